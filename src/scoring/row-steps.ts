import Decimal from "decimal.js";
import { show, ZERO } from "../reading";
import { messages } from "../messages";
import { onSheet, pointsAt } from "./cells";
import { step, type RowContext } from "./context";
import { withUnit } from "./one-scale";
import type { DerivationStep } from "./types";

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
 * A 扣分 column lowers what was computed, never below zero (GX-01). Points that are what the share already takes, or what a missed row
 * lacks to its weight, are told twice and taken once.
 */
export function columnDeduction(context: RowContext, value: Decimal): { value: Decimal; steps: DerivationStep[] } {
  const points = pointsAt(context.grid, context.cells.deduction)?.abs();
  if (!points || points.isZero() || tellsLoss(context, value, points)) return { value, steps: [] };
  const steps = [step(messages.derivation.columnDeduction(show(points)), onSheet(context.grid.sheet, context.cells.deduction))];
  return { value: Decimal.max(0, value.minus(points)), steps };
}

function tellsLoss({ grid, weight, cells }: RowContext, value: Decimal, points: Decimal): boolean {
  const loss = weight ? weight.value.minus(value) : ZERO;
  if (!weight || loss.lte(0)) return false;
  const half = new Decimal(10).pow(-Math.min(points.decimalPlaces(), 2)).div(2);
  const typed = pointsAt(grid, cells.score);
  return (
    loss
      .minus(points)
      .abs()
      .lte(points.isInteger() ? 0 : half) || typed?.plus(points).eq(weight.value) === true
  );
}
