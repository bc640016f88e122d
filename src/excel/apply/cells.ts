import type { CellEdit, CellValue } from "../../workbook";
import { toSheetA1, WorkbookError } from "../../workbook";
import { cellValue } from "../grid";
import { rangeAt } from "../run";
import { holds, tookUp, toOffice } from "./contents";
import type { Rectangle } from "./rectangles";
import { cutRows, rectangles } from "./rectangles";
import type { Result, Sheets, Step } from "./step";
import { loaded } from "./step";

/** The number format a cell had when the sheet was read. */
export type FormatAt = (sheet: string, row: number, col: number) => string;

/** Fewer cells than the library splits into several writes, and small enough to mix into batches. */
const CELLS_PER_STEP = 1500;
/** Bytes of the objects and actions around one block. */
const BLOCK_OVERHEAD = 700;

/** Steps for single-cell edits, grouped into blocks. */
export function cellSteps(edits: readonly CellEdit[], formatAt: FormatAt): Step[] {
  const sheets = [...new Set(edits.map((edit) => edit.sheet))];
  return sheets.flatMap((sheet) => rectangles(edits.filter((edit) => edit.sheet === sheet)).flatMap((block) => parts(block).map((part) => new CellStep(sheet, part, formatAt))));
}

function parts({ rect, rows }: Rectangle<CellEdit>): Rectangle<CellEdit>[] {
  return cutRows(rect, CELLS_PER_STEP).map((part) => ({ rect: part, rows: rows.slice(part.top - rect.top, part.bottom - rect.top + 1) }));
}

/** Writes one full rectangle of edits. */
class CellStep implements Step {
  readonly bytes: number;
  private readonly hasFormats: boolean;
  private before: Excel.Range | null = null;
  private after: Excel.Range | null = null;
  private current: Excel.Range | null = null;

  constructor(private readonly sheet: string, private readonly block: Rectangle<CellEdit>, private readonly formatAt: FormatAt) {
    this.hasFormats = this.edits().some((edit) => edit.numberFormat !== undefined);
    this.bytes = BLOCK_OVERHEAD + this.edits().reduce((sum, edit) => sum + sizeOf(edit.before) + 2 * sizeOf(edit.after), 0);
  }

  prepare(sheets: Sheets): void {
    this.before = this.range(sheets.get(this.sheet));
    this.before.load(this.hasFormats ? "formulas,numberFormat" : "formulas");
  }

  write(sheets: Sheets): void {
    const range = this.range(sheets.get(this.sheet));
    if (this.hasFormats) range.numberFormat = this.map((edit) => edit.numberFormat ?? null);
    range.formulas = this.map((edit) => toOffice(edit.after, edit.numberFormat ?? this.formatAt(edit.sheet, edit.row, edit.col)));
  }

  readBack(sheets: Sheets): void {
    this.after = this.range(sheets.get(this.sheet));
    this.after.load("formulas,values");
  }

  verify(): void {
    this.check(this.before!, (found, edit) => holds(found, edit.before), "changed-meanwhile");
    this.check(this.after!, (found, edit) => tookUp(found, edit.after), "not-written");
  }

  results(): Result[] {
    const { values, formulas } = this.after!;
    return this.edits().map(({ sheet, row, col }) => {
      const [r, c] = [row - this.block.rect.top, col - this.block.rect.left];
      return { sheet, row, col, value: cellValue((values as CellValue[][])[r]![c], (formulas as unknown[][])[r]![c]) };
    });
  }

  inspect(sheets: Sheets): void {
    this.current = this.range(sheets.find(this.sheet));
    this.current.load(this.hasFormats ? "formulas,numberFormat" : "formulas");
  }

  undo(sheets: Sheets): void {
    const { before, current } = this;
    const old = before && loaded(() => before.formulas as unknown[][]);
    if (!old || !current || current.isNullObject) return;
    const now = current.formulas as unknown[][];
    const range = this.range(sheets.find(this.sheet));
    if (this.hasFormats) restoreFormats(range, before.numberFormat as string[][], current.numberFormat as string[][]);
    if (old.every((row, r) => row.every((cell, c) => cell === now[r]![c]))) return;
    range.formulas = this.block.rows.map((row, r) => row.map((edit, c) => (old[r]![c] === now[r]![c] ? null : restored(old[r]![c], edit, this.formatAt))));
  }

  private check(range: Excel.Range, fits: (found: unknown, edit: CellEdit) => boolean, code: "changed-meanwhile" | "not-written"): void {
    const found = range.formulas as unknown[][];
    for (const [r, row] of this.block.rows.entries()) {
      for (const [c, edit] of row.entries()) if (!fits(found[r]![c], edit)) throw new WorkbookError(code, toSheetA1(edit.sheet, edit));
    }
  }

  private range(sheet: Excel.Worksheet): Excel.Range {
    const { top, left, bottom, right } = this.block.rect;
    return rangeAt(sheet, top, left, bottom - top + 1, right - left + 1);
  }

  private edits(): CellEdit[] {
    return this.block.rows.flat();
  }

  private map<T>(make: (edit: CellEdit) => T): T[][] {
    return this.block.rows.map((row) => row.map(make));
  }
}

/** What Excel gave before, to be set again: a formula, a number, or a text that must stay one. */
function restored(old: unknown, edit: CellEdit, formatAt: FormatAt): unknown {
  const isFormula = typeof old === "string" && old.startsWith("=") && (edit.before.kind !== "value" || edit.before.value !== old);
  if (typeof old !== "string" || old === "" || isFormula) return old;
  return toOffice({ kind: "value", value: old }, edit.numberFormatBefore ?? formatAt(edit.sheet, edit.row, edit.col));
}

function restoreFormats(range: Excel.Range, before: readonly (readonly string[])[], now: readonly (readonly string[])[]): void {
  if (before.every((row, r) => row.every((format, c) => format === now[r]![c]))) return;
  range.numberFormat = before.map((row, r) => row.map((format, c) => (format === now[r]![c] ? null : format)));
}

function sizeOf(content: CellEdit["after"]): number {
  if (content.kind === "blank") return 4;
  const text = content.kind === "formula" ? content.formula : String(content.value);
  return 6 + 3 * text.length;
}
