import { find, kidsOf, numberOf, rangesOf, spanOf } from "../read-parts";
import type { TotalCapClause } from "../types";
import type { ClauseClass } from "./class";

/** G11: limits of the sheet's total and grade bands. They act after the sum (src/scoring), never on one row. */
export const totalCap: ClauseClass<TotalCapClause> = {
  kind: "total-cap",
  take(phrases, at) {
    let i = at;
    const rungs: TotalCapClause["rungs"][number][] = [];
    for (; phrases[i]?.rule === "totalCap" || phrases[i]?.rule === "gradeBand"; i += 1) {
      const part = phrases[i]!;
      const number = kidsOf(part, "number").pop();
      const grade = find(part, "grade")?.text ?? null;
      for (const range of rangesOf(part)) rungs.push({ range, cap: grade === null && number ? numberOf(number) : null, grade });
    }
    return rungs.length === 0 ? null : { clause: { kind: "total-cap", span: spanOf(phrases, at, i - 1), subject: "", rungs }, next: i };
  },
  worth: () => null,
  needs: () => [],
  evaluate: () => [],
  formula: () => null,
};
