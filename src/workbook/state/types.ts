import type { CellContent, CellFill, CellRect, PlainFill, SheetCellRef } from "../cell";
import type { CellValidation, LookPatch } from "../looks";
import type { ValidationRule } from "../plan";
import type { FormKind, Role } from "../form-terms";
import type { Severity } from "../severity";
import type { WrittenLine } from "../written";

/** A layout that a person set for one sheet: header rows and columns are 0-based. */
export interface StoredMapping {
  readonly sheet: string;
  readonly kind: FormKind;
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

/**
 * A colour that marks have in this workbook: what it means, and the one fill that it stands for. No other cell of the workbook had this
 * colour when it was chosen, so a cell that has it is marked and knows what it looked like, wherever rows, columns and sheets have moved it.
 */
export interface MarkColor {
  /** "#RRGGBB", in capitals. */
  readonly color: string;
  readonly severity: Severity;
  readonly original: PlainFill;
}

/** Actions that leave an entry in the history. */
export const HISTORY_ACTIONS = ["score", "check", "fix", "insertFindings", "insertSummary", "insertBaseData"] as const;
export type HistoryAction = (typeof HISTORY_ACTIONS)[number];

/**
 * Where a cell stood, so that it is found again when rows or columns have moved: short prints of texts in its row and of texts above it,
 * and which of the lines that have all of them it was.
 */
export interface PlacePrint {
  readonly row: LinePrint;
  readonly col: LinePrint;
}

export interface LinePrint {
  readonly texts: readonly number[];
  /** 0-based among the lines that have all of the texts, and how many these were. */
  readonly nth: number;
  readonly of: number;
}

/** The look of a rectangle before an action changed it, and what the action made of it: the same fields. */
export interface StoredLook {
  readonly sheet: string;
  readonly rect: CellRect;
  readonly before: LookPatch;
  readonly after: LookPatch;
}

/** What could be typed into a cell before an action changed it, null for anything, and the rule that it got. */
export interface HistoryValidation extends SheetCellRef {
  readonly before: CellValidation | null;
  readonly after: Exclude<ValidationRule, { readonly kind: "kept" }> | null;
  readonly place?: PlacePrint;
}

/** A cell as an action wrote it. */
export interface HistoryCell extends SheetCellRef {
  readonly before: CellContent;
  readonly after: CellContent;
  readonly numberFormatBefore?: string;
  /** Absent in entries of earlier versions, and where no text stands beside or above. */
  readonly place?: PlacePrint;
}

/** A sheet that an action added; `digest` tells whether a person has changed it since, null when it was not taken. */
export interface AddedSheet {
  readonly name: string;
  readonly digest: string | null;
}

/** One past action with what is needed to take it back. */
export interface HistoryEntry {
  readonly id: number;
  readonly action: HistoryAction;
  /** ISO time. */
  readonly at: string;
  readonly cells: readonly HistoryCell[];
  readonly marksBefore: readonly StoredMark[];
  readonly addedSheets: readonly AddedSheet[];
  /** Null when there were too many cells to keep their looks. */
  readonly looks?: readonly StoredLook[] | null;
  readonly validations?: readonly HistoryValidation[];
  /** Places of our tables that the action changed: what was kept of each kind before, null for none. */
  readonly places?: readonly { readonly kind: string; readonly before: StoredSummary | null }[];
  /** Sheets that were deleted since: a sheet of that name is another one. What the action did there is no longer in the entry. */
  readonly gone?: readonly string[];
}

export const SENTENCE_READINGS = ["exact", "straight", "whole", "started"] as const;

/** How a person set one printed scoring sentence right: another wording, or which reading of part steps counts. */
export interface SentenceCorrection {
  readonly sentence?: string;
  readonly reading?: (typeof SENTENCE_READINGS)[number];
}

/**
 * A table of ours that stands in the workbook (a summary, the list of findings, the 基础数据 sheet), so that inserting it again updates it.
 * Positions are 0-based.
 */
export interface StoredSummary {
  readonly kind: string;
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly cols: number;
  /** What was written, a line for each row: only cells that still hold it are ours to change. Absent in records of earlier versions. */
  readonly lines?: readonly WrittenLine[];
  /** True on a sheet that was added for it, where what stands beside the table belongs to its rows. */
  readonly alone?: boolean;
}

/**
 * How a person wants the printed points of a block (产出指标(40分)) shared among rows for which the form prints none: evenly, or as she
 * gave them, by the names of the rows.
 */
export type PointsSplit =
  { readonly kind: "even" } | { readonly kind: "own"; readonly rows: readonly { readonly name: string; readonly points: number }[] };

/** Everything we keep in the workbook: one custom XML part, no user name, no path. Each field is a section with a codec of its own. */
export interface StoredState {
  /** Sheet names by worksheet id when this was stored, so that a renamed sheet keeps its marks. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Id of the rule profile that a person chose, by sheet name. */
  readonly profiles: ReadonlyMap<string, string>;
  /** By sheet name. */
  readonly splits: ReadonlyMap<string, PointsSplit>;
  readonly mappings: readonly StoredMapping[];
  readonly suppressions: readonly Suppression[];
  /** Where marks stood after the last action that looked. */
  readonly marks: readonly StoredMark[];
  /** Every colour that a mark ever had here: a cell may come back with one from a copy. */
  readonly markColors: readonly MarkColor[];
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
  /** The highest id a history entry ever had: ids are not used twice. */
  readonly lastId: number;
  /** Texts of rule profile files that a person took in; their room reads and checks them (src/imported.ts). */
  readonly importedProfiles: readonly string[];
  /** Texts of form files that a person took in. */
  readonly importedForms: readonly string[];
  /** By the sentence as printed. */
  readonly sentences: ReadonlyMap<string, SentenceCorrection>;
  readonly summaries: readonly StoredSummary[];
}
