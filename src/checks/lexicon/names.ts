/** What the names of indicators say; a name is tested without the number that may stand at its end. */

/** Rates: what should be told in percent. */
export const RATE_NAME = /(?:率|比例|占比|满意度)$/;
/** Names that end like a rate and are none. */
export const NO_RATE_NAME = /(?:频率|功率|效率|汇率|利率|容积率)$/;
export const SATISFACTION_NAME = /满意度$/;
export const CONTROL_RATE = /控制率$/;
/** Names that ask for a share or a description, and names that ask for a count. */
export const SHARE_NAME = /(?:率|度|比例|占比|比重|质量|标准|情况)$/;
export const COUNT_NAME = /(?:数|数量|人数|人次|个数|次数|户数|面积|里程|长度|期数)$/;
/** Rates that cannot pass 100 %, unless words of growth stand beside them (see direction). */
export const CAPPED_RATE = /(?:合格|覆盖|到位|及时|达标|知晓|准确|成活|入学|参与|普及|出勤|公开)率|满意度/;
/** The cost of the whole project, which is what was spent. */
export const WHOLE_COST = /^(?:项目)?(?:计划)?(?:总成本|总投资|成本控制数|投资总额|成本总额|支出总额)(?:\(.*\))?$/;
/** A check on delivery: 竣工验收合格率. */
export const ACCEPTANCE = "验收";
/** Signs by which two names that are almost alike differ on purpose: 一期 and 二期, 城东 and 城西. */
export const TELLING_SIGN = /[\d一二三四五六七八九十东西南北上下大小新老前后省市县预决收支增减内外男女甲乙丙丁]/;

/** What a name says about where it belongs: [name, the level-2 words it is wrong under, where it belongs]. */
export const PLACES: readonly (readonly [name: RegExp, wrong: RegExp, belongs: string])[] = [
  [/资金(?:支付|拨付|使用|执行|到位)率|预算执行率/, /数量|效益/, "时效指标或预算执行"],
  [SATISFACTION_NAME, /数量|质量|时效|成本|经济|生态/, "满意度指标"],
  [/(?:合格|达标|优良|准确|完好)率$/, /数量|时效|成本/, "质量指标"],
  [/(?:及时率|按时完成率|按期完成率|完成及时性|完工时间|完成时间|完成时限)$/, /数量|质量|成本|效益/, "时效指标"],
  [/三保|化债|债务化解|绩效监控|监控率/, /成本/, "质量指标或效益指标"],
];
/** What can stand under 满意度. */
export const OF_SATISFACTION = /满意|认可|好评|评价|投诉|信访|知晓|幸福感|测评|公众/;
