/** Labels of the part of a form that says the goal of the year and what became of it; in half width, without white space. */

/** 年度总体目标, 预期目标, 年初设定目标, 项目年度目标, 年初绩效目标. */
export const GOAL = /^(?:\d[.、])?(?:项目|部门)?(?:整体|年度|年初|本年度|总体|总|预期|设定|绩效|当年)*目标$/;
/** The goal of several years, beside that of the year. */
export const LONG_GOAL = /^(?:中期|长期|实施期|项目期|三年)(?:总体|绩效)?目标$/;
/** A goal that was adjusted within the year: blank where nothing was. */
export const ADJUSTED_GOAL = /^(?:全年)?\(?调整后?的?\)?(?:年度|绩效|总体)*目标$/;
/** 实际完成情况, 年度总体目标完成情况综述. */
export const GOAL_OUTCOME = /^(?:\d[.、])?(?:项目|部门|全年|年度|总体|绩效|目标|实际|具体)*(?:完成|实现)(?:情况(?:综述)?|目标)$/;
/** Labels beside these that are no goal: 偏差原因分析及改进措施. */
export const BESIDE_GOAL = /原因|措施|说明|备注/;
/** A numbered heading stands over others: 1.项目年度目标完成情况. */
export const NUMBERED_GOAL = /^\d[.、]/;
/** Words that stand where a goal belongs and say none. */
export const NO_GOAL = /^(?:无|暂无|没有|略|空|待定|待填|待补充|未填|未设定)[。.]?$/;

/** Headers of a target for several years beside that of the year. */
export const LONG_TARGET = /(?:中期|长期|实施期|项目期|三年|总体)(?:绩效)?(?:目标|指标)(?:值)?/;
/** Headers of the names of indicators. */
export const INDICATOR_NAMES = /三级指标|指标名称|指标内容/;
