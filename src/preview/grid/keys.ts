import type { CellRef } from "../../workbook";
import type { SheetView } from "./sheet-view";

/** What a key does in the grid when no cell is being edited. */
export type KeyAction =
  | { readonly kind: "move"; readonly to: CellRef; readonly extend: boolean }
  | { readonly kind: "edit" }
  | { readonly kind: "clear" };

/** Rows that PageUp and PageDown move by. */
const PAGE = 15;

/** The meaning of a key at the active cell; null when the grid does not use it: letters go to the editor, Tab leaves the grid. */
export function keyAction(event: KeyboardEvent, at: CellRef, view: SheetView): KeyAction | null {
  if (event.isComposing || event.altKey) return null;
  const to = target(event, at, view);
  if (to) return { kind: "move", to, extend: event.shiftKey && event.key !== "Enter" };
  if (event.key === "F2") return { kind: "edit" };
  if (event.key === "Delete" || event.key === "Backspace") return { kind: "clear" };
  return null;
}

function target(event: KeyboardEvent, at: CellRef, view: SheetView): CellRef | null {
  const { rows, cols } = view.axes;
  const area = view.areaOf(at);
  const down = () => ({ row: rows.step(area.bottom, 1), col: at.col });
  const up = () => ({ row: rows.step(area.top, -1), col: at.col });
  const right = () => ({ row: at.row, col: cols.step(area.right, 1) });
  const left = () => ({ row: at.row, col: cols.step(area.left, -1) });
  const used = view.sheet.usedRange();
  switch (event.key) {
    case "ArrowDown": return down();
    case "ArrowUp": return up();
    case "ArrowRight": return right();
    case "ArrowLeft": return left();
    case "Enter": return event.shiftKey ? up() : down();
    case "PageDown": return { row: Math.min(rows.count - 1, at.row + PAGE), col: at.col };
    case "PageUp": return { row: Math.max(0, at.row - PAGE), col: at.col };
    case "Home": return { row: event.ctrlKey ? 0 : at.row, col: 0 };
    case "End": return event.ctrlKey && used ? { row: used.bottom, col: used.right } : null;
    default: return null;
  }
}
