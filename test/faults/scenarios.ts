import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createController, summaryOffers, type AppController } from "../../src/actions";
import { openWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { connectNode } from "../../src/embedded/client/node";
import { createOfficePort } from "../../src/excel";
import { baseSheetOf } from "../../src/base-sheet";
import { toA1 } from "../../src/workbook";
import { Wire } from "./wire";

/** A workbook behind a wire that can be harmed, with the controller of the pane. */
export interface Bench {
  readonly workbook: EmbeddedWorkbook;
  readonly controller: AppController;
  readonly wire: Wire;
  close(): void;
}

type Step = (bench: Bench) => Promise<unknown>;

/** One action, in the state of the workbook that the steps before it leave. */
export interface Scenario {
  readonly name: string;
  readonly before: readonly Step[];
  readonly action: Step;
}

const NOW = new Date("2025-01-15T08:00:00Z");

export function benchOf(bytes: Uint8Array): Bench {
  const workbook = openWorkbook(bytes, { now: () => 45672 });
  const wire = new Wire(workbook);
  const connection = connectNode(wire.workbook);
  wire.listen();
  const port = createOfficePort(connection.excel, { apiLevel: () => workbook.apiLevel, schedule: wire.schedule });
  return { workbook, wire, controller: createController(port, { now: () => NOW }), close: () => connection.close() };
}

const refresh: Step = ({ controller }) => controller.refresh();
const score: Step = ({ controller }) => controller.score();
const findings: Step = ({ controller }) => controller.insertFindings();
const baseData: Step = ({ controller }) => controller.insertBaseData();
const restore: Step = ({ controller }) => controller.restore();
const allFindings = ({ controller }: Bench) => controller.getState().assessment!.sheets.flatMap((sheet) => sheet.findings);
const ignore: Step = (bench) => bench.controller.suppress(allFindings(bench)[0]!.keys, "已核实");
const fix: Step = (bench) => bench.controller.applyFixes(allFindings(bench).filter((finding) => finding.fix));

/** The first summary that this workbook has the columns for, on a new sheet or a few rows below the used cells of the first sheet. */
const summary =
  (place: "new" | "below"): Step =>
  (bench) => {
    const { assessment, stored } = bench.controller.getState();
    const offer = summaryOffers(assessment!, stored).find((one) => one.missing === null && one.id !== "findings")!;
    const sheet = bench.workbook.model.sheets[0]!;
    const row = stored.summaries[0]?.top ?? sheet.usedRange()!.bottom + 3;
    return bench.controller.insertSummary(
      offer.id,
      place === "new" ? { kind: "new-sheet" } : { kind: "selection", sheet: sheet.name, address: toA1({ row, col: 0 }) },
    );
  };

/** A person corrects a figure on each sheet, so that what depends on it is no longer up to date. */
const edit: Step = async (bench) => {
  for (const {
    grid,
    score: { tables },
  } of bench.controller.getState().assessment!.sheets) {
    const cell = tables
      .flatMap((table) => table.rows)
      .find(
        (row) => row.scoreCell && bench.workbook.model.sheet(grid.sheet)!.value(row.scoreCell.row, row.scoreCell.col) !== null,
      )?.scoreCell;
    if (cell) bench.workbook.type(grid.sheet, toA1(cell), 1);
  }
  await bench.controller.refresh();
};

const input: Step = (bench) => {
  const found = baseSheetOf(bench.controller.getState().assessment!.sheets, null)!;
  return bench.controller.setInput([...found.byLabel.values()][0]!.cell, 3);
};

export const SCENARIOS: readonly Scenario[] = [
  { name: "score", before: [], action: score },
  { name: "values", before: [], action: ({ controller }) => controller.score({ values: true }) },
  { name: "check", before: [], action: ({ controller }) => controller.check() },
  { name: "ignore", before: [], action: ignore },
  { name: "profile", before: [], action: (bench) => bench.controller.setProfile(bench.workbook.model.sheets[0]!.name, "general") },
  { name: "findings", before: [], action: findings },
  { name: "summary", before: [], action: summary("new") },
  { name: "summary below", before: [], action: summary("below") },
  { name: "base data", before: [], action: baseData },
  { name: "clear", before: [score], action: ({ controller }) => controller.clearMarks() },
  { name: "restore", before: [score], action: restore },
  { name: "clean", before: [score], action: ({ controller }) => controller.cleanForDelivery() },
  { name: "fix", before: [score], action: fix },
  { name: "score again", before: [score, edit], action: score },
  { name: "restore findings", before: [score, findings], action: restore },
  { name: "update findings", before: [score, findings, edit], action: findings },
  { name: "restore update", before: [score, findings, edit, findings], action: restore },
  { name: "restore summary", before: [summary("below")], action: restore },
  { name: "update summary", before: [summary("below"), edit], action: summary("below") },
  { name: "restore base data", before: [baseData], action: restore },
  { name: "input", before: [baseData], action: input },
  { name: "update base data", before: [baseData, input, edit], action: baseData },
];

const SAMPLES = join(process.env.APP_ROOT ?? join(__dirname, "../.."), "assets/samples");

export function sampleNames(): string[] {
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".xlsx"))
    .sort();
}

/** A sample whose computed scores were taken out, so that scoring has something to write. */
export async function blankSample(name: string): Promise<Uint8Array> {
  const bench = benchOf(new Uint8Array(readFileSync(join(SAMPLES, name))));
  await bench.controller.refresh();
  for (const {
    grid,
    score: { tables },
  } of bench.controller.getState().assessment!.sheets)
    for (const { scoreCell, basis } of tables.flatMap((table) => table.rows))
      if (scoreCell && basis !== "judgement") bench.workbook.model.sheet(grid.sheet)!.setValue(scoreCell.row, scoreCell.col, null);
  bench.workbook.calculate();
  const bytes = bench.workbook.save();
  bench.close();
  return bytes;
}

/** The workbook as the steps before the action leave it; null when this sample offers no such action. */
export async function preparedFor(bytes: Uint8Array, { before }: Scenario): Promise<Uint8Array | null> {
  const bench = benchOf(bytes);
  try {
    await bench.controller.refresh();
    for (const step of before) await step(bench);
    return bench.workbook.save();
  } catch {
    return null;
  } finally {
    bench.close();
  }
}

export { refresh };
