import Decimal from "decimal.js";
import { messages } from "../../messages";
import { show } from "../../reading";
import { DONE_OF_DUE } from "../lexicon";
import { SIDE, type Need, type ReadingId } from "../answers";
import type { Clause, EventClause, LadderClause, Points, SlopeClause, ValueRange } from "../types";

/** 满分 is the weight of the row, 80%的分值 a share of it. */
export function pointsValue(points: Points, weight: number): Decimal {
  if (points === "full") return new Decimal(weight);
  return typeof points === "number" ? new Decimal(points) : new Decimal(weight).times(points.share);
}

/** The number of steps under a reading: part steps in proportion, not at all, or as whole ones. */
export function countedSteps(steps: Decimal, reading: ReadingId): Decimal {
  if (reading === "whole") return steps.floor();
  return reading === "started" ? steps.ceil() : steps;
}

/** An Excel expression of the number of steps under a reading. The inner ROUND keeps binary noise off the step edges. */
export function stepExpression(distance: string, step: number, reading: ReadingId): string {
  const steps = step === 1 ? distance : `${distance}/${step}`;
  if (reading === "whole") return `ROUNDDOWN(ROUND(${steps},9),0)`;
  return reading === "started" ? `ROUNDUP(ROUND(${steps},9),0)` : steps;
}

/** A loss under its own limit. */
export function limited(lost: Decimal, most: number | null): Decimal {
  return most === null ? lost : Decimal.min(most, lost);
}

/** The same as an Excel expression. */
export function limitedExpression(lost: string, most: number | null): string {
  return most === null ? lost : `MIN(${numberText(most)},${lost})`;
}

/** The value as the clause takes it: without its sign where the sentence says so. */
export function taken({ absolute }: { readonly absolute: boolean }, value: Decimal | undefined): Decimal | undefined {
  return absolute ? value?.abs() : value;
}

/** The same as an Excel expression; undefined where the value stands in no cell. */
export function takenExpression({ absolute }: { readonly absolute: boolean }, value: string | undefined): string | undefined {
  return absolute && value !== undefined ? `ABS(${value})` : value;
}

/** True for a value whose sign is not sure (src/sentences/signs.ts). */
export function isBelow(least: number | null, value: Decimal): boolean {
  return least !== null && value.lt(least);
}

/** The expression, and an error for values whose sign is not sure. */
export function aboveLeast(least: number | null, value: string, expression: string): string {
  return least === null ? expression : `IF(ROUND(${value},9)<${least},NA(),${expression})`;
}

/** True when the value lies in the range as printed; an edge that nobody marked counts as outside. */
export function covers(range: ValueRange, value: Decimal): boolean {
  const low = range.low === null || value.gt(range.low) || (range.lowIncluded && value.eq(range.low));
  const high = range.high === null || value.lt(range.high) || (range.highIncluded && value.eq(range.high));
  return low && high;
}

/** An Excel condition that is true where the range takes the value. */
export function testExpression({ low, lowIncluded, high, highIncluded }: ValueRange, value: string): string {
  if (low !== null && low === high) return `ROUND(${value}-${low < 0 ? `(${low})` : low},9)=0`;
  const above = low === null ? null : `ROUND(${value},9)>${lowIncluded ? "=" : ""}${low}`;
  const below = high === null ? null : `ROUND(${value},9)<${highIncluded ? "=" : ""}${high}`;
  if (above && below) return `AND(${above},${below})`;
  return above ?? below ?? "TRUE";
}

/** A range as people are shown it: ≥95%, 90%(含)-95%. Ends keep the printed unit; one with equal ends is one value. */
export function printRange({ low, lowIncluded, high, highIncluded, unit }: ValueRange): string {
  if (low !== null && low === high) return `=${low}${unit}`;
  if (low === null) return `${highIncluded ? "≤" : "<"}${high}${unit}`;
  if (high === null) return `${lowIncluded ? "≥" : ">"}${low}${unit}`;
  const { included } = messages.sentences;
  return `${low}${unit}${lowIncluded ? included : ""}-${high}${unit}${highIncluded ? included : ""}`;
}

/** A number as formulas and sentences print it: six decimals at most, for a formula calculates with it. */
export function numberText(value: Decimal.Value): string {
  return show(new Decimal(value), 6);
}

/** Told by the row alone, where it says 上升 or 下降; nobody is asked for it. */
export function sideNeed(): Need {
  return { name: SIDE, unit: "", label: messages.sentences.needs.side, optional: true, rowOnly: true };
}

/** The need of a value that is measured: a rate, an amount, or so long after a due date. */
export function measuredNeeds(clause: LadderClause | SlopeClause): Need[] {
  const { subject, unit, ofPlan, late, ratio } = clause;
  const { needs } = messages.sentences;
  const { none, inTime, due, ofGoal } = clause.kind === "ladder" ? clause : {};
  return [
    {
      name: "value",
      unit,
      label: late ? needs.lateBy(unit) : subject || needs.value,
      ...(ofGoal ? { ofPlan: "goal" as const } : ofPlan || isDoneOfDue(ratio) ? { ofPlan: "rate" as const } : {}),
      ...(late ? { toldAs: "late" as const } : {}),
      ...(none === undefined ? {} : { none }),
      ...(inTime === undefined ? {} : { inTime }),
      ...(due === undefined ? {} : { due }),
    },
    ...ratioNeeds(ratio),
  ];
}

/** 整改率=已整改问题数/应整改问题数: the share of what was due, which the row tells as its value and its target. */
function isDoneOfDue(ratio: Clause["ratio"]): boolean {
  const [, done, due] = (ratio && DONE_OF_DUE.exec(`${ratio.top}/${ratio.bottom}`)) ?? [];
  return done !== undefined && done === due;
}

/** So long after the due date, or beyond the time that was given. */
export function lateNeed(unit: string, { due, within }: Pick<EventClause, "due" | "within">): Need {
  return {
    name: "late",
    unit,
    label: messages.sentences.needs.lateBy(unit),
    ...(due ? { due } : {}),
    ...(within === undefined ? {} : { within }),
  };
}

/** The need of a count of failings. */
export function countNeeds({ subject, unit }: LadderClause): Need[] {
  return [{ name: "count", unit, label: messages.sentences.needs.events(subject, unit) }];
}

/** The two amounts that tell a rate, where the sentence names them. */
export function ratioNeeds(ratio: Clause["ratio"]): Need[] {
  return ratio
    ? (["top", "bottom"] as const).map((name) => ({ name, label: ratio[name], unit: "", optional: true, insteadOf: "value" as const }))
    : [];
}
