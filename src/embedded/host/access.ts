import type { CellRect } from "../../workbook/cell";
import type { ProtectionOptions, SheetModel } from "../model/types";
import type { AreasTarget } from "./areas";
import { cellCount, isUnbounded } from "./areas";
import { HostError } from "./errors";
import type { Host } from "./host";

/** Cells one read or write of values may touch on any platform. */
export const CELL_LIMIT = 5_000_000;

/** @throws HostError RangeExceedsLimit above five million cells. */
export function requireReadable(rect: CellRect, location: string): void {
  if (cellCount([rect]) > CELL_LIMIT) throw new HostError("RangeExceedsLimit", location);
}

/** @throws HostError OperationCellsExceedLimit; whole rows and columns count as one style each, so they pass. */
export function requireFormattable({ rects }: AreasTarget, location: string): void {
  if (cellCount(rects.filter((rect) => !isUnbounded(rect))) > CELL_LIMIT) throw new HostError("OperationCellsExceedLimit", location);
}

/** @throws HostError AccessDenied when the sheet is protected and one of the cells is locked. */
export function requireEditable(host: Host, { sheet, rects }: AreasTarget, location: string): void {
  if (!sheet.protection.protected) return;
  if (rects.some((rect) => hasLockedCell(host, sheet, rect))) throw new HostError("AccessDenied", location, `${sheet.name} is protected`);
}

/** @throws HostError AccessDenied when the sheet is protected and does not allow this kind of change. */
export function requireAllowed(
  sheet: SheetModel,
  option: Exclude<keyof ProtectionOptions, "selectionMode"> | null,
  location: string,
): void {
  const { protection } = sheet;
  if (protection.protected && (option === null || !protection.options[option]))
    throw new HostError("AccessDenied", location, `${sheet.name} is protected`);
}

/** @throws HostError AccessDenied when the structure of the workbook is protected. */
export function requireStructure(host: Host, location: string): void {
  if (host.book.structureProtected) throw new HostError("AccessDenied", location, "the workbook's structure is protected");
}

function hasLockedCell(host: Host, sheet: SheetModel, rect: CellRect): boolean {
  if (isUnbounded(rect) || cellCount([rect]) > CELL_LIMIT) return true;
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let col = rect.left; col <= rect.right; col++) if (host.book.style(sheet.styleId(row, col)).locked) return true;
  }
  return false;
}
