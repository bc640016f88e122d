// Loads, saves, edits, compares and recalculates every workbook below a folder, and prints the figures.
// npm run peers -- FOLDER [--json FILE]     without a folder: the traits in test/fixtures/peers. Exit 1 when something is wrong.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { measurePeer, summed, type Peer } from "./peers/measure";

const typedIn = process.env.INIT_CWD ?? process.cwd();
const {
  values,
  positionals: [given],
} = parseArgs({ allowPositionals: true, options: { json: { type: "string" } } });
const folder = given ? resolve(typedIn, given) : join(process.env.APP_ROOT!, "test/fixtures/peers");

function workbooksIn(path: string): string[] {
  if (statSync(path).isFile()) return /\.xl(s[xm]|t[xm])$/i.test(path) ? [path] : [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => workbooksIn(join(path, name)));
}

const peers = workbooksIn(folder).map((path): Peer & { readonly ms: number } => {
  const start = performance.now();
  const peer = measurePeer(relative(folder, path) || path, new Uint8Array(readFileSync(path)));
  for (const fault of peer.faults) console.log(`${peer.name}: ${fault}`);
  return { ...peer, ms: Math.round(performance.now() - start) };
});
const figures = [...summed(peers)].sort(([a], [b]) => (a < b ? -1 : 1));
console.table(Object.fromEntries(figures.map(([what, count]) => [what, { count }])));
const slowest = [...peers]
  .sort((a, b) => b.ms - a.ms)
  .slice(0, 3)
  .filter(({ ms }) => ms > 1000);
if (slowest.length > 0) console.log(`slowest: ${slowest.map(({ name, ms }) => `${name} ${ms} ms`).join(", ")}`);
const faulty = peers.filter(({ faults }) => faults.length > 0);
console.log(`${peers.length - faulty.length} of ${peers.length} workbooks without a fault`);
if (values.json)
  writeFileSync(
    resolve(typedIn, values.json),
    `${JSON.stringify(
      peers.map((peer) => ({ ...peer, figures: Object.fromEntries(peer.figures) })),
      null,
      2,
    )}\n`,
  );
process.exitCode = faulty.length === 0 ? 0 : 1;
