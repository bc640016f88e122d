import { bad, good, hunanSheet } from "../../specimens";
import { PRINTED_CRITERIA } from "../../lexicon/sources";
import { unreadWords } from "../../../sentences";
import { tableCheck } from "../../kit/rule";
import { linesOf } from "../../kit/lines";
import { a1, cellNames, place } from "../../kit/sheet";

/** Rows named with their unread words; the pane shows the others in their sentences. */
const NAMED = 5;

export const check = tableCheck(
  {
    id: "criteria-unread",
    names: [],
    covers: [],
    severity: "info",
    source: PRINTED_CRITERIA,
    sureness: "T",
    title: "评分标准没有完全读懂，得分由人判断",
    why: "读懂一半就计分会算错；这些行既不填写得分，也没有核对填写的得分。",
    advice: "按评分标准打分；也可以在“得分”里点开这一行，用“改规则”换一种写法。",
    good: good("四条评分标准都读得懂", hunanSheet()),
    bad: bad("怎样酌情没有写", hunanSheet({ D6: "按规定公开得25分，内容不全的酌情扣分。" }), "D6"),
  },
  (table, sheet) => {
    const unread = linesOf(sheet, table).flatMap(({ score }) =>
      score.sentences.flatMap(({ cell, read }) => (cell !== null && read.status !== "understood" ? [{ cell, read }] : [])),
    );
    const [first] = unread;
    if (!first) return null;
    const named = unread.slice(0, NAMED).map(
      ({ cell, read }) =>
        `${a1(cell)} ${
          unreadWords(read)
            .map((word) => `“${word}”`)
            .join("、") || "符号可能缺失"
        }`,
    );
    return {
      cell: place(sheet, first.cell),
      places: unread.map(({ cell }) => place(sheet, cell)),
      expected: null,
      actual: null,
      advice: `对照 ${cellNames(
        unread.map(({ cell }) => cell),
        "的",
      )}评分标准核对得分；也可以在“得分”里点开这一行，用“改规则”换一种写法。`,
      message: `${unread.length} 行的评分标准没有完全读懂，得分由人判断，没有核对：${named.join("；")}${unread.length > NAMED ? " 等" : ""}。`,
    };
  },
);
