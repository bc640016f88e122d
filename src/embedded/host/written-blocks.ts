import { MovableFormula } from "../model/formulas-text";
import type { SheetModel } from "../model/types";
import type { CellRect } from "../../workbook/cell";
import { bodyOf } from "./classes/tables";
import type { Host } from "./host";
import type { Traits } from "./traits";

/** Gives what is set on a cell of a block. */
type At = (row: number, col: number) => unknown;

/** A cell that takes what was set on `from`. */
interface Landing {
  readonly row: number;
  readonly col: number;
  readonly from: { readonly row: number; readonly col: number };
}

/**
 * Where the cells of a block land. A block of several rows with hidden ones among them, or of several columns, is misplaced under the
 * traits that say so: hidden cells take nothing, and the others either the block's first row (column) or one after the other.
 */
export function landings(sheet: SheetModel, { top, left, bottom, right }: CellRect, traits: Traits): Landing[] {
  const rows = lines(top, bottom, (row) => sheet.row(row).hidden, traits);
  const cols = lines(left, right, (col) => sheet.column(col).hidden, traits);
  return rows.flatMap((row) => cols.map((col) => ({ row: row.at, col: col.at, from: { row: row.from, col: col.from } })));
}

interface LineLanding {
  readonly at: number;
  readonly from: number;
}

function lines(first: number, last: number, isHidden: (index: number) => boolean, traits: Traits): LineLanding[] {
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const straight = all.map((at) => ({ at, from: at }));
  const [repeats, shifts] = [traits.has("hidden-rows-repeat"), traits.has("hidden-rows-shift")];
  if ((!repeats && !shifts) || all.length === 1 || !all.some(isHidden)) return straight;
  return all.filter((at) => !isHidden(at)).map((at, i) => ({ at, from: repeats ? first : first + i }));
}

/** The formula that a table makes of its column after a formula was set on one of its cells: the last one set counts. */
export interface ColumnFill {
  readonly rect: CellRect;
  readonly formulaAt: (row: number) => string;
}

/** The columns of tables that a written block turns into calculated ones; none where the trait is off. */
export function columnFills(host: Host, sheet: SheetModel, cells: readonly Landing[], at: At): ColumnFill[] {
  if (!host.traits.has("tables-fill-columns")) return [];
  const fills = new Map<string, ColumnFill>();
  for (const { row, col, from } of cells) {
    const raw = at(from.row, from.col);
    const body = sheet
      .tables()
      .map(bodyOf)
      .find((rect) => row >= rect.top && row <= rect.bottom && col >= rect.left && col <= rect.right);
    if (!body || typeof raw !== "string" || !raw.startsWith("=") || raw.length === 1) continue;
    const movable = new MovableFormula(raw.slice(1));
    fills.set(`${body.top} ${col}`, { rect: { ...body, left: col, right: col }, formulaAt: (other) => `=${movable.at(other - row, 0)}` });
  }
  return [...fills.values()];
}
