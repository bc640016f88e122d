import type { Assessment, SheetAssessment } from "../../assessment";
import { messages } from "../../messages";
import { inUnitOf, moneyUnit, type Money } from "../../reading";
import { moneyAt, standingTotal } from "../../scoring";
import { listProjects, type SummarySheet } from "../../summaries";
import { textAt, toA1, valueAt, type CellRef, type Severity } from "../../workbook";

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
  readonly score: number | null;
  readonly grade: string;
  readonly errors: number;
  readonly warnings: number;
}

export interface CollectedFinding {
  readonly severity: Severity;
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  readonly message: string;
  readonly rule: string;
}

/** One workbook with what goes into the collection. `path` is relative to the collecting workbook, with "/". */
export interface CollectedFile {
  readonly path: string;
  readonly rows: readonly CollectedRow[];
  readonly findings: readonly CollectedFinding[];
  /** Why it could not be read; null when it could. */
  readonly error: string | null;
}

/** A workbook that could not be read, with the reason in words. */
export function collectError(path: string, error: string): CollectedFile {
  return { path, rows: [], findings: [], error };
}

/** What a workbook gives to the collection: a row for each form, and for each project of a list when it has no project forms. */
export function collectFile(path: string, assessment: Assessment): CollectedFile {
  const { sheets } = assessment;
  const hasForms = sheets.some((sheet) => sheet.layout.kind === "project-self-eval" && !sheet.layout.blank);
  const rows = sheets.flatMap((sheet) => withCounts(sheet, rowsOf(sheet, hasForms)));
  const unit = rows.find((row) => row.unit !== "")?.unit ?? "";
  const findings = sheets.flatMap(openFindings).map((finding) => ({
    severity: finding.severity, sheet: finding.cell.sheet, cell: toA1(finding.cell), message: finding.message, rule: `${finding.rule} ${finding.title}`,
  }));
  // A sheet without a unit of its own belongs to the unit of its workbook.
  return { path, rows: rows.map((row) => (row.unit === "" ? { ...row, unit } : row)), findings, error: null };
}

type Plain = Omit<CollectedRow, "errors" | "warnings">;

function openFindings(sheet: SheetAssessment) {
  return sheet.findings.filter((finding) => finding.suppressed === null);
}

/** Findings count once: on the first row of their sheet. */
function withCounts(sheet: SheetAssessment, rows: readonly Plain[]): CollectedRow[] {
  const count = (severity: Severity) => openFindings(sheet).filter((finding) => finding.severity === severity).length;
  return rows.map((row, i) => ({ ...row, errors: i === 0 ? count("error") : 0, warnings: i === 0 ? count("warning") : 0 }));
}

function rowsOf(sheet: SheetAssessment, hasForms: boolean): Plain[] {
  const { kind, blank } = sheet.layout;
  if (blank || kind === "unknown" || kind === "base-data" || kind === "summary") return openFindings(sheet).length > 0 ? [plain(sheet)] : [];
  if (kind === "project-self-eval") return formRows(sheet);
  if (kind === "department-self-eval" || kind === "scoring-sheet") return [formRow(sheet, 0, kindName(kind))];
  const listed = hasForms ? [] : listRows(sheet);
  return listed.length > 0 ? listed : [plain(sheet)];
}

function kindName(kind: string): string {
  return (messages.pane.kinds as Readonly<Record<string, string>>)[kind] ?? kind;
}

function field(sheet: SheetAssessment, name: "projectName" | "unit" | "department"): string {
  return (sheet.layout.fields[name]?.value?.text ?? "").replace(/\s+/g, " ").trim();
}

function plain(sheet: SheetAssessment): Plain {
  return {
    sheet: sheet.grid.sheet, unit: field(sheet, "unit") || field(sheet, "department"), project: field(sheet, "projectName"), category: kindName(sheet.layout.kind),
    budget: null, executed: null, printed: "", score: null, grade: "",
  };
}

/** A form with several stacked tables is several projects where each has a budget of its own. */
function formRows(sheet: SheetAssessment): Plain[] {
  const own = sheet.score.tables.flatMap((table, i) => (i === 0 || table.budget ? [i] : []));
  return own.map((index) => formRow(sheet, index, messages.collect.project));
}

function formRow(sheet: SheetAssessment, index: number, category: string): Plain {
  const { tables } = sheet.score;
  const table = tables[index];
  const total = table?.total ?? tables.find((one) => one.total)?.total ?? null;
  const grade = table?.grade ?? tables.find((one) => one.grade)?.grade ?? null;
  const amounts = (table?.budget ?? tables.find((one) => one.budget)?.budget)?.amounts;
  const budget = amounts?.adjusted ?? amounts?.yearStart ?? null;
  const executed = amounts?.executed ?? null;
  // What was only added up while items still lack a score is no score of the form.
  const score = standingTotal(total);
  return {
    ...plain(sheet), category, ...money(budget, executed), score: score?.toNumber() ?? null, grade: grade?.reported ?? grade?.computed ?? "",
  };
}

const WAN = moneyUnit(messages.collect.overview.inUnit)!;

function money(budget: Money | null, executed: Money | null): Pick<Plain, "budget" | "executed" | "printed"> {
  const inWan = (amount: Money | null) => amount && (inUnitOf(amount, { unit: WAN })?.value.toNumber() ?? null);
  return { budget: inWan(budget), executed: inWan(executed), printed: printedUnits(budget, executed) };
}

function printedUnits(budget: Money | null, executed: Money | null): string {
  const words = messages.collect.overview;
  const units = [...new Set([budget, executed].flatMap((amount) => (amount?.unit ? [amount.unit.text] : [])))].map((unit) => (unit === WAN.text ? unit : words.converted(unit)));
  const bare = [budget && !budget.unit ? words.budgetOf(budget.text) : "", executed && !executed.unit ? words.executedOf(executed.text) : ""].filter(Boolean);
  return [...units, ...(bare.length > 0 ? [words.unitless(bare)] : [])].join(words.and);
}

function listRows(sheet: SheetAssessment): Plain[] {
  const summarySheet: SummarySheet = sheet;
  const number = (cell: CellRef | null) => {
    const value = cell ? valueAt(sheet.grid, cell.row, cell.col) : null;
    return typeof value === "number" ? value : null;
  };
  const words = (cell: CellRef | null) => (cell ? textAt(sheet.grid, cell.row, cell.col).replace(/\s+/g, " ").trim() : "");
  return listProjects(summarySheet).map((project) => ({
    ...plain(sheet), project: words(project.nameCell), category: messages.collect.project,
    ...money(moneyAt(sheet.grid, project.adjusted, project.units.adjusted), moneyAt(sheet.grid, project.executed, project.units.executed)),
    score: number(project.score), grade: words(project.grade),
  }));
}
