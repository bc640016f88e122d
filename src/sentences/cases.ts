import { itemAt } from "../workbook";
import { compact } from "../reading";
import { ALTERS_A_CASE, GOES_ON } from "./lexicon";

/** Shortest end of a printed case by which a cell names it without its subject (登记清楚 of 台账登记清楚). */
const SHORTEST_END = 4;

/**
 * The number, from 1, of the only printed case that a text names: the case itself, or some of its words. A case that says more of
 * those words (不明显 and 较明显 of 明显, 超过5个工作日 of 5个工作日) is another one.
 * @param by "cell": a text written without a look at the cases, which must hold their end; "answer": typed beside them, any part
 * @returns null when the text names none, or more than one
 */
export function caseNamed(options: readonly string[], text: string, by: "cell" | "answer"): number | null {
  const said = compact(text);
  const printed = options.map(compact);
  const same = printed.flatMap((option, i) => (option === said ? [i + 1] : []));
  if (same.length > 0) return same.length === 1 ? itemAt(same, 0) : null;
  if (said === "" || (by === "cell" && said.length < SHORTEST_END)) return null;
  const named = printed.flatMap((option, i) => (isNamedBy(option, said, by) ? [i + 1] : []));
  return named.length === 1 ? itemAt(named, 0) : null;
}

/** Holds the words, and what stands around them does not alter them. */
function isNamedBy(option: string, said: string, by: "cell" | "answer"): boolean {
  const at = option.lastIndexOf(said);
  const behind = option.slice(at + said.length);
  return at >= 0 && !ALTERS_A_CASE.test(option.slice(0, at)) && (by === "cell" ? behind === "" : !GOES_ON.test(behind));
}
