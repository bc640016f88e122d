import { recognise } from "../../src/forms";
import { chooseProfile, findProfile } from "../../src/profiles";
import { fillPlan, scoreSheet, type TableScore } from "../../src/scoring";
import { toA1, valueAt, type CellValue, type Grid } from "../../src/workbook";
import { afterEdits } from "./calculate";
import { corpusGrid } from "./corpus";

function scored(change: (rows: CellValue[][]) => void = () => undefined): {
  grid: Grid;
  table: TableScore;
  edits: ReturnType<typeof fillPlan>;
} {
  const published = corpusGrid("03");
  const values = published.values.map((row) => [...row]);
  change(values);
  const grid = { ...published, values, texts: values.map((row) => row.map((value) => (value === null ? "" : String(value)))) };
  const layout = recognise(grid);
  const { id, why } = chooseProfile(layout, grid);
  const score = scoreSheet(grid, layout, findProfile(id), why);
  return { grid, table: score.tables[0]!, edits: fillPlan(grid, score) };
}

test("the blank rate is filled with a guarded live formula; weights and total are 100", () => {
  const { grid, table, edits } = scored();
  expect(edits.map((edit) => [toA1(edit), edit.after, edit.numberFormat])).toEqual([
    ["H6", { kind: "formula", formula: table.budget?.rate?.formula }, "0.00%"],
  ]);
  expect(table.budget?.rate?.formula).toContain("IF(E6=0");
  expect(valueAt(afterEdits(grid, edits), 5, 7)).toBe(1);
  expect([
    table.weightsSum?.plus(table.budget!.weight!).toString(),
    table.total?.computed?.value.toString(),
    table.grade?.computed,
  ]).toEqual(["100", "100", "优"]);
});

test("with half executed the rate is 50 % and the computed score 5.00 beside the typed 10", () => {
  const { table, edits, grid } = scored((rows) => {
    rows[5]![5] = 440;
  });
  expect([table.budget?.rate?.value.toString(), table.budget?.score?.value.toFixed(2), table.budget?.reportedScore?.toString()]).toEqual([
    "0.5",
    "5.00",
    "10",
  ]);
  expect(valueAt(afterEdits(grid, edits), 5, 7)).toBe(0.5);
  expect(edits.map(toA1)).toEqual(["H6"]);
});

test("a zero budget gives no rate and is never divided by", () => {
  const { table, edits } = scored((rows) => {
    rows[5]![4] = 0;
  });
  expect([table.budget?.rate, table.budget?.reason]).toEqual([null, "预算数为 0，执行率没有意义，请核实预算数"]);
  expect(edits).toEqual([]);
});

test("the formulas survive a later zero: the filled rate turns blank instead of an error", () => {
  const { grid, edits } = scored();
  const emptied = { ...grid, values: grid.values.map((row, r) => row.map((value, c) => (r === 5 && c === 4 ? 0 : value))) };
  expect(valueAt(afterEdits(emptied, edits), 5, 7)).toBe("");
});

test("cleared scores come back: numbers in cells and texts with a unit as formulas, the total live", () => {
  const { grid, edits } = scored((rows) => {
    for (const row of [5, 12, 13, 36, 39]) rows[row]![row === 5 ? 8 : 7] = null;
  });
  expect(edits.map((edit) => [toA1(edit), edit.after.kind])).toEqual([
    ["H6", "formula"],
    ["I6", "formula"],
    ["H13", "formula"],
    ["H14", "formula"],
    ["H37", "formula"],
    ["H40", "formula"],
  ]);
  expect(valueAt(afterEdits(grid, edits), 39, 7)).toBe(100);
});
