/** Where rules come from, in words for people. The catalogue id of a rule stands in its record. */
export const SYSTEM = "系统校验：预算管理一体化系统绩效模块保存、计分时核对（见于系统程序，各省版本可能不同）";
export const FORM_NOTES = "财预〔2020〕10号所附项目支出绩效自评表及填表说明（未见原件，据各地照此填报的公开表）";
export const FORM_2021 = "财预〔2021〕101号（只见到开头，分值怎样划分是各地通行做法）";
export const REVIEW_KIT = "四川某县绩效自评复核标准（14 项）";
export const REVIEW_NOTES = "四川某县对部门自评表写出的复核意见";
export const VALIDATOR = "核对自评表的公开程序（不是财政部门文件）";
export const PUBLISHED = "各地已公开的自评表里常见的问题（没有条文规定）";
export const GENERAL = "绩效管理的通行要求（没有查到条文原文）";
export const SICHUAN_2025 = "川财绩〔2025〕5号及所附表式（只见到摘要）";
export const SICHUAN_ZP = "四川省部门预算项目支出绩效自评表填表说明";
export const CONVERSION = "河北某县管理绩效考核、四川项目指标体系对不适用指标的换算办法";
export const PRINTED_CRITERIA = "本表印发的评分标准";
export const INTERVALS = "数字修约规则：印刷数字代表的取值区间（GB/T 8170 的通行用法）";
