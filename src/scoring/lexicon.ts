/** Words that scoring looks for on a sheet; in half width, without white space. */

/** Marks that say an item does not apply. */
export const NOT_APPLICABLE = /^(?:[-—–/]+|不适用|不涉及|未涉及|N\/?A)$/i;

/** The same in words: only these count in the actual-value column, where a dash may just be empty. */
export const NOT_APPLICABLE_WORDS = /^(?:不适用|不涉及|未涉及|N\/A)$/i;

/** Header of a column whose points are taken away from a row (广西). */
export const DEDUCTION_HEADER = /^(?:扣分|扣分值|扣减分|扣减分值)$/;

/** Header of a column of shares in a total. */
export const SHARE_HEADER = /^(?:占比|比重|所占比例|占比率|占总额比例|占总金额比例)(?:\(?%\)?)?$/;

/** Points in brackets at the end of a name: 相关性(5分). */
export const POINTS_IN_NAME = /\((\d+(?:\.\d+)?)分\)$/;

/** A header whose numbers are percent points. */
export const PERCENT_HEADER = /[(]%[)]|%$/;

/** A label beside the cell that holds the score converted to 100. */
export const CONVERSION_LABEL = /^(?:折算|换算)(?:后)?(?:得分|总分|分数|分|百分制得分)(?:[:(].*)?$/;

/** A budget year in a head field. */
export const YEAR = /(20\d\d)/;

/** Names of indicators whose bare target is a limit more often than a goal: costs, and things nobody wants. */
export const LIMIT_NAME = /成本|支出|费用|经费|投资|造价|逾期|差错|失误|事故|受害|投诉|违规|伤亡/;
