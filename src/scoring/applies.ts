import { compact, isBlankMark } from "../reading";
import { AWAY_WORDS, DASHES } from "./lexicon";

/**
 * Whether an indicator counts, by what stands in its own cells. Said once, for scores, totals and findings:
 * - `applies`: nothing says otherwise. A number as score always applies; 无, — and the like in weight, target or actual value are blanks.
 * - `away`: 不适用 (不涉及, N/A …) as score, weight, target or actual value; or a dash or slash as score where target or actual value are
 *   not filled, or the weight is a dash as well. The row is left out of weights and total.
 * - `asked`: a mark as score that may mean either (a dash beside filled values, 无, 没有): a person has to say, nothing is written over it.
 */
export type Applies = "applies" | "away" | "asked";

/** The printed texts of a row; "" where a cell is blank or the form has no such column. */
export interface RowTexts {
  readonly score: string;
  readonly weight: string;
  readonly target: string;
  readonly actual: string;
}

/** @param scored whether a number stands as score. */
export function appliesBy(texts: RowTexts, scored: boolean): Applies {
  if (scored) return "applies";
  if (Object.values(texts).some(saysAway)) return "away";
  const mark = compact(texts.score);
  if (mark === "" || !isBlankMark(mark)) return "applies";
  if (!DASHES.test(mark)) return "asked";
  const filled = !isBlankMark(texts.target) && !isBlankMark(texts.actual);
  return filled && !DASHES.test(compact(texts.weight)) ? "asked" : "away";
}

/** True for the words that say that an item does not apply, and nothing else. */
export function saysAway(text: string): boolean {
  return AWAY_WORDS.test(compact(text));
}
