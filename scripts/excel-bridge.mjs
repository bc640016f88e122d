// npm run excel:bridge: builds the page that checks a real Excel, serves it on this computer, and writes a development manifest.
// usage: node scripts/excel-bridge.mjs [--port N] [--out DIR] [--cert FILE --key FILE]
// How to open it in Excel: docs/真机核对.md. embedded.html runs the same against the embedded workbook.
import { build } from "esbuild";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import csp from "./shell/csp.cjs";
import office from "./shell/office.cjs";
import { root } from "./shell/stale.mjs";
import { serve } from "./shell/static-server.mjs";

const { values: options } = parseArgs({
  options: {
    port: { type: "string", default: "3100" },
    out: { type: "string", default: join(root, "out", "bridge") },
    cert: { type: "string" },
    key: { type: "string" },
  },
});
const source = join(root, "scripts", "bridge");
const folder = join(root, ".build", "bridge");
const LOCAL = "https://localhost:3100";

/** The page for Excel loads Office.js; the one for the embedded workbook loads the client into a frame. */
function page(excel, officeJs) {
  const script = officeJs ? `<script src="${officeJs.url}"></script>` : "";
  return (
    `<!DOCTYPE html><html lang="zh-CN" data-excel="${excel}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${csp.contentSecurityPolicy(officeJs?.origin ?? null)}">` +
    `<title>真机核对</title><link rel="icon" href="icons/icon-32.png"><link rel="stylesheet" href="page.css">${script}<script defer src="bridge.js"></script></head><body><main id="root"></main></body></html>`
  );
}

async function buildFolder() {
  const officeJs = office.officeSource(process.env.OFFICE_JS_URL);
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(source, "page.ts")],
    outfile: join(folder, "bridge.js"),
    bundle: true,
    format: "iife",
    target: "es2020",
    logLevel: "warning",
    absWorkingDir: root,
  });
  writeFileSync(join(folder, "bridge.html"), page("office", officeJs));
  writeFileSync(join(folder, "embedded.html"), page("embedded", null));
  writeFileSync(
    join(folder, "client.html"),
    `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${csp.contentSecurityPolicy(null)}"><script src="office-js/excel-web-16.00.js"></script></head><body></body></html>`,
  );
  cpSync(join(source, "page.css"), join(folder, "page.css"));
  cpSync(join(root, "assets", "icons"), join(folder, "icons"), { recursive: true });
  for (const { from, to } of office.officeFiles(officeJs)) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    cpSync(from, join(folder, to), { recursive: true });
  }
}

/** A certificate that this computer trusts: the one asked for, or that of Microsoft's tools for developers; null for none. */
function certificate() {
  const tools = join(homedir(), ".office-addin-dev-certs");
  const [cert, key] =
    options.cert && options.key ? [options.cert, options.key] : [join(tools, "localhost.crt"), join(tools, "localhost.key")];
  return existsSync(cert) && existsSync(key) ? { cert: readFileSync(cert), key: readFileSync(key) } : null;
}

/** Saves what a page found. Only reports of ours: JSON of that format. Gives the name of the file, null for anything else. */
function save(body) {
  const report = JSON.parse(body);
  if (report?.format !== "jixiao-bridge/1") return null;
  const safe = (text) =>
    String(text ?? "")
      .replace(/[^\w.-]/g, "")
      .replace(/\.{2,}/g, ".")
      .slice(0, 40);
  const name = `excel-${[safe(report.host?.platform), safe(report.host?.version), safe(report.at)].filter(Boolean).join("-")}.json`;
  mkdirSync(options.out, { recursive: true });
  writeFileSync(join(options.out, name), `${body}\n`);
  console.log(`已存 ${join(options.out, name)} (saved)`);
  return { name };
}

await buildFolder();
const tls = certificate();
const { url } = await serve({
  folder,
  ports: [0, 1, 2].map((more) => Number(options.port) + more),
  host: "127.0.0.1",
  tls,
  accept: { "/result": save },
});
const manifest = join(folder, "manifest.xml");
writeFileSync(manifest, readFileSync(join(source, "manifest.xml"), "utf8").replaceAll(LOCAL, url.replace(/\/$/, "")));
if (!tls) console.log("没有证书，Excel 打不开 http 页面；请先按 docs/真机核对.md 准备证书 (no certificate: Excel will not open this)");
console.log(`清单 ${manifest} (manifest)`);
console.log(`页面 ${url}bridge.html ，内嵌工作簿 ${url}embedded.html ，按 Ctrl+C 结束 (ready, press Ctrl+C to stop)`);
