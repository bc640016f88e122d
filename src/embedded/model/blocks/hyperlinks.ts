import { rectToA1 } from "../../../workbook/address";
import type { CellRect } from "../../../workbook/cell";
import { element, type Relationships, type XmlElement } from "../../package";
import { relationAttribute, relationType } from "../namespaces";
import { encloses, rectOf } from "../rects";
import { childInOrder } from "../schema-order";
import type { HyperlinkInfo } from "../sheet-types";

interface Link {
  readonly rect: CellRect;
  readonly record: XmlElement;
  /** Id of the relationship to an outside address. */
  readonly relation: string | null;
}

/** The links of a sheet. */
export class Hyperlinks {
  private links: Link[];

  constructor(
    private readonly root: XmlElement,
    private readonly rels: () => Relationships,
  ) {
    const records = root.child("hyperlinks")?.children("hyperlink") ?? [];
    this.links = records.flatMap((record) => {
      const rect = rectOf(record.attr("ref") ?? "");
      const name = record.attributeNames.find((attribute) => /:id$/.test(attribute));
      return rect ? [{ rect, record, relation: name === undefined ? null : record.attr(name) }] : [];
    });
  }

  all(): HyperlinkInfo[] {
    return this.links.map(({ rect, record, relation }) => ({
      rect,
      address: relation === null ? null : (this.rels().byId(relation)?.target ?? null),
      location: record.attr("location"),
      tooltip: record.attr("tooltip") ?? "",
      display: record.attr("display") ?? "",
    }));
  }

  /** Replaces the links inside a rectangle by one, or by none; false when nothing changed. */
  set(rect: CellRect, link: Omit<HyperlinkInfo, "rect"> | null): boolean {
    const gone = this.links.filter((known) => encloses(rect, known.rect));
    if (gone.length > 0) this.remove(gone);
    if (link !== null) this.add(rect, link);
    return gone.length > 0 || link !== null;
  }

  private add(rect: CellRect, link: Omit<HyperlinkInfo, "rect">): void {
    const block = childInOrder(this.root, "hyperlinks");
    const record = block.insert(
      element(`${this.root.prefix}hyperlink`, {
        ref: rectToA1(rect),
        location: link.location,
        tooltip: link.tooltip || null,
        display: link.display || null,
      }),
    );
    const relation = link.address === null ? null : this.rels().add(relationType(this.root, "hyperlink"), link.address, true);
    if (relation !== null) record.setAttr(relationAttribute(record, "id"), relation);
    this.links.push({ rect, record, relation });
  }

  private remove(gone: readonly Link[]): void {
    const block = this.root.child("hyperlinks");
    this.links = this.links.filter((link) => !gone.includes(link));
    for (const { record, relation } of gone) {
      block?.remove(record);
      if (relation !== null && !this.links.some((other) => other.relation === relation)) this.rels().remove(relation);
    }
    if (block && this.links.length === 0) this.root.remove(block);
  }
}
