import { valueOf } from "../../workbook";
import { messages } from "../../messages";
import { amountAt, amountCell, amountTerm, comparable, sharedUnit, type SummaryAmount } from "../amounts";
import { at, BLANK_CELL, formula, link, ref, shareOf, shareOfPairs, sumOf, text } from "../cells";
import { bandsOn, projectKey, projectsOf, type Project } from "../sources";
import type { SummaryCell, SummaryKind, SummarySheet, TableAddresses } from "../types";

const words = messages.summaries.byProject;

/** Grade bands of the project's own sheet as nested IFs over a score cell. */
function gradeFormula(sheets: readonly SummarySheet[], { sheet }: Project, score: string): string {
  const bands = bandsOn(sheets, sheet);
  return `IF(${score}="","",${bands.map((band) => `IF(${score}>=${band.from},"${band.grade}",`).join("")}""${")".repeat(bands.length)})`;
}

/** A project with its two amounts. */
interface Funded {
  readonly project: Project;
  readonly adjusted: SummaryAmount | null;
  readonly executed: SummaryAmount | null;
}

function fundedProjects(sheets: readonly SummarySheet[]): Funded[] {
  const bySheet = new Map(sheets.map((sheet) => [sheet.grid.sheet, sheet]));
  return projectsOf(sheets).map((project) => {
    const sheet = valueOf(bySheet, project.sheet);
    return {
      project,
      adjusted: amountAt(sheet, project.adjusted, project.units.adjusted),
      executed: amountAt(sheet, project.executed, project.units.executed),
    };
  });
}

function cellsOf(
  funded: Funded,
  row: number,
  sheets: readonly SummarySheet[],
  addresses: TableAddresses,
  shared: ReturnType<typeof sharedUnit>,
): SummaryCell[] {
  const { project } = funded;
  const [budget, executed] = [addresses.body(2, row), addresses.body(3, row)];
  const score = addresses.body(5, row);
  const rate = comparable(funded.executed, funded.adjusted, shared) ? shareOf(executed, budget) : BLANK_CELL;
  const printed = project.rate ? ref(project.sheet, project.rate) : null;
  const grade = project.grade
    ? link(project.sheet, project.grade)
    : project.score
      ? formula(gradeFormula(sheets, project, score))
      : BLANK_CELL;
  // A printed rate may be a fraction (92 % as 0.92) or percent points (92); text is left to the rules.
  const scaled = printed === null ? "" : `IF(${printed}>1.5,${printed}/100,${printed})`;
  const check =
    printed === null || rate === BLANK_CELL
      ? BLANK_CELL
      : formula(
          `IF(AND(ISNUMBER(${printed}),ISNUMBER(${addresses.body(4, row)})),IF(ABS(${addresses.body(4, row)}-${scaled})<0.00015,0,ROUND((${addresses.body(4, row)}-${scaled})*100,2)),"")`,
        );
  return [
    { kind: "number", value: row + 1 },
    project.name,
    amountCell(funded.adjusted, shared),
    amountCell(funded.executed, shared),
    rate,
    link(project.sheet, project.score),
    grade,
    link(project.sheet, project.reason),
    check,
  ];
}

export const summary: SummaryKind = {
  id: "by-project",
  name: words.name,
  what: words.what,
  sheetName: words.sheetName,
  missing: (sheets) => (projectsOf(sheets).length === 0 ? words.missing : null),
  build: ({ sheets, at: addresses }) => {
    const projects = fundedProjects(sheets);
    const count = projects.length;
    const shared = sharedUnit(projects.flatMap(({ adjusted, executed }) => [adjusted, executed]));
    const own = (pick: "adjusted" | "executed") =>
      projects.flatMap((project) => (project[pick] ? [amountTerm(project[pick], shared!)] : []));
    // The other side: the same amounts added at their sources, in chunks that formulas can hold.
    const other = (pick: "adjusted" | "executed", col: number) =>
      !shared || own(pick).length > 150 ? BLANK_CELL : formula(`ROUND(N(${addresses.foot(col, count)})-(${own(pick).join("+") || "0"}),2)`);
    const sum = (col: number) => (shared ? sumOf(addresses.column(col, count)) : BLANK_CELL);
    return {
      title: words.title,
      unit: shared ? (shared.unit ? words.unit(shared.unit.text) : words.unitless) : words.mixed,
      columns: [
        { header: words.columns.seq, format: "count", width: 6 },
        { header: words.columns.name, format: "text", width: 34 },
        { header: words.columns.adjusted, format: "money", width: 14 },
        { header: words.columns.executed, format: "money", width: 14 },
        { header: words.columns.rate, format: "percent", width: 10 },
        { header: words.columns.score, format: "points", width: 9 },
        { header: words.columns.grade, format: "mark", width: 7 },
        { header: words.columns.reason, format: "text", width: 30 },
        { header: words.columns.check, format: "check", width: 16 },
      ],
      rows: projects.map((project, row) => cellsOf(project, row, sheets, addresses, shared)),
      keys: projects.map(({ project }) => projectKey(project, sheets)),
      foot: [
        text(messages.summaries.total),
        formula(`COUNTA(${addresses.column(1, count)})&"${words.countUnit}"`),
        sum(2),
        sum(3),
        shared ? shareOfPairs(addresses.column(3, count), addresses.column(2, count)) : BLANK_CELL,
        BLANK_CELL,
        BLANK_CELL,
        BLANK_CELL,
        BLANK_CELL,
      ],
      check: [
        text(messages.summaries.check),
        text(words.againstSource),
        other("adjusted", 2),
        other("executed", 3),
        BLANK_CELL,
        BLANK_CELL,
        BLANK_CELL,
        BLANK_CELL,
        BLANK_CELL,
      ],
      sources: projects.flatMap(({ project }) => at(project.sheet, [project.adjusted, project.executed, project.score])),
    };
  },
};
