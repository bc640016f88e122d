import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { called, targetQuantity } from "../../kit/lines";
import { a1 } from "../../kit/sheet";
import { MORE_IS_BETTER } from "../../lexicon/direction";
import { isSpent } from "../../../scoring";
import { REVIEW_NOTES } from "../../lexicon/sources";
import { LEVEL, YUAN_PER_THING } from "../../lexicon/labels";
import { show } from "../../../reading";

export const check = rowCheck(
  {
    id: "operator-cost",
    names: ["REV-46"],
    covers: [],
    severity: "warning",
    source: REVIEW_NOTES,
    sureness: "T",
    onBlank: true,
    groupBy: "sheet",
    title: "成本指标用了“≥”",
    why: "成本是控制上限，写成“≥”等于花得越多得分越高，有的地方评审直接判错；指标值随预算批复，自评时不能改的写明原因。",
    advice: "下次申报改为“≤”；指标值可以调整的，现在就改。",
    good: good("总成本 ≤100 万元", projectForm()),
    bad: bad("总成本 ≥80 万元", projectForm({ E16: "≥80万元" }), "E16"),
  },
  (line) => {
    const cell = line.cell("operator") ?? line.cell("targetValue");
    const { target } = line.score;
    const unit = targetQuantity(target)?.unit;
    if (!cell || target.kind !== "at-least" || !`${line.level1}${line.level2}`.includes(LEVEL.cost)) return null;
    // Only money is a cost: a rate or a rating that stands under 成本 has its own place to be told.
    const isMoney = unit ? unit.dimension === "money" || YUAN_PER_THING.test(unit.base) : isSpent(line.name);
    if (!isMoney || MORE_IS_BETTER.test(line.name)) return null;
    return {
      cell,
      advice: `指标值还能调整的，把 ${a1(cell)} 改为 ≤${show(target.quantity.value)}${target.quantity.unit?.text ?? ""}；已批复不能改的，下次申报时改。`,
      message: `${a1(cell)} 成本指标${called(line)}写成了 ${target.text}，成本应控制在上限以内，用“≤”。`,
      expected: "≤",
      actual: target.text,
    };
  },
);
