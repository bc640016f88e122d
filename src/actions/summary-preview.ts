import { itemAt, gridOf, valueAt, type CellValue, type Grid, type OverlayCell, type StoredState } from "../workbook";
import type { Assessment } from "../assessment";
import { ROWS_ABOVE_BODY, type SummaryCell, type SummaryTable } from "../summaries";
import { settle } from "./settle";
import { previewSummary } from "./summary";

/** A summary with the values it would show, before it is inserted. Blank, text and numbers; shares are fractions. */
export interface PreviewedSummary {
  readonly title: string;
  readonly unit: string;
  readonly columns: SummaryTable["columns"];
  readonly rows: readonly (readonly CellValue[])[];
  /** The row of totals; null when there is none. */
  readonly foot: readonly CellValue[] | null;
  /** The row of differences that must be 0; null when there is none. */
  readonly check: readonly CellValue[] | null;
}

/** No sheet of Excel may be called so. */
const NOWHERE = "[preview]";

/** What a summary (an id of summaryOffers) would show if it were inserted now: its formulas calculated over the sheets as they are. */
export function previewSummaryValues(assessment: Assessment, state: StoredState, id: string): PreviewedSummary {
  const table = previewSummary(assessment, state, id);
  const lines = [...table.rows, ...(table.foot ? [table.foot] : []), ...(table.check ? [table.check] : [])];
  const blank = Array.from({ length: ROWS_ABOVE_BODY }, () => []);
  const grid = gridOf(NOWHERE, [...blank, ...lines.map((line) => line.map(plainOf))]);
  const settled =
    settle([...assessment.sheets.map((sheet) => sheet.grid), grid], formulasOf(lines)).find((one) => one.sheet === NOWHERE) ?? grid;
  const valuesFrom = (first: number, count: number) =>
    Array.from({ length: count }, (_, i) => valuesOf(settled, first + i, table.columns.length));
  const footAt = ROWS_ABOVE_BODY + table.rows.length;
  return {
    title: table.title,
    unit: table.unit,
    columns: table.columns,
    rows: valuesFrom(ROWS_ABOVE_BODY, table.rows.length),
    foot: table.foot ? itemAt(valuesFrom(footAt, 1), 0) : null,
    check: table.check ? itemAt(valuesFrom(footAt + (table.foot ? 1 : 0), 1), 0) : null,
  };
}

function plainOf(cell: SummaryCell): CellValue {
  return cell.kind === "text" ? cell.text : cell.kind === "number" ? cell.value : cell.kind === "formula" ? cell.formula : null;
}

/** The formulas as cells just written, so that they are calculated. */
function formulasOf(lines: readonly (readonly SummaryCell[])[]): OverlayCell[] {
  return lines.flatMap((line, r) =>
    line.flatMap((cell, col): OverlayCell[] =>
      cell.kind === "formula"
        ? [{ sheet: NOWHERE, row: ROWS_ABOVE_BODY + r, col, content: { kind: "formula", formula: cell.formula }, value: null }]
        : [],
    ),
  );
}

function valuesOf(grid: Grid, row: number, width: number): CellValue[] {
  return Array.from({ length: width }, (_, col) => valueAt(grid, row, col));
}
