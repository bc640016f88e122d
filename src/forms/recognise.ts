import { provinces } from "../provinces";
import { anchorOf, isBlankAt, type Grid, type Role, type StoredMapping } from "../workbook";
import { placeFunds, placeLoose, readFunds, type Fund } from "./budget/place";
import { confidenceOf } from "./confidence";
import type { HeaderBand } from "./labels/band";
import { detectBands } from "./labels/detect";
import { genericBands } from "./labels/generic";
import { titleFields, findNotes, withPointsLine, findFormNumber, findTitle, gradeCell, titleTotal } from "./title-block";
import { isBlankForm } from "./kind/blank";
import { indicatorText, labelText, structureOf, type KindFeatures } from "./kind/features";
import { rankFamilies } from "./kind/score";
import type { SheetLayout, TableLayout, TotalLayout } from "./layout";
import { placeFirst, type FormFile } from "./form-file";
import { mappedBands } from "./mapping";
import { sheetMoneyUnit, withMoneyUnits } from "./money-units";
import { readTables, type ReadTable } from "./table/read";
import { zonesOf } from "./table/zones";
import { normalise } from "./text/normalise";
import { viewOf, type SheetView, type ViewRow } from "./view";
import { FORM_TITLE, SELF_EVALUATION, SELF_EVALUATION_NAME } from "./lexicon/texts";

const TITLE_ROWS = 8;
const FAMILIES = provinces.flatMap(({ forms }) => forms);

/** What recognition may be told. */
export interface RecogniseOptions {
  /** A layout a person set for this sheet: its kind, header rows and columns are taken as they are. */
  readonly mapping?: StoredMapping;
  /** Form files that were imported into the workbook; the first whose labels are on the sheet is used, unless a mapping is given. */
  readonly formFiles?: readonly FormFile[];
}

/**
 * What a sheet is and where everything stands on it. Pure and linear in the number of cells: labels → headers → tables → roles → rows →
 * fund block, totals, title block, notes → kind → confidence. A sheet that is no known form is "unknown" with its reasons.
 */
export function recognise(grid: Grid, options: RecogniseOptions = {}): SheetLayout {
  const view = viewOf(grid);
  const mapping = options.mapping ?? placeFirst(view, options.formFiles ?? []);
  const detected = detectBands(view);
  const bands = mapping ? mappedBands(view, mapping, detected) : formBands(view, detected);
  const endRow = grid.top + grid.rowCount;
  const read = readTables(view, bands, endRow);
  const funds = readFunds(view, bands, endRow);
  const outside = rowsOutside(view, read, funds);
  const funded = placeFunds(
    read.map((table) => table.layout),
    funds,
  );
  const tables = withMoneyUnits(
    view,
    withPointsLine(withTitleTotals(grid, placeLoose(view, funded, zonesOf(funded, outside), outside), outside, read), outside),
  );
  return describe({ view, read, tables, outside, mapping });
}

/** On a sheet with indicators, lists are parts of the form (tasks, plans), not tables of their own; without any header known by its words, structure tells. */
function formBands(view: SheetView, bands: readonly HeaderBand[]): readonly HeaderBand[] {
  if (bands.some((band) => band.bandClass === "indicator")) return bands.filter((band) => band.bandClass !== "list");
  return bands.length > 0 || FORM_TITLE.test(normalise(findTitle(view.rows.slice(0, TITLE_ROWS))?.text ?? "")) ? bands : genericBands(view);
}

/** Rows that belong to no table: title block, goals, notes, fund blocks. */
function rowsOutside(view: SheetView, read: readonly ReadTable[], funds: readonly Fund[]): readonly ViewRow[] {
  const taken = new Uint8Array(view.rows.length);
  const take = (first: number, last: number) => void taken.fill(1, view.indexFrom(first), view.indexFrom(last + 1));
  for (const { layout, body } of read) take(layout.headerTopRow, Math.max(layout.lastRow, body.lastRow));
  for (const fund of funds) take(fund.firstRow, fund.lastRow);
  return view.rows.filter((_, i) => taken[i] === 0);
}

/** Totals in the title block and grades; a total line of the table itself comes first. */
function withTitleTotals(
  grid: Grid,
  tables: readonly TableLayout[],
  outside: readonly ViewRow[],
  read: readonly ReadTable[],
): TableLayout[] {
  const zones = zonesOf(tables, outside);
  const right = grid.left + grid.colCount - 1;
  return tables.map((table, i) => {
    const zone = zones[i] ?? [];
    return {
      ...table,
      total: table.total ?? inScoreColumn(grid, table, withPoints(zone, table, titleTotal(zone, right))),
      gradeCell: gradeCell(zone, right, read[i]?.body.total?.row ?? null),
    };
  });
}

/** A total line above the table that prints weight and score in the table's own columns: the figure next to its label is the weight. */
function withPoints(zone: readonly ViewRow[], { columns: { weight, score } }: TableLayout, total: TotalLayout | null): TotalLayout | null {
  const printed = total?.scoreCell;
  if (!printed || score === undefined || printed.col !== weight) return total;
  const got = zone.find(({ row }) => row === printed.row)?.cells.find((cell) => cell.col === score && cell.number !== null);
  if (!got) return total;
  const scoreCell = { row: got.row, col: got.col };
  return { ...total, scoreCell, weightCell: printed, cells: { score: scoreCell, weight: printed }, mainCell: scoreCell };
}

/** A total line below the table's rows with nothing in it yet: its figure belongs into the score column, not beside its label, unless a merge covers that. */
function inScoreColumn(grid: Grid, { headerRow, columns }: TableLayout, total: TotalLayout | null): TotalLayout | null {
  if (!total?.scoreCell || columns.score === undefined || total.label.cell.row <= headerRow || !isBlankAt(grid, total.scoreCell))
    return total;
  const cell = anchorOf(grid, { row: total.label.cell.row, col: columns.score });
  if (cell.row !== total.scoreCell.row || cell.col <= total.label.cell.col || !isBlankAt(grid, cell)) return total;
  const scoreCell = { row: cell.row, col: cell.col };
  return { ...total, scoreCell, cells: { ...total.cells, score: scoreCell }, mainCell: scoreCell };
}

interface Described {
  readonly view: SheetView;
  readonly read: readonly ReadTable[];
  readonly tables: readonly TableLayout[];
  readonly outside: readonly ViewRow[];
  readonly mapping: StoredMapping | null;
}

function describe(described: Described): SheetLayout {
  const { view, read, tables, outside, mapping } = described;
  const shapes = read.map(({ shape }) => shape);
  const title = findTitle(outside);
  const formNumber = findFormNumber(outside);
  const fields = titleFields(outside, title);
  const notes = findNotes(outside);
  const features = featuresOf(described, { title, formNumber, fields, notes });
  const ranked = rankFamilies(FAMILIES, features);
  const verdict = confidenceOf({ view, ranked, tables, shapes, title, labels: features.labels, outside, mapping });
  const unknown = verdict.kind === "unknown" && !mapping;
  return {
    sheet: view.grid.sheet,
    kind: verdict.kind,
    family: verdict.family,
    confidence: verdict.confidence,
    reasons: verdict.reasons,
    title,
    formNumber,
    unitOfMoney: sheetMoneyUnit(view, tables),
    fields,
    ...(unknown ? { tables: [], candidates: tables } : { tables, candidates: [] }),
    notes,
    blank: isBlankForm(view, { tables, shapes, outside }),
    mapped: mapping !== null,
  };
}

/** What the sheet shows of itself, for the families' signs. */
function featuresOf(
  { view, read, tables, outside }: Described,
  { title, formNumber, fields, notes }: Pick<SheetLayout, "title" | "formNumber" | "fields" | "notes">,
): KindFeatures {
  return {
    title: normalise(title?.text ?? "").replace(SELF_EVALUATION, SELF_EVALUATION_NAME),
    number: formNumber?.text ?? "",
    notes: notes.map((note) => normalise(note.text)).join("|"),
    indicators: indicatorText(tables),
    unit: [fields.unit, fields.department]
      .flatMap((field) => (field?.value ? [normalise(field.value.text)] : []))
      .concat(normalise(title?.text ?? ""))
      .join("|"),
    labels: labelText([...outside, ...fundRows(view, tables)], tables),
    columns: new Set(Object.keys(tables[0]?.columns ?? {}) as Role[]),
    structure: structureOf(
      tables,
      read.map(({ shape }) => shape),
      fields,
    ),
  };
}

function fundRows(view: SheetView, tables: readonly TableLayout[]): readonly ViewRow[] {
  return tables.flatMap(({ budget }) =>
    budget ? view.rows.slice(view.indexFrom(budget.label.cell.row), view.indexFrom(budget.headerRow + 1)) : [],
  );
}
