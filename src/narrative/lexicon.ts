/** Words of reports, as patterns over half-width text. Data: a new turn of phrase is added here. */

/** What opens a list of parts. Group 1 tells a list that is meant to be whole (分别为). */
export const PARTS_OPEN = /其中|(?<![包内])含(?![义量糊])|包括|包含|(分别(?:为|是|有)?|具体(?:为|是|有))/g;
/** Groups that may overlap (女性, 党员): their counts need not add up. */
export const OVERLAPPING = /女|男|党员|少数民族|以上学历|本科/;
/** A total that stands behind its parts. */
export const TRAILING_TOTAL = /^(?:以上)?(?:共计|合计|总计|共)(?:为|是)?$|(?:合计|共计|总计)(?:为|是)?$/;

/** Another total: the list in front of it has ended. */
export const NEXT_TOTAL = /总额|总计/;

/** 年初预算A、追加B，调整后C. */
export const YEAR_START = /年初/;
export const ADDED = /追加|调增|调整增加|中期调整|年中(?:调整|追加)/;
export const TAKEN_BACK = /调减|核减|收回/;
export const ADJUSTED = /调整后|调整预算/;

/** 占…的 in front of a share; group 1 is what it is a share of. */
export const SHARE = /占(?!用|地)([^占]*?)(?:的)?(?:比例|比重|比|份额)?(?:为|是|达到|达|约)?$/;
/** Words that say nothing of what a thing is. */
export const FILLER = /^(?:我|本|该|全)(?:部门|单位|镇|乡|街道|局|县|市|区|院|校)|总数|总额|总计|合计|共计|总|全部|当年|全年|本年|年度|共有|共|的|为|是|有|达到|达|等|\d+年底?|\d+年度?/g;

/** Rates of doing: carried out ÷ planned. */
export const RATE = /(?:执行率|完成率|支付率|到位率|支出率|使用率|完成比例|执行比例|执行进度|支出进度|支付进度|总体进度|完成(?:项目|预算|计划|任务|全年\S*)?的|达标率|合格率|拨付率|兑现率)(?:为|是|达到了?|达|约为)?$/;
/** Execution rates: those that a workbook holds too. */
export const EXECUTION_RATE = /(?:执行率|执行进度|支出进度|支付率|总体进度)(?:为|是|达到了?|达|约为)?$/;
/** Weights of words that tell what was done from what was planned. */
export const DONE_WORDS: readonly (readonly [RegExp, number])[] = [[/实际|决算/, 3], [/已?完成|执行|到位|支付|拨付|使用|兑现|合格|达标/, 2], [/支出/, 1], [/预算|安排|计划|下达|批复|预留|目标值|应|任务|总数/, -2], [/共|总/, -1]];

/** Increases and decreases; group names tell the direction. */
export const CHANGE = /(?<up>增加|增长|上升|提高|增幅|多)|(?<down>减少|下降|压减|降低|压缩|降幅|节约|少)|(?<any>变化率|变动率|变化|变动)/;
export const CHANGE_END = /(?:增加|增长|上升|提高|增幅|减少|下降|压减|降低|压缩|降幅|变化|变动)(?:了|率|额|幅度|比例|比率)?(?:为|是|达到|达|约)?$/;
/** 比上年, 较2023年, 同比: the other figure stands elsewhere. */
export const AGAINST_LAST_YEAR = /上年|去年|同比|同期|(?:较|比)\s*20\d\d/;

/** Total scores and scores after conversion. */
export const TOTAL_SCORE = /(?:(?:自评|考核|评价|综合|最终|总)(?:得|总)?分(?:数)?|总得分|合计得分|得分合计)(?:为|是)?$/;
export const CONVERTED_SCORE = /(?:换算|折算|折合)\S*$/;
export const FULL_MARK = /(?:满分|总分|分值)(?:值|为|是)?$/;
export const PART_SCORE = /(?:自评)?得分?(?:为|是)?$/;
export const DEDUCTION = /扣(?:减)?分?(?:为|是)?$/;
/** A share of things done well: 0 of it cannot go with the full score. */
export const GOOD_SHARE = /完成|达到|达标|合格|内|实现|覆盖|满意|及时/;
export const BAD_SHARE = /未|不|大于|超过|闲置|结余|逾期|投诉|差错|以外|新增|违规|隐性/;

/** Lines that tell one project each are summed to a total named like this. */
export const PROJECTS_TOTAL = /(?:项目|资金|预算|经费|支出|执行)\S{0,4}?(?:总金额|总额|总计|合计|共计|总预算|总支出)(?:共计|合计|为|是|达|约)*$/;
export const BUDGET_WORDS = /预算|安排|计划/;
export const SPENT_WORDS = /执行|支出|完成|支付/;
/** A line that leads into a list. */
export const LIST_AHEAD = /(?:如下|内容|为|是|分别|包括|有|下列|以下)?\s*:\s*$/;

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

/** People times amount. */
export const PER_HEAD = /(?:每人|人均)(每月|每年|每季度|每次)?(?:发放|补助|补贴|标准|工资)*(?:为|是)?$/;
export const PAID_TOTAL = /(?:共|合计|总计|总额|累计|发放|支出|经费|资金|补助|补贴)(?:计|需|发放|支付|支出|金额|总额)*(?:为|是)?$/;
export const MONTHS = /(\d{1,2})\s*个月/;

/** Labels whose figures must be the same wherever they stand. */
export const WHOLE = /总(?!体)|(?<!公)共(?![同产青])|合计/;
/** Words that bind a label to one thing among many. */
export const ONE_OF_MANY = /该|此|其|本项|每|各|分别/;
/** Classes of functions, with no total of their own. */
export const BY_FUNCTION = /(?:支出|收入)按\S*?(?:分类|科目)/;
export const TOTAL_WORD = /收入|支出|总额|合计|总计/;
export const DEPARTMENT_GRADE = /[“"]?(优秀?|良好?|中|差|合格|不合格)[”"]?/;
/** The mark of a list of parts, where no pattern is needed. */
export const AMONG_THEM = "其中";
/** Units of people. */
export const PEOPLE: readonly string[] = ["人", "名", "位"];
export const EVERY_MONTH = "每月";
export const TIMES = "次";
export const OF_PROJECTS = /项目/;
/** 结果为“优”, 等级良: what stands behind the word for a result. */
export const GRADED = /(?:结果|等级)[为是的“"]*[优良中差]|^[“"]?[优良中差]/;
/** Amounts that are the whole year's budget, whatever the base. */
export const WHOLE_YEAR_BUDGET = /全年预算/;
/** Parts of spending, not what was spent in all. */
export const KINDS_OF_SPENDING = /项目支出|基本支出/;
/** A year, as it binds a figure to a time. */
export const IN_YEAR = /20\d\d\s*年/;
/** A year in a label, left out when labels are compared. */
export const YEAR_OF_LABEL = /20\d\d年(?:度|底)?/g;
/** 政府性基金预算项目分别为: group 1 is the fund whose projects are listed. */
export const PROJECTS_LISTED = /^\s*([^,;。、:]{2,20}?)(?:预算)?项目分别(?:为|是)/;
/** 8个，分别是甲、乙、丙: what stands between the count and its list. */
export const ENUMERATION = /^[^,;。、()\d]{0,12}(?:\([^()]*\))?\s*[,:(]?\s*(?:分别|具体|即|它们)?(?:为|是|有|包括)?\s*:?\s*/;
export const OPENER = /分别(?:为|是|有)?|具体(?:为|是|有)|即|包括|:/;
/** Two names joined by a word. */
export const JOINED_NAMES = /[^\s](?:和|及|以及|与)[^\s]/;
/** 甲、乙、丙等2个: group 1 are the names in front of 等. */
export const OPEN_LIST = /(?:^|[,;:])([^,;:]*、[^,;:]*)等\S{0,4}$/;
/** What joins one part of a list to the next. */
export const LIST_JOINT = /^\s*[:,;、和及]?\s*/;
export const SHARE_WORD = /占比|率|比例/;
