import { either } from "../../workbook";

/** Words and signs of scoring sentences that the reader tells apart (rule catalogue 2, §3.1 and §3.3). */

/** The one amount in words that is no numeral: 每半个百分点. */
export const HALF = "半";

/** The unit of days as sentences are read. */
export const DAY = "日";
export const PERCENT_UNIT = "%";
const SAME_UNIT: ReadonlyMap<string, string> = new Map([
  ["个百分点", "%"], ["百分点", "%"], ["个点", "%"], ["点", "%"], ["天", DAY], ["个自然日", DAY], ["自然日", DAY], ["个工作日", "工作日"], ["个月", "月"],
  ["个季度", "季度"], ["个小时", "小时"], ["秒钟", "秒"], ["公分", "厘米"], ["千米", "公里"], ["千克", "公斤"],
]);

/** One word for units that mean the same: percent points are "%", 天 is "日". */
export function plainUnit(unit: string): string {
  return SAME_UNIT.get(unit) ?? unit;
}

/** Operators that include their number from above, exclude it, and include it from below; all others exclude it from below. */
export const LOW: ReadonlySet<string> = new Set([
  "≥", "大于等于", "大于或等于", "等于或大于", "高于或等于", "等于或高于", "高于等于", "不低于", "不少于", "不小于", "不得低于", "不得少于", "至少", "最少", "达到", "达", "应达到", "须达到", "需达到",
  "要达到", "应达", "须达", "达到或超过", "未低于", "满",
]);
export const LOW_OPEN: ReadonlySet<string> = new Set([">", "大于", "高于", "超过", "超出", "高出", "突破", "超", "多于"]);
export const HIGH: ReadonlySet<string> = new Set([
  "≤", "小于等于", "小于或等于", "等于或小于", "低于或等于", "等于或低于", "低于等于", "不超过", "不高于", "不大于", "不多于", "不得超过", "不得高于", "控制在", "未超过", "没有超过", "没超过", "未超", "没超", "未突破", "不突破", "未高于",
]);
export const EQUAL: ReadonlySet<string> = new Set(["=", "等于"]);
/** In front of ±: outside of the band. */
export const OUTSIDE = /^(?:超出|超过|大于|突破|高于|偏离|不在)/;

/** 及以上, 及以下 or a (含 behind an operator's number: the number itself belongs to the range. */
export const INCLUDED_MARK = /[及或]以[上下]|\((?:含)/;
export const EXCLUDED_MARK = "不含";

/** 95%以上 without 及 or 含. */
export const PLAIN_ABOVE = /(?<![及或含)])以上(?:$|[、,]?[且但]?\d)/;

/** Which way a suffix such as 以上 opens, and whether it surely includes its number (以下 alone does not say). */
export function suffixSide(suffix: string, print: string): { readonly side: "low" | "high"; readonly sure: boolean } {
  const side = suffix.includes("上") || /[外后]$/.test(suffix) ? "low" : "high";
  return { side, sure: (side === "low" && suffix.includes("上")) || /^[及或]/.test(suffix) || suffix.endsWith("内") || print.includes("含") };
}

/** A sentence without any of these gives no points; explanations of what an indicator means are passed over quickly. */
export const SPEAKS_OF_POINTS = /[\d０-９①-⑳扣分×＊*·]|比例|择其一/;

/**
 * Beside words that state points (src/reading), words that only a criteria column uses of points: 酌情, 一票否决, 按比例计算, a factor beside
 * the weight, and the bare steps of ≥95%:10.
 */
export const SPEAKS_OF_SCORING = either(
  /[×*·]权重|权重[×*·]|得分=|(?:评分|打分|计分|扣分)(?:细则|标准|办法)|(?:折算|换算|折合)[^,;。]{0,4}(?:得|计)分|分值|分数|标准分|权重分|酌情|视[^,;。]{1,10}(?:扣|给|定)|一票否决|减半/,
  /择其一|[%‰月日天名个次档级上下内]:\d|按[^,;。]{0,10}(?:比例|完成率|程度)(?:计|折|得|赋|给|评|扣|核|递)/,
);

/** Signs and words of two or more characters that stand for one. */
export const JOINED: readonly (readonly [string, string])[] = [
  [">=", "≥"], ["<=", "≤"], ["=>", "≥"], ["=<", "≤"], ["+-", "±"], ["+/-", "±"], ["正负", "±"], ["--", "-"], ["——", "—"], ["百分之百", "100%"], ["个百分百点", "个百分点"],
];

/** Words that a stray blank may part. */
export const SPLIT_WORDS: readonly string[] = [
  "为止", "得分", "满分", "扣分", "扣完", "分值", "百分点", "个百分点", "以上", "以下", "以内", "之间", "最多", "最高", "累计", "低于", "高于", "超过", "达到", "降低", "下降", "不得分",
  "不计分", "不扣分", "否则", "其余", "未完成", "不足", "及以上", "及以下",
];
/** A blank behind these, or in front of those, parts no two words. */
export const STICKS_TO_NEXT = /[每得扣计加减不为未无按的]$/;
export const STICKS_TO_LAST = /^[的分者]/;

/**
 * Which way a step leads, out of the words in front of its amount. Late and early are measured from the due date.
 * `shortVerbs`: a single verb that may stand between 每 and a unit without a number (每缺项).
 */
export const DIRECTIONS = {
  late: /延迟|逾期|推迟|晚|迟|延期|超期|拖延|拖后|滞后|延后|超时|延误/,
  early: /提前|提早/,
  over: /超|高|上升|增加|增长|增|多|突破|上浮|涨|延长/,
  under: /低|慢于|降|减少|少|不足|缺|欠|短|下滑|落后/,
  either: /差|偏差|偏离|变动|浮动|差异/,
  shortVerbs: "缺|少|漏|错|多|超|低|高|差|晚|迟|欠",
} as const;

/** What is owed is no lack on a scale. */
export const OWED = /拖欠|欠缴|欠付/;
/** Of a rate it is less, not late. */
export const BEHIND = /滞后|落后|拖后/;
/** Verbs that say that something happened; no direction on a scale. */
export const SEEN = /出现|发生|发现|查出|查到|查实|核出|存在|有|见|产生|新增|完成|开展|举办|办/;
/** Words that join and say nothing. */
export const LINK_WORDS = /相应|分别|的|者|时|情况|情形|则|均|一律|都|即|可|也|,/g;
/** A range is the condition of its result when only these stand between. */
export const ONLY_LINKS = /^(?:的|者|时|之间|情况下?|情形|则|均|一律|都|即|可|部分|,)*$/;
/** Behind a time: what it took to do something. */
export const GETS_DONE = /^(?:内|之内)?(?:予以|全部)?(?:办结|办理完毕|办理|完成|办完|下达|拨付(?:到位)?|报送|上报|提交|交付|验收|投用|答复|回复|处置(?:完毕)?|处理(?:完毕)?|整改到位|修复|响应|到场|完工|竣工)(?:的|者)?$/;
/** Pieces between a range and its result that only name the step (视为基本达到). */
export const NAMES_STEP = /^(?:视为|视同|认定为|属于|属|算作|评定为)[\u4e00-\u9fff]{1,8}$|^按[\u4e00-\u9fff]{2,6}(?:对待|处理|看待)$/;

/** Amounts of steps, in digits or as a numeral of one character; 分 that is measured; what may stand between two units. */
export const AMOUNT = "\\d+(?:\\.\\d+)?|半|[一二两三四五六七八九十]";
export const NUMERAL_END = /[一二两三四五六七八九十百千]$/;
export const MEASURED_POINT = "分(?![钟贝])";
export const OR_SIGN = "[、/或]";

/** 一次 counts; 第一次, 统一 and 一次性, 一户一档, 一年内 do not. */
export const NOT_COUNTED_BEFORE = "第统唯同逐任一二三四五六七八九十百千两";
export const NOT_COUNTED_BEHIND = "性|一[档策议表册单码证案卡牌网]|内|后|前|来|之|以";

/** What is looked at, not what is scored: amounts there are a sample (抽看3个季度). */
export const SAMPLE = /抽看|抽查|抽取|抽检|随机|查看|查阅|翻阅|检查|走访|调阅|抽样/;

/** Words that may change points: a sentence that has them outside of what was read is not wholly read. */
export const RISKY = either(
  /扣(?!押|缴|件|留|款|除率)|得分|计分|加分|减分|记分|赋分|给分|满分|总分|分值|权重|上限|下限|封顶|保底|递减|递增|由[^,;]{0,12}(?:评|定|打|核|研究|调整|决定|裁量)|结合实际|适当调整|酌/,
  /比例(?:得|计|扣|给|折)|折算|取(?:其)?(?:最)?(?:高|低|大|小|平均)|不计入|倒序|累进|乘以|除以/,
);
export const MEASURED_SCORE = /(?:得分|分数|总分|计分|分值)$/;
export const MEASURED_SCORE_UNIT = "分";
export const HARMLESS = /克扣|代扣|抵扣|折扣|扣除率/g;
/** Signs and letters that may stand among words. */
export const WORD_SIGNS = /^[A-Za-z\u2160-\u217f\u03b1-\u03c9·.…☆★_&@#\u4e00-\u9fff]+$/;

/** Beginnings of a denial (未按, 没有), and the answer that denies any question. */
export const DENIAL = /未按|未能|没有|未|不|没|无|非/g;
export const NO_ANSWER = "否";
/** 全年未发生…，发生的: the year that both answers speak of. */
export const WITHIN_THE_YEAR = /^(?:全年|年内|年度内?|当年|本年度?|考核期内|评价期内)/;
export const IT_HAPPENED = /^(?:一旦|凡是?|如|若)?(?:发生|出现|存在|有)([^,;、且并及和与]{2,14}?)(?:问题|情况|情形|现象)?$/;
/** 发生即不得分: 即 says nothing. */
export const HAPPENED = /^(?:一旦|凡是?|如|若)?(?:发生|出现|存在)的?即?$/;
export const JOINS_CONDITIONS = /[且并及和与、,]|同时/;
/** 不合格, 未通过: one word, denied. */
export const DENIES_ONE_WORD = /^(?:未能?|没有|没|不)([\u4e00-\u9fff]{2})$/;
/** Changes and new things: without any the value is 0. */
export const COUNTS_FROM_NOTHING = /^(?:下降|降低|减少|压减|增长|增加|提高|提升|新增|引进|培育|创建)$/;
/** What is looked at, by its bare name; and words that ask for more than the word behind them. */
export const LOOKED_AT = /^[\u4e00-\u9fff]{0,8}(?:验收|质量|检测|检验|抽检|检查|鉴定|考核|测评|评审|审核|审计|审查|评估|结果|结论|任务|项目|工程|设备|产品)$/;
export const MORE_IS_ASKED = /[且并及和与或、全均都各按每级率]|一次|首次|及时|如期|准时|提前|基本|大部|随机/;
/** What several ways of one condition share at their beginning (有持证会计或代理协议). */
export const HAS = /^[有无未没]/;
export const OR = "或";
/** Behind a result it makes the result a name (得10分的前提). */
export const OF = "的";
export const WAYS = /[或、]/;

/** A share printed as a loss (按比例递减). */
export const FALLING = /减|扣/;
/** Shares that are of the plan; others are rates of their own (按抽查合格比例). */
export const SHARE_OF_PLAN_WORDS = /完成|执行|任务|计划|^(?:按照?|根据|依据)(?:实际|相应|其|所占)?(?:的)?比例/;

/** Words by which a per cent of a sentence is the share of the plan that was done. */
export const SHARE_OF_PLAN = /完成|计划|任务|足额|如数|到位|兑付|兑现|装机|(?:执行|支付)(?:比)?率|(?:支付|支出|执行)进度/;
/** Rates that say the same, and any other rate: 合格率 of what was done is not the share of the plan. */
export const PLAN_RATE = /(?:完成|执行|到位|兑现|兑付|支付|实现|入库|开工|竣工|落实|实施)(?:比)?率|完成比例/g;
export const OTHER_RATE = /[\u4e00-\u9fff]率|满意度/;

/** 到位率=(实际到位资金/计划到位资金)×100%: a rate and the two amounts of which it is the ratio. */
export const DEFINED_RATE = /^([\u4e00-\u9fff]{1,14})=\(?([\u4e00-\u9fff]{2,16})[÷/]([\u4e00-\u9fff]{2,16})\)?(?:[×*]100%)?$/;
/** Signs by which a stretch of a sentence may be a formula, and where one may begin inside of it. */
export const FORMULA_SIGN = /[×*÷/≠]|乘以|除以|得分[=二]|分[=]/;
export const EXPRESSION_SIGNS = /[×*÷/]|乘以|除以/;
export const FORMULA_START = /按照?|(?:本项|该项|此项|本条)?(?:考核)?(?:得分|计分)[=二]/g;
/** 未达到的按实际入藏率÷90%×权重: the formula begins behind what it holds for. */
export const FORMULA_BEHIND = /(?<=^[^=×÷/*,]{1,12}的)按照?/;
/** Where the result of a comparison begins (…≠100则不得分). */
export const UNEQUAL_END = /则|不得分|不计分|得0分|计0分/;
/** A remark behind a formula (A为实际值) may hold no figures. */
export const REMARK_WITH_POINTS = /\d|扣|得分/;
/** Names in a formula: a rate, what was done, and what was planned. */
export const RATE_NAME = /(?:率|比例|比重|占比|程度|满意度|进度|增幅|增速|降幅)$/;
/** A score that is measured out of a hundred, and the remark that says so. */
export const SCORE_NAME = /(?:得分|评分|成绩|测评分|评价分|考核分|打分)$/;
/** A plain 100 in a formula, and a remark in front of it that says so. */
export const A_HUNDRED = /(?<![\d.])100(?![\d.%])/;
export const HUNDRED_SAID = /^(?:按照?|以|采用|采取|实行)[^,;若如凡扣未不]{0,12}百分制[^,;若如凡扣未不]{0,12}$/;
export const OF_HUNDRED = /\((?:按)?(?:百分制|满分100分?)\)/;
export const AS_IT_IS = /^实际/;
export const DONE_NAME = /^(?:全年|年度)?实际(?:完成)?(?:值|数|数量|量|额|情况)?$|^完成(?:值|数|数量|量)$/;
export const PLAN_NAME = /^(?:全年|年度|年初)?(?:计划|目标|任务|指标)(?:完成)?(?:值|数|数量|量|额)?$/;

/** Ends of a condition that carry nothing. */
export const PLAIN_ENDS = /^[,、的]+|(?:的|者|(?<![及按准定小临同平随学课工])时|情况|情形|,|、|则|均|一律)+$/g;
/** Verbs in front of what is asked for. */
export const POSITIVE_VERBS = /做到|实现|达到|能够|能/;
/** Comparing words between a denial and its verb (未按要求达到). */
export const COMPARING = /^(?:按要求|按规定|按照要求|按|能|及时|全部|完全|全面)/;
/** 发现一处不符合要求: one wrong thing is enough, whatever was asked for. */
export const ONE_IS_WRONG = /^(?:一旦|如|若|凡)?(?:发现|有|存在|出现)(?:任[何意一]?)?[一1](?:项|处|个|起|例|条)(?:及以上|以上)?(?:不(?:符合?|合规|合格|达标|到位)|问题|违规|上述(?:情形|情况|问题))(?:要求|规定|情况|情形)?$/;
/** Words that deny whatever was asked for, without a word of their own. */
export const GENERIC_ELSE = /^(?:凡|如|若)?(?:未|不|没有|没|无|达不到|不能|未能|不够)(?:按)?(?:能)?(?:达到|达标|符合|满足|完成|做到|实现|到位|具备)?(?:上述|以上|该|此)?(?:要求|标准|规定|条件|目标|目标值|任务|计划|指标)?$/;
/** 二者缺一: not all of what was asked for. */
export const ONE_MISSING = /^[二两三四五六七八九\d]?(?:者|项|个|条)?缺(?:一|任一|其一)(?:不可)?(?:者|项|条)?$|^(?:缺少|缺|少|任缺)(?:其中)?(?:任何|任意|任)?(?:一|1)(?:项|个|条|样|件)(?:材料|资料|手续)?$/;
/** 存在上述情形: what the first answer denies. */
export const SAID_BEFORE = /^(?:一经(?:查实|发现|核实)|一旦|凡是?|如|若)?(?:存在|出现|发生|有)(?:上述|以上|前述|此类|该类?)(?:情形|情况|问题|行为|现象)?(?:之一)?$/;
/** 超出的, 低于的: whatever no printed step holds. */
export const BEYOND_STEPS = /^(?:超出|超过|超|高于|低于|不足|不到|不在)(?:此|该|上述|以上)?(?:范围|区间|标准|部分)?$/;
/** Places among others. */
export const RANK_WORDS = /排名|名次|位次|位列|列第|居第|首位|末位|名列/;
/** A milder grade of a failing, and the words for grades. */
export const BUT = /但|虽/;
export const GRADES = /严重|较重|中等|一般|轻微|较轻|较大|重大|特大/;
export const NEGATED = /[未没不无]/;
/** Words by which one failing may be more or less of another one. */
export const HOW_MUCH = /[未没不无但虽\d]|[部全大]分|部|全|完整|及时|到位|严重|轻微|较|[年月日天周]|长期|多次|经常/;
/** 未发生安全事故, 无投诉: the thing that did not happen; and a step that only says that it did. */
export const NOTHING_HAPPENED = /^(?:全年|年内|当年|年度|本年度?)?(?:未|没有|无|不)(?:有)?(?:发生|出现|存在|发现)?([^,;、，]{2,14}?)(?:问题|情况|情形|现象)?$/;
export const WHAT_HAPPENED = /^(?:发生|出现|存在|发现|有)?$/;
/** Words in front of a number of events that name none. */
export const ONLY_HAPPENS = /^(?:全年|年内|当年|本年)?(?:累计|共|合计)?(?:发现|发生|出现|存在|有|缺|少|漏|错)?$/;
/** One missing part of a list. */
export const ANY_PART_MISSING = /^(?:上述|以上|前述|前列|其中)?.{0,4}(?:有|任|缺)(?:一|何|意一?)(?:条|项|点|款|个|处|方面|环节)?(?:.{0,3}(?:未|没有|不|达不到).{0,6})?$/;

/** 各扣1分 speaks of several things at once; 相差4个百分点 is a distance from the edge; 当 begins a condition. */
export const EACH_OF_SEVERAL = /^各/;
export const FAR_FROM = /(?:相差|差距|差|落后|偏离|减少|降低|下降|降幅|低于|不足|超出|超过|高出|上升|增加|增幅)(?:目标值?|计划数?|任务数?|标准)?(?:达到|达)?$/;
export const POINTS_APART = /百分点|个点/;
export const IF = /^[当如若]/;
/** Behind 每: a rhythm (每季度), everybody (每轮均), and what is done one by one and counted up. */
export const FREQUENCY = /^(?:个)?(?:季度|季|月|年|周|日|天|半年|学期|旬|半月)/;
export const EVERY_ONE = /均|都|全部|全员/;
export const COUNTS_UP = either(
  /^(?:按期|按时|及时|成功|新|按要求|有效|实际)*(?:开展|举办|完成|新增|组织|获|发表|培育|引进|创建|建成|办|参加|推广|报送|采用|录用|编发|承办|建|打造|转化|申请|授权|立项|开发|具备|符合|满足|达到|刊发|刊登|刊播|公开|发布|播出|报道|取得|通过|解决|化解|落实|引入|孵化|认定|编制|修订|出台|制定|签约|吸纳|帮扶|走访|撰写|提交|入选|入围|改造|修建|安装|培养|评为|新获)/,
  /^(?:个|项|次|篇|件|场|条|户|家|例|人)$/,
);
/** 每达到10%, 每完成10%. */
export const REACHES = /^(?:达到|达|完成|实现)$/;
/** Words in front of a quantity that name no other one. */
export const SAME_SUBJECT = /^(?:其|该|本|其中|若|如|当|凡)|[的,]|(?:比例)?(?:达到|达|在|为|到|占)$/g;

/** Rates around 0 and rates around 100 %: where ± has its middle. */
export const DEVIATION = /调整率|偏差|误差|偏离|变动|差异|浮动|波动|增减|变化|离差|偏移/;
export const COMPLETION = /(?:完成|执行|到位|支付|实现|兑现|落实)(?:比)?(?:率|比例|进度)?$/;
/** Words by which a per cent is the share of the plan that was done. */
export const PLAN_WORDS = SHARE_OF_PLAN;
/** What is done: more of it is never worse. */
export const DOES_MORE = /完成|开展|举办|建成|新增|培训|组织|发放|检查|巡查/;
/** More of these is never worse. */
export const MORE_IS_BETTER = either(
  /(?:满意度|满意率|合格率|完成率|达标率|覆盖率|及时率|到位率|办结率|执行率|优良率|普及率|知晓率|入学率|巩固率|就业率|成活率|参保率|签约率|建档率|接种率|处理率|处置率)$/,
  /(?:收缴率|利用率|使用率|保洁率|整改率|兑现率|兑付率|发放率|完好率|公开率|采纳率|到课率|出勤率|归档率|入库率|更新率|复查率|回收率|治愈率|供给率|供水率|绿化率|支付率|实现率)$/,
);
/** Up to a number (5%以内). */
export const WITHIN = /内$/;
/** Edges that stand neither in the sentence nor in the target column. */
export const EARLIER_FIGURE = /上年|去年|同期|往年|历年|前年|持平|基期|上一年|平均|均值/;
/** 90%-98%之间的，每低…: a condition, no requirement; the loss runs inside of the band. */
export const LOSES_INSIDE = /\d[^\d,;]{0,6}(?:的|时|者),?每(?![超])/;
/** 介于两者之间: what lies between the two steps in front. */
export const BETWEEN_STEPS = /^(?:介于|处于|位于|在)?(?:两者|二者|上述|以上|其|此)(?:两者|区间)?(?:之间|中间|间)$/;
/** Everything was done: 100 %. */
export const ALL_DONE = /100%(?:到位|完成|落实|覆盖|兑现|达标)|足额|全额|全部|全面|如数|(?<![未没不])完成[^,;]{0,10}(?:目标|任务|计划)(?:值|数量|数|量)?$|^(?:按时|如期)?完成$/;
/** 超出部分每1个百分点: the words that say which side loses where the step itself does not. */
export const BEYOND_WORDS = { over: /超出|超过|高于|超额|多于/, under: /低于|不足|未达|达不到|少于|不到/ } as const;
export const BEYOND_BAND = /超出|超过|超/;
/** The row's own target, named beside a step (每超过基准线0.2个百分点). */
export const GOAL_WORDS = /目标|计划|任务|指标|标准|基准|限额|额度|定额|预算|规定/;

/** A sentence without any result that yet speaks of giving points (酌情给分). */
export const HINTS_AT_POINTS = /扣|[给评打得计]分|分值|评定|酌|权重/;
/** Behind points that sum up what follows: 其中, or the first number of a list below. */
export const HEADS = /^\)?,?其中|^\)?[。:;,]?(?:\(1\)|\(一\)|①|1[.、)])/;
/** The number of a part of a list. */
export const LIST_NUMBER = /[\u2460-\u2487]|\d{1,2}(?=[、.)])/;
/** More than asked for earns nothing more. */
export const NO_MORE = /不(?:再|予|另|另行)?(?:加分|计分|奖励)$/;
/** A limit of the row, not of what is added. */
export const OF_THE_ROW = /^(?:本项|该项|加至|累计至|得满|计满|(?:累计|合计|总计)?(?:得分|总分))/;
/** A limit of everything that stood in front. */
export const TOGETHER = /^(?:最多|最高|可)?(?:累计|合计|总计|共计|共)/;
/** 各项合计: however many there are. */
export const EVERY_KIND = "各";
/** Titles that speak of giving points and give none (偏差率计分：). */
export const SCORING_TITLE = /(?:计分|得分|扣分|评分|加分|赋分)(?:标准|办法|方法|规则|细则|说明|情况|依据|方式)?$/;
/** Two rows share one weight, and the better one counts. */
export const EITHER_OR = /[二两]者(?:任)?[择选取]其一/;
/** ≤ printed as W, ≥ as Z or 2: a sign that was lost in copying. */
export const LOST_SIGN = /[WwZz]X(?![A-Za-z])|(?:^|[^\dA-Za-z.])2X|(?:^|[^A-Za-z])[WwZz]\d/;
export const LOST_SIGN_NUMBER = /^2\d\d%$/;
export const NAMES_A_RATE = /[率比额数度]$/;

/** What joins the names of a row of things. */
export const NAME_JOINT = /[、和及与]/;
/** What a per cent of a loss is a share of (扣权重的10%); 扣0.5% alone does not say. */
export const NAMES_POINTS = /分|权重/;
/** A number of points. */
export const POINTS_OF = /\d分/;
/** Signs and words of a division. */
export const DIVIDES = /[÷/除]/;
/** The end of the name of a change: 增长率, 下降幅度. */
export const CHANGE_END = /(?:率|幅度)$/;
/** The number of a point in a list: 1、 (1) （一） 一、 ①. */
export const NUMBER_OF_POINT = /^\s*(?:\d{1,2}[、.)]\D|\(\d{1,2}\)|\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|[\u2460-\u2487])/;

/** What parts the statements of a written reason, and a statement that only says which points were taken or given. */
export const NOTE_PARTS = /[，,；;。\n]/;
export const TAKES_POINTS = /^(?:故|因此|所以|按(?:评分)?标准|本项|该项|此项)*(?:扣|扣减|减|得|计)\d+(?:\.\d+)?分$/;
