import { escapeAttribute, escapeText, normaliseLineEnds, unescapeXml } from "./escape";

/** An attribute with its source text, leading white space included, so that a tag can be written back as it came. */
export interface XmlAttribute {
  readonly name: string;
  readonly raw: string;
}

/** Element content: an element, or source text (character data, comments, CDATA). */
type XmlNode = XmlElement | string;

/** The part of a qualified name after its prefix. */
function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(":") + 1);
}

/**
 * An XML element that remembers its source: what is not changed is written back character for character.
 * Names are matched by local name, so a prefix (x:row) makes no difference to readers.
 */
export class XmlElement {
  parent: XmlElement | null = null;
  readonly nodes: XmlNode[] = [];
  private source: string | null = null;

  constructor(
    readonly name: string,
    private attributes: XmlAttribute[] = [],
    /** What stands between the last attribute and ">" or "/>". */
    private readonly tail = "",
    private selfClosed = true,
  ) {}

  /** Called by the parser when the element is complete. */
  keepSource(source: string, selfClosed: boolean): void {
    this.source = source;
    this.selfClosed = selfClosed;
  }

  get local(): string {
    return localName(this.name);
  }

  /** "x:" or "". */
  get prefix(): string {
    return this.name.slice(0, this.name.length - this.local.length);
  }

  get elements(): XmlElement[] {
    return this.nodes.filter((node): node is XmlElement => typeof node !== "string");
  }

  /** The first child element of that local name. */
  child(local: string): XmlElement | null {
    for (const node of this.nodes) if (typeof node !== "string" && node.local === local) return node;
    return null;
  }

  children(local: string): XmlElement[] {
    return this.elements.filter((element) => element.local === local);
  }

  /** Value by qualified name; where that is absent, by local name (r:id under any prefix). */
  attr(name: string): string | null {
    const found =
      this.attributes.find((a) => a.name === name) ??
      this.attributes.find((a) => !a.name.startsWith("xmlns") && localName(a.name) === name);
    if (!found) return null;
    const raw = found.raw.slice(found.raw.indexOf("=") + 1).trim();
    return unescapeXml(raw.slice(1, -1).replace(/[\t\r\n]/g, " "));
  }

  get attributeNames(): readonly string[] {
    return this.attributes.map((a) => a.name);
  }

  /** Sets or (null) removes an attribute by its qualified name; the others keep their place and spelling. */
  setAttr(name: string, value: string | null): this {
    if (this.attr(name) === value) return this;
    const at = this.attributes.findIndex((a) => a.name === name);
    const raw = value === null ? "" : ` ${name}="${escapeAttribute(value)}"`;
    if (value === null) this.attributes = this.attributes.filter((a) => a.name !== name);
    else if (at >= 0) this.attributes = this.attributes.map((a, i) => (i === at ? { name, raw } : a));
    else this.attributes = [...this.attributes, { name, raw }];
    this.touch();
    return this;
  }

  /** Character data of this element, entities resolved; child elements do not count. */
  get text(): string {
    let text = "";
    for (const node of this.nodes) {
      if (typeof node !== "string" || node.startsWith("<!--") || node.startsWith("<?")) continue;
      text += node.startsWith("<![CDATA[") ? normaliseLineEnds(node.slice(9, -3)) : unescapeXml(normaliseLineEnds(node));
    }
    return text;
  }

  setText(text: string): this {
    this.nodes.length = 0;
    if (text !== "") this.nodes.push(escapeText(text));
    this.touch();
    return this;
  }

  /** Puts a child before another child, or at the end. */
  insert(node: XmlElement, before: XmlElement | null = null): XmlElement {
    const at = before === null ? this.nodes.length : this.nodes.indexOf(before);
    this.nodes.splice(at, 0, node);
    node.parent = this;
    this.touch();
    return node;
  }

  remove(node: XmlElement): void {
    const at = this.nodes.indexOf(node);
    if (at < 0) return;
    this.nodes.splice(at, 1);
    node.parent = null;
    this.touch();
  }

  /** Puts other children in place of all of them. */
  replaceNodes(nodes: readonly XmlNode[]): void {
    this.nodes.length = 0;
    for (const node of nodes) {
      this.nodes.push(node);
      if (typeof node !== "string") node.parent = this;
    }
    this.touch();
  }

  private touch(): void {
    let element: XmlElement | null = this; // eslint-disable-line @typescript-eslint/no-this-alias
    while (element !== null && element.source !== null) {
      element.source = null;
      element = element.parent;
    }
  }

  /** False while it is as the parser found it. */
  get changed(): boolean {
    return this.source === null;
  }

  get openTag(): string {
    return `<${this.name}${this.attributes.map((a) => a.raw).join("")}${this.tail}`;
  }

  toString(): string {
    if (this.source !== null) return this.source;
    const open = this.openTag;
    if (this.nodes.length === 0 && this.selfClosed) return `${open}/>`;
    return `${open}>${this.nodes.join("")}</${this.name}>`;
  }

  clone(): XmlElement {
    const copy = new XmlElement(this.name, [...this.attributes], this.tail, this.selfClosed);
    for (const node of this.nodes) copy.nodes.push(typeof node === "string" ? node : adopt(copy, node.clone()));
    return copy;
  }
}

function adopt(parent: XmlElement, child: XmlElement): XmlElement {
  child.parent = parent;
  return child;
}

/** All elements below one that have this local name and hold text alone. */
export function leaves(root: XmlElement, local: string): XmlElement[] {
  const found: XmlElement[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    const inner = node.elements;
    if (node.local === local && inner.length === 0) found.push(node);
    open.push(...inner);
  }
  return found;
}

/** A new element; attributes that are null or undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null | undefined>> = {},
  content: readonly XmlElement[] | string = [],
): XmlElement {
  const made = new XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined) made.setAttr(key, String(value));
  if (typeof content === "string") made.setText(content);
  else for (const child of content) made.insert(child);
  return made;
}
