import { bad, changed, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { called, linesOf } from "../../kit/lines";
import { a1, numberAt, place } from "../../kit/sheet";
import { REVIEW_NOTES } from "../../lexicon/sources";
import type { FindingDraft } from "../../types";
import { compact, show } from "../../../reading";
import { standing } from "../../../scoring";
import { REVIEW_SCORE } from "../../lexicon/labels";

const reviewed = (scores: readonly (number | null)[]) =>
  changed(
    projectForm({ J12: "复核得分", F13: "18口", H13: 13.5, I13: "两处征地未落实", H20: 96.5 }),
    Object.fromEntries(scores.map((score, i) => [`J${13 + i}`, score])),
  );

export const check = tableCheck(
  {
    id: "review-score",
    names: ["REV-38"],
    covers: ["REV-20"],
    severity: "warning",
    source: REVIEW_NOTES,
    sureness: "T",
    title: "复核得分高于自评得分，或有的行没有复核",
    why: "指标没有完成而复核分反而更高，不合复核规则；复核了一部分、漏了一部分，结论不完整。",
    advice: "核对复核分；漏掉的补上。",
    good: good("复核分不高于自评分", reviewed([13.5, 15, 10, 10, 15, 14, 10])),
    bad: bad("没有完成的指标复核加分", reviewed([15, 15, 10, 10, 15, 14, 10]), "J13"),
  },
  (table, sheet) => {
    const column = Object.entries(table.layout.headers).find(([, text]) => REVIEW_SCORE.test(compact(text)))?.[0];
    if (column === undefined) return null;
    const lines = linesOf(sheet, table).flatMap((line) => {
      // What 一键评分 will write counts like what is typed.
      const own = line.score.scoreCell ? standing(line.score) : null;
      return own === null ? [] : [{ line, own }];
    });
    const at = (row: number) => ({ row, col: Number(column) });
    if (lines.every(({ line }) => numberAt(sheet, at(line.row)) === null)) return null;
    return lines.flatMap(({ line, own }): FindingDraft[] => {
      const cell = at(line.row);
      const score = numberAt(sheet, cell);
      if (score === null)
        return [
          {
            cell: place(sheet, cell),
            advice: `在 ${a1(cell)} 补上复核得分。`,
            message: `${a1(cell)} 指标${called(line)}没有复核得分。`,
            expected: "复核得分",
            actual: null,
            severity: "warning",
          },
        ];
      if (!score.gt(own) || line.score.outcome !== "missed") return [];
      return [
        {
          cell: place(sheet, cell),
          advice: `把 ${a1(cell)} 改为不高于 ${show(own)}；自评得分或完成值填错的，先改正。`,
          message: `${a1(cell)} 复核得分 ${show(score)} 高于自评得分 ${show(own)}，而指标没有完成。`,
          expected: `不高于 ${show(own)}`,
          actual: score.toNumber(),
        },
      ];
    });
  },
);
