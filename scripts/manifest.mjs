// Writes the manifest for another address than this computer's.
// usage: npm run manifest -- https://server/path [OUTPUT]      (dist/manifest.xml without OUTPUT)
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { root } from "./shell/stale.mjs";

const LOCAL = "https://localhost:3000";
const [address, output = join(root, "dist", "manifest.xml")] = process.argv.slice(2);

if (!address || !/^https:\/\/[^\s"'<>&]+$/.test(address)) {
  console.error("请给出 https 开头的地址，例如 npm run manifest -- https://oa.example.gov.cn/jixiao (an https address is needed)");
  process.exit(2);
}
const target = resolve(process.env.INIT_CWD ?? process.cwd(), output);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, readFileSync(join(root, "manifest.xml"), "utf8").replaceAll(LOCAL, address.replace(/\/+$/, "")));
console.log(`已写好 ${target} (written)`);
