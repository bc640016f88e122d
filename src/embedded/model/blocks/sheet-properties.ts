import { rectToA1 } from "../../../workbook/address";
import type { CellRect } from "../../../workbook/cell";
import type { XmlElement } from "../../package";
import type { ColorTable } from "../styles/colors";
import { encloses, rectOf } from "../rects";
import { childInOrder } from "../schema-order";

/** "#RRGGBB" of the tab, or null. */
export function readTabColor(root: XmlElement, colors: ColorTable): string | null {
  return colors.resolve(root.child("sheetPr")?.child("tabColor") ?? null)?.shown ?? null;
}

/**
 * Colours the tab of a sheet.
 * @param color "#RRGGBB"; null takes the colour away, and a record that held nothing else with it
 */
export function writeTabColor(root: XmlElement, color: string | null): void {
  const old = root.child("sheetPr")?.child("tabColor");
  if (color === null) {
    const properties = root.child("sheetPr");
    if (!old || !properties) return;
    properties.remove(old);
    if (properties.elements.length === 0 && properties.attributeNames.length === 0) root.remove(properties);
    return;
  }
  const record = childInOrder(childInOrder(root, "sheetPr"), "tabColor");
  for (const name of record.attributeNames) record.setAttr(name, null);
  record.setAttr("rgb", `FF${color.replace("#", "").toUpperCase()}`);
}

/**
 * Keeps the dimension of the file unless cells lie outside of it. One that fitted its cells exactly goes on fitting.
 * @param before used range of the file, @param now used range with the edits
 */
export function writeDimension(root: XmlElement, stated: string | null, before: CellRect | null, now: CellRect | null): void {
  if (stated === null) return;
  const rect = rectOf(stated);
  const exact = rect !== null && before !== null && encloses(before, rect) && encloses(rect, before);
  const keep = now === null || (rect !== null && encloses(rect, now) && !(exact && !encloses(now, rect)));
  root.child("dimension")?.setAttr("ref", keep ? stated : rectToA1(now));
}
