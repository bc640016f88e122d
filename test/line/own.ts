import type { SheetModel } from "../../src/embedded";
import { parseA1 } from "../../src/workbook";
import { benchOf, sampleBytes, type Bench } from "./workbench";

export const FORM = "项目支出绩效自评表";
export const LIST = "问题清单";
export const LEVELS = "得分汇总";

export async function on<T>(bytes: Uint8Array, step: (bench: Bench) => Promise<T>): Promise<T> {
  const bench = benchOf(bytes);
  try {
    await bench.controller.refresh();
    return await step(bench);
  } finally {
    bench.close();
  }
}

export const sample = () => sampleBytes("天长水利2022.xlsx");
export const sheetOf = ({ workbook }: Bench, name: string): SheetModel => workbook.model.sheets.find((one) => one.name === name)!;
export const names = ({ workbook }: Bench) => workbook.model.sheets.map((one) => one.name);
export const at = (bench: Bench, sheet: string, address: string) => {
  const { row, col } = parseA1(address)!;
  return sheetOf(bench, sheet).value(row, col);
};
export const list = (bench: Bench) => bench.controller.insertFindings();
export const levels = (bench: Bench) => bench.controller.insertSummary("by-level1", { kind: "new-sheet" });
export const say = (step: Promise<unknown>) =>
  step.then(
    () => "done",
    (thrown: Error) => thrown.message,
  );

/** What every cell of a sheet holds. */
export function contentsOf(bench: Bench, name: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const sheet = sheetOf(bench, name);
  sheet.forEachCell((row, col) => {
    const content = sheet.formula(row, col) ?? sheet.value(row, col);
    if (content !== null) found[`${row},${col}`] = content;
  });
  return found;
}

/** 0-based row of the first line whose column holds a text that contains the given one. */
export function rowWith(bench: Bench, name: string, col: number, text: string): number {
  const sheet = sheetOf(bench, name);
  for (let row = 0; row < 200; row += 1) if (String(sheet.value(row, col) ?? "").includes(text)) return row;
  return -1;
}
export const stampRow = (bench: Bench, name: string) => rowWith(bench, name, 0, "绩效自评助手");

/** A finding more: a stated actual value goes. */
export const oneMore = ({ workbook }: Bench) => workbook.type(FORM, "F13", "");
/** A finding less: the missing target and result of row 16 are given. */
export const oneLess = ({ workbook }: Bench): void => {
  workbook.type(FORM, "E16", "3座");
  workbook.type(FORM, "F16", "3座");
};
