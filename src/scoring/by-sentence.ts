import { messages } from "../messages";
import { scoreBySentence, type ReadScore, type ScoredBySentence, type SentenceScore, type SentenceSources } from "../sentences";
import { quoteSheet } from "../workbook";
import { rowName } from "./asked-names";
import { a1 } from "./cells";
import { derive, type RowContext } from "./context";
import { roundFormula, roundScore } from "./number";
import { computedBy, judged } from "./result";
import type { ComputedRow, RowResult, Variant } from "./types";

/** The sentences of a row, at least one, with what they give. */
export interface ToldBySentence {
  readonly sentences: readonly SentenceScore[];
  readonly result: RowResult;
  /** 二者择其一: rows that share a weight are scored each, and the best counts. */
  readonly eitherOr: boolean;
}

/** What the sentences of a row give; null when the sheet prints none that states points and the profile has no rule for it. */
export function resultBySentence(context: RowContext, sources: SentenceSources): ToldBySentence | null {
  const { row, grid, table, target, actual, cells, weight, profile } = context;
  const name = rowName(row);
  const askedAs = sources.names.get(grid.sheet)?.get(row.row) ?? name;
  const told =
    weight &&
    scoreBySentence(
      { grid, row: row.row, name, askedAs, columns: table.columns, target, actual, cells },
      weight,
      profile.baseData ?? null,
      sources,
    );
  if (!told) return null;
  const { sentences, verdict } = told;
  const eitherOr = sentences.some(({ read }) => read.eitherOr);
  if (verdict.kind === "scored") return { sentences, eitherOr, result: scoredResult(context, verdict, sentences) };
  const open = judged(context, verdict.reason);
  if (open.basis === "missing") return { sentences, eitherOr, result: open };
  return { sentences, eitherOr, result: { ...open, range: verdict.range ?? open.range, variants: variantsOf(context, verdict.readings) } };
}

function scoredResult(context: RowContext, verdict: ScoredBySentence, sentences: readonly SentenceScore[]): ComputedRow {
  const { profile } = context;
  const value = roundScore(verdict.score, profile);
  const computed = { value, formula: formulaOf(context, verdict.formula), derivation: derive(profile, verdict.steps, sentences) };
  return computedBy(verdict.by, computed, { variants: variantsOf(context, verdict.others).filter((other) => !other.value.eq(value)) });
}

function variantsOf({ profile }: RowContext, readings: readonly ReadScore[]): Variant[] {
  return readings.map(({ id, score }) => ({ id, name: messages.sentences.readings[id], value: roundScore(score, profile) }));
}

/** A live formula over cells; it stays empty until its inputs are there. */
function formulaOf({ grid, profile }: RowContext, formula: ScoredBySentence["formula"]): string | null {
  if (!formula) return null;
  const counted = [
    ...new Set(formula.counted.map((cell) => (cell.sheet === grid.sheet ? a1(cell) : `${quoteSheet(cell.sheet)}!${a1(cell)}`))),
  ];
  const score = `IFERROR(${roundFormula(formula.expression, profile)},"")`;
  return counted.length === 0 ? `=${score}` : `=IF(COUNT(${counted.join(",")})<${counted.length},"",${score})`;
}
