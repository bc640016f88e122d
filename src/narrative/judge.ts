import Decimal from "decimal.js";
import { judgeFigure, point, printedInterval, printedSpan, sumIntervals, sumOf, ZERO, type FigureKind, type Interval } from "../reading";
import type { Figure, ReportText } from "./text";
import type { Claim, ClaimKind, ClaimVerdict } from "./types";

/** How a figure is to be checked: the result of its inputs as printed, and all results that unrounded inputs allow, both in the figure's own unit. */
export interface Check {
  readonly plain: Decimal;
  readonly possible: Interval;
  /** The arithmetic in words. */
  readonly derivation: string;
}

/** What a claim says besides its figure. */
export interface Ruling {
  readonly kind: ClaimKind;
  readonly verdict: ClaimVerdict;
  readonly expected: Decimal | null;
  readonly derivation: string;
  readonly note?: string | null;
}

const ORDER: readonly ClaimVerdict[] = ["consistent", "rounding", "truncated", "inconsistent"];

/** Counts and scores are exact, money has two decimals at least, rates stand for what rounds to them (NUM-01, NUM-04). */
export function kindOf(figure: Figure): FigureKind {
  if (figure.sort === "amount") return "amount";
  return figure.sort === "percent" ? "figure" : "exact";
}

/** All values a figure can stand for, amounts in 元. */
export function spread(figure: Figure): Interval {
  const { low, high, closed } = printedInterval(figure, kindOf(figure));
  return { low: low.times(figure.factor), high: high.times(figure.factor), closed };
}

/** The printed value, amounts in 元. */
export function valueOf(figure: Figure): Decimal {
  return figure.value.times(figure.factor);
}

/** Plain sum and all possible sums of figures, amounts in 元. */
export function totalOf(figures: readonly Figure[]): { plain: Decimal; possible: Interval } {
  return { plain: sumOf(figures.map(valueOf)), possible: figures.length > 0 ? sumIntervals(figures.map(spread)) : point(ZERO) };
}

/** Brings a result in 元 into the unit of the figure that claims it. */
export function inUnitOf(figure: Figure, result: { plain: Decimal; possible: Interval }, derivation: string): Check {
  const { low, high, closed } = result.possible;
  return { plain: result.plain.div(figure.factor), possible: { low: low.div(figure.factor), high: high.div(figure.factor), closed }, derivation };
}

/** The verdict of one check of a figure. */
export function verdictOf(figure: Figure, { plain, possible }: Pick<Check, "plain" | "possible">): ClaimVerdict {
  const kind = kindOf(figure);
  const padded = kind === "amount" ? { value: figure.value, decimals: Math.max(2, figure.decimals) } : figure;
  const verdict = judgeFigure(padded, plain, possible, kind);
  return verdict === "same" ? "consistent" : verdict;
}

/** The claim of a figure under the check that fits it best, the first of equals: inputs can be meant in more than one way. */
export function bestClaim(report: ReportText, figure: Figure, kind: ClaimKind, checks: readonly Check[], note: string | null = null): Claim | null {
  const judged = checks.map((check) => ({ check, verdict: verdictOf(figure, check) }));
  const best = judged.reduce<(typeof judged)[number] | null>((kept, one) => (!kept || ORDER.indexOf(one.verdict) < ORDER.indexOf(kept.verdict) ? one : kept), null);
  if (!best) return null;
  const { check, verdict } = best;
  return claimOf(report, figure, { kind, verdict, expected: check.plain, derivation: check.derivation, note: verdict === "consistent" ? null : note });
}

/** A claim about a figure. */
export function claimOf(report: ReportText, figure: Figure, { kind, verdict, expected, derivation, note = null }: Ruling): Claim {
  const { start, end } = report.sentences[figure.sentence]!;
  const sentence = printedSpan(report, start, end);
  const printed = printedSpan(report, figure.start, figure.end);
  return {
    sentence: report.text.slice(sentence.start, sentence.end).trim(), text: report.text.slice(printed.start, printed.end), ...printed,
    kind, verdict, claimed: figure.value.toNumber(), expected: expected && rounded(figure, expected), derivation, note, cells: [],
  };
}

function rounded(figure: Figure, expected: Decimal): number {
  const decimals = figure.sort === "amount" ? Math.max(2, figure.decimals) : Math.max(figure.decimals, figure.sort === "percent" ? 0 : expected.decimalPlaces());
  return expected.toDecimalPlaces(Math.min(decimals, 6), Decimal.ROUND_HALF_UP).toNumber();
}
