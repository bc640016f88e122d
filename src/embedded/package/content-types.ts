import { element, parseXml, type XmlDocument, type XmlElement } from "./xml";

/** `[Content_Types].xml`: what kind each part is, by name or by extension. Part names ignore case, as the format says. */
export class ContentTypes {
  private readonly document: XmlDocument;
  private readonly overrides = new Map<string, XmlElement>();
  private readonly defaults = new Map<string, string>();

  constructor(text: string) {
    this.document = parseXml(text);
    for (const record of this.document.root.elements) {
      if (record.local === "Override") this.overrides.set(keyOf(record.attr("PartName") ?? ""), record);
      if (record.local === "Default") this.defaults.set((record.attr("Extension") ?? "").toLowerCase(), record.attr("ContentType") ?? "");
    }
  }

  /** The type of a part, "" when nothing is said about it. */
  of(part: string): string {
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    return this.overrides.get(keyOf(part))?.attr("ContentType") ?? this.defaults.get(extension) ?? "";
  }

  add(part: string, contentType: string): void {
    if (this.of(part) === contentType) return;
    this.remove(part);
    const root = this.document.root;
    const record = root.insert(element(`${root.prefix}Override`, { PartName: `/${part}`, ContentType: contentType }));
    this.overrides.set(keyOf(part), record);
  }

  remove(part: string): void {
    const record = this.overrides.get(keyOf(part));
    if (!record) return;
    this.document.root.remove(record);
    this.overrides.delete(keyOf(part));
  }

  toString(): string {
    return this.document.toString();
  }
}

function keyOf(part: string): string {
  return part.replace(/^\//, "").toLowerCase();
}
