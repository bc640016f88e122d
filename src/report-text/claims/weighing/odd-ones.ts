import type Decimal from "decimal.js";
import type { Drafted } from "../../judge";
import { isPlausible, valueOf } from "../../measure";
import { isBareWhole, isTelling } from "../../slips";
import type { Figure } from "../../text";
import type { ToldText } from "../../told";
import { OF_BEFORE_ASIDE, WHOLE } from "../../lexicon";
import { thingCompared } from "../changes/nows";
import { isLastOfShares } from "../shares/other-base";
import { CHANGES_AND_RATIOS, ENOUGH, isDifferenceOf, isInOneBreath, RATIOS, type Case, type Ground, type Held } from "./shapes";

/* The odd one among fellows that hold: what they say of their own amounts leaves nothing else to be meant by the one that does not fit. */

/**
 * Claims of the same words and places hold for several others of the sentence or of the lines of a list, or for the other of two parts, and of all figures
 * near only these two can be meant: the whole is that of the others, or part, whole and figure stand in one breath.
 */
export function isOddOne({ text, claim, grounds, held, alike }: Case): boolean {
  const { figure, reading } = grounds;
  const [part, whole] = reading.inputs;
  const ofKind = alike.filter((one) => one.kind === claim.kind);
  const fellows = ofKind.filter((one) => one.figure.sentence === figure.sentence);
  const isLineBeside = ({ figure: one }: Held) => one.lead === figure.lead && Math.abs(one.paragraph - figure.paragraph) <= ofKind.length;
  const ofOneWhole = ofKind.filter(
    (one) => whole !== undefined && one.inputs[1] === whole.index && (fellows.includes(one) || isLineBeside(one)),
  );
  const isOtherOfTwo = ofOneWhole.some(({ inputs: [index] }) => {
    const other = text.all[index ?? -1]?.figure;
    return part && whole && other && valueOf(other).plus(valueOf(part)).eq(valueOf(whole));
  });
  const isBehindPart = part !== undefined && part.segment === figure.segment && figure.index - part.index === 1;
  return (
    RATIOS.includes(claim.kind) &&
    isPlausible(figure, reading.plain) &&
    (((ofOneWhole.length >= ENOUGH || isOtherOfTwo) && isBehindPart) || (fellows.length >= ENOUGH && isInOneBreath(text, grounds, held)))
  );
}

/** 甲A、乙B、丙C，占比依次为78%、15%和10%: all the others of a series of three and more hold, each of its own part, and of one whole. */
export function isOddOfSeries({ text: { all }, claim, grounds: { figure, reading }, held }: Case): boolean {
  const { series = [] } = all[figure.index] ?? {};
  const [part, whole] = reading.inputs;
  const others = series.filter((one) => one !== figure);
  if (others.length < ENOUGH || !part || !whole || claim.kind !== "share" || !isPlausible(figure, reading.plain)) return false;
  const isOfIts = ({ figure: one, inputs: [own, of] }: Held, other: Figure) =>
    one.index === other.index && of === whole.index && own !== undefined && own - part.index === other.index - figure.index;
  return others.every((other) => held.some((one) => RATIOS.includes(one.kind) && isOfIts(one, other)));
}

/** 中央资金占69.47%，省级占24.22%，县级占20.67%: the shares of all other parts of a whole hold, so that what is left of it is its share, however far off it is. */
export function isRestOfShares({ text, claim, grounds: { figure, reading }, held }: Case): boolean {
  const [part, whole] = reading.inputs;
  if (claim.kind !== "share" || reading.standing === "weak" || reading.inputs.length !== 2 || !part || !whole) return false;
  return isLastOfShares(
    text,
    figure,
    part,
    whole,
    held.filter(({ kind }) => RATIOS.includes(kind)),
  );
}

/** The percentage of a neighbour, or of another thing, printed again. */
export function isOfFellow(one: Case): boolean {
  return isOfNeighbour(one) || (!one.claim.explained && isOfOtherThing(one));
}

/** 民事512件，占38.31%；刑事331件，占38.31%: the percentage of a neighbour, whose own amounts give it, is printed where those in front of it give another. */
function isOfNeighbour({ text: { all }, claim, grounds: { figure, reading }, held }: Case): boolean {
  const [part] = reading.inputs;
  return (
    CHANGES_AND_RATIOS.includes(claim.kind) &&
    reading.standing === "stated" &&
    isTelling(figure) &&
    part !== undefined &&
    part.segment === figure.segment &&
    all
      .slice(part.index + 1, figure.index)
      .every((one) => reading.inputs.includes(one.figure) || isDifferenceOf(one.figure, reading.inputs, held)) &&
    held.some(
      (one) =>
        one.kind === claim.kind &&
        one.figure.index !== figure.index &&
        one.figure.value.eq(figure.value) &&
        Math.abs(one.figure.sentence - figure.sentence) <= 1 &&
        one.inputs[0] !== part.index,
    )
  );
}

/**
 * 本年收入…增长5.46%。…本年支出较2022年的3375.19万元增长5.46%: the percentage of another thing that holds, printed again where the words of the change are
 * the name of its own amount, and the amount of before stands in them.
 */
function isOfOtherThing({ text, claim, grounds: { figure, reading }, held }: Case): boolean {
  const [now, former] = reading.inputs;
  const told = text.all[figure.index];
  if (claim.kind !== "change" || reading.standing !== "stated" || !isTelling(figure) || !told || !now || !former) return false;
  const words = thingCompared(text, told);
  const isOfItself = former.index === figure.index - 1 && words !== "" && now.lead.endsWith(words);
  return (
    isOfItself &&
    isPlausible(figure, reading.plain) &&
    held.some(({ kind, figure: one, inputs: [other] }) => {
      const lead = text.all[other ?? -1]?.figure.lead;
      return kind === claim.kind && one.index !== figure.index && one.value.eq(figure.value) && !!lead && !now.lead.endsWith(lead);
    })
  );
}

/** 执行率88.61%(2022年88.61%): the rate of the year before, told right behind, is printed again for this year's. */
export function isOfYearBefore({ text: { all }, claim, grounds: { figure, reading } }: Case): boolean {
  const next = all[figure.index + 1]?.figure;
  return (
    RATIOS.includes(claim.kind) &&
    (reading.standing === "stated" || reading.standing === "named") &&
    isTelling(figure) &&
    isPlausible(figure, reading.plain) &&
    next?.sort === "percent" &&
    next.sentence === figure.sentence &&
    next.value.eq(figure.value) &&
    OF_BEFORE_ASIDE.test(next.lead)
  );
}

/** 自筹实际到位11902万元，到位率89.6%，三级合计到位72118万元，总到位率100%: of a part not all was done, so that it cannot be all of the total. */
export function isWholeOfUnfinished({ claim, grounds: { figure, reading }, held }: Case): boolean {
  const [done, whole] = reading.inputs;
  return (
    isBareWhole(figure, claim.kind) &&
    done !== undefined &&
    whole !== undefined &&
    WHOLE.test(done.lead) &&
    reading.standing !== "weak" &&
    reading.plain.lt(figure.value) &&
    isPlausible(figure, reading.plain) &&
    held.some(
      ({ kind, figure: one, inputs }) =>
        kind === claim.kind &&
        one.sentence === figure.sentence &&
        one.value.lt(figure.value) &&
        one.lead.slice(-RATE_LETTERS_SAME) === figure.lead.slice(-RATE_LETTERS_SAME) &&
        inputs.length === 2 &&
        !inputs.includes(done.index),
    )
  );
}

/** 到位率, 执行率: rates of one kind end in so many letters alike. */
const RATE_LETTERS_SAME = 3;

/** What each of two fellows of one series should be is printed at the other. */
export function isSwapped({ all }: ToldText, { figure, reading }: Ground, claims: readonly Drafted[]): boolean {
  const series = all[figure.index]?.series ?? [];
  const prints = (one: Figure, right: Decimal) => one.value.eq(right.toDecimalPlaces(one.decimals));
  return claims.some(
    ({ grounds, verdict }) =>
      verdict === "inconsistent" &&
      grounds !== undefined &&
      grounds.figure.index !== figure.index &&
      series.includes(grounds.figure) &&
      prints(grounds.figure, reading.plain) &&
      prints(figure, grounds.reading.plain),
  );
}
