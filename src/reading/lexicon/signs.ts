/** Signs and their words as data; all in half width. */

export type SignWord = readonly [word: string, sign: "≥" | ">" | "≤" | "<" | "="];

/** Words in front of a number, longest meaning first: a negated word must be tried before the word it negates. */
export const SIGN_BEFORE: readonly SignWord[] = [
  ["不得低于", "≥"], ["不得少于", "≥"], ["不得小于", "≥"], ["不低于", "≥"], ["不少于", "≥"], ["不小于", "≥"], ["不下于", "≥"], ["不弱于", "≥"],
  ["大于或者等于", "≥"], ["大于或等于", "≥"], ["大于等于", "≥"], ["高于或等于", "≥"], ["高于等于", "≥"], ["至少", "≥"], ["最少", "≥"], ["最低", "≥"], ["起码", "≥"],
  ["不得超过", "≤"], ["不得高于", "≤"], ["不得大于", "≤"], ["不得多于", "≤"], ["不得突破", "≤"], ["不超过", "≤"], ["未超过", "≤"], ["不超", "≤"], ["不高于", "≤"], ["不大于", "≤"],
  ["不多于", "≤"], ["不突破", "≤"], ["未突破", "≤"], ["没有超过", "≤"], ["没有突破", "≤"], ["未超出", "≤"], ["小于或者等于", "≤"], ["小于或等于", "≤"], ["小于等于", "≤"],
    ["低于或等于", "≤"], ["低于等于", "≤"], ["控制在", "≤"], ["至多", "≤"], ["最多", "≤"], ["最高", "≤"],
  ["达到或超过", "≥"], ["达到并超过", "≥"], ["达到或大于", "≥"], ["超额完成", ">"], ["超", ">"], ["逾", ">"], ["大于", ">"], ["超过", ">"], ["高于", ">"], ["多于",
    ">"], ["小于", "<"], ["低于", "<"], ["少于", "<"], ["不足", "<"], ["不到", "<"], ["等于", "="],
];

/** Words in front of a number that give a direction only when nothing behind the number does: 达到95%, but 达到95%以下. */
export const WEAK_SIGN_BEFORE: readonly SignWord[] = [
  ["降低到", "≤"], ["降低至", "≤"], ["下降到", "≤"], ["下降至", "≤"], ["降到", "≤"], ["降至", "≤"], ["压减到", "≤"], ["压减至", "≤"],
  ["达到", "≥"], ["达", "≥"], ["提高", "≥"], ["提升", "≥"], ["增长", "≥"], ["增加", "≥"], ["降低", "≥"], ["下降", "≥"], ["压减", "≥"],
];

/** Words behind a number. 以上 and 以下 include the number, as in Chinese legal usage. */
export const SIGN_AFTER: readonly SignWord[] = [
  ["(含)以上", "≥"], ["及其以上", "≥"], ["及以上", "≥"], ["或以上", "≥"], ["以上(含)", "≥"], ["以上", "≥"],
  ["(含)以下", "≤"], ["(含)以内", "≤"], ["及以下", "≤"], ["及以内", "≤"], ["或以下", "≤"], ["以下(含)", "≤"], ["以内(含)", "≤"], ["以下", "≤"], ["以内", "≤"],
    ["之内", "≤"], ["范围内", "≤"], ["内", "≤"],
];

/** The one word that also begins other words (内容), and what may follow it as a limit. */
export const WITHIN = "内";
export const AFTER_WITHIN = /^(?:$|[,;。、)(]|全部|完成|办结|到位|支付|下达|拨付|处理|发放)/;

/** Words of an operator column, besides the signs. */
export const QUALITATIVE_OPERATORS: readonly string[] = ["定性", "定性指标", "文字描述", "定性描述", "其他"];

/** What an indicator's nature says of a bare target: more is better, less is better. */
export const NATURES: readonly SignWord[] = [["正向", "≥"], ["正向指标", "≥"], ["反向", "≤"], ["反向指标", "≤"], ["逆向", "≤"], ["逆向指标", "≤"], ["负向", "≤"], ["负向指标", "≤"]];
