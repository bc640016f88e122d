import type { Assessment, SheetAssessment } from "../assessment";
import { baseDataBlock, baseSheetOf, inputRows, sentenceForms, updatedBlock } from "../base-sheet";
import { messages } from "../messages";
import { EMPTY_PLAN, encodeState, WorkbookError, type EditPlan, type StoredState, type ValidationEdit } from "../workbook";
import { digestOfBlock } from "./added-sheets";
import { remember } from "./history";
import type { Planned } from "./planned";

/**
 * Inserts the 基础数据 sheet, or brings it up to date: values that a person typed stay, figures that stand elsewhere in the workbook
 * come in as live links, and every blank judgement cell of the scoring sheet gets its allowed range as data validation.
 */
export function planBaseData(assessment: Assessment, state: StoredState, at: Date): Planned {
  const { sheets } = assessment;
  const scored = sentenceForms(sheets);
  const main = scored.find((sheet) => sheet.profile.baseData) ?? scored[0];
  if (!main) throw new WorkbookError("unknown", messages.actions.noBaseData);
  const found = baseSheetOf(sheets, main.profile);
  const name = found?.sheet ?? freeName(sheets.map((sheet) => sheet.grid.sheet));
  const rows = inputRows(sheets, main.profile);
  const grid = sheets.find((sheet) => sheet.grid.sheet === found?.sheet)?.grid;
  const block = found && grid ? updatedBlock(found, rows, grid) : baseDataBlock(name, main.profile.name, rows);
  const newSheets = found ? [] : [{ name, after: main.grid.sheet }];
  const kept = remember(state, { action: "insertBaseData", at, cells: [], marksBefore: state.marks, addedSheets: newSheets.map((sheet) => ({ name: sheet.name, digest: digestOfBlock(block) })) });
  const plan: EditPlan = { ...EMPTY_PLAN, newSheets, blocks: [block], validations: judgementRanges(scored), store: encodeState(kept.state) };
  return { plan, state: kept.state, filled: rows.length, marked: 0, historyId: kept.id, notes: [] };
}

function freeName(taken: readonly string[]): string {
  const base = messages.basedata.sheetName;
  for (let i = 1; ; i += 1) {
    const name = i === 1 ? base : `${base}${i}`;
    if (!taken.includes(name)) return name;
  }
}

/** Ranges for blank judgements. A scoring sentence that was not wholly read, or has a bonus, may allow more than the weight: nothing is refused there. */
function judgementRanges(sheets: readonly SheetAssessment[]): ValidationEdit[] {
  return sheets.filter((sheet) => !sheet.grid.protected && sheet.layout.kind === "scoring-sheet").flatMap((sheet) =>
    sheet.score.tables.flatMap((table) => table.rows).flatMap((row): ValidationEdit[] => {
      if (row.basis !== "judgement" || !row.range || !row.scoreCell || row.sentences.some(({ read }) => read.status !== "understood" || read.clauses.some((clause) => clause.kind === "bonus"))) return [];
      const [min, max] = row.range.map((end) => end.toNumber()) as [number, number];
      const { row: top, col: left } = row.scoreCell;
      return [{ sheet: sheet.grid.sheet, rect: { top, left, bottom: top, right: left }, rule: { kind: "decimal", min, max, prompt: messages.actions.judgeRange(String(min), String(max)) } }];
    }));
}
