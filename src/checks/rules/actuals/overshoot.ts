import type Decimal from "decimal.js";
import { bad, good, projectForm } from "../../specimens";
import { saysSomething } from "../../lexicon/empty-talk";
import { REVIEW_KIT, SYSTEM } from "../../lexicon/sources";
import { copiedTargets } from "../../kit/targets";
import { tableCheck } from "../../kit/rule";
import { actualQuantity, called, linesOf, noteCell, noteOf, ratioOf, type Line } from "../../kit/lines";
import { pairOf } from "../../../scoring";
import { a1 } from "../../kit/sheet";
import type { SheetCellRef } from "../../../workbook";
import type { FindingDraft } from "../../types";
import { overshootSample } from "../../kit/samples";

/** A row far above its target: its cell and by how much. */
interface Over {
  readonly line: Line;
  readonly cell: SheetCellRef;
  readonly ratio: Decimal;
}

function overOf(line: Line, threshold: number): Over[] {
  const { target } = line.score;
  const actual = actualQuantity(line);
  const cell = line.cell("actualValue");
  if (!cell || !actual || (target.kind !== "at-least" && target.kind !== "equal")) return [];
  const pair = pairOf(target.quantity, actual);
  const ratio = pair ? ratioOf(pair.target, pair.actual) : null;
  return ratio?.gte(threshold) ? [{ line, cell, ratio }] : [];
}

const share = (ratio: Decimal): string => `${ratio.times(100).toFixed(0)}%`;

/** Each row that leaves its place for reasons empty is told. A form without such a place cannot be mended. */
function rowDrafts(over: readonly Over[], threshold: number, asksReason: boolean): FindingDraft[] {
  return over.flatMap(({ line, cell, ratio }): FindingDraft[] => {
    const note = noteCell(line);
    if (!note || saysSomething(noteOf(line))) return [];
    const told = {
      cell,
      cells: [note],
      expected: `低于 ${threshold * 100}%`,
      actual: line.score.actual.text,
      sample: overshootSample(line, share(ratio)),
      advice: `在 ${a1(note)} 写明超额完成的原因；指标值定低了的，下年调高。`,
      message: `${a1(cell)} 指标${called(line)}的完成值 ${line.score.actual.text} 是指标值 ${line.score.target.text} 的 ${share(ratio)}，没有写原因。`,
    };
    return [{ ...told, severity: asksReason ? "warning" : "info" }];
  });
}

export const check = tableCheck(
  {
    id: "overshoot",
    names: ["NAT-13"],
    covers: ["SYS-04", "REV-12"],
    severity: "warning",
    source: `${SYSTEM}；${REVIEW_KIT}`,
    sureness: "T",
    groupBy: "sheet",
    title: "完成值远高于指标值，没有说明",
    why: "超出太多说明目标定低了，要写明原因；各地的界限是 120% 或 130%，有的还要扣分，以规则方案为准。",
    advice: "在原因栏写明超额完成的原因；目标偏低的，下年调整。",
    good: good("完成值是指标值的 1.05 倍", projectForm()),
    bad: bad("目标 20 口，建了 40 口", projectForm({ F13: "40口" }), "F13"),
  },
  (table, sheet) => {
    const rule = sheet.profile.quantitative.overshoot?.value;
    if (!rule) return null;
    const copied = copiedTargets(sheet);
    const over = linesOf(sheet, table)
      .filter((line) => !copied.has(line))
      .flatMap((line) => overOf(line, rule.threshold));
    return rowDrafts(over, rule.threshold, rule.consequence !== "none");
  },
);
