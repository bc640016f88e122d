import Decimal from "decimal.js";
import { messages } from "../../../messages";
import { HUNDRED } from "../../../reading";
import { claimOf, isRatioOf, ratioReading, type Reading } from "../../judge";
import { printOf, valueOf, verdictOf } from "../../measure";
import { isTelling, someSlips, tellingDigits } from "../../slips";
import { printedAt, type Figure } from "../../text";
import type { Told, ToldText } from "../../told";
import { NO_PART } from "../../lexicon";
import type { Claim, ClaimVerdict } from "../../types";
import { byNumbers } from "./evidence";
import { addable, figuresOf, textWith, toldAround } from "../lib";
import type { PartsList } from "../lists/lists";
import { isAddend, isPlain, REACH, runFor } from "../lists/runs";
import { slippedRun } from "../lists/run-totals";
import { heads, isCoarse, sumOfParts } from "../lists/sums";

/*
 * What no words tie together but the figures themselves: a total of many digits that a run of figures beside it comes to exactly, a percentage of
 * many digits that two of them give. Such a claim only ever holds; that none fits says nothing. So it is no check of a percentage: of that the
 * arithmetic is told, and that the text does not say so.
 */

/** So many of the nearest figures a percentage of fewer digits than this may be told of. */
const NEAR_DIGITS = 4;
const NEAR_SKIP = 2;

/**
 * Totals and last parts of runs of figures, for figures that no other claim has judged. A total in whose place a wrong one would not be seen is told, not
 * checked; so is a part. `judged`: what was said of those that have been, by their offsets in the text; `reckoned`: the places of figures that claims which
 * hold are reckoned from.
 */
export function tellingSums(
  text: ToldText,
  lists: readonly PartsList[],
  judged: ReadonlyMap<number, ClaimVerdict>,
  reckoned: ReadonlySet<number>,
  isPartSeen: (list: PartsList, part: Told) => boolean,
): Claim[] {
  const open = (figure: Figure) => !judged.has(printedAt(text.report, figure));
  const held = lists.flatMap((list) => {
    const made = list.totals.flatMap((total) => heldWay(text, list, total));
    return made.find(({ total, parts }) => comesTo(total, parts)) ?? made.slice(0, 1);
  });
  const runs = text.all
    .filter((one) => isAddend(one) && one.figure.value.gt(0))
    .flatMap((total) => ({ total, parts: runFor(text, total) ?? [] }));
  // What makes a list of its own was judged as one: figures that are reckoned from its total do not speak for it.
  const totals = new Set(held.map(({ total }) => total));
  const isToldFor = (total: Told) =>
    (reckoned.has(total.figure.index) && !totals.has(total)) || isWitnessed(text, total) || isSeen(text, total);
  // No words make a run of figures a list: with a wrong part it would be none.
  const listOf = new Map(held.flatMap(({ list, parts }) => parts.map((part) => [part, list] as const)));
  const isChecked = (part: Told) => {
    const list = listOf.get(part);
    return list !== undefined && isPartSeen(list, part);
  };
  return [...held, ...runs]
    .filter(({ parts }) => parts.length > 0)
    .flatMap((sum) => {
      if (open(sum.total.figure)) return [isToldFor(sum.total) ? wholeClaim(text, sum) : byNumbers(wholeClaim(text, sum))];
      // A part of a total that nothing else speaks for says nothing that the total does not; nor does one of a total that is called wrong.
      const isWrong = judged.get(printedAt(text.report, sum.total.figure)) === "inconsistent";
      if (isWrong || !comesTo(sum.total, sum.parts)) return [];
      const rests = sum.parts.filter(({ figure }) => open(figure)).map((part) => ({ part, claim: partClaim(text, sum, part) }));
      return rests.map(({ part, claim }) => (isChecked(part) ? claim : byNumbers(claim)));
    });
}

function wholeClaim({ report }: ToldText, { total: { figure }, parts }: Sum): Claim {
  const { derivation, plain } = sumOfParts(figure, figuresOf(parts));
  const kind = figure.sort === "score" ? "score" : figure.sort === "count" ? "count" : "sum";
  return claimOf(report, figure, { kind, verdict: "consistent", expected: plain, derivation });
}

/** So many slips of the pen are tried. */
const MOST_TRIED = 5;

/** True when at least half of the slips of the pen in a total would be seen by the words and the digits of its run. */
function isSeen(text: ToldText, total: Told): boolean {
  const tried = someSlips(total.figure, MOST_TRIED).map((figure) => ({ ...total, figure }));
  const seen = tried.filter((one) => slippedRun(textWith(text, total, one), one) !== null);
  return seen.length * 2 >= tried.length;
}

/** A percentage beside a total that it gives with another amount: with a wrong total both would speak against it. */
function isWitnessed(text: ToldText, total: Told): boolean {
  const near = toldAround(text, total.figure.paragraph, 1);
  const stocks = near.filter((one) => one !== total && isPlain(one) && addable(one.figure, total.figure));
  return near.some(
    ({ figure, role }) =>
      figure.sort === "percent" &&
      figure.sentence === total.figure.sentence &&
      role !== "change" &&
      isTelling(figure) &&
      stocks.some((one) => isRatioOf(figure, total.figure, one.figure) || isRatioOf(figure, one.figure, total.figure)),
  );
}

/** The way in which a list makes its total up; none when it does not. */
function heldWay(text: ToldText, list: PartsList, total: Told): (Sum & { readonly list: PartsList })[] {
  const ways = list.parts
    .flatMap((way) => [way, ...heads(text, way, total)])
    .filter((way) => way.length >= 2 && way.every((one) => addable(one.figure, total.figure)));
  const way = ways.find((parts) => {
    const figures = figuresOf(parts);
    return verdictOf(total.figure, sumOfParts(total.figure, figures)) === "consistent" && !isCoarse(total.figure, figures);
  });
  return way ? [{ total, parts: way, list }] : [];
}

/**
 * The arithmetic of a sum near a figure that holds if something else is meant by it: its parts beside it, or what the other parts of a total leave of that.
 * Null when there is none, or when the total is made by other figures.
 */
export function sumWith(text: ToldText, lists: readonly PartsList[], told: Told, meant: Told): string | null {
  const changed = textWith(text, told, meant);
  const asMeant = (one: Told) => (one === told ? meant : one);
  const ofList = lists
    .flatMap((list) => list.totals.flatMap((total) => list.parts.map((way) => ({ total: asMeant(total), parts: way.map(asMeant) }))))
    .filter(({ total, parts }) => parts.length >= 2 && (total === meant || parts.includes(meant)))
    .find(({ total, parts }) => comesTo(total, parts));
  if (ofList) return wordsOf(meant, ofList);
  const own = runFor(changed, meant);
  if (own) return wordsOf(meant, { total: meant, parts: own });
  for (const total of toldAround(changed, told.figure.paragraph, 1)) {
    if (total === meant || !isAddend(total) || !addable(total.figure, meant.figure) || valueOf(total.figure).lte(valueOf(meant.figure)))
      continue;
    const parts = runFor(changed, total);
    if (parts?.includes(meant) && !runFor(text, total)) return wordsOf(meant, { total, parts });
  }
  return null;
}

interface Sum {
  readonly total: Told;
  readonly parts: readonly Told[];
}

function comesTo(total: Told, parts: readonly Told[]): boolean {
  return (
    parts.every((one) => addable(one.figure, total.figure)) &&
    parts.reduce((sum, one) => sum.plus(valueOf(one.figure)), new Decimal(0)).eq(valueOf(total.figure))
  );
}

function wordsOf({ figure }: Told, { total, parts }: Sum): string {
  if (total.figure === figure)
    return sumOfParts(
      figure,
      parts.map((one) => one.figure),
    ).derivation;
  const others = parts.filter((one) => one.figure !== figure).map((one) => printOf(one.figure, figure));
  return messages.reportText.difference(printOf(total.figure, figure), others.join("−"), figure.digits);
}

/** A part of a list that makes its total is what the others leave of it. */
function partClaim({ report }: ToldText, { total, parts }: Sum, { figure }: Told): Claim {
  const others = figuresOf(parts).flatMap((one) => (one === figure ? [] : [printOf(one, figure)]));
  const derivation = messages.reportText.difference(printOf(total.figure, figure), others.join("−"), figure.digits);
  return claimOf(report, figure, { kind: "difference", verdict: "consistent", expected: figure.value, derivation });
}

/** What two figures in reach give to all their digits, of percentages that no other claim has judged: told, not checked. */
export function tellingRatios(text: ToldText, lists: readonly PartsList[], judged: ReadonlyMap<number, ClaimVerdict>): Claim[] {
  const percents = text.all.filter(
    ({ figure, role, base }) =>
      figure.sort === "percent" &&
      !figure.bound &&
      !base &&
      role !== "change" &&
      (isTelling(figure) || figure.value.eq(HUNDRED)) &&
      !NO_PART.test(figure.lead),
  );
  const fellows = fellowParts(lists);
  const found = new Map(percents.map((percent) => [percent, ratiosOf(text, percent, fellows)]));
  return percents
    .filter(({ figure }) => !judged.has(printedAt(text.report, figure)))
    .flatMap((percent) => {
      const { figure, role } = percent;
      const bases = commonBases(percent, found);
      const ratio = found.get(percent)!.find(({ whole }) => bases === null || bases.has(whole));
      if (!ratio) return [];
      const { plain, derivation } = ratio.reading;
      const kind = role === "share" ? "share" : "rate";
      return [byNumbers(claimOf(text.report, figure, { kind, verdict: "consistent", expected: plain, derivation }))];
    });
}

/** 100 % is that of two equal numbers of one thing, long enough to be no chance. */
function isSame(one: Figure, part: Figure): boolean {
  return one.unit === part.unit && valueOf(one).eq(valueOf(part)) && isTelling(part);
}

/** The parts that stand beside each part in one list: no part is a share of another. */
function fellowParts(lists: readonly PartsList[]): ReadonlyMap<Told, ReadonlySet<Told>> {
  const fellows = new Map<Told, Set<Told>>();
  for (const way of lists.flatMap((list) => (list.tie === "trailing" ? [] : list.parts))) {
    for (const part of way) fellows.set(part, new Set([...(fellows.get(part) ?? []), ...way]));
  }
  return fellows;
}

interface Ratio {
  readonly whole: Told;
  readonly reading: Reading;
}

/** What two other shares of the sentence are shares of: this one is of the same. Null when there is no such base. */
function commonBases(percent: Told, found: ReadonlyMap<Told, readonly Ratio[]>): ReadonlySet<Told> | null {
  if (percent.role !== "share") return null;
  const fellows = [...found].filter(([one]) => one !== percent && one.role === "share" && one.figure.sentence === percent.figure.sentence);
  const counts = new Map<Told, number>();
  for (const [, ratios] of fellows)
    for (const whole of new Set(ratios.map((one) => one.whole))) counts.set(whole, (counts.get(whole) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= 2).map(([whole]) => whole);
  return common.length > 0 ? new Set(common) : null;
}

/** The pairs of figures in reach that give a percentage, the part nearest to it first: of its sentence, or of another where that has none. */
function ratiosOf(text: ToldText, percent: Told, fellows: ReadonlyMap<Told, ReadonlySet<Told>>): Ratio[] {
  const { figure } = percent;
  const stocks = toldAround(text, figure.paragraph, REACH).filter(isPlain);
  const own = stocks
    .filter((one) => one.figure.sentence === figure.sentence)
    .sort((a, b) => Math.abs(a.figure.index - figure.index) - Math.abs(b.figure.index - figure.index));
  const wholly = figure.value.eq(HUNDRED);
  const free = tellingDigits(figure) >= NEAR_DIGITS;
  const parts = free && own.length === 0 ? stocks : free ? own : own.slice(0, NEAR_SKIP);
  return parts.flatMap((part) => {
    const beside = fellows.get(part);
    const wholes = stocks.filter(
      (one) =>
        one !== part &&
        !beside?.has(one) &&
        addable(part.figure, one.figure) &&
        (wholly ? isSame(one.figure, part.figure) : valueOf(one.figure).gt(valueOf(part.figure))),
    );
    return wholes
      .filter((whole) => isRatioOf(figure, part.figure, whole.figure))
      .flatMap((whole) => ratioReading(part.figure, whole.figure, "weak").map((reading) => ({ whole, reading })));
  });
}
