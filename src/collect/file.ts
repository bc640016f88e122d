import Decimal from "decimal.js";
import type { Assessment, SheetAssessment } from "../assessment";
import { messages } from "../messages";
import { inUnitOf, moneyUnit, type Money, type Unit } from "../reading";
import { moneyAt, standingTotal, type TableScore, type TotalScore } from "../scoring";
import { listProjects, type SummarySheet } from "../summaries";
import type { CollectedFile, CollectedRow } from "./types";
import { InvariantError, textAt, toA1, valueAt, type CellRef, type Severity } from "../workbook";

/** A workbook that could not be read, with the reason in words. */
export function collectError(path: string, error: string): CollectedFile {
  return { path, rows: [], findings: [], formless: false, error };
}

/**
 * What a workbook gives to the collection: a row for each form, for each project of a list when it has no project forms, and one with its
 * name where neither is found.
 */
export function collectFile(path: string, assessment: Assessment): CollectedFile {
  const { sheets } = assessment;
  const hasForms = sheets.some((sheet) => sheet.layout.kind === "project-self-eval" && !sheet.layout.blank);
  const formless = sheets.every(({ layout }) => NO_FORMS.includes(layout.kind));
  const found = sheets.flatMap((sheet) => withCounts(sheet, rowsOf(sheet, hasForms)));
  const rows = found.length > 0 ? found : [nameOnly(sheets)];
  const unit = rows.find((row) => row.unit !== "")?.unit ?? "";
  const findings = sheets
    .flatMap((sheet) => sheet.findings)
    .map((finding) => ({
      severity: finding.severity,
      sheet: finding.cell.sheet,
      cell: toA1(finding.cell),
      message: finding.message,
      rule: finding.title,
      ignored: finding.suppressed?.reason ?? null,
    }));
  // A sheet without a unit of its own belongs to the unit of its workbook.
  return { path, rows: rows.map((row) => (row.unit === "" ? { ...row, unit } : row)), findings, formless, error: null };
}

type Plain = Omit<CollectedRow, "errors" | "warnings" | "ignored">;

const NO_FORMS: readonly string[] = ["unknown", "base-data", "summary"];

/** The row of a workbook in which nothing is to be added: its forms are blank, or none was recognised. */
function nameOnly(sheets: readonly SheetAssessment[]): CollectedRow {
  const blank = sheets.find(({ layout }) => layout.blank && !NO_FORMS.includes(layout.kind));
  const row: Plain = blank ? plain(blank) : { ...EMPTY_ROW, sheet: "", unit: "", project: "", category: kindName("unknown") };
  return { ...row, errors: 0, warnings: 0, ignored: 0 };
}

const EMPTY_ROW = { budget: null, executed: null, printed: "", without: null, score: null, full: null, grade: "" } as const;

function openFindings(sheet: SheetAssessment) {
  return sheet.findings.filter((finding) => finding.suppressed === null);
}

/** Findings count once: on the first row of their sheet. */
function withCounts(sheet: SheetAssessment, rows: readonly Plain[]): CollectedRow[] {
  const count = (severity: Severity) => openFindings(sheet).filter((finding) => finding.severity === severity).length;
  return rows.map((row, i) => ({
    ...row,
    errors: i === 0 ? count("error") : 0,
    warnings: i === 0 ? count("warning") : 0,
    ignored: i === 0 ? sheet.findings.length - openFindings(sheet).length : 0,
  }));
}

function rowsOf(sheet: SheetAssessment, hasForms: boolean): Plain[] {
  const { kind, blank } = sheet.layout;
  if (blank || kind === "unknown" || kind === "base-data" || kind === "summary") return sheet.findings.length > 0 ? [plain(sheet)] : [];
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
    ...EMPTY_ROW,
    sheet: sheet.grid.sheet,
    unit: field(sheet, "unit") || field(sheet, "department"),
    project: field(sheet, "projectName"),
    category: sheet.layout.blank ? messages.collect.blank(kindName(sheet.layout.kind)) : kindName(sheet.layout.kind),
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
    ...plain(sheet),
    category,
    ...money(budget, executed),
    score: score?.toNumber() ?? null,
    full: score ? fullOf(sheet, table, total, score) : null,
    grade: grade?.reported ?? grade?.computed ?? "",
  };
}

/**
 * The points that a score is out of: the weight printed in the total line, else the weights of the tables that it adds up. What the score
 * exceeds is not its base.
 */
function fullOf(
  { score: { tables } }: SheetAssessment,
  table: TableScore | undefined,
  total: TotalScore | null,
  score: Decimal,
): number | null {
  const members = total ? tables.filter(({ layout }) => total.tables.includes(layout)) : table ? [table] : [];
  const weights = members.map(({ weightsSum, budget }) => weightsSum && weightsSum.plus(budget?.weight ?? 0));
  const added =
    weights.length > 0 && weights.every((weight) => weight !== null)
      ? weights.reduce((sum: Decimal, weight) => sum.plus(weight), new Decimal(0))
      : null;
  return [total?.reportedWeight ?? null, added].find((full) => full?.gte(score))?.toNumber() ?? null;
}

/** 万元, in which the overview adds up. */
const WAN = wan(messages.collect.overview.inUnit);

function wan(name: string): Unit {
  const unit = moneyUnit(name);
  // An unknown unit would be taken for one that needs no conversion.
  if (unit === null) throw new InvariantError(`${name} is no unit of money`, name);
  return unit;
}

function money(budget: Money | null, executed: Money | null): Pick<Plain, "budget" | "executed" | "printed" | "without"> {
  const inWan = (amount: Money | null) => amount && (inUnitOf(amount, { unit: WAN })?.value.toNumber() ?? null);
  return {
    budget: inWan(budget),
    executed: inWan(executed),
    printed: printedUnits(budget, executed),
    without: budget && !executed ? "executed" : executed && !budget ? "budget" : null,
  };
}

function printedUnits(budget: Money | null, executed: Money | null): string {
  const words = messages.collect.overview;
  const units = [...new Set([budget, executed].flatMap((amount) => (amount?.unit ? [amount.unit.text] : [])))].map((unit) =>
    unit === WAN.text ? unit : words.converted(unit),
  );
  const bare = [
    budget && !budget.unit ? words.budgetOf(budget.text) : "",
    executed && !executed.unit ? words.executedOf(executed.text) : "",
  ].filter(Boolean);
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
    ...plain(sheet),
    project: words(project.nameCell),
    category: messages.collect.project,
    ...money(moneyAt(sheet.grid, project.adjusted, project.units.adjusted), moneyAt(sheet.grid, project.executed, project.units.executed)),
    score: number(project.score),
    grade: words(project.grade),
  }));
}
