import type { CellEdit, CellRect, CellRef, EditPlan, SheetSurvey } from "../../workbook";
import { toSheetA1, WorkbookError } from "../../workbook";
import { askTables, rectsIn } from "../read";
import type { ExcelNamespace } from "../run";
import { rangeAt, run } from "../run";
import type { Surveyed } from "../survey";
import { cutRows } from "./rectangles";

/** What of a sheet keeps a block from being written as a whole. */
export interface Obstacles {
  /** 0-based rows and columns that are hidden, by a filter or by hand. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenCols: ReadonlySet<number>;
  readonly tables: readonly CellRect[];
}

/** Obstacles by the name of their sheet; sheets that nothing is in the way on are left out. */
export type SheetObstacles = ReadonlyMap<string, Obstacles>;

const NOTHING: Obstacles = { hiddenRows: new Set(), hiddenCols: new Set(), tables: [] };
/** Rows whose state fits into one answer (about 20 bytes each). */
const ROWS_PER_SYNC = 100_000;

/** What is in the way on a sheet; nothing where it was not asked for. */
export function obstaclesOn(obstacles: SheetObstacles, sheet: string): Obstacles {
  return obstacles.get(sheet) ?? NOTHING;
}

/** Asks for what the survey says may be in the way of the cells of a plan; no sync where nothing is. */
export async function readObstacles(excel: ExcelNamespace, plan: EditPlan, { sheets, withHidden }: Surveyed): Promise<SheetObstacles> {
  const found = new Map<string, Obstacles>();
  for (const sheet of sheets) {
    const rect = writtenOn(plan, sheet.name);
    if (rect === null || (!withHidden.has(sheet.name) && !sheet.tables)) continue;
    const parts = cutRows(rect, ROWS_PER_SYNC * (rect.right - rect.left + 1));
    let whole = NOTHING;
    for (const [i, part] of parts.entries())
      whole = joined(
        whole,
        await run(excel, (context) => askObstacles(context, sheet, part), { detail: sheet.name, waits: found.size > 0 || i > 0 }),
      );
    found.set(sheet.name, whole);
  }
  return found;
}

/** The rectangle around all cells that a plan writes on a sheet that stands; null for none. */
function writtenOn({ cells, blocks }: EditPlan, sheet: string): CellRect | null {
  const rects = [
    ...cells.filter((cell) => cell.sheet === sheet).map(({ row, col }): CellRect => ({ top: row, left: col, bottom: row, right: col })),
    ...blocks
      .filter((block) => block.sheet === sheet && block.before !== null)
      .map(({ top, left, contents }): CellRect => ({
        top,
        left,
        bottom: top + contents.length - 1,
        right: left + (contents[0]?.length ?? 1) - 1,
      })),
  ];
  if (rects.length === 0) return null;
  return rects.reduce((all, rect) => ({
    top: Math.min(all.top, rect.top),
    left: Math.min(all.left, rect.left),
    bottom: Math.max(all.bottom, rect.bottom),
    right: Math.max(all.right, rect.right),
  }));
}

async function askObstacles(context: Excel.RequestContext, sheet: SheetSurvey, { top, left, bottom, right }: CellRect): Promise<Obstacles> {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const range = rangeAt(worksheet, top, left, bottom - top + 1, right - left + 1);
  const rows = range.getRowProperties({ rowHidden: true });
  const cols = range.getColumnProperties({ columnHidden: true });
  const tables = askTables(worksheet, sheet);
  await context.sync();
  return {
    hiddenRows: new Set(rows.value.flatMap(({ rowHidden }, i) => (rowHidden ? [top + i] : []))),
    hiddenCols: new Set(cols.value.flatMap(({ columnHidden }, i) => (columnHidden ? [left + i] : []))),
    tables: tables.flatMap((table) => (table.isNullObject ? [] : rectsIn(table.address))),
  };
}

function joined(a: Obstacles, b: Obstacles): Obstacles {
  return { hiddenRows: new Set([...a.hiddenRows, ...b.hiddenRows]), hiddenCols: b.hiddenCols, tables: b.tables };
}

/** The place of the table that holds a cell, among those in the way; -1 for none. */
function tableAt({ tables }: Obstacles, { row, col }: CellRef): number {
  return tables.findIndex(({ top, left, bottom, right }) => row >= top && row <= bottom && col >= left && col <= right);
}

/**
 * Excel makes a formula that is written into a table the formula of its whole column, and what it takes the place of cannot be put back
 * cell by cell (office-js #2093, #5909): neither is tried. @throws WorkbookError in-table with the first such cell
 */
export function refuseFormulasInTables(edits: readonly CellEdit[], obstacles: SheetObstacles): void {
  const misplaced = edits.find(
    (edit) => (edit.after.kind === "formula" || edit.before.kind === "formula") && tableAt(obstaclesOn(obstacles, edit.sheet), edit) >= 0,
  );
  if (misplaced) throw new WorkbookError("in-table", toSheetA1(misplaced.sheet, misplaced));
}

/**
 * Cells grouped so that no block has hidden lines inside or reaches over the border of a table: Excel misplaces what is written over
 * hidden rows at once (office-js #224), but not a row by itself.
 */
export function groupedAround<T extends CellRef>(cells: readonly T[], inTheWay: Obstacles): T[][] {
  if (isClear(inTheWay)) return [[...cells]];
  const groups = new Map<string, T[]>();
  for (const cell of cells) {
    const key = `${tableAt(inTheWay, cell)} ${lineOf(cell.row, inTheWay.hiddenRows)} ${lineOf(cell.col, inTheWay.hiddenCols)}`;
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()];
}

/** Hidden lines stand alone; those that are seen between two hidden ones are not told apart: their rectangles never reach over a gap. */
function lineOf(index: number, hidden: ReadonlySet<number>): string {
  return hidden.has(index) ? `hidden ${index}` : "seen";
}

/** True where every block is a full rectangle of cells that Excel writes as they are. */
export function isClear(inTheWay: Obstacles): boolean {
  return inTheWay.hiddenRows.size + inTheWay.hiddenCols.size + inTheWay.tables.length === 0;
}
