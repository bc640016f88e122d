import { show } from "../../../reading";
import { bad, good, hunanSheet } from "../../specimens";
import { PRINTED_CRITERIA } from "../../lexicon/sources";
import { worthOf, type Clause, type ScoringSentence } from "../../../sentences";
import { rowCheck } from "../../kit/rule";
import { called } from "../../kit/lines";
import { a1, place } from "../../kit/sheet";

type Slope = Extract<Clause, { kind: "slope" }>;

/** The only slope of a sentence; null when it has none or several clauses. */
function slopeOf({ status, clauses }: ScoringSentence): Slope | null {
  const [first, ...others] = clauses;
  return status === "understood" && first?.kind === "slope" && others.length === 0 ? first : null;
}

export const check = rowCheck(
  {
    id: "criteria-slope",
    names: [],
    covers: [],
    severity: "info",
    source: PRINTED_CRITERIA,
    sureness: "T",
    groupBy: "sheet",
    title: "每步扣分与分值不配套",
    why: "湖南的评分表里控制率、变动率每超过 1 个百分点扣分值的十分之一；分值改了而每步扣分没有跟着改，扣完的点就变了。",
    advice: "请制表单位核对每步扣多少；自评时写明按哪个数扣。",
    good: good("25 分，每点扣 2.5 分", hunanSheet()),
    bad: bad(
      "25 分，每点仍扣 0.8 分",
      hunanSheet({ D3: "以100%为标准。在职人员控制率≤100%，计25分；每超过1个百分点扣0.8分，扣完为止。", F3: 23.4, F7: 95.9 }),
      "D3",
    ),
  },
  (line) =>
    line.score.sentences.flatMap(({ cell, read, usual }) => {
      const { score, sheet } = line;
      const [printed, due] = [slopeOf(read), usual?.sureness === "T" ? slopeOf(usual.read) : null];
      const { weight } = score;
      if (
        !cell ||
        !weight ||
        !printed?.over ||
        !due?.over ||
        printed.unit !== due.unit ||
        printed.over.step !== due.over.step ||
        printed.over.per === due.over.per
      )
        return [];
      // A sentence that is worth another number altogether is told by criteria-worth.
      const worth = worthOf(read);
      if (worth !== null && !weight.eq(worth)) return [];
      const [{ step, per }, { per: usualPer }] = [printed.over, due.over];
      if (typeof per !== "number" || typeof usualPer !== "number") return [];
      return [
        {
          cell: place(sheet, cell),
          cells: score.weightCell ? [place(sheet, score.weightCell)] : [],
          expected: usualPer,
          actual: per,
          advice: `打分时写明按每 ${step}${printed.unit} 扣 ${per} 分算；${a1(cell)} 印错的，请制表单位改正。`,
          message: `${a1(cell)} 指标${called(line)}每超过 ${step}${printed.unit} 扣 ${per} 分，分值 ${show(weight)} 的通常扣 ${usualPer} 分。`,
        },
      ];
    }),
);
