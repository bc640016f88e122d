import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { called, lacksScore, leavesOpen, namedIn } from "../../kit/lines";
import { a1, offering, place, points } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";

export const check = rowCheck(
  {
    id: "score-missing",
    names: ["missing-score"],
    covers: [],
    severity: "warning",
    source: SYSTEM,
    sureness: "T",
    upload: "refused-while-blank",
    groupBy: "cause",
    explains: [{ rule: "total-missing", on: "table" }],
    title: "指标没有得分",
    why: "有分值的指标都要有得分，空着的不能上报。",
    advice: "数字能算出的用“一键评分”填写；需要判断的请在允许的区间内打分。",
    good: good("每个指标都有得分", projectForm()),
    bad: bad("受益人口没有得分", projectForm({ H17: null, H20: 83 }), "H17"),
  },
  (line) => {
    if (!lacksScore(line)) return null;
    const { score, sheet } = line;
    if (sheet.profile.emptyTarget.value === "not-scored" && score.target.kind === "blank") return null;
    const cell = score.scoreCell;
    const actual = leavesOpen(score.actual) ? line.cell("actualValue") : null;
    const asked = [actual, namedIn(score.reason, score.weightCell)].filter((one) => one !== null);
    const due = score.computed ? `，按数字计算为 ${points(score.computed.value)}` : score.reason ? `：${score.reason}` : "";
    return {
      cell: place(sheet, cell),
      cause: score.computed ? "computed" : (score.reason ?? ""),
      ...(asked.length > 0 ? { cells: asked.map((one) => place(sheet, one)) } : {}),
      advice: score.computed
        ? `在 ${a1(cell)} 填 ${points(score.computed.value)}（可用“一键评分”填）。`
        : score.range
          ? `在 ${a1(cell)} 打分，在 ${points(score.range[0])} 至 ${points(score.range[1])} 分之间。`
          : score.reason
            ? `先看为什么算不出（${score.reason}），改好后再在 ${a1(cell)} 打分。`
            : `对照指标值和完成值，在 ${a1(cell)} 打分。`,
      message: `${a1(cell)} 指标${called(line)}没有得分${due}。`,
      expected: score.computed?.value.toNumber() ?? null,
      actual: null,
      fix: score.computed ? offering(sheet, cell, score.computed.value) : null,
    };
  },
);
