import { readNumber, type CellPrint } from "../reading";
import { textAt, valueAt, numberFormatAt, type CellContent, type Grid, type RangeStyle, type TableBlock, type ValidationEdit } from "../workbook";
import { messages } from "../messages";
import type { BaseItem } from "../profiles";
import type { BaseFigure } from "../sentences";
import type { BaseDataSheet } from "./types";

/** Columns of the sheet, 0-based: 序号, 项目, 数值, 单位, 取数口径, 来源. */
const COLUMN = { seq: 0, label: 1, value: 2, unit: 3, note: 4, source: 5 } as const;
const HEADER_ROW = 2;
const WIDTHS: Readonly<Record<number, number>> = { 0: 6, 1: 34, 2: 14, 3: 8, 4: 42, 5: 20 };

/** Finds a 基础数据 sheet of ours among the grids: the header 项目, 数值, 单位 and labels below it. */
export function findBaseData(grids: readonly Grid[], items: readonly BaseItem[]): BaseDataSheet | null {
  for (const grid of grids) {
    const header = headerRow(grid);
    if (header !== null) return readSheet(grid, header, items);
  }
  return null;
}

function headerRow(grid: Grid): number | null {
  const { header } = messages.basedata;
  for (let row = grid.top; row < Math.min(grid.top + 6, grid.top + grid.rowCount); row += 1) {
    const found = [COLUMN.label, COLUMN.value, COLUMN.unit, COLUMN.note].every((col) => textAt(grid, row, col).trim() === header[col]);
    if (found) return row;
  }
  return null;
}

function readSheet(grid: Grid, header: number, items: readonly BaseItem[]): BaseDataSheet {
  const byLabel = new Map<string, BaseFigure>();
  let nextRow = header + 1;
  for (let row = header + 1; row < grid.top + grid.rowCount; row += 1) {
    const label = textAt(grid, row, COLUMN.label).trim();
    if (label === "") continue;
    nextRow = row + 1;
    byLabel.set(label, { value: inputAt(grid, row), print: printAt(grid, row), cell: { sheet: grid.sheet, row, col: COLUMN.value } });
  }
  const values = new Map(items.flatMap((item) => (byLabel.has(item.label) ? [[item.id, byLabel.get(item.label)!] as const] : [])));
  return { sheet: grid.sheet, values, byLabel, nextRow };
}

function printAt(grid: Grid, row: number): CellPrint {
  return { value: valueAt(grid, row, COLUMN.value), text: textAt(grid, row, COLUMN.value), numberFormat: numberFormatAt(grid, row, COLUMN.value) };
}

/** The number of an input cell; 是 and 否 count as 1 and 0, a blank as nothing. */
function inputAt(grid: Grid, row: number): BaseFigure["value"] {
  const text = textAt(grid, row, COLUMN.value).trim();
  const { yes, no } = messages.basedata;
  const raw = text === yes ? 1 : text === no ? 0 : valueAt(grid, row, COLUMN.value);
  if (raw === null || typeof raw === "boolean") return null;
  const read = readNumber(raw, numberFormatAt(grid, row, COLUMN.value));
  return read.kind === "number" ? read.quantity.value : null;
}

/** One input row as it is to be written: `content` is a typed value kept, a link, or blank. */
export interface InputRow {
  readonly label: string;
  readonly unit: string;
  readonly note: string;
  readonly kind: BaseItem["kind"];
  readonly content: CellContent;
  readonly source: string;
}

const text = (value: string): CellContent => (value === "" ? { kind: "blank" } : { kind: "value", value });

/** The whole 基础数据 sheet as a block at A1: title, unit line, header, inputs with validation, print set-up. */
export function baseDataBlock(sheet: string, profileName: string, rows: readonly InputRow[], before: TableBlock["before"]): TableBlock {
  const words = messages.basedata;
  const line = (cells: readonly CellContent[]) => Array.from({ length: 6 }, (_, i) => cells[i] ?? ({ kind: "blank" } as const));
  const body = rows.map((row, i) => line([{ kind: "value", value: i + 1 }, text(row.label), row.content, text(row.unit), text(row.note), text(row.source)]));
  const contents = [line([text(words.title)]), line([text(words.subtitle(profileName))]), line(words.header.map(text)), ...body];
  const last = HEADER_ROW + rows.length;
  return {
    sheet, top: 0, left: 0, contents, before, styles: styles(last), columnWidths: WIDTHS, rowHeights: { 0: 30 }, freezeRows: HEADER_ROW + 1,
    validations: rows.map((row, i) => validation(sheet, HEADER_ROW + 1 + i, row.kind)),
    print: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW], area: { top: 0, left: 0, bottom: last, right: 5 } },
  };
}

function validation(sheet: string, row: number, kind: BaseItem["kind"]): ValidationEdit {
  const rect = { top: row, left: COLUMN.value, bottom: row, right: COLUMN.value };
  const words = messages.basedata;
  return kind === "yes-no"
    ? { sheet, rect, rule: { kind: "list", values: [words.yes, words.no], prompt: words.promptYesNo } }
    : { sheet, rect, rule: { kind: "at-least", min: 0, prompt: words.promptNumber } };
}

function styles(last: number): RangeStyle[] {
  const rect = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
  const first = HEADER_ROW + 1;
  const always: RangeStyle[] = [
    { rect: rect(0, 0, 0, 5), merge: true, bold: true, fontSize: 16, horizontal: "Center", vertical: "Center" },
    { rect: rect(1, 0, 1, 5), merge: true, fontColor: "#595959", horizontal: "Left" },
    { rect: rect(HEADER_ROW, 0, HEADER_ROW, 5), bold: true, horizontal: "Center", vertical: "Center", fillColor: "#F2F2F2", borders: true },
  ];
  if (last < first) return always;
  return [
    ...always,
    { rect: rect(first, 0, last, 5), borders: true, vertical: "Center", wrap: true },
    { rect: rect(first, COLUMN.seq, last, COLUMN.seq), horizontal: "Center" },
    { rect: rect(first, COLUMN.value, last, COLUMN.value), horizontal: "Right", numberFormat: "#,##0.00##" },
    { rect: rect(first, COLUMN.unit, last, COLUMN.unit), horizontal: "Center" },
  ];
}
