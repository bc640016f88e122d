import type Decimal from "decimal.js";
import type { Assessment, SheetAssessment } from "../../assessment";
import { SURE } from "../../forms";
import { messages } from "../../messages";
import type { Finding } from "../../checks";
import type { TableScore } from "../../scoring";
import { memo } from "../../workbook";
import { points } from "./numbers";
import { POINTS_BEHIND } from "../lexicon";

/** How sure a recognition is, from what is acted upon at once to what a person has to say. */
export type Surety = "sure" | "likely" | "ask" | "unknown" | "mapped";

/** Confidence from which a sheet is called 确定 and not 基本确定. */
const VERY_SURE = 0.9;

/** What people call the form: its kind in words. */
export function kindName(sheet: SheetAssessment): string {
  return messages.pane.kinds[sheet.layout.kind];
}

/** How sure it is what form a sheet is: by a person's own word, or by how well it was recognised. */
export function suretyOf({ layout }: SheetAssessment): Surety {
  if (layout.kind === "unknown") return "unknown";
  if (layout.mapped) return "mapped";
  if (layout.confidence >= VERY_SURE) return "sure";
  return layout.confidence >= SURE ? "likely" : "ask";
}

/** Sheets that were recognised as a form. */
export function knownSheets(assessment: Assessment): readonly SheetAssessment[] {
  return assessment.sheets.filter((sheet) => sheet.layout.kind !== "unknown");
}

/** The first table of a sheet that has a total; the first table otherwise. */
export function mainTable(sheet: SheetAssessment): TableScore | null {
  return sheet.score.tables.find((table) => table.total?.layout.scoreCell) ?? sheet.score.tables[0] ?? null;
}

/** A label as one line: forms break words over lines and space them out. */
export function oneLine(label: string): string {
  return label.replace(/\s+/g, "");
}

/** A label without the points printed in it, for places that show them beside it: 产出指标（50分） gives 产出指标. */
export function withoutPoints(label: string): string {
  return oneLine(label).replace(POINTS_BEHIND, "");
}

/** Forms that are given a score; lists and declarations have totals of another kind. */
const SCORED: ReadonlySet<string> = new Set<SheetAssessment["layout"]["kind"]>([
  "project-self-eval",
  "department-self-eval",
  "scoring-sheet",
  "monitoring",
]);

/** True for forms on which points are given; the others only list goals or amounts. */
export function isScored({ layout }: SheetAssessment): boolean {
  return SCORED.has(layout.kind);
}

/** What a card says of a sheet's total. Texts; null where the form has no such thing. */
export interface ShownTotal {
  readonly score: string | null;
  /** The computed total when the sheet shows another one. */
  readonly other: string | null;
  readonly full: string | null;
  readonly grade: string | null;
  /** The grade that the score gives when the sheet prints another one. */
  readonly gradeOther: string | null;
  readonly converted: string | null;
  /** Items that count but have no score yet. */
  readonly pending: number;
}

/** Total and grade of a sheet: what stands there, else what was computed. */
export const shownTotal = memo((sheet: SheetAssessment): ShownTotal => {
  const table = mainTable(sheet);
  const total = table?.total ?? null;
  const reported = total?.reported ?? null;
  const computed = (total?.due ?? total?.computed)?.value ?? null;
  // A form that prints no total (one of 四川) still has the sum of what could be scored.
  const score = isScored(sheet) ? ((total ? (reported ?? computed) : table?.scoresSum) ?? null) : null;
  const grade = table?.grade ?? null;
  const differs = reported !== null && computed !== null && total?.complete === true && points(reported) !== points(computed);
  return {
    score: points(score),
    other: differs ? points(computed) : null,
    full: points(total?.reportedWeight ?? fullWeight(table)),
    grade: grade?.reported ?? (total?.complete ? (grade?.computed ?? null) : null),
    gradeOther: grade?.reported && grade.computed && grade.reported !== grade.computed ? grade.computed : null,
    converted: points(total?.convertedTo100?.value),
    pending: total?.pending ?? (table ? judgedRows(table) : 0),
  };
});

function judgedRows({ rows }: TableScore): number {
  return rows.filter((row) => row.basis === "judgement" && row.reported === null).length;
}

function fullWeight(table: TableScore | null): Decimal | null {
  if (!table?.weightsSum) return null;
  return table.budget?.weight ? table.weightsSum.plus(table.budget.weight) : table.weightsSum;
}

/**
 * The scores of a workbook in words, scoring sheets first: as printed, as they will be once the blanks are filled, or as computed where
 * the sheet has no place for them.
 */
export const scoreWords = memo((assessment: Assessment): readonly string[] => {
  const scored = scoringFirst(knownSheets(assessment)).flatMap((sheet) => {
    const { score } = shownTotal(sheet);
    return isScored(sheet) && !sheet.layout.blank && score !== null ? [{ sheet, score }] : [];
  });
  return scored.map((one) => scoreOf(one, scored.length > 1, scoreOrigin(one.sheet, assessment)));
});

/** The sheets with those first on which the score is given. */
export function scoringFirst(sheets: readonly SheetAssessment[]): readonly SheetAssessment[] {
  const first = (sheet: SheetAssessment) => (sheet.layout.kind === "scoring-sheet" ? 0 : 1);
  return [...sheets].sort((a, b) => first(a) - first(b));
}

/** Where a sheet's score comes from: it stands there, it will once the blanks are filled, or once all scores are given, or the sheet has no place for it. */
export function scoreOrigin(sheet: SheetAssessment, { fillable }: Assessment): "printed" | "filled" | "awaited" | "computed" {
  const total = mainTable(sheet)?.total ?? null;
  if (total?.reported) return "printed";
  const cell = total?.layout.scoreCell;
  if (!total || !cell) return "computed";
  const isFilled = fillable.some((one) => one.sheet === sheet.grid.sheet && one.row === cell.row && one.col === cell.col);
  const { formulas, top, left } = sheet.grid;
  // Read by hand: what looks formulas up would come along into the first bundle.
  const formula = formulas[cell.row - top]?.[cell.col - left] ?? null;
  if (total.pending > 0 && (isFilled || formula !== null)) return "awaited";
  return isFilled ? "filled" : "computed";
}

/** The open finding that says that a sheet's executed amounts are none, so that nobody is shown a rate of them. */
export function deniesRate({ findings }: SheetAssessment): Finding | undefined {
  return findings.find(({ rule, suppressed }) => rule === ARRIVAL_RATE && suppressed === null);
}

const ARRIVAL_RATE = "arrival-rate";

interface ScoredSheet {
  readonly sheet: SheetAssessment;
  readonly score: string;
}

function scoreOf({ sheet, score }: ScoredSheet, several: boolean, origin: ReturnType<typeof scoreOrigin>): string {
  const overview = messages.pane.overview;
  const { other, pending } = shownTotal(sheet);
  const name = several ? kindName(sheet) : overview.scoreName;
  if (origin === "printed") return overview.printedScore(name, score, pending) + (other ? overview.otherScore(other) : "");
  if (origin === "awaited") return overview.awaitedScore(name, score, pending);
  return origin === "filled" ? overview.filledScore(name, score) : overview.computedScore(name, score, pending);
}

/** The parts of 没有发现问题。权重合计 100，得分 93.8，等级 优。 */
export function wellDetails(assessment: Assessment): string[] {
  const known = knownSheets(assessment);
  const sheet = known.find((one) => shownTotal(one).score !== null) ?? known[0];
  if (!sheet) return [];
  const overview = messages.pane.overview;
  const { full, score, grade } = shownTotal(sheet);
  return [...(full ? [overview.weights(full)] : []), ...(score ? [overview.score(score)] : []), ...(grade ? [overview.grade(grade)] : [])];
}

/** Local date and time of an ISO text, to the minute; the text itself when it is no time. */
export function localTime(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
