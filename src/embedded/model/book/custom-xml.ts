import { parseXml, relsPartOf, XmlError, type OpcPackage, type XmlElement } from "../../package";
import { ModelError } from "../errors";
import { relationType } from "../namespaces";
import type { CustomXmlPart } from "../types";

const PROPS_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const PROPS_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Custom XML parts: an item, its properties with the id, and the relationships that tie them to the workbook. */
export class CustomXmlStore {
  private read: readonly CustomXmlPart[] | null = null;

  constructor(
    private readonly pkg: OpcPackage,
    private readonly workbookPart: string,
    private readonly workbook: XmlElement,
  ) {}

  /** Asked for at each look at the parts, of which one may be megabytes: read once, until something is changed here. */
  all(): readonly CustomXmlPart[] {
    return (this.read ??= this.items().map(({ part, id }) => {
      const xml = this.pkg.text(part);
      return { id, namespace: this.pkg.guard(part, () => namespaceOf(xml)), xml };
    }));
  }

  private items(): { part: string; id: string; relation: string }[] {
    return this.pkg
      .rels(this.workbookPart)
      .ofKind("customXml")
      .flatMap((relation) => {
        const part = this.pkg.actualName(relation.target);
        return part === null ? [] : [{ part, id: this.idOf(part), relation: relation.id }];
      });
  }

  /** An item without properties is known by an id made from its name. */
  private idOf(part: string): string {
    const props = this.pkg.rels(part).ofKind("customXmlProps")[0];
    if (!props || !this.pkg.has(props.target)) return guidOf(part);
    return this.pkg.guard(props.target, () => parseXml(this.pkg.text(props.target)).root.attr("itemID")) ?? guidOf(part);
  }

  private find(id: string): { part: string; id: string; relation: string } | null {
    return this.items().find((item) => item.id.toLowerCase() === id.toLowerCase()) ?? null;
  }

  /** @throws ModelError bad-xml */
  add(xml: string, wanted?: string): CustomXmlPart {
    const namespace = checkedNamespace(xml);
    const id = wanted ?? this.freeId(xml);
    this.read = null;
    const part = this.pkg.freeName("customXml/item#.xml");
    const props = part.replace(/item(\d+)\.xml$/, "itemProps$1.xml");
    this.pkg.add(part, "application/xml", xml);
    this.pkg.add(props, PROPS_TYPE, propsXml(id, namespace));
    this.pkg.rels(part).add(relationType(this.workbook, "customXmlProps"), props);
    this.pkg.rels(this.workbookPart).add(relationType(this.workbook, "customXml"), part);
    return { id, namespace, xml };
  }

  set(id: string, xml: string): void {
    checkedNamespace(xml);
    const item = this.find(id);
    if (!item) throw new ModelError("not-found", `custom XML part ${id}`);
    this.read = null;
    this.pkg.syncText(item.part, xml);
  }

  delete(id: string): boolean {
    const item = this.find(id);
    if (!item) return false;
    this.read = null;
    for (const props of this.pkg.rels(item.part).all()) if (!props.external) this.pkg.remove(props.target);
    this.pkg.remove(relsPartOf(item.part));
    this.pkg.remove(item.part);
    this.pkg.rels(this.workbookPart).remove(item.relation);
    return true;
  }

  private freeId(xml: string): string {
    const taken = new Set(this.items().map((item) => item.id.toLowerCase()));
    for (let n = 0; ; n++) {
      const id = guidOf(`${n}|${xml}`);
      if (!taken.has(id.toLowerCase())) return id;
    }
  }
}

function propsXml(id: string, namespace: string): string {
  const uri = namespace.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  const refs = namespace === "" ? "<ds:schemaRefs/>" : `<ds:schemaRefs><ds:schemaRef ds:uri="${uri}"/></ds:schemaRefs>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${PROPS_NAMESPACE}">${refs}</ds:datastoreItem>`;
}

function checkedNamespace(xml: string): string {
  try {
    return namespaceOf(xml);
  } catch (cause) {
    if (cause instanceof XmlError) throw new ModelError("bad-xml", cause.reason);
    throw cause;
  }
}

function namespaceOf(xml: string): string {
  const { root } = parseXml(xml);
  return root.attr(root.prefix === "" ? "xmlns" : `xmlns:${root.prefix.slice(0, -1)}`) ?? "";
}

const FNV_PRIME = 0x01000193;

/** A GUID that depends on the text alone (four FNV-1a hashes), so that equal work gives equal files. */
function guidOf(text: string): string {
  let [a, b, c, d] = [0x811c9dc5, 0x01234567, 0x89abcdef, 0x5bd1e995];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, FNV_PRIME);
    b = Math.imul(b ^ unit, FNV_PRIME);
    c = Math.imul(c ^ unit, FNV_PRIME);
    d = Math.imul(d ^ unit, FNV_PRIME);
  }
  const hex = [a, b, c, d].map((hash) => (hash >>> 0).toString(16).toUpperCase().padStart(8, "0")).join("");
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-A${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
}
