import { care, CARE_ROWS, expectCare, NO_SCORES, type Variant } from "./form";
import type { WrittenCell } from "../../helpers/write-workbook";

/** A formula whose stored result is an error value. */
function shows(error: string, f = "Q99"): WrittenCell {
  return { f, stored: `<v>${error}</v>`, type: "e" };
}

const LIST: WrittenCell[][] = [
  ["2024年度项目支出执行情况表"],
  ["单位：万元"],
  ["序号", "项目名称", "年初预算数", "全年预算数", "全年执行数", "执行率"],
  [1, "校舍维修", 100, 120, 118, "98.33%"],
  [2, "设备购置", 50, 60, 44, "73.33%"],
  [3, "教师培训", 80, 80, 72, "90.00%"],
  [4, "营养改善", 60, 60, 60, "100.00%"],
  ["合计", null, null, null, null, null],
];

/** Error values and words where a number is due, in every place that has a role. */
export const errors: readonly Variant[] = [
  {
    name: "weight",
    why: "A weight shows #VALUE!: its row and the total stay open, the cell is an error, and no sum of weights is held against the form.",
    sheets: [care({ ...NO_SCORES, G13: shows("#VALUE!") })],
    expect: expectCare({
      rows: CARE_ROWS,
      computedScore: { 12: 10, 13: null },
      notWritten: ["H13", "H19"],
      findingAt: [{ cell: "G13", minSeverity: "error" }],
      noFindingAt: [
        { cell: "G13", messageHas: "没有分值" },
        { cell: "G19", minSeverity: "warning" },
      ],
    }),
  },
  {
    name: "score",
    why: "A score shows #N/A: told once, at its cell; the printed total cannot be held against the other scores.",
    sheets: [care({ H13: shows("#N/A") })],
    expect: expectCare({
      total: { reported: 98, computed: null },
      findingAt: [{ cell: "H13", minSeverity: "error", messageHas: "#N/A" }],
      noFindingAt: [
        { cell: "H13", messageHas: "应为数字|没有得分" },
        { cell: "H19", minSeverity: "warning" },
      ],
    }),
  },
  {
    name: "executed",
    why: "The executed amount shows #NAME?: no rate, no score, no total.",
    sheets: [care({ ...NO_SCORES, F6: shows("#NAME?"), H6: null })],
    expect: expectCare({
      budget: { executed: null, computedRate: null, computedScore: null },
      notWritten: ["H6", "I6", "H19"],
      findingAt: [{ cell: "F6", minSeverity: "error" }],
    }),
  },
  {
    name: "part",
    why: "An amount of a part shows #REF!: named there; the total line is whole and scored.",
    sheets: [care({ ...NO_SCORES, E7: shows("#REF!") })],
    expect: expectCare({
      budget: { adjusted: 240, computedScore: 9.5 },
      writes: { I6: 9.5, H19: 98 },
      findingAt: [{ cell: "E7", minSeverity: "error" }],
    }),
  },
  {
    name: "execution-weight",
    why: "The execution item's weight shows an error value: the usual 10 points are not taken in its place.",
    sheets: [care({ ...NO_SCORES, G6: shows("#REF!") })],
    expect: expectCare({
      budget: { weight: null, computedScore: null, computedRate: 0.95 },
      notWritten: ["I6", "H19"],
      findingAt: [{ cell: "G6", minSeverity: "error" }],
    }),
  },
  {
    name: "execution-score",
    why: "The execution score shows #DIV/0!: the total is not computed past it.",
    sheets: [care({ ...NO_SCORES, I6: shows("#DIV/0!") })],
    expect: expectCare({
      budget: { score: null },
      notWritten: ["I6", "H19"],
      findingAt: [{ cell: "I6", minSeverity: "error" }],
      noFindingAt: [{ cell: "I6", messageHas: "没有填" }],
    }),
  },
  {
    name: "target-and-actual",
    why: "A target and an actual value show error values: both rows are left open and named, the others are scored.",
    sheets: [care({ ...NO_SCORES, E12: shows("#N/A"), F13: shows("#VALUE!") })],
    expect: expectCare({
      computedScore: { 12: null, 13: null, 14: 12 },
      notWritten: ["H12", "H13", "H19"],
      findingAt: [
        { cell: "E12", minSeverity: "warning" },
        { cell: "F13", minSeverity: "warning" },
      ],
      noFindingAt: [{ cell: "F13", messageHas: "要求填数字" }],
    }),
  },
  {
    name: "text-columns",
    why: "An error value in a name, a reason or a unit is printed on the form as well.",
    sheets: [care({ D16: shows("#N/A"), I13: shows("#REF!") })],
    expect: expectCare({
      findingAt: [
        { cell: "D16", minSeverity: "warning" },
        { cell: "I13", minSeverity: "warning" },
      ],
    }),
  },
  {
    name: "typed-as-text",
    why: "An error value pasted as text prints the same.",
    sheets: [care({ H19: "#REF!" })],
    expect: expectCare({
      total: { reported: null },
      notWritten: ["H19"],
      findingAt: [{ cell: "H19", minSeverity: "error" }],
      noFindingAt: [{ cell: "H19", messageHas: "没有填" }],
    }),
  },
  {
    name: "words-weight",
    why: "待定 as weight: not a number and no blank; row and total stay open.",
    sheets: [care({ ...NO_SCORES, G14: "待定" })],
    expect: expectCare({
      computedScore: { 14: null },
      notWritten: ["H14", "H19"],
      findingAt: [{ cell: "G14", minSeverity: "warning", messageHas: "待定" }],
      noFindingAt: [{ cell: "G14", messageHas: "没有分值" }],
    }),
  },
  {
    name: "words-amount",
    why: "见附表 as budget: no other amount takes its place.",
    sheets: [care({ ...NO_SCORES, E6: "见附表", H6: null })],
    expect: expectCare({
      budget: { adjusted: null, computedScore: null },
      notWritten: ["H6", "I6", "H19"],
      findingAt: [{ cell: "E6", minSeverity: "warning", messageHas: "见附表" }],
    }),
  },
  {
    name: "words-rate-and-total",
    why: "核算中 as rate, 另附 as total: both are named and left as they are.",
    sheets: [care({ H6: "核算中", H19: "另附" })],
    expect: expectCare({
      budget: { rate: null, computedRate: 0.95 },
      notWritten: ["H6", "H19"],
      findingAt: [
        { cell: "H6", minSeverity: "warning" },
        { cell: "H19", minSeverity: "warning" },
      ],
    }),
  },
  {
    name: "zero-and-marks",
    why: "A typed 0, dashes and 不适用 are no words for numbers; the form says so and nothing is flagged at these cells.",
    sheets: [care({ F13: "0人次", H13: 0, I13: "全年停业整顿，未能上门", H19: 84.5, G8: "/", I8: "—" })],
    expect: expectCare({
      noFindingAt: [
        { cell: "H13", messageHas: "错误值|应为数字" },
        { cell: "G7", minSeverity: "warning" },
        { cell: "G8", minSeverity: "warning" },
        { cell: "I8", minSeverity: "warning" },
      ],
      maxErrors: 0,
    }),
  },
  {
    name: "list-words",
    why: "待批 among the amounts of a list: no sum over the others is written.",
    sheets: [{ name: "执行", rows: [...LIST.slice(0, 4), [2, "设备购置", 50, "待批", 44, null], ...LIST.slice(5)] }],
    expect: {
      error: null,
      sheets: { 执行: { kind: "execution-list|summary", notWritten: ["D8", "F5"], findingAt: [{ cell: "D5", minSeverity: "warning" }] } },
    },
  },
  {
    name: "list-error",
    why: "#DIV/0! as rate of a row, #REF! as total of a column.",
    sheets: [
      {
        name: "执行",
        rows: [
          ...LIST.slice(0, 4),
          [2, "设备购置", 50, 60, 44, shows("#DIV/0!")],
          ...LIST.slice(5, 7),
          ["合计", null, shows("#REF!"), 320, 294, "91.88%"],
        ],
      },
    ],
    expect: {
      error: null,
      sheets: {
        执行: {
          findingAt: [
            { cell: "F5", minSeverity: "error" },
            { cell: "C8", minSeverity: "error" },
          ],
        },
      },
    },
  },
];
