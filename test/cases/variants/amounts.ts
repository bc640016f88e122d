import type { WrittenCell, WrittenSheet } from "../../helpers/write-workbook";
import type { FileExpectation } from "../../../scripts/cases/expectation";
import { care, expectCare, never, NO_SCORES, type Variant } from "./form";

const OPENPYXL = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';

/** Two indicators in rows 10 and 11 under amounts of another layout; weight and score first. */
function province(funds: readonly (readonly WrittenCell[])[], name = "绩效自评"): readonly WrittenSheet[] {
  return [
    {
      name,
      rows: [
        ["2024年度财政项目支出绩效自评表"],
        ["项目名称", null, "城区排水管网清淤"],
        ["主管部门", null, "某市城管局", null, "实施单位", "某市排水处"],
        ...funds,
        ["一级指标", "二级指标", "三级指标", "分值", "指标值", "完成值", "得分", "原因"],
        ["产出指标", "数量指标", "清淤长度", 60, "≥20公里", "22公里", 60, null],
        ["满意度指标", "服务对象满意度指标", "居民满意度", 30, "≥90%", "93%", 30, null],
      ],
    },
  ];
}

function rate(
  name: string,
  why: string,
  funds: readonly (readonly WrittenCell[])[],
  computedRate: number | null,
  more: FileExpectation = {},
): Variant {
  const sheets = province(funds);
  return {
    name,
    why,
    sheets,
    expect: {
      error: null,
      ...more,
      sheets: { 绩效自评: { budget: { computedRate }, ...(computedRate === null ? {} : { maxErrors: 0 }), ...more.sheets?.["绩效自评"] } },
    },
  };
}

/** 0.9, or a refusal that names nothing else. */
function rateOrNone(name: string, why: string, funds: readonly (readonly WrittenCell[])[], value: number): Variant {
  return {
    name,
    why,
    sheets: province(funds),
    expect: {
      error: null,
      anyOf: [{ sheets: { 绩效自评: { budget: { computedRate: value } } } }, { sheets: { 绩效自评: { budget: { computedRate: null } } } }],
    },
  };
}

const block = (head: string, planned: WrittenCell, spent: WrittenCell, percent: WrittenCell = null) => [
  [head, null, null, "全年预算数", "全年执行数", "执行率"],
  [null, null, "年度资金总额", planned, spent, percent],
];
const open = { I6: null, H6: null, H19: null } as const;

const SCORING: readonly (readonly WrittenCell[])[] = [
  ["部门整体支出绩效评价打分表"],
  ["一级指标", "二级指标", "三级指标", "分值", "评价标准", "得分"],
  ["投入", "预算", "编制规范", 20, "规范得满分", 18],
  ["过程", "管理", "制度健全", 30, "健全得满分", 30],
  ["产出", "完成", "任务完成", 50, "完成得满分", 47],
  ["合计", null, null, 100, null, 95],
];
const scoring = (edits: Readonly<Record<string, WrittenCell>>): readonly WrittenSheet[] => [
  {
    name: "打分表",
    rows: SCORING.map((row, r) =>
      row.map((value, c) => {
        const key = `${"ABCDEF"[c]}${r + 1}`;
        return key in edits ? edits[key]! : value;
      }),
    ),
  },
];
const shows = (error: string): WrittenCell => ({ f: "Q99", stored: `<v>${error}</v>`, type: "e" });

/** Amounts in other units, groupings and labels, formulas without results and error values in other forms. */
export const amounts: readonly Variant[] = [
  rate("thousand-head-wan-cells", "千元 over the block, 万元 in a cell.", block("项目资金（千元）", "200万元", 1800), 0.9),
  rate("million", "百万元 over the block.", block("项目资金（单位：百万元）", "2", "180万元"), 0.9),
  rate("million-cells", "2百万元 and 1800千元.", block("项目资金（万元）", "2百万元", "1800千元"), 0.9),
  rate("hundred-million-cells", "亿元 against 万元.", block("项目资金（万元）", "0.02亿元", 180), 0.9),
  rate("yi", "1.2亿 of 1.5亿元.", block("项目资金（万元）", "1.5亿元", "1.2亿"), 0.8),
  rate("good-grouping", "Full groupings by comma and wide comma.", block("项目资金（元）", "2,000,000.00", "1，800，000"), 0.9),
  rate("bad-grouping", "1,80 is no amount.", block("项目资金（万元）", 200, "1,80"), null, {
    sheets: { 绩效自评: { findingAt: [{ cell: "E5", minSeverity: "warning" }], notWritten: ["F5"] } },
  }),
  rate("bad-grouping-2", "20,00,000 and 2,0000: groups of two and four.", block("项目资金（元）", "20,00,000", "1,800,000"), null, {
    sheets: { 绩效自评: { findingAt: [{ cell: "D5", minSeverity: "warning" }] } },
  }),
  rateOrNone(
    "quote-grouping",
    "2'000'000 is a grouping nobody here types: refused or read whole.",
    block("项目资金（元）", "2'000'000", "1'800'000"),
    0.9,
  ),
  rateOrNone("blank-grouping", "2 000 000 with blanks: whole or not at all.", block("项目资金（元）", "2 000 000", "1 800 000"), 0.9),
  rate("spent-words", "未执行, 结余 and 待支付 amounts are not spent ones.", block("项目资金（万元）", 200, "结余20万元"), null),
  rate("spent-words-2", "尚未支付 180.", block("项目资金（万元）", 200, "尚有180未支付"), null),
  rate("labels-final", "调整后预算 and 决算数.", [["项目资金（万元）", "调整后预算数", 200, "决算数", 180]], 0.9),
  rate(
    "labels-ab",
    "全年预算（A） and 全年执行（B）.",
    [
      ["资金（万元）", null, null, "全年预算（A）", "全年执行（B）", "执行率（B/A）"],
      [null, null, "资金总额", 200, 180, "90%"],
    ],
    0.9,
  ),
  rate("labels-use", "年度预算安排 and 实际使用.", [["年度预算安排资金（万元）", null, 200, "实际使用资金（万元）", null, 180]], 0.9),
  rate(
    "labels-total-investment",
    "项目总投资 500 of many years is no budget of this year.",
    [
      ["项目总投资（万元）", null, 500],
      ["本年预算数（万元）", null, 200, "本年执行数（万元）", null, 180],
    ],
    0.9,
  ),
  rate(
    "labels-arrived",
    "到位资金 190 is neither budget nor spent.",
    [
      ["项目资金（万元）", null, null, "预算数", "到位数", "执行数"],
      [null, null, "年度资金总额", 200, 190, 180],
    ],
    0.9,
  ),
  {
    name: "uncached-scoring",
    why: "Weights, scores and total of a scoring sheet are formulas without results: right as it stands.",
    sheets: scoring({ D3: never("10+10"), F4: never("D4"), F6: never("SUM(F3:F5)"), D6: never("SUM(D3:D5)") }),
    calculation: OPENPYXL,
    expect: {
      error: null,
      sheets: { 打分表: { weightsSum: 100, total: { reported: 95, computed: 95 }, maxErrors: 0, notWritten: ["D3", "F4", "F6", "D6"] } },
    },
  },
  {
    name: "uncached-scoring-wrong",
    why: "The total's formula leaves a row out: 48 for 95.",
    sheets: scoring({ F6: never("SUM(F3:F4)") }),
    calculation: OPENPYXL,
    expect: {
      error: null,
      sheets: { 打分表: { total: { reported: 48, computed: 95 }, findingAt: [{ cell: "F6", minSeverity: "warning" }] } },
    },
  },
  {
    name: "uncached-rate-and-score",
    why: "Rate and execution score are formulas without results.",
    sheets: [care({ H6: never("F6/E6"), I6: never("ROUND(H6*G6,2)"), H19: never("SUM(H12:H18,I6)") })],
    calculation: OPENPYXL,
    expect: expectCare({ budget: { rate: 0.95, score: 9.5 }, total: { reported: 98 }, notWritten: ["H6", "I6", "H19"], maxErrors: 0 }),
  },
  {
    name: "uncached-texts",
    why: "Target and actual value are texts that formulas join.",
    sheets: [care({ ...NO_SCORES, E13: never('"≥"&2000&"人次"'), F13: never('TEXT(1800,"0")&"人次"'), F16: never('5000+300&"人"') })],
    calculation: OPENPYXL,
    expect: expectCare({ computedScore: { 13: 13.5, 16: 15 }, writes: { H13: 13.5, H16: 15 } }),
  },
  {
    name: "uncached-poi-scores",
    why: "POI stores 0 for every score formula: 0 points were never given.",
    sheets: [
      care({
        H12: { f: "G12", stored: "<v>0.0</v>" },
        H16: { f: "G16", stored: "<v>0.0</v>" },
        H19: { f: "SUM(H12:H18)+I6", stored: "<v>0.0</v>" },
      }),
    ],
    calculation: "",
    expect: expectCare({
      noFindingAt: [
        { cell: "H12", minSeverity: "error" },
        { cell: "H16", minSeverity: "error" },
      ],
      total: { computed: 98 },
      maxErrors: 0,
    }),
  },
  {
    name: "error-scoring",
    why: "A scoring sheet whose weight and score show error values: no sums past them.",
    sheets: scoring({ D4: shows("#REF!"), F5: shows("#VALUE!") }),
    expect: {
      error: null,
      sheets: {
        打分表: {
          total: { computed: null },
          findingAt: [
            { cell: "D4", minSeverity: "warning" },
            { cell: "F5", minSeverity: "warning" },
          ],
          notWritten: ["F6"],
        },
      },
    },
  },
  {
    name: "words-scoring",
    why: "缓评 and 优 for scores: no numbers, and no total over the others.",
    sheets: scoring({ F4: "缓评", F5: "优", F6: null }),
    expect: { error: null, sheets: { 打分表: { total: { computed: null }, namedAt: ["F4", "F5"], notWritten: ["F4", "F5", "F6"] } } },
  },
  {
    name: "score-with-unit",
    why: "Scores typed as 18分: 18; as 18/20: no number anybody can be sure of.",
    sheets: scoring({ F3: "18分", F4: "30分", F6: "95分" }),
    expect: { error: null, sheets: { 打分表: { total: { reported: 95, computed: 95 }, maxErrors: 0 } } },
  },
  {
    name: "score-out-of",
    why: "18/20 and 扣2分 for a score are no plain scores.",
    sheets: scoring({ F3: "扣2分", F6: null }),
    expect: { error: null, sheets: { 打分表: { total: { computed: null }, notWritten: ["F6"] } } },
  },
  {
    name: "rate-of-words",
    why: "Words beside the rate: 不足95% is none.",
    sheets: [care({ H6: "不足95%" })],
    expect: expectCare({ budget: { rate: null, computedRate: 0.95 }, notWritten: ["H6"] }),
  },
  {
    name: "budget-in-brackets",
    why: "(240) is how ledgers print minus 240.",
    sheets: [care({ ...NO_SCORES, ...open, E6: "(240)" })],
    expect: expectCare({ budget: { computedScore: null }, notWritten: ["I6"], namedAt: ["E6"] }),
  },
  {
    name: "budget-zero",
    why: "Nothing planned, something spent: no rate, no score, no infinity.",
    sheets: [care({ ...NO_SCORES, ...open, D6: 0, E6: 0, E7: 0, E8: 0, D7: 0, D8: 0 })],
    expect: expectCare({ budget: { computedRate: null, computedScore: null }, notWritten: ["I6"], namedAt: ["E6", "F6", "I6"] }),
  },
];
