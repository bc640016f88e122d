import { baseData, changed, hubeiForm, projectForm, projectList, scoringSheet, targetSheet, zpForm } from "../../../src/checks/specimens";
import { hit, miss, type Boundary } from "./case";

const slow = { F13: "18口", H13: 13.5, I13: "两处征地未落实" } as const;
const reviewed = (score: number | null) =>
  changed(projectForm({ ...slow, J12: "复核得分", J14: 15, J15: 10, J16: 10, J17: 15, J18: 14, J19: 10 }), { J13: score });
const statement = (heading: string, last: number) => [
  ["计划安排资金（万元）", 5.5, "实际到位资金（万元）", 5.5, "实际支出（万元）", 5.5, "结余（万元）", 0],
  ["二、项目支出明细情况"],
  ["支出内容", null, null, heading, null, "会计凭证号", null, "备注"],
  ["防火宣传", null, null, 22000, null, "记-12"],
  ["扑火装备", null, null, 29000, null, "3月5日"],
  ["演练补助", null, null, last, null, "记-16"],
  ["支出合计", null, null, 51000 + last],
];
const changes = (value: number) => [
  ["2024年度部门整体支出绩效评价基础数据表"],
  ["经费控制情况（万元）", "2023年决算数", "2024年决算数", "增减额"],
  ["三公经费", 8.35, 7.88, -0.47],
  ["项目支出", 200, 180, -20],
  ["公用经费", 111.6, 99.02, value],
];
const partScores = (total: number) => [
  ["部门整体管理绩效考核自评表"],
  ["（2024年度）"],
  ["序号", "考核内容", "得分"],
  [1, "预算编制管理", 11.5],
  [2, "预算执行管理", 26.5],
  [3, "预算绩效管理", 23.5],
  [4, "资产管理", 3.5],
  ["考核得分", null, total],
];

export const texts: readonly Boundary[] = [
  hit("reason-missing", "a hundredth lost", projectForm({ I18: null, H18: 14.99 }), "I18"),
  miss("grade-band", "another scale of grades", projectForm({ A21: "评价等级", B21: "合格" })),
  miss("reason-missing", "nothing lost", projectForm({ I18: null, H18: 15 })),
  hit("reason-missing", "a form with one field for all reasons", hubeiForm({ C13: null }), "A13"),
  miss("reason-missing", "that field empty, and full marks", hubeiForm({ C13: null, E6: 10, F6: "100%", G6: 20, G12: 100 })),
  hit("reason-missing", "a scoring sheet with remarks only", scoringSheet({ G8: null }), "G8"),
  hit("reason-empty", "seen elsewhere", projectForm({ I18: "详见附件。" }), "I18"),
  hit("reason-empty", "at discretion", projectForm({ I18: "酌情扣1分" }), "I18"),
  miss("reason-empty", "a real reason", projectForm({ I18: "管护员到岗晚两个月" })),
  hit("reason-copied", "word for word", projectForm({ H17: 14, I17: "管护员到岗晚两个月", I18: "管护员到岗晚两个月" }), "I18"),
  miss("reason-copied", "one word differs", projectForm({ H17: 14, I17: "管护员到岗晚三个月", I18: "管护员到岗晚两个月" })),
  hit("template-hint", "please fill in", projectForm({ F11: "请填写实际完成情况" }), "F11"),
  miss("template-hint", "own words", projectForm({ F11: "蓄水池通水，群众已用上" })),
  hit("null-mark", "in a remark", targetSheet({ G11: "&null&" }), "G11"),
  miss("null-mark", "NULL inside a word", targetSheet({ D11: "NULL指针治理" })),
  hit("text-length", "201 characters", zpForm({ B21: "长".repeat(201) }), "B21"),
  miss("text-length", "200 characters", zpForm({ B21: "长".repeat(200) })),
  hit("all-done-claim", "all done", projectForm({ ...slow, F11: "各项指标均已完成" }), "F11"),
  miss("all-done-claim", "all but one", projectForm({ ...slow, F11: "除蓄水池外全部完成" })),
  miss("all-done-claim", "all done, and so they are", projectForm({ F11: "各项指标均已完成" })),
  hit("unmet-count", "three told, one missed and one cut", projectForm({ ...slow, F11: "三个指标未完成" }), "F11"),
  miss("unmet-count", "two told, one missed and one cut", projectForm({ ...slow, F11: "两个指标未完成" })),
  miss("unmet-count", "one told, one missed", projectForm({ ...slow, F11: "一个指标未完成" })),
  hit("fewer-suggestions", "two problems, one measure", zpForm({ B21: "1.巡查间隔偏长。2.台账不全。" }), "B22"),
  miss("fewer-suggestions", "two of each", zpForm({ B21: "1.巡查间隔偏长。2.台账不全。", B22: "一是增加频次；二是补齐台账。" })),
  hit("review-score", "half a point up though missed", reviewed(14), "J13"),
  miss("review-score", "half a point down", reviewed(13)),
  hit("review-score", "one row left out", reviewed(null), "J13"),
  hit("level2-name", "an own name", projectForm({ C15: "进度指标" }), "C15"),
  miss("level2-name", "the older name", projectForm({ C15: "产出时效" })),
  hit("level-blank", "level 2 missing once", targetSheet({ C9: null }), "C9"),
  miss("level-blank", "printed once for each block", projectForm()),
  hit("satisfaction-level", "satisfaction under benefit", projectForm({ B17: "效益指标", B19: null }), "C19"),
  miss("satisfaction-level", "satisfaction of its own", projectForm()),
  hit("same-indicator", "in output and benefit", projectForm({ D17: "新建蓄水池数量" }), "D17"),
  miss("same-indicator", "short names are no names", projectForm({ D13: "蓄水池", D17: "蓄水池" })),
  hit("duplicate-indicator", "twice in output", projectForm({ D14: "新建蓄水池数量", E14: "≥20口", F14: "21口" }), "D14"),
  miss("duplicate-indicator", "other target", projectForm({ D14: "新建蓄水池数量" })),
  hit("money-unit-between", "unit not written", statement("实际支出数", 4000), "D4"),
  miss("money-unit-between", "unit written", statement("实际支出数（元）", 4000)),
  hit("wrong-content", "one date", statement("实际支出数（元）", 4000), "F5"),
  miss(
    "wrong-content",
    "voucher numbers",
    statement("实际支出数（元）", 4000).map((row) => row.map((v) => (v === "3月5日" ? "记-15" : v))),
  ),
  hit("control-rate", "just over", baseData({ F3: "100.01%" }), "F3"),
  miss("control-rate", "exactly 100 %", baseData({ F3: "100.00%" })),
  hit("change-column", "outside the interval", changes(-12.6), "D5"),
  miss("change-column", "inside: 12.57 to 12.59", changes(-12.59)),
  hit("parts-total", "a tenth off", partScores(64.9), "C8"),
  miss("parts-total", "exact", partScores(65)),
  {
    ...hit("budgets-between-sheets", "other budget", projectForm(), "'汇总表'!C5"),
    more: [{ sheet: "汇总表", rows: projectList({ B5: "农村饮水安全巩固项目", D5: 90, C5: 100.01 }) }],
  },
  {
    ...miss("budgets-between-sheets", "same budget", projectForm()),
    more: [{ sheet: "汇总表", rows: projectList({ B5: "农村饮水安全巩固项目", D5: 90, C5: 100 }) }],
  },
  {
    ...hit("budgets-between-sheets", "other executed amount", projectForm(), "'汇总表'!D5"),
    more: [{ sheet: "汇总表", rows: projectList({ B5: "农村饮水安全巩固项目", C5: 100, D5: 89.99 }) }],
  },
];
