import {
  itemAt,
  contentAt,
  keyOfLine,
  printOfKey,
  stillHolds,
  textAt,
  writtenLine,
  wroteNothing,
  type CellRef,
  type Grid,
  type StoredSummary,
  type TableBlock,
  type WrittenLine,
} from "../workbook";
import { messages } from "../messages";
import type { SummaryPlace, SummaryTable } from "./types";

/** Keys of the lines around the body. */
const FRAME = { title: "#title", state: "#state", header: "#header", foot: "#foot", check: "#check", stamp: "#stamp" } as const;
const HEADER_LINE = 2;
const STAMP_PRINT = printOfKey(FRAME.stamp);

/** Where a table of ours stands now; "rearranged": it is there, but its rows are no longer as they were written. */
export type Standing = (SummaryPlace & { readonly kind: "standing" }) | { readonly kind: "rearranged"; readonly sheet: string };

/** What is written for a table, line by line, to be kept with its place. @param block the table as it is laid out */
export function writtenLines(table: SummaryTable, block: TableBlock): WrittenLine[] {
  const keys = [
    FRAME.title,
    FRAME.state,
    FRAME.header,
    ...table.rows.map((_, i) => `=${table.keys[i] ?? ""}`),
    ...(table.foot ? [FRAME.foot] : []),
    ...(table.check ? [FRAME.check] : []),
    FRAME.stamp,
  ];
  return keys.map((key, i) => writtenLine(key, block.contents[i] ?? []));
}

/** True for a line of the body, which is about a thing of the workbook. */
export function isBodyLine(line: WrittenLine): boolean {
  return !FRAME_PRINTS.has(keyOfLine(line));
}
const FRAME_PRINTS = new Set(Object.values(FRAME).map(printOfKey));

/**
 * Finds the table of a record by what stands there, its stamp and its header: names and places are no identity. The sheet it was put on
 * comes first; on another sheet it is followed only when it stands on no third one. Null when it is gone.
 */
export function standingOf(record: StoredSummary, grids: readonly Grid[]): Standing | null {
  const own = grids.filter((grid) => grid.sheet === record.sheet).flatMap((grid) => standingsOn(grid, record));
  const there =
    own.find((one) => one.kind === "standing" && one.top === record.top && one.left === record.left) ??
    own.find((one) => one.kind === "standing") ??
    own[0];
  if (there) return there;
  const elsewhere = grids.filter((grid) => grid.sheet !== record.sheet).flatMap((grid) => standingsOn(grid, record));
  return elsewhere.length === 1 ? itemAt(elsewhere, 0) : null;
}

function standingsOn(grid: Grid, record: StoredSummary): Standing[] {
  const { lines } = record;
  return stampsOn(grid).flatMap((stamp): Standing[] => {
    const top = stamp.row - record.rows + 1;
    if (!lines)
      return top === record.top && stamp.col === record.left ? [{ kind: "standing", sheet: grid.sheet, top, left: record.left }] : [];
    const last = lines.find((line) => keyOfLine(line) === STAMP_PRINT);
    if (!last || !stillHolds(last, 0, contentAt(grid, stamp.row, stamp.col))) return [];
    const isHeader = (row: number) => holdsMost(lines[HEADER_LINE] ?? "", grid, row, stamp.col, record.cols);
    if (top >= 0 && isHeader(top + HEADER_LINE)) return [{ kind: "standing", sheet: grid.sheet, top, left: stamp.col }];
    return Array.from({ length: stamp.row }, (_, row) => row).some(isHeader) ? [{ kind: "rearranged", sheet: grid.sheet }] : [];
  });
}

/** True when more than half of what was written in a line stands there. */
function holdsMost(line: WrittenLine, grid: Grid, row: number, left: number, cols: number): boolean {
  const written = Array.from({ length: cols }, (_, col) => col).filter((col) => !wroteNothing(line, col));
  return written.filter((col) => stillHolds(line, col, contentAt(grid, row, left + col))).length * 2 > written.length;
}

const stampsOf = new WeakMap<Grid, readonly CellRef[]>();

/** Cells that hold a stamp of ours. Looked for once in a grid: it may be large, and grids do not change. */
function stampsOn(grid: Grid): readonly CellRef[] {
  const known = stampsOf.get(grid) ?? findStamps(grid);
  stampsOf.set(grid, known);
  return known;
}

function findStamps(grid: Grid): CellRef[] {
  return grid.values.flatMap((line, r) =>
    line.flatMap((value, c) =>
      typeof value === "string" && value.startsWith(messages.summaries.stampStart) ? [{ row: grid.top + r, col: grid.left + c }] : [],
    ),
  );
}

const TITLES: ReadonlySet<string> = new Set(
  Object.values(messages.summaries).flatMap((words) => (typeof words === "object" && "title" in words ? [words.title] : [])),
);

const COLLECTED: ReadonlySet<string> = new Set([
  messages.collect.overview.title,
  messages.collect.findings.title,
  messages.collect.failed.title,
]);

/**
 * The sheets that hold nothing but a summary or a list of ours: no forms, and sources of nothing. Known by the records, and without one
 * (after 交付前清理, or as a copy) by a title of ours in the first cell and a stamp below it; so the sheets of a workbook that collects many, too.
 */
export function sheetsOfSummaries(grids: readonly Grid[], records: readonly StoredSummary[]): ReadonlySet<string> {
  const recorded = records.filter(isAlone).flatMap((record) => standingOf(record, grids)?.sheet ?? []);
  const alike = grids
    .filter((grid) => TITLES.has(textAt(grid, grid.top, grid.left)) && stampsOn(grid).some((stamp) => stamp.col === grid.left))
    .map((grid) => grid.sheet);
  const collected = grids.filter(
    (grid) =>
      COLLECTED.has(textAt(grid, grid.top, grid.left)) &&
      grid.values.some(([first]) => typeof first === "string" && first.startsWith(messages.collect.stampStart)),
  );
  return new Set([...recorded, ...alike, ...collected.map(({ sheet }) => sheet)]);
}

/** A summary at A1 has its sheet to itself, in records of earlier versions too. */
export function isAlone(record: StoredSummary): boolean {
  return record.alone ?? (record.top === 0 && record.left === 0);
}
