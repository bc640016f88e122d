import type { Direction } from "./moves";

/** What a key does in the grid when no cell is being edited. */
export type KeyAction =
  | { readonly kind: "arrow"; readonly direction: Direction; readonly far: boolean; readonly extend: boolean }
  /** Tab goes by rows, Enter by columns; inside of a selection, around in it. */
  | { readonly kind: "next"; readonly order: "rows" | "columns"; readonly by: 1 | -1 }
  | { readonly kind: "page"; readonly by: 1 | -1; readonly extend: boolean }
  | { readonly kind: "home" | "end"; readonly far: boolean; readonly extend: boolean }
  | { readonly kind: "whole"; readonly what: "rows" | "columns" | "sheet" }
  | { readonly kind: "do"; readonly command: GridCommand }
  | { readonly kind: "edit" };

/** What can be done with what is selected. */
export type GridCommand =
  "clear" | "undo" | "redo" | "fill-down" | "calculate" | "menu" | "leave" | "release" | "zoom-in" | "zoom-out" | "zoom-whole";

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };
const PLAIN: Readonly<Record<string, GridCommand>> = {
  Delete: "clear",
  Backspace: "clear",
  F9: "calculate",
  ContextMenu: "menu",
  F6: "leave",
  Escape: "release",
};
const WITH_CTRL: Readonly<Record<string, GridCommand>> = { z: "undo", y: "redo", d: "fill-down" };
const ZOOMS: Readonly<Record<string, GridCommand>> = { "=": "zoom-in", "+": "zoom-in", "-": "zoom-out", "0": "zoom-whole" };

/** The meaning of a key; null when the grid does not use it: letters go to the editor, Ctrl+C, X and V to the clipboard. */
export function keyAction(event: KeyboardEvent): KeyAction | null {
  if (event.isComposing) return null;
  const { key, shiftKey: extend } = event;
  const far = event.ctrlKey || event.metaKey;
  if (event.altKey) return far && ZOOMS[key] ? { kind: "do", command: ZOOMS[key] } : null;
  const arrow = ARROWS[key];
  if (arrow) return { kind: "arrow", direction: arrow, far, extend };
  if (key === "Tab" && !far) return { kind: "next", order: "rows", by: extend ? -1 : 1 };
  if (key === "Enter" && !far) return { kind: "next", order: "columns", by: extend ? -1 : 1 };
  if ((key === "PageDown" || key === "PageUp") && !far) return { kind: "page", by: key === "PageDown" ? 1 : -1, extend };
  if (key === "Home" || key === "End") return { kind: key === "Home" ? "home" : "end", far, extend };
  if (key === " " && (far || extend)) return { kind: "whole", what: far && extend ? "sheet" : far ? "columns" : "rows" };
  if (key === "F2") return { kind: "edit" };
  if (key === "F10" && extend) return { kind: "do", command: "menu" };
  if (far) return withCtrl(key.toLowerCase(), extend);
  return PLAIN[key] ? { kind: "do", command: PLAIN[key] } : null;
}

function withCtrl(key: string, shift: boolean): KeyAction | null {
  if (key === "a") return { kind: "whole", what: "sheet" };
  const command = key === "z" && shift ? "redo" : WITH_CTRL[key];
  return command ? { kind: "do", command } : null;
}
