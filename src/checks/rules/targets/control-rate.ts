import { bad, baseData, good } from "../../specimens";
import { sheetCheck } from "../../kit/rule";
import { compact, show } from "../../../reading";
import { a1, percentAt, place } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";
import { textCells } from "../../kit/texts";
import { CONTROL_RATE } from "../../lexicon/names";

export const check = sheetCheck(
  {
    id: "control-rate",
    names: ["over-limit"],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    title: "控制率超过 100%",
    why: "在职人员控制率、规模控制率超过 100% 表示超编或超标准，评分表上要扣分，评审会问原因。",
    advice: "核对编制数和在职人数；确实超编的写明原因，并在评分表扣分。",
    good: good("控制率 96%", baseData()),
    bad: bad("在职 54 人，编制 50 人", baseData({ D3: 54, F3: "108.00%" }), "F3"),
  },
  (context) => {
    if (context.score.layout.kind !== "base-data") return null;
    return textCells(context).flatMap(({ cell, text }) => {
      const label = compact(text);
      if (!CONTROL_RATE.test(label)) return [];
      const below = { row: cell.row + 1, col: cell.col };
      const value = percentAt(context, below, "");
      if (!value?.value.gt(100)) return [];
      return [
        {
          cell: place(context, below),
          advice: `核对算 ${a1(below)} 用的两个数；没有错的，写明超出 ${show(value.value.minus(100))} 个百分点的原因。`,
          message: `${a1(below)} ${label} ${show(value.value)}% 超过 100%。`,
          expected: "不超过 100%",
          actual: value.value.div(100).toNumber(),
        },
      ];
    });
  },
);
