import { show } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { a1, place, points } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";
import { differingSeverity } from "../../kit/scores";

export const check = rowCheck(
  {
    id: "qualitative-range",
    names: ["NAT-10"],
    covers: [],
    severity: "error",
    contradiction: true,
    source: SYSTEM,
    sureness: "T",
    upload: "refused-when-locked",
    title: "定性指标的得分不在规定的分档内",
    why: "定性指标按达成、部分达成、未达成分档计分，每档有固定的区间；得分落在区间外就与完成情况不符。",
    advice: "在该档的区间内重新打分，或改写完成情况。",
    good: good("达成的得 14 分（12 至 15 分）", projectForm()),
    bad: bad("写部分达成，15 分打满分", projectForm({ F18: "部分达成年度指标并具有一定效果", H18: 15, H20: 99 }), "H18"),
  },
  ({ score, sheet }) => {
    const { range, reported, scoreCell, weight } = score;
    if (!scoreCell || !range || reported === null || score.target.kind !== "qualitative") return null;
    if (weight && reported.gt(weight)) return null;
    const [low, high] = range;
    if (reported.gte(low) && reported.lte(high)) return null;
    return {
      cell: place(sheet, scoreCell),
      advice: `把 ${a1(scoreCell)} 改到 ${points(low)} 至 ${points(high)} 之间；完成情况写得不对的，改完成值。`,
      message: `${a1(scoreCell)} 得分 ${show(reported)} 不在“${score.actual.text}”对应的 ${points(low)} 至 ${points(high)} 分之内。`,
      expected: `${points(low)}–${points(high)}`,
      actual: reported.toNumber(),
      // 部分达成 with the full mark contradicts itself, as a missed target with it does (decision of 2026-11-30).
      severity: weight && reported.eq(weight) ? "error" : differingSeverity(sheet.profile),
    };
  },
);
