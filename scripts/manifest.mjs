// Writes the manifest for another address than this computer's.
// usage: npm run manifest -- https://server/path [OUTPUT]      (dist/manifest.xml without OUTPUT; a build leaves it as it is)
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { root } from "./shell/stale.mjs";

const { AddressError, manifestFor, serverAddress } = createRequire(import.meta.url)("./shell/address.cjs");
const [address, output = join(root, "dist", "manifest.xml")] = process.argv.slice(2);

try {
  const server = serverAddress(address);
  const target = resolve(process.env.INIT_CWD ?? process.cwd(), output);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, manifestFor(readFileSync(join(root, "manifest.xml"), "utf8"), server));
  console.log(`已写好 ${target} ，网页的地址是 ${server.address} (written)`);
} catch (error) {
  if (!(error instanceof AddressError)) throw error;
  console.error(error.message);
  process.exit(2);
}
