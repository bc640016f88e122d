import { care, CARE_ROWS, expectCare, never, NO_SCORES, type Variant } from "./form";
import type { WrittenCell } from "../../helpers/write-workbook";

const POI = "";
const OPENPYXL = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';
const ALL = { H12: 10, H13: 13.5, H14: 12, H15: 13, H16: 15, H17: 15, H18: 10 };

/** Formulas that no program ever calculated: the file holds the formula and no result, an empty one, or POI's 0. */
export const uncached: readonly Variant[] = [
  {
    name: "scores-and-total",
    why: "Every score is a formula without result; the form is right as it stands and nothing is missing.",
    sheets: [care({ H12: never("G12"), H13: never("ROUND(1800/2000*G13,2)"), H16: never("G16*1"), H19: never("I6+SUM(H12:H18)") })],
    calculation: OPENPYXL,
    expect: expectCare({
      kind: "project-self-eval",
      rows: CARE_ROWS,
      total: { reported: 98, computed: 98 },
      maxErrors: 0,
      notWritten: ["H12", "H13", "H16", "H19"],
      noFindingAt: [{ cell: "*", messageHas: "没有得分|没有填" }],
    }),
  },
  {
    name: "poi-zero",
    why: "POI and EasyExcel store 0 for a formula that they did not calculate: 240 and 228 are meant, not 0 and 0.",
    sheets: [care({ ...NO_SCORES, E6: { f: "D6+40", stored: "<v>0.0</v>" }, F6: { f: "SUM(F7:F8)", stored: "<v>0.0</v>" } })],
    calculation: POI,
    expect: expectCare({ budget: { adjusted: 240, executed: 228, computedScore: 9.5 }, writes: { I6: 9.5, ...ALL, H19: 98 } }),
  },
  {
    name: "zero-that-was-calculated",
    why: "A 0 that Excel calculated is a 0: no execution yet, score 0.",
    sheets: [care({ ...NO_SCORES, F6: { f: "F7*0", stored: "<v>0</v>" }, F7: 0, F8: 0, H6: null })],
    expect: expectCare({ budget: { adjusted: 240, executed: 0, computedScore: 0 }, writes: { I6: 0 } }),
  },
  {
    name: "target-and-actual",
    why: "Targets and actual values as formulas: 7 of 6 reached, 1800 of 2000 gives 13.5.",
    sheets: [care({ ...NO_SCORES, E12: never("3*2"), F12: never("E12+1"), E13: never("1000+1000"), F13: never("F12*200+400") })],
    calculation: OPENPYXL,
    expect: expectCare({ computedScore: { 12: 10, 13: 13.5 }, writes: { H12: 10, H13: 13.5, H19: 98 } }),
  },
  {
    name: "chain-across-sheets",
    why: "The amounts come over two steps from another sheet: 240 and 228.",
    sheets: [
      care({ ...NO_SCORES, E6: never("资金!C4"), F6: never("资金!C3-资金!C2") }),
      {
        name: "资金",
        rows: [
          ["科目", null, "金额"],
          ["结余", null, never("C4-228")],
          ["合计", null, never("SUM(C4)")],
          ["预算", null, 240],
        ],
      },
    ],
    calculation: OPENPYXL,
    expect: expectCare({ budget: { adjusted: 240, executed: 228, computedScore: 9.5 }, writes: { I6: 9.5, H19: 98 } }),
  },
  {
    name: "blank-on-purpose",
    why: 'IF(…,"",…) that gives "" was calculated: the cell is blank, it is not named as never calculated and the score formula is kept.',
    sheets: [care({ H16: never('IF(F16="","",IF(F16="5300人","",G16))') })],
    calculation: OPENPYXL,
    expect: expectCare({ notWritten: ["H16"], noFindingAt: [{ cell: "H16", messageHas: "算过" }] }),
  },
  {
    name: "unknown-function",
    why: "No one here can calculate the amount: nothing is scored from another amount, the cell is named, the total stays open.",
    sheets: [care({ ...NO_SCORES, E6: never('CUBEVALUE("预算","全年")') })],
    calculation: OPENPYXL,
    expect: expectCare({
      budget: { adjusted: null, computedScore: null },
      notWritten: ["I6", "H19"],
      findingAt: [{ cell: "E6", minSeverity: "warning", messageHas: "公式" }],
      noFindingAt: [{ cell: "E6", messageHas: "没有填" }],
    }),
  },
  {
    name: "other-workbook",
    why: "A weight out of another workbook: its row and the total stay open.",
    sheets: [care({ ...NO_SCORES, G13: never("[1]分值!B2") })],
    calculation: OPENPYXL,
    expect: expectCare({
      computedScore: { 12: 10, 13: null },
      notWritten: ["H13", "H19"],
      findingAt: [{ cell: "G13", minSeverity: "warning", messageHas: "公式" }],
      noFindingAt: [{ cell: "G13", messageHas: "没有分值" }],
    }),
  },
  {
    name: "circle",
    why: "Two amounts refer to each other, a third to one of them: none has a value.",
    sheets: [care({ ...NO_SCORES, D6: never("E6-40"), E6: never("D6+40"), F6: never("E6*0.95") })],
    calculation: OPENPYXL,
    expect: expectCare({
      budget: { yearStart: null, adjusted: null, executed: null, computedScore: null },
      notWritten: ["I6", "H19"],
      findingAt: [
        { cell: "E6", messageHas: "公式" },
        { cell: "F6", messageHas: "公式" },
      ],
    }),
  },
  {
    name: "behind-what-cannot-be-calculated",
    why: "The total adds a score that cannot be calculated: it has no value either, and no total over the rest.",
    sheets: [care({ H13: never("得分函数(F13,G13)"), H19: never("I6+SUM(H12:H18)") })],
    calculation: OPENPYXL,
    expect: expectCare({
      total: { reported: null },
      notWritten: ["H13", "H19"],
      findingAt: [
        { cell: "H13", messageHas: "公式" },
        { cell: "H19", messageHas: "公式" },
      ],
      noFindingAt: [{ cell: "H19", messageHas: "没有填" }],
    }),
  },
  {
    name: "shared-formula",
    why: "A shared formula without results, filled down the weights: 10, 15 and 12 from column K.",
    sheets: [
      care({
        ...NO_SCORES,
        G12: { f: "K12*1", attributes: 't="shared" ref="G12:G14" si="0"' },
        G13: { f: "", attributes: 't="shared" si="0"' },
        G14: { f: "", attributes: 't="shared" si="0"', stored: "<v/>" },
        K12: 10,
        K13: 15,
        K14: 12,
      }),
    ],
    calculation: OPENPYXL,
    expect: expectCare({ weightsSum: 90, writes: { ...ALL, H19: 98 } }),
  },
  {
    name: "array-formula",
    why: "An array formula of one cell: 160 + 40 = 200 and the budget 240.",
    sheets: [care({ ...NO_SCORES, E6: { f: "SUM(D7:D8*1)+40", attributes: 't="array" ref="E6"' } })],
    calculation: OPENPYXL,
    expect: expectCare({ budget: { adjusted: 240, computedScore: 9.5 }, writes: { I6: 9.5 } }),
  },
  {
    name: "empty-results",
    why: "<v/>, <v></v> and a text type without a result are no results.",
    sheets: [
      care({
        ...NO_SCORES,
        E6: { f: "D6+40", stored: "<v/>" },
        F6: { f: "190+38", stored: "<v></v>" },
        E12: { f: '"≥"&6&"个"', type: "str" },
      }),
    ],
    calculation: OPENPYXL,
    expect: expectCare({ budget: { adjusted: 240, executed: 228 }, computedScore: { 12: 10 }, writes: { I6: 9.5, H12: 10, H19: 98 } }),
  },
  {
    name: "list-sum",
    why: "One amount of a list cannot be calculated: no sum over the others is written.",
    sheets: [
      {
        name: "执行",
        rows: [
          ["项目支出执行情况表"],
          ["序号", "项目名称", "年初预算数", "全年预算数", "全年执行数", "执行率"],
          ...listRows(),
          ["合计", null, null, null, null, null],
        ],
      },
    ],
    calculation: OPENPYXL,
    expect: { error: null, sheets: { 执行: { notWritten: ["D7", "E7"], findingAt: [{ cell: "D4", messageHas: "公式" }] } } },
  },
];

function listRows(): WrittenCell[][] {
  return [
    [1, "道路养护", 100, 120, 118, null],
    [2, "路灯维修", 50, never('CUBEVALUE("路灯")'), 44, null],
    [3, "桥梁检测", 80, 80, never("D4*0.9"), null],
    [4, "清扫保洁", 60, 60, 60, null],
  ];
}
