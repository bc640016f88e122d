import Decimal from "decimal.js";
import { show } from "../../../reading";
import { bad, good, hunanSheet } from "../../specimens";
import { PRINTED_CRITERIA } from "../../lexicon/sources";
import { worthOf } from "../../../sentences";
import { rowCheck } from "../../kit/rule";
import { called } from "../../kit/lines";
import { a1, place } from "../../kit/sheet";
import { sameScore } from "../../kit/scores";

export const check = rowCheck(
  {
    id: "criteria-worth",
    names: [],
    covers: ["REV-02"],
    severity: "warning",
    source: PRINTED_CRITERIA,
    sureness: "T",
    title: "评分标准里的分数与分值不同",
    why: "评分标准写的满分应等于本行分值；不等多半是调整了分值而没有改评分标准（湖南一份公开的表分值 5 分、标准写 8 分）。",
    advice: "改评分标准或分值，使两者一致。",
    good: good("标准与分值都是 25 分", hunanSheet()),
    bad: bad(
      "标准写 40 分，分值 25 分",
      hunanSheet({ D3: "以100%为标准。在职人员控制率≤100%，计40分；每超过1个百分点扣4分，扣完为止。", F3: 17, F7: 89.5 }),
      "D3",
    ),
  },
  (line) => {
    const { score, sheet } = line;
    const weight = score.weight;
    if (!weight || score.layout.weightFrom !== null) return null;
    return score.sentences.flatMap(({ cell, read }) => {
      const worth = read.status === "understood" && !read.eitherOr ? worthOf(read) : null;
      if (!cell || worth === null || sameScore(new Decimal(worth), weight)) return [];
      return [
        {
          cell: place(sheet, cell),
          cells: score.weightCell ? [place(sheet, score.weightCell)] : [],
          expected: weight.toNumber(),
          actual: worth,
          advice: `评分标准写错的，把 ${a1(cell)} 改为合计 ${show(weight)} 分；分值写错的，把${score.weightCell ? ` ${a1(score.weightCell)} ` : "分值"}改为 ${worth}。`,
          message: `${a1(cell)} 指标${called(line)}的评分标准合计 ${worth} 分，分值是 ${show(weight)}。`,
        },
      ];
    });
  },
);
