import type { LayoutRow, SheetLayout } from "../forms/layout";
import type { Grid } from "../workbook";
import type { TableContext } from "./context";
import { budgetYear } from "./grade";
import type { RowScore, RowWeight, SheetScore } from "./types";

/** A sheet as it was scored before some of its cells were filled, by the same rules and settings. Its layout shares rows with the new one (`withRowsOf`). */
export interface Earlier {
  readonly grid: Grid;
  readonly score: SheetScore;
}

/** Gives the score that a row had, as long as nothing that it was worked out from is another now; else null. */
export type KeptRow = (row: LayoutRow, weight: RowWeight | null) => RowScore | null;

const NONE: KeptRow = () => null;

/** True when a sheet is scored by the rules that it was scored by: the profile, and what its own notes change in it. */
export function isUnderSameRules({ score }: Earlier, layout: SheetLayout, profileId: string): boolean {
  const said = (one: SheetLayout) => JSON.stringify([budgetYear(one), one.notes.map(({ text }) => text)]);
  return score.profileId === profileId && said(score.layout) === said(layout);
}

/**
 * The rows of a table that stand as they stood. Rows that share a score, have a sentence (it may ask other cells) or points by a person's
 * choice are worked out again.
 */
export function keptRows({ grid, table, told }: TableContext, earlier: Earlier | null): KeptRow {
  const before = earlier?.score.tables.find(({ layout }) => layout.columns === table.columns);
  if (!earlier || !before || told.split) return NONE;
  const rows = new Map(before.rows.map((row) => [row.layout, row]));
  const isSame = (row: number | null) => row === null || isSameLine(earlier.grid, grid, row);
  return (layout, weight) => {
    const row = rows.get(layout);
    if (!row || row.sentences.length > 0 || row.sharesWith.length > 0 || !isSameWeight(row, weight)) return null;
    return isSame(layout.row) && isSame(layout.weightFrom) && isSame(layout.scoreFrom) ? row : null;
  };
}

function isSameWeight({ weight: before }: RowScore, weight: RowWeight | null): boolean {
  return before === null || weight === null ? before === null && weight === null : before.eq(weight.value);
}

/** True when a row of cells was not touched: an overlay copies the rows that it writes into and shares the others. */
export function isSameLine(a: Grid, b: Grid, row: number): boolean {
  const [r, s] = [row - a.top, row - b.top];
  return (
    a.left === b.left &&
    a.values[r] === b.values[s] &&
    a.texts[r] === b.texts[s] &&
    a.formulas[r] === b.formulas[s] &&
    a.numberFormats[r] === b.numberFormats[s]
  );
}
