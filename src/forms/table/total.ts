import type { CellRef, Role } from "../../workbook";
import type { TotalLayout } from "../layout";
import { cellIn } from "../view";
import type { ViewCell, ViewRow } from "../view";
import type { TotalRow } from "./body";
import type { TableShape } from "./shape";

const SUMMED: readonly Role[] = ["yearStart", "adjusted", "executed", "rate", "weight", "score", "level1Weight"];

/** The cells of a total line by the roles of the table's columns. */
export function totalOf(shape: TableShape, total: TotalRow): TotalLayout {
  const cells: Partial<Record<Role, CellRef>> = {};
  for (const role of SUMMED) {
    const col = shape.columns[role];
    if (col !== undefined && (col !== total.label.col || !total.named)) cells[role] = { row: total.row.row, col };
  }
  // 自评总分:98.5 alone in its row holds the figure itself.
  const inside = /:\d/.test(total.label.text) && total.row.cells.length === 1 ? refOf(total.label) : null;
  return {
    label: { text: total.named ? total.label.shown : "", cell: refOf(total.label) },
    scoreCell: inside ?? cells.score ?? null,
    weightCell: weightCell(total, cells),
    cells,
    mainCell: shape.tableClass === "list" ? mainSum(shape, total, cells) : (inside ?? cells.score ?? null),
  };
}

/** The weight column's cell; where it is blank and the level-1 weights are added up instead, theirs. */
function weightCell(total: TotalRow, cells: Partial<Record<Role, CellRef>>): CellRef | null {
  const own = cells.weight;
  const level1 = cells.level1Weight;
  if (own && level1 && cellIn(total.row, own.col) === null && cellIn(total.row, level1.col) !== null) return level1;
  return own ?? level1 ?? null;
}

/** The sum a list is about: what was executed, else the budget, else the number that the other numbers add up to. */
function mainSum(shape: TableShape, total: TotalRow, cells: Partial<Record<Role, CellRef>>): CellRef | null {
  const known = cells.executed ?? cells.adjusted ?? cells.yearStart ?? cells.score;
  if (known) return known;
  const numbers = cellsWithNumbers(total.row).filter(({ cell }) => cell.col >= shape.left && cell.col <= shape.right);
  const all = numbers.reduce((sum, { number }) => sum + number, 0);
  const whole = numbers.find(({ number }) => Math.abs(all - 2 * number) < 0.005) ?? numbers.at(-1);
  return whole ? refOf(whole.cell) : null;
}

function cellsWithNumbers({ cells }: ViewRow): { readonly cell: ViewCell; readonly number: number }[] {
  return cells.flatMap((cell) => (cell.number === null ? [] : [{ cell, number: cell.number }]));
}

function refOf(cell: ViewCell): CellRef {
  return { row: cell.row, col: cell.col };
}
