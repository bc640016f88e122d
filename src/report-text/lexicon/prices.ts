/** Words of prices, of what they come to, and of averages. Patterns over half-width text. Data: a new turn of phrase is added here. */
export const PAID_TOTAL = /(?:共|小计|^计|合计|总计|总额|累计|发放|兑付|兑现|核定|应发|应拨|支出|支付|拨付|结算|经费|资金|补助|补贴|奖补|应得|应付|需|^为)(?:计|需|要|价|发放|支付|支出|拨付|金额|总额|补助|补贴|奖金|费用|经费|资金|兑现)*(?:为|是)?$/;
export const MONTH = "月";
export const YEAR_SPAN = "年";

/** Other words for the same span. */
export const SPANS: ReadonlyMap<string, string> = new Map([["个月", MONTH], ["日", "天"], ["季", "季度"], ["遍", "次"], ["年度", "年"]]);

/** How many times a price is paid, by the span it is paid for; the group is the number. */
export const TIMES_PRINTED: ReadonlyMap<string, RegExp> = new Map([
  ["月", /(?<![\d第前])(\d{1,2}|[一二两三四五六七八九十]{1,2})个月/],
  ["天", /(?<!\d)(\d{1,3})(?:个工作日|个?天|日(?![,、均期]))/],
  ["次", /(?<![\d第])(\d{1,3})[次遍](?!性|数)/],
  ["学期", /(?<![\d第])([12一两二])个?学期/],
  ["季度", /(?<![\d第前])([1-4一两二三四])个季度/],
  ["年", /(?:连续|补[贴助]|发放|按|共|为期)(\d{1,2}|[两三四五])年(?![度底末初])/],
]);

/** How often a span comes round in a year. */
export const TIMES_A_YEAR: ReadonlyMap<string, number> = new Map([["月", 12], ["学期", 2], ["季度", 4]]);

/** Units of people. */
export const PEOPLE: readonly string[] = ["人", "名", "位"];

/** People, counted each time they come. */
export const VISITS = "人次";

/** Units that count whatever follows. */
export const GENERAL_UNITS: readonly string[] = ["个", "项", "次", "处"];

/** An amount beside what the price makes; a number that is itself an average; and words that say why less was paid. */
export const BESIDE_PRODUCT = /另|其余|其他|其它|余款|扣|差额|缺口|未/;
export const AVERAGE_NUMBER = /均|平均|约/;
export const PAID_LESS = /部分|扣|离职|退出|死亡|下浮|优惠|折扣|不足|除外|分摊|自付|自筹/;

/** 含运杂费共支出: more was paid for than the things. */
export const PAID_MORE = /含|包括|连同|加上|另/;

/** What stands between the word for a price and the thing it is for: 补贴标准为玉米每亩14元. */
export const NAME_OF_PRICE = /为|按|是|标准/;

/** What a price is for one of: 每亩, 每生每学期, /公里, 生均; the group is one word of it. */
export const PER_WORDS = /(?:[每\/](?:一)?|(?=[生人户亩]均)|(?<=[生人户亩岗]均)(?=月|年))(?<per>(?:个月|月|学期|学年|季度?|年度?|天|日|次)(?![均级然])|[^每\/,;。:()\d标补奖支安发财给需费]{1,6}?(?=每|\/|标准|补|奖|支|安|发|财|给|需|费|均|为|是|$|[^一-鿿㎡]))/g;

/** 12万元/公里: what a price is for, behind it. */
export const PER_BEHIND = /^\/[一-鿿㎡/·]*/;

/** Spans of time and other times over that a price is paid for. */
export const PERIOD_WORDS = /^(?:年|年度|月|个月|天|日|学期|学年|次|期|季|季度)$/;
export const UNIT_PRICE = /单价|(?<![一-鿿])均价/;
export const ALL_YEAR = /全年/;

/** An amount for each, as the result of a division: 户均, 每公里造价, 平均每项资助. */
export const AVERAGE = /日均[^,;。\d]*$|(?:(?:[人生户亩车村床项次辆套台班片册笔场艘队所校站例起件吨株栋家期院批头眼座县镇乡园]|(?<![一-鿿])[条案点馆])均|平均|每[^,;。\d]{1,6})[^,;。\d]*$/;

/** 人均99元, told of what was spent; not 人均补助标准. */
export const AVERAGED = /(?:[人户亩车村床项次辆套台班生件]均|平均)(?![^,;。]*标准)/;

/** An average of what was spent or done, not of incomes or yields that come from elsewhere. */
export const AVERAGE_OF_MONEY = /(?:(?:[人生户亩车村床项次辆套台班片册笔场艘队所校站例起件吨株栋家期院批头眼座县镇乡园]|(?<![一-鿿])[条案点馆])均|平均|每[^每,;。\d]{1,4}?(?:造价|成本))(?![^,;。]*(?:收入|工资|薪|(?<!资)产(?!业)|增收|年龄|时间|时长|等待|住院日|车速|气温))[^,;。\d]{0,10}$/;

/** 平均班额, 师均学生数, 均价, 标准: told for each of something, so that what the parts say of theirs does not add up to it. */
export const FOR_EACH = /平均(?![^,;。\d]*总)|(?<![一-鿿])均(?!摊|分|衡)|[师班校村镇乡户人亩床院]均|单价|均价|单产|亩产|(?:工资|补助|补贴|收费|奖励|资助|保障|救助|缴费|发放)标准/;
/** 标准提高到798元: the same of money. */
export const MONEY_FOR_EACH = /标准(?:分别|均)?(?:提高|调整|上调|提升|增加|涨)?(?:到|至|为|达)?$/;

/** A rule, not a result. */
export const STANDARD = /标准|限额|定额|上限|单价/;

/** What an average divides by; the group is its word. */
export const COUNTED_BY = /(?:(?=(?:[人生户亩车村床项次辆套台班片册笔场艘队所校站例起件吨株栋家期院批头眼座县镇乡园]|(?<![一-鿿])[条案点馆])均)|(?<=每(?:个|一)?))(?<by>[^,;。\d个一均平]{1,4}?)(?:均|平均|补助|补贴|资助|造价|费用|成本|投资|运行|标准|支出|奖励|$)/;

/** What is counted where an average is told for each of something else: 车均 by 辆. */
export const AVERAGED_UNITS: ReadonlyMap<string, readonly string[]> = new Map([["车", ["辆", "台", "辆次"]], ["县", ["个", "县"]], ["村", ["个", "村"]], ["镇", ["个", "镇"]], ["乡", ["个", "乡"]], ["园", ["所", "个", "家"]], ["院", ["家", "所", "处", "个"]], ["校", ["所", "个"]], ["站", ["个", "座"]], ["班", ["个", "班", "期"]], ["床", ["张"]], ["批", ["批", "批次"]], ["条", ["条"]], ["案", ["件", "起", "宗"]], ["点", ["个", "处"]], ["馆", ["个", "家", "座"]]]);
export const DAILY = /日均/;
export const DAY = "天";
/** 平均每月, 月均支出: by the month, and for nothing else besides. */
export const MONTHLY = /^(?:平均)?(?:每(?:个)?月|月均)[^,;。\d每人户]{0,6}$/;
export const HEADS = /人|名|位|生/;

/** 户均补贴, 人均固定资产: what an average is of, in its own words; the group is the thing. */
export const AVERAGED_THING = /均(?<thing>[^,;。\d均]{2,8}?)(?:为|是|约|达到?)?$/;

/** 每人每月: by how much time is not printed as a count beside. */
export const EACH_TIME = /(?:每(?!月|年|天|日|周|季|学期)[^每,;。\d]{1,4}每?(?:个)?(?:月|年|天|日|周|季度?|学期)|[人户生]均每?(?:个)?(?:月|天|日|周|季度?|学期))[^,;。\d]{0,4}$/;

/** 月人均补助, 人均每月, 每户每月: by the month. */
export const BY_MONTH = /(?:月(?:[人户]|每[人户])?均|[人户]均每?个?月|每月[^,;。\d]{0,3}均|每[人户名]每?个?月)[^,;。\d]{0,8}$/;
/** 每人每年, 户均年: by the year, as the amounts of a report are. */
export const BY_THE_YEAR_EACH = /(?:每[人户名生]每?年|[人户生]均每?年)[^,;。\d]{0,4}$/;
/** 12月份发放: an amount of a month, and a number of those who were paid month by month. */
export const OF_A_MONTH = /\d月|每月|当月|月均?[发支]/;
export const MONTHLY_UNITS: readonly string[] = ["人次", "人月", "户次", "户月"];

/** 每户, 每份财政补贴, 每名普查员: what follows 每. */
export const EACH = /每(?:一|个)?(?<rest>[^每,;。\d]{1,10})$/;

/** 单车平均: for each car. */
export const SINGLE = /单(?<of>[车机件套辆])/;

/** A bracket right behind an average: (在职49人). */
export const IN_BRACKET = /^\([^()\d]*$/;

/** （每人7500元）: nothing says that it is an average. */
export const EACH_ALONE = /^\(?每[人户名生家]$/;

/** 在所平均286人, 按实有在职民警402人计: the number that an average is taken over. */
export const MEAN_NUMBER = /(?:年|月|日)均|平均|(?:^|,)(?:按|以)/;

/** Pieces in front of what is counted: 名普查员. */
export const PIECE_WORDS = /^[个名位项家所台户]/;

/** 每册420元, 单价5500元: a price behind an amount and a number of things is what the one is for each of the other. */
export const PRICE_OF_ALL = /(?:^|,|[^按以照])每[^每,;。\d]{1,4}(?:约|仅)?(?:为|需|计)?$|^(?:平均|综合|中标|采购|合同|成交|折合)?(?:单|均)价(?:约)?(?:为|是)?$/;

/** 生均: by those who learn, not by all people. */
export const PUPIL = "生";

/** 最多的一个乡镇, 最低: an average of one of them, or no average. */
export const OF_ONE = /最[多高低少大小]|^其中/;

/** 公益性岗位862个: posts, each for one person. */
export const POSTS = /岗位?$/;
/** 每岗年补助: the span behind the thing. */
export const BY_YEAR = /(?<=.)年$/;
/** 按在职21人计算人均: the number that an average is said to be by. */
export const BY_NUMBER = /^[按以]/;

/** By the month for a whole year: 全年, 一年, 年需资金. */
export const BY_THE_YEAR = /全年|一年|年需|每年/;
/** 每人每月1800元，一年21600元; 每生每天5元，全年按200天计算，每生全年1000元: what a price comes to in a year; the group is how often it is paid. */
export const YEARLY_BEHIND = /^,?(?:(?:全年|每年|一年)?按?(?<times>\d{1,3})(?:个工作日|个?天|个月|次)(?:计算|计|发放|测算)?,)?(?:即|折合|合|相当于)?(?:每[人生户]|[人生户]均)?(?:一年|每年|全年|年)(?:合计|共|计|为|补[助贴]|标准)*$/;
/** 每生全年: said of one of them. */
export const OF_EACH = /每[人生户]|[人生户]均/;
export const EACH_WORD = "每";
/** 64人×600元为3.84万元. */
export const TIMES_SIGN = /^[×*xX]$/;
export const COMES_TO = /^(?:=|≈|为|即|计|共|合计)*$/;
/** 全年支出, 实际支出总额: all that was spent. */
export const ALL_OF_FLOW = /^(?:全年|本年|当年|年度|实际|累计|总|共|合计|项目)*(?<flow>支出|补助|补贴|投入|资助|发放)(?:总额|资金|金额)?(?:为|是)?$/;
/** 平均4891元: for each of what is counted right in front. */
export const BARE_AVERAGE = /^(?:平均|均)(?:为|约)?$/;
/** 238人、116.4万元: a number of things and their amount, told as one. */
export const TOLD_TOGETHER = /^[、,]?(?:计|共|共计|金额|资金|涉及(?:金额|资金)?)?$/;
/** 平均每个, 平均每处: of what is counted in front in that unit. */
export const EACH_PIECE = /每(?<unit>[个处项家])(?:约)?$/;
/** 年均兑现: of a total that is told year by year. */
export const BY_YEARS = /年均[^,;。\d增长速]{0,6}$/;
/** 近五年年均: over years of their own. */
export const OWN_YEARS = /(?:近|前|后|过去)[两二三四五六七八九十\d]+年|20\d\d/;
/** 企业职工每人次, 门诊人均: the thing that an average is told of, in front of the word for each. */
export const THING_AVERAGED = /^(?<thing>[^,;。:\d每均]{2,12}?)(?:平均|每|[人户次件]均)/;
/** 人均补贴方面: what each of those behind is an average of. */
export const HEADS_AVERAGES = /^[^,;。:\d]{0,6}均[^,;。:\d]{0,6}(?:方面|来看|看)[,:]/;
/** 每人次375元、1,040人次: the number of what a price is for, right behind it. */
export const NUMBER_NEXT = /^[、,](?:共|计|共计|涉及)?$/;
/** 折合每亩, 密度为每平方公里: words that say that it is an average, and name no thing. */
export const SAYS_AVERAGE = /[折约均]|合|密度|相当/;
/** 门诊次均费用, 生均成本: what each of all costs. */
export const COST_OF_EACH = /均[^,;。\d]{0,4}(?:费用|成本)(?:为|是|约)?$/;
/** 平均每起约: rounded, or near. */
export const ABOUT = /(?<![节签解违履预制])(?:大)?约(?:为|是)?$/;
