/** Format codes behind ids that files need not spell out (ECMA-376 18.8.30; en-US). */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map<number, string>([
  [0, "General"], [1, "0"], [2, "0.00"], [3, "#,##0"], [4, "#,##0.00"],
  [5, "$#,##0_);($#,##0)"], [6, "$#,##0_);[Red]($#,##0)"], [7, "$#,##0.00_);($#,##0.00)"], [8, "$#,##0.00_);[Red]($#,##0.00)"],
  [9, "0%"], [10, "0.00%"], [11, "0.00E+00"], [12, "# ?/?"], [13, "# ??/??"],
  [14, "m/d/yyyy"], [15, "d-mmm-yy"], [16, "d-mmm"], [17, "mmm-yy"], [18, "h:mm AM/PM"], [19, "h:mm:ss AM/PM"], [20, "h:mm"], [21, "h:mm:ss"], [22, "m/d/yyyy h:mm"],
  // 27 to 36 and 50 to 58: dates and times of the Chinese edition.
  [27, 'yyyy"年"m"月"'], [28, 'm"月"d"日"'], [29, 'm"月"d"日"'], [30, "m-d-yy"], [31, 'yyyy"年"m"月"d"日"'], [32, 'h"时"mm"分"'], [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'], [35, '上午/下午h"时"mm"分"ss"秒"'], [36, 'yyyy"年"m"月"'],
  [37, "#,##0_);(#,##0)"], [38, "#,##0_);[Red](#,##0)"], [39, "#,##0.00_);(#,##0.00)"], [40, "#,##0.00_);[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'], [42, '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'], [44, '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)'],
  [45, "mm:ss"], [46, "[h]:mm:ss"], [47, "mm:ss.0"], [48, "##0.0E+0"], [49, "@"],
  [50, 'yyyy"年"m"月"'], [51, 'm"月"d"日"'], [52, 'yyyy"年"m"月"'], [53, 'm"月"d"日"'], [54, 'm"月"d"日"'], [55, '上午/下午h"时"mm"分"'], [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'], [58, 'm"月"d"日"'],
]);

/** Ids a writer may use for a code without spelling it out: those that mean the same in every language edition. */
const PORTABLE = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 18, 19, 20, 21, 45, 46, 47, 48, 49];

/** The built-in id of a code, or null. */
export function builtInFormatId(code: string): number | null {
  return PORTABLE.find((id) => BUILT_IN_FORMATS.get(id) === code) ?? null;
}
