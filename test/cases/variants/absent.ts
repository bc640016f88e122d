import { care, CARE_ROWS, expectCare, NO_SCORES, type Variant } from "./form";
import type { WrittenCell } from "../../helpers/write-workbook";
import type { SheetExpectation } from "../../../scripts/cases/expectation";

/** The care form with its second row (15 points, 13.5 got) told to be out: 84.5 of 85 points are 99.41. */
function out(name: string, why: string, cells: Readonly<Record<string, WrittenCell>>, wanted: SheetExpectation): Variant {
  return { name, why, sheets: [care({ I13: null, H19: null, ...cells })], expect: expectCare({ rows: CARE_ROWS, ...wanted }) };
}

const AWAY: SheetExpectation = {
  maxErrors: 0,
  computedScore: { 12: 10, 13: null, 16: 15 },
  notWritten: ["H13"],
  noFindingAt: [{ cell: "F13", minSeverity: "warning" }],
};

/** A monitoring form of eight months: 156 of 240 is 65 %. */
function monitoring(
  name: string,
  why: string,
  cells: Readonly<Record<number, readonly WrittenCell[]>>,
  wanted: SheetExpectation,
  period = "1-8月完成情况",
): Variant {
  const rows: readonly (readonly WrittenCell[])[] = [
    ["预算项目支出绩效运行监控表"],
    ["（2024年1-8月）"],
    ["项目名称", "农村垃圾清运", null, "实施单位", "××镇环卫站"],
    ["项目资金（万元）", "资金来源", "年初预算数", "1-8月执行数", "1-8月执行率", "全年预计执行数"],
    [null, "年度资金总额", 240, 156, "65%", 240],
    [null, "其中：财政拨款", 240, 156, "65%", 240],
    ["一级指标", "二级指标", "三级指标", "年度指标值", period, "全年预计完成情况", "偏差原因分析", "完成目标可能性"],
    ["产出指标", "数量指标", "清运垃圾", "≥3600吨", "2350吨", "3600吨", null, "确定能"],
    [null, "质量指标", "清运及时率", "≥95%", "93%", "95%", "车辆检修", "有可能"],
    ["效益指标", "社会效益指标", "投诉件数", "≤10件", "7件", "10件", null, "确定能"],
    ["满意度指标", "服务对象满意度指标", "村民满意度", "≥90%", "—", "90%", "年底调查", "有可能"],
  ];
  return {
    name,
    why,
    sheets: [{ name: "监控", rows: rows.map((row, i) => cells[i + 1] ?? row) }],
    expect: { error: null, sheets: { 监控: { kind: "monitoring", terminalScore: null, ...wanted } } },
  };
}

const QUIET: SheetExpectation = { maxErrors: 0 };

/** Cells that say that there is nothing to report, and forms in the middle of the year. */
export const absent: readonly Variant[] = [
  out("reason-in-brackets", "不适用 with its reason in brackets, a stroke as score.", { F13: "不适用（本年无此任务）", H13: "/" }, AWAY),
  out(
    "reason-behind-comma",
    "不涉及 with its reason behind a comma, 不适用 as score.",
    { F13: "不涉及，年内未安排此项工作", H13: "不适用" },
    AWAY,
  ),
  out("year-in-reason", "本项不适用 with a reason that names the year.", { F13: "本项不适用：2024年未发生灾情", H13: "—" }, AWAY),
  out(
    "reason-in-score",
    "The score cell says 不适用 and why.",
    { F13: null, H13: "不适用（未采购）" },
    { ...AWAY, noFindingAt: [{ cell: "H13", minSeverity: "error" }] },
  ),
  out(
    "nothing-happened",
    "本年未发生 beside a stroke: whether it does not apply is asked, nothing is called a mistake.",
    { F13: "本年未发生", H13: "—" },
    { maxErrors: 0, computedScore: { 13: null }, notWritten: ["H13"] },
  ),
  out(
    "no-task-word",
    "无此项任务 beside 无 as score.",
    { F13: "无此项任务", H13: "无" },
    { maxErrors: 0, computedScore: { 13: null }, notWritten: ["H13"] },
  ),
  out(
    "done-in-words",
    "完成 for a number is refused by the system.",
    { F13: "完成", H13: 15, H19: 99.5 },
    { findingAt: [{ cell: "F13", minSeverity: "error" }], computedScore: { 13: null } },
  ),
  out(
    "contradiction",
    "不适用 with a figure that was reached is no item that does not apply.",
    { F13: "不适用（已完成1800人次）", H13: null },
    { computedScore: { 13: null }, notWritten: ["H13"], namedAt: ["F13", "H13"] },
  ),
  out(
    "not-usable-goods",
    "不适用 in front of a thing says nothing of the row.",
    { F13: "不适用设备已更换", H13: null },
    { computedScore: { 13: null }, notWritten: ["H13"], namedAt: ["F13", "H13"] },
  ),
  {
    name: "away-all-blank",
    why: "The blank form with one row out of it: the scores of the others are written.",
    sheets: [care({ ...NO_SCORES, F13: "不适用（机构改革后划出）", H13: "/" })],
    expect: expectCare({
      rows: CARE_ROWS,
      maxErrors: 0,
      computedScore: { 13: null },
      writes: { I6: 9.5, H12: 10, H14: 12 },
      notWritten: ["H13"],
    }),
  },
  monitoring("dash-for-survey", "A dash where the survey is still to come.", {}, QUIET),
  monitoring(
    "words-for-survey",
    "尚未开展 and 年底评价 where figures are still to come.",
    {
      10: ["效益指标", "社会效益指标", "投诉件数", "≤10件", "年底统计", "10件", null, "确定能"],
      11: ["满意度指标", "服务对象满意度指标", "村民满意度", "≥90%", "尚未开展问卷", "90%", "年底调查", "有可能"],
    },
    QUIET,
  ),
  monitoring(
    "slash-in-period",
    "截至8月底完成值 with a slash and a blank.",
    {
      9: [null, "质量指标", "清运及时率", "≥95%", "/", "95%", null, "有可能"],
      11: ["满意度指标", "服务对象满意度指标", "村民满意度", "≥90%", null, "90%", "年底调查", "有可能"],
    },
    QUIET,
    "截至8月底完成值",
  ),
  monitoring(
    "half-in-progress",
    "正在实施 in a row of the number of things.",
    { 8: ["产出指标", "数量指标", "清运垃圾", "≥3600吨", "正在实施", "3600吨", null, "确定能"] },
    QUIET,
  ),
  monitoring(
    "wrong-rate",
    "156 of 240 is 65 %, not 75 %.",
    { 5: [null, "年度资金总额", 240, 156, "75%", 240] },
    { findingAt: [{ cell: "E5", minSeverity: "warning" }] },
  ),
  monitoring(
    "word-for-amount",
    "A word for the amount that was spent is still told.",
    { 5: [null, "年度资金总额", 240, "约一半", "65%", 240], 6: [null, "其中：财政拨款", 240, "约一半", "65%", 240] },
    { namedAt: ["D5", "D6"] },
  ),
];
