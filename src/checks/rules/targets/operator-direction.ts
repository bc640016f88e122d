import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { called } from "../../kit/lines";
import { a1 } from "../../kit/sheet";
import { isUnwanted, isWanted } from "../../../scoring";
import { PUBLISHED } from "../../lexicon/sources";

export const check = rowCheck(
  {
    id: "operator-direction",
    names: [],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    onBlank: true,
    groupBy: "sheet",
    title: "指标方向说不通",
    why: "逾期率、事故数越少越好，不应写“≥”；合格率、满意度越高越好，不应写“≤”。",
    advice: "改正方向符号。",
    good: good("满意度 ≥90%", projectForm()),
    bad: bad("满意度写成 ≤90%", projectForm({ E19: "≤90%", F19: "85%" }), "E19"),
  },
  (line) => {
    const cell = line.cell("operator") ?? line.cell("targetValue");
    const { target } = line.score;
    if (!cell) return null;
    const upward = target.kind === "at-least" && isUnwanted(line.name) && target.quantity.value.gt(0);
    const downward = target.kind === "at-most" && isWanted(line.name);
    if (!upward && !downward) return null;
    return {
      cell,
      advice: `指标值还能调整的，把 ${a1(cell)} 的方向改为“${upward ? "≤" : "≥"}”；已批复不能改的，下次申报时改。`,
      message: `${a1(cell)} 指标${called(line)}写成了 ${target.text}，方向应为“${upward ? "≤" : "≥"}”。`,
      expected: upward ? "≤" : "≥",
      actual: target.text,
    };
  },
);
