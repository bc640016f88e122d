import { CHECK_FAILED, SHEET_FAILED } from "../checks";
import type { Finding } from "../checks/types";
import { anchorOf, cellKeyOf, fillAt, type CellFill, type FillEdit, type Grid, type Severity, type SheetCellRef, type StoredMark } from "../workbook";

/** Fills that differ in brightness (relative luminance about 0.45, 0.65, 0.85) so that they read in grey too. */
export const MARK_COLORS: Readonly<Record<Severity, string>> = { error: "#F59A92", warning: "#F7CD74", info: "#E3F0FB" };

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What changes in fills, what is in force afterwards, and the cells that could not be marked. */
export interface MarkPlan {
  readonly fills: readonly FillEdit[];
  readonly marks: readonly StoredMark[];
  readonly unmarkable: readonly SheetCellRef[];
}

interface Wanted extends SheetCellRef {
  readonly severity: Severity;
}

/** Findings about this program and not about a cell. */
const OWN_FAULTS: readonly string[] = [SHEET_FAILED, CHECK_FAILED];

/** One mark a cell: the worst severity of the findings that name it, suppressed ones left out. */
export function wantedMarks(findings: readonly Finding[]): Wanted[] {
  const open = findings.filter(({ suppressed, rule }) => !suppressed && !OWN_FAULTS.includes(rule));
  return [...worstByCell(open.map(({ cell, severity }) => ({ sheet: cell.sheet, row: cell.row, col: cell.col, severity }))).values()];
}

function worstByCell(marks: readonly Wanted[]): Map<string, Wanted> {
  const worst = new Map<string, Wanted>();
  for (const mark of marks) {
    const old = worst.get(cellKeyOf(mark));
    if (!old || RANK[mark.severity] < RANK[old.severity]) worst.set(cellKeyOf(mark), mark);
  }
  return worst;
}

/** A cell that is covered by a merged area shows no fill of its own: its mark goes to the cell that is seen. */
function anchored(grid: Grid | undefined, mark: Wanted): Wanted {
  return grid ? anchorOf(grid, mark) : mark;
}

function markFill(severity: Severity): CellFill {
  return { color: MARK_COLORS[severity], pattern: "Solid", tint: 0 };
}

function isOurMark(fill: CellFill, severity: Severity): boolean {
  return fill !== "unreadable" && fill.color?.toUpperCase() === MARK_COLORS[severity];
}

/**
 * The way from the marks in force to the wanted ones.
 * A cell that a person has filled anew since keeps that fill as its original. Sheets in `locked` are left alone.
 * @param grids the sheets with the fills they have now
 */
export function planMarks(grids: readonly Grid[], inForce: readonly StoredMark[], wanted: readonly Wanted[], locked: ReadonlySet<string>): MarkPlan {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const old = new Map(inForce.map((mark) => [cellKeyOf(mark), mark]));
  const next = worstByCell(wanted.map((mark) => anchored(bySheet.get(mark.sheet), mark)));
  const fills: FillEdit[] = [];
  const marks: StoredMark[] = [];
  const unmarkable: SheetCellRef[] = [];
  for (const key of new Set([...old.keys(), ...next.keys()])) {
    const before = old.get(key);
    const after = next.get(key);
    const cell = (after ?? before)!;
    const grid = bySheet.get(cell.sheet);
    if (!grid || locked.has(cell.sheet)) {
      if (before) marks.push(before);
      continue;
    }
    const now = fillAt(grid, cell.row, cell.col) ?? noFill;
    const original = before && isOurMark(now, before.severity) ? before.original : now;
    if (after && original === "unreadable") {
      unmarkable.push(cell);
      continue;
    }
    if (after) marks.push({ sheet: after.sheet, row: after.row, col: after.col, severity: after.severity, original });
    const target = after ? markFill(after.severity) : original;
    if (!sameFill(now, target)) fills.push({ sheet: cell.sheet, row: cell.row, col: cell.col, before: now, after: target, severity: after?.severity ?? null });
  }
  return { fills, marks, unmarkable };
}

const noFill: CellFill = { color: null, pattern: null, tint: null };

function sameFill(a: CellFill, b: CellFill): boolean {
  if (a === "unreadable" || b === "unreadable") return a === b;
  const color = (fill: Exclude<CellFill, "unreadable">) => fill.color?.toUpperCase() ?? null;
  return color(a) === color(b) && (a.pattern ?? "None") === (b.pattern ?? "None") && (a.tint ?? 0) === (b.tint ?? 0);
}
