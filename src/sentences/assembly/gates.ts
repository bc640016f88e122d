import { itemAt } from "../../workbook";
import type { Draft, Gate, ItemOf } from "../draft";
import { sameQuantity } from "../draft-items";
import { holds, rankOf } from "../ladder-shape";
import { isRate, speaksOfPlan } from "../ladders";
import { CHANGE_END, CHANGE_WORDS, DENIAL, NEGATIVE_CHANGE, PERCENT_UNIT } from "../lexicon";
import type { Clause, GateClause, LadderClause, ShareClause, SlopeClause, ValueRange } from "../types";
import { answerWords, bare } from "../words";

/** A lone 超过±6%不得分 is a ladder with one step. */
export function valueOfGate(gate: Gate): ItemOf<"value"> {
  const rungs = gate.condition.final.flatMap((bound) =>
    bound.ranges.map((range) => ({ bound, range, worth: { kind: "points" as const, points: 0 as const } })),
  );
  return {
    kind: "value",
    of: itemAt(gate.condition.final, 0).of,
    rungs,
    rest: { kind: "points", points: "full" },
    conditions: [gate.condition],
    subject: gate.condition.subject,
    start: gate.start,
    end: gate.end,
  };
}

/** What closes the row; "alone" when the sentence says nothing else, null when it is not clear what is measured. */
export function gateBy(gate: Gate, draft: Draft, clauses: readonly Clause[]): GateClause["by"] | "alone" | null {
  const { condition } = gate;
  const slope = clauses.find((clause) => clause.kind === "slope");
  const ladder = clauses.find((clause) => clause.kind === "ladder");
  const measured = slope ?? ladder;
  const asWords = { kind: "words" as const, words: answerWords(condition.last, []) };
  switch (gate.by) {
    case "parts":
      return { kind: "parts" };
    case "distance": {
      const [bound] = condition.final;
      if (!slope || !bound || bound.ranges.length !== 1) return null;
      return slope.of === "number"
        ? fromEdge(itemAt(bound.ranges, 0), slope)
        : { kind: "distance", range: itemAt(bound.ranges, 0), from: slope.of };
    }
    case "value": {
      const ranges = condition.final.flatMap((bound) => bound.ranges);
      if (condition.final.some((bound) => bound.of !== "number" || bound.band !== null))
        return measured || draft.items.length > 0 || draft.losses.length > 0 ? null : "alone";
      if (slope && ranges.some((range) => !beyondEdge(range, slope))) return null;
      if (ladder && shutsBestStep(ranges, ladder)) return null;
      if (measured?.absolute) return null;
      if (measured)
        return ranges.every((range) => range.unit === measured.unit || range.unit === "") && !("of" in measured && measured.of !== "number")
          ? { kind: "value", ranges, ofPlan: measured.ofPlan }
          : null;
      const [share] = clauses.filter((clause) => clause.kind === "share");
      if (share && draft.items.length === 1 && ranges.every(({ unit }) => isRate(unit)) && isSameShare(share, condition.subject))
        return { kind: "value", ranges, ofPlan: share.ofPlan };
      const [formula] = clauses.filter((clause) => clause.kind === "formula");
      const [ask, other] = formula?.asks ?? [];
      if (
        ask?.name === "value" &&
        !other &&
        draft.items.length === 1 &&
        ranges.every((range) => range.unit === ask.unit) &&
        sameQuantity(ask.label, condition.subject)
      )
        return { kind: "value", ranges, ofPlan: ask.ofPlan };
      // Beside counted losses the row's actual value need not be what the gate speaks of: a person says whether it happened.
      return draft.items.length === 0 && draft.losses.length === 0 && draft.gates.length === 1
        ? "alone"
        : (lateGate(ranges, clauses) ?? asWords);
    }
    default: {
      if (measured && isRate(measured.unit) && NEGATIVE_CHANGE.test(bare(condition.words)))
        return { kind: "value", ranges: [BELOW_NOTHING], ofPlan: false };
      const fall = measured && measured.role === "lose" ? noChange(gate, draft) : null;
      return fall ?? asWords;
    }
  }
}

/** 按完成率得分，低于60%不得分: no other rate is named. */
function isSameShare({ ofPlan }: ShareClause, subject: string): boolean {
  return bare(subject) === "" || (ofPlan && speaksOfPlan(subject));
}

const BELOW_NOTHING: ValueRange = { low: null, lowIncluded: false, high: 0, highIncluded: false, edgesMarked: true, unit: PERCENT_UNIT };

/** 每延误1天扣0.1分，延误超过30天不得分: both count from the due date. */
function lateGate(ranges: readonly ValueRange[], clauses: readonly Clause[]): GateClause["by"] | null {
  const counted = clauses.filter((clause) => clause.kind === "per-event");
  const [only, second] = counted;
  return only?.late && !second && ranges.every((range) => range.unit === only.unit && range.low !== null)
    ? { kind: "late", ranges, due: only.due }
    : null;
}

/** A value that closes the row lies on the losing side of the slope; on the other side the number means something else. */
function beyondEdge({ low, high }: ValueRange, { of, edge, upperEdge, over, under }: SlopeClause): boolean {
  if (of !== "number") return true;
  return (
    (under !== null && low === null && high !== null && high <= edge!) ||
    (over !== null && high === null && low !== null && low >= (upperEdge ?? edge!))
  );
}

/** ≥95%得10分…；高于90%的不得分: what closes the row would leave nothing of the step that gives most. */
function shutsBestStep(ranges: readonly ValueRange[], { rungs }: LadderClause): boolean {
  const earning = rungs.filter(({ worth }) => worth.kind === "points" && worth.points !== 0);
  const [best] = [...(earning.length > 0 ? earning : rungs)].sort((a, b) => rankOf(b) - rankOf(a));
  return best !== undefined && ranges.some((range) => holds(range, best.range));
}

/** 减少超过25%的不得分 where losses begin at 100 %: below 75 %. */
function fromEdge(range: ValueRange, { edge, upperEdge, over, under, unit, ofPlan }: SlopeClause): GateClause["by"] | null {
  if (range.high !== null || range.low === null || (over && under) || (range.unit !== "" && range.unit !== unit)) return null;
  const at = under ? edge! - range.low : (upperEdge ?? edge!) + range.low;
  const beyond = under
    ? { low: null, lowIncluded: false, high: at, highIncluded: range.lowIncluded }
    : { low: at, lowIncluded: range.lowIncluded, high: null, highIncluded: false };
  return { kind: "value", ranges: [{ ...beyond, edgesMarked: range.edgesMarked, unit }], ofPlan };
}

/** 电耗压减≥6%…没有压减不得分: no change at all is a value of 0 or less. */
function noChange(gate: Gate, draft: Draft): GateClause["by"] | null {
  const [base] = draft.items;
  const words = bare(gate.condition.words);
  const denial = [...words.matchAll(DENIAL)][0];
  const verb = denial?.index === 0 ? words.slice(denial[0].length) : "";
  const subject = base?.kind === "value" ? base.subject : "";
  return verb.length > 1 && CHANGE_WORDS.test(verb) && subject.replace(CHANGE_END, "").endsWith(verb)
    ? {
        kind: "value",
        ranges: [{ low: null, lowIncluded: false, high: 0, highIncluded: true, edgesMarked: true, unit: "" }],
        ofPlan: false,
      }
    : null;
}
