// What one click costs: syncs, bytes and cells against the formula they follow, the time of each stage, and how the time of thinking grows.
// usage: npm run bench -- [--thinking] [--against FOLDER]: only the growth; beside it that of an older checkout, in turn
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureClick, type Click } from "./line/click";
import { largeForm } from "./line/large-form";
import { printThinking } from "./line/thinking";

const samples = join(process.env.APP_ROOT!, "assets/samples");
const ROUNDS = 5;
const SIZES = [100, 1_000, 5_000];

const files = readdirSync(samples)
  .filter((name) => name.endsWith(".xlsx"))
  .sort();
const inputs = [
  ...files.map((name) => ({ name: name.replace(/\.xlsx$/, ""), bytes: readFileSync(join(samples, name)) as Uint8Array })),
  ...SIZES.map((rows) => ({ name: `${rows} indicator rows`, bytes: largeForm(readFileSync(join(samples, files[0]!)), rows) })),
];

const { values: options } = parseArgs({ options: { thinking: { type: "boolean", default: false }, against: { type: "string" } } });

async function main(): Promise<void> {
  if (!options.thinking) await clicksCost();
  await printThinking(options.against ?? null);
}

/** One click on a file: its traffic, and the median times of some rounds, its own and those of loading and saving alone. */
async function medianClick(bytes: Uint8Array, name: string): Promise<Click> {
  await measureClick(bytes, name); // the first run loads the client and warms the engine
  const rounds: Click[] = [];
  for (let i = 0; i < ROUNDS; i += 1) rounds.push(await measureClick(bytes, name));
  const middle = Math.floor(ROUNDS / 2);
  const { alone } = [...rounds].sort((a, b) => a.alone - b.alone)[middle]!;
  return { ...rounds.sort((a, b) => a.total - b.total)[middle]!, alone };
}

async function clicksCost(): Promise<void> {
  const clicks: { name: string; click: Click }[] = [];
  for (const { name, bytes } of inputs) clicks.push({ name, click: await medianClick(bytes, name) });
  const table = (rowOf: (click: Click) => Record<string, number>) =>
    console.table(Object.fromEntries(clicks.map(({ name, click }) => [name, rowOf(click)])));
  console.log("\nTraffic of one click (expected: see the formulas below)");
  table(trafficRow);
  console.log(
    "syncs = 1 (survey) + reads + ceil(request of the write ÷ 0.7 MB), the write only when something changes; reads = 1 while 230 bytes a cell stay under 0.7 MB, else 1 that measures (a quarter of that) + ceil(the other answers ÷ 0.6 MB)",
  );
  console.log("cells written = filled + marked + cells whose old mark goes; nothing else is touched");
  console.log(
    `\nProcessor time in ms, median of ${ROUNDS} (load + save alone: the same file opened, one cell written on each sheet, saved)`,
  );
  table(timeRow);

  const off = clicks.filter(({ click }) => click.traffic.syncs !== click.expected.syncs || click.written !== click.expected.written);
  if (off.length > 0) {
    console.error(`\nnot as the formulas say: ${off.map(({ name }) => name).join(", ")}`);
    process.exitCode = 1;
  }
}

function trafficRow({ traffic, filled, marked, written, expected }: Click): Record<string, number> {
  const kb = (bytes: number) => Number((bytes / 1024).toFixed(1));
  return {
    syncs: traffic.syncs,
    "syncs expected": expected.syncs,
    "kB sent": kb(traffic.bytesIn),
    "kB received": kb(traffic.bytesOut),
    "cells read": traffic.cellsRead,
    filled,
    marked,
    "cells written": written,
    "written expected": expected.written,
  };
}

function timeRow({ times, total, alone }: Click): Record<string, number> {
  const ms = (time: number) => Number(time.toFixed(1));
  return {
    open: ms(times.open),
    connect: ms(times.connect),
    survey: ms(times.survey),
    read: ms(times.read),
    "recognise, score, check, plan": ms(times.think),
    apply: ms(times.apply),
    save: ms(times.save),
    total: ms(total),
    "load + save alone": ms(alone),
    ratio: Number((total / alone).toFixed(1)),
  };
}

void main();
