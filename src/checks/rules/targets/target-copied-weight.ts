import { cellsOf, called, having } from "../../kit/lines";
import { itemAt } from "../../../workbook";
import { show } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { copiedTargets } from "../../kit/targets";
import { sheetCheck } from "../../kit/rule";
import { a1, cellNames, place } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";

export const check = sheetCheck(
  {
    id: "target-copied-weight",
    names: ["target-copied-from-weight"],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    title: "指标值照抄了分值",
    why: "指标值一栏逐行等于分值，或满意度、合格率的指标值恰好是它的分值，是填错了栏；照此计分没有意义。",
    advice: "按批复的绩效目标填写指标值，带上单位。",
    good: good("指标值是目标", projectForm()),
    bad: bad("满意度的指标值写成 10，分值也是 10", projectForm({ E19: 10 }), "E19"),
  },
  (sheet) => {
    const lines = [...copiedTargets(sheet)].filter(having("weight")).filter((line) => line.cell("targetValue"));
    const first = lines[0];
    if (!first) return null;
    const cells = cellsOf(lines, "targetValue");
    const { weight, weightCell } = first.score;
    const beside = weightCell ? `${a1(weightCell)} 的分值 ${show(weight)}` : `分值 ${show(weight)}`;
    return {
      cell: itemAt(cells, 0),
      places: cells,
      cells: weightCell ? [place(sheet, weightCell)] : [],
      advice: `按批复的绩效目标重填 ${cellNames(cells)}，带上单位。`,
      message: `${cellNames(cells, "的")}指标值与同一行的分值相同（如${called(first)}的 ${first.score.target.text} 与 ${beside}），像是把分值抄进了指标值。`,
      expected: "指标值",
      actual: first.score.target.text,
    };
  },
);
