import {
  valueOf,
  itemAt,
  anywhereIn,
  cellKeyOf,
  contentAt,
  shiftedAlike,
  toA1,
  type CellRef,
  type Grid,
  type HistoryCell,
  type HistoryEntry,
  type HistoryValidation,
  type LookRequest,
  type SheetCellRef,
  type StoredLook,
  type StoredState,
} from "../workbook";
import { baseDataBlock } from "../base-sheet";
import { digestOfGrid } from "./added-sheets";
import { BASE_DATA } from "./own-tables";
import { Finder, type Found, type FoundLook, placeOf } from "./finder";

/** A sheet that an action added, as it stands now. */
export interface AddedGrid {
  readonly grid: Grid;
  /** Ours while it holds exactly what we wrote; changed when a person has added to it; hers when nothing of the table is there any more. */
  readonly whose: "ours" | "changed" | "hers";
}

/** A cell that was found, and whether it still holds what we wrote. */
interface FoundCell extends Found<HistoryCell> {
  readonly isOurs: boolean;
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
export function findEntry(
  grids: readonly Grid[],
  state: StoredState,
  entry: HistoryEntry,
  { addedTo, unread }: { readonly addedTo: ReadonlySet<string>; readonly unread: readonly string[] },
): FoundEntry {
  const unseen = new Set(unread);
  const added = addedGrids(grids, state, entry, unseen).map((one): AddedGrid =>
    one.whose === "ours" && addedTo.has(one.grid.sheet) ? { ...one, whose: "changed" } : one,
  );
  const own = new Set(added.map(({ grid }) => grid.sheet));
  const standing = new Map(grids.filter((grid) => !own.has(grid.sheet)).map((grid) => [grid.sheet, grid]));
  const parts = [...changesBySheet(entry)]
    .filter(([sheet]) => !own.has(sheet))
    .map(([sheet, changes]) => {
      const grid = standing.get(sheet);
      return grid ? foundOn(grid, changes) : foundNowhere(changes);
    });
  const validations = parts.flatMap((part) => part.validations);
  const looks = parts.flatMap((part) => part.looks);
  return {
    entry,
    added,
    cells: withShifted(
      standing,
      parts.flatMap((part) => part.cells),
    ),
    looks,
    lostLooks: parts.flatMap((part) => part.lostLooks),
    validations,
    unread: unseen,
    request: requestFor(standing, looks, validations),
  };
}

/** What an action changed on one sheet, as the entry recorded it. */
interface SheetChanges {
  readonly cells: HistoryCell[];
  readonly validations: HistoryValidation[];
  readonly looks: StoredLook[];
}

function changesBySheet(entry: HistoryEntry): ReadonlyMap<string, SheetChanges> {
  const [cells, validations, looks] = [entry.cells, entry.validations ?? [], entry.looks ?? []];
  const bySheet = new Map<string, SheetChanges>();
  for (const { sheet } of [...cells, ...validations, ...looks]) bySheet.set(sheet, { cells: [], validations: [], looks: [] });
  for (const cell of cells) valueOf(bySheet, cell.sheet).cells.push(cell);
  for (const validation of validations) valueOf(bySheet, validation.sheet).validations.push(validation);
  for (const look of looks) valueOf(bySheet, look.sheet).looks.push(look);
  return bySheet;
}

/** What has to be asked before these looks and validations are taken back; validations of a locked sheet stay. Null for nothing. */
function requestFor(
  standing: ReadonlyMap<string, Grid>,
  looks: readonly FoundLook[],
  validations: readonly Found<HistoryValidation>[],
): LookRequest | null {
  const asked = validations.flatMap(({ item, at }) =>
    at && !valueOf(standing, item.sheet).protected ? [{ sheet: item.sheet, ...at }] : [],
  );
  if (looks.length + asked.length === 0) return null;
  return { areas: looks.map(({ sheet, rect }) => ({ sheet, rect })), validations: asked };
}

function nowhere<T extends SheetCellRef>(item: T): Found<T> {
  return { item, at: null, perhaps: [placeOf(item)] };
}

/** The same, found on the sheet as it is now. */
type SheetPart = Pick<FoundEntry, "cells" | "validations" | "looks" | "lostLooks">;

/** The sheet is not there any more. */
function foundNowhere({ cells, validations }: SheetChanges): SheetPart {
  return {
    cells: cells.map((item) => ({ ...nowhere(item), isOurs: false })),
    validations: validations.map(nowhere),
    looks: [],
    lostLooks: [],
  };
}

function foundOn(grid: Grid, { cells, validations, looks }: SheetChanges): SheetPart {
  const finder = new Finder(grid, [...cells, ...validations]);
  const moved = grid.protected ? [] : looks.map((look) => finder.moved(look));
  const found = cells.map((cell) => finder.find(cell, cell.after));
  const claimed = new Set(found.flatMap(({ at }) => (at ? [toA1(at)] : [])));
  return {
    cells: found.map((cell) => ({ ...cell, perhaps: unclaimed(cell, claimed) })),
    validations: validations.map((item) => finder.find(item, null)),
    looks: moved.flatMap((one) => one.looks),
    lostLooks: moved.flatMap((one) => one.lost),
  };
}

/** A cell that is another one of ours is not the one looked for. */
function unclaimed({ item, at, perhaps }: FoundCell, claimed: ReadonlySet<string>): readonly CellRef[] {
  const free = perhaps.filter((cell) => !claimed.has(toA1(cell)));
  return free.length > 0 || at ? free : [placeOf(item)];
}

/** Formulas that Excel rewrote since rows or columns came in the sheets they point at are ours as well. */
function withShifted(standing: ReadonlyMap<string, Grid>, cells: readonly FoundCell[]): FoundCell[] {
  const formulas = cells.flatMap((cell) =>
    cell.at && cell.item.after.kind === "formula"
      ? [{ cell, then: cell.item.after, now: contentAt(valueOf(standing, cell.item.sheet), cell.at.row, cell.at.col) }]
      : [],
  );
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
    return alike.length === 1 ? [{ grid: itemAt(alike, 0), whose: "ours" }] : [];
  });
}

/** The words around the figures of a 基础数据 sheet. */
const BASE_FRAME: ReadonlySet<string> = new Set(
  baseDataBlock("", "", []).contents.flatMap((line) =>
    line.flatMap((content) =>
      content.kind === "value" && typeof content.value === "string" && content.value !== "" ? [content.value] : [],
    ),
  ),
);

/** False when a table of ours was recorded on the sheet and not one of its cells stands there any more, in whatever row. */
function holdsTable(grid: Grid, state: StoredState): boolean {
  const records = state.summaries.filter((record) => record.sheet === grid.sheet && record.lines);
  if (records.length === 0) return true;
  // A 基础数据 sheet is known by its frame: its lines tell figures, which are a person's to change.
  if (records.some((record) => record.kind === BASE_DATA)) return grid.texts.some((line) => line.some((text) => BASE_FRAME.has(text)));
  const isOurs = anywhereIn(records.flatMap(({ lines }) => lines ?? []));
  return grid.values.some((line, r) => line.some((_, c) => isOurs(contentAt(grid, grid.top + r, grid.left + c))));
}
