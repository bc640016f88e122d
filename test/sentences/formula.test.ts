import Decimal from "decimal.js";
import { sampled } from "../helpers/long";
import fc from "../helpers/property";
import { sentenceFormula, isComputable, readSentence, scoreSentence } from "../../src/sentences";
import type { ScoringSentence, Inputs, Reading } from "../../src/sentences";
import { evaluate, MemorySource } from "../formulas/memory-source";
import { edges, inputsOf } from "./edges";
import { recorded } from "./records";
import { computed } from "./sentences";
import { unseen } from "./unseen";
import { unseenSecond } from "./unseen-second";

const nothing = new MemorySource({ 表: {} });

/** What the written formula gives, rounded as a score cell is. */
function byFormula(read: ScoringSentence, inputs: readonly Inputs[], weight: number, id: Reading["id"]): number | null {
  const expressions = inputs.map(
    (clause) => new Map([...clause].map(([name, value]) => [name, value.lt(0) ? `(${value})` : value.toString()])),
  );
  const formula = sentenceFormula(read, expressions, weight, id);
  const value = formula === null ? null : evaluate(`=ROUND(${formula},6)`, nothing);
  return typeof value === "number" ? value : null;
}

/** One sentence in eight is tried at every edge; `npm run test:long` tries them all. */
const sentences = sampled([...computed, ...unseen, ...unseenSecond, ...recorded], 8).filter(({ text, weight }) =>
  isComputable(readSentence(text, weight)),
);

describe.each(sentences)("$text", ({ text, weight }) => {
  const read = readSentence(text, weight);

  it("writes a formula that equals the function at every step edge and beside it, and gives nothing where the function gives nothing", () => {
    // Gathered and held at once: an expectation of its own for each of a hundred thousand figures costs more than the figures.
    const wrong: unknown[] = [];
    for (const value of edges(text)) {
      const inputs = inputsOf(read, value);
      const readings = scoreSentence(read, inputs, weight);
      const isOpen = readings.length === 0 || readings.some(({ id }) => id === "other-edge");
      const straight = isOpen ? byFormula(read, inputs, weight, "straight") : null;
      if (straight !== null) wrong.push({ value, score: straight, due: null });
      for (const reading of isOpen ? [] : readings) {
        const due = reading.score.toDecimalPlaces(6, Decimal.ROUND_HALF_UP).toNumber();
        for (const id of reading.id === "exact" ? (["straight", "whole", "started"] as const) : [reading.id]) {
          const score = byFormula(read, inputs, weight, id);
          if (!Object.is(score, due)) wrong.push({ value, id, score, due });
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  const onTop = read.clauses.some((clause) => clause.kind === "bonus");

  it("stays inside [0, weight]", () => {
    fc.assert(
      fc.property(fc.double({ min: -500, max: 500, noNaN: true }), (value) => {
        const scores = scoreSentence(read, inputsOf(read, value), weight).map(({ score }) => score);
        return scores.every((score) => score.gte(0) && (onTop || score.lte(weight)));
      }),
      { numRuns: 20 },
    );
  });
});

describe("a slope", () => {
  const slopes = sentences.filter(({ text, weight }) => {
    const [only, ...others] = readSentence(text, weight).clauses;
    return only?.kind === "slope" && others.length === 0;
  });

  it.each(slopes)("$text never gives more for a worse value", ({ text, weight }) => {
    const read = readSentence(text, weight);
    const [clause] = read.clauses;
    if (clause?.kind !== "slope" || (clause.over && clause.under)) return;
    const worseUp = clause.over !== null;
    fc.assert(
      fc.property(fc.double({ min: -50, max: 300, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (value, more) => {
        // Below `least` nobody scores: there the sign of the value is not sure.
        fc.pre(clause.least === null || value >= clause.least);
        const scores = [value, value + more].map((at) => scoreSentence(read, inputsOf(read, at), weight)[0]!.score);
        return worseUp ? scores[0]!.gte(scores[1]!) : scores[1]!.gte(scores[0]!);
      }),
      { numRuns: 20 },
    );
  });
});
