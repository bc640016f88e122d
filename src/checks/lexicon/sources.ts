/** Where rules come from, in words for people. The catalogue id of a rule stands in its record. */
export const SYSTEM = "预算管理一体化系统绩效模块（公开代码副本中的评分与校验脚本）";
export const FORM_NOTES = "财预〔2020〕10号附件所附项目支出绩效自评表及填表说明（依据公开填报件）";
export const FORM_2021 = "财预〔2021〕101号（仅见到开头，分值划分为通行做法）";
export const REVIEW_KIT = "四川某县绩效自评复核标准（14 项）";
export const REVIEW_NOTES = "四川某县部门自评复核意见（实例）";
export const VALIDATOR = "公开的绩效自评校验程序";
export const PUBLISHED = "已公开自评表中出现的同类问题";
export const GENERAL = "绩效管理的通行要求（未查到条文原文）";
export const SICHUAN_2025 = "川财绩〔2025〕5号及所附表式（依据摘要）";
export const SICHUAN_ZP = "四川省部门预算项目支出绩效自评表（510000_0013zp）填表说明";
export const CONVERSION = "河北某县管理绩效考核、四川项目指标体系对不适用指标的换算办法";
export const PRINTED_CRITERIA = "本表印发的评分标准";
export const INTERVALS = "数字修约规则：印刷数字代表的取值区间（GB/T 8170 的通行用法）";
