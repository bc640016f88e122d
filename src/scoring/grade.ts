import type Decimal from "decimal.js";
import { compact, show } from "../reading";
import type { SheetLayout } from "../forms/layout";
import type { GradeBand, RuleProfile, Sourced } from "../profiles/types";
import { formulaAt, itemAt, type CellRef, type Grid } from "../workbook";
import { messages } from "../messages";
import { a1, textOf } from "./cells";
import { derive, step } from "./context";
import { GRADE_TEXT, YEAR } from "./lexicon";
import type { GradeScore, TotalScore } from "./types";

/** The bands in force for a budget year; bands that came later hold from their year on. */
export function gradeBands(profile: RuleProfile, year: number | null): Sourced<readonly GradeBand[]> {
  const later = profile.gradesLater;
  return later && year !== null && year >= later.fromYear ? later : profile.grades;
}

/** The budget year printed in the head or title; null when none is. */
export function budgetYear(layout: SheetLayout): number | null {
  const texts = [layout.fields.year?.value?.text, layout.fields.year?.label.text, layout.title?.text];
  const year = texts.map((text) => (text ? YEAR.exec(compact(text))?.[1] : undefined)).find((found) => found !== undefined);
  return year === undefined ? null : Number(year);
}

/** The grade of a score: the first band whose lower limit, included, it reaches (NAT-14). */
export function gradeOf(bands: readonly GradeBand[], score: Decimal): GradeBand {
  return bands.find((band) => score.gte(band.from)) ?? itemAt(bands, -1);
}

/** The grade that a text is (良, 良好), as 优, 良, 中 or 差; null for anything else (未评优, 中止). */
export function gradeIn(text: string): string | null {
  return GRADE_TEXT.exec(compact(text))?.[1]?.slice(0, 1) ?? null;
}

/** The grade of a table: of the converted score in a cell of its own, else of the total that is typed, else of what is due there. */
export function scoreGrade(
  grid: Grid,
  cell: CellRef | null,
  total: TotalScore | null,
  profile: RuleProfile,
  year: number | null,
): GradeScore | null {
  const printed = textOf(grid, cell).trim();
  const reported = gradeIn(printed) ?? (printed === "" ? null : printed);
  const score = gradedScore(grid, total);
  if (!score) return cell ? { cell, reported, computed: null, formula: null, derivation: null } : null;
  const bands = gradeBands(profile, year);
  const band = gradeOf(bands.value, score);
  const derivation = derive(profile, [step(messages.derivation.gradeBand(show(score), String(band.from), band.grade))], [bands]);
  return { cell, reported, computed: band.grade, formula: total && gradeFormula(total, bands.value), derivation };
}

/** A typed total is graded as it stands; a computed one, or a formula of ours, only when no score is missing and the weights make up the whole. */
function gradedScore(grid: Grid, total: TotalScore | null): Decimal | null {
  if (!total?.computed) return null;
  const { scoreCell } = total.layout;
  const typed = total.reported !== null && scoreCell !== null && formulaAt(grid, scoreCell.row, scoreCell.col) === null;
  if (!typed && !total.complete) return null;
  if (total.convertedCell && total.convertedTo100) return total.convertedTo100.value;
  // A total that was only added up is no score yet where items do not apply.
  const addedUp = total.convertedTo100 !== null && (total.reported?.eq(total.computed.value) ?? true);
  return (addedUp ? total.due?.value : (total.reported ?? total.due?.value)) ?? null;
}

/** A nested IF over the cell that holds the score. */
function gradeFormula(total: TotalScore, bands: readonly GradeBand[]): string | null {
  const cell = total.convertedCell && total.convertedTo100 ? total.convertedCell : total.layout.scoreCell;
  if (!cell) return null;
  const last = itemAt(bands, -1);
  const ladder = bands.slice(0, -1).reduceRight((rest, band) => `IF(${a1(cell)}>=${band.from},"${band.grade}",${rest})`, `"${last.grade}"`);
  return `=IF(COUNT(${a1(cell)})=0,"",${ladder})`;
}
