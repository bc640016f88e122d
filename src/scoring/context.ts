import type { CellRef, Grid, PointsSplit, SheetCellRef } from "../workbook";
import type { LayoutRow, TableLayout } from "../forms/layout";
import type { RuleProfile, Sureness } from "../profiles/types";
import type { ReadActual, ReadTarget } from "../reading";
import type { SentenceSources } from "../sentences";
import type { RowWeight, Computed, Derivation, DerivationStep } from "./types";

/** What a person told besides the sheet: base figures, sentences, and how points of a block are shared among rows without any. */
export interface Told extends SentenceSources {
  readonly split?: PointsSplit | null;
}

/** What scoring a table needs at every step. */
export interface TableContext {
  readonly grid: Grid;
  readonly table: TableLayout;
  readonly profile: RuleProfile;
  /** What a person told of scoring sentences and their inputs. */
  readonly told: Told;
  /** The budget year that the sheet prints; null when it prints none. */
  readonly year: number | null;
}

/** A row with everything read from it. */
export interface RowContext extends TableContext {
  readonly row: LayoutRow;
  readonly target: ReadTarget;
  readonly actual: ReadActual;
  readonly weight: RowWeight | null;
  readonly cells: {
    readonly target: CellRef | null;
    readonly actual: CellRef | null;
    readonly score: CellRef | null;
    readonly factor: CellRef | null;
    readonly deduction: CellRef | null;
  };
}

/** One step: a sentence and the cells that its numbers come from. */
export function step(text: string, cells: readonly SheetCellRef[] = []): DerivationStep {
  return { text, cells };
}

const LEAST_SURE_FIRST: readonly Sureness[] = ["K", "X", "T"];

/** A derivation as sure as the least sure of its rules. */
export function derive(
  profile: RuleProfile,
  steps: readonly DerivationStep[],
  rules: readonly { readonly source: string; readonly sureness: Sureness }[],
): Derivation {
  const sureness = LEAST_SURE_FIRST.find((one) => rules.some((rule) => rule.sureness === one)) ?? "T";
  return { steps, profileId: profile.id, source: [...new Set(rules.map((rule) => rule.source))].join("；"), sureness };
}

/** A figure that goes into its cell as a number. */
export function numberOnly({ value, derivation }: Computed): Computed {
  return { value, formula: null, derivation };
}
