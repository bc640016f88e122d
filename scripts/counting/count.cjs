// Preloaded into the processes of jest where COVERAGE names a folder: V8 notes what of src/ was run, and that is written there when the process ends.
// A process compiles a file once (scripts/shell/keep-scripts.cjs), so all of its suites count together, and nothing is asked between them.
const { ChildProcess } = require("node:child_process");
const { mkdirSync, writeFileSync } = require("node:fs");
const { Session } = require("node:inspector");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");

/** How long a worker has to write its counts when jest asks it to end, in milliseconds; on a busy machine they take some seconds. */
const PATIENCE = 120_000;
/** What a worker says of its memory (jest-worker/build/types.js); told of more than the limit, jest ends it, whatever it is at by then. */
const MEMORY_USED = 4;
const { workerIdleMemoryLimit } = require("../../jest.config.js");
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

let hasTold = false;
/** Writes what was run; nothing of what is run later counts. */
function tell() {
  if (hasTold) return;
  hasTold = true;
  const { result } = ask("Profiler.takePreciseCoverage");
  writeFileSync(file, JSON.stringify(result.filter(({ url }) => url.startsWith(SOURCES))));
}
process.once("exit", tell);

if (process.send) endingWorker();
else patientParent();

function endingWorker() {
  const { send } = process;
  process.send = function (message, ...rest) {
    const isLast = Array.isArray(message) && message[0] === MEMORY_USED && message[1] > workerIdleMemoryLimit;
    if (isLast) endWork();
    return send.call(this, message, ...rest);
  };
  process.on("SIGTERM", () => process.exit(143));
}

/**
 * Tells what was run, and takes no more work: the next suite may have been sent already, and one that ended before jest does would not count. Jest sends it
 * again to the worker that takes this one's place.
 */
function endWork() {
  tell();
  process.removeAllListeners("message");
  process.channel.ref();
}

/** Half a second after it has asked a worker to end, jest would make it. */
function patientParent() {
  const { kill } = ChildProcess.prototype;
  ChildProcess.prototype.kill = function (signal) {
    if (signal !== "SIGKILL" || !this.spawnargs.some((one) => /[\\/]jest-worker[\\/].*processChild\.js$/.test(one)))
      return kill.call(this, signal);
    setTimeout(() => kill.call(this, signal), PATIENCE).unref();
    return true;
  };
}
