import { element, type XmlElement } from "../../package";
import { childInOrder } from "../schema-order";

/**
 * Text of a record without differences that mean nothing, to find equal ones: white space, the order of attributes, flags that
 * say a part of the format applies (records are read whole), the colour behind a solid fill.
 */
function keyOf(record: XmlElement): string {
  const told = record.attributeNames
    .map((name) => `${name}=${record.attr(name)}`)
    .filter((pair) => !/^(apply\w+=(1|true)|(quotePrefix|pivotButton)=0)$/.test(pair));
  const inner = record.nodes
    .map(String)
    .join("")
    .replace(/(?<!\s)\s+\/>/g, "/>")
    .replace(/>\s+</g, "><");
  const children = inner.includes('patternType="solid"') ? inner.replace(/<(\w+:)?bgColor indexed="64"\/>/, "") : inner;
  return `${told.sort().join(" ")}|${children}`;
}

/** One of the lists of the styles part (fonts, fills, …): records are found by content and appended, never moved. */
export class RecordList {
  readonly records: XmlElement[];
  /** Records the file came with. */
  readonly original: number;
  private index: Map<string, number> | null = null;

  constructor(
    private readonly styles: XmlElement,
    private readonly list: string,
    record: string,
  ) {
    this.records = styles.child(list)?.children(record) ?? [];
    this.original = this.records.length;
  }

  /** Position of an equal record, or of this one put at the end. */
  add(record: XmlElement): number {
    const index = (this.index ??= this.indexed());
    const key = keyOf(record);
    const found = index.get(key);
    if (found !== undefined) return found;
    const parent = childInOrder(this.styles, this.list);
    parent.insert(record);
    this.records.push(record);
    parent.setAttr("count", String(this.records.length));
    index.set(key, this.records.length - 1);
    return this.records.length - 1;
  }

  /** Takes the last record away and gives it; null where there is none to take. */
  dropLast(): XmlElement | null {
    const record = this.records.pop();
    const parent = this.styles.child(this.list);
    if (!record || !parent) return null;
    parent.remove(record);
    parent.setAttr("count", String(this.records.length));
    this.index = null;
    return record;
  }

  private indexed(): Map<string, number> {
    const index = new Map<string, number>();
    this.records.forEach((record, i) => {
      const key = keyOf(record);
      if (!index.has(key)) index.set(key, i);
    });
    return index;
  }
}

/** The number formats of a file, which are found by id, not by position. */
export class FormatList {
  private readonly codes = new Map<number, string>();

  constructor(private readonly styles: XmlElement) {
    for (const record of styles.child("numFmts")?.children("numFmt") ?? [])
      this.codes.set(Number(record.attr("numFmtId")), record.attr("formatCode") ?? "General");
  }

  code(id: number): string | undefined {
    return this.codes.get(id);
  }

  /** Id of a code; the first free one from 164 on when the file does not have it. */
  add(code: string): number {
    for (const [id, known] of this.codes) if (known === code) return id;
    const id = Math.max(163, ...this.codes.keys()) + 1;
    const parent = childInOrder(this.styles, "numFmts");
    parent.insert(element(`${this.styles.prefix}numFmt`, { numFmtId: id, formatCode: code }));
    this.codes.set(id, code);
    parent.setAttr("count", String(this.codes.size));
    return id;
  }

  remove(id: number): void {
    const parent = this.styles.child("numFmts");
    const record = parent?.children("numFmt").find((r) => Number(r.attr("numFmtId")) === id);
    if (!parent || !record) return;
    this.codes.delete(id);
    parent.remove(record);
    parent.setAttr("count", String(this.codes.size));
    if (this.codes.size === 0) this.styles.remove(parent);
  }
}
