import Decimal from "decimal.js";
import type { Assessment, SheetAssessment } from "../../assessment";
import { rowMoney, standingTotal, type RowScore, type TableScore } from "../../scoring";
import { moneyRatio, show, showPercent, type Money } from "../../reading";
import { textAt, type SheetCellRef } from "../../workbook";
import { messages } from "../../messages";

/** One paragraph of a drafted report, with the cells its numbers come from. */
export interface DraftParagraph {
  readonly heading: string;
  readonly text: string;
  readonly cells: readonly SheetCellRef[];
}

const words = messages.reportText.draft;

/** The standard paragraphs of a 自评报告 from the scored workbook: funds, project by project, grades, unmet indicators. Every number is a cell's. */
export function draftReport(assessment: Assessment): DraftParagraph[] {
  const told = assessment.sheets.filter((sheet) => !sheet.layout.blank && sheet.score.tables.length > 0);
  const unit = unitOf(told);
  return [
    ...told.flatMap((sheet) => fundsOf(sheet, unit)),
    ...told.flatMap(projectsOf),
    ...told.flatMap((sheet) => scoreOf(sheet, unit)),
    ...gradesOf(told),
    ...told.flatMap((sheet) => unmetOf(sheet, unit)),
  ];
}

/** 全年预算, 执行 and 执行率 of one sheet; nothing without both amounts. */
function fundsOf(sheet: SheetAssessment, whole: string): DraftParagraph[] {
  return sheet.score.tables.flatMap(({ budget }) => {
    const amounts = budget?.amounts;
    const planned = amounts?.adjusted ?? amounts?.yearStart;
    const field = amounts?.adjusted ? "adjusted" : "yearStart";
    if (!budget || !planned || !amounts?.executed) return [];
    const rate = budget.rateInForce;
    const cells = [budget.layout.cells[field], budget.layout.cells.executed, budget.layout.cells.rate].flatMap((cell) =>
      cell ? [at(sheet, cell)] : [],
    );
    const text = words.funds(subject(sheet, whole), withUnit(planned), withUnit(amounts.executed), rate ? showPercent(rate) : null);
    return [{ heading: words.headings.funds, text, cells }];
  });
}

function scoreOf(sheet: SheetAssessment, whole: string): DraftParagraph[] {
  return sheet.score.tables.flatMap((table) => {
    const { total, grade } = table;
    const score = standingTotal(total);
    // The total of a list of amounts is no score: it has neither a score cell nor scored rows.
    const scored = total?.layout.scoreCell ? [at(sheet, total.layout.scoreCell)] : rowCells(sheet, table);
    if (!score || scored.length === 0) return [];
    const level = grade?.reported ?? grade?.computed ?? null;
    const cells = [...scored, ...(grade?.cell ? [at(sheet, grade.cell)] : [])];
    return [{ heading: words.headings.score, text: words.score(subject(sheet, whole), plain(score), level), cells }];
  });
}

function rowCells(sheet: SheetAssessment, table: TableScore): SheetCellRef[] {
  return table.rows.flatMap((row) => (row.scoreCell ? [at(sheet, row.scoreCell)] : []));
}

/** How many projects have which grade, with shares that are rounded each for itself. */
function gradesOf(sheets: readonly SheetAssessment[]): DraftParagraph[] {
  const graded = sheets
    .filter(({ layout }) => layout.kind === "project-self-eval")
    .flatMap((sheet) => {
      const grade = sheet.score.tables.find((table) => table.grade)?.grade;
      const name = grade?.reported ?? grade?.computed;
      return grade && name ? [{ name, cells: grade.cell ? [at(sheet, grade.cell)] : [] }] : [];
    });
  if (graded.length < 2) return [];
  const names = [...new Set(graded.map((one) => one.name))];
  const parts = names.map((name) => {
    const count = graded.filter((one) => one.name === name).length;
    return words.gradePart(name, count, showPercent(new Decimal(count).div(graded.length)));
  });
  return [{ heading: words.headings.grades, text: words.grades(graded.length, parts), cells: graded.flatMap((one) => one.cells) }];
}

/** Indicators with less than their full score, each with the reason written on the sheet. */
function unmetOf(sheet: SheetAssessment, whole: string): DraftParagraph[] {
  return sheet.score.tables.flatMap((table) => {
    const unmet = table.rows.flatMap((row) => {
      const score = row.reported ?? row.computed?.value ?? null;
      return score && row.weight && row.scoreCell && score.lt(row.weight)
        ? [{ row, score, weight: row.weight, scoreCell: row.scoreCell }]
        : [];
    });
    if (unmet.length === 0) return [];
    const lines = unmet.map(({ row, score, weight }) =>
      words.unmetPart(nameOf(row), row.target.text, row.actual.text, plain(weight), plain(score), reasonOf(sheet, table, row)),
    );
    const cells = unmet.flatMap(({ row, scoreCell }) => [at(sheet, scoreCell), ...(row.weightCell ? [at(sheet, row.weightCell)] : [])]);
    return [{ heading: words.headings.unmet, text: words.unmet(subject(sheet, whole), lines), cells }];
  });
}

function reasonOf({ grid }: SheetAssessment, { layout }: TableScore, { layout: row }: RowScore): string {
  const col = layout.columns.deviation ?? layout.columns.remark;
  return col === undefined ? "" : textAt(grid, row.row, col).trim();
}

function nameOf({ layout }: RowScore): string {
  return (layout.level3 ?? layout.level2 ?? layout.level1)?.text.replace(/\s+/g, "") ?? "";
}

/** Every project of a list of projects: budget, spending and their rate. */
function projectsOf(sheet: SheetAssessment): DraftParagraph[] {
  const { grid } = sheet;
  return sheet.score.tables.flatMap(({ layout }) => {
    const { name, adjusted } = layout.columns;
    if (name === undefined) return [];
    return layout.rows
      .filter((row) => row.kind === "item")
      .flatMap(({ row }): DraftParagraph[] => {
        const project = textAt(grid, row, name).trim();
        const [budget, spent] = [
          rowMoney(grid, layout, adjusted === undefined ? "yearStart" : "adjusted", row),
          rowMoney(grid, layout, "executed", row),
        ];
        const rate = budget && spent && moneyRatio(spent.money, budget.money);
        if (project === "" || !rate) return [];
        const text = words.funds(words.project(project), withUnit(budget.money), withUnit(spent.money), showPercent(rate));
        return [{ heading: words.headings.projects, text, cells: [at(sheet, budget.cell), at(sheet, spent.cell)] }];
      });
  });
}

/** What a sheet is about: its project, else the unit that reports. */
function subject({ layout }: SheetAssessment, whole: string): string {
  const project = layout.fields.projectName?.value?.text.trim();
  return layout.kind === "project-self-eval" && project ? words.project(project) : whole;
}

/** The unit that reports, from the first sheet that names it. */
function unitOf(sheets: readonly SheetAssessment[]): string {
  const names = sheets.flatMap(({ layout: { fields } }) => [fields.department?.value?.text, fields.unit?.value?.text]);
  return names.find((name) => name !== undefined && name.trim() !== "")?.trim() ?? words.ourUnit;
}

function at({ grid }: SheetAssessment, cell: { readonly row: number; readonly col: number }): SheetCellRef {
  return { sheet: grid.sheet, row: cell.row, col: cell.col };
}

function withUnit({ amount, unit }: Money): string {
  return plain(amount) + (unit?.text ?? "");
}

function plain(value: Decimal): string {
  return show(value, 2);
}
