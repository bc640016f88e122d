import type { XmlElement } from "../../package";
import { withTint } from "./tint";

/** The 64 colours of the format's default palette and the two system ones. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 000000 FFFFFF"
)
  .split(" ")
  .map((rgb) => `#${rgb}`);

/** Theme colours in the order the format counts them: light 1, dark 1, light 2, dark 2, six accents, two links. */
const THEME: readonly (readonly [name: string, usual: string])[] = [
  ["lt1", "#FFFFFF"],
  ["dk1", "#000000"],
  ["lt2", "#E7E6E6"],
  ["dk2", "#44546A"],
  ["accent1", "#4472C4"],
  ["accent2", "#ED7D31"],
  ["accent3", "#A5A5A5"],
  ["accent4", "#FFC000"],
  ["accent5", "#5B9BD5"],
  ["accent6", "#70AD47"],
  ["hlink", "#0563C1"],
  ["folHlink", "#954F72"],
];

/** The colours of a book without a theme of its own. */
export const DEFAULT_THEME: readonly string[] = THEME.map(([, usual]) => usual);

/** Colours of a theme part. */
export function themeColors(theme: XmlElement): readonly string[] {
  const scheme = theme.child("themeElements")?.child("clrScheme");
  return THEME.map(([name, usual]) => {
    const color = scheme?.child(name)?.elements[0];
    const rgb = color?.local === "sysClr" ? color.attr("lastClr") : color?.attr("val");
    return rgb && /^[0-9A-Fa-f]{6}$/.test(rgb) ? `#${rgb.toUpperCase()}` : usual;
  });
}

/** A colour of the file: before its tint, the tint, and as it shows. */
interface ResolvedColor {
  readonly base: string;
  readonly tint: number;
  readonly shown: string;
}

/** Resolves colour elements of one book. */
export class ColorTable {
  constructor(
    private readonly theme: readonly string[],
    private readonly indexed: readonly string[] | null,
  ) {}

  /** Null for no colour, an automatic one, or one that cannot be read. */
  resolve(color: XmlElement | null): ResolvedColor | null {
    if (!color) return null;
    const base = this.base(color);
    const tint = Number(color.attr("tint") ?? 0) || 0;
    return base === null ? null : { base, tint, shown: withTint(base, tint) };
  }

  private base(color: XmlElement): string | null {
    const rgb = color.attr("rgb");
    if (rgb !== null && /^([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb)) return `#${rgb.slice(-6).toUpperCase()}`;
    const theme = color.attr("theme");
    if (theme !== null) return this.theme[Number(theme)] ?? null;
    const index = color.attr("indexed");
    return index === null ? null : (this.indexed?.[Number(index)] ?? INDEXED[Number(index)] ?? null);
  }
}

/** The book's own palette, when the styles part has one. */
export function indexedPalette(styles: XmlElement): readonly string[] | null {
  const colors = styles.child("colors")?.child("indexedColors")?.children("rgbColor");
  return colors && colors.length > 0 ? colors.map((color) => `#${(color.attr("rgb") ?? "00000000").slice(-6).toUpperCase()}`) : null;
}
