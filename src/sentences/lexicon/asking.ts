/** Words that tell what a sentence asks for; in the plain text of sentences. */

/** Where the words of a step begin (出勤率每低1%), and where a requirement does (公益金须达到8万元以上). */
export const STEP_BEGINS = /每/;
export const REQUIREMENT_BEGINS = /(?:[应须]|必须|需要?)?(?:达到|达|满|完成|控制在|不?[低高少多大小]于|不[足满到及]|未?超过|[≥≤<>=±])\d|\d[\d.]*[^\d\s]{0,3}以[上下内]/;

/** What ends the name of a quantity without belonging to it (管网改造长度完成100%). */
export const NAME_ENDS = /(?:完成|达到|应达|达|为|须|应)$/;

/** Words in front of a case that make it another one: denials, degrees, comparisons. */
export const ALTERS_A_CASE = /[未不没无非除]|[\d.\-~—至到]$|(?:[较略稍半次准更很最]|基本|部分|大部|比较|相对|一般|有所|超过?|[低高大小多少]于|以[上下内])$/;
/** A place among others as it is told, and the places that a printed case holds. */
export const PLACES = {
  told: /^[^\d第前后未不没非]{0,8}第(\d+|[一二三四五六七八九十]+)[名位]$/,
  upTo: /(?:^|[^\d第后])前(\d+|[一二三四五六七八九十]+)[名位]$/,
  band: /第(\d+)[-~—–至到]+第?(\d+)[名位]$/,
  andBehind: /第(\d+|[一二三四五六七八九十]+)[名位](?:及|或)?(?:以后|之后|以下)$/,
  one: /第(\d+|[一二三四五六七八九十]+)[名位]$/,
  rest: /^(?:其余|其他|其它)(?:名次|位次|情况|情形|的)?$/,
} as const;
/** What goes on behind a part of a case so that it says something else: more of a number, a side. */
export const GOES_ON = /^(?:[\d.%\-~—至到]|[及或]?以[上下内])/;

/** 是否建立制度：是，2分；否，0分: the two answers as they stand in a cell. */
export const WHETHER = /^是否[\u4e00-\u9fff、]{2,20}是$/;
export const WHETHER_ANSWERS = { yes: "是", no: "否" } as const;
/** 有代理记账协议 says 代理记账协议. */
export const HAS_IT = /^有/;

/** Numbering in front of a condition. */
export const ONLY_NUMBERING = /^[\d.、()（）①-⑳\s]*$/;

/** Words that only say on which side a value lies (超出部分, 不及全省平均): they name no quantity. */
export const ONLY_A_SIDE = /^(?:[超低高少多短差欠缺迟晚逾]|不[及足到满]|未达|达不到|未完成|为达到)/;

/** 90%至100%的，每低…: what stands in front of the step is a range, no name. */
export const BEGINS_WITH_NUMBER = /^(?:[≥≤<>=±(]|\d[\d.]*(?:%|‰|[\u4e00-\u9fff]{1,2})?[-~—至到≤<≥>(])/;

/** The plain denial of a deed. */
export const NOT = "未";

/** A denial at the beginning: 未公开, 无值班表 deny the whole condition, whatever else it asks. */
export const DENIES_AT_ONCE = /^(?:未|没|无|不|非|否)/;

/** Marks that part one condition into several. */
export const PARTS_A_CONDITION = /[,，;；。:：\n]/;

/** A value less so many per cent in a formula. */
export const VALUE_LESS_PERCENT = /值-\d+(?:\.\d+)?%\)/;
