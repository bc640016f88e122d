import { itemAt, type CellRef } from "../../workbook";
import { messages } from "../../messages";
import type { GradeBand } from "../../profiles/types";
import { at, formula, ref, text } from "../cells";
import { bandsOn, projectsOf, type Project } from "../sources";
import type { SummaryKind, SummarySheet } from "../types";

const words = messages.summaries.grades;

/** A project with a grade, or with a score that has one. */
type Graded = Project & ({ readonly grade: CellRef } | { readonly grade: null; readonly score: CellRef });

function graded(sheets: readonly SummarySheet[]): Graded[] {
  return projectsOf(sheets).filter((project): project is Graded => (project.grade ?? project.score) !== null);
}

/** Counts a grade: by the printed grade where there is one, else by the bands of its own sheet over the score. */
function countOf(project: Graded, own: readonly GradeBand[], grade: string): string {
  if (project.grade) return `(${ref(project.sheet, project.grade)}="${grade}")`;
  const score = ref(project.sheet, project.score);
  const at = own.findIndex((band) => band.grade === grade);
  return `(ISNUMBER(${score})*(N(${score})>=${own[at]?.from ?? 0})${at > 0 ? `*(N(${score})<${itemAt(own, at - 1).from})` : ""})`;
}

/** 优（≥90）, 良（80–90）; without the limits where sheets have different ones. */
function labelOf(bands: readonly GradeBand[], row: number, shared: boolean): string {
  const { grade, from } = itemAt(bands, row);
  return !shared ? grade : `${grade}（${row === 0 ? `≥${from}` : `${from}–${itemAt(bands, row - 1).from}`}）`;
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
    const scales = projects.map(({ sheet }) => bandsOn(sheets, sheet));
    const bands = scales[0] ?? [];
    const shared = scales.every((scale) => scale.every(({ grade, from }, i) => bands[i]?.grade === grade && bands[i].from === from));
    const count = bands.length;
    const rows = bands.map((band, row) => {
      const share =
        row === count - 1
          ? `IF(N(${addresses.foot(1, count)})=0,"",1-SUM(${addresses.body(2, 0)}:${addresses.body(2, count - 2)}))`
          : `IF(N(${addresses.foot(1, count)})=0,"",ROUND(${addresses.body(1, row)}/${addresses.foot(1, count)},4))`;
      return [
        text(labelOf(bands, row, shared)),
        formula(projects.map((project, i) => countOf(project, itemAt(scales, i), band.grade)).join("+")),
        formula(share),
      ];
    });
    const judged = projects
      .map((project) => (project.grade ? `(${ref(project.sheet, project.grade)}<>"")` : `ISNUMBER(${ref(project.sheet, project.score)})`))
      .join("+");
    return {
      title: words.title,
      unit: "",
      columns: [
        { header: words.columns.grade, format: "text", width: 18 },
        { header: words.columns.count, format: "count", width: 12 },
        { header: words.columns.share, format: "percent", width: 12 },
      ],
      rows,
      keys: bands.map((band) => band.grade),
      foot: [text(messages.summaries.total), formula(`SUM(${addresses.column(1, count)})`), formula(`SUM(${addresses.column(2, count)})`)],
      check: [
        text(messages.summaries.check),
        formula(`${addresses.foot(1, count)}-(${judged})`),
        formula(`IF(N(${addresses.foot(1, count)})=0,0,ROUND(${addresses.foot(2, count)}-1,4))`),
      ],
      sources: projects.flatMap((project) => at(project.sheet, [project.score])),
    };
  },
};
