import { care, CARE_ROWS, expectCare, type Variant } from "./form";

/** Row 12 carries weight and score of rows 12 and 13; row 13 has the values. */
const PARENT = {
  D12: "★助餐服务",
  E12: null,
  F12: null,
  G12: 25,
  H12: 25,
  D13: "新增助餐点",
  E13: "≥6个",
  F13: "7个",
  G13: null,
  H13: null,
  I13: null,
  H19: 99.5,
};
const quiet = (...cells: string[]) => cells.map((cell) => ({ cell, minSeverity: "warning" as const }));

/** Parents that carry the weight while their children carry the values; forms that print a dash where an indicator has no target. */
export const parents: readonly Variant[] = [
  {
    name: "heading",
    why: "★助餐服务 is 25 of 25, its one child has target and value.",
    sheets: [care(PARENT)],
    expect: expectCare({
      rows: CARE_ROWS,
      weightsSum: 90,
      total: { cell: "H19", reported: 99.5, computed: 99.5 },
      maxErrors: 0,
      noFindingAt: quiet("D12", "E12", "F12", "G13", "H13", "E13", "F13"),
    }),
  },
  {
    name: "two-headings",
    why: "Two parents below each other, 25 and 25.",
    sheets: [care({ ...PARENT, D14: "★服务保障", E14: null, F14: null, G14: 25, H14: 25, C15: null, G15: null, H15: null })],
    expect: expectCare({
      rows: CARE_ROWS,
      weightsSum: 90,
      total: { cell: "H19", reported: 99.5, computed: 99.5 },
      maxErrors: 0,
      noFindingAt: quiet("D12", "E12", "F12", "G13", "D14", "E14", "F14", "G15", "H15"),
    }),
  },
  {
    name: "dashes",
    why: "— stands for what the parent and the child do not have.",
    sheets: [care({ ...PARENT, E12: "—", F12: "—", G13: "—", H13: "—" })],
    expect: expectCare({
      weightsSum: 90,
      total: { cell: "H19", reported: 99.5, computed: 99.5 },
      maxErrors: 0,
      noFindingAt: quiet("E12", "F12", "G13", "H13"),
    }),
  },
  {
    name: "child-without-value",
    why: "The child has a target and no value: that is missing, the parent's is not.",
    sheets: [care({ ...PARENT, F13: null })],
    expect: expectCare({
      rows: CARE_ROWS,
      weightsSum: 90,
      findingAt: [{ cell: "F13", minSeverity: "warning", messageHas: "完成值" }],
      noFindingAt: quiet("E12", "F12", "G13"),
    }),
  },
  {
    name: "heading-unscored",
    why: "Parent and children wait for their score: the parent is no unfinished row.",
    sheets: [care({ ...PARENT, H12: null, H19: null })],
    expect: expectCare({
      rows: CARE_ROWS,
      weightsSum: 90,
      computedScore: { 12: [null, 25] },
      noFindingAt: [...quiet("D12", "E12", "F12", "G13"), { cell: "D12", messageHas: "只有名称" }],
    }),
  },
  {
    name: "own-gap",
    why: "Row 13 has a weight of its own: row 12 has no children, its target and value are missing.",
    sheets: [care({ E12: null, F12: null })],
    expect: expectCare({
      rows: CARE_ROWS,
      weightsSum: 90,
      findingAt: [
        { cell: "E12", minSeverity: "warning", messageHas: "指标值" },
        { cell: "F12", minSeverity: "warning", messageHas: "完成值" },
      ],
    }),
  },
  {
    name: "no-target-printed",
    why: "The form prints — for indicators without a target: no remark for each of them.",
    sheets: [care({ E16: "—", F16: "—", E17: "—", F17: "—", E18: "—", F18: "—" })],
    expect: expectCare({
      rows: CARE_ROWS,
      weightsSum: 90,
      total: { cell: "H19", reported: 98 },
      noFindingAt: [
        ...["E16", "E17", "E18"].map((cell) => ({ cell, minSeverity: "warning" as const, messageHas: "没有填指标值" })),
        ...["F16", "F17", "F18"].map((cell) => ({ cell, minSeverity: "warning" as const, messageHas: "没有填完成值" })),
      ],
    }),
  },
  {
    name: "one-dash",
    why: "One — among seven targets is a target that is missing.",
    sheets: [care({ E16: "—", F16: "—" })],
    expect: expectCare({ rows: CARE_ROWS, weightsSum: 90, findingAt: [{ cell: "E16", minSeverity: "warning", messageHas: "指标值" }] }),
  },
];
