import type { CellContent, Grid, Severity, SheetCellRef, WorkbookSurvey } from "../workbook";
import type { SheetScore } from "../scoring/types";
import type { RuleProfile, Sureness } from "../profiles/types";

/** One cell of a proposed change, old → new. */
export interface FixWrite extends SheetCellRef {
  readonly before: CellContent;
  readonly after: CellContent;
}

/** A change that mends a finding. `safe` ones may run in bulk; others are a suggestion with a preview. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly writes: readonly FixWrite[];
}

/** At most so many findings are listed (design: a list nobody can read helps nobody). */
export const FINDING_LIMIT = 2000;

/** What a check reports; the rest of a finding comes from its record. */
export interface FindingDraft {
  readonly cell: SheetCellRef;
  /** All cells that the fault stands in, `cell` among them, in the order of the sheet: each is marked. Absent: `cell` alone. */
  readonly places?: readonly SheetCellRef[];
  /** Other cells that play a part. */
  readonly cells?: readonly SheetCellRef[];
  /** What the rule's findings of one cause have in common, for rules with `groupBy: "cause"`; a finding without it stands alone. */
  readonly cause?: string;
  /** One sentence: the cell, what stands there, what is expected. */
  readonly message: string;
  readonly expected?: string | number | null;
  readonly actual?: string | number | null;
  readonly derivation?: string | null;
  /** Lowers (never raises above the record's) severity for this case. */
  readonly severity?: Severity;
  readonly fix?: Fix | null;
  /** What to write or change in this very case, with its cells and figures. */
  readonly advice: string;
  /** A sentence of the case's own figures for the person to finish, where a reason is due: the cause is left open, never made up. */
  readonly sample?: string;
}

/** What one rule says of one place. */
export interface FindingPart extends FindingDraft {
  readonly places: readonly SheetCellRef[];
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly source: string;
  readonly sureness: Sureness;
  readonly suppressed: { readonly reason: string } | null;
  /** Rule and cell, stable across runs: what a suppression refers to. */
  readonly key: string;
}

/** One fault, as it is listed: `places` are those of all its parts of the same rule, and `cells` name every other cell of them. */
export interface Finding extends FindingPart {
  /** All that was said: first what the rule itself says of each place, then what follows from it by other rules. */
  readonly parts: readonly FindingPart[];
  /** Keys of the parts of the same rule: to ignore a finding is to ignore these. A place that joins them later is told anew. */
  readonly keys: readonly string[];
}

/**
 * What follows from a finding: findings of `rule` on the same sheet that stand on its rows (more than half of their own), in one of its
 * columns, in the same table, or there with figures that miss by the same amount ("gap").
 */
export interface Explanation {
  readonly rule: string;
  readonly on: "rows" | "column" | "table" | "gap";
}

/** A small table that shows a rule: rows as gridOf takes them, and the cells that must (bad) or must not (good) be found. */
export interface CheckExample {
  readonly title: string;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** A1 addresses found by this rule; empty for a good example. */
  readonly found: readonly string[];
  readonly profile?: string;
  /** Further sheets of the workbook, for rules that compare sheets; `found` may then name them: "'汇总表'!C5". */
  readonly more?: readonly { readonly sheet: string; readonly rows: readonly (readonly (string | number | boolean | null)[])[] }[];
}

/** The record of a rule: what its page in docs/规则.md and the pane is made of. */
export interface CheckRecord {
  /** The name of its file: what it looks for, in kebab case. */
  readonly id: string;
  /**
   * What it was called before, each name no other rule's (REV-04 of the catalogue, too-long): stored suppressions and searches may still
   * use it. The first one stands in reports of version 1.
   */
  readonly names: readonly string[];
  /** Further entries of the catalogue that this rule covers; others may cover them, too. */
  readonly covers: readonly string[];
  readonly title: string;
  readonly why: string;
  readonly severity: Severity;
  readonly source: string;
  readonly sureness: Sureness;
  readonly advice: string;
  /** True for rules about the printed form itself: they run on blank forms too. */
  readonly onBlank?: boolean;
  /**
   * What the budget system does on upload: "refused", it does not take a sheet with this finding;
   * "refused-when-locked", it does not where scores are computed and locked (SYS-03), and takes it elsewhere; "refused-while-blank", it
   * waits for what is not filled in yet: work left, no fault.
   */
  readonly upload?: "refused" | "refused-when-locked" | "refused-while-blank";
  /** Two figures on the sheet that cannot both be right: besides what the system refuses the only findings of severity error. */
  readonly contradiction?: true;
  /**
   * Which findings of this rule are one, with many cells: all of a sheet, of a row, or those of one `cause`. For what a person sets right by one
   * act (fill in, give reasons, move); a figure that is due by itself stands alone.
   */
  readonly groupBy?: "sheet" | "row" | "cause";
  /** Findings of other rules that are only consequences: they stand with this one. */
  readonly explains?: readonly Explanation[];
  readonly good: CheckExample;
  readonly bad: CheckExample;
}

/** What a check may look at: one sheet with its scores, and all sheets of the workbook. */
export interface CheckContext {
  readonly grid: Grid;
  readonly score: SheetScore;
  readonly profile: RuleProfile;
  readonly all: readonly { readonly grid: Grid; readonly score: SheetScore; readonly profile: RuleProfile }[];
  readonly survey?: WorkbookSurvey;
}

/** One rule: one file in a folder of src/checks/rules. `scope` "workbook" runs once with the first sheet as context. */
export interface Check {
  readonly record: CheckRecord;
  readonly scope: "sheet" | "workbook";
  readonly run: (context: CheckContext) => readonly FindingDraft[];
}
