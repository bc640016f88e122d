import { compact } from "../../reading";
import { MEANS_OTHER_YEAR, YEAR, YEAR_DIGITS, YEAR_IN_WORDS, YEAR_SPAN } from "../lexicon/years";
import type { Line } from "./lines";
import type { SheetView } from "./sheet";

/** From so many years on the year of a target is a slip, and no project that took longer. */
const LONG = 2;

/** The year of the form; null where it prints none, or more than one. */
export function formYear({ score }: SheetView): number | null {
  const field = score.layout.fields.year;
  const years = new Set([...`${field?.label.text ?? ""} ${field?.value?.text ?? ""}`.matchAll(/(?<!\d)20\d{2}(?!\d)/g)].map(([year]) => Number(year)));
  return years.size === 1 ? [...years][0]! : null;
}

/** The one year that a text names outright; null when it names none, several, or says why it is another one than that of the form. */
export function yearIn(text: string): number | null {
  const short = compact(text).replace(YEAR_IN_WORDS, (year) => [...year].map((digit) => YEAR_DIGITS.indexOf(digit) % 10).join(""));
  const years = new Set([...short.matchAll(YEAR)].map((match) => Number(match[1])));
  return years.size !== 1 || YEAR_SPAN.test(short) || MEANS_OTHER_YEAR.test(short) ? null : [...years][0]!;
}

/** The year of a row's target: that of its day, or the one its words name. */
export function targetYear(line: Line): number | null {
  const { target } = line.score;
  return target.kind === "by-date" ? target.until.year : yearIn(target.text);
}

/** True when the target is a day years before the year of the form. */
export function isLongPast(line: Line): boolean {
  const year = formYear(line.sheet);
  const until = targetYear(line);
  return year !== null && until !== null && until <= year - LONG;
}
