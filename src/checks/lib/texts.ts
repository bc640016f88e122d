import type { CellRef, Grid } from "../../workbook";
import { compact } from "../../reading";
import { NOTHING, POINT_MARKS } from "../lexicon/labels";
import { memo } from "./memo";
import { shownAt, type SheetView } from "./sheet";

/** A cell with words in it. */
export interface TextCell {
  readonly cell: CellRef;
  readonly text: string;
}

/** All cells of a grid that hold words, row by row; read once. */
const wordsOf = memo((grid: Grid): readonly TextCell[] => grid.values.flatMap((values, r) => values.flatMap((value, c): TextCell[] => {
  if (typeof value !== "string") return [];
  const text = value.split("\n").map((line) => line.trim()).join("");
  return text === "" ? [] : [{ cell: { row: grid.top + r, col: grid.left + c }, text }];
})));

/** All cells of a sheet that hold words. */
export function textCells(sheet: SheetView): readonly TextCell[] {
  return wordsOf(sheet.grid);
}

/** All cells with at least `least` characters outside the indicator rows: goals, descriptions, conclusions, notes. */
export function proseCells(sheet: SheetView, least = 6): TextCell[] {
  const bodies = sheet.score.tables.filter(({ layout }) => layout.rows.length > 0).map(({ layout }) => layout);
  const inRows = (row: number) => bodies.some((layout) => row >= layout.headerTopRow && row <= layout.lastRow);
  return textCells(sheet).filter(({ cell, text }) => text.length >= least && !inRows(cell.row));
}

/** Labels such as 存在问题 stand in the first columns and are short. */
const LABEL_COLUMNS = 3;
const LONGEST_LABEL = 30;

/** The text to the right of a label such as 存在问题; null when the sheet has no such label. */
export function labelled(sheet: SheetView, label: RegExp): TextCell | null {
  const { grid } = sheet;
  const found = textCells(sheet).find(({ cell, text }) => cell.col < grid.left + LABEL_COLUMNS && text.length <= LONGEST_LABEL && label.test(compact(text)));
  if (!found) return null;
  const { row, col } = found.cell;
  for (let next = col + 1; next < grid.left + grid.colCount; next += 1) {
    const text = shownAt(sheet, { row, col: next });
    if (text !== "") return { cell: { row, col: next }, text };
  }
  return { cell: { row, col: col + 1 }, text: "" };
}

/** How many numbered points a text makes: 1.… 2.…, （一）…, 一是…; a text without numbers is one point, an empty one none. */
export function pointsIn(text: string): number {
  const short = compact(text);
  if (short === "" || NOTHING.test(short)) return 0;
  const numbered = POINT_MARKS.map((pattern) => short.match(pattern)?.length ?? 0);
  return Math.max(1, ...numbered);
}
