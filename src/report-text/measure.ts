import Decimal from "decimal.js";
import { judgeFigure, point, printedInterval, sumIntervals, sumOf, ZERO, type FigureKind, type Interval } from "../reading";
import { isMoved } from "./slips";
import { LARGE_FACTORS } from "./lexicon";
import type { Figure } from "./text";
import type { ClaimVerdict } from "./types";

/* What a printed figure stands for, and whether a result agrees with it, is near it, or may be meant by it. */

/** How a figure is to be checked: the result of its inputs as printed, and all results that unrounded inputs allow, both in the figure's own unit. */
export interface Check {
  readonly plain: Decimal;
  readonly possible: Interval;
  /** The arithmetic in words. */
  readonly derivation: string;
}

const YI = 1e8;

/**
 * Counts and scores are exact, money has two decimals at least (not in 亿元: those are rounded), rates and measures stand for what rounds
 * to them (NUM-01, NUM-04).
 */
export function kindOf(figure: Figure): FigureKind {
  if (figure.sort === "amount") return figure.factor >= YI ? "figure" : "amount";
  return figure.sort === "percent" || figure.sort === "points" || (figure.sort === "count" && (figure.factor !== 1 || figure.decimals > 0))
    ? "figure"
    : "exact";
}

/** All values a figure can stand for, amounts in 元. */
export function spread(figure: Figure): Interval {
  const { low, high, closed } = printedInterval(
    { value: figure.value, decimals: figure.factor >= YI ? Math.max(1, figure.decimals) : figure.decimals },
    kindOf(figure),
  );
  return { low: low.times(figure.factor), high: high.times(figure.factor), closed };
}

/**
 * All values of two figures that are held against each other: where both are printed in one unit and one of them has decimals, so has the other
 * (7.5公里，完成6公里: 6.0).
 */
export function spreads(a: Figure, b: Figure): readonly [Interval, Interval] {
  const decimals = Math.max(a.decimals, b.decimals);
  const isOneUnit = a.sort === b.sort && a.unit === b.unit && a.factor === b.factor;
  const spreadOf = (one: Figure) => spread(isOneUnit && kindOf(one) === "figure" ? { ...one, decimals } : one);
  return [spreadOf(a), spreadOf(b)];
}

/** The printed value, amounts in 元. */
export function valueOf(figure: Figure): Decimal {
  const known = VALUES.get(figure);
  if (known) return known;
  const value = figure.value.times(figure.factor);
  VALUES.set(figure, value);
  return value;
}

/** Every figure is compared with many: its value is reckoned once. */
const VALUES = new WeakMap<Figure, Decimal>();

/** The printed value as a floating-point number, amounts in 元: near enough to tell what is far off. */
export function numberOf(figure: Figure): number {
  const known = NUMBERS.get(figure);
  if (known !== undefined) return known;
  const value = valueOf(figure).toNumber();
  NUMBERS.set(figure, value);
  return value;
}

const NUMBERS = new WeakMap<Figure, number>();

/** Plain sum and all possible sums of figures, amounts in 元. */
export function totalOf(figures: readonly Figure[]): { plain: Decimal; possible: Interval } {
  return { plain: sumOf(figures.map(valueOf)), possible: figures.length > 0 ? sumIntervals(figures.map(spread)) : point(ZERO) };
}

/** Brings a result in 元 into the unit of the figure that claims it. */
export function inUnitOf(figure: Figure, result: { plain: Decimal; possible: Interval }, derivation: string): Check {
  const { low, high, closed } = result.possible;
  return {
    plain: result.plain.div(figure.factor),
    possible: { low: low.div(figure.factor), high: high.div(figure.factor), closed },
    derivation,
  };
}

/** The verdict of one check of a figure. */
export function verdictOf(figure: Figure, { plain, possible }: Pick<Check, "plain" | "possible">): ClaimVerdict {
  const kind = kindOf(figure);
  const padded = kind === "amount" ? { value: figure.value, decimals: Math.max(2, figure.decimals) } : figure;
  const verdict = judgeFigure(padded, plain, possible, kind);
  return verdict === "same" ? "consistent" : verdict;
}

/** A figure that is rounded as it is printed, whatever it is told of: an average, a product. */
export function measured(figure: Figure): Figure {
  return { ...figure, sort: "points" };
}

/** The digits of a figure, with its unit where another one beside it has a different unit. */
export function printOf(figure: Figure, beside: Figure): string {
  return unitOf(figure) === unitOf(beside) ? figure.digits : figure.digits + unitOf(figure);
}

/** The unit of a figure with its 万 or 亿: 万人次. */
export function unitOf({ sort, unit, factor }: Figure): string {
  return sort === "count" ? ([...LARGE_FACTORS].find(([, times]) => times === factor)?.[0] ?? "") + unit : unit;
}

/** True for a figure that stands, exactly or as it was rounded. */
export function isHolding(verdict: ClaimVerdict): boolean {
  return verdict === "consistent" || verdict === "rounding";
}

/** A result this many times as large as what is printed, or as small, is of another thing. */
const TIMES_OFF = 5;

/** True when a result may be what a figure is meant to be, however wrongly it is printed. */
export function isPlausible({ value }: Pick<Figure, "value">, result: Decimal): boolean {
  return result.abs().lte(value.abs().times(TIMES_OFF)) && value.abs().lte(result.abs().times(TIMES_OFF));
}

/** A result found elsewhere that is off by more than this part of the larger number is taken for another thing. */
const OFF_BY = 0.5;
/** Percentages that are only so many points apart are near each other, however small they are. */
const FEW_POINTS = 2;
/** What is mistyped lies within this part of the larger number of what it should be, but for a slip that moves it. */
export const NEAR_BY = 0.2;

/** True when a result and what is printed are at most this part of the larger one apart. */
export function isWithin({ value }: Pick<Figure, "value">, result: Decimal, part: number): boolean {
  return value.minus(result).abs().lte(Decimal.max(value.abs(), result.abs()).times(part));
}

/** True when a result is not so far off that another thing may be meant. */
export function isNear(figure: Figure, { plain }: Pick<Check, "plain">): boolean {
  const larger = Decimal.max(figure.value.abs(), plain.abs());
  const off = figure.value.minus(plain).abs();
  return isMoved(figure, plain) || off.lte(larger.times(OFF_BY)) || (figure.sort === "percent" && off.lte(FEW_POINTS));
}
