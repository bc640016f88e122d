import type { CellContent, CellFill, PlainFill, SheetCellRef } from "../cell";
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

/** A cell as an action wrote it. */
export interface HistoryCell extends SheetCellRef {
  readonly before: CellContent;
  readonly after: CellContent;
  readonly numberFormatBefore?: string;
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
}

export const SENTENCE_READINGS = ["exact", "straight", "whole", "started"] as const;

/** How a person set one printed scoring sentence right: another wording, or which reading of part steps counts. */
export interface SentenceCorrection {
  readonly sentence?: string;
  readonly reading?: (typeof SENTENCE_READINGS)[number];
}

/** A table of ours that stands in the workbook (a summary, the list of findings, the 基础数据 sheet), so that inserting it again updates it. Positions are 0-based. */
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

/** Everything we keep in the workbook: one custom XML part, no user name, no path. Each field is a section with a codec of its own. */
export interface StoredState {
  /** Sheet names by worksheet id when this was stored, so that a renamed sheet keeps its marks. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Id of the rule profile that a person chose, by sheet name. */
  readonly profiles: ReadonlyMap<string, string>;
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
