import type { Grid, Role, StoredMapping } from "../workbook";
import { fundBlock } from "./budget/block";
import { looseBudget } from "./budget/loose";
import { confidenceOf } from "./confidence";
import { bandBottom, bandTop } from "./header/band";
import type { HeaderBand } from "./header/band";
import { detectBands } from "./header/detect";
import { genericBands } from "./header/generic";
import { headFields } from "./head/fields";
import { moneyUnit } from "./head/money";
import { findNotes } from "./head/notes";
import { findFormNumber, findTitle } from "./head/title";
import { gradeCell, headTotal } from "./head/total";
import { isBlankForm } from "./kind/blank";
import { labelText, structureOf } from "./kind/features";
import { rankFamilies } from "./kind/score";
import type { BudgetLayout, SheetLayout, TableLayout } from "./layout";
import { placeFirst } from "./form-file";
import type { FormFile } from "./form-file";
import { mappedBands } from "./mapping";
import { families } from "./registry";
import { readTables } from "./table/read";
import type { ReadTable } from "./table/read";
import { normalise } from "./text/normalise";
import { viewOf } from "./view";
import type { SheetView, ViewRow } from "./view";

const TITLE_ROWS = 8;
/** Titles of forms whose tables have headers known by their words. */
const FORM_TITLE = /(自评|目标|评分|打分|得分|申报|监控)表/;

/** What recognition may be told. */
export interface RecogniseOptions {
  /** A layout a person set for this sheet: its kind, header rows and columns are taken as they are. */
  readonly mapping?: StoredMapping;
  /** Form files that were imported into the workbook; the first whose labels are on the sheet is used, unless a mapping is given. */
  readonly formFiles?: readonly FormFile[];
}

/**
 * What a sheet is and where everything stands on it. Pure and linear in the number of cells: labels → headers → tables → roles → rows →
 * fund block, totals, head, notes → kind → confidence. A sheet that is no known form is "unknown" with its reasons.
 */
export function recognise(grid: Grid, options: RecogniseOptions = {}): SheetLayout {
  const view = viewOf(grid);
  const mapping = options.mapping ?? placeFirst(view, options.formFiles ?? []);
  const detected = detectBands(view);
  const bands = mapping ? mappedBands(view, mapping, detected) : formBands(view, detected);
  const endRow = grid.top + grid.rowCount;
  const read = readTables(view, bands, endRow);
  const funds = readFunds(view, bands, read, endRow);
  const outside = rowsOutside(view, read, funds);
  const tables = withHeadTotals(placeFunds(read.map((table) => table.layout), funds, outside, view), outside, read);
  return describe({ view, read, tables, outside, mapping });
}

/** On a sheet with indicators, lists are parts of the form (tasks, plans), not tables of their own; without any header known by its words, structure tells. */
function formBands(view: SheetView, bands: readonly HeaderBand[]): readonly HeaderBand[] {
  if (bands.some((band) => band.bandClass === "indicator")) return bands.filter((band) => band.bandClass !== "list");
  return bands.length > 0 || FORM_TITLE.test(normalise(findTitle(view.rows.slice(0, TITLE_ROWS))?.text ?? "")) ? bands : genericBands(view);
}

interface Fund {
  readonly budget: BudgetLayout;
  readonly firstRow: number;
  readonly lastRow: number;
}

function readFunds(view: SheetView, bands: readonly HeaderBand[], read: readonly ReadTable[], endRow: number): Fund[] {
  const tops = [...bands.map(bandTop), ...read.map((table) => table.layout.headerTopRow)].sort((a, b) => a - b);
  return bands.filter((band) => band.bandClass === "fund").map((band) => {
    const until = tops.find((top) => top > bandBottom(band)) ?? endRow;
    return { ...fundBlock(view, band, until), firstRow: bandTop(band) };
  });
}

/** Rows that belong to no table: head, goals, notes, fund blocks. */
function rowsOutside(view: SheetView, read: readonly ReadTable[], funds: readonly Fund[]): readonly ViewRow[] {
  const spans = [...read.map(({ layout, body }) => [layout.headerTopRow, Math.max(layout.lastRow, body.lastRow)] as const), ...funds.map((fund) => [fund.firstRow, fund.lastRow] as const)];
  return view.rows.filter((row) => !spans.some(([first, last]) => row.row >= first && row.row <= last));
}

/** Gives each fund block to the first table below it, or to the last one when none is below. */
function placeFunds(tables: readonly TableLayout[], funds: readonly Fund[], outside: readonly ViewRow[], view: SheetView): TableLayout[] {
  const loose = funds.length === 0 ? looseBudget(view, outside) : null;
  const all = loose ? [{ budget: loose, firstRow: loose.label.cell.row }] : funds;
  const placed = [...tables];
  for (const { budget, firstRow } of all) {
    const below = placed.findIndex((table) => table.headerTopRow > firstRow && table.budget === null);
    const index = below >= 0 ? below : placed.length - 1;
    const table = placed[index];
    if (!table || table.budget !== null) placed.push(headless(budget));
    else placed[index] = { ...table, budget };
  }
  return placed;
}

/** A fund block whose table was cut off. */
function headless(budget: BudgetLayout): TableLayout {
  const row = budget.headerRow;
  return {
    headerTopRow: -1, headerRow: -1, repeatedHeaders: [], columns: {}, headers: {}, left: budget.label.cell.col, right: budget.label.cell.col,
    firstRow: row, lastRow: row, rows: [], blocks: [], budget, total: null, gradeCell: null, tableWeight: null,
  };
}

/** Totals in the head and grades; a total below or above the rows comes first. */
function withHeadTotals(tables: readonly TableLayout[], outside: readonly ViewRow[], read: readonly ReadTable[]): TableLayout[] {
  return tables.map((table, i) => {
    if (i > 0) return table;
    const totalRow = read[0]?.body.total?.row ?? null;
    return { ...table, total: table.total ?? headTotal(outside), gradeCell: gradeCell(outside, totalRow) };
  });
}

interface Described {
  readonly view: SheetView;
  readonly read: readonly ReadTable[];
  readonly tables: readonly TableLayout[];
  readonly outside: readonly ViewRow[];
  readonly mapping: StoredMapping | null;
}

function describe({ view, read, tables, outside, mapping }: Described): SheetLayout {
  const title = findTitle(outside);
  const formNumber = findFormNumber(outside);
  const fields = headFields(outside, title);
  const notes = findNotes(outside);
  const classes = new Set(read.map(({ shape }) => shape.tableClass));
  const features = {
    title: normalise(title?.text ?? ""), number: formNumber?.text ?? "", notes: notes.map((note) => normalise(note.text)).join("|"),
    labels: labelText([...outside, ...fundRows(view, tables)], tables),
    columns: new Set(Object.keys(tables[0]?.columns ?? {}) as Role[]), structure: structureOf(tables, classes, fields),
  };
  const ranked = rankFamilies(families, features);
  const verdict = confidenceOf({ ranked, tables, shapes: read.map(({ shape }) => shape), title, labels: features.labels, outside, mapping });
  const unknown = verdict.kind === "unknown" && !mapping;
  return {
    sheet: view.grid.sheet, kind: verdict.kind, family: verdict.family, confidence: verdict.confidence, reasons: verdict.reasons,
    title, formNumber, unitOfMoney: moneyUnit(view.rows), fields, ...(unknown ? { tables: [], candidates: tables } : { tables, candidates: [] }), notes,
    blank: isBlankForm(view, tables), mapped: mapping !== null,
  };
}

function fundRows(view: SheetView, tables: readonly TableLayout[]): readonly ViewRow[] {
  return tables.flatMap(({ budget }) => (budget ? view.rows.slice(view.indexFrom(budget.label.cell.row), view.indexFrom(budget.headerRow + 1)) : []));
}
