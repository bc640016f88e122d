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

/** Money given to two towns, with a sub-total for each and the sources of every amount. */
const ALLOCATION: Rows = [
  ["2024年度扶持壮大村集体经济资金分配表（单位：万元）"],
  ["乡镇", "村名", "扶持项目", "安排金额", "财政资金", "自筹", "备注"],
  ["石门镇", "东石村", "冷库建设", 50, 45, 5],
  [null, "西石村", "光伏电站", 30, 30, 0],
  ["小计", null, null, 80, 75, 5],
  ["大汶镇", "南泉村", "粮食烘干", 45, 40, 5],
  [null, "北泉村", "蔬菜大棚", 25.5, 20, 5.5],
  [null, "官庄村", "仓储物流", 20, 20, 0],
  ["小计", null, null, 90.5, 80, 10.5],
  ["合计", null, null, 170.5, 155, 15.5],
];

/** Row numbers as printed: 3–4 and 6–8 items, 5 and 9 sub-totals, 10 total. */
export function allocationList(changes: Changes = {}): Rows {
  return changed(ALLOCATION, changes);
}

/** Spending one by one, with a running sum. */
const EXPENSES: Rows = [
  ["防汛抗旱专项经费支出明细表"],
  [null, null, null, null, "单位：元"],
  ["日期", "凭证号", "支出内容", "支出金额", "累计支出", "备注"],
  ["2023-03-05", "记-12", "购置编织袋", 12600, 12600],
  ["2023-04-18", "记-31", "水泵维修", 8450, 21050],
  ["2023-06-02", "记-07", "值班伙食补助", 15300, 36350],
  ["2023-07-21", "记-44", "抢险人工费", 22000, 58350],
  ["合计", null, null, 58350],
];

/** Row numbers as printed: 4–7 items, 8 total. */
export function expenseList(changes: Changes = {}): Rows {
  return changed(EXPENSES, changes);
}

/** Projects with what they reached. */
const OUTCOMES: Rows = [
  ["2023年度项目绩效自评汇总表"],
  ["单位：万元"],
  ["序号", "项目名称", "预算金额", "完成情况", "自评得分"],
  [1, "防火经费", 4, "巡查 126 次", 96],
  [2, "防汛经费", 1, "保护率98%", 94],
  [3, "信访稳定经费", 6, "办结率100%", 95],
  ["合计", null, 11],
];

/** Row numbers as printed: 4–6 projects, 7 total. */
export function outcomeList(changes: Changes = {}): Rows {
  return changed(OUTCOMES, changes);
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
