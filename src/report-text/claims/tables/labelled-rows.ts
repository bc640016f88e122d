import { messages } from "../../../messages";
import { HUNDRED, ratioInterval, show } from "../../../reading";
import { bestClaim } from "../../judge";
import { printOf, spread, totalOf, valueOf } from "../../measure";
import { aloneFigure, type Figure, type Paragraph, type ReportText } from "../../text";
import { LABELLED_ROW, TOTAL_NAME } from "../../lexicon";
import type { Claim } from "../../types";

/*
 * 甲区 安排4,215 支付4,180 支付率99.2%: rows that print plan, outturn and rate, each under its own word, with no unit. Two rows and more one under the
 * other; a last row that is called the total comes to all above it.
 */

interface Row {
  readonly name: string;
  readonly start: number;
  readonly plan: Figure;
  readonly done: Figure;
  readonly rate: Figure;
}

const FEWEST_ROWS = 2;
const FEWEST_PARTS = 2;

/** Rates of labelled rows against their own numbers, and the numbers of their total against all rows. */
export function labelledRows(report: ReportText): Claim[] {
  return runsOf(report).flatMap((rows) => [...rows.flatMap((row) => rateOf(report, row) ?? []), ...totalsOf(report, rows)]);
}

/** Rows one behind the other, with nothing between them but the end of a line. */
function runsOf(report: ReportText): readonly Row[][] {
  const runs: Row[][] = [];
  for (const row of report.paragraphs.flatMap((line) => rowsOf(report, line))) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && END_OF_ROW.test(report.plain.slice(before.rate.end, row.start))) run.push(row);
    else runs.push([row]);
  }
  return runs.filter((rows) => rows.length >= FEWEST_ROWS);
}

/** The rows of a paragraph: lines that were joined stand right behind each other. */
function rowsOf({ plain }: ReportText, { start, end, figures }: Paragraph): Row[] {
  return [...plain.slice(start, end).matchAll(LABELLED_ROW)].flatMap((match) => {
    const { head, name, plan, middle, done } = match.groups as Record<"head" | "name" | "plan" | "middle" | "done", string>;
    const from = start + match.index;
    const rate = figures.find((figure) => figure.sort === "percent" && figure.end === from + match[0].length);
    const at = from + head.length;
    return rate
      ? [{ name, start: from, plan: numberAt(rate, plan, at), done: numberAt(rate, done, at + plan.length + middle.length), rate }]
      : [];
  });
}

const END_OF_ROW = /^[;。]?\n*$/;

/** A number of the row as a figure of money in no unit. */
function numberAt({ paragraph, sentence, segment, depth }: Figure, print: string, start: number): Figure {
  return aloneFigure({
    start,
    end: start + print.length,
    digits: print.replace(/,/g, ""),
    sort: "amount",
    paragraph,
    sentence,
    segment,
    depth,
  });
}

function rateOf(report: ReportText, { plan, done, rate }: Row): Claim | null {
  const possible = ratioInterval(spread(done), spread(plan), HUNDRED);
  if (!possible) return null;
  const plain = valueOf(done).div(valueOf(plan)).times(HUNDRED);
  const derivation = messages.reportText.ratio(printOf(done, plan), printOf(plan, done), show(plain));
  return bestClaim(report, rate, "rate", [{ plain, possible, derivation }]);
}

/** 合计 预算7,522.00 执行7,450.75: the last row against all above it. */
function totalsOf(report: ReportText, rows: readonly Row[]): Claim[] {
  const parts = rows.slice(0, -1);
  const total = rows.at(-1);
  if (!total || !TOTAL_NAME.test(total.name) || parts.length < FEWEST_PARTS) return [];
  return (["plan", "done"] as const).flatMap((column) => {
    const figures = parts.map((row) => row[column]);
    const sum = totalOf(figures);
    const derivation = messages.reportText.sum(
      figures.map(({ digits }) => digits),
      show(sum.plain),
    );
    return bestClaim(report, total[column], "sum", [{ ...sum, derivation }]) ?? [];
  });
}
