import { show } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { gradeVerdict } from "../../kit/scores";
import { a1, place, replacing } from "../../kit/sheet";
import { budgetYear, gradeBands, standingTotal } from "../../../scoring";
import { SYSTEM } from "../../lexicon/sources";
import { GRADE } from "../../lexicon/labels";

export const check = tableCheck(
  {
    id: "grade-band",
    names: ["NAT-14"],
    covers: ["REV-27", "SYS-05"],
    severity: "error",
    contradiction: true,
    source: SYSTEM,
    sureness: "T",
    title: "等级与总分不符",
    why: "等级按总分划档，下限含本数。通行的分数线是 90、80、60，四川 2025 年起 90、80、70；没有本地文件、又合得上其中一套的只提示核对。",
    advice: "改等级，或核对总分。",
    good: good("98 分为优", projectForm({ A21: "评价等级", B21: "优" })),
    bad: bad("98 分写成良", projectForm({ A21: "评价等级", B21: "良" }), "B21"),
  },
  ({ grade, total }, sheet) => {
    if (!grade?.cell || !grade.reported || !grade.computed || grade.reported === grade.computed || !GRADE.test(grade.reported)) return null;
    const score = standingTotal(total);
    const scale = gradeBands(sheet.profile, budgetYear(sheet.score.layout));
    const { by, advice, severity } = gradeVerdict(scale, { cell: a1(grade.cell), due: grade.computed, grade: grade.reported, score });
    return {
      severity,
      cell: place(sheet, grade.cell),
      advice,
      message: `${a1(grade.cell)} 等级写的是“${grade.reported}”，${score ? `${show(score)} 分` : "按总分"}${by}应为“${grade.computed}”。`,
      expected: grade.computed,
      actual: grade.reported,
      derivation: scale.value.map((band) => `${band.from} 分以上${band.grade}`).join("、"),
      fix: replacing(sheet, grade.cell, grade.computed, false),
    };
  },
);
