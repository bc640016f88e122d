import type { BudgetField } from "../../forms/layout";
import type { Role } from "../../workbook";

/** Names of the cells of a row, by role. */
export const ROW_NAMES: Readonly<Record<Role, string>> = {
  seq: "序号", name: "名称", level1: "一级指标", level2: "二级指标", level3: "三级指标", operator: "指标性质", targetValue: "指标值", unitOfMeasure: "计量单位",
  actualValue: "完成值", weight: "分值", score: "得分", deviation: "偏差原因", explanation: "说明", criteria: "评分标准", remark: "备注",
  yearStart: "年初预算数", adjusted: "全年预算数", executed: "全年执行数", rate: "执行率", grade: "等级", level1Weight: "一级指标权重", level2Weight: "二级指标权重",
  scoreFactor: "得分系数", adjustedTarget: "调整后的指标值", goal: "目标", outcome: "完成情况",
};

/** Names of the cells of the fund block. */
export const BUDGET_NAMES: Readonly<Record<BudgetField, string>> = {
  yearStart: "年初预算数", adjusted: "全年预算数", executed: "全年执行数", weight: "预算执行分值", rate: "执行率", score: "预算执行得分",
};

/** Names of the cells of the total line where they differ from those of a row. */
export const TOTAL_NAMES: Readonly<Partial<Record<Role, string>>> = { score: "总分", weight: "分值合计" };
