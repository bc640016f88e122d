import { runChecks, type CheckSubject, type Finding } from "../../src/checks";
import type { CheckExample } from "../../src/checks/types";
import { recognise } from "../../src/forms";
import { chooseProfile, findProfile } from "../../src/profiles";
import { scoreSheet, typedScores } from "../../src/scoring";
import { gridOf, toA1, toSheetA1, type CellValue, type Grid, type SheetCellRef } from "../../src/workbook";

export type Rows = readonly (readonly CellValue[])[];

/** A grid as a rule sees it: recognised, its profile chosen (or the one named), scored. */
export function subjectOf(grid: Grid, profileId?: string): CheckSubject {
  const layout = recognise(grid);
  const first = chooseProfile(layout, grid);
  const choice = profileId === undefined ? chooseProfile(layout, grid, typedScores(grid, layout, findProfile(first.id))) : { id: profileId, why: "" };
  const profile = findProfile(choice.id);
  return { grid, score: scoreSheet(grid, layout, profile, choice.why), profile };
}

/** Rows → recognised → scored → checked. Sheet name 表1. */
export function findingsOf(rows: Rows, profileId?: string): Finding[] {
  return runChecks([subjectOf(gridOf("表1", rows), profileId)]);
}

/** All findings of a rule's example, with its further sheets. */
export function exampleFindings(example: CheckExample): Finding[] {
  const sheets = [{ sheet: "表1", rows: example.rows }, ...(example.more ?? [])];
  return runChecks(sheets.map(({ sheet, rows }) => subjectOf(gridOf(sheet, rows), example.profile)));
}

/** The address as examples write it: plain on 表1, with the sheet on others. */
export function addressOf(cell: SheetCellRef): string {
  return cell.sheet === "表1" ? toA1(cell) : toSheetA1(cell.sheet, cell);
}
