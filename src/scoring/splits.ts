import Decimal from "decimal.js";
import { HUNDRED, isBlankMark, show, sumOf } from "../reading";
import { messages } from "../messages";
import type { LayoutRow, TableLayout } from "../forms/layout";
import { isBlankAt, contentAt, type Grid, type PointsSplit } from "../workbook";
import { roleCell, textOf } from "./cells";
import { pointsInName } from "./weights";
import type { SplitPoints } from "./types";

/** Rows for which the form prints no points, with the points that it prints for them together. */
export interface SharedPoints {
  /** What prints the points: 产出指标(40分); "" for the table as a whole. */
  readonly label: string;
  readonly points: Decimal;
  readonly rows: readonly LayoutRow[];
}

/** Points that are printed for rows. */
interface Given {
  readonly points: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/**
 * The rows of a table without points of their own, by the narrowest label that prints points for them (less what is printed for other
 * rows below it). Empty where the form has a weight column, gives no scores, or prints no points for them: none are made up.
 */
export function sharedPoints(grid: Grid, table: TableLayout): SharedPoints[] {
  if (table.columns.weight !== undefined || table.columns.score === undefined) return [];
  // One score printed for several rows says nothing of each of them.
  if (table.rows.some(({ weightFrom, scoreFrom }) => weightFrom !== null || scoreFrom !== null)) return [];
  const indicators = table.rows.filter((row) => row.kind === "indicator");
  const rows = indicators.filter((row) => isAsked(grid, table, row) && pointsInName(row) === null);
  const taken = new Set<LayoutRow>();
  const scopes = [
    ...[2, 1].flatMap((level) =>
      table.blocks.flatMap(({ level: own, label, labelWeight: points, firstRow, lastRow }) =>
        own === level && points !== null ? [{ label, points, firstRow, lastRow }] : [],
      ),
    ),
    ...(table.tableWeight === null ? [] : [{ label: "", points: table.tableWeight, firstRow: table.firstRow, lastRow: table.lastRow }]),
  ];
  // A row's own points (开放场馆数(10分)) are part of what its label prints.
  const given: Given[] = indicators.flatMap((row) => {
    const points = pointsInName(row);
    return points === null ? [] : [{ points: Number(points), firstRow: row.row, lastRow: row.row }];
  });
  return scopes.flatMap((scope) => {
    const own = rows.filter((row) => row.row >= scope.firstRow && row.row <= scope.lastRow && !taken.has(row));
    const inside = given.filter(({ firstRow, lastRow }) => firstRow >= scope.firstRow && lastRow <= scope.lastRow);
    const points = new Decimal(scope.points).minus(sumOf(inside.map((one) => new Decimal(one.points))));
    for (const row of own) taken.add(row);
    // What a wider label prints holds what is printed below it.
    for (const one of inside) given.splice(given.indexOf(one), 1);
    given.push(scope);
    return own.length > 0 && points.gt(0) ? [{ label: scope.label, points, rows: own }] : [];
  });
}

/** A row that says what is asked or what was reached; template lines of a level say neither. */
function isAsked(grid: Grid, table: TableLayout, { row }: LayoutRow): boolean {
  return (["targetValue", "actualValue"] as const).some((role) => !isBlankMark(textOf(grid, roleCell(table, role, row))));
}

/** The name under which a row's points are kept: its labels, numbered where several rows have the same ones. */
export function splitName(table: TableLayout, row: LayoutRow): string {
  const nameOf = ({ level1, level2, level3 }: LayoutRow) => [level1, level2, level3].map((label) => label?.text ?? "").join("/");
  const name = nameOf(row);
  const before = table.rows.filter((other) => other.row < row.row && nameOf(other) === name).length;
  return before === 0 ? name : `${name}#${before + 1}`;
}

/** Points in equal parts of hundredths whose sum is exact: 40 over three rows is 13.34, 13.33, 13.33. */
export function evenParts(points: Decimal, count: number): Decimal[] {
  const cents = points.times(HUNDRED);
  const each = cents.div(count).floor();
  const more = cents.minus(each.times(count)).toNumber();
  return Array.from({ length: count }, (_, i) => each.plus(i < more ? 1 : 0).div(HUNDRED));
}

/**
 * The points that the person's choice gives to rows whose score is blank or a formula, by row. A typed score needs none. Her own points count
 * where they make up what the form prints; where the form was changed since, the rows stay without.
 */
export function splitPoints(grid: Grid, table: TableLayout, split: PointsSplit | null): ReadonlyMap<number, SplitPoints> {
  const found = new Map<number, SplitPoints>();
  if (split === null) return found;
  const own = new Map(split.kind === "own" ? split.rows.map(({ name, points }) => [name, new Decimal(points)] as const) : []);
  for (const { label, points, rows } of sharedPoints(grid, table)) {
    const even = split.kind === "even" || rows.length === 1 ? evenParts(points, rows.length) : null;
    const parts = rows.flatMap((row, i) => {
      const value = even ? even[i] : own.get(splitName(table, row));
      return value ? [{ row, value }] : [];
    });
    if (parts.length < rows.length || !sumOf(parts.map(({ value }) => value)).eq(points)) continue;
    for (const { row, value } of parts) {
      const why = messages.derivation.split[split.kind](show(value), label, show(points), rows.length);
      const cell = roleCell(table, "score", row.row);
      const content = cell && contentAt(grid, cell.row, cell.col);
      if (cell && (isBlankAt(grid, cell) || content?.kind === "formula")) found.set(row.row, { value, kind: split.kind, why });
    }
  }
  return found;
}
