import {
  cellsIn,
  contentAt,
  LAST_COL,
  LAST_ROW,
  sameButMoved,
  sameContent,
  type CellContent,
  type CellRef,
  type Grid,
  type PlacePrint,
  type SheetCellRef,
  type StoredLook,
} from "../workbook";
import { LineMap, SheetPlaces, type Place } from "./places";

/**
 * Something of an entry with the cell where it is now; null when that cannot be told: then `perhaps` are the cells that it may be, at
 * least one. Where its cell holds something else, they are those to which it may have strayed.
 */
export interface Found<T> {
  readonly item: T;
  readonly at: CellRef | null;
  readonly perhaps: readonly CellRef[];
}

/** A look where it is now; inherited ones are those of lines that came since, and none of ours when a person has given them another. */
export interface FoundLook extends StoredLook {
  readonly isInherited: boolean;
}

/** The place of a cell without what else is known of it. */
export function placeOf({ row, col }: CellRef): CellRef {
  return { row, col };
}

/** So many cells are named for one that cannot be told. */
const MOST_PERHAPS = 3;

/** Finds cells of one sheet: by the texts beside and above them, where there are none by the lines around that were found. */
export class Finder {
  private readonly places: SheetPlaces;
  private readonly rows: LineMap;
  private readonly cols: LineMap;
  private held: ReadonlyMap<string, readonly CellRef[]> | null = null;

  constructor(
    private readonly grid: Grid,
    items: readonly (CellRef & { readonly place?: PlacePrint })[],
  ) {
    this.places = new SheetPlaces(grid);
    const lines = (axis: "row" | "col") =>
      new LineMap(
        items.flatMap((item): (readonly [number, number])[] => {
          const at = item.place ? this.places.find(item.place)[axis].at : null;
          return at === null ? [] : [[item[axis], at]];
        }),
        axis === "row" ? LAST_ROW : LAST_COL,
      );
    [this.rows, this.cols] = [lines("row"), lines("col")];
  }

  /** @param content what we wrote there; null where its place alone counts */
  find<T extends SheetCellRef & { readonly place?: PlacePrint }>(
    item: T,
    content: CellContent | null,
  ): Found<T> & { readonly isOurs: boolean } {
    const told = item.place ? this.places.find(item.place) : null;
    const guess = { row: told?.row.at ?? this.rows.where(item.row), col: told?.col.at ?? this.cols.where(item.col) };
    const at = guess.row === null || guess.col === null ? null : { row: guess.row, col: guess.col };
    const isOurs = at !== null && content !== null && this.isOurs(at, content);
    // What its own texts do not tell any more is ours only when its content tells it: a number is as common as a person's own.
    const isSure = told === null || (told.row.at !== null && told.col.at !== null) || (isOurs && content !== null && isTelling(content));
    if (at && isSure)
      return {
        item,
        at,
        perhaps: isOurs || content === null || !(this.rows.moved || this.cols.moved) ? [] : this.strayed(at, content),
        isOurs,
      };
    return { item, at: null, perhaps: this.perhaps(item, told, at, content), isOurs: false };
  }

  /** The cells that may be the one looked for: those that hold what we wrote. */
  private perhaps(
    item: CellRef,
    told: { readonly row: Place; readonly col: Place } | null,
    guess: CellRef | null,
    content: CellContent | null,
  ): CellRef[] {
    const [rows, cols] = [told ? linesOf(told.row) : [], told ? linesOf(told.col) : []];
    const crossed = rows
      .flatMap((row) => cols.map((col) => ({ row, col })))
      .filter((cell) => content !== null && this.isOurs(cell, content));
    if (crossed.length > 0 && crossed.length <= MOST_PERHAPS) return crossed;
    if (guess && content !== null && this.isOurs(guess, content)) return [guess];
    const alike =
      content === null
        ? []
        : this.holding(content).filter(
            ({ row, col }) => (rows.length === 0 || rows.includes(row)) && (cols.length === 0 || cols.includes(col)),
          );
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
      looks: areas.flatMap(({ row, col }) =>
        row.to === null || col.to === null
          ? []
          : [
              {
                ...look,
                rect: { top: row.to, left: col.to, bottom: row.to + row.count - 1, right: col.to + col.count - 1 },
                isInherited: row.isNew || col.isNew,
              },
            ],
      ),
      lost: areas.flatMap(({ row, col }) =>
        row.to === null || col.to === null
          ? cellsIn({ top: row.from, left: col.from, bottom: row.from + row.count - 1, right: col.from + col.count - 1 }).map((cell) => ({
              sheet: look.sheet,
              ...cell,
            }))
          : [],
      ),
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
  return content.kind === "blank"
    ? ""
    : content.kind === "formula"
      ? `=${content.formula}`
      : `${typeof content.value} ${String(content.value)}`;
}

function cellsByContent(grid: Grid): ReadonlyMap<string, readonly CellRef[]> {
  const found = new Map<string, CellRef[]>();
  grid.values.forEach((line, r) =>
    line.forEach((_, c) => {
      const cell = { row: grid.top + r, col: grid.left + c };
      const key = keyOf(contentAt(grid, cell.row, cell.col));
      if (key === "") return;
      const cells = found.get(key);
      if (cells) cells.push(cell);
      else found.set(key, [cell]);
    }),
  );
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
    if (to === null || next === null) continue;
    const added = next - to - 1;
    if (added > 0 && added <= MOST_NEW) runs.push({ from: line, to: to + 1, count: added, isNew: true });
  }
  return runs;
}
