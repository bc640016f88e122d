import { itemAt } from "../../../workbook/invariant";
import type { CellRect } from "../../../workbook/cell";
import type { Steps } from "../../../workbook/work";
import { requireAllowed, requireEditable } from "../access";
import { type RangeTarget, intersect, isUnbounded, resolveAddress, union, WHOLE_SHEET } from "../areas";
import { booleanArgument, choiceArgument, integerArgument, isAbsent } from "../arguments";
import { HostError } from "../errors";
import type { Host, HostObject } from "../host";
import { type MethodSpec, NULL_OBJECT } from "../member";
import { readCellProperties, readColumnProperties, readRowProperties } from "../cell-properties";
import { writeCellProperties } from "../cell-properties-write";
import { RangeAreasClass, RangeClass, rangeOf } from "./handles";

type Method = MethodSpec<RangeTarget>;

/** The rectangle of a Range argument, or of an address text. */
export function rectArgument(value: unknown, { sheet }: RangeTarget, location: string, host: Host): CellRect {
  if (typeof value === "string") return resolveAddress(host.book, sheet, value, location);
  const range = RangeClass.targetOf(value);
  if (!range || range.sheet !== sheet) throw new HostError("InvalidArgument", location, "a range of the same sheet is needed");
  return range.rect;
}

/** A method that gives another range from whole-number arguments. */
function step(name: string, make: (rect: CellRect, a: number, b: number) => CellRect, defaults: readonly number[] = []): Method {
  const location = `Range.${name}`;
  return {
    call: ({ sheet, rect }, args) => {
      const numbers = [0, 1].map((i) =>
        isAbsent(args[i]) && defaults[i] !== undefined ? defaults[i] : isAbsent(args[i]) ? 0 : integerArgument(args[i], location),
      );
      return rangeOf({ sheet, rect: make(rect, itemAt(numbers, 0), itemAt(numbers, 1)) }, location);
    },
  };
}

function lines(rect: CellRect, count: number, side: "above" | "below" | "before" | "after"): CellRect {
  const size = Math.abs(count);
  if (size === 0) throw new HostError("InvalidArgument", "Range", "count must not be 0");
  const outside = count > 0;
  if (side === "below")
    return outside ? { ...rect, top: rect.bottom + 1, bottom: rect.bottom + size } : { ...rect, top: rect.bottom - size + 1 };
  if (side === "above") return outside ? { ...rect, top: rect.top - size, bottom: rect.top - 1 } : { ...rect, bottom: rect.top + size - 1 };
  if (side === "after")
    return outside ? { ...rect, left: rect.right + 1, right: rect.right + size } : { ...rect, left: rect.right - size + 1 };
  return outside ? { ...rect, left: rect.left - size, right: rect.left - 1 } : { ...rect, right: rect.left + size - 1 };
}

function usedWithin({ sheet, rect }: RangeTarget, valuesOnly: unknown): CellRect | null {
  const used = valuesOnly === true ? sheet.usedValues() : sheet.usedRange();
  return used && intersect(used, rect);
}

function orNull(target: RangeTarget, rect: CellRect | null): HostObject | typeof NULL_OBJECT {
  return rect ? RangeClass.of({ sheet: target.sheet, rect }) : NULL_OBJECT;
}

function* clear({ sheet, rect }: RangeTarget, [applyTo]: readonly unknown[], host: Host): Steps<void> {
  const location = "Range.clear";
  const what = isAbsent(applyTo)
    ? "All"
    : choiceArgument(applyTo, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const, location);
  requireEditable(host, { sheet, rects: [rect] }, location);
  if (what !== "Contents" && what !== "Formats") clearHyperlinks(sheet, rect);
  if (what === "All" || what === "Contents") yield* clearContents({ sheet, rect }, host);
  if (what === "All" || what === "Formats") sheet.setStyleId(inUse(sheet, rect), 0);
}

/** Whole rows and columns are cleared where the sheet is used at all. */
function inUse(sheet: RangeTarget["sheet"], rect: CellRect): CellRect {
  const used = sheet.usedRange();
  return isUnbounded(rect) ? ((used && intersect(used, rect)) ?? { ...rect, bottom: rect.top, right: rect.left }) : rect;
}

function clearHyperlinks(sheet: RangeTarget["sheet"], rect: CellRect): void {
  for (const link of sheet.hyperlinks()) if (intersect(link.rect, rect)) sheet.setHyperlink(link.rect, null);
}

function* clearContents({ sheet, rect }: RangeTarget, host: Host): Steps<void> {
  const filled: [number, number][] = [];
  sheet.forEachCell((row, col) => void filled.push([row, col]), rect);
  for (const [row, col] of filled) sheet.requireHeader(row, col, null);
  for (const [row, col] of filled) {
    sheet.setValue(row, col, null);
    host.contentChanged(sheet, row, col);
    yield;
  }
  host.events.dataChanged(sheet, rect, "addin");
}

function merge({ sheet, rect }: RangeTarget, [across]: readonly unknown[], host: Host): void {
  const location = "Range.merge";
  requireAllowed(sheet, null, location);
  if (sheet.tables().some((table) => intersect(table.rect, rect))) throw new HostError("MergedRangeConflict", location);
  if (!isAbsent(across) && booleanArgument(across, location)) {
    for (let row = rect.top; row <= rect.bottom; row++) sheet.merge({ ...rect, top: row, bottom: row });
  } else sheet.merge(rect);
  host.structureChanged();
}

function mergedAreas({ sheet, rect }: RangeTarget): HostObject | typeof NULL_OBJECT {
  const rects = sheet.merges().filter((area) => intersect(area, rect));
  if (rects.length > 512) throw new HostError("GeneralException", "Range.getMergedAreasOrNullObject", "more than 512 areas");
  return rects.length === 0 ? NULL_OBJECT : RangeAreasClass.of({ sheet, rects });
}

function select({ sheet, rect }: RangeTarget, _args: readonly unknown[], host: Host): void {
  if (sheet !== host.book.activeSheet) throw new HostError("InvalidOperation", "Range.select", `${sheet.name} is not the active sheet`);
  host.select(sheet, [rect]);
}

/** The methods of Excel.Range. */
export const rangeMethods: Readonly<Record<string, Method>> = {
  getCell: step("getCell", (r, row, col) => ({ top: r.top + row, left: r.left + col, bottom: r.top + row, right: r.left + col })),
  getRow: step("getRow", (r, row) => ({ ...r, top: r.top + row, bottom: r.top + row })),
  getColumn: step("getColumn", (r, col) => ({ ...r, left: r.left + col, right: r.left + col })),
  getLastCell: step("getLastCell", (r) => ({ top: r.bottom, left: r.right, bottom: r.bottom, right: r.right })),
  getLastRow: step("getLastRow", (r) => ({ ...r, top: r.bottom })),
  getLastColumn: step("getLastColumn", (r) => ({ ...r, left: r.right })),
  getOffsetRange: step("getOffsetRange", (r, rows, cols) => ({
    top: r.top + rows,
    bottom: r.bottom + rows,
    left: r.left + cols,
    right: r.right + cols,
  })),
  getResizedRange: step("getResizedRange", (r, rows, cols) => ({ ...r, bottom: r.bottom + rows, right: r.right + cols })),
  getAbsoluteResizedRange: step("getAbsoluteResizedRange", (r, rows, cols) => ({
    ...r,
    bottom: r.top + rows - 1,
    right: r.left + cols - 1,
  })),
  getEntireRow: step("getEntireRow", (r) => ({ ...r, left: WHOLE_SHEET.left, right: WHOLE_SHEET.right })),
  getEntireColumn: step("getEntireColumn", (r) => ({ ...r, top: WHOLE_SHEET.top, bottom: WHOLE_SHEET.bottom })),
  getRowsAbove: step("getRowsAbove", (r, n) => lines(r, n, "above"), [1]),
  getRowsBelow: step("getRowsBelow", (r, n) => lines(r, n, "below"), [1]),
  getColumnsBefore: step("getColumnsBefore", (r, n) => lines(r, n, "before"), [1]),
  getColumnsAfter: step("getColumnsAfter", (r, n) => lines(r, n, "after"), [1]),
  getBoundingRect: {
    call: (target, [other], host) =>
      RangeClass.of({ sheet: target.sheet, rect: union(target.rect, rectArgument(other, target, "Range.getBoundingRect", host)) }),
  },
  getIntersection: {
    call: (target, [other], host) => {
      const rect = intersect(target.rect, rectArgument(other, target, "Range.getIntersection", host));
      if (!rect) throw new HostError("ItemNotFound", "Range.getIntersection");
      return RangeClass.of({ sheet: target.sheet, rect });
    },
  },
  getIntersectionOrNullObject: {
    call: (target, [other], host) =>
      orNull(target, intersect(target.rect, rectArgument(other, target, "Range.getIntersectionOrNullObject", host))),
  },
  getUsedRange: {
    call: (target, [valuesOnly]) =>
      RangeClass.of({
        sheet: target.sheet,
        rect: usedWithin(target, valuesOnly) ?? { ...target.rect, bottom: target.rect.top, right: target.rect.left },
      }),
  },
  getUsedRangeOrNullObject: { call: (target, [valuesOnly]) => orNull(target, usedWithin(target, valuesOnly)) },
  getMergedAreasOrNullObject: { call: mergedAreas },
  getCellProperties: { call: readCellProperties },
  getRowProperties: { call: readRowProperties },
  getColumnProperties: { call: readColumnProperties },
  setCellProperties: { call: writeCellProperties },
  clear: { call: clear },
  merge: { call: merge },
  unmerge: {
    call: ({ sheet, rect }) => {
      requireAllowed(sheet, null, "Range.unmerge");
      sheet.unmerge(rect);
    },
  },
  select: { call: select },
  calculate: { call: (_target, _args, host) => host.calculating(false) },
};
