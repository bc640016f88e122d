import { compact } from "../reading";
import type { LayoutRow } from "../forms/layout";
import { COUNTERED, EARNED, SPENT, TURNED, UNWANTED, WANTED } from "./lexicon";

/** True for a name of something there should be less of: 投诉件数, not 投诉处理率. */
export function isUnwanted(name: string): boolean {
  return UNWANTED.test(name) && !COUNTERED.test(name);
}

/** True for a rate there should be more of: 验收合格率, not 不合格率. */
export function isWanted(name: string): boolean {
  return WANTED.test(name) && !TURNED.test(name);
}

/** True for words about money that is spent. */
export function isSpent(text: string): boolean {
  return SPENT.test(text);
}

/** True for rows about costs and things nobody wants: staying below a plain figure is as good as reaching it, so it may be a limit. */
export function isLimit({ level1, level2, level3 }: Pick<LayoutRow, "level1" | "level2" | "level3">): boolean {
  const name = compact(level3?.text ?? "").replace(/\([^()]*\)/g, "");
  if (isWanted(name) || EARNED.test(name)) return false;
  return isSpent(`${level1?.text ?? ""}${level2?.text ?? ""}${name}`) || isUnwanted(name);
}
