// How many of the statements of each room were run by the tests whose counts stand in a folder, least first. Tells of rooms under the floor, fails a point below it.
// usage: node scripts/counting/rooms.mjs FOLDER [ROOM…]     of the rooms named, and of those under the floor, also the lines that were not run
import { readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { root } from "../shell/stale.mjs";
import { countedScripts } from "./scripts.mjs";
import { statementsOf } from "./statements.mjs";

/** No room may have fewer of its statements run, in per cent. */
const FLOOR = 90;
/** Points under the floor that are told and not failed for: a few statements are run on one machine and not on another (what waits, what is lost). */
const SLACK = 1;

/** What the files of src that stand in no room are told as. */
const BESIDE = "beside the rooms";

/** By path the statements of each file of src, and whether each was run in Node (jest) or in Chromium. */
function files(folder) {
  const all = new Map();
  for (const name of readdirSync(join(root, "src"), { recursive: true })) {
    if (!/\.tsx?$/.test(name) || name.endsWith(".d.ts")) continue;
    const path = `src/${name.replaceAll(sep, "/")}`;
    const text = readFileSync(join(root, path), "utf8");
    const statements = statementsOf(path, text);
    all.set(path, { text, statements, ran: statements.map(() => false), ranInNode: statements.map(() => false) });
  }
  for (const { script, ran: places, isNode } of countedScripts(folder))
    for (const path of script.paths) {
      const file = all.get(path);
      if (!file) continue;
      for (const [i, ran] of script.ran(path, file.text, file.statements, places).entries()) {
        file.ran[i] ||= ran === true;
        file.ranInNode[i] ||= isNode && ran === true;
      }
    }
  return all;
}

/** Sums by room; the few files beside the rooms are one. */
function byRoom(all) {
  const rooms = new Map();
  for (const [path, { text, statements, ran, ranInNode }] of all) {
    const [, first, second] = path.split("/");
    const name = second === undefined ? BESIDE : `${first}/`;
    const room = rooms.get(name) ?? { name, all: 0, ran: 0, ranInNode: 0, missed: [] };
    rooms.set(name, room);
    room.all += statements.length;
    room.ran += ran.filter(Boolean).length;
    room.ranInNode += ranInNode.filter(Boolean).length;
    const lines = statements.filter((_, i) => !ran[i]).map(([start]) => text.slice(0, start).split("\n").length);
    if (lines.length > 0) room.missed.push(`${path}:${[...new Set(lines)].join(",")}`);
  }
  return [...rooms.values()];
}

const [folder, ...named] = process.argv.slice(2);
const rooms = byRoom(files(folder)).sort((a, b) => a.ran / a.all - b.ran / b.all);
const share = (ran, all) => `${((100 * ran) / all).toFixed(1)} %`.padStart(9);
console.log("      run  in Node  statements  room");
for (const { name, all, ran, ranInNode } of rooms)
  if (all > 0) console.log(`${share(ran, all)}${share(ranInNode, all)}${String(all).padStart(12)}  ${name}`);
const under = rooms.filter(({ all, ran }) => 100 * ran < FLOOR * all);
for (const { name, missed } of rooms.filter((room) => under.includes(room) || named.includes(room.name.replace(/\/$/, ""))))
  console.log(`not run in ${name}\n  ${missed.join("\n  ")}`);
if (under.length > 0) console.error(`under ${FLOOR} %: ${under.map(({ name }) => name).join(", ")}`);
process.exitCode = under.some(({ all, ran }) => 100 * ran < (FLOOR - SLACK) * all) ? 1 : 0;
