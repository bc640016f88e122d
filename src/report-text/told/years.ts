import type { Figure, ReportText, Sentence } from "../text";
import type { Told } from "./types";
import { FIGURE_ASIDE, LAST_YEAR, YEAR, YEAR_BEFORE_LAST, YEAR_NUMBER, YEARS_LISTED } from "./lexicon";

/** 上年, 去年, 前年: a year before, told by its word alone. */
export function isOfYearBefore({ year }: Pick<Told, "year">): boolean {
  return year !== null && year < 0;
}

/** True where one is told of a year before the other's, or of 去年, 前年 beside what names no year. */
export function isOfEarlierYear(former: Pick<Told, "year">, now: Pick<Told, "year">): boolean {
  return former.year !== null && former.year < (now.year ?? 0);
}

/**
 * The year that holds for a figure: the one named nearest in front of it in its sentence; last year is the year before; of a series the one at its place
 * where as many are listed (2021年、2022年支出分别为298万元、315万元).
 */
export function yearOf(report: ReportText, sentence: Sentence, figure: Figure, series: readonly Figure[]): number | null {
  const before = report.plain.slice(sentence.start, series[0]!.start).replace(FIGURE_ASIDE, "");
  const years = [...([...before.matchAll(YEARS_LISTED)].at(-1)?.[0].matchAll(YEAR_NUMBER) ?? [])].map(Number);
  if (series.length > 1 && years.length === series.length) return years[series.indexOf(figure)]!;
  const named = [...before.matchAll(YEAR)].at(-1);
  const back = YEAR_BEFORE_LAST.test(figure.lead) ? 2 : LAST_YEAR.test(figure.lead) ? 1 : 0;
  if (back > 0) return named ? Number(named[0]) - back : -back;
  return named ? Number(named[0]) : null;
}
