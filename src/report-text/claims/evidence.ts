import type Decimal from "decimal.js";
import { messages } from "../../messages";
import { printedSpan } from "../../reading";
import { isHolding, isWithin, NEAR_BY, ratioReading, valueOf, verdictOf, type Drafted } from "../judge";
import { isBareWhole, isEven, isMoved, isOneDigitOff, isSlip, isTelling, isWrongBase, TELLING_DIGITS, tellingDigits } from "../slips";
import type { Figure } from "../text";
import { akin, baseName, clauseOf, type ToldText } from "../told";
import { AGAINST_LAST_YEAR, WORDS_OF_COMPARING } from "../lexicon";
import type { Claim, ClaimKind } from "../types";
import { addable, isAmount, isSurelyEarlier } from "./lib";
import { isWrongList } from "./wrong-lists";

/*
 * The one gate between "these figures do not agree" and an alarm. That a reading is found and does not fit is no proof: what was not understood
 * (another base, a part that is not named, an amount that is last year's) looks the same, and its result lies anywhere. What a person writes wrongly
 * lies near: one digit, two that changed places, a point or a unit, the number of a figure beside it, a 100 % that nobody reckoned. So an alarm
 * needs such a cause, or a shape of words that leaves nothing else to be meant; every other mismatch is 无法核对, with the arithmetic.
 */

/** A claim that holds, with the places of its own figure and of those it is reckoned from. */
interface Held {
  readonly kind: ClaimKind;
  readonly figure: Figure;
  readonly wordings: readonly string[];
  readonly places: ReadonlySet<number>;
  readonly inputs: readonly number[];
  readonly telling: boolean;
}

type Ground = NonNullable<Drafted["grounds"]>;

/** All claims; an alarm without evidence becomes one that cannot be checked. */
export function withEvidence(text: ToldText, claims: readonly Drafted[]): Drafted[] {
  const held = claims.flatMap(heldBy);
  const figures = new Map(text.report.figures.map((figure) => [printedSpan(text.report, figure.start, figure.end).start, figure]));
  const inputs = held.map((one) => one.inputs);
  // A number that some reading gives exactly is called wrong by no other one.
  const holding = new Set(claims.filter(({ verdict }) => verdict === "consistent").map(({ start }) => start));
  const alarms = claims.filter((claim) => {
    if (!isAlarm(claim) || holding.has(claim.start)) return false;
    const figure = claim.grounds?.figure ?? claim.list?.total ?? figures.get(claim.start);
    if (figure === undefined || claim.expected === null || isSaidTwice(figure, claim, claims)) return true;
    if (claim.grounds) return isGrounded(text, claim, claim.grounds, held, claims);
    return claim.list ? isWrongList(text, claim.list, inputs) : isPlainSlip(figure, claim.expected);
  });
  const roots = new Set(alarms.flatMap(({ grounds, list }) => grounds?.figure ?? list?.total ?? []).map(({ index }) => index));
  return claims.map((claim) => (isAlarm(claim) && (!alarms.includes(claim) || isAfter(claim, roots)) ? unproved(claim) : claim));
}

function isAlarm({ verdict }: Claim): boolean {
  return verdict === "inconsistent" || verdict === "truncated";
}

/** 合计1332.56万元 (wrong), 节约61.44万元，节约率…: what is reckoned from a wrong figure tells nothing of itself. */
function isAfter({ kind, grounds }: Drafted, roots: ReadonlySet<number>): boolean {
  return grounds !== undefined && CHANGES_AND_RATIOS.includes(kind) && grounds.reading.inputs.some(({ index }) => roots.has(index));
}

function unproved(claim: Drafted): Drafted {
  return { ...claim, verdict: "uncheckable", expected: null, note: messages.reportText.notes.noProof };
}

function heldBy(claim: Drafted): Held[] {
  if (!isHolding(claim.verdict) || !claim.grounds) return [];
  const { figure, reading } = claim.grounds;
  const inputs = reading.inputs.map(({ index }) => index);
  return [
    {
      kind: claim.kind,
      figure,
      wordings: wordings(claim, claim.grounds),
      places: new Set([figure.index, ...inputs]),
      inputs,
      telling: isTelling(figure),
    },
  ];
}

/** Two reckonings from different figures come to one result, with digits enough to be no chance. */
function isSaidTwice(figure: Figure, claim: Drafted, claims: readonly Drafted[]): boolean {
  const inputs = inputsOf(claim);
  return (
    isTelling(figure) &&
    inputs.length > 0 &&
    claim.expected !== null &&
    isWithin(figure, figure.value.times(0).plus(claim.expected), NEAR_BY) &&
    claims.some(
      (other) =>
        other !== claim &&
        other.start === claim.start &&
        other.verdict === "inconsistent" &&
        other.expected === claim.expected &&
        inputsOf(other).length > 0 &&
        !inputsOf(other).some((index) => inputs.includes(index)),
    )
  );
}

function inputsOf({ grounds, list }: Drafted): number[] {
  return (grounds?.reading.inputs ?? list?.parts ?? []).map(({ index }) => index);
}

/** A score, a table's total, a number printed twice: the words around are not judged, so it takes a slip of the pen. */
function isPlainSlip(figure: Figure, expected: number): boolean {
  const right = figure.value.times(0).plus(expected);
  return isSlip(figure, right) || isOneDigitOff(figure, right) || isMoved(figure, right);
}

/** Where the words leave nothing open, what is printed may lie within this part of the larger number of what it should be. */
const FAR_BY = 0.3;
const WILD_BY = 0.6;

function isGrounded(text: ToldText, claim: Drafted, grounds: Ground, held: readonly Held[], claims: readonly Drafted[]): boolean {
  const {
    figure,
    reading: { inputs, plain, standing },
  } = grounds;
  const { kind, verdict } = claim;
  const own = wordings(claim, grounds);
  const alike = held.filter((one) => one.wordings.some((words) => own.includes(words)));
  const isAlike = alike.some(({ telling }) => telling) || alike.length >= ENOUGH;
  if (verdict === "truncated" && (isTelling(figure) || isAlike)) return true;
  if (isSwapped(text, grounds, claims)) return true;
  if (isTaken(kind, grounds, held) || isPrintedBeside(text, claim, grounds) || hasOtherBase(text, claim, grounds)) return false;
  const said = CHANGES_AND_RATIOS.includes(kind) ? saidOf(text, grounds) : 1;
  if (said < HALF) return false;
  if (CHANGES_AND_RATIOS.includes(kind) && !isBareWhole(figure, kind) && isWild(grounds)) {
    return isYearOnYear(text, claim, grounds) && isPlausible(figure, plain);
  }
  if (isSlip(figure, plain) || isMoved(figure, plain) || isCopied(grounds)) return true;
  // 日均: by how many days is not printed.
  if (kind === "other" && inputs.length < 2) return false;
  const isNear = isWithin(figure, plain, NEAR_BY);
  const isFar = !isWithin(figure, plain, FAR_BY);
  const isStatedHere = standing === "stated" && inputs.every(({ sentence }) => sentence === figure.sentence);
  if (said < 1) return false;
  // Of two digits another ratio is one digit away by chance.
  const isChance = RATIOS.includes(kind) && standing !== "stated" && !isNear;
  if (
    !isChance &&
    isOneDigitOff(figure, plain) &&
    (isStatedHere || isInOneBreath(text, grounds, held) || isThenAndNow(text, grounds, held))
  )
    return true;
  if (isYearOnYear(text, claim, grounds) || (isOneDigitOff(figure, plain) && isEven(inputs, plain))) return true;
  if (isFar) return false;
  if (isOneDigitOff(figure, plain) && alike.length > 0) return true;
  if (isBareWhole(figure, kind)) return (isNear && isClosed(text, grounds, held)) || isOfOneName(text, grounds);
  // By the wrong one of two amounts: the same is seen where the reading took the wrong one, unless the words say which is which.
  if (isWrongBase(figure, kind, plain) && (kind !== "change" || isThenAndNow(text, grounds, held))) return true;
  if (isAlike || (kind === "rate" && standing === "stated" && isInOneBreath(text, grounds, held))) return true;
  return isNear && (isEven(inputs, plain) || (kind === "change" ? isThenAndNow(text, grounds, held) : isInOneBreath(text, grounds, held)));
}

/**
 * How much of the words in front of a figure, but for those of comparing, is said of what it is reckoned from: 全年任务完成率 and 非税收入增长 are of
 * something else than the amounts beside them. All of it where the words name nothing.
 */
function saidOf({ all }: ToldText, { figure, reading: { inputs } }: Ground): number {
  const words = inputs.map(({ index, lead, tail }) => lead + tail + all[index]!.label + all[index]!.subject).join("");
  const letters = [...figure.lead.replace(WORDS_OF_COMPARING, "")];
  return letters.length === 0 ? 1 : letters.filter((letter) => words.includes(letter)).length / letters.length;
}

/** Of the words of a slip so much is said of its amounts, of any other miss all. */
const HALF = 0.5;

/** The part, or the amount of change, of some other amount of the text gives what is printed to all its digits. */
function hasOtherBase({ all }: ToldText, { kind }: Claim, { figure, reading: { inputs } }: Ground): boolean {
  const [part, base] = inputs;
  if (
    !part ||
    !base ||
    !CHANGES_AND_RATIOS.includes(kind) ||
    !isTelling(figure) ||
    (kind === "change" && all[part.index]!.role !== "change")
  )
    return false;
  return all.some(
    (one) =>
      isAmount(one) &&
      one.figure !== part &&
      addable(one.figure, part) &&
      !valueOf(one.figure).eq(valueOf(base)) &&
      ratioReading(part, one.figure, "weak").some((reading) => verdictOf(figure, reading) === "consistent"),
  );
}

/**
 * A ratio that is so far off is of another thing, though one digit tells the two apart: unless it is a slip in many digits, or all stands in one
 * segment and the two amounts come out even.
 */
function isWild({ figure, reading: { inputs, plain } }: Ground): boolean {
  if (isWithin(figure, plain, WILD_BY)) return false;
  const isLong =
    tellingDigits(figure) > TELLING_DIGITS && plain.toFixed(figure.decimals).length === figure.value.toFixed(figure.decimals).length;
  return !isLong && !(isEven(inputs, plain) && inputs.every(({ segment }) => segment === figure.segment));
}

/** The number of one of its own inputs, printed again. */
function isCopied({ figure, reading: { inputs, plain } }: Ground): boolean {
  return isPlausible(figure, plain) && inputs.some((input) => addable(input, figure) && valueOf(input).eq(valueOf(figure)));
}

/** What each of two fellows of one series should be is printed at the other. */
function isSwapped({ all }: ToldText, { figure, reading }: Ground, claims: readonly Drafted[]): boolean {
  const series = all[figure.index]?.series ?? [];
  const prints = (one: Figure, right: Decimal) => one.value.eq(right.toDecimalPlaces(one.decimals));
  return claims.some(
    ({ grounds, verdict }) =>
      verdict === "inconsistent" &&
      grounds !== undefined &&
      grounds.figure !== figure &&
      series.includes(grounds.figure) &&
      prints(grounds.figure, reading.plain) &&
      prints(figure, grounds.reading.plain),
  );
}

/**
 * The amounts of then and now themselves, and the words say which is the earlier one, or they belong together in a claim that holds; or the amount of
 * change and what the words call the earlier amount.
 */
function isThenAndNow({ all }: ToldText, { figure, reading: { inputs } }: Ground, held: readonly Held[]): boolean {
  const [now, former] = inputs.map(({ index }) => all[index]!);
  if (!now || !former) return false;
  const isHere = inputs.every(({ sentence }) => sentence === figure.sentence);
  if (now.role === "change") return isHere && former.role === "former" && former.figure.segment === figure.segment;
  return (isHere && isSurelyEarlier(former, now)) || isPaired(inputs, held);
}

/** So many claims that hold tell what the words mean, however round their figures are. */
const ENOUGH = 2;

/** What a claim is and how its inputs stand to it: at the same places; or its part at the same place, and its whole the same or told in the same list. */
function wordings({ kind }: Claim, { figure, reading: { inputs } }: Ground): string[] {
  const places = inputs.map((input) => input.index - figure.index);
  const [, whole] = inputs;
  const far =
    inputs.length === 2 && whole && RATIOS.includes(kind) && whole.sentence !== figure.sentence
      ? [`${kind}|${figure.lead}|${places[0]}|in ${whole.sentence}`, `${kind}|${places[0]}|of ${whole.index}`]
      : [];
  // 占资金总额的: the words themselves name the whole.
  const named = RATIOS.includes(kind) && figure.lead.length >= NAMES_A_WHOLE ? [`${kind}|${figure.lead}|${places[0]}`] : [];
  return [`${kind}|${figure.lead}|${places.join()}`, ...far, ...named];
}

/** So close a percentage is to what is printed in few digits. */
const EXACT = 0.05;
const NAMES_A_WHOLE = 4;
const RATIOS: readonly ClaimKind[] = ["rate", "share"];
const CHANGES_AND_RATIOS: readonly ClaimKind[] = [...RATIOS, "change"];

/** True when the inputs make another figure of the kind in the sentence. */
function isTaken(kind: ClaimKind, { figure, reading: { inputs } }: Ground, held: readonly Held[]): boolean {
  const alike = held.filter(
    (one) => one.figure.sentence === figure.sentence && (one.kind === kind || (RATIOS.includes(kind) && RATIOS.includes(one.kind))),
  );
  return alike.some((one) => one.inputs.length === inputs.length && inputs.every(({ index }, i) => one.inputs[i] === index));
}

/** 执行率分别为95.5%、95%和96%，总体执行率95.53%: what the inputs give is another percentage of the sentence. */
function isPrintedBeside({ report }: ToldText, { kind }: Claim, { figure, reading: { plain } }: Ground): boolean {
  return (
    CHANGES_AND_RATIOS.includes(kind) &&
    report.sentences[figure.sentence]!.figures.some(
      (one) =>
        one !== figure &&
        one.sort === "percent" &&
        one.value.eq(plain.toDecimalPlaces(one.decimals)) &&
        plain.sub(one.value).abs().lt(EXACT),
    )
  );
}

/** Two figures that belong together in a claim that holds. */
function isPaired(inputs: readonly Figure[], held: readonly Held[]): boolean {
  return inputs.length >= 2 && held.some(({ places }) => inputs.every(({ index }) => places.has(index)));
}

/** A figure and all it is reckoned from stand in one segment, nothing between that could be meant instead; one of a series has no place of its own. */
function isInOneBreath(text: ToldText, grounds: Ground, held: readonly Held[]): boolean {
  const { figure, reading } = grounds;
  return (
    reading.inputs.every(({ segment }) => segment === figure.segment) &&
    (text.all[figure.index]?.series.length ?? 1) === 1 &&
    isClosed(text, grounds, held)
  );
}

/** True when nothing stands between a figure and its inputs that could be meant instead: what could is told of one of them in a claim that holds. */
function isClosed({ all }: ToldText, { figure, reading: { inputs } }: Ground, held: readonly Held[]): boolean {
  const own = [figure, ...inputs];
  const [from, to] = [Math.min(...own.map(({ start }) => start)), Math.max(...own.map(({ end }) => end))];
  const isMeant = (one: Figure) => inputs.some((input) => addable(one, input) && valueOf(one).eq(valueOf(input)));
  const same = new Set(all.filter((one) => isMeant(one.figure)).map((one) => one.figure.index));
  return all
    .filter(
      (one) =>
        one.role !== "price" &&
        one.figure.start >= from &&
        one.figure.end <= to &&
        !same.has(one.figure.index) &&
        one.figure !== figure &&
        inputs.some((input) => addable(one.figure, input)),
    )
    .every((one) => held.some(({ places }) => places.has(one.figure.index) && [...same].some((index) => places.has(index))));
}

/** 下达项目经费200万元。实际支出项目经费150万元，执行率: part and whole are called the same and stand right in front. */
function isOfOneName({ all }: ToldText, { figure, reading: { inputs } }: Ground): boolean {
  const [part, whole] = inputs.map(({ index }) => baseName(all[index]!.label));
  return (
    inputs.length === 2 &&
    inputs.every(({ index }) => figure.index - index <= 2) &&
    Math.min(part!.length, whole!.length) >= SHORTEST_NAME &&
    akin(part!, whole!)
  );
}

const SHORTEST_NAME = 3;

/** 工资600万元，…同比增加20万元，增长8%: the amount of this year, what it changed by against last year, and the rate, with no other amount between. */
function isYearOnYear({ report, all }: ToldText, { kind }: Claim, { figure, reading: { inputs } }: Ground): boolean {
  const [delta, now] = inputs.map(({ index }) => all[index]!);
  if (kind !== "change" || !delta || !now || delta.role !== "change" || figure.index - delta.figure.index !== 1) return false;
  const between = all.slice(now.figure.index + 1, delta.figure.index);
  return (
    now.role === "stock" &&
    now.year === null &&
    now.figure.depth === delta.figure.depth &&
    now.figure.end <= delta.figure.start &&
    AGAINST_LAST_YEAR.test(clauseOf(report, report.sentences[delta.figure.sentence]!, delta.figure)) &&
    !between.some((one) => addable(one.figure, delta.figure))
  );
}

/** A result this many times as large as what is printed, or as small, is of another thing. */
const TIMES_OFF = 5;

function isPlausible({ value }: Figure, result: Decimal): boolean {
  return result.abs().lte(value.abs().times(TIMES_OFF)) && value.abs().lte(result.abs().times(TIMES_OFF));
}
