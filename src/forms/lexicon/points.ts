import type { BudgetField } from "../layout";

/** The columns of points by name. One word here is read at the head of indicators and of lists, and in a fund block. */

/** Whole labels (cores, see coreOf) of what may be earned. */
export const WEIGHT_WORDS: readonly string[] = [
  "分值", "权重", "指标权重", "指标分值", "参考分值", "权数", "标准分值", "标准分", "计分分值", "权重设定值", "权重分值", "分值权重", "分值及权重", "满分", "满分值", "评价分值", "考核分值",
  "权重值", "权重分", "分值设定", "指标权数", "设定分值", "三级指标权重", "三级指标分值", "三级权重", "三级分值",
];

/** Whole labels of what was earned by a unit's own account. */
export const SCORE_WORDS: readonly string[] = [
  "得分", "本年得分", "本年自评得分", "自评得分", "自评分", "指标得分", "考评得分", "评价得分", "实际得分", "考核得分", "单位自评得分", "自评分值", "自评分数", "自我评分", "单位自评分", "自评",
];

const wholly = (before: string, words: readonly string[], behind: string) => new RegExp(`^(?:${before})?(?:${words.join("|")})${behind}$`);

/** Labels of points in a fund block: the same words, with what is scored in front of them (预算执行率得分). */
export const FUND_FIELDS: readonly { readonly field: BudgetField; readonly pattern: RegExp }[] = [
  { field: "weight", pattern: wholly("执行率|预算执行率|预算执行|执行|指标|标准|评价|设定", WEIGHT_WORDS, "(?:分值)?") },
  { field: "score", pattern: wholly("执行率|预算执行率|预算执行|执行|自评|自评价|单位自评|评价|实际", [...SCORE_WORDS, "评分"], "") },
];
