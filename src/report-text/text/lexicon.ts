/** 万页: the number in front of a unit. */
export const TEN_THOUSAND = "万";
/** Money behind a number of a report, longest first, with its 元. A bare 万 or 亿 is money where nothing that it multiplies follows. */
export const MONEY_UNITS: Readonly<Record<string, number>> = { 亿元: 1e8, 千万元: 1e7, 百万元: 1e6, 万元: 1e4, 千元: 1e3, 元: 1, 亿: 1e8, 万: 1e4 };

/** A number's unit: money, percent or score. Words that only begin like a unit (分别, 分钟) are left out. */
export const UNIT = /(?:(?<amount>亿元|千万元|百万元|万元|千元|元|[亿万](?=[,;。、)|\n]|$|(?:下降|上升|增加|增长|减少|提高|降低|降|升|增|减)(?:到|至|为)))|(?<percent>%)|(?<points>个?百分点)|(?<score>分(?![之别管配类局期析为部公散月布钟项担摊]))|(?<count>支(?=[,;。、)|:\n]|队伍|$)|天(?![然气津空台数])|件次|项(?=目[,;。)]|目资)|延(?:长)?米|万?[眼门尾首页款席通封卷路具盘](?=[,;。、)(|:]|$)))/y;

/** Units of time and rank: they count nothing that adds up. */
export const NO_COUNT: ReadonlySet<string> = new Set(["年", "月", "日", "级", "度", "秒", "分", "届", "G", "M", "T", "里", "尺", "点", "把", "片", "单", "节", "岁", "课时", "千瓦", "千瓦时", "轮"]);
/** What follows a letter that is no unit there: 8部门, 3项目, 12条件, 5家庭. */
export const NOT_UNIT = /^(?:期(?:[间限末初内刊货权工项建扩中后前]|$)|部门|部委|项目|条件|件次|面积|组织|队伍|单位|口径|节约|班子|支出|支付|支持|根据|只有|位置|人员|人均|人民|人才|名称|名单|所有|所属|所需|座谈|台账|家庭|处理|处置|处室|处级|类似|种植|种子|场地|起来|例如|份额|套取|村居|村委|社区居|批复|批准|站所|本级|册数|张榜|级)/;

/** 台, 台套; 场, 场次: units of one thing. */
export const TWIN_UNITS: readonly RegExp[] = [/^(?:台|套|台套|台\/套)$/, /^场次?$/, /^批次?$/];
/** Pieces and people may be mixed in one list (12个、7人). */
export const MIXED_COUNTS: readonly string[] = ["个", "人", "名", "位"];
/** What pieces are called that are people. */
export const PEOPLE = /[人员者生师民工手]|干部|专家/;

/** Words in front of a figure that make it a bound. */
export const BOUND_BEFORE = /(?:≥|≤|>|<|不少于|不低于|不超过|不高于|不大于|不小于|大于|小于|超过|低于|高于|少于|多于|至少|至多|(?<![最附将])近|将近|接近|(?<!(?:比|较|预算|计划|目标|指标|进度|标准|限额|任务)[^,;。]{0,10})(?<=[一-鿿])(?<!彩)[超逾]|(?<![节签解违履预制])约|大约|突破|控制在了?)$/;
/** Words behind a figure that make it a bound or a range. */
export const BOUND_BEHIND = /^(?:[((]含[))])?(?:及?以[上下内外]|内(?!部|设)|左右|上下|多[个人名家万]|余(?!额)|[-~—–至到]\d)/;
/** 执行率100%的12个: a class of things, not what a rate comes to. */
export const OF_CLASS = /^的(?:[^,;。、:()\d]{0,4}(?:项目|指标|单位|部门|任务|事项|专项|乡镇|街道|村|社区|学校|企业|县区?|市区?))?(?:有|共|为|计)*\d/;
/** A number that begins a range: 3-5个, 90分-95分. */
export const RANGE_BEFORE = /\d(?:[%分个元]|万元?)?(?:[((]含[))])?[-~—–至]$/;
/** A price or a rate for each: what the unit is per. */
export const PER_UNIT = /^\/[一-鿿]/;
/** Numbers that stand for a time, a document or a place in a list: 第3季度. */
export const ORDINAL_BEFORE = /第$/;
/** Words that may be followed by a number of their own: 项目1, 标段2. */
export const NUMBERED_BEFORE = /[目号第期段组村类图表件点区标]$/;

/** A year may follow a list number directly (11.2024年…), a decimal may not, but for 1.13个乡镇: there is no part of a piece. */
const MARK_OF_LINE = /^\s*(\d{1,3})\s*[.、](?!\d(?!\d{3}(?!\d))(?!\d*(?:个(?!百分点|月|小时)|名|所|座|家|户|台|辆|处)))/;
/** The list number of a line, by style. Group 1 is the number. */
export const MARKS: readonly RegExp[] = [
  /^\s*([一二三四五六七八九十]+)、/, /^\s*\(([一二三四五六七八九十]+)\)/, MARK_OF_LINE, /^\s*\((\d{1,3})\)/, /^\s*([①-⑳])/,
];
/** A list number inside a line: 1.甲项目…2.乙项目…; ①…; 一是…; 其一. */
export const INLINE_MARK = /(?<=[。;:,]|^)(?:\d{1,2}[.、](?=\D)|\(\d{1,2}\)|(?:[二三]?十)?[一二三四五六七八九十]是|其[一二三四五六])|[①-⑳]/g;

/** What ends a line of its own: a line that ends so is not joined to the next. */
export const LINE_END = /[。:;!?]["”’）)]*$/;
/** A line that cannot end here: in the middle of a list, of a number or behind an opening bracket. */
export const OPEN_END = /[,、(《“]$/;
/** A heading or a line of a list. */
export const LINE_HEAD = /^\s*(?:[一二三四五六七八九十]+、|[((][一二三四五六七八九十\d]{1,3}[))]|\d{1,3}\s*[.、．](?!\d(?!\d{3}(?!\d)))|[①-⑳]|第[一二三四五六七八九十]+[章节部条])/;
/** A list number at the head of a figure's words. */
export const LEAD_MARK = /^(?:\d{1,2}[.、](?=\D)|(?:[二三]?十)?[一二三四五六七八九十]是|其[一二三四五六]|[①-⑳])/;
/** 个村, 个项目: pieces of whatever follows. */
export const PIECE = "个";
/** A line that begins so goes on from the one above; a number that was cut in two. */
export const CLOSING_HEAD = /^\s*[,、;。)》”%，；）％]/;
export const DIGIT_END = /[\d.]$/;
export const NUMBER_GOES_ON = /^\s*(?:\d[\d.,]*(?:%|％|万|亿|元|个|人|名|户|年|月|分)|[.．]\d|[万亿]?(?:元|亩|人|户|吨|公里|平方米|立方米|米|个|名|次|项|处|座|辆|台|套|家|份|件|批|所|条|株)(?=[,，。;；、:：)）\d]|\s*$)|[万亿](?=[,，。；、])|[%％])/;

/** 1,842; 29,880,415.06. */
export const THOUSANDS = /(?<![\d.,A-Za-z_])[1-9]\d{0,2}(?:,\d{3})+(?![\d_]|,\d)/g;

/** What parts the cells of a table that was copied. */
export const CELL_EDGE = /[|\t]/;
/** What parts the cells of a row: two blanks and more, or one beside a number. */
export const CELL_PARTS = /[ 　]{2,}|(?<=[^ 　])[ 　](?=[-+]?\d)|(?<=[\d%])[ 　](?=[^ 　])/;
export const HEAD_PARTS = /[ 　]+/;
/** A cell that is a number, with its unit or without. */
export const CELL_NUMBER = /^(?<number>[-+]?\d+(?:,\d{3})*(?:\.\d+)?)\s*(?<unit>%|％|亿元|万元|元|分|人次|人|户|个|项|亩|公里)?$/;
export const BLANK_CELL = /^(?:[-—–/\\*]+|无)?$/;
/** What no cell of a table holds. */
export const CELL_STOP = /[。；;，,！？]/;
/** |---|---|. */
export const RULE_LINE = /^[-—:=\s]*$/;
export const TOTAL_ROW = /^(?:合计|总计|小计|共计|总分|合计得分)(?:\(.*\))?$|^[合总小]\s*计$/;
/** 单位:万元, (万元): a unit said for all numbers below. */
export const UNIT_ABOVE = /单位[:为]\s*(?:人民币)?(?<unit>亿元|千万元|百万元|万元|千元|元)|\((?<bracket>万元|亿元)\)\s*$/;
/** 预算数(万元): the unit of one column. */
export const HEAD_UNIT = /\((?:单位[:为])?(?<unit>亿元|千万元|百万元|万元|千元|元|%|分|人次|人|户|个|项|亩|公里)\)|[,/](?<behind>亿元|万元|元|%|分)$/;
export const SHARE_HEAD = /率|占比|比重|比例|进度|增幅|%/;
export const SCORE_HEAD = /得分|分值|满分|权重|评分|扣分/;
export const SCORE_UNIT = "分";
/** 生产道路（公里）：24.5／25.1／102.4%. */
export const SLASH_ROW = /^\s*[^:：\d/／]{2,24}[:：]\s*-?\d[\d,.]*(?:\s*[/／]\s*-?\d[\d,.]*[%％]?){1,5}[。；;]?\s*$/;
/** 人员经费(万元):120.5: the unit of the number in front of it. */
export const UNIT_IN_FRONT = /\((?:单位:)?(?<unit>亿元|万元|元|人|户|亩|公里|个|项)\)[:为是]?$/;
/** A line that says the unit of the numbers below it and nothing else. */
export const UNIT_LINE = /^[^。;,]{0,24}\(?单位[:为](?:人民币)?(?<unit>亿元|万元|元)\)?:?$/;
/** A number that stands alone behind a name, and what ends it. */
export const NAME_BEHIND = /[一-鿿:)]$/;
export const NUMBER_ENDS = /^(?:[,;。、\n)]|$)/;
/** 总 分, 合 计: the word of a total row, its letters parted by a blank. */
export const SPACED_TOTAL = /^(?<blank>\s*)(?<one>[合总小共])(?<gap>[ \u3000]+)(?<two>[计分])(?=\s)/;
/** 满分50，: a full mark without its unit. */
export const FULL_MARK_BEFORE = /满分(?:为|是)?$/;
/** 每口, 每套: the word for each thing in front of a bracket. */
export const EACH_BEFORE = /每[^,;。\d每]{1,4}$/;
