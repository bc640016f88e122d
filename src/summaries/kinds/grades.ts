import { messages } from "../../messages";
import { at, formula, projectsOf, ref, text, type Project } from "../sources";
import type { SummaryKind, SummarySheet } from "../types";

const words = messages.summaries.grades;

function graded(sheets: readonly SummarySheet[]): Project[] {
  return projectsOf(sheets).filter((project) => project.grade ?? project.score);
}

/** Counts a grade: by the printed grade where there is one, else by the bands over the score. */
function countOf(project: Project, from: number, below: number | null, grade: string): string {
  if (project.grade) return `(${ref(project.sheet, project.grade)}="${grade}")`;
  const score = ref(project.sheet, project.score!);
  return `(ISNUMBER(${score})*(N(${score})>=${from})${below === null ? "" : `*(N(${score})<${below})`})`;
}

export const summary: SummaryKind = {
  id: "grades",
  name: words.name,
  what: words.what,
  sheetName: words.sheetName,
  missing: (sheets) => {
    const count = graded(sheets).length;
    return count === 0 ? words.missing : count > 120 ? words.tooMany : null;
  },
  build: ({ sheets, at: addresses }) => {
    const projects = graded(sheets);
    const bands = [...(sheets[0]?.profile.grades.value ?? [])].sort((a, b) => b.from - a.from);
    const count = bands.length;
    const rows = bands.map((band, row) => {
      const below = row === 0 ? null : bands[row - 1]!.from;
      const share = row === count - 1
        ? `IF(N(${addresses.foot(1, count)})=0,"",1-SUM(${addresses.body(2, 0)}:${addresses.body(2, count - 2)}))`
        : `IF(N(${addresses.foot(1, count)})=0,"",ROUND(${addresses.body(1, row)}/${addresses.foot(1, count)},4))`;
      return [text(`${band.grade}（${row === 0 ? `≥${band.from}` : `${band.from}–${below}`}）`), formula(projects.map((project) => countOf(project, band.from, below, band.grade)).join("+")), formula(share)];
    });
    const judged = projects.map((project) => (project.grade ? `(${ref(project.sheet, project.grade)}<>"")` : `ISNUMBER(${ref(project.sheet, project.score!)})`)).join("+");
    return {
      title: words.title, unit: "",
      columns: [{ header: words.columns.grade, format: "text", width: 18 }, { header: words.columns.count, format: "count", width: 12 }, { header: words.columns.share, format: "percent", width: 12 }],
      rows, keys: bands.map((band) => band.grade),
      foot: [text(messages.summaries.total), formula(`SUM(${addresses.column(1, count)})`), formula(`SUM(${addresses.column(2, count)})`)],
      check: [text(messages.summaries.check), formula(`${addresses.foot(1, count)}-(${judged})`), formula(`IF(N(${addresses.foot(1, count)})=0,0,ROUND(${addresses.foot(2, count)}-1,4))`)],
      sources: projects.flatMap((project) => at(project.sheet, [project.score])),
    };
  },
};
