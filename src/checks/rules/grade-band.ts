import { show } from "../../reading";
import { bad, good, projectForm } from "../lexicon/examples";
import { tableCheck } from "../lib/define";
import { place, replacing } from "../lib/sheet";
import { a1 } from "../lib/show";
import { budgetYear, gradeBands, standingTotal } from "../../scoring";
import { SYSTEM } from "../lexicon/sources";
import { GRADE } from "../lexicon/labels";

export const check = tableCheck({
  id: "NAT-14", covers: ["REV-27", "SYS-05"], severity: "error", source: SYSTEM, sureness: "T",
  title: "等级与总分不符",
  why: "等级按总分划档，下限含本数：一般 90 分以上优、80 分以上良、60 分以上中；四川 2025 年起 70 分以上为中。",
  advice: "改等级，或核对总分。",
  good: good("98 分为优", projectForm({ A21: "评价等级", B21: "优" })),
  bad: bad("98 分写成良", projectForm({ A21: "评价等级", B21: "良" }), "B21"),
}, ({ grade, total }, sheet) => {
  if (!grade?.cell || !grade.reported || !grade.computed || grade.reported === grade.computed || !GRADE.test(grade.reported)) return null;
  const score = standingTotal(total);
  const bands = gradeBands(sheet.profile, budgetYear(sheet.score.layout)).value.map((band) => `${band.from} 分以上${band.grade}`).join("、");
  return {
    cell: place(sheet, grade.cell), message: `${a1(grade.cell)} 等级写的是“${grade.reported}”，${score ? `${show(score)} 分` : "按总分"}应为“${grade.computed}”。`,
    expected: grade.computed, actual: grade.reported, derivation: bands, fix: replacing(sheet, grade.cell, grade.computed, false),
  };
});
