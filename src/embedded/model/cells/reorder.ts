import { toA1 } from "../../../workbook/address";
import type { BaseCells } from "./base";
import { positioned } from "./position";

/**
 * The rows of a sheet whose rows or cells are out of order, in order. A row that stands twice is joined, of a cell
 * that stands twice the later one counts. Only read from: the part keeps its bytes until the sheet is edited.
 */
export function reorderedRows(base: BaseCells): string {
  const order = Array.from({ length: base.rowCount }, (_, i) => i).sort((a, b) => base.rowIndex[a]! - base.rowIndex[b]! || a - b);
  const out: string[] = [];
  for (let i = 0; i < order.length;) {
    const row = base.rowIndex[order[i]!]!;
    const same: number[] = [];
    while (i < order.length && base.rowIndex[order[i]!] === row) same.push(order[i++]!);
    out.push(joinedRow(base, row, same));
  }
  return out.join("");
}

function joinedRow(base: BaseCells, row: number, positions: readonly number[]): string {
  const cells = new Map<number, string>();
  for (const position of positions) {
    for (let at = base.firstCell[position]!; at < base.firstCell[position + 1]!; at++) {
      const col = base.col[at]!;
      cells.set(col, positioned(base.text.slice(base.start[at], base.end[at]), toA1({ row, col })));
    }
  }
  const sorted = [...cells].sort(([a], [b]) => a - b).map(([, text]) => text);
  const open = base.text.slice(base.rowStart[positions[0]!], base.rowOpenEnd[positions[0]!]).replace(/(?<!\s)\s*\/?>$/, ">");
  return `${positioned(open, String(row + 1))}${sorted.join("")}</${base.prefix}row>`;
}
