import codes from "./built-in-formats.json";

/** Format codes behind ids that files need not spell out (ECMA-376 18.8.30; 27 to 36 and 50 to 58 are those of the Chinese edition). */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map(
  Object.entries(codes).map(([id, code]): [number, string] => [Number(id), code]),
);

/** Ids a writer may use for a code without spelling it out: those that mean the same in every language edition. */
const PORTABLE = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 18, 19, 20, 21, 45, 46, 47, 48, 49];

/** The built-in id of a code, or null. */
export function builtInFormatId(code: string): number | null {
  return PORTABLE.find((id) => BUILT_IN_FORMATS.get(id) === code) ?? null;
}
