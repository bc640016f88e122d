import { itemAt } from "../workbook/invariant";
import type { AreaExpr } from "./expressions";
import type { CellSource, SourceTable } from "./source";
import type { CellRect } from "../workbook";
import { type Area, type ErrorValue, isError, NULL, REF, type RefValue, refOf, type Value, VALUE } from "./values";

/** The cell whose formula is computed. */
export interface Position {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}

/** Index of the sheet of this name, ignoring case; -1 when there is none. */
export function sheetIndex(source: CellSource, name: string): number {
  const wanted = name.toLowerCase();
  return source.sheetNames.findIndex((known) => known.toLowerCase() === wanted);
}

/** The cells that an address in a formula means; #REF! when its sheet does not exist. */
export function resolveArea(expr: AreaExpr, source: CellSource, at: Position): RefValue | ErrorValue {
  const { top, left, bottom, right } = rectSeenFrom(expr, at);
  const first = expr.sheet === null ? at.sheet : sheetIndex(source, expr.sheet);
  const last = expr.lastSheet === null ? first : sheetIndex(source, expr.lastSheet);
  if (first < 0 || last < 0) return REF;
  if (first === last) return refOf({ sheet: first, top, left, bottom, right });
  const [from, to] = first <= last ? [first, last] : [last, first];
  return refOf(...Array.from({ length: to - from + 1 }, (_, offset) => ({ sheet: from + offset, top, left, bottom, right })));
}

/** The rectangle of an address whose sides may be counted from a cell. */
function rectSeenFrom(expr: AreaExpr, { row, col }: Position): CellRect {
  const { moving } = expr;
  if (!moving) return expr;
  const [top, bottom] = [expr.top + (moving.top ? row : 0), expr.bottom + (moving.bottom ? row : 0)];
  const [left, right] = [expr.left + (moving.left ? col : 0), expr.right + (moving.right ? col : 0)];
  return { top: Math.min(top, bottom), left: Math.min(left, right), bottom: Math.max(top, bottom), right: Math.max(left, right) };
}

function asRef(value: Value): RefValue | ErrorValue {
  if (isError(value)) return value;
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "ref" ? value : VALUE;
}

/** `A1:INDEX(B:B,3)`: the smallest rectangle around both references. */
export function rangeOperator(left: Value, right: Value): Value {
  const a = asRef(left);
  if (isError(a)) return a;
  const b = asRef(right);
  if (isError(b)) return b;
  const areas = [...a.areas, ...b.areas];
  const first = itemAt(areas, 0);
  if (areas.some((area) => area.sheet !== first.sheet)) return VALUE;
  return refOf(
    areas.reduce((whole, area) => ({
      sheet: whole.sheet,
      top: Math.min(whole.top, area.top),
      left: Math.min(whole.left, area.left),
      bottom: Math.max(whole.bottom, area.bottom),
      right: Math.max(whole.right, area.right),
    })),
  );
}

/** `(A1,B2)`: all areas of both references. */
export function unionOperator(left: Value, right: Value): Value {
  const a = asRef(left);
  if (isError(a)) return a;
  const b = asRef(right);
  return isError(b) ? b : refOf(...a.areas, ...b.areas);
}

/** `A1:B2 B1:C2`: the cells both references share, #NULL! when there are none. */
export function intersectionOperator(left: Value, right: Value): Value {
  const a = asRef(left);
  if (isError(a)) return a;
  const b = asRef(right);
  if (isError(b)) return b;
  const shared = a.areas.flatMap((one) => b.areas.map((other) => overlap(one, other)).filter((area): area is Area => area !== null));
  return shared.length === 0 ? NULL : refOf(...shared);
}

function overlap(a: Area, b: Area): Area | null {
  if (a.sheet !== b.sheet) return null;
  const area = {
    sheet: a.sheet,
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

/** The one cell that a formula in this place sees of an area (implicit intersection); null when there is none. */
export function intersectAt(area: Area, at: Position): Position | null {
  const row = area.top === area.bottom ? area.top : at.row >= area.top && at.row <= area.bottom ? at.row : null;
  const col = area.left === area.right ? area.left : at.col >= area.left && at.col <= area.right ? at.col : null;
  return row === null || col === null ? null : { sheet: area.sheet, row, col };
}

/** The cells of a structured reference such as 表1[金额] or 表1[[#Totals],[金额]]; #REF! for an unknown column. */
export function resolveTable(
  table: SourceTable,
  columns: readonly string[],
  sections: readonly string[],
  at: Position,
): RefValue | ErrorValue {
  const cols = tableColumns(table, columns);
  const rows = tableRows(table, sections, at);
  if (!cols || !rows) return REF;
  if (rows === "outside") return VALUE;
  return refOf({ sheet: table.sheet, top: rows[0], bottom: rows[1], left: table.rect.left + cols[0], right: table.rect.left + cols[1] });
}

/** Case does not count, and a line break is one however it is written. */
function columnKey(name: string): string {
  return name.toLowerCase().replace(/\r\n?/g, "\n");
}

function tableColumns(table: SourceTable, columns: readonly string[]): [number, number] | null {
  if (columns.length === 0) return [0, table.columns.length - 1];
  const indexes = columns.map((name) => table.columns.findIndex((known) => columnKey(known) === columnKey(name)));
  return indexes.includes(-1) ? null : [Math.min(...indexes), Math.max(...indexes)];
}

function tableRows(table: SourceTable, sections: readonly string[], at: Position): [number, number] | "outside" | null {
  const { top, bottom } = table.rect;
  const dataTop = top + table.headerRows;
  const dataBottom = bottom - table.totalsRows;
  if (sections.includes("this row")) return at.row >= dataTop && at.row <= dataBottom ? [at.row, at.row] : "outside";
  if (sections.includes("all")) return [top, bottom];
  const headers = sections.includes("headers");
  const totals = sections.includes("totals");
  const data = sections.length === 0 || sections.includes("data");
  if ((headers && table.headerRows === 0 && !data) || (totals && table.totalsRows === 0 && !data)) return null;
  const from = headers ? top : data ? dataTop : dataBottom + 1;
  const to = totals ? bottom : data ? dataBottom : dataTop - 1;
  return from > to ? null : [from, to];
}
