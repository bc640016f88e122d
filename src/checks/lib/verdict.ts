import type Decimal from "decimal.js";
import type { RowScore } from "../../scoring/types";
import type { RuleProfile } from "../../profiles/types";
import type { Severity } from "../../workbook";
import { isLimit } from "../../scoring";
import { roundsTo, sameScore } from "./sums";

/**
 * What is to be said of a typed indicator score; exactly one of them, so that no two rules speak about one cell.
 * - blank: no number stands there, or nothing can be compared
 * - over-weight, negative: outside [0, weight]
 * - full-missed: full mark although a readable target is missed
 * - just-below: rounds to the full mark, but is cut below it by the system
 * - cut-met: the target is reached, the score is below the weight
 * - variant: equals another legal formula
 * - differs: none of the formulas gives it
 */
export type Verdict = "blank" | "fine" | "over-weight" | "negative" | "full-missed" | "just-below" | "cut-met" | "variant" | "differs";

/** Judges a typed score against weight, target and formulas of the profile. */
export function verdictOf(row: RowScore): Verdict {
  const { reported, weight } = row;
  if (reported === null) return "blank";
  if (reported.lt(0)) return "negative";
  if (weight === null) return "blank";
  if (reported.gt(weight)) return "over-weight";
  if (shares(row) || isBySentence(row)) return "blank";
  return againstComputed(row, reported, weight);
}

/** Rows scored by a printed sentence or by base data: rules of their own hold the typed score against it. */
export function isBySentence(row: RowScore): boolean {
  return row.sentences.length > 0;
}

/**
 * The scores that the printed sentence or the profile's rule allows for a row: the computed one and every other reading;
 * none while it cannot be computed. A typed score that is one of them is never contradicted.
 */
export function allowedScores(row: RowScore): readonly Decimal[] {
  if (!isBySentence(row)) return [];
  return [...(row.computed ? [row.computed.value] : []), ...row.variants.map((variant) => variant.value)];
}

/** Rows that share one weight or one score can only be judged together: the first of them when all have full points, else none. */
function shares(row: RowScore): boolean {
  return row.layout.weightFrom !== null || row.layout.scoreFrom !== null || (row.sharesWith.length > 0 && row.computed === null);
}

function againstComputed(row: RowScore, reported: Decimal, weight: Decimal): Verdict {
  // A plain figure of something that costs or is unwanted: below it is as good as on it, whatever the formula for "=" makes of it.
  if (row.target.kind === "equal" && isLimit(row.layout) && sameScore(reported, weight)) return "fine";
  const { outcome } = row;
  if (outcome === "missed" && sameScore(reported, weight)) return row.computed && row.computed.value.gte(weight) ? "fine" : "full-missed";
  if (outcome === "met" && reported.lt(weight)) return belowFull(row, reported, weight);
  if (!row.computed || row.basis === "judgement") return "blank";
  if (roundsTo(reported, row.computed.value)) return "fine";
  return row.variants.some((v) => roundsTo(reported, v.value)) ? "variant" : "differs";
}

function belowFull(row: RowScore, reported: Decimal, weight: Decimal): Verdict {
  if (row.computed && roundsTo(reported, row.computed.value) && !row.computed.value.gte(weight)) return "fine";
  if (weight.minus(reported).lt("0.005")) return "just-below";
  return row.variants.some((v) => v.value.lt(weight) && roundsTo(reported, v.value)) ? "variant" : "cut-met";
}

/** A typed score may differ in the open modes (SYS-03): a warning, unless the profile locks computed scores. */
export function differingSeverity(profile: RuleProfile): Severity {
  return profile.mode.value === "computed-locked" ? "error" : "warning";
}
