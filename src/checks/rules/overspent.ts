import { bad, good, projectForm, projectList } from "../lexicon/examples";
import { tableCheck } from "../lib/define";
import { rateLines } from "../lib/rates";
import { place } from "../lib/sheet";
import { a1, show, short } from "../lib/show";
import { PUBLISHED, SYSTEM } from "../lexicon/sources";

export const check = tableCheck({
  id: "NAT-06", covers: [], severity: "warning", source: `${SYSTEM}；${PUBLISHED}`, sureness: "T",
  title: "执行数超过预算数",
  why: "执行率超过 100% 时得分仍以满分为限；多半是预算数没有填调整后的数，或真的超支。",
  advice: "核对预算调整是否计入；确实超支的写明原因和资金来源。",
  good: good("各项目都没有超支", projectList()),
  bad: bad("预算 100，执行 110", projectForm({ F6: 110, H6: "110.00%", I6: 10, F7: 95, H20: 99 }), "F6"),
}, (table, sheet) => rateLines(sheet, table).flatMap((line) => {
  const { executed } = line.cells;
  if (!executed || !line.executed || !line.base?.value.gt(0) || !line.executed.value.minus(line.base.value).gt("0.005")) return [];
  // A part over its share is told once, by the total.
  if (!line.isTotal && table.budget) return [];
  const rate = line.executed.value.div(line.base.value).times(100).toFixed(2);
  const base = line.cells.adjusted ?? line.cells.yearStart!;
  return [{
    cell: place(sheet, executed), cells: [place(sheet, base)],
    message: `${a1(executed)} “${short(line.what)}”的执行数 ${show(line.executed.value)} 超过预算数 ${show(line.base.value)}（${rate}%）。`,
    expected: `不超过 ${show(line.base.value)}`, actual: line.executed.value.toNumber(),
  }];
}));
