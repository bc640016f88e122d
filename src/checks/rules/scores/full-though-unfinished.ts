import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { noteCell, noteOf } from "../../kit/lines";
import { a1, place, points, short } from "../../kit/sheet";
import { VALIDATOR } from "../../lexicon/sources";
import { saysUnfinished } from "../../../scoring";
import { sameScore } from "../../kit/scores";

export const check = rowCheck(
  {
    id: "full-though-unfinished",
    names: ["REV-07"],
    covers: [],
    severity: "warning",
    source: VALIDATOR,
    sureness: "T",
    groupBy: "sheet",
    title: "写着没有完成却打了满分",
    why: "原因栏承认没有完成，得分却是满分，前后矛盾。",
    advice: "按完成程度扣分，或改写说明。",
    good: good("没有完成的扣了分", projectForm()),
    bad: bad("写着两处未完成，仍是满分", projectForm({ H18: 15, I18: "两个村的管护员尚未到岗", H20: 99 }), "H18"),
  },
  (line) => {
    const { score, sheet } = line;
    const note = noteOf(line);
    const cell = noteCell(line);
    if (!score.scoreCell || !cell || score.reported === null || score.weight === null || !sameScore(score.reported, score.weight))
      return null;
    if (
      !saysUnfinished(note) &&
      !((score.actual.kind === "qualitative" || score.actual.kind === "qualified") && saysUnfinished(score.actual.text))
    )
      return null;
    return {
      cell: place(sheet, score.scoreCell),
      cells: [cell],
      expected: `低于 ${points(score.weight)}`,
      actual: score.reported.toNumber(),
      advice: `说明属实的，把 ${a1(score.scoreCell)} 改到 ${points(score.weight)} 以下；已经完成的，改写 ${a1(cell)}。`,
      message: `${a1(score.scoreCell)} 打了满分 ${points(score.reported)}，但说明里写着“${short(note || score.actual.text, 20)}”。`,
    };
  },
);
