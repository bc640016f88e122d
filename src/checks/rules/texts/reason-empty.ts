import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { isEmptyTalk } from "../../lexicon/empty-talk";
import { called, noteCell, noteOf } from "../../kit/lines";
import { a1, short } from "../../kit/sheet";
import { VALIDATOR } from "../../lexicon/sources";
import { compact } from "../../../reading";
import { AT_DISCRETION } from "../../lexicon/claims";
import { reasonSample } from "../../kit/samples";

export const check = rowCheck(
  {
    id: "reason-empty",
    names: ["REV-08"],
    covers: ["REV-43"],
    severity: "warning",
    source: VALIDATOR,
    sureness: "T",
    groupBy: "sheet",
    title: "偏差原因是空话",
    why: "“无”“见附件”“客观原因”“酌情扣分”没有说清楚扣在哪里、扣多少、依据什么，评审不认可。",
    advice: "写明具体的条款、扣分的幅度和依据。",
    good: good("写明了两个村到岗较晚", projectForm()),
    bad: bad("原因写“客观原因”", projectForm({ I18: "客观原因" }), "I18"),
  },
  (line) => {
    const cell = noteCell(line);
    const note = noteOf(line);
    const { reported, weight } = line.score;
    if (!cell || reported === null || weight === null || !weight.minus(reported).gte("0.005") || note === "") return null;
    const vague = AT_DISCRETION.test(note) && compact(note).length < 12;
    if (!isEmptyTalk(note) && !vague) return null;
    return {
      cell,
      sample: reasonSample(line, weight.minus(reported)),
      advice: `把 ${a1(cell)} 的“${short(note)}”换成具体情况：哪件事没有做到、扣多少、依据是什么。`,
      message: `${a1(cell)} 指标${called(line)}的原因“${short(note)}”没有说明具体情况。`,
      expected: "具体原因和改进措施",
      actual: note,
    };
  },
);
