import type { CellStyle, FillPatch, FillStyle } from "../model/types";
import { colorArgument, keyArgument, numberArgument } from "./arguments";
import type { Host } from "./host";
import { PATTERNS } from "./names-of-styles";

/** A cell without a fill reads white, as in Excel. */
const NO_FILL_COLOR = "#FFFFFF";
const AUTOMATIC = "#000000";

/** The fill of a style as Excel tells it; a gradient has a pattern name and nothing else. */
export const FILL_READERS = {
  color: ({ fill }: CellStyle) =>
    fill.pattern === "none" ? NO_FILL_COLOR : (fill.color ?? (fill.pattern === "gradient" ? null : NO_FILL_COLOR)),
  pattern: ({ fill }: CellStyle) => PATTERNS[fill.pattern] ?? "None",
  patternColor: ({ fill }: CellStyle) =>
    fill.pattern === "none" || fill.pattern === "solid" ? AUTOMATIC : (fill.patternColor ?? AUTOMATIC),
  patternTintAndShade: () => 0,
  tintAndShade: ({ fill }: CellStyle) => (fill.pattern === "none" || fill.pattern === "gradient" ? 0 : fill.tint),
} as const;

export type FillField = keyof typeof FILL_READERS;

/** The readers of an Excel that leaves the pattern of plain fills out, and the tint of cells without one (office-js #4900). */
const WITHOUT_PATTERN: typeof FILL_READERS = {
  ...FILL_READERS,
  pattern: (style) => (isPlain(style) ? null : FILL_READERS.pattern(style)) as string,
  tintAndShade: (style) => (style.fill.pattern === "none" ? null : FILL_READERS.tintAndShade(style)) as number,
};

function isPlain({ fill }: CellStyle): boolean {
  return fill.pattern === "none" || fill.pattern === "solid";
}

/** How this Excel tells fills. */
export function fillReaders({ traits }: Host): typeof FILL_READERS {
  return traits.has("fills-without-pattern") ? WITHOUT_PATTERN : FILL_READERS;
}

/** What setting one field of a fill makes of the fill that is there. A colour on an empty cell makes it solid and takes the tint away. */
export function fillPatch(current: FillStyle, field: FillField, value: unknown, location: string): FillPatch {
  const patterned = current.pattern !== "none" && current.pattern !== "solid" && current.pattern !== "gradient";
  const kept: FillPatch = patterned
    ? { color: current.color, pattern: current.pattern, patternColor: current.patternColor }
    : { color: current.color };
  switch (field) {
    case "color":
      return { ...kept, color: colorArgument(value, location), pattern: patterned ? current.pattern : "solid", tint: 0 };
    case "tintAndShade":
      return {
        ...kept,
        color: current.themeBase ?? current.color ?? NO_FILL_COLOR,
        pattern: patterned ? current.pattern : "solid",
        tint: numberArgument(value, location, -1, 1),
      };
    case "patternColor":
      return { ...kept, pattern: current.pattern, patternColor: colorArgument(value, location) };
    case "patternTintAndShade":
      numberArgument(value, location, -1, 1);
      return { ...kept, pattern: current.pattern, tint: current.tint };
    case "pattern":
      return patternPatch(current, value, location);
  }
}

function patternPatch(current: FillStyle, value: unknown, location: string): FillPatch {
  const plain = Object.fromEntries(Object.entries(PATTERNS).filter(([key]) => key !== "gradient"));
  const pattern = keyArgument(value, plain, location);
  if (pattern === "none") return { color: null };
  return {
    color: current.themeBase ?? current.color ?? NO_FILL_COLOR,
    pattern,
    patternColor: pattern === "solid" ? null : current.patternColor,
    tint: current.tint,
  };
}
