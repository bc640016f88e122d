/** Words of rates and shares, of what was done and of what it is measured by. Patterns over half-width text. Data: a new turn of phrase is added here. */
/** 完工率, 综合有效率: a rate that is called by a deed and by no thing; the group is the word of the deed. */
export const CALLED_RATE = /^,?(?:综合|总体?|全部|平均|实际|绩效|指标|目标)*(?<word>[一-鿿]{2,6}?)率(?:为|是|达到?)?$/;
/** Rates whose part and whole are called by other words. */
export const CALLED_RATES: readonly { readonly word: string; readonly part: RegExp; readonly whole: RegExp }[] = [
  { word: "成新", part: /净值/, whole: /原值/ },
  { word: "在职人员控制", part: /在职|实有|在编|在岗/, whole: /编制/ },
];
/** 发放问卷, 抽查, 受理: deeds that say what a rate is of. */
export const GIVEN_OUT = /发放|发出|抽[查检样取]|调查|走访|回访|受理|收到|接收|登记|报名|参[训检赛考]|立案|报告|采样|检测/;
/** Words in front of a deed that name no thing: 年内已结案, 检出不合格食品. */
export const NAMES_NOTHING = /年[内底末]|[全当本]年|截至|累计|已经?|实际|共|均|[检查抽]出|发现|[,;:]/g;
/** 其中网上办理, 有21份: one of those in front. */
export const AMONG_THEM = /其中|^有|表示|的/g;
/** Rates of what was planned or given, by words of their own. */
export const RATE_OF_PLAN = /执行|完成|支付|支出|到位|使用|拨付|兑[付现]|发放|配套/;
/** A number of another year, or of some of them, stands in front of the rate. */
export const OF_OTHERS = /上年|去年|其中[^,;。\d]*率(?:为|是|达到?)?$/;
/** 超计划2所, 比任务少30人: how far what was done lies from its goal. */
export const ABOVE_THE_GOAL = /超(?:额|过|出)?(?:完成)?(?:年度|全年|年初)?(?:计划|任务|目标)数?|(?:比|较)(?:年度|全年|年初)?(?:计划|任务|目标)数?(?:增加|多|超|高)[^,;。\d]{0,4}$/;
export const BELOW_THE_GOAL = /(?:比|较)(?:年度|全年|年初)?(?:计划|任务|目标)数?(?:减少|少|低)[^,;。\d]{0,4}$/;
export const GOAL_RATE = /^,?(?:年度|年初|全年)?(?:计划|任务|目标)?(?:任务)?完成(?:率|比例|计划的|任务的|目标的)?(?:为|达到?|是)?$/;
export const WHOLE_WORDS = /^(?:总数|总量|总额|总计|合计|总|全部|其|整体|比|的|数|总体|总金额|总人数|例|约|比例|比重)*$/;
export const ARRIVAL_RATE = /到位率|到账率/;
export const ARRIVAL = /到位|到账|收到|拨入|下达/;
/** 占到位资金的: of what has arrived, and of nothing planned. */
export const WHAT_ARRIVED = /到位|到账|收到|拨入/;
export const NOT_YET = /应|计划|未|拟|需/;
export const EXECUTION_RATE = /执行率|兑付率|控制率|支付率|支出率|(?:执行|支出|总体|支付|发放|兑付|拨付|兑现|投资)进度|(?<![一-鿿])进度|资金使用率|拨付率|到位率|完成率/;

/** 占预算的, 完成预算安排的: of the budget and of nothing else. */
export const OF_BUDGET = /^(?:年初|调整|全年|年度|当年|项目|资金|总)*(?:预算|安排|下达|到位)(?:数|安排|资金|总额|总投资)*$/;

/** 占当年应发的, 为应补的: what was due. */
export const DUE = /应(?:[发补拨付兑]|到位)/;

/** A rate of what passed a test; the group is what it is called. */
export const PASSED_RATE = /(?<of>合格|达标|完工|开工|化解|落实|结算|配套|优良|通过)率/;

/** Something was carried out, whatever else the words say. */
export const DEED = /完成|实现|达到|执行|支出|支付|拨付/;

/** Rates that only money has. */
export const MONEY_RATE = /(?<!任务|计划)执行率|(?<![一-鿿])进度|兑付率|支付率|支出率|使用率|拨付率|(?:执行|支出|支付|资金|发放|兑付|拨付|兑现|结算|报账)进度/;
/** 投资完成率, 资金支付率: of money, not of things. */
export const OF_MONEY = /投资|资金|经费|预算|支付/;
export const CONTRACT = /总投资|概算|^投资|合同|中标|审定|结算/;

/** A plan that is named in full. */
export const FULL_NAME = /总投资|到位资金|下达资金|总资金/;

/** The word for the rate itself, and what says that all is meant. */
export const RATE_WORD = /(?:[一-鿿]{2}率|进度|比例)[^率]*$|总体?/g;

/** 债券资金占总投资的: what a rate is of, behind what it is told of. */
export const OF_WHAT = /占[^占]*$/;

/** Words in front of a rate that name no thing of their own. */
export const NO_THING = /^(?:平均|综合|总体|累计|有效|按期|按时|及时|一次|实际|建设|任务|工程|目标|验收|整体|资金|项目|支出|经费|总|任务|计划|指标|财政|整体|专项|补助|补贴|年度|全年|县级|当前|目前|调整|年初|完成|执行|的|且|并|其|使|率)*$/;

/** A time of its own in front of a rate: 1—10月, 前三季度. */
export const OWN_TIME = /\d{1,2}月|季度|上半年|下半年|20\d\d年(?!度?(?:底|末))/;

/** Rates that no plan stands behind: 回收率, 满意度, 合格率; not rates of interest and of growth. */
export const OTHER_RATE = /(?<!利|费|税|汇|增长|费用|贴息)(?:率|满意度|密度|(?:抽查|抽检|复核|核查|检查|消除|化解|整改|办结|覆盖|抽样|采纳)比例)(?:分别)?(?:约)?(?:为|是|达到?)?$/;

/** 抽查比例, 一次结案率: a rate that is called like what was done of all; the group is the deed. */
export const RATE_OF_DEED = /(?<verb>[一-鿿]{2})(?:率|比例)(?:约)?(?:为|是|达到?)?$/;

/** What passed, was done or answered; and what it is a part of. */
export const PART_OF_RATE = /(?<!应|须|需)(?:实(?!施|验|训|际[参应])|已|合格|满意|达标|通过|按期|按时|收回|回收|办结|结案|修复|获救|落实|签约|正常|完好|到场|答复|取得|成功)[^,;。\d]{0,10}$/;
/** 不满意5户, 未通过2个: those that did not. */
export const NEGATED_PART = /[不未非](?:太|很|够)?(?:满意|合格|达标|通过)/;
/** What the word that follows is not said of. */
export const NOT_SAID = /(?:[不未非没](?:太|很|够|有|能)?|部分)$/;
/** Those of the asked who answered. */
export const ANSWERED = /(?:收回|回收|接通|接听|有效|接受|答复|回访到)[^,;。\d]{0,8}$/;
export const WHOLE_OF_RATE = /应|抽|检|访|问卷|发放|发出|调查|样本|受理|接报|报修|报障|报告|故障|参加|参考|遇险|合计|共|总|有效|需/;

/** Letters of a rate that say nothing of what it is a rate of. */
export const RATE_LETTERS = /[率度的为是达到约总有效群众率]|及时|按期/g;

/** 应种…实种…: what was due, and what was done of it. */
export const DUE_AND_DONE = { due: /应(?!急|用|对)/, done: /实|已|按|办|收|完/ };

/** 以到位资金计算, 按调整后预算计算: what a rate is measured by, in a clause of its own. */
export const BASIS = /(?:以|按)(?<of>[^,;。]{2,12}?)(?:计算|为基数|测算|口径)[^;。]*$/;
/** 支付率(占到位资金), 执行率(支出/到位): what a rate is measured by, in a bracket behind its name. */
export const BASIS_IN_BRACKET = /\((?:[^()]{0,12}[\/÷]|[占以按])(?<of>[^()\/÷]{2,12}?)(?:计|计算|测算|口径)?\)[为是达约]*$/;
/** A percentage that is no part of anything here: a change, an interest, a charge. */
export const NO_PART = /增|减|提|降|升|利率|费率|税率|比例为/;

/** 目标12座, 应签约3.6万人: what was to be done, beside what was done of it. */
export const GOAL = /(?:计划|任务|目标|设计|预期|指标)[数值量]?|应(?!急|用|对|聘)/;
/** 多16场: a difference that is told between a goal and the rate. */
export const OVER_OR_UNDER = /^(?:多|少|超|超过|超出|超额|高|低|增加|减少)(?:完成|了|出)?$/;
/** 完成率, 完成: of whatever was done; 签约率: of what is called so. */
export const RATE_OF_GOAL = /(?:完成(?:率|比例|进度)?|[实达]成率|实现率)(?:为|是|达到?|约)*$/;
export const DEED_OF_RATE = /(?<deed>[一-鿿]{2})率(?:为|是|达到?|约)*$/;

/** 预算调整率, also with its formula in front (预算调整率=追加预算/年初预算=). */
export const ADJUSTMENT_RATE = /^,?(?:压减|调减|核减|追加|调增)了?$|(?:调整率|(?:调整|调减|调增|追加|压减)(?:比例|幅度|率))(?:[=:][^=]{0,40}=)?(?:为|是|达|约)*$/;
/** 预算调整率, 成新率: the word for a rate says by itself what it is of. */
export const NAMES_ITS_SIDES = new RegExp(`${ADJUSTMENT_RATE.source}|成新率(?:为|是|达到?|约)*$`);
/** What the budget at the start of the year became. */
export const BUDGET_ADJUSTED = /全年预算|调整(?:后)?(?:的)?(?:全年|年度)?预算|调整后/;
/** 8个分局中只有, 23个村里有, 64笔拨款中有: what stands between a number and those of it that are told. */
export const OUT_OF_NUMBER = /^[^,;。:\d]{0,10}[中里](?:只|仅|也|共|已|就)*有?$/;
/** 即96所中有: the numbers follow the rate. */
export const NUMBERS_FOLLOW = /^,?即[^,;。:\d]{0,6}$/;
/** 配备率, 超期比例, 实际值为, 即: what the part is called as a rate, or nothing but that it is one. */
export const BARE_RATE = /^(?:即|为|占|占比|约|比例|比重|实际值|实际完成值|完成值|是|达到?)*$/;
export const CALLED_SO = /(?:率|比例|比重)(?:约)?(?:为|是|达到?)?$/;
/** One comma at most stands between the part and its rate. */
export const NEXT_CLAUSE = /^[^,;。:]*,?[^,;。:]*$/;
/** 净值与原值之比: both sides of a rate by their names. */
export const RATIO_OF_NAMES = /(?:^|[,;。:(])(?<part>[^,;。:()与]{2,12})(?:与|除以|\/|÷)(?<whole>[^,;。:()]{2,12})(?:之比|的比例|的比值|的比率)\)?(?:为|是|达到?|约)*$/;
/** 优秀率, 优良率, 优秀等次占比: the grades that are meant. */
export const GRADES_RATE = /(?:^|其中|,|评为|等[次级]为)(?<grades>优秀|优良|优|良好以上)(?:等[次级])?(?:率|的?(?:项目)?占比|比例|的?占(?:自评|参评|全部)?(?:项目)?(?:总数|总量|个数)的?(?:比例)?)(?:为|是|达到?)?$/;
/** 优10个, 等次为优的12个, 32个“优”: a number of one grade; the group is its letter. */
export const GRADE_IN_FRONT = /(?:^|[为的是、,\d]|其中|结果|评定|评)(?<grade>优|良|中|差)[秀好等]?(?:等?[次级档])?(?:的|有|为|是|共)*$/;
export const GRADE_BEHIND = /^(?<grade>优|良|中|差)(?:[秀好等]|$)/;
/** The letters of the grades that a rate counts. */
export const GRADES_COUNTED: ReadonlyMap<string, string> = new Map([["优", "优"], ["优秀", "优"], ["优良", "优良"], ["良好以上", "优良"]]);
/** 占总投入的, 占全部资金的, 占资金总额的: of all the money, by no other name. */
export const ALL_MONEY = /^(?:本?项目|计划)?(?:(?:总|全部)(?:投入|投资|资金|金额|经费)|(?:投入|投资|资金|筹资|经费)(?:总额|总量|总数|总规模))(?:数|额)?$/;
/** 占全省结余的: what is left over may be a whole, too. */
export const OF_THE_REST = /结余|结转|未支付|未拨付|剩余/;

/** What may stand in front of the name that a sentence or a segment begins with. */
export const OPENING_MARKS = /^(?:[;,:。)]|\d{1,2}[.、]|[①-⑳]|[一二三四五六七八九]是|其中)+/;
/** 支付率(支付金额/到位资金)为, 56.6%(动态记录份数÷建档份数): a rate with its two sides in a bracket. */
export const FORMULA_IN_FRONT = /\((?:即|=)?(?<part>[^,;。:()\d\/÷]{2,14})(?:\/|÷|除以)(?<whole>[^,;。:()\d\/÷]{2,14})\)(?:约|为|是|达到?)*$/;
export const FORMULA_BEHIND = /^\((?:即|=)?(?<part>[^,;。:()\d\/÷]{2,14})(?:\/|÷|除以)(?<whole>[^,;。:()\d\/÷]{2,14})\)/;
/** 动态记录份数, 支付金额: the words for a number at the end of a name. */
export const NUMBER_OF = /(?:[份人户个件次台家]?数(?:量)?|[份户件]|总?金额|总?额|资金|的)+$/;

/** 截至6月底累计支付, 9月末: what was spent up to a day is spent of the same money as what was spent up to a later one. */
export const SO_FAR = /累计|\d{1,2}月[底末]/;
