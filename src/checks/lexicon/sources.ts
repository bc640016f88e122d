/**
 * Where rules come from, in words that a clerk can judge: a paper with its title and number, a check of the system, the sheet itself, or that there is no
 * provision. Each begins with what it is; several are joined by "；". Catalogue ids stand in the rule's record, never here.
 */
export const SYSTEM = "系统校验（预算管理一体化系统绩效模块，各省版本可能不同）";
export const FORM_NOTES = "《项目支出绩效评价管理办法》（财预〔2020〕10号）所附自评表和填表说明（未见原件，据各地照此填报的公开表）";
export const FORM_2021 = "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号，只见到开头，分值怎样划分是各地通行做法）";
export const SICHUAN_2025 = "川财绩〔2025〕5号所附表式（只见到摘要）";
export const SICHUAN_ZP = "《四川省部门预算项目支出绩效自评表》填表说明（没有文号）";
export const REVIEW_KIT = "《四川某县绩效自评复核标准》14 项（没有文号）";
export const REVIEW_NOTES = "四川某县对部门自评表的复核意见（没有文号）";
export const CONVERSION = "河北某县管理绩效考核办法、四川项目指标体系的换算规定（没有文号）";
export const CAP_MANUAL = "《绩效管理系统操作手册》（某省，2022 年，没有文号）";
export const INTERVALS = "《数值修约规则与极限数值的表示和判定》（GB/T 8170）";
export const PRINTED_CRITERIA = "本表印的评分标准";
/** Figures of one sheet that have to agree: whoever adds them up sees it. */
export const ARITHMETIC = "表内核对（同一张表上的数应当相符，不需要条文）";
export const VALIDATOR = "没有条文：公开的自评表核对程序这样核对（不是财政部门文件）";
export const PUBLISHED = "没有条文：各地公开的自评表里常被指出的问题";
export const GENERAL = "没有条文：绩效管理的通行要求";
