import {
  itemAt,
  barFor,
  BORDER_SIDES,
  contentAt,
  EMPTY_PLAN,
  encodeState,
  numberFormatAt,
  sameContent,
  toSheetA1,
  WorkbookError,
  type CellEdit,
  type CellLook,
  type CellRef,
  type CellValidation,
  type EditPlan,
  type Grid,
  type HistoryEntry,
  type HistoryValidation,
  type LookEdit,
  type LookPatch,
  type LooksRead,
  type SheetSurvey,
  type StoredLook,
  type StoredState,
  type ValidationEdit,
} from "../workbook";
import { messages } from "../messages";
import type { AddedGrid, FoundEntry } from "./find-entry";
import type { FoundLook } from "./finder";
import { planMarksBack } from "./marks";
import { noteOf } from "./notes";
import type { Planned } from "./planned";
import { sameField } from "./record";

/** What was left as it is, and why. */
interface Left {
  /** Addresses of cells that hold something else now. */
  readonly changed: string[];
  /** Addresses of cells whose place cannot be told any more, as they were. */
  readonly lost: string[];
  /** Addresses of cells whose look or validation was changed. */
  readonly restyled: string[];
}

/**
 * Takes back what an action changed. Every cell that is still found and holds what we wrote gets back what stood there; looks and validations
 * that are as we left them become what they were; marks go back to those before it; tables of ours are recorded as before.
 * What a person has changed since stays as it is and is named in the notes.
 * @param read the answer to the entry's request
 */
export function planRestore(grids: readonly Grid[], state: StoredState, found: FoundEntry, read: LooksRead | null): Planned {
  const { entry, added } = found;
  const left: Left = { changed: [], lost: [], restyled: [] };
  const cells = cellEdits(grids, found, left);
  const looks = lookEdits(found.looks, read, left);
  left.restyled.push(...found.lostLooks.map(({ sheet, ...cell }) => toSheetA1(sheet, cell)));
  const validations = validationEdits(found, read, left);
  const locked = new Set(grids.filter((grid) => grid.protected).map((grid) => grid.sheet));
  const marks = planMarksBack(grids, state, entry, locked);
  const rest = restOf(found);
  const history = state.history.flatMap((other) => (other.id === entry.id ? (rest ?? []) : [other]));
  const next: StoredState = { ...state, marks: marks.marks, markColors: marks.colors, summaries: summariesBefore(state, found), history };
  const removedSheets = added.filter((one) => one.whose === "ours").map(({ grid }) => grid.sheet);
  const plan: EditPlan = { ...EMPTY_PLAN, cells, fills: marks.fills, looks, validations, removedSheets, store: encodeState(next) };
  return { plan, state: next, filled: cells.length, marked: marks.fills.length, historyId: null, notes: notesOf(grids, found, left) };
}

/** Excel keeps at least one sheet that is seen. @throws WorkbookError last-sheet */
export function refuseLast(sheets: readonly SheetSurvey[], removed: readonly string[]): void {
  const seen = sheets.filter((sheet) => sheet.visibility === "visible").map((sheet) => sheet.name);
  if (removed.length > 0 && seen.every((name) => removed.includes(name))) throw new WorkbookError("last-sheet", removed[0]);
}

function notesOf(grids: readonly Grid[], found: FoundEntry, { changed, lost, restyled }: Left): string[] {
  const { entry, added } = found;
  const told = messages.actions;
  const present = new Map(grids.map((grid) => [grid.sheet, grid]));
  const { gone, replaced, unseen } = absentOf(present, found);
  const barred = [...new Set([...(entry.looks ?? []), ...(entry.validations ?? [])].map(({ sheet }) => sheet))].filter(
    (sheet) => present.get(sheet)?.protected,
  );
  const named = (whose: AddedGrid["whose"]) => added.filter((one) => one.whose === whose).map(({ grid }) => grid.sheet);
  const [edited, hers] = [named("changed"), named("hers")];
  return [
    ...noteOf(changed, told.keptChanged),
    ...noteOf(lost, told.keptMoved),
    ...noteOf(restyled, told.keptLooks),
    ...noteOf(gone, told.keptGone),
    ...noteOf(replaced, told.keptReplaced),
    ...noteOf(unseen, told.keptUnseen),
    ...noteOf(barred, told.keptLocked),
    ...(entry.looks === null ? [told.looksUnknown()] : []),
    ...noteOf(edited, told.keptSheets),
    ...noteOf(hers, told.keptEmptied),
  ];
}

/** Sheets of an entry that are not there: deleted, deleted while another one has their name now, or not read. */
function absentOf(
  present: ReadonlyMap<string, Grid>,
  { entry, added, unread }: FoundEntry,
): Readonly<Record<"gone" | "replaced" | "unseen", readonly string[]>> {
  const touched = [...entry.cells, ...(entry.looks ?? []), ...(entry.validations ?? [])]
    .map(({ sheet }) => sheet)
    .filter((sheet) => added.every(({ grid }) => grid.sheet !== sheet));
  const sheets = new Set([
    ...touched,
    ...entry.addedSheets.filter(({ name }) => added.length === 0 && !present.has(name)).map(({ name }) => name),
  ]);
  const absent = [...sheets].filter((sheet) => !present.has(sheet));
  const deleted = entry.gone ?? [];
  const isThere = (sheet: string) => present.has(sheet) || unread.has(sheet);
  return {
    gone: [...absent.filter((sheet) => !unread.has(sheet)), ...deleted.filter((sheet) => !isThere(sheet) && !absent.includes(sheet))],
    replaced: deleted.filter(isThere),
    unseen: absent.filter((sheet) => unread.has(sheet)),
  };
}

/** What of an entry waits on sheets that could not be read; null when nothing does. */
function restOf({ entry, unread }: FoundEntry): HistoryEntry | null {
  const waits = ({ sheet }: { readonly sheet: string }) => unread.has(sheet);
  const [cells, looks, validations] = [
    entry.cells.filter(waits),
    (entry.looks ?? []).filter(waits),
    (entry.validations ?? []).filter(waits),
  ];
  const addedSheets = entry.addedSheets.filter(({ name }) => unread.has(name));
  if (cells.length + looks.length + validations.length + addedSheets.length === 0) return null;
  return { ...entry, gone: [], cells, addedSheets, validations, looks: entry.looks === null ? null : looks };
}

function cellEdits(grids: readonly Grid[], { cells }: FoundEntry, left: Left): CellEdit[] {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return cells.flatMap(({ item: cell, at, isOurs, perhaps }): CellEdit[] => {
    const grid = bySheet.get(cell.sheet);
    if (!grid) return [];
    if (!at) {
      left.lost.push(...perhaps.map((one) => toSheetA1(cell.sheet, one)));
      return [];
    }
    // It is back already: with Ctrl+Z, which takes back the cells of an action and not our record of it (OfficeDev/office-js #6415).
    if (!isOurs && sameContent(contentAt(grid, at.row, at.col), cell.before)) return [];
    const format = cell.numberFormatBefore;
    if (!isOurs || barFor(grid, at, cell.before, format ?? null) !== null) {
      left.changed.push(toSheetA1(cell.sheet, at));
      left.lost.push(...perhaps.map((one) => toSheetA1(cell.sheet, one)));
      return [];
    }
    return [
      {
        sheet: cell.sheet,
        row: at.row,
        col: at.col,
        before: contentAt(grid, at.row, at.col),
        after: cell.before,
        ...(format === undefined ? {} : { numberFormat: format, numberFormatBefore: numberFormatAt(grid, at.row, at.col) }),
      },
    ];
  });
}

/** Of each look the fields that are as we left them. */
function lookEdits(looks: readonly FoundLook[], read: LooksRead | null, left: Left): LookEdit[] {
  return looks.flatMap((look, i) => {
    const now = read?.areas[i]?.looks ?? [];
    const byPatch = new Map<string, { readonly patch: LookPatch; readonly cells: CellRef[] }>();
    now.forEach((line, r) =>
      line.forEach((cell, c) => {
        const patch = backTo(look, cell);
        const at = { row: look.rect.top + r, col: look.rect.left + c };
        if (!look.isInherited && Object.keys(patch).length < Object.keys(look.before).length) left.restyled.push(toSheetA1(look.sheet, at));
        const key = JSON.stringify(patch);
        if (key !== "{}") byPatch.set(key, { patch, cells: [...(byPatch.get(key)?.cells ?? []), at] });
      }),
    );
    const whole = byPatch.size === 1 && itemAt([...byPatch.values()], 0).cells.length === now.length * (now[0]?.length ?? 0);
    if (whole) return [{ sheet: look.sheet, rect: look.rect, look: itemAt([...byPatch.values()], 0).patch }];
    return [...byPatch.values()].flatMap(({ patch, cells }) =>
      cells.map(({ row, col }) => ({ sheet: look.sheet, rect: { top: row, left: col, bottom: row, right: col }, look: patch })),
    );
  });
}

function backTo({ before, after }: StoredLook, now: CellLook): LookPatch {
  const fields = (Object.keys(before) as (keyof CellLook)[]).filter((field) => sameField(field, now, after) && isKnown(field, before));
  return Object.fromEntries(fields.map((field) => [field, before[field]]));
}

function isKnown(field: keyof CellLook, before: LookPatch): boolean {
  const value = before[field];
  if ((BORDER_SIDES as readonly string[]).includes(field)) return (value as CellLook["top"]).style !== null;
  return value !== null && value !== "unreadable";
}

function validationEdits({ validations }: FoundEntry, read: LooksRead | null, left: Left): ValidationEdit[] {
  const now = new Map((read?.validations ?? []).map((one) => [`${one.sheet}\n${one.row}\n${one.col}`, one.validation]));
  return validations.flatMap(({ item, at, perhaps }): ValidationEdit[] => {
    const stands = at && now.get(`${item.sheet}\n${at.row}\n${at.col}`);
    if (!at || stands === undefined || !isRule(stands, item.after)) {
      if (!at || stands !== undefined) left.restyled.push(toSheetA1(item.sheet, at ?? perhaps[0] ?? item));
      return [];
    }
    return [
      {
        sheet: item.sheet,
        rect: { top: at.row, left: at.col, bottom: at.row, right: at.col },
        rule: item.before && { kind: "kept", validation: item.before },
      },
    ];
  });
}

/** True when a validation is the rule of ours. */
function isRule(now: CellValidation | null | "unreadable", rule: HistoryValidation["after"]): boolean {
  if (now === null || rule === null || now === "unreadable") return now === null && rule === null;
  const { decimal, list } = now.settings;
  const same = (formula: string | number | undefined, wanted: number) =>
    formula !== undefined && Number(String(formula).replace(/^=/, "")) === wanted;
  if (rule.kind !== "list" && now.prompt.message !== rule.prompt) return false;
  switch (rule.kind) {
    case "decimal":
      return decimal?.operator === "Between" && same(decimal.formula1, rule.min) && same(decimal.formula2, rule.max);
    case "at-least":
      return decimal?.operator === "GreaterThanOrEqualTo" && same(decimal.formula1, rule.min);
    case "list":
      return list?.source === rule.values.join(",");
  }
}

/** The records of our tables as they were, except those whose sheet stays since a person has changed it, or could not be read. */
function summariesBefore(state: StoredState, { entry, added, unread }: FoundEntry): StoredState["summaries"] {
  const edited = new Set([...added.filter((one) => one.whose === "changed").map(({ grid }) => grid.sheet), ...unread]);
  return (entry.places ?? []).reduce((summaries, { kind, before }) => {
    const now = summaries.find((one) => one.kind === kind);
    if (!now || edited.has(now.sheet)) return summaries;
    return [...summaries.filter((one) => one !== now), ...(before ? [before] : [])];
  }, state.summaries);
}
