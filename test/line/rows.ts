import type { EmbeddedWorkbook, SheetModel } from "../../src/embedded";
import { toA1 } from "../../src/workbook";

/** A part of a formula: a quoted text, or a cell address with the sheet before it. */
const PART = /("(?:[^"]|"")*")|((?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?(?![\w(.])/gu;

/** A person inserts rows above a row (0-based): cells, looks, merges and formulas of all sheets move as in Excel. */
export function insertRows(workbook: EmbeddedWorkbook, name: string, at: number, count: number): void {
  const sheet = workbook.model.sheets.find((one) => one.name === name)!;
  const used = sheet.usedRange()!;
  const moved: [number, number, string][] = [];
  const merges = sheet.merges().filter((area) => area.top >= at);
  for (const area of merges) sheet.unmerge(area);
  for (let row = used.bottom; row >= at; row -= 1)
    for (let col = used.left; col <= used.right; col += 1) move(sheet, row, col, count, moved);
  for (const { top, bottom, left, right } of merges) sheet.merge({ top: top + count, bottom: bottom + count, left, right });
  for (const [row, col, formula] of moved) workbook.type(name, toA1({ row, col }), formula);
  for (const other of workbook.model.sheets) {
    const formulas: [number, number, string][] = [];
    other.forEachFormula((row, col) => void formulas.push([row, col, other.formula(row, col)!]));
    for (const [row, col, formula] of formulas) {
      const now = shifted(formula, other.name === name, name, at, count);
      if (now !== formula) workbook.type(other.name, toA1({ row, col }), now);
    }
  }
}

function move(sheet: SheetModel, row: number, col: number, count: number, moved: [number, number, string][]): void {
  const formula = sheet.formula(row, col);
  const value = sheet.value(row, col);
  const one = (r: number) => ({ top: r, bottom: r, left: col, right: col });
  if (formula !== null) moved.push([row + count, col, formula]);
  else if (value !== null || sheet.value(row + count, col) !== null || sheet.hasFormula(row + count, col))
    sheet.setValue(row + count, col, value);
  sheet.setStyleId(one(row + count), sheet.styleId(row, col));
  if (value !== null || formula !== null) sheet.setValue(row, col, null);
  sheet.setStyleId(one(row), 0);
}

function shifted(formula: string, isOwn: boolean, name: string, at: number, count: number): string {
  const later = (row: string) => (Number(row) - 1 >= at ? String(Number(row) + count) : row);
  return formula.replace(
    PART,
    (
      whole,
      text: string | undefined,
      sheet: string | undefined,
      col: string,
      row: string,
      col2: string | undefined,
      row2: string | undefined,
    ) => {
      const named = sheet?.slice(0, -1).replace(/^'|'$/g, "").replace(/''/g, "'");
      if (text !== undefined || (named === undefined ? !isOwn : named !== name)) return whole;
      return `${sheet ?? ""}${col}${later(row)}${col2 === undefined ? "" : `:${col2}${later(row2!)}`}`;
    },
  );
}
