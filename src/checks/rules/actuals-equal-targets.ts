import { bad, good, projectForm } from "../lexicon/examples";
import { tableCheck } from "../lib/define";
import { linesOf, type Line } from "../lib/lines";
import { onOneScale } from "../lib/outcome";
import { isNumeric, targetQuantity } from "../lib/readings";
import { a1 } from "../lib/show";
import { GENERAL } from "../lexicon/sources";

const FEWEST = 5;

function isEqual(line: Line): boolean {
  const { target, actual } = line.score;
  const goal = targetQuantity(target);
  if (!goal || (actual.kind !== "number" && actual.kind !== "bound")) return false;
  const pair = onOneScale(goal, actual.quantity);
  return pair ? pair[0].eq(pair[1]) : goal.value.eq(actual.quantity.value);
}

export const check = tableCheck({
  id: "REV-23", covers: [], severity: "warning", source: GENERAL, sureness: "K",
  title: "每个定量指标的完成值都恰好等于指标值",
  why: "全部分毫不差，像是照着指标值倒填的，评审会抽查原始资料。",
  advice: "按原始记录核实完成值。",
  good: good("完成值有高有低", projectForm()),
  bad: bad("六个完成值都等于指标值", projectForm({ F13: "20口", F14: "95%", F15: "11月", F16: "100万元", F17: "1000人", F19: "90%", D18: "管护覆盖村数", E18: "≥8个", F18: "8个", H18: 15, I18: null, H20: 99 }), "F13"),
}, (table, sheet) => {
  const lines = linesOf(sheet, table).filter((line) => isNumeric(line.score.target) && line.score.actual.kind !== "blank");
  const first = lines[0]?.cell("actualValue");
  if (!first || lines.length < FEWEST || !lines.every(isEqual)) return null;
  return {
    cell: first, cells: lines.flatMap((line) => line.cell("actualValue") ?? []),
    message: `${a1(first)} 起 ${lines.length} 个定量指标的完成值都恰好等于指标值。`, expected: null, actual: null,
  };
});
