import { countIn } from "../../../reading";
import { sentenceOf, type Figure, type ReportText } from "../../text";
import { nameIn, type Told } from "../../told";
import {
  BY_THE_YEAR,
  BY_YEAR,
  EACH_WORD,
  GENERAL_UNITS,
  HEADS,
  MONTH,
  NAME_OF_PRICE,
  PEOPLE,
  POSTS,
  PERIOD_WORDS,
  PER_BEHIND,
  PER_WORDS,
  SPANS,
  TIMES_A_YEAR,
  TIMES_PRINTED,
  UNIT_PRICE,
  YEAR_SPAN,
} from "../../lexicon";
import { unitOf } from "../lib";
import { YEAR_MONTHS, yearlyBehind, type Yearly } from "./yearly";

/** Months or years that the text does not print, up to this many, may explain a total. */
const FOLDS = 36;
/** Ten times is a point in the wrong place. */
const TEN = 10;
/** What a price is for: one of `per` (亩, 生; "" for a unit price), so often (月, 学期), of the thing called `name`. */
export interface Price {
  readonly told: Told;
  readonly per: string;
  readonly periods: readonly string[];
  readonly name: string;
  /** 每人每月1800元，一年21600元: what a price comes to in a year, right behind it. */
  readonly yearly: Yearly | null;
}

/** An amount that is told as a price; null for any other. */
export function priceOf(report: ReportText, told: Told): Price | null {
  const { plain } = report;
  const { figure } = told;
  if (told.role !== "price" || figure.sort !== "amount" || figure.bound) return null;
  const words = told.label + (PER_BEHIND.exec(plain.slice(figure.end, figure.end + 8))?.[0] ?? "");
  const all = [...words.matchAll(PER_WORDS)];
  // 每岗年补助: for each post, by the year.
  const per = all.map((match) => match.groups!.per!.replace(BY_YEAR, ""));
  const things = per.filter((word) => !PERIOD_WORDS.test(word));
  if (things.length === 0 && !UNIT_PRICE.test(words)) return null;
  const name = nameIn(
    words
      .slice(0, all[0]?.index ?? words.search(UNIT_PRICE))
      .split(NAME_OF_PRICE)
      .at(-1)!,
  );
  const periods = per.filter((word) => PERIOD_WORDS.test(word));
  return {
    told,
    per: things[0] ?? "",
    periods,
    name,
    yearly: periods.length > 0 ? yearlyBehind(report, figure, periods.includes(MONTH)) : null,
  };
}

/** True when a price is for one of what the count counts. */
export function isPriced({ plain }: ReportText, { per, told }: Price, count: Figure): boolean {
  if (per === "") return count.segment === told.figure.segment;
  const unit = unitOf(plain, count);
  if (HEADS.test(per) && PEOPLE.includes(unit)) return true;
  // 岗位862个，每人每月500元: one for each post.
  if (GENERAL_UNITS.includes(unit) && HEADS.test(per) && POSTS.test(count.lead)) return true;
  if (GENERAL_UNITS.includes(unit))
    return (
      per === unit ||
      (count.lead + count.tail).includes(per.startsWith(unit) ? per.slice(unit.length) : per) ||
      // 19个乡镇（街道）文化站每站5万元: what is counted ends in front of the price.
      (told.figure.index === count.index + 1 && told.figure.lead.includes(`${per}${EACH_WORD}${per}`))
    );
  return unit !== "" && (per.startsWith(unit) || unit.startsWith(per) || count.tail.startsWith(per));
}

/**
 * How often a price may be paid: `sure` where the text prints it, or where it is paid once; `usual` by its own span (12 months a year);
 * else only thought of.
 */
export interface Times {
  readonly times: number;
  readonly known: "sure" | "usual" | "thought";
}

/** How often a price is paid within a total, the surest first; numbers of times that nobody prints come last. */
export function timesOf(report: ReportText, { told, periods }: Price, total: Told): Times[] {
  const words = [told, total]
    .map(({ figure }) => sentenceOf(report, figure))
    .map(({ start, end }) => report.plain.slice(start, end))
    .join(";");
  const spans = periods.map((span) => SPANS.get(span) ?? span);
  const isPrinted = (span: string) => timesPrinted(words, span).length > 0;
  const beside = wordsBeside(report, told.figure, total.figure);
  const usual = spans.map((span) => TIMES_A_YEAR.get(span) ?? 1);
  // 人均工资1800元，发放10个月: a further number of times leaves it open what the price is for.
  const further = [...TIMES_PRINTED.keys()].filter((span) => !spans.includes(span) && timesPrinted(beside, span).length > 0);
  const first: Times[] =
    further.length > 0 || spans.filter(isPrinted).length > 1
      ? products([...spans, ...further].flatMap((span) => timesPrinted(words, span))).map((times): Times => ({ times, known: "usual" }))
      : spans.some(isPrinted)
        ? spans.flatMap((span) => timesPrinted(words, span)).map((times): Times => ({ times, known: "sure" }))
        : spans.includes(MONTH)
          ? [{ times: YEAR_MONTHS, known: BY_THE_YEAR.test(words) ? "sure" : "usual" }]
          : [
              { times: 1, known: spans.every((span) => span === YEAR_SPAN || !TIMES_PRINTED.has(span)) ? "sure" : "usual" },
              ...usual.map((times): Times => ({ times, known: "usual" })),
            ];
  const most = spans.includes(MONTH) ? FOLDS : YEAR_MONTHS;
  const others = Array.from({ length: most }, (_, i): Times => ({ times: i + 1, known: "thought" }));
  return [...first, ...others.filter(({ times }) => times !== TEN || spans.includes(MONTH))];
}

/** The number of times that is printed for a span; none where there is no such number. */
function timesPrinted(words: string, span: string): number[] {
  return [countIn(TIMES_PRINTED.get(span)?.exec(words)?.[1] ?? "")].flatMap((times) => times ?? []);
}

/** The words of a price and its total, as far as the later of them, or the bracket behind the total that the price is told in. */
function wordsBeside(report: ReportText, price: Figure, total: Figure): string {
  const { start } = sentenceOf(report, price.start < total.start ? price : total);
  const bracket = price.start > total.end ? report.plain.indexOf(")", price.end) : -1;
  return report.plain.slice(start, Math.max(total.start, bracket));
}

/** 1, 每月5天 and 10个月 together, and each of them alone. */
function products(times: readonly number[]): number[] {
  return times.reduce((made, one) => [...made, ...made.map((other) => other * one)], [1]);
}
