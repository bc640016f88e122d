// Bundles one TypeScript entry with esbuild into .build/ when it is stale, then runs it.
// usage: node scripts/run.mjs ENTRY.ts [arguments]
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [entryArgument, ...rest] = process.argv.slice(2);
const entry = join(root, entryArgument);
const target = join(root, ".build", relative(root, entry).replace(/[\\/]/g, "-").replace(/\.tsx?$/, ".cjs"));

/** Writes a file whole, so that another run that starts meanwhile never reads half of it. */
function writeWhole(path, text) {
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}

/** A text that changes whenever a bundled source, the lock file or this script changes. */
function stamp(files) {
  const hash = createHash("sha1");
  for (const file of [...files].sort()) {
    const path = join(root, file);
    hash.update(`${file}:${existsSync(path) ? statSync(path).mtimeMs : "gone"};`);
  }
  return hash.digest("hex");
}

function isFresh() {
  if (!existsSync(target) || !existsSync(`${target}.json`)) return false;
  const note = JSON.parse(readFileSync(`${target}.json`, "utf8"));
  return note.stamp === stamp(note.files);
}

if (!isFresh()) {
  mkdirSync(dirname(target), { recursive: true });
  const result = await build({
    entryPoints: [entry], outfile: target, write: false, bundle: true, platform: "node", target: "node20", format: "cjs",
    external: ["typescript", "jsdom", "playwright-core", "esbuild", "@microsoft/office-js"], sourcemap: "inline", metafile: true, logLevel: "warning",
    absWorkingDir: root, define: { "process.env.APP_ROOT": JSON.stringify(root) }, jsx: "automatic",
  });
  const files = [...Object.keys(result.metafile.inputs).filter((f) => !f.includes("node_modules")), "package-lock.json", "scripts/run.mjs"];
  writeWhole(target, result.outputFiles[0].contents);
  writeWhole(`${target}.json`, JSON.stringify({ files, stamp: stamp(files) }));
}
process.argv = [process.argv[0], target, ...rest];
await import(pathToFileURL(target).href);
