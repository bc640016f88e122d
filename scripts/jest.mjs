// Runs jest in a Node that suits it; its workers take the flags over. usage: node scripts/jest.mjs [arguments of jest]
// Where COVERAGE names a folder, what of src is run is written there (scripts/counting).
//
// Most suites end before code that is compiled for speed has paid for its compiling, and every suite has new copies of all functions: with a
// larger budget before the optimising compiler steps in, and more room for young objects, the same tests take a quarter less processor time
// (three long suites 31.6 → 24.0 s, ten of middle length 32.4 → 23.6 s).
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

// Code that was thrown away for want of use takes its counts along: a part of those of a long run would be lost, another part each time.
const counting = process.env.COVERAGE ? ["--no-flush-bytecode"] : [];
const preloaded = ["shell/end-at-once", "shell/keep-scripts", ...(process.env.COVERAGE ? ["counting/count"] : [])];
const FLAGS = ["--max-semi-space-size=64", "--interrupt-budget=1000000", ...counting].concat(
  preloaded.flatMap((name) => ["--require", fileURLToPath(new URL(`${name}.cjs`, import.meta.url))]),
);
const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const { status } = spawnSync(process.execPath, [...FLAGS, jest, ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(status ?? 1);
