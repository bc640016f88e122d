import type { WrittenCell, WrittenSheet } from "../../helpers/write-workbook";
import { CARE_ROWS, care, expectCare, NO_SCORES, type Variant } from "./form";

/** The execution item left to be filled. */
const OPEN = { I6: null, H6: null, H19: null } as const;

const INDICATORS: WrittenCell[][] = [
  ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "全年完成值", "偏差原因分析及改进措施"],
  [null, "产出指标", "数量指标", "修缮校舍面积", "≥800平方米", "820平方米"],
  [null, null, null, "更新课桌椅", "≥300套", "300套"],
  [null, null, "质量指标", "验收合格率", "≥95%", "98%"],
  [null, "效益指标", "社会效益指标", "受益学生", "≥600人", "640人"],
  [null, "满意度指标", "服务对象满意度指标", "师生满意度", "≥85%", "92%"],
];

/** A short form whose amounts stand in rows of their own above the indicators. */
function school(...funds: WrittenCell[][]): WrittenSheet {
  return {
    name: "自评表",
    rows: [
      ["项目支出绩效自评表"],
      ["（2024年度）"],
      ["项目名称", null, "校舍维修"],
      ["主管部门", null, "某县教育局", null, "实施单位", null, "某镇中心小学"],
      ...funds,
      ...INDICATORS,
    ],
  };
}

const LIST: WrittenCell[][] = [
  ["2024年度项目支出执行情况表"],
  ["单位：千元"],
  ["序号", "项目名称", "年初预算数", "全年预算数", "全年执行数", "执行率"],
  [1, "校舍维修", 1000, 1200, 1180, "98.33%"],
  [2, "设备购置", 500, 600, 440, null],
  [3, "教师培训", 800, 800, 720, "90.00%"],
  [4, "营养改善", 600, 600, 600, "100.00%"],
  ["合计", null, null, null, null, null],
];
const list = (edits: Readonly<Record<string, WrittenCell>>): WrittenSheet => ({
  name: "执行表",
  rows: LIST.map((row, r) =>
    row.map((value, c) => {
      const key = `${"ABCDEF"[c]}${r + 1}`;
      return key in edits ? edits[key]! : value;
    }),
  ),
});

const unread = (name: string, cell: "E6" | "F6", text: string, messageHas = ""): Variant => ({
  name,
  why: `“${text}” is no amount anybody can be sure of: named at its cell, nothing scored, the typed rate not taken instead.`,
  sheets: [care({ ...OPEN, H6: "95%", [cell]: text })],
  expect: expectCare({
    budget: { [cell === "E6" ? "adjusted" : "executed"]: null, computedRate: null, computedScore: null },
    notWritten: ["I6", "H19"],
    findingAt: [{ cell, minSeverity: "warning", messageHas }],
  }),
});

const read = (name: string, edits: Readonly<Record<string, WrittenCell>>): Variant => ({
  name,
  why: "240 and 228 in other clothes: 95 %, 9.5 points.",
  sheets: [care({ ...OPEN, ...edits })],
  expect: expectCare({
    rows: CARE_ROWS,
    budget: { computedRate: 0.95, computedScore: 9.5 },
    writes: { I6: 9.5, H19: 98 },
    noFindingAt: [
      { cell: "E6", messageHas: "没有读懂|分隔符" },
      { cell: "F6", minSeverity: "error" },
      { cell: "H6", minSeverity: "error" },
    ],
  }),
});

const label = (name: string, ...funds: WrittenCell[][]): Variant => ({
  name,
  why: "180 of 200 under other labels: 90 %.",
  sheets: [school(...funds)],
  expect: expectCare({ kind: "project-self-eval", budget: { computedRate: 0.9 }, maxErrors: 0 }),
});

/** Amounts with their units, malformed ones, other labels; expectations were written before the first run. */
export const money: readonly Variant[] = [
  unread("comma-twice", "E6", "2,4,0"),
  unread("four-digits", "E6", "2,4000", "24000"),
  unread("pause-mark", "F6", "2、280", "2280"),
  unread("wide-comma", "F6", "２，２８", "2.28|228"),
  unread("point-and-comma", "E6", "2.400,00", "2400.00"),
  unread("blanks", "F6", "22 8", "228"),
  unread("ideographic-point", "F6", "228。5", "228.5"),
  unread("grouping-with-unit", "E6", "2,40万元"),
  unread("two-numbers", "E6", "240, 260"),
  unread("range", "E6", "240-260", "-260"),
  unread("about", "E6", "约240万元", "约"),
  unread("not-yet", "F6", "未支付228万元", "未支付"),
  unread("planned", "F6", "228万元（预计）", "预计"),
  unread("without", "E6", "240万元（不含追加）", "不含追加"),
  unread("at-most", "E6", "不超过240万元", "不超过"),
  unread("part-only", "E6", "财政拨款200万元", "财政拨款"),
  unread("parts-over", "E6", "240万元，其中：财政拨款300万元", "超过"),
  unread("dollars", "F6", "228万美元"),
  unread("percent", "F6", "95%"),
  unread("sum", "F6", "190万元+38万元"),
  unread("word", "E6", "待定"),
  read("wide-digits", { E6: "２４０", F6: "２２８．００" }),
  read("currency", { E6: "￥240.00", F6: "¥228" }),
  read("own-units", { E6: "240万元", F6: "2,280,000元" }),
  read("bare-wan", { E6: "240万", F6: "228万" }),
  read("renminbi", { E6: "人民币240万元", F6: "228万元整" }),
  read("thousand", { A5: "项目资金（千元）", E6: "240万元", F6: 2280, E7: null, F7: null, E8: null, F8: null }),
  read("hundred-million", { A5: "项目资金（亿元）", E6: "0.024", F6: "228万元", E7: null, F7: null, E8: null, F8: null }),
  read("columns-differ", { A5: "项目资金", E5: "全年预算数（万元）", F5: "全年执行数（元）", F6: 2280000, F7: 1900000, F8: 380000 }),
  read("under-yuan", { A5: "项目资金（元）", E6: "240万元", F6: "228万元", E7: null, F7: null, E8: null, F8: null }),
  read("listed-parts", { E6: "总额240万元，其中：财政拨款200万元，其他资金40万元", F6: "228万元（财政拨款190万元、其他38万元）" }),
  read("sheet-unit", { A5: "项目资金", A2: "金额单位：千元", D6: 2000, E6: 2400, F6: "228万元", E7: null, F7: null, E8: null, F8: null }),
  {
    name: "one-unit-unknown",
    why: "228万元 of 240 of nobody knows what: no rate, and the missing unit is named.",
    sheets: [care({ ...OPEN, A5: "项目资金", F6: "228万元" })],
    expect: expectCare({
      budget: { computedRate: null, computedScore: null },
      notWritten: ["H6", "I6"],
      findingAt: [{ cell: "A5", messageHas: "没有写明" }],
    }),
  },
  {
    name: "thousand-is-said",
    why: "千元 is a unit: nothing says that none is written.",
    sheets: [care({ A5: "项目资金（千元）" })],
    expect: expectCare({ noFindingAt: [{ cell: "A5", messageHas: "没有写明" }], maxErrors: 0 }),
  },
  {
    name: "no-unit-anywhere",
    why: "Both amounts stand in one unit, whatever it is: the rate holds, the missing unit is named.",
    sheets: [care({ ...OPEN, A5: "项目资金" })],
    expect: expectCare({
      budget: { computedRate: 0.95, computedScore: 9.5 },
      writes: { I6: 9.5 },
      findingAt: [{ cell: "A5", messageHas: "没有写明" }],
    }),
  },
  {
    name: "part",
    why: "A malformed part is named; the total line is whole and scored.",
    sheets: [care({ ...OPEN, E7: "2,00" })],
    expect: expectCare({
      budget: { adjusted: 240, computedScore: 9.5 },
      writes: { I6: 9.5 },
      findingAt: [{ cell: "E7", minSeverity: "warning" }],
    }),
  },
  {
    name: "negative-executed",
    why: "A negative executed amount is named, nothing is scored.",
    sheets: [care({ ...OPEN, F6: -228 })],
    expect: expectCare({ budget: { computedScore: null }, notWritten: ["I6"], findingAt: [{ cell: "F6", minSeverity: "warning" }] }),
  },
  {
    name: "negative-text",
    why: "A negative budget typed with its unit is one as well.",
    sheets: [care({ ...OPEN, E6: "-240万元" })],
    expect: expectCare({
      budget: { computedRate: null, computedScore: null },
      notWritten: ["I6"],
      findingAt: [{ cell: "E6", minSeverity: "warning" }],
    }),
  },
  {
    name: "rate-of-other-units",
    why: "95 % is right for 240万元 and 2,280,000元; 96 % is not, and the due rate is 95.",
    sheets: [care({ E6: "240万元", F6: "2,280,000元", H6: "96%" })],
    expect: expectCare({
      findingAt: [{ cell: "H6", minSeverity: "error", messageHas: "95.00%" }],
      noFindingAt: [
        { cell: "F6", messageHas: "超过预算" },
        { cell: "A5", minSeverity: "warning" },
      ],
    }),
  },
  {
    name: "list-row",
    why: "A malformed amount in a list: named there, its rate and the sum of its column stay open; nothing is written into a list.",
    sheets: [list({ D5: "6、00" })],
    expect: {
      error: null,
      sheets: { 执行表: { findingAt: [{ cell: "D5", minSeverity: "warning" }], notWritten: ["F5", "D8", "E8", "F8"] } },
    },
  },
  {
    name: "list-units",
    why: "60万元 in a column in 千元 is 600: nothing is written into a list.",
    sheets: [list({ D5: "60万元" })],
    expect: { error: null, sheets: { 执行表: { notWritten: ["F5", "D8"], noFindingAt: [{ cell: "D5", messageHas: "分隔符" }] } } },
  },
  {
    name: "bare-multiplier",
    why: "1.2万 against ≥10000人次 is 12000; 4.9万 against ≤50000元 is 49000; 1.9 against ≥2万人 may be 1.9 or 1.9万: a person decides.",
    sheets: [
      care({
        ...NO_SCORES,
        E13: "≥10000人次",
        F13: "1.2万",
        I13: null,
        D14: "单次服务成本",
        E14: "≤50000元",
        F14: "4.9万",
        E16: "≥2万",
        F16: "1.9",
      }),
    ],
    expect: expectCare({ computedScore: { 13: 15, 14: 12, 16: null }, notWritten: ["H16"] }),
  },
  label("beside", ["项目预算金额（万元）", null, 200, "项目执行金额（万元）", null, 180]),
  label("totals", ["预算总额", null, "200万元", "实际支出总额", null, "180万元"]),
  label(
    "letters",
    ["预算执行情况（万元）", null, "转移支付预算数(A)", "200", "预算执行率(B/A)", "90%"],
    [null, null, "转移支付执行数(B)", "180"],
  ),
  label("in-the-label", ["预算金额：200万元", null, null, "执行金额：180万元"]),
  label("unit-in-the-label", ["预算总额（万元）：200", null, null, "支出总额（万元）：180"]),
  label("in-brackets", ["项目资金（预算金额：200万元）", null, null, "资金使用（执行金额：180万元）"]),
  label("below-each-other", ["年度预算总额", null, "200万元"], ["实际支出", null, "180万元"], ["预算执行率", null, "90%"]),
  label("total-and-spent", ["资金总额（万元）", null, 200, "实际支出（万元）", null, 180]),
  label(
    "with-parts",
    ["年度资金总额（万元）", null, 200, "实际支出金额（万元）", null, 180],
    ["其中：财政拨款", null, 200, null, null, 180],
  ),
  label("bare-units", ["本年度预算", null, "20万", "本年支出", null, "18万"]),
  label("approved", ["批复预算数", null, 200, "实际执行数", null, 180]),
  label("own-header", ["项目预算金额", "项目执行金额", "执行率"], [200, 180, "90%"]),
  label("vertical", ["资金情况（千元）", null, "预算金额", 2000], [null, null, "执行金额", 1800]),
  label("yuan-and-wan", ["预算下达金额（万元）", null, 200, "已支付金额（元）", null, 1800000]),
];
