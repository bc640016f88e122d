import { messages } from "../messages";
import {
  HEADER_FILL,
  columnLetters,
  quoteSheet,
  toA1,
  packAddresses,
  type CellContent,
  type RangeStyle,
  type SheetCellRef,
  type TableBlock,
  type ValidationEdit,
} from "../workbook";
import type { ColumnFormat, SummaryCell, SummaryPlace, SummaryTable, TableAddresses } from "./types";

/** Rows above the body: title, unit and stamp state, header. */
export const ROWS_ABOVE_BODY = 3;
/** Areas named in one SUM of the fingerprint; Excel takes 255 arguments. */
const MAX_AREAS = 200;

/** Differences in words and colour, by number format alone: ✓ 平 where 0, in the cell's own green; what is not even is red. */
const CHECK_FORMAT = `[=0]"${messages.summaries.balanced}";[Red][>0]"${messages.summaries.more} "0.00;[Red]"${messages.summaries.less} "0.00`;

const FORMATS: Readonly<Record<ColumnFormat, string>> = {
  text: "General",
  mark: "General",
  link: "General",
  points: "0.00##",
  money: "#,##0.00",
  percent: "0.00%",
  count: "0",
  check: CHECK_FORMAT,
};
const ALIGN: Readonly<Record<ColumnFormat, NonNullable<RangeStyle["horizontal"]>>> = {
  text: "Left",
  mark: "Center",
  link: "Left",
  points: "Right",
  money: "Right",
  percent: "Right",
  count: "Center",
  check: "Center",
};

/** Blue, as Excel shows links. */
const LINK = "#0563C1";
/** The green of what is even. */
const EVEN = "#107C41";
const FONT_COLOR: Readonly<Partial<Record<ColumnFormat, string>>> = { link: LINK, check: EVEN };
const WRAPPED: readonly ColumnFormat[] = ["text", "mark", "link"];

/** Addresses inside of a table that stands at a place. */
export function addressesAt({ top, left }: SummaryPlace): TableAddresses {
  const body = (col: number, row: number) => toA1({ row: top + ROWS_ABOVE_BODY + row, col: left + col });
  return {
    body,
    column: (col, rows) => (rows === 0 ? body(col, 0) : `${body(col, 0)}:${body(col, rows - 1)}`),
    foot: (col, rows) => body(col, rows),
  };
}

/** What stands below the table, and what its freshness is measured by. */
export interface Stamp {
  readonly text: string;
  /** Sum of the source cells when the table was built. */
  readonly fingerprint: number;
}

function content(cell: SummaryCell): CellContent {
  switch (cell.kind) {
    case "text":
      return { kind: "value", value: cell.text };
    case "number":
      return { kind: "value", value: cell.value };
    case "formula":
      return { kind: "formula", formula: cell.formula };
    default:
      return { kind: "blank" };
  }
}

/** The rows and columns of a table at its place, 0-based. */
interface Extent {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  /** The first row of the body. */
  readonly body: number;
  /** The row behind the body: the foot, where there is one. */
  readonly foot: number;
  /** The last row of body, foot and check row; above `body` where there is none of them. */
  readonly last: number;
}

function extentOf(table: SummaryTable, { top, left }: SummaryPlace): Extent {
  const body = top + ROWS_ABOVE_BODY;
  const foot = body + table.rows.length;
  const last = foot - 1 + (table.foot ? 1 : 0) + (table.check ? 1 : 0);
  return { top, left, right: left + table.columns.length - 1, body, foot, last };
}

/** The live sum of the source cells; null when there are none or too many to name. */
function fingerprintFormula(sources: readonly SheetCellRef[]): string | null {
  const sheets = [...new Set(sources.map((cell) => cell.sheet))];
  const areas = sheets.flatMap((sheet) =>
    packAddresses(sources.filter((cell) => cell.sheet === sheet))
      .join(",")
      .split(",")
      .map((area) => `${quoteSheet(sheet)}!${area}`),
  );
  return areas.length === 0 || areas.length > MAX_AREAS ? null : `SUM(${areas.join(",")})`;
}

/** A summary as a block at its place: title, unit and freshness line, header, body, foot, check row, stamp; with the look of an office table. */
export function layOut(table: SummaryTable, place: SummaryPlace, stamp: Stamp): TableBlock {
  const width = table.columns.length;
  const line = (cells: readonly CellContent[]): CellContent[] => Array.from({ length: width }, (_, i) => cells[i] ?? { kind: "blank" });
  const last = table.columns.length - 1;
  const fingerprint = fingerprintFormula(table.sources);
  const { fresh, stale } = messages.summaries;
  const state: CellContent =
    fingerprint === null
      ? { kind: "blank" }
      : { kind: "formula", formula: `=IF(ROUND(${fingerprint}-(${stamp.fingerprint}),2)=0,"${fresh}","${stale}")` };
  const second = line([state]);
  if (table.unit !== "") second[last] = { kind: "value", value: table.unit };
  const lines = [
    line([{ kind: "value", value: table.title }]),
    second,
    line(table.columns.map((column) => ({ kind: "value", value: column.header }))),
    ...table.rows.map((row) => line(row.map(content))),
    ...(table.foot ? [line(table.foot.map(content))] : []),
    ...(table.check ? [line(table.check.map(content))] : []),
    line([{ kind: "value", value: stamp.text }]),
  ];
  return {
    sheet: place.sheet,
    top: place.top,
    left: place.left,
    contents: lines,
    before: null,
    styles: stylesOf(table, extentOf(table, place)),
    columnWidths: Object.fromEntries(table.columns.map((column, i) => [place.left + i, column.width])),
    rowHeights: heights(table, place),
    validations: inputs(table, place),
    ...(place.top === 0 && place.left === 0 ? { freezeRows: ROWS_ABOVE_BODY, print: print(table, place) } : {}),
  };
}

/**
 * A table that stands on a sheet of the user's own: it takes the widths, heights, frozen rows, print set-up and letter colours that are there,
 * and merges nothing, so that taking it back leaves no trace.
 */
export function besideCells({ sheet, top, left, contents, before, styles, validations }: TableBlock): TableBlock {
  return { sheet, top, left, contents, before, styles: styles.map(besideStyle), ...(validations ? { validations } : {}) };
}

function besideStyle(style: RangeStyle): RangeStyle {
  const kept = Object.entries(style).filter(([name]) => name !== "merge" && name !== "fontColor");
  return { ...(Object.fromEntries(kept) as unknown as RangeStyle), ...(style.merge ? { horizontal: "CenterAcrossSelection" } : {}) };
}

/** Letters of Chinese take two columns of a digit. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
}

/** Lines that a text takes in a column; only texts are known beforehand, links and numbers keep one line. */
function linesOf(text: string, width: number): number {
  return Math.ceil(widthOf(text) / Math.max(1, width));
}

const LINE = 15;
/** Heights of single lines are set, too, while there are not too many rows to name. */
const FEW_ROWS = 300;

/** Heights of the title, the header and every row whose texts need more than one line: not every application fits them by itself. */
function heights(table: SummaryTable, { top }: SummaryPlace): Record<number, number> {
  const { columns } = table;
  const header = Math.max(...columns.map((column) => linesOf(column.header, column.width)));
  const body = [...table.rows, ...(table.foot ? [table.foot] : []), ...(table.check ? [table.check] : [])].flatMap(
    (row, i): [number, number][] => {
      const most = Math.max(1, ...row.map((cell, col) => (cell.kind === "text" ? linesOf(cell.text, columns[col]?.width ?? 1) : 1)));
      return most > 1 || table.rows.length <= FEW_ROWS ? [[top + ROWS_ABOVE_BODY + i, 4 + LINE * most]] : [];
    },
  );
  return { [top]: 30, [top + 2]: 6 + LINE * header, ...Object.fromEntries(body) };
}

function print(table: SummaryTable, place: SummaryPlace): NonNullable<TableBlock["print"]> {
  const wide = table.columns.reduce((sum, column) => sum + column.width, 0) > 90;
  const { top, left, right, body, last } = extentOf(table, place);
  // The stamp is printed, too.
  return { landscape: wide, titleRows: [body - 1, body - 1], area: { top, left, bottom: last + 1, right } };
}

function rect(top: number, left: number, bottom: number, right: number): RangeStyle["rect"] {
  return { top, left, bottom, right };
}

/** The look of the whole table; what comes later is laid over what came before. */
function stylesOf(table: SummaryTable, extent: Extent): RangeStyle[] {
  const { left, right, body, foot, last } = extent;
  const isEmpty = last < body;
  return [
    ...titleAndHeader(extent),
    ...(isEmpty ? [] : columnStyles(table, extent)),
    ...(isEmpty ? [] : [{ rect: rect(body, left, last, right), borders: true }]),
    ...(table.foot ? [{ rect: rect(foot, left, foot, right), bold: true, fontColor: "#000000" }] : []),
    ...(table.check ? checkRow(table.check, extent) : []),
    { rect: rect(last + 1, left, last + 1, left), fontColor: "#7F7F7F", fontSize: 9 },
  ];
}

function titleAndHeader({ top, left, right }: Extent): RangeStyle[] {
  const centred = { bold: true, horizontal: "Center", vertical: "Center" } as const;
  return [
    { rect: rect(top, left, top, right), merge: true, fontSize: 16, ...centred },
    { rect: rect(top + 1, left, top + 1, left), fontColor: "#595959", horizontal: "Left" },
    { rect: rect(top + 1, right, top + 1, right), horizontal: "Right" },
    { rect: rect(top + 2, left, top + 2, right), wrap: true, fillColor: HEADER_FILL, borders: true, ...centred },
  ];
}

/** Each column by its format, from the body to the foot. */
function columnStyles(table: SummaryTable, { left, body, foot }: Extent): RangeStyle[] {
  const bottom = table.foot ? foot : foot - 1;
  return table.columns.map(({ format }, i) => ({
    rect: rect(body, left + i, bottom, left + i),
    numberFormat: FORMATS[format],
    horizontal: ALIGN[format],
    vertical: "Center",
    wrap: WRAPPED.includes(format),
    ...(FONT_COLOR[format] ? { fontColor: FONT_COLOR[format] } : {}),
  }));
}

/** The check row: differences, green while they are even. */
function checkRow(check: readonly SummaryCell[], { left, right, last }: Extent): RangeStyle[] {
  const even = check.flatMap((cell, i): RangeStyle[] =>
    cell.kind === "formula" ? [{ rect: rect(last, left + i, last, left + i), fontColor: EVEN }] : [],
  );
  return [{ rect: rect(last, left, last, right), numberFormat: CHECK_FORMAT, horizontal: "Center", vertical: "Center" }, ...even];
}

function inputs(table: SummaryTable, { sheet, top, left }: SummaryPlace): ValidationEdit[] {
  return table.rows.flatMap((row, r) =>
    row.flatMap((cell, c): ValidationEdit[] => {
      if (cell.kind !== "input") return [];
      const at = { top: top + ROWS_ABOVE_BODY + r, left: left + c, bottom: top + ROWS_ABOVE_BODY + r, right: left + c };
      return [{ sheet, rect: at, rule: { kind: "at-least", min: 0, prompt: cell.prompt } }];
    }),
  );
}

/** The cells that a table takes at a place, its stamp included ("B3:G14"), for telling a person where it will stand. */
export function tableArea(table: SummaryTable, place: SummaryPlace): string {
  const { top, left, right, last } = extentOf(table, place);
  return `${columnLetters(left)}${top + 1}:${columnLetters(right)}${last + 2}`;
}
