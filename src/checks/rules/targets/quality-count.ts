import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { called, nameCell } from "../../kit/lines";
import { a1 } from "../../kit/sheet";
import { QUALITY_GROUP } from "../../lexicon/levels";
import { AMOUNT_NAME, OF_QUALITY } from "../../lexicon/names";
import { REVIEW_KIT } from "../../lexicon/sources";

export const check = rowCheck(
  {
    id: "quality-count",
    names: ["count-under-quality"],
    covers: ["REV-17"],
    severity: "warning",
    source: REVIEW_KIT,
    sureness: "X",
    onBlank: true,
    groupBy: "sheet",
    title: "质量指标下写的是数量",
    why: "质量指标说做得好不好（合格率、准确率、差错数）；做了多少属数量指标，三级与二级指标对不上的，复核时记 0 分。",
    advice: "移到数量指标下，或换成反映质量的指标。",
    good: good("质量指标是合格率", projectForm()),
    bad: bad(
      "质量指标写“新建蓄水池座数”",
      projectForm({ D13: "培训管水员人数", E13: "≥20人", F13: "21人", D14: "新建蓄水池个数", E14: "≥20个", F14: "21个" }),
      "D14",
    ),
  },
  (line) => {
    const { target } = line.score;
    // A limit (差错不超过 2 件) is one of quality.
    if (!QUALITY_GROUP.test(line.level2) || (target.kind !== "at-least" && target.kind !== "equal") || target.quantity.value.isZero())
      return null;
    const unit = target.quantity.unit?.dimension;
    if ((unit !== "count" && unit !== "other") || !AMOUNT_NAME.test(line.name) || OF_QUALITY.test(line.name)) return null;
    const cell = nameCell(line);
    return {
      cell,
      advice: `把这一行移到数量指标下；或在 ${a1(cell)} 换成说明质量的指标。`,
      message: `${a1(cell)} 指标${called(line)}（${target.text}）说的是做了多少，放在“${line.level2}”下，应属数量指标。`,
      expected: "数量指标",
      actual: line.level2,
    };
  },
);
