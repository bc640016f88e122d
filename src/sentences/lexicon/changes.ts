/** Words of a change against the year before; in the plain text of sentences. */

/** 优良率较上年每下降1个百分点: the rate of the row against that of the year before. */
export const RATE_AGAINST_EARLIER =
  /^([\u4e00-\u9fff]{0,12}(?:率|比例|占比|比重|满意度|程度))(?:[较比]|[与同和](?=.*相?比))(?:上年度?|去年|上一年度?)(?:同期)?(?:水平)?(?:相比|比)?$/;
/** 不下降, 较上年未降低; 未提高, 没有提高: a change that did not come. */
export const NO_CHANGE_OF = /^(?:[较比](?:上年度?|去年|上一年度?))?(?:不|未|没有|没|无)(下降|降低|减少|上升|提高|提升|增长|增加|升高)$/;
/** 满意度较上年提高 in front of 2个百分点: how much a rate changed. */
export const RISE_OF_RATE =
  /(?:率|比例|占比|比重|满意度|程度|增幅|增速)(?:(?:[较比]|[与同和](?=.*相?比))(?:上年度?|去年|上一年度?)(?:同期)?(?:水平)?(?:相比|比)?|同比)(?:有所)?(?:提高|提升|上升|增长|增加|下降|降低|减少)(?:了|达到?)?$/;
export const VERB_OF_CHANGE = /^(?:下降|降低|减少|上升|提高|提升|增长|增加|升高)$/;
/** What a change is not where it is the other one (未下降或反弹), and changes that only go up. */
export const TURNED_ROUND = /^(?:(上升|提高|提升|增长|增加|升高|反弹|回升)|下降|降低|减少)$/;
export const COUNTS_UPWARD = /^(?:新增|引进|培育|创建)$/;
/** 高于上年, 较上年上升, 与上年持平, 低于上年, 下降: the three ways in which a figure stands beside that of the year before. */
const NAMED_FIGURE = "([\\u4e00-\\u9fff]{0,12}?)";
const EARLIER_YEAR = "(?:上年度?|去年|上一年度?)(?:同期)?(?:水平|数|值)?";
export const ABOVE_EARLIER = new RegExp(
  `^(?:${NAMED_FIGURE}(?:(?:高于|多于|超过)${EARLIER_YEAR}|[较比]${EARLIER_YEAR}(?:有所)?(?:增长|上升|提高|增加|提升))|增长|上升|提高|增加|提升)$`,
);
export const EVEN_WITH_EARLIER = new RegExp(`^${NAMED_FIGURE}(?:(?:[与和同较比]${EARLIER_YEAR})?(?:持平|相当|不变))$`);
export const BELOW_EARLIER = new RegExp(
  `^(?:${NAMED_FIGURE}(?:(?:低于|少于|不及)${EARLIER_YEAR}|[较比]${EARLIER_YEAR}(?:有所)?(?:下降|降低|减少))|下降|降低|减少)$`,
);
/** 与全市平均水平持平 beside the sides of that average. */
export const EVEN_WITH = /^(?:[与和同]([^,;。]{2,12}?)(?:水平|数|值)?)?(?:持平|相当|相等|一致)$/;
/** 高于全市平均水平: the figure without what ends its name. */
export const FIGURE_ENDS = /(?:水平|数|值)$/;
/** 游客人次比上年每增长1%, 同比: how much the row's amount grew. */
export const AMOUNT_AGAINST_EARLIER = /^(?:[\u4e00-\u9fff]{2,16}(?<!率|比例|比重|占比|满意度|程度))?(?:[较比](?:上年度?|去年|上一年度?)(?:同期)?|同比)$/;
/** A rate of what was saved, and that nothing was, but more spent. */
export const SAVING_RATE = /(?:节约|节支|节省|结余)率$/;
export const OVERSPENT = /^(?:如|若)?(?:出现|发生)?(?:成本|预算|资金|费用)?超支$/;
/** Names of a rise; and what is told beside its steps: that it stood still, that it did not come, that it was a fall. */
export const NAMED_RISE = /(?:增长|增加|提高|提升|上升|增速|增幅|增长率)$/;
export const STOOD_STILL = /^(?:如|若)?(?:[与和同](?:上年|去年)(?:同期)?)?(?:持平|零增长|不增不减)$/;
export const DID_NOT_RISE = /^(?:无|未|没有|不)(?:增长|增加|提高|提升|上升)$/;
export const FELL = /^(?:如|若)?(?:同比|[较比](?:上年|去年)(?:同期)?)?(?:出现|有所)?(?:下降|减少|降低|下滑|回落|负增长)$/;
export const RISING = /^(?:上升|提高|提升|增长|增加|升高)$/;

/** Quantities of which only the size counts, and those that name a fall. */
export const SIZE_ONLY = /偏差|误差|偏离|差异|波动|浮动|离差|偏移|调整率/;
export const FALLS = /(?:下降|降低|压减|压降|减少|缩减|削减|减排|降)$/;
/** Of what should fall: it rose, perhaps by its name (能耗不降反升). */
export const RISES_INSTEAD = /^([^未没不]{0,10}?)(?:同比|[较比](?:上年|去年)(?:同期)?)?(?:不降反[升增]|不减反增|未降反[升增]|有所上升|上升|增长|增加|反弹)$/;
/** 偏差率（取绝对值）: the sign of the value is left out. */
export const WITHOUT_SIGN = /绝对值/;
/** Names of a change by its direction, and a change as it is told (同比增长7%): the year before it may be named where the sentence names it. */
export const NAMES_A_RISE = /(?:(?:增长|增加|提高|提升|上升)(?:率|幅度)?|增速|增幅)$/;
export const NAMES_A_FALL = /(?:(?:下降|降低|减少|压减|压降)(?:率|幅度)?|降幅)$/;
export const CHANGE_TOLD = /^(同比|[较比](?:上年|去年)(?:同期)?)?(?:(增长|增加|提高|提升|上升)|下降|降低|减少)了?(\d+(?:\.\d+)?)%$/;
export const AGAINST_LAST_YEAR = /同比|上年|去年/;
/** Less than before: a value below 0. */
export const NEGATIVE_CHANGE = /^(?:如|若)?(?:(?:出现|发生|为|呈)?负增长|(?:增速|增幅|增长率|增长)(?:为|呈|是)负(?:数|值)?)$/;
/** 同比不增长, 无拖欠: what is counted from 0. */
export const NOTHING_OF = /(?:无|没有|未|不|零)(?:发生|出现|存在)?(增长|增加|上升|超支|超编|超标|拖欠|欠缴|欠付|结余|结转|闲置|流失|亏损)$/;
/** Changes whose name is also their verb: without any the value is 0 or less. */
export const CHANGE_WORDS = /^(?:压减|增长|下降|降低|提高|减少|节约|提升|增加|压降|缩减)$/;
