import { changed, type Changes, type Rows } from "./build";

/** A project form as the finance ministry prints it (财预〔2020〕10号): filled well, 98 points, 优. */
const FORM: Rows = [
  ["项目支出绩效自评表"],
  ["（2023年度）"],
  ["项目名称", null, "农村饮水安全巩固项目"],
  ["主管部门", null, "某县水利局", null, null, "实施单位", null, "某镇人民政府"],
  ["项目资金（万元）", null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  [null, null, "年度资金总额：", 100, 100, 90, 10, "90.00%", 9],
  [null, null, "其中：当年财政拨款", 80, 80, 75, "—", null, "—"],
  [null, null, "上年结转资金", 20, 20, 15, "—", null, "—"],
  [null, null, "其他资金", null, null, null, "—", null, "—"],
  ["年度总体目标", "预期目标", null, null, null, "实际完成情况"],
  [null, "新建蓄水池，改善群众饮水条件", null, null, null, "蓄水池建成并通水"],
  ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  [null, "产出指标（50分）", "数量指标", "新建蓄水池数量", "≥20口", "21口", 15, 15],
  [null, null, "质量指标", "工程验收合格率", "≥95%", "96%", 15, 15],
  [null, null, "时效指标", "工程完工时间", "≤11月", "10月", 10, 10],
  [null, null, "成本指标", "项目总成本", "≤100万元", "90万元", 10, 10],
  [null, "效益指标（30分）", "社会效益指标", "受益人口数量", "≥1000人", "1040人", 15, 15],
  [null, null, "可持续影响指标", "管护制度健全性", "健全", "健全", 15, 14, "两个村的管护员到岗较晚，已补签管护合同"],
  [null, "满意度指标（10分）", "服务对象满意度指标", "受益群众满意度", "≥90%", "93%", 10, 10],
  ["总分", null, null, null, null, null, 100, 98],
];

/** Row numbers of the form, as printed: 6 fund total, 13–16 output, 17–18 benefit, 19 satisfaction, 20 total. */
export function projectForm(changes: Changes = {}): Rows {
  return changed(FORM, changes);
}

/** The same form as a blank template with its printed texts only. */
export function blankProjectForm(changes: Changes = {}): Rows {
  const cleared: Record<string, null> = {};
  for (const address of ["C3", "C4", "H4", "B11", "F11", "H20"]) cleared[address] = null;
  for (const col of ["D", "E", "F", "H", "I"]) for (const row of [6, 7, 8]) cleared[`${col}${row}`] = null;
  for (const col of ["D", "E", "F", "G", "H", "I"]) for (const row of [13, 14, 15, 16, 17, 18, 19]) cleared[`${col}${row}`] = null;
  return changed(FORM, { ...cleared, ...changes });
}
