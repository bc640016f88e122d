import { bad, baseData, good } from "../lib/examples";
import { sheetCheck } from "../lib/define";
import { compact } from "../../indicators";
import { percentAt } from "../lib/figures";
import { place, shownAt } from "../lib/sheet";
import { a1, show } from "../lib/show";
import { PUBLISHED } from "../lib/sources";
import type { CellRef } from "../../workbook";

export const check = sheetCheck({
  id: "over-limit", covers: [], severity: "warning", source: PUBLISHED, sureness: "X",
  title: "控制率超过 100%",
  why: "在职人员控制率、规模控制率超过 100% 表示超编或超标准，评分表上要扣分，评审会问原因。",
  advice: "核对编制数和在职人数；确实超编的写明原因，并在评分表扣分。",
  good: good("控制率 96%", baseData()),
  bad: bad("在职 54 人，编制 50 人", baseData({ D3: 54, F3: "108.00%" }), "F3"),
}, (context) => {
  if (context.score.layout.kind !== "base-data") return null;
  const { grid } = context;
  const at = (row: number, col: number): CellRef => ({ row, col });
  return grid.values.flatMap((values, r) => values.flatMap((_, c) => {
    const label = compact(shownAt(context, at(grid.top + r, grid.left + c)));
    if (!/控制率$/.test(label)) return [];
    const below = at(grid.top + r + 1, grid.left + c);
    const value = percentAt(context, below, "");
    if (!value?.value.gt(100)) return [];
    return [{ cell: place(context, below), message: `${a1(below)} ${label} ${show(value.value)}% 超过 100%。`, expected: "不超过 100%", actual: value.value.div(100).toNumber() }];
  }));
});
