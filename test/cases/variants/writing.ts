import type { WrittenCell, WrittenSheet } from "../../helpers/write-workbook";
import { care, CARE_MERGES, CARE_ROWS, expectCare, NO_SCORES, type Variant } from "./form";

const FILLED = { H12: 10, H13: 13.5, H14: 12, H15: 13, H16: 15, H17: 15, H18: 10 };
const ALL = { ...FILLED, I6: 9.5, H19: 98 };
const SCORES = Object.keys(ALL);
const styled = (style: "unlocked" | "text" | "unlocked-text", cells: readonly string[]): Record<string, WrittenCell> =>
  Object.fromEntries(cells.map((cell) => [cell, { value: null, style }]));
const without = (...gone: string[]) => CARE_MERGES.filter((ref) => !gone.includes(ref));

/** A stored part of ours that was edited, cut or written by another version: ignored, the form is scored as always. */
const state = (name: string, text: string): Variant => ({
  name: `state-${name}`,
  why: "A stored part of a wrong shape is ignored, or the file says so; the form is scored.",
  sheets: [care(NO_SCORES)],
  state: text,
  expect: expectCare({ rows: CARE_ROWS, writes: ALL }),
});

/** Rows that count stand below the total, or the total above. */
const PLAIN: readonly (readonly WrittenCell[])[] = [
  ["财政支出项目绩效自评表"],
  ["（2024年度）"],
  ["项目名称", null, "林区防火道维护"],
  ["一级指标", "二级指标", "三级指标", "目标值", "完成值", "分值", "得分", "备注"],
  ["产出指标", "数量指标", "维护里程", "≥50公里", "40公里", 40, null, "雨季停工"],
  [null, "质量指标", "合格率", "≥95%", "96%", 30, null, null],
  ["满意度指标", "服务对象满意度指标", "满意度", "≥90%", "92%", 30, null, null],
];

/** Where and how the numbers are written. */
export const writing: readonly Variant[] = [
  {
    name: "text-all",
    why: "All score cells have the number format 文本.",
    sheets: [care({ ...NO_SCORES, ...styled("text", SCORES) })],
    expect: expectCare({ writes: ALL, maxErrors: 0 }),
  },
  {
    name: "text-some",
    why: "Two of them have, and a rate.",
    sheets: [care({ ...NO_SCORES, H6: null, ...styled("text", ["H13", "H19", "H6"]) })],
    expect: expectCare({ writes: ALL, maxErrors: 0 }),
  },
  {
    name: "text-inputs",
    why: "Amounts and weights typed as text under 文本 are numbers all the same.",
    sheets: [
      care({ ...NO_SCORES, E6: { value: "240", style: "text" }, F6: { value: "228", style: "text" }, G13: { value: "15", style: "text" } }),
    ],
    expect: expectCare({ writes: ALL }),
  },
  {
    name: "protected",
    why: "A protected sheet, all score cells unlocked.",
    sheets: [{ ...care({ ...NO_SCORES, ...styled("unlocked", SCORES) }), locked: true }],
    expect: expectCare({ writes: ALL, maxErrors: 0 }),
  },
  {
    name: "protected-text",
    why: "Unlocked and 文本 at once.",
    sheets: [{ ...care({ ...NO_SCORES, ...styled("unlocked-text", SCORES) }), locked: true }],
    expect: { error: null, anyOf: [{ sheets: { 自评表: { writes: ALL } } }, { sheets: { 自评表: { namedAt: SCORES } } }] },
  },
  {
    name: "protected-some",
    why: "The scores are unlocked, total and execution score are not: what can be written is, the rest is named.",
    sheets: [{ ...care({ ...NO_SCORES, ...styled("unlocked", Object.keys(FILLED)) }), locked: true }],
    expect: expectCare({ writes: FILLED, notWritten: ["I6", "H19"], namedAt: ["I6", "H19"] }),
  },
  {
    name: "protected-locked",
    why: "Nothing is unlocked: nothing is written, and the file says why.",
    sheets: [{ ...care(NO_SCORES), locked: true }],
    expect: { error: null, notesHave: ["保护"], sheets: { 自评表: { notWritten: SCORES } } },
  },
  {
    name: "merged-score-down",
    why: "H12 and H13 are one cell, the weights are not: neither score is written there as if it were its own.",
    sheets: [{ ...care(NO_SCORES), merges: [...CARE_MERGES, "H12:H13"] }],
    expect: expectCare({ notWritten: ["H12", "H13"], namedAt: ["H12", "H13"] }),
  },
  {
    name: "merged-score-aside",
    why: "The score cell reaches over the column of reasons: it is written to its own cell.",
    sheets: [{ ...care(NO_SCORES), merges: [...CARE_MERGES, "H16:I16"] }],
    expect: expectCare({ writes: { H16: 15 } }),
  },
  {
    name: "merged-weight-score",
    why: "Weight and score share a merged cell: the weight is not overwritten, and the score is named.",
    sheets: [{ ...care(NO_SCORES), merges: [...CARE_MERGES, "G14:H14"] }],
    expect: expectCare({ notWritten: ["G14", "H14"] }),
  },
  {
    name: "merged-total",
    why: "The total's cell is covered by the weight's: nothing is lost.",
    sheets: [{ ...care(NO_SCORES), merges: [...CARE_MERGES, "G19:H19"] }],
    expect: expectCare({ notWritten: ["G19", "H19"], writes: FILLED }),
  },
  {
    name: "merged-total-label",
    why: "The label's cell reaches up to the total: A19:H19 is one cell and stays a label.",
    sheets: [{ ...care(NO_SCORES), merges: [...without("A19:F19"), "A19:H19"] }],
    expect: expectCare({ notWritten: ["A19", "H19"], writes: FILLED }),
  },
  {
    name: "merged-rate",
    why: "The execution score is covered by the rate.",
    sheets: [{ ...care({ ...NO_SCORES, H6: null }), merges: [...CARE_MERGES, "H6:I6"] }],
    expect: expectCare({ writes: FILLED, notWritten: ["I6"], namedAt: ["I6", "H6"] }),
  },
  {
    name: "hidden",
    why: "A hidden copy is left alone, or named.",
    sheets: [care(NO_SCORES), { ...care(NO_SCORES, "上年底稿"), state: "hidden" }],
    expect: {
      error: null,
      sheets: { 自评表: { writes: ALL } },
      anyOf: [{ notesHave: ["上年底稿"] }, { sheets: { 上年底稿: { notWritten: SCORES } } }],
    },
  },
  {
    name: "very-hidden",
    why: "A sheet that only VBA shows is no form: the visible one is filled.",
    sheets: [{ ...care(NO_SCORES, "模板"), state: "veryHidden" }, care(NO_SCORES)],
    expect: expectCare({ writes: ALL }),
  },
  {
    name: "negative-score-part",
    why: "Executed less than nothing.",
    sheets: [care({ ...NO_SCORES, F6: "-12万元" })],
    expect: expectCare({ notWritten: ["I6"], namedAt: ["F6"] }),
  },
  {
    name: "negative-both",
    why: "Both amounts negative give a rate of 95 % that means nothing.",
    sheets: [care({ ...NO_SCORES, E6: -240, F6: -228 })],
    expect: expectCare({ budget: { computedScore: null }, notWritten: ["I6"], namedAt: ["E6", "F6"] }),
  },
  {
    name: "circular-below",
    why: "An indicator below the total line.",
    sheets: [
      {
        name: "自评",
        rows: [
          ...PLAIN,
          ["合计", null, null, null, null, 100, null, null],
          ["产出指标", "时效指标", "按时完成率", "≥90%", "95%", 10, null, null],
        ],
      },
    ],
    expect: {
      error: null,
      anyOf: [
        { sheets: { 自评: { writes: { G8: 92 } } } },
        { sheets: { 自评: { writes: { G8: 102 } } } },
        { sheets: { 自评: { notWritten: ["G8"] } } },
      ],
    },
  },
  {
    name: "circular-above",
    why: "The total stands above the rows that it adds.",
    sheets: [{ name: "自评", rows: [...PLAIN.slice(0, 4), ["总分", null, null, null, null, 100, null, null], ...PLAIN.slice(4)] }],
    expect: { error: null, anyOf: [{ sheets: { 自评: { writes: { G5: 92, G6: 32 } } } }, { sheets: { 自评: { notWritten: ["G5"] } } }] },
  },
  state("no-json", "{oops"),
  state("list", "[]"),
  state("number", "17"),
  state("blank", ""),
  state("future", '{"version": 99, "sheets": [1], "marks": {}}'),
  state(
    "mixed",
    '{"version": 1, "sheets": [], "profiles": "x", "mappings": [null], "suppressions": {"a": 1}, "marks": [5, {"sheet": 3}], "history": [{}], "extra": null}',
  ),
  state(
    "nulls",
    '{"version": 1, "sheets": null, "profiles": null, "mappings": null, "suppressions": null, "marks": null, "history": null}',
  ),
  {
    name: "several-sheets",
    why: "A filled form, a blank one and a scoring sheet: each is its own.",
    sheets: [
      care(),
      care(NO_SCORES, "空表"),
      {
        name: "打分",
        rows: [
          ["绩效评价打分表"],
          ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "得分"],
          ["投入", "预算", "规范", 40, "规范得满分", 38],
          ["产出", "数量", "完成", 60, "完成得满分", 55],
          ["合计", null, null, 100, null, 93],
        ],
      },
    ] satisfies WrittenSheet[],
    expect: {
      error: null,
      sheets: {
        自评表: { maxErrors: 0, total: { reported: 98, computed: 98 } },
        空表: { writes: ALL },
        打分: { total: { reported: 93, computed: 93 }, maxErrors: 0 },
      },
    },
  },
  {
    name: "reason-scoring",
    why: "Why rows were not scored, in the message: fraction, other unit, other year.",
    sheets: [care({ ...NO_SCORES, F17: 0.86, F13: "1800公里", F15: "2025年2月" })],
    expect: expectCare({
      notWritten: ["H13", "H15", "H17"],
      findingAt: [
        { cell: "H17", messageHas: "小数|百分|%|％" },
        { cell: "H13", messageHas: "单位|公里" },
        { cell: "H15", messageHas: "晚|迟|逾期|超|2025" },
      ],
    }),
  },
  {
    name: "reason-denied",
    why: "The words that were not understood stand in the message.",
    sheets: [care({ ...NO_SCORES, F12: "尚缺2个", F16: "待验收5000人" })],
    expect: expectCare({
      notWritten: ["H12", "H16"],
      findingAt: [
        { cell: "H12", messageHas: "尚缺" },
        { cell: "H16", messageHas: "待验收" },
      ],
    }),
  },
];
