import type { ListSum } from "../layout";
import { HEAD_NAME, HEAD_NUMBER, PART_ENDING, SUBHEAD_NAME, SUBHEAD_NUMBER, SUBTOTAL_ENDING, WHOLE_WORD } from "../lexicon/lists";
import { cellIn } from "../view";
import type { ViewCell, ViewRow } from "../view";
import type { TableBody } from "./body";
import { cellsWithin, roleCell } from "./shape";
import type { TableShape } from "./shape";

const CLOSE = 0.005;
const LONGEST_LABEL = 24;
/** Part of the lines that look like heads whose figures have to bear it out. */
const MOSTLY = 2 / 3;

/** The lines of a list: its items, the lines that add some of them up, and its total. */
export interface ListLines {
  readonly body: TableBody;
  readonly sums: readonly ListSum[];
}

/** What a line of a list is: an item, the head of the lines below it (depth 1, or 2 within another), or the sum of the lines above it. */
type Part = { readonly kind: "item" } | { readonly kind: "head"; readonly depth: number } | { readonly kind: "foot" };

const ITEM: Part = { kind: "item" };

/**
 * Tells the items of a list from the lines that add them up: 小计 and X镇合计 below them, 一、 and (一) above them, and lines without a
 * number or a name of their own whose figures are the sums of the lines that follow.
 */
export function listLines(shape: TableShape, body: TableBody): ListLines {
  const rows = [...body.data, ...body.subtotals].sort((a, b) => a.row - b.row);
  const known = new Set(body.subtotals);
  const amounts = amountColumns(shape, rows);
  const footed = withFeet(
    shape,
    rows,
    rows.map((row) => (known.has(row) ? { kind: "foot" } : ITEM)),
    amounts,
  );
  const parts = withUnnumbered(shape, rows, withNumbered(rows, footed, shape), amounts);
  const total = body.total ? null : totalAmong(shape, rows, parts, amounts);
  const items = rows.filter((_, i) => parts[i]!.kind === "item");
  const others = rows.filter((row, i) => parts[i]!.kind !== "item" && row !== total?.row);
  const sums = rows.flatMap((row, i) =>
    parts[i]!.kind === "item" || row === total?.row
      ? []
      : [{ row: row.row, label: labelOf(shape, row)?.shown ?? "", over: coverage(rows, parts, i).map((j) => rows[j]!.row) }],
  );
  return { body: { ...body, data: items, subtotals: others, total: body.total ?? total }, sums };
}

/** Columns with figures that may be added up: those with a role of money, else every column of numbers but the row numbers and the rates. */
function amountColumns({ columns, headerColumns }: TableShape, rows: readonly ViewRow[]): number[] {
  const known = [columns.executed, columns.adjusted, columns.yearStart].filter((col) => col !== undefined);
  if (known.length > 0) return known;
  const others = new Set([columns.seq, columns.rate, columns.score]);
  return headerColumns
    .map(({ col }) => col)
    .filter((col) => !others.has(col) && rows.filter((row) => (cellIn(row, col)?.number ?? null) !== null).length * 2 > rows.length);
}

/** Lines called 小计 are sums; of those called 合计 or 总计 (资产总计 may be an item) most have to add up what stands above them. */
function withFeet(shape: TableShape, rows: readonly ViewRow[], parts: readonly Part[], amounts: readonly number[]): Part[] {
  const called = new Set(rows.flatMap((row, i) => (parts[i]!.kind === "item" && namesSum(shape, row) ? [i] : [])));
  const footed = parts.map((part, i): Part => (called.has(i) ? { kind: "foot" } : part));
  const right = [...called].filter(
    (i) => PART_ENDING.test(labelOf(shape, rows[i]!)!.core) || addsUp(rows, i, coverage(rows, footed, i), amounts, "some"),
  );
  return right.length > 0 && right.length >= MOSTLY * called.size
    ? footed
    : parts.map((part, i) => (i === rows.length - 1 && called.has(i) && holdsMoney(shape) ? { kind: "foot" } : part));
}

function holdsMoney({ columns }: TableShape): boolean {
  return columns.adjusted !== undefined || columns.executed !== undefined || columns.yearStart !== undefined;
}

/** A line that names a sum of the lines above it, and nothing else. */
function namesSum(shape: TableShape, row: ViewRow): boolean {
  const label = labelOf(shape, row);
  const texts = cellsWithin(shape, row).filter((cell) => cell.isText && cell.col !== shape.columns.remark);
  return (
    label !== null &&
    label.text.length <= LONGEST_LABEL &&
    SUBTOTAL_ENDING.test(label.core) &&
    texts.length <= 2 &&
    texts.every((cell) => cell === label || SUBTOTAL_ENDING.test(cell.core) || cell.col < label.col)
  );
}

/** The first text of a line that ends as sums do, else its first text. */
function labelOf(shape: TableShape, row: ViewRow): ViewCell | null {
  const texts = cellsWithin(shape, row).filter((cell) => cell.isText);
  return texts.find((cell) => SUBTOTAL_ENDING.test(cell.core)) ?? texts[0] ?? null;
}

/** 一、 and (一) in front of a line, or in its number, make it a head when deeper lines follow. */
function withNumbered(rows: readonly ViewRow[], parts: readonly Part[], shape: TableShape): Part[] {
  const depths = rows.map((row, i) => (parts[i]!.kind === "item" ? depthOf(shape, row) : null));
  return parts.map((part, i) => {
    const depth = depths[i] ?? null;
    const next = depths[i + 1];
    const follows = parts[i + 1]?.kind === "item" && (next === null || next! > (depth ?? 0));
    return depth !== null && follows ? { kind: "head", depth } : part;
  });
}

function depthOf(shape: TableShape, row: ViewRow): number | null {
  const first = cellsWithin(shape, row)[0]?.text ?? "";
  const names = [first, roleCell(shape, row, "name")?.text ?? ""];
  if (SUBHEAD_NUMBER.test(first) || names.some((name) => SUBHEAD_NAME.test(name))) return 2;
  return HEAD_NUMBER.test(first) || names.some((name) => HEAD_NAME.test(name)) ? 1 : null;
}

/** Lines without a number or a name, where the others have one, are heads when most of them are the sums of what follows. */
function withUnnumbered(shape: TableShape, rows: readonly ViewRow[], parts: readonly Part[], amounts: readonly number[]): Part[] {
  const lacks = (["seq", "name"] as const).map(
    (role) =>
      new Set(
        rows.flatMap((row, i) =>
          parts[i]!.kind === "item" && shape.columns[role] !== undefined && roleCell(shape, row, role) === null ? [i] : [],
        ),
      ),
  );
  for (const some of lacks) {
    if (some.size === 0 || some.size * 2 > rows.length) continue;
    const changed = parts.map((part, i): Part => (some.has(i) ? { kind: "head", depth: 1 } : part));
    const right = [...some].filter((i) => addsUp(rows, i, coverage(rows, changed, i), amounts));
    if (right.length > 0 && right.length >= MOSTLY * some.size) return changed;
  }
  return [...parts];
}

/** Indexes of the items that a head or a foot adds up. */
function coverage(rows: readonly ViewRow[], parts: readonly Part[], at: number): number[] {
  const part = parts[at]!;
  const step = part.kind === "foot" ? -1 : 1;
  const depth = part.kind === "head" ? part.depth : 0;
  const found: number[] = [];
  for (let i = at + step; i >= 0 && i < rows.length; i += step) {
    const other = parts[i]!;
    if (other.kind === "item") found.push(i);
    else if (part.kind === "foot" || other.kind === "foot" || other.depth <= depth) break;
  }
  return found.sort((a, b) => a - b);
}

/** True when a line has figures and they, or some of them, are the sums of other lines. */
function addsUp(
  rows: readonly ViewRow[],
  at: number,
  over: readonly number[],
  amounts: readonly number[],
  which: "all" | "some" = "all",
): boolean {
  const right = ({ figure, sum }: { figure: number | null; sum: number }) => Math.abs(figure! - sum) < CLOSE;
  const sums = amounts
    .map((col) => ({ figure: cellIn(rows[at]!, col)?.number ?? null, sum: sumOf(rows, over, col) }))
    .filter(({ figure }) => figure !== null);
  return over.length > 0 && sums.length > 0 && (which === "all" ? sums.every(right) : sums.some(right));
}

function sumOf(rows: readonly ViewRow[], over: readonly number[], col: number): number {
  return over.reduce((sum, i) => sum + (cellIn(rows[i]!, col)?.number ?? 0), 0);
}

/** The first or last line of a list that adds all of it up under another name than 合计 (全县合计, 本表总计). */
function totalAmong(shape: TableShape, rows: readonly ViewRow[], parts: readonly Part[], amounts: readonly number[]): TableBody["total"] {
  const feet = rows.map((_, i) => i).filter((i) => parts[i]!.kind === "foot");
  const items = rows.map((_, i) => i).filter((i) => parts[i]!.kind === "item");
  const at = feet.find((i) => i === 0 || i === rows.length - 1);
  if (at === undefined) return null;
  const label = rows[at]!.cells.find((cell) => cell.isText && SUBTOTAL_ENDING.test(cell.core));
  if (!label) return null;
  const whole =
    addsUp(rows, at, items, amounts) ||
    (!PART_ENDING.test(label.core) &&
      ((feet.length === 1 && holdsMoney(shape)) || WHOLE_WORD.test(label.core) || parts[at - 1]?.kind === "foot"));
  return whole ? { row: rows[at]!, label, named: true } : null;
}
