import { bad, good, hunanSheet } from "../../specimens";
import { PRINTED_CRITERIA } from "../../lexicon/sources";
import { rowCheck } from "../../kit/rule";
import { called } from "../../kit/lines";
import { a1, place } from "../../kit/sheet";
import type { FindingDraft } from "../../types";

export const check = rowCheck(
  {
    id: "criteria-gap",
    names: [],
    covers: [],
    severity: "info",
    source: PRINTED_CRITERIA,
    sureness: "T",
    onBlank: true,
    title: "评分标准的档次有空档或重叠",
    why: "分档打分时，落在空档里的数没有对应的分，落在重叠处的有两个分，打分就会有争议。",
    advice: "请制表单位补齐档次；自评时写明按哪一档。",
    good: good("档次首尾相接", hunanSheet()),
    bad: bad(
      "70% 至 80% 之间没有分",
      hunanSheet({ D4: "≥90%，计25分；80%（含）-90%，计20分；60%（含）-70%，计15分；<60%，不得分。" }),
      "D4",
    ),
  },
  (line) =>
    line.score.sentences
      .filter(({ read }) => read.status === "understood")
      .flatMap(({ cell, read }) =>
        read.doubts.flatMap((doubt): FindingDraft[] => {
          if (!cell || (doubt.kind !== "gap" && doubt.kind !== "overlap")) return [];
          const what = doubt.kind === "gap" ? "没有对应的分" : "有两个分";
          return [
            {
              cell: place(line.sheet, cell),
              expected: null,
              actual: null,
              advice: `实际值落在 ${doubt.from} 与 ${doubt.to} 之间的，在说明里写明按哪一档打分；并请制表单位改正 ${a1(cell)}。`,
              message: `${a1(cell)} 指标${called(line)}的评分标准在 ${doubt.from} 与 ${doubt.to} 之间${what}。`,
            },
          ];
        }),
      ),
);
