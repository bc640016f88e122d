import type { SheetView, ViewRow } from "../view";
import { cellIn } from "../view";
import type { HeaderBand } from "./band";
import { headerColumns } from "./columns";
import { isLabelRow } from "./stack";

const LEAST_LABELS = 3;
const ROWS_SEEN = 8;
const LEAST_ROWS = 2;

/**
 * Headers told by structure alone, for tables whose words are not in the lexicon (基础数据表): a row of labels over rows
 * that have a name under one of them and numbers under others.
 */
export function genericBands(view: SheetView): HeaderBand[] {
  const bands: HeaderBand[] = [];
  view.rows.forEach((row, i) => {
    if (row.cells.length < LEAST_LABELS || !isLabelRow(row)) return;
    const below = view.rows.slice(i + 1, i + 1 + ROWS_SEEN);
    const stop = below.findIndex((other) => other.cells.length >= LEAST_LABELS && isLabelRow(other));
    const rows = stop < 0 ? below : below.slice(0, stop);
    if (rows.filter((other) => isDataRow(row, other)).length < LEAST_ROWS) return;
    bands.push({ bandClass: "list", rows: [row.row], columns: headerColumns([row], "list"), strength: 0 });
  });
  return bands;
}

function isDataRow(header: ViewRow, row: ViewRow): boolean {
  const under = header.cells.map((label) => cellIn(row, label.col)).filter((cell) => cell !== null);
  return under.filter((cell) => cell.isText).length === 1 && under.some((cell) => cell.number !== null);
}
