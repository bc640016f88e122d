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

async function clicksCost(): Promise<void> {
  const clicks: { name: string; click: Click }[] = [];
  for (const { name, bytes } of inputs) {
    await measureClick(bytes, name); // the first run loads the client and warms the engine
    const rounds: Click[] = [];
    for (let i = 0; i < ROUNDS; i += 1) rounds.push(await measureClick(bytes, name));
    clicks.push({ name, click: rounds.sort((a, b) => a.total - b.total)[Math.floor(ROUNDS / 2)]! });
  }

  const kb = (bytes: number) => Number((bytes / 1024).toFixed(1));
  const ms = (time: number) => Number(time.toFixed(1));

  console.log("\nTraffic of one click (expected: see the formulas below)");
  console.table(
    Object.fromEntries(
      clicks.map(({ name, click }) => [
        name,
        {
          syncs: click.traffic.syncs,
          "syncs expected": click.expected.syncs,
          "kB sent": kb(click.traffic.bytesIn),
          "kB received": kb(click.traffic.bytesOut),
          "cells read": click.traffic.cellsRead,
          filled: click.filled,
          marked: click.marked,
          "cells written": click.written,
          "written expected": click.expected.written,
        },
      ]),
    ),
  );
  console.log(
    "syncs = 1 (survey) + reads + ceil(request of the write ÷ 4 MB), the write only when something changes; reads = 1 while 230 bytes a cell stay under 1 MB, else 1 that measures (a quarter of that) + ceil(the other answers ÷ 0.85 MB)",
  );
  console.log("cells written = filled + marked + cells whose old mark goes; nothing else is touched");

  console.log(`\nTime in ms, median of ${ROUNDS} (load + save alone: the same file opened, one cell written on each sheet, saved)`);
  console.table(
    Object.fromEntries(
      clicks.map(({ name, click }) => [
        name,
        {
          open: ms(click.times.open),
          connect: ms(click.times.connect),
          survey: ms(click.times.survey),
          read: ms(click.times.read),
          "recognise, score, check, plan": ms(click.times.think),
          apply: ms(click.times.apply),
          save: ms(click.times.save),
          total: ms(click.total),
          "load + save alone": ms(click.alone),
          ratio: Number((click.total / click.alone).toFixed(1)),
        },
      ]),
    ),
  );

  const off = clicks.filter(({ click }) => click.traffic.syncs !== click.expected.syncs || click.written !== click.expected.written);
  if (off.length > 0) {
    console.error(`\nnot as the formulas say: ${off.map(({ name }) => name).join(", ")}`);
    process.exitCode = 1;
  }
}

void main();
