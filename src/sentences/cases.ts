import { itemAt } from "../workbook";
import { compact } from "../reading";
import { ALTERS_A_CASE, ANY_DIGIT } from "./lexicon";

/**
 * The number, from 1, of the only printed case that a text names: the case itself, or its own words without its subject (明显 of
 * 可持续影响明显). A case that says more of them (不明显, 较明显) is another one; a figure (5个工作日) names none that only holds it
 * (超过5个工作日).
 * @param shortest characters that a text needs to name a case by a part of its words
 * @returns null when the text names none, or more than one
 */
export function caseNamed(options: readonly string[], text: string, shortest: number): number | null {
  const said = compact(text);
  const printed = options.map(compact);
  const same = printed.flatMap((option, i) => (option === said ? [i + 1] : []));
  if (same.length > 0) return same.length === 1 ? itemAt(same, 0) : null;
  if (said.length < shortest || said === "" || ANY_DIGIT.test(said)) return null;
  const named = printed.flatMap((option, i) => (isNamedBy(option, said) ? [i + 1] : []));
  return named.length === 1 ? itemAt(named, 0) : null;
}

/** Ends with the words, and what stands in front of them does not alter them. */
function isNamedBy(option: string, said: string): boolean {
  return option.endsWith(said) && !ALTERS_A_CASE.test(option.slice(0, -said.length));
}
