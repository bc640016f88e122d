import { show } from "../../../reading";
import { bad, good, projectList } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { linesOf } from "../../kit/lines";
import { gradeVerdict } from "../../kit/scores";
import { a1, numberOf, short } from "../../kit/sheet";
import { budgetYear, gradeBands, gradeIn, gradeOf } from "../../../scoring";
import { SYSTEM } from "../../lexicon/sources";

export const check = tableCheck(
  {
    id: "list-grade",
    names: ["REV-27"],
    covers: ["NAT-14"],
    severity: "error",
    contradiction: true,
    source: SYSTEM,
    sureness: "T",
    title: "清单里的等级与得分不符",
    why: "每个项目的等级由得分决定，下限含本数；写错会影响优良率。",
    advice: "改等级，或核对得分。",
    good: good("88.5 为良、72.3 为中", projectList()),
    bad: bad("72.3 分写成良", projectList({ G6: "良" }), "G6"),
  },
  (table, sheet) =>
    linesOf(sheet, table, "item").flatMap((line) => {
      const cell = line.cell("grade");
      const score = numberOf(sheet, table, line.row, "score");
      const grade = gradeIn(line.text("grade"));
      if (!cell || score === null || !grade) return [];
      const scale = gradeBands(sheet.profile, budgetYear(sheet.score.layout));
      const due = gradeOf(scale.value, score).grade;
      if (due === grade) return [];
      const { by, advice, severity } = gradeVerdict(scale, { cell: a1(cell), due, grade, score });
      return [
        {
          cell,
          severity,
          advice,
          expected: due,
          actual: grade,
          message: `${a1(cell)} 项目“${short(line.name)}”得 ${show(score)} 分，${by}等级应为“${due}”，写的是“${grade}”。`,
        },
      ];
    }),
);
