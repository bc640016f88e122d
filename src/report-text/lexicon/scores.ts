/** Words of scores, grades and scoring tables. Patterns over half-width text. Data: a new turn of phrase is added here. */

/** 自评9.7分, 得24分: what a part was given, beside its full mark. */
export const FULL_BESIDE = /权重$|满分|分值/;
export const OWN_TOTAL = /^(?:本)?项目(?:综合)?得分(?:为)?$/;
export const EARNED = /^[^,;。]{0,12}(?:得|得分|自评|自评得分|实得|评分)(?:为|是)?$/;
export const DEDUCTION = /扣(?:减)?分?(?:为|是)?$/;

/** A share of things done well: 0 of it cannot go with the full score. */
export const GOOD_SHARE = /完成|达到|达标|合格|内|实现|覆盖|满意|及时/;
export const BAD_SHARE = /未|不|大于|超过|闲置|结余|逾期|投诉|差错|以外|新增|违规|隐性/;
export const SHARE_WORD = /占比|率|比例/;

/** A grade told behind a score; the group is the grade. */
export const GRADE_TOLD = /^[^。]*?(?:等级|等次|级别|档次|评定|评价结果|自评结果|结论|评为|定为|属于|属|为)[^,;。\d]{0,8}?(?:[为是:,“"]{1,3}|(?<=等[级次]))["“”]*(?<grade>优秀|良好|较差|[优良中差])(?!["”]?的)(?=["”,。;等()]|级|$)/;

/** The scale of grades as a text prints it: 90分以上为优, 80(含)-90分为良, 60分以下为差, 80≤得分<90为良, 其余为差. */
export const GRADE_BANDS = /(?:(?<floor>\d{1,3}(?:\.\d+)?)分?[≤≦][^,;。\d<≤≦]{0,6}[<≤≦]\d{1,3}(?:\.\d+)?分?|[≥≧](?<least>\d{1,3}(?:\.\d+)?)分?|(?<low>\d{1,3}(?:\.\d+)?)分?(?:\(含\d*分?\))?(?:[-—~至到]+\d{1,3}(?:\.\d+)?分?(?:\(不?含\d*分?\))?|(?:及)?以上(?:\(含\d*分?\))?)|\d{1,3}分?(?:及)?(?<below>以下)(?:\(不?含\d*分?\))?|(?<rest>其余|其他))的?(?:得分)?(?:,)?(?:等级)?(?:评|定)?(?:为|是|:)?["“]*(?<grade>优|良|中|差)/g;

/** A score of the whole: 得分, 复评92.5分. */
export const SCORED = /(?:得分|评分|打分|总分|分数|复评|初评|自评|考评|评价|评定)(?:结果)?(?:为|是)?$/;

/** Parts of a scoring table that are known to be all of it. */
export const WHOLE_SCORES: readonly (readonly RegExp[])[] = [
  [/决策|投入|立项/, /过程|管理/, /产出/, /效益|效果/], [/执行/, /产出|数量/, /效益|效果/, /满意/],
];

/** Words of a scoring table: its scores are no list of one total. */
export const SCORING_WORDS = /满分|分值|权重|标准分|扣/;
export const SCORE_LIST = /其中|:|\(|包括|分别/;
export const SCORE_SUM = /^(?:以上|自评|评价|项目)?(?:合计|共计|总计|总分|总得分|总评分|综合得分|最终得分)(?:得分)?(?:为|是)?$/;

/** A rate of points: what was scored of the full mark. */
export const SCORE_RATE = /得分率(?:分别)?(?:为|是)?$/;
/** 共扣4分: all that was lost. */
export const ALL_LOST = /(?:共|合计|累计|总)(?:计)?(?:扣|失)/;
/** What is left of the full mark: 自评得96分, 最终得分, 综合得分. */
export const EARNED_IN_ALL = /(?:自评|最终|综合|总|评价|项目|实)(?:总)?(?:得分?|评分)(?:为|是)?$/;
