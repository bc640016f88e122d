import { FAMILIES, LEVELS, FEWEST_LEVELS } from "../lexicon";

/**
 * True when the labels of parts are known to make up a whole: 基本支出 and 项目支出; 货物, 工程 and 服务; funds of three levels, or of two where the
 * total says that it is all.
 */
export function isWholeFamily(labels: readonly string[], all = false): boolean {
  const named = (members: readonly RegExp[]) => members.every((member) => labels.some((label) => member.test(label)));
  const levels = LEVELS.filter((level) => labels.some((label) => level.test(label))).length;
  return FAMILIES.some(named) || levels >= (all ? FEWEST_LEVELS - 1 : FEWEST_LEVELS);
}
