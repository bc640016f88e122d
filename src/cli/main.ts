import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";
import { runCli } from "./run";
import { serveJobs } from "./workers";

const root = process.env.APP_ROOT ?? process.cwd();
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

/** Keeps the compiled code for the next run (scripts/shell/cached.cjs); nothing where this file is run otherwise. */
const keepCode = () => (module as { keepCode?: () => void }).keepCode?.();

// A worker thread starts with this very file and scores what it is handed.
if (isMainThread) start();
else serveJobs(keepCode);

function start(): void {
  // A reader that has seen enough (score … | head) ends the run, and not with an error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  // npm changes into the project's folder; INIT_CWD is where the user typed.
  runCli(process.argv.slice(2), {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    version,
    out: (text) => process.stdout.write(text),
    note: (text) => process.stderr.write(text),
    oneScreen: process.stdout.isTTY && process.stderr.isTTY,
    now: () => new Date(),
    workerScript: __filename,
    scoredHere: keepCode,
  }).then(
    (code) => {
      process.exitCode = code;
    },
    (thrown: unknown) => {
      process.stderr.write(`${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`);
      process.exitCode = 2;
    },
  );
}
