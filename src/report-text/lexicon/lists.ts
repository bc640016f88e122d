/** Words of lists, their totals and their parts, and of what is counted. Patterns over half-width text. Data: a new turn of phrase is added here. */

/** 其他4市各: in front of what each of several has. */
export const SO_MUCH_EACH = /各$/;

/** Groups that may overlap (女性, 党员): their counts need not add up. */
export const OVERLAPPING = /女|男|党员|少数民族|以上学历|本科/;

/** 制造业、服务业、高技术产业: a class across the others. */
export const CROSS_CLASS = /高技术|高新技术|新兴产业|(?<!公建)民营|小微|规模以上|规上|数字经济|核心产业/;

/** A line that leads into a list. */
export const LIST_AHEAD = /(?:如下|内容|为|是|分别|包括|有|下列|以下)?(?<!\s)\s*:\s*$/;
/** A line that opens the report itself: the numbered lines behind it are its sections, not what a count in it counts. */
export const REPORT_AHEAD = /(?:报告|汇报|总结|说明|公开|公示|通报|反馈|自评(?:工作)?(?:情况|结果)?)(?:情况)?如下|现(?:将|就|把)[^;。:]*如下/;

/** Classes of functions, with no total of their own. */
export const BY_FUNCTION = /(?:支出|收入)按\S*?(?:分类|科目)/;
export const TOTAL_WORD = /收入|支出|总额|合计|总计/;
export const TIMES = "次";

/** Two names joined by a word. */
export const JOINED_NAMES = /[^\s](?:和(?!谐)|(?<![普涉])及(?![时格其])|(?<!参)与)[^\s]/;

export const AND_ALSO = /.以及/;

/** 甲、乙、丙等2个: group 1 are the names in front of 等. */
export const OPEN_LIST = /(?:^|[,;:])([^,;:、]*、[^,;:]*)(?<![一二三四五六七八九特])等(?![级奖功次])\S{0,4}$/;

/** What opens a list of parts. */
export const OPENERS = /其中|(?<![包内不])含(?![义量糊税])|(?<!不)包括|(?<!不)包含|(?<!分)分别(?:为|是|有|达|完成|安排)?|具体(?:为|是|有|情况|如下|包括)|分项(?:情况)?(?:是|为|来看|看)?|按[^,;。:]{1,8}(?:分|划分|分类)(?:类|为|看|来看)?|即(?=[^\d可便使将]|\d{1,2}月)|主要(?:包括|有|由)|(?:来源|明细|结构)(?:构成|情况)?(?:如下|为|是|于|:)|构成(?:为|是)|(?:方向|内容|用途|投向|去向)(?:为|是|包括)?(?=:)|由(?=[^。;]*\d[^。;]*(?:构成|组成))|(?:[分按从])[^,;。:\d]{1,8}看|依次(?:为|是|支出|完成|安排|到位)?|分[^,;。:\d]{1,10}情况(?:是|为|如下)?(?=:)|分(?:为)?(?:[两二三四五六七八九]|\d)(?:年|批|期|次|类|档|块|片|部分|个(?:片区?|区域?|标段|档次?|类别))(?:安排|下达|实施|拨付|支付)?(?=,?(?:20\d\d年|第?一|[^,;。:\d]{1,8}\d))|(?:又|共)分为|(?<![中括含为是有况于下]):(?=[^:])/g;

/** 按功能分类: the classes need not all be named. */
export const BY_CLASS = /^按|看$/;
export const EXPLICIT_LIST = /分别|依次|具体|分项|来源|明细|结构|构成|^由|^分|分为|^即|^按/;
export const LOOSE_LIST = /含|包括|包含|主要/;

/** 基本支出中，…: parts of what is named; the group is the name. */
export const OUT_OF = /(?<name>[一-鿿]{2,12})?(?:中|(?<!公)里)[,:]?(?=[^,;。:中\d]{2,16}\(?\d)/g;

/** Names that make a whole together wherever they follow it, with no word that opens a list. */
export const FAMILIES_BEHIND: readonly (readonly RegExp[])[] = [
  [/基本支出$/, /项目支出$/], [/人员类(?:项目)?(?:经费|支出)$/, /公用(?:类|经费类)?(?:项目)?(?:经费|支出)$/, /特定目标类(?:项目)?(?:经费|支出)$/], [/人员(?:经费|支出)$/, /公用(?:经费|支出)$/], [/(?<!非)税收收入$/, /非税收入$/], [/一般债务(?:余额)?$/, /专项债务(?:余额)?$/], [/集中供养$/, /分散供养$/],
  [/(?:非常|很)满意的?$/, /(?:比较|基本)?满意的?$/, /一般的?$/, /不(?:太)?满意的?$/], [/(?:非常|很)满意的?$/, /(?:比较|基本)?满意的?$/, /不(?:太)?满意的?$/],
  [/满意的?$/, /(?:比较|基本)满意的?$/, /不(?:太)?满意的?$/], [/作用(?:较)?明显的?$/, /一定作用的?$/, /不明显的?$/], [/公办$/, /公建民营$/, /民办$/],
  [/产出指标$/, /效益指标$/, /满意度指标$/], [/产出类$/, /效益类$/, /满意度类$/], [/优等路$/, /良等路$/, /中等路$/, /次差?等?路$/], [/定量指标$/, /定性指标$/],
];

/** 非常满意523人、比较满意447人: an answer, that is no total of other answers. */
export const OPINION_TOLD = /满意|明显/;

/** 三年连续享受的有: called by what was done, not by what it is. */
export const CALLED_BY_DEED = /[^目]的(?:有|为|是|达|共)?$/;

/** Words of a list that names some parts only. */
export const SOME_OF_THEM = /主要|[仅光][^,;。\d]{0,12}就|(?<![一二三特优良中次])等(?![级于待额次候]|其他|其它)|(?<![两二三四五六七八九十\d个])部分(?!成立|完成|达|实现|满意|合格|有效|履行)|如[:,]|重点(?:是|为|有|包括)|较大/;

/** 甲2个、乙3个等; 甲2个、乙3个是大头: behind the last part. */
export const SOME_BEHIND = /^[^,;。:]{0,4}等(?![级于待额次候])|^[^,;。:)]{0,4}(?:是|占|为)?(?:大头|主要部分|为主(?!体))/;

/** A colon or comma behind 其中: the parts may be parted by semicolons. */
export const COLON_BEHIND = /^[:,]/;

/** A total that stands behind its parts, and one that says nothing else. */
export const TRAILING_TOTAL = /累计(?:支付|支出|完成|投入|发放|拨付|下达)?(?:资金|投资)?(?:为)?$|(?:可用(?:资金|财力)|资金总额|资金总量|总投资|总规模)(?:为|共|达)?$|^(?:以上)?(?:共计|合计|总计|共|总共|小计)(?:分解|切块|实际)?(?:支出|投入|资金|安排|支付|拨付|分配|发放|兑付|完成|下达)?(?:资金|经费|金额)?(?:为|是)?$|(?:合计|共计|总计)(?:为|是)?$|(?:合计|共计|总)(?!体)(?:里程|面积|人数|编制|价|额|长度?|资金|投资|到位|安排|下达|支出|发放|金额)*(?:为|共|达|达到|是)?$|^全年(?:共|合计)?$|(?:合计|共)(?:支出|拨付|支付|投入|发放|兑付|补助|支持项目)$|可用资金(?:达到|共)$/;

/** A total right behind a run of figures (分别为A、B和C，总价D). */
export const TOTAL_OF_RUN = /合计|共|总|小计|^累计$/;
export const BARE_TOTAL = /^(?:当年|全年|本年)?(?:可用(?:资金|财力)|资金总额|资金总量)(?:共|为|达)?$|^(?:以上|全[县市区旗州盟师团镇乡省])?(?:各项|三项|两项|四项|五项)?(?:资金|支出|经费)?(?:共计|合计|总计|共|总共|小计)(?:分解|切块|实际)?(?:支出|投入|资金|安排|支付|拨付|分配|发放|兑付|完成|下达)?(?:资金|经费|金额)?(?:为|是)?$/;

/** Kinds of tax and grades of staff: reports name some of them. */
export const LISTED_TAXES = /(?<!车购|购置|车船|燃油|消费)税(?!收|务)|职称|高级|中级|初级|一级教师|学历|本科|大专|研究生|党员|骨干/;

/** Parts that are known to make a whole together. */
export const FAMILIES: readonly (readonly RegExp[])[] = [
  [/基本支出/, /项目支出/], [/人员(?:经费|支出)/, /公用(?:经费|支出)/], [/出国|出境/, /接待/, /用车|车辆/], [/公务用车|公车/, /接待费/], [/货物/, /工程/, /服务/], [/(?<!非)税收/, /非税/],
  [/行政|参公/, /事业/], [/在职/, /退休/], [/一般公共预算/, /政府性基金/], [/工资福利/, /商品/, /个人和?家庭|资本性/], [/保工资/, /保运转/, /民生/], [/优/, /良/, /中/], [/财政(?:拨款|资金|投入|补助)?/, /自筹/],
  [/(?<!不|不太)满意/, /不(?:太)?满意/], [/优等/, /良等/, /中等/, /次/], [/(?<!不)明显/, /不明显/], [/定量/, /定性/],
  [/产出/, /效益/, /满意度?/], [/金牌/, /银牌/, /铜牌/], [/国产/, /进口/], [/一般债[务券]/, /专项债[务券]/], [/在编/, /编外|非编/], [/小\(?[1一]\)?/, /小\(?[2二]\)?/], [/高一/, /高二/, /高三/],
  [/公益一类/, /公益二类/, /参照|行政/], [/新建/, /改造|改建|改扩建/], [/主[管干]/, /支[管线]/],
  [/男/, /女/], [/一等奖/, /二等奖/, /三等奖/], [/县直|县级|县城/, /镇|乡/, /村/], [/财政拨款/, /(?:年初|上年)(?:财政拨款)?结转/], [/购置/, /运行/, /接待/], [/上缴|收回|缴回|交回/, /结转/], [/财政/, /社会资金|社会投入|群众|企业/], [/常年/, /阶段|一次性/], [/本年(?:财政)?(?:拨款)?收入/, /(?:年初|上年)(?:财政拨款)?结转/], [/本年支出/, /年末结转|结转下年/], [/购置/, /运行/],
];

/** 培训及巡护装备: two things in the name of a total. */
export const TWO_IN_NAME = /(?<one>[一-鿿]{2,8})(?:及|和|与|以及)(?<other>[一-鿿]{2,10})$/;
/** 未完成, 不合格, 没有达到: the group is what was not. */
export const NEGATION = /(?:^|[^一-鿿]|[的中为])(?:没有|没能|未能|尚未|未|不|没|非)(?!足|超过|低于|到|少|同)(?<deed>[一-鿿]{2})/;

/** Funds by level of government; so many of them are taken for all. */
export const LEVELS: readonly RegExp[] = [/中央/, /省/, /市(?!场)/, /县|区(?!域)/, /自筹|配套|其他/];
export const FEWEST_LEVELS = 3;
/** Who gives, from the widest to the narrowest: a list has one amount of each. */
export const GOVERNMENTS: readonly RegExp[] = [/中央|国家|(?:财政|民政|教育|水利|农业农村|交通运输)部/, /省|自治区|直辖/, /市(?!场)|州|盟/, /县|区(?![域间])|旗/, /乡|镇|街道/, /自筹|自缴|社会|群众|企业|其他/];
/** 县级资金, 自治区财政配套资金: whose money it is. */
export const MONEY_OF_LEVEL = /中央|自治区|(?:省|市|州|盟|县|(?<!自治)区|旗)(?:级|本级|财政|资金)/g;
/** 我市, 全县: the place of the report itself. */
export const OUR_PLACE = /[我全本该](?:省|市|州|盟|县|区|旗|镇|乡)/g;
/** 省财政下达中央补助资金: who passes on what another level gives. */
export const GIVEN_BY = /^.*财政(?:厅|局|部)?(?:提前)?(?:下达|拨付|转拨)(?=.*(?:中央|国家|省|自治区|市|州|盟|县|区|旗))/;
/** 自治区占29.3%, 省级资金占: the subject of a share. */
export const LEVEL_OF_SHARE = /(?:^|[,;。:、%和])(?<subject>[^,;。:、%\d占]{1,14})占[^占,;。:]*$/;
/** 三级比例为, 三级资金占比分别为. */
export const BY_LEVELS = /[两二三四五]级[^,;。\d]{0,8}(?:比例|占比|比重)/;

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

/** The first number of a list inside a line. */
export const FIRST_MARK = /^[:,]?(?:1[.、]|\(1\)|①|一是|其一)/;

/** 四项之和: what is added up stands in front; no list is announced. */
export const ADDED_BEHIND = /^(?:之和|相加|加起来|加总|总和)/;
/** 自2021年起连同前两年累计: of more than one year, of which this one tells a part. */
export const OF_MORE_YEARS = /自20\d\d年|连同|前[一两二三四五]年|以来|历年|近[两三四五]年|[两三四五]年(?:来|间)?(?:累计|共)/;
/** 其余为社保、卫生等，共: what the rest is made of stands between the parts and its amount. */
export const REST_IN_FRONT = /(?:其余|余下)[^。;]{1,40},?(?:共计?|合计|总计|计)?$/;
/** 应到位, 应配套: what ought to have come, beside what did. */
export const STILL_OWED = /(?<![对相适响供反])应(?:到位|配套|落实|拨付?|支付|下达|承担|筹集|筹措|缴|收|补|发|付)[^,;。]{0,4}$/;
/** 其余为孤儿基本生活费: the rest is named behind a list without its amount. */
export const REST_WITHOUT_AMOUNT = /^[^。;]*?(?:其余|余下|余|剩余部分)(?:均|都|全部)?(?:为|是|由|用于)[^。;\d]*(?:[。;]|$)/;

/** ，工程款按进度结清; ，尾款已全部付清: behind a list another part is told without its amount. */
export const PART_WITHOUT_AMOUNT = /^[,;](?!(?:已|均|也|都)*(?:全部|全额))[^,;。\d]{2,16}?(?:付清|结清|支付完毕|拨付到位|按进度|据实|按实|另行|待(?:验收|结算|拨))/;

/** 其他: a list that names the rest is whole. */
export const NAMES_THE_REST = /^(?:[^,]{1,12}(?:及|和|以及|等))?(?:其他|其它|其余)(?!应)[^,]{0,6}$/;

/** ——其他|: the label of a row that names the rest; and the label of any row. */
export const NAME_OF_REST = /^[-—–●·\s]*(?:[^,]{1,12}(?:及|和|以及))?(?:其他|其它|其余)[^,;。:\d]{0,6}[:|]?$/;
export const ROW_LABEL = /^[-—–●·\s]*[^,;。:|\d]{2,24}[:|]?$/;

/** 一级, 二级: levels that hold each other. */
export const LEVEL_NAME = /[一二三四五]级/;

/** Parts named by one division of the whole: 研发类, 平台类; 一期, 二期. */
export const EVEN_NAME = /(?:类|型|批|期|片区|标段|方面)$/;

/** 三项合计, 以上四个项目预算合计, 两县合计支出: the group is how many. */
export const COUNTED_TOTAL = /(?:以上|上述|^|[,;。])(?<number>[两二三四五六七八九十]|\d{1,2})(?:项|类|个|县|市|区|家|级|部分|方面|者|批|笔|期|年|校|村|镇|站|块|街道|档|次(?!性))(?:[^,;。\d]{0,8}?(?:合计|共计|总计|累计|共|合起来|加起来|相加|之和)[^,;。\d]{0,6}|(?<=(?:以上|上述)[两二三四五六七八九十\d]{1,2}[一-鿿]{1,2})(?:实际|累计)?(?:支出|投入|资金|金额|支付|拨付|发放|安排)(?:资金|金额|额)?(?:为|是)?)$/;
/** 合起来, 三项相加, 3站之和, 计, 总数: what adds up the parts in front of it and is called nothing else. */
export const ADDED_BARE = /^(?:(?:[两三四五六七八九十]|\d{1,2})[一-鿿]{1,2})?(?:合起来|加起来|加(?:在)?一起|加总|相加|之和|总和|合计|总计|总数|总额|总需求|计|合)(?:正好|刚好|正好是)?(?:为|是|共|达|约)?$/;
/** 合起来, 相加: words that say that all of these were added, whatever was planned and what was done. */
export const ADDING = /^(?:加起来|加(?:在)?一起|加总|相加|合起来)/;
/** 编制合计: one word and that of adding up. */
export const CALLED_TOTAL = /^(?<word>[一-鿿]{2})(?:合计|共计|总计)(?:为|是)?$/;
/** 支出, 资金: what is told of every amount. */
export const NO_OWN_WORD = /支出|支付|拨付|到位|投入|完成|下达|安排|兑付|发放|执行|使用|资金|经费|金额|费用|收入|预算|决算|项目|全[省市县区镇乡]/;
/** Between two neighbours of a run: a name, and nothing that is told of the one in front. */
export const JOINT_OF_RUN = /^[^,;。:、\d]{0,4}[,、][^,;。:、\d]{1,14}$/;
/** 一、二类共: a total that names its parts by their ordinals. */
export const ORDINAL_PARTS = /(?<ordinals>(?<![一-鿿](?<![是为的了]))第?[一二三四五六七八九十](?:[、和与及]第?[一二三四五六七八九十])+)(?<kind>季度|标段|片区|[类期批级组档区])[^,;。、\d]{0,8}$/;
export const ORDINAL = /[一二三四五六七八九十]/g;
/** Totals that add up what stands in front: 合计支付, 支出合计, 三项实际支出, 总规模, 可用资金, 收入总量; and their words that say no more than that. */
export const SUMS_UP = /合计|总计|共计|累计(?!.*累计)|小计|之和|总量|总额|总规模|总盘子|总投入|总能力|总预算|可用[^,;。\d]{0,4}(?:资金|财力)|(?:^|[,;。])[两二三四五六七八九十](?:项|类|个|家|种|批|笔|期)|(?:^|[,;。])[两三四]级财政|共(?:支付|支出|拨付|到位|发放|安排|投入|兑付|下达)|^计$/;
/** 三项相加, 加起来: the same in words of adding. */
export const ADDS_UP = /相加|加起来|加在一起|合起来|加总|合在一起|放到一起|一共|总共|累计|共有?$|(?:^|[^小])计$|总(?:数|量|额|价|和|长|盘子)|总(?:执行|支出|支付|到位)(?:为|是)?$/;
/** Between the last part and a total: others belong to it as well. */
export const OTHERS_BESIDE = /其余|其他|其它|另[有外]?|等|以及|加上|连同|还有|滚存/;
/** 全年支出, 全部资金支出: of all, where what stands in front is told of the parts of a year, or of all who pay. */
export const ALL_OF_THEM = /全年|全部|年度/;
export const TIMES_OF_A_YEAR: readonly (readonly RegExp[])[] = [
  [/上半年/, /下半年/], [/春季/, /秋季/], [/第?一季度/, /第?二季度/, /第?三季度/, /第?四季度/], [/第?一批|提前/, /第?二批/], [/第?一批/, /第?二批/, /第?三批/],
];
export const ADDED_TO = /加上|加(?=[上本年省市县区中上])/;
export const OF_ALL_PLACES = /全[省市州县区旗镇乡部院校系]/;
export const SUM_WORDS = /[两二三四]级财政(?:计划|实际)?(?:投入|安排|配套|资金)*|[两二三四五六七八九十](?:项|类|个|家|种|批|笔|期)(?:[一-鿿]{2}(?=合计|共|实际))?|以上|上述|合计|总计|共计|累计(?!.*累计)|小计|之和|总量|总额|总规模|总盘子|总投入|总能力|[共总各全年本项目]|实际|资金|经费|金额|费用|可用|财力|规模|为|是|(?<!实)有|达到?|约|仅|的|数|额/g;
export const TWO = "两";
export const TWO_PLAIN = "二";

/** Another total of the same rank: the list in front of it has ended. */
export const NEXT_TOTAL = /(?:收入|支出)(?:总计|合计)/;
/** In front of a number that counts all: 共9个, 合计93处. */
export const SAID_OF_ALL = /共(?!同|产|青)|合计|总(?!体)|小计|全部/;
/** Behind a word that says what a figure is. */
export const JOINING_END = /[为是达:]+$/;
/** The head of a column that follows from two others. */
/** Heads of columns: a rate, what was planned, what was done. */
export const RATE_HEAD = /率|进度|完成比例/;
export const PLAN_HEAD = /预算|计划|目标|任务|下达|安排|指标值|应/;
export const DONE_HEAD = /执行数|执行$|支付|支出|完成(?!率)|实际|实发|实补|已/;
export const DIFFERENCE_HEAD = /增减|差额|差异|结余|结转|剩余|未执行|未支出|变动|金额|小计/;
/** 五个, 四大类: a number in words with its unit; no 三公, no 一是. */
export const COUNT_IN_WORDS = /(?<![一-鿿]第|第|[零一二三四五六七八九十百千])(?<number>[三四五六七八九]|十[一二三四五六七八九]?)(?<unit>大?(?:个|项|类|家|名|门|处|所|批|期|种|方面|大类|支))/g;
/** 四级, 三类: a number with a word for what it counts, in a name. */
export const COUNT_IN_NAME = /[一二两三四五六七八九十\d]+[一-鿿]/g;
/** What may follow names that are counted: 5个城市, 4个方面, 四类指标. */
export const BARE_COUNT = /^大?(?:个(?!月|工作日|百分点|小时|学期|季度)|项|类|家|门|种|方面|所|处)/;
export const BARE_NAMES = /(?:^|[,;:。“”])(?<names>[^,;:。\d、“”]{2,24}(?:、[^,;:。\d、“”]{2,14}){2,})[“”]?共?$/;
/** The numbers of points in words: 一 to 三十九. */
const POINTS: readonly string[] = ["", "十", "二十", "三十"].flatMap((tens) =>
  ["", ..."一二三四五六七八九"].map((ones) => tens + ones).filter((number) => number !== ""),
);
/** A list behind its count with a mark for each: the words that open it, and the marks in their order. */
export const LISTED_BEHIND: readonly { readonly opens: RegExp; readonly marks: readonly string[] }[] = [
  { opens: /^[^,;。:\d]{0,14}[:,。]一是/, marks: POINTS.map((number) => `${number}是`) },
  { opens: /^[^,;。:\d]{0,14}[:,。]①/, marks: [..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"] },
];
/** 即, 分别为: all of them are named. */
export const EXPLICIT_NAMES = /即|分别/;
export const NAME_AND_AMOUNT = /^[^\d]{2,24}\d[\d,.]*(?:亿元|万元|元)$/;
/** Between the parts of an enumeration. */
export const PAUSE = "、";

/** 项目8个: what is counted has an amount each; ，金额: between its number and the total of the amounts. */
export const COUNTED_PARTS = /项目|工程|任务|事项/;
export const TOTAL_OF_PARTS = /^[^,;。:\d]{0,6},?[^,;。:\d]{0,6}(?:金额|资金|经费|投资|预算|安排|共计|合计|总额)[^,;。:\d]{0,6}$/;

/** 前两项共, 前三位合计; 低保两项支出; 易腐垃圾和可回收物合计: some of what is told in front, by place or by name. */
export const FIRST_OF_THEM = /^前(?<number>[两二三四五])(?:项|位|类|名|家|个|者)[^,;。\d]{0,4}(?:合计|共计|总计|共|合)[^,;。\d]{0,4}$/;
export const KIND_AND_NUMBER = /^(?<kind>(?!以上|上述|其他|其余|这)[一-鿿]{2,6})(?<number>[两二三四])[项类](?:支出|资金|补助|合计|共计|共)*(?:为|是)?$/;
export const NAMES_ADDED = /^(?<names>[一-鿿]{5,24}?)(?:[两二][项块类者])?(?:合计|合起来|共计|总计|相加)(?:为|是|共)?$/;
export const NAME_JOINTS = /和|与|及/g;

/** 分三批下达, 四项资金: the words say how many parts there are. */
export const NUMBER_OF_PARTS = /(?<number>[二两三四五六七八九十]|\d{1,2})(?:批|项|类|笔|部分|个(?:方面|部分)|块|种|方|级(?!指标)|(?<=[二两三四五六七八九十])次)/g;
/** 第三批, 二期: the one that stands at such a place. */
export const ORDINAL_OF_PART = /第?[一二三四五六七八九十\d]+(?=[批期次轮]|季度|标段|阶段)/;
/** 由A和B构成, 分为A和B: all of them are named. */
export const WHOLE_BY_WORD = /(?:构成|组成|分为|划分为|来源(?:为|是|于|有))/;
/** Words that no part of a list is called by: it is told of something else, or of the whole. */
export const NO_NAME_OF_PART = /另|缺口|空编|空缺|超编|缺编|尚|剩余|结余|未(?!成年|就业|参)|新增|全[年部县市区镇乡]|合计|(?<!公)共(?!享|同|建)|总计|小计|扣|减|测算|(?<!级)以[上下]|寄宿|中标|较|比(?!例)|达标|疏通|总规模|最[多少高低大小]/;
/** What was carried out, and what was to be: of two figures of one list they are two columns. */
/** 计划350人，实际救助: a comma, and then what was done of it. */
export const ACTUALLY = /^[^,;。:\d]{0,6},实际/;
export const CARRIED_OUT = /已|实际|完成|[拨支兑给]付|执行|到位|发放|使用(?!权)/;
export const TO_BE_DONE = /预算|计划|任务|应[到支拨完发当配缴受补]|概算/;
export const RESPECTIVELY = /分别|依次/;
/** Words of a total that name nothing of its own. */
export const WORDS_OF_TOTALS = /[两二三四五六七八九十\d](?:项|类|个|县|市|区|家|级|部分|方面|者|批|笔|期|年|校|村|镇|街道|档|次)|以上|上述|共计|合计|总计|累计|小计|全部|[共总计各全年本]|资金|经费|金额|费用|支出|投入|安排|完成|支付|拨付|下达|实际|项目|[为是有达的额数]/g;
/** In front of the first part of a list. */
export const LIST_WORD = /其中|:/;
/** A list inside a list. */
export const NESTED = /其中|包括|(?<![包内不])含(?![义量糊税])/;
/** Behind the last part: there are others. */
export const AND_MORE_BEHIND = /^[^。;]*?(?:其余|其他|其它|余(?:额|下)?[为由均都]|另[有外]|还有|未列)|^[^,;。:]{0,6}等(?![级于待额次候])|^[^,;。:)]{0,4}(?:是|占|为)?(?:大头|主要部分|为主(?!体))/;
/** 年初结转和结余: what was left over the year before comes in like any other part. */
export const FROM_YEAR_BEFORE = /(?:年初|上年)[^,;。\d]{0,6}(?:结转(?:和|与|及)?结余|结转|结余)/;
/** 全镇辖14个行政村: in front of a part, whose it is. */
export const PLACE_IN_FRONT = /^全[省市州县区旗镇乡](?=辖|下辖|现?有|共有|设)/;
/** 另有离退休94人: beside the list, no part of its total. */
/** 除中央资金外: one that was told before belongs to them. */
export const EXCEPT_FOR = /除(?!了?因|尘|草|险)[^,;。\d]{1,14}(?:之外|以外|外)(?![包聘地部来])/;
export const BESIDE_THEM = /另(?:外)?[有外聘核]/;
/** 增加5人: how a part changed, with no name of its own. */
export const BARE_CHANGE = /^(?:比上年|较上年|同比)?(?:净?增加|净?减少)(?:了)?$/;
/** 小(1)型: a name with a bracket in it, right in front of its figure. */
export const NAME_WITH_BRACKET = /[^,;。:、()\d]{1,8}\([^()]{1,3}\)[^,;。:、()\d]{0,4}$/;
/** 共14个村(社区), 12个村(居): two things counted as one. */
export const THING_AND_OTHER = /^(?<thing>[一-鿿]{1,3})\((?<other>[一-鿿]{1,3})\)/;
/** 居委会 and 社区 are one. */
export const SAME_THINGS: readonly string[] = ["居", "社区"];
/** Classes of spending by function: reports name the largest of them. */
export const BY_FUNCTION_NAMES = /教育|社会保障|卫生健康|农林水|住房保障|城乡社区|一般公共服务|公共安全|科学技术|节能环保/;
/** 32个项目(26个预算项目、1个基金项目…): parts that are called like their total. */
export const OF_ONE_KIND: readonly RegExp[] = [/项目/, /人员|职工|员$/, /单位/, /机构/, /类$/];
/** Units of what is told in numbered lines. */
export const NUMBERED: readonly string[] = [...OF_ANYTHING, "项", "类", "条", "件", "种", "批", "处", "大", "方面"];

/** 两项占, 前三个区县占, 艾滋病、结核病两病合计占, 市区两级共占: so many amounts in front have one share together. */
export const JOINT_SHARE = /^(?:以上|上述|这|该|其中|中)*(?<first>前)?(?<names>[^,;。:\d]{0,16}?)(?<number>[两二三四五六])(?:项|类|者|级|大|个|块|部分|家|病)[^,;。:\d占]{0,10}占(?![用地])[^,;。:\d]*$/;
/** 满意和基本满意合起来占: the same of several by their names alone. */
export const JOINT_NAMES = /^(?:以上|上述|其中|中)*(?<names>[^,;。:、和与及\d]{1,8}(?:[、和与及][^,;。:、和与及\d]{1,8}?)+)(?:合起来|加起来|合计|共计|加总|共)[^,;。:\d占]{0,4}占(?![用地])[^,;。:\d]*$/;
export const NAMES_PARTED = /[、和与及]/;
/** 以上四项实际支出, 合计支出: of the lines right above. */
export const OF_LINES_ABOVE = /^(?:以上|上述|上列)[^,;。:\d]{0,14}$|^(?:全年|全[县市区镇乡校院]|总)?(?:合计|共计|总计|共)(?![同性用])[^,;。:\d]{0,6}$/;
/** 项目4个：, 项目3个，分别为: a number right in front of what opens the list of them. */
export const COUNT_OPENS = /^(?:项目|工程|子项|标段|方向|部分)?(?::|,(?:分别|依次|即|具体)(?:为|是)?:?)/;
/** 3个镇, 2个乡镇: places, whose names end so. */
export const PLACE_COUNTED = /^(?:乡)?(?<kind>[镇村乡县区])(?![一-鿿])/;
