import type { TitleFieldName } from "../layout";
import { either, wholly } from "../../workbook";

/** Labels outside of headers, as patterns over cores (see coreOf). Data, not code: a new wording is one more alternative. */

/** The fund block by its label at the left. */
export const FUND_BLOCK = new RegExp(
  `^(年度)?(部门|单位)?(整体)?(项目)?(支出)?(?:${either(
    /资金|预算资金|项目资金|资金情况|资金投入情况|预算执行情况|部门预算执行情况|项目资金来源|资金来源|财政资金安排和使用情况|年度预算申请|预算执行|资金使用情况|项目资金安排/,
    /年度部门整体支出预算|项目资金情况|预算情况|资金安排情况|部门整体支出预算|年度预算执行情况|部门预算情况|整体支出预算|项目预算执行情况|项目支出预算|年度预算/,
  ).source})(?:情况)?(?:\\d{1,3}分)?$`,
);

/** 其中:项目支出: a line that is a part of the one above. */
export const AMONG_LINE = /^\s*其中/;
/** The line of a fund block that counts, best first. */
export const FUND_TOTAL: readonly RegExp[] = [
  /^(本)?年度(资金|财政资金|预算资金|项目资金|部门预算|预算|部门资金|收入|支出)?(总(额|金额|计)|合计(金额)?)$/,
  /^年度金额$/,
  /^(本?(部门|单位|项目)|整体)?(整体)?(资金|预算|财政资金|项目资金|收入|支出|投资|项目|经费)?总(金)?额$/,
  /^(全年|当年|本?年度?)?((本|我)?(部门|单位|项目|机构)|\(单位\)|整体|财政|预算|资金|收入|支出|经费|投资|安排|拨款)+(总(金)?额|总计|合计(金额|数)?)$/,
  /^(合计|总计|共计|金额合计|(本?(部门|单位|项目)|整体)?(财政资金|项目资金|资金|预算|支出)合计(金额)?|总投资|总预算)$/,
  /^(小计)$/,
  /^.{0,4}资金总额$/,
];

/** Of two totals beside each other the yearly one counts. */
export const YEARLY = /年度/;

/** Parts of a fund block. */
export const FUND_PART = either(
  /^其中|^(①|②|③)/,
  /(?:财政拨款|财政资金|结转资金|结转结余|其他资金|单位资金|自筹资金|自有资金|专户管理资金|上级资金|地方资金|(中央|省|市|县|区|乡|镇)级?(补助|配套|财政)?(资金|财政|补助)|一般公共预算(拨款)?|政府性基金|国有资本)$/,
  /(?:事业收入|经营收入|上年结转|社会资金|银行贷款|基本支出|项目支出|人员经费|公用经费|按收入性质分|按支出性质分|其他|其它|预算内拨款|资金小计|资金)$/,
);

/** Total lines of tables. */
export const TOTAL_LABEL = wholly(
  /总分|总分值|总得分|合计|总计|得分合计|评价得分|自评得分|自评总分|自评总得分|综合得分|支出合计|分项合计|总体得分|评价总分|合计得分|总评分|总评得分|共计|得分总计|最终得分|自评分合计|绩效自评得分|自评得分合计|总分合计|合计分值/,
  /自评总得分合计|换算得分/,
);

/** How labels of lines end that add up what stands above them, whatever stands before (部门绩效评价总得分, 投入部分得分合计). */
export const SUM_ENDING = /(总得分|总评分|总分值?|总计|合计|共计|累计|总和|(合计|总计|累计)(得分|分值|分数))$/;

/** Lines that add up a part of a table. */
export const SUBTOTAL_LABEL = /^(小计|分计|.{0,6}小计)$/;

/** Total labels that can stand in the title block, with what is totalled before them (项目总得分, 绩效评价总分). "得分" alone never does. */
export const TITLE_TOTAL_LABEL = /^(自评得分|评价得分|综合得分|最终得分|自评分|绩效自评得分|自评分数|.{0,6}(综合|最终)(自评|评价|评定)?(得分|评分|分数)|.{0,8}(总分|总得分|总评分|得分(合计|总计)))$/;
/** A figure with nothing but 分 behind it: 99分. */
export const POINTS_VALUE = /^\d{1,3}(\.\d+)?分$/;

export const GRADE_LABEL = /^((自评|评价|绩效|评定|自评结果|绩效评价)?等次|评价等级|自评等级|等级|评定等级|绩效等级|自评结论等级|评级|绩效评价等级|自评结果等级|评价结果|自评结果)$/;
export const GRADE_VALUE = /^(优|良|中|差|优秀|良好|合格|不合格|较差|一般)$/;

/** What stands beside an indicator table as its own label. */
export const TABLE_LABEL = /(绩效指标|绩效目标\d*|指标完成情况|绩效评价指标|绩效情况|绩效目标完成情况|指标体系|绩效目标完成|分解目标)/;

/** Labels that end a table: they start what stands below it. */
export const AFTER_TABLE = wholly(
  /注|备注|说明|附注|填表说明|评价结论|自评结论|存在问题|存在的问题|存在问题及原因|改进措施|项目负责人|财务负责人|填表人|填报人|审核人|联系人|联系电话|负责人|单位负责人|部门负责人|其他需要说明的问题|其他需说明的问题/,
  /偏差大或目标未完成原因分析|改进措施及结果应用方案|.{0,16}(审核|初审|审批|主管部门|财政部门)意见|绩效自评结论|问题及建议|有关建议|填报日期|制表人|复核人|评价人|经办人|下一步改进措施|自评小结|结论/,
);

/** Notes: rule text of a form. */
export const NOTE_START = /^(注|备注|说明|附注|填表说明|填报说明|评分说明|打分说明)[:：\d一二三(、.]|^(注|填表说明|说明)$/;

/** Labels that open the goal part and other parts of a form; a fund block ends there. */
export const SECTION_LABEL = /(总体目标|绩效目标|年度目标|绩效指标|资金管理情况|基本情况|主要任务|项目概况|立项|实施进度|^目标$|年度任务|工作任务|项目实施|总目标)/;

/** Named values of the title block by label. The first of a list is preferred. */
export const TITLE_FIELDS: Readonly<Record<TitleFieldName, readonly RegExp[]>> = {
  projectName: [/^(支出|财政|自评|评价|被评价)?项目(支出)?名称$/, /^(专项(资金)?|转移支付|资金|绩效项目|预算项目|政策|子项目)(项目)?名称$/, /^转移支付.{0,6}名称$/, /^项目(及代码|名称及代码|名称及编码)$/],
  department: [/^(项目)?主管部门$/, /^(部门名称|部门单位名称|主管部门及代码|主管部门及编码|主管单位|预算部门|部门)$/, /^(中央|省级|市级|县级|地方|区级|州级)主管部门$/, /^一级预算(单位|部门)$/, /^.{0,6}部门名称$/, /^被评价(部门|单位)$/],
  unit: [/^(项目)?(实施|执行|承担)单位$/, /^(填报|项目|资金使用|使用|预算|自评|被评价|被考核)?单位(名称)?$/, /^(单位名称|填报单位|资金使用单位|项目单位|预算单位|填表单位|编制单位)$/],
  year: [/^(预算|自评|评价|所属|考核)?年度$/, /^(年份)$/],
};

/** The title block of a department form names the department itself, not the one in charge. */
export const DEPARTMENT_LABEL = /^部门/;

/** A year in a title or beside it: (2022年度), 2023年度…, ( 2020年度). */
export const YEAR_IN_TEXT = /(20\d{2})年(?:度)?/;

/** Form numbers. */
export const FORM_NUMBER: readonly RegExp[] = [/报表编号:?(\d{4,8}_\w+)/, /^(附件?表?\d+(?:[-—]\d+)*(?:[-—]\d+)?):?$/, /(公开\d+表)$/,
  /^(附表\d*(?:[-—]\d+)*):?$/, /(\d{6}_\d{4}\w*)/];

/** Unused lines of a template. */
export const PLACEHOLDER = /^(?:指标\d+[:.、]?)?(?:[….。·*/\\—–-]+|)$/;
/** A part of the indicator above. */
export const SUB_ROW = /^[★☆*]*其中/;
/** Items that take points away. */
export const DEDUCTION = /(扣分项|减分项|扣分指标|扣减项|倒扣)/;
/** Options of which one carries the weight of all. */
export const OPTION = /(可选项|可选|任选|二者择其一|择其一|选其一|任选其一)/;
/** Names that levels of indicators have, to tell data from headers. */
export const LEVEL_NAME = /^(产出|效益|满意度|成本|数量|质量|时效|经济效益|社会效益|生态效益|可持续影响|经济成本|社会成本|生态环境成本|服务对象满意度|过程|投入|效果|管理|项目(决策|管理|产出|效益|绩效|效果)|预算绩效|部门决策|综合管理)(指标)?$/;

/** Headers that are known and have no role of their own. */
export const NO_ROLE = wholly(
  /偏离度|偏差率|(自评|评价)?[得失]分(率|占比|比例)|完成率|完成比例|全年预计(完成|执行).{0,4}|预计完成.{0,4}|完成目标可能性|确定能|有可能|完全不可能|数据项\d*|采集数据项|理由|经费保障|制度保障|人员保障|硬件条件保障/,
  /其他|佐证材料|数据来源|责任(科室|单位|股室)|上年(实际)?完成值|历史值/,
);

/** Columns of another time than the year in question: never target, actual value, weight or amount of this form. */
export const OTHER_YEAR = /^(上|去|前|往)(一|1)?(年|期)|^(历年|历史|以前年度|基期|基年|同期)|去年同期|上年同期|^(中期|长期|实施期|项目期|规划期|建设期|三年|总体)(绩效)?(指标|目标)值$/;
/** A year in front of a header (2024年实际值). */
export const YEAR_AHEAD = /^(20\d\d)年度?(?=\D)/;

/** Value headers that do not say which value; beside a clear target they mean what was reached. */
export const PLAIN_VALUE = /^指标值?$/;

/** A label over a whole indicator header. */
export const OVER_HEADER = /^(年度)?(绩效|评价|考核)+(评价)?指标|绩效情况$/;

/** A heading over values that were reached (年末完成), and one that speaks of a plan. */
export const OF_REACHED = /(完成|实现|实际|达成)/;
export const OF_PLAN = /(计划|目标|设定|预期|年初|应)/;

/** Words of what a unit says of itself, beside what others found (评价, 复核). */
export const OWN_WORD = /自评|自我评/;

/** A sum that is called one (小计, 合计) is the budget to spend; what is left over (结余⑦=④-⑤) has another name. */
export const SUM_NAME = /^(小计|合计|总计|预算合计|预算小计)$/;

/** Labels that also stand in the title block, to tell the end of a value that was left blank. */
export const OTHER_TITLE_LABEL = /^(项目|部门|单位|主管部门|部门预算|预算|填报|填表|填表人)?(编码|代码|负责人|联系人|电话|联系电话|日期|属性|周期|类别|类型|性质|起止时间|年度|总分|总分分)(及.{1,6})?$/;

/** Sub-labels that mean the group itself: 年初预算 over 小计, 财政拨款, 结转资金. */
export const WHOLE_OF_GROUP = /^(小计|合计|总计|金额|数值|总额|总数)$/;
/** Sub-labels of values that mean the whole year, beside its parts (上半年, 前三季度). */
export const WHOLE_YEAR = /^(全年度?|年度|年末|年终|全年累计|累计|合计)$/;
/** Sub-labels that mean the names of the level above them. */
export const NAME_OF_GROUP = /^(名称|指标名称|内容|指标|指标内容)$/;
/** The row of goals stands above the header of many forms and is no part of it. */
export const GOAL_LABEL = /(总体|中期|长期|年度|实施期|预期|设定)目标$|完成情况(综述)?$/;
/** Words of labels that stand over several columns. */
export const GROUP_WORD = /(指标|预算|执行|资金|分值|数据|人数|拨付|结余|情况|保障|得分|目标值|评价|评分|结果)/;
/** 一级, 二级, 三级 in a header. */
export const LEVEL_HEADER = /[一二三]级/;

/** 预算金额:200万元 and 项目资金(执行金额:180): a label that holds its amount heads nothing, nor does a sentence of amounts (预算100万元,支出95万元). */
export const WITH_AMOUNT = /(?::[-¥￥]?\d[\d.,、]*[十百千万亿]*元?|\d[\d.,、]*[十百千万亿]*元)\)?$|\d[\d.,、]*[十百千万亿]*元[,;、。]/;
/** A text that may name a unit of money, and headings that speak of money, not of the target of an indicator. */
export const NAMES_MONEY_UNIT = /[元圆]/;
export const OF_MONEY = /(资金|预算|决算|执行|支出|收入|情况|金额|经费|投入|拨款|投资)/;
