import { sep } from "node:path";
import { verdictOf, verdictText, type OnceFound, type OnceWritten } from "../../actions";
import {
  byCell,
  cellKeyOf,
  toA1,
  valueAt,
  type CellEdit,
  type WorkbookError,
  type Grid,
  type SheetCellRef,
  toSheetA1,
} from "../../workbook";
import { jsonPieces, JsonText } from "./json";
import { contentReport, a1, isToJudge, rowReports, tableReport, a1From } from "./table";
import type {
  ClaimReport,
  LineReport,
  Report,
  Status,
  WriteReport,
  FieldReport,
  FindingReport,
  ToldFile,
  ToldSheet,
  ToldTable,
} from "./types";
import type { ScoredSheet } from "../../assessment";
import type { Finding, Fix } from "../../checks/types";
import type { TitleField } from "../../forms/layout";
import { reportName } from "../../checks";
import type { Claim } from "../../report-text";

const TOOL = "jixiao-ziping-zhushou";

/** The text of a report in the order it is written, file by file and each in pieces: as JSON.stringify(report, null, 2) gives it. */
export const reportText = {
  head: (version: string) =>
    JSON.stringify({ version: 1, tool: { name: TOOL, version }, files: [] } satisfies Report, null, 2).slice(0, -"]\n}".length),
  before: (files: number) => `${files > 0 ? "," : ""}\n    `,
  file: (file: ToldFile) => jsonPieces(file, 2, "    "),
  tail: (files: number) => (files === 0 ? "]\n}\n" : "\n  ]\n}\n"),
};

/** One line of --json-lines in pieces, without its line end. */
export function linePieces(
  version: string,
  line: Pick<LineReport, "asked" | "input" | "output" | "collected"> & { readonly file: ToldFile },
): Iterable<string> {
  return jsonPieces({ version: 1, tool: { name: TOOL, version }, path: line.file.path, status: statusOf(line.file), ...line });
}

/** What a file means to the exit code of the command. */
export function statusOf(file: ToldFile): Status {
  if (file.error !== null) return 2;
  return file.sheets.some((sheet) => sheet.findings.some((finding) => finding.severity === "error" && finding.suppressed === null)) ? 1 : 0;
}

/** What is told of a workbook before anything is written into it. */
export interface FoundReport extends Required<Pick<ToldFile, "path" | "sheets" | "verdict">>, Pick<ToldFile, "claims"> {
  /** The sheets as they were read, where a formula may be written over: what it showed is told. */
  readonly grids: readonly Grid[];
  /** Rows that a person still has to judge. */
  readonly judgements: number;
}

/** How much is told: rows and the parts of findings take most of the memory, and only those who read JSON see them. */
export interface FoundOptions {
  readonly rows: boolean;
  /** True where summaries are inserted afterwards, perhaps over formulas. */
  readonly summaries: boolean;
}

/** One workbook: its sheets as they were read, and the findings that stand afterwards. */
export function foundReport(path: string, { before, after, plan }: OnceFound, { rows, summaries }: FoundOptions): FoundReport {
  const verdict = verdictOf(after);
  return {
    path: slashes(path),
    sheets: before.sheets.map((sheet, index) => sheetReport(sheet, after.sheets[index]?.findings ?? [], rows)),
    verdict: { ...verdict, text: verdictText(verdict) },
    grids: summaries || plan.cells.some((edit) => edit.before.kind === "formula") ? before.sheets.map(({ grid }) => grid) : [],
    judgements: before.sheets.flatMap(({ score }) => score.tables.flatMap((table) => table.rows.filter(isToJudge))).length,
  };
}

/** The same with what was written. */
export function writtenReport({ path, sheets, verdict, claims, grids }: FoundReport, written: OnceWritten): ToldFile {
  return {
    path,
    sheets,
    writes: writesOf(grids, written),
    marks: written.marks.map((mark) => ({ sheet: mark.sheet, cell: toA1(mark), severity: mark.severity })),
    verdict,
    notes: written.notes,
    summaries: written.summaries.inserted.map(({ id, sheet, address }) => ({ id, sheet, range: address })),
    error: null,
    ...(claims ? { claims } : {}),
  };
}

/** A report's text alone, without a workbook. */
export function textReport(path: string, claims: readonly ClaimReport[]): ToldFile {
  return { path: slashes(path), sheets: [], writes: [], marks: [], notes: [], summaries: [], claims, error: null };
}

/** An input that could not be used. */
export function fileError(path: string, error: WorkbookError): ToldFile {
  return {
    path: slashes(path),
    sheets: [],
    writes: [],
    marks: [],
    notes: [],
    summaries: [],
    error: { code: error.code, message: error.message },
  };
}

/** A path as the report prints it; where "\\" is no separator it is part of a name. */
export function slashes(path: string): string {
  return sep === "\\" ? path.replace(/\\/g, "/") : path;
}

/** Filled scores first, then the cells of inserted summaries. */
function writesOf(read: readonly Grid[], { plan, outcome, summaries }: OnceWritten): WriteReport[] {
  const results = byCell([...outcome.results, ...summaries.results]);
  const grids = new Map(read.map((grid) => [grid.sheet, grid]));
  const oldValue = ({ sheet, row, col }: CellEdit) => {
    const grid = grids.get(sheet);
    return grid ? valueAt(grid, row, col) : null;
  };
  return [...plan.cells, ...summaries.cells].map((edit) => ({
    sheet: edit.sheet,
    cell: toA1(edit),
    before: contentReport(edit.before, oldValue(edit)),
    after: contentReport(edit.after, results.get(cellKeyOf(edit))?.value ?? null),
  }));
}

/**
 * One sheet as it was read, with the findings given (those that stay once blank scores are filled).
 * Budget, total and grade are those of the first table that has one.
 */
function sheetReport({ grid, layout, score }: ScoredSheet, findings: readonly Finding[], rows: boolean): ToldSheet {
  const tables = score.tables.map((table) => tableReport(grid, table, JsonText.of(rows ? rowReports(table) : [])));
  const firstOf = <K extends "budget" | "total" | "grade">(part: K): ToldTable[K] =>
    tables.find((table) => table[part] !== null)?.[part] ?? null;
  return {
    name: layout.sheet,
    kind: layout.kind,
    confidence: layout.confidence,
    reasons: layout.reasons.map((reason) => reason.text),
    profile: layout.kind === "unknown" ? null : { id: score.profileId, why: score.profileWhy },
    pointsSplit: score.split?.kind ?? null,
    unitOfMoney: layout.unitOfMoney?.text ?? null,
    fields: {
      projectName: fieldReport(layout.fields.projectName),
      department: fieldReport(layout.fields.department),
      unit: fieldReport(layout.fields.unit),
      year: fieldReport(layout.fields.year),
    },
    tables,
    budget: firstOf("budget"),
    total: firstOf("total"),
    grade: firstOf("grade"),
    // What each of a thousand places of a finding says is told with the rows alone.
    findings: findings.map((finding) => findingReport(layout.sheet, rows ? finding : { ...finding, parts: [] })),
  };
}

/** The label is there but nothing stands beside it: cell and value are null. No label at all: null. */
function fieldReport(field: TitleField | null): FieldReport | null {
  return field ? { cell: a1(field.value?.cell), value: field.value?.text ?? null } : null;
}

/** One finding of a sheet. */
export function findingReport(sheet: string, finding: Finding): FindingReport {
  return {
    rule: reportName(finding.rule),
    name: finding.rule,
    severity: finding.severity,
    cell: a1From(sheet, finding.cell),
    cells: otherCells(finding).map((cell) => a1From(sheet, cell)),
    parts:
      finding.parts.length > 1
        ? finding.parts.map((part) => ({
            rule: reportName(part.rule),
            name: part.rule,
            cell: a1From(sheet, part.cell),
            message: part.message,
            expected: part.expected ?? null,
            actual: part.actual ?? null,
          }))
        : [],
    title: finding.title,
    message: finding.message,
    expected: finding.expected ?? null,
    actual: finding.actual ?? null,
    derivation: finding.derivation ?? null,
    advice: finding.advice,
    sample: finding.sample ?? null,
    fix: finding.fix ? fixReport(finding.fix) : null,
    source: finding.source,
    suppressed: finding.suppressed,
  };
}

/** All cells besides the first that the finding names: those it stands in (the first among them where there are several), then those that play a part. */
function otherCells({ places, cells }: Finding): SheetCellRef[] {
  return [...new Map([...(places.length > 1 ? places : []), ...(cells ?? [])].map((cell) => [cellKeyOf(cell), cell])).values()];
}

/** A fix is proposed, not made: the value of a formula in it is not known yet. */
function fixReport(fix: Fix): FindingReport["fix"] {
  return {
    title: fix.title,
    safe: fix.safe,
    writes: fix.writes.map((write) => ({
      sheet: write.sheet,
      cell: toA1(write),
      before: contentReport(write.before, null),
      after: contentReport(write.after, null),
    })),
  };
}

/** One figure of a report's text; its cells always name their sheet. */
export function claimReport(source: string, claim: Claim): ClaimReport {
  const { sentence, text, start, end, kind, verdict, claimed, expected, derivation, note } = claim;
  return {
    source: source.replace(/\\/g, "/"),
    sentence,
    text,
    start,
    end,
    kind,
    verdict,
    claimed,
    expected,
    derivation,
    note,
    cells: claim.cells.map((cell) => toSheetA1(cell.sheet, cell)),
  };
}
