import { bad, good, projectList } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { linesOf, nameCell, type Line } from "../../kit/lines";
import { inYuan, show } from "../../../reading";
import { amountIn } from "../../../scoring";
import type { Role } from "../../../workbook";
import { a1, short, shownAt } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";

/** Words that say nothing of what a row is. */
const ASIDE: readonly Role[] = ["seq", "remark", "deviation", "rate", "score", "grade"];

/** Name, amounts and all other words of a list row as one text (镇街, 村, 实施单位: a name may stand in several places); null when it has no name or no amount. */
function identity(line: Line, above: Map<number, string>): string | null {
  const {
    table: { layout },
    sheet,
  } = line;
  const aside = new Set([...ASIDE.map((role) => layout.columns[role]), ...layout.amounts.map(({ col }) => col)]);
  const others = Object.keys(layout.headers)
    .map(Number)
    .filter((col) => !aside.has(col))
    .map((col) => {
      // 乡镇 is printed once for its villages.
      const text = shownAt(sheet, { row: line.row, col }) || above.get(col) || "";
      above.set(col, text);
      return text;
    });
  const money = layout.amounts.map((amount) => amountIn(sheet.grid, amount, line.row));
  if (line.name === "" || money.every((one) => one === null || one.amount.isZero())) return null;
  return [...others, ...money.map((one) => (one ? show(inYuan(one) ?? one.amount) : ""))].join("|");
}

export const check = tableCheck(
  {
    id: "duplicate-rows",
    names: ["REV-28"],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    groupBy: "cause",
    title: "同一项目列了两遍",
    why: "名称、预算和执行都一样的两行多半是重复录入，合计会多算一次。",
    advice: "核实后删去一行；确是两个项目的，在名称上区分。",
    good: good("没有重复", projectList()),
    bad: bad(
      "计划生育服务经费列了两遍",
      projectList({ B6: "计划生育服务经费", C6: 25.2, D6: 18.9, E6: "75.00%", F6: 88.5, G6: "良", C10: 548.4, D10: 502.8, E10: "91.68%" }),
      "B6",
    ),
  },
  (table, sheet) => {
    const [seen, above] = [new Map<string, Line>(), new Map<number, string>()];
    return linesOf(sheet, table, "item").flatMap((line) => {
      const key = identity(line, above);
      if (key === null) return [];
      const first = seen.get(key);
      if (!first) seen.set(key, line);
      if (!first) return [];
      const cell = nameCell(line);
      return [
        {
          cell,
          cause: key,
          cells: [nameCell(first)],
          advice: `核实 ${a1(cell)} 与 ${a1(nameCell(first))}：重复的删去一行，合计随之改；确是两个项目的，在名称里区分。`,
          message: `${a1(cell)} 项目“${short(line.name)}”与 ${a1(nameCell(first))} 的名称和金额完全相同，可能重复。`,
          expected: null,
          actual: line.name,
        },
      ];
    });
  },
);
