import { bad, good, scoringSheet } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { called, noteOf } from "../../kit/lines";
import { a1, place, points } from "../../kit/sheet";
import { GENERAL } from "../../lexicon/sources";
import { sameScore } from "../../kit/scores";
import { NO_OBJECT } from "../../lexicon/claims";

export const check = rowCheck(
  {
    id: "not-applicable-full",
    names: ["REV-26"],
    covers: [],
    severity: "warning",
    source: GENERAL,
    sureness: "X",
    groupBy: "sheet",
    title: "不适用的指标打了满分",
    why: "不适用的指标一般应剔除后换算，而不是直接给满分；各地做法不同，评审会问。",
    advice: "查本地办法：应剔除的写“不适用”，由总分换算。",
    good: good("都适用", scoringSheet()),
    bad: bad("没有采购预算，采购执行率得满分", scoringSheet({ G10: "本年无政府采购预算" }), "F10"),
  },
  (line) => {
    const { reported, weight, scoreCell } = line.score;
    if (line.sheet.profile.notApplicable.value === "full-mark") return null;
    const text = `${noteOf(line)} ${line.text("actualValue")} ${line.text("remark")}`;
    const [words] = NO_OBJECT.exec(text) ?? [];
    if (!scoreCell || reported === null || weight === null || !sameScore(reported, weight) || words === undefined) return null;
    return {
      cell: place(line.sheet, scoreCell),
      advice: `查本地办法：要剔除的，在 ${a1(scoreCell)} 写“不适用”，总分另行换算；规定给满分的不用改。`,
      message: `${a1(scoreCell)} 指标${called(line)}注明“${words}”，却得满分 ${points(reported)}。`,
      expected: "不适用",
      actual: reported.toNumber(),
    };
  },
);
