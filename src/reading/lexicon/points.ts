/** Words by which a text gives or takes points; all in half width, without white space. */

/** 部分, 分配, 分钟 and the like are no points. */
const NO_POINTS = "(?!配|钟|类|布|析|解|散|管|别|项|期|批|段|级|档|公司|局|红|工|之)";

/** A cut or a gain in points, a full or no mark, or who grades. */
export const STATES_POINTS = new RegExp(`\\d分${NO_POINTS}|[零满全扣得计记给加减评赋打奖]分${NO_POINTS}|不得分|扣完|(?<![折抵克环])扣(?!除|缴|押|款|税|留)|(?<![合累统总预])[得计给记奖]\\d`);

/** A rule, not a remark on what was taken: points for a state, points for each step, or where the cutting ends. */
export const GIVES_POINTS = new RegExp(`[得计记给赋](?:满|全|\\d+(?:\\.\\d+)?)分${NO_POINTS}|每[^,;。]{1,14}[扣减加]|扣完|不得分|酌情|(?:[%‰以]|[上下内]):\\d`);
