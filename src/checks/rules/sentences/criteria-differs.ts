import { show } from "../../../reading";
import { bad, good, hunanSheet } from "../../specimens";
import { PRINTED_CRITERIA } from "../../lexicon/sources";
import { rowCheck } from "../../kit/rule";
import { called } from "../../kit/lines";
import { allowedScores, derived, roundsTo, stepsText } from "../../kit/scores";
import { a1, offering, place, points } from "../../kit/sheet";

export const check = rowCheck(
  {
    id: "criteria-differs",
    names: [],
    covers: ["REV-20"],
    severity: "warning",
    source: PRINTED_CRITERIA,
    sureness: "T",
    title: "得分与评分标准算出的不同",
    why: "表上印了怎样扣分，说明里也写了数字，按评分标准却算不出填写的得分。评分标准有几种读法的，都不符才报。",
    advice: "按评分标准改得分，或改正说明里的数字。",
    good: good("控制率 102%，扣 5 分", hunanSheet()),
    bad: bad("控制率 102%，一分没扣", hunanSheet({ F3: 25, F7: 97.5 }), "F3"),
  },
  (line) => {
    const { score, sheet } = line;
    const allowed = allowedScores(score);
    const { reported } = score;
    if (allowed.length === 0 || !score.scoreCell || reported === null || score.layout.scoreFrom !== null) return null;
    if (allowed.some((value) => roundsTo(reported, value))) return null;
    const due = [...new Set(allowed.map(points))].join(" 或 ");
    // A rule of the profile over base figures is no print of this sheet.
    const by = score.sentences.every((sentence) => sentence.cell !== null) ? "表上的评分标准" : "本地通行的评分办法";
    return {
      cell: place(sheet, score.scoreCell),
      cells: derived(line),
      expected: score.computed?.value.toNumber() ?? due,
      actual: reported.toNumber(),
      advice: `评分标准用到的数字没有填错的，把 ${a1(score.scoreCell)} 改为 ${due}；填错的，先改数字。`,
      message: `${a1(score.scoreCell)} 指标${called(line)}得 ${show(reported)} 分，按${by}应为 ${due}。`,
      derivation: stepsText(score.computed),
      fix: score.computed ? offering(sheet, score.scoreCell, score.computed.value) : null,
    };
  },
);
