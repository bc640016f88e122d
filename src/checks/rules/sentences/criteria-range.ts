import { itemAt } from "../../../workbook";
import { show } from "../../../reading";
import { bad, good, hunanSheet } from "../../specimens";
import { PRINTED_CRITERIA } from "../../lexicon/sources";
import { allowedRange } from "../../../sentences";
import { rowCheck } from "../../kit/rule";
import { called } from "../../kit/lines";
import { a1, place, points } from "../../kit/sheet";
import { allowedScores, roundsTo } from "../../kit/scores";

const GRADED = "制度健全得25分，基本健全得15分，不健全得5分。";

export const check = rowCheck(
  {
    id: "criteria-range",
    names: [],
    covers: [],
    severity: "warning",
    source: PRINTED_CRITERIA,
    sureness: "T",
    title: "得分不在评分标准允许的范围内",
    why: "评分标准给各档规定了分数范围；填写的得分不在任何一档里，就说不出是按哪一档打的。",
    advice: "在相应档次的范围内重新打分。",
    good: good("25 分是其中一档", hunanSheet({ D6: GRADED })),
    bad: bad("最低 5 分，只打 3 分", hunanSheet({ D6: GRADED, F6: 3, F7: 70.5 }), "F6"),
  },
  (line) => {
    const { score, sheet } = line;
    const { reported, weight, scoreCell, sentences } = score;
    const only = sentences.length === 1 ? itemAt(sentences, 0) : null;
    if (!only || !scoreCell || reported === null || !weight || score.layout.scoreFrom !== null || score.layout.weightFrom !== null)
      return null;
    // Scores outside of the weight altogether, and graded results of the system, have rules of their own.
    if (only.read.status !== "understood" || reported.lt(0) || reported.gt(weight) || score.target.kind === "qualitative") return null;
    if (allowedScores(score).some((allowed) => roundsTo(reported, allowed))) return null;
    const range = allowedRange(only.read, weight.toNumber());
    if (!range || (reported.gte(range[0]) && reported.lte(range[1]))) return null;
    const [low, high] = range.map(points) as [string, string];
    return {
      cell: place(sheet, scoreCell),
      cells: only.cell ? [place(sheet, only.cell)] : [],
      expected: `${low}–${high}`,
      actual: reported.toNumber(),
      advice: `把 ${a1(scoreCell)} 改到 ${low} 至 ${high} 分之间。`,
      message: `${a1(scoreCell)} 指标${called(line)}得 ${show(reported)} 分，评分标准只允许 ${low} 至 ${high} 分。`,
    };
  },
);
