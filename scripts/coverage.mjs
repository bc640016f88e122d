// How much of each room the suite runs: statements and branches by room, least covered first.
// usage: npm run coverage [-- arguments of jest]     fails when a room is under the floor, or when a test fails
//
// V8 counts, so nothing is instrumented; yet telling its counts costs about two thirds of the run again, so CI's own run goes without.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** No room may have fewer of its statements run, in per cent. */
const FLOOR = 90;
const root = fileURLToPath(new URL("..", import.meta.url));
const FLAGS = [
  "--coverage",
  "--coverageProvider=v8",
  "--coverageReporters=json-summary",
  "--coverageDirectory=.build/coverage",
  "--collectCoverageFrom=src/**/*.{ts,tsx}",
  "--silent",
];

/** True for a file of types alone: nothing of it can run, and V8 counts its lines as passed over. */
function isOnlyTypes(path) {
  const { outputText } = ts.transpileModule(readFileSync(path, "utf8"), { compilerOptions: { target: "ES2022", removeComments: true } });
  return outputText.replace("export {};", "").trim() === "";
}

/** Counted and all of a kind, summed over the files of each room. */
function byRoom(summary) {
  const rooms = new Map();
  for (const [path, { statements, branches }] of Object.entries(summary)) {
    if (path === "total" || isOnlyTypes(path)) continue;
    const [, first, second] = relative(root, path).split(/[\\/]/);
    const name = second === undefined ? first : `${first}/`;
    const room = rooms.get(name) ?? { statements: [0, 0], branches: [0, 0] };
    for (const [kind, { covered, total }] of Object.entries({ statements, branches })) {
      room[kind][0] += covered;
      room[kind][1] += total;
    }
    rooms.set(name, room);
  }
  return [...rooms].map(([name, { statements, branches }]) => ({ name, statements: share(statements), branches: share(branches) }));
}

const share = ([covered, total]) => (total === 0 ? 100 : (100 * covered) / total);

const run = spawnSync(process.execPath, ["scripts/jest.mjs", ...FLAGS, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
const rooms = byRoom(JSON.parse(readFileSync(`${root}/.build/coverage/coverage-summary.json`, "utf8")));
console.log("statements  branches  room");
for (const { name, statements, branches } of rooms.sort((a, b) => a.statements - b.statements))
  console.log(`${statements.toFixed(1).padStart(8)} %${branches.toFixed(1).padStart(8)} %  ${name}`);
const under = rooms.filter(({ statements }) => statements < FLOOR).map(({ name }) => name);
if (under.length > 0) console.error(`under ${FLOOR} %: ${under.join(", ")}`);
process.exitCode = run.status === 0 && under.length === 0 ? 0 : 1;
