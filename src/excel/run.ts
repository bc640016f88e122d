import { toWorkbookError } from "./errors";

/** The library's namespace as `createOfficePort` is given it. */
export type ExcelNamespace = typeof Excel;

/** One run of the library; whatever it throws becomes a WorkbookError. @param detail what the error sentence names */
export async function run<T>(excel: ExcelNamespace, batch: (context: Excel.RequestContext) => Promise<T>, detail = ""): Promise<T> {
  try {
    return await excel.run(batch);
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

