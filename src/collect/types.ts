import type { Severity } from "../workbook";

/** A unit's sheet or project in a workbook of many workbooks. Plain data: it travels between threads. */
export interface CollectedRow {
  readonly sheet: string;
  readonly unit: string;
  readonly project: string;
  /** 项目, or the kind of the sheet in words. */
  readonly category: string;
  /** In 万元; null where there is none, it was not wholly read, or nothing says its unit: then nothing is converted and nothing added. */
  readonly budget: number | null;
  readonly executed: number | null;
  /** In words: the unit that is printed, or the amounts that name none; "" when there are no amounts. */
  readonly printed: string;
  /** The amount of the two that is missing while the other stands; null for none. No rate is made of such a row. */
  readonly without: "budget" | "executed" | null;
  readonly score: number | null;
  /** The points that the score is out of; null when the sheet does not tell. Only scores out of the same points are ranked. */
  readonly full: number | null;
  readonly grade: string;
  readonly errors: number;
  readonly warnings: number;
  /** Findings that a person chose to ignore. */
  readonly ignored: number;
}

/** What a check says of a cell of one of many workbooks, in a person's words. Plain data. */
export interface CollectedFinding {
  readonly severity: Severity;
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  readonly message: string;
  /** What the rule is called. */
  readonly rule: string;
  /** The reason for which a person ignores it; null while it is open. */
  readonly ignored: string | null;
}

/** One workbook with what goes into the collection. `path` is relative to the collecting workbook, with "/". */
export interface CollectedFile {
  readonly path: string;
  readonly rows: readonly CollectedRow[];
  readonly findings: readonly CollectedFinding[];
  /** True when no sheet of it is a known form; it has a row that says so, and no amounts or scores. */
  readonly formless: boolean;
  /** Why it could not be read; null when it could. */
  readonly error: string | null;
}

/**
 * Collects workbooks that a person chose into one, without opening them in Excel; `bytes` is that workbook (.xlsx).
 * Throws WorkbookError "cancelled" when the signal says so.
 */
export type CollectFiles = (
  files: readonly { readonly name: string; arrayBuffer(): Promise<ArrayBuffer> }[],
  options: { readonly onProgress: (done: number) => void; readonly signal: AbortSignal },
) => Promise<{
  readonly bytes: Uint8Array;
  readonly failed: number;
  /** Names of the files without a known form. */ readonly formless: readonly string[];
}>;
