import { show } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { noteCell, noteOf } from "../../kit/lines";
import { comparison, derived, differingSeverity, isJudged } from "../../kit/scores";
import { a1, offering, place, short } from "../../kit/sheet";
import { VALIDATOR } from "../../lexicon/sources";
import { reasonSample } from "../../kit/samples";

export const check = rowCheck(
  {
    id: "cut-though-met",
    names: ["score-cut-though-met"],
    covers: ["REV-06"],
    severity: "warning",
    source: VALIDATOR,
    sureness: "T",
    upload: "refused-when-locked",
    title: "指标已经完成却没有打满分",
    why: "完成值达到指标值的应得满分；少打了分又不写原因，评审会问扣在哪里。",
    advice: "改为满分；确有扣分理由的，写进原因栏。",
    good: good("完成即满分", projectForm()),
    bad: bad("目标 1000 人完成 1040 人，15 分只打 13 分", projectForm({ H17: 13, H20: 96 }), "H17"),
  },
  (line) => {
    const { score, sheet } = line;
    if (!score.scoreCell || !isJudged(score, "cut-met")) return null;
    const reason = noteOf(line);
    const note = noteCell(line);
    return {
      cell: place(sheet, score.scoreCell),
      cells: derived(line),
      ...(reason === "" ? { sample: reasonSample(line, score.weight.minus(score.reported)) } : {}),
      advice:
        reason === ""
          ? `没有扣分理由的，把 ${a1(score.scoreCell)} 改为 ${show(score.weight)}；有的，${note ? `在 ${a1(note)} 写明` : "在说明里写明"}。`
          : `“${short(reason, 20)}”确是扣分理由的不用改；不是的，把 ${a1(score.scoreCell)} 改为 ${show(score.weight)}。`,
      message: `${a1(score.scoreCell)} 得分 ${show(score.reported)}，少于分值 ${show(score.weight)}，但${comparison(line)}已经完成${reason === "" ? "，也没有写扣分原因" : ""}。`,
      expected: score.weight.toNumber(),
      actual: score.reported.toNumber(),
      severity: reason === "" ? differingSeverity(sheet.profile) : "info",
      fix: offering(sheet, score.scoreCell, score.weight),
    };
  },
);
