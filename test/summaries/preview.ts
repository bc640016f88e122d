import { previewSummaryValues } from "../../src/actions";
import { assess } from "../../src/assess";
import { EMPTY_STATE, gridOf, type CellValue } from "../../src/workbook";

type Rows = readonly (readonly CellValue[])[];

/** What a summary of a workbook of these sheets would show. */
export const preview = (kind: string, ...sheets: readonly Rows[]) =>
  previewSummaryValues(
    assess(
      sheets.map((rows, i) => gridOf(`表${i + 1}`, rows)),
      { state: EMPTY_STATE, profile: null },
    ),
    EMPTY_STATE,
    kind,
  );
