import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { called } from "../../kit/lines";
import { unitOfTarget } from "../../kit/targets";
import { a1, withoutGoal } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";
import { NO_RATE_NAME, RATE_NAME, SATISFACTION_NAME } from "../../lexicon/names";
import { POINTS } from "../../lexicon/labels";

export const check = rowCheck(
  {
    id: "rate-unit",
    names: [],
    covers: ["REV-22"],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    onBlank: true,
    groupBy: "sheet",
    title: "名称是比率，指标值却是个数或分数",
    why: "××率应当用 %，写成“99 分”“1000 件”与名称对不上，完成值按 % 填就无法比较。",
    advice: "改单位，或改指标名称。",
    good: good("合格率用 %", projectForm()),
    bad: bad("合格率写成 ≥95 分", projectForm({ E14: "≥95分", F14: "96分" }), "E14"),
  },
  (line) => {
    const target = unitOfTarget(line);
    if (!target) return null;
    const { cell, unit } = target;
    const name = withoutGoal(line.name);
    if (!RATE_NAME.test(name) || NO_RATE_NAME.test(name)) return null;
    const wrong = unit.dimension === "count" || unit.dimension === "money" || unit.text === POINTS;
    if (!wrong || (unit.text === POINTS && SATISFACTION_NAME.test(name))) return null;
    return {
      cell,
      advice: `考核比率的，把 ${a1(cell)} 的单位“${unit.text}”改为“%”；确是按“${unit.text}”计的，改指标名称。`,
      message: `${a1(cell)} 指标${called(line)}是比率，指标值 ${line.score.target.text} 的单位却是“${unit.text}”。`,
      expected: "%",
      actual: unit.text,
    };
  },
);
