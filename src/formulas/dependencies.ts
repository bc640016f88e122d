import { cellNumber } from "../workbook/address";
import { type Area, areaCols, isSingleCell } from "./values";

interface AreaEntry<T> {
  readonly area: Area;
  readonly dependents: Set<T>;
}

/**
 * Areas by the parts that their rows fall into: part k of level n is the rows from k·2^n to (k+1)·2^n - 1, and no area lies in more than
 * two parts of a level.
 */
type RowParts<T> = Map<number, Set<AreaEntry<T>>>;

const LEVELS = 21;
const partOf = (level: number, row: number): number => level * 2 ** LEVELS + (row >> level);

interface SheetEntries<T> {
  /** Most cells are read by one formula: it stands there by itself. */
  readonly cells: Map<number, T | Set<T>>;
  readonly areas: Map<string, AreaEntry<T>>;
  /** By each column that an area covers, so that a change looks only at its own column. */
  readonly columns: Map<number, RowParts<T>>;
  readonly wide: RowParts<T>;
}

/** Areas with more columns than this are kept in one list instead of under each column. */
const WIDE = 64;

function addToParts<T>(parts: RowParts<T>, entry: AreaEntry<T>): void {
  const { top, bottom } = entry.area;
  for (let row = top; row <= bottom;) {
    let level = 0;
    while (level + 1 < LEVELS && row % 2 ** (level + 1) === 0 && row + 2 ** (level + 1) - 1 <= bottom) level += 1;
    const key = partOf(level, row);
    const entries = parts.get(key) ?? new Set();
    entries.add(entry);
    parts.set(key, entries);
    row += 2 ** level;
  }
}

function visitArea<T>(entry: AreaEntry<T>, seen: Set<object>, visit: (dependent: T) => void): void {
  if (seen.has(entry)) return;
  seen.add(entry);
  entry.dependents.forEach(visit);
}

function addReader<T extends object>(cells: SheetEntries<T>["cells"], key: number, reader: T): void {
  const known = cells.get(key);
  if (known instanceof Set) known.add(reader);
  else if (known === undefined) cells.set(key, reader);
  else if (known !== reader) cells.set(key, new Set([known, reader]));
}

function removeReader<T extends object>(cells: SheetEntries<T>["cells"], key: number, reader: T): void {
  const known = cells.get(key);
  if (known instanceof Set) known.delete(reader);
  else if (known === reader) cells.delete(key);
}

/** Which formulas read a cell. Equal areas are kept once, however many formulas read them. */
export class DependencyGraph<T extends object> {
  private readonly sheets = new Map<number, SheetEntries<T>>();
  private readonly known = new Map<T, readonly Area[]>();
  /** Formulas of which it is not known what they read: every change may touch them. */
  readonly untold = new Set<T>();

  /** Sets what a formula reads; what it read before is forgotten. */
  set(dependent: T, areas: readonly Area[]): void {
    this.remove(dependent);
    this.known.set(dependent, areas);
    for (const area of areas) {
      if (isSingleCell(area)) addReader(this.entriesOf(area.sheet).cells, cellNumber(area.top, area.left), dependent);
      else this.dependentsOfArea(area).add(dependent);
    }
  }

  remove(dependent: T): void {
    for (const area of this.known.get(dependent) ?? []) {
      if (isSingleCell(area)) removeReader(this.entriesOf(area.sheet).cells, cellNumber(area.top, area.left), dependent);
      else this.dependentsOfArea(area).delete(dependent);
    }
    this.known.delete(dependent);
    this.untold.delete(dependent);
  }

  /** Calls `visit` for every formula that reads the cell; areas that are in `seen` are skipped and others added to it. */
  forEachDependent(sheet: number, row: number, col: number, seen: Set<object>, visit: (dependent: T) => void): void {
    const entries = this.sheets.get(sheet);
    if (!entries) return;
    const readers = entries.cells.get(cellNumber(row, col));
    if (readers instanceof Set) readers.forEach(visit);
    else if (readers) visit(readers);
    const column = entries.columns.get(col);
    for (let level = 0; level < LEVELS; level++) {
      const key = partOf(level, row);
      const narrow = column?.get(key);
      // Every area of a part of this column holds every cell of the part: once is enough for all of them.
      if (narrow && !seen.has(narrow)) {
        seen.add(narrow);
        for (const entry of narrow) visitArea(entry, seen, visit);
      }
      for (const entry of entries.wide.get(key) ?? []) if (col >= entry.area.left && col <= entry.area.right) visitArea(entry, seen, visit);
    }
  }

  private dependentsOfArea(area: Area): Set<T> {
    const entries = this.entriesOf(area.sheet);
    const key = `${area.top}:${area.left}:${area.bottom}:${area.right}`;
    return (entries.areas.get(key) ?? this.addArea(entries, key, area)).dependents;
  }

  private addArea(entries: SheetEntries<T>, key: string, area: Area): AreaEntry<T> {
    const entry = { area, dependents: new Set<T>() };
    entries.areas.set(key, entry);
    if (areaCols(area) > WIDE) addToParts(entries.wide, entry);
    else
      for (let col = area.left; col <= area.right; col++) {
        const column = entries.columns.get(col) ?? new Map();
        entries.columns.set(col, column);
        addToParts(column, entry);
      }
    return entry;
  }

  private entriesOf(sheet: number): SheetEntries<T> {
    const known: SheetEntries<T> = this.sheets.get(sheet) ?? { cells: new Map(), areas: new Map(), columns: new Map(), wide: new Map() };
    this.sheets.set(sheet, known);
    return known;
  }
}
