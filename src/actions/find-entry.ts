import {
  anywhereIn, cellKeyOf, cellsIn, contentAt, LAST_COL, LAST_ROW, sameButMoved, sameContent, shiftedAlike, toA1,
  type CellContent, type CellRef, type Grid, type HistoryCell, type HistoryEntry, type HistoryValidation, type LookRequest, type PlacePrint, type SheetCellRef, type StoredLook, type StoredState,
} from "../workbook";
import { baseDataBlock } from "../base-sheet";
import { digestOfGrid } from "./added-sheets";
import { BASE_DATA } from "./own-tables";
import { LineMap, SheetPlaces, type Place } from "./places";

/** A sheet that an action added, as it stands now. */
export interface AddedGrid {
  readonly grid: Grid;
  /** Ours while it holds exactly what we wrote; changed when a person has added to it; hers when nothing of the table is there any more. */
  readonly whose: "ours" | "changed" | "hers";
}

/** Something of an entry with the cell where it is now; null when that cannot be told: then `perhaps` are the cells that it may be, at least one. Where its cell holds something else, they are those to which it may have strayed. */
interface Found<T> {
  readonly item: T;
  readonly at: CellRef | null;
  readonly perhaps: readonly CellRef[];
}

/** A cell that was found, and whether it still holds what we wrote. */
interface FoundCell extends Found<HistoryCell> {
  readonly isOurs: boolean;
}

/** A look where it is now; inherited ones are those of lines that came since, and none of ours when a person has given them another. */
export interface FoundLook extends StoredLook {
  readonly isInherited: boolean;
}

/** An entry of the history with the places that its cells have now. */
export interface FoundEntry {
  readonly entry: HistoryEntry;
  readonly added: readonly AddedGrid[];
  readonly cells: readonly FoundCell[];
  readonly looks: readonly FoundLook[];
  /** Cells whose look was changed and that cannot be told any more, as they were. */
  readonly lostLooks: readonly SheetCellRef[];
  readonly validations: readonly Found<HistoryValidation>[];
  /** Sheets of the entry that are there and were not read, since they are very hidden. */
  readonly unread: ReadonlySet<string>;
  /** What `planRestore` needs to know besides; null when it needs nothing. */
  readonly request: LookRequest | null;
}

/**
 * Finds what an action changed where it is now: rows and columns may have moved since.
 * @param addedTo sheets that carry something of a person's besides their contents
 * @param unread sheets that are there and were not read
 */
export function findEntry(grids: readonly Grid[], state: StoredState, entry: HistoryEntry, { addedTo, unread }: { readonly addedTo: ReadonlySet<string>; readonly unread: readonly string[] }): FoundEntry {
  const unseen = new Set(unread);
  const added = addedGrids(grids, state, entry, unseen).map((one): AddedGrid => (one.whose === "ours" && addedTo.has(one.grid.sheet) ? { ...one, whose: "changed" } : one));
  const own = new Set(added.map(({ grid }) => grid.sheet));
  const standing = new Map(grids.filter((grid) => !own.has(grid.sheet)).map((grid) => [grid.sheet, grid]));
  const on = <T extends { readonly sheet: string }>(items: readonly T[], sheet: string): T[] => items.filter((item) => item.sheet === sheet);
  const touched = [...entry.cells, ...(entry.validations ?? []), ...(entry.looks ?? [])].map(({ sheet }) => sheet);
  const parts = [...new Set(touched)].filter((sheet) => !own.has(sheet)).map((sheet) => {
    const grid = standing.get(sheet);
    const [cells, validations, looks] = [on(entry.cells, sheet), on(entry.validations ?? [], sheet), on(entry.looks ?? [], sheet)];
    return grid ? foundOn(grid, cells, validations, looks) : { cells: cells.map((item) => ({ ...nowhere(item), isOurs: false })), validations: validations.map(nowhere), looks: [], lostLooks: [] };
  });
  const [cells, validations, looks] = [parts.flatMap((part) => part.cells), parts.flatMap((part) => part.validations), parts.flatMap((part) => part.looks)];
  const asked = validations.flatMap(({ item, at }) => (at && !standing.get(item.sheet)!.protected ? [{ sheet: item.sheet, ...at }] : []));
  return {
    entry, added, cells: withShifted(standing, cells), looks, lostLooks: parts.flatMap((part) => part.lostLooks), validations, unread: unseen,
    request: looks.length + asked.length === 0 ? null : { areas: looks.map(({ sheet, rect }) => ({ sheet, rect })), validations: asked },
  };
}

function nowhere<T extends SheetCellRef>(item: T): Found<T> {
  return { item, at: null, perhaps: [placeOf(item)] };
}

function placeOf({ row, col }: CellRef): CellRef {
  return { row, col };
}

type SheetPart = Pick<FoundEntry, "cells" | "validations" | "looks" | "lostLooks">;

/** What an action changed on one sheet. */
function foundOn(grid: Grid, cells: readonly HistoryCell[], validations: readonly HistoryValidation[], looks: readonly StoredLook[]): SheetPart {
  const finder = new Finder(grid, [...cells, ...validations]);
  const moved = grid.protected ? [] : looks.map((look) => finder.moved(look));
  const found = cells.map((cell) => finder.find(cell, cell.after));
  const claimed = new Set(found.flatMap(({ at }) => (at ? [toA1(at)] : [])));
  return {
    cells: found.map((cell) => ({ ...cell, perhaps: unclaimed(cell, claimed) })), validations: validations.map((item) => finder.find(item, null)),
    looks: moved.flatMap((one) => one.looks), lostLooks: moved.flatMap((one) => one.lost),
  };
}

/** A cell that is another one of ours is not the one looked for. */
function unclaimed({ item, at, perhaps }: FoundCell, claimed: ReadonlySet<string>): readonly CellRef[] {
  const free = perhaps.filter((cell) => !claimed.has(toA1(cell)));
  return free.length > 0 || at ? free : [placeOf(item)];
}

/** So many cells are named for one that cannot be told. */
const MOST_PERHAPS = 3;

/** Finds cells of one sheet: by the texts beside and above them, where there are none by the lines around that were found. */
class Finder {
  private readonly places: SheetPlaces;
  private readonly rows: LineMap;
  private readonly cols: LineMap;
  private held: ReadonlyMap<string, readonly CellRef[]> | null = null;

  constructor(private readonly grid: Grid, items: readonly (CellRef & { readonly place?: PlacePrint })[]) {
    this.places = new SheetPlaces(grid);
    const lines = (axis: "row" | "col") => new LineMap(items.flatMap((item): (readonly [number, number])[] => {
      const at = item.place ? this.places.find(item.place)[axis].at : null;
      return at === null ? [] : [[item[axis], at]];
    }), axis === "row" ? LAST_ROW : LAST_COL);
    [this.rows, this.cols] = [lines("row"), lines("col")];
  }

  /** @param content what we wrote there; null where its place alone counts */
  find<T extends SheetCellRef & { readonly place?: PlacePrint }>(item: T, content: CellContent | null): Found<T> & { readonly isOurs: boolean } {
    const told = item.place ? this.places.find(item.place) : null;
    const guess = { row: told?.row.at ?? this.rows.where(item.row), col: told?.col.at ?? this.cols.where(item.col) };
    const at = guess.row === null || guess.col === null ? null : { row: guess.row, col: guess.col };
    const isOurs = at !== null && content !== null && this.isOurs(at, content);
    // What its own texts do not tell any more is ours only when its content tells it: a number is as common as a person's own.
    const isSure = told === null || (told.row.at !== null && told.col.at !== null) || (isOurs && content !== null && isTelling(content));
    if (at && isSure) return { item, at, perhaps: isOurs || content === null || !(this.rows.moved || this.cols.moved) ? [] : this.strayed(at, content), isOurs };
    return { item, at: null, perhaps: this.perhaps(item, told, at, content), isOurs: false };
  }

  /** The cells that may be the one looked for: those that hold what we wrote. */
  private perhaps(item: CellRef, told: { readonly row: Place; readonly col: Place } | null, guess: CellRef | null, content: CellContent | null): CellRef[] {
    const [rows, cols] = [told ? linesOf(told.row) : [], told ? linesOf(told.col) : []];
    const crossed = rows.flatMap((row) => cols.map((col) => ({ row, col }))).filter((cell) => content !== null && this.isOurs(cell, content));
    if (crossed.length > 0 && crossed.length <= MOST_PERHAPS) return crossed;
    if (guess && content !== null && this.isOurs(guess, content)) return [guess];
    const alike = content === null ? [] : this.holding(content).filter(({ row, col }) => (rows.length === 0 || rows.includes(row)) && (cols.length === 0 || cols.includes(col)));
    return alike.length === 1 ? [...alike] : [guess ?? placeOf(item)];
  }

  /** The one cell of its row or column that holds what we wrote, where the cell itself does not: lines were moved in part. */
  private strayed(at: CellRef, content: CellContent): readonly CellRef[] {
    const found = this.holding(content).filter(({ row, col }) => row === at.row || col === at.col);
    return found.length === 1 ? found : [];
  }

  private isOurs({ row, col }: CellRef, content: CellContent): boolean {
    const now = contentAt(this.grid, row, col);
    return sameContent(now, content) || ((this.rows.moved || this.cols.moved) && sameButMoved(now, content));
  }

  private holding(content: CellContent): readonly CellRef[] {
    this.held ??= cellsByContent(this.grid);
    return this.held.get(keyOf(content)) ?? [];
  }

  /**
   * A look where its rows and columns are now, in parts where they moved apart, and the cells of those that cannot be told. Lines that came
   * between took the look of the line before them, as Excel gives it.
   */
  moved(look: StoredLook): { readonly looks: readonly FoundLook[]; readonly lost: readonly SheetCellRef[] } {
    const { top, left, bottom, right } = look.rect;
    const [rows, cols] = [runsOf(this.rows, top, bottom), runsOf(this.cols, left, right)];
    const areas = rows.flatMap((row) => cols.map((col) => ({ row, col })));
    return {
      looks: areas.flatMap(({ row, col }) => (row.to === null || col.to === null ? [] : [{ ...look, rect: { top: row.to, left: col.to, bottom: row.to + row.count - 1, right: col.to + col.count - 1 }, isInherited: row.isNew || col.isNew }])),
      lost: areas.flatMap(({ row, col }) => (row.to === null || col.to === null ? cellsIn({ top: row.from, left: col.from, bottom: row.from + row.count - 1, right: col.from + col.count - 1 }).map((cell) => ({ sheet: look.sheet, ...cell })) : [])),
    };
  }
}

function linesOf({ at, perhaps }: Place): readonly number[] {
  return at === null ? perhaps : [at];
}

function isTelling(content: CellContent): boolean {
  return content.kind === "formula" || (content.kind === "value" && typeof content.value === "string");
}

function keyOf(content: CellContent): string {
  return content.kind === "blank" ? "" : content.kind === "formula" ? `=${content.formula}` : `${typeof content.value} ${String(content.value)}`;
}

function cellsByContent(grid: Grid): ReadonlyMap<string, readonly CellRef[]> {
  const found = new Map<string, CellRef[]>();
  grid.values.forEach((line, r) => line.forEach((_, c) => {
    const cell = { row: grid.top + r, col: grid.left + c };
    const key = keyOf(contentAt(grid, cell.row, cell.col));
    if (key === "") return;
    const cells = found.get(key);
    if (cells) cells.push(cell);
    else found.set(key, [cell]);
  }));
  return found;
}

/** Lines that moved together; `to` is null where that cannot be told. New ones came after line `from`. */
interface Run {
  readonly from: number;
  readonly to: number | null;
  count: number;
  readonly isNew: boolean;
}

/** More new lines than these at one place are a person's own. */
const MOST_NEW = 200;

function runsOf(map: LineMap, first: number, last: number): Run[] {
  const runs: Run[] = [];
  for (let line = first; line <= last; line += 1) {
    const [to, next] = [map.where(line), map.where(line + 1)];
    const open = runs[runs.length - 1];
    if (open && !open.isNew && (open.to === null ? to === null : to === open.to + open.count)) open.count += 1;
    else runs.push({ from: line, to, count: 1, isNew: false });
    const added = to === null || next === null ? 0 : next - to - 1;
    if (added > 0 && added <= MOST_NEW) runs.push({ from: line, to: to! + 1, count: added, isNew: true });
  }
  return runs;
}

/** Formulas that Excel rewrote since rows or columns came in the sheets they point at are ours as well. */
function withShifted(standing: ReadonlyMap<string, Grid>, cells: readonly FoundCell[]): FoundCell[] {
  const formulas = cells.flatMap((cell) => (cell.at && cell.item.after.kind === "formula" ? [{ cell, then: cell.item.after, now: contentAt(standing.get(cell.item.sheet)!, cell.at.row, cell.at.col) }] : []));
  const alike = shiftedAlike(formulas);
  const ours = new Set(formulas.filter((_, i) => alike[i]).map(({ cell }) => cellKeyOf(cell.item)));
  return cells.map((cell) => (!cell.isOurs && ours.has(cellKeyOf(cell.item)) ? { ...cell, isOurs: true } : cell));
}

/**
 * The sheets that an action added, as far as they are there: by name, or under a new name when they hold what we wrote and nothing else does.
 * A sheet is ours only while it holds exactly what we wrote: anything else in it is a person's.
 */
function addedGrids(grids: readonly Grid[], state: StoredState, entry: HistoryEntry, unread: ReadonlySet<string>): AddedGrid[] {
  return entry.addedSheets.flatMap(({ name, digest }): AddedGrid[] => {
    if (unread.has(name)) return [];
    const named = grids.find((grid) => grid.sheet === name);
    if (named) return [{ grid: named, whose: digestOfGrid(named) === digest ? "ours" : holdsTable(named, state) ? "changed" : "hers" }];
    const alike = digest === null ? [] : grids.filter((grid) => digestOfGrid(grid) === digest);
    return alike.length === 1 ? [{ grid: alike[0]!, whose: "ours" }] : [];
  });
}

/** The words around the figures of a 基础数据 sheet. */
const BASE_FRAME: ReadonlySet<string> = new Set(baseDataBlock("", "", []).contents.flatMap((line) => line.flatMap((content) => (content.kind === "value" && typeof content.value === "string" && content.value !== "" ? [content.value] : []))));

/** False when a table of ours was recorded on the sheet and not one of its cells stands there any more, in whatever row. */
function holdsTable(grid: Grid, state: StoredState): boolean {
  const records = state.summaries.filter((record) => record.sheet === grid.sheet && record.lines);
  if (records.length === 0) return true;
  // A 基础数据 sheet is known by its frame: its lines tell figures, which are a person's to change.
  if (records.some((record) => record.kind === BASE_DATA)) return grid.texts.some((line) => line.some((text) => BASE_FRAME.has(text)));
  const isOurs = anywhereIn(records.flatMap(({ lines }) => lines!));
  return grid.values.some((line, r) => line.some((_, c) => isOurs(contentAt(grid, grid.top + r, grid.left + c))));
}
