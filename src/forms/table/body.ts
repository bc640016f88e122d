import { AFTER_TABLE, HEAD_FIELDS, NOTE_START, SUBTOTAL_LABEL, TOTAL_LABEL } from "../lexicon/labels";
import type { Role } from "../../workbook";
import type { SheetView, ViewCell, ViewRow } from "../view";
import { cellsWithin, lineCells, roleCell } from "./shape";
import type { TableShape } from "./shape";
import { SumLines } from "./sum-line";
import { ENDS_AS_FORM, NUMBER_AT_END } from "../lexicon/texts";

/** A total line: its row and the cell of its label. */
export interface TotalRow {
  readonly row: ViewRow;
  readonly label: ViewCell;
  /** False where only its figures tell that it is the total: `label` is then its first cell. */
  readonly named: boolean;
}

/** What stands below a header: data rows, the total line, sub-totals, repeated headers. */
export interface TableBody {
  readonly data: readonly ViewRow[];
  readonly subtotals: readonly ViewRow[];
  readonly total: TotalRow | null;
  readonly lastRow: number;
}

/** Longer texts are no total label. */
const LONGEST_TOTAL = 24;
/** More blank rows than this end a table. */
const WIDEST_GAP = 12;
const MEASURES: readonly Role[] = ["weight", "score", "targetValue", "actualValue", "executed", "adjusted", "yearStart", "rate"];

/** Reads the rows from `from` up to (not including) `until`; `skip` are header rows printed again. */
export function tableBody(view: SheetView, shape: TableShape, from: number, until: number, skip: ReadonlySet<number>): TableBody {
  const data: ViewRow[] = [];
  const totals: (TotalRow & { readonly before: number })[] = [];
  const subtotals: ViewRow[] = [];
  const sums = shape.tableClass === "indicator" ? new SumLines(shape) : null;
  let last = from - 1;
  for (let i = view.indexFrom(from); i < view.rows.length; i++) {
    const row = view.rows[i]!;
    if (row.row >= until || row.row - last > WIDEST_GAP) break;
    last = row.row;
    if (skip.has(row.row) || cellsWithin(shape, row).length === 0) continue;
    const follows = () => dataFollows(view, shape, i + 1, until, skip);
    const known = totalLabel(shape, row) ?? (data.length > 0 ? sums?.labelled(row, lineCells(shape, row)) : null) ?? null;
    const label = known ?? (data.length > 0 ? sums?.summed(row, lineCells(shape, row), !follows()) : null) ?? null;
    if (label && sums?.isPart(row)) subtotals.push(row);
    else if (label) {
      totals.push({ row, label, named: known !== null || label.isText, before: data.length });
      if (data.length > 0 && !follows()) break;
    } else if (isSubtotal(shape, row)) subtotals.push(row);
    else if (endsTable(shape, row)) break;
    else {
      data.push(row);
      sums?.add(row);
    }
  }
  const total = totals[totals.length - 1] ?? null;
  for (const other of totals) if (other !== total) subtotals.push(other.row);
  const rows = [...data, ...subtotals, ...(total ? [total.row] : [])].map((row) => row.row);
  return { data, subtotals, total, lastRow: rows.reduce((most, row) => Math.max(most, row), from - 1) };
}

/** The label of a total line: 总分, 合计, … and nothing else but numbers beside it. */
function totalLabel(shape: TableShape, row: ViewRow): ViewCell | null {
  const texts = lineCells(shape, row).filter((cell) => cell.isText);
  if (texts.length > 3) return null;
  const label = texts.find((cell) => cell.text.length <= LONGEST_TOTAL && isTotalText(cell.core));
  if (!label) return null;
  return MEASURES.some((role) => shape.columns[role] === label.col) ? null : label;
}

/** 总分 and its like, also with the letters of a vertical label read in the wrong order (分总). */
function isTotalText(core: string): boolean {
  const label = core.replace(/:.*$/, "").replace(NUMBER_AT_END, "");
  return TOTAL_LABEL.test(label) || (core.length === 2 && TOTAL_LABEL.test([...core].reverse().join("")));
}

function isSubtotal(shape: TableShape, row: ViewRow): boolean {
  return cellsWithin(shape, row).slice(0, 3).some((cell) => cell.isText && cell.text.length <= LONGEST_TOTAL && SUBTOTAL_LABEL.test(cell.core));
}

function endsTable(shape: TableShape, row: ViewRow): boolean {
  const first = row.cells.find((cell) => cell.isText);
  if (!first) return false;
  if (NOTE_START.test(first.text) && first.col <= shape.left) return true;
  const label = row.cells.length <= 4 ? row.cells.find((cell) => cell.isText && AFTER_TABLE.test(cell.core)) : undefined;
  if (label && !hasMeasure(shape, row)) return true;
  if (row.cells.length <= 4 && HEAD_FIELDS.projectName.some((pattern) => pattern.test(first.core))) return true;
  if (isTitleRow(row)) return true;
  return shape.tableClass === "list" && row.cells.length === 1 && !isItem(shape, row);
}

/** A lone text that names a form: the next one starts here. */
export function isTitleRow(row: ViewRow): boolean {
  const cell = row.cells[0]!;
  return row.cells.length === 1 && cell.isText && cell.text.length >= 5 && cell.text.length <= 60 && ENDS_AS_FORM.test(cell.text);
}

function isItem(shape: TableShape, row: ViewRow): boolean {
  return roleCell(shape, row, "name") !== null || hasMeasure(shape, row);
}

function hasMeasure(shape: TableShape, row: ViewRow): boolean {
  return (["weight", "score", "executed", "adjusted"] as const).some((role) => (roleCell(shape, row, role)?.number ?? null) !== null);
}

/** True when the next rows go on with the table, so that a total line before them stands at its top or is a part sum. */
function dataFollows(view: SheetView, shape: TableShape, index: number, until: number, skip: ReadonlySet<number>): boolean {
  const next = view.rows[index];
  if (!next || next.row >= until || skip.has(next.row) || endsTable(shape, next)) return false;
  if (totalLabel(shape, next)) return false;
  const name = roleCell(shape, next, shape.columns.level3 !== undefined ? "level3" : "name");
  return name !== null && (hasMeasure(shape, next) || roleCell(shape, next, "targetValue") !== null);
}
