/** Colours as "#RRGGBB", tints from -1 (black) to 1 (white), as Excel mixes them in HLS space. */

type Rgb = readonly [number, number, number];

function parse(color: string): Rgb {
  const number = parseInt(color.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

function print(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** Moves the lightness of a colour: what a cell with this base colour and tint shows. */
export function applyTint(color: string, tint: number): string {
  if (tint === 0) return color.toUpperCase();
  const [h, l, s] = toHls(parse(color));
  return print(fromHls([h, tint < 0 ? l * (1 + tint) : l * (1 - tint) + tint, s]));
}

/**
 * The base colour that shows `color` under `tint`, so that both can be put back as they were read.
 * Null when rounding allows none; then the shown colour alone is put back.
 */
export function baseOfTint(color: string, tint: number): string | null {
  if (tint === 0 || tint === -1 || tint === 1) return tint === 0 ? color : null;
  const [h, l, s] = toHls(parse(color));
  const base = tint < 0 ? l / (1 + tint) : (l - tint) / (1 - tint);
  if (base < -0.01 || base > 1.01) return null;
  const guess = parse(print(fromHls([h, Math.min(1, Math.max(0, base)), s])));
  return near(guess, color, tint);
}

/** Rounding moves each part by a little: tries the neighbours. */
function near(guess: Rgb, color: string, tint: number): string | null {
  const wanted = color.toUpperCase();
  const reach = [0, 1, -1, 2, -2, 3, -3];
  for (const r of reach)
    for (const g of reach)
      for (const b of reach) {
        const tried: Rgb = [guess[0] + r, guess[1] + g, guess[2] + b];
        if (tried.every((part) => part >= 0 && part <= 255) && applyTint(print(tried), tint) === wanted) return print(tried);
      }
  return null;
}

type Hls = readonly [number, number, number];

function toHls([red, green, blue]: Rgb): Hls {
  const [r, g, b] = [red / 255, green / 255, blue / 255];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const l = (max + min) / 2;
  const span = max - min;
  if (span === 0) return [0, l, 0];
  const s = l > 0.5 ? span / (2 - max - min) : span / (max + min);
  const h = max === r ? (g - b) / span + (g < b ? 6 : 0) : max === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return [h / 6, l, s];
}

function fromHls([h, l, s]: Hls): Rgb {
  if (s === 0) return [l * 255, l * 255, l * 255];
  const q = l < 0.5 ? l * (1 + s) : l + s - l * s;
  const p = 2 * l - q;
  return [part(p, q, h + 1 / 3) * 255, part(p, q, h) * 255, part(p, q, h - 1 / 3) * 255];
}

function part(p: number, q: number, hue: number): number {
  const t = hue < 0 ? hue + 1 : hue > 1 ? hue - 1 : hue;
  if (t < 1 / 6) return p + (q - p) * 6 * t;
  if (t < 1 / 2) return q;
  return t < 2 / 3 ? p + (q - p) * (2 / 3 - t) * 6 : p;
}
