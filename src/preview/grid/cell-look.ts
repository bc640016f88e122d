import type { BorderEdge, CellScalar, CellStyle } from "../../embedded";
import { isErrorValue, SERIF } from "../../embedded";
import { setStyle } from "./dom";

/** Styles that Excel's border lines come nearest to on a page. */
const LINES: Readonly<Record<BorderEdge["line"], string>> = {
  none: "",
  thin: "1px solid",
  hair: "1px dotted",
  dotted: "1px dotted",
  dashed: "1px dashed",
  dashDot: "1px dashed",
  dashDotDot: "1px dashed",
  medium: "2px solid",
  mediumDashed: "2px dashed",
  mediumDashDot: "2px dashed",
  mediumDashDotDot: "2px dashed",
  slantDashDot: "2px dashed",
  thick: "3px solid",
  double: "3px double",
};

/** What a cell looks like, as properties of its element's style. */
export interface CellLook {
  readonly box: Readonly<Record<string, string>>;
  /** The same but for the borders, as an element's style says it. */
  readonly css: string;
  readonly align: "left" | "center" | "right";
  readonly wrap: boolean;
}

/** The sides of a cell that borders lie on, as `box` names them. */
export const SIDES = ["borderLeft", "borderTop", "borderRight", "borderBottom"] as const;
export type Side = (typeof SIDES)[number];

/** Style properties as text. It goes through an element, so that what a file says in the name of a font stays the name of a font. */
export function cssText(style: Readonly<Record<string, string>>): string {
  const made = document.createElement("div");
  setStyle(made, style);
  return made.style.cssText;
}

/** What of a value its look depends on: where it stands when its style does not say. */
export type ValueKind = "number" | "sign" | "text";

/** Numbers stand right, signs (TRUE, #N/A) in the middle, texts left where the style says nothing. */
export function kindOf(value: CellScalar): ValueKind {
  if (typeof value === "number") return "number";
  return typeof value === "boolean" || isErrorValue(value) ? "sign" : "text";
}

/** Looks are the same for cells of one style and kind of value, so they are made once for each. */
export function cellLook(style: CellStyle, kind: ValueKind, zoom: number): CellLook {
  const { font, fill, alignment, borders } = style;
  const box: Record<string, string> = {
    fontFamily: SERIF.test(font.name)
      ? `"${font.name}", SimSun, "Noto Serif CJK SC", serif`
      : `"${font.name}", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`,
    fontSize: `${(font.size * 4 * zoom) / 3}px`,
    fontWeight: font.bold ? "700" : "",
    fontStyle: font.italic ? "italic" : "",
    textDecoration: [font.underline !== "none" ? "underline" : "", font.strikethrough ? "line-through" : ""].join(" ").trim(),
    color: font.color ?? "",
    backgroundColor: fill.pattern === "none" || fill.color === null ? "" : fill.color,
    borderTop: edge(borders.top),
    borderRight: edge(borders.right),
    borderBottom: edge(borders.bottom),
    borderLeft: edge(borders.left),
    justifyContent: alignment.vertical === "Top" ? "flex-start" : alignment.vertical === "Bottom" ? "flex-end" : "center",
  };
  const align = horizontal(style, kind);
  if (alignment.indent > 0) box[align === "right" ? "paddingRight" : "paddingLeft"] = `${alignment.indent * 9 * zoom + 2}px`;
  const inside = Object.fromEntries(Object.entries(box).filter(([name]) => !(SIDES as readonly string[]).includes(name)));
  return { box, css: cssText(inside), align, wrap: alignment.wrap };
}

function edge({ line, color }: BorderEdge): string {
  return line === "none" ? "" : `${LINES[line]} ${color ?? "#000000"}`;
}

/** General: numbers to the right, truth values and errors in the middle, text to the left. */
function horizontal({ alignment }: CellStyle, kind: ValueKind): CellLook["align"] {
  switch (alignment.horizontal) {
    case "Left":
    case "Fill":
    case "Justify":
      return "left";
    case "Right":
      return "right";
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "center";
    case "General":
      return kind === "number" ? "right" : kind === "sign" ? "center" : "left";
  }
}
