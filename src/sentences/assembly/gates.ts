import { itemAt } from "../../workbook";
import type { Draft, Gate, ItemOf } from "../drafting/draft";
import { isFullRatio } from "../drafting/formulas";
import { sameQuantity } from "../drafting/items";
import { holds, rankOf } from "../ladder-shape";
import { isRate } from "../ladders";
import { DIRECTIONS, ONLY_HAPPENS, PLAIN_ABOVE } from "../lexicon";
import type { Clause, EventClause, GateClause, LadderClause, ShareClause, SlopeClause, ValueRange } from "../types";
import { bare, namesPlanRate, speaksOfPlan } from "../words";
import { asWords, closedByWords, type Measured } from "./closed-words";
import { addEarned } from "./earned";
import { add, spanOf, type Assembly } from "./parts";

/** What brings the whole row to 0, after all that earns and loses. Nothing closes a row whose cases a person names. */
export function addGates(work: Assembly): void {
  const { gates, items } = work.draft;
  if (work.clauses.some(({ clause }) => clause.kind === "cases")) return;
  for (const gate of gates) {
    if (shutsCounted(work, gate) || shutsRatio(work, gate)) continue;
    const by = closedBy(
      gate,
      work.draft,
      work.clauses.map(({ clause }) => clause),
    );
    if (by === "alone") addEarned(work, valueOfGate(gate), false, false);
    else if (by === null) work.misfits.push(gate);
    else add(work, { kind: "gate", role: "gate", span: spanOf(gate), subject: gate.subject, by }, gate);
    if (items.length > 1 && !gate.wholeRow && gate.by !== "parts") work.obstacle ??= "together";
  }
}

/** A lone 超过±6%不得分 is a ladder with one step. */
function valueOfGate(gate: Gate): ItemOf<"value"> {
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
type ClosedBy = GateClause["by"] | "alone" | null;

function closedBy(gate: Gate, draft: Draft, clauses: readonly Clause[]): ClosedBy {
  const slope = clauses.find((clause) => clause.kind === "slope");
  const ladder = clauses.find((clause) => clause.kind === "ladder");
  switch (gate.by) {
    case "parts":
      return { kind: "parts" };
    case "distance":
      return closedByDistance(gate, slope);
    case "value":
      return closedByValue(gate, draft, clauses, { slope, ladder });
    default:
      return closedByWords(gate, draft, slope ?? ladder);
  }
}

function closedByDistance({ condition }: Gate, slope: SlopeClause | undefined): ClosedBy {
  const [bound] = condition.final;
  if (!slope || !bound || bound.ranges.length !== 1) return null;
  return slope.of === "number"
    ? fromEdge(itemAt(bound.ranges, 0), slope)
    : { kind: "distance", range: itemAt(bound.ranges, 0), from: slope.of };
}

function closedByValue(
  { condition }: Gate,
  draft: Draft,
  clauses: readonly Clause[],
  { slope, ladder }: { readonly slope: SlopeClause | undefined; readonly ladder: LadderClause | undefined },
): ClosedBy {
  const measured: Measured = slope ?? ladder;
  const ranges = condition.final.flatMap((bound) => bound.ranges);
  if (condition.final.some((bound) => bound.of !== "number" || bound.band !== null))
    return measured || draft.items.length > 0 || draft.losses.length > 0 ? null : "alone";
  if (slope && ranges.some((range) => !beyondEdge(range, slope))) return null;
  if (ladder && shutsBestStep(ranges, ladder)) return null;
  if (measured?.absolute || ladder?.ofGoal) return null;
  if (measured)
    return ranges.every((range) => range.unit === measured.unit || range.unit === "") && !("of" in measured && measured.of !== "number")
      ? { kind: "value", ranges, ofPlan: measured.ofPlan }
      : null;
  const counted = draft.items.length === 1 ? countedValue(clauses, ranges) : null;
  if (counted) return counted;
  const rate = draft.items.length === 1 ? rateOf(clauses, ranges, condition.subject) : null;
  if (rate) return { kind: "value", ranges, ofPlan: rate.ofPlan };
  // Beside counted losses the row's actual value need not be what the gate speaks of: a person says whether it happened.
  return draft.items.length === 0 && draft.losses.length === 0 && draft.gates.length === 1
    ? "alone"
    : (lateGate(condition, clauses) ?? asWords(condition));
}

/** 完成率超过50%的部分，每10个百分点得1分；50%及以下不得分: the same value. */
function countedValue(clauses: readonly Clause[], ranges: readonly ValueRange[]): GateClause["by"] | null {
  const [counted] = clauses.flatMap((clause) => (clause.kind === "count-up" && clause.of === "value" ? [clause] : []));
  if (!counted || !ranges.every(({ unit }) => unit === counted.unit)) return null;
  // At an edge up to which nothing is counted it says nothing whether the number itself is shut out.
  const isNothing = ({ high }: ValueRange) => high !== null && high <= (counted.edge ?? 0);
  return {
    kind: "value",
    ranges: ranges.map((range) => (isNothing(range) ? { ...range, edgesMarked: true } : range)),
    ofPlan: counted.ofPlan,
  };
}

/** The share or the one value of a formula that a number without another name can only mean. */
function rateOf(clauses: readonly Clause[], ranges: readonly ValueRange[], subject: string): { readonly ofPlan: boolean } | null {
  const [share] = clauses.filter((clause) => clause.kind === "share");
  if (share && ranges.every(({ unit }) => isRate(unit)) && isSameShare(share, subject)) return share;
  const [formula] = clauses.filter((clause) => clause.kind === "formula");
  const [ask, other] = formula?.asks ?? [];
  return ask?.name === "value" && !other && ranges.every((range) => range.unit === ask.unit) && sameQuantity(ask.label, subject)
    ? ask
    : null;
}

/** 按完成率得分，低于60%不得分: no other rate is named. */
function isSameShare({ ofPlan }: ShareClause, subject: string): boolean {
  return bare(subject) === "" || (ofPlan && speaksOfPlan(subject));
}

/** 每延误1天扣0.1分，延误超过30天不得分: both count from the due date. */
function lateGate({ final, subject: print }: Gate["condition"], clauses: readonly Clause[]): GateClause["by"] | null {
  const subject = bare(print);
  // 停工40天以上: another time.
  if (!ONLY_HAPPENS.test(subject) && !DIRECTIONS.late.test(subject)) return null;
  // 延误3天以上 beside steps of a day: careful readers differ at three.
  const ranges = final.flatMap((bound) =>
    bound.ranges.map((range) => (PLAIN_ABOVE.test(bound.part.text) ? { ...range, edgesMarked: false } : range)),
  );
  const counted = clauses.filter((clause) => clause.kind === "per-event");
  const [only, second] = counted;
  return only?.late && !second && ranges.every((range) => range.unit === only.unit && range.low !== null)
    ? { kind: "late", ranges, due: only.due, ...(only.within === undefined ? {} : { within: only.within }) }
    : null;
}

/**
 * A value that closes the row lies on the losing side of the slope, with room for losses in front of it: on the other side the number means something
 * else, and at the edge itself (达到90%得满分，每低1个百分点扣1分，低于90%不得分) the two contradict each other.
 */
function beyondEdge({ low, high }: ValueRange, { of, edge, upperEdge, over, under }: SlopeClause): boolean {
  if (of !== "number" || edge === null) return true;
  return (
    (under !== null && low === null && high !== null && high < edge) ||
    (over !== null && high === null && low !== null && low > (upperEdge ?? edge))
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
  if (edge === null || range.high !== null || range.low === null || (over && under) || (range.unit !== "" && range.unit !== unit))
    return null;
  const at = under ? edge - range.low : (upperEdge ?? edge) + range.low;
  const beyond = under
    ? { low: null, lowIncluded: false, high: at, highIncluded: range.lowIncluded }
    : { low: at, lowIncluded: range.lowIncluded, high: null, highIncluded: false };
  return { kind: "value", ranges: [{ ...beyond, edgesMarked: range.edgesMarked, unit }], ofPlan };
}

/** 每发现1例扣3分，发现3例及以上的不得分: the same count says both. False when the gate speaks of something else. */
function shutsCounted(work: Assembly, gate: Gate): boolean {
  const { gates, gains, losses, items, floor } = work.draft;
  const counted = work.clauses.filter(({ clause }) => clause.kind === "per-event");
  const [only] = counted;
  const [bound, other] = gate.condition.final;
  const [range, second] = bound?.ranges ?? [];
  const loss = losses.find(({ step }) => step !== null);
  if (gate.by !== "value" || only?.clause.kind !== "per-event" || only.clause.late || !range || !loss?.step || !isMany(range, only.clause))
    return false;
  if (
    counted.length > 1 ||
    second ||
    other ||
    bound?.of !== "number" ||
    gates.length > 1 ||
    gains.length > 0 ||
    items.length > 1 ||
    floor > 0
  )
    return false;
  if (gate.condition.stray.length > 0 || !isSameEvent(bare(gate.condition.subject), bare(loss.condition.words))) return false;
  only.clause = { ...only.clause, shut: range };
  return true;
}

/** 按实际完成数/计划数×分值计分，完成率低于60%计0分: the ratio of the formula is the rate. False when the gate speaks of something else. */
function shutsRatio({ clauses, draft }: Assembly, { by, condition }: Gate): boolean {
  const [only, another] = clauses;
  const [bound, other] = condition.final;
  const [range, second] = bound?.ranges ?? [];
  if (by !== "value" || only?.clause.kind !== "formula" || another || !range || other || second || draft.gates.length > 1) return false;
  const isRatio = only.clause.zero === null && isFullRatio(only.clause.expression, ["value", "target"]);
  const subject = bare(condition.subject);
  const isNamed = subject === "" || (namesPlanRate(subject) && subject.length <= SHORT_NAME);
  if (!isRatio || !isNamed || !isRate(range.unit) || range.low !== null || range.high === null || condition.stray.length > 0) return false;
  only.clause = { ...only.clause, zero: { ...range, high: range.high / 100, unit: "" } };
  return true;
}

/** 完成率, 任务完成率; a longer name may be that of a rate of something else. */
const SHORT_NAME = 5;

const isMany = ({ low, high, unit }: ValueRange, clause: EventClause) =>
  low !== null && low > clause.step && high === null && unit === clause.unit;

/** 发现 beside 每发现一例虚报冒领, 虚报冒领 beside the same. */
function isSameEvent(subject: string, words: string): boolean {
  return ONLY_HAPPENS.test(subject) || words.includes(subject);
}
