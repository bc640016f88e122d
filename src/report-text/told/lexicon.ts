/** Words that tell what a figure of a report is, as patterns over plain text. Data: a new turn of phrase is added here. */

/** Compound names whose 预算 says nothing of a plan. */
export const COMPOUNDS = /(?<=一般公共|一般|公共|政府性基金|基金|国有资本经营|社会保险基金|社保基金|财政专户|财政)预算(?=(?:财政)?(?:拨款|收入|支出|资金|项目|单位|安排|总)|$)|预算(?=内|单位|管理|绩效|项目|编制|部门)|(?<=部门)预算(?=拨款|资金|项目)|(?<=转移)支付/g;
/** What was carried out. */
export const DONE = /决算|执行(?!率|进度)|实际|完成(?!时)|已经?(?:支|拨|使|执|完|发|兑|列|付|开)|累计(?:支|拨|完|发|使|投)|支付|拨付|使用(?!费)|列支|兑现|兑付|发放|实现|竣工|建成|参训|实施(?=补贴|补助|面积)|验收|合格|达标/;
/** What was planned, asked for or given. */
export const PLANNED = /预算|计划|安排|批复|下达|任务|目标|应(?=[到支拨完发当配缴受补兑建培达安])|核定|概算|总投资|申请|指标|预留|批准|协议|合同|额度|预期/;
export const SHARE_OF_PLAN = /占(?<of>(?:年初|年度|年|全年|调整后?|当年|市|省|县|上级|原|总)*(?:下达|批复)?的?(?:预算|计划|任务|目标|应(?:[发补拨付兑]|到位)|(?:到位|下达|安排|收到|批复|概算)(?:总)?(?:资金|投资|金额|额|款)*|投资)(?:数|任务|指标|总额)?)的?(?:比例|比重)?(?:约)?(?:为|是|达)?$/;
export const ARRIVED = /到位|收到|拨入|拨来|到账|争取到?/;
/** A sum of money with no word of what was done with it: it was given. */
export const GIVEN = /(?:资金|经费|总投资|补助款|专款)(?:总额|总量|规模|总规模|共|共计|合计|总计|为|达|约|有)*$/;
export const SPENT = /支出|花费|开支|投入|投资/;
/** 还有…未支付: what is left over. */
export const LEFT_OVER = /(?:净资产|账[面上]余(?=$)|(?<![一-鿿])尾款(?=$)|(?<![一-鿿])净值|收支[^,;。\d]{0,4}亏损|空编|缺编|缺员|质保金|超期(?:处置|办理|办结)?|(?<![相误级温])差(?=$)|(?<![一-鿿])(?:还|只|仅)?剩(?:下)?(?=$)|结余|结转|(?<![一-鿿])[年期][末底](?:留存|结存)|剩余|尚余|余额|节余|缺口|差额|还需|还差|尚差|尚需|尚欠|欠[付缴收]|未付|超收|超支|短收|还剩|其余|余下|还有|尚有|(?<![一-鿿])余(?:款|钱)?|没(?:有)?(?:花|用|支|付|发|拨|完成|做|安排|分配)[完出掉]{0,1}的?|(?:未|没有|尚未|仍未)(?:整改|化解|处置|兑现|通过|支付|拨付|使用|执行|完成|下达|到位|支出|兑现|兑付|发放|拨|完工|开工|实施|验收|办结))[^,;。]{0,8}$/;
export const LEFT_OVER_BEHIND = /^(?:资金|经费)?(?:尚|仍|还)?未(?:支付|拨付|使用|执行|完成|下达|到位|支出|兑现|发放|拨)/;
export const FROM_BEFORE = /上年|年初(?=结|余)|以前年度|历年|期初|往年|上一年|去年/;

/** 较上年的330万元: last year's figure, told as what is compared with. */
export const FORMER_LOOSE = /(?:较|比|与|同)(?:上年度?|去年|上一年度?|前一年|20\d\d年度?|年初|年中|期初|调整预算|预算|计划|概算|控制数|目标|(?:下达|到位|批复|核定|应[发补拨])(?:数|额|总额|金额)|[^,;。\d]{0,4}(?:中标价|成交价|合同价|合同额|招标价|控制价|审定价|送审价|结算价|设计值|目标值|定额))[^,;。\d]{0,14}$/;
/** (2023年为8620万元): last year's figure in a bracket behind the change. */
export const FORMER_ASIDE = /^(?:上年度?|去年|20\d\d年度?)(?:同期|末|底)?(?:为|是)?$/;
/** Last year's figure with no word behind it, where the change follows at once: 比2021年决算支出A增加B. */
export const CHANGES_NEXT = /^(?:相比)?(?:多|少|高|低|节约|节省|增加|增长|减少|下降|上升|降低|压减|净增|净减|增收|减收)/;
export const FORMER = /(?:较|比|与|同|跟)(?:上年度?|去年|上一年度?|前一年|20\d\d年度?)(?:同期|全年)?[^,;。\d]{0,10}?(?:的|数|额|为)$/;
/** 与2024年收入预算46305万元相比: what something is compared with stands between the two words. */
export const COMPARED_WITH = /(?:与|同|跟|和)[^,;。\d]*(?:20\d\d年[^,;。\d]*)?$/;
/** 比2022年度(33.94万元)增加: the amount stands alone in a bracket behind the year. */
export const FORMER_IN_BRACKET = /(?:较|比|与|同)(?:上年度?|去年|20\d\d年度?)[^,;。\d]{0,8}\((?:实际|决算|累计)?(?:支付|支出|完成|执行|兑付|拨付|发放|收入)?(?:数|额)?(?:为)?$/;
/** 由485公斤增加到540公斤，增产: two levels stand in front. */
export const FROM_TO = /(?:由|从)[^;。]*?\d[^;。]*?(?:到|至|为)(?:(?:20\d\d年|目前|现在|今年|[本上当今][^,;。\d到至为]{1,5})[^,;。\d到至为]{0,3}的)?\d/;
export const COMPARED_BEHIND = /^(?:相比|比较|对比)/;
/** 占年计划5000万元的110%: an amount that only says what the percentage is of. */
export const INLINE_BASE = /(?:占|完成|为|达到|达|超|相当于)[^,;。占]*$/;
/** 完成200家目标的107.5%: what stands between such a base and its percentage. */
export const OF = /^(?:(?:目标|任务|计划|指标)(?:值|数|量)?)?的?(?=-?\d)/;

/** Increases and decreases at the end of a lead; the group tells the direction. */
export const CHANGE = /(?:(?<up>增加|增产|延长|增长|增收|增支|高出|超出|多出|上升|上涨|提高|提升|增幅|升幅|涨幅|增速|净增|新增|递增|多(?:支出|支付|拨付|兑付|收入|完成|追回|办结|办理|受理|接待|培训|发放|返还|投入|救助|资助|服务|安置|销售|生产|[返发收做办缴征种支])?|增)|(?<down>减少|缩短|减收|减支|下降|压减|降低|压缩|降幅|减幅|跌幅|节约|节减|审减|缩减|下滑|递减|少(?:支出|支付|拨付|兑付|收入|完成|追回|办结|办理|受理|接待|培训|发放|返还|投入|救助|资助|服务|安置|销售|生产|[返发收做办缴征种支])?|减)|(?<any>变化|变动|增减|差异|偏差))(?:了|率|额|幅度|比例|比率|幅|数|金额|资金|支出|收入|经费|预算|约|为|是|达到|达|:)*$/;
/** 增收, 同比减支: an amount of change that is called nothing else. */
export const BARE_STEP = /^(?:同比|净)?(?:增收|增支|减收|减支|增加|减少)(?:额)?(?:为|了)?$/;
/** What a change is measured against. */
export const COMPARED = /(?:较|比)[^,;。\d]{2,14}\d[\d.,]*[^,;。\d]{1,4}(?:高出|超出|多出|多|少|高|低|节约|节省|增加|减少|净增|净减|增收|减收)|上年|去年|同比|同期|环比|上一年|前一年|相比|(?:较|比|与)20\d\d|(?:较|比)[^,;。\d]{2,14}(?:高出|超出|多出|多|少|低)|(?:较|比)(?:[^,;。\d]{0,6}年|年初|预算|计划|目标|调整|全年|上|当年)/;
/** 年中追加, 调减: amounts that make one budget into another. */
export const ADJUSTING = /(?<up>追加|调增|调整增加|中期调整|年中调整|新增|增加)|(?<down>调减|核减|扣减|扣除|收回|压减|调整减少|减少|上缴)/;
export const ADJUSTING_END = /(?:追加|调增|调减|核减|扣减|扣除|收回|调整(?:增加|减少)|(?:中期|年中)调整)(?:了|预算|资金|经费|收入|支出|指标|额|数|为|拨款|安排)*$/;

/** 占…的 in front of a share; the group is what it is a share of. */
export const SHARE = /占(?!用|地|道|压|有|领)(?<of>[^占,;。:]*?)(?:的)?(?:比例|比重|比|份额|百分比|\d+)?(?:约|分别)?(?:为|是|达到|达|约)?$/;

/** 三类比重为75%、17.5%、7.5%; 优Ⅲ类断面13个，比例为92.86%: a share that is called nothing else. */
export const BARE_SHARE = /^(?:[两二三四五六七]?[类项者个]?)?(?:所)?(?:比重|比例|占比)(?:分别|依次)?(?:为|是|达到?)$/;

/** 占总投资的: of what was spent a rate, of where the money comes from a share. */
export const OF_INVESTMENT = /占[^,;。占]{0,6}总投资(?:额)?的(?:比例)?(?:约)?(?:为|是)?$/;

/** 设备费占比最高，为57%: the share of one of several, told behind a comma. */
export const SHARE_EXTREME = /占(?:比|[^,;。:占\d]{0,10}(?:比重|比例))(?:最[高大多低小少]|居首|居第一位?|位居第一),?(?:约)?(?:为|达到?|是)$/;

/** Rates of doing at the end of a lead. */
export const RATE = /(?:执行率|完成率|支付率|到位率|兑付率|控制率|结案率|支出率|使用率|拨付率|兑现率|发放率|开工率|达标率|合格率|完工率|结算率|配套率|落实率|化解率|完成(?:年初|全年|年度|调整后?)?(?:预算|计划|任务|目标)数?|完成比例|执行比例|(?:执行|支出|支付|完成|总体|拨付|使用|资金|发放|兑付|投资|兑现|结算|报账|建设|工程)进度|(?<![一-鿿])进度)(?:[^,;。\d]{0,4}?(?:为|是|达到了?|达|约为|约)|(?:则|也|均|都|已|仅|只)+有?)?$|完成了?$|(?<![一-鿿])(?:执行|支付|兑付|拨付)$/;
/** 完成年初预算的112%, 为预算的98%, 占年计划的110%; the group is what it is measured by. */
export const RATE_OF = /(?:完成了?|比例为|为|达到?了?|实现|相当于)(?<of>[^,;。占]{0,200}?(?:预算|计划|任务|目标|指标|项目|安排|概算|控制数|核定|总投资|合同|中标价|审定价|结算价|到位资金|应[发补拨付]|全年[^,;。]{0,200})[^,;。]{0,6}?)的(?:约)?$/;

/** 总体执行率按调整后预算计算, 若按年初预算则为, 以当年下达资金为分母为: a rate by a base that is named; the group is the base. */
export const RATE_BY_BASE = /[按以](?<of>(?:年初|年度|全年|当年|调整后的?|县级|上级|中央|本级)*(?:下达|到位|安排|批复|收到)?(?:预算|资金|安排|指标|应[发补拨付兑]|合同)(?:数|金额|总额|额)?)(?:计算|算|测算|口径(?:计算)?|为(?:分母|基数)|则)+(?:约)?(?:为|是)*$/;

/** A price: 每人500元, 单价. */
export const PRICE = /(?:每(?!年)[^,;。\d每]{1,8}(?:每[^,;。\d每]{1,4})?|人均|户均|亩均|单价|(?<![一-鿿])均价|(?:[日月年头校单生人户亩车村床项次辆套台班片册笔场艘队所站例起件吨株栋家期院批头眼座县镇乡园]|(?<![一-鿿])[条案点馆])均(?!可|已|为|在|有|按|达到?要)|补助标准|奖励标准|单次结算价)(?:标准|发放|补助|补贴|奖励|支付|价格|工资|生活费|费用|给予|一次性|价|投资)*(?:分别)?(?:为|是|约|达)*$|[生人户亩车村床项次辆套台班片册笔场艘队所站例起件吨株栋家期院批头眼座县镇乡园]均(?!可|已|为|在|有|按|达到?要|占有|拥有|(?:年|月)?(?:纯|总)?收入|支配|产|资产)[^,;。\d增减提降]{1,8}$/;

/** 企业3家各200万元: between a number and an amount. */
export const FOR_EACH_OF = /^,?(?:每[^,;。\d]{0,3})?各$/;

/** 单车平均3.18万元, 平均12万元: an amount for each, with no word for what. */
export const AVERAGE_AMOUNT = /(?:单[车机件套]|平均)(?:约|支出|费用|成本|造价)?(?:为|是)?$/;

/** Time, connecting and filling words that name nothing. */
export const FILLER = /[两三四五]年(?=累计|共|合计)|(?:第?[一二三四]|前[一二三]|上|下)(?:个)?(?:季度|半年)末?|(?:截至|截止|到|至)?(?:20\d\d年)?(?:\d{1,2}[月季](?:份|度)?)?(?:\d{1,2}日)?(?:底|末|止|前)(?=[^数])|20\d\d(?:年度|年)?(?:年?[底末])?|\d{1,2}[-—至]\d{1,2}月(?:份)?|\d{1,2}月(?:份)?|其中|包括|包含|(?<![包内])含|另外?|目前|截至|截止|至今|主要(?:是|为|用于)|一是|二是|三是|四是|五是|其[一二三四五]|我(?:部门|单位|镇|乡|局|县|市|区|院|校|街道|办|站|中心|委|厅)?|(?<![基资成])本(?:年度?|单位|部门|项目|级|镇|乡|局|县|市|区|院|校|街道)?|该|全(?:年度?|部|县|市|区|镇|乡|省|州|院|校|局|系统)?(?:共)?|年初|年中|当年|年度|年末|年底|上年度?|去年|前年|今年|总数|总量|总额|总计|合计|共计|累计|总共|总金额|总|共有|共|均|各|的|为|是|有|了|达到|达|约|等|即|以及|及|和|与|都|则|分别|具体|应|已经|已|实际|现有|年|情况|[●○◆■▲★☆※►•]|:|额|数|人数|个数|金额|比|较|占|由|在|上述|以上|上/g;
/** Words for what was done with a figure's thing, left out of its name. */
export const DEEDS = /年初|报账|年中|调整后?|中期|财政局|财政厅|财政部|(?:上级|财政)(?=安排|下达|拨付|拨款)|预算|决算|执行|计划|安排|批复|下达|任务|目标|核定|概算|申请|指标(?!体系)|预留|批准|到位|收到|拨入|完成|支付|拨付|使用|列支|兑现|兑付|发放|实施|开支|花费|实现|用于|投入|资金|经费|款项(?!目)|专项|补助|项目(?=资金|经费|预算|$)|县级财政|财政资金|累计/g;
/** Which way the money goes: an income is no expense. */
export const INCOMING = /收入/;
export const OUTGOING = /支出|支付|费(?!率)|开支|列支/;
/** Words that say "all of it" in a name. */
export const ALL_OF = /总|合计|共计|整体|全部|本年|全年/;
/** A year in front of a figure; and last year. */
/** 2020年、2021年和2022年: years in a row, and the number of each. */
export const YEARS_LISTED = /20\d\d年?(?:度)?(?:[、,和及与]+20\d\d年?(?:度)?)+/g;
export const YEAR_NUMBER = /20\d\d/g;
export const YEAR = /20\d\d(?=年)/g;
export const LAST_YEAR = /(?:上年|去年|上一年|前一年|上年同期)(?!结转|结余)[^,;。]*$/;
/** 前年43件，去年29件. */
export const YEAR_BEFORE_LAST = /(?<![以从目])前年(?!度)[^,;。]*$/;
export const JOINT = /^(?:、|和|及|以及|与|,(?=\d)|;(?=\d))$/;
/** 该项, 上述: what is meant stands in front. */
export const ANAPHOR = /该|此|上述|以上|其(?![他它余中])/;
/** The joint of a subject and its figures that is no name. */
export const NO_NAME = /^(?:(?:以上|上述)?[两二三四五六七八九](?:项|类|个|笔|批)|中|可用|补贴|补助|奖励|奖补|尚|仍|还|至|根据|按|按照|经|通过|对|从|以|用|共同|同时|并|且|因|由于|主要|按要求|序时|进度|下|后|前|数量|分别|及时|累计|合同|收|支|元|万元|个|人|项|级|批|次|共|万|费用|财政|收支|支出|收入|项目|率|总投资|投资|拨款|财政拨款|同期|,|，)*$/;
/** Clauses that say on what ground something was done: they name no thing. */
export const GROUNDS = /^(?:根据|按照|按|依据|经|通过|为了?|由于|因|随着|结合|围绕|在[^,]*下$|截至|截止|一是|二是|三是)/;
/** Headings that say nothing of a thing of their own: what they are about goes on. */
export const PLAIN_HEADING = /资金|预算|执行|到位|支出|使用|管理|情况|分析|拨付|概况|完成/;
/** Beside fillers, what makes no difference in the name of a whole: 支出决算总额 is 支出. */
export const BASE_FILLER = /预算|决算|执行(?:数|金额)?|完成|金额|规模|数量|数(?!据|字)|(?<!限)额/g;
/** 应到位, 计划完成: not done, whatever the verb. */
export const STILL_TO_DO = /(?:应|计划|拟|预计|要求|须|需)(?:当|要)?(?:完成|支出|支付|使用|发放|兑付|兑现|到位|投入|拨付|培训|补助|建设|实施|新建|改造|聘用|安置|招聘|购置|采购|资助|救助|开展|举办)/;
/** What kind of thing a name is of, at its end. */
export const KIND_OF_THING = /(?:支出|开支|费用|费|资金|经费|收入|对象|人员|补助|补贴|工程|项目|部分|拨款|类)+$/;
export const SPENDING_END = /(?:支出|开支|费用)$/;
/** 就业率: a rate of those that a count in front calls so; the group is the word. Rates of opinion are counted in other ways. */
export const NAMED_RATE = /(?<word>[一-鿿]{2})率(?:为|达到?|是)?$/;
export const OPINION = /满意|好评|知晓|支持|增长|利用|使用|覆盖|及时|准确/;
/** 由A减少到B. */
export const FROM_LEVEL = /(?:由|从)(?:20\d\d年)?[^,;。\d]*$/;
/** 下降到, 提高到2023年的, 减少到本年度的. */
export const TO_LEVEL = /(?:到|至|为)(?:(?:20\d\d年|目前|现在|今年|[本上当今][^,;。\d到至为]{1,5})[^,;。\d到至为]{0,3}的)?$/;
/** 由年初的A调增为B: B is what it came to. */
export const FROM_FIGURE = /(?:由|从)[^,;。\d]*\d/;
export const WHOLE_INVESTMENT = /总投资|投资总额|投资规模/;
/** What stands before a colon and says how a list is parted, not what its parts are. */
export const PARTED_BY = /^(?:按|其中|分|具体|主要|包括|如)/;
/** The unit that reports, in front of what is told of it. */
export const OWNER = /^[一-鿿]{2,16}?(?:局|厅|委员会|委|法院|检察院|医院|中心|镇|乡|街道办事处|街道|办事处|政府|学校|大学|学院|中学|小学|办公室|总站|支队|大队|管委会)(?=20\d\d|部门|本年|一般公共|政府性基金|收入|支出|收支|预算|财政拨款|总|“?三公)/;
/** What stands before a colon and says of all that follows whether it was planned or done. */
export const ASPECT_OF_ALL = /年初|预算|计划|安排|决算|执行/;
/** 支出就业补助资金: the verb in front of what was spent. */
export const SPENDING_HEAD = /^(?:支出|支付|投入)(?=.{2})/;
/** 预算执行: a heading that says neither. */
export const BOTH_ASPECTS = /预算执行|预算支出|支出预算执行/;
/** 拨付乡镇卫生院, 支付工程款: who was paid, or for what, names no fund. */
export const PAID_OUT = /拨付|支付|已付|下拨|兑付|发放/;
export const RECEIVERS = /乡镇|各|^(?:园|村|乡|镇|校|院|站|户)$|卫生院|卫生室|学校|农户|企业|单位|个人|群众|县区|施工|工程款|合同款|设备款|货款|服务费/;
/** 滚存结余: what was left over in all years. */
export const ROLLED_ON = /滚存|累计结|历年|累积/;
/** 三级分担比例为60%、24%、16%: shares of a whole with no 占. */
export const SHARED_OUT = /(?:(?:分担|承担|出资|分配|构成)(?:比例|比重)?|[两二三四五]级(?:资金)?(?:比例|比重|占比))(?:分别)?(?:为)?$/;
export const OF_NEXT = /^(?:、|和)\d/;
/** 执行率95.6%(2022年91.08%): a bracket with a figure of its own says nothing of the year of what follows it. */
export const FIGURE_ASIDE = /\((?!20\d\d年?度?\))[^()]*\d[^()]*\)/g;
