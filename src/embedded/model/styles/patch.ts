import { element, parseElement, type XmlElement } from "../../package";
import { childInOrder, insertInOrder } from "../schema-order";
import { truth } from "../truth";
import type { AlignmentStyle, BorderEdge, BorderSide, FillPatch, FontStyle } from "../style-types";

function rgb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

/** A copy of a font with the named fields changed; what the patch does not name stays as the file spells it. */
export function patchedFont(font: XmlElement, patch: Partial<FontStyle>): XmlElement {
  const made = font.clone();
  const flags: [string, boolean | undefined][] = [
    ["b", patch.bold],
    ["i", patch.italic],
    ["strike", patch.strikethrough],
  ];
  for (const [name, value] of flags) if (value !== undefined) setChild(made, name, value ? {} : null);
  if (patch.underline !== undefined)
    setChild(made, "u", patch.underline === "none" ? null : patch.underline === "single" ? {} : { val: patch.underline });
  if (patch.size !== undefined) setChild(made, "sz", { val: String(patch.size) });
  if (patch.color !== undefined) setChild(made, "color", patch.color === null ? null : { rgb: rgb(patch.color) });
  if (patch.name !== undefined) {
    setChild(made, "name", { val: patch.name });
    // The scheme would override the name, family and charset belong to the old one.
    for (const name of ["scheme", "family", "charset"]) setChild(made, name, null);
  }
  return made;
}

function setChild(parent: XmlElement, local: string, attributes: Readonly<Record<string, string>> | null): void {
  const old = parent.child(local);
  if (attributes === null) {
    if (old) parent.remove(old);
    return;
  }
  const made = element(parent.prefix + local, attributes);
  if (!old) return void insertInOrder(parent, made);
  parent.insert(made, old);
  parent.remove(old);
}

/** The <fill> of a patch. */
export function fillOf(patch: FillPatch, prefix: string): XmlElement {
  const pattern = patch.color === null && patch.pattern === undefined ? "none" : (patch.pattern ?? "solid");
  const inner = element(`${prefix}patternFill`, { patternType: pattern });
  const color = (name: string, value: string, tint?: number): void =>
    void inner.insert(element(`${prefix}${name}`, { rgb: rgb(value), tint: tint || null }));
  if (pattern === "solid") {
    color("fgColor", patch.color ?? "#FFFFFF", patch.tint);
    inner.insert(element(`${prefix}bgColor`, { indexed: 64 }));
  } else if (pattern !== "none") {
    if (patch.patternColor) color("fgColor", patch.patternColor);
    if (patch.color !== null) color("bgColor", patch.color, patch.tint);
  }
  return element(`${prefix}fill`, {}, [inner]);
}

/** A copy of a border with some edges changed. */
export function patchedBorder(border: XmlElement, patch: Readonly<Partial<Record<BorderSide, BorderEdge>>>): XmlElement {
  const made = border.clone();
  for (const side of ["left", "right", "top", "bottom"] as const) if (patch[side]) setEdge(made, side, patch[side]);
  for (const side of ["diagonalDown", "diagonalUp"] as const) {
    const edge = patch[side];
    if (!edge) continue;
    made.setAttr(side, edge.line === "none" ? null : "1");
    if (edge.line !== "none" || (made.attr("diagonalDown") ?? made.attr("diagonalUp")) === null) setEdge(made, "diagonal", edge);
  }
  return made;
}

function setEdge(border: XmlElement, side: string, edge: BorderEdge): void {
  const old = childInOrder(border, side);
  const color = edge.color === null ? { auto: "1" } : { rgb: rgb(edge.color) };
  const made =
    edge.line === "none"
      ? element(border.prefix + side)
      : element(border.prefix + side, { style: edge.line }, [element(`${border.prefix}color`, color)]);
  border.insert(made, old);
  border.remove(old);
}

const ALIGNMENT_DEFAULTS: Readonly<Record<string, string>> = {
  horizontal: "general",
  vertical: "bottom",
  wrapText: "0",
  shrinkToFit: "0",
  indent: "0",
  textRotation: "0",
};

/** The attributes of an <alignment> that a patch sets. */
function alignmentAttributes(patch: Partial<AlignmentStyle>): Record<string, string> {
  const set: Record<string, string> = {};
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  if (patch.horizontal !== undefined)
    set["horizontal"] = patch.horizontal === "CenterAcrossSelection" ? "centerContinuous" : lower(patch.horizontal);
  if (patch.vertical !== undefined) set["vertical"] = lower(patch.vertical);
  if (patch.wrap !== undefined) set["wrapText"] = truth(patch.wrap);
  if (patch.shrink !== undefined) set["shrinkToFit"] = truth(patch.shrink);
  if (patch.indent !== undefined) set["indent"] = String(patch.indent);
  if (patch.rotation !== undefined) set["textRotation"] = String(patch.rotation < 0 ? 90 - patch.rotation : patch.rotation);
  return set;
}

/** Changes the <alignment> of a format record; values that are the default are left out, as Excel does. */
export function patchAlignment(xf: XmlElement, patch: Partial<AlignmentStyle>): void {
  const alignment = childInOrder(xf, "alignment");
  for (const [name, value] of Object.entries(alignmentAttributes(patch)))
    alignment.setAttr(name, value === ALIGNMENT_DEFAULTS[name] ? null : value);
  if (alignment.attributeNames.length === 0) xf.remove(alignment);
  xf.setAttr("applyAlignment", "1");
}

/** Changes the <protection> of a format record. */
export function patchProtection(xf: XmlElement, locked: boolean | undefined, hidden: boolean | undefined): void {
  if (locked === undefined && hidden === undefined) return;
  const protection = childInOrder(xf, "protection");
  if (locked !== undefined) protection.setAttr("locked", locked ? null : "0");
  if (hidden !== undefined) protection.setAttr("hidden", hidden ? "1" : null);
  if (protection.attributeNames.length === 0) xf.remove(protection);
  xf.setAttr("applyProtection", "1");
}

/** A fresh copy that shares nothing with its source. */
export function copyOf(source: XmlElement): XmlElement {
  return parseElement(source.toString());
}
