import { bad, good, projectForm } from "../../specimens";
import { sheetCheck } from "../../kit/rule";
import { called, sheetLines } from "../../kit/lines";
import { a1, place, short } from "../../kit/sheet";
import { ARITHMETIC, PUBLISHED } from "../../lexicon/sources";
import { proseCells } from "../../kit/texts";
import { ALL_DONE, HEDGED } from "../../lexicon/claims";

export const check = sheetCheck(
  {
    id: "all-done-claim",
    names: ["REV-31"],
    covers: [],
    severity: "warning",
    source: `${ARITHMETIC}；${PUBLISHED}`,
    sureness: "X",
    title: "文字说全部完成，表里有指标没有完成",
    why: "总体目标写“全部完成”，指标行却没有达到指标值，前后矛盾。",
    advice: "据实改写总体目标完成情况。",
    good: good("没有说全部完成", projectForm()),
    bad: bad(
      "写“全部完成”，蓄水池少 2 口",
      projectForm({ F11: "年度目标全部完成", F13: "18口", H13: 13.5, I13: "两处征地未落实", H20: 96.5 }),
      "F11",
    ),
  },
  (context) => {
    const missed = sheetLines(context).filter((line) => line.score.outcome === "missed");
    const first = missed[0];
    if (!first) return null;
    return proseCells(context)
      .flatMap(({ cell, text }) => {
        const [claim] = ALL_DONE.exec(text) ?? [];
        return claim === undefined || HEDGED.test(text) ? [] : [{ cell, text, claim }];
      })
      .map(({ cell, text, claim }) => ({
        cell: place(context, cell),
        cells: missed.flatMap((line) => line.cell("actualValue") ?? []),
        advice: `没有完成属实的，把 ${a1(cell)} 改写成与表一致（${missed.slice(0, 3).map(called).join("、")}${missed.length > 3 ? "等" : ""}没有完成）；已经完成的，改完成值。`,
        message: `${a1(cell)} 写着“${short(claim)}”，但${called(first)}等 ${missed.length} 个指标没有完成。`,
        expected: null,
        actual: short(text, 40),
      }));
  },
);
