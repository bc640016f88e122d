import Decimal from "decimal.js";
import { inYuan } from "../../reading";
import type { Assessment, SheetAssessment } from "../../assessment";
import { rowMoney, standingTotal, type RowScore, type TableScore } from "../../scoring";
import { nameOf } from "../claims/lib";
import { textAt, type SheetCellRef } from "../../workbook";

/** What a number of the workbook is. */
export type FactKind = "score" | "fullMark" | "yearStart" | "adjusted" | "executed" | "rate" | "projects" | "grade";

/** A number of the workbook that a report may tell again. */
export interface Fact {
  readonly kind: FactKind;
  /** Amounts in 元, rates in percent points. */
  readonly value: Decimal;
  readonly cells: readonly SheetCellRef[];
  /** The project or indicator it belongs to, blanks cut; null for the department or the whole workbook. */
  readonly owner: string | null;
  /** The grade that is counted; null for everything else. */
  readonly grade: string | null;
}

const PERCENT = 100;
const LIST_AMOUNTS = ["yearStart", "adjusted", "executed"] as const;

/** All numbers of the workbook that a report may tell: totals, budgets, rates, weights, projects and grades. */
export function factsOf({ sheets }: Assessment): Fact[] {
  return [...sheets.filter(({ layout }) => !layout.blank).flatMap(sheetFacts), ...projectFacts(sheets)];
}

function sheetFacts(sheet: SheetAssessment): Fact[] {
  const { score, grid } = sheet;
  const owner = ownerOf(sheet);
  const at = (cell: { row: number; col: number }): SheetCellRef => ({ sheet: grid.sheet, row: cell.row, col: cell.col });
  return score.tables.flatMap((table): Fact[] => {
    const fact = (
      kind: FactKind,
      value: Decimal | null | undefined,
      cell: { row: number; col: number } | null | undefined,
      of = owner,
    ): Fact[] => (value && cell ? [{ kind, value, cells: [at(cell)], owner: of, grade: null }] : []);
    const { budget, total } = table;
    // An amount in an unknown unit is held against nothing.
    const money = (field: "yearStart" | "adjusted" | "executed") =>
      fact(field, budget?.amounts[field] ? inYuan(budget.amounts[field]) : null, budget?.layout.cells[field]);
    return [
      ...fact("score", standingTotal(total), total?.layout.scoreCell),
      ...fact("fullMark", total?.reportedWeight, total?.layout.weightCell),
      ...money("yearStart"),
      ...money("adjusted"),
      ...money("executed"),
      ...fact("rate", (budget?.reportedRate ?? budget?.rate?.value)?.times(PERCENT), budget?.layout.cells.rate),
      ...table.rows.flatMap((row) => [
        ...fact("fullMark", row.weight, row.weightCell, labelOf(row)),
        ...fact("score", row.reported, row.scoreCell, labelOf(row)),
      ]),
      ...listFacts(sheet, table),
      ...table.blocks.flatMap((block) =>
        fact("fullMark", block.labelWeight ?? block.weightsSum, block.cell, nameOf(block.label.replace(/[（(].*$/, ""))),
      ),
    ];
  });
}

/** Budget and spending of each project in a list, and how many projects it has. */
function listFacts({ grid }: SheetAssessment, { layout }: TableScore): Fact[] {
  const { name } = layout.columns;
  const items = layout.rows.filter((row) => row.kind === "item");
  if (name === undefined || items.length === 0 || layout.columns.executed === undefined) return [];
  const cellAt = (row: number, col: number): SheetCellRef => ({ sheet: grid.sheet, row, col });
  const amounts = items.flatMap(({ row }) =>
    LIST_AMOUNTS.flatMap((kind): Fact[] => {
      const found = rowMoney(grid, layout, kind, row);
      const value = found && inYuan(found.money);
      return found && value
        ? [{ kind, value, cells: [cellAt(row, found.cell.col)], owner: textAt(grid, row, name).replace(/\s/g, ""), grade: null }]
        : [];
    }),
  );
  return [
    ...amounts,
    { kind: "projects", value: new Decimal(items.length), cells: items.map(({ row }) => cellAt(row, name)), owner: null, grade: null },
  ];
}

function labelOf(row: RowScore): string | null {
  const { level3, level2 } = row.layout;
  return (level3 ?? level2)?.text.replace(/\s/g, "") ?? null;
}

/** The project of a project's sheet; null for sheets of the whole department. */
export function ownerOf({ layout }: SheetAssessment): string | null {
  return layout.kind === "project-self-eval" ? (layout.fields.projectName?.value?.text.replace(/\s/g, "") ?? null) : null;
}

/** How many projects have a sheet of their own, and how many of them have each grade. */
function projectFacts(sheets: readonly SheetAssessment[]): Fact[] {
  const projects = sheets.filter(({ layout }) => layout.kind === "project-self-eval" && !layout.blank);
  const graded = projects.flatMap(({ score, grid }) => {
    const grade = score.tables.find((table) => table.grade)?.grade;
    const name = grade?.reported ?? grade?.computed ?? null;
    return name === null ? [] : [{ name, cells: grade?.cell ? [{ sheet: grid.sheet, ...grade.cell }] : [] }];
  });
  const named = projects.map((sheet) => ({
    sheet: sheet.grid.sheet,
    ...(sheet.layout.fields.projectName?.value?.cell ?? sheet.layout.title?.cell ?? { row: 0, col: 0 }),
  }));
  const count = (kind: FactKind, cells: readonly SheetCellRef[], amount: number, grade: string | null): Fact => ({
    kind,
    value: new Decimal(amount),
    cells,
    owner: null,
    grade,
  });
  const grades = [...new Set(graded.map((one) => one.name))];
  return [
    ...(projects.length > 1 ? [count("projects", named, projects.length, null)] : []),
    ...(graded.length === projects.length
      ? grades.map((name) => {
          const own = graded.filter((one) => one.name === name);
          return count(
            "grade",
            own.flatMap((one) => one.cells),
            own.length,
            name,
          );
        })
      : []),
  ];
}
