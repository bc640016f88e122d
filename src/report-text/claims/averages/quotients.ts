import { messages } from "../../../messages";
import { ratioInterval, show } from "../../../reading";
import type { Reading, Standing } from "../../judge";
import { inUnitOf, spread, valueOf } from "../../measure";
import type { Figure, ReportText } from "../../text";
import type { Told } from "../../told";
import { MONTHLY_UNITS, OF_A_MONTH } from "../../lexicon";
import type { Pair } from "./average-names";
import { printIn } from "./average-spans";
import { piecesOf, unitOf } from "../lib";
import { YEAR_MONTHS } from "./yearly";

/* What amounts come to for each of what is counted. */

/** An amount for each of a number of things; for each of them and of so many times. */
export function quotient(
  { plain: words }: ReportText,
  average: Figure,
  amount: Figure,
  count: Figure,
  standing: Standing,
  times = 1,
): Reading[] {
  // In the printed unit: for each 公里, not for each of its millimetres.
  const pieces = piecesOf(words, count).times(times);
  const range = spread(count);
  const scale = valueOf(count).isZero() ? pieces : pieces.div(valueOf(count));
  const possible = ratioInterval(spread(amount), { low: range.low.times(scale), high: range.high.times(scale), closed: range.closed });
  if (!possible) return [];
  const plain = valueOf(amount).div(pieces);
  return [
    {
      ...inUnitOf(
        average,
        { plain, possible },
        messages.reportText.average(
          printIn(words, amount),
          printIn(words, count) + (times === 1 ? "" : `÷${times}`),
          show(plain.div(average.factor), 4) + printIn(words, average).replace(/^[-\d.,\s]+/, ""),
        ),
      ),
      standing,
      inputs: [amount, count],
    },
  ];
}

/** Every pair in reach: it only keeps an average from being called wrong. */
export function othersOf(report: ReportText, { figure }: Told, amounts: readonly Told[], counts: readonly Told[]): Reading[] {
  return amounts.flatMap((part) =>
    counts.filter((of) => of !== part).flatMap((of) => quotient(report, figure, part.figure, of.figure, "weak")),
  );
}

/** 支出1041.4万元，月人均补助463元: by the twelve months of a year, unless those who were paid are told month by month (24316人次). */
export function byMonth(report: ReportText, average: Figure, { amount, count }: Pair): Reading[] {
  if (OF_A_MONTH.test(amount.label)) return [];
  const isMonthly = MONTHLY_UNITS.includes(unitOf(report.plain, count.figure));
  return quotient(report, average, amount.figure, count.figure, "likely", isMonthly ? 1 : YEAR_MONTHS);
}
