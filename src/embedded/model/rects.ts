import { columnIndex, columnLetters, LAST_COL, LAST_ROW, parseRect, rectToA1 } from "../../workbook/address";
import type { CellRect } from "../../workbook/cell";
import { groupsOf } from "../../workbook/invariant";

/** The rectangle of "B2:D9", "B2", whole columns "C:D" or whole rows "3:5", with or without "$"; null for anything else. */
export function rectOf(text: string): CellRect | null {
  const cols = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (cols) {
    const [from, to] = groupsOf(cols, 2);
    const [left, right] = [columnIndex(from), columnIndex(to)];
    return left === null || right === null ? null : { top: 0, left: Math.min(left, right), bottom: LAST_ROW, right: Math.max(left, right) };
  }
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (!rows) return parseRect(text);
  const [top, bottom] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
  return top < 0 || bottom > LAST_ROW ? null : { top: Math.min(top, bottom), left: 0, bottom: Math.max(top, bottom), right: LAST_COL };
}

/** The rectangles of a list of references separated by white space. */
export function rectsOf(sqref: string): CellRect[] {
  return sqref.split(/\s+/).flatMap((text) => rectOf(text) ?? []);
}

/** As a reference of the file; whole columns and rows are written out as cells, as the file format has them. */
export function sqrefOf(rects: readonly CellRect[]): string {
  return rects.map(rectToA1).join(" ");
}

/** "$A$1:$I$11" of a rectangle; "$C:$D" and "$3:$5" for whole columns and rows. */
export function absoluteRef(rect: CellRect): string {
  const [left, right] = [columnLetters(rect.left), columnLetters(rect.right)];
  if (rect.top === 0 && rect.bottom === LAST_ROW) return `$${left}:$${right}`;
  if (rect.left === 0 && rect.right === LAST_COL) return `$${rect.top + 1}:$${rect.bottom + 1}`;
  const from = `$${left}$${rect.top + 1}`;
  return rect.top === rect.bottom && rect.left === rect.right ? from : `${from}:$${right}$${rect.bottom + 1}`;
}

/** True when two rectangles share a cell. */
export function overlaps(a: CellRect, b: CellRect): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** True when a cell, 0-based, lies in a rectangle. */
export function contains(rect: CellRect, row: number, col: number): boolean {
  return row >= rect.top && row <= rect.bottom && col >= rect.left && col <= rect.right;
}

/** True when all cells of the inner rectangle lie in the outer one; it may be the same. */
export function encloses(outer: CellRect, inner: CellRect): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

/** What remains of a rectangle when another is cut out: up to four parts, above, below, left, right. */
export function cutOut(rect: CellRect, hole: CellRect): CellRect[] {
  if (!overlaps(rect, hole)) return [rect];
  const parts: CellRect[] = [];
  if (rect.top < hole.top) parts.push({ ...rect, bottom: hole.top - 1 });
  if (rect.bottom > hole.bottom) parts.push({ ...rect, top: hole.bottom + 1 });
  const middle = { top: Math.max(rect.top, hole.top), bottom: Math.min(rect.bottom, hole.bottom) };
  if (rect.left < hole.left) parts.push({ ...middle, left: rect.left, right: hole.left - 1 });
  if (rect.right > hole.right) parts.push({ ...middle, left: hole.right + 1, right: rect.right });
  return parts;
}
