import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { comparison, derived, stepsText } from "../../kit/scores";
import { a1, isEmptyAt, offering, place, points, shownAt } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";

export const check = rowCheck(
  {
    id: "score-mark",
    names: [],
    covers: ["NAT-16"],
    severity: "warning",
    source: SYSTEM,
    sureness: "T",
    upload: "refused-while-blank",
    groupBy: "sheet",
    title: "得分栏是一个记号，看不出计不计分",
    why: "指标值、完成值都填了，得分却是“—”“/”“无”：可能是忘了打分，也可能是不适用。前者少了分，后者要换算，总分差得多。",
    advice: "适用的打分；不适用的写明“不适用”。",
    good: good("写明不适用", projectForm({ H17: "不适用", F17: null })),
    bad: bad("目标和完成值都在，得分是横线", projectForm({ H17: "—", H20: 83 }), "H17"),
  },
  (line) => {
    const { score, sheet } = line;
    const cell = score.scoreCell;
    if (!cell || !isEmptyAt(sheet, cell) || score.reportedText === "") return null;
    const due = score.computed ? `按数字计算为 ${points(score.computed.value)}` : "请打分";
    const tail = {
      cell: place(sheet, cell),
      cells: derived(line),
      expected: score.computed?.value.toNumber() ?? null,
      actual: shownAt(sheet, cell),
      derivation: stepsText(score.computed),
      fix: score.computed ? offering(sheet, cell, score.computed.value) : null,
    };
    if (score.applies === "asked")
      return {
        ...tail,
        advice: `适用的，在 ${a1(cell)} ${score.computed ? `填 ${points(score.computed.value)}` : "打分"}；不适用的，写“不适用”。`,
        message: `${a1(cell)} 得分栏写的是“${score.reportedText}”${score.actual.kind === "blank" ? "" : `，而${comparison(line)}都在`}：适用的${due}，不适用的请写明“不适用”。`,
      };
    // A profile that gives full marks for items that do not apply wants a number here.
    return score.basis === "full-mark"
      ? {
          ...tail,
          advice: `在 ${a1(cell)} 填 ${points(score.computed.value)}；本地办法是剔除换算的，在“规则”里换规则方案。`,
          message: `${a1(cell)} 得分栏写的是“${score.reportedText}”，按规则方案不适用的得满分 ${points(score.computed.value)}。`,
        }
      : null;
  },
);
