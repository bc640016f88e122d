import type { Figure, ReportText, Sentence } from "../text";
import { LAST_YEAR, YEAR, YEAR_BEFORE_LAST, YEAR_NUMBER, YEARS_LISTED } from "./lexicon";

/**
 * The year that holds for a figure: the one named nearest in front of it in its sentence; last year is the year before; of a series the one at its place
 * where as many are listed (2021年、2022年支出分别为298万元、315万元).
 */
export function yearOf(report: ReportText, sentence: Sentence, figure: Figure, series: readonly Figure[]): number | null {
  const before = report.plain.slice(sentence.start, series[0]!.start);
  const years = [...([...before.matchAll(YEARS_LISTED)].at(-1)?.[0].matchAll(YEAR_NUMBER) ?? [])].map(Number);
  if (series.length > 1 && years.length === series.length) return years[series.indexOf(figure)]!;
  const named = [...before.matchAll(YEAR)].at(-1);
  const back = YEAR_BEFORE_LAST.test(figure.lead) ? 2 : LAST_YEAR.test(figure.lead) ? 1 : 0;
  if (back > 0) return named ? Number(named[0]) - back : -back;
  return named ? Number(named[0]) : null;
}
