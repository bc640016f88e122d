import { type Area, areaCols, areaRows } from "./values";

/** Areas with more rows, or with more columns and not just a few rows, are cut to the used part of the workbook. */
export const KEEP_ROWS = 100_000;
const KEEP_COLS = 500;
const FEW_ROWS = 100;

/** True for an area whose unused rows are not read. */
export const isCutBelow = (area: Area): boolean => areaRows(area) > KEEP_ROWS;

/** True for an area whose unused columns are not read. */
export const isCutAcross = (area: Area): boolean => areaCols(area) > KEEP_COLS && areaRows(area) > FEW_ROWS;

/** The area without its unused rest. Equal sizes stay equal, wherever the areas begin. @param extent rows and columns in use on any sheet, at least 1 */
export function clipped(area: Area, extent: () => { readonly rows: number; readonly cols: number }): Area {
  const bottom = isCutBelow(area) ? Math.min(area.bottom, area.top + extent().rows - 1) : area.bottom;
  const right = isCutAcross(area) ? Math.min(area.right, area.left + extent().cols - 1) : area.right;
  return { ...area, bottom, right };
}
