import { assessing, checkingAll, scoring } from "../assess";
import type { AssessSettings, Assessment, ScoredSheet, ScoredWorkbook } from "../assessment";
import { isSure } from "../forms";
import { messages } from "../messages";
import { fillPlan, neverSummed, planFill, scoreLimits, sumsOver } from "../scoring";
import {
  barText,
  byCell,
  cellKeyOf,
  EMPTY_PLAN,
  encodeState,
  finished,
  toA1,
  toSheetA1,
  type BarredCell,
  type CellEdit,
  type Grid,
  type OverlayCell,
  type SheetCellRef,
  type StoredState,
  type Work,
} from "../workbook";
import { forget, remember } from "./history";
import { anchoredMarks, planMarks, wantedMarks } from "./marks";
import { noteOf } from "./notes";
import type { Planned } from "./planned";
import { settle, type CellResults } from "./settle";
import { vet, type LeftOut, type VettedCell } from "./vet";
import type { ScorePromise } from "./types";

export interface ScoreInput {
  readonly grids: readonly Grid[];
  readonly settings: AssessSettings;
  /** Very hidden sheets with contents, which were not read; absent when all were. */
  readonly unread?: readonly string[];
  readonly at: Date;
  /** "check" marks only; "score" fills blank cells too; "values" fills them with numbers instead of live formulas. */
  readonly mode: "check" | "score" | "values";
  /** False where nobody can take the action back, so that no history is kept; of a long sheet it is long. */
  readonly history?: false;
}

export interface ScorePlan extends Planned {
  /** The workbook as it was read. It is not checked: findings are those that stand afterwards. */
  readonly before: ScoredWorkbook;
  /** The workbook as it stands once the plan is applied. */
  readonly after: Assessment;
}

/** What 一键评分 and 只检查 change, with the assessment of the result. Pure; nothing a person typed is in the plan. */
export function planScore(input: ScoreInput): ScorePlan {
  return finished(planningScore(input));
}

/** The same in steps. */
export function* planningScore({ grids, settings, unread = [], at, mode, history }: ScoreInput): Work<ScorePlan> {
  const before = yield* scoring(grids, settings);
  const { fills, results, barred, left } = mode === "check" ? NO_FILLS : fillsFor(grids, before, mode);
  const after =
    fills.length === 0 ? yield* checkingAll(before, settings) : yield* assessing(filled(grids, fills, results), settings, before);
  const findings = after.sheets.flatMap((sheet) => sheet.findings);
  const marks = planMarks(grids, settings.state, wantedMarks(findings), unmarkedSheets(grids));
  const cells = fills.map(({ edit }) => edit);
  const changes = cells.length + marks.fills.length > 0;
  const moved = new Set(settings.state.marks.map(cellKeyOf));
  const isMoved = marks.marks.length !== moved.size || marks.marks.some((mark) => !moved.has(cellKeyOf(mark)));
  const marked: StoredState = { ...settings.state, marks: marks.marks, markColors: marks.colors };
  const entry = {
    action: mode === "check" ? ("check" as const) : ("score" as const),
    at,
    cells,
    addedSheets: [],
    marksBefore: marks.before,
  };
  const kept = !changes ? { state: marked, id: null } : history === false ? forget(marked) : remember(marked, entry);
  return {
    plan: { ...EMPTY_PLAN, cells, fills: marks.fills, ...(changes || isMoved ? { store: encodeState(kept.state) } : {}) },
    state: kept.state,
    before,
    after,
    filled: cells.length,
    historyId: kept.id,
    marked: marks.fills.filter(({ severity }) => severity !== null).length,
    unmarked: marks.fills.filter(({ severity }) => severity === null).length,
    notes: notesOf(before, { mode, cells, barred, left, unread, unmarkable: marks.unmarkable.map((cell) => toSheetA1(cell.sheet, cell)) }),
  };
}

/** The promise of 一键评分 over a workbook that was read without its fills, in steps; marks are taken to stand where they were recorded. */
export function* promising(grids: readonly Grid[], before: Assessment, settings: AssessSettings): Work<ScorePromise> {
  const { fills, results } = fillsFor(grids, before, "score");
  const closed = unmarkedSheets(grids);
  const isOpen = ({ sheet }: SheetCellRef) => !closed.has(sheet);
  const after = fills.length === 0 ? before : yield* assessing(filled(grids, fills, results), settings, before);
  const wanted = anchoredMarks(grids, wantedMarks(after.sheets.flatMap((sheet) => sheet.findings)).filter(isOpen));
  const standing = byCell(settings.state.marks.filter(isOpen));
  const same = standing.size === wanted.size && [...wanted].every(([key, { severity }]) => standing.get(key)?.severity === severity);
  return {
    fills: fills.map(({ sheet, row, col }) => ({ sheet, row, col })),
    marks: standing.size === 0 ? wanted.size : same ? 0 : "changed",
  };
}

/** Fills cannot change on a protected sheet, and what a person does not see is left as it is. */
function unmarkedSheets(grids: readonly Grid[]): ReadonlySet<string> {
  return new Set(grids.filter((grid) => grid.protected || grid.hidden).map((grid) => grid.sheet));
}

/** The workbook as it will stand once the cells are filled. */
function filled(grids: readonly Grid[], fills: readonly Fill[], results: CellResults | null): Grid[] {
  return settle(
    grids,
    fills.map(({ shown }) => shown),
    results,
  );
}

interface Fill extends VettedCell {
  readonly edit: CellEdit;
  readonly shown: OverlayCell;
  readonly isSum: boolean;
}

/** Blank cells with what goes in and the number each will show, those that take nothing, and those in which it would be wrong. */
interface Fills {
  readonly fills: readonly Fill[];
  /** What was calculated for these fills; null when nothing was. */
  readonly results: CellResults | null;
  readonly barred: readonly BarredCell[];
  readonly left: readonly LeftOut[];
}

const NO_FILLS: Fills = { fills: [], results: null, barred: [], left: [] };

/** What is filled on the sheets a person sees. */
function fillsFor(grids: readonly Grid[], scored: ScoredWorkbook, mode: "score" | "values"): Fills {
  const sheets = scored.sheets.filter((sheet) => isSure(sheet.layout) && !sheet.grid.hidden);
  const planned = sheets.map((sheet) => ({ sheet, plan: planFill(sheet.grid, sheet.score, mode === "values" ? "numbers" : "formulas") }));
  const fills = planned.flatMap(({ sheet, plan }) => fillsOf(sheet, plan.edits));
  const others = new Map(sheets.map(({ grid, score }) => [grid.sheet, neverSummed(score)]));
  const counting = fills.filter(
    ({ isSum, content, sheet }) => isSum && content.kind === "formula" && sumsOver(content.formula, others.get(sheet) ?? []),
  );
  const { kept, left, results } = vet(
    grids,
    fills.filter((fill) => !counting.includes(fill)),
  );
  // A sum written as a number must not count a score that is not there.
  const short = new Set(left.map(({ sheet }) => sheet));
  const hollow = kept.filter(({ isSum, content, sheet }) => isSum && content.kind === "value" && short.has(sheet));
  const named = (cells: readonly Fill[], why: string) => cells.map(({ sheet, row, col }): LeftOut => ({ sheet, row, col, why }));
  return {
    fills: kept.filter((fill) => !hollow.includes(fill)),
    results: hollow.length === 0 ? results : null,
    barred: planned.flatMap(({ plan }) => plan.barred),
    left: [...left, ...named(counting, messages.bars.countsOthers), ...named(hollow, messages.bars.needsOthers)],
  };
}

/** The edits of one sheet with what must hold of them. */
function fillsOf({ grid, score, profile }: ScoredSheet, edits: readonly CellEdit[]): Fill[] {
  const values = byCell(fillPlan(grid, score, "numbers"));
  const limits = scoreLimits(grid.sheet, score, profile.totalSum.value);
  return edits.map((edit) => {
    const { sheet, row, col, after: content } = edit;
    const number = values.get(cellKeyOf(edit))?.after;
    const value = number?.kind === "value" ? number.value : null;
    const limit = limits.get(cellKeyOf(edit));
    const format = edit.numberFormat === undefined ? {} : { numberFormat: edit.numberFormat };
    return {
      edit,
      sheet,
      row,
      col,
      content,
      shown: { sheet, row, col, content, value, ...format },
      isSum: limit?.isSum ?? false,
      due: value === null ? { kind: "number" } : { kind: "same", value },
      ...(limit === undefined ? {} : { points: { most: limit.most?.toNumber() ?? null } }),
    };
  });
}

interface Told {
  readonly mode: ScoreInput["mode"];
  readonly cells: readonly CellEdit[];
  readonly barred: readonly BarredCell[];
  readonly left: readonly LeftOut[];
  readonly unread: readonly string[];
  /** Addresses. */
  readonly unmarkable: readonly string[];
}

/** What a person should know besides: sheets that were not read whole, not written to, or not all of them, and every cell that was left out. */
function notesOf({ sheets }: ScoredWorkbook, { mode, cells, barred, left, unread, unmarkable }: Told): string[] {
  const names = (chosen: ScoredWorkbook["sheets"]) => chosen.map((sheet) => sheet.grid.sheet);
  const told = messages.actions;
  const known = sheets.filter((sheet) => sheet.layout.kind !== "unknown");
  const clipped = sheets.filter(({ grid }) => grid.clipped).map(({ grid }) => ({ sheet: grid.sheet, range: readRange(grid) }));
  const filled = new Set(cells.map((cell) => cell.sheet));
  const locked = sheets.filter(({ grid }) => grid.protected);
  const skipped = names(locked.filter(({ grid }) => !filled.has(grid.sheet)));
  return [
    // With --values all of them are numbers, as asked.
    ...noteOf(mode === "score" ? numbersAmong(cells, known.length > 1) : [], told.constants),
    ...(mode === "check" ? [] : splitNotes(sheets.filter(({ grid }) => filled.has(grid.sheet)))),
    ...noteOf(clipped, told.clipped),
    ...noteOf(skipped, told.protectedSkipped),
    ...noteOf(names(locked.filter(({ grid }) => filled.has(grid.sheet))), told.protectedPartly),
    ...noteOf(names(known.filter(({ grid }) => grid.hidden)), told.hiddenSkipped),
    ...noteOf(unread, told.unreadSkipped),
    ...noteOf(
      [...barredBesides(barred, skipped), ...left].map(({ why, ...cell }) => ({ cell: toSheetA1(cell.sheet, cell), why })),
      told.leftOut,
    ),
    ...noteOf(mode === "check" ? [] : names(known.filter((sheet) => !isSure(sheet.layout))), told.unsureSkipped),
    ...noteOf(unmarkable, told.unmarkable),
  ];
}

/** Addresses of the cells that were filled with a number where a formula was meant. */
function numbersAmong(cells: readonly CellEdit[], areSheetsMany: boolean): string[] {
  return cells
    .filter(({ after }) => after.kind === "value" && typeof after.value === "number")
    .map((cell) => (areSheetsMany ? toSheetA1(cell.sheet, cell) : toA1(cell)));
}

/** Where points had to be split among rows, by which way. */
function splitNotes(sheets: ScoredWorkbook["sheets"]): string[] {
  return sheets.flatMap(({ score, grid }) => (score.split === null ? [] : [messages.actions.splitUsed(grid.sheet, score.split.kind)]));
}

/** Barred cells that are named by themselves: on a sheet that is locked as a whole the sheet is what is named. */
function barredBesides(barred: readonly BarredCell[], locked: readonly string[]): LeftOut[] {
  return barred
    .filter((cell) => cell.bar.kind === "covered" || !locked.includes(cell.sheet))
    .map(({ sheet, row, col, bar }) => ({ sheet, row, col, why: barText(bar) }));
}

/** What was read of a sheet, as people write it: A1:H200000. */
function readRange({ top, left, rowCount, colCount }: Grid): string {
  return `${toA1({ row: top, col: left })}:${toA1({ row: top + rowCount - 1, col: left + colCount - 1 })}`;
}
