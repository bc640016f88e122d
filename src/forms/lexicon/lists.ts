import { either } from "../../workbook";

/** Words of lists (安排表, 分配表, 预算表, 统计表, 支出明细表), as patterns over normalised labels. Data, not code. */

/** Titles whose amounts were spent, and titles whose amounts are given to be spent. */
export const SPENDING_TITLE = /(支出|开支|使用|报账|支付|发放|拨付|兑现|决算|花费|费用)/;
export const GRANTING_TITLE = /(安排|分配|下达|切块|预算|计划|分解|测算|申请)/;

/** Headings that name an amount and not what kind of amount it is. */
export const BARE_AMOUNT = /^(金额|资金|经费|数额|资金金额|经费金额|资金数|款项|资金数额)$/;
/** A whole beside its parts: the sum across the columns. */
export const SUM_ACROSS = /^(合计|总计|小计|共计|金额合计|资金合计|合计金额|总金额|合计资金|总额|资金总额|总资金)$/;

/** Headings of columns that hold money. */
export const MONEY_HEADER = /资金|金额|预算|经费|拨款|投资|补助|补贴|奖补|支出|执行|支付|拨付|结余|合计|小计|总计|中央|省级|市级|县级|区级|镇级|财政|自筹|配套|债券|贷款|费|[万亿]?元|批/;
/** Headings that speak of money and whose figures are none: counts, measures, rates, standards, scores. */
export const NO_MONEY_HEADER = either(
  /率|%|占比|比例|比重|进度|标准|单价|数量|个数|人数|户数|次数|面积|里程|任务|得分|评分|分值|等级|名次|排名|年度$|年份|时间|日期|月份|编号|编码|代码|序号|凭证|文号|电话/,
  /\((个|人|户|亩|公里|米|平方米|人次|次|件|项|台|套|所|处|座|名|批次|期)\)/,
);
/** An amount that carries its unit. */
export const AMOUNT_CELL = /^[¥￥]?\d[\d,]*(\.\d+)?[万亿]?元?$/;
/** A running sum down its column (累计支出); many of that name are just what was spent so far. */
export const RUNNING_HEADER = /累计/;

/** The number of a line that heads those below it: 一, 一、, (二), 第三部分; deeper lines are (一) under 一. */
export const HEAD_NUMBER = /^第?[一二三四五六七八九十]{1,3}(部分|类)?[、.]?$/;
export const SUBHEAD_NUMBER = /^\([一二三四五六七八九十]{1,3}\)[、.]?$/;
export const HEAD_NAME = /^[一二三四五六七八九十]{1,3}[、.]/;
export const SUBHEAD_NAME = /^\([一二三四五六七八九十]{1,3}\)/;
/** How the label of a line ends that adds up the lines above it. */
export const SUBTOTAL_ENDING = /(小计|合计|分计|总计|共计)$/;
/** Sums of a part never are the total of a list; words in front of one that is. */
export const PART_ENDING = /(小计|分计)$/;
export const WHOLE_WORD = /^(总|全|本)/;
