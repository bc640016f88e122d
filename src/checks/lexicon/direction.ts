/** Figures that may rise and fall, so that a minus is no slip. */
export const MAY_FALL = /增长|增减|变动|变化|下降|净/;
/** Words of growth: a rate beside them may pass 100 %. */
export const GROWING = /增长|提高|增加|提升|变动|超额/;
/** Cost rows where more is better: savings, and rates of control or payment. */
export const MORE_IS_BETTER = /节约|节省|配套|筹集|筹措|自筹|引入|撬动|压减|降低|减少|率$|合规|覆盖/;
