import Decimal from "decimal.js";
import { messages } from "../messages";
import { HUNDRED, printedSpan, ratioInterval, show } from "../reading";
import { isHolding, isNear, numberOf, printOf, spreads, valueOf, verdictOf, type Check } from "./measure";
import { isEven, isOneDigitOff, isSlip, isSlipWithin, isTelling, tellingDigits } from "./slips";
import { sentenceOf, type Figure, type ReportText } from "./text";
import type { Claim, ClaimKind, ClaimVerdict } from "./types";

/** What a claim says besides its figure. */
export interface Ruling {
  readonly kind: ClaimKind;
  readonly verdict: ClaimVerdict;
  readonly expected: Decimal | null;
  readonly derivation: string;
  readonly note?: string | null;
}

const ORDER: readonly ClaimVerdict[] = ["consistent", "rounding", "truncated", "inconsistent"];

/** The claim of a figure under the check that fits it best, the first of equals: inputs can be meant in more than one way. */
export function bestClaim(
  report: ReportText,
  figure: Figure,
  kind: ClaimKind,
  checks: readonly Check[],
  note: string | null = null,
): Claim | null {
  const judged = checks.map((check) => ({ check, verdict: verdictOf(figure, check) }));
  const best = judged.reduce<(typeof judged)[number] | null>(
    (kept, one) => (!kept || ORDER.indexOf(one.verdict) < ORDER.indexOf(kept.verdict) ? one : kept),
    null,
  );
  if (!best) return null;
  const { check, verdict } = best;
  return claimOf(report, figure, {
    kind,
    verdict,
    expected: check.plain,
    derivation: check.derivation,
    note: verdict === "consistent" ? null : note,
  });
}

/** A claim about a figure. */
export function claimOf(report: ReportText, figure: Figure, { kind, verdict, expected, derivation, note = null }: Ruling): Claim {
  const { start, end } = sentenceOf(report, figure);
  const sentence = printedSpan(report, start, end);
  const printed = printedSpan(report, figure.start, figure.end);
  return {
    sentence: report.text.slice(sentence.start, sentence.end).trim(),
    text: report.text.slice(printed.start, printed.end),
    ...printed,
    kind,
    verdict,
    claimed: figure.value.toNumber(),
    expected: expected && rounded(figure, expected),
    derivation,
    note,
    cells: [],
  };
}

/** A score against what it must be to the last digit: scores are added and taken off, not measured. @param from what it is reckoned from */
export function exactScore(report: ReportText, figure: Figure, right: Decimal, derivation: string, from: readonly Figure[] = []): Drafted {
  const verdict = right.eq(figure.value) ? "consistent" : "inconsistent";
  return { ...claimOf(report, figure, { kind: "score", verdict, expected: right, derivation }), from };
}

/** A claim about a word of the text (a grade) that follows from a figure; `claimed` is the figure's value. */
export function claimAt(report: ReportText, figure: Figure, at: { readonly start: number; readonly end: number }, ruling: Ruling): Claim {
  const printed = printedSpan(report, at.start, at.end);
  return { ...claimOf(report, figure, ruling), text: report.text.slice(printed.start, printed.end), ...printed };
}

function rounded(figure: Figure, expected: Decimal): number {
  const decimals =
    figure.sort === "amount"
      ? Math.max(2, figure.decimals)
      : Math.max(figure.decimals, figure.sort === "percent" ? 0 : expected.decimalPlaces());
  return expected.toDecimalPlaces(Math.min(decimals, 6), Decimal.ROUND_HALF_UP).toNumber();
}

/**
 * How sure it is that the text means a check: `stated`: the words name both sides in one breath; `named`: a side was found elsewhere by
 * its name; `likely`: the words point to it and to others, so that it holds where it fits, and is wrong only where a slip of the pen says so;
 * `weak`: it may be meant, and keeps a figure from being called wrong; `net`: the figure beside it is called something else, and may have
 * been misread.
 */
export type Standing = "stated" | "named" | "likely" | "weak" | "net";
export interface Reading extends Check {
  readonly standing: Standing;
  /** The figures that it is reckoned from. */
  readonly inputs: readonly Figure[];
}

/** A claim with the reading that it follows, until it is known whether that is ground enough for an alarm. */
export interface Drafted extends Claim {
  readonly grounds?: { readonly figure: Figure; readonly reading: Reading };
  /** What a claim that follows no reading is reckoned from. */
  readonly from?: readonly Figure[];
  /** What the same readings say of another number in its place. */
  readonly ifPrinted?: (other: Figure) => Drafted | null;
  /** Other figures come to what is printed, so that it takes more than a mismatch to call it wrong. */
  readonly explained?: boolean;
  /**
   * The list that does not make its total, how the text ties the two, and whether its words close it; `sealed`: a bare 合计 ends it, so that nothing
   * else can be its total; `left`: the "total" is the part that the real one, the first of the parts, leaves beside the others.
   */
  readonly list?: {
    readonly total: Figure;
    readonly parts: readonly Figure[];
    readonly tie: string;
    readonly closed?: boolean;
    readonly sealed?: boolean;
    readonly left?: boolean;
  };
}

/**
 * Of how many different results one may be a slip away from a figure before that is chance, by the figure's telling digits: a slip reaches one
 * number in thirty of three digits, one in two hundred of four, one in two thousand of five. A difference has many pairs that are close.
 */
const FEW_LIKELY = 2;
const MOST_MEANT = 3;
const MOST_LIKELY: readonly number[] = [0, 0, 1, 2, 6, 12];
const MOST_EVEN: readonly number[] = [0, 1, 3, 4, 6];
const MOST_WEAK: readonly number[] = [0, 0, 0, 0, 3, 10, 30];
const MOST_WEAK_DIFFERENCES: readonly number[] = [0, 0, 0, 0, 0, 4, 12];

/**
 * The claim of a figure under all readings in reach. It holds when a reading that the text names fits, or another one fits to three digits or more
 * (a difference, which many pairs may give, only where the text names no reading); it is wrong only when a named reading is plausible and
 * none whatever fits; otherwise nothing is said (null).
 */
export function settle(
  report: ReportText,
  figure: Figure,
  kind: ClaimKind,
  readings: readonly Reading[],
  note: string | null = null,
): Drafted | null {
  const judged = readings
    .filter((reading) => isPossible(figure, kind, reading))
    .map((reading) => ({ reading, verdict: verdictOf(figure, reading) }));
  const followed = followedBy(figure, kind, judged);
  if (!followed) return null;
  const { reading, verdict } = followed;
  const { plain: expected, derivation } = reading;
  return {
    ...claimOf(report, figure, { kind, verdict, expected, derivation, note: isHolding(verdict) ? null : note }),
    grounds: { figure, reading },
    ifPrinted: (other) => settle(report, other, kind, readings, note),
  };
}

/** A reading, and what the printed figure is under it. */
interface Judged {
  readonly reading: Reading;
  readonly verdict: ClaimVerdict;
}

/** The reading that decides on a figure, and how; null where none does. */
function followedBy(figure: Figure, kind: ClaimKind, judged: readonly Judged[]): Judged | null {
  const standingAs = (...how: readonly Standing[]) => judged.filter(({ reading }) => how.includes(reading.standing));
  const [strong, likely, weak] = [standingAs("stated", "named"), standingAs("likely"), standingAs("weak")];
  // Of many results one fits by chance, unless it has digits enough.
  const sure = isTelling(figure) || new Set(likely.map(({ reading }) => reading.plain.toString())).size <= FEW_LIKELY ? likely : [];
  const trusted = [...strong, ...sure];
  const fit = trusted.find(({ verdict }) => verdict === "consistent") ?? trusted.find(({ verdict }) => isHolding(verdict));
  if (fit) return fit;
  const chance = weak.find(({ verdict }) => verdict === "consistent");
  if (chance && (strong.length === 0 || kind !== "difference") && isTelling(figure)) return chance;
  const isSaidHere =
    figure.sort === "percent" &&
    strong.some(({ reading }) => reading.standing === "stated" && reading.inputs.every((one) => one.segment === figure.segment));
  // What the words beside a percentage say of it is not made doubtful by what comes near to it by chance.
  const isByChance = ({ reading, verdict }: Judged) =>
    isSaidHere && (verdict === "rounding" || !isTelling(figure)) && !isEven(reading.inputs, reading.plain);
  if (judged.some((one) => isHolding(one.verdict) && !isByChance(one))) return null;
  // No pair comes to so many digits, cut instead of rounded, by chance.
  const cut = [...strong, ...(isLong(figure) ? likely : [])].find(({ verdict }) => verdict === "truncated");
  const missed = cut ? null : missedBy(figure, kind, { strong, likely, weak });
  return cut ?? (missed && { reading: missed, verdict: "inconsistent" });
}

/** The nearest reading that a figure under which nothing fits was meant for: plausible, or a slip of the pen away. Null for none. */
function missedBy(
  figure: Figure,
  kind: ClaimKind,
  { strong, likely, weak }: Readonly<Record<"strong" | "likely" | "weak", readonly Judged[]>>,
): Reading | null {
  // Of several that may be meant, the one whose two figures come out even and that one digit tells from what is printed.
  const even = [...likely, ...(figure.sort === "percent" ? weak : [])].filter(
    ({ reading }) =>
      (isSlip(figure, reading.plain) || isOneDigitOff(figure, reading.plain)) &&
      isEven(reading.inputs, reading.plain) &&
      (tellingDigits(figure) > 1 || reading.inputs.every(({ sentence }) => sentence === figure.sentence)),
  );
  const meant = new Set(even.map(({ reading }) => reading.plain.toString())).size === 1 ? [...strong, ...even] : strong;
  const mistyped = (among: readonly Judged[], most: readonly number[]) =>
    new Set(among.map(({ reading }) => reading.plain.toFixed(figure.decimals))).size <=
    most[Math.min(tellingDigits(figure), most.length - 1)]!
      ? among.filter(({ reading }) => isSlip(figure, reading.plain))
      : [];
  const wrong = [
    ...meant.filter(({ reading }) => reading.standing === "stated" || isNear(figure, reading) || isSlipOf(figure, reading)),
    ...mistyped(likely, MOST_LIKELY),
    ...mistyped(even, MOST_EVEN),
    ...mistyped(weak, kind === "difference" ? MOST_WEAK_DIFFERENCES : MOST_WEAK),
  ].map(({ reading }) => reading);
  const off = ({ plain }: Reading) => figure.value.minus(plain).abs();
  // Of a few that may be meant, the one that a slip of the pen leads to.
  const slips = wrong.filter(({ plain, standing: how }) => isSlip(figure, plain) && (how !== "weak" || strong.length === 0));
  const few = new Set(wrong.map(({ plain }) => plain.toString())).size <= MOST_MEANT;
  return (few && slips.length > 0 ? slips : wrong).reduce<Reading | null>(
    (kept, one) => (!kept || off(one).lt(off(kept)) ? one : kept),
    null,
  );
}

/** A slip away from the result, or of a percentage from one that its rounded inputs leave. */
function isSlipOf(figure: Figure, { plain, possible }: Reading): boolean {
  return isSlip(figure, plain) || (figure.sort === "percent" && isSlipWithin(figure, possible));
}

/** Digits of a percentage that tell, zeros at its end included: 85.00 has four. */
const LONG = 4;

function isLong({ digits, sort }: Figure): boolean {
  return sort === "percent" && digits.replace(/[-.]/g, "").replace(/^0+/, "").length >= LONG;
}

/** A result below zero or a share above the whole is no reading. */
function isPossible(figure: Figure, kind: ClaimKind, { plain, possible }: Reading): boolean {
  if (possible.high.isNegative() || (plain.isNegative() && !figure.value.isNegative())) return false;
  return kind !== "share" || possible.low.lte(HUNDRED);
}

/** Part ÷ whole in percent; none when the whole can be zero. */
export function ratioReading(part: Figure, whole: Figure, standing: Standing): Reading[] {
  const possible = ratioInterval(...spreads(part, whole), HUNDRED);
  if (!possible) return [];
  const plain = valueOf(part).div(valueOf(whole)).times(HUNDRED);
  return [
    {
      plain,
      possible,
      standing,
      inputs: [part, whole],
      derivation: messages.reportText.ratio(printOf(part, whole), printOf(whole, part), show(plain)),
    },
  ];
}

/** True when part ÷ whole comes to a percentage as it is printed, to all its digits; false where the whole can be zero. */
export function isRatioOf(percent: Figure, part: Figure, whole: Figure): boolean {
  // Every percentage is tried against many pairs: most are far off, and are not worth exact reckoning.
  const near = (numberOf(part) / numberOf(whole)) * 100;
  if (!(Math.abs(near - numberOf(percent)) <= 2 * 10 ** -percent.decimals)) return false;
  return ratioReading(part, whole, "weak").some((reading) => verdictOf(percent, reading) === "consistent");
}

/** A result of exact inputs in the unit of the figure that claims it. */
export function standing(check: Check, how: Standing, inputs: readonly Figure[]): Reading {
  return { ...check, standing: how, inputs };
}
