import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { called } from "../../kit/lines";
import { unitOfTarget } from "../../kit/targets";
import { a1 } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";
import { leadingUnit } from "../../../reading";
import { COUNT_NAME, OF_SHARE, QUOTIENT_NAME, SHARE_NAME } from "../../lexicon/names";
import { QUANTITY_GROUP } from "../../lexicon/levels";
import { LEVEL } from "../../lexicon/labels";

/** True when the name itself says how many: 培智教学软件2套. */
function namesCount(name: string): boolean {
  const behind = /(?<!\d)\d+(?:\.\d+)?([^\d].*)$/.exec(name)?.[1];
  const unit = behind === undefined ? null : leadingUnit(behind);
  return unit !== null && (unit.unit.dimension === "count" || unit.unit.dimension === "other");
}

export const check = rowCheck(
  {
    id: "quantity-percent",
    names: ["target-not-quantity"],
    covers: ["REV-22"],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    onBlank: true,
    groupBy: "sheet",
    title: "数量指标写成了百分比",
    why: "名称要的是个数（人数、台数），指标值却是 100%，完成多少看不出来。",
    advice: "指标值和完成值都改为个数，或改为质量指标的比率。",
    good: good("蓄水池数量用口", projectForm()),
    bad: bad("蓄水池数量写 100%", projectForm({ E13: "100%", F13: "100%" }), "E13"),
  },
  (line) => {
    const target = unitOfTarget(line);
    if (!target) return null;
    const { cell, unit } = target;
    const name = line.name.replace(/[、，,].*$/, "");
    if (unit.dimension !== "share" || QUOTIENT_NAME.test(line.name) || SHARE_NAME.test(name) || SHARE_NAME.test(line.name)) return null;
    const isCount = COUNT_NAME.test(line.name) || (line.level2.includes(LEVEL.quantity) && namesCount(name));
    const finding = { cell, expected: "带单位的个数", actual: line.score.target.text };
    if (isCount)
      return {
        ...finding,
        advice: `把 ${a1(cell)} 和完成值改为带单位的个数；要考核比率的，改指标名称，移到质量指标下。`,
        message: `${a1(cell)} 指标${called(line)}说的是数量，指标值却是 ${line.score.target.text}。`,
      };
    // 开展专项检查 100%: the work was done, how much of it is not said.
    if (!QUANTITY_GROUP.test(line.level2) || OF_SHARE.test(line.name)) return null;
    return {
      ...finding,
      advice: `把 ${a1(cell)} 和完成值改为带单位的个数；要考核比率的，把 ${a1(cell)} 留着，移到质量指标下。`,
      message: `${a1(cell)} 数量指标${called(line)}的指标值是 ${line.score.target.text}，看不出做了多少。`,
      severity: "info",
    };
  },
);
