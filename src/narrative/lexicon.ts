/** Words of reports, as patterns over half-width text. Data: a new turn of phrase is added here. */

/** Groups that may overlap (女性, 党员): their counts need not add up. */
export const OVERLAPPING = /女|男|党员|少数民族|以上学历|本科/;


/** 年初预算A、追加B，调整后C. */
export const YEAR_START = /年初/;
export const ADJUSTED = /调整后|调整预算/;

/** Words that say nothing of what a thing is. */
export const LABEL_FILLER = /^(?:我|本|该|全)(?:部门|单位|镇|乡|街道|局|县|市|区|院|校)|总数|总额|总计|合计|共计|总|全部|当年|全年|本年|年度|共有|共|的|为|是|有|达到|达|等|\d+年底?|\d+年度?/g;


/** Right behind a part whose whole is not named: 人工5961.6万元,占69%. */
export const SHARE_BEHIND = /^,?占(?:比(?:为)?)?\d/;
/** Years and spans of time: numbers that count nothing. */
export const YEARS = /20\d\d年?|\d+\s*(?:个?月|个工作日|天|日|年|个?学期|期|届|级|轮|岁|小时|分钟|班次)/g;
/** 全年合计支出: the total of the parts in front. */
export const SUMMED_UP = /合计|小计|共计|(?<!公)共(?!同)/;
/** In front of a whole: 共, 合计, 总支出. */
export const TOTAL_IN_FRONT = /共|合计|总|全年|预算|安排|支出$/;
/** Right in front of a figure that is last year's own (上年执行率97.65%, 较上年的69.2%): nothing of this year says whether it is right. */
export const FORMER_VALUE = /(?:上年度?|去年|上一年度?|前一年)(?:同期|末|底)?[^,;。\d增减升降]{0,12}$/;
/** 比上年, 较2023年, 同比: the other figure stands elsewhere. */
export const AGAINST_LAST_YEAR = /上年|去年|同比|同期|(?:较|比)\s*20\d\d/;

/** Total scores and scores after conversion. */
export const TOTAL_SCORE = /(?:(?:自评|考核|评价|综合|最终|总)(?:得|总)?分(?:数)?|总得分|合计得分|得分合计)(?:为|是)?$/;
export const CONVERTED_SCORE = /(?:换算|折算|折合)\S*$/;
export const FULL_MARK = /(?:满分|总分|分值)(?:值|为|是)?$/;
export const PART_SCORE = /(?:自评)?得分?(?:为|是)?$/;
/** 自评9.7分, 得24分: what a part was given, beside its full mark. */
export const FULL_BESIDE = /权重$|满分|分值/;
export const OWN_TOTAL = /^(?:本)?项目(?:综合)?得分(?:为)?$/;
export const EARNED = /^[^,;。]{0,12}(?:得|得分|自评|自评得分|实得|评分)(?:为|是)?$/;
export const DEDUCTION = /扣(?:减)?分?(?:为|是)?$/;
/** A share of things done well: 0 of it cannot go with the full score. */
export const GOOD_SHARE = /完成|达到|达标|合格|内|实现|覆盖|满意|及时/;
export const BAD_SHARE = /未|不|大于|超过|闲置|结余|逾期|投诉|差错|以外|新增|违规|隐性/;

/** Lines that tell one project each are summed to a total named like this. */
export const PROJECTS_TOTAL = /(?:项目|资金|预算|经费|支出|执行)\S{0,4}?(?:总金额|总额|总计|合计|共计|总预算|总支出)(?:共计|合计|为|是|达|约)*$/;
export const BUDGET_WORDS = /预算|安排|计划/;
export const SPENT_WORDS = /执行|支出|完成|支付/;
/** A line that leads into a list. */
export const LIST_AHEAD = /(?:如下|内容|为|是|分别|包括|有|下列|以下)?(?<!\s)\s*:\s*$/;

/** Figures of the balance sheet. */
export const ASSETS = /资产(?:总额|总计|合计)(?:为|是)?$/;
export const LIABILITIES = /负债(?:总额|总计|合计)(?:为|是)?$/;
export const CASH = /(?:货币资金|现金)(?:为|是)?$/;
export const DEBT_RATIO = /资产负债率(?:为|是)?$/;
export const CASH_RATIO = /现金比率(?:为|是)?$/;
export const CURRENT_RATIO = /(?:流动|速动)比率(?:为|是)?$/;

/** The same kind of project told class by class (常年, 阶段). */
export const CLASS_COUNT = /(?:该|此|这)类\S*?项目\S*?$/;
export const CLASS_AMOUNT = /(?:预算|项目|资金)\S{0,2}(?:总金额|总额|金额)(?:为|是)?$/;
export const PROJECT_SPENDING = /^(?:其中)?项目支出(?:为|是)?$/;
export const PROJECT_COUNT = /(?:预算|自评|支出)项目(?:总数|共|共计)?(?:为|有)?$/;
export const FUND_INCOME = /收入|拨款|资金总额/;

export const PAID_TOTAL = /(?:共|小计|^计|合计|总计|总额|累计|发放|兑付|兑现|核定|应发|应拨|支出|支付|拨付|结算|经费|资金|补助|补贴|奖补|应得|应付|需|^为)(?:计|需|价|发放|支付|支出|拨付|金额|总额|补助|补贴|奖金|费用|经费|资金|兑现)*(?:为|是)?$/;
export const MONTH = "月";
/** Other words for the same span. */
export const SPANS: ReadonlyMap<string, string> = new Map([["个月", MONTH], ["日", "天"]]);
/** How many times a price is paid, by the span it is paid for. */
export const TIMES_PRINTED: ReadonlyMap<string, RegExp> = new Map([["月", /(?<!\d)(\d{1,2})\s*个月/], ["天", /(?<!\d)(\d{1,3})\s*(?:个工作日|个?天|日(?![,、均期]))/], ["次", /(?<!\d)(\d{1,3})\s*次/], ["学期", /(?<!\d)(\d)\s*个?学期/]]);

/** Labels whose figures must be the same wherever they stand. */
export const WHOLE = /总(?!体)|(?<!公)共(?![同产青])|合计/;
/** Words that bind a label to one thing among many. */
export const ONE_OF_MANY = /该|此|其|本项|每|各|分别/;
/** Classes of functions, with no total of their own. */
export const BY_FUNCTION = /(?:支出|收入)按\S*?(?:分类|科目)/;
export const TOTAL_WORD = /收入|支出|总额|合计|总计/;
export const DEPARTMENT_GRADE = /[“"]?(优秀?|良好?|中|差|合格|不合格)[”"]?/;
/** Units of people. */
export const PEOPLE: readonly string[] = ["人", "名", "位"];
/** 万, 亿 in front of a unit. */
export const LARGE = /^[万亿](?=.)/;
export const LARGE_FACTORS: ReadonlyMap<string, number> = new Map([["万", 1e4], ["亿", 1e8]]);
/** Units that count whatever follows. */
export const GENERAL_UNITS: readonly string[] = ["个", "项", "次", "处"];
/** An amount beside what the price makes; a number that is itself an average; and words that say why less was paid. */
export const BESIDE_PRODUCT = /另|其余|其他|其它|余款|扣|差额|缺口|未/;
export const AVERAGE_NUMBER = /均|平均|约/;
export const PAID_LESS = /部分|扣|离职|退出|死亡|下浮|优惠|折扣|不足|除外|分摊|自付|自筹/;
/** What stands between the word for a price and the thing it is for: 补贴标准为玉米每亩14元. */
export const NAME_OF_PRICE = /为|按|是|标准/;
export const TIMES = "次";
export const OF_PROJECTS = /项目/;
/** The score of the one project that a report is about; anywhere else a project has a name, or there are several. */
export const SCORE_OF_THE_PROJECT = /(?:^|[^\p{L}\p{N}]|本|该|此)项目(?:支出)?(?:绩效)?(?:自评|评价|综合|考核|最终)?(?:总)?得分(?:为|是)?$/u;
export const NAMED_PROJECT = /(?<=\p{L}|\p{N})(?<![本该此])项目/u;
/** 结果为“优”, 等级良: what stands behind the word for a result. */
export const GRADED = /(?:结果|等级)[为是的“"]*[优良中差]|^[“"]?[优良中差]/;
/** Amounts that are the whole year's budget, whatever the base. */
export const WHOLE_YEAR_BUDGET = /全年预算/;
/** Parts of spending, not what was spent in all. */
export const KINDS_OF_SPENDING = /项目支出|基本支出/;
/** A year in a label, left out when labels are compared. */
export const YEAR_OF_LABEL = /20\d\d年(?:度|底)?/g;
/** 政府性基金预算项目分别为: group 1 is the fund whose projects are listed. */
export const PROJECTS_LISTED = /^\s*([^,;。、:]{2,20}?)(?:预算)?项目分别(?:为|是)/;
/** Two names joined by a word. */
export const JOINED_NAMES = /[^\s](?:和|及|以及|与)[^\s]/;
/** 甲、乙、丙等2个: group 1 are the names in front of 等. */
export const OPEN_LIST = /(?:^|[,;:])([^,;:、]*、[^,;:]*)等\S{0,4}$/;
export const SHARE_WORD = /占比|率|比例/;

/** What opens a list of parts. */
export const OPENERS = /其中|(?<![包内不])含(?![义量糊税])|(?<!不)包括|(?<!不)包含|(?<!分)分别(?:为|是|有|达|完成|安排)?|具体(?:为|是|有|情况|如下|包括)|分项(?:情况)?(?:是|为|来看|看)?|按[^,;。:]{1,8}(?:分|划分|分类)(?:类|为|看|来看)?|即(?=[^\d可便使将])|主要(?:包括|有|由)|(?<![中括含为是有况]):(?=[^:])/g;
/** 按功能分类: the classes need not all be named. */
export const BY_CLASS = /^按/;
export const EXPLICIT_LIST = /分别|具体|分项|^即|^按/;
export const LOOSE_LIST = /含|包括|包含|主要/;
/** Words of a list that names some parts only. */
export const SOME_OF_THEM = /主要|等(?![级于待额次候]|其他|其它)|部分|如[:,]|重点(?:是|为|有|包括)|较大/;
/** 甲2个、乙3个等: behind the last part. */
export const SOME_BEHIND = /^[^,;。:]{0,4}等(?![级于待额次候])/;
/** A colon or comma behind 其中: the parts may be parted by semicolons. */
export const COLON_BEHIND = /^[:,]/;
/** 共900万元，…: the parts follow. */
export const SAYS_ALL = /共(?:下达|安排|到位|收到|投入|筹集|争取|支出|拨付|完成|实施|发放|培训|补贴|兑现|受理)[^,;。\d]{0,20}$|(?:^|全年|全县|全市)共(?!同|有|产|青|建|享)[^,;。\d]{0,16}$|(?:共|共计|合计|总计|总额|总数|总投资|一共)(?:为|是|有|达|达到)?$/;
/** A total that stands behind its parts, and one that says nothing else. */
export const TRAILING_TOTAL = /累计(?:支付|支出|完成|投入|发放|拨付|下达)?(?:资金|投资)?(?:为)?$|(?:可用(?:资金|财力)|资金总额|资金总量|总投资|总规模)(?:为|共|达)?$|^(?:以上)?(?:共计|合计|总计|共|总共|小计)(?:支出|投入|资金|安排|支付|完成|下达)?(?:资金|经费|金额)?(?:为|是)?$|(?:合计|共计|总计)(?:为|是)?$|(?:合计|共计|总)(?!体)(?:里程|面积|人数|编制|价|额|长度?|资金|投资|到位|安排|下达|支出|发放|金额)*(?:为|共|达|达到|是)?$|^全年(?:共|合计)?$|(?:合计|共)(?:支出|拨付|支付|投入|发放|兑付|补助|支持项目)$|可用资金(?:达到|共)$/;
/** A total right behind a run of figures (分别为A、B和C，总价D). */
export const TOTAL_OF_RUN = /合计|共|总|小计/;
export const BARE_TOTAL = /^(?:当年|全年|本年)?(?:可用(?:资金|财力)|资金总额|资金总量)(?:共|为|达)?$|^(?:以上)?(?:各项|三项|两项|四项|五项)?(?:资金|支出|经费)?(?:共计|合计|总计|共|总共|小计)(?:支出|投入|资金|安排|支付|完成|下达)?(?:资金|经费|金额)?(?:为|是)?$/;
/** Kinds of tax and grades of staff: reports name some of them. */
export const LISTED_TAXES = /税(?!收|务)|职称|高级|中级|初级|一级教师|学历|本科|大专|研究生|党员|骨干/;
/** Parts that are known to make a whole together. */
export const FAMILIES: readonly (readonly RegExp[])[] = [
  [/基本支出/, /项目支出/], [/人员(?:经费|支出)/, /公用(?:经费|支出)/], [/出国|出境/, /接待/, /用车|车辆/], [/货物/, /工程/, /服务/], [/(?<!非)税收/, /非税/],
  [/行政/, /事业/], [/在职/, /退休/], [/一般公共预算/, /政府性基金/], [/工资福利/, /商品/, /个人和?家庭|资本性/], [/保工资/, /保运转/, /民生/], [/优/, /良/, /中/], [/财政(?:拨款|资金|投入|补助)?/, /自筹/],
  [/男/, /女/], [/财政/, /社会资金|社会投入|群众|企业/], [/常年/, /阶段|一次性/], [/本年收入/, /(?:年初|上年)结转/], [/本年支出/, /年末结转|结转下年/], [/购置/, /运行/],
];
/** Funds by level of government; so many of them are taken for all. */
export const LEVELS: readonly RegExp[] = [/中央/, /省/, /市(?!场)/, /县|区(?!域)/, /自筹|配套|其他/];
export const FEWEST_LEVELS = 3;
/** The words of a whole. */
export const WHOLE_LABEL = /总|合计|共计|预算|决算|全年|本年|全县|全市|全区|全部|执行数|^(?:支出|收入)$/;
export const WHOLE_WORDS = /^(?:总数|总量|总额|总计|合计|总|全部|其|整体|比|的|数|总体|总金额|总人数|例|约|比例|比重)*$/;
/** A name that only says spending or income: a whole is meant only where the label says so. */
export const BARE_FLOW = /^(?:支出|收入|资金|经费|财政拨款|财政支出|财政收入)?$/;
/** 比年初预算: a change against the plan. */
export const AGAINST_PLAN = /(?:较|比|与)[^,;。]{0,200}?(?:预算|计划|目标|任务|概算|控制价)/;
export const YEAR_IN_WORDS = /20\d\d年|上年|去年|上一年/;
export const THE_REST = /其余|余下/;
/** What an adjusted budget is called. */
export const ADJUSTED_TO = /调整后|调整预算|全年预算|(?:调减|调增|追加|核减)后|实际(?:下达|支付|支出|拨付|到位|安排)|最终|合计|总|预算(?:数|总额)?(?:为|达)?$|变更为|调整为/;
export const ARRIVAL_RATE = /到位率|到账率/;
export const ARRIVAL = /到位|到账|收到|拨入|下达/;
export const NOT_YET = /应|计划|未|拟|需/;
export const EXECUTION_RATE = /执行率|兑付率|控制率|支付率|支出率|(?:执行|支出|总体|支付|发放|兑付|拨付|兑现|投资)进度|资金使用率|拨付率|到位率|完成率/;
/** 占预算的, 完成预算安排的: of the budget and of nothing else. */
export const OF_BUDGET = /^(?:年初|调整|全年|年度|当年|项目|资金|总)*(?:预算|安排|下达|到位)(?:数|安排|资金|总额|总投资)*$/;
/** 占当年应发的, 为应补的: what was due. */
export const DUE = /应(?:[发补拨付兑]|到位)/;
/** A rate of what passed a test; the group is what it is called. */
export const PASSED_RATE = /(?<of>合格|达标|完工|开工|化解|落实|结算|配套|优良|通过)率/;
/** What a price is for one of: 每亩, 每生每学期, /公里, 生均; the group is one word of it. */
export const PER_WORDS = /(?:[每\/](?:一)?|(?=[生人户亩]均))(?<per>[^每\/,;。:()\d标补奖支安发财给需费]{1,6}?)(?=每|\/|标准|补|奖|支|安|发|财|给|需|费|均|为|是|$|[^一-鿿㎡])/g;
/** 12万元/公里: what a price is for, behind it. */
export const PER_BEHIND = /^\/[一-鿿㎡/·]*/;
/** Spans of time and other times over that a price is paid for. */
export const PERIOD_WORDS = /^(?:年|年度|月|个月|天|日|学期|学年|次|期|季|季度)$/;
export const UNIT_PRICE = /单价/;
/** 8个，分别是甲、乙、丙: what stands between the count and its list. A colon ends it. */
export const ENUMERATION = /^[^,;。、()\d:]{0,12}(?:\([^()]*\))?\s*[,:(]?\s*(?:分别|具体|即|它们)?(?:为|是|有|包括)?\s*:?\s*/;
export const OPENER = /分别(?:为|是|有)?|具体(?:为|是|有)|即|包括|:/;
/** A list that goes on: 甲、乙、丙等. */
export const AND_SO_ON = /等(?![级于])[^、]{0,8}$/;
/** 下辖甲、乙、丙(5个单位): the names right in front of a count, the verb before them left out. */
export const NAMES_IN_FRONT = /(?:^|[,;:。]|下辖|下设|内设|设有|设立|管辖|包括|涵盖|辖|设|有|含)(?<names>[^,;:。\d、]{0,200}、[^,;:。\d]{0,2000})$/;
/** 实施范围为湖东、柳墩、石桥等: places by their bare names. */
export const PLACES_IN_FRONT = /(?:范围(?:为|是|包括)|分布在|涉及|覆盖|分为|辐射)(?<names>[一-鿿]{2,4}(?:、[一-鿿]{2,4}){2,})$/;
/** 甲、乙、丙，共3家: the word between the names and their number. */
export const COUNTED_UP = /,?(?:共|共计|合计)$/;
export const OF_ANYTHING: readonly string[] = ["个", "家"];
/** What a count counts, and how the names of such things end. */
export const KINDS_OF_NAMES: readonly { readonly counted: RegExp; readonly name: RegExp }[] = [
  { counted: /单位|部门|机构|科室|股室|处室|站所|中心|内设/, name: /(?:公司|[处所局站科股室院队办部校园馆会委厂组台]|机关|门诊|中心|大队|学校|小学|中学|服务社)$/ },
  { counted: /乡镇|镇|街道|乡/, name: /(?:乡|镇|街道|街道办|办事处)$/ }, { counted: /县|市|区|旗/, name: /[县市区旗]$/ }, { counted: /村|社区/, name: /(?:村|社区|庄|居委会)$/ },
];
/** A grade told behind a score; the group is the grade. */
export const GRADE_TOLD = /^[^。]*?(?:等级|等次|级别|档次|评定|评价结果|自评结果|结论|评为|定为|属于|属|为)[^,;。\d]{0,8}?(?:[为是:,“"]{1,3}|(?<=等[级次]))["“”]*(?<grade>优秀|良好|较差|[优良中差])(?!["”]?的)(?=["”,。;等()]|级|$)/;
/** The scale of grades as a text prints it: 90分以上为优, 80(含)-90分为良, 60分以下为差, 优(90-100分). */
export const GRADE_BANDS = /(?:(?<low>\d{1,3}(?:\.\d+)?)分?(?:\(含\d*分?\))?(?:[-—~至到]+\d{1,3}(?:\.\d+)?分?(?:\(不?含\d*分?\))?|(?:及)?以上(?:\(含\d*分?\))?)|\d{1,3}分?(?:及)?(?<below>以下)(?:\(不?含\d*分?\))?)的?(?:得分)?(?:,)?(?:等级)?(?:评|定)?(?:为|是|:)?["“]*(?<grade>优|良|中|差)/g;
/** The first number of a list inside a line. */
export const FIRST_MARK = /^[:,]?(?:1[.、]|\(1\)|①|一是|其一)/;
/** Something was carried out, whatever else the words say. */
export const DEED = /完成|实现|达到|执行|支出|支付|拨付/;
/** Rates that only money has. */
export const MONEY_RATE = /(?<!任务|计划)执行率|兑付率|支付率|支出率|使用率|拨付率|(?:执行|支出|支付|资金|发放|兑付|拨付|兑现|结算|报账)进度/;
export const CONTRACT = /总投资|概算|^投资|合同|中标|审定|结算/;
/** Done beyond the plan. */
/** What is missing of the first of two numbers in front. */
export const COMPLEMENTS: readonly { readonly rest: RegExp; readonly part: RegExp }[] = [
  { rest: /净值/, part: /折旧|摊销/ }, { rest: /净资产/, part: /负债/ }, { rest: /空编|缺编|缺员/, part: /实有|在编|在职|在岗/ },
  { rest: /质保金/, part: /付|拨/ }, { rest: /超期|(?:未|没有)(?:整改|化解|处置|通过)|差$/, part: /已|按期|按时|整改|化解|处置|通过|完成|实/ },
];
export const ABOVE_PLAN = /超收|超支|超出|超额/;
/** 其余为孤儿基本生活费: the rest is named behind a list without its amount. */
export const REST_WITHOUT_AMOUNT = /^[^。;]*?(?:其余|余下|余|剩余部分)(?:均|都|全部)?(?:为|是|用于)[^。;\d]*(?:[。;]|$)/;
/** 其他: a list that names the rest is whole. */
export const NAMES_THE_REST = /^(?:[^,]{1,12}(?:及|和|以及|等))?(?:其他|其它|其余)(?!应)[^,]{0,6}$/;
/** 收、支总体: all of income or spending, told above. */
export const OVERALL = /总体|总计|收、支|收支|收入支出/;
/** 预决算差异率: the outturn against the budget. */
export const OUTTURN_GAP = /差异|偏差|偏离/;
export const ALL_YEAR = /全年/;
/** 一级, 二级: levels that hold each other. */
export const LEVEL_NAME = /[一二三四五]级/;
/** 节约资金: the budget less the price. */
export const SAVED = /节约|节减|节省|核减|审减/;
/** A score of the whole: 得分, 复评92.5分. */
export const SCORED = /(?:得分|评分|打分|总分|分数|复评|初评|自评|考评|评价|评定)(?:结果)?(?:为|是)?$/;
/** Income and spending of one account: what is left is their difference. */
export const INCOME_TOLD = /(?<!项目)收入(?!.*支出)/;
export const SPENDING_TOLD = /^(?!.*收入).*支出/;
/** A plan that is named in full. */
export const FULL_NAME = /总投资|到位资金|下达资金|总资金/;
/** Words of a scoring table: its scores are no list of one total. */
export const SCORING_WORDS = /满分|分值|权重|标准分|扣/;
export const SCORE_LIST = /其中|:|\(|包括|分别/;
export const SCORE_SUM = /^(?:以上|自评|评价|项目)?(?:合计|共计|总计|总分|总得分|总评分|综合得分|最终得分)(?:得分)?(?:为|是)?$/;
/** The word for the rate itself, and what says that all is meant. */
export const RATE_WORD = /(?:[一-鿿]{2}率|进度|比例)[^率]*$|总体?/g;
/** 较概算节约: the plan that a change is measured by, in its own word. */
export const PLAN_NAMED = /(?:较|比|与)[^,;。]*?(?<plan>概算|控制价|年初预算|预算|计划|目标|任务)/;
/** Words in front of a rate that name no thing of their own. */
export const NO_THING = /^(?:平均|综合|总体|累计|有效|按期|按时|及时|一次|实际|建设|任务|工程|目标|验收|整体|资金|项目|支出|经费|总|任务|计划|指标|财政|整体|专项|补助|补贴|年度|全年|县级|当前|目前|调整|年初|完成|执行|的|且|并|其|使|率)*$/;
/** Parts named by one division of the whole: 研发类, 平台类; 一期, 二期. */
export const EVEN_NAME = /(?:类|型|批|期|片区|标段|方面)$/;
export const AMONG = "其中";
/** A time of its own in front of a rate: 1—10月, 前三季度. */
export const OWN_TIME = /\d{1,2}月|季度|上半年|下半年|20\d\d年(?!度?(?:底|末))/;
/** What a share or a rate with 占 is told of, where its own clause says so; the group is what it is called. */
export const SHARE_SUBJECT = /(?:^|[,;。:])(?<subject>[^,;。:\d]*(?:20\d\d年)?[^,;。:\d]+)占[^占]*$/;
export const NO_SUBJECT = /^(?:其中|分别|各|均|约|合计|共计|共|总计|仅|只|也|则|以上|两项|三项|四项|三者|两者|(?:两|三|四)项合计|的|和|及|所|、)*$/;
/** 以上资金中，甲…，乙…，其余…: the whole stands in the sentence in front. */
export const OF_THE_ABOVE = /以上|上述/;
/** What could be spent in all: 可用资金. */
export const AVAILABLE = /可用|可支配/;
/** The words that open a list. */
export const OPENS_LIST = /其中|包括|:/;
/** 共A，其中甲…，其余…: the whole stands at the head of the sentence. */
export const LIST_BEFORE_REST = /其中|包括|:|^[^,]{0,4},/;
/** 2024年较2023年减少: the years of a change, in the last clause that names two. */
export const YEARS_COMPARED = /(?<now>20\d\d)年?(?:度)?[^,;。\d]{0,6}(?:较|比|与)(?<then>20\d\d)年(?:度)?(?:相比)?,?(?:增加|减少|下降|增长|上升|提高|降低)[^;。]*$/;
/** 1.5倍; and grown by so many times. */
export const TIMES_UNIT = "倍";
export const GROWN_BY = /(?:增长|增加|提高|上升|增|多)(?:了|近|约)?$/;
/** An amount for each, as the result of a division: 户均, 每公里造价, 平均每项资助. */
export const AVERAGE = /日均[^,;。\d]*$|(?:[人户亩车村床项次辆套台班片册笔场艘队所校例起件吨株栋家期院批头眼座]均|平均|每[^,;。\d]{1,6})[^,;。\d]*$/;
/** 人均99元, told of what was spent; not 人均补助标准. */
export const AVERAGED = /(?:[人户亩车村床项次辆套台班生件]均|平均)(?![^,;。]*标准)/;
/** An average of what was spent or done, not of incomes or yields that come from elsewhere. */
export const AVERAGE_OF_MONEY = /(?:[人户亩车村床项次辆套台班片册笔场艘队所校例起件吨株栋家期院批头眼座]均|平均|每[^每,;。\d]{1,4}?(?:造价|成本))(?![^,;。]*(?:收入|工资|薪|产|增收|年龄|时间|时长|等待|住院日|车速|气温))[^,;。\d]{0,10}$/;
/** A rule, not a result. */
export const STANDARD = /标准|限额|定额|上限|单价/;
/** What an average divides by; the group is its word. */
export const COUNTED_BY = /(?:(?=[人户亩车村床项次辆套台班片册笔场艘队所校例起件吨株栋家期院批头眼座]均)|(?<=每(?:个|一)?))(?<by>[^,;。\d个一均平]{1,4}?)(?:均|平均|补助|补贴|资助|造价|费用|成本|投资|运行|标准|支出|奖励|$)/;
/** What is counted where an average is told for each of something else: 车均 by 辆. */
export const AVERAGED_UNITS: ReadonlyMap<string, readonly string[]> = new Map([["车", ["辆", "台", "辆次"]], ["院", ["家", "所", "处", "个"]], ["校", ["所", "个"]], ["班", ["个", "班", "期"]], ["床", ["张"]], ["批", ["批", "批次"]]]);
export const DAILY = /日均/;
export const HEADS = /人|名|位|生/;
/** Percentages that are held against each other. */
export const POINTS_APART = /提高|提升|上升|下降|降低|增加|减少|回落|高|低|快|慢|差|超|相差/;
/** 比上年的0.9%下降, 较目标值90%高: the second of two percentages is named as what the first is held against. */
export const POINTS_NAMED = /(?:比(?!重|例)|较|由|从|超过|高于|低于)[^,;。\d]*$|(?:到|至)$/;
/** A percentage that parts an amount: 承担60%, 按3%预留, 支付30%, 比例5%. */
export const PORTION = /承担|分担|分摊|负担|比例|按|支付|预留|预付|付款|付|上缴|计提|提取|质保|费率|利率|留/;
export const PORTION_GOES_ON = /^\)?(?:,|的?(?:比例|标准)?)?(?:付款|支付|上缴|预留|计提|提取|[^,;。()\d]{0,6}(?:费|款|金|补助|补贴|资金))?[^,;。()\d占增减]{0,6}(?:即|计|为|共|是)?$/;
/** 三项合计, 以上四个项目预算合计, 两县合计支出: the group is how many. */
export const COUNTED_TOTAL = /(?:以上|上述|^|[,;。])(?<number>[两二三四五六七八九十]|\d{1,2})(?:项|类|个|县|市|区|家|级|部分|方面|者|批|笔|期|年|校|村|镇|街道|档)[^,;。\d]{0,8}?(?:合计|共计|总计|累计|共)[^,;。\d]{0,6}$/;
export const TWO = "两";
export const TWO_PLAIN = "二";
/** A rate of points: what was scored of the full mark. */
export const SCORE_RATE = /得分率(?:分别)?(?:为|是)?$/;
/** Rates that no plan stands behind: 回收率, 满意度, 合格率; not rates of interest and of growth. */
export const OTHER_RATE = /(?<!利|费|税|汇|增长|费用|贴息)(?:率|满意度|密度)(?:分别)?(?:约)?(?:为|是|达到?)?$/;
/** What passed, was done or answered; and what it is a part of. */
export const PART_OF_RATE = /(?<!应|须|需)(?:实(?!施|验|训|际[参应])|已|合格|满意|达标|通过|按期|按时|收回|回收|办结|结案|修复|获救|落实|签约|正常|完好|到场|答复|取得|成功)[^,;。\d]{0,10}$/;
export const WHOLE_OF_RATE = /应|抽|检|访|问卷|发放|发出|调查|样本|受理|接报|报修|报障|报告|故障|参加|参考|遇险|合计|共|总|有效|需/;
/** Letters of a rate that say nothing of what it is a rate of. */
export const RATE_LETTERS = /[率度的为是达到约总有效群众率]|及时|按期/g;
/** 应种…实种…: what was due, and what was done of it. */
export const DUE_AND_DONE = { due: /应(?!急|用|对)/, done: /实|已|按|办|收|完/ };
/** 以到位资金计算, 按调整后预算计算: what a rate is measured by, in a clause of its own. */
export const BASIS = /(?:以|按)(?<of>[^,;。]{2,12}?)(?:计算|为基数|测算|口径)[^;。]*$/;
/** Another total of the same rank: the list in front of it has ended. */
export const NEXT_TOTAL = /(?:收入|支出)(?:总计|合计)/;
