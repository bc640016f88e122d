import { bad, good, projectForm } from "../../specimens";
import { sheetCheck } from "../../kit/rule";
import { isNumeric, sheetLines, type Line } from "../../kit/lines";
import { a1, place } from "../../kit/sheet";
import { ARITHMETIC, REVIEW_NOTES } from "../../lexicon/sources";
import { countIn } from "../../../reading";
import { proseCells } from "../../kit/texts";
import { UNMET_COUNTED } from "../../lexicon/claims";

/** A row whose score is below its weight. */
function isCut({ score }: Line): boolean {
  return score.reported !== null && score.weight !== null && score.reported.lt(score.weight);
}

export const check = sheetCheck(
  {
    id: "unmet-count",
    names: ["REV-42"],
    covers: [],
    severity: "error",
    source: `${ARITHMETIC}；${REVIEW_NOTES}`,
    sureness: "T",
    contradiction: true,
    title: "文字里未完成指标的个数与表中不符",
    why: "说明里写几个指标没有完成，应与指标行一致。",
    advice: "核对没有完成的指标，改正文字或表格。",
    good: good(
      "一个没有完成，文字也写一个",
      projectForm({ F11: "1个指标未完成，其余完成", F13: "18口", H13: 13.5, I13: "两处征地未落实", H20: 96.5 }),
    ),
    bad: bad(
      "文字写 3 个，表中 1 个",
      projectForm({ F11: "3个指标未完成，其余完成", F13: "18口", H13: 13.5, I13: "两处征地未落实", H20: 96.5 }),
      "F11",
    ),
  },
  (context) => {
    const lines = sheetLines(context).filter((line) => line.score.target.kind !== "blank");
    const missed = lines.filter((line) => line.score.outcome === "missed");
    const undecided = lines.filter((line) => line.score.outcome === "unknown" && (isNumeric(line.score.target) || isCut(line)));
    return proseCells(context).flatMap(({ cell, text }) => {
      const told = countIn(UNMET_COUNTED.exec(text)?.[1] ?? "");
      // Words may also count rows that no figure decides.
      const most = missed.length + undecided.length;
      if (told === null || lines.length === 0 || (told >= missed.length && told <= most)) return [];
      return [
        {
          cell: place(context, cell),
          cells: missed.flatMap((line) => line.cell("actualValue") ?? []),
          advice: `表里没有填错的，把 ${a1(cell)} 的 ${told} 个改为 ${missed.length} 个${undecided.length > 0 ? `（另有 ${undecided.length} 个看不出完成没有）` : ""}；填错的，改完成值。`,
          message: `${a1(cell)} 写有 ${told} 个指标未完成，表中没有达到指标值的有 ${missed.length} 个。`,
          expected: missed.length,
          actual: told,
        },
      ];
    });
  },
);
