/** Words of a change against the year before; in the plain text of sentences. */

/** 优良率较上年每下降1个百分点: the rate of the row against that of the year before. */
export const RATE_AGAINST_EARLIER =
  /^([\u4e00-\u9fff]{0,12}(?:率|比例|占比|比重|满意度|程度))(?:[较比]|[与同和](?=.*相?比))(?:上年度?|去年|上一年度?)(?:同期)?(?:水平)?(?:相比|比)?$/;
/** 不下降, 较上年未降低; 未提高, 没有提高: a change that did not come. */
export const NO_CHANGE_OF = /^(?:[较比](?:上年度?|去年|上一年度?))?(?:不|未|没有|没|无)(下降|降低|减少|上升|提高|提升|增长|增加|升高)$/;
export const VERB_OF_CHANGE = /^(?:下降|降低|减少|上升|提高|提升|增长|增加|升高)$/;
/** What a change is not where it is the other one (未下降或反弹), and changes that only go up. */
export const TURNED_ROUND = /^(?:(上升|提高|提升|增长|增加|升高|反弹|回升)|下降|降低|减少)$/;
export const COUNTS_UPWARD = /^(?:新增|引进|培育|创建)$/;
/** A rate of what was saved, and that nothing was, but more spent. */
export const SAVING_RATE = /(?:节约|节支|节省|结余)率$/;
export const OVERSPENT = /^(?:如|若)?(?:出现|发生)?(?:成本|预算|资金|费用)?超支$/;
/** Names of a rise; and what is told beside its steps: that it stood still, that it did not come, that it was a fall. */
export const NAMED_RISE = /(?:增长|增加|提高|提升|上升|增速|增幅|增长率)$/;
export const STOOD_STILL = /^(?:如|若)?(?:持平|零增长|不增不减)$/;
export const DID_NOT_RISE = /^(?:无|未|没有|不)(?:增长|增加|提高|提升|上升)$/;
export const FELL = /^(?:如|若)?(?:出现|有所)?(?:下降|减少|降低|下滑|回落|负增长)$/;
export const RISING = /^(?:上升|提高|提升|增长|增加|升高)$/;
