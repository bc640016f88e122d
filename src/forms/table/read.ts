import type { TableLayout } from "../layout";
import { bandBottom, bandTop } from "../labels/band";
import { repeatsLabels } from "../labels/repeat";
import type { HeaderBand } from "../labels/band";
import { pointsInLabel } from "../text/points";
import type { SheetView } from "../view";
import { tableBlocks } from "./blocks";
import { isTitleRow, tableBody } from "./body";
import type { TableBody } from "./body";
import { listAmounts } from "./list-amounts";
import { listLines } from "./list-lines";
import { numberRow } from "./number-row";
import { blankRow, tableRows } from "./rows";
import { roleCell } from "./shape";
import type { TableShape } from "./shape";
import { shapesOf } from "./shapes";
import { NO_POINTS, addPoints, isWholeSum } from "./sums";
import type { Points } from "./sums";
import { totalOf } from "./total";
import { LEVEL_HEADER } from "../lexicon/labels";
import { GOAL_LINE } from "../lexicon/texts";

/** A header printed on more pages than this is not expected; it bounds the work. */
const MOST_REPEATS = 500;

/** A table that was read, with what later stages need of it. */
export interface ReadTable {
  readonly shape: TableShape;
  readonly body: TableBody;
  readonly layout: TableLayout;
}

/** Reads the tables of all header bands (top to bottom, fund headers among them); the last one ends before `endRow`. */
export function readTables(view: SheetView, bands: readonly HeaderBand[], endRow: number): ReadTable[] {
  const tables: ReadTable[] = [];
  let before = NO_POINTS;
  let above: readonly HeaderBand[] = [];
  for (const [i, band] of bands.entries()) {
    if (band.bandClass === "fund" || above.includes(band)) continue;
    const repeats = repeatsOf(view, band, bands.slice(i + 1, i + 1 + MOST_REPEATS));
    const next = bands[i + repeats.length + 1];
    const until = next ? bandTop(next) : endRow;
    const read = shapesOf(view, band, until, repeats).map((shape) => readTable(view, shape, { until, repeats, before }));
    tables.push(...read);
    before = read.some(({ body }) => body.total) ? NO_POINTS : read.reduce((sum, { body }) => addPoints(sum, body.points), before);
    above = repeats;
  }
  return withGrandTotals(tables);
}

/** A total of the whole form below tables with totals of their own makes those part sums. */
function withGrandTotals(tables: readonly ReadTable[]): ReadTable[] {
  const parts = new Set<number>();
  tables.forEach(({ shape, body }, i) => {
    if (!body.total || !isWholeSum(roleCell(shape, body.total.row, "weight")?.number ?? null, null)) return;
    let points = body.points;
    for (let k = i - 1; !isWholeSum(100, points); k--) {
      const above = tables[k];
      if (!above) return;
      if (above.body.total && !(Number(roleCell(above.shape, above.body.total.row, "weight")?.number) < 100)) return;
      points = addPoints(points, above.body.points);
      if (isWholeSum(100, points)) for (let part = k; part < i; part++) parts.add(part);
    }
  });
  return tables.map((table, i) => (parts.has(i) ? withoutTotal(table) : table));
}

function withoutTotal({ shape, body, layout }: ReadTable): ReadTable {
  if (!body.total) return { shape, body, layout };
  const row = body.total.row;
  return {
    shape,
    body: { ...body, total: null, subtotals: [...body.subtotals, row] },
    layout: { ...layout, total: null, rows: [...layout.rows, blankRow(row.row, "subtotal")], lastRow: Math.max(layout.lastRow, row.row) },
  };
}

/** The same header printed again below a band (page breaks, one for each block): equal labels, the same label beside the table, nothing else between. */
function repeatsOf(view: SheetView, band: HeaderBand, below: readonly HeaderBand[]): HeaderBand[] {
  const repeats: HeaderBand[] = [];
  for (const next of below) {
    const last = repeats[repeats.length - 1] ?? band;
    if (!repeatsLabels(band, next) || !sameLabel(band, next) || interrupted(view, last, next)) break;
    repeats.push(next);
  }
  return repeats;
}

function sameLabel(band: HeaderBand, next: HeaderBand): boolean {
  const [label] = shapeLabels(band);
  const [other] = shapeLabels(next);
  return label === undefined || other === undefined || label === other;
}

function shapeLabels(band: HeaderBand): string[] {
  return band.columns
    .filter((column) => column.roles.size === 0 || column === band.columns[0])
    .filter((column) => !LEVEL_HEADER.test(column.cell.core))
    .map((column) => column.cell.text)
    .slice(0, 1);
}

/** True when a total line or a title stands between two headers. */
function interrupted(view: SheetView, band: HeaderBand, next: HeaderBand): boolean {
  const [shape] = shapesOf(view, band, bandTop(next));
  if (!shape) return true;
  const body = tableBody(view, shape, { from: bandBottom(band) + 1, until: bandTop(next), skip: new Set(), before: NO_POINTS });
  if (body.total) return true;
  const rest = view.rows.slice(view.indexFrom(body.lastRow + 1), view.indexFrom(bandTop(next)));
  return rest.some((row) => row.row > body.lastRow) || rest.some(isTitleRow);
}

/** A whole form has 100 points: a heading that gives as many speaks of all of it. */
const WHOLE_FORM = 100;

/** The points of a whole table: in the label beside it (年度绩效目标1(40分)), or in the heading of scores (得分(80分)) where no row has a weight. */
function pointsOfTable(view: SheetView, { label, columns, headers, band }: TableShape): number | null {
  const own = (label ? pointsInLabel(label.text) : null) ?? pointsOfGoal(view, bandTop(band));
  if (own !== null || columns.weight !== undefined || columns.score === undefined) return own;
  const headed = pointsInLabel(headers[columns.score] ?? "");
  return headed !== null && headed < WHOLE_FORM ? headed : null;
}

/** The points of the goal whose line stands right above a header: 年度目标2:(30分). */
function pointsOfGoal(view: SheetView, header: number): number | null {
  const above = view.rows[view.indexFrom(header) - 1];
  const line = above && above.row === header - 1 ? above.cells.find((cell) => cell.isText) : undefined;
  return line && GOAL_LINE.test(line.text) ? pointsInLabel(line.text) : null;
}

/** Where the rows of a table may stand, and what stands above. */
interface TablePlace {
  readonly until: number;
  readonly repeats: readonly HeaderBand[];
  /** Points of the tables above that no total closes. */
  readonly before: Points;
}

function readTable(view: SheetView, shape: TableShape, { until, repeats, before }: TablePlace): ReadTable {
  const numbered = [shape.band, ...repeats].map((band) => numberRow(view, band)).filter((row) => row !== null);
  const skip = new Set([...repeats.flatMap((band) => band.rows), ...numbered]);
  const lines = tableBody(view, shape, { from: bandBottom(shape.band) + 1, until, skip, before });
  const { body, sums, parts } =
    shape.tableClass === "list" ? listLines(shape, lines) : { body: lines, sums: [], parts: new Map<number, number>() };
  const rows = tableRows(shape, body, parts);
  const layout: TableLayout = {
    headerTopRow: bandTop(shape.band),
    headerRow: bandBottom(shape.band),
    repeatedHeaders: [...skip].sort((a, b) => a - b),
    columns: shape.columns,
    headers: shape.headers,
    left: shape.left,
    right: shape.right,
    firstRow: rows[0]?.row ?? bandBottom(shape.band) + 1,
    lastRow: rows[rows.length - 1]?.row ?? bandBottom(shape.band),
    rows,
    blocks: tableBlocks(view, shape, rows),
    budget: null,
    total: body.total ? totalOf(shape, body.total) : null,
    gradeCell: null,
    tableWeight: pointsOfTable(view, shape),
    moneyUnits: {},
    amounts: shape.tableClass === "list" ? listAmounts(view, shape, rows, body.total?.row.row ?? null) : [],
    sums,
  };
  return { shape, body, layout };
}
