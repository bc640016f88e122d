import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const INPUTS = [
  "src",
  "docs/使用手册.md",
  "docs/图",
  "assets",
  "scripts/shell",
  "scripts/single.mjs",
  "deploy/licences.json",
  "webpack.config.js",
  "tsconfig.json",
  "package-lock.json",
];
const STAMP = join(root, "dist", ".stamp");

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name));
}

/** A text that changes whenever something the pages are built from changes. */
function stampNow() {
  const hash = createHash("sha1").update(process.env.OFFICE_JS_URL ?? "");
  for (const input of INPUTS) {
    for (const file of filesUnder(join(root, input))) hash.update(`${file}:${statSync(file).mtimeMs};`);
  }
  return hash.digest("hex");
}

/** True when dist/ was built from what stands in the folder now. */
export function isBuilt() {
  return existsSync(join(root, "dist", "index.html")) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === stampNow();
}

/** Notes what dist/ was built from; called after a build that went well. */
export function noteBuilt() {
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, stampNow());
}
