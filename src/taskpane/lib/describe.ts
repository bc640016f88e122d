import type { Assessment, SheetAssessment } from "../../assessment";
import { messages } from "../../messages";
import type { CellContent } from "../../workbook";
import { points } from "./numbers";

/** What people call the form: its kind in words. */
export function kindName(sheet: SheetAssessment): string {
  return messages.pane.kinds[sheet.layout.kind];
}

/** How sure the recognition is, as a word. */
export function confidenceWord(sheet: SheetAssessment): string {
  const { confidence } = messages.pane;
  if (sheet.layout.kind === "unknown") return confidence.unknown;
  if (sheet.layout.mapped || sheet.layout.confidence >= 0.9) return confidence.sure;
  return sheet.layout.confidence >= 0.8 ? confidence.likely : confidence.ask;
}

/** Sheets that were recognised as a form. */
export function knownSheets(assessment: Assessment): readonly SheetAssessment[] {
  return assessment.sheets.filter((sheet) => sheet.layout.kind !== "unknown");
}

/** The first table of a sheet that has a total; the first table otherwise. */
export function mainTable(sheet: SheetAssessment): SheetAssessment["score"]["tables"][number] | null {
  return sheet.score.tables.find((table) => table.total !== null) ?? sheet.score.tables[0] ?? null;
}

/** The score that the sheet shows (typed or by its own formula), else the computed one. */
export function shownTotal(sheet: SheetAssessment): { reported: string | null; computed: string | null; full: string | null; converted: string | null } {
  const table = mainTable(sheet);
  const full = table?.total?.reportedWeight ?? fullWeight(table);
  return {
    reported: points(table?.total?.reported), computed: points(table?.total?.computed?.value), full: points(full), converted: points(table?.total?.convertedTo100?.value),
  };
}

function fullWeight(table: ReturnType<typeof mainTable>) {
  if (!table?.weightsSum) return null;
  return table.budget?.weight ? table.weightsSum.plus(table.budget.weight) : table.weightsSum;
}

/** The parts of 没有发现问题。权重合计 100，得分 93.8，等级 优。 */
export function wellDetails(assessment: Assessment): string[] {
  const sheet = knownSheets(assessment).find((one) => shownTotal(one).computed !== null || shownTotal(one).reported !== null) ?? knownSheets(assessment)[0];
  if (!sheet) return [];
  const { overview } = messages.pane;
  const total = shownTotal(sheet);
  const grade = mainTable(sheet)?.grade;
  const score = total.reported ?? total.computed;
  const word = grade?.reported ?? grade?.computed;
  return [...(total.full ? [overview.weights(total.full)] : []), ...(score ? [overview.score(score)] : []), ...(word ? [overview.grade(word)] : [])];
}

/** What stands in a cell, as a person sees it in a preview. */
export function contentText(content: CellContent): string {
  if (content.kind === "blank") return messages.pane.findings.blankValue;
  return content.kind === "formula" ? content.formula : String(content.value);
}
