import { bad, good, projectForm } from "../lexicon/examples";
import { rowCheck } from "../lib/define";
import { called, noteCell, noteOf } from "../lib/lines";
import { saysSomething } from "../lexicon/empty-talk";
import { onOneScale } from "../lib/outcome";
import { actualQuantity, ratioOf } from "../lib/readings";
import { a1 } from "../lib/show";
import { REVIEW_KIT, SYSTEM } from "../lexicon/sources";

export const check = rowCheck({
  id: "NAT-13", covers: ["SYS-04", "REV-12"], severity: "warning", source: `${SYSTEM}；${REVIEW_KIT}`, sureness: "T",
  title: "完成值远高于指标值，没有说明",
  why: "超出太多说明目标定低了，要写明原因；各地的界限是 120% 或 130%，有的还要扣分，以规则方案为准。",
  advice: "在原因栏写明超额完成的原因；目标偏低的，下年调整。",
  good: good("完成值是指标值的 1.05 倍", projectForm()),
  bad: bad("目标 20 口，建了 40 口", projectForm({ F13: "40口" }), "F13"),
}, (line) => {
  const rule = line.sheet.profile.quantitative.overshoot?.value;
  const { target } = line.score;
  const actual = actualQuantity(line);
  const cell = line.cell("actualValue");
  if (!rule || !cell || !actual || (target.kind !== "at-least" && target.kind !== "equal")) return null;
  const pair = onOneScale(target.quantity, actual);
  const ratio = pair ? ratioOf(pair[0], pair[1]) : null;
  if (!ratio || ratio.lt(rule.threshold) || (noteCell(line) !== null && saysSomething(noteOf(line)))) return null;
  const note = noteCell(line);
  return {
    cell, cells: note ? [note] : [], expected: `低于 ${rule.threshold * 100}%`, actual: line.score.actual.text,
    message: `${a1(cell)} 指标${called(line)}的完成值 ${line.score.actual.text} 是指标值 ${target.text} 的 ${ratio.times(100).toFixed(0)}%，没有写原因。`,
    severity: note === null || rule.consequence === "none" ? "info" : "warning",
  };
});
