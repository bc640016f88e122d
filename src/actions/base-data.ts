import type { Assessment, SheetAssessment } from "../assessment";
import { baseDataBlock, findBaseData, type BaseDataSheet, type InputRow } from "../base-sheet";
import { messages } from "../messages";
import type { BaseItem } from "../profiles";
import { isYesNo } from "../sentences";
import {
  contentAt, EMPTY_PLAN, encodeState, toSheetA1, WorkbookError, type CellContent, type EditPlan, type Grid, type SheetCellRef, type StoredState, type ValidationEdit,
} from "../workbook";
import { digestOfBlock } from "./added-sheets";
import { remember } from "./history";
import type { Planned } from "./planned";

/** An input that no cell answers yet: asked once in the pane, kept on the 基础数据 sheet. */
export interface MissingInput {
  readonly label: string;
  readonly unit: string;
  readonly kind: BaseItem["kind"];
  /** Rows whose score waits for it. */
  readonly rows: readonly string[];
  /** Its cell when the 基础数据 sheet has a row for it already. */
  readonly cell: SheetCellRef | null;
}

/** Sheets of the workbook that are scored by sentences or over base figures. */
function sentenceSheets(assessment: Assessment): readonly SheetAssessment[] {
  return assessment.sheets.filter((sheet) => sheet.profile.baseData !== undefined || sheet.score.tables.some((table) => table.rows.some((row) => row.sentences.length > 0)));
}

/** True when the workbook has a sheet whose scores follow from base figures. */
export function wantsBaseData(assessment: Assessment): boolean {
  return sentenceSheets(assessment).some((sheet) => sheet.layout.kind === "scoring-sheet");
}

/** True when the workbook has its 基础数据 sheet already. */
export function hasBaseData(assessment: Assessment): boolean {
  return findBaseData(assessment.sheets.map((sheet) => sheet.grid), []) !== null;
}

interface Asked {
  readonly label: string;
  readonly unit: string;
  readonly kind: BaseItem["kind"];
  readonly row: string;
}

/** Needs of printed sentences that nothing on the sheets answers, one for each label. Rows that carry a typed score wait for nothing. */
function askedInputs(sheet: SheetAssessment): Asked[] {
  return sheet.score.tables.flatMap((table) => table.rows).filter((row) => row.reported === null).flatMap((row) => {
    const name = (row.layout.level3 ?? row.layout.level2 ?? row.layout.level1)?.text.replace(/\s/g, "") ?? "";
    return row.sentences.filter((sentence) => sentence.cell !== null && sentence.criterion.status === "understood").flatMap((sentence) =>
      sentence.inputs.filter((input) => input.value === null).map((input) => ({ label: input.asked, unit: input.need.unit, kind: isYesNo(input.need) ? ("yes-no" as const) : ("number" as const), row: name })));
  });
}

/** What is still to be typed, profile items and asked inputs alike; empty when every score has its inputs. */
export function missingInputs(assessment: Assessment): MissingInput[] {
  const grids = assessment.sheets.map((sheet) => sheet.grid);
  const byLabel = new Map<string, MissingInput>();
  for (const sheet of sentenceSheets(assessment)) {
    const found = findBaseData(grids, sheet.profile.baseData?.items ?? []);
    for (const asked of askedInputs(sheet)) {
      const old = byLabel.get(asked.label);
      byLabel.set(asked.label, { label: asked.label, unit: asked.unit, kind: asked.kind, rows: [...new Set([...(old?.rows ?? []), asked.row])], cell: found?.byLabel.get(asked.label)?.cell ?? null });
    }
    for (const item of sheet.profile.baseData?.items ?? []) {
      const base = found?.values.get(item.id);
      if (base && base.value === null && item.kind === "number") byLabel.set(item.label, { label: item.label, unit: item.unit, kind: item.kind, rows: [], cell: base.cell });
    }
  }
  return [...byLabel.values()];
}

/**
 * Inserts the 基础数据 sheet, or brings it up to date: values that a person typed stay, figures that stand elsewhere in the workbook
 * come in as live links, and every blank judgement cell of the scoring sheet gets its allowed range as data validation.
 */
export function planBaseData(assessment: Assessment, state: StoredState, at: Date): Planned {
  const sheets = sentenceSheets(assessment);
  const main = sheets.find((sheet) => sheet.profile.baseData) ?? sheets[0];
  if (!main) throw new WorkbookError("unknown", messages.actions.noBaseData);
  const grids = assessment.sheets.map((sheet) => sheet.grid);
  const found = findBaseData(grids, main.profile.baseData?.items ?? []);
  const name = found?.sheet ?? freeName(grids.map((grid) => grid.sheet));
  const rows = inputRows(assessment, sheets, main, found, grids);
  const grid = grids.find((one) => one.sheet === found?.sheet);
  const before = grid ? Array.from({ length: rows.length + 3 }, (_, r) => Array.from({ length: 6 }, (__, c) => contentAt(grid, r, c))) : null;
  const block = baseDataBlock(name, main.profile.name, rows, before);
  const newSheets = found ? [] : [{ name, after: main.grid.sheet }];
  const kept = remember(state, { action: "insertBaseData", at, cells: [], marksBefore: state.marks, addedSheets: newSheets.map((sheet) => ({ name: sheet.name, digest: digestOfBlock(block) })) });
  const plan: EditPlan = { ...EMPTY_PLAN, newSheets, blocks: [block], validations: judgementRanges(sheets), store: encodeState(kept.state) };
  return { plan, state: kept.state, filled: rows.length, marked: 0, historyId: kept.id, notes: [] };
}

function freeName(taken: readonly string[]): string {
  const base = messages.basedata.sheetName;
  for (let i = 1; ; i += 1) {
    const name = i === 1 ? base : `${base}${i}`;
    if (!taken.includes(name)) return name;
  }
}

function inputRows(assessment: Assessment, sheets: readonly SheetAssessment[], main: SheetAssessment, found: BaseDataSheet | null, grids: readonly Grid[]): InputRow[] {
  const grid = grids.find((one) => one.sheet === found?.sheet);
  const keptContent = (label: string): CellContent | null => {
    const cell = found?.byLabel.get(label)?.cell;
    const content = cell && grid ? contentAt(grid, cell.row, cell.col) : null;
    return content && content.kind !== "blank" ? content : null;
  };
  const items = (main.profile.baseData?.items ?? []).map((item): InputRow => {
    const kept = keptContent(item.label);
    const link = kept ? null : linkFor(item, assessment);
    const content = kept ?? (link ? { kind: "formula" as const, formula: `=${link}` } : ({ kind: "blank" } as const));
    return { label: item.label, unit: item.unit, note: item.note, kind: item.kind, content, source: link ? messages.basedata.linked(link) : messages.basedata.typed };
  });
  const labels = new Set(items.map((item) => item.label));
  const asked = sheets.flatMap(askedInputs).filter((one) => !labels.has(one.label) && labels.add(one.label)).map((one): InputRow => ({
    label: one.label, unit: one.unit, note: messages.basedata.asked(one.row), kind: one.kind, content: keptContent(one.label) ?? { kind: "blank" }, source: messages.basedata.typed,
  }));
  const old = [...(found?.byLabel.keys() ?? [])].filter((label) => !labels.has(label)).flatMap((label): InputRow[] => {
    const content = keptContent(label);
    return content ? [{ label, unit: "", note: "", kind: "number", content, source: messages.basedata.typed }] : [];
  });
  return [...items, ...asked, ...old];
}

/** The budget cell of another sheet that holds an item, as a formula names it; null when there is none with a number. */
function linkFor(item: BaseItem, assessment: Assessment): string | null {
  if (!item.from) return null;
  for (const sheet of assessment.sheets) {
    const budget = sheet.score.tables.find((table) => table.budget?.amounts[item.from!])?.budget;
    const cell = budget?.layout.cells[item.from];
    if (budget && cell) return toSheetA1(sheet.grid.sheet, cell);
  }
  return null;
}

function judgementRanges(sheets: readonly SheetAssessment[]): ValidationEdit[] {
  return sheets.filter((sheet) => !sheet.grid.protected && sheet.layout.kind === "scoring-sheet").flatMap((sheet) =>
    sheet.score.tables.flatMap((table) => table.rows).flatMap((row): ValidationEdit[] => {
      if (row.basis !== "judgement" || !row.range || !row.scoreCell) return [];
      const [min, max] = row.range.map((end) => end.toNumber()) as [number, number];
      const { row: top, col: left } = row.scoreCell;
      return [{ sheet: sheet.grid.sheet, rect: { top, left, bottom: top, right: left }, rule: { kind: "decimal", min, max, prompt: messages.actions.judgeRange(String(min), String(max)) } }];
    }));
}
