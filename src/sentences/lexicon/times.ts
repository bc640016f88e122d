/** Words of deadlines, lateness and being in time; in the plain text of sentences. */

/** In time and nothing else (按期报送), in front of steps of lateness. */
export const ONLY_IN_TIME =
  /^(?:能|能够)?(?:提前[^且并及和与、,或]{0,4}(?:或者?|及|、))?(?:按时|及时|按期|如期|准时|按(?:计划|合同)(?:工期|时间|进度)|按(?:照)?指标值规定(?:的)?(?:时限|时间|期限|日期)|在?规定(?:时间|时限|期限)内)(?:(?:或者?|及|、)提前)?[^且并及和与、,]{0,8}$/;
/** 资金按时下达, 资料报送及时: the thing named in front. */
export const ALSO_IN_TIME = /^[^且并及和与、,\d未不没无]{1,8}(?:按时|及时|按期|如期|准时)[^且并及和与、,\d]{0,4}$/;
/** 工程于10月31日前竣工, 月报应于次月5日前报送: when it was due, and nothing else. */
export const WAS_DUE =
  /^[^且并及和与、,\d未不没无]{0,8}?(?:[应须需]?(?:于|在)?)(?:(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日|底|末)|次月\d{1,2}日)(?:之|以)?前[^且并及和与、,\d]{0,6}$/;
/** Up to a number, without a mark that the number belongs to it. */
export const PLAIN_WITHIN = /(?<![及或含)])(?:以内|之内|内)$/;
/** 按期完工, 提前开工 in the actual column, and what was done. */
export const IN_TIME_TOLD = /^已?(?:提前|按时|及时|按期|如期|准时|按(?:计划|合同)(?:工期|时间|进度)|在?规定(?:时间|时限|期限)内)([\u4e00-\u9fff]{0,4}?)了?$/;
/** 未竣工 behind steps of lateness: not done at all. */
export const NOT_DONE = /^(?:仍|尚)?(?:未|没有)([\u4e00-\u9fff]{2})$/;
export const IN_TIME_BEGINS = /^(?:能|能够)?(?:按时|及时|按期|如期|准时|在?规定(?:时间|时限|期限)内)/;
/** 10月底前完成 printed as a condition, and its other answer. */
export const DEADLINE = /^(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日|底|末)(?:之|以)?前/;
export const NOT_IN_TIME = /^未(?:能)?(?:按时|及时|按期|如期|准时|在?规定(?:时间|时限|期限)内)/;
/** 自受理之日起, 接到报修后: from when a time is counted that a step names. */
export const TIME_BEGINS = /^(?:自|从)(?:收到|接到|接|收)?[^,;若如凡未不经且并及和与]{2,10}之日起$|^(?:接到|收到|受理|接报)[^,;若如凡未不经且并及和与]{0,8}后$/;
/** What is done in time, when nothing is asked of it but its date. */
export const DONE_BY_DATE =
  /^(?:全部)?(?:完成|开工|竣工|完工|交付|交工|报送|上报|报告|提交|验收|下达|拨付|发放|公开|公示|启动|开展|建成|整改|办结|印发|召开|投用|运行)(?![^]*(?:足额|规范|准确|完整|合格|质量|有效|到位|率|[且并及和与、,\d])).{0,8}$/;
/** In time and too late: the two answers about a date. */
export const TIMELY = /按时|及时|按期|如期|准时|规定时间|规定期限|时限内/;
/** Rows and quantities that are a time which something took. */
export const TIME_TAKEN = /(?:时间|时长|用时|耗时|时限|周期|天数)$/;
/** 迟报, 逾期报送, 更新不及时 beside what was done in time; and 不报, 未报送: not done at all. */
export const TOO_LATE = /^(?:逾期|超期|延期|延迟|迟|超时|拖延|延误|滞后|晚)[^,;且并及和与、,\d]{0,6}$|(?:不及时|不按时|不准时)$|^未(?:能)?(?:按时|及时|按期|如期|准时)[^,;且并及和与、,\d]{0,6}$/;
export const LEFT_UNDONE = /^(?:不|未|没有|没)(?!按|及时|如期|准时|能|达)([\u4e00-\u9fff]{1,4})$/;
/** 2024年12月15日前竣工 as one of several cases; what stands in front, the day, and the deed. */
const DAY_OR_END = "(?:(?:19|20)\\d\\d年)?\\d{1,2}月(?:\\d{1,2}日|底|末)";
export const DEADLINE_OF_CASE = new RegExp(`^([^\\d,;]{0,12})(${DAY_OR_END})(?:之前|以前|前)([\\u4e00-\\u9fff]{0,8})$`);
/** All that comes after the last of them: 此后竣工, 12月15日后入库, 跨年兑付, 逾期. */
export const AFTER_ALL = new RegExp(`^(此后|之后|以后|逾期|跨年|${DAY_OR_END}(?:之后|以后|后))([\\u4e00-\\u9fff]{0,8}?)的?$`);
export const NEXT_YEAR = /^跨年/;
export const YEAR_END = { month: 12, day: 31 } as const;
/** So long after the due date, as the actual column tells it. */
export const LATE_TOLD =
  /^(?:逾期|超期|超时|延期|延误|延迟|推迟|拖延|迟到|迟报|迟|晚)(?:完成|报送|上报|提交|交付)?了?(\d+(?:\.\d+)?)(天|日|个?工作日|个?自然日|周|个?月|小时)$/;
export const LATE = /^(逾期|超期|延期|延迟|迟报|迟交|超时|超过规定|拖延|延误|滞后)/;

/** A date that is a deadline: 6月30日前, 9月底（含）前; the end of its month; and a rhythm in front, which makes it many dates. */
export const DUE_BEHIND = /^(?:每年|当年|本年度?|今年|年度|全年)?(?:(?:19|20)\d\d年?度?)?[-/.]?\d{1,2}(?:月|[-/.])(?:\d{1,2}[日号]?|底|末)?(?:\((?:含|含当日|含本日|含当天|含本数)\))?(?:之前|以前|前|止)/;
export const DUE_MONTH_END = /^[^月]*月[底末]/;
export const RHYTHM_BEFORE = /每(?:个?月|季度?|周|旬|半年)[^,;。]*$/;
/** How far the year has run. */
export const SCHEDULE = /序时进度|时间进度/;
/** Figures that are told apart, as a relation names them. */
export const NAMED_REFERENCE = new RegExp(`平均|${SCHEDULE.source}`);
