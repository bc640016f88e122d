import type { BorderLine, UnderlineKind } from "../model/types";

/** Excel's names of what the file calls otherwise. */

/** Fill patterns: the file's name → Excel.FillPattern. Gradients are told apart by "gradient". */
export const PATTERNS: Readonly<Record<string, string>> = {
  none: "None",
  solid: "Solid",
  mediumGray: "Gray50",
  darkGray: "Gray75",
  lightGray: "Gray25",
  darkHorizontal: "Horizontal",
  darkVertical: "Vertical",
  darkDown: "Down",
  darkUp: "Up",
  darkGrid: "Checker",
  darkTrellis: "SemiGray75",
  lightHorizontal: "LightHorizontal",
  lightVertical: "LightVertical",
  lightDown: "LightDown",
  lightUp: "LightUp",
  lightGrid: "Grid",
  lightTrellis: "CrissCross",
  gray125: "Gray16",
  gray0625: "Gray8",
  gradient: "LinearGradient",
};

export const UNDERLINES: Readonly<Record<UnderlineKind, string>> = {
  none: "None",
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
};

/** Border lines: the file's one word → Excel's style and weight. */
export const LINES: Readonly<Record<BorderLine, { readonly style: string; readonly weight: string }>> = {
  none: { style: "None", weight: "Thin" },
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  double: { style: "Double", weight: "Thick" },
  dotted: { style: "Dot", weight: "Thin" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

/** The key of a table whose entry fits; null for none. */
export function keyOf<K extends string, V>(table: Readonly<Record<K, V>>, fits: (value: V) => boolean): K | null {
  return (Object.keys(table) as K[]).find((key) => fits(table[key])) ?? null;
}

/** The border line of a style and a weight; a pair Excel does not draw falls back to the style's first. */
export function lineOf(style: string, weight: string | null): BorderLine | null {
  return (
    keyOf(LINES, (line) => line.style === style && (weight === null || line.weight === weight)) ??
    keyOf(LINES, (line) => line.style === style)
  );
}
