/** jest.long.config.js asks for the whole of what a plain run takes a smaller sample of. */
export const LONG = process.env["TEST_LONG"] === "1";

/** The whole of a list in a long run, one in so many of it in a plain one: always the same. */
export const sampled = <T>(list: readonly T[], oneIn: number): readonly T[] => list.filter((_, i) => LONG || i % oneIn === 0);

/** A test that only a long run has. */
export function inLong(...told: Parameters<jest.It>): void {
  if (LONG) test(...told);
}
