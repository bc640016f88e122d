import type { Draft, Gate, ItemOf } from "./draft";
import { CHANGE_END, CHANGE_WORDS, DENIAL } from "./lexicon";
import type { Clause, GateClause } from "./types";
import { answerWords, bare } from "./words";

/** A lone 超过±6%不得分 is a ladder with one step. */
export function valueOfGate(gate: Gate): ItemOf<"value"> {
  const rungs = gate.condition.final.flatMap((bound) => bound.ranges.map((range) => ({ bound, range, worth: { kind: "points" as const, points: 0 as const } })));
  return { kind: "value", of: gate.condition.final[0]!.of, rungs, rest: { kind: "points", points: "full" }, conditions: [gate.condition], subject: gate.condition.subject, start: gate.start, end: gate.end };
}

/** What closes the row; "alone" when the sentence says nothing else, null when it is not clear what is measured. */
export function gateBy(gate: Gate, draft: Draft, clauses: readonly Clause[]): GateClause["by"] | "alone" | null {
  const { condition } = gate;
  const slope = clauses.find((clause) => clause.kind === "slope");
  const ladder = clauses.find((clause) => clause.kind === "ladder");
  const measured = slope ?? ladder;
  switch (gate.by) {
    case "parts": return { kind: "parts" };
    case "distance": {
      const [bound] = condition.final;
      return slope && slope.of !== "number" && bound ? { kind: "distance", range: bound.ranges[0]!, from: slope.of } : null;
    }
    case "value": {
      const ranges = condition.final.flatMap((bound) => bound.ranges);
      if (condition.final.some((bound) => bound.of !== "number" || bound.band !== null)) return measured || draft.items.length > 0 || draft.losses.length > 0 ? null : "alone";
      if (measured) return ranges.every((range) => range.unit === measured.unit || range.unit === "") && !("of" in measured && measured.of !== "number") ? { kind: "value", ranges, ofPlan: measured.ofPlan } : null;
      return draft.items.length === 0 && draft.losses.length === 0 && draft.gates.length === 1 ? "alone" : { kind: "value", ranges, ofPlan: false };
    }
    default: {
      const fall = measured && measured.role === "lose" ? noChange(gate, draft) : null;
      return fall ?? { kind: "words", words: answerWords(condition.last, []) };
    }
  }
}

/** 电耗压减≥6%…没有压减不得分: no change at all is a value of 0 or less. */
function noChange(gate: Gate, draft: Draft): GateClause["by"] | null {
  const [base] = draft.items;
  const words = bare(gate.condition.words);
  const denial = [...words.matchAll(DENIAL)][0];
  const verb = denial?.index === 0 ? words.slice(denial[0].length) : "";
  const subject = base?.kind === "value" ? base.subject : "";
  return verb.length > 1 && CHANGE_WORDS.test(verb) && subject.replace(CHANGE_END, "").endsWith(verb)
    ? { kind: "value", ranges: [{ low: null, lowIncluded: false, high: 0, highIncluded: true, edgesMarked: true, unit: "" }], ofPlan: false } : null;
}
