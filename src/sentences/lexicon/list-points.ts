/** Points of the parts of a list that are said once for all of them; in the plain text of sentences. */

/** 完成以下工作每项得1分:①…;②…: the points of each part of a numbered list, said once in front. */
export const EACH_OF_LIST = {
  head: /^(?:完成|落实|开展|做好|具备|实施)?(?:以下|下列)[^,;。:\d扣]{0,6},?每(?:完成|落实|具备|做到|开展)?[一1]?(?:项|条|点|个)(?:得|计)(\d+(?:\.\d+)?)分[:,](?=①|\(1\))/,
  /** What a part is given behind its words; `$` stands for the points. */
  gives: "得$分",
  givesAs: "得$",
  givesShare: "得$%的权重分",
  between: ";",
  part: /(?:[①-⑳]|\(\d{1,2}\))[^①-⑳;。,()\d]{2,30}(?=[;。,]|$)/g,
} as const;

/** ①…；②…；③…。每符合一条得2分，全部符合得6分: the points of each part, said once behind them all. */
export const LIST_TAIL = {
  said: /[。;,:]?每?(?:符合|满足|具备|达到|完成|做到|落实)[一1](?:项|条|点|个)的?,?[得计](\d+(?:\.\d+)?)分(?:[,;。](?:全部|都|均)?(?:符合|满足|具备|达到|完成|做到|落实)的?,?[得计](?:(\d+(?:\.\d+)?)分|满分)|[,;。](?:最高|满分)(\d+(?:\.\d+)?)分)?[。;]?$/,
  part: /(?:[①-⑳]|\(\d{1,2}\))[^①-⑳;。()\d]{2,30}(?=[;。,]|$)/g,
} as const;

/** ①…；②…。全部符合得满分，每有一项不符合扣权重分的1/4, or 扣2分: what each part loses is what it has. */
export const LIST_LOSSES =
  /[。;,:]?(?:全部|都|均)(?:符合|满足|具备|达到|完成|做到|落实)(?:要求)?的?,?得满分[,;。]每?有?[一1](?:项|条|点|个)(?:不符合|不满足|未做到|未完成|达不到|不具备|未落实)(?:要求)?的?,?扣(?:(?:本项|该项)?(?:权重分|分值|权重|满分)的(?:(\d)\/(\d)|(\d+(?:\.\d+)?)%)|(\d+(?:\.\d+)?)分)[。;]?$/;

/** 一季度末完成30%、二季度末完成60%,每个季度达到进度得1.5分: the points of each point in time, said once behind them all. */
const IN_TIME_OF_YEAR = "(?:第?[一二三四1-4]季度末?|[上下]半年|全年|年[中底末]|\\d{1,2}月(?:底|末|\\d{1,2}日))";
export const PERIOD_POINTS = {
  said: new RegExp(
    `^((?:${IN_TIME_OF_YEAR}[^,;。、\\d%]{0,10}\\d+(?:\\.\\d+)?%(?:以上)?[、,;]){1,11}${IN_TIME_OF_YEAR}[^,;。、\\d%]{0,10}\\d+(?:\\.\\d+)?%(?:以上)?)[,;。]每个?(?:季度|节点|时点|时段|阶段|时间节点)(?:达到|完成|实现)(?:序时)?(?:进度|目标|要求|任务)?(?:要求)?的?,?[得计](\\d+(?:\\.\\d+)?)分`,
  ),
  part: /%(?:以上)?(?=[、,;])/g,
} as const;
/** 上半年完成 in front of a plain 40%: that much or more. */
export const DONE_SO_FAR = /(?:完成|达到?)$/;
/** The beginning of a subject that says when in the year it is looked at. */
export const POINT_OF_YEAR = new RegExp(`^(?:截至|到)?${IN_TIME_OF_YEAR}`);

/** What meets what is asked, and what does not, each of one part. */
const OF_PART = "(?:该|相应|对应)(?:部分|方面|项|条|点|环节)?的?(?:全部)?(?:分值|分数|满分|分)";
const MET_OR_NOT = `[,;。](?:达到|符合|满足)(?:要求|标准|规定|条件)?的?,?得${OF_PART}[,;。]?(?:(?:达不到|未达到|不符合|不满足)(?:要求|标准|规定|条件)?的?,?(?:该(?:部分|方面|项|条|点|环节))?不得分)?`;
const PART_NAME = "[^、,;:。()\\d扣得]{2,16}";
const POINTS = "\\d+(?:\\.\\d+)?分";
const COUNT = "(?<count>[二两三四五六七八九十2-9])";

/** Lists of names that have their points apart, whole sentences: `parts` are the names, `each` the points of each, where they are not printed behind them. */
export const NAMED_PARTS: readonly { readonly said: RegExp }[] = [
  // 分三部分计分:制度建设3分、过程监管4分、竣工验收3分,达到要求的得该部分全部分值,达不到要求的该部分不得分
  { said: new RegExp(`^(?:分|共分|分为|共)${COUNT}个?(?:部分|方面|环节)(?:计分|评分|考核|评价)?[:,](?<parts>(?:${PART_NAME}${POINTS}[、,;])+${PART_NAME}${POINTS})${MET_OR_NOT}[。;]?$`) },
  // 从收集、整理、归档三个方面评价,每个方面2分,符合要求的得该方面分值,不符合的不得分
  {
    said: new RegExp(
      `^(?:从|按)(?<parts>(?:${PART_NAME}[、和])+${PART_NAME}?)${COUNT}个?(?:部分|方面|环节)(?:进行)?(?:计分|评分|考核|评价|打分),每个?(?:部分|方面|环节)(?:各)?(?:得|占|计)?(?<each>\\d+(?:\\.\\d+)?(?:分|%的?(?:权重分|分值|权重)))${MET_OR_NOT}[。;]?$`,
    ),
  },
  // 下列佐证各1分,共4分:会议纪要、签到表、现场照片、信息稿
  { said: new RegExp(`^(?:以下|下列|下述)[^,;:。\\d扣]{2,6}(?:各|每[项份个])(?:得|计)?(?<each>${POINTS})(?:,?(?:共|合计|满分)(?:计)?(?<total>\\d+(?:\\.\\d+)?)分)?:(?<parts>(?:${PART_NAME}、)+${PART_NAME})[。;]?$`) },
];
/** The points behind a name. */
export const POINTS_BEHIND = /\d+(?:\.\d+)?分$/;
/** What parts the names that have their points behind them. */
export const PARTS_JOINED = /[、,;]/;
/** ≥90%:10分 80%-89%:8分: a blank between two steps. */
export const STEP_PRINTED = /\d分$/;
export const STEP_NEXT = /^(?:[≥≤<>]|\d+(?:\.\d+)?%)/;
