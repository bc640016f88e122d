import { assess } from "../../src/assess";
import type { SheetAssessment } from "../../src/assessment";
import type { FindingPart } from "../../src/checks";
import type { CheckExample } from "../../src/checks/types";
import { EMPTY_STATE, gridOf, toA1, toSheetA1, type CellValue, type SheetCellRef } from "../../src/workbook";

export type Rows = readonly (readonly CellValue[])[];

/** Name of the first sheet in examples. */
export const FIRST_SHEET = "表1";

/** Rows → recognised → profile chosen (or the one named) → scored → checked: what each rule says of each place. */
export function findingsOf(rows: Rows, profile: string | null = null): readonly FindingPart[] {
  return exampleFindings({ rows, ...(profile === null ? {} : { profile }) });
}

/** The whole assessment of one sheet. */
export function assessRows(rows: Rows): SheetAssessment {
  return assess([gridOf(FIRST_SHEET, rows)], { state: EMPTY_STATE, profile: null }).sheets[0]!;
}

const known = new Map<string, readonly FindingPart[]>();

/** All that is said of a rule's example, with its further sheets. Many examples are the same sheet; each is checked once. */
export function exampleFindings(example: Pick<CheckExample, "rows" | "more" | "profile">): readonly FindingPart[] {
  const key = JSON.stringify([example.rows, example.more, example.profile]);
  const findings = known.get(key) ?? assessed(example);
  known.set(key, findings);
  return findings;
}

function assessed(example: Pick<CheckExample, "rows" | "more" | "profile">): readonly FindingPart[] {
  const grids = [gridOf(FIRST_SHEET, example.rows), ...(example.more ?? []).map(({ sheet, rows }) => gridOf(sheet, rows))];
  return assess(grids, { state: EMPTY_STATE, profile: example.profile ?? null }).sheets.flatMap((sheet) =>
    sheet.findings.flatMap(({ parts }) => parts),
  );
}

/** The address as examples write it: plain on the first sheet, with the sheet on others. */
export function addressOf(cell: SheetCellRef): string {
  return cell.sheet === FIRST_SHEET ? toA1(cell) : toSheetA1(cell.sheet, cell);
}

/** Addresses that one rule finds on a sheet of rows, sorted. */
export function foundBy(rule: string, rows: Rows, profile: string | null = null): string[] {
  return findingsOf(rows, profile)
    .filter((finding) => finding.rule === rule)
    .map((finding) => addressOf(finding.cell))
    .sort();
}
