// How many of the statements of each room the tests run; fails when a room is under the floor, or when a test fails. CI tells the same of its own run.
// usage: npm run coverage                      every test of npm test, npm run test:long and those in Chromium
//        npm run coverage -- ROOM…             the tests in Node of these rooms alone, and the lines of the rooms that they do not run
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./shell/stale.mjs";

const named = process.argv.slice(2);
const COVERAGE = join(root, ".build", "coverage");

function run(script, args) {
  return spawnSync(process.execPath, [join("scripts", script), ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, COVERAGE },
  });
}

rmSync(COVERAGE, { recursive: true, force: true });
const runs = [run("jest.mjs", ["--silent", ...(named.length > 0 ? ["--testPathPattern", `/test/(${named.join("|")})/`] : [])])];
if (named.length === 0) runs.push(run("jest.mjs", ["--config", "jest.long.config.js", "--silent"]), run("browser-tests.mjs", ["--silent"]));
runs.push(run("counting/rooms.mjs", [COVERAGE, ...named]));
process.exitCode = runs.every(({ status }) => status === 0) ? 0 : 1;
