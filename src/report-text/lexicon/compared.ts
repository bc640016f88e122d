/** Words of two values that are held against each other in one breath. Patterns over half-width text. Data: a new turn of phrase is added here. */

/** 提升1.7分, 超出48户, 超额14.4%, 少0.5公里: how far two values in front lie apart, and which way. */
export const APART =
  /(?:^|,|[到至]|相?比(?:较)?|同比|环比)(?:(?:这样|因此|实际|相比|共|就|则)?(?:(?:较|比|与)(?:20\d\d年度?[^,;。\d]{0,8}|[^,;。\d]{1,10})|计划|任务|目标)?(?:还|又|再|净|整体)?)(?:(?<up>(?:增长|提升|提高)率|超额完成|超出(?:任务|计划|目标)?|超过|超额|超任务|超计划|超|延长|延后|推迟|拉长|拓宽|增加|新增|净增|增长|增幅|增收|提高|提升|上升|上涨|上浮|升|涨|多出|多完成|多[做办返发收种接]?|高出|高|增)|(?<down>缩短|提前|减少|净减|减幅|减|下降|降低|降幅|降|回落|下浮|压缩|压减|压降|少完成|少[做办返发收种接]?|低于|低|短|欠|差|(?:拔除|压减|压缩|减少|下降|淘汰|化解|削减)率)|(?<any>相差|变化|变动))(?:了|约|出|近|达|为|的|:)*$/;

/** 比计划增加, 超任务: held against a goal. */
export const AGAINST_GOAL = /(?:较|比|超|少)[^,;。\d]{0,6}(?:计划|任务|目标|指标|预算)/;

/** 超额完成: done above the goal that stands beside. */
export const ABOVE_ITS_GOAL = /^(?:共)?(?:超额(?:完成)?|超(?:任务|目标|计划))(?:完成)?(?:了|数)?$/;

/** 年初, 期初: what stood before, beside 年末. */
export const AT_FIRST = /^(?!.*(?:预算|计划|目标|任务)).*(?:年初|期初|月初|季初|学期初|实施前|项目前|改造前|原来|原|此前|之前)[^,;。\d]*$/;

/** (上年69.6%), (2022年17.9万元): what stood before, in a bracket behind the difference. */
export const OF_BEFORE_ASIDE = /^(?:20\d\d年?|上(?:一)?(?:年度?|榨季|季度?|期|学期|学年|届|个?月)|去年|前一年|年初)/;

/** 任务1050户, 目标2500人次, 应检60辆: what was to be reached; no rate of it, nothing that was done of it. */
export const TO_REACH = /^(?!.*(?:完成|实际|已|实现|超|执行)).*(?:任务|目标|计划|指标|要求|应(?!急|用|对|届|税)|额定|定额|标准|设计|核定)/;
/** 实际1098户, 完成3公里: what was reached. */
export const REACHED = /^(?!.*(?:计划|任务|目标|应(?!急|用|对|届|税)|未|没)).*(?:实际|完成|实(?!施)|达到|达|已|建成|新建|举办|开展|收贮|培训|验收|发放|到位)/;

/** 支出大于收入的13.74万元, 全年预算比年初预算多, 高于实际发放数: both sides are called by name; the first group may be what was spoken of. */
export const NAMED_APART: readonly RegExp[] = [
  /(?:^|[,;。:])(?<more>[^,;。:\d]{0,16}?)(?:大于|多于|高于|超过|超出)(?<less>[^,;。:\d]{1,16}?)(?:的(?:部分|差额)?)?(?:为|约|共)?$/,
  /(?:^|[,;。:])(?<less>[^,;。:\d]{0,16}?)(?:小于|少于|低于|不足)(?<more>[^,;。:\d]{1,16}?)(?:的(?:部分|差额)?)?(?:为|约|共)?$/,
  /(?:^|[,;。:])(?<more>[^,;。:\d]{0,16}?)(?:较|比|与)(?<less>[^,;。:\d]{1,16}?)(?:相比|比较|相较)?,?(?:还|又)?(?:多出|多|高出|高|超出|超|净?增加|增)(?:了|约)?$/,
  /(?:^|[,;。:])(?<less>[^,;。:\d]{0,16}?)(?:较|比|与)(?<more>[^,;。:\d]{1,16}?)(?:相比|比较|相较)?,?(?:还|又)?(?:少|低|净?减少|减|压减|节约|节省|差|缺)(?:了|约)?$/,
];
/** No side of a comparison is told where it is with another time, or with many. */
export const NO_SIDE = /上年|去年|同期|上季|上月|20\d\d|同比|环比|以往|往年|平均|前|上(?:个)?(?:榨季|学期|学年)/;
/** Words around the name of a side. */
export const SIDE_FILLER = /^(?:其中|则|但|故|因|而|即|本年|今年|当年|本年度|年度|全部|全县|全市|全省|全区|全乡|全镇)+|(?:的)?(?:总数|人数|总额|数额|金额|总量|总计|合计|共计|总|共|数|额|为|是|约|达|有|:)+$/g;
/** 支大于收: short for income and spending. */
export const SHORT_FLOWS: ReadonlyMap<string, string> = new Map([
  ["支", "支出"],
  ["收", "收入"],
]);
/** 高于目标值2.3个百分点(目标值95%): the goal is told behind. */
export const APART_FROM_GOAL = /(?:(?<up>高于|高出|超过|超出|优于|多于|超)|低于|少于|未达)(?:年度|年初|绩效|预期)*(?:目标|指标|任务|计划)值?$/;
export const GOAL_ASIDE = /^(?:年度|绩效|预期)*(?:目标|指标|任务|计划)值?(?:为|是|≥|>=|不低于)*$/;
