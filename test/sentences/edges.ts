import Decimal from "decimal.js";
import { needsOf, type ScoringSentence, type Inputs } from "../../src/sentences";

/** Every number printed in the sentence, and its neighbours: the step edges and what lies just beside them. */
export function edges(text: string): number[] {
  const printed = [...text.matchAll(/\d+(?:\.\d+)?/g)].map((match) => Number(match[0])).filter((at) => at < 10_000);
  return [...new Set([0, ...printed].flatMap((at) => [at - 1, at - 0.01, at, at + 0.01, at + 1, at + 2.5, at * 2]))];
}

const FIXED = 50;

/** Answers to all needs that follow from one value, so that every clause is told something. */
export function inputsOf(read: ScoringSentence, value: number): Inputs[] {
  return needsOf(read).map(
    (needs, clause) =>
      new Map(
        needs.map(({ name }) => {
          switch (name) {
            case "value":
            case "top":
              return [name, new Decimal(value)] as const;
            case "target":
            case "reference":
            case "bottom":
              return [name, new Decimal(FIXED)] as const;
            case "count":
            case "late":
              return [name, new Decimal(Math.max(0, Math.round(value)))] as const;
            default:
              return [name, new Decimal(Math.abs(Math.round(value + clause)) % 2)] as const;
          }
        }),
      ),
  );
}
