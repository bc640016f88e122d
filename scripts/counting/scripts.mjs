// The scripts whose counts stand in a folder: what jest made of files of src, and the built scripts of the pages.
import { createRequire } from "node:module";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../shell/stale.mjs";
import { OPENS_COMMENT, SCRIPT, SINGLE } from "../single.mjs";
import { Script } from "./statements.mjs";

const require = createRequire(import.meta.url);
const [{ transform, sandboxInjectedGlobals }] = require("../../jest.config.js").projects;
const swc = require("@swc/jest").createTransformer(Object.values(transform)[0][1]);
/** What jest puts before and behind the code of a module. */
const NAMES = ["module", "exports", "require", "__dirname", "__filename", "jest", ...sandboxInjectedGlobals];
const [HEAD, TAIL] = [`({"Object.<anonymous>":function(${NAMES}){`, "\n}});"];
/** Where webpack's source maps have the files. */
const OF_WEBPACK = /^webpack:\/\/[^/]+\/(?:\.\/)?(?=src\/)/;

/**
 * Each script that was counted, with what of it was run in all processes of jest or all pages together.
 * @param {string} folder
 * @returns {{ script: Script, ran: Uint8Array, isNode: boolean }[]}
 * @throws Error where a script is not the one that was counted: something was changed or built since
 */
export function countedScripts(folder) {
  const counted = new Map();
  for (const { url, functions } of told(folder)) {
    const path = decodeURI(new URL(url).pathname);
    const isNode = /\.tsx?$/.test(path);
    // The port of the server is another one for each suite.
    const name = isNode ? path : basename(path);
    const one = counted.get(name) ?? { script: isNode ? ofJest(fileURLToPath(url)) : ofPages(name), isNode, ran: undefined };
    if (isNode && functions[0].ranges[0].endOffset !== one.script.length + TAIL.length)
      throw new Error(`${path} is not what was run, or jest wraps its modules otherwise: count again`);
    one.ran = one.script.painted(name === basename(SINGLE) ? asBundled(functions) : functions, one.ran);
    counted.set(name, one);
  }
  return [...counted.values()];
}

/** What all processes and pages have written; one that was ended before it could write is named. */
function told(folder) {
  const texts = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
  const lost = texts.filter(({ text }) => text === "").map(({ name }) => name);
  if (lost.length > 0) console.error(`these left no counts, so more was run than is told: ${lost.join(", ")}`);
  return texts.flatMap(({ text }) => (text === "" ? [] : JSON.parse(text)));
}

const pathOf = (path) => relative(root, path).replaceAll(sep, "/");

function ofJest(path) {
  const { code } = swc.process(readFileSync(path, "utf8"), path, { supportsStaticESM: false });
  const [, map] = /\/\/# sourceMappingURL=data:application\/json;base64,(\S+)\s*$/.exec(code);
  return new Script(code, Buffer.from(map, "base64").toString("utf8"), pathOf, HEAD.length);
}

function ofPages(name) {
  if (name === basename(SINGLE)) return ofBuilt(SCRIPT, `${SCRIPT}.map`, (source) => pathOf(resolve(dirname(SCRIPT), source)));
  return ofBuilt(join(root, "dist/js", name), join(root, "out/maps/js", `${name}.map`), (source) =>
    OF_WEBPACK.test(source) ? source.replace(OF_WEBPACK, "") : undefined,
  );
}

function ofBuilt(path, map, pathOfSource) {
  if (!existsSync(path)) throw new Error(`${path} was built anew after it had been run: count again`);
  return new Script(readFileSync(path, "utf8"), readFileSync(map, "utf8"), pathOfSource);
}

/** What was told of the script in the page of one file, for the script as it was bundled. */
function asBundled(functions) {
  const longer = OPENS_COMMENT.length - "<!--".length;
  const opened = [...readFileSync(SCRIPT, "utf8").matchAll(/<!--/g)].map(({ index }, i) => index + i * longer);
  const back = (offset) => offset - longer * opened.filter((at) => at < offset).length;
  return functions.map(({ ranges }) => ({
    ranges: ranges.map(({ startOffset, endOffset, count }) => ({ startOffset: back(startOffset), endOffset: back(endOffset), count })),
  }));
}
