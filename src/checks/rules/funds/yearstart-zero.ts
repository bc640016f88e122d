import { bad, good, zpForm } from "../../specimens";
import { budgetCheck } from "../../kit/rule";
import { a1, place } from "../../kit/sheet";
import { told } from "../../kit/money";
import { PUBLISHED } from "../../lexicon/sources";
import { moneyNamed } from "../../kit/samples";

export const check = budgetCheck(
  {
    id: "yearstart-zero",
    names: [],
    covers: [],
    severity: "info",
    source: PUBLISHED,
    sureness: "X",
    title: "年初预算为 0，全部是年中追加",
    why: "全年预算都是年中追加的，四川等地要求另外说明追加的原因。",
    advice: "在原因栏写明追加的文号或事由；如果年初有预算，补填年初数。",
    good: good("年初 60、调整后 50", zpForm()),
    bad: bad("年初 0、调整后 50", zpForm({ C9: 0, C10: 0 }), "C9"),
  },
  ({ amounts, layout }, _table, sheet) => {
    const cell = layout.cells.yearStart;
    if (!cell || !amounts.yearStart?.amount.isZero() || !amounts.adjusted?.amount.gt(0)) return null;
    return {
      cell: place(sheet, cell),
      sample: `年初没有安排预算，全年预算${moneyNamed(amounts.adjusted)}是年中追加的，依据____，用于____。`,
      advice: `年初确实没有安排的，在原因栏写明追加的文号或事由；有的，在 ${a1(cell)} 补填。`,
      message: `${a1(cell)} 年初预算是 0，全年预算 ${told(amounts.adjusted)} 都是年中追加。`,
      expected: null,
      actual: 0,
    };
  },
);
