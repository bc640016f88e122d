/** Words of totals that are told more than once, of classes of projects and of the balance sheet. Patterns over half-width text. Data: a new turn of phrase is added here. */

/** Lines that tell one project each are summed to a total named like this. */
export const PROJECTS_TOTAL = /(?:项目|资金|预算|经费|支出|执行)\S{0,4}?(?:总金额|总额|总计|合计|共计|总预算|总支出)(?:共计|合计|为|是|达|约)*$/;
export const BUDGET_WORDS = /预算|安排|计划/;
export const SPENT_WORDS = /执行|支出|完成|支付/;

/** Figures of the balance sheet. */
export const ASSETS = /资产(?:总额|总计|合计)(?:为|是)?$/;
export const LIABILITIES = /负债(?:总额|总计|合计)(?:为|是)?$/;
export const CASH = /(?:货币资金|现金)(?:为|是)?$/;
export const DEBT_RATIO = /资产负债率(?:为|是)?$/;
export const CASH_RATIO = /现金比率(?:为|是)?$/;
export const CURRENT_RATIO = /(?:流动|速动)比率(?:为|是)?$/;

/** The same kind of project told class by class (常年, 阶段). */
export const CLASS_COUNT = /(?:该|此|这)类\S*?项目\S*?$/;
export const CLASS_AMOUNT = /(?:预算|项目|资金)\S{0,2}(?:总金额|总额|金额)(?:为|是)?$/;
export const PROJECT_SPENDING = /^(?:其中)?项目支出(?:为|是)?$/;
export const PROJECT_COUNT = /(?:预算|自评|支出)项目(?:总数|共|共计)?(?:为|有)?$/;
export const FUND_INCOME = /收入|拨款|资金总额/;

/** Words that bind a label to one thing among many. */
export const ONE_OF_MANY = /该|此|其|本项|每|各|分别/;
export const DEPARTMENT_GRADE = /[“"]?(优秀?|良好?|中|差|合格|不合格)[”"]?/;
export const OF_PROJECTS = /项目/;

/** The score of the one project that a report is about; anywhere else a project has a name, or there are several. */
export const SCORE_OF_THE_PROJECT = /(?:^|[^\p{L}\p{N}]|本|该|此)项目(?:支出)?(?:绩效)?(?:自评|评价|综合|考核|最终)?(?:总)?得分(?:为|是)?$/u;
export const NAMED_PROJECT = /(?<=\p{L}|\p{N})(?<![本该此])项目/u;

/** 结果为“优”, 等级良: what stands behind the word for a result. */
export const GRADED = /(?:结果|等级)[为是的“"]*[优良中差]|^[“"]?[优良中差]/;

/** Amounts that are the whole year's budget, whatever the base. */
export const WHOLE_YEAR_BUDGET = /全年预算/;

/** A year in a label, left out when labels are compared. */
export const YEAR_OF_LABEL = /20\d\d年(?:度|底)?/g;

/** 政府性基金预算项目分别为: group 1 is the fund whose projects are listed. */
export const PROJECTS_LISTED = /^\s*([^,;。、:]{2,20}?)(?:预算)?项目分别(?:为|是)/;

/** 收入总计, 可用资金: what an amount and all that is added to it come to. */
export const ADDED_TOTAL = /(?:总计|合计|总量|总额|可用资金|可用财力|可支配财力|总财力)(?:共|为|是|达)*$/;
/** 加上级补助, 加上本年安排: what follows is added to an amount in front. */
export const ADDED_PARTS = /(?:^|[,;:。])加(?:上(?!年|级|解))?:?(?=[^,;。\d]*(?:补助|结转|结余|调入|转贷|转移|安排|返还|上解|还本|稳定调节|发行|下达))/;
/** 收入完成, 支出完成, 补助: the amount that something is added to. */
export const COUNTED_IN_ALL = /收入|支出|资金|补助|财力/;

/** “三公”经费, and what all of it is: going abroad, cars (bought and run, together or each), receptions. */
export const PUBLICS_TOLD = /["“]?三公["”]?/;
export const PUBLICS = {
  abroad: /出国/,
  cars: /(?:用车|车辆)购置(?:及|和|与|、)运行|公务用车(?:费|支出|经费)/,
  bought: /(?:用车|车辆)购置费?(?!及|和|与|、)/,
  run: /(?:用车|车辆)运行/,
  guests: /接待/,
};
/** 未发生因公出国（境）费用, 未购置公务用车: told with no amount, and none was spent. */
export const NOT_SPENT: Readonly<Record<string, RegExp | undefined>> = {
  abroad: /(?:未|没有|无)[^,;。\d]{0,8}出国/,
  bought: /(?:未|没有|无)[^,;。\d]{0,6}购置|(?:全部|均|都)为[^,;。\d]{0,6}运行/,
};
/** What else is spent in public, and no part of the three. */
export const OTHER_SPENDING = /会议费|培训费|机关运行|政府采购/;

/** 甲区 安排4,215 支付4,180 支付率99.2%: a row with a word in front of each of its numbers, blanks left out. */
export const LABELLED_ROW = /(?<=^|[%;。])(?<head>(?<name>[^\d,;。:|%]{2,24}?)\|?(?:年初|全年|调整)?(?:预算|安排|下达|计划)(?:数|资金|金额)?)(?<plan>\d[\d,]*(?:\.\d+)?)(?<middle>\|?(?:实际|累计)?(?:执行|支付|支出|拨付|使用)(?:数|资金|金额)?)(?<done>\d[\d,]*(?:\.\d+)?)\|?(?:预算)?(?:执行|支付|支出|拨付|使用)(?:率|进度)\d+(?:\.\d+)?%/g;
export const TOTAL_NAME = /^(?:合计|总计|小计|共计)$/;
