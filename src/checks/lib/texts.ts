import type { CellRef } from "../../workbook";
import { compact } from "../../indicators";
import { shownAt, type SheetView } from "./sheet";

/** A cell with words in it. */
export interface TextCell {
  readonly cell: CellRef;
  readonly text: string;
}

/** All cells with at least `least` characters outside the indicator rows: goals, descriptions, conclusions, notes. */
export function proseCells(sheet: SheetView, least = 6): TextCell[] {
  const { grid } = sheet;
  const inRows = (row: number) => sheet.score.tables.some(({ layout }) => layout.rows.length > 0 && row >= layout.headerTopRow && row <= layout.lastRow);
  return grid.values.flatMap((values, r) => {
    const row = grid.top + r;
    if (inRows(row)) return [];
    return values.flatMap((_, c): TextCell[] => {
      const cell = { row, col: grid.left + c };
      const text = shownAt(sheet, cell);
      return text.length >= least ? [{ cell, text }] : [];
    });
  });
}

/** The text to the right of a label such as 存在问题; null when the sheet has no such label. */
export function labelled(sheet: SheetView, label: RegExp): TextCell | null {
  const { grid } = sheet;
  for (let row = grid.top; row < grid.top + grid.rowCount; row += 1) {
    for (let col = grid.left; col < Math.min(grid.left + 3, grid.left + grid.colCount); col += 1) {
      if (!label.test(compact(shownAt(sheet, { row, col })))) continue;
      for (let next = col + 1; next < grid.left + grid.colCount; next += 1) {
        const text = shownAt(sheet, { row, col: next });
        if (text !== "") return { cell: { row, col: next }, text };
      }
      return { cell: { row, col: col + 1 }, text: "" };
    }
  }
  return null;
}

/** How many numbered points a text makes: 1.… 2.…, （一）…, 一是…; a text without numbers is one point, an empty one none. */
export function pointsIn(text: string): number {
  const short = compact(text);
  if (short === "" || /^(?:无|没有|暂无)[。.]?$/.test(short)) return 0;
  const numbered = [/(?:^|[。;；\n])?\d{1,2}[.、．)](?!\d)/g, /[(（][一二三四五六七八九十][)）]/g, /[一二三四五六七八九]是/g, /[一二三四五六七八九十]、/g, /[①②③④⑤⑥⑦⑧⑨]/g]
    .map((pattern) => short.match(pattern)?.length ?? 0);
  return Math.max(1, ...numbered);
}

const DIGITS = "零一二三四五六七八九";

/** A count written in digits or in Chinese up to 99; null when it is neither. */
export function countOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text.replace("两", "二"));
  if (!match || text === "") return null;
  const [, tens = "", ten = "", ones = ""] = match;
  if (ten === "") return ones === "" && tens !== "" ? DIGITS.indexOf(tens) : ones !== "" && tens === "" ? DIGITS.indexOf(ones) : null;
  return (tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones));
}
