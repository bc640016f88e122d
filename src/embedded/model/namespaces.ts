import { element, type XmlElement } from "../package";

const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
export const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function rootOf(node: XmlElement): XmlElement {
  let top = node;
  while (top.parent) top = top.parent;
  return top;
}

/** Strict files have namespaces of their own. */
export function isStrict(node: XmlElement): boolean {
  const root = rootOf(node);
  return root.attributeNames.some((name) => name.startsWith("xmlns") && root.attr(name)?.startsWith("http://purl.oclc.org/ooxml/"));
}

/** The whole type of a relationship, in the flavour of the file the node belongs to. */
export function relationType(node: XmlElement, kind: string): string {
  return `${isStrict(node) ? STRICT : TRANSITIONAL}/${kind}`;
}

/** The qualified name of an attribute of the relationships namespace; declared on the element when no ancestor does. */
export function relationAttribute(node: XmlElement, local: string): string {
  const namespace = isStrict(node) ? STRICT : TRANSITIONAL;
  for (let at: XmlElement | null = node; at !== null; at = at.parent) {
    const declared = at.attributeNames.find((name) => name.startsWith("xmlns:") && at?.attr(name) === namespace);
    if (declared) return `${declared.slice(6)}:${local}`;
  }
  node.setAttr("xmlns:r", namespace);
  return `r:${local}`;
}

/** A new element in the namespace of its parent-to-be. */
export function childElement(
  parent: XmlElement,
  local: string,
  attributes: Parameters<typeof element>[1] = {},
  content: Parameters<typeof element>[2] = [],
): XmlElement {
  return element(parent.prefix + local, attributes, content);
}
