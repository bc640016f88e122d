import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "./run";

const root = process.env.APP_ROOT ?? process.cwd();
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

// npm changes into the project's folder; INIT_CWD is where the user typed.
runCli(process.argv.slice(2), {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  version,
  out: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(text),
  now: () => new Date(),
}).then(
  (code) => { process.exitCode = code; },
  (thrown: unknown) => {
    process.stderr.write(`${thrown instanceof Error ? thrown.stack ?? thrown.message : String(thrown)}\n`);
    process.exitCode = 3;
  },
);
