import { toWorkbookError } from "./errors";

/** The library's namespace as `createOfficePort` is given it. */
export type ExcelNamespace = typeof Excel;

/** How a run is asked for. */
export interface RunAs {
  /** What the error sentence names. */
  readonly detail?: string | undefined;
  /** True waits for a person to end editing a cell, instead of being refused: for all but the first request of an action. */
  readonly waits?: boolean;
}

/** One run of the library; whatever it throws becomes a WorkbookError. */
export async function run<T>(
  excel: ExcelNamespace,
  batch: (context: Excel.RequestContext) => Promise<T>,
  { detail = "", waits = false }: RunAs = {},
): Promise<T> {
  try {
    return await excel.run({ delayForCellEdit: waits }, batch);
  } catch (cause) {
    throw toWorkbookError(cause, detail);
  }
}

/**
 * A range by 0-based positions that the library does not keep after the sync: keeping would cost an extra request
 * when the run ends.
 */
export function rangeAt(sheet: Excel.Worksheet, top: number, left: number, rows: number, cols: number): Excel.Range {
  return sheet.getRangeByIndexes(top, left, rows, cols).untrack();
}
