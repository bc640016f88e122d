import { valueOf } from "../../workbook";
import { messages } from "../../messages";
import { amountAt, amountCell, amountTerm, comparable, sharedUnit, type SummaryAmount } from "../amounts";
import { at, BLANK_CELL, differenceFrom, formula, link, ref, shareOf, shareOfPairs, sumOf, text } from "../cells";
import { bandsOn, projectKey, projectsOf, type Project } from "../sources";
import type { SummaryCell, SummaryKind, SummarySheet, SummaryTable, TableAddresses } from "../types";

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
  return [
    { kind: "number", value: row + 1 },
    project.name,
    amountCell(funded.adjusted, shared),
    amountCell(funded.executed, shared),
    rate,
    link(project.sheet, project.score),
    grade,
    link(project.sheet, project.reason),
    printed === null || rate === BLANK_CELL ? BLANK_CELL : rateAgainst(printed, addresses.body(4, row)),
  ];
}

/** By how many points of a percent a rate differs from the printed one; 0 within the rounding of two decimals. */
function rateAgainst(printed: string, own: string): SummaryCell {
  // A printed rate may be a fraction (92 % as 0.92) or percent points (92); text is left to the rules.
  const scaled = `IF(${printed}>1.5,${printed}/100,${printed})`;
  const difference = `IF(ABS(${own}-${scaled})<0.00015,0,ROUND((${own}-${scaled})*100,2))`;
  return formula(`IF(AND(ISNUMBER(${printed}),ISNUMBER(${own})),${difference},"")`);
}

const COLUMNS: SummaryTable["columns"] = [
  { header: words.columns.seq, format: "count", width: 6 },
  { header: words.columns.name, format: "text", width: 34 },
  { header: words.columns.adjusted, format: "money", width: 14 },
  { header: words.columns.executed, format: "money", width: 14 },
  { header: words.columns.rate, format: "percent", width: 10 },
  { header: words.columns.score, format: "points", width: 9 },
  { header: words.columns.grade, format: "mark", width: 7 },
  { header: words.columns.reason, format: "text", width: 30 },
  { header: words.columns.check, format: "check", width: 16 },
];
/** What is right of the columns of money and of the rate has no total. */
const NO_TOTALS = [BLANK_CELL, BLANK_CELL, BLANK_CELL, BLANK_CELL];
/** Amounts that one formula adds at their sources; Excel takes 8,192 characters. */
const MOST_TERMS = 150;

/** The totals of the two amounts held against the same amounts added at their sources. */
function againstSources(projects: readonly Funded[], shared: ReturnType<typeof sharedUnit>, addresses: TableAddresses): SummaryCell[] {
  const against = (pick: "adjusted" | "executed", col: number): SummaryCell => {
    if (!shared) return BLANK_CELL;
    const terms = projects.flatMap((project) => (project[pick] ? [amountTerm(project[pick], shared)] : []));
    return terms.length > MOST_TERMS ? BLANK_CELL : differenceFrom(addresses.foot(col, projects.length), terms.join("+") || "0");
  };
  return [
    text(messages.summaries.check),
    text(words.againstSource),
    against("adjusted", 2),
    against("executed", 3),
    BLANK_CELL,
    ...NO_TOTALS,
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
    const sum = (col: number) => (shared ? sumOf(addresses.column(col, count)) : BLANK_CELL);
    return {
      title: words.title,
      unit: shared ? (shared.unit ? words.unit(shared.unit.text) : words.unitless) : words.mixed,
      columns: COLUMNS,
      rows: projects.map((project, row) => cellsOf(project, row, sheets, addresses, shared)),
      keys: projects.map(({ project }) => projectKey(project, sheets)),
      foot: [
        text(messages.summaries.total),
        formula(`COUNTA(${addresses.column(1, count)})&"${words.countUnit}"`),
        sum(2),
        sum(3),
        shared ? shareOfPairs(addresses.column(3, count), addresses.column(2, count)) : BLANK_CELL,
        ...NO_TOTALS,
      ],
      check: againstSources(projects, shared, addresses),
      sources: projects.flatMap(({ project }) => at(project.sheet, [project.adjusted, project.executed, project.score])),
    };
  },
};
