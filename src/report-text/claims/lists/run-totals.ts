import Decimal from "decimal.js";
import { lastPlace } from "../../../reading";
import { claimOf } from "../../judge";
import { totalOf, valueOf } from "../../measure";
import { isOneDigitOff, isTransposed, tellingDigits } from "../../slips";
import { paragraphOf, sentenceOf, type Figure } from "../../text";
import { clauseOf, type Told, type ToldText } from "../../told";
import {
  ADDS_UP,
  ALL_OF_THEM,
  AND_MORE_BEHIND,
  OF_ALL_PLACES,
  OF_BEFORE,
  OF_MORE_YEARS,
  OPENERS,
  OTHERS_BESIDE,
  PART_WITHOUT_AMOUNT,
  SOME_OF_THEM,
  SUMS_UP,
} from "../../lexicon";
import type { Claim } from "../../types";
import { isWholeFamily } from "./families";
import { addable } from "../lib";
import { isReached } from "./reach";
import { isAddend, runFor, runsBehind, runsInFront, type Run } from "./runs";
import { sumOfParts } from "./sums";
import { isRoundGap } from "./wrong-lists";

/*
 * A total that says by a word that it adds up what stands in front (累计到账, 三笔加起来), or in front of its list: no run of figures beside it comes to it,
 * but one of them to a number that a slip of the pen tells from it, in digits enough that this is no chance.
 */

/** A slip in a number of so many digits is no chance, whichever run gives it. */
const SURE_DIGITS = 5;
const NEAR_DIGITS = 4;
/** Of a list in one digit less no part is so much of it. */
const MOST_OF_IT = 0.95;
/** Each part may be rounded by so much of its last place. */
const ROUNDED = 0.5;
const FEWEST_LINES = 3;

/** Totals with a slip of the pen in them. `isOpen`: false for a figure that a claim has judged, or that others are reckoned from and hold. */
export function slippedTotals(text: ToldText, isOpen: (one: Told) => boolean): Claim[] {
  return text.all
    .filter((one) => isOpen(one) && !runFor(text, one))
    .flatMap((total) => {
      const parts = slippedRun(text, total);
      if (!parts) return [];
      const { plain, derivation } = sumOfParts(total.figure, parts);
      const kind = total.figure.sort === "count" ? "count" : "sum";
      return [claimOf(text.report, total.figure, { kind, verdict: "inconsistent", expected: plain, derivation })];
    });
}

/** The one run beside a total that comes to a number that a slip of the pen tells from it; null where there is none, or where two differ. */
export function slippedRun(text: ToldText, total: Told): readonly Figure[] | null {
  const { figure } = total;
  if (!isAddend(total) || figure.sort === "score" || tellingDigits(figure) < NEAR_DIGITS - 1) return null;
  if (OF_MORE_YEARS.test(clauseOf(text.report, sentenceOf(text.report, figure), figure))) return null;
  const found = [...runsInFront(text, total), ...runsBehind(text, total)].filter((run) => isMeant(text, total, run));
  const sums = new Set(found.map(({ parts }) => sumOf(parts).toString()));
  const parts = found[0]?.parts.map((one) => one.figure);
  return parts && sums.size === 1 && !isReached(text.report, figure, parts) ? parts : null;
}

function isMeant(text: ToldText, total: Told, run: Run): boolean {
  const { figure } = total;
  const right = sumOf(run.parts).div(figure.factor);
  const off = right.minus(figure.value).abs();
  const rounded = new Decimal(ROUNDED).times(run.parts.length).times(lastPlace(figure.decimals));
  if (!right.eq(right.toDecimalPlaces(figure.decimals)) || off.lte(rounded)) return false;
  if (!isOneDigitOff(figure, right) && !isTransposed(figure, right)) return false;
  const digits = Math.max(tellingDigits(figure), tellingDigits({ ...figure, digits: right.toFixed() }));
  const isBehind = run.parts[0]!.figure.start >= figure.end;
  const isTied = isBehind ? isHead(text, total, run) : isSummedUp(total);
  return (
    isTied &&
    areOfOneAspect(run) &&
    (isBehind || !isDoneOfGiven(total, run)) &&
    (digits >= SURE_DIGITS || (digits === NEAR_DIGITS && run.gap === 0 && (!isBehind || isListOfItsOwn(run)))) &&
    run.parts.every((one) => addable(one.figure, figure) && !valueOf(one.figure).eq(valueOf(figure))) &&
    !(right.lt(figure.value) && isLeftOpen(text, total, run))
  );
}

/** 合计, 累计到账, 之和, 加起来: not of last year, nor of a whole county, which has more than is told. */
function isSummedUp({ figure: { lead }, label }: Told): boolean {
  return (SUMS_UP.test(lead) || ADDS_UP.test(lead) || ALL_OF_THEM.test(lead)) && !OF_ALL_PLACES.test(lead) && !OF_BEFORE.test(label);
}

/** 支出1018.19万元，包括…: its list follows it, or it says that it is all and its lines or a family of parts do. */
function isHead({ report }: ToldText, total: Told, { parts }: Run): boolean {
  const first = parts[0]!.figure;
  const between = report.plain.slice(total.figure.end, first.start);
  const isOpened = new RegExp(OPENERS).test(between) || /^[^。]*:/.test(between);
  return isOpened || isSummedUp(total) || isWholeFamily(parts.map(({ figure }) => figure.lead));
}

/** 预算150万元，支出77.6万元，未支出196.45万元: what was planned and what was done of it are no parts of one total. */
function areOfOneAspect({ parts }: Run): boolean {
  return new Set(parts.flatMap(({ aspect }) => aspect ?? [])).size <= 1;
}

/** 中央资金1326万元，省级资金584万元。至3月底累计支付1918万元: what was paid is no total of what was given. */
function isDoneOfGiven({ aspect }: Told, { parts }: Run): boolean {
  return aspect === "done" && parts.every((one) => one.aspect === "planned" || one.aspect === "arrived");
}

/** Parts of one sentence, or a line for each, and none of them nearly all. */
function isListOfItsOwn({ parts }: Run): boolean {
  const sum = sumOf(parts);
  const isOneLine = new Set(parts.map(({ figure }) => figure.sentence)).size === 1;
  const isLineEach = parts.length >= FEWEST_LINES && new Set(parts.map(({ figure }) => figure.paragraph)).size === parts.length;
  return (isOneLine || isLineEach) && parts.every(({ figure }) => valueOf(figure).lt(sum.times(MOST_OF_IT)));
}

/** More may be in the total than the run: the words say so, what is left is printed in its paragraph, or it is as round as a part may be. */
function isLeftOpen({ report }: ToldText, { figure }: Told, { parts }: Run): boolean {
  const figures = parts.map((one) => one.figure);
  const gap = valueOf(figure).minus(sumOf(parts));
  const last = figures.at(-1)!;
  const isBehind = figures[0]!.start >= figure.end;
  const between = isBehind ? report.plain.slice(figure.end, last.start) : report.plain.slice(last.end, figure.start);
  const behind = report.plain.slice(last.end, sentenceOf(report, last).end);
  return (
    (isBehind
      ? SOME_OF_THEM.test(between) || AND_MORE_BEHIND.test(behind) || PART_WITHOUT_AMOUNT.test(behind)
      : OTHERS_BESIDE.test(between)) ||
    (isBehind && isRoundGap({ total: figure, parts: figures }, sumOf(parts).div(figure.factor))) ||
    paragraphOf(report, figure).figures.some((one) => addable(one, figure) && valueOf(one).eq(gap))
  );
}

const sumOf = (parts: readonly Told[]): Decimal => totalOf(parts.map(({ figure }) => figure)).plain;
