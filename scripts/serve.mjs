// Serves dist/. usage: node scripts/serve.mjs [--port N] [--host ADDRESS] [--cert FILE --key FILE]
// With a certificate the pages come over https, as Excel wants them.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./shell/stale.mjs";
import { serve } from "./shell/static-server.mjs";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "3000" },
    host: { type: "string", default: "127.0.0.1" },
    cert: { type: "string" },
    key: { type: "string" },
  },
});
const folder = join(root, "dist");
if (!existsSync(join(folder, "index.html"))) {
  console.error("还没有构建页面，请先运行 npm run build (nothing built yet)");
  process.exit(1);
}
const tls = values.cert && values.key ? { cert: readFileSync(values.cert), key: readFileSync(values.key) } : null;
const { url, taken } = await serve({ folder, port: Number(values.port), host: values.host, tls });
if (taken) console.log(`端口 ${values.port} 已被占用，换用另一个 (port taken, using another)`);
console.log(`已就绪，请在浏览器中打开 ${url} ，按 Ctrl+C 结束 (ready, press Ctrl+C to stop)`);
