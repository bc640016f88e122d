/** Words that scoring looks for on a sheet; in half width, without white space. */

/** The unit that people type behind a score or a weight. */
export const POINTS = "分";

/** Words that say that an item does not apply, alone or with a reason behind them that names no figure and nothing done (不适用(本年未发生)). */
export const AWAY_WORDS = /^[(]?(?:本|该|此)?(?:项目?|指标|年度?|单位)?(?:不适用|不涉及|未涉及|不参评|不考核)(?:本|该|此)?(?:项目?|指标|单位)?(?:[(,:;。—-]+(?!.*(?:已|完成|达到|达成|实现|做到))(?:20\d\d年|[^\d]){1,40})?[)]?[。.]?$|^N\/?A$/i;

/** Strokes that stand where nothing is to be said. */
export const DASHES = /^[-—–―/\\~]+$/;

/** A grade and nothing else, as people write it: 优, 优秀, “良好”, 中等. Its first character is the grade. */
export const GRADE_TEXT = /^[“"]?(优秀?|良好?|中等?|差)[”"]?$/;

/** Header of a column whose points are taken away from a row (广西). */
export const DEDUCTION_HEADER = /^(?:扣分|扣分值|扣减分|扣减分值)$/;

/** Headers that speak of a share. */
export const SHARE_HEADER = /占比|比重|占.{0,6}(?:比例|比率|百分比)/;

/** Those of them that name no other whole than the total of the column: 占比, 占合计的比例; not 财政资金占比, 占上年预算比重. */
export const SHARE_OF_TOTAL = /^(?:(?:金额|资金)?(?:占比|占比率|所占(?:比例|比重|比率|百分比)|比重)|占(?:总额|总金额|总数|总计|合计|合计数)的?(?:比例|比重|比率|百分比))(?:\(?%\)?)?$/;

/** Points in brackets at the end of a name: 相关性(5分). */
export const POINTS_IN_NAME = /\((\d+(?:\.\d+)?)分\)$/;

/** A header whose numbers are percent points. */
export const PERCENT_HEADER = /[(]%[)]|%$/;

/** A label beside the cell that holds the score converted to 100. */
export const CONVERSION_LABEL = /^(?:折算|换算)(?:后)?(?:得分|总分|分数|分|百分制得分)(?:[:(].*)?$/;

/** A budget year in a head field. */
export const YEAR = /(20\d\d)/;

/** Things there should be less of. */
export const UNWANTED = /逾期|差错|失误|事故|伤亡|投诉|损失率|变质|受害|成灾率|违规|违纪|发病率|死亡率|故障|超支|流失率|返贫|瘫痪|应保未保|不合格/;

/** Words that turn an unwanted thing into a wanted one: 事故下降率, 投诉处理率. */
export const COUNTERED = /下降|降低|减少|挽回|处置|处理|整改|化解|查处|排查|查明|扑灭|防控|控制|办结|追回|回复|解决|受理|培训|演练|宣传|防范|预防|监测|检测|救助|救治|安置|赔付/;

/** Rates there should be more of. */
export const WANTED = /(?:合格|覆盖|完成|到位|及时|达标|使用|参与|知晓|准确|成活|就业|入学|办结|兑现|普及)率$|满意度$/;

/** Words that turn them round: 不合格率, 未完成率. */
export const TURNED = /不|未|非/;

/** Money that is spent: staying below a plain figure is no failure. */
export const SPENT = /成本|费用|投资|支出|单价|造价|金额|经费|开支/;

/** Money that is earned or saved: more is better. */
export const EARNED = /增收|收入|节约|节省|收益|产值|利润|税收|带动/;

/** Signs behind a number that may make a date of it: 5年 is a span, 2024年 a year. */
export const CALENDAR_SIGN = /^[年月日号]/;

/** Headers of the points of a block beside the indicators (资金管理情况). */
export const WEIGHT_LABEL = /^(?:分值|权重)$/;
export const SCORE_LABEL = /^(?:自评)?得分$/;

/** Words of a note that say that something is not finished, and those that say that nothing is. */
export const UNFINISHED = /未(?:能)?(?:完成|达标|达到|实现|开工|验收|落实|到位)|没有(?:完成|达到)|尚未|滞后|延期|推迟|部分完成/;
export const NOTHING_UNFINISHED = /无未|不存在|没有未|无(?:滞后|延期)|未出现/;

/** The name of a total in front of its figure, in one cell. */
export const LABELLED_POINTS = /^(项目|绩效|自评|评价|综合|最终)*(总分|总得分|总评分|得分|合计)\s*[:：]\s*(?=\d)/;
