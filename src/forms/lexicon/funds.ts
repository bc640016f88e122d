/** What the words of a fund block are about, for headings and labels that stand in no list: told by their roots. Data, not code. */

/** What an amount or a share in a fund block is. */
export type FundWord = "yearStart" | "adjusted" | "executed" | "rate" | "arrived" | "other";

/**
 * Roots by what they mean, the first that fits counts. `other` are amounts that are neither budget nor spending of this year: carried over,
 * left over, added in the year, last year's, of the whole term.
 */
const FUND_ROOTS: readonly (readonly [FundWord, RegExp])[] = [
  ["other", /(到位|到账|结余|结转|增长|偏差|增减)(率|比例|进度)$/],
  ["yearStart", /^(预算)?(调整|调剂|追加|变更)之?前$/],
  ["adjusted", /^(预算)?(调整|调剂|追加|变更)之?后$/],
  ["rate", /(率|进度|比例|占比|百分比|完成比|支出比)%?$/],
  ["other", /(上年|去年|以前年度|往年|结转|结余|余额|剩余|未支|未使用|未执行|追加|追减|调增|调减|增减|差额|超支|中期|实施期|长期|周期|下年|预计|预测)|^(年中)?调整(数|金额|额)?$/],
  ["yearStart", /^年初/],
  ["arrived", /(到位|到账|收到|入账)/],
  ["adjusted", /(支出|执行)(预算|计划|概算)(数|总?额|总?金额|资金)?$/],
  ["executed", /(执行|支出|支付|使用|花费?|报销|拨付|用款|列支|发放|开支|决算|已用|实用)/],
  ["adjusted", /(预算|核定|批复|安排|下达|计划|额度|概算|指标数|指标额|投资|投入)/],
];

/** What a heading or label of no list is about, by its roots; null when nothing tells. */
export function fundWord(core: string): FundWord | null {
  return FUND_ROOTS.find(([, root]) => root.test(core))?.[0] ?? null;
}

/** A budget that is called adjusted, or the whole year's, beside one that is not. */
export const ADJUSTED_NAME = /调整后|^全年|调整.{0,2}预算/;
export const PLAIN_BUDGET = /^(年度|当年|本年度?|初始|原)?(预算|批复|安排|下达)(安排|批复|下达)?(数|额|金额|资金|预算|预算数)?$/;
/** What was planned, beside a budget that says it was adjusted. */
export const PLANNED = /^(年度|年初|原)?计划(安排|下达|投资|投入)?(总?数|总?额|金额|资金)?$/;
/** Things that are spent on: an amount of one of them is a part, never the whole. */
export const SPENT_ON = /(三公|基本|人员|公用|公务|采购|办公|培训|会议|接待|工资|津补贴|差旅|印刷|购置|维修|车辆|专家|设备|劳务|咨询|税)/;

/** The label of a fund block: whose money, and what is told of it. Wider than FUND_BLOCK, so it only counts beside amounts. */
export const FUND_LABEL = /^(?!.*(目标|指标|制度|管理|措施|原因|说明|名称|部门|单位|科目|科室)).{0,12}((资金|经费|预算|专款|投入|收支)(及|与|和|安排|使用|投入|执行|来源|支出|申请|落实|构成|到位|支付)*(情况|概况|状况)?|支出(情况|概况|状况))$/;

/** Labels of lines that name the amount itself, so that the line is the whole. */
export const NAMES_AMOUNT = /^(全年|年度|本年度?)?(项目)?(预算|执行|资金|经费|支出|到位|下达)总?(数|额|金额|资金)$|^(金额|数额)$/;

/** Lines of a block for the whole term of a project, and the line for this year among them. */
export const OF_TERM = /(总投资|总投入|以前年度|历年|中期|实施期|长期|三年|建设期)/;
export const OF_THIS_YEAR = /^(其中:?)?(本|当)?年度?(项目|财政)?(资金|预算|安排|投资|投入|支出|金额)?(总额|合计|数)?$/;

/** A second column of what was spent, beside 执行数: 执行数（其他）. */
export const OTHER_EXECUTED = /^(全年|预算|当年|本年度?)?(实际)?执行(数|金额|额)?\(其他(资金)?\)$|^其他(资金)?(全年|预算)?执行(数|金额|额)$/;

/** The column of sources in a fund block. */
export const SOURCE_HEADING = /^(资金|经费|收入)?(来源|渠道|构成|性质)(渠道|名称|构成|项目)?$/;

/** What is told of money, to find amounts that nobody read. */
export const SPEAKS_OF_MONEY = /(资金|经费|预算|决算|拨款|金额|总额|执行数|支出|支付|投资|到位|补助|财政|自筹|结转)/;
/** Amounts of another time, and numbers beside money that are none. */
export const NOT_THIS_YEAR = /(上年|去年|上一年|以前年度|中期|实施期|长期|三年|总投资|电话|日期|时间|编码|代码|文号|人数|编制|年度$)/;
/** An amount in a text: 100万元, 3,000元. */
export const AMOUNT_IN_TEXT = /\d[\d.,]*[十百千万亿]*元|\d[\d.,]*[百千万亿](?![\u4e00-\u9fff])/;

/** A cell that holds nothing but a unit of money. */
export const UNIT_ALONE = /^\(?[十百千万亿]*元\)?$/;

/** How a heading prints the formula of the rate: 执行率(B/A), 进度(已支出/预算), ⑥=⑤/④; groups 1 and 2 are what is divided. */
export const RATE_FORMULA = /[(=]([^()=/÷]+)[/÷]([^()=/÷*]+?)(?:\*100%?)?\)?$/;
/** A mark of a column that a formula speaks of: (A), ⑤, ④=①+②. */
export const COLUMN_LETTER = /^[A-Z①-⑳]$/;
/** The column of years in a list of one project's funds. */
export const YEAR_COLUMN = /(^|\/)(预算|项目|资金|支出)?年度?份?$/;
