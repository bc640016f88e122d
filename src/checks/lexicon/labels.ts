/** The template's numbering in front of an indicator's name: 指标1：. */
export const NUMBERED = /^指标\d*[:：]?/;

/** Headers of money that arrived, which is not money spent. */
export const ARRIVED = /到位/;

/** Ways to number the points of a text: 1. （一） 一是 一、 ①. */
export const POINT_MARKS: readonly RegExp[] = [
  /(?:^|[。;；\n])?\d{1,2}[.、．)](?!\d)/g, /[(（][一二三四五六七八九十][)）]/g, /[一二三四五六七八九]是/g, /[一二三四五六七八九十]、/g, /[①②③④⑤⑥⑦⑧⑨]/g,
];

/** A text that says there is nothing to say. */
export const NOTHING = /^(?:无|没有|暂无)[。.]?$/;

/** Words of levels, as they stand in the names of every form. */
export const LEVEL = { output: "产出", benefit: "效益", satisfaction: "满意", quantity: "数量", cost: "成本" } as const;
/** The three kinds of indicators a form asks for, each with the words that show it is there. */
export const ASKED: readonly (readonly [name: string, shown: RegExp])[] = [["产出", /产出|数量|质量|时效/], ["效益", /效益|效果/], ["满意度", /满意/]];
/** Level-1 names of the forms that are built of these three; others (履职效能, 管理效率 …) have a division of their own. */
export const CLASSIC_LEVEL1 = /产出|效益|效果|满意/;
/** What may stand beside them in level 1 without making the division another one. */
export const BESIDE_CLASSIC = /成本|执行|^\s*$/;
/** Level-1 names that say what may stand below them, and the level-2 names that are known there. */
export const STRICT_LEVEL1 = /^(?:产出|效益|满意度|成本)(?:指标)?$/;
export const KNOWN_LEVEL2 = /数量|质量|时效|成本|经济|社会|生态|环境|可持续|满意|财政|政治|公众|服务对象|职责履行|履职效益|项目效益/;

/** Headers of one year's budget and outturn, and the year in them. */
export const FINAL_ACCOUNTS = /决算数?/;
export const BUDGET = /预算/;
export const YEAR_OF_HEADER = /(\d{4}|本|上)年/;
/** Headers of changes between two columns; the second also for columns that only speak of one. */
export const CHANGE_HEADER = /^(?:比上年)?(?:增减|变动|增长|增加|减少|变化)(?:额|数|率|幅度|情况)?(?:\(.*\))?$/;
export const CHANGE_WORD = /增减|变动|增长|增加|减少/;
/** Headers of figures in percent; of figures that are never summed. */
export const RATE_HEADER = /率|%|幅/;
export const RATIO_HEADER = /率|%|占比|比重|得分|评分|等级/;
export const EXECUTION_RATE = "执行率";
/** The execution item where it stands among the indicators. */
export const EXECUTION_ROW = /^(?:部门)?(?:预算|资金|支出|项目)*执行率$/;
export const REVIEW_SCORE = /复核(?:得)?分/;
export const VOUCHER = "凭证";
/** Headers and units of money. */
export const MONEY_WORD = /元/;
export const YUAN_PER_THING = /^元\/(.+)$/;

/** Lines that repeat amounts of other lines, and lines that open a part of a list. */
export const SUBTOTAL = "小计";
/** The total of a second division of the funds: 合计 below 资金方向, where the one of 资金来源 stands above. */
export const SECOND_TOTAL = /^(合计|总计|(资金)?(方向|用途|投向|结构|支出)(合计|总计|总额))$/;
export const PARTIAL_LINE = /小计|合计|^其中/;
/** A line that is a part of the one above it. */
export const PART_OF_PART = /^其中/;
export const RUNNING_HEADER = /累计/;
/** The name of a result in front of its figure: 完成及时率90%以上. */
export const BEFORE_FIGURE = /^[\u4e00-\u9fff、，:：]{1,16}(?=[\d≥≤<>])/;
/** Total lines; those that hold everything; scores after conversion. */
export const TOTAL_LABEL = /(?:得分|总分|合计|总计)$/;
export const WHOLE_TOTAL = /总/;
export const CONVERTED = /换算|折算|百分制/;

/** Labels of problems and measures beside or below the table, and of reasons. */
export const PROBLEMS_LABEL = /^(?:\d\.)?存在(?:的)?问题$/;
export const MEASURES_LABEL = /^(?:\d\.)?改进(?:措施|建议)/;
export const REASON_LABEL = /(?:偏差|未完成).*原因/;
/** The unit of scores. */
export const POINTS = "分";
/** Points in brackets: group 1. */
export const POINTS_IN_BRACKETS = /\((\d+(?:\.\d+)?)分?\)/;
/** 总得分(含预算执行10分): group 1 are the points of an item beside the rows. */
export const EXECUTION_INCLUDED = /执行[^\d]{0,6}(\d{1,2})分/;
/** A grade and nothing else. */
export const GRADE = /^[优良中差]$/;
