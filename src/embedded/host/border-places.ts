import type { CellRect } from "../../workbook/cell";
import type { BorderLine, BorderSide, StylePatch } from "../model/types";

export interface BorderPlace {
  readonly rect: CellRect;
  readonly side: BorderSide;
}

/** The cell sides that a border of an area stands for: its edge, or the lines between its cells. */
export function borderPlaces(rect: CellRect, index: string): BorderPlace[] {
  const inner: Readonly<Record<string, () => BorderPlace[]>> = {
    EdgeTop: () => [{ rect: { ...rect, bottom: rect.top }, side: "top" }],
    EdgeBottom: () => [{ rect: { ...rect, top: rect.bottom }, side: "bottom" }],
    EdgeLeft: () => [{ rect: { ...rect, right: rect.left }, side: "left" }],
    EdgeRight: () => [{ rect: { ...rect, left: rect.right }, side: "right" }],
    DiagonalDown: () => [{ rect, side: "diagonalDown" }],
    DiagonalUp: () => [{ rect, side: "diagonalUp" }],
    InsideHorizontal: () =>
      rect.top === rect.bottom
        ? []
        : [
            { rect: { ...rect, bottom: rect.bottom - 1 }, side: "bottom" },
            { rect: { ...rect, top: rect.top + 1 }, side: "top" },
          ],
    InsideVertical: () =>
      rect.left === rect.right
        ? []
        : [
            { rect: { ...rect, right: rect.right - 1 }, side: "right" },
            { rect: { ...rect, left: rect.left + 1 }, side: "left" },
          ],
  };
  return inner[index]?.() ?? [];
}

/** A patch that draws one side. */
export function borderPatch(side: BorderSide, line: BorderLine, color: string | null): StylePatch {
  return { borders: { [side]: { line, color } } };
}
