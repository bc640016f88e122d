import type { BookModel, CellScalar, SheetModel } from "../../src/embedded/model";
import type { CellRect } from "../../src/workbook";
import { copied, followed, movedSpan, type Axis, type LineMap } from "./references";

/** What stands in a cell: a formula, or a value that is not blank. */
export type Content = { readonly formula: string } | { readonly value: CellScalar } | null;

export function contentOf(sheet: SheetModel, row: number, col: number): Content {
  const formula = sheet.formula(row, col);
  if (formula !== null) return { formula };
  const value = sheet.value(row, col);
  return value === null || value === "" ? null : { value };
}

export function sameContent(a: Content, b: Content): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function setContent(sheet: SheetModel, row: number, col: number, content: Content): void {
  if (content === null) sheet.setValue(row, col, null);
  else if ("formula" in content) sheet.setFormula(row, col, content.formula);
  else sheet.setValue(row, col, content.value);
}

/** A content copied from one cell to another: formulas move along. */
export function movedContent(content: Content, rows: number, cols: number): Content {
  return content !== null && "formula" in content ? { formula: copied(content.formula, rows, cols) } : content;
}

interface Kept {
  readonly row: number;
  readonly col: number;
  readonly content: Content;
  readonly style: number;
}

function cellsOf(sheet: SheetModel): Kept[] {
  const kept: Kept[] = [];
  sheet.forEachCell((row, col) => void kept.push({ row, col, content: contentOf(sheet, row, col), style: sheet.styleId(row, col) }));
  return kept;
}

const one = (row: number, col: number): CellRect => ({ top: row, left: col, bottom: row, right: col });

/**
 * Lines of a sheet come, go or change places, as a person does it in Excel: contents, looks, merges, heights or widths, and rules move
 * along; references to the sheet follow unless lines are sorted. `map` gives the new place of an old line.
 */
export function rearrange(book: BookModel, sheet: SheetModel, axis: Axis, map: LineMap, kind: "shift" | "sort"): void {
  const cells = cellsOf(sheet);
  const used = sheet.usedRange();
  const merges = [...sheet.merges()];
  const rules = [...sheet.validations()];
  const last = used ? (axis === "rows" ? used.bottom : used.right) : -1;
  const lines = Array.from({ length: last + 1 }, (_, i) => (axis === "rows" ? sheet.row(i) : sheet.column(i)));
  const moved = ({ row, col }: { row: number; col: number }): { row: number; col: number } | null => {
    const to = map(axis === "rows" ? row : col);
    return to === null ? null : axis === "rows" ? { row: to, col } : { row, col: to };
  };
  if (used) {
    sheet.unmerge(used);
    for (const rule of rules) for (const rect of rule.rects) sheet.setValidation(rect, null);
    sheet.clear(used);
  }
  for (const cell of cells) {
    const to = moved(cell);
    if (!to) continue;
    sheet.setStyleId(one(to.row, to.col), cell.style);
    setContent(sheet, to.row, to.col, kind === "sort" ? movedContent(cell.content, to.row - cell.row, to.col - cell.col) : cell.content);
  }
  moveLines(sheet, axis, map, lines);
  for (const rect of merges) {
    const to = movedRect(rect, axis, map);
    if (to) sheet.merge(to);
  }
  if (kind === "shift")
    for (const rule of rules)
      for (const rect of rule.rects) {
        const to = movedRect(rect, axis, map);
        if (to) sheet.setValidation(to, rule);
      }
  if (kind === "shift") follow(book, sheet.name, axis, map);
}

export function movedRect(rect: CellRect, axis: Axis, map: LineMap): CellRect | null {
  const span = axis === "rows" ? movedSpan(rect.top, rect.bottom, map) : movedSpan(rect.left, rect.right, map);
  if (!span) return null;
  return axis === "rows" ? { ...rect, top: span[0], bottom: span[1] } : { ...rect, left: span[0], right: span[1] };
}

function moveLines(
  sheet: SheetModel,
  axis: Axis,
  map: LineMap,
  lines: readonly { readonly height?: number | null; readonly width?: number | null; readonly hidden: boolean }[],
): void {
  const set = (at: number, size: number | null, hidden: boolean) => {
    if (axis === "rows") {
      if (sheet.row(at).height !== size) sheet.setRowHeight(at, at, size);
      if (sheet.row(at).hidden !== hidden) sheet.setRowHidden(at, at, hidden);
    } else {
      if (sheet.column(at).width !== size) sheet.setColumnWidth(at, at, size);
      if (sheet.column(at).hidden !== hidden) sheet.setColumnHidden(at, at, hidden);
    }
  };
  const placed = new Map(lines.flatMap((line, i) => (map(i) === null ? [] : [[map(i)!, line] as const])));
  const end = Math.max(lines.length - 1, ...placed.keys());
  for (let at = 0; at <= end; at += 1) {
    const line = placed.get(at);
    set(at, (axis === "rows" ? line?.height : line?.width) ?? null, line?.hidden ?? false);
  }
}

/** Every formula of the workbook that points at the sheet. */
function follow(book: BookModel, edited: string, axis: Axis, map: LineMap): void {
  for (const sheet of book.sheets) {
    const changes: [number, number, string][] = [];
    sheet.forEachFormula((row, col) => {
      const old = sheet.formula(row, col)!;
      const next = followed(old, sheet.name, edited, axis, map);
      if (next !== old) changes.push([row, col, next]);
    });
    for (const [row, col, formula] of changes) sheet.setFormula(row, col, formula);
  }
}

/** Looks of one line are given to another, as Excel does for an inserted row. */
export function inheritLooks(sheet: SheetModel, axis: Axis, from: number, to: number): void {
  const used = sheet.usedRange();
  if (!used || from < 0) return;
  const end = axis === "rows" ? used.right : used.bottom;
  for (let i = 0; i <= end; i += 1) {
    const [source, target] = axis === "rows" ? [[from, i] as const, [to, i] as const] : [[i, from] as const, [i, to] as const];
    const style = sheet.styleId(source[0], source[1]);
    if (style !== 0) sheet.setStyleId(one(target[0], target[1]), style);
  }
}

/** The sheet's cells, merges, sizes and rules on another sheet of the same book. */
export function copySheetTo(from: SheetModel, to: SheetModel, contents: ReadonlyMap<string, Content>): void {
  for (const { row, col, style } of cellsOf(from)) if (style !== 0) to.setStyleId(one(row, col), style);
  for (const [key, content] of contents) {
    const [row, col] = key.split(",").map(Number) as [number, number];
    setContent(to, row, col, content);
  }
  const used = from.usedRange();
  for (let row = 0; used && row <= used.bottom; row += 1)
    if (from.row(row).height !== null) to.setRowHeight(row, row, from.row(row).height);
  for (let col = 0; used && col <= used.right; col += 1)
    if (from.column(col).width !== null) to.setColumnWidth(col, col, from.column(col).width);
  for (const rect of from.merges()) to.merge(rect);
}

/** All that is not blank, by "row,col". */
export function contentsOf(sheet: SheetModel): Map<string, Content> {
  const found = new Map<string, Content>();
  sheet.forEachCell((row, col) => {
    const content = contentOf(sheet, row, col);
    if (content !== null) found.set(`${row},${col}`, content);
  });
  return found;
}
