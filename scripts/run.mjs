// Bundles one TypeScript entry with esbuild into .build/ when it is stale, then runs it.
// usage: node scripts/run.mjs [--v8=--FLAG …] ENTRY.ts [arguments]
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const typed = process.argv.slice(2);
const flags = [];
while (typed[0]?.startsWith("--v8=")) flags.push(typed.shift().slice("--v8=".length));
const [entryArgument, ...rest] = typed;
const entry = join(root, entryArgument);
const target = join(
  root,
  ".build",
  relative(root, entry)
    .replace(/[\\/]/g, "-")
    .replace(/\.tsx?$/, ".cjs"),
);
const bundle = target.replace(/\.cjs$/, ".bundle.js");

/** Writes a file whole, so that another run that starts meanwhile never reads half of it. */
function writeWhole(path, text) {
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}

/** A script in ASCII. The raw templates in it are sources of regular expressions, where an escape means the letter as well. */
function asAscii(script) {
  return script.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A text that changes whenever a bundled source, the lock file, this script or the flags change. */
function stamp(files) {
  const hash = createHash("sha1").update(flags.join(" "));
  for (const file of [...files].sort()) hash.update(`${file}:${statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? "gone"};`);
  return hash.digest("hex");
}

function isFresh() {
  if (!existsSync(target) || !existsSync(`${target}.json`)) return false;
  const note = JSON.parse(readFileSync(`${target}.json`, "utf8"));
  return note.stamp === stamp(note.files);
}

/** The script that is run and that workers start with: it runs the bundle with its kept code. */
function stub() {
  return `require(${JSON.stringify(join(root, "scripts/shell/cached.cjs"))})(module, ${JSON.stringify(bundle)}, ${JSON.stringify(flags)});\n`;
}

if (!isFresh()) {
  // Only here: loading the bundler takes longer than many a run.
  const { build } = await import("esbuild");
  mkdirSync(dirname(target), { recursive: true });
  const result = await build({
    entryPoints: [entry],
    outfile: bundle,
    write: false,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    alias: { fflate: join(root, "scripts/shell/fflate.cjs") },
    external: ["typescript", "playwright-core", "esbuild", "@microsoft/office-js"],
    sourcemap: "linked",
    metafile: true,
    logLevel: "warning",
    absWorkingDir: root,
    define: { "process.env.APP_ROOT": JSON.stringify(root) },
    jsx: "automatic",
  });
  const files = [...Object.keys(result.metafile.inputs).filter((f) => !f.includes("node_modules")), "package-lock.json", "scripts/run.mjs"];
  // The bundler leaves letters of regular expressions and comments as they are; written as escapes the file is read without decoding and takes
  // half the memory.
  for (const file of result.outputFiles) writeWhole(file.path, file.path === bundle ? asAscii(file.text) : file.contents);
  for (const name of readdirSync(dirname(bundle)))
    if (name.startsWith(`${basename(bundle)}.`) && name.endsWith(".cache")) rmSync(join(dirname(bundle), name), { force: true });
  writeWhole(target, stub());
  writeWhole(`${target}.json`, JSON.stringify({ files, stamp: stamp(files) }));
}
process.argv = [process.argv[0], target, ...rest];
createRequire(target)(target);
