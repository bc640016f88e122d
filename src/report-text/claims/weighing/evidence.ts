import Decimal from "decimal.js";
import { messages } from "../../../messages";
import { printedSpan } from "../../../reading";
import type { Drafted } from "../../judge";
import { isHolding, isWithin, NEAR_BY, totalOf, valueOf } from "../../measure";
import { isMoved, isOneDigitOff, isSlip, isTelling } from "../../slips";
import type { Figure } from "../../text";
import type { ToldText } from "../../told";
import type { Claim } from "../../types";
import { isGrounded } from "./grounded";
import type { Held } from "./shapes";
import { wordings } from "./wordings";
import { isWrongList } from "../lists/wrong-lists";

/*
 * The one gate between "these figures do not agree" and an alarm. That a reading is found and does not fit is no proof: what was not understood
 * (another base, a part that is not named, an amount that is last year's) looks the same, and its result lies anywhere. What a person writes wrongly
 * lies near: one digit, two that changed places, a point or a unit, the number of a figure beside it, a 100 % that nobody reckoned. So an alarm
 * needs such a cause, or a shape of words that leaves nothing else to be meant; every other mismatch is 无法核对, with the arithmetic.
 */

/** Tells an alarm that has evidence from one that has none. `held`: what the claims that hold are reckoned from, without those of the figure in question. */
export type Gate = (claim: Drafted, held: readonly Held[]) => boolean;

/** The gate for the claims of a text. */
export function gateOf(text: ToldText, claims: readonly Drafted[]): Gate {
  const figures = new Map(text.report.figures.map((figure) => [printedSpan(text.report, figure.start, figure.end).start, figure]));
  return (claim, held) => {
    const figure = claim.grounds?.figure ?? claim.list?.total ?? figures.get(claim.start);
    if (figure === undefined || claim.expected === null) return true;
    if (!claim.explained && isSaidTwice(figure, claim, claims)) return true;
    if (claim.grounds) return isGrounded(text, claim, claim.grounds, held, claims);
    return claim.list ? !isPartItself(figure, claim.list) && isWrongList(text, claim.list, held) : isPlainSlip(figure, claim.expected);
  };
}

/** 公开招标5次、磋商3次、单一来源1次，累计9次: the last of them is the total, and the first a part. */
function isPartItself(figure: Figure, { parts }: NonNullable<Drafted["list"]>): boolean {
  const last = parts.at(-1);
  return parts.length > 2 && last !== undefined && totalOf([figure, ...parts.slice(0, -1)]).plain.eq(valueOf(last));
}

/** All claims; an alarm without evidence becomes one that cannot be checked. */
export function withEvidence(claims: readonly Drafted[], { held, isEvident }: { held: readonly Held[]; isEvident: Gate }): Drafted[] {
  // A number that some reading gives exactly is called wrong by no other one.
  const holding = new Set(claims.filter(({ verdict }) => verdict === "consistent").map(({ start }) => start));
  const alarms = new Set(claims.filter((claim) => isAlarm(claim) && !holding.has(claim.start) && isEvident(claim, held)));
  return claims.flatMap((claim) => {
    if (!isAlarm(claim) || (alarms.has(claim) && !isAfter(claim, [...alarms]))) return claim;
    return claim.explained ? [] : uncheckable(claim, messages.reportText.notes.noProof);
  });
}

/** The same where others call figures wrong. @param wrong the places of those figures */
export function withoutAfter(claims: readonly Drafted[], wrong: ReadonlySet<number>): Drafted[] {
  return claims.map((claim) =>
    isAlarm(claim) && isReckonedFrom(claim, (place) => wrong.has(place)) ? uncheckable(claim, messages.reportText.notes.noProof) : claim,
  );
}

/** A claim that only its numbers speak for: a wrong one would look like any other, so nothing has been checked. */
export function byNumbers<C extends Claim>(claim: C): C {
  return uncheckable(claim, messages.reportText.notes.byNumbers);
}

function uncheckable<C extends Claim>(claim: C, note: string): C {
  return { ...claim, verdict: "uncheckable", expected: null, note };
}

/** True for a claim that calls a figure wrong. */
export function isAlarm({ verdict }: Claim): boolean {
  return verdict === "inconsistent" || verdict === "truncated";
}

/**
 * 合计1332.56万元 (wrong), 节约61.44万元，节约率…: what is reckoned from a wrong figure tells nothing of itself. Of two that accuse each other (支出0.74万元，
 * 接待186人，人均93.78元) the one that a slip of the pen explains is wrong, or the last.
 */
function isAfter(claim: Drafted, alarms: readonly Drafted[]): boolean {
  return alarms.some((root) => {
    if (!isReckonedFrom(claim, (place) => place === placeOf(root))) return false;
    if (!isReckonedFrom(root, (place) => place === placeOf(claim))) return !(isSlipped(claim) && !isSlipped(root));
    return isSlipped(root) === isSlipped(claim) ? root.start > claim.start : isSlipped(root);
  });
}

const placeOf = ({ grounds, list }: Drafted): number | undefined => (grounds?.figure ?? list?.total)?.index;

function isReckonedFrom({ grounds, from = [] }: Drafted, isRoot: (place: number) => boolean): boolean {
  return (grounds?.reading.inputs ?? from).some(({ index }) => isRoot(index));
}

/**
 * 合计得分95分 (its parts make 93)，共扣7分: a score that is reckoned from a figure which others call wrong accuses nothing. Of two that accuse each other
 * neither is taken back.
 */
export function withoutAccused(claims: readonly Drafted[], placeAt: (start: number) => number | undefined): Drafted[] {
  const alarms = claims.filter(isAlarm);
  const restsOn = (claim: Drafted, { start }: Drafted) => isReckonedFrom(claim, (place) => place === placeAt(start));
  return claims.map((claim) =>
    claim.from && isAlarm(claim) && alarms.some((root) => restsOn(claim, root) && !restsOn(root, claim))
      ? uncheckable(claim, messages.reportText.notes.noProof)
      : claim,
  );
}

/** So many digits are right but for one, that what the figure is reckoned from is right. */
function isSlipped({ grounds, list, expected }: Drafted): boolean {
  const figure = grounds?.figure ?? list?.total;
  if (!figure || expected === null || !isTelling(figure)) return false;
  return isSlip(figure, new Decimal(expected));
}

/** What a claim that holds is reckoned from, and its words. */
export function heldBy(claim: Drafted): Held[] {
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
    isWithin(figure, new Decimal(claim.expected), NEAR_BY) &&
    claims.some(
      (other) =>
        other !== claim &&
        other.start === claim.start &&
        other.verdict === "inconsistent" &&
        !other.explained &&
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
  const right = new Decimal(expected);
  return isSlip(figure, right) || isOneDigitOff(figure, right) || isMoved(figure, right);
}
