import { HUNDRED } from "../../../reading";
import type { Drafted } from "../../judge";
import { isPlausible, isWithin, NEAR_BY, valueOf } from "../../measure";
import {
  isBareWhole,
  isEven,
  isHairsbreadth,
  isMoved,
  isOneDigitOff,
  isSlip,
  isSlipWithin,
  isTransposed,
  isTelling,
  isWrongBase,
  TELLING_DIGITS,
  tellingDigits,
} from "../../slips";
import type { Figure } from "../../text";
import { toldOf, type ToldText } from "../../told";
import { DUE_AND_DONE, NAMES_ITS_SIDES, OF_MONEY, TIMES_UNIT, WORDS_OF_COMPARING } from "../../lexicon";
import type { ClaimKind } from "../../types";
import { isOfGoalBeside } from "../rates/beside";
import { isAverageOfTwo, isOfWholeFlow, isUnnamedAverage } from "../averages/average-shapes";
import { addable } from "../lib";
import { isSlipOfCalled } from "../rates/called";
import { isSlipOfGrades } from "../rates/grade-rates";
import { hasOtherBase, isAddedUp, isCapped, isLeftOfOtherWhole, isOfNamedBase, isPrintedBeside, isReckonedOtherwise } from "./objections";
import { isByOtherSide, isSlipOfPair } from "../rates/out-of";
import {
  CHANGES_AND_RATIOS,
  ENOUGH,
  isBehindDifference,
  isClosed,
  isInOneBreath,
  isOfItsName,
  isOfOneName,
  isPaired,
  isPairedByRest,
  isPlannedAndDone,
  isPlainDifference,
  isPointMoved,
  isProductBeside,
  isStepLeftOut,
  isThenAndNow,
  isYearOnYear,
  RATIOS,
  type Case,
  type Ground,
  type Held,
} from "./shapes";
import { isOddOfSeries, isOddOne, isOfFellow, isOfYearBefore, isRestOfShares, isSwapped, isWholeOfUnfinished } from "./odd-ones";
import { isRefutedByRest, isTiedByRest } from "../rests/left-beside";
import { isByOtherWhole } from "../shares/other-base";
import { isOfToldBefore } from "../changes/told-before";
import { wordings } from "./wordings";
import { isByOtherKind } from "../rates/wrong-base";

/** True when a figure that does not fit its reading is wrong: it can be told how it came about, or nothing else can be meant, and nothing speaks against it. */
export function isGrounded(text: ToldText, claim: Drafted, grounds: Ground, held: readonly Held[], claims: readonly Drafted[]): boolean {
  const own = wordings(claim, grounds);
  const alike = held.filter((one) => one.wordings.some((words) => own.includes(words)));
  const said = CHANGES_AND_RATIOS.includes(claim.kind) ? saidOf(text, grounds) : 1;
  const one: Case = { text, claim, grounds, held, alike, said };
  if (isAddedUp(claim, grounds, held)) return false;
  if (claim.verdict === "truncated" && (isTelling(grounds.figure) || isTold(alike))) return true;
  if (isSwapped(text, grounds, claims) || isByOtherKind(one) || isByOtherWhole(one) || isRefutedByRest(one)) return true;
  if (isSlipOfPair(one) || isByOtherSide(one) || isSlipOfGrades(one)) return true;
  if (isOddOfSeries(one) || isRestOfShares(one) || isWholeOfUnfinished(one)) return true;
  if (isSlipOfCalled(one) && !isReckonedOtherwise(text, claim, grounds) && !isOfLikeBase(one)) return true;
  return !isRefuted(one) && (claim.explained ? isTiedSlip(one) : isMistyped(one) || isBeyondDoubt(one));
}

/** 办理21.8万笔，其中网上办理15.5万笔，网办率17.2%; 完成年度目标40万人的170%: what the words beside say it is reckoned from, and a slip of the pen away. */
function isSaidBeside(one: Case): boolean {
  const { figure, reading } = one.grounds;
  const [, whole] = reading.inputs;
  if (!isSlipWithin(figure, reading.possible) || one.said < 1 || isOfLikeBase(one)) return false;
  const isLong = tellingDigits(figure) >= TELLING_DIGITS;
  // 14人次4.36万元，人均0.61万元: what is divided and by what, alone in their segment; with digits enough, alone wherever they stand.
  if (one.claim.kind === "other") {
    const isNamed = reading.standing === "named" || reading.standing === "stated";
    const isFar = tellingDigits(figure) > TELLING_DIGITS && isClosed(one.text, one.grounds, one.held);
    return isNamed && (isFar || isInOneBreath(one.text, one.grounds, one.held));
  }
  if (!CHANGES_AND_RATIOS.includes(one.claim.kind)) return false;
  const isOfPrintedBase = whole !== undefined && one.text.all[figure.index]?.base === whole;
  return isTied(one) && (isLong || isOfPrintedBase || isTransposed(figure, reading.plain) || isWithin(figure, reading.plain, FAR_BY));
}

/** Another reading is the right one, or the words speak of something else. */
function isRefuted(one: Case): boolean {
  const { text, claim, grounds, held, alike } = one;
  const isAmongFellows = isSlipAmongFellows(one);
  return (
    isOfNamedBase(text, grounds) ||
    isCapped(claim.kind, grounds) ||
    isTaken(claim.kind, grounds, held) ||
    isLeftOfOtherWhole(text, claim, grounds, held) ||
    (isOfOther(one) && !isAmongFellows) ||
    (isReckonedOtherwise(text, claim, grounds) && !isAmongFellows) ||
    (isPrintedBeside(text, claim, grounds, held) && !isTied(one)) ||
    (hasOtherBase(text, claim, grounds) && !(isAmongFellows && alike.length >= ENOUGH) && !(isLongSlip(grounds) && isTied(one)))
  );
}

/** Claims of the same words hold beside it, and one digit (of few digits where the two amounts come out even), or two that changed places, is wrong. */
function isSlipAmongFellows({ grounds: { figure, reading }, alike }: Case): boolean {
  const { inputs, plain } = reading;
  return isTold(alike) && (isSlip(figure, plain) || (isOneDigitOff(figure, plain) && isEven(inputs, plain)));
}

/** Less than half of the words is said of the amounts; a slip in many digits is told all the same, unless what grows is named (观众人次增长71.24%). */
function isOfOther({ claim, grounds, said }: Case): boolean {
  // 完成1.7万平方米，投资完成率: of money.
  if (OF_MONEY.test(grounds.figure.lead) && grounds.reading.inputs.every(({ sort }) => sort === "count")) return true;
  return said < HALF && !NAMES_ITS_SIDES.test(grounds.figure.lead) && !(isLongSlip(grounds) && (said > 0 || claim.kind !== "change"));
}

/** The words say in one breath what a figure is reckoned from. */
function isTied({ text, grounds, held }: Case): boolean {
  return grounds.reading.standing === "stated" && isInOneBreath(text, grounds, held);
}

/** One digit of four and more: no other pair comes so near by chance, whatever the words are. */
function isLongSlip({ figure, reading }: Ground): boolean {
  return (
    tellingDigits(figure) > TELLING_DIGITS &&
    isSlip(figure, reading.plain) &&
    reading.standing !== "weak" &&
    reading.inputs.every(({ sentence }) => sentence === figure.sentence)
  );
}

/**
 * Two other figures come to what is printed, as they often do by chance: that hides no slip where the words tie the figure to its own amounts, or fellows
 * with the same words hold. Few digits are hit so often that the two amounts must come out even besides, or be near.
 */
function isTiedSlip(one: Case): boolean {
  const { figure, reading } = one.grounds;
  const { inputs, plain, standing } = reading;
  if (isOfFellow(one) || isOddOne(one) || isBehindDifference(one) || isOfGoalBeside(one) || isSaidBeside(one)) return true;
  if (one.said === 1 && isPairedByRest(one)) return true;
  const isOff = isSlip(figure, plain) || isOneDigitOff(figure, plain);
  if (standing === "weak" || !isOff || isOfLikeBase(one) || (CHANGES_AND_RATIOS.includes(one.claim.kind) && isWild(one))) return false;
  if (!isTied(one)) return isTold(one.alike) && (isTelling(figure) || isEven(inputs, plain));
  return tellingDigits(figure) >= TELLING_DIGITS || isEven(inputs, plain) || isWithin(figure, plain, FAR_BY) || plain.eq(HUNDRED);
}

/** It can be told how the number came about: a slip of the pen, a point or a unit, the number of one of its own inputs. */
function isMistyped(one: Case): boolean {
  const { claim, grounds } = one;
  const { figure, reading } = grounds;
  // 387.6万页，占8.075%; 办结6139件，办结率61.39%: however far off, where the words leave nothing else to be meant.
  const isOfBoth = reading.standing !== "weak" && isInOneBreath(one.text, grounds, one.held);
  if (isPointMoved(one) || (isOfBoth && (isMoved(figure, reading.plain) || hasDigitsOfPart(grounds)))) return true;
  if ((CHANGES_AND_RATIOS.includes(claim.kind) || isUnnamedAverage(one)) && isWild(one)) return false;
  if (isMoved(figure, reading.plain) || isCopied(grounds) || isOfFellow(one) || isOfYearBefore(one) || isStepLeftOut(one)) return true;
  return isSlip(figure, reading.plain) && !isOfLikeBase(one);
}

/**
 * So near, that a base nearly the same is likelier than a slip: the number of those who answered for that of those who were asked. Unless claims that
 * hold tell what is meant, the two amounts come out even, or what was due and what was done stand right in front.
 */
function isOfLikeBase({ text, grounds, held, alike }: Case): boolean {
  const { figure, reading } = grounds;
  const [part, whole] = reading.inputs;
  const isDueAndDone = part && whole && DUE_AND_DONE.due.test(whole.lead) && DUE_AND_DONE.done.test(part.lead);
  return (
    isHairsbreadth(figure, reading.plain) &&
    !isTold(alike) &&
    !isEven(reading.inputs, reading.plain) &&
    !(isDueAndDone && isInOneBreath(text, grounds, held))
  );
}

/** Where the words leave nothing open, what is printed may lie within this part of the larger number of what it should be. */
const FAR_BY = 0.3;

/** Every word is understood, and nothing else can be meant. */
function isBeyondDoubt(one: Case): boolean {
  const { text, claim, grounds, held, said } = one;
  const {
    figure,
    reading: { inputs, plain, standing },
  } = grounds;
  const { kind } = claim;
  // 日均: by how many days is not printed.
  if ((said < 1 && !isSlipAmongFellows(one)) || (kind === "other" && inputs.length < 2)) return false;
  if (isOneDigitWrong(one) || isSaidBeside(one) || isOddOne(one) || isBehindDifference(one) || isPairedByRest(one) || isTiedByRest(one))
    return true;
  // 主要原因是耕地占用税减少1020万元: what grew less is named, and it is not what the two amounts are of.
  if (isPlainDifference(one) && saidOf(text, grounds) >= HALF) return true;
  if (!isWithin(figure, plain, FAR_BY)) return false;
  if (isYearOnYear(text, claim, grounds)) return true;
  const isNear = isWithin(figure, plain, NEAR_BY);
  if (isBareWhole(figure, kind))
    return (isNear && (isClosed(text, grounds, held) || isPaired(inputs, held))) || isOfOneName(text, grounds) || isPlannedAndDone(one);
  if (kind === "rate" && standing === "stated" && isInOneBreath(text, grounds, held)) return true;
  if (isAverageOfTwo(one) && (isInOneBreath(text, grounds, held) || isOfWholeFlow(one))) return true;
  if (isNear && isProductBeside(one)) return true;
  // By the wrong one of two amounts: the same is seen where the reading took the wrong one, unless the words say which is which.
  if (kind === "change") return (isNear || isWrongBase(figure, kind, plain)) && (isThenAndNow(text, grounds, held) || isOfToldBefore(one));
  return isWrongBase(figure, kind, plain);
}

/** Of few digits one is another, where the words tie the figures together, or the two amounts come out even. */
function isOneDigitWrong(one: Case): boolean {
  const { text, claim, grounds, held, alike } = one;
  const {
    figure,
    reading: { inputs, plain, standing },
  } = grounds;
  if (!isOneDigitOff(figure, plain) || isOfLikeBase(one)) return false;
  if (isEven(inputs, plain) || (alike.length > 0 && isWithin(figure, plain, FAR_BY))) return true;
  // Of two digits another ratio is one digit away by chance, of one digit everything is.
  const isChance = (RATIOS.includes(claim.kind) || claim.kind === "other") && standing !== "stated" && !isWithin(figure, plain, NEAR_BY);
  // 学员986人，29个班，班均44人: it comes out to the last digit.
  const isExact = claim.kind === "other" && standing === "named" && plain.eq(plain.toDecimalPlaces(figure.decimals));
  const isHere = inputs.every(({ sentence }) => sentence === figure.sentence) || isClosed(text, grounds, held) || isOfItsName(one);
  const isStatedHere = standing === "stated" && isHere;
  if (isExact && isClosed(text, grounds, held)) return true;
  return !isChance && (isStatedHere || isInOneBreath(text, grounds, held) || isThenAndNow(text, grounds, held));
}

/** True when claims that hold tell what the words mean: one with digits enough, or several however round their figures are. */
function isTold(alike: readonly Held[]): boolean {
  return alike.some(({ telling }) => telling) || alike.length >= ENOUGH;
}

/**
 * How much of the words in front of a figure, but for those of comparing, is said of what it is reckoned from: 全年任务完成率 and 非税收入增长 are of
 * something else than the amounts beside them. All of it where the words name nothing.
 */
function saidOf(text: ToldText, { figure, reading: { inputs } }: Ground): number {
  const words = inputs
    .map((input) => ({ input, told: toldOf(text, input) }))
    .map(({ input, told }) => input.lead + input.tail + input.unit + told.label + told.subject)
    .join("");
  const letters = [...figure.lead.replace(WORDS_OF_COMPARING, "")];
  return letters.length === 0 ? 1 : letters.filter((letter) => words.includes(letter)).length / letters.length;
}

/** Of the words of a slip so much is said of its amounts, of any other miss all. */
const HALF = 0.5;

const WILD_BY = 0.6;

/**
 * A ratio that is so far off is of another thing, though one digit tells the two apart: unless it is a slip in many digits, all stands in one segment and
 * the two amounts come out even, two digits changed places, or the words are those of fellows that hold.
 */
function isWild(one: Case): boolean {
  const { figure, reading } = one.grounds;
  const { inputs, plain, standing } = reading;
  if (isWithin(figure, plain, WILD_BY)) return false;
  const isLong =
    tellingDigits(figure) > TELLING_DIGITS && plain.toFixed(figure.decimals).length === figure.value.toFixed(figure.decimals).length;
  const isToldHere = isTied(one) || (standing === "stated" && isTold(one.alike));
  const isTurned = isTransposed(figure, plain) && (tellingDigits(figure) >= TELLING_DIGITS ? standing !== "weak" : isToldHere);
  return (
    !isLong &&
    !isTurned &&
    !(isTelling(figure) && isOneDigitOff(figure, plain) && standing === "stated" && isTold(one.alike)) &&
    !(isEven(inputs, plain) && inputs.every(({ segment }) => segment === figure.segment))
  );
}

/** The number of one of its own inputs, printed again. */
function isCopied({ figure, reading: { inputs, plain } }: Ground): boolean {
  return isPlausible(figure, plain) && inputs.some((input) => addable(input, figure) && valueOf(input).eq(valueOf(figure)));
}

/** The digits of its own part, printed as a percentage of it. */
function hasDigitsOfPart({ figure, reading: { inputs } }: Ground): boolean {
  const digitsOf = ({ digits }: Figure) => digits.replace(".", "");
  return (
    figure.sort === "percent" && tellingDigits(figure) > TELLING_DIGITS && inputs.some((input) => digitsOf(input) === digitsOf(figure))
  );
}

/** True when the inputs make another figure of the kind in the sentence. */
function isTaken(kind: ClaimKind, { figure, reading: { inputs } }: Ground, held: readonly Held[]): boolean {
  const alike = held.filter(
    (one) => one.figure.sentence === figure.sentence && (one.kind === kind || (RATIOS.includes(kind) && RATIOS.includes(one.kind))),
  );
  const last = Math.max(...inputs.map(({ index }) => index));
  return alike.some(
    (one) =>
      one.inputs.length === inputs.length &&
      inputs.every(({ index }, i) => one.inputs[i] === index) &&
      // 比上年21480.6万元增长146.3%，是上年的2.46倍: the same is told twice.
      (one.figure.unit === TIMES_UNIT) === (figure.unit === TIMES_UNIT) &&
      // 每生940元，应拨274.84万元，实际到账174.84万元: what stands between the price and the other is what the price makes.
      !(kind === "other" && last < figure.index && figure.index < one.figure.index),
  );
}
