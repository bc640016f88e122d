// How many statements of each room the tests run, least first; fails when a room is under the floor, or when a test fails.
// usage: npm run coverage [-- arguments of jest]     runs the tests of npm test and those in Chromium, then tells
//        npm run coverage -- --table                 tells what runs with COVERAGE=1 have written down (.ci/run)
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { placesOfSources } from "./counting/scripts.mjs";
import { ranStatements, statementsOf } from "./counting/statements.mjs";
import { root } from "./shell/stale.mjs";

/** No room may have fewer of its statements run, in per cent. */
const FLOOR = 90;

/** By room how many of its statements ran, how many it has, and by file where those start that did not. */
function byRoom() {
  const places = placesOfSources();
  const rooms = new Map();
  for (const name of readdirSync(join(root, "src"), { recursive: true })) {
    const path = `src/${name.replaceAll("\\", "/")}`;
    if (!/\.tsx?$/.test(path) || path.endsWith(".d.ts")) continue;
    const text = readFileSync(join(root, path), "utf8");
    const stretches = statementsOf(path, text);
    const told = ranStatements(stretches, places.get(path) ?? new Map());
    const [statements, ran] = [stretches, told].map((list) => list.filter((_, at) => told[at] !== undefined));
    const [, first, second] = path.split("/");
    const key = second === undefined ? first : `${first}/`;
    const room = rooms.get(key) ?? rooms.set(key, { ran: 0, all: 0, missed: [] }).get(key);
    room.ran += ran.filter(Boolean).length;
    room.all += statements.length;
    const lines = statements.filter((_, at) => !ran[at]).map(([start]) => text.slice(0, start).split("\n").length);
    if (lines.length > 0) room.missed.push(`${path}:${[...new Set(lines)].join(",")}`);
  }
  return [...rooms].map(([name, room]) => ({ name, ...room, share: room.all === 0 ? 100 : (100 * room.ran) / room.all }));
}

function run(script, args) {
  return (
    spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit", env: { ...process.env, COVERAGE: "1" } }).status === 0
  );
}

/** @returns true when every room is above the floor */
function tell() {
  const rooms = byRoom().sort((a, b) => a.share - b.share);
  console.log("statements    of  room");
  for (const { name, share, all } of rooms) console.log(`${share.toFixed(1).padStart(8)} %${String(all).padStart(6)}  ${name}`);
  const under = rooms.filter(({ share }) => share < FLOOR);
  for (const { name, missed } of under) console.error(`under ${FLOOR} %: ${name}\n  ${missed.join("\n  ")}`);
  return under.length === 0;
}

const typed = process.argv.slice(2);
if (typed.includes("--table")) process.exit(tell() ? 0 : 1);
rmSync(join(root, ".build", "coverage"), { recursive: true, force: true });
const passed = [run("scripts/jest.mjs", ["--silent", ...typed]), run("scripts/browser-tests.mjs", ["--silent"])].every(Boolean);
process.exit(tell() && passed ? 0 : 1);
