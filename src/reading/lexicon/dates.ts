/** How months and dates are written: patterns that begin at a place of plain text (sticky). */

const YEAR = String.raw`(?:(?<year>(?:19|20)\d\d)(?:年度?|[-/.](?=\d{1,2}月))|每年|当年|本年度?|今年|年度|全年)?`;
/** Which part of the month: no day, and all before the month's end. */
const PART = "(?:底|末|初|份?中旬|份?上旬|份?下旬|份底|份末|份初|份)?";

/** In this order: the first that fits is taken. Groups: year, month, day, quarter, half. */
export const DATE_FORMS: readonly RegExp[] = [
  new RegExp(`${YEAR}(?<from>\\d{1,2})(?:月份?)?(?:-|~|—|至|到)(?:(?<endYear>(?:19|20)\\d\\d)年)?(?<month>\\d{1,2})月${PART}`, "y"),
  new RegExp(`${YEAR}(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})[日号]|${PART})`, "y"),
  /(?<year>(?:19|20)\d\d)([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})日?(?![\d.])/y,
  /(?<year>(?:19|20)\d\d)[-/](?<month>\d{1,2})(?![\d./-])/y,
  /(?:(?<year>(?:19|20)\d\d)年|当年|本年|今年|年)(?<yearEnd>底|末|内|终)/y,
  new RegExp(`${YEAR}第?(?<quarter>[一二三四1-4])季度${"(?:末|底)?"}`, "y"),
  new RegExp(`${YEAR}(?<half>[上下])半年`, "y"),
];

/** A year without a month, or a span of years: a period, or the end of that year. */
export const YEAR_ALONE = /(?<alone>(?:(?<firstYear>(?:19|20)\d\d)年?[-~—至到])?(?<year>(?:19|20)\d\d)年度?)(?!\d{1,2}月)/y;

/** What must be read inside a date's print for it to be a limit: 12月底, 年末. */
export const MONTH_END = /[底末终]/;
/** What a text that names steps on the way says instead of the end: the plan is drawn, the goods are bought. */
export const STEPS: ReadonlySet<string> = new Set(
  (
    "设计 勘察 勘测 测量 测绘 评审 评估 审核 审查 采购 政府采购 招聘 编制 制定 起草 立项 可研 论证 申报 审批 批复 选址 征地 拆迁 拆除 " +
    "方案 预案 报告 调研 摸排 下达 下拨 拨付"
  ).split(" "),
);
/** What is reached one after the other; a word of an earlier step does not say that a later one is reached. */
export const MILESTONES: readonly RegExp[] = [/完工|竣工|建成|落成/, /验收|结题|结项/, /交付|投用|投入使用|上线|启用|运行/];
/** All up to a date. */
export const UP_TO: ReadonlySet<string> = new Set(["截至", "截止"]);
/** Words behind a date that make it a limit. */
export const LIMITS: readonly string[] = ["之前", "以前", "前", "止", "为止", "内", "以内", "之内", "截止"];

/** Words that make a year alone the time by which something is done. */
export const FINISHED = /完成|完工|竣工|建成|验收|交付|结束|落成|办结|完毕/;
/** Quarters in Chinese digits, first to fourth. */
export const QUARTER_DIGITS = "一二三四";
/** The first half of the year. */
export const FIRST_HALF = "上";
/** Characters that a date may begin with; digits besides. */
export const DATE_STARTS: ReadonlySet<string> = new Set("每当本今年全第一二三四上下");

/** An indicator that asks for a point in time; its numbers without a date format are serial days or run-together dates. */
export const ASKS_FOR_TIME = /时间|时限|日期|期限|时点|工期|(?:完成|完工|竣工|验收|交付|上线)时|进度|时效/;
