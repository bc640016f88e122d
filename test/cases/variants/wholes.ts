import { care, CARE_ROWS, expectCare, type Variant } from "./form";

/** The care form with another label of the whole and one part that is only some of it: 228 of 240 is 95 %. */
function whole(name: string, label: string, part = "其中：项目支出"): Variant {
  return {
    name,
    why: `“${label}” in front of “${part}” is the whole, though one part alone does not add up to it.`,
    sheets: [care({ C6: label, C7: part, C8: null, D8: null, E8: null, F8: null, G8: null, I8: null })],
    expect: expectCare({ rows: CARE_ROWS, budget: { adjusted: 240, executed: 228, computedRate: 0.95, computedScore: 9.5 }, maxErrors: 0 }),
  };
}

/** Lines of funds whose whole is called in another way, or is not told apart. */
export const wholes: readonly Variant[] = [
  whole("of-spending", "年度部门预算支出合计"),
  whole("of-the-department", "部门（单位）支出总计"),
  whole("of-the-budget", "部门预算支出合计数", "其中：基本支出"),
  whole("of-no-sum-word", "整体支出", "其中：专项经费"),
  {
    name: "part-above-the-whole",
    why: "A part above what stands in front of 其中: which line counts is not known, nothing is reckoned.",
    sheets: [
      care({
        C6: "整体支出",
        C7: "其中：项目支出",
        E7: 290,
        F7: 281,
        C8: null,
        D8: null,
        E8: null,
        F8: null,
        G8: null,
        I8: null,
        I6: null,
        H19: null,
      }),
    ],
    expect: expectCare({ budget: { computedScore: null }, notWritten: ["I6"] }),
  },
  {
    name: "sources-without-a-whole",
    why: "Two sources with no whole and no 其中: neither of them is the whole.",
    sheets: [
      care({
        C6: "省级补助",
        C7: "县级配套",
        E7: 100,
        F7: 90,
        C8: null,
        D8: null,
        E8: null,
        F8: null,
        G8: null,
        I8: null,
        I6: null,
        H19: null,
      }),
    ],
    expect: expectCare({ budget: { computedScore: null }, notWritten: ["I6"] }),
  },
  {
    name: "points-over-no-budget",
    why: "10 points for spending where the whole year's budget is 0: there is no rate they could follow from.",
    sheets: [care({ D6: 200, E6: 0, F6: 0, H6: "100%", I6: 10, E7: 0, F7: 0, E8: 0, F8: 0, H19: 98.5 })],
    expect: expectCare({ budget: { computedRate: null }, findingAt: [{ cell: "E6", minSeverity: "error" }] }),
  },
];
