/** How months and dates are written, as patterns over compact text. */

const YEAR = String.raw`(?:(\d{4})年?度?|每年|当年|本年|次年|第二年|年度|全年)?`;
const LIMIT = String.raw`((?:月?底|末|初|份|中旬|上旬|下旬|底)*(?:之前|以前|前|止|内|截止|为止)?(?:全部|按时|按期|已)?(?:完成|完工|竣工|交付|到位|下达|拨付|结束|发放|实施|开工|前)*(?:工作|任务|支付|建设)?)`;
export const MONTH = new RegExp(`^(?:于|在|截至|截止|至|到)?${YEAR}(\\d{1,2})月(?:份)?(?:(\\d{1,2})[日号])?${LIMIT}$`);
export const MONTH_RANGE = new RegExp(`^${YEAR}\\d{1,2}(?:月份?)?[-~至到](?:\\d{4}年)?(\\d{1,2})月(?:份)?()${LIMIT}$`);
export const ISO = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?((?:之前|以前|前|完成)*)$/;
export const YEAR_END = new RegExp(`^(?:(\\d{4})年|当年|本年|年)(?:底|末|内|终)${LIMIT}$`);
export const QUARTER = new RegExp(`^${YEAR}第?([一二三四1-4])季度${LIMIT}$`);
export const HALF = new RegExp(`^${YEAR}(上|下)半年${LIMIT}$`);

/** Words that make a month a limit. */
export const LIMIT_WORDS = /前|完成|完工|竣工|交付|到位|下达|拨付|结束|发放|内|止|实施/;
/** Quarters in Chinese digits, first to fourth. */
export const QUARTER_DIGITS = "一二三四";
/** The first half of the year. */
export const FIRST_HALF = "上";
