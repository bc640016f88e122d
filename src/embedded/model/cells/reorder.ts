import { toA1 } from "../../../workbook/address";
import { itemAt } from "../../../workbook/invariant";
import { cellSpan, type BaseCells } from "./base";
import { positioned } from "./position";

/**
 * The rows of a sheet whose rows or cells are out of order, in order. A row that stands twice is joined, of a cell
 * that stands twice the later one counts. Only read from: the part keeps its bytes until the sheet is edited.
 */
export function reorderedRows(base: BaseCells): string {
  const places = new Map<number, number[]>();
  for (const [position, row] of base.rowIndex.subarray(0, base.rowCount).entries()) {
    const same = places.get(row);
    if (same) same.push(position);
    else places.set(row, [position]);
  }
  return [...places]
    .sort(([a], [b]) => a - b)
    .map(([row, positions]) => joinedRow(base, row, positions))
    .join("");
}

/** @param positions where the row stands, at least once */
function joinedRow(base: BaseCells, row: number, positions: readonly number[]): string {
  const cells = new Map<number, string>();
  for (const position of positions) {
    const { from, to } = cellSpan(base, position);
    for (let at = from; at < to; at++) {
      const col = base.col[at] ?? 0;
      cells.set(col, positioned(base.text.slice(base.start[at], base.end[at]), toA1({ row, col })));
    }
  }
  const sorted = [...cells].sort(([a], [b]) => a - b).map(([, text]) => text);
  const first = itemAt(positions, 0);
  const open = base.text.slice(base.rowStart[first], base.rowOpenEnd[first]).replace(/(?<!\s)\s*\/?>$/, ">");
  return `${positioned(open, String(row + 1))}${sorted.join("")}</${base.prefix}row>`;
}
