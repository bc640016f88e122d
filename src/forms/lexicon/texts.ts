/** What titles, notes and cells of forms look like, as patterns over normalised text. Data, not code. */

/** What the name of a form ends with. */
export const ENDS_AS_FORM = /表(\d+)?(\(.*\))?$/;
/** Words that make a title, with what they count. */
export const TITLE_WORDS: readonly (readonly [RegExp, number])[] = [
  [/(自评|评价|评分|打分|得分|考核|申报|监控|目标|汇总|统计|基础数据|明细|情况|报|计划|一览|登记)表/, 3], [ENDS_AS_FORM, 2], [/绩效/, 2], [/^\d{4}年/, 1], [/^[一二三四五六七八九十]、/, -4],
    [/:/, -3], [/计划$/, 1], [/[,。;]/, -2],
];
/** 自评价表 and 自我评价表 are other words for 自评表. */
export const SELF_EVALUATION = /自(?:我评价|我评|评价)表/g;
export const SELF_EVALUATION_NAME = "自评表";
/** Titles of forms whose tables have headers known by their words. */
export const FORM_TITLE = /(自评|目标|评分|打分|得分|申报|监控)表/;
/** A label that names a form. */
export const FORM_LABEL = /表$/;
/** A year alone in its cell: (2022年度). */
export const LONE_YEAR = /^\(?20\d{2}年度?\)?$/;
/** A lone sentence that says how scores are given. */
export const RULE_SENTENCE = /^(?:(?!得分|分值|权重|评分|执行率|优|扣分).)*(?:得分|分值|权重|评分|执行率|优|扣分).*(?:\d|分)/m;

/** 单位:万元 names no unit of a government. */
export const MONEY_UNIT = /^\(?[万亿]?元/;
/** An amount beside its label: 55, 55万元. */
export const AMOUNT_START = /^\d[\d,.]*万?元?/;
/** A label in which points may stand, and points at the end of a name. */
export const SPEAKS_OF_POINTS = /分/;
export const POINTS_AT_END = /\d分\)?$/;
/** Points or numbers behind a label. */
export const NUMBER_AT_END = /(?<!\d)\d+(\.\d+)?分?$/;
/** The weight that a label carries in brackets, and behind it, the surest way first; group 1 is the number. */
export const WEIGHT_IN_BRACKETS = /\((?:[^()\d]{0,8})(\d+(?:\.\d+)?)分?(?:\*[^()]*)?\)/;
/** A number behind a label that is its weight. A per cent behind a sign or a word of comparison (*100%, ≥90%, 达到95%) ends a formula or a target. */
export const WEIGHT_BEHIND: readonly RegExp[] = [/(\d+(?:\.\d+)?)分$/, /\((\d+(?:\.\d+)?)%\)$/, /(?![达到于超过少多在])[\u4e00-\u9fff)](\d+(?:\.\d+)?)%$/];
export const POINTS_WITHIN = /\d分|\(分值?:?\d/;
/** One name with its points in a line that divides a form: 预算执行20分,产出指标40分. Groups: name, points. */
export const POINTS_OF_NAME = /(预算执行|资金执行|执行率|产出|效益|满意度|成本|投入|过程|效果|管理)(?:指标|情况|率|类)*(?:占|为|满分|计|[:(])*(\d{1,3}(?:\.\d+)?)分/g;
/** A bare number in brackets behind a level: 产出指标(40). It is points where all of them make up a set. */
export const NUMBER_IN_BRACKETS = /\((\d{1,3})\)$/;
/** A line that opens the next goal of a form: 年度目标2:(30分). */
export const GOAL_LINE = /^(年度)?(绩效|工作)?目标[\d一二三四五六](?=[:(、]|$)/;
export const EXECUTION_NAME = /执行/;
export const LEVEL_ENDING = /(?<!指标|目标|情况|率|类)(指标|目标|情况|率|类)+$/;

/** Cells of a row that only numbers the columns: 栏次, ①, ③=②/①; the second tells such a row by one cell. */
export const COLUMN_MARK = /^[(]?(?:\d{1,2}|[A-Z]|[①-⑳]|栏次|行次|甲|乙|丙)[)]?(?:[=＝][\dA-Z①-⑳+\-*/÷×()%]+)?[)]?$/;
export const SURE_COLUMN_MARK = /[=①-⑳栏]/;

/** What stands in the cells of a column, to tell its role. */
/** Words that say of what nature an indicator is, beside those that give a direction; 其他 and 文字描述 stand in other columns as well. */
export const NATURE_CELL = /^(定性|定量)(指标|描述)?$/;
export const UNIT_CELL = /^(%|‰|百分比|万?元|亿元|[个人次天月年日户亩套台件只头场项处份篇期米吨]|人次|场次|平方米|公里|千米|万亩|是\/否|批次|分|小时|工作日|公斤|万人|km|元\/.{1,6})$/;
export const LEVEL_CELL = /^(产出|效益|满意度|成本|数量|质量|时效|经济|社会|生态|可持续|服务对象|过程|投入|效果|项目|预算|财务|履职|管理)/;
/** A target with its comparison before it (≥500人次, 不超过3天), short enough to be no rule. */
export const COMPARED_CELL = /^(?:[≥≤><]=?|(?:大于|小于)(?:或?等于)?|不(?:少|多|低|高|大|小)于|不超过|至少|至多)\d.{0,12}$/;
/** A quantity: a digit before any Chinese character (12次, ≥5%). */
export const QUANTITY_CELL = /^[^\u4e00-\u9fff]*\d/;
/** The names that only level 2 has. */
export const LEVEL2_CELL = /^(数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|经济成本|社会成本|生态环境成本|服务对象满意度)(指标|目标)?$/;
export const LEVEL1_CELL = /^(产出|效益|满意度|成本)(类|绩效)?(指标|目标)?\d*分?$/;
/** The numbering in front of a label. */
export const LABEL_NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d)|[①-⑳⑴-⒇])/;
