/**
 * Tints as Excel shows them. Excel works in the integer HLS space of Windows (0 to 240), which differs from exact HSL by a
 * digit here and there; this reproduces the published colours of the Office 2007 and 2013 palettes.
 */
const MAX = 240;
const SIXTH = MAX / 6;
const THIRD = MAX / 3;

/** Integer division, halves up. */
function ratio(a: number, b: number): number {
  return Math.floor((a + (b >> 1)) / b);
}

/** A colour "#RRGGBB" made lighter (tint above 0, to 1) or darker (below, to -1). */
export function withTint(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [hue, light, saturation] = toHls(rgb);
  const next = tint < 0 ? Math.floor(light * (1 + tint)) : Math.floor(light * (1 - tint)) + MAX - Math.floor(MAX * (1 - tint));
  return fromHls(hue, Math.min(MAX, Math.max(0, next)), saturation);
}

function toHls(rgb: string): [hue: number, light: number, saturation: number] {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(rgb.slice(at, at + 2), 16)) as [number, number, number];
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const light = ratio((high + low) * MAX, 510);
  const range = high - low;
  if (range === 0) return [0, light, 0];
  const saturation = ratio(range * MAX, light <= MAX / 2 ? high + low : 510 - high - low);
  const distance = (channel: number): number => ratio((high - channel) * SIXTH, range);
  const hue =
    r === high ? distance(b) - distance(g) : g === high ? THIRD + distance(r) - distance(b) : 2 * THIRD + distance(g) - distance(r);
  return [(hue + MAX) % MAX, light, saturation];
}

function fromHls(hue: number, light: number, saturation: number): string {
  const high = light <= MAX / 2 ? ratio(light * (MAX + saturation), MAX) : light + saturation - ratio(light * saturation, MAX);
  const low = 2 * light - high;
  const channel = (shift: number): string => {
    const at = (hue + shift + MAX) % MAX;
    const level =
      at < SIXTH
        ? low + ratio((high - low) * at, SIXTH)
        : at < MAX / 2
          ? high
          : at < 2 * THIRD
            ? low + ratio((high - low) * (2 * THIRD - at), SIXTH)
            : low;
    return Math.min(255, Math.max(0, ratio(level * 255, MAX)))
      .toString(16)
      .toUpperCase()
      .padStart(2, "0");
  };
  return `#${channel(THIRD)}${channel(0)}${channel(-THIRD)}`;
}
