import { bad, good, zpForm } from "../../specimens";
import { sheetCheck } from "../../kit/rule";
import { a1, place } from "../../kit/sheet";
import { REVIEW_KIT } from "../../lexicon/sources";
import { labelled, pointsIn } from "../../kit/texts";
import { MEASURES_LABEL, PROBLEMS_LABEL } from "../../lexicon/labels";

export const check = sheetCheck(
  {
    id: "fewer-suggestions",
    names: ["REV-21"],
    covers: [],
    severity: "info",
    source: REVIEW_KIT,
    sureness: "T",
    title: "改进措施少于存在问题",
    why: "每个问题都应有对应的改进措施。",
    advice: "逐条对应补充措施。",
    good: good("一个问题一条措施", zpForm()),
    bad: bad("三个问题只有一条措施", zpForm({ B21: "1.巡查间隔偏长。2.台账不全。3.付款偏晚。" }), "B22"),
  },
  (context) => {
    const problems = labelled(context, PROBLEMS_LABEL);
    const measures = labelled(context, MEASURES_LABEL);
    if (!problems || !measures) return null;
    const [asked, answered] = [pointsIn(problems.text), pointsIn(measures.text)];
    if (answered >= asked) return null;
    return {
      cell: place(context, measures.cell),
      cells: [place(context, problems.cell)],
      advice: `在 ${a1(measures.cell)} 再补 ${asked - answered} 条措施，与 ${a1(problems.cell)} 的 ${asked} 条问题逐条对应。`,
      message: `${a1(measures.cell)} 改进措施有 ${answered} 条，${a1(problems.cell)} 存在的问题有 ${asked} 条。`,
      expected: asked,
      actual: answered,
    };
  },
);
