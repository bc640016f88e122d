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
export const RISING = /^(?:上升|提高|提升|增长|增加|升高)$/;
