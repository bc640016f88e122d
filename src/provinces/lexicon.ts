import type { FormFamily } from "./types";

type Sign = FormFamily["signs"][number];

/** Titles of other kinds of sheets: they speak against a form wherever it is from. */
export const notAnotherKind: Sign = { pattern: /监控表|申报表|汇总表|基础数据|明细表|统计表/, in: "title", weight: -5 };

/** A table of targets or a report, where points are given by standards. */
export const notSelfEvaluation: Sign = { pattern: /目标.*自评表|自评报告表/, in: "title", weight: -5 };

/** A department as a whole, where the form is of one project. */
export const notDepartment: Sign = { pattern: /整体|部门预算绩效自评/, in: "title", weight: -6 };

/** A scoring sheet, where the form is a self-evaluation. */
export const notScoring = (weight: -4 | -5): Sign => ({ pattern: /(评分|打分|得分|评价|考核)表/, in: "title", weight });
