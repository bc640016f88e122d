import { AMONG, FAMILIES, FEWEST_LEVELS, LEVELS, NEGATION, TWO_IN_NAME } from "../../lexicon";

/**
 * True when the labels of parts are known to make up a whole: 基本支出 and 项目支出; 货物, 工程 and 服务; 完成 and 未完成; funds of three levels, or of two where
 * the total says that it is all.
 */
export function isWholeFamily(labels: readonly string[], all = false): boolean {
  const levels = LEVELS.filter((level) => labels.some((label) => level.test(label))).length;
  return isNamedFamily(labels) || isSplitInTwo(labels) || levels >= (all ? FEWEST_LEVELS - 1 : FEWEST_LEVELS);
}

/** 培训及巡护装备8.84万元，其中装备5.60万元，培训费3.24万元: each half of the total's own name is that of a part, and there are no others. */
export function isNamedInTotal(total: string, labels: readonly string[]): boolean {
  const halves = TWO_IN_NAME.exec(total)?.groups;
  const isOf = (label: string, half: string) => {
    const name = label.replace(AMONG, "");
    return [...name].some((_, i) => i + 2 <= name.length && half.includes(name.slice(i, i + 2)));
  };
  const [a, b] = labels;
  if (!halves || a === undefined || b === undefined || labels.length !== 2) return false;
  const [one, other] = [halves.one ?? "", halves.other ?? ""];
  return (isOf(a, one) && isOf(b, other) && !isOf(a, other)) || (isOf(b, one) && isOf(a, other) && !isOf(b, other));
}

/** True when the labels name all members of a family of so many at least: 出国, 接待 and 用车. */
export function isNamedFamily(labels: readonly string[], fewest = 2): boolean {
  const names = labels.map((label) => label.replace(AMONG, ""));
  return FAMILIES.some((members) => members.length >= fewest && members.every((member) => names.some((name) => member.test(name))));
}

/** 完成29个，基本完成1个，未完成1个: one part is what the other is not. */
export function isSplitInTwo(labels: readonly string[]): boolean {
  return labels.some((label) => {
    const deed = NEGATION.exec(label)?.groups?.deed;
    return deed !== undefined && labels.some((other) => other !== label && !NEGATION.test(other) && other.includes(deed));
  });
}
