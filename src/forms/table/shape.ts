import { itemAt, type Role } from "../../workbook";
import type { HeaderBand, HeaderColumn } from "../labels/band";
import { NO_ROLE, OTHER_YEAR, YEAR_AHEAD } from "../lexicon/labels";
import type { TableClass } from "../lexicon/match";
import type { AssignedColumn } from "../roles/evidence";
import { type ViewCell, type ViewRow, cellIn } from "../view";

/** A table before its rows are read: its header and the role of each column. */
export interface TableShape {
  readonly tableClass: TableClass;
  readonly band: HeaderBand;
  /** The columns of this table's part of the header, unlabelled ones included. */
  readonly headerColumns: readonly HeaderColumn[];
  readonly assigned: readonly AssignedColumn[];
  readonly columns: Readonly<Partial<Record<Role, number>>>;
  readonly headers: Readonly<Record<number, string>>;
  readonly left: number;
  readonly right: number;
  /** How many of the rows that were looked at have something in a column, by column; blank columns are not in it. */
  readonly filled: ReadonlyMap<number, number>;
  /** Columns that others explain: the share of the target that was reached, the difference from it. */
  readonly explained: ReadonlySet<number>;
  /** Columns with a digit in those rows. */
  readonly figures: ReadonlySet<number>;
  /** The label beside the table (绩效指标, 年度绩效目标1(40分)), null when there is none. */
  readonly label: ViewCell | null;
}

/** Columns of the header that no role, and nothing that is known to have none, explains. */
export function openColumns(shape: TableShape): readonly HeaderColumn[] {
  const taken = new Set(shape.assigned.map(({ column }) => column));
  return shape.headerColumns.filter(
    (column) =>
      !taken.has(column) &&
      !shape.explained.has(column.col) &&
      column.cell !== shape.label &&
      column.roles.size === 0 &&
      column.group === null &&
      !NO_ROLE.test(column.cell.core) &&
      !isOtherYear(shape, column.cell.core),
  );
}

/** Columns of another year need no role; years beside each other in a list may be anything. */
function isOtherYear({ tableClass }: TableShape, core: string): boolean {
  return OTHER_YEAR.test(core) || (tableClass === "indicator" && YEAR_AHEAD.test(core));
}

/** The cell of a row in the column of a role; null when the table has no such column, or nothing stands there. */
export function roleCell(shape: { readonly columns: TableShape["columns"] }, row: ViewRow, role: Role): ViewCell | null {
  const col = shape.columns[role];
  return col === undefined ? null : cellIn(row, col);
}

/** The part of a row that lies inside of the table's columns and its label column. */
export function cellsWithin(shape: TableShape, row: ViewRow): readonly ViewCell[] {
  return row.cells.filter((cell) => cell.col <= shape.right && cell.col >= Math.min(shape.left, shape.label?.col ?? shape.left));
}

/** True when something stands in that part. */
export function standsWithin(shape: TableShape, row: ViewRow): boolean {
  const left = Math.min(shape.left, shape.label?.col ?? shape.left);
  return row.cells.some((cell) => cell.col <= shape.right && cell.col >= left);
}

/** The same with the unheaded label columns left of the table (绩效指标 merged beside the rows): a total line may begin there. */
export function lineCells(shape: TableShape, row: ViewRow): readonly ViewCell[] {
  const within = cellsWithin(shape, row);
  return within.length === 0 ? within : [...sideCells(shape, row).filter((cell) => !within.includes(cell)), ...within];
}

/** The texts left of the table, in its label column and in those without a header. */
export function sideCells(shape: TableShape, row: ViewRow): readonly ViewCell[] {
  // Left of the second of two tables beside each other stands the first one.
  const first =
    itemAt(shape.band.columns, 0).col < Math.min(shape.left, shape.label?.col ?? shape.left) ? (shape.label?.col ?? shape.left) : 0;
  return row.cells.filter((cell) => cell.col < shape.left && cell.col >= first && cell.isText);
}
