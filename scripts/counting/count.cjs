// Preloaded into the processes of jest where COVERAGE names a folder: V8 notes what of src/ was run, and that is written there when the process ends.
// A process compiles a file once (scripts/shell/keep-scripts.cjs), so all of its suites count together, and nothing is asked between them.
const { ChildProcess } = require("node:child_process");
const { mkdirSync, writeFileSync } = require("node:fs");
const { Session } = require("node:inspector");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");

/** How long a worker has for its counts, in milliseconds; on a busy machine they took the better part of a second. */
const PATIENCE = 20_000;
const SOURCES = `${pathToFileURL(join(__dirname, "..", "..", "src")).href}/`;
const file = join(process.env.COVERAGE, `node-${process.pid}.json`);
const session = new Session();

/** Asks V8, which answers at once. */
function ask(method, params) {
  let answer;
  session.post(method, params, (error, result) => {
    if (error) throw new Error(`${method}: ${error.message}`);
    answer = result;
  });
  return answer;
}

mkdirSync(process.env.COVERAGE, { recursive: true });
// Left so by a process that came to no good end.
writeFileSync(file, "");
session.connect();
ask("Profiler.enable");
ask("Profiler.startPreciseCoverage", { callCount: false, detailed: true });
process.once("exit", () => {
  const { result } = ask("Profiler.takePreciseCoverage");
  writeFileSync(file, JSON.stringify(result.filter(({ url }) => url.startsWith(SOURCES))));
});

if (process.send) {
  // So jest asks a worker to end that has grown, or that did not end by itself within half a second.
  process.once("SIGTERM", () => process.exit(143));
} else {
  // Half a second later it would make it end.
  const { kill } = ChildProcess.prototype;
  ChildProcess.prototype.kill = function (signal) {
    if (signal !== "SIGKILL") return kill.call(this, signal);
    setTimeout(() => kill.call(this, signal), PATIENCE).unref();
    return true;
  };
}
