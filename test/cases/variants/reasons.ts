import { care, expectCare, NO_SCORES, type Variant } from "./form";

/** Why nothing was computed stands in the finding's sentence, not in the JSON alone. */
export const reasons: readonly Variant[] = [
  {
    name: "fraction-for-percent",
    why: "0.94 against at least 90 %: percent or fraction?",
    sheets: [care({ ...NO_SCORES, F18: 0.94 })],
    expect: expectCare({ notWritten: ["H18"], findingAt: [{ cell: "H18", messageHas: "小数" }] }),
  },
  {
    name: "other-unit",
    why: "Tons against pieces.",
    sheets: [care({ ...NO_SCORES, F12: "7吨" })],
    expect: expectCare({ notWritten: ["H12"], findingAt: [{ cell: "H12", messageHas: "单位" }] }),
  },
  {
    name: "late",
    why: "November for a September limit.",
    sheets: [care({ ...NO_SCORES, F15: "2024年11月" })],
    expect: expectCare({ notWritten: ["H15"], findingAt: [{ cell: "H15", messageHas: "晚|迟|逾期|超" }] }),
  },
  {
    name: "words",
    why: "Words where a number is asked for: the words stand in the sentence.",
    sheets: [care({ ...NO_SCORES, F16: "惠及面较广" })],
    expect: expectCare({ notWritten: ["H16"], findingAt: [{ cell: "H16", messageHas: "惠及面较广" }] }),
  },
  {
    name: "open-total",
    why: "Two rows are left to a person: the total says how many are missing and offers no figure over the others.",
    sheets: [care({ ...NO_SCORES, F12: "7吨", F15: "2024年11月" })],
    expect: expectCare({ noFindingAt: [{ cell: "H19", messageHas: "合计是" }] }),
  },
  {
    name: "execution",
    why: "Nothing executed is printed: the execution score says so.",
    sheets: [care({ ...NO_SCORES, F6: null, F7: null, F8: null, H6: null })],
    expect: expectCare({ notWritten: ["I6"], findingAt: [{ cell: "I6", messageHas: "执行数" }] }),
  },
  {
    name: "blocked-total",
    why: "The total says which cell keeps it open.",
    sheets: [care({ ...NO_SCORES, G14: "待定" })],
    expect: expectCare({ notWritten: ["H19"], findingAt: [{ cell: "H19", messageHas: "G14" }] }),
  },
];
