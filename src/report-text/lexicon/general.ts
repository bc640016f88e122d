/** Words that more than one kind of claim looks for. Patterns over half-width text. Data: a new turn of phrase is added here. */

/** 年初预算A、追加B，调整后C. */
export const YEAR_START = /年初/;
export const ADJUSTED = /调整后|调整预算|调[整增减](?:为|至|到)/;

/** What a rate may say that it is measured by, and what amounts of that kind are called; the first kind whose word is said is meant. */
export const KINDS_OF_BASE: readonly RegExp[] = [YEAR_START, ADJUSTED, /到位|收到|到账/, /概算|总投资/, /合同|中标|成交/, /预算/];

/** Words that say nothing of what a thing is. */
export const LABEL_FILLER = /^(?:我|本|该|全)(?:部门|单位|镇|乡|街道|局|县|市|区|院|校)|总数|总额|总计|合计|共计|总|全部|当年|全年|本年|年度|共有|共|的|为|是|有|达到|达|等|\d+年底?|\d+年度?/g;

/** Right behind a part whose whole is not named: 人工5961.6万元,占69%. */
export const SHARE_BEHIND = /^,?占(?:比(?:为)?)?\d/;

/** Years and spans of time: numbers that count nothing. */
export const YEARS = /20\d\d年?|\d+\s*(?:个?月|个工作日|天|日|年|个?学期|期|届|级|轮|岁|小时|分钟|班次)/g;

/** What is added to a base, or left out of it: 上年结转30万元, 后核减4个, 剔除无效问卷3份. */
export const MOVES_A_BASE = /结转|结余|追加|追减|收回|核[减增]|调[减增]|扣[减除]|无效|剔除|退出|注销|取消|不含|中止|终止/;

/** The words say that it is reckoned in another way than from the figures as they stand. */
export const OTHER_RECKONING = /剔除|扣除|同口径|可比口径|不可比|加权|权重|折算|折合|月平均人数|平均人数/;

/** 得分按完成率折算, 按所占权重5分折算扣0.47分: what a rate is worth in points. */
export const POINTS_BY_RATE = /(?:得分|分值)按[^,;。]{0,8}折算|按[^,;。]{0,6}权重[^,;。\d]{0,3}\d*分?(?:折算)?[扣得][^,;。]*分/g;
/** 折合每亩, 折算为. */
export const CONVERTED = /折[合算]/g;

/** 总投资, 计划三年改造, 累计应完成: a plan that is not this year's alone. */
export const OF_ALL_YEARS = /总|累计|[两二三四五六]年|周期|规划|分批|分期/;

/** 全年合计支出: the total of the parts in front. */
export const SUMMED_UP = /合计|小计|共计|(?<!公)共(?!同)/;

/** In front of a whole: 共, 合计, 总支出. */
export const TOTAL_IN_FRONT = /共|合计|总|全年|预算|安排|支出$/;

/** Right in front of a figure that is last year's own (上年执行率97.65%, 较上年的69.2%): nothing of this year says whether it is right. */
export const FORMER_VALUE = /(?:上年度?|去年|上一年度?|前一年)(?:同期|末|底)?(?:相比)?(?!提高|提升|回落|高|低|多|少|快|慢|缩短)[^,;。\d增减升降]{0,12}$/;

/** Total scores and scores after conversion. */
export const TOTAL_SCORE = /(?:(?:自评|考核|评价|综合|最终|总)(?:得|总)?分(?:数)?|总得分|合计得分|得分合计)(?:为|是)?$/;
export const CONVERTED_SCORE = /(?:换算|折算|折合)\S*$/;
export const FULL_MARK = /(?:满分|总分|分值)(?:值|为|是)?$/;
export const PART_SCORE = /(?:自评)?得分?(?:为|是)?$/;

/** Labels whose figures must be the same wherever they stand. */
export const WHOLE = /总(?!体)|(?<!公)共(?![同产青])|合计/;

/** 万, 亿 in front of a unit. */
export const LARGE = /^[万亿](?=.)/;
export const LARGE_FACTORS: ReadonlyMap<string, number> = new Map([["万", 1e4], ["亿", 1e8]]);

/** Parts of spending, not what was spent in all. */
export const KINDS_OF_SPENDING = /项目支出|基本支出/;

/** 共900万元，…: the parts follow. */
export const SAYS_ALL = /共(?:下达|安排|到位|收到|投入|筹集|争取|支出|拨付|完成|实施|发放|培训|补贴|兑现|受理)[^,;。\d]{0,20}$|(?:^|全年|全县|全市)共(?!同|有|产|青|建|享)[^,;。\d]{0,16}$|(?:共|共计|合计|总计|总额|总数|总投资|一共)(?:为|是|有|达|达到)?$/;

/** The words of a whole. */
export const WHOLE_LABEL = /总|合计|共计|预算|决算|全年|本年|全县|全市|全区|全部|执行数|^(?:支出|收入)$/;

/** A name that only says spending or income: a whole is meant only where the label says so. */
export const BARE_FLOW = /^(?:支出|收入|收、?支|收入[和、及]?支出|资金|经费|财政拨款|财政支出|财政收入)?$/;
/** 占限额的: what a debt is held against. */
export const LIMIT = /限额$/;
export const BALANCE = /余额(?:为|是|达)?$/;
/** A part of all income that a bare flow may be the name of. */
export const PART_OF_INCOME = /^财政拨款$/;
export const AMONG = "其中";

/** What a share or a rate with 占 is told of, where its own clause says so; the group is what it is called. */
export const SHARE_SUBJECT = /(?:^|[,;。:])(?<subject>[^,;。:\d]*(?:20\d\d年)?[^,;。:\d]+)占[^占]*$/;
export const NO_SUBJECT = /^(?:其中|分别|各|均|约|合计|共计|共|总计|仅|只|也|则|以上|两项|三项|四项|三者|两者|(?:两|三|四)项合计|的|和|及|所|、)*$/;

/** What could be spent in all: 可用资金. */
export const AVAILABLE = /可用|可支配/;

/** Words in front of a ratio, a change or a difference that name nothing: of comparing, of doing, of money and time. */
export const WORDS_OF_COMPARING = /(?:计算|测算|口径|分母|基数)|占(?:项目|本年|全年|全部|总)*(?:安排|下达|批复|到位|投入|投资|支出|资金|收入|预算)(?:总额|总数|数|资金|额)?(?:的|$)|对象|进度|净增|净减|增产|减产|(?:上述|以上|这|前)*[两二三四五六七八九十\d]+[项类部分个笔块家](?:资金|支出|补助|区县|县区|乡镇|单位)?|[各分](?=类|项)[类项]|(?:预算|资金|经费|投资|财政|指标|年度|全年|当年|本年|累计|总体|综合|整体|总的?|项目资金|项目(?=总体|整体|综合)|专项)*(?:执行|支出|支付|完成|拨付|使用|到位|兑付|结算|发放|配套|下达|投入|控制)(?:率|进度|比例|比率)|合计|总计|共计|完成|执行|支付|拨付|使用|占(?:比|总数|总量|总额|比重|比例)?|比重|比例|同[比期]|环比|相比|较|比|与|同|上年度?|去年|上一年度?|前一年|20\d\d年度?|年初|年度|全年|当年|本年|今年|预算|计划|决算|资金|经费|投资|增长|增加|增收|增支|增速|减幅|升幅|上升|提高|提升|下降|减少|降低|压减|核减|审减|综合|节约|下浮|变动|增幅|降幅|幅度|率|度|净|分别|依次|均|都|也|又|为|是|达到?|约|至|仅|已|共|的|了|各|其中|总|数|额|量|金|缩短|延长|压缩|拔除|超过|超出|超|涨|多|少|高|低|增|[于出在中按以若则算计由从到和及、,:|()]/g;
