// npm run bench:size: what a browser loads before the pane is painted, in gzipped kB (1000 bytes), without Office.js, which comes from Microsoft.
// Reads the production build in dist/ and ends with 1 above the budget. Beside it Microsoft's React template, bundled by the same webpack.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../shell/stale.mjs";

const require = createRequire(import.meta.url);
const BUDGET = 130_000;

const gzipped = (path) => gzipSync(readFileSync(path), { level: 9 }).length;
const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

/** The scripts that stand in a page, in order, as files of dist/. */
function scriptsOf(page) {
  return [...readFileSync(join(root, "dist", page), "utf8").matchAll(/<script[^>]*\bsrc="?(js\/[^"\s>]+)/g)].map(([, path]) =>
    join(root, "dist", path),
  );
}

/** The scripts of Microsoft's template when our webpack bundles them. */
async function template() {
  const folder = mkdtempSync(join(tmpdir(), "bench-size-"));
  const { plugins, ...config } = require("../../webpack.config.js")({}, { mode: "production" });
  const kept = plugins.filter(({ constructor: { name } }) => ["NormalModuleReplacementPlugin", "DefinePlugin"].includes(name));
  const compiler = require("webpack")({
    ...config,
    plugins: kept,
    devtool: false,
    entry: join(root, "scripts/bench/size/template.tsx"),
    output: { path: folder },
  });
  try {
    await new Promise((resolve, reject) =>
      compiler.run((error, stats) =>
        (error ?? stats?.hasErrors()) ? reject(error ?? new Error(stats.toString("errors-only"))) : resolve(),
      ),
    );
    return sum(
      readdirSync(folder)
        .filter((name) => name.endsWith(".js"))
        .map((name) => gzipped(join(folder, name))),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const first = scriptsOf("taskpane.html");
const size = sum(first.map(gzipped));
const scripts = readdirSync(join(root, "dist/js")).filter((name) => name.endsWith(".js"));
const engine = scripts.filter((name) => name.startsWith("engine."));
console.log(
  `${kb(size)}  before the pane is painted (budget ${kb(BUDGET).trim()}): ${first.map((path) => kb(gzipped(path)).trim()).join(" + ")}`,
);
console.log(`${kb(await template())}  Microsoft's React template, the same webpack`);
console.log(`${kb(sum(engine.map((name) => gzipped(join(root, "dist/js", name)))))}  the engine, beside it in its worker`);
if (size > BUDGET) {
  console.error(`above the budget by ${kb(size - BUDGET).trim()}`);
  process.exit(1);
}
