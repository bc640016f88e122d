import type { XmlElement } from "../../package";

/** The 64 colours of the format's default palette and the two system ones. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 000000 FFFFFF"
).split(" ").map((rgb) => `#${rgb}`);

/** Theme colours in the order the format counts them: light 1, dark 1, light 2, dark 2, six accents, two links. */
export const DEFAULT_THEME: readonly string[] = ["#FFFFFF", "#000000", "#E7E6E6", "#44546A", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#0563C1", "#954F72"];

const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** Colours of a theme part. */
export function themeColors(theme: XmlElement): readonly string[] {
  const scheme = theme.child("themeElements")?.child("clrScheme");
  return THEME_ORDER.map((name, i) => {
    const color = scheme?.child(name)?.elements[0];
    const rgb = color?.local === "sysClr" ? color.attr("lastClr") : color?.attr("val");
    return rgb && /^[0-9A-Fa-f]{6}$/.test(rgb) ? `#${rgb.toUpperCase()}` : DEFAULT_THEME[i]!;
  });
}

/** A colour of the file: before its tint, the tint, and as it shows. */
export interface ResolvedColor {
  readonly base: string;
  readonly tint: number;
  readonly shown: string;
}

/** Resolves colour elements of one book. */
export class ColorTable {
  constructor(private readonly theme: readonly string[], private readonly indexed: readonly string[] | null) {}

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

/** A colour made lighter (tint above 0) or darker (below), in HSL as the format says. */
export function withTint(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [h, s, l] = toHsl(rgb);
  return fromHsl(h, s, tint < 0 ? l * (1 + tint) : l * (1 - tint) + tint);
}

function toHsl(rgb: string): [number, number, number] {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const l = (max + min) / 2;
  const d = max - min;
  if (d === 0) return [0, 0, l];
  const s = l > 0.5 ? d / (2 - max - min) : d / (max + min);
  const h = max === r ? (g - b) / d + (g < b ? 6 : 0) : max === g ? (b - r) / d + 2 : (r - g) / d + 4;
  return [h / 6, s, l];
}

function fromHsl(h: number, s: number, l: number): string {
  const q = l < 0.5 ? l * (1 + s) : l + s - l * s;
  const p = 2 * l - q;
  const channel = (shift: number): string => {
    const t = (h + shift + 1) % 1;
    const v = t < 1 / 6 ? p + (q - p) * 6 * t : t < 1 / 2 ? q : t < 2 / 3 ? p + (q - p) * (2 / 3 - t) * 6 : p;
    return Math.round(Math.min(1, Math.max(0, v)) * 255).toString(16).padStart(2, "0").toUpperCase();
  };
  return `#${channel(1 / 3)}${channel(0)}${channel(-1 / 3)}`;
}
