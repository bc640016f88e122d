import { SaxesParser } from "saxes";

/** An element with its name as written (prefix kept), attributes, children and text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Parses a whole document; throws where it is not well formed (undeclared prefixes included). */
export function parseXml(source: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map((a) => [a.name, a.value]));
    const element: XmlElement = { name: tag.name, attributes, children: [], text: "" };
    open[open.length - 1]!.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("text", (text) => {
    open[open.length - 1]!.text += text;
  });
  parser.write(source).close();
  return top.children[0]!;
}

/** Every element below (and including) one, depth first. */
export function everyElement(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** The one element of a name below another; throws when there is none or more than one. */
export function only(element: XmlElement, name: string): XmlElement {
  const found = everyElement(element).filter((one) => one.name === name);
  if (found.length !== 1) throw new Error(`${found.length} elements ${name}`);
  return found[0]!;
}
