import type { SheetCellRef } from "../../workbook";
import type { Computed } from "../../scoring/types";
import { messages } from "../../messages";
import type { FindingDraft } from "../types";
import type { Line } from "./lines";
import { offering, place } from "./sheet";
import { a1, score as points } from "./show";
import { differingSeverity } from "./verdict";

/** The target and the actual value of a row in a sentence: "指标值 ≥20口、完成值 18口". */
export function comparison({ score }: Line): string {
  return messages.checks.comparison(score.target.text, score.actual.text);
}

/** The cells a computed score was made of. */
export function derived({ score }: Line): SheetCellRef[] {
  return score.computed ? score.computed.derivation.steps.flatMap((step) => [...step.cells]) : [];
}

/** The steps of a computed figure in one line. */
export function stepsText(computed: Computed | null): string | null {
  return computed ? messages.checks.steps(computed.derivation.steps.map((step) => step.text)) : null;
}

/** A typed score that no formula gives: what stands there, what the profile's formula gives, and how. */
export function differing(line: Line): FindingDraft | null {
  const { score, sheet } = line;
  if (!score.scoreCell || !score.computed || score.reported === null) return null;
  const due = score.computed.value;
  return {
    cell: place(sheet, score.scoreCell), cells: derived(line),
    message: messages.checks.differing(a1(score.scoreCell), score.reported.toString(), comparison(line), points(due)),
    expected: due.toNumber(), actual: score.reported.toNumber(), derivation: stepsText(score.computed),
    severity: differingSeverity(sheet.profile), fix: offering(sheet, score.scoreCell, due),
  };
}
