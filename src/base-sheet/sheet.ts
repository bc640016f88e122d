import { readNumber, type CellPrint } from "../reading";
import { contentAt, textAt, valueAt, numberFormatAt, type CellContent, type CellRect, type Grid, type RangeStyle, type TableBlock, type ValidationEdit } from "../workbook";
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
  const labels: string[] = [];
  let used = 0;
  for (let row = header + 1; row < grid.top + grid.rowCount; row += 1) {
    const label = textAt(grid, row, COLUMN.label).trim();
    labels.push(label);
    if (label === "") continue;
    used = labels.length;
    byLabel.set(label, { value: inputAt(grid, row), print: printAt(grid, row), cell: { sheet: grid.sheet, row, col: COLUMN.value } });
  }
  const values = new Map(items.flatMap((item) => (byLabel.has(item.label) ? [[item.id, byLabel.get(item.label)!] as const] : [])));
  return { sheet: grid.sheet, values, byLabel, header, labels: labels.slice(0, used) };
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

/** How an input is typed: a number from 0 on, any number, 是 or 否, one of printed cases, or anything for an old answer. */
export type InputKind = { readonly kind: "number" | "figure" | "yes-no" | "any" } | { readonly kind: "choice"; readonly options: readonly string[] };

/** One input row as it is to be written: `content` is a typed value kept, a link, or blank. */
export interface InputRow {
  readonly label: string;
  readonly unit: string;
  readonly note: string;
  readonly kind: InputKind;
  readonly content: CellContent;
  readonly source: string;
}

const text = (value: string): CellContent => (value === "" ? { kind: "blank" } : { kind: "value", value });

/** A new 基础数据 sheet as a block at A1: title, unit line, header, inputs with validation, print set-up. */
export function baseDataBlock(sheet: string, profileName: string, rows: readonly InputRow[]): TableBlock {
  const words = messages.basedata;
  const contents = [line([text(words.title)]), line([text(words.subtitle(profileName))]), ...listContents(rows)];
  return { ...listBlock(sheet, HEADER_ROW, rows), top: 0, contents, before: null, styles: [...TITLE_STYLES, ...listStyles(HEADER_ROW, rows.length)], columnWidths: WIDTHS, rowHeights: { 0: 30 } };
}

/**
 * Header and inputs of a 基础数据 sheet that is there already, from its own header row on: what stands above it stays.
 * @param rows one for each row below the header, old rows in their places: formulas of the forms point at them
 */
export function updatedBlock({ sheet, header }: BaseDataSheet, rows: readonly InputRow[], grid: Grid): TableBlock {
  const before = Array.from({ length: rows.length + 1 }, (_, r) => Array.from({ length: 6 }, (__, c) => contentAt(grid, header + r, c)));
  return { ...listBlock(sheet, header, rows), before };
}

function listBlock(sheet: string, header: number, rows: readonly InputRow[]): TableBlock {
  return {
    sheet, top: header, left: 0, contents: listContents(rows), before: null, styles: listStyles(header, rows.length), freezeRows: header + 1,
    validations: rows.map((row, i) => ({ sheet, rect: inputCell(header + 1 + i), rule: ruleFor(row.kind) })),
    print: { landscape: true, titleRows: [header, header], area: { top: 0, left: 0, bottom: header + rows.length, right: 5 } },
  };
}

function line(cells: readonly CellContent[]): CellContent[] {
  return Array.from({ length: 6 }, (_, i) => cells[i] ?? ({ kind: "blank" } as const));
}

/** The header, and a numbered line for each input; an empty row stays empty. */
function listContents(rows: readonly InputRow[]): CellContent[][] {
  let seq = 0;
  const body = rows.map((row) => line(row.label === "" ? [] : [{ kind: "value", value: ++seq }, text(row.label), row.content, text(row.unit), text(row.note), text(row.source)]));
  return [line(messages.basedata.header.map(text)), ...body];
}

/** Excel keeps the values of a list as one text, parted by commas. */
const LONGEST_LIST = 255;

/** Any number that a form can hold. */
const FAR = 1e12;

function inputCell(row: number): CellRect {
  return { top: row, left: COLUMN.value, bottom: row, right: COLUMN.value };
}

/** What may be typed into an input; null takes away what an earlier row at this place allowed. */
function ruleFor(input: InputKind): ValidationEdit["rule"] {
  const words = messages.basedata;
  switch (input.kind) {
    case "yes-no": return { kind: "list", values: [words.yes, words.no], prompt: words.promptYesNo };
    case "number": return { kind: "at-least", min: 0, prompt: words.promptNumber };
    case "figure": return { kind: "decimal", min: -FAR, max: FAR, prompt: words.promptFigure };
    case "choice": {
      const fits = input.options.join(",").length <= LONGEST_LIST && input.options.every((option) => !/[,，]/.test(option));
      return fits ? { kind: "list", values: input.options, prompt: words.promptChoice } : null;
    }
    case "any": return null;
  }
}

const rect = (top: number, left: number, bottom: number, right: number): CellRect => ({ top, left, bottom, right });

const TITLE_STYLES: readonly RangeStyle[] = [
  { rect: rect(0, 0, 0, 5), merge: true, bold: true, fontSize: 16, horizontal: "Center", vertical: "Center" },
  { rect: rect(1, 0, 1, 5), merge: true, fontColor: "#595959", horizontal: "Left" },
];

function listStyles(header: number, rows: number): RangeStyle[] {
  const head: RangeStyle = { rect: rect(header, 0, header, 5), bold: true, horizontal: "Center", vertical: "Center", fillColor: "#F2F2F2", borders: true };
  if (rows === 0) return [head];
  const [first, last] = [header + 1, header + rows];
  return [
    head,
    { rect: rect(first, 0, last, 5), borders: true, vertical: "Center", wrap: true },
    { rect: rect(first, COLUMN.seq, last, COLUMN.seq), horizontal: "Center" },
    { rect: rect(first, COLUMN.value, last, COLUMN.value), horizontal: "Right", numberFormat: "#,##0.00##" },
    { rect: rect(first, COLUMN.unit, last, COLUMN.unit), horizontal: "Center" },
  ];
}
