import type { Role } from "../../workbook";
import { bandBottom, bandTop, type HeaderBand, type HeaderColumn } from "../labels/band";
import { headerText, withBareColumns } from "../labels/columns";
import { AFTER_TABLE, SUBTOTAL_LABEL, TABLE_LABEL, TOTAL_LABEL } from "../lexicon/labels";
import { bestRole, roleScores } from "../lexicon/match";
import { isDifference, isQuotient } from "../roles/arithmetic";
import { assignRoles } from "../roles/columns";
import { type AssignedColumn, contentOf } from "../roles/evidence";
import { purposeOf } from "../roles/list-content";
import { cellIn, type SheetView, type ViewCell, type ViewRow } from "../view";
import type { TableShape } from "./shape";

/** Rows below a header that are looked at as evidence for column roles. */
const SAMPLE_ROWS = 40;
/** Lines above a header that may be its title, and how long titles are. */
const TITLE_ROWS = 4;
const LONGEST_TITLE = 50;

/** Labels that a header prints once for each table. */
const KEY_ROLES = ["level1", "level2", "level3", "seq", "name"] as const;

/** The tables under one header band, left to right. `until` is the row where the next header starts. */
export function shapesOf(view: SheetView, band: HeaderBand, until: number, repeats: readonly HeaderBand[] = []): TableShape[] {
  const sample = sampleRows(view, band, until, new Set(repeats.flatMap((repeat) => repeat.rows)));
  const tableClass = band.bandClass === "indicator" ? "indicator" : "list";
  if (band.roles) return [shapeOf(band, band.columns, setRoles(band, band.roles), sample)];
  // A number that stands beside a header heads nothing.
  const headed = withRepeats(band, repeats).filter(
    (column) => column.cell.number === null || sample.some((row) => cellIn(row, column.col) !== null),
  );
  const columns = withBareColumns(headed, bandBottom(band), sample);
  return segments(columns).map((part) =>
    shapeOf(band, part, assignRoles(part, sample, tableClass, tableClass === "list" ? purposeOf(textsAbove(view, band)) : null), sample),
  );
}

/** What is written in the lines right above a header: titles of lists say what their amounts are. */
function textsAbove(view: SheetView, band: HeaderBand): string[] {
  const end = view.indexFrom(bandTop(band));
  return view.rows
    .slice(Math.max(0, end - TITLE_ROWS), end)
    .filter((row) => row.cells.length === 1)
    .flatMap((row) => row.cells.filter((cell) => cell.isText && cell.text.length <= LONGEST_TITLE).map((cell) => cell.text));
}

/** The columns as a person set them. */
function setRoles(band: HeaderBand, roles: Readonly<Partial<Record<Role, number>>>): AssignedColumn[] {
  const entries = Object.entries(roles) as [Role, number][];
  return entries.flatMap(([role, col]) => {
    const column = band.columns.find((one) => one.col === col);
    return column ? [{ role, column, score: 1 }] : [];
  });
}

/** The columns with what the header says where it is printed again: a label may be cut short in one place and whole in another. */
function withRepeats(band: HeaderBand, repeats: readonly HeaderBand[]): readonly HeaderColumn[] {
  return band.columns.map((column) => {
    const again = repeats.flatMap((repeat) => repeat.columns.filter((other) => other.col === column.col));
    const roles = new Map(column.roles);
    for (const other of again) for (const [role, strength] of other.roles) roles.set(role, Math.max(roles.get(role) ?? 0, strength));
    return { ...column, roles };
  });
}

function sampleRows(view: SheetView, band: HeaderBand, until: number, skip: ReadonlySet<number>): readonly ViewRow[] {
  const from = view.indexFrom(bandBottom(band) + 1);
  const rows = view.rows.slice(from, from + SAMPLE_ROWS).filter((row) => row.row < until && !skip.has(row.row) && !isSubtotal(row));
  const end = rows.findIndex((row, i) => i > 0 && endsSample(row));
  return end < 0 ? rows : rows.slice(0, end);
}

/** Lines that add up a part tell nothing of names. */
function isSubtotal(row: ViewRow): boolean {
  const first = row.cells.find((cell) => cell.isText);
  return first !== undefined && SUBTOTAL_LABEL.test(first.core);
}

/** Total lines and what stands below tables are no evidence for columns. */
function endsSample(row: ViewRow): boolean {
  const first = row.cells.find((cell) => cell.isText);
  return first !== undefined && (TOTAL_LABEL.test(first.core) || (row.cells.length <= 4 && AFTER_TABLE.test(first.core)));
}

function shapeOf(
  band: HeaderBand,
  columns: readonly HeaderColumn[],
  assigned: readonly AssignedColumn[],
  sample: readonly ViewRow[],
): TableShape {
  const roles: Partial<Record<Role, number>> = {};
  for (const { role, column } of assigned) roles[role] = column.col;
  const label = labelCell(columns, assigned);
  const inside = columns.filter((column) => column.cell !== label);
  return {
    tableClass: band.bandClass === "indicator" ? "indicator" : "list",
    band,
    headerColumns: columns,
    assigned,
    columns: roles,
    headers: Object.fromEntries(inside.map((column) => [column.col, headerText(column)])),
    left: Math.min(...inside.map((column) => column.col)),
    right: Math.max(...inside.map((column) => column.col)),
    ...cellsIn(sample),
    label,
    explained: sharesReached(inside, roles, sample),
  };
}

/** Columns without a role that hold actual ÷ target or actual − target in every row with both (完成比率, 差异数), whatever they are called. */
function sharesReached(
  columns: readonly HeaderColumn[],
  { targetValue, actualValue }: TableShape["columns"],
  sample: readonly ViewRow[],
): ReadonlySet<number> {
  const open = columns.filter(({ roles }) => roles.size === 0);
  if (targetValue === undefined || actualValue === undefined || open.length === 0) return new Set();
  const [target, actual] = [contentOf(sample, targetValue), contentOf(sample, actualValue)];
  return new Set(
    open
      .map(({ col }) => col)
      .filter(
        (col) =>
          col !== actualValue &&
          (isQuotient(contentOf(sample, col), actual, target) || isDifference(contentOf(sample, col), actual, target)),
      ),
  );
}

/** What stands in the columns of the rows that are looked at. */
function cellsIn(sample: readonly ViewRow[]): Pick<TableShape, "filled" | "figures"> {
  const filled = new Map<number, number>();
  const figures = new Set<number>();
  for (const { cells } of sample) {
    for (const cell of cells) {
      filled.set(cell.col, (filled.get(cell.col) ?? 0) + 1);
      if (!figures.has(cell.col) && /\d/.test(cell.text)) figures.add(cell.col);
    }
  }
  return { filled, figures };
}

/** The table's own label among the header cells: 绩效指标, 年度绩效目标1(40分). */
function labelCell(columns: readonly HeaderColumn[], assigned: readonly AssignedColumn[]): ViewCell | null {
  const taken = new Set(assigned.map(({ column }) => column.col));
  const found = columns.find((column) => !taken.has(column.col) && TABLE_LABEL.test(column.cell.core));
  return found && columns.length > 2 ? found.cell : null;
}

/**
 * Splits the columns of a header into tables that stand beside each other: where a key label (二级指标, 序号, 项目名称) and
 * at least one other are printed twice, a new table starts at the first label that was there before.
 */
function segments(columns: readonly HeaderColumn[]): (readonly HeaderColumn[])[] {
  const repeated = repeatedLabels(columns);
  if (repeated.size < 2) return [columns];
  let part: HeaderColumn[] = [];
  const parts = [part];
  let seen = new Set<string>();
  for (const column of columns) {
    const label = labelOf(column);
    if (repeated.has(label) && seen.has(label)) {
      parts.push((part = []));
      seen = new Set();
    }
    seen.add(label);
    part.push(column);
  }
  return parts.every(({ length }) => length >= 2) ? parts : [columns];
}

function repeatedLabels(columns: readonly HeaderColumn[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const column of columns) if (labelOf(column) !== "") counts.set(labelOf(column), (counts.get(labelOf(column)) ?? 0) + 1);
  const repeated = new Set([...counts].filter(([, n]) => n > 1).map(([label]) => label));
  const hasKey = columns.some((column) => isKey(column) && repeated.has(labelOf(column)));
  return hasKey ? repeated : new Set();
}

function isKey(column: HeaderColumn): boolean {
  return KEY_ROLES.some((role) => (column.roles.get(role) ?? 0) >= 0.7);
}

/** The label; under the head of a level (一级指标 over 名称 and 权重) with that head, as every level has the same ones. */
function labelOf({ cell, group }: HeaderColumn): string {
  const level = group ? bestRole(roleScores(group.text, group.core, "indicator")) : null;
  return group && level?.role?.startsWith("level") && level.strength >= 0.7 ? `${group.core}/${cell.core}` : cell.core;
}
