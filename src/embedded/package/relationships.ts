import { relativeTarget, resolveTarget } from "./part-names";
import { element, parseXml, type XmlDocument, type XmlElement } from "./xml";

const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A relationship of a part (ECMA-376 part 2, Open Packaging Conventions). */
export interface Relationship {
  readonly id: string;
  /** The whole type URI; compare with `kind`. */
  readonly type: string;
  /** Last step of the type: "worksheet". The same for transitional and strict files. */
  readonly kind: string;
  /** The part it leads to, or the outside address as it stands. */
  readonly target: string;
  readonly external: boolean;
}

const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"/>`;

/** The relationships of one part (of the package for source ""); writes touch only the records they name. */
export class Relationships {
  private readonly document: XmlDocument;
  private list: Relationship[] | null = null;

  constructor(
    private readonly source: string,
    text: string | null,
  ) {
    this.document = parseXml(text ?? EMPTY);
  }

  all(): readonly Relationship[] {
    return (this.list ??= this.read());
  }

  private read(): Relationship[] {
    return this.records().map((record) => {
      const type = record.attr("Type") ?? "";
      const raw = record.attr("Target") ?? "";
      const external = record.attr("TargetMode") === "External";
      return {
        id: record.attr("Id") ?? "",
        type,
        kind: type.slice(type.lastIndexOf("/") + 1),
        target: external ? raw : resolveTarget(this.source, raw),
        external,
      };
    });
  }

  byId(id: string): Relationship | null {
    return this.all().find((relation) => relation.id === id) ?? null;
  }

  ofKind(kind: string): Relationship[] {
    return this.all().filter((relation) => relation.kind === kind);
  }

  /** Adds a relationship to a part (or an outside address) and gives its id. */
  add(type: string, target: string, external = false): string {
    const taken = new Set(this.all().map((relation) => relation.id));
    let n = taken.size + 1;
    while (taken.has(`rId${n}`)) n++;
    const root = this.document.root;
    const shown = external ? target : relativeTarget(this.source, target);
    root.insert(
      element(`${root.prefix}Relationship`, { Id: `rId${n}`, Type: type, Target: shown, TargetMode: external ? "External" : null }),
    );
    const id = `rId${n}`;
    this.list?.push({ id, type, kind: type.slice(type.lastIndexOf("/") + 1), target, external });
    return id;
  }

  remove(id: string): void {
    const record = this.records().find((r) => r.attr("Id") === id);
    if (record) this.document.root.remove(record);
    this.list = null;
  }

  private records(): XmlElement[] {
    return this.document.root.children("Relationship");
  }

  get isEmpty(): boolean {
    return this.records().length === 0;
  }

  toString(): string {
    return this.document.toString();
  }
}
