import { bad, good, projectForm, scoringSheet } from "../lexicon/examples";
import { rowCheck } from "../lib/define";
import { isEmptyAt, place, shownAt } from "../lib/sheet";
import { a1, short } from "../lib/show";
import { SYSTEM } from "../lexicon/sources";

export const check = rowCheck({
  id: "score-as-text", covers: ["NAT-16"], severity: "error", source: SYSTEM, sureness: "T", upload: "refused",
  title: "得分栏写的不是数字",
  why: "得分栏只收数字，写文字不能求和，也不能上报。",
  advice: "改为数字；文字说明写到原因或备注栏。",
  good: good("得分都是数字", scoringSheet()),
  bad: bad("得分写成“满分”", projectForm({ H13: "满分", H20: 83 }), "H13"),
}, ({ score, sheet }) => {
  const cell = score.scoreCell;
  if (!cell || score.reported !== null || isEmptyAt(sheet, cell) || score.basis === "not-applicable") return null;
  const text = shownAt(sheet, cell);
  return { cell: place(sheet, cell), message: `${a1(cell)} 得分栏写的是“${short(text)}”，应为数字。`, expected: "数字", actual: text };
});
