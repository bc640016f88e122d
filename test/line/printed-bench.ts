import { baseSheetOf } from "../../src/base-sheet";
import { messages } from "../../src/messages";
import { toA1, type CellValue } from "../../src/workbook";
import { ASKING, COL, FIRST_ROW, printedSheet, READ, SHEET, TEMPTING, type PrintedRow } from "./printed-sheet";
import { benchOf, bookOf, valueOf, type Bench } from "./workbench";

export const ROUNDS = [0, 1, 2, 3, 4, 5];
const BASE = messages.baseSheet.sheetName;

export type Rows = readonly (readonly [PrintedRow, number])[];
/** 20 rows of 3 points that are read, 20 of 2 that are not; and 10 rows of 10 points that ask. */
export const FORTY: Rows = [...READ.map((row) => [row, 3] as const), ...TEMPTING.map((row) => [row, 2] as const)];
export const TEN: Rows = ASKING.map((row) => [row, 10] as const);

export async function opened(rows: Rows, round: number, scores: readonly (number | null)[] | null = null): Promise<Bench> {
  const bench = benchOf(bookOf({ [SHEET]: printedSheet(rows, round, scores) }));
  const sheet = bench.workbook.model.sheets[0]!;
  rows.forEach(([row], i) =>
    sheet.setStyle({ top: FIRST_ROW + i, left: COL.target, bottom: FIRST_ROW + i, right: COL.actual }, { numberFormat: row.format }),
  );
  await bench.controller.refresh();
  return bench;
}

export const sheetOf = ({ controller }: Bench) => controller.getState().assessment!.sheets.find((sheet) => sheet.grid.sheet === SHEET)!;
export const rowOf = (bench: Bench, i: number) => sheetOf(bench).score.tables[0]!.rows.find((row) => row.layout.row === FIRST_ROW + i)!;
export const scoreAt = (bench: Bench, i: number): CellValue => valueOf(bench.workbook, SHEET, FIRST_ROW + i, COL.score) as CellValue;
export const formulaAt = ({ workbook }: Bench, i: number) =>
  workbook.model.sheets.find((sheet) => sheet.name === SHEET)!.formula(FIRST_ROW + i, COL.score);

/** Types the figures of a round: actual values on the form, answers on the 基础数据 sheet, in the order in which they are asked. */
export function typeRound(bench: Bench, rows: readonly PrintedRow[], round: number): void {
  rows.forEach((row, i) => {
    if (row.actual) bench.workbook.type(SHEET, toA1({ row: FIRST_ROW + i, col: COL.actual }), row.actual[round]!);
    const inputs = rowOf(bench, i).sentences[0]!.inputs.filter(({ cells }) => cells.every((cell) => cell.sheet !== SHEET));
    const asked = [...new Set(inputs.map((input) => input.asked))];
    row.answers?.[round]!.forEach((answer, need) => {
      const { cell } = baseSheetOf(bench.controller.getState().assessment!.sheets, null)!.byLabel.get(asked[need]!)!;
      bench.workbook.type(BASE, toA1(cell), answer);
    });
  });
}

/** Scored with live formulas, every answer given. */
export async function filled(rows: Rows, asking: readonly PrintedRow[]): Promise<Bench> {
  const bench = await opened(rows, 0);
  await bench.controller.insertBaseData();
  typeRound(bench, asking, 0);
  await bench.controller.refresh();
  await bench.controller.score();
  return bench;
}

/** The sheets whose rows are read, each with the rows that are held against their scores. */
export const SUBJECTS: readonly (readonly [name: string, rows: Rows, read: readonly PrintedRow[]])[] = [
  ["forty rows", FORTY, READ],
  ["every way to ask", TEN, ASKING],
];
