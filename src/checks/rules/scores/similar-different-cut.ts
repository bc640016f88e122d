import { having, type LineWith, linesOf } from "../../kit/lines";
import { show } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { a1, place } from "../../kit/sheet";
import { REVIEW_NOTES } from "../../lexicon/sources";

type Scored = LineWith<"reported" | "weight" | "scoreCell">;

/** Share of the weight that a qualitative row was given; null when the row is not to be compared. */
function share(line: Scored): string | null {
  const { score } = line;
  if (score.target.kind !== "qualitative" || !score.weight.gt(0)) return null;
  return score.reported.div(score.weight).toDecimalPlaces(3).toString();
}

export const check = tableCheck(
  {
    id: "similar-different-cut",
    names: ["REV-45"],
    covers: [],
    severity: "info",
    source: REVIEW_NOTES,
    sureness: "T",
    title: "情况相同的定性指标扣分不同",
    why: "指标值和完成情况写得一样，得分比例却不同，说明打分尺度不一。",
    advice: "统一尺度，或把完成情况写得有区别。",
    good: good("只有一个定性指标", projectForm()),
    bad: bad(
      "同样写“改善”，一个全得、一个得六成",
      projectForm({ E17: "改善", F17: "改善", E18: "改善", F18: "改善", H18: 9, H20: 93 }),
      "H18",
    ),
  },
  (table, sheet) => {
    const seen = new Map<string, Scored>();
    return linesOf(sheet, table)
      .filter(having("reported", "weight", "scoreCell"))
      .flatMap((line) => {
        const part = share(line);
        const key = `${line.score.target.text}|${line.score.actual.text}`;
        if (part === null || line.score.actual.kind === "blank") return [];
        const first = seen.get(key);
        if (!first) seen.set(key, line);
        if (!first || share(first) === part) return [];
        const [cell, other] = [line.score.scoreCell, first.score.scoreCell];
        return [
          {
            cell: place(sheet, cell),
            cells: [place(sheet, other)],
            expected: null,
            actual: line.score.reported.toNumber(),
            advice: `把 ${a1(cell)} 和 ${a1(other)} 按同一尺度打分；确有差别的，在完成情况里写出来。`,
            message:
              `${a1(cell)} 得 ${show(line.score.reported)} 分（满分 ${show(line.score.weight)}），` +
              `${a1(other)} 的指标值和完成情况相同，却得 ${show(first.score.reported)} 分（满分 ${show(first.score.weight)}）。`,
          },
        ];
      });
  },
);
