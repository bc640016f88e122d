import { itemAt } from "../../workbook";
import type { Draft, Item } from "./draft";
import { lastOf, place, put, replaceLast, takeRest, takeRungs } from "./items";
import { readFormula, type ReadFormula } from "../formula-text";
import { limitsOf } from "../points";
import type { Bound } from "../ranges";
import type { Statement } from "../statements";
import type { Expression } from "../types";
import { bare, deniesAll, isOpposite } from "../words";

/** A printed formula: all that is earned, what the last item gives otherwise, or a rung. False when it fits nothing in front. */
export function takeFormula(draft: Draft, statement: Statement): boolean {
  const { condition, caps, effect } = statement;
  const last = lastOf(draft);
  const formula = readFormula(effect);
  draft.unread.push(...(condition.otherwise ? condition.stray : condition.strayBefore));
  const { cap, fits } = limitsOf(caps, "gain");
  if (!formula || condition.step || !fits || (cap !== null && (formula === "by-direction" || cap !== formula.worth))) return false;
  if (formula === "by-direction") {
    if (last && !(draft.items.length === 1 && ((last.kind === "value" && last.of === "target") || last.kind === "words"))) return false;
    const points = last?.kind === "words" ? last.points : "full";
    draft.items.splice(0, draft.items.length, {
      kind: "ratio",
      points,
      subject: "",
      start: last?.start ?? statement.start,
      end: statement.end,
    });
    return true;
  }
  const rate = formula.asks.length === 1 && isPlainShare(formula.expression);
  const worth = { kind: "share", of: "hundred", edge: null, points: formula.worth ?? "full" } as const;
  if (last && goesOnFromTarget(last, statement, formula)) {
    replaceLast(draft, { kind: "formula", formula, zero: null, subject: "", start: last.start, end: statement.end });
    return true;
  }
  if (condition.final.length > 0) return rate && takeRungs(draft, statement, worth);
  if (last?.kind === "value" && (condition.otherwise || deniesAll(condition.words))) return rate && takeRest(draft, statement, worth);
  if (
    last?.kind === "words" &&
    draft.items.length === 1 &&
    last.denied === null &&
    (condition.otherwise || deniesAll(condition.words) || isOpposite(last.subject, condition.last))
  )
    draft.items.pop();
  else if (last || condition.otherwise) return false;
  return put(draft, { kind: "formula", formula, zero: null, subject: bare(condition.words), ...place(statement) });
}

/** ≤目标值得满分；高于目标值的，得分=目标值/实际值×权重: the formula gives the full mark where the target is met, so it is all there is. */
function goesOnFromTarget(last: Item, { condition }: Statement, { expression, worth }: ReadFormula): boolean {
  if (last.kind !== "value" || last.of !== "target" || last.rungs.length !== 1 || last.rest !== null) return false;
  const { range, worth: met } = itemAt(last.rungs, 0);
  const isOtherSide = ({ of, ranges }: Bound) => of === "target" && ranges.every((one) => (one.low === null) !== (range.low === null));
  const beyond = condition.otherwise || deniesAll(condition.words) || (condition.final.length > 0 && condition.final.every(isOtherSide));
  const full = met.kind === "points" && (met.points === "full" || met.points === worth);
  return beyond && full && isFullRatio(expression, range.low === null ? ["target", "value"] : ["value", "target"]);
}

function isFullRatio(expression: Expression, [top, bottom]: readonly string[]): boolean {
  if (expression.kind !== "binary" || expression.sign !== "*") return false;
  const { left, right } = expression;
  return (
    (right.kind === "weight" || right.kind === "number") &&
    left.kind === "binary" &&
    left.sign === "/" &&
    left.left.kind === "input" &&
    left.left.name === top &&
    left.right.kind === "input" &&
    left.right.name === bottom
  );
}

/** rate × points, without anything else. */
function isPlainShare(expression: Expression): boolean {
  if (expression.kind !== "binary" || expression.sign !== "*") return false;
  const sides = [expression.left.kind, expression.right.kind];
  return sides.includes("input") && (sides.includes("weight") || sides.includes("number"));
}
