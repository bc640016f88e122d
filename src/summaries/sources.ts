import type { AmountField, MoneyUnits } from "../forms/layout";
import type { Unit } from "../reading";
import { textAt, type CellRef } from "../workbook";
import type { GradeBand } from "../profiles/types";
import { budgetYear, gradeBands, readMoneyAt } from "../scoring";
import type { BudgetScore, RowScore, TableScore } from "../scoring/types";
import { link, text } from "./cells";
import type { SummaryCell, SummarySheet } from "./types";

/** The grade bands in force on a sheet for its year, the best first; none for a sheet that is not there. */
export function bandsOn(sheets: readonly SummarySheet[], name: string): readonly GradeBand[] {
  const sheet = sheets.find(({ grid }) => grid.sheet === name);
  return sheet ? [...gradeBands(sheet.profile, budgetYear(sheet.score.layout)).value].sort((a, b) => b.from - a.from) : [];
}

/** A text of the sheet without line breaks and spaces, as labels are shown. */
export function label(value: string): string {
  return value.replace(/\s+/g, "");
}

/** The key of a summary's row, of what it is about. */
export function keyOf(...parts: readonly string[]): string {
  return parts.map(label).join("/");
}

/** A table with the sheet it stands on. */
export interface PlacedTable {
  readonly sheet: SummarySheet;
  readonly table: TableScore;
}

/** All tables of all sheets, in the order of the workbook. */
export function tablesOf(sheets: readonly SummarySheet[]): PlacedTable[] {
  return sheets.flatMap((sheet) => sheet.score.tables.map((table) => ({ sheet, table })));
}

/** A row with cells of its own for its weight and its score. */
export type ScoredRow = RowScore & { readonly weightCell: CellRef; readonly scoreCell: CellRef };

/** Rows with a score cell and a weight cell that count by themselves. */
export function scoredRows({ table }: PlacedTable): ScoredRow[] {
  return table.rows.filter(
    (row): row is ScoredRow =>
      row.layout.kind === "indicator" &&
      row.scoreCell !== null &&
      row.weightCell !== null &&
      row.layout.scoreFrom === null &&
      row.layout.weightFrom === null,
  );
}

/** A project of the workbook: a project form, or a row of an execution list. */
export interface Project {
  readonly sheet: string;
  readonly name: SummaryCell;
  readonly nameCell: CellRef | null;
  readonly adjusted: CellRef | null;
  readonly executed: CellRef | null;
  /** What the headings say of the units of the two amounts. */
  readonly units: Readonly<Partial<Record<"adjusted" | "executed", Unit>>>;
  readonly rate: CellRef | null;
  readonly score: CellRef | null;
  readonly grade: CellRef | null;
  readonly reason: CellRef | null;
}

/** All projects of the workbook in the order of its sheets. */
export function projectsOf(sheets: readonly SummarySheet[]): Project[] {
  return sheets.flatMap((sheet) => [...formProjects(sheet), ...listProjects(sheet)]);
}

function formProjects(sheet: SummarySheet): Project[] {
  if (sheet.score.layout.kind !== "project-self-eval") return [];
  const named = sheet.score.layout.fields.projectName?.value;
  const total = sheet.score.tables.find((table) => table.total?.layout.scoreCell);
  return sheet.score.tables.flatMap((table, i) => {
    if (!table.budget && i > 0) return [];
    const cells = table.budget?.layout.cells ?? {};
    const name = named ? link(sheet.grid.sheet, named.cell) : text(sheet.grid.sheet);
    return [
      {
        sheet: sheet.grid.sheet,
        name,
        nameCell: named?.cell ?? null,
        adjusted: cells.adjusted ?? cells.yearStart ?? null,
        executed: cells.executed ?? null,
        rate: cells.rate ?? null,
        units: unitsOf(table.budget?.layout.moneyUnits ?? {}, cells.adjusted ? "adjusted" : "yearStart"),
        score: (table.total ?? total?.total)?.layout.scoreCell ?? null,
        grade: table.layout.gradeCell,
        reason: table.budget?.layout.reasonCell ?? null,
      },
    ];
  });
}

/** The key of a project's row: its sheet and its name. */
export function projectKey({ sheet, nameCell }: Project, sheets: readonly SummarySheet[]): string {
  const own = sheets.find((one) => one.grid.sheet === sheet);
  return keyOf(sheet, own && nameCell ? shownText(own, nameCell) : "");
}

function unitsOf(moneyUnits: MoneyUnits, budget: AmountField): Project["units"] {
  return {
    ...(moneyUnits[budget] ? { adjusted: moneyUnits[budget] } : {}),
    ...(moneyUnits.executed ? { executed: moneyUnits.executed } : {}),
  };
}

/** Projects of a list: rows of items with a budget, also one that could not be wholly read. */
export function listProjects(sheet: SummarySheet): Project[] {
  if (!["execution-list", "goal-list", "summary"].includes(sheet.score.layout.kind)) return [];
  return sheet.score.tables.flatMap(({ layout }) => {
    const { columns } = layout;
    const budget = columns.adjusted ?? columns.yearStart;
    if (budget === undefined) return [];
    const units = unitsOf(layout.moneyUnits, columns.adjusted === undefined ? "yearStart" : "adjusted");
    const isBudgeted = (row: number) => {
      const read = readMoneyAt(sheet.grid, { row, col: budget }, units.adjusted);
      return read.kind === "money" || (read.kind === "unreadable" && read.why !== "no-figure");
    };
    return layout.rows
      .filter((row) => row.kind === "item" && isBudgeted(row.row))
      .map((row) => {
        const at = (col: number | undefined): CellRef | null => (col === undefined ? null : { row: row.row, col });
        return {
          sheet: sheet.grid.sheet,
          name: link(sheet.grid.sheet, at(columns.name ?? columns.level3)),
          nameCell: at(columns.name ?? columns.level3),
          adjusted: at(budget),
          executed: at(columns.executed),
          units,
          rate: at(columns.rate),
          score: at(columns.score),
          grade: at(columns.grade),
          reason: at(columns.deviation ?? columns.remark),
        };
      });
  });
}

/** Budgets with the sheet they stand on. */
export function budgetsOf(sheets: readonly SummarySheet[]): { sheet: SummarySheet; budget: BudgetScore }[] {
  return tablesOf(sheets).flatMap(({ sheet, table }) => (table.budget ? [{ sheet, budget: table.budget }] : []));
}

/** The text of a cell as labels are shown; "" for a blank one. */
export function shownText(sheet: SummarySheet, cell: CellRef): string {
  return label(textAt(sheet.grid, cell.row, cell.col));
}
