import { findProfile } from "../../src/profiles";
import { scoreSheet } from "../../src/scoring";
import type { CellValue } from "../../src/workbook";
import { smallForm } from "./sheet";

/** A form with one indicator that reached its target, and a fund block of which nine tenths were spent: what each gets, or why nothing. */
function scored(weights: { row: CellValue; execution: CellValue }, total: CellValue): readonly (string | null)[][] {
  const rows = [
    { target: "≥10次", actual: "10次", weight: weights.row },
    { target: "≥5次", actual: "5次", weight: 40 },
  ];
  const { grid, layout } = smallForm(rows, { fund: [100, 100, 90, weights.execution], total: { weight: total } });
  const { rows: lines, budget } = scoreSheet(grid, layout, findProfile("national-2020")).tables[0]!;
  return [lines[0]!, { computed: budget!.score, reason: budget!.reason }].map(({ computed, reason }) => [
    computed?.value.toString() ?? null,
    reason,
  ]);
}

/** No single item has more points than the form, and the execution of the budget has never all of them: 100 is the full mark copied into its cell. */
test.each<[CellValue, CellValue, CellValue, string | null, string | null]>([
  [50, 10, 100, "50", "9"],
  [50, 20, null, "50", "18"],
  ["50分", 90, 100, "50", "81"],
  [100, 10, 100, "100", "9"],
  [500, 10, 100, null, "9"],
  [101, 10, null, null, "9"],
  ["500分", 10, 100, null, "9"],
  [50, 100, 100, "50", null],
  [50, 100, null, "50", null],
  [50, 1000, 100, "50", null],
  // A form of a thousand points prints so below.
  [500, 100, 1000, "500", "90"],
  [500, 1000, 1000, "500", null],
])("points %j of the indicator and %j of the execution, %j below: %s and %s", (row, execution, total, indicator, funds) => {
  const [line, budget] = scored({ row, execution }, total);
  expect([line![0], budget![0]]).toEqual([indicator, funds]);
  for (const [value, reason] of [line!, budget!])
    if (value === null) expect(reason).toMatch(/的分值 .*不可能是一项的分值（全表满分 1000?），请先改分值/);
});
