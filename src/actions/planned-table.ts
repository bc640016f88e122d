import {
  itemAt,
  encodeState,
  sameContent,
  type CellEdit,
  type EditPlan,
  type HistoryAction,
  type StoredSummary,
  type TableBlock,
} from "../workbook";
import { digestOfBlock } from "./added-sheets";
import { remember } from "./history";
import type { OwnTableInput } from "./own-tables";
import type { Planned } from "./planned";
import { vetPlan } from "./vet";

/** A table of ours as it is to be written. */
export interface WantedTable {
  readonly action: Extract<HistoryAction, "insertFindings" | "insertSummary" | "insertBaseData">;
  readonly plan: EditPlan;
  /** What is kept of it; the record of the same kind goes. */
  readonly record: StoredSummary;
  readonly notes: readonly string[];
}

/**
 * The action that writes a table; the cells it says it fills are those of the history, on sheets that stood before. It comes without
 * formulas that would run in a circle, with its record and all that 还原 needs.
 */
export function plannedTable({ assessment, state, at }: OwnTableInput, { action, plan: wanted, record, notes }: WantedTable): Planned {
  const { plan, notes: left } = vetPlan(
    assessment.sheets.map(({ grid }) => grid),
    wanted,
  );
  const cells = [...plan.cells, ...plan.blocks.filter((block) => block.before !== null).flatMap(changedCells)];
  const kept = remember(
    { ...state, summaries: [...state.summaries.filter((one) => one.kind !== record.kind), record] },
    {
      action,
      at,
      cells,
      marksBefore: state.marks,
      addedSheets: plan.newSheets.map(({ name }) => ({ name, digest: digestOfBlock(itemAt(plan.blocks, 0)) })),
    },
  );
  return {
    plan: { ...plan, store: encodeState(kept.state) },
    state: kept.state,
    filled: cells.length,
    marked: 0,
    historyId: kept.id,
    notes: [...notes, ...left],
  };
}

/** The cells of a block as edits; on a standing sheet 还原 puts back what they held. */
export function changedCells(block: TableBlock): CellEdit[] {
  return block.contents.flatMap((line, r) =>
    line.flatMap((after, c): CellEdit[] => {
      const before = block.before?.[r]?.[c] ?? { kind: "blank" };
      return sameContent(before, after) ? [] : [{ sheet: block.sheet, row: block.top + r, col: block.left + c, before, after }];
    }),
  );
}
