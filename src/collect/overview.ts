import { itemAt, quoteSheet } from "../workbook";
import Decimal from "decimal.js";
import { messages } from "../messages";
import {
  addressesAt,
  BLANK_CELL,
  formula,
  num,
  quoted,
  shareOf,
  shareOfPairs,
  text,
  type SummaryCell,
  type SummaryTable,
  type TableAddresses,
} from "../summaries";
import { link } from "./link";
import type { CollectedFile, CollectedRow } from "./types";

const words = messages.collect;

/** Above so many rows ranks are written as numbers: a formula in each row would look at all the others. */
const MOST_RANK_FORMULAS = 2000;
/** Columns of the overview that formulas name. */
const COL = { file: 0, category: 4, budget: 5, executed: 6, rate: 7, score: 9, full: 10, errors: 13, warnings: 14, ignored: 15 } as const;

/** A row, and the file it came from. */
export interface Located extends CollectedRow {
  readonly path: string;
}

function overviewColumns(): SummaryTable["columns"] {
  const { columns } = words.overview;
  return [
    { header: columns.file, format: "link", width: 24 },
    { header: columns.unit, format: "text", width: 20 },
    { header: columns.sheet, format: "text", width: 18 },
    { header: columns.project, format: "text", width: 28 },
    { header: columns.category, format: "text", width: 15 },
    { header: columns.budget, format: "money", width: 13 },
    { header: columns.executed, format: "money", width: 13 },
    { header: columns.rate, format: "percent", width: 9 },
    { header: columns.printed, format: "mark", width: 14 },
    { header: columns.score, format: "points", width: 8 },
    { header: columns.full, format: "points", width: 7 },
    { header: columns.grade, format: "mark", width: 6 },
    { header: columns.rank, format: "mark", width: 10 },
    { header: columns.errors, format: "count", width: 7 },
    { header: columns.warnings, format: "count", width: 7 },
    { header: columns.ignored, format: "count", width: 7 },
  ];
}

/**
 * The sheet 汇总: a line for each form with its rank, totals of one category, and a row that checks them against files and findings.
 * @param rows of all files, in the order of the table
 * @param found how many findings the other sheet lists
 */
export function overview(rows: readonly Located[], files: readonly CollectedFile[], found: number): SummaryTable {
  const { title, unit, none } = words.overview;
  const at = addressesAt({ sheet: words.overview.sheet, top: 0, left: 0 });
  const ranked = { rows, usual: usualFulls(rows) };
  const counted = rows.some((row) => row.category === words.project)
    ? words.project
    : (rows.find((row) => row.budget !== null)?.category ?? words.project);
  const empty = rows.length === 0;
  return {
    title,
    unit,
    columns: overviewColumns(),
    rows: empty ? [[text(none)]] : rows.map((row, i) => line(row, i, ranked, at)),
    foot: empty ? null : overviewFoot(at, rows.length, counted),
    check: empty ? null : overviewCheck(at, rows.length, { files, counted, found }),
    sources: [],
    keys: [],
  };
}

const blanks = (count: number): SummaryCell[] => Array.from({ length: count }, () => BLANK_CELL);

/** The totals of one category, which the reader may change in the sheet. */
function overviewFoot(at: TableAddresses, count: number, counted: string): SummaryCell[] {
  const [categories, chosen] = [at.column(COL.category, count), at.foot(COL.category, count)];
  const sumIf = (col: number) => formula(`SUMIF(${categories},${chosen},${at.column(col, count)})`);
  const sum = (col: number) => formula(`SUM(${at.column(col, count)})`);
  return [
    text(messages.summaries.total),
    ...blanks(2),
    formula(`COUNTIF(${categories},${chosen})&${quoted(words.overview.rowsUnit)}`),
    text(counted),
    sumIf(COL.budget),
    sumIf(COL.executed),
    rateOfCounted(at, count),
    ...blanks(5),
    sum(COL.errors),
    sum(COL.warnings),
    sum(COL.ignored),
  ];
}

interface Counted {
  readonly files: readonly CollectedFile[];
  readonly counted: string;
  /** Findings of all files. */
  readonly found: number;
}

/** The totals against the sums of the files and the list of findings. */
function overviewCheck(at: TableAddresses, count: number, { files, counted, found }: Counted): SummaryCell[] {
  return [
    text(messages.summaries.check),
    ...blanks(2),
    text(words.overview.against),
    BLANK_CELL,
    difference(at.foot(COL.budget, count), partSums(files, counted, "budget")),
    difference(at.foot(COL.executed, count), partSums(files, counted, "executed")),
    ...blanks(6),
    againstFindings(at.foot(COL.errors, count), messages.severities.error, found),
    againstFindings(at.foot(COL.warnings, count), messages.severities.warning, found),
    againstFindings(at.foot(COL.ignored, count), words.findings.ignored, found),
  ];
}

/** All rows, with the points that most scores of a category are out of. */
interface Ranked {
  readonly rows: readonly Located[];
  readonly usual: ReadonlyMap<string, number>;
}

function line(row: Located, i: number, ranked: Ranked, at: TableAddresses): SummaryCell[] {
  const rate = row.budget === null || row.executed === null ? BLANK_CELL : shareOf(at.body(COL.executed, i), at.body(COL.budget, i));
  return [
    link(row.path, row.path),
    text(row.unit),
    text(row.sheet),
    text(row.project),
    text(row.category),
    amount(row, "budget"),
    amount(row, "executed"),
    rate,
    text(row.printed),
    num(row.score),
    num(row.full),
    text(row.grade),
    rankOf(row, i, ranked, at),
    num(row.errors),
    num(row.warnings),
    num(row.ignored),
  ];
}

/** The rate of all rows of the category that is counted. */
function rateOfCounted(at: TableAddresses, count: number): SummaryCell {
  const counted = [at.column(COL.category, count), at.foot(COL.category, count)];
  return shareOfPairs(at.column(COL.executed, count), at.column(COL.budget, count), counted);
}

function amount(row: Located, which: "budget" | "executed"): SummaryCell {
  return row.without === which ? text(words.overview.without[which]) : num(row[which]);
}

/** The points that most scores of each category are out of; the higher ones when two are as frequent. */
function usualFulls(rows: readonly Located[]): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const { category, score, full } of rows) {
    if (score === null || full === null) continue;
    const of = counts.get(category) ?? new Map<number, number>();
    counts.set(category, of.set(full, (of.get(full) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([category, of]) => [
      category,
      itemAt(
        [...of].sort((a, b) => b[1] - a[1] || b[0] - a[0]),
        0,
      )[0],
    ]),
  );
}

/**
 * The place among the rows of the same category whose scores are out of the same points: RANK.EQ by hand, since RANK knows no condition.
 * Scores out of other points than most, or of points that the sheet does not tell, get words instead of a place.
 */
function rankOf(row: Located, i: number, { rows, usual }: Ranked, at: TableAddresses): SummaryCell {
  if (row.score === null) return BLANK_CELL;
  if (row.full === null) return text(words.overview.unranked.unknown);
  if (row.full !== usual.get(row.category)) return text(words.overview.unranked.other);
  const own = row.score;
  if (rows.length > MOST_RANK_FORMULAS)
    return num(
      1 + rows.filter((one) => one.category === row.category && one.full === row.full && one.score !== null && one.score > own).length,
    );
  const lastRow = rows.length;
  const same = (col: number) => `${fixed(at.column(col, lastRow))},${at.body(col, i)}`;
  return formula(
    `COUNTIFS(${same(COL.category)},${same(COL.full)},${fixed(at.column(COL.score, lastRow))},">"&${at.body(COL.score, i)})+1`,
  );
}

/** "E4:E9" as "$E$4:$E$9", so that the formula can be copied down. */
function fixed(area: string): string {
  return area.replace(/(?<![A-Z])([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** The same total from the other side: file by file, exactly. */
function partSums(files: readonly CollectedFile[], category: string, amount: "budget" | "executed"): Decimal {
  const ofFile = (file: CollectedFile) =>
    file.rows.filter((row) => row.category === category).reduce((sum, row) => sum.plus(row[amount] ?? 0), new Decimal(0));
  return files.reduce((sum, file) => sum.plus(ofFile(file)), new Decimal(0));
}

const difference = (foot: string, other: Decimal) =>
  formula(`ROUND(${foot}-${other.isNegative() ? `(${other.toFixed()})` : other.toFixed()},2)`);

function againstFindings(foot: string, severity: string, found: number): SummaryCell {
  const at = addressesAt({ sheet: words.findings.sheet, top: 0, left: 0 });
  return formula(`${foot}-COUNTIF(${quoteSheet(words.findings.sheet)}!${at.column(1, found)},${quoted(severity)})`);
}
