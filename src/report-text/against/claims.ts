import type Decimal from "decimal.js";
import type { Assessment } from "../../assessment";
import { messages } from "../../messages";
import { toA1, type SheetCellRef } from "../../workbook";
import { point, show } from "../../reading";
import { partsOf } from "../claims/scores/scores";
import { claimOf } from "../judge";
import { valueOf, verdictOf } from "../measure";
import { paragraphOf, type Figure, type ReportText } from "../text";
import {
  ADJUSTED,
  BUDGET_WORDS,
  CONVERTED_SCORE,
  DEPARTMENT_GRADE,
  FULL_MARK,
  GRADED,
  KINDS_OF_SPENDING,
  NAMED_PROJECT,
  OF_PROJECTS,
  PART_SCORE,
  PROJECT_COUNT,
  SCORE_OF_THE_PROJECT,
  SPENT_WORDS,
  TOTAL_SCORE,
  WHOLE_YEAR_BUDGET,
  YEAR_START,
} from "../lexicon";
import type { Claim, ClaimKind } from "../types";
import { RATE } from "../told";
import { factsOf, ownerOf, type Fact, type FactKind } from "./facts";

const CELLS_SHOWN = 3;
const SHORTEST_NAME = 3;

/** What a figure of the text seems to tell: kinds of facts, whose, and as which claim. `bound`: a miss is a fault, not only no match. */
interface Telling {
  readonly kinds: readonly FactKind[];
  readonly owner: string | null;
  readonly grade: string | null;
  readonly claim: ClaimKind;
  readonly bound: boolean;
}

/** Figures of the text against the cells of the workbook that hold the same: scores, full marks, amounts, rates, projects, grades. */
export function workbookClaims(report: ReportText, assessment: Assessment): Claim[] {
  const facts = factsOf(assessment);
  const owners = [...new Set(facts.flatMap((fact) => fact.owner ?? []))]
    .filter((name) => name.length >= SHORTEST_NAME)
    .sort((a, b) => b.length - a.length);
  const parts = new Set(partsOf(report).map((part) => part.score));
  const projects = [...new Set(assessment.sheets.flatMap((sheet) => (sheet.layout.blank ? [] : (ownerOf(sheet) ?? []))))];
  return report.figures
    .filter((figure) => !figure.bound)
    .flatMap((figure) => {
      const telling = tellingOf(report, figure, owners, projects);
      // The score of a part that no row is named like is not the total.
      return telling && !(telling.owner === null && parts.has(figure)) ? held(report, figure, telling, facts) : [];
    });
}

function held(report: ReportText, figure: Figure, telling: Telling, facts: readonly Fact[]): Claim[] {
  const fitting = facts.filter((fact) => telling.kinds.includes(fact.kind) && fact.owner === telling.owner && fact.grade === telling.grade);
  const same = fitting.filter((fact) => verdictOf(figure, inUnit(figure, fact)) !== "inconsistent");
  const best = same.find((fact) => verdictOf(figure, inUnit(figure, fact)) === "consistent") ?? same[0];
  if (best) return [told(report, figure, telling, best, verdictOf(figure, inUnit(figure, best)))];
  const values = new Set(fitting.map((fact) => fact.value.toString()));
  const only = values.size === 1 ? fitting[0] : undefined;
  if (only && telling.bound) return [told(report, figure, telling, only, "inconsistent")];
  if (telling.claim === "other" && telling.owner === null) return [];
  const { notes } = messages.reportText;
  const why = fitting.length === 0 ? notes.noCell : notes.manyCells;
  return [claimOf(report, figure, { kind: telling.claim, verdict: "uncheckable", expected: null, derivation: why, note: why })];
}

function told(report: ReportText, figure: Figure, telling: Telling, fact: Fact, verdict: Claim["verdict"]): Claim {
  const expected = inUnit(figure, fact).plain;
  const place = fact.cells.slice(0, CELLS_SHOWN).map(placeOf).join("、");
  return {
    ...claimOf(report, figure, { kind: telling.claim, verdict, expected, derivation: messages.reportText.cell(place, show(expected)) }),
    cells: fact.cells,
  };
}

function placeOf(cell: SheetCellRef): string {
  return `'${cell.sheet}'!${toA1(cell)}`;
}

function inUnit(figure: Figure, fact: Fact): { plain: Decimal; possible: ReturnType<typeof point> } {
  const plain = fact.value.div(figure.factor);
  return { plain, possible: point(plain) };
}

function tellingOf(report: ReportText, figure: Figure, owners: readonly string[], projects: readonly string[]): Telling | null {
  const owner = ownerIn(report, figure, owners);
  if (figure.sort === "score") return scoreTelling(figure, owner ?? theProject(report, figure, projects));
  if (figure.sort === "percent")
    return RATE.test(figure.lead) && owner ? { kinds: ["rate"], owner, grade: null, claim: "rate", bound: true } : null;
  if (figure.sort === "count") return countTelling(figure);
  const kinds = amountKinds(figure);
  return kinds.length > 0 && (owner !== null || valueOf(figure).gt(0))
    ? { kinds, owner, grade: null, claim: "other", bound: owner !== null }
    : null;
}

/** The project's or indicator's name that stands nearest in front of the figure in its line, the longest of equals. */
function ownerIn(report: ReportText, figure: Figure, owners: readonly string[]): string | null {
  const line = paragraphOf(report, figure);
  const before = report.plain.slice(line.start, figure.start).replace(/\s/g, "");
  const ends = owners.map((name) => ({ name, end: before.lastIndexOf(name) + name.length })).filter(({ name, end }) => end >= name.length);
  return ends.reduce<(typeof ends)[number] | null>((kept, one) => (!kept || one.end > kept.end ? one : kept), null)?.name ?? null;
}

/** 项目自评得分 without a name: that of the workbook's one project, as long as the text has named no project by then. */
function theProject(report: ReportText, figure: Figure, projects: readonly string[]): string | null {
  const [only, ...others] = projects;
  if (only === undefined || others.length > 0 || !SCORE_OF_THE_PROJECT.test(figure.lead)) return null;
  return NAMED_PROJECT.test(report.plain.slice(0, figure.start).replaceAll(only, "")) ? null : only;
}

function scoreTelling(figure: Figure, owner: string | null): Telling | null {
  if (CONVERTED_SCORE.test(figure.lead)) return null;
  if (FULL_MARK.test(figure.lead) || (owner !== null && figure.depth > 0))
    return { kinds: ["fullMark"], owner, grade: null, claim: "score", bound: true };
  const scored = owner === null ? TOTAL_SCORE : PART_SCORE;
  return scored.test(figure.lead) ? { kinds: ["score"], owner, grade: null, claim: "score", bound: true } : null;
}

function countTelling(figure: Figure): Telling | null {
  const grade = OF_PROJECTS.test(figure.lead + figure.tail) ? (DEPARTMENT_GRADE.exec(figure.lead)?.[1] ?? null) : null;
  if (grade !== null && GRADED.test(figure.lead))
    return { kinds: ["grade"], owner: null, grade: grade.slice(0, 1), claim: "grade", bound: true };
  return PROJECT_COUNT.test(figure.lead) ? { kinds: ["projects"], owner: null, grade: null, claim: "count", bound: false } : null;
}

function amountKinds(figure: Figure): FactKind[] {
  if (YEAR_START.test(figure.lead)) return ["yearStart"];
  if (ADJUSTED.test(figure.lead)) return ["adjusted"];
  if (WHOLE_YEAR_BUDGET.test(figure.lead)) return ["adjusted", "yearStart"];
  if (SPENT_WORDS.test(figure.lead) && !KINDS_OF_SPENDING.test(figure.lead)) return ["executed"];
  return BUDGET_WORDS.test(figure.lead) ? ["adjusted", "yearStart"] : [];
}
