/** Words of changes, of what is left over, and of portions. Patterns over half-width text. Data: a new turn of phrase is added here. */

/** 比上年, 较2023年, 同比: the other figure stands elsewhere. */
export const AGAINST_LAST_YEAR = /上年|去年|同比|同期|(?:较|比)\s*20\d\d/;

/** 年均增长: from year to year, not from the first to the last. */
export const YEARLY_GROWTH = /年均|年平均|平均每年|复合/;
/** 三年年均, 5年间: over how many years. */
export const OVER_YEARS = /(?<![\d.])(?<years>[两二三四五六七八九十]|\d{1,2})年(?:间|来|内|时间)?(?:[^,;。\d]{0,6},)?[^,;。\d]{0,8}$/;

/** 比年初预算: a change against the plan. */
export const AGAINST_PLAN = /(?:较|比|与)[^,;。]{0,200}?(?:预算|计划|目标|任务|概算|控制价)/;
export const YEAR_IN_WORDS = /20\d\d年|上年|去年|上一年/;
export const THE_REST = /其余|余下/;
/** 按区域分，甲…; 从服务类别看，…; 按支出方向：…: what a sentence begins with that parts what was told in front. */
export const PARTED_AT_START = /^(?:其中[,:]?)?(?:[按从分][^,;。:\d]{1,8}(?:分|看|划分|分类|方向|构成|结构|投向))[,:]|^[^,;。:\d]{0,8}(?:投向|结构|构成)[上为是]?[,:]/;
/** 剩下的2辆, 剩余为无形资产: the rest of a list, or what was not spent. */
export const REST_OF_LIST = /^(?:剩余|剩下|余)(?!.*[支付拨])/;

/** What an adjusted budget is called. */
export const ADJUSTED_TO = /调整后|调整预算|全年预算|(?:调减|调增|追加|核减)后|实际(?:下达|支付|支出|拨付|到位|安排|兑付|发放)|最终|合计|总|预算(?:数|总额)?(?:为|达)?$|变更为|调整为/;

/**
 * 年中追加甲经费12万元, 6月按常务会议意见追加县级资金180万元: a step from one budget to the next, with its time and its ground in front; the group is the
 * direction.
 */
export const STEP = /^(?!.*(?:较|比|上年|累计|[其之]中|包括|含))(?:[^,;。\d]|\d{1,2}月){0,24}?(?:(?<up>追加|调增|划入)|(?<down>调减|核减|收回|压减|划出|核销|扣减))(?!后|[为至])/;
export const SUM_WORD = /合计|共计|总计|小计|累计|(?<!公)共/;
/** What an adjustment starts from. */
export const BUDGET_OF_YEAR = /^(?!.*(?:上年|去年|中央|省|市级|县级)).*(?:年初|部门预算|预算(?:收入|支出|安排|批复)|批复)/;

/** What is missing of the first of two numbers in front. */
export const COMPLEMENTS: readonly { readonly rest: RegExp; readonly part: RegExp; readonly whole?: RegExp }[] = [
  { rest: /净值/, part: /折旧|摊销/ }, { rest: /净资产/, part: /负债/ }, { rest: /空编|缺编|缺员/, part: /实有|在编|在职|在岗/, whole: /核定|编制|额/ },
  { rest: /质保金/, part: /付|拨/ }, { rest: /超期|(?:未|没有)(?:整改|化解|处置|通过)|差$/, part: /已|按期|按时|整改|化解|处置|通过|完成|实/ },
];
/** What is called not done, waiting or saved, and what is then told of what was done of it: 应检…，已检…，未检…. */
export const LEFT_BY_NAME: readonly { readonly rest: RegExp; readonly part: RegExp }[] = [
  { rest: /(?:未|没有)(?:完全|全部|按期|按时|如期)?(?:达标|达到|达成|实现)(?:目标值?|的|为|有|共)*$/, part: /达标|达到|超过|达成|实现|完成/ },
  { rest: /(?:未|没有)(?:参)?(?:检|种|收|报|办|修|建|改|缴|签|领|回复|返|保|训|入户|安装|投产|就业|落实|销号|脱贫|入库|归还|审|结|清退|安置|复核|整治|出租)[^,;。\d]{0,4}$/, part: /已|实(?!施)|完成|办结|按|审结|结案/ },
  { rest: /(?:在办|待办|在审|待审|在途|积存)[^,;。\d]{0,4}$/, part: /已|办结|审结|结案|完成|办理/ },
  { rest: /(?:节约|节省|节支)(?:财政|预算|项目|采购)?(?:资金|投资|经费|支出|额)?(?:了)?$/, part: /成交|中标|合同|实际|决算|结算|审定/ },
  { rest: /欠(?:缴|费|租|款|收)[^,;。\d]{0,3}$/, part: /实(?!施)|已|收/ },
  { rest: /(?:空置|闲置)[^,;。\d]{0,3}$/, part: /出租|已租|在用|分配|入住/ },
];
/** 已达成12个, 部分达成2个: what was done, and no number that something may be left of. */
export const DONE_ITSELF = /^[,;:]?(?:其中)?(?:已(?!下达)|部分|基本)/;
/** 结余, 未支付, 余下, 差额: what is left of the two numbers of a rate; nothing of what is called by a fund, a contract or a cause of its own. */
export const LEFT_OF_PAIR = /(?:结余|节余|结转|留存|结存|剩余|剩下|余下|其余|还余|余额|待(?:支付|拨付|付)|[年期]末余|账[面上]余|欠[缴付收]|空置|闲置|(?<![减缩年])[少未没][铺砌检换办修建种改装训拆投用付拨补缴收发]|差额|(?<![一-鿿])[剩余](?:款|钱)?|没(?:有)?(?:花|用|支|付|发|拨|完成|做|安排|分配)[完出掉]?|还剩|尚余|(?:尚|还|仍|应补)?(?:未|没有)(?:支付|拨付|支出|使用|执行|兑付|兑现|发放|完成|到位|安装|建成|实施|完工|开工|办结|整改|用完|用|补|建|装|种|改|检))(?:结转|使用|完)*(?:的)?(?:(?:至|到)?(?:下一?年度?|次年|20\d\d年度?)(?:度|支出|使用|继续使用|安排)*)?(?:资金|经费|款项?|任务)?(?:还|尚)?(?:为|是|有|约)?$/;
/** 结余A，其中甲B; 结余A(甲B): what is told in parts. */
export const OPENS_PARTS = /其中|\(/;
/** 剩余7户, 年末结转: beside a rate of 100 % they say that not all of it was done; 缺口 where all should have arrived. */
export const STILL_LEFT = /^(?:剩余|余下|其余|尚余|还剩|(?:年末|年底)?(?:结余|结转|节余)|(?:尚|还|仍)?(?:未|有)[^,;。\d]{0,6}(?:未|的)?)[^,;。\d]{0,6}$/;
export const LEFT_OF_ARRIVAL = /缺口|未到位|欠/;
/** 差额, 相差: what two amounts told right in front differ by. */
export const DIFFERS_BY = /(?:差额|相差|尾差)(?:部分|资金)?(?:仅|为|是|有|约)?$/;
/** 短收526万元, 少收: short of the goal; 超任务26户, 超收: above it. */
export const SHORT_OF_GOAL = /(?:短收|少收|欠收|减收|差)$/;
export const ABOVE_GOAL = /(?:超收|超支|超额(?:完成)?|超出?(?:任务|计划|目标|预算)(?:数|完成)?)$/;
/** What says of an amount in front that it was carried out, whatever its verb. */
export const DONE_OF_REST = /已|实(?!施)|办结|完成/;
/** The difference of two prices in front. */
export const PRICE_GAP = /价差|差价/;

/** 另有, 此外: what follows is of something else. */
export const ANOTHER = /^(?:另|此外|其他|其它)/;

/** Done beyond the plan. */
export const ABOVE_PLAN = /超收|超支|超出|超额/;

/** 收、支总体: all of income or spending, told above. */
export const OVERALL = /总体|总计|收、支|收支|收入支出/;

/** 预决算差异率: the outturn against the budget. */
export const OUTTURN_GAP = /差异|偏差|偏离/;

/** 节约资金: the budget less the price. */
export const SAVED = /节约|节减|节省|核减|审减/;

/** Income and spending of one account: what is left is their difference. */
export const INCOME_TOLD = /(?<!项目)收入(?!.*支出)/;
export const SPENDING_TOLD = /^(?!.*收入).*支出/;

/** 三年累计, 年均: of no single year. */
export const OF_SEVERAL_YEARS = /[两二三四五六]年|累计|[年平]均/;

/** 较概算节约: the plan that a change is measured by, in its own word. */
export const PLAN_NAMED = /(?:较|比|与)[^,;。]*?(?<plan>概算|控制价|年初预算|预算|计划|目标|任务)/;

/** 以上资金中，甲…，乙…，其余…: the whole stands in the sentence in front. */
export const OF_THE_ABOVE = /以上|上述/;

/** The words that open a list. */
export const OPENS_LIST = /其中|包括|:/;

/** 共A，其中甲…，其余…: the whole stands at the head of the sentence. */
export const LIST_BEFORE_REST = /其中|包括|:|^[^,]{0,4},/;

/** 2024年较2023年减少: the years of a change, in the last clause that names two. */
export const YEARS_COMPARED = /(?<now>20\d\d)年?(?:度)?[^,;。\d]{0,6}(?:较|比|与)(?<then>20\d\d)年(?:度)?(?:相比)?,?(?:增加|减少|下降|增长|上升|提高|降低|[多少][一-鿿]{0,3}(?=\d|$))[^;。]*$/;

/** 1.5倍; and grown by so many times. */
export const TIMES_UNIT = "倍";
export const GROWN_BY = /(?:增长|增加|提高|上升|增|多)(?:了|近|约)?$/;

/** Percentages that are held against each other. */
export const POINTS_APART = /提高|提升|上升|下降|降低|增加|减少|回落|高|低|快|慢|差|超|相差/;

/** 比上年的0.9%下降, 较目标值90%高: the second of two percentages is named as what the first is held against. */
export const POINTS_NAMED = /(?:(?<![同环占])比(?!重|例)|较|由|从|超过|超出|高于|低于)(?:20\d\d年?)?[^,;。\d]*$|(?:(?<!达)到|至|[升降提增减变]为)$|(?:目标|指标|预期|计划|考核|要求|标准)值?(?:是|为)?$/;

/** 拉动增长1.9个百分点: what one growth adds to another is no difference of two. */
export const PUSHED_BY = /拉动|带动|贡献|拖累/;
/** 二者相差: between the two percentages in front, whatever they are of. */
export const BETWEEN_TWO = /差(?!额|异)|前者|后者|之间/;
/** What a percentage is called that has a quantity of its own. */
export const NAME_OF_RATE = /[率度比重]$/;

/** 目标值95%, 92%的考核线, 要求≥85%. */
export const GOAL_OF_PERCENT = /目标|考核|要求|指标值|计划|标准|不低于|不少于|[≥≤]/;

/** A percentage that parts an amount: 承担60%, 按3%预留, 支付30%, 比例5%. */
export const PORTION = /承担|分担|分摊|负担|比例|按|支付|预留|预付|付款|付|上缴|计提|提取|质保|费率|利率|留/;
export const PORTION_GOES_ON = /^\)?(?:,|的?(?:比例|标准)?)?(?:付款|支付|上缴|预留|计提|提取|[^,;。()\d]{0,6}(?:费|款|金|补助|补贴|资金))?[^,;。()\d占增减]{0,6}(?:即|计|为|共|是)?$/;

/** 环比5月的, 较期初: what something is compared with. */
export const COMPARES = /(?:环比|同比|较|比(?![重例])|与|同)[^,;。]*$/;
/** 本年收入较上年决算数: what is compared with its value of the year before; the group is the thing. */
export const COMPARED_THING = /^(?<thing>[^,;。\d比较与同]{2,12}?)(?:比|较|与|同比)(?:上年|去年|上一年|前一年|20\d\d年)/;
/** 与2021年度相比: the year that is compared with; the group is the year. */
export const COMPARED_YEAR = /(?:与|较|比|同)(?<year>20\d\d)年?/;

/** 本年增加: what stands in front with a year of its own is of an earlier one. */
export const THIS_YEAR = /本年|今年|当年|本(?:采暖|供暖)?[季期]|本榨季|本学[年期]/;
/** 2023年少了: the year that a change is told of. */
export const OWN_YEAR = /^(?:到|至)?(?<year>20\d\d)年/;
/** 送审14.13亿元，审减1.24亿元: what is cut, and the cut. */
export const CUT_FROM = /送审|申报|报送|上报|申请/;
export const CUT_BY = /减/;
/** 6:3:1, a ratio of small numbers; no time of day and no scale. */
export const SPLIT = /(?<![\d:.])\d{1,2}(?:\.\d+)?(?::\d{1,2}(?:\.\d+)?){1,5}(?![\d:%万元])/g;
export const SPLIT_WORDS = /比例|分担|承担|负担|分摊|分配|分成|出资|之比|配套/;
/** What stands between a ratio and percentages that are shares of something else. */
export const OWN_SHARES = /[;。]|占/;
/** 上榨季入厂量271.9万吨，本榨季多14.5万吨: a stock that is told to be of the time before. */
export const OF_BEFORE = /上(?:一)?(?:年度?|榨季|采暖季|供暖[季期]|季度?|期|学期|学年|届|批|个?月)|去年|前一年/;

/** 上年为86.7%, 2022年为: nothing but that it was so before. */
export const VALUE_OF_BEFORE = /^,?(?:上一?年度?|去年|前一年|20\d\d年度?)(?:同期|全年)?(?:决算|支出|收入)?(?:数|额)?(?:为|是)$/;

/** 年初余额A，新增B，偿还C，年末余额D: the two balances, and what came and went between them. */
export const FLOWS_IN = {
  opening: /(?:年初|上年末|期初)[^;。\d]*(?:余额|存量|存栏|库存)(?:为|是)?$/,
  closing: /(?:年末|期末|年底)[^,;。\d]*(?:余额|存量|存栏|库存)(?:为|是)?$/,
  word: /新增|增加|转贷|发行|归集|筹集|举借/,
};
export const FLOWS_OUT = /偿还|归还|减少|提取|支用|化解|核销/;
/** 当年结余, 上年滚存结余 and what both come to. */
export const LEFT_OF_YEAR = { own: /(?:当年|本年|本期)[^,;。\d]*结余(?:为)?$/, before: /(?:上年|年初|期初|历年)[^,;。\d]*结余(?:为)?$/ };
export const ROLLED_BALANCE = /(?:年末|期末|年底)[^,;。\d]*(?:滚存|累计)[^,;。\d]*结余(?:为)?$/;
/** 收支相抵，年终结余; and all that came in, all that was spent. */
export const LEFT_OF_ALL = /收支相抵[^;。\d]*(?:结余|结转)(?:为)?$/;
export const INCOME_IN_ALL = /总财力|财力合计|总收入|收入[^,;。\d支]*(?:总计|合计|总额|总量)|(?:全年|本年|当年|年度)[^,;。\d支]*收入/;
export const SPENT_IN_ALL = /总支出|支出[^,;。\d收]*(?:总计|合计|总额)|(?:全年|本年|当年|年度)[^,;。\d收]*支出/;
/** 低于限额, 距限额尚有空间: how much less is owed than may be; one kind of debt has a limit of its own. */
export const UNDER_LIMIT = /(?:低于|距|小于|较|比)[^,;。\d]*限额[^,;。\d]*$/;
export const LIMIT_AND_DEBT = { whole: /限额/, owed: /余额/ };
export const OF_ONE_KIND_OF_DEBT = /一般债|专项债/;
/** What the accounts of a year are made of: their total, what came in and what was spent, and what was carried in and out. */
export const CARRIED = {
  opening: /年初结转(?:和|与|及)?结余(?:为)?$/,
  closing: /^(?:这样|因此|则|其中|20\d\d年度?|去年|当年|本年度?|全年)*(?:年[末底终]|期末)(?:累计|滚存|账[面上]|项目|资金|财政)*(?:结转|结余|滚存|余)(?:和|与|及|、)?(?:结余|结转)?(?:资金|下年|就|仍|还|尚)*(?:为|是|有|共)?$/,
  pool: /可用|可支配|^支总计|(?:收入|收、?支)[^,;。\d支]*总计(?:各|均|都)*(?:为|是)?$|收入[^,;。\d]*(?:总额|总量)|总财力|总收入|调整(?:后)?(?:的)?(?:全年|年度)?预算|全年预算|财力合计/,
  before: /^(?:加上?|另有|其中)?(?:上年|年初|期初|以前年度|历年)(?!.*财政拨款)[^,;。\d]{0,6}(?:结转|结余|滚存)(?:和|与|及)?(?:结转|结余)?(?:资金|进来|收入)*(?:为|有)?$/,
  taken: /分配|上缴|缴回|收回|上解|还本|交回|核减|调减/,
  total: /(?:收入|支出?)(?:决算)?总计(?:各|均|都)*(?:为|是)?$|^(?:20\d\d)?(?:年度?|本年度?)?总(?:收入|支出)(?:为)?$/,
  income: /^(?:20\d\d年度?)?(?:[全本][县市区镇乡校院局]|单位)?(?:本年|全年|当年|年度)?收入(?:决算)?(?:合计)?(?:为)?$|收入(?:决算)?合计(?:为)?$/,
  spent: /^(?:20\d\d年度?)?(?:[全本][县市区镇乡校院局]|单位)?(?:本年|全年|当年|年度|累计)*(?:共|合计)?支出(?:决算)?(?:数|合计|总计|总额)?(?:为|共)?$|支出(?:决算)?合计(?:为)?$|总支出(?:为)?$/,
  other: /财政拨款|上年|减少|增加/,
};
/** 调增, 净调减, 调整增加: what a budget was changed by, in a clause that names nothing else. */
export const CHANGED_BY = /^(?:其中)?(?:年中|预算|全年|共|合计|累计|净)*(?:(?<up>调增|调整增加|净增加|增加|追加)|(?<down>调减|调整减少|净减少|减少|核减|压减))(?:了|预算|金额|额|数)*(?:为|约)?$/;
/** 上半年调增: of a time of its own. */
export const OF_ONE_TIME = /半年|季|\d月|其中/;
/** 其余16名, 另3所, 没培训的16名: those of a number that are left. */
export const OTHERS_OF_NUMBER = /^(?:其余|其他|另外?|余下|剩余|剩下|还有|(?:未|没有?)[^,;。\d]{1,6})(?:的|有)*$/;
/** What follows a number of things that is told of no others: 其余16名计划补训, 另3所由中心校配送. */
export const NO_NAME_BEHIND = /^(?:[,;。、)]|均|都|已|未|尚|还|正|计划|由|因|拟|将|系|待|需|仍|没|不|暂|分别|则|也)/;
/** 2项没有完成. */
export const NOT_DONE_BEHIND = /^(?:没有|未|尚未|仍未|没能?)(?:全部|按期|按时|如期|能)?(?:完成|达标|达到|达成|实现|执行|实施|开工|完工|验收|通过|落实)/;

/** 乡镇账户, 各校食堂: others than the one that reports hold what is left. */
export const OF_ACCOUNTS = /账户|专户|各|食堂|专账/;
/** 本年执行率较上年提高, 总收入比上年增加: a change against the year before; the name is what has changed. */
export const AGAINST_BEFORE = /^(?<name>[^,;。:\d]{0,12}?)(?:20\d\d年)?(?:较|比|与)(?:上一?年|去年|上年度)(?:同期|度|全年)?(?:相比|比)?(?:(?<up>增长|增加|增|提高|提升|上升|多支出|多)|(?:下降|减少|降低|回落|减|少支出|少))(?:了|约|为)?$/;
/** 上年(2022年)全年预算数, 2022年…: what a sentence or an item begins with that tells of the year before. */
export const BEFORE_OPENS = /^[^,;。:\d]{0,4}(?:上一?年|去年|上年度)/;
export const NOW_AGAIN = /本年|今年|当年|本年度/;
/** Words of the year in front of a name. */
export const YEAR_WORDS = /^(?:本年度?|今年|当年|全年|上一?年度?|去年|同期|20\d\d年度?|的|度|其中)+|["“”]/g;
/** 收、支总计各减少, 决算数比上年减少: what stands behind the name. */
export const EACH_OF_BOTH = /(?:数|额|均|各|都|分别|总体|共)+$/;
/** 净增817人, 净减少93户: who came less who went; what was told of the one and of the other. */
export const NET_CHANGE = /净(?:(?<up>增加?|流入|新增)|(?<down>减少?|流出))(?:了|为|户|人)?$/;
export const CAME_IN = /新增|新纳入|纳入|补录|招录|新招|新进|引进|招聘|增加|流入|迁入|出生|调入|转入/;
export const WENT_OUT = /离职|退出|清退|注销|死亡|减少|流出|迁出|核减|取消|调出|转出|退休/;
