import type { CellStyle, FontStyle } from "../model/types";
import { booleanArgument, colorArgument, keyArgument, numberArgument, textArgument } from "./arguments";
import { UNDERLINES } from "./names-of-styles";

const AUTOMATIC = "#000000";

/** The font of a style as Excel tells it. */
export const FONT_READERS = {
  bold: ({ font }: CellStyle) => font.bold,
  color: ({ font }: CellStyle) => font.color ?? AUTOMATIC,
  italic: ({ font }: CellStyle) => font.italic,
  name: ({ font }: CellStyle) => font.name,
  size: ({ font }: CellStyle) => font.size,
  strikethrough: ({ font }: CellStyle) => font.strikethrough,
  underline: ({ font }: CellStyle) => UNDERLINES[font.underline],
} as const;

export type FontField = keyof typeof FONT_READERS;

const WRITERS: Readonly<Record<FontField, (value: unknown, location: string) => Partial<FontStyle>>> = {
  bold: (value, location) => ({ bold: booleanArgument(value, location) }),
  color: (value, location) => ({ color: colorArgument(value, location) }),
  italic: (value, location) => ({ italic: booleanArgument(value, location) }),
  name: (value, location) => ({ name: textArgument(value, location) }),
  size: (value, location) => ({ size: numberArgument(value, location, 1, 409) }),
  strikethrough: (value, location) => ({ strikethrough: booleanArgument(value, location) }),
  underline: (value, location) => ({ underline: keyArgument(value, UNDERLINES, location) }),
};

/** The change that one field makes. */
export function fontPatch(field: FontField, value: unknown, location: string): Partial<FontStyle> {
  return WRITERS[field](value, location);
}
