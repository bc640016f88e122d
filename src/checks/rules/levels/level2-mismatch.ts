import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { called, nameCell } from "../../kit/lines";
import { a1, withoutGoal } from "../../kit/sheet";
import { REVIEW_KIT } from "../../lexicon/sources";
import { OF_SATISFACTION, PLACES } from "../../lexicon/names";
import { LEVEL } from "../../lexicon/labels";

export const check = rowCheck(
  {
    id: "level2-mismatch",
    names: ["REV-17"],
    covers: [],
    severity: "warning",
    source: REVIEW_KIT,
    sureness: "T",
    onBlank: true,
    groupBy: "cause",
    title: "三级指标放错了二级指标",
    why: "三级指标与二级指标对不上的，复核时该指标记 0 分。",
    advice: "移到对应的二级指标下，或换一个指标。",
    good: good("合格率在质量指标下", projectForm()),
    bad: bad("资金支付率放在数量指标下", projectForm({ D13: "资金支付率", E13: "≥90%", F13: "92%" }), "D13"),
  },
  (line) => {
    const level = line.level2 || line.level1;
    const wrong = PLACES.find(([name, under]) => name.test(withoutGoal(line.name)) && under.test(level));
    const strange = line.level2.includes(LEVEL.satisfaction) && line.name !== "" && !OF_SATISFACTION.test(line.name);
    if ((!wrong && !strange) || /^\d+$/.test(line.name)) return null;
    const cell = nameCell(line);
    const belongs = wrong ? `，应属${wrong[2]}` : "，它说的不是满意度";
    return {
      cell,
      cause: JSON.stringify([level, belongs]),
      advice: wrong
        ? `把 ${a1(cell)} 这一行移到${wrong[2].replace(/，.*/, "")}下，或换一个属于“${level}”的指标。`
        : `核对 ${a1(cell)}：问的不是满意程度的，从“${level}”下移走。`,
      message: `${a1(cell)} 指标${called(line)}放在“${level}”下${belongs}。`,
      expected: wrong?.[2] ?? null,
      actual: level,
    };
  },
);
