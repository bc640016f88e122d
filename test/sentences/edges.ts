import Decimal from "decimal.js";
import { needsOf, type Criterion, type Inputs } from "../../src/sentences";

/** Every number printed in the sentence, and its neighbours: the step edges and what lies just beside them. */
export function edges(text: string): number[] {
  const printed = [...text.matchAll(/\d+(?:\.\d+)?/g)].map((match) => Number(match[0]));
  return [...new Set(printed.flatMap((at) => [at - 1, at - 0.01, at, at + 0.01, at + 1, at + 2.5, at * 2]))];
}

/** Answers to all needs that follow from one value, so that every clause is told something. */
export function inputsOf(criterion: Criterion, value: number): Inputs[] {
  return needsOf(criterion).map((needs) => new Map(needs.map(({ name }) => {
    const told = name === "value" ? value : name === "target" ? 50 : name === "count" ? Math.max(0, Math.round(value)) : Math.abs(Math.round(value)) % 2;
    return [name, new Decimal(told)];
  })));
}
