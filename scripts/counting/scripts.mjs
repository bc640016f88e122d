// The scripts whose counts stand in a folder: what jest made of files of src, and the built scripts of the pages.
import { createRequire } from "node:module";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../shell/stale.mjs";
import { Script } from "./statements.mjs";

const require = createRequire(import.meta.url);
const [[, OPTIONS]] = Object.values(require("../../jest.config.js").projects[0].transform);
const swc = require("@swc/jest").createTransformer(OPTIONS);
/** What jest puts behind the code of a module; what it puts before it holds the names that it hands to it. */
const WRAPPED_BY = "\n}});";
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
  const lost = [];
  for (const file of readdirSync(folder)) {
    const told = readFileSync(join(folder, file), "utf8");
    if (told === "") lost.push(file);
    for (const { url, functions } of told === "" ? [] : JSON.parse(told)) {
      const isNode = url.startsWith("file:");
      // The port of the server is another one for each suite.
      const name = isNode ? url : basename(new URL(url).pathname);
      const one = counted.get(name) ?? { script: isNode ? ofJest(url, functions) : ofPages(name), isNode, ran: undefined };
      one.ran = one.script.painted(functions, one.ran);
      counted.set(name, one);
    }
  }
  if (lost.length > 0) console.error(`these left no counts, so more was run than is told: ${lost.join(", ")}`);
  return [...counted.values()];
}

function ofJest(url, [whole]) {
  const path = fileURLToPath(url);
  const { code } = swc.process(readFileSync(path, "utf8"), path, { supportsStaticESM: false });
  const offset = whole.ranges[0].endOffset - WRAPPED_BY.length - code.length;
  if (offset <= 0) throw new Error(`${path} was changed after it had been run: count again`);
  const [, map] = /\/\/# sourceMappingURL=data:application\/json;base64,(\S+)\s*$/.exec(code);
  return new Script(code, Buffer.from(map, "base64").toString("utf8"), (source) => relative(root, source).replaceAll(sep, "/"), offset);
}

function ofPages(name) {
  const [script, map] = [join(root, "dist/js", name), join(root, "out/maps/js", `${name}.map`)];
  if (!existsSync(script)) throw new Error(`${name} was built anew after it had been run: count again`);
  return new Script(readFileSync(script, "utf8"), readFileSync(map, "utf8"), (source) =>
    OF_WEBPACK.test(source) ? source.replace(OF_WEBPACK, "") : undefined,
  );
}
