import type { AssessSettings, Assessment, SheetAssessment } from "./assessment";
import { runChecks } from "./checks";
import type { CheckContext } from "./checks/types";
import { recognise } from "./forms";
import { chooseProfile, profileById } from "./profiles";
import { fillsOf, judgementsOf, scoreSheet } from "./scoring";
import { SURE, type SheetLayout } from "./forms/layout";
import type { Grid } from "./workbook";

/** True when a layout is good enough to write by: sure, or set by a person. */
export function isSure(layout: SheetLayout): boolean {
  return layout.kind !== "unknown" && (layout.mapped || layout.confidence >= SURE);
}

/** The whole pipeline, pure: what every sheet is, how it scores, and what a reviewer would send back. */
export function assess(grids: readonly Grid[], settings: AssessSettings): Assessment {
  const contexts = grids.map((grid) => contextOf(grid, settings));
  const findings = runChecks(contexts, settings.state.suppressions);
  const sheets: SheetAssessment[] = contexts.map(({ grid, score }) => ({
    grid, layout: score.layout, score, findings: findings.filter((finding) => finding.cell.sheet === grid.sheet),
  }));
  const open = findings.filter((finding) => finding.suppressed === null);
  const count = (severity: string) => open.filter((finding) => finding.severity === severity).length;
  return {
    sheets,
    counts: { error: count("error"), warning: count("warning"), info: count("info") },
    fillable: sheets.filter((sheet) => isSure(sheet.layout)).flatMap((sheet) => fillsOf(sheet.grid, sheet.score).map(({ edit }) => ({ sheet: edit.sheet, row: edit.row, col: edit.col }))),
    judgements: sheets.flatMap((sheet) => judgementsOf(sheet.score)),
  };
}

function contextOf(grid: Grid, settings: AssessSettings): Omit<CheckContext, "all"> & { all: CheckContext["all"] } {
  const mapping = settings.state.mappings.find((own) => own.sheet === grid.sheet);
  const layout = recognise(grid, mapping ? { mapping } : {});
  const wanted = settings.profile ?? settings.state.profiles[grid.sheet] ?? null;
  const choice = wanted === null ? chooseProfile(layout, grid) : { id: wanted, why: "" };
  const profile = profileById(choice.id);
  const score = { ...scoreSheet(grid, layout, profile), profileWhy: choice.why };
  return { grid, score, profile, all: [] };
}
