import { XmlElement, type XmlAttribute } from "./element";
import { XmlError } from "./errors";
import { Token, XmlScanner } from "./scanner";

/** A whole XML text: what stands before and after the root is kept as it came. */
export class XmlDocument {
  constructor(
    private readonly before: string,
    readonly root: XmlElement,
    private readonly after: string,
  ) {}

  toString(): string {
    return this.before + this.root.toString() + this.after;
  }
}

/** What is built as elements is bounded: tags of a text, depth, attributes of a tag. Rows, cells and shared texts are scanned instead. */
const MOST_TAGS = 500_000;
const MOST_DEPTH = 1000;
const MOST_ATTRIBUTES = 1000;

/** @throws XmlError too-large before anything is built */
function checkTags(text: string): void {
  let tags = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1))
    if (++tags > MOST_TAGS) throw new XmlError(`more than ${MOST_TAGS} tags`, at, "too-large");
}

/** Parses a whole XML text. @throws XmlError when it is not well-formed, declares a document type, or is beyond the bounds */
export function parseXml(text: string): XmlDocument {
  checkTags(text);
  const scanner = new XmlScanner(text);
  let token = scanner.next();
  for (; token !== Token.Open && token !== Token.SelfClosed; token = scanner.next()) {
    if (token === Token.End) throw new XmlError("no root element", text.length);
    if (token === Token.Close || token === Token.CData) throw new XmlError("content before the root", scanner.start);
  }
  const start = scanner.start;
  const root = readElement(scanner, text, token);
  // Attributes are decoded when asked for; those of the root are asked for late, when something is added.
  for (const name of root.attributeNames) root.attr(name);
  const end = scanner.end;
  for (token = scanner.next(); token !== Token.End; token = scanner.next()) {
    const blank = token === Token.Text && /^[\s\0]*$/.test(text.slice(scanner.start, scanner.end));
    if (token !== Token.Other && !blank) throw new XmlError("content after the root", scanner.start);
  }
  return new XmlDocument(text.slice(0, start), root, text.slice(end));
}

/** Parses one element that is all of the text, for example a cell or a format record. */
export function parseElement(text: string): XmlElement {
  const scanner = new XmlScanner(text);
  const token = scanner.next();
  if (token !== Token.Open && token !== Token.SelfClosed) throw new XmlError("no element", 0);
  return readElement(scanner, text, token);
}

/** Builds the element whose open tag the scanner stands on. Depth is bounded by a stack of ours, not by calls. */
function readElement(scanner: XmlScanner, text: string, rootToken: Token): XmlElement {
  const root = openElement(scanner, text);
  if (rootToken === Token.SelfClosed) {
    root.keepSource(text.slice(scanner.start, scanner.end), true);
    return root;
  }
  const open: { element: XmlElement; start: number }[] = [{ element: root, start: scanner.start }];
  for (let top = open[0]; top; top = open[open.length - 1]) {
    const token = scanner.next();
    if (token === Token.End) throw new XmlError(`<${top.element.name}> is not closed`, scanner.start);
    if (token === Token.Close) {
      closeElement(scanner, text, top);
      open.pop();
    } else if (token === Token.Open || token === Token.SelfClosed) {
      const child = openElement(scanner, text);
      child.parent = top.element;
      top.element.nodes.push(child);
      if (open.length === MOST_DEPTH) throw new XmlError(`deeper than ${MOST_DEPTH} elements`, scanner.start, "too-large");
      if (token === Token.Open) open.push({ element: child, start: scanner.start });
      else child.keepSource(text.slice(scanner.start, scanner.end), true);
    } else top.element.nodes.push(text.slice(scanner.start, scanner.end));
  }
  return root;
}

function openElement(scanner: XmlScanner, text: string): XmlElement {
  const name = text.slice(scanner.nameStart, scanner.nameEnd);
  const attributes: XmlAttribute[] = [];
  let from = scanner.nameEnd;
  while (scanner.nextAttribute()) {
    const end = scanner.valueEnd + 1;
    if (attributes.length === MOST_ATTRIBUTES) throw new XmlError(`more than ${MOST_ATTRIBUTES} attributes`, scanner.start, "too-large");
    attributes.push({ name: text.slice(scanner.attrStart, scanner.attrEnd), raw: text.slice(from, end) });
    from = end;
  }
  const tail = text.slice(from, scanner.end).replace(/\/?>$/, "");
  return new XmlElement(name, attributes, tail);
}

function closeElement(scanner: XmlScanner, text: string, top: { element: XmlElement; start: number }): void {
  const name = text.slice(scanner.nameStart, scanner.nameEnd);
  if (name !== top.element.name) throw new XmlError(`</${name}> closes <${top.element.name}>`, scanner.start);
  top.element.keepSource(text.slice(top.start, scanner.end), false);
}
