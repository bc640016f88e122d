import { isBlankAt } from "../workbook";
import { compact, dateText, HUNDRED, ONE, show, tierOf, ZERO, type ReadActual, type ReadTarget } from "../reading";
import { messages } from "../messages";
import type { LayoutRow } from "../forms/layout";
import { appliesBy, saysAway, type Applies } from "./applies";
import { resultBySentence, type ToldBySentence } from "./by-sentence";
import { factorAt, isPlainNumber, a1, onSheet, pointsAt, roleCell, storedScale, textOf, unreadAt } from "./cells";
import { derive, step, type RowContext, type TableContext } from "./context";
import type { Computed, RowResult, RowScore, RowWeight } from "./types";
import { PERCENT_HEADER } from "./lexicon";
import { besideNote } from "./notes";
import { readingOf } from "./row-reading";
import { roundFormula, roundScore } from "./number";
import { scoreQuantitative } from "./quantitative";
import { inputSteps, lessColumn } from "./row-steps";
import { isLimit } from "./direction";
import { outcomeOf } from "./outcome";
import { computedBy, judged, missing } from "./result";
import { beyondForm, unreadWeight } from "./weights";

/** Scores one row of a table: what stands there, what the profile's formula gives, or why nothing can be computed. */
export function scoreRow(table: TableContext, row: LayoutRow, weight: RowWeight | null): RowScore {
  const context = readRow(table, row, weight);
  const { score } = context.cells;
  const weightCell = roleCell(table.table, "weight", row.row);
  const reported = row.scoreFrom === null ? pointsAt(table.grid, score) : null;
  const reportedText = reported === null && row.scoreFrom === null ? textOf(table.grid, score).trim() : "";
  const applies = appliesBy(
    { score: reportedText, weight: textOf(table.grid, weightCell), target: context.target.text, actual: context.actual.text },
    reported !== null,
  );
  const told = row.kind === "indicator" ? resultBySentence(context, table.told) : null;
  const result: RowResult =
    row.kind === "deduction" ? DEDUCTION : besideNote(context, lessColumn(context, indicatorResult(context, applies, reportedText, told)));
  return {
    applies,
    layout: row,
    target: context.target,
    actual: context.actual,
    weight: weight?.value ?? null,
    split: weight?.split?.kind ?? null,
    weightText: unreadAt(table.grid, weightCell, weight?.value ?? null),
    weightCell,
    scoreCell: score,
    reported,
    reportedText,
    outcome: outcomeOf(context.target, context.actual, { year: table.year, limit: isLimit(row) }),
    sentences: told?.sentences ?? [],
    sharesWith: [],
    ...saying(result, weight),
  };
}

/** A result with what the person chose: the first step of a computed score, the end of a reason. */
function saying(result: RowResult, weight: RowWeight | null): RowResult {
  if (!weight?.split) return result;
  const { why } = weight.split;
  const explained = ({ value, formula, derivation }: Computed): Computed => ({
    value,
    formula,
    derivation: { ...derivation, steps: [step(why), ...derivation.steps] },
  });
  if (result.computed) return { ...result, computed: explained(result.computed) };
  return result.reason ? { ...result, reason: messages.derivation.split.beside(result.reason, why) } : result;
}

function readRow(table: TableContext, row: LayoutRow, weight: RowWeight | null): RowContext {
  const { grid, profile, told, year } = table;
  const { target, actual, cells } = readingOf(grid, table.table, row, year);
  // Named one by one, here and in other places that make an object a row: V8 keeps a shape for each object that is made of a spread.
  return { grid, table: table.table, profile, told, year, row, target, actual, weight, cells };
}

const DEDUCTION: RowResult = { basis: "deduction", computed: null, completion: null, range: null, reason: null, variants: [] };

function indicatorResult(context: RowContext, applies: Applies, reportedText: string, told: ToldBySentence | null): RowResult {
  const { row } = context;
  if (applies === "away") return awayResult(context, reportedText);
  if (row.kind !== "indicator") return missing(null);
  const beyond = context.weight && beyondForm(context, "indicator", context.weight);
  if (beyond) return missing(beyond);
  const unread = unreadBeside(context);
  if (unread) return judged(context, unread);
  const factor = factorResult(context);
  if (factor) return factor;
  // What the sheet prints comes first: a sentence that is not wholly read, or not answered, goes to a person and never to a ratio.
  return told?.result ?? byTarget(context);
}

/** A typed factor or deduction that is not understood: whatever is computed past it would contradict it. */
function unreadBeside({ grid, cells }: RowContext): string | null {
  const factor = unreadAt(grid, cells.factor, factorAt(grid, cells.factor));
  if (factor !== "") return messages.derivation.factorUnread(factor);
  const deduction = unreadAt(grid, cells.deduction, pointsAt(grid, cells.deduction));
  return deduction === "" ? null : messages.derivation.deductionUnread(deduction);
}

/** An item that does not apply is left out, or has full marks where the profile says so. A mark as score stands; the marks are only offered. */
function awayResult(context: RowContext, reportedText: string): RowResult {
  const { row, weight, profile } = context;
  if (profile.notApplicable.value !== "full-mark" || row.kind !== "indicator" || !weight)
    return {
      basis: "not-applicable",
      computed: null,
      completion: null,
      range: null,
      reason: messages.derivation.notApplicable,
      variants: [],
    };
  const words = [reportedText, context.actual.text, context.target.text].find(saysAway) ?? reportedText;
  const steps = [...inputSteps(context), step(messages.derivation.awayFullMark(words, show(weight.value)))];
  return computedBy("full-mark", { value: weight.value, formula: null, derivation: derive(profile, steps, [profile.notApplicable]) });
}

function byTarget(context: RowContext): RowResult {
  const { target, actual, cells } = context;
  // Sheets that are scored by criteria have no target or no actual column: the score is the scorer's.
  if (!cells.target || !cells.actual) return scorerJudges(context);
  switch (target.kind) {
    case "blank":
      return missing(messages.derivation.targetBlank);
    case "unreadable":
    case "partly":
    case "qualified":
      return actual.kind === "blank"
        ? missing(messages.derivation.actualBlank)
        : judged(context, target.reason, actual.kind === "qualitative" ? actual.tier : null);
    case "qualitative":
      return scoreQualitative(context, target.text);
    case "by-date":
      return scoreDate(context, target);
    default:
      return scoreQuantitative(context, target);
  }
}

function scorerJudges(context: RowContext): RowResult {
  const reason = context.cells.target ? messages.derivation.noActualColumn : messages.derivation.noTargetColumn;
  return context.cells.score && context.weight ? judged(context, reason) : missing(reason);
}

/** NAT-10: the words name the tier; an actual that repeats the target says that it was reached. */
function scoreQualitative(context: RowContext, targetText: string): RowResult {
  const { actual } = context;
  if (actual.kind === "blank") return missing(messages.derivation.actualBlank);
  const repeats = compact(actual.text) === compact(targetText);
  return judged(context, messages.derivation.qualitative, repeats ? 1 : tierOf(actual.text));
}

/** In time gives the weight; how much being late costs no text says, so a person judges. */
function scoreDate(context: RowContext, target: Extract<ReadTarget, { kind: "by-date" }>): RowResult {
  const { actual, weight, grid, cells, profile, year } = context;
  if (actual.kind === "blank") return missing(messages.derivation.actualBlank);
  const outcome = outcomeOf(target, actual, { year, limit: false });
  if (outcome === "unknown") return judged(context, whyNoDate(target, actual), actual.kind === "qualitative" ? actual.tier : null);
  if (outcome === "missed") return judged(context, messages.derivation.late);
  if (!weight) return missing(unreadWeight(grid, context.table, context.row) ?? messages.derivation.noWeight, ONE);
  const rule = { source: messages.derivation.sources["by-date"], sureness: "T" as const };
  const steps = [
    ...inputSteps(context),
    step(messages.derivation.onTime(actual.text, target.text || dateText(target.until)), onSheet(grid.sheet, cells.actual, cells.target)),
  ];
  return computedBy("by-date", { value: weight.value, formula: null, derivation: derive(profile, steps, [rule]) }, { completion: ONE });
}

function whyNoDate(target: Extract<ReadTarget, { kind: "by-date" }>, actual: ReadActual): string {
  if (actual.kind === "date") return messages.derivation.yearUnknown(actual.text, target.text);
  return "reason" in actual ? actual.reason : messages.derivation.numberForDate(actual.text);
}

/** 重庆: weight × factor, where the form has a factor column and the cell a number. */
function factorResult(context: RowContext): RowResult | null {
  const { grid, table, cells, weight, profile } = context;
  const factor = factorAt(grid, cells.factor);
  if (!cells.factor || factor === null || isBlankAt(grid, cells.factor) || !weight) return null;
  const header = compact(table.headers[cells.factor.col] ?? "");
  const scale = storedScale(grid, cells.factor);
  const printsPercent = /[%％]/.test(textOf(grid, cells.factor)) || scale === 100;
  const percent = printsPercent || PERCENT_HEADER.test(header) || (profile.scoreFactor?.value === "percent" && factor.gt(ONE));
  const share = percent ? factor.div(HUNDRED) : factor;
  const print = textOf(grid, cells.factor);
  if (percent && !printsPercent && factor.gt(ZERO) && factor.lte(ONE)) return judged(context, messages.derivation.factorDoubt(print));
  if (share.lt(ZERO) || share.gt(ONE)) return judged(context, messages.derivation.factorOutside(print));
  const value = roundScore(share.times(weight.value), profile);
  const live = scale !== null && weight.cell && isPlainNumber(grid, weight.cell);
  const expression = `${weight.cell ? a1(weight.cell) : ""}*${a1(cells.factor)}${percent && scale === 1 ? "/100" : ""}`;
  const steps = [
    ...inputSteps(context),
    step(messages.derivation.factor(show(weight.value), print, show(value)), onSheet(grid.sheet, cells.factor)),
  ];
  const computed = {
    value,
    formula: live ? `=IF(COUNT(${a1(weight.cell)},${a1(cells.factor)})<2,"",${roundFormula(expression, profile)})` : null,
    derivation: derive(profile, steps, profile.scoreFactor ? [profile.scoreFactor] : []),
  };
  return computedBy("score-factor", computed, { completion: share });
}
