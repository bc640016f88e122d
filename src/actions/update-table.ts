import {
  valueOf,
  itemAt,
  barAt,
  contentAt,
  formatFor,
  isBlankAt,
  keyOfLine,
  numberFormatAt,
  rectToA1,
  sameContent,
  stillHolds,
  toA1,
  WorkbookError,
  wroteNothing,
  type CellContent,
  type CellEdit,
  type CellRef,
  type Grid,
  type StoredSummary,
  type TableBlock,
  type WrittenLine,
} from "../workbook";
import { messages } from "../messages";
import { isAlone, isBodyLine } from "../summaries";

const { stops } = messages.summaries;
const BLANK: CellContent = { kind: "blank" };

/** A table of ours that stands on a sheet, and how it would be written anew at the same place. */
export interface TableUpdate {
  readonly grid: Grid;
  /** What was written, with the place where the table stands now. */
  readonly record: StoredSummary;
  readonly block: TableBlock;
  readonly lines: readonly WrittenLine[];
}

/** The edits of an update, and the cells of ours that a person has typed over, which stay. */
export interface UpdatedTable {
  readonly cells: readonly CellEdit[];
  readonly kept: readonly string[];
}

/**
 * Brings a table up to date. Only cells that hold what we wrote, or nothing, are written; what a person typed in or right beside a row
 * goes where its row goes (values only).
 * @throws WorkbookError own-table when something typed would be covered or torn from its row, protected-sheet
 */
export function updateTable(update: TableUpdate): UpdatedTable {
  const { grid, record, block } = update;
  if (grid.hidden) throw stop(stops.hidden(grid.sheet));
  if (grid.protected) throw new WorkbookError("protected-sheet", grid.sheet);
  if (!record.lines) throw stop(stops.older(grid.sheet));
  const places = placesOf(record.lines, update.lines);
  if (isRearranged(update, record.lines, places)) throw stop(stops.rearranged(grid.sheet));
  const wanted = new Wanted(grid);
  refuseTaken(update);
  for (let row = 0; row < record.rows; row += 1)
    for (let col = 0; col < record.cols; col += 1) wanted.set({ row: record.top + row, col: record.left + col }, BLANK);
  block.contents.forEach((line, r) => line.forEach((content, c) => wanted.set({ row: block.top + r, col: block.left + c }, content)));
  const inside = typedInside(update, record.lines, places);
  const notes = isAlone(record) ? notesBeside(update) : [];
  const typed = settled(grid, record, [...inside, ...notes], places);
  for (const { line, row, col } of notes) if (places[line] !== line) wanted.set({ row, col }, BLANK);
  const kept: string[] = [];
  for (const { row, col, to } of typed) {
    const [content, ours] = [contentAt(grid, row, col), wanted.get(to)];
    if (ours.kind !== "blank" && !sameContent(ours, content)) kept.push(toA1(to));
    wanted.set(to, content);
  }
  return { cells: editsOf(grid, wanted), kept };
}

function stop(why: string): WorkbookError {
  return new WorkbookError("own-table", why);
}

/** What cells are to hold; a cell that is not named stays as it is. */
class Wanted {
  private readonly byPlace = new Map<string, { readonly cell: CellRef; readonly content: CellContent }>();
  constructor(private readonly grid: Grid) {}

  set(cell: CellRef, content: CellContent): void {
    this.byPlace.set(toA1(cell), { cell, content });
  }

  get(cell: CellRef): CellContent {
    return this.byPlace.get(toA1(cell))?.content ?? contentAt(this.grid, cell.row, cell.col);
  }

  all(): readonly { readonly cell: CellRef; readonly content: CellContent }[] {
    return [...this.byPlace.values()];
  }
}

/**
 * For each old line the number of the new one about the same thing, null when there is none. Lines that cannot be told apart go by their
 * order while they are as many.
 */
function placesOf(old: readonly WrittenLine[], fresh: readonly WrittenLine[]): (number | null)[] {
  const group = (lines: readonly WrittenLine[]) => {
    const found = new Map<string, number[]>();
    lines.forEach((line, i) => found.set(keyOfLine(line), [...(found.get(keyOfLine(line)) ?? []), i]));
    return found;
  };
  const [before, after] = [group(old), group(fresh)];
  return old.map((line, i) => {
    const [from, to] = [valueOf(before, keyOfLine(line)), after.get(keyOfLine(line)) ?? []];
    return from.length === to.length ? itemAt(to, from.indexOf(i)) : null;
  });
}

/** What a table holds now where one of its old lines has its place; undefined where it has none. */
function freshLine({ contents }: TableBlock, place: number | null | undefined): readonly CellContent[] | undefined {
  return place === null || place === undefined ? undefined : contents[place];
}

/** True when the rows of the body do not stand as they were written: where another line's content stands, a person has moved rows. */
function isRearranged({ grid, record, block }: TableUpdate, lines: readonly WrittenLine[], places: readonly (number | null)[]): boolean {
  const share = (line: number, at: number) => {
    const written = Array.from({ length: record.cols }, (_, col) => col).filter((col) => !wroteNothing(itemAt(lines, line), col));
    const fresh = freshLine(block, places[line]) ?? [];
    const held = written.filter((col) => {
      const now = contentAt(grid, record.top + at, record.left + col);
      return stillHolds(itemAt(lines, line), col, now) || (fresh[col] !== undefined && sameContent(fresh[col], now));
    });
    return held.length / Math.max(1, written.length);
  };
  const body = lines.flatMap((line, i) => (isBodyLine(line) ? [i] : []));
  const misfits = body.filter((line) => share(line, line) < 0.5);
  return misfits.some((line) => body.some((other) => other !== line && (share(line, other) >= 0.75 || share(other, line) >= 0.75)));
}

/** A cell that a person typed into: its line of the old table, and where it stands. */
interface Typed extends CellRef {
  readonly line: number;
}

function typedInside({ grid, record, block }: TableUpdate, lines: readonly WrittenLine[], places: readonly (number | null)[]): Typed[] {
  return lines.flatMap((line, i) =>
    Array.from({ length: record.cols }, (_, c) => c).flatMap((c): Typed[] => {
      const cell = { row: record.top + i, col: record.left + c };
      const now = contentAt(grid, cell.row, cell.col);
      const fresh = freshLine(block, places[i])?.[c];
      return isBlankAt(grid, cell) || stillHolds(line, c, now) || (fresh !== undefined && sameContent(fresh, now))
        ? []
        : [{ ...cell, line: i }];
    }),
  );
}

/** Notes right beside the rows of a table: the columns that follow it without a blank one between. What stands beyond is no matter of its rows. */
function notesBeside({ grid, record, block }: TableUpdate): Typed[] {
  const rows = Array.from({ length: record.rows }, (_, line) => line);
  const inColumn = (col: number) =>
    rows.flatMap((line): Typed[] => (isBlankAt(grid, { row: record.top + line, col }) ? [] : [{ line, row: record.top + line, col }]));
  const follow = (from: number, step: 1 | -1) => {
    const found: Typed[] = [];
    for (let col = from; col >= grid.left && col < grid.left + grid.colCount; col += step) {
      const notes = inColumn(col);
      if (notes.length === 0) break;
      found.push(...notes);
    }
    return found;
  };
  return [...follow(record.left + Math.max(record.cols, block.contents[0]?.length ?? 0), 1), ...follow(record.left - 1, -1)];
}

/** The new place of the table beyond the old one must be blank: it is a person's. */
function refuseTaken({ grid, record, block }: TableUpdate): void {
  const old = { bottom: record.top + record.rows - 1, right: record.left + record.cols - 1 };
  const taken = block.contents.flatMap((line, r) =>
    line.flatMap((_, c): CellRef[] => {
      const cell = { row: block.top + r, col: block.left + c };
      return (cell.row > old.bottom || cell.col > old.right) && !isBlankAt(grid, cell) ? [cell] : [];
    }),
  );
  const first = taken[0];
  if (first) throw stop(stops.taken(toA1(first), first.row + 1, block.top + block.contents.length - first.row));
}

/** Typed cells with the places where their rows go: they must not be torn from them, nor put upon something else. @throws WorkbookError own-table */
function settled(
  grid: Grid,
  record: StoredSummary,
  typed: readonly Typed[],
  places: readonly (number | null)[],
): readonly (Typed & { readonly to: CellRef })[] {
  const all = typed.flatMap((cell) => {
    const place = places[cell.line] ?? null;
    return place === null ? [] : [{ ...cell, to: { row: record.top + place, col: cell.col } }];
  });
  const gone = typed.filter(({ line }) => (places[line] ?? null) === null);
  if (gone.length > 0) throw stop(stops.gone(gone.map(toA1)));
  const moving = all.filter(({ line }) => places[line] !== line);
  const formulas = moving.filter(({ row, col }) => contentAt(grid, row, col).kind === "formula");
  if (formulas.length > 0) throw stop(stops.formulas(formulas.map(toA1)));
  const covered = moving.map(({ to }) => to).find((to) => to.row >= record.top + record.rows && !isBlankAt(grid, to));
  if (covered) throw stop(stops.taken(toA1(covered), covered.row + 1, Math.max(...moving.map(({ to }) => to.row)) - covered.row + 1));
  return all;
}

function editsOf(grid: Grid, wanted: Wanted): CellEdit[] {
  return wanted.all().flatMap(({ cell, content }): CellEdit[] => {
    const before = contentAt(grid, cell.row, cell.col);
    if (sameContent(before, content)) return [];
    const bar = barAt(grid, cell);
    if (bar?.kind === "covered") throw stop(stops.merged(toA1(cell), rectToA1(bar.area)));
    const format = formatFor(grid, cell, content);
    return [
      {
        sheet: grid.sheet,
        ...cell,
        before,
        after: content,
        ...(format === null ? {} : { numberFormat: format, numberFormatBefore: numberFormatAt(grid, cell.row, cell.col) }),
      },
    ];
  });
}

/** The looks of an update: none while the table keeps its size, else those of its rows; the head, widths and frozen rows stay a person's. */
export function updatedLook({ record, block }: TableUpdate, cells: readonly CellEdit[]): TableBlock[] {
  if (block.contents.length === record.rows) return [];
  const first = block.top + block.contents.findIndex((_, i) => i > 2);
  const changed = new Set(cells.map((cell) => cell.row));
  const heights = Object.entries(block.rowHeights ?? {}).filter(([row]) => Number(row) >= first && changed.has(Number(row)));
  return [
    {
      sheet: block.sheet,
      top: block.top,
      left: block.left,
      contents: [],
      before: [],
      styles: block.styles.filter((style) => style.rect.top >= first),
      rowHeights: Object.fromEntries(heights),
      ...(block.validations ? { validations: block.validations } : {}),
      ...(block.print ? { print: block.print } : {}),
    },
  ];
}
