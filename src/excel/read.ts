import {
  itemAt,
  type CellRect,
  type Grid,
  type ReadOptions,
  type SheetSurvey,
  parseRect,
  splitSheetAddress,
  WorkbookError,
} from "../workbook";
import { cutRows } from "./apply/rectangles";
import { filledCells, marginOf } from "./beyond";
import { isTooLarge, isWholeRefusal, toWorkbookError } from "./errors";
import { type Block, type Piece, propertiesOf, toGrid } from "./grid";
import { type ExcelNamespace, rangeAt } from "./run";

/**
 * Answers stay below this. The web host refuses 5 MB; but an answer is taken apart in one go, which keeps the pane's thread busy for 60 ms per
 * MB, and only between two of them is progress told and 取消 heard.
 */
const ANSWER_BYTES = 700_000;
/** Bytes a cell takes in an answer before any was seen: values, formulas, text, format, and its fill. */
const GUESS = { withFills: 230, plain: 120 } as const;
/** After a block was measured the next ones aim at this share of the limit. */
const AIM = 0.85;
/** When one answer will not do, the first block is this part of the guess: it only measures. */
const PROBE = 4;
/**
 * A sheet with a stray value far away, or filled to its last row, is read this far: no form or base table is larger.
 * Its grid is marked as clipped, so that people are told.
 */
const MAX_COLS = 512;
const MAX_ROWS = 200_000;
const MAX_CELLS = 2_000_000;
/** Excel gives at most 512 merged areas in one answer; so many cells can never hold more. */
const MERGES_CELLS = 1024;
/** On larger sheets merges are not asked for: it would take too many answers. */
const MERGES_MOST = 200_000;

/** Reads the sheets: in one sync while the answer fits, else in blocks of rows of at most 0.7 MB, one sync each. */
export async function readSheets(excel: ExcelNamespace, sheets: readonly SheetSurvey[], options: ReadOptions): Promise<Grid[]> {
  const asked = sheets.map((sheet) => {
    const rect = sheet.used && clip(sheet.used);
    return { sheet, rect, margin: options.fills && options.beyond ? marginOf(sheet, rect) : null };
  });
  const open = asked.flatMap(({ sheet, rect }): Piece[] => (rect ? [{ sheet, rect, what: "all" }] : []));
  const outside = asked.flatMap(({ sheet, margin }) => (margin?.parts ?? []).map((rect): Piece => ({ sheet, rect, what: "fills" })));
  const reader = new Reader(
    excel,
    options,
    [...open, ...outside].reduce((sum, { rect }) => sum + cells(rect), 0),
  );
  const blocks = await reader.readAll([...open, ...outside]);
  const of = ({ name }: SheetSurvey, what: Piece["what"]) => (blocks.get(name) ?? []).filter((block) => block.what === what);
  return asked.map(({ sheet, rect, margin }) => {
    const grid = toGrid(sheet, rect, of(sheet, "all"), options.fills);
    return margin
      ? {
          ...grid,
          beyond: {
            rect: margin.rect,
            isAll: margin.isAll,
            fills: of(sheet, "fills").flatMap((block) => filledCells(block.rect, propertiesOf(block))),
          },
        }
      : grid;
  });
}

function clip(rect: CellRect): CellRect {
  const right = Math.min(rect.right, rect.left + MAX_COLS - 1);
  const rows = Math.min(MAX_ROWS, Math.floor(MAX_CELLS / (right - rect.left + 1)));
  return { ...rect, right, bottom: Math.min(rect.bottom, rect.top + rows - 1) };
}

function cells(rect: CellRect): number {
  return (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1);
}

/** Reads pieces in order, as many as fit per sync, and learns how large cells are on the way. */
class Reader {
  private bytesPerCell: number;
  private done = 0;
  private merges: boolean;

  constructor(
    private readonly excel: ExcelNamespace,
    private readonly options: ReadOptions,
    private readonly total: number,
  ) {
    const guess = options.fills ? GUESS.withFills : GUESS.plain;
    this.bytesPerCell = total * guess > ANSWER_BYTES ? guess * PROBE : guess;
    this.merges = (options.merges ?? options.fills) && total <= MERGES_MOST;
  }

  async readAll(pieces: readonly Piece[]): Promise<Map<string, Block[]>> {
    const found = new Map<string, Block[]>();
    let open = [...pieces];
    while (open.length > 0) {
      if (this.options.signal?.aborted) throw new WorkbookError("cancelled");
      const { batch, rest } = this.take(open);
      const blocks = await this.readOrSplit(batch);
      if (blocks === null) continue;
      for (const [i, block] of blocks.entries())
        found.set(itemAt(batch, i).sheet.name, [...(found.get(itemAt(batch, i).sheet.name) ?? []), block]);
      open = rest;
      this.learn(blocks);
    }
    return found;
  }

  /** The pieces, cut by rows, that fit into one answer; at least one row. */
  private take(open: readonly Piece[]): { readonly batch: Piece[]; readonly rest: Piece[] } {
    const batch: Piece[] = [];
    let budget = ANSWER_BYTES / this.bytesPerCell;
    for (const [i, piece] of open.entries()) {
      const width = piece.rect.right - piece.rect.left + 1;
      const height = piece.rect.bottom - piece.rect.top + 1;
      const rows = Math.max(batch.length === 0 ? 1 : 0, Math.min(height, Math.floor(budget / width)));
      if (rows > 0) batch.push({ ...piece, rect: { ...piece.rect, bottom: piece.rect.top + rows - 1 } });
      if (rows < height) return { batch, rest: [{ ...piece, rect: { ...piece.rect, top: piece.rect.top + rows } }, ...open.slice(i + 1)] };
      budget -= rows * width;
    }
    return { batch, rest: [] };
  }

  /** Null when the answer did not fit: the next try asks for half as much. */
  private async readOrSplit(batch: readonly Piece[]): Promise<Block[] | null> {
    try {
      // The survey before has told a person who is editing a cell; one who begins only now is waited for.
      return await this.excel.run({ delayForCellEdit: true }, (context) =>
        readBlocks(context, batch, { fills: this.options.fills, merges: this.merges }),
      );
    } catch (cause) {
      // An Excel that does not tell of merges is read without them: what refuses a write shows when it is written.
      if (this.merges && !isTooLarge(cause) && !isWholeRefusal(cause)) {
        this.merges = false;
        return null;
      }
      const asked = batch.reduce((sum, piece) => sum + cells(piece.rect), 0);
      const oneRow = batch.length === 1 && itemAt(batch, 0).rect.top === itemAt(batch, 0).rect.bottom;
      if (!isTooLarge(cause) || oneRow) throw toWorkbookError(cause, itemAt(batch, 0).sheet.name);
      this.bytesPerCell = Math.max(this.bytesPerCell * 2, (2 * ANSWER_BYTES) / asked);
      return null;
    }
  }

  private learn(blocks: readonly Block[]): void {
    const count = blocks.reduce((sum, block) => sum + cells(block.rect), 0);
    this.done += count;
    // Behind the last block nobody asks any more.
    if (this.done < this.total) this.bytesPerCell = blocks.reduce((sum, block) => sum + sizeOf(block), 0) / count / AIM;
    this.options.onProgress?.(Math.min(1, this.done / this.total));
  }
}

/** Bytes of a block's answer, from a sample of its rows. */
function sizeOf({ rect, values, formulas, text, numberFormat, properties }: Block): number {
  const height = rect.bottom - rect.top + 1;
  const step = Math.max(1, Math.floor(height / 40));
  let bytes = 0;
  let rows = 0;
  for (let row = 0; row < height; row += step, rows++) {
    bytes += utf8(JSON.stringify([values[row], formulas[row], text[row], numberFormat[row], properties?.[row] ?? null]));
  }
  return (bytes / rows) * height;
}

function utf8(text: string): number {
  return new TextEncoder().encode(text).length;
}

interface Wanted {
  readonly fills: boolean;
  readonly merges: boolean;
}

const FILL_FIELDS: Excel.CellPropertiesLoadOptions = { format: { fill: { color: true, pattern: true, tintAndShade: true } } };

/** What is asked of each cell: its fill, and on a protected sheet whether it is locked. */
function fieldsOf({ protected: isProtected }: SheetSurvey, { fills }: Wanted): Excel.CellPropertiesLoadOptions | null {
  if (!fills && !isProtected) return null;
  return { format: { ...(fills ? FILL_FIELDS.format : {}), ...(isProtected ? { protection: true } : {}) } };
}

async function readBlocks(context: Excel.RequestContext, batch: readonly Piece[], wanted: Wanted): Promise<Block[]> {
  const asked = batch.map(({ sheet, rect, what }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const range = rangeOf(worksheet, rect);
    if (what === "fills") return { what, rect, range: null, properties: range.getCellProperties(FILL_FIELDS), merges: null, tables: [] };
    range.load("values,formulas,text,numberFormat");
    const fields = fieldsOf(sheet, wanted);
    return {
      what,
      rect,
      range,
      properties: fields && range.getCellProperties(fields),
      merges: wanted.merges ? askMerges(worksheet, rect) : null,
      tables: askTables(worksheet, sheet),
    };
  });
  await context.sync();
  return asked.map(({ what, rect, range, properties, merges, tables }) => ({
    what,
    rect,
    properties: properties?.value ?? null,
    merges: merges && merges.flatMap((areas) => (areas.isNullObject ? [] : rectsIn(areas.address))),
    tables: tables.flatMap((table) => (table.isNullObject ? [] : rectsIn(table.address))),
    values: (range?.values ?? []) as unknown[][],
    formulas: (range?.formulas ?? []) as unknown[][],
    text: range?.text ?? [],
    numberFormat: (range?.numberFormat ?? []) as string[][],
  }));
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRect): Excel.Range {
  return rangeAt(sheet, top, left, bottom - top + 1, right - left + 1);
}

/** The areas of the tables that the survey found; one that is gone by now is none. */
export function askTables(worksheet: Excel.Worksheet, { tables = [] }: SheetSurvey): Excel.Range[] {
  return tables.map((id) => {
    const area = worksheet.tables.getItemOrNullObject(id).getRange().untrack();
    area.load("address");
    return area;
  });
}

function askMerges(sheet: Excel.Worksheet, rect: CellRect): Excel.RangeAreas[] {
  return cutRows(rect, MERGES_CELLS).map((part) => {
    const areas = rangeOf(sheet, part).getMergedAreasOrNullObject().untrack();
    areas.load("address");
    return areas;
  });
}

/** The rectangles of "'表,1'!A1:B2,'表,1'!D4"; a sheet's name may hold anything between its quotes. */
export function rectsIn(address: string): CellRect[] {
  return address
    .replace(/(?<!')'(?:[^']|'')*'!/g, "")
    .split(",")
    .flatMap((part) => parseRect(splitSheetAddress(part).address) ?? []);
}
