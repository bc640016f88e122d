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
const ALIGN: Readonly<Record<ColumnFormat, RangeStyle["horizontal"]>> = {
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
    styles: styles(table, place),
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

function print(table: SummaryTable, { top, left }: SummaryPlace): NonNullable<TableBlock["print"]> {
  const wide = table.columns.reduce((sum, column) => sum + column.width, 0) > 90;
  const bottom = top + ROWS_ABOVE_BODY + table.rows.length + (table.foot ? 1 : 0) + (table.check ? 1 : 0);
  return {
    landscape: wide,
    titleRows: [top + ROWS_ABOVE_BODY - 1, top + ROWS_ABOVE_BODY - 1],
    area: { top, left, bottom, right: left + table.columns.length - 1 },
  };
}

function styles(table: SummaryTable, { top, left }: SummaryPlace): RangeStyle[] {
  const right = left + table.columns.length - 1;
  const first = top + ROWS_ABOVE_BODY;
  const foot = first + table.rows.length;
  const last = foot - 1 + (table.foot ? 1 : 0) + (table.check ? 1 : 0);
  const rect = (fromRow: number, fromCol: number, toRow: number, toCol: number) => ({
    top: fromRow,
    left: fromCol,
    bottom: toRow,
    right: toCol,
  });
  const columns = table.columns.flatMap((column, i): RangeStyle[] => {
    const body = {
      rect: rect(first, left + i, foot - 1 + (table.foot ? 1 : 0), left + i),
      numberFormat: FORMATS[column.format],
      horizontal: ALIGN[column.format]!,
      vertical: "Center" as const,
      wrap: WRAPPED.includes(column.format),
      ...(FONT_COLOR[column.format] ? { fontColor: FONT_COLOR[column.format] } : {}),
    };
    return last >= first ? [body] : [];
  });
  return [
    { rect: rect(top, left, top, right), merge: true, bold: true, fontSize: 16, horizontal: "Center", vertical: "Center" },
    { rect: rect(top + 1, left, top + 1, left), fontColor: "#595959", horizontal: "Left" },
    { rect: rect(top + 1, right, top + 1, right), horizontal: "Right" },
    {
      rect: rect(top + 2, left, top + 2, right),
      bold: true,
      horizontal: "Center",
      vertical: "Center",
      wrap: true,
      fillColor: HEADER_FILL,
      borders: true,
    },
    ...columns,
    ...(last >= first ? [{ rect: rect(first, left, last, right), borders: true }] : []),
    ...(table.foot ? [{ rect: rect(foot, left, foot, right), bold: true, fontColor: "#000000" }] : []),
    ...(table.check
      ? [
          { rect: rect(last, left, last, right), numberFormat: CHECK_FORMAT, horizontal: "Center" as const, vertical: "Center" as const },
          ...evenCells(table, last, left),
        ]
      : []),
    { rect: rect(last + 1, left, last + 1, left), fontColor: "#7F7F7F", fontSize: 9 },
  ];
}

/** The differences of the check row, green while they are even. */
function evenCells(table: SummaryTable, row: number, left: number): RangeStyle[] {
  return (table.check ?? []).flatMap((cell, i): RangeStyle[] =>
    cell.kind === "formula" ? [{ rect: { top: row, left: left + i, bottom: row, right: left + i }, fontColor: EVEN }] : [],
  );
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

/** The column letters that a table takes at a place, for telling a person where it will stand. */
export function tableArea(table: SummaryTable, { top, left }: SummaryPlace): string {
  const rows = ROWS_ABOVE_BODY + table.rows.length + (table.foot ? 1 : 0) + (table.check ? 1 : 0) + 1;
  return `${columnLetters(left)}${top + 1}:${columnLetters(left + table.columns.length - 1)}${top + rows}`;
}
