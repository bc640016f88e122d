import { assess } from "../../../src/assess";
import { EMPTY_STATE } from "../../../src/workbook";
import { formsOf, WEIGHT, type LayoutName, type PhraseForm } from "./forms";
import type { Phrase } from "./generate";

/** What the whole pipeline made of one phrase. */
export interface Outcome {
  readonly phrase: Phrase;
  readonly layout: LayoutName;
  readonly computed: number | null;
  /** True when one click would write into the score cell. */
  readonly written: boolean;
  readonly reason: string | null;
  /** Findings of 需要复核 or worse at the score cell. */
  readonly doubts: readonly string[];
}

/** Assesses the phrases, 18 to a form, each form under the next of the profiles. */
export function outcomesOf(
  phrases: readonly Phrase[],
  layout: LayoutName,
  profiles: readonly string[],
  typedScore: number | null = null,
): Outcome[] {
  return formsOf(phrases, layout, typedScore).flatMap((form, i) => formOutcomes(form, profiles[i % profiles.length]!));
}

function formOutcomes(form: PhraseForm, profile: string): Outcome[] {
  const {
    sheets: [sheet],
    fillable,
  } = assess([form.grid], { state: EMPTY_STATE, profile });
  const scores = new Map(sheet!.score.tables.flatMap((table) => table.rows).map((row) => [row.layout.row, row] as const));
  return [...form.rows].map(([row, phrase]) => {
    const score = scores.get(row);
    if (!score)
      throw new Error(`row ${row} of ${phrase.indicator.name} is no indicator row (${sheet!.layout.kind}, ${sheet!.layout.confidence})`);
    return {
      phrase,
      layout: form.layout,
      computed: score.computed?.value.toNumber() ?? null,
      reason: score.reason,
      written: fillable.some((cell) => cell.row === row && cell.col === form.scoreCol),
      doubts: sheet!.findings
        .filter(({ cell, severity }) => cell.row === row && cell.col === form.scoreCol && severity !== "info")
        .map(({ rule, message }) => `${rule}: ${message}`),
    };
  });
}

/** The score that a phrase must get, rounded to two decimals; null when none may be computed. */
export function dueScore({ earns }: Phrase): number | null {
  return earns === null ? null : Math.floor(earns * WEIGHT * 100 + 0.5 + 1e-9) / 100;
}

/** True when nothing was computed or written that the phrase does not carry. */
export function isHonest({ phrase, computed, written }: Outcome): boolean {
  if (phrase.earns !== null) return computed === null || computed === dueScore(phrase);
  return (computed === null && !written) || (phrase.zeroAllowed && computed === 0);
}

/** Counts by class: how many phrases, how many hold. */
export function byClass<T>(items: readonly T[], classOf: (item: T) => string, holds: (item: T) => boolean): string[] {
  const counts = new Map<string, { all: number; held: number }>();
  for (const item of items) {
    const count = counts.get(classOf(item)) ?? { all: 0, held: 0 };
    counts.set(classOf(item), { all: count.all + 1, held: count.held + (holds(item) ? 1 : 0) });
  }
  const total = { all: items.length, held: items.filter(holds).length };
  return [...counts, ["all", total] as const].map(
    ([name, { all, held }]) =>
      `${name.padEnd(16)} ${String(held).padStart(5)} of ${String(all).padStart(5)}  ${((held / all) * 100).toFixed(1).padStart(5)} %`,
  );
}
