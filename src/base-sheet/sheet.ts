import {
  valueOf,
  barAt,
  cellsIn,
  contentAt,
  HEADER_FILL,
  isBlankAt,
  itemAt,
  keyOfLine,
  mergeAt,
  numberFormatAt,
  printOfKey,
  sameContent,
  stillHolds,
  textAt,
  valueAt,
  writtenLine,
  type CellContent,
  type CellEdit,
  type CellRect,
  type Grid,
  type RangeStyle,
  type TableBlock,
  type ValidationEdit,
  type WrittenLine,
} from "../workbook";
import { readNumber, type CellPrint } from "../reading";
import { messages } from "../messages";
import type { BaseItem } from "../profiles";
import type { BaseFigure } from "../sentences";
import type { BaseDataSheet } from "./types";

/** Columns of the sheet, 0-based: 序号, 项目, 数值, 单位, 取数口径, 来源. */
const COLUMN = { seq: 0, label: 1, value: 2, unit: 3, note: 4, source: 5 } as const;
const LAST_COLUMN = COLUMN.source;
/** Row of the header on a new sheet. */
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
  const { header } = messages.baseSheet;
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
  const values = new Map(items.flatMap((item) => (byLabel.has(item.label) ? [[item.id, valueOf(byLabel, item.label)] as const] : [])));
  return { sheet: grid.sheet, values, byLabel, header, labels: labels.slice(0, used) };
}

function printAt(grid: Grid, row: number): CellPrint {
  return {
    value: valueAt(grid, row, COLUMN.value),
    text: textAt(grid, row, COLUMN.value),
    numberFormat: numberFormatAt(grid, row, COLUMN.value),
  };
}

/** The number of an input cell; 是 and 否 count as 1 and 0, a blank as nothing. */
function inputAt(grid: Grid, row: number): BaseFigure["value"] {
  const text = textAt(grid, row, COLUMN.value).trim();
  const { yes, no } = messages.baseSheet;
  const raw = text === yes ? 1 : text === no ? 0 : valueAt(grid, row, COLUMN.value);
  if (raw === null || typeof raw === "boolean") return null;
  const read = readNumber(raw, numberFormatAt(grid, row, COLUMN.value));
  return read.kind === "number" ? read.quantity.value : null;
}

/** How an input is typed: a number from 0 on, any number, 是 or 否, one of printed cases, or anything for an old answer. */
export type InputKind =
  { readonly kind: "number" | "figure" | "yes-no" | "any" } | { readonly kind: "choice"; readonly options: readonly string[] };

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
  const words = messages.baseSheet;
  const first = HEADER_ROW + 1;
  return {
    ...rowsBlock(sheet, first, rows, 1),
    top: 0,
    before: null,
    columnWidths: WIDTHS,
    rowHeights: { 0: 30 },
    freezeRows: first,
    contents: [
      line([text(words.title)]),
      line([text(words.subtitle(profileName))]),
      line(words.header.map(text)),
      ...rows.map((row, i) => rowContents(row, i + 1)),
    ],
    styles: [...TITLE_STYLES, HEADER_STYLE, ...rowStyles(first, rows.length)],
  };
}

/** What an update of a 基础数据 sheet writes. */
export interface BaseUpdate {
  readonly cells: readonly CellEdit[];
  /** The rows that come in; null when none does. */
  readonly block: TableBlock | null;
  /** Inputs whose allowed answers may have changed. */
  readonly validations: readonly ValidationEdit[];
  /** What is kept of what was written, one line for each row of ours. */
  readonly lines: readonly WrittenLine[];
  /** True when new rows stand apart from the old ones, below what a person typed. */
  readonly apart: boolean;
}

/** What is kept of a new sheet. */
export function baseDataLines(rows: readonly InputRow[]): WrittenLine[] {
  return rows.map((row, i) => writtenLine(row.label, rowContents(row, i + 1)));
}

/**
 * Brings a 基础数据 sheet up to date. Rows stay where they are, found by their label: formulas of the forms point at them. In a row only the
 * unit, the note and the source change, and only while they hold what we wrote; a value is linked only where nothing ever stood. Rows that
 * come in go right below the others, or below everything where a person has typed there.
 * @param lines what was kept when the sheet was written last; without it nothing that stands is changed
 */
export function updatedBase(found: BaseDataSheet, rows: readonly InputRow[], grid: Grid, lines: readonly WrittenLine[]): BaseUpdate {
  const known = new Map(lines.map((one) => [keyOfLine(one), one]));
  const there = rows.flatMap((row) => {
    const at = found.byLabel.get(row.label)?.cell.row;
    return at === undefined ? [] : [{ row, at, written: known.get(printOfKey(row.label)) }];
  });
  const coming = rows.filter((row) => !found.byLabel.has(row.label));
  const ours = [...found.byLabel]
    .filter(([label]) => known.has(printOfKey(label)) || rows.some((row) => row.label === label))
    .map(([, { cell }]) => cell.row);
  const below = Math.max(found.header, ...ours) + 1;
  const apart = !isFree(grid, below, coming.length);
  const seq = Array.from({ length: grid.rowCount }, (_, i) => valueAt(grid, grid.top + i, COLUMN.seq)).reduce(
    (most: number, value) => (typeof value === "number" && value > most ? value : most),
    0,
  );
  const fresh = coming.map((row, i) => ({ row, line: writtenLine(row.label, rowContents(row, seq + i + 1)) }));
  const kept = there.flatMap(({ row, written }) => (written ? [writtenLine(row.label, rowContents(row, 0))] : []));
  const named = new Set([...kept, ...fresh.map(({ line: one }) => one)].map(keyOfLine));
  return {
    cells: there.flatMap(({ row, at, written }) => (written ? rowEdits(grid, at, row, written) : [])),
    block:
      coming.length === 0
        ? null
        : { ...rowsBlock(grid.sheet, apart ? grid.top + grid.rowCount : below, coming, seq + 1), before: coming.map(() => line([])) },
    validations: there
      .filter(({ row }) => row.kind.kind === "choice")
      .map(({ row, at }) => ({ sheet: grid.sheet, rect: inputCell(at), rule: ruleFor(row.kind) })),
    lines: [...kept, ...fresh.map(({ line: one }) => one), ...lines.filter((one) => !named.has(keyOfLine(one)))],
    apart: apart && coming.length > 0,
  };
}

/** True when the rows hold nothing in the columns of the sheet. */
function isFree(grid: Grid, top: number, count: number): boolean {
  return cellsIn({ top, left: 0, bottom: top + count - 1, right: LAST_COLUMN }).every(
    (cell) => isBlankAt(grid, cell) && mergeAt(grid, cell) === null,
  );
}

function rowEdits(grid: Grid, at: number, row: InputRow, written: WrittenLine): CellEdit[] {
  const wanted = rowContents(row, 0);
  return [COLUMN.value, COLUMN.unit, COLUMN.note, COLUMN.source].flatMap((col): CellEdit[] => {
    const [before, after] = [contentAt(grid, at, col), itemAt(wanted, col)];
    const isOurs = stillHolds(written, col, before) && (col !== COLUMN.value || before.kind === "blank");
    return isOurs && !sameContent(before, after) && barAt(grid, { row: at, col }) === null
      ? [{ sheet: grid.sheet, row: at, col, before, after }]
      : [];
  });
}

/** Input rows as a block, numbered from a number on. */
function rowsBlock(sheet: string, top: number, rows: readonly InputRow[], seq: number): TableBlock {
  return {
    sheet,
    top,
    left: 0,
    before: null,
    contents: rows.map((row, i) => rowContents(row, seq + i)),
    styles: rowStyles(top, rows.length),
    validations: rows.map((row, i) => ({ sheet, rect: inputCell(top + i), rule: ruleFor(row.kind) })),
    print: {
      landscape: true,
      titleRows: [HEADER_ROW, HEADER_ROW],
      area: { top: 0, left: 0, bottom: top + rows.length - 1, right: LAST_COLUMN },
    },
  };
}

function line(cells: readonly CellContent[]): CellContent[] {
  return Array.from({ length: LAST_COLUMN + 1 }, (_, i) => cells[i] ?? ({ kind: "blank" } as const));
}

function rowContents(row: InputRow, seq: number): CellContent[] {
  return line([{ kind: "value", value: seq }, text(row.label), row.content, text(row.unit), text(row.note), text(row.source)]);
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
  const words = messages.baseSheet;
  switch (input.kind) {
    case "yes-no":
      return { kind: "list", values: [words.yes, words.no], prompt: words.promptYesNo };
    case "number":
      return { kind: "at-least", min: 0, prompt: words.promptNumber };
    case "figure":
      return { kind: "decimal", min: -FAR, max: FAR, prompt: words.promptFigure };
    case "choice": {
      const fits = input.options.join(",").length <= LONGEST_LIST && input.options.every((option) => !/[,，]/.test(option));
      return fits ? { kind: "list", values: input.options, prompt: words.promptChoice } : null;
    }
    case "any":
      return null;
  }
}

const rect = (top: number, left: number, bottom: number, right: number): CellRect => ({ top, left, bottom, right });

const TITLE_STYLES: readonly RangeStyle[] = [
  { rect: rect(0, 0, 0, 5), merge: true, bold: true, fontSize: 16, horizontal: "Center", vertical: "Center" },
  { rect: rect(1, 0, 1, 5), merge: true, fontColor: "#595959", horizontal: "Left" },
];

const HEADER_STYLE: RangeStyle = {
  rect: rect(HEADER_ROW, 0, HEADER_ROW, 5),
  bold: true,
  horizontal: "Center",
  vertical: "Center",
  fillColor: HEADER_FILL,
  borders: true,
};

function rowStyles(first: number, rows: number): RangeStyle[] {
  if (rows === 0) return [];
  const last = first + rows - 1;
  return [
    { rect: rect(first, 0, last, LAST_COLUMN), borders: true, vertical: "Center", wrap: true },
    { rect: rect(first, COLUMN.seq, last, COLUMN.seq), horizontal: "Center" },
    { rect: rect(first, COLUMN.value, last, COLUMN.value), horizontal: "Right", numberFormat: "#,##0.00##" },
    { rect: rect(first, COLUMN.unit, last, COLUMN.unit), horizontal: "Center" },
  ];
}
