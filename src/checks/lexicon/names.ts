import { either } from "../../workbook";

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
/** A name that is a formula of two quantities: 全年执行数/全年预算数. */
export const QUOTIENT_NAME = /[数额量次][)）]?[/÷][(（]?[\u4e00-\u9fff]/;
/** Rates that are meant to be near 100 %. */
export const HIGH_RATE = /(?:合格|达标|优良|优秀|准确|正确|完整|完好|成活|出勤|通过|完成|达成|落实|执行|兑现|发放|验收|保障|及时)(?:率|比例)$/;
/** Names that may ask for a share without ending like one. */
export const OF_SHARE = /率|比例|占比|比重|覆盖|保障|到位|全覆盖|程度|进度|增长|下降|增幅|降幅|提高|应.{1,60}尽/;
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
  [/(?:合格|达标|优良|优秀|准确|正确|完整|完好|成活|出勤|通过)率$/, /数量|时效|成本/, "质量指标"],
  [/(?:及时率|按时完成率|按期完成率|完成及时性|完工时间|完成时间|完成时限)$/, /数量|质量|成本|效益/, "时效指标"],
  // 产出数量 of the ministry's framework for evaluations asks for 实际完成率; a form of indicators asks how many.
  [/(?:完成|达成|落实|执行|实施|办结|实现)(?:率|比例)$/, /^数量(?:指标)?$/, "质量指标，数量指标应写完成了多少"],
  [/三保|化债|债务化解|绩效监控|监控率/, /成本/, "质量指标或效益指标"],
];
/** Names that say how many were done: 培训人数, 巡护次数, 硬化面积. */
export const AMOUNT_NAME = /(?:[人户次册株台套场期件份篇个处座间家辆口盏块批项]数|数量|人次|场次|班次|批次|频次|面积|里程|长度)$/;
/** Counts that speak of quality all the same: what went wrong, what was found good, what was won. */
export const OF_QUALITY = either(
  /合格|达标|优|良好|通过|认证|认定|示范|授权|专利|论文|成果|发表|引用|采纳|批示|入选|评为|获|奖|级|标准|规范|精品|高质|完好|成活|准确|有效|事故|投诉|信访|差错|错误|失误|问题|违规|违纪|违法|返工|故障|缺陷|隐患|瘫痪|入侵/,
  /中断|发生|超标|整改|退回|退件|逾期|延误|重复|遗漏|缺失|扣分|处罚|伤|亡|病|调整|合规|安全|质量|验收|满意|达到|转化|就业|录取|毕业/,
);
/** What can stand under 满意度. */
export const OF_SATISFACTION = /满意|认可|好评|评价|投诉|信访|知晓|幸福感|测评|公众/;
/** A name that says its own unit: 培训人数（人）, 覆盖率%. */
export const UNIT_IN_NAME = /[(（][^()（）]{1,6}[)）]$|[%％‰]$/;
/** A row that is a part of the one above it, and figures for each of many things, which have no parts. */
export const IS_PART = /^[★☆*]*其中/;
export const PER_THING = /标准|单价|人均|户均|亩均|平均|每/;
