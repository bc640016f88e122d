import { verdictOf, verdictText, type OnceResult } from "../../actions";
import { byCell, cellKeyOf, toA1, valueAt, type CellEdit, type WorkbookError } from "../../workbook";
import { contentReport } from "./plain";
import { sheetReport } from "./sheet";
import type { ClaimReport, FileReport, Report, WriteReport } from "./types";

/** The frame of a report. */
export function reportOf(files: readonly FileReport[], version: string): Report {
  return { version: 1, tool: { name: "jixiao-ziping-zhushou", version }, files };
}

/** One workbook: its sheets as they were read, what was written, and the findings that stand after it. */
export function fileReport(path: string, run: OnceResult): FileReport {
  const verdict = verdictOf(run.after);
  return {
    path: slashes(path),
    sheets: run.before.sheets.map((sheet, index) => sheetReport(sheet, run.after.sheets[index]?.findings ?? [])),
    writes: writesOf(run), marks: run.marks.map((mark) => ({ sheet: mark.sheet, cell: toA1(mark), severity: mark.severity })),
    verdict: { ...verdict, text: verdictText(verdict) }, notes: run.notes, summaries: run.summaries.inserted.map(({ id, sheet, address }) => ({ id, sheet, range: address })), error: null,
  };
}

/** A report's text alone, without a workbook. */
export function textReport(path: string, claims: readonly ClaimReport[]): FileReport {
  return { path: slashes(path), sheets: [], writes: [], marks: [], notes: [], summaries: [], claims, error: null };
}

/** An input that could not be used. */
export function fileError(path: string, error: WorkbookError): FileReport {
  return { path: slashes(path), sheets: [], writes: [], marks: [], notes: [], summaries: [], error: { code: error.code, message: error.message } };
}

function slashes(path: string): string {
  return path.replace(/\\/g, "/");
}

/** Filled scores first, then the cells of inserted summaries. */
function writesOf({ plan, outcome, before, summaries }: OnceResult): WriteReport[] {
  const results = byCell([...outcome.results, ...summaries.results]);
  const grids = new Map(before.sheets.map(({ grid }) => [grid.sheet, grid]));
  const oldValue = ({ sheet, row, col }: CellEdit) => {
    const grid = grids.get(sheet);
    return grid ? valueAt(grid, row, col) : null;
  };
  return [...plan.cells, ...summaries.cells].map((edit) => ({
    sheet: edit.sheet, cell: toA1(edit),
    before: contentReport(edit.before, oldValue(edit)),
    after: contentReport(edit.after, results.get(cellKeyOf(edit))?.value ?? null),
  }));
}
