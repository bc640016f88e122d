import Decimal from "decimal.js";
import { lastPlace, show, ZERO } from "../reading";
import { messages } from "../messages";
import { onSheet, pointsAt } from "./cells";
import { numberOnly, step, type RowContext } from "./context";
import { withUnit } from "./one-scale";
import type { Computed, DerivationStep, RowResult } from "./types";

/** The three inputs with their cells. */
export function inputSteps(context: RowContext): DerivationStep[] {
  const { grid, cells, weight, target, actual } = context;
  const weightStep =
    weight &&
    step(
      weight.cell ? messages.derivation.weight(show(weight.value)) : messages.derivation.weightFromLabel(show(weight.value)),
      onSheet(grid.sheet, weight.cell),
    );
  return [
    step(messages.derivation.target(describeTarget(target)), onSheet(grid.sheet, cells.target)),
    step(messages.derivation.actual(actual.text), onSheet(grid.sheet, cells.actual)),
    ...(weightStep ? [weightStep] : []),
  ];
}

function describeTarget(target: RowContext["target"]): string {
  if (target.kind === "at-least") return `${target.strict ? ">" : "≥"} ${withUnit(target.quantity)}`;
  if (target.kind === "at-most") return `${target.strict ? "<" : "≤"} ${withUnit(target.quantity)}`;
  if (target.kind === "equal") return `${target.implied ? "" : "= "}${withUnit(target.quantity)}`;
  return target.text;
}

/**
 * A 扣分 column lowers what was computed, whatever by, never below zero (GX-01); a score that a person judges may be as much lower. Points
 * that are what the share already takes, or what a missed row lacks to its weight, are told twice and taken once. No formula goes past
 * the column, for points may be typed there later.
 */
export function lessColumn(context: RowContext, result: RowResult): RowResult {
  const cell = context.cells.deduction;
  if (!cell) return result;
  const points = pointsAt(context.grid, cell)?.abs() ?? ZERO;
  const less = (value: Decimal) => (tellsLoss(context, value, points) ? value : Decimal.max(0, value.minus(points)));
  if (result.range) return { ...result, range: [Decimal.max(0, result.range[0].minus(points)), result.range[1]] };
  if (!result.computed) return result;
  const value = less(result.computed.value);
  const variants = result.variants.map((variant) => ({ ...variant, value: less(variant.value) }));
  return {
    ...result,
    computed: lowered(context, result.computed, value, points),
    variants: variants.filter((one) => !one.value.eq(value)),
  };
}

function lowered({ grid, cells }: RowContext, computed: Computed, value: Decimal, points: Decimal): Computed {
  if (value.eq(computed.value)) return numberOnly(computed);
  const taken = step(messages.derivation.columnDeduction(show(points)), onSheet(grid.sheet, cells.deduction));
  return { value, formula: null, derivation: { ...computed.derivation, steps: [...computed.derivation.steps, taken] } };
}

function tellsLoss({ grid, weight, cells }: RowContext, value: Decimal, points: Decimal): boolean {
  const loss = weight ? weight.value.minus(value) : ZERO;
  if (!weight || loss.lte(0)) return false;
  const half = lastPlace(Math.min(points.decimalPlaces(), 2)).div(2);
  const typed = pointsAt(grid, cells.score);
  return (
    loss
      .minus(points)
      .abs()
      .lte(points.isInteger() ? 0 : half) || typed?.plus(points).eq(weight.value) === true
  );
}
