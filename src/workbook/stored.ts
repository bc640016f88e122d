import type { CellFill, CellContent, SheetCellRef } from "./cell";
import type { Severity } from "./severity";

/** A column role of a form table, see report-format (docs/报告格式.md). */
export const ROLES = [
  "seq", "name", "level1", "level2", "level3", "operator", "targetValue", "unitOfMeasure", "actualValue", "weight", "score",
  "deviation", "explanation", "criteria", "remark", "yearStart", "adjusted", "executed", "rate", "grade",
  "level1Weight", "level2Weight", "scoreFactor", "adjustedTarget", "goal", "outcome",
] as const;
export type Role = (typeof ROLES)[number];

/** A layout that a person set for one sheet: header rows and columns are 0-based. */
export interface StoredMapping {
  readonly sheet: string;
  readonly kind: string;
  readonly headerTopRow: number;
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<Role, number>>>;
}

/** A finding that a person chose to ignore; `key` identifies rule and cell. */
export interface Suppression {
  readonly key: string;
  readonly reason: string;
}

/** A mark in force: the cell, what it means, and the fill that was there before. */
export interface StoredMark extends SheetCellRef {
  readonly severity: Severity;
  readonly original: CellFill;
}

/** One past action with what is needed to take it back. */
export interface HistoryEntry {
  readonly id: number;
  readonly action: string;
  /** ISO time. */
  readonly at: string;
  readonly cells: readonly (SheetCellRef & { readonly before: CellContent; readonly after: CellContent; readonly numberFormatBefore?: string })[];
  readonly marksBefore: readonly StoredMark[];
  readonly addedSheets: readonly string[];
  /** Digest of each added sheet as we left it: 还原 keeps a sheet that a person has changed since. */
  readonly addedDigests?: Readonly<Record<string, string>>;
}

/** Everything we keep in the workbook: one custom XML part, no user name, no path. */
export interface StoredState {
  readonly version: 1;
  /** Sheet names by worksheet id when this was stored, so that a renamed sheet keeps its marks. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Rule profile chosen by a person, by sheet name. */
  readonly profiles: Readonly<Record<string, string>>;
  readonly mappings: readonly StoredMapping[];
  readonly suppressions: readonly Suppression[];
  readonly marks: readonly StoredMark[];
  readonly history: readonly HistoryEntry[];
  /** Anything a later room keeps under its own name (own profiles, criteria corrections, summaries' stamps). */
  readonly extra: Readonly<Record<string, unknown>>;
}

export const EMPTY_STATE: StoredState = { version: 1, sheets: {}, profiles: {}, mappings: [], suppressions: [], marks: [], history: [], extra: {} };

/** True when nothing is kept, so that the stored part can go altogether. Sheet names alone are nothing. */
export function isEmptyState(state: StoredState): boolean {
  return (
    Object.keys(state.profiles).length === 0 && Object.keys(state.extra).length === 0 &&
    state.mappings.length === 0 && state.suppressions.length === 0 && state.marks.length === 0 && state.history.length === 0
  );
}

/** The text that ExcelPort keeps as our stored part (JSON); null when there is nothing to keep. */
export function encodeState(state: StoredState): string | null {
  return isEmptyState(state) ? null : JSON.stringify(state);
}

/** Reads a stored part. Text that is not ours, or of another version, counts as nothing stored. */
export function decodeState(text: string | null): StoredState {
  if (text === null) return EMPTY_STATE;
  try {
    const parsed = JSON.parse(text) as Partial<StoredState> | null;
    return parsed !== null && typeof parsed === "object" && parsed.version === 1 ? { ...EMPTY_STATE, ...parsed } : EMPTY_STATE;
  } catch {
    return EMPTY_STATE;
  }
}
