import { ratioReading, settle, type Drafted, type Reading } from "../../judge";
import { isPlausible, valueOf } from "../../measure";
import { isBareWhole, isTelling, TELLING_DIGITS, tellingDigits } from "../../slips";
import type { Figure } from "../../text";
import { FROM_BEFORE, type Told, type ToldText } from "../../told";
import { ARRIVAL_RATE, LEFT_OF_ARRIVAL, STILL_LEFT } from "../../lexicon";
import { addable, isStock } from "../lib";
import type { Case } from "../weighing/shapes";

/*
 * 竣工268户，竣工率100%，剩余7户: what is left, right beside a rate of 100 %, says that not all of it was done. Where it comes with what was done to a whole that the
 * text prints, these are the two numbers of the rate.
 */

/** Amounts and counts stand so many paragraphs in front at most. */
const FARTHEST = 4;

/** Rates by the two numbers that what is left beside them ties together. */
export function leftBesideClaims(text: ToldText): Drafted[] {
  return text.all.filter(isBare).flatMap((rate) => {
    const reading = readingBeside(text, rate);
    return reading ? (settle(text.report, rate.figure, "rate", [reading]) ?? []) : [];
  });
}

function isBare({ figure, role, series, of }: Told): boolean {
  return figure.sort === "percent" && (role === "rate" || role === "other") && series.length === 1 && !of && !figure.bound;
}

/** True for a rate of 100 % whose two numbers what is left beside it ties together. */
export function isRefutedByRest({ text, grounds: { figure, reading } }: Case): boolean {
  const rate = text.all[figure.index];
  const own = rate && isBare(rate) && isBareWhole(figure, "rate") ? readingBeside(text, rate) : null;
  return own !== null && own.inputs.every((one, i) => one === reading.inputs[i]);
}

/** 支出A，执行率R，结转B, and A with B comes to an amount that is printed: of many digits these are the two numbers of the rate, however far off it is. */
export function isTiedByRest({ text, grounds: { figure, reading } }: Case): boolean {
  const rate = text.all[figure.index];
  const own = rate && isBare(rate) ? readingBeside(text, rate) : null;
  const [part, whole] = own?.inputs ?? [];
  const [meant, of] = reading.inputs;
  const isLong = (one: Figure) => tellingDigits(one) > TELLING_DIGITS;
  return (
    part !== undefined &&
    whole !== undefined &&
    meant === part &&
    of !== undefined &&
    valueOf(of).eq(valueOf(whole)) &&
    isLong(part) &&
    isLong(whole) &&
    figure.index - part.index === 1
  );
}

/** What was done over the whole that it comes to with what is left; null where there is none, or more than one. */
function readingBeside(text: ToldText, rate: Told): Reading | null {
  const rest = restBeside(text, rate);
  if (!rest) return null;
  const near = text.all
    .slice(0, rate.figure.index)
    .filter((one) => isStock(one) && addable(one.figure, rest.figure) && rate.figure.paragraph - one.figure.paragraph <= FARTHEST);
  const pairs = near.flatMap((part) =>
    isDone(part, rate, rest)
      ? near
          .filter((whole) => whole !== part && valueOf(whole.figure).eq(valueOf(part.figure).plus(valueOf(rest.figure))))
          .map((whole) => ({ part: part.figure, whole: whole.figure }))
      : [],
  );
  const beside = pairs.filter(({ part }) => part.segment === rate.figure.segment);
  const meant = beside.length > 0 ? beside : pairs;
  const [first] = meant;
  const isOne = first && meant.every(({ part }) => valueOf(part).eq(valueOf(first.part)));
  const [reading] = isOne ? ratioReading(first.part, first.whole, "stated") : [];
  return reading && isPlausible(rate.figure, reading.plain) ? reading : null;
}

/** An amount of many digits may stand in a sentence in front; a number of things, or one of few digits, right beside its rate. */
function isDone({ figure, aspect }: Told, rate: Told, rest: Told): boolean {
  if (aspect === "planned") return false;
  const isFree = figure.sort === "amount" && isTelling(rest.figure) && isTelling(figure);
  return isFree
    ? figure.paragraph === rate.figure.paragraph
    : figure.segment === rate.figure.segment && rate.figure.index - figure.index <= 2;
}

/** What is left, the next figure behind a rate or the last one in front of it or of what was done; of what has arrived only what is missing. */
function restBeside({ report, all }: ToldText, rate: Told): Told | null {
  const { figure } = rate;
  const [behind, ...before] = [1, -1, -2].map((steps) => all[figure.index + steps]);
  const isRest = (one: Told | undefined): one is Told =>
    one !== undefined &&
    (one.figure.sort === "amount" || one.figure.sort === "count") &&
    !one.figure.bound &&
    one.figure.paragraph === figure.paragraph &&
    valueOf(one.figure).gt(0) &&
    (ARRIVAL_RATE.test(figure.lead) ? LEFT_OF_ARRIVAL : STILL_LEFT).test(one.figure.lead) &&
    !FROM_BEFORE.test(one.figure.lead);
  if (isRest(behind) && isNextTo(report.plain, figure, behind.figure)) return behind;
  return ARRIVAL_RATE.test(figure.lead) ? (before.find(isRest) ?? null) : null;
}

/** Nothing but one comma or stop stands between a rate and what is left. */
function isNextTo(plain: string, rate: Figure, rest: Figure): boolean {
  return /^[,;。]?$/.test(plain.slice(rate.end, rest.start - rest.lead.length));
}
