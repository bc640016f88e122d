"use strict";
// Runs a bundle with the compiled code that a former run kept beside it: compiling 5 MB of script takes longer than scoring a workbook.
const { readFileSync, renameSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { basename, dirname } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const vm = require("node:vm");

/** Code is kept for one Node on one kind of machine with one set of flags; V8 refuses any other by itself, so they only must not overwrite each other. */
const keptName = (bundle, flags) => `${bundle}.${process.version}-${process.arch}${flags.join("").replace(/[^\w]+/g, "-")}.cache`;

function read(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * @param main the small script that stands for the bundle; the bundle sees its name as its own, so that a worker may start with it
 * @param bundle path of the bundle
 * @param flags flags of V8 to run it with
 */
module.exports = function runBundle(main, bundle, flags) {
  // Code that is not used for a while is thrown away, and could not be kept then.
  for (const flag of ["--no-flush-bytecode", ...flags]) setFlagsFromString(flag);
  const kept = keptName(bundle, flags);
  const cachedData = read(kept);
  // It is ASCII alone (scripts/run.mjs), so it need not be decoded.
  const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(bundle, "latin1")}\n})`, {
    filename: bundle,
    cachedData,
    importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  /** The bundle says when it has run most of what it is made of. */
  main.keepCode = () => {
    if (cachedData !== undefined && !script.cachedDataRejected) return;
    try {
      writeFileSync(`${kept}.${process.pid}`, script.createCachedData());
      renameSync(`${kept}.${process.pid}`, kept);
    } catch (thrown) {
      process.stderr.write(`${basename(kept)}: ${thrown.message}\n`);
    }
    main.keepCode = () => undefined;
  };
  script.runInThisContext().call(main.exports, main.exports, createRequire(main.filename), main, main.filename, dirname(main.filename));
};
