import {
  valueOf,
  anchorOf,
  cellKeyOf,
  fillAt,
  RANK,
  type CellFill,
  type FillEdit,
  type Grid,
  type HistoryAction,
  type HistoryEntry,
  type MarkColor,
  type Severity,
  type SheetCellRef,
  type StoredMark,
} from "../workbook";
import { CHECK_FAILED, SHEET_FAILED } from "../checks";
import type { Finding } from "../checks/types";
import { MarkPalette, NO_FILL, sameFill, standingMarks, type MarkRecord, type StandingMark } from "./mark-colors";

/** What changes in fills, what is in force afterwards, and what could not be done. */
export interface MarkPlan {
  readonly fills: readonly FillEdit[];
  readonly marks: readonly StoredMark[];
  readonly colors: readonly MarkColor[];
  /** Where marks stand now, before anything changes. */
  readonly before: readonly StoredMark[];
  /** Cells that were to be marked and cannot be. */
  readonly unmarkable: readonly SheetCellRef[];
  /** Marks that cannot be changed: on locked sheets, and of the record where nothing was read. They stay in `marks`. */
  readonly left: readonly StoredMark[];
  /** Cells that lost a mark and have no fill now, since nothing tells which one they had. */
  readonly unsure: readonly SheetCellRef[];
  /** Cells that look marked without being of the record: they are left as they are. */
  readonly alike: readonly SheetCellRef[];
}

export interface Wanted extends SheetCellRef {
  readonly severity: Severity;
}

/** Findings about this program and not about a cell. */
const OWN_FAULTS: readonly string[] = [SHEET_FAILED, CHECK_FAILED];

/** One mark for each cell that a finding stands in: the worst severity of those findings, suppressed ones left out. */
export function wantedMarks(findings: readonly Finding[]): Wanted[] {
  const open = findings.filter(({ suppressed, rule }) => !suppressed && !OWN_FAULTS.includes(rule));
  return [
    ...worstByCell(open.flatMap(({ places, severity }) => places.map(({ sheet, row, col }) => ({ sheet, row, col, severity })))).values(),
  ];
}

function worstByCell(marks: readonly Wanted[]): Map<string, Wanted> {
  const worst = new Map<string, Wanted>();
  for (const mark of marks) {
    const old = worst.get(cellKeyOf(mark));
    if (!old || RANK[mark.severity] < RANK[old.severity]) worst.set(cellKeyOf(mark), mark);
  }
  return worst;
}

/** Wanted marks by cell. A cell that is covered by a merged area shows no fill of its own: its mark goes to the cell that is seen. */
export function anchoredMarks(grids: readonly Grid[], wanted: readonly Wanted[]): ReadonlyMap<string, Wanted> {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return worstByCell(wanted.map((mark) => (bySheet.has(mark.sheet) ? anchorOf(valueOf(bySheet, mark.sheet), mark) : mark)));
}

/**
 * The way from the marks that stand in the sheets to the wanted ones. Marks are known by their colours: where rows, columns or sheets were
 * moved, copied or taken away since, they are found where they are now. A cell that a person has painted otherwise since keeps that fill.
 * @param grids the sheets with the fills they have now
 * @param locked sheets that are left alone
 */
export function planMarks(grids: readonly Grid[], record: MarkRecord, wanted: readonly Wanted[], locked: ReadonlySet<string>): MarkPlan {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const standing = standingMarks(grids, record);
  const palette = new MarkPalette(record, standing.taken);
  const next = anchoredMarks(grids, wanted);
  const fillOf = fillsNow();
  const unread = record.marks.filter((mark) => !wasRead(bySheet.get(mark.sheet), mark));
  const left = [...unread, ...[...standing.marks.values()].filter((mark) => locked.has(mark.sheet)).map(storedMark)];
  const marks: StoredMark[] = [...left];
  const fills: FillEdit[] = [];
  const unmarkable: SheetCellRef[] = [];
  const unsure: SheetCellRef[] = [];
  for (const [key, marked] of new Map<string, SheetCellRef>([...standing.marks, ...next])) {
    const before = standing.marks.get(key);
    const after = next.get(key);
    const cell = place(marked);
    const grid = bySheet.get(cell.sheet);
    if (!grid || locked.has(cell.sheet)) continue;
    const now = before?.fill ?? fillOf(grid, cell);
    const original = before?.original ?? now;
    const target = after ? markOver(original, after.severity, palette) : original;
    if (target === null) {
      unmarkable.push(cell);
      continue;
    }
    if (before && !before.isSure) unsure.push(cell);
    if (after) marks.push({ ...cell, severity: after.severity, original });
    if (!sameFill(now, target)) fills.push({ ...cell, before: now, after: target, severity: after?.severity ?? null });
  }
  return {
    fills,
    marks,
    colors: palette.colors,
    before: [...unread, ...[...standing.marks.values()].map(storedMark)],
    unmarkable,
    left,
    unsure,
    alike: standing.alike,
  };
}

/** The fill of a mark over a cell's own; null where that could not be read: it could not be put back. */
function markOver(original: CellFill, severity: Severity, palette: MarkPalette): CellFill | null {
  return original === "unreadable" ? null : { color: palette.colorFor(severity, original), pattern: "Solid", tint: 0 };
}

/**
 * The way back to the marks that stood before an action. An action that marks nothing took none away. Where marks have moved since they were
 * recorded, the addresses of those before them mean other cells now: none is put back there, and the findings stay in the list.
 */
export function planMarksBack(
  grids: readonly Grid[],
  record: MarkRecord,
  { action, marksBefore }: HistoryEntry,
  locked: ReadonlySet<string>,
): MarkPlan {
  const standing = [...standingMarks(grids, record).marks.values()];
  if (!MARKING.includes(action)) return planMarks(grids, record, standing, locked);
  const recorded = new Set(record.marks.map(cellKeyOf));
  const moved = new Set(standing.filter((mark) => !recorded.has(cellKeyOf(mark))).map((mark) => mark.sheet));
  return planMarks(
    grids,
    record,
    marksBefore.filter((mark) => !moved.has(mark.sheet)),
    locked,
  );
}

const MARKING: readonly HistoryAction[] = ["score", "check"];

/** Whether a cell's fill is known: its sheet was read, and as far as there. */
function wasRead(grid: Grid | undefined, { row, col }: SheetCellRef): boolean {
  if (!grid) return false;
  if (grid.beyond?.isAll ?? !grid.clipped) return true;
  const { top, left, bottom, right } = grid.beyond?.rect ?? {
    top: grid.top,
    left: grid.left,
    bottom: grid.top + grid.rowCount - 1,
    right: grid.left + grid.colCount - 1,
  };
  return row >= top && row <= bottom && col >= left && col <= right;
}

/** The fill that a cell has now: the place of a mark may have lost its contents and lie around the values by now. "unreadable" where nobody looked. */
function fillsNow(): (grid: Grid, cell: SheetCellRef) => CellFill {
  const around = new Map<Grid, ReadonlyMap<string, CellFill>>();
  return (grid, cell) => {
    const { row, col, sheet } = cell;
    if (grid.fills === null) return NO_FILL;
    const within = fillAt(grid, row, col);
    if (within !== null || !grid.beyond) return within ?? "unreadable";
    let fills = around.get(grid);
    if (!fills) around.set(grid, (fills = new Map(grid.beyond.fills.map((one) => [cellKeyOf({ sheet, ...one }), one.fill]))));
    return fills.get(cellKeyOf(cell)) ?? (wasRead(grid, cell) ? NO_FILL : "unreadable");
  };
}

function place({ sheet, row, col }: SheetCellRef): SheetCellRef {
  return { sheet, row, col };
}

function storedMark({ severity, original, ...cell }: StandingMark): StoredMark {
  return { ...place(cell), severity, original };
}
