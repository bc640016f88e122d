// jest's own runner of a test file, and after each file what of src ran in it (jest.config.js takes it where COVERAGE is set).
//
// jest's own counting costs four fifths of the run again: each file's worker keeps the whole debugger awake, sends every function of every script
// to the parent, and that turns them into lines one file after the other. Here V8 only says yes or no of each block, the worker keeps what ran as
// bytes and writes down what is new, and scripts/coverage.mjs puts it together once: within what two runs of the same tests differ by.
const { appendFileSync, mkdirSync } = require("node:fs");
const { Session } = require("node:inspector");
const { join, relative } = require("node:path");
const { fileURLToPath, pathToFileURL } = require("node:url");
const circus = require("jest-circus/runner");
const { ranOf, stretches, union } = require("./ran.cjs");

const root = join(__dirname, "../..");
const SOURCES = pathToFileURL(join(root, "src")).href + "/";
const folder = join(root, ".build", "coverage", "tests");

const session = new Session();
session.connect();
/** Asks V8; it answers at once. */
function ask(method, params) {
  let answer;
  session.post(method, params, (error, result) => {
    if (error) throw new Error(`${method}: ${error.message}`);
    answer = result;
  });
  return answer;
}
ask("Profiler.enable");
ask("Profiler.startPreciseCoverage", { callCount: false, detailed: true });

/** By path what ran in this process, and how many of its characters had when it was last written down. */
const files = new Map();
const count = (ran) => ran.reduce((sum, one) => sum + one, 0);

function writeWhatRan() {
  const lines = [];
  for (const { url, functions } of ask("Profiler.takePreciseCoverage").result) {
    if (!url.startsWith(SOURCES)) continue;
    const path = relative(root, fileURLToPath(url)).replaceAll("\\", "/");
    const ran = union(files.get(path) ?? new Uint8Array(), ranOf(functions));
    const isNew = count(ran) > count(files.get(path) ?? []);
    files.set(path, ran);
    if (isNew) lines.push(`${JSON.stringify({ path, ran: stretches(ran) })}\n`);
  }
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, `${process.pid}.ndjson`), lines.join(""));
}

module.exports = async function run(...test) {
  try {
    return await circus(...test);
  } finally {
    writeWhatRan();
  }
};
