import { summaryOffers } from "../../src/actions";
import { openWorkbook, type BookModel } from "../../src/embedded";
import { toA1, WorkbookError } from "../../src/workbook";
import type { Connect } from "../helpers/clients";
import { diffPackages, partText } from "../helpers/packages";
import { benchOf, sampleBytes, type Bench } from "./workbench";

export const SAMPLES = ["宝城镇2024.xlsx", "天长水利2022.xlsx", "泉坊镇2023.xlsx", "三元镇2023.xlsx", "户木乡2024.xlsx", "古饶镇2024.xlsx"];

/** Scores that are taken out of a sample so that there is something to fill in. */
const BLANKED = 3;

/** A sample with a few scores blank, as a workbook that is still being filled in. */
export async function startOf(name: string): Promise<Uint8Array> {
  const bench = benchOf(sampleBytes(name));
  await bench.controller.refresh();
  const sheets = bench.controller.getState().assessment!.sheets.filter((sheet) => sheet.layout.kind !== "unknown");
  for (const { grid, score } of sheets.slice(0, 1)) {
    const typed = score.tables
      .flatMap((table) => table.rows)
      .filter((row) => row.reported !== null && row.scoreCell !== null)
      .slice(0, BLANKED);
    for (const { scoreCell } of typed) bench.workbook.type(grid.sheet, toA1(scoreCell!), "");
  }
  const bytes = bench.workbook.save();
  bench.close();
  return openWorkbook(bytes).save();
}

async function firstSummary({ controller }: Bench): Promise<string> {
  await controller.refresh();
  const { assessment, stored } = controller.getState();
  return summaryOffers(assessment!, stored).find((offer) => offer.missing === null && offer.id !== "findings")!.id;
}

/** Two rows below everything on the first sheet. */
function below({ workbook }: Bench): { readonly kind: "selection"; readonly sheet: string; readonly address: string } {
  const sheet = workbook.model.sheets[0]!;
  return { kind: "selection", sheet: sheet.name, address: toA1({ row: (sheet.usedRange()?.bottom ?? 0) + 2, col: 0 }) };
}

/** Everything of the product that leaves something to take back. */
export const ACTIONS: Readonly<Record<string, (bench: Bench) => Promise<unknown>>> = {
  score: ({ controller }) => controller.score(),
  values: ({ controller }) => controller.score({ values: true }),
  check: ({ controller }) => controller.check(),
  fix: async ({ controller }) => {
    await controller.refresh();
    await controller.applyFixes(
      controller
        .getState()
        .assessment!.sheets.flatMap((sheet) => sheet.findings)
        .filter((finding) => finding.fix && !finding.suppressed),
    );
  },
  findings: ({ controller }) => controller.insertFindings(),
  summary: async (bench) => bench.controller.insertSummary(await firstSummary(bench), { kind: "new-sheet" }),
  "summary below": async (bench) => bench.controller.insertSummary(await firstSummary(bench), below(bench)),
  "base data": ({ controller }) => controller.insertBaseData(),
};

/** How a sequence ended: what differs after all was taken back, and after marks were cleared and the rest cleaned away. */
export interface Ended {
  readonly actions: readonly string[];
  readonly takenBack: readonly string[];
  readonly cleaned: readonly string[];
}

/** Runs actions on a workbook, takes all back from the last to the first, then 清除标记 and 交付前清理. An action that this workbook refuses counts as none. */
export async function runSequence(start: Uint8Array, actions: readonly string[], connect: Connect): Promise<Ended> {
  const bench = benchOf(start, connect);
  try {
    await bench.controller.refresh();
    for (const name of actions) await refusable(ACTIONS[name]!(bench));
    for (let left = bench.controller.getState().stored.history.length; left > 0; left -= 1) await bench.controller.restore();
    const takenBack = differences(start, bench.workbook.save());
    await bench.controller.clearMarks();
    await bench.controller.cleanForDelivery();
    return { actions, takenBack, cleaned: differences(start, bench.workbook.save()) };
  } finally {
    bench.close();
  }
}

async function refusable(step: Promise<unknown>): Promise<void> {
  await step.catch((thrown: unknown) => {
    if (!(thrown instanceof WorkbookError)) throw thrown;
  });
}

/** What differs between two files, part by part. Style records that no cell uses may stay behind, and rows without cells or properties. */
export function differences(before: Uint8Array, after: Uint8Array): string[] {
  const { added, removed, changed } = diffPackages(before, after);
  const text = (bytes: Uint8Array, name: string) => partText(bytes, name).replace(/<row r="\d+"\/>/g, "");
  const real = changed.filter((name) =>
    name === "xl/styles.xml" ? looks(before) !== looks(after) : text(before, name) !== text(after, name),
  );
  return [
    ...added.map((name) => `+${name}`),
    ...removed.map((name) => `-${name}`),
    ...real.map((name) => (name === "xl/styles.xml" ? name : `${name}: ${firstDifference(text(before, name), text(after, name))}`)),
  ];
}

/** The look of every cell that the file has. */
function looks(bytes: Uint8Array): string {
  const model: BookModel = openWorkbook(bytes).model;
  return JSON.stringify(
    model.sheets.map((sheet) => {
      const found: unknown[] = [];
      sheet.forEachCell((row, col) => void found.push([row, col, model.style(sheet.styleId(row, col))]));
      return found;
    }),
  );
}

function firstDifference(due: string, now: string): string {
  let at = 0;
  while (at < now.length && now[at] === due[at]) at += 1;
  return `…${now.slice(Math.max(0, at - 40), at + 80)} for …${due.slice(Math.max(0, at - 40), at + 80)}`;
}

/** Every ordered choice of so many actions. */
export function sequencesOf(length: number): string[][] {
  if (length === 0) return [[]];
  return sequencesOf(length - 1).flatMap((first) => Object.keys(ACTIONS).map((last) => [...first, last]));
}
