import Decimal from "decimal.js";
import { lastPlace, sumOf, type Unit } from "../../reading";
import type { Computed, RowScore } from "../../scoring/types";
import type { GradeBand, RuleProfile, Sourced } from "../../profiles/types";
import { memo, type Severity, type SheetCellRef } from "../../workbook";
import { isLimit } from "../../scoring";
import { messages } from "../../messages";
import type { FindingDraft } from "../types";
import { noteCell, type Line } from "./lines";
import { a1, offering, place, points } from "./sheet";

const TEN_THOUSAND = 10_000;
/** Half a unit of the second and of the first place behind the point. */
const HALF_CENT = new Decimal("0.005");
const HALF_TENTH = new Decimal("0.05");

/** Two figures that are the same but for the noise of a third decimal. Scores and weights are exact (NUM-04). */
export function sameScore(a: Decimal, b: Decimal): boolean {
  return a.minus(b).abs().lt(HALF_CENT);
}

/**
 * A typed score against a computed one: the same when it rounds to what is printed. A score typed with one decimal stands for ±0.05;
 * a whole number is meant exactly (REV-04: 9 typed for 8.62 is wrong).
 */
export function roundsTo(typed: Decimal, computed: Decimal): boolean {
  const tolerance = typed.decimalPlaces() === 1 ? HALF_TENTH : HALF_CENT;
  return typed.minus(computed).abs().lte(tolerance);
}

/**
 * How far a printed total of amounts may be from the sum of its printed parts: half a unit of the last place for each figure (NUM-04).
 * Amounts in 万元 and larger units carry at least two decimals (45 means 45.00).
 */
export function sumTolerance(parts: readonly Decimal[], total: Decimal, unit: Unit | null): Decimal {
  const least = unit && unit.factor >= TEN_THOUSAND ? 2 : 0;
  const places = Math.max(least, ...parts.map((p) => p.decimalPlaces()), total.decimalPlaces());
  const half = lastPlace(places).div(2);
  return half.times(parts.length + 1);
}

/** True where a printed total is the sum of its printed parts, within what rounding may part them. @param unit that of the amounts */
export function addUpTo(parts: readonly Decimal[], total: Decimal, unit: Unit | null): boolean {
  return sumOf(parts)
    .minus(total)
    .abs()
    .lte(sumTolerance(parts, total, unit));
}

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

/** True when this is what is to be said of a typed score: then the score is there, and so is the weight that it is held against. */
export function isJudged<S extends RowScore>(
  row: S,
  verdict: Exclude<Verdict, "blank" | "negative">,
): row is S & { readonly reported: Decimal; readonly weight: Decimal } {
  return verdictOf(row) === verdict;
}

/** Judges a typed score against weight, target and formulas of the profile; once, for half a dozen rules ask for each row. */
export const verdictOf: (row: RowScore) => Verdict = memo((row) => {
  const { reported, weight } = row;
  if (reported === null) return "blank";
  if (reported.lt(0)) return "negative";
  if (weight === null) return "blank";
  if (reported.gt(weight)) return "over-weight";
  if (shares(row) || isBySentence(row)) return "blank";
  return againstComputed(row, reported, weight);
});

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
  if (outcome === "missed" && sameScore(reported, weight)) return fullThoughMissed(row, weight);
  if (outcome === "met" && reported.lt(weight)) return belowFull(row, reported, weight);
  if (!row.computed) return "blank";
  if (roundsTo(reported, row.computed.value)) return "fine";
  return row.variants.some((v) => roundsTo(reported, v.value)) ? "variant" : "differs";
}

function fullThoughMissed({ computed, variants }: RowScore, weight: Decimal): Verdict {
  if (computed?.value.gte(weight)) return "fine";
  return variants.some(({ value }) => value.gte(weight)) ? "variant" : "full-missed";
}

function belowFull(row: RowScore, reported: Decimal, weight: Decimal): Verdict {
  if (row.computed && roundsTo(reported, row.computed.value) && !row.computed.value.gte(weight)) return "fine";
  if (weight.minus(reported).lt(HALF_CENT)) return "just-below";
  return row.variants.some((v) => v.value.lt(weight) && roundsTo(reported, v.value)) ? "variant" : "cut-met";
}

/** A typed score may differ in the open modes (SYS-03): a warning, unless the profile locks computed scores. */
export function differingSeverity(profile: RuleProfile): Severity {
  return profile.mode.value === "computed-locked" ? "error" : "warning";
}

/** The lower limits of 优, 良, 中 in force somewhere: 财政部 since 2020 (NAT-14; the early 80, 70, 60 of SYS-05 is out of use), 四川 from 2025. */
const SCALES = [
  [90, 80, 60],
  [90, 80, 70],
] as const;

/** True where no scale known anywhere gives this grade to the score: the two cannot both be right. @param grade one of 优, 良, 中, 差 */
function isNowhere(grade: string, score: Decimal): boolean {
  return SCALES.every(
    ([first, second, third]) => grade !== (score.gte(first) ? "优" : score.gte(second) ? "良" : score.gte(third) ? "中" : "差"),
  );
}

/**
 * What to say of a grade that does not fit a score: outright where a paper of the place or the sheet itself fixes the bands, else by which
 * bands, for others may hold. An error where the bands are fixed or none that are known give the grade.
 */
export function gradeVerdict(
  scale: Sourced<readonly GradeBand[]>,
  { cell, due, grade, score }: { readonly cell: string; readonly due: string; readonly grade: string; readonly score: Decimal | null },
): { readonly by: string; readonly advice: string; readonly severity: Severity } {
  const limits = scale.value.filter(({ from }) => from > 0).map(({ from }) => String(from));
  if (scale.sureness === "T") return { by: "", advice: messages.checks.gradeDue(cell, due), severity: "error" };
  const severity = score && isNowhere(grade, score) ? "error" : "warning";
  return { by: messages.checks.byBands(limits), advice: messages.checks.gradeDueBy(limits, cell, due), severity };
}

/** The target and the actual value of a row in a sentence: "指标值 ≥20口、完成值 18口". */
export function comparison({ score }: Line): string {
  return messages.checks.comparison(score.target.text, score.actual.text);
}

/** The cells a computed score was made of. */
export function derived({ score }: Line): SheetCellRef[] {
  return score.computed ? score.computed.derivation.steps.flatMap((step) => [...step.cells]) : [];
}

/** The steps of a computed figure in one line. */
export function stepsText(computed: Computed | null): string | null {
  return computed ? messages.checks.steps(computed.derivation.steps.map((step) => step.text)) : null;
}

/** A typed score that no formula gives: what stands there, what the profile's formula gives, and how. */
export function differing(line: Line): FindingDraft | null {
  const { score, sheet } = line;
  if (!score.scoreCell || !score.computed || score.reported === null) return null;
  const due = score.computed.value;
  const note = noteCell(line);
  return {
    cell: place(sheet, score.scoreCell),
    cells: derived(line),
    advice: due.lt(score.reported)
      ? messages.checks.lowerTo(a1(score.scoreCell), points(due))
      : messages.checks.raiseTo(a1(score.scoreCell), points(due), note && a1(note)),
    message: messages.checks.differing(a1(score.scoreCell), score.reported.toString(), comparison(line), points(due)),
    expected: due.toNumber(),
    actual: score.reported.toNumber(),
    derivation: stepsText(score.computed),
    severity: differingSeverity(sheet.profile),
    fix: offering(sheet, score.scoreCell, due),
  };
}
