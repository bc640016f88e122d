import { messages } from "../../../messages";
import { show } from "../../../reading";
import { itemAt } from "../../../workbook";
import type { Reading, Standing } from "../../judge";
import { inUnitOf, spread, valueOf } from "../../measure";
import type { Figure, ReportText } from "../../text";
import type { Told, ToldText } from "../../told";
import { ALL_YEAR, BY_MONTH, BY_THE_YEAR_EACH, BY_YEARS, DAILY, DAY, EACH_TIME, MONTHLY, OWN_YEARS } from "../../lexicon";
import { addable } from "../lib";
import type { PartsList } from "../lists/lists";
import { YEAR_MONTHS } from "./yearly";

/* Averages by the day or by the year. */

/** 年均兑现: an amount by the year. */
export const isYearly = ({ sort, lead }: Figure): boolean => sort === "amount" && BY_YEARS.test(lead);

/** 累计A，其中2021年B、2022年C，年均D: the total by the number of its years. */
export function yearly({ report }: ToldText, average: Told, lists: readonly PartsList[]): Reading[] {
  const told = yearsOf(average, lists);
  return told ? [perSpan(report, average.figure, told.total.figure, told.years, "named")] : [];
}

/** A total that is told year by year, and over how many years; null where the average has years of its own. */
function yearsOf({ figure }: Told, lists: readonly PartsList[]): { readonly total: Told; readonly years: number } | null {
  if (!BY_YEARS.test(figure.lead) || OWN_YEARS.test(figure.lead)) return null;
  const told = lists.flatMap(({ totals: [total], parts }) => {
    const isBefore =
      total !== undefined &&
      total.figure.end <= figure.start &&
      total.figure.paragraph === figure.paragraph &&
      addable(total.figure, figure);
    const isNear = parts.some((way) => isYearByYear(way) && figure.sentence - itemAt(way, -1).figure.sentence <= 1);
    return isBefore && isNear ? [{ total, way: parts.find(isYearByYear) }] : [];
  });
  const [last] = told.slice(-1);
  return last?.way && told.every(({ total }) => valueOf(total.figure).eq(valueOf(last.total.figure)))
    ? { total: last.total, years: last.way.length }
    : null;
}

function isYearByYear(way: readonly Told[]): boolean {
  return way.length >= 2 && way.every(({ year }, i) => year !== null && year > 0 && (i === 0 || itemAt(way, i - 1).year === year - 1));
}

/** 全年15.33万吨，日均420吨: by the days of a year, where the text prints none. */
export function daily({ report }: ToldText, average: Told, amounts: readonly Told[]): Reading[] {
  if (!DAILY.test(average.figure.lead)) return [];
  const here = amounts.filter((one) => one.figure.sentence === average.figure.sentence);
  return here.flatMap((one) =>
    DAYS_OF_YEAR.map((count) => {
      const whole = count === DAYS_OF_YEAR[0] && ALL_YEAR.test(one.label);
      return perSpan(report, average.figure, one.figure, count, !whole ? "weak" : here.length === 1 ? "named" : "likely");
    }),
  );
}

const DAYS_OF_YEAR = [365, 366, 360];

/** 全年发放391.50万元，平均每月32.63万元: by the months of a year. */
export function monthly({ report }: ToldText, average: Told, amounts: readonly Told[]): Reading[] {
  if (!MONTHLY.test(average.figure.lead)) return [];
  const all = amounts.filter((one) => one.figure.sentence === average.figure.sentence && ALL_YEAR.test(one.label));
  return all.slice(-1).flatMap((one) => perSpan(report, average.figure, one.figure, YEAR_MONTHS, "named"));
}

/** 全年15.33万吨，日均420吨; 三年4518万元，年均1506万元. */
function perSpan({ plain: words }: ReportText, average: Figure, amount: Figure, days: number, standing: Standing): Reading {
  const { low, high, closed } = spread(amount);
  const plain = valueOf(amount).div(days);
  return {
    ...inUnitOf(
      average,
      { plain, possible: { low: low.div(days), high: high.div(days), closed } },
      messages.reportText.average(printIn(words, amount), String(days), show(plain.div(average.factor), 4)),
    ),
    standing,
    inputs: [amount],
  };
}

/** A figure as the text prints it, its unit with it. @param words the plain text of the report */
export function printIn(words: string, { start, end }: Figure): string {
  return words.slice(start, end);
}

/** 全年开放312天，接待读者14.04万人次，日均450人次: by the days that its sentence tells. */
export function isByDaysTold({ figure }: Told, counts: readonly Told[]): boolean {
  return DAILY.test(figure.lead) && counts.some((one) => one.figure.unit === DAY && one.figure.sentence === figure.sentence);
}

/** 每生每学期, 每人每天: by a span of which the text need not print how many there were. */
export function isByOtherSpan({ figure: { lead } }: Told): boolean {
  return EACH_TIME.test(lead) && !BY_MONTH.test(lead) && !BY_THE_YEAR_EACH.test(lead);
}
