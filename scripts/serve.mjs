// Serves dist/. usage: node scripts/serve.mjs [--port N] [--host ADDRESS] [--cert FILE --key FILE]
// With a certificate the pages come over https, as Excel wants them, and on that port or not at all: a manifest names it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { optionsOf, stop } from "./shell/options.mjs";
import { root } from "./shell/stale.mjs";
import { serve } from "./shell/static-server.mjs";

/** Certificate and key, null for plain http. One without the other is a slip that must not end in http. */
function certificate({ cert, key }) {
  if (cert === undefined && key === undefined) return null;
  if (cert === undefined || key === undefined) stop("--cert 和 --key 要一起给出 (a certificate needs its key)", 2);
  for (const file of [cert, key]) if (!existsSync(file)) stop(`没有这个文件：${file} (no such file)`, 2);
  return { cert: readFileSync(cert), key: readFileSync(key) };
}

const values = optionsOf(
  {
    port: { type: "string", default: "3000" },
    host: { type: "string", default: "127.0.0.1" },
    cert: { type: "string" },
    key: { type: "string" },
  },
  "npm run serve -- [--port 3000] [--host 地址] [--cert 文件 --key 文件]",
);
const port = Number(values.port);
if (!/^\d+$/.test(values.port) || port > 65535) stop(`--port 是 0 到 65535 的数（给出的是“${values.port}”）`, 2);
const tls = certificate(values);
const folder = join(root, "dist");
if (!existsSync(join(folder, "index.html"))) stop("还没有构建页面，请先运行 npm run build (nothing built yet)");
try {
  const { url, taken } = await serve({ folder, ports: tls ? [port] : [port, port + 1, port + 2, 0], host: values.host, tls });
  if (taken) console.log(`端口 ${port} 已被占用，换用另一个 (port taken, using another)`);
  console.log(`已就绪，请在浏览器中打开 ${url} ，按 Ctrl+C 结束 (ready, press Ctrl+C to stop)`);
} catch (error) {
  if (error.code === "EADDRINUSE")
    stop(`端口 ${port} 已被占用，清单里写的就是它，不能换：请关掉占用它的程序，或者用 --port 换一个并重写清单 (port taken)`);
  if (error.code?.startsWith("ERR_OSSL") || error.code?.startsWith("ERR_SSL"))
    stop(`证书或私钥读不懂：${error.message} (certificate or key cannot be read)`, 2);
  throw error;
}
