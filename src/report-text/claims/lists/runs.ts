import Decimal from "decimal.js";
import { valueOf } from "../../measure";
import { isTelling, tellingDigits } from "../../slips";
import type { Told, ToldText } from "../../told";
import { JOINING_END, SAID_OF_ALL, SCORED } from "../../lexicon";
import { addable, goesOn, isAmount, toldAround, toldIn } from "../lib";

/* Runs of neighbouring figures that come to a total in reach, whatever the words are. */

/** Parts and total stand so many paragraphs apart at most. */
export const REACH = 3;
/** A total of so many digits may stand anywhere in reach, one of fewer only right beside its parts, or with this many figures between. */
const FREE_DIGITS = 5;
const NEAR_DIGITS = 4;
const NEAR_SKIP = 2;
const MOST_PARTS = 15;

/** What can stand in a sum: an amount or a number of things that is no price and no change, or a score. */
export function isAddend(one: Told): boolean {
  return isPlain(one) || (one.figure.sort === "score" && !one.figure.bound);
}

/** An amount or a number of things that is no price and no change. */
export function isPlain(one: Told): boolean {
  return isAmount(one) && one.role !== "price" && one.role !== "change";
}

/** The run of figures that comes to a total, the nearest first; null when none does. */
export function runFor(text: ToldText, total: Told): readonly Told[] | null {
  const skip = skipFor(total);
  if (skip === null) return null;
  const near = around(text, total, skip === 0 && !isTelling(total.figure));
  const lines = sequences(near);
  for (const line of lines) {
    const found = runIn(text.report.plain, line, total, skip);
    if (found) return found;
  }
  return null;
}

/** How many figures may stand between a total and its parts; null for a total that chance may give. */
function skipFor({ figure }: Told): number | null {
  const digits = tellingDigits(figure);
  if (digits >= FREE_DIGITS) return Infinity;
  if (digits >= NEAR_DIGITS) return NEAR_SKIP;
  if (figure.sort === "score") return SCORED.test(figure.lead) || SAID_OF_ALL.test(figure.lead) ? 0 : null;
  return isTelling(figure) || SAID_OF_ALL.test(figure.lead) ? 0 : null;
}

/** The figures that can be added to a total, in the order of the text; of its own sentence only for one of few digits. */
function around(text: ToldText, total: Told, own: boolean): readonly Told[] {
  const near = own ? toldIn(text, total.figure.sentence) : toldAround(text, total.figure.paragraph, REACH);
  return near.filter((one) => one !== total && isAddend(one) && addable(one.figure, total.figure));
}

/** The figures in reach as they stand; the first of each segment, sentence or paragraph; those told with one word; those of one time. */
function sequences(near: readonly Told[]): (readonly Told[])[] {
  const firsts = (place: "segment" | "sentence" | "paragraph") =>
    near.filter((one, i) => near.findIndex((other) => other.figure[place] === one.figure[place]) === i);
  const word = (one: Told) => one.figure.lead.replace(JOINING_END, "").slice(-2);
  const words = [...new Set(near.map(word))].filter((one) => one.length === 2);
  const byWord = words
    .map((one) => near.filter((other) => word(other) === one))
    .filter((line) => line.length >= 2 && line.length < near.length);
  const depths = [0, 1].map((depth) => near.filter((one) => one.figure.depth === depth));
  return [
    near,
    ...depths.filter((line) => line.length >= 2 && line.length < near.length),
    firsts("segment"),
    firsts("sentence"),
    firsts("paragraph"),
    ...byWord,
  ];
}

/** The nearest run of neighbours, in front of a total or behind it, that comes to it. */
function runIn(plain: string, line: readonly Told[], total: Told, skip: number): readonly Told[] | null {
  const at = line.filter((one) => one.figure.start < total.figure.start).length;
  const target = valueOf(total.figure);
  for (let gap = 0; gap <= Math.min(skip, line.length); gap += 1) {
    const fits = (parts: readonly Told[] | null) => parts !== null && (parts.length > 2 || gap <= NEAR_SKIP);
    const front = at > gap ? grown(line.slice(0, at - gap).reverse(), target, () => false) : null;
    if (fits(front)) return front!.reverse();
    const behind = grown(line.slice(at + gap), target, (last, next) => goesOn(plain, last, next));
    if (fits(behind)) return behind;
  }
  return null;
}

/** The head of a line that adds up to a target: two amounts at least, each a part of it, where the list does not go on behind them. */
function grown(line: readonly Told[], target: Decimal, isMore: (last: Told, next: Told | undefined) => boolean): Told[] | null {
  let sum = new Decimal(0);
  for (const [i, one] of line.slice(0, MOST_PARTS).entries()) {
    sum = sum.plus(valueOf(one.figure));
    if (sum.gt(target)) return null;
    const parts = line.slice(0, i + 1);
    if (sum.eq(target) && isMore(one, line[i + 1])) return null;
    if (sum.eq(target)) return parts.filter(({ figure }) => figure.value.gt(0)).length >= 2 ? parts.slice() : null;
  }
  return null;
}

/** Neighbours in front of a total, so many figures in front of it. */
export interface Run {
  readonly parts: readonly Told[];
  readonly gap: number;
}

/** All runs of neighbours in front of a total that are right beside it or nearly so, each of two parts at least. */
export function runsInFront(text: ToldText, total: Told): Run[] {
  return runsIn(text, total, ({ figure }) => figure.end <= total.figure.start, true);
}

/** The same behind it. */
export function runsBehind(text: ToldText, total: Told): Run[] {
  return runsIn(text, total, ({ figure }) => figure.start >= total.figure.end, false);
}

function runsIn(text: ToldText, total: Told, isThere: (one: Told) => boolean, fromEnd: boolean): Run[] {
  const lines = sequences(around(text, total, false).filter((one) => isThere(one) && one.figure.unit === total.figure.unit));
  const found = lines.flatMap((line) =>
    [0, 1].flatMap((gap) => {
      const rest = fromEnd ? line.slice(0, line.length - gap) : line.slice(gap);
      return Array.from({ length: Math.min(MOST_PARTS, rest.length) - 1 }, (_, i) => ({
        gap,
        parts: fromEnd ? rest.slice(rest.length - i - 2) : rest.slice(0, i + 2),
      }));
    }),
  );
  const keyOf = ({ parts }: Run) => parts.map(({ figure }) => figure.index).join();
  return found.filter((run, i) => run.parts.length >= 2 && found.findIndex((other) => keyOf(other) === keyOf(run)) === i);
}
