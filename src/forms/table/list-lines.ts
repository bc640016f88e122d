import type { ListSum } from "../layout";
import { SUB_ROW } from "../lexicon/labels";
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
  /** Rows that are a part of another one (其中:路基 below 工程款), by number, with the row they are a part of: its amounts hold theirs. */
  readonly parts: ReadonlyMap<number, number>;
}

/** What a line of a list is: an item, the head of the lines below it (depth 1, or 2 within another), or the sum of the lines above it. */
type Part = { readonly kind: "item" } | { readonly kind: "head"; readonly depth: number } | { readonly kind: "foot" };

interface Line {
  readonly row: ViewRow;
  readonly part: Part;
}

const isItem = ({ part }: Line): boolean => part.kind === "item";

/**
 * Tells the items of a list from the lines that add them up: 小计 and X镇合计 below them, 一、 and (一) above them, and lines without a
 * number or a name of their own whose figures are the sums of the lines that follow.
 */
export function listLines(shape: TableShape, body: TableBody): ListLines {
  const known = new Set(body.subtotals);
  const rows = [...body.data, ...body.subtotals].sort((a, b) => a.row - b.row);
  const amounts = amountColumns(shape, rows);
  const told = rows.map((row): Line => ({ row, part: { kind: known.has(row) ? "foot" : "item" } }));
  const lines = withUnnumbered(shape, withNumbered(shape, withFeet(shape, told, amounts)), amounts);
  const total = body.total ? null : totalAmong(shape, lines, amounts);
  const items = lines.filter(isItem).map(({ row }) => row);
  const others = lines.filter((line) => !isItem(line) && line.row !== total?.row).map(({ row }) => row);
  const parts = partsOfItems(shape, items, amounts);
  const over = (i: number) => coverage(lines, i).flatMap(({ row: { row } }) => (parts.has(row) ? [] : [row]));
  const sums = lines.flatMap((line, i) =>
    isItem(line) || line.row === total?.row ? [] : [{ row: line.row.row, label: labelOf(shape, line.row)?.shown ?? "", over: over(i) }],
  );
  return { body: { ...body, data: items, subtotals: others, total: body.total ?? total }, sums, parts };
}

/** 其中 opens the parts of the item above it: the lines below without a number of their own, or as many as make up that item. */
function partsOfItems(shape: TableShape, items: readonly ViewRow[], amounts: readonly number[]): ReadonlyMap<number, number> {
  const parts = new Map<number, number>();
  for (const [i, row] of items.entries()) {
    const whole = items[i - 1];
    if (!whole || parts.has(row.row) || !SUB_ROW.test(roleCell(shape, row, "name")?.text ?? "")) continue;
    const numbered = (one: ViewRow) => roleCell(shape, one, "seq") !== null;
    const end = items.findIndex((one, k) => k > i && numbered(one));
    const unnumbered = (end < 0 ? items.length : end) - i;
    const length = numbered(whole) && !numbered(row) ? unnumbered : lengthOfParts(items, i, amounts);
    for (const part of items.slice(i, i + length)) parts.set(part.row, parts.get(whole.row) ?? whole.row);
  }
  return parts;
}

/** How many lines from an index on make up the one above it; 1 where none do. */
function lengthOfParts(items: readonly ViewRow[], from: number, amounts: readonly number[]): number {
  const figure = (row: ViewRow | undefined, col: number) => (row ? (cellIn(row, col)?.number ?? null) : null);
  const [col] = amounts.filter((one) => figure(items[from - 1], one) !== null && figure(items[from], one) !== null);
  if (col === undefined) return 1;
  let left = figure(items[from - 1], col) ?? 0;
  for (let i = from; left > CLOSE; i++) {
    const part = figure(items[i], col);
    if (part === null) break;
    left -= part;
    if (Math.abs(left) < CLOSE) return i - from + 1;
  }
  return 1;
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
function withFeet(shape: TableShape, lines: readonly Line[], amounts: readonly number[]): readonly Line[] {
  const footed = lines.map((line): Line => (isItem(line) && namesSum(shape, line.row) ? { row: line.row, part: { kind: "foot" } } : line));
  const called = footed.map((line, i) => ({ line, i })).filter(({ line, i }) => line !== lines[i]);
  const right = called.filter(
    ({ line: { row }, i }) => PART_ENDING.test(labelOf(shape, row)?.core ?? "") || addsUp(row, coverage(footed, i), amounts, "some"),
  );
  if (right.length > 0 && right.length >= MOSTLY * called.length) return footed;
  return holdsMoney(shape) ? [...lines.slice(0, -1), ...footed.slice(-1)] : lines;
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
function withNumbered(shape: TableShape, lines: readonly Line[]): readonly Line[] {
  const depths = lines.map((line) => (isItem(line) ? depthOf(shape, line.row) : null));
  return lines.map((line, i) => {
    const [depth, next] = [depths[i] ?? null, depths[i + 1] ?? null];
    const below = lines[i + 1];
    const follows = below !== undefined && isItem(below) && (next === null || next > (depth ?? 0));
    return depth !== null && follows ? { row: line.row, part: { kind: "head", depth } } : line;
  });
}

function depthOf(shape: TableShape, row: ViewRow): number | null {
  const first = cellsWithin(shape, row)[0]?.text ?? "";
  const names = [first, roleCell(shape, row, "name")?.text ?? ""];
  if (SUBHEAD_NUMBER.test(first) || names.some((name) => SUBHEAD_NAME.test(name))) return 2;
  return HEAD_NUMBER.test(first) || names.some((name) => HEAD_NAME.test(name)) ? 1 : null;
}

/** Lines without a number or a name, where the others have one, are heads when most of them are the sums of what follows. */
function withUnnumbered(shape: TableShape, lines: readonly Line[], amounts: readonly number[]): readonly Line[] {
  for (const role of ["seq", "name"] as const) {
    if (shape.columns[role] === undefined) continue;
    const changed = lines.map((line): Line => {
      const lacks = isItem(line) && roleCell(shape, line.row, role) === null;
      return lacks ? { row: line.row, part: { kind: "head", depth: 1 } } : line;
    });
    const some = changed.map((line, i) => ({ line, i })).filter(({ line, i }) => line !== lines[i]);
    if (some.length === 0 || some.length * 2 > lines.length) continue;
    const right = some.filter(({ line, i }) => addsUp(line.row, coverage(changed, i), amounts));
    if (right.length > 0 && right.length >= MOSTLY * some.length) return changed;
  }
  return lines;
}

/** The items, top to bottom, that the head or the foot at an index adds up. */
function coverage(lines: readonly Line[], at: number): Line[] {
  const part = lines[at]?.part;
  const step = part?.kind === "foot" ? -1 : 1;
  const depth = part?.kind === "head" ? part.depth : 0;
  const found: Line[] = [];
  for (let i = at + step; ; i += step) {
    const other = lines[i];
    if (!other) break;
    if (other.part.kind === "item") found.push(other);
    else if (step < 0 || other.part.kind === "foot" || other.part.depth <= depth) break;
  }
  return step < 0 ? found.reverse() : found;
}

/** True when a line has figures and they, or some of them, are the sums of other lines. */
function addsUp(row: ViewRow, over: readonly Line[], amounts: readonly number[], which: "all" | "some" = "all"): boolean {
  const right = amounts.flatMap((col) => {
    const figure = cellIn(row, col)?.number ?? null;
    return figure === null ? [] : [Math.abs(figure - sumOf(over, col)) < CLOSE];
  });
  return over.length > 0 && right.length > 0 && (which === "all" ? right.every(Boolean) : right.some(Boolean));
}

function sumOf(lines: readonly Line[], col: number): number {
  return lines.reduce((sum, { row }) => sum + (cellIn(row, col)?.number ?? 0), 0);
}

/** The first or last line of a list that adds all of it up under another name than 合计 (全县合计, 本表总计). */
function totalAmong(shape: TableShape, lines: readonly Line[], amounts: readonly number[]): TableBody["total"] {
  const feet = lines.map((line, i) => ({ line, i })).filter(({ line }) => line.part.kind === "foot");
  const at = feet.find(({ i }) => i === 0 || i === lines.length - 1);
  if (!at) return null;
  const { row } = at.line;
  const label = row.cells.find((cell) => cell.isText && SUBTOTAL_ENDING.test(cell.core));
  if (!label) return null;
  const whole =
    addsUp(row, lines.filter(isItem), amounts) ||
    (!PART_ENDING.test(label.core) &&
      ((feet.length === 1 && holdsMoney(shape)) || WHOLE_WORD.test(label.core) || lines[at.i - 1]?.part.kind === "foot"));
  return whole ? { row, label, named: true } : null;
}
