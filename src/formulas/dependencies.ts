import type { Precedents } from "./precedents";
import { type Area, areaCols, isSingleCell } from "./values";

/** Key of a cell within its sheet. */
export const cellKey = (row: number, col: number): number => row * 16_384 + col;

interface AreaEntry<T> {
  readonly area: Area;
  readonly dependents: Set<T>;
}

interface SheetEntries<T> {
  readonly cells: Map<number, Set<T>>;
  readonly areas: Map<string, AreaEntry<T>>;
  /** Areas by each column they cover, so that a change looks only at its own column. */
  readonly byColumn: Map<number, Set<AreaEntry<T>>>;
  readonly wide: Set<AreaEntry<T>>;
}

/** Areas with more columns than this are kept in one list instead of under each column. */
const WIDE = 64;

/** Which formulas read a cell. Equal areas are kept once, however many formulas read them. */
export class DependencyGraph<T> {
  private readonly sheets = new Map<number, SheetEntries<T>>();
  private readonly known = new Map<T, Precedents>();
  /** Formulas that must be computed after every change. */
  readonly volatile = new Set<T>();

  /** Sets what a formula reads; what it read before is forgotten. */
  set(dependent: T, precedents: Precedents): void {
    this.remove(dependent);
    this.known.set(dependent, precedents);
    if (precedents.volatile) this.volatile.add(dependent);
    for (const area of precedents.areas) this.dependentsOfArea(area).add(dependent);
  }

  remove(dependent: T): void {
    for (const area of this.known.get(dependent)?.areas ?? []) this.dependentsOfArea(area).delete(dependent);
    this.known.delete(dependent);
    this.volatile.delete(dependent);
  }

  /** Calls `visit` for every formula that reads the cell; areas that are in `seen` are skipped and others added to it. */
  forEachDependent(sheet: number, row: number, col: number, seen: Set<object>, visit: (dependent: T) => void): void {
    const entries = this.sheets.get(sheet);
    if (!entries) return;
    entries.cells.get(cellKey(row, col))?.forEach(visit);
    const visitArea = (entry: AreaEntry<T>): void => {
      const { area } = entry;
      if (seen.has(entry) || row < area.top || row > area.bottom || col < area.left || col > area.right) return;
      seen.add(entry);
      entry.dependents.forEach(visit);
    };
    entries.byColumn.get(col)?.forEach(visitArea);
    entries.wide.forEach(visitArea);
  }

  private dependentsOfArea(area: Area): Set<T> {
    const entries = this.entriesOf(area.sheet);
    if (isSingleCell(area)) {
      const key = cellKey(area.top, area.left);
      const known = entries.cells.get(key) ?? new Set<T>();
      entries.cells.set(key, known);
      return known;
    }
    const key = `${area.top}:${area.left}:${area.bottom}:${area.right}`;
    return (entries.areas.get(key) ?? this.addArea(entries, key, area)).dependents;
  }

  private addArea(entries: SheetEntries<T>, key: string, area: Area): AreaEntry<T> {
    const entry = { area, dependents: new Set<T>() };
    entries.areas.set(key, entry);
    if (areaCols(area) > WIDE) {
      entries.wide.add(entry);
      return entry;
    }
    for (let col = area.left; col <= area.right; col++) {
      const column = entries.byColumn.get(col) ?? new Set();
      column.add(entry);
      entries.byColumn.set(col, column);
    }
    return entry;
  }

  private entriesOf(sheet: number): SheetEntries<T> {
    const known = this.sheets.get(sheet) ?? { cells: new Map(), areas: new Map(), byColumn: new Map(), wide: new Set<AreaEntry<T>>() };
    this.sheets.set(sheet, known);
    return known;
  }
}
