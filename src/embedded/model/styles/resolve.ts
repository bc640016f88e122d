import type { XmlElement } from "../../package";
import { isTrue } from "../truth";
import type {
  AlignmentStyle,
  BorderEdge,
  BorderLine,
  BorderSide,
  FillStyle,
  FontStyle,
  HorizontalAlign,
  UnderlineKind,
  VerticalAlign,
} from "../style-types";
import type { ColorTable } from "./colors";

/** <b/> and <b val="1"/> are true, <b val="0"/> is not. */
function flag(parent: XmlElement | null, name: string): boolean {
  const found = parent?.child(name) ?? null;
  return found !== null && isTrue(found.attr("val") ?? "1");
}

/** What a <font> says. */
export function resolveFont(font: XmlElement | null, colors: ColorTable): FontStyle {
  const underline = font?.child("u");
  return {
    name: font?.child("name")?.attr("val") ?? "Calibri",
    size: Number(font?.child("sz")?.attr("val") ?? 11),
    bold: flag(font, "b"),
    italic: flag(font, "i"),
    strikethrough: flag(font, "strike"),
    underline: underline ? ((underline.attr("val") ?? "single") as UnderlineKind) : "none",
    color: colors.resolve(font?.child("color") ?? null)?.shown ?? null,
  };
}

/** What a <fill> says. Of a solid fill the foreground is what shows. */
export function resolveFill(fill: XmlElement | null, colors: ColorTable): FillStyle {
  if (fill?.child("gradientFill")) return { pattern: "gradient", color: null, patternColor: null, tint: 0, themeBase: null };
  const inner = fill?.child("patternFill") ?? null;
  const pattern = inner?.attr("patternType") ?? "none";
  const front = inner?.child("fgColor") ?? null;
  const back = inner?.child("bgColor") ?? null;
  if (pattern === "none") return { pattern, color: null, patternColor: null, tint: 0, themeBase: null };
  const ground = colors.resolve(pattern === "solid" ? front : back);
  return {
    pattern,
    color: ground?.shown ?? (pattern === "solid" ? "#000000" : "#FFFFFF"),
    patternColor: pattern === "solid" ? null : (colors.resolve(front)?.shown ?? "#000000"),
    tint: ground?.tint ?? 0,
    themeBase: ground && ground.tint !== 0 ? ground.base : null,
  };
}

const NO_EDGE: BorderEdge = { line: "none", color: null };

/** What a <border> says; `start` and `end` are the names of right-to-left files. */
export function resolveBorders(border: XmlElement | null, colors: ColorTable): Record<BorderSide, BorderEdge> {
  const edge = (...names: string[]): BorderEdge => {
    const found = names.map((name) => border?.child(name)).find((child) => child) ?? null;
    const line = (found?.attr("style") ?? "none") as BorderLine;
    return line === "none" ? NO_EDGE : { line, color: colors.resolve(found?.child("color") ?? null)?.shown ?? "#000000" };
  };
  const diagonal = edge("diagonal");
  return {
    left: edge("left", "start"),
    right: edge("right", "end"),
    top: edge("top"),
    bottom: edge("bottom"),
    diagonalDown: isTrue(border?.attr("diagonalDown") ?? null) ? diagonal : NO_EDGE,
    diagonalUp: isTrue(border?.attr("diagonalUp") ?? null) ? diagonal : NO_EDGE,
  };
}

function capital<T extends string>(text: string): T {
  return (text.charAt(0).toUpperCase() + text.slice(1)) as T;
}

/** What an <alignment> says. Stored rotations above 90 lean downwards. */
export function resolveAlignment(alignment: XmlElement | null): AlignmentStyle {
  const horizontal = alignment?.attr("horizontal") ?? "general";
  const rotation = Number(alignment?.attr("textRotation") ?? 0);
  return {
    horizontal: horizontal === "centerContinuous" ? "CenterAcrossSelection" : capital<HorizontalAlign>(horizontal),
    vertical: capital<VerticalAlign>(alignment?.attr("vertical") ?? "bottom"),
    wrap: isTrue(alignment?.attr("wrapText") ?? null),
    shrink: isTrue(alignment?.attr("shrinkToFit") ?? null),
    indent: Number(alignment?.attr("indent") ?? 0),
    rotation: rotation === 255 ? 255 : rotation > 90 ? 90 - rotation : rotation,
  };
}
