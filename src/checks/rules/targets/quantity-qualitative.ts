import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { called } from "../../kit/lines";
import { a1 } from "../../kit/sheet";
import { REVIEW_KIT } from "../../lexicon/sources";
import { LEVEL } from "../../lexicon/labels";

export const check = rowCheck(
  {
    id: "quantity-qualitative",
    names: ["REV-13"],
    covers: [],
    severity: "info",
    source: REVIEW_KIT,
    sureness: "T",
    groupBy: "sheet",
    title: "数量指标写成了定性",
    why: "数量指标最好能数得出来；写成定性的，评审认可但分值不宜过高。",
    advice: "能量化的改为数字。",
    good: good("数量指标是数字", projectForm()),
    bad: bad("数量指标写“按计划完成”", projectForm({ E13: "按计划完成", F13: "达成年度指标" }), "E13"),
  },
  (line) => {
    const cell = line.cell("targetValue");
    if (!cell || !line.level2.includes(LEVEL.quantity) || line.score.target.kind !== "qualitative") return null;
    return {
      cell,
      advice: `能量化的，把 ${a1(cell)} 的“${line.score.target.text}”改为数字加单位。`,
      message: `${a1(cell)} 数量指标${called(line)}的指标值“${line.score.target.text}”不是数字。`,
      expected: "数字",
      actual: line.score.target.text,
    };
  },
);
