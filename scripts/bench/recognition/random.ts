/** Numbers from 0 to 1. */
export type Random = () => number;

/** A small seeded generator (mulberry32). */
export function randomOf(seed: number): Random {
  let state = (seed + 0x9e3779b9) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from 0 to count - 1. */
export function pick(random: Random, count: number): number {
  return Math.floor(random() * count);
}
