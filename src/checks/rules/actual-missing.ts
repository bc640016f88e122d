import { bad, good, projectForm } from "../lexicon/examples";
import { rowCheck } from "../lib/define";
import { called } from "../lib/lines";
import { isHeading, printsNoTarget } from "../lib/no-target";
import { isBareLine, isNumeric } from "../lib/readings";
import { isBareAt, isEmptyAt } from "../lib/sheet";
import { a1 } from "../lib/show";
import { SYSTEM } from "../lexicon/sources";

const DECLARED: readonly string[] = ["target-declaration"];

export const check = rowCheck({
  id: "missing-actual", covers: [], severity: "warning", source: SYSTEM, sureness: "T", upload: "refused",
  title: "指标没有完成值",
  why: "完成值是系统的必填项；空着而打了分，得分没有依据。",
  advice: "补填实际完成值，与指标值用同一单位。",
  good: good("每个指标都有完成值", projectForm()),
  bad: bad("受益人口没有完成值", projectForm({ F17: null }), "F17"),
}, (line) => {
  const cell = line.cell("actualValue");
  if (!cell || isBareLine(line) || line.name === "" || DECLARED.includes(line.sheet.score.layout.kind)) return null;
  // A mark such as 无 under a numeric target is told by the rule about text for a number.
  const nothing = isNumeric(line.score.target) ? isBareAt(line.sheet, cell) : isEmptyAt(line.sheet, cell);
  if (!nothing || line.score.basis === "not-applicable" || isHeading(line) || printsNoTarget(line)) return null;
  return { cell, message: `${a1(cell)} 指标${called(line)}没有填完成值。`, expected: "完成值", actual: null };
});
