import { TIERS } from "./lexicon/tiers";
import { compact } from "./plain";
import { wordsIn } from "./words";

/**
 * The tier that the words of an actual value name (NAT-10): 1 达成预期指标, 2 部分达成…, 3 未达成…; null when they name none.
 * A first tier beside words that deny or plan is none: 达成预期指标，但两项未完成.
 */
export function tierOf(text: string): 1 | 2 | 3 | null {
  const short = compact(text);
  const found = TIERS.find(({ words }) => words.test(short));
  if (!found || found.tier !== 1) return found?.tier ?? null;
  const rest = short.replace(found.words, "");
  return wordsIn(rest).some((word) => AGAINST.has(word.of)) || /\d/.test(rest) ? null : 1;
}

const AGAINST: ReadonlySet<string> = new Set(["denied", "planned", "postponed", "cancelled", "gap", "part", "started"]);
