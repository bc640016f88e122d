import Decimal from "decimal.js";
import type { Points, Reading } from "../types";

/** 满分 is the weight of the row. */
export function pointsValue(points: Points, weight: number): Decimal {
  return new Decimal(points === "full" ? weight : points);
}

/** The three ways to count part steps (rule catalogue 2, §3.2); one when the number of steps is whole. */
export function stepReadings(steps: Decimal): { id: Reading["id"]; steps: Decimal }[] {
  if (steps.isInteger()) return [{ id: "exact", steps }];
  return [
    { id: "straight", steps },
    { id: "whole", steps: steps.floor() },
    { id: "started", steps: steps.ceil() },
  ];
}

/** An Excel expression of the number of steps under a reading. The inner ROUND keeps binary noise off the step edges. */
export function stepExpression(distance: string, step: number, reading: Reading["id"]): string {
  const steps = step === 1 ? distance : `${distance}/${step}`;
  if (reading === "whole") return `ROUNDDOWN(ROUND(${steps},9),0)`;
  return reading === "started" ? `ROUNDUP(ROUND(${steps},9),0)` : steps;
}

export function clamp(value: Decimal, low: Decimal.Value, high: Decimal.Value): Decimal {
  return Decimal.max(low, Decimal.min(high, value));
}

/** A number as formulas and sentences print it. */
export function show(value: Decimal.Value): string {
  return new Decimal(value).toDecimalPlaces(6).toString();
}
