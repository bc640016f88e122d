import { changed, type Changes, type Rows } from "./build";

/** An execution list of a township: six projects with rate, score and grade, and a total row. */
const LIST: Rows = [
  ["2024年度项目支出绩效自评情况汇总表"],
  ["单位：万元"],
  ["序号", "项目名称", "全年预算数", "全年执行数", "执行率", "得分", "等级"],
  [1, "计划生育服务经费", 25.2, 18.9, "75.00%", 88.5, "良"],
  [2, "美丽乡村建设", 120, 96, "80.00%", 91, "优"],
  [3, "信访维稳经费", 10.2, 2.3, "22.55%", 72.3, "中"],
  [4, "村级组织运转经费", 310, 310, "100.00%", 98, "优"],
  [5, "防汛抗旱物资", 8, 8, "100.00%", 100, "优"],
  [6, "敬老院运行补助", 60, 51, "85.00%", 90.5, "优"],
  ["合计", null, 533.4, 486.2, "91.15%"],
];

/** Row numbers as printed: 4–9 projects, 10 total. */
export function projectList(changes: Changes = {}): Rows {
  return changed(LIST, changes);
}

/** Spending by class with shares. */
const SHARES: Rows = [
  ["2023年度支出结构汇总表"],
  ["单位：万元"],
  ["序号", "项目名称", "支出合计", "占比"],
  [1, "一般公共服务", 600, "60.00%"],
  [2, "公共安全", 50, "5.00%"],
  [3, "城乡社区", 200, "20.00%"],
  [4, "农林水", 150, "15.00%"],
  ["合计", null, 1000, "100.00%"],
];

/** Row numbers as printed: 4–7 classes, 8 total. */
export function shareList(changes: Changes = {}): Rows {
  return changed(SHARES, changes);
}

/** 湖南 部门整体支出绩效评价基础数据表, shortened. */
const BASE: Rows = [
  ["2023年度部门整体支出绩效评价基础数据表"],
  ["财政供养人员情况（人）", "编制数", null, "2023年实际在职人数", null, "控制率"],
  [null, 50, null, 48, null, "96.00%"],
  ["经费控制情况（万元）", "2022年决算数", null, "2023年预算数", null, "2023年决算数"],
  ["三公经费：", 12, null, 11, null, 10.5],
  ["项目支出：", 280, null, 310, null, 305.4],
  ["公用经费", 118.31, null, 120, null, 116.2],
  ["其中：办公经费", 29.35, null, 27, null, 26.1],
];

/** Row numbers as printed: 3 staff, 5–8 spending. */
export function baseData(changes: Changes = {}): Rows {
  return changed(BASE, changes);
}
