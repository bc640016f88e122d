import { bad, blankProjectForm, good, projectForm } from "../../specimens";
import { sheetCheck } from "../../kit/rule";
import { place } from "../../kit/sheet";
import { GENERAL } from "../../lexicon/sources";

export const check = sheetCheck({
  id: "blank-form", names: [], covers: [], severity: "info", source: GENERAL, sureness: "K", onBlank: true,
  title: "尚未填写",
  why: "这张表只有印好的文字，没有填写内容，所以不逐项检查。",
  advice: "填写后再检查。",
  good: good("填好的表", projectForm()),
  bad: bad("空白表", blankProjectForm(), "A1"),
}, (context) => {
  const { layout } = context.score;
  if (!layout.blank) return null;
  const cell = layout.title?.cell ?? { row: context.grid.top, col: context.grid.left };
  return { cell: place(context, cell), advice: `填写“${context.grid.sheet}”后再检查。`, message: `“${context.grid.sheet}”尚未填写，填写后再检查。`, expected: null, actual: null };
});
