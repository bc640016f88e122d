/** Words of scores, grades and scoring tables. Patterns over half-width text. Data: a new turn of phrase is added here. */

/** 自评9.7分, 得24分: what a part was given, beside its full mark. */
export const FULL_BESIDE = /权重$|满分|分值/;
/** What stands between a full mark and what was given of it (15分，得14分; 15分/14分; 15分中得14分), and the other way about (14分（满分15分）). */
export const EARNED_BEHIND = /^\)?(?:中|[,。:\/]|、(?=自评|实|得)|—+|-)?(?:按[^,;。\d]{2,12}?(?:\d+(?:\.\d+)?%)?(?:折算|换算|计算|计|折)(?:后|为)?|[×*]\d+(?:\.\d+)?%=)?(?:自评|实际|本次|实|评价|应)?(?:得分?|评分|自评)?(?:为|是|:)?$/;
export const FULL_BEHIND = /^\((?:满分|分值|权重|标准分|共)?(?:值)?(?:为|是)?$/;
export const EARNED_WORD = /得|自评|评分|计/;
export const EARNED_LETTER = /得/;
export const LOST_BEHIND = /^\)?[,:]?扣(?:减|去|除|了|分)?$/;
/** 管理（20分）、产出（40分）, and what they were given: 分别得18.6分、38.8分. */
export const FULLS_IN_A_ROW = /^\)?[、,和及][^,;。、\d得扣]{1,14}$/;
export const GIVEN_IN_TURN = /^[^;。\d扣失上去]*(?:得分?|评分)?(?:分别|依次)(?:自评|实|评)?(?:得分?|评分|为|是)*$/;
export const JOINED_SCORES = /^(?:、|,|和|及|与)$/;
/** 扣分项扣2分, 附加分1分: beside all parts of the scoring table. */
export const BESIDES_PARTS = /^(?:另有?|其中)?(?:(?<less>扣分项|减分项|倒扣)|加分项|附加分)[^,;。:\d]{0,4}$/;
/** 三者简单平均, 两个项目自评平均: the mean of so many; the group is the number. */
export const MEAN_OF_COUNTED = /^(?<number>[两二三四五六七八九十])(?:个|项|者|类|家|所|次|方)[^,;。:\d]{0,8}?(?:简单|算术)?平均(?:得分|分|满意[度率]|值|数)?(?:为|是|达到?)?$/;
export const WEIGHTED = /加权|权重|按比例/;
/** 满意度10分不扣分: nothing was taken off. */
export const EARNED_FULLY = /^\)?[,:]?(?:不扣分|未扣分|没有扣分|得满分|全部得分|得全分)/;
/** What is told of all parts behind them: 总得分, 汇总, 累计, 共, 得分, 参评得分; not 复核后总分. */
export const TOTAL_EARNED = /^(?:以上|四项|五项|各项|部分|故|综上|自评|评价|项目|本项目|最终|实际|参评|综合|上述|指标|得分(?=合计|共计|总计|累计|汇总|小计))*(?:合计|共计|总计|累计|汇总|小计|加总|相加|总和|总分|总得分|总评分|共|计|得分|自评|评分|得)(?:自评)?(?:得分|得|总分|分值)?(?:为|是)?$|^(?:综合|最后(?:自评)?得分?)(?:为|是)?$/;
/** No word of all parts: of a later sentence, it may be that of one of them. */
export const BARE_EARNED = /^(?:得分?|自评|评分|自评得分|共|计)(?:为|是)?$/;
export const OWN_TOTAL = /^(?:本)?项目(?:综合)?得分(?:为)?$/;
export const EARNED = /^[^,;。]{0,12}(?:得|得分|自评|自评得分|实得|评分)(?:为|是)?$/;
export const DEDUCTION = /扣(?:减|去|除)?分?(?:为|是)?$/;

/** A share of things done well: 0 of it cannot go with the full score. */
export const GOOD_SHARE = /完成|达到|达标|合格|内|实现|覆盖|满意|及时/;
export const BAD_SHARE = /未|不|大于|超过|闲置|结余|逾期|投诉|差错|以外|新增|违规|隐性/;
export const SHARE_WORD = /占比|率|比例/;

/** A grade told behind a score; the group is the grade. */
export const GRADE_TOLD = /^[^。]*?(?:等级|等次|级别|档次|评定|评价结果|自评结果|结论|评为|定为|属于|属|为)[^,;。\d]{0,8}?(?:[为是:,“"]{1,3}|(?<=等[级次]))["“”]*(?<grade>优秀|良好|较差|[优良中差])(?!["”]?的)(?=["”,。;等()]|级|$)/;

/** Grades that are also said of works (验收合格) are told only by words of grading. */
export const PLAIN_GRADE_TOLD = /^[^。]*?(?:等级|等次|级别|档次|评价结果|自评结果|评价结论)[^,;。\d]{0,8}?(?:[为是:,“"]{1,3}|(?<=等[级次]))["“”]*(?<grade>不合格|合格|一般)(?!["”]?的)(?=["”,。;等()]|级|$)/;

/** 自评综合得分, 合计自评: the score of the whole, and of nothing that is named. */
export const SCORE_OF_ALL = /^(?=..)(?:合计|共计|总计|本|我|部门|单位|[局镇乡院校县]|项目|整体|支出|绩效|自评|评价|最终|综合|总体|总|以上|各项|得分)*(?:合计|共计|总计|得分|评分|自评|总分|得)(?:合计|共计|为|是)*$/;
/** 合计 100分 得88.6分: in front of the full mark of all. */
export const FULL_OF_ALL = /^(?:合计|总计|总分|总得分)$/;
/** What is graded is another thing, or of another time, or was graded by others. */
export const GRADE_OF_OTHERS = /其中|各|(?<!^)该|\d个|上年|去年|复核|复评|抽评|财政局|最|其他|另/;
export const WORD_OF_GRADE = /等级|等次|档次|级别/;

/** The scale of grades as a text prints it: 90分以上为优, 80(含)-90分为良, 80分及以上不足90分为良好, 低于60分为不合格, 80≤得分<90为良, 其余为差. */
export const GRADE_BANDS = /(?:(?<floor>\d{1,3}(?:\.\d+)?)分?[≤≦][^,;。\d<≤≦]{0,6}[<≤≦](?<below>\d{1,3}(?:\.\d+)?)分?|[≥≧](?<least>\d{1,3}(?:\.\d+)?)分?(?:,?且?[<≤](?<less>\d{1,3})分?)?|(?<low>\d{1,3}(?:\.\d+)?)分?(?:\(含\d*分?\))?(?:[-—~至到]+(?<high>\d{1,3}(?:\.\d+)?)分?(?:\(不?含\d*分?\))?|(?:(?:及)?以上|起)(?:\(含\d*分?\))?(?:,?(?:且)?(?:不足|低于|小于)(?<short>\d{1,3})分?)?)|(?<rest>\d{1,3}分?(?:及)?以下(?:\(不?含\d*分?\))?|(?:低于|不足|不满|小于)\d{1,3}分?(?:以下)?|其余|其他))的?(?:得分)?(?:,)?(?:等级)?(?:评|定)?(?:为|是|:)?["“]*(?<grade>优|良|中|较?差|不合格|合格|一般)/g;

/** The letter of a grade: 优秀 is 优, 较差 is 差. */
export const GRADE_LETTER = /^[优良中差]|(?<=^较)差/;

/** 等级为“良”（80≤得分<90）, “优”（90分及以上）: the band of a grade in the bracket behind it. */
export const BAND_BEHIND = /^["”]*\((?:(?<floor>\d{1,3})分?[≤≦][^,;。()\d]{0,6}[<≤≦](?<below>\d{1,3})分?|(?<low>\d{1,3})分?(?:\(含\))?(?:[-—~至到]+(?<high>\d{1,3})分?|(?:及)?以上))\)/;

/** A score of the whole: 得分, 复评92.5分. */
export const SCORED = /(?:得分|评分|打分|总分|分数|复评|初评|自评|考评|评价|评定)(?:结果)?(?:为|是)?$/;

/** Parts of a scoring table that are known to be all of it. */
export const WHOLE_SCORES: readonly (readonly RegExp[])[] = [
  [/决策|投入|立项/, /过程|管理/, /产出/, /效益|效果/], [/执行|管理/, /产出|数量/, /效益|效果/, /满意/],
];

/** Words of a scoring table: its scores are no list of one total. */
export const SCORING_WORDS = /满分|分值|权重|标准分|扣/;
export const SCORE_LIST = /其中|:|\(|包括|分别/;
export const SCORE_SUM = /^(?:以上|自评|评价|项目)?(?:合计|共计|总计|总分|总得分|总评分|综合得分|最终得分|综合|共)(?:得分?)?(?:为|是)?$/;

/** A rate of points: what was scored of the full mark. */
export const SCORE_RATE = /得分率(?:分别|依次)?(?:为|是)?$/;
/** 共扣4分: all that was lost. */
export const ALL_LOST = /(?:共|合计|累计|总)(?:计)?(?:扣|失)/;
/** 分别是过程扣, ：甲扣: behind what all losses come to, in front of the first of them. */
export const LOSSES_FOLLOW = /^(?:[,(]?(?:其中|分别(?:是|为)?|包括|具体(?:是|为)?|即)[:,]?|[:(])[^;。\d]{0,30}$/;
/** 过程满分25分, 过程指标25分: what stands behind the name of a part in front of its full mark, and in front of what it was given. */
export const FULL_WORDS = /(?:指标|方面|部分)?(?:权重|满分|分值|标准分)?(?:为|是)?$/;
export const GIVEN_BEHIND_NAME = /^(?:指标|方面|部分)?(?:自评|实际|实)?(?:得分?|评分|自评)(?:为|是)?$/;
/** 自评打分96分, 得分95分: the score that all losses were taken from. */
export const SCORE_OF_WHOLE = /^(?:本次|全年|部门|整体|项目|支出|绩效|综合|最终|总|自评)*(?:打分|得分?|总分|评分|自评)(?:为|是)?$/;
/** What is left of the full mark: 自评得96分, 最终得分, 综合得分. */
export const EARNED_IN_ALL = /(?:自评|最终|综合|总|合计|评价|项目|实)(?:总)?(?:得分?|评分)(?:为|是)?$/;

/** 以上五项一共扣5.5分, 三个指标扣5.3分: how many there are is told with their sum. */
export const COUNTED_LOST = /(?<number>[两二三四五六七八九十]{1,2})(?:个|项|条|处)(?:指标|扣分项|内容)?(?:一共|合共|总共|合计|共计|累计|共)?(?:被)?扣(?:减|去|除)?分?(?:为|是)?$/;
/** 自评91.3分。扣分项为：, and words by which others may be left out. */
export const LOST_LISTED = /^[,。;]\(?(?<among>其中)(?=[^,;。:\d]{2,12}扣)|^[,。;](?:扣|失)分(?:情况|项目?|原因|说明|点|因素|指标)?(?:为|是|如下|有|包括)*:/;
export const OPEN_LOSS = /等|其他|其余|另|主要|每|较[多大]|最/;
/** 扣分三处, 扣分项有2个: how many losses follow. */
export const LOSSES_COUNTED = /(?:扣|失)分(?:项|点|因素|原因|事项)?(?:共|有|为|的)?(?<number>[两二三四五六七八九]|\d)(?:处|项|个|条|点)/;
/** 满分30分，扣1.2分，得28.8分; 满分15分只得6分，扣9分. */
export const LOST_OF_ONE = { taken: /^[,]?扣(?:减|去|除)?分?(?:为|是)?$/, given: /^[,](?:自评|实际|实)?(?:得分?|评分)(?:为|是)?$/, only: /^[,]?(?:只|仅|实际)?(?:得分?|自评)(?:了|为|是)?$/ };

/** 按执行率折算, 10分权重, 10分×执行率: a score that follows from a rate. */
export const BY_RATE = /折算|折合|换算|按比例|按?权重|按[^,;。]{0,8}率|×|乘/;
/** 本次自评采用前者: which of two rates the score follows. */
export const FORMER_OF_TWO = /前者|前一[个口种项]/;
export const LATTER_OF_TWO = /后者|后一[个口种项]/;
export const CHOOSES = /采用|口径|以[^,;。]{1,10}为准/;
export const DONE_RATE = /(?:率|进度|完成|达到?|为|的)[为是达到:]*$/;
export const SCORED_OF_MARK = /^(?:的)?(?:分值|权重|满分|标准)?[)]?[,]?(?:的)?(?:按[^,;。\d]{0,10})?(?:折算|折合|换算|计算|计)?[,:]?(?:应|自评|实际|实)?(?:得分?|评分|计)?(?:为|是|:)?$/;
/** 预算执行10分: the part of a scoring table that is given for the rate of spending, and that rate. */
export const SPENT_PART = /执行(?:率)?(?:指标|项)?(?:自评)?(?:得分?)?(?:为)?$/;
export const SPENT_RATE = /(?:执行|支出|支付)(?:率|进度)(?:为|达到?|是)?$/;
/** 合计91.5分, 汇总89.2分: a total by no other name. */
export const BARE_SCORE_SUM = /^(?:以上|各项|四项|五项|四部分|自评|评价|指标|得分)*(?:合计|汇总|累计|总计|共计|加总|共)(?:得分|得|为)?$/;
/** 时效指标按比例扣0.83分: a loss with its cause in front; 得49.17分: what was given. */
export const LOST_WORDS = /扣(?:减|去|除|掉|了|分)?(?:了|约|为|是)?$/;
export const GIVEN_WORDS = /^(?:自评|实际|最终|本次|该项|实|应)?(?:得分?|评分|自评)(?:为|是)?$/;
/** Words by which more may have been taken off than is told. */
export const OPEN_LOSSES = /其中|等|其他|其余|另|主要|每|上年|去年|最[多高]|半分|[一二两三四五]分/;
/** 扣分3.2分, 扣去的4.9分, 共失4分: all that was taken off, right behind the score. */
export const BARE_LOSS = /^(?:共|合计|累计|总共|一共|合共)?(?:扣(?:减|去|除|掉)?(?:的|分)?|失分?)(?:合计|共计|共|总计|为|是|了)*$/;
/** 合计96.8分, 综合得分95.1分: the score of the whole. */
export const WHOLE_SCORE = /^(?:以上|各项|四项|五项|项目|部门|整体|故|我局|我单位)*(?:合计|总计|综合|最终|自评|总)(?:自评)?(?:总)?(?:得分?|评分|分)?(?:合计|为|是)?$/;
/** 10分×87.74%计8.77分: a score reckoned before the reader's eyes. */
export const TIMES_RATE = /^\)?(?:分值)?[×*xX乘以]+$/;
export const RATE_COMES_TO = /^(?:=|≈|,|计|得|为|即|算|折|自评|得分|应)*$/;
/** 预算执行率, 项目资金总体支付进度: of all the money. */
export const RATE_OF_ALL = /^(?:20\d\d年度?|全年|年度|本年|部门|整体|项目|资金|总体|综合|总)*(?:预算|资金)?(?:总体|整体)?(?:执行|支出|支付)(?:率|进度)(?:为|达到?|是)?$/;
/** 0.83分: the points themselves among the words of a part. */
export const POINTS = /\d+(?:\.\d+)?分/g;
/** A row of a scoring table with no units (分值15得分15; 得分19(分值20)), its subtotal and total, the heading of a part (产出指标(50分)), and the row of the money. */
export const SCORE_ITEM = /年度资金总额[:|]?(?:[\d.,]+\|){3}(?<first>\d{1,3}(?:\.\d+)?(?![\d.%％分]))\|\d{1,3}(?:\.\d+)?%\|(?<last>\d{1,3}(?:\.\d+)?(?![\d.%％分]))|(?:分值|权重|标准分)[|:]?(?<full>\d{1,3}(?:\.\d+)?(?![\d.%％分]))(?:[,|]?(?:执行率|完成率)[|:]?\d{1,3}(?:\.\d+)?%)?[,|]?(?:自评)?得分[|:]?(?<score>\d{1,3}(?:\.\d+)?(?![\d.%％分]))|得分[|:]?(?<given>\d{1,3}(?:\.\d+)?(?![\d.%％分]))\((?:分值|满分|权重)[|:]?(?<mark>\d{1,3}(?:\.\d+)?(?![\d.%％分]))\)|小计[|:]?(?:(?:分值|权重|满分)[|:]?\d{1,3}(?:\.\d+)?(?![\d.%％分]))?[|,]?(?:得分)?[|:]?(?<sub>\d{1,3}(?:\.\d+)?(?![\d.%％分]))|(?<=^|[\n。;\d)])(?:总分|总得分|合计)[|:]?(?:(?:权重|分值|满分)?[|:]?100(?![\d.分]))?[|, ]?(?:得分)?[|: ]?(?<total>\d{1,3}(?:\.\d+)?(?![\d.%％分]))(?![万亿元个])|指标\((?<section>\d{1,3})分\)|(?<![一-鿿]率)得分[|:]?(?<bare>\d{1,3}(?:\.\d+)?(?![\d.%％分]))/g;
/** 其中:甲8分得7.5分;乙7分得7分: what a row is made of, right behind it. */
export const PARTS_OF_ROW = /^[,;。]?\n?\(?其中:(?<parts>(?:[^,;。\n]{1,16}?\d+(?:\.\d+)?分得\d+(?:\.\d+)?分[;,、]?)+)/;
export const PART_OF_ROW = /(?<full>\d+(?:\.\d+)?)分得(?<score>\d+(?:\.\d+)?)分/g;
/** 投入10(满分10), 政策制定18.50(20分): a score with its full mark in a bracket. */
export const SCORE_WITH_MARK = /(?<![\d.])(?<score>\d{1,2}(?:\.\d+)?)分?\((?:满分|分值|权重|标准分)?为?(?<full>\d{1,2})分?\)/g;
/** Between the last of them and the total. */
export const TOTAL_BEHIND = /^[,;、。]?(?:以上)?(?:合计|总计|共计|共|总分|总得分|综合得分|自评得分|得分)*(?:为|是|:)?$/;
