import { CHANGE_END, DEVIATION, FALLS, SIZE_ONLY, WITHOUT_SIGN } from "./lexicon";
import type { ValueRange } from "./types";

/**
 * Below which value the sign of a quantity is not sure. A deviation is held against ±5% though only ≤5% is printed, so -7% lies
 * outside; a fall (同比下降5%以上) may be told as -5% and as 5%. Null where every value means what it says.
 * @param subject the name of the quantity as printed
 * @param ranges what it is compared with; an edge at or below 0 says how negative values count
 */
export function leastOf(subject: string, ranges: readonly ValueRange[]): number | null {
  const edges = ranges.flatMap(({ low, high, inWords }) => (inWords ? [] : [low, high])).filter((edge) => edge !== null);
  if (edges.length === 0 || edges.some((edge) => edge <= 0)) return null;
  if (SIZE_ONLY.test(subject)) return ranges.some(({ low }) => low === null) ? -Math.min(...edges) : 0;
  return FALLS.test(subject.replace(CHANGE_END, "")) ? 0 : null;
}

/** True where the sentence says that a deviation is held against its edges without its sign; a negative edge would then hold nothing. */
export function isWithoutSign(subject: string, text: string, ranges: readonly ValueRange[]): boolean {
  const edges = ranges.flatMap(({ low, high }) => [low, high]).filter((edge) => edge !== null);
  return WITHOUT_SIGN.test(text) && (DEVIATION.test(subject) || SIZE_ONLY.test(subject)) && edges.every((edge) => edge >= 0);
}
