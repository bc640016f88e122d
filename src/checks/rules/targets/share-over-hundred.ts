import { show } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { actualQuantity, called, targetQuantity } from "../../kit/lines";
import { a1 } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";
import type { Quantity } from "../../../reading/types";
import { CAPPED_RATE } from "../../lexicon/names";
import { GROWING } from "../../lexicon/direction";

const over = (quantity: Quantity | null): quantity is Quantity =>
  quantity?.unit?.dimension === "share" && quantity.value.times(quantity.unit.factor).gt(100);

export const check = rowCheck(
  {
    id: "share-over-hundred",
    names: ["target-over-100"],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    groupBy: "sheet",
    title: "比率超过 100%",
    why: "合格率、覆盖率、满意度不可能超过 100%，多半是填错或口径不对。",
    advice: "核对数字和计算口径。",
    good: good("合格率 96%", projectForm()),
    bad: bad("合格率 105%", projectForm({ F14: "105%" }), "F14"),
  },
  (line) => {
    if (!CAPPED_RATE.test(line.name) || GROWING.test(line.name)) return null;
    const target = targetQuantity(line.score.target);
    const actual = actualQuantity(line);
    const asShare = actual && actual.unit === null && target?.unit?.dimension === "share" ? { ...actual, unit: target.unit } : actual;
    const which = over(target)
      ? ({ role: "targetValue", value: target.value } as const)
      : over(asShare)
        ? ({ role: "actualValue", value: asShare.value } as const)
        : null;
    const cell = which ? line.cell(which.role) : null;
    if (!which || !cell) return null;
    return {
      cell,
      advice: `核对 ${a1(cell)} 的 ${show(which.value)}%：这类比率最多 100%；口径不同的（如与上年相比），在名称里写明。`,
      message: `${a1(cell)} 指标${called(line)}写的是 ${show(which.value)}%，超过了 100%。`,
      expected: "不超过 100%",
      actual: `${show(which.value)}%`,
    };
  },
);
