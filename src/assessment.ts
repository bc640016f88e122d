import type { Grid, PointsSplit, SheetCellRef, Severity, StoredState, Suppression } from "./workbook";
import type { SheetScore } from "./scoring/types";
import type { SheetLayout } from "./forms/layout";
import type { Finding } from "./checks/types";
import type { RuleProfile } from "./profiles/types";

/** What the pipeline is told besides the grids. */
export interface AssessSettings {
  readonly state: StoredState;
  /** A rule profile for every sheet (--profile); null chooses from the sheet. */
  readonly profile: string | null;
  /** How points of blocks are shared on sheets for which the person chose nothing (--split); absent: not at all. */
  readonly split?: PointsSplit;
}

/** One sheet, recognised and scored; nothing is checked yet. */
export interface ScoredSheet {
  readonly grid: Grid;
  readonly layout: SheetLayout;
  readonly score: SheetScore;
  /** The rule profile in force on the sheet. */
  readonly profile: RuleProfile;
  /** True for a sheet that holds nothing but a summary or a list of ours: it is no form, and nobody needs to look at it. */
  readonly isOurs: boolean;
  /** True for a sheet that brought the program down: nothing is known of it. */
  readonly failed: boolean;
}

/** One sheet, assessed. */
export interface SheetAssessment extends ScoredSheet {
  readonly findings: readonly Finding[];
}

/** A whole workbook, recognised and scored. */
export interface ScoredWorkbook {
  readonly sheets: readonly ScoredSheet[];
  /** Blank cells that 一键评分 would fill, in order. */
  readonly fillable: readonly SheetCellRef[];
  /** Cells a person has to judge, with the allowed range. */
  readonly judgements: readonly (SheetCellRef & { readonly label: string; readonly range: readonly [number, number] })[];
}

/** What is said of a whole workbook: everything the pane, the ribbon and the command show. */
export interface Assessment extends ScoredWorkbook {
  readonly sheets: readonly SheetAssessment[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Open findings that are cells which wait to be filled in; the system takes no sheet with them. */
  readonly unfilled: number;
  /** What a person chose to ignore and no finding answers to any more: the cell was mended or is gone. */
  readonly stale: readonly Suppression[];
}
