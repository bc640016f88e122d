import { AFTER_TABLE, TITLE_FIELDS, NOTE_START } from "../lexicon/labels";
import { HEAD_NAME, SUBHEAD_NAME } from "../lexicon/lists";
import { itemAt, type Role } from "../../workbook";
import type { SheetView, ViewCell, ViewRow } from "../view";
import { cellsWithin, lineCells, roleCell, standsWithin } from "./shape";
import type { TableShape } from "./shape";
import { LineReader, sumLabel } from "./sum-line";
import type { Line } from "./sum-line";
import { NO_POINTS, Tally, addPoints, addsUpAll, isWholeSum, partLines, tallyOf } from "./sums";
import type { CalledLine, Parts, Points } from "./sums";
import { ENDS_AS_FORM, GOAL_LINE } from "../lexicon/texts";

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
  /** Sub-totals above the rows that they add up: they open a block. */
  readonly heads: ReadonlySet<ViewRow>;
  /** Rows of data that only name what stands below them: no indicators, whatever column they stand in. */
  readonly headings: ReadonlySet<ViewRow>;
  readonly total: TotalRow | null;
  readonly lastRow: number;
  /** The points of its rows. */
  readonly points: Points;
}

/**
 * The rows of a table: from `from` up to (not including) `until`; `skip` are header rows printed again; `before` are points of tables
 * above without a total.
 */
export interface BodyRange {
  readonly from: number;
  readonly until: number;
  readonly skip: ReadonlySet<number>;
  readonly before: Points;
}

/** Longer texts are no total label. */
const LONGEST_TOTAL = 24;
/** A name with a word beside it: rows of a form that is not filled. */
const LONE_WITH_REMARK = 2;
/** More blank rows than this end a table. */
const WIDEST_GAP = 12;
/** Figures of points are exact to two places. */
const CLOSE = 0.005;
const MEASURES: readonly Role[] = ["weight", "score", "targetValue", "actualValue", "executed", "adjusted", "yearStart", "rate"];

/** Reads the rows below a header: what they are called first, then what they add up. */
export function tableBody(view: SheetView, shape: TableShape, range: BodyRange): TableBody {
  const entries = entriesOf(view, shape, range);
  const sums =
    shape.tableClass === "indicator"
      ? sumsOf(entries as readonly LineEntry[], range.before, ({ next }) => !dataFollows(view, shape, next, range))
      : NO_SUMS;
  const data: ViewRow[] = [];
  const subtotals: ViewRow[] = [];
  const totals: TotalRow[] = [];
  const own = entries.slice(0, sums.end ?? entries.length);
  for (const [i, { row, line, known, called }] of own.entries()) {
    if (known && called === "total") totals.push({ row, label: known, named: true });
    else if (line && sums.totals.has(i)) totals.push({ row, label: line.label, named: line.label.isText });
    else if (called !== null || sums.parts.below.has(i) || sums.parts.heads.has(i)) subtotals.push(row);
    else data.push(row);
  }
  const total = totals[totals.length - 1] ?? null;
  for (const other of totals) if (other !== total) subtotals.push(other.row);
  const headings = new Set(own.filter((_, i) => isHeading(view, shape, own, i, range)).map(({ row }) => row));
  const heads = new Set(entries.filter((_, i) => sums.parts.heads.has(i)).map(({ row }) => row));
  return { data, subtotals, heads, headings, total, lastRow: own.at(-1)?.row.row ?? range.from - 1, points: sums.points };
}

/** 二、履职产出(60分) alone in its line above rows that have more, above another header, or right above the header printed again, names what stands below it. */
function isHeading(view: SheetView, shape: TableShape, entries: readonly Entry[], at: number, { skip }: BodyRange): boolean {
  const { row, line, next: after } = itemAt(entries, at);
  const [cell] = row.cells;
  if (!line || row.cells.length > 1 || !cell?.isText || cell.col > shape.left || cell.text.length > LONGEST_TOTAL) return false;
  if (skip.has(view.rows[after]?.row ?? -1)) return true;
  const numbered = HEAD_NAME.test(cell.text) || SUBHEAD_NAME.test(cell.text);
  const next = entries[at + 1]?.row.cells.length;
  return numbered && (next === undefined || next > LONE_WITH_REMARK);
}

/** A row of the body before its figures are held against each other. */
interface Entry {
  readonly row: ViewRow;
  /** Read for tables of indicators. */
  readonly line: Line | null;
  /** The label that makes it a total line. */
  readonly known: ViewCell | null;
  /** What its label calls it: a total, a sub-total (小计, or a total of the rows since the last one), neither. */
  readonly called: "total" | "subtotal" | null;
  /** Index of the next row in the view. */
  readonly next: number;
}

type LineEntry = Entry & CalledLine;

/** The rows up to the end of the table: a text that starts something else, a wide gap, or a named total with nothing of the table behind it. */
function entriesOf(view: SheetView, shape: TableShape, range: BodyRange): readonly Entry[] {
  const { from, until, skip } = range;
  const entries: Entry[] = [];
  const block = new BlockSum();
  const reader = shape.tableClass === "indicator" ? new LineReader(shape) : null;
  let last = from - 1;
  for (let next = view.indexFrom(from) + 1; ; next++) {
    const row = view.rows[next - 1];
    if (!row || row.row >= until || row.row - last > WIDEST_GAP) break;
    last = row.row;
    if (skip.has(row.row) || !standsWithin(shape, row)) continue;
    const line = reader ? reader.read(row) : null;
    const known = totalLabel(shape, row) ?? (block.rows > 0 && line ? sumLabel(line, shape) : null);
    const weight = line?.weight ?? null;
    if (known) {
      const part = block.isPart(weight);
      entries.push({ row, line, known, called: part ? "subtotal" : "total", next });
      if (!part && block.rows > 0 && !dataFollows(view, shape, next, range) && !biggerFollows(view, shape, next, until, weight)) break;
    } else if (isSubtotal(shape, row)) entries.push({ row, line, known: null, called: "subtotal", next });
    else if (endsTable(shape, row) && !(headsItems(shape, row) && dataFollows(view, shape, next, range))) break;
    else {
      block.add(weight);
      entries.push({ row, line, known: null, called: null, next });
    }
  }
  return entries;
}

/** Weights of a block, to tell the sum of a block below a block with a sum of its own from the sum of all. */
class BlockSum {
  rows = 0;
  private all = 0;
  private part = 0;

  add(weight: number | null): void {
    [this.rows, this.all, this.part] = [this.rows + 1, this.all + (weight ?? 0), this.part + (weight ?? 0)];
  }

  /** Takes note of a sum. True when it only adds up the rows since the last one. */
  isPart(weight: number | null): boolean {
    const part = weight !== null && this.part > 0 && weight < this.all - CLOSE && Math.abs(weight - this.part) < CLOSE;
    this.part = 0;
    return part;
  }
}

interface Sums {
  readonly totals: ReadonlySet<number>;
  readonly parts: Parts;
  /** Index behind the last row of the table; null where it is the last entry. */
  readonly end: number | null;
  readonly points: Points;
}

const NO_SUMS: Sums = { totals: new Set(), parts: { below: new Set(), heads: new Set() }, end: null, points: NO_POINTS };

/** The lines (by index) whose figures make them sums, whatever they are called. */
function sumsOf(lines: readonly LineEntry[], before: Points, isLast: (entry: Entry) => boolean): Sums {
  const parts = partLines(lines);
  const isRow = ({ called }: LineEntry, i: number) => called === null && !parts.below.has(i) && !parts.heads.has(i);
  const totals = new Set<number>();
  const own = new Tally();
  let names = 0;
  for (const [i, entry] of lines.entries()) {
    const { line, called } = entry;
    if (called === "total") continue;
    if (!line.indicator && isSum(entry, i)) {
      totals.add(i);
      if (i > 0 && isLast(entry) && !wholeFollows(line, lines.slice(i + 1))) return { totals, parts, end: i + 1, points: own };
    } else if (isRow(entry, i)) {
      own.add(line);
      names = Math.max(names, line.names);
    }
  }
  return { totals, parts, end: null, points: own };

  function isSum(entry: LineEntry, i: number): boolean {
    const { line } = entry;
    if (i === 0) {
      const others = lines.filter((other, j) => j > 0 && isRow(other, j)).map((other) => other.line);
      return line.weight !== null && addsUpAll(line, { points: tallyOf(others), last: false, levels: false });
    }
    const place = { last: line.bare && isLast(entry), levels: names > 1 };
    return (
      addsUpAll(line, { ...place, points: own }) || (before.weighted > 0 && addsUpAll(line, { ...place, points: addPoints(before, own) }))
    );
  }
}

/** True when a line further down has the points of the whole form: 指标部分 90, 预算执行部分 10, 合并结果 100. */
function wholeFollows({ weight }: Line, below: readonly LineEntry[]): boolean {
  return !isWholeSum(weight, null) && below.some(({ line }) => line.bare && isWholeSum(line.weight, null));
}

/** The label of a total line: 总分, 合计, … and nothing else but numbers beside it. */
function totalLabel(shape: TableShape, row: ViewRow): ViewCell | null {
  if (!row.cells.some(isTotalCell)) return null;
  const texts = lineCells(shape, row).filter((cell) => cell.isText);
  if (texts.length > 3) return null;
  const label = texts.find(isTotalCell);
  if (!label) return null;
  return MEASURES.some((role) => shape.columns[role] === label.col) ? null : label;
}

function isTotalCell(cell: ViewCell): boolean {
  return cell.called === "total";
}

function isSubtotalCell(cell: ViewCell): boolean {
  return cell.called === "subtotal";
}

function isSubtotal(shape: TableShape, row: ViewRow): boolean {
  return row.cells.some(isSubtotalCell) && cellsWithin(shape, row).slice(0, 3).some(isSubtotalCell);
}

function endsTable(shape: TableShape, row: ViewRow): boolean {
  const first = row.cells.find((cell) => cell.isText);
  if (!first) return false;
  if (NOTE_START.test(first.text) && first.col <= shape.left) return true;
  const label = row.cells.length <= 4 ? row.cells.find((cell) => cell.isText && AFTER_TABLE.test(cell.core)) : undefined;
  if (label && !hasMeasure(shape, row)) return true;
  if (row.cells.length <= 4 && TITLE_FIELDS.projectName.some((pattern) => pattern.test(first.core))) return true;
  if (isTitleRow(row) || (row.cells.length <= 3 && GOAL_LINE.test(first.text) && !hasMeasure(shape, row))) return true;
  return shape.tableClass === "list" && row.cells.length === 1 && !isItem(shape, row);
}

/** 一、产业发展类 alone in its line of a list names the items below it. */
function headsItems(shape: TableShape, row: ViewRow): boolean {
  const [first] = row.cells;
  return (
    shape.tableClass === "list" &&
    row.cells.length === 1 &&
    first?.isText === true &&
    first.text.length <= LONGEST_TOTAL &&
    (HEAD_NAME.test(first.text) || SUBHEAD_NAME.test(first.text))
  );
}

/** A lone text that names a form: the next one starts here. */
export function isTitleRow(row: ViewRow): boolean {
  const [cell, ...others] = row.cells;
  if (!cell?.isText || others.length > 0) return false;
  return cell.text.length >= 5 && cell.text.length <= 60 && ENDS_AS_FORM.test(cell.text);
}

function isItem(shape: TableShape, row: ViewRow): boolean {
  return roleCell(shape, row, "name") !== null || hasMeasure(shape, row);
}

function hasMeasure(shape: TableShape, row: ViewRow): boolean {
  return (["weight", "score", "executed", "adjusted"] as const).some((role) => (roleCell(shape, row, role)?.number ?? null) !== null);
}

/** True when the next row is a total with more points: 产出部分合计 50, 总计 100. */
function biggerFollows(view: SheetView, shape: TableShape, index: number, until: number, weight: number | null): boolean {
  const next = view.rows[index];
  if (!next || next.row >= until || weight === null) return false;
  const more = roleCell(shape, next, "weight")?.number ?? null;
  return more !== null && more > weight + CLOSE && totalLabel(shape, next) !== null;
}

/** True when the next rows go on with the table, so that a total line before them stands at its top or is a part sum. */
function dataFollows(view: SheetView, shape: TableShape, index: number, { until, skip }: BodyRange): boolean {
  const next = view.rows[index];
  if (!next || next.row >= until || skip.has(next.row) || endsTable(shape, next)) return false;
  if (totalLabel(shape, next)) return false;
  const name = roleCell(shape, next, shape.columns.level3 !== undefined ? "level3" : "name");
  return name !== null && (hasMeasure(shape, next) || roleCell(shape, next, "targetValue") !== null);
}
