import { assess, isSure } from "../assess";
import type { AssessSettings, Assessment } from "../assessment";
import { messages } from "../messages";
import { fillPlan } from "../scoring";
import { byCell, cellKeyOf, EMPTY_PLAN, encodeState, toA1, toSheetA1, type CellEdit, type Grid, type OverlayCell, type StoredState } from "../workbook";
import { remember } from "./history";
import { planMarks, wantedMarks } from "./marks";
import type { Planned } from "./planned";
import { settle } from "./settle";

export interface ScoreInput {
  readonly grids: readonly Grid[];
  readonly settings: AssessSettings;
  readonly at: Date;
  /** "check" marks only; "score" fills blank cells too; "values" fills them with numbers instead of live formulas. */
  readonly mode: "check" | "score" | "values";
}

export interface ScorePlan extends Planned {
  /** The workbook as it was read. */
  readonly before: Assessment;
  /** The workbook as it stands once the plan is applied. */
  readonly after: Assessment;
}

/** What 一键评分 and 只检查 change, with the assessment of the result. Pure; nothing a person typed is in the plan. */
export function planScore({ grids, settings, at, mode }: ScoreInput): ScorePlan {
  const before = assess(grids, settings);
  const locked = new Set(grids.filter((grid) => grid.protected).map((grid) => grid.sheet));
  const fills = mode === "check" ? [] : fillsFor(before, locked, mode);
  const after = fills.length === 0 ? before : assess(settle(grids, fills.map(({ shown }) => shown)), settings);
  const findings = after.sheets.flatMap((sheet) => sheet.findings);
  const marks = planMarks(grids, settings.state.marks, wantedMarks(findings), locked);
  const cells = fills.map(({ edit }) => edit);
  const changes = cells.length + marks.fills.length > 0;
  const marked: StoredState = { ...settings.state, marks: marks.marks };
  const kept = changes ? remember(marked, { action: mode === "check" ? "check" : "score", at, cells, addedSheets: [], marksBefore: settings.state.marks }) : { state: marked, id: null };
  return {
    plan: { ...EMPTY_PLAN, cells, fills: marks.fills, ...(changes ? { store: encodeState(kept.state) } : {}) },
    state: kept.state, before, after, filled: cells.length, marked: marks.marks.length, historyId: kept.id,
    notes: notesOf(before, mode, locked, marks.unmarkable.map((cell) => toSheetA1(cell.sheet, cell))),
  };
}

interface Fill {
  readonly edit: CellEdit;
  readonly shown: OverlayCell;
}

/** Blank cells with what goes in, and the number each will show. */
function fillsFor(assessment: Assessment, locked: ReadonlySet<string>, mode: "score" | "values"): Fill[] {
  const sheets = assessment.sheets.filter((sheet) => isSure(sheet.layout) && !locked.has(sheet.grid.sheet));
  return sheets.flatMap(({ grid, score }) => {
    const numbers = fillPlan(grid, score, "numbers");
    const values = byCell(numbers);
    const edits = mode === "values" ? numbers : fillPlan(grid, score, "formulas");
    return edits.map((edit) => {
      const number = values.get(cellKeyOf(edit))?.after;
      const format = edit.numberFormat === undefined ? {} : { numberFormat: edit.numberFormat };
      return { edit, shown: { sheet: edit.sheet, row: edit.row, col: edit.col, content: edit.after, value: number?.kind === "value" ? number.value : null, ...format } };
    });
  });
}

function notesOf(assessment: Assessment, mode: ScoreInput["mode"], locked: ReadonlySet<string>, unmarkable: readonly string[]): string[] {
  const unsure = assessment.sheets.filter((sheet) => sheet.layout.kind !== "unknown" && !isSure(sheet.layout)).map((sheet) => sheet.grid.sheet);
  const clipped = assessment.sheets.filter(({ grid }) => grid.clipped).map(({ grid }) => ({ sheet: grid.sheet, range: readRange(grid) }));
  return [
    ...(clipped.length > 0 ? [messages.actions.clipped(clipped)] : []),
    ...(locked.size > 0 ? [messages.actions.protectedSkipped([...locked])] : []),
    ...(mode !== "check" && unsure.length > 0 ? [messages.actions.unsureSkipped(unsure)] : []),
    ...(unmarkable.length > 0 ? [messages.actions.unmarkable(unmarkable)] : []),
  ];
}

/** What was read of a sheet, as people write it: A1:H200000. */
function readRange({ top, left, rowCount, colCount }: Grid): string {
  return `${toA1({ row: top, col: left })}:${toA1({ row: top + rowCount - 1, col: left + colCount - 1 })}`;
}
