import { rectToA1 } from "../../../workbook/address";
import type { CellRect } from "../../../workbook/cell";
import { element, type Relationships, type XmlElement } from "../../package";
import { relationAttribute, relationType } from "../namespaces";
import { encloses, rectOf } from "../rects";
import { childInOrder } from "../schema-order";
import type { HyperlinkInfo } from "../sheet-types";

/** The links of a sheet. */
export function readHyperlinks(root: XmlElement, rels: Relationships): HyperlinkInfo[] {
  return records(root).flatMap((record) => {
    const rect = rectOf(record.attr("ref") ?? "");
    if (!rect) return [];
    const id = linkId(record);
    const address = id === null ? null : (rels.byId(id)?.target ?? null);
    return [{ rect, address, location: record.attr("location"), tooltip: record.attr("tooltip") ?? "", display: record.attr("display") ?? "" }];
  });
}

function records(root: XmlElement): XmlElement[] {
  return root.child("hyperlinks")?.children("hyperlink") ?? [];
}

function linkId(record: XmlElement): string | null {
  const name = record.attributeNames.find((attribute) => /:id$/.test(attribute));
  return name === undefined ? null : record.attr(name);
}

/** Replaces the links inside a rectangle by one, or by none. */
export function writeHyperlink(root: XmlElement, rels: Relationships, rect: CellRect, link: Omit<HyperlinkInfo, "rect"> | null): void {
  for (const record of records(root)) {
    const at = rectOf(record.attr("ref") ?? "");
    if (at && encloses(rect, at)) removeLink(root, rels, record);
  }
  if (link === null) return;
  const block = childInOrder(root, "hyperlinks");
  const record = block.insert(element(`${root.prefix}hyperlink`, { ref: rectToA1(rect), location: link.location, tooltip: link.tooltip || null, display: link.display || null }));
  if (link.address !== null) record.setAttr(relationAttribute(record, "id"), rels.add(relationType(root, "hyperlink"), link.address, true));
}

function removeLink(root: XmlElement, rels: Relationships, record: XmlElement): void {
  const block = root.child("hyperlinks");
  const id = linkId(record);
  block?.remove(record);
  if (id !== null && !records(root).some((other) => linkId(other) === id)) rels.remove(id);
  if (block && records(root).length === 0) root.remove(block);
}
