import { toA1 } from "../../../workbook/address";
import { element, type XmlElement } from "../../package";
import { childInOrder, insertInOrder } from "../schema-order";
import type { PaneFreeze } from "../sheet-types";
import { isTrue } from "../truth";

function firstView(root: XmlElement): XmlElement | null {
  return root.child("sheetViews")?.child("sheetView") ?? null;
}

function ensureView(root: XmlElement): XmlElement {
  const views = childInOrder(root, "sheetViews");
  return views.child("sheetView") ?? views.insert(element(`${root.prefix}sheetView`, { workbookViewId: 0 }));
}

/** Whether the first view of a sheet shows gridlines; without a view it does. */
export function readGridlines(root: XmlElement): boolean {
  return isTrue(firstView(root)?.attr("showGridLines") ?? "1");
}

/** Shows gridlines or hides them; a sheet that does so already keeps its bytes. */
export function writeGridlines(root: XmlElement, show: boolean): void {
  if (readGridlines(root) !== show) ensureView(root).setAttr("showGridLines", show ? null : "0");
}

/** Percent that the sheet is shown at; 100 where the file says nothing that Excel would take. */
export function readZoom(root: XmlElement): number {
  const percent = Number(firstView(root)?.attr("zoomScale") ?? 100);
  return percent >= 10 && percent <= 400 ? percent : 100;
}

/** Panes that are only split count as not frozen. */
export function readFreeze(root: XmlElement): PaneFreeze {
  const pane = firstView(root)?.child("pane");
  if (!pane || !["frozen", "frozenSplit"].includes(pane.attr("state") ?? "")) return { rows: 0, cols: 0 };
  return { rows: Number(pane.attr("ySplit") ?? 0), cols: Number(pane.attr("xSplit") ?? 0) };
}

/** Freezes so many rows and columns from the upper left. The active cell is kept, in the pane that scrolls; where nothing is frozen any more it is A1. */
export function writeFreeze(root: XmlElement, { rows, cols }: PaneFreeze): void {
  const view = ensureView(root);
  const selection = view.children("selection").find((s) => s.attr("activeCell") !== null);
  const [cell, sqref] = [selection?.attr("activeCell") ?? "A1", selection?.attr("sqref") ?? "A1"];
  for (const old of [...view.children("pane"), ...view.children("selection")]) view.remove(old);
  if (rows === 0 && cols === 0) return;
  const active = rows > 0 && cols > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  insertInOrder(
    view,
    element(`${root.prefix}pane`, {
      xSplit: cols || null,
      ySplit: rows || null,
      topLeftCell: toA1({ row: rows, col: cols }),
      activePane: active,
      state: "frozen",
    }),
  );
  insertInOrder(view, element(`${root.prefix}selection`, { pane: active, activeCell: cell, sqref }));
}

/** Marks the sheet's tab as selected or not. */
export function writeSelected(root: XmlElement, selected: boolean): void {
  if (isTrue(firstView(root)?.attr("tabSelected") ?? null) === selected) return;
  ensureView(root).setAttr("tabSelected", selected ? "1" : null);
}
