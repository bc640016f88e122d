// npm run build:single: the page as one file that works from anywhere, dist/绩效自评助手.html. Nothing is beside it: script, styles, icon, samples,
// manual and the licences of what is in it stand inside. Fails when the file could ask anybody for anything, or holds Office.js.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { licences } from "./shell/licences.mjs";
import { root } from "./shell/stale.mjs";

const require = createRequire(import.meta.url);
const { singlePolicy } = require("./shell/csp.cjs");
const { manualText } = require("./shell/manual.cjs");
const { faultsOf } = require("./shell/proof.cjs");
const read = (...parts) => readFileSync(join(root, ...parts), "utf8");
const base64 = (...parts) => readFileSync(join(root, ...parts)).toString("base64");
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Where the file goes, and beside it the list of the files that something of it was made of. */
export const SINGLE = join(root, "dist", "绩效自评助手.html");
export const HELD = join(root, "dist", ".single.json");
/** Its script as it was bundled, and beside it the source map: they stand where those of the pages do. */
export const SCRIPT = join(root, "out/maps/js/single.js");
/** What stands in the file for each "<!--" of that script. */
export const OPENS_COMMENT = "\\x3c!--";

/** Builds the file and writes it, with its list and its source map beside it. @throws Error naming each fault that the finished file shows */
export async function buildSingle() {
  const { outputFiles, metafile } = await bundle();
  // Inside of a page "<!--" would let the script swallow its own end; it only stands in texts and patterns, where this is the same.
  const script = outputFiles
    .find(({ path }) => path === SCRIPT)
    .text.trim()
    .replaceAll("<!--", OPENS_COMMENT);
  const held = Object.entries(Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint).inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path);
  const within = JSON.stringify({
    samples: samples(),
    icon: base64("assets/icons/icon-32.png"),
    manual: manual(licences(held)),
  }).replaceAll("<", "\\u003c");
  const html = pageOf(script, within);
  const faults = faultsOf({ script, page: html, inputs: Object.keys(metafile.inputs) });
  if (faults.length > 0) throw new Error(`dist/绩效自评助手.html:\n${faults.join("\n")}`);
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(SINGLE, html);
  writeFileSync(HELD, JSON.stringify(held));
  mkdirSync(dirname(SCRIPT), { recursive: true });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  const kilobytes = (text) => `${Math.round(Buffer.byteLength(text) / 1024)} kB`;
  console.log(
    `dist/绩效自评助手.html: ${kilobytes(html)} (script ${kilobytes(script)}, samples, manual and licences ${kilobytes(within)}), gzip ${Math.round(gzipSync(html).length / 1024)} kB`,
  );
}

function bundle() {
  return build({
    entryPoints: [join(root, "src/preview/single.ts")],
    outfile: SCRIPT,
    sourcemap: "external",
    sourcesContent: false,
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2020",
    jsx: "automatic",
    legalComments: "none",
    charset: "utf8",
    metafile: true,
    absWorkingDir: root,
    logLevel: "warning",
    // The checker of schemas makes an address of where it runs, which cannot be done in a worker from a page that a server gave.
    define: { "process.env.NODE_ENV": '"production"', "self.location": "undefined" },
  });
}

/** The page around its script. @param within JSON of what the script finds in the page */
function pageOf(script, within) {
  const style = ["preview.css", "grid.css"].map((name) => read("src/preview", name).trim()).join("\n");
  const body = read("src/preview/preview.html")
    .replace(/^[\s\S]*?(?=<body>)/, "")
    .replace(/<\/html>\s*$/, "")
    .trim()
    .replace("</body>", () => `  <script type="application/json" id="within">${within}</script>\n  <script>${script}</script>\n</body>`);
  const parts = new Map([
    ["policy", singlePolicy(hashOf(script), [style, manualStyle()].map(hashOf))],
    ["icon", `data:image/png;base64,${base64("assets/icons/icon-32.png")}`],
    ["style", style],
    ["body", body],
  ]);
  return read("src/preview/single.html").replaceAll(/\{(policy|icon|style|body)\}/g, (_, name) => parts.get(name));
}

function samples() {
  return readdirSync(join(root, "assets/samples"))
    .filter((name) => name.endsWith(".xlsx"))
    .sort()
    .map((name) => [name, base64("assets/samples", name)]);
}

const manualStyle = () => read("src/preview/manual.css").trim();

/** The manual without its pictures, with the licences behind it. */
function manual(texts) {
  const shown = texts
    .map(({ packages, text }) => `<h3>${packages.join("、")}</h3><pre>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</pre>`)
    .join("");
  const style = manualStyle();
  return manualText(join(root, "docs/使用手册.md"), {
    style,
    policy: singlePolicy(null, [hashOf(style)]),
    after: `<h2 id="licences">许可</h2>${shown}`,
  });
}

if (process.argv[1] === join(root, "scripts", "single.mjs")) await buildSingle();
