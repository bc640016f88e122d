import { bad, good, projectForm } from "../lexicon/examples";
import { sheetCheck } from "../lib/define";
import { called, sheetLines } from "../lib/lines";
import { outcomeOf } from "../lib/outcome";
import { place } from "../lib/sheet";
import { a1, short } from "../lib/show";
import { PUBLISHED } from "../lexicon/sources";
import { proseCells } from "../lib/texts";

const ALL_DONE = /(?:全部|全面|均已?|圆满|各项(?:指标|任务|目标)(?:均|都)?(?:已)?|完全)(?:完成|达成|达标|实现)|(?:完成|达成)了?(?:全部|所有|各项)(?:指标|目标|任务)/;
const HEDGED = /未|除.{1,20}外|基本(?:全部)?完成|力争|确保|计划|应|将/;

export const check = sheetCheck({
  id: "REV-31", covers: [], severity: "warning", source: PUBLISHED, sureness: "X",
  title: "文字说全部完成，表里有指标没有完成",
  why: "总体目标写“全部完成”，指标行却没有达到指标值，前后矛盾。",
  advice: "据实改写总体目标完成情况。",
  good: good("没有说全部完成", projectForm()),
  bad: bad("写“全部完成”，蓄水池少 2 口", projectForm({ F11: "年度目标全部完成", F13: "18口", H13: 13.5, I13: "两处征地未落实", H20: 96.5 }), "F11"),
}, (context) => {
  const missed = sheetLines(context).filter((line) => outcomeOf(line.score.target, line.score.actual) === "missed");
  const first = missed[0];
  if (!first) return null;
  return proseCells(context).filter(({ text }) => ALL_DONE.test(text) && !HEDGED.test(text)).map(({ cell, text }) => ({
    cell: place(context, cell), cells: missed.flatMap((line) => line.cell("actualValue") ?? []),
    message: `${a1(cell)} 写着“${short(ALL_DONE.exec(text)![0])}”，但${called(first)}等 ${missed.length} 个指标没有完成。`, expected: null, actual: short(text, 40),
  }));
});
