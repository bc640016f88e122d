import { bad, blankProjectForm, good, projectForm } from "../../specimens";
import { sheetCheck } from "../../kit/rule";
import { place } from "../../kit/sheet";
import { GENERAL } from "../../lexicon/sources";

export const check = sheetCheck(
  {
    id: "blank-form",
    names: [],
    covers: [],
    severity: "info",
    source: GENERAL,
    sureness: "K",
    onBlank: true,
    title: "别的表填了，这一张尚未填写",
    why: "这张表只有印好的文字，没有填写内容，所以不逐项检查；同一份材料里别的表已经填好，多半是漏填。",
    advice: "填写后再检查；不用交的，删去这张表。",
    good: good("填好的表", projectForm()),
    bad: { ...bad("填好的表旁边有一张空白表", blankProjectForm(), "A1"), more: [{ sheet: "表2", rows: projectForm() }] },
  },
  (context) => {
    const { layout } = context.score;
    // A workbook of blank forms says so in its verdict.
    if (!layout.blank || context.all.every(({ score }) => score.layout.blank)) return null;
    const cell = layout.title?.cell ?? { row: context.grid.top, col: context.grid.left };
    return {
      cell: place(context, cell),
      advice: `填写“${context.grid.sheet}”后再检查。`,
      message: `“${context.grid.sheet}”尚未填写，填写后再检查。`,
      expected: null,
      actual: null,
    };
  },
);
