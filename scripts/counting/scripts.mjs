// What ran, carried over from the scripts that V8 counted to the files of src that they were made of.
import { TraceMap, eachMapping } from "@jridgewell/trace-mapping";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { OPENS_COMMENT, SCRIPT } from "../single.mjs";
import { root } from "../shell/stale.mjs";

const require = createRequire(import.meta.url);
const { fromStretches, union } = require("./ran.cjs");
const { createTransformer } = require("@swc/jest");
const { projects } = require("../../jest.config.js");

/** What jest puts before a file's own code. */
const WRAPPER = '({"Object.<anonymous>":function(module,exports,require,__dirname,__filename,jest){';
/** The folders of .build/coverage: what tests in Node ran by the path of the file, what pages in Chromium ran by the name of the script. */
const home = join(root, ".build", "coverage");

/** By path or name what ran in all processes that wrote it down. */
function gathered(folder) {
  const all = new Map();
  for (const name of existsSync(join(home, folder)) ? readdirSync(join(home, folder)) : [])
    for (const line of readFileSync(join(home, folder, name), "utf8").split("\n")) {
      if (line === "") continue;
      const { path, ran } = JSON.parse(line);
      all.set(path, union(all.get(path) ?? new Uint8Array(), fromStretches(ran)));
    }
  return all;
}

/**
 * By path of a file of src what of it ran: 1 or 0 by offset, for the offsets that a script was made of.
 * @throws Error where a script is not the one that was counted, since it was changed or built meanwhile
 */
export function placesOfSources() {
  const sources = new Map();
  for (const [path, ran] of gathered("tests")) {
    const code = transformed(path);
    carry(sources, { code, map: inlineMap(code), ran, shift: WRAPPER.length, name: path, pathOf: () => path });
  }
  for (const [name, ran] of gathered("pages")) {
    const isSingle = name === basename(SCRIPT);
    const code = readFileSync(isSingle ? SCRIPT : join(root, "dist/js", name), "utf8");
    const map = readFileSync(isSingle ? `${SCRIPT}.map` : join(root, "out/maps/js", `${name}.map`), "utf8");
    const script = { code, map, shift: 0, name };
    if (isSingle) carry(sources, { ...script, ran: asBundled(ran, code), pathOf: ofEsbuild });
    else carry(sources, { ...script, ran, pathOf: ofWebpack });
  }
  return sources;
}

/** What ran of the page in one file, for the script as the bundler gave it. */
function asBundled(ran, code) {
  const bundled = new Uint8Array(code.length);
  let [from, moved] = [0, 0];
  for (const at of [...[...code.matchAll(/<!--/g)].map(({ index }) => index), code.length]) {
    bundled.set(ran.subarray(from + moved, at + moved), from);
    [from, moved] = [at, moved + OPENS_COMMENT.length - "<!--".length];
  }
  return bundled;
}

/** The code that jest ran of a file. */
function transformed(path) {
  const [[, options]] = Object.values(projects[0].transform);
  const text = readFileSync(join(root, path), "utf8");
  return createTransformer(options).process(text, join(root, path), { supportsStaticESM: false }).code;
}

function inlineMap(code) {
  const [, base64] = /\/\/# sourceMappingURL=data:application\/json;base64,(\S+)\s*$/.exec(code);
  return Buffer.from(base64, "base64").toString("utf8");
}

const ofWebpack = (source) => /^webpack:\/\/[^/]+\/(?:\.\/)?(src\/[^?]+)/.exec(source)?.[1];

const ofEsbuild = (source) => /^(?:\.\.\/)+(src\/.+)/.exec(source)?.[1];

/** @param script `shift`: how many characters stand before the code in what V8 counted */
function carry(sources, { code, map, ran, shift, name, pathOf }) {
  if (ran.length < shift || ran.length > shift + code.length + WRAPPER.length)
    throw new Error(`${name} is not the script that was counted: count again`);
  const starts = lineStarts(code);
  const lines = new Map();
  eachMapping(new TraceMap(map), ({ generatedLine, generatedColumn, source, originalLine, originalColumn }) => {
    const path = source === null ? undefined : pathOf(source);
    // A package whose own map leads to a src of its own (saxes: src/xml/1.0/ed5.ts) is none of ours.
    if (!path || !existsSync(join(root, path))) return;
    if (!lines.has(path)) lines.set(path, lineStarts(readFileSync(join(root, path), "utf8")));
    const places = sources.get(path) ?? sources.set(path, new Map()).get(path);
    const offset = lines.get(path)[originalLine - 1] + originalColumn;
    const has = ran[shift + starts[generatedLine - 1] + generatedColumn] ?? 0;
    if (has === 1 || !places.has(offset)) places.set(offset, has);
  });
}

function lineStarts(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
