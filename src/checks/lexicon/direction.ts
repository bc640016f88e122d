/** Things there should be less of. */
export const UNWANTED = /逾期|差错|事故|投诉|损失率|变质|受害率|成灾率|违规|违纪|发病率|死亡率|故障|超支|流失率|返贫|瘫痪|应保未保|不合格/;

/** Words that turn an unwanted thing into a wanted one: 事故下降率, 投诉处理率. */
export const COUNTERED = /下降|降低|减少|挽回|处置|处理|整改|化解|查处|排查|查明|扑灭|防控|控制|办结|追回|回复|解决|受理|培训|演练|宣传|防范|预防|监测|检测/;

/** Rates there should be more of. */
export const WANTED = /(?:合格|覆盖|完成|到位|及时|达标|使用|参与|知晓|准确|成活|就业|入学|办结|兑现|普及)率$|满意度$/;

/** Words that turn them round: 不合格率, 未完成率. */
export const TURNED = /不|未|非/;

/** Money that is spent: staying below a plain figure is no failure. */
export const SPENT = /成本|费用|投资|支出|单价|造价|金额|经费|开支/;

/** Money that is earned or saved: more is better. */
export const EARNED = /增收|收入|节约|节省|收益|产值|利润|税收|带动/;

/** Figures that may rise and fall, so that a minus is no slip. */
export const MAY_FALL = /增长|增减|变动|变化|下降|净/;
/** Words of growth: a rate beside them may pass 100 %. */
export const GROWING = /增长|提高|增加|提升|变动|超额/;
/** Cost rows where more is better: savings, and rates of control or payment. */
export const MORE_IS_BETTER = /节约|节省|压减|降低|减少|率$|合规|覆盖/;
