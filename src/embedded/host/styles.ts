import { itemAt } from "../../workbook/invariant";
import type { CellRect } from "../../workbook/cell";
import type { BookModel, CellStyle, SheetModel, StylePatch } from "../model/types";
import { requireAllowed, requireFormattable } from "./access";
import { type AreasTarget, cellCount, intersect } from "./areas";
import type { Host } from "./host";

/** Above this many cells only the used part and the styles of rows and columns are looked at: the rest shares them. */
const LOOK_AT_EACH = 200_000;

/** The styles in force in the areas, each once. */
export function stylesOf(book: BookModel, { sheet, rects }: AreasTarget): CellStyle[] {
  const ids = new Set<number>();
  for (const rect of rects) collectIds(sheet, rect, ids);
  return [...ids].map((id) => book.style(id));
}

function collectIds(sheet: SheetModel, rect: CellRect, ids: Set<number>): void {
  if (cellCount([rect]) <= LOOK_AT_EACH) {
    addEach(sheet, rect, ids);
    return;
  }
  const used = sheet.usedRange();
  const inside = used && intersect(used, rect);
  if (inside) addEach(sheet, inside, ids);
  ids.add(sheet.styleId(rect.bottom, rect.right));
}

function addEach(sheet: SheetModel, rect: CellRect, ids: Set<number>): void {
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let col = rect.left; col <= rect.right; col++) ids.add(sheet.styleId(row, col));
  }
}

/** The one value that all cells share; null when they differ, as Excel answers. */
export function uniform<T>(host: Host, target: AreasTarget, read: (style: CellStyle) => T): T | null {
  const values = new Set(stylesOf(host.book, target).map(read));
  return values.size === 1 ? itemAt([...values], 0) : null;
}

/** Changes the look of the areas. @throws HostError AccessDenied on a protected sheet that does not allow it. */
export function patchStyles(host: Host, target: AreasTarget, patch: StylePatch, location: string): void {
  requireAllowed(target.sheet, "allowFormatCells", location);
  requireFormattable(target, location);
  for (const rect of target.rects) target.sheet.setStyle(rect, patch);
  host.stats.add({ cellsWritten: cellCount(target.rects) });
}
