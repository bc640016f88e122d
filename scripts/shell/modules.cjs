"use strict";
// What each built script is made of, told by webpack itself: the licences of a release and its list of files come from here.
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");

/** Where it is written, beside the built pages. */
const MODULES = ".modules.json";

/** Scripts that an entry starts or may load later, workers included. */
function reachedFrom(entry) {
  const groups = new Set([entry]);
  for (const group of groups) for (const next of [...group.childrenIterable, ...group.asyncEntrypointsIterable]) groups.add(next);
  return [...new Set([...groups].flatMap((group) => group.getFiles()))].filter((file) => file.endsWith(".js")).sort();
}

/** Files on the disk that a chunk's modules were read from. */
function sourcesOf(compilation, chunk) {
  const modules = [...compilation.chunkGraph.getChunkModulesIterable(chunk)].flatMap((module) => module.modules ?? [module]);
  return [...new Set(modules.flatMap(({ resource }) => resource?.split("?")[0] || []))].sort();
}

/** Writes { scripts: { file: its sources }, entries: { name: the files it reaches } } when a build went well. */
class ModulesPlugin {
  apply(compiler) {
    compiler.hooks.done.tap("ModulesPlugin", ({ compilation }) => {
      if (compilation.errors.length > 0) return;
      const scripts = {};
      for (const chunk of compilation.chunks)
        for (const file of chunk.files) if (file.endsWith(".js")) scripts[file] = sourcesOf(compilation, chunk);
      const entries = Object.fromEntries([...compilation.entrypoints].map(([name, entry]) => [name, reachedFrom(entry)]));
      writeFileSync(join(compiler.outputPath, MODULES), JSON.stringify({ scripts, entries }));
    });
  }
}

module.exports = { MODULES, ModulesPlugin };
