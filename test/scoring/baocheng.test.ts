import { recognise } from "../../src/forms";
import { chooseProfile, findProfile } from "../../src/profiles";
import { fillPlan, scoreSheet, type SheetScore, type TableScore } from "../../src/scoring";
import { gridOf, toA1, type CellValue, type Grid } from "../../src/workbook";
import { SCORING_SHEET, SELF_EVALUATION } from "./baocheng";
import { sumOrNull } from "../../src/scoring/number";

function scored(rows: readonly (readonly CellValue[])[]): { grid: Grid; score: SheetScore; table: TableScore } {
  const grid = gridOf("宝城", rows);
  const layout = recognise(grid);
  const choice = chooseProfile(layout, grid);
  const score = scoreSheet(grid, layout, findProfile(choice.id), choice.why);
  return { grid, score, table: score.tables[0]! };
}

const withCell = (rows: readonly (readonly CellValue[])[], row: number, col: number, value: CellValue) =>
  rows.map((line, r) =>
    r === row ? Array.from({ length: Math.max(line.length, col + 1) }, (_, c) => (c === col ? value : (line[c] ?? null))) : line,
  );

describe("自评表", () => {
  const { score, table, grid } = scored(SELF_EVALUATION);

  test("49 rows, weights 90.00, 44 computed that make 70.00, 5 judgements of 3.2 to 4", () => {
    expect(score.profileId).toBe("sichuan-department");
    expect(table.rows).toHaveLength(49);
    expect(table.weightsSum?.toFixed(2)).toBe("90.00");
    const computed = table.rows.filter((row) => row.computed);
    expect(computed).toHaveLength(44);
    expect(sumOrNull(computed.map((row) => row.computed!.value))?.toFixed(2)).toBe("70.00");
    const judged = table.rows.filter((row) => row.basis === "judgement");
    expect(judged.map((row) => row.range?.map(String))).toEqual(Array(5).fill(["3.2", "4"]));
  });

  test("no executed amount is printed: the rate is unknown and says so", () => {
    expect(table.budget?.rate).toBeNull();
    expect(table.budget?.reason).toBe("本表无执行数");
    expect(table.budget?.amounts.adjusted?.amount.toString() ?? table.budget?.amounts.yearStart?.amount.toString()).toBe("1599.38");
  });

  test("the form has no score column, so nothing is written", () => {
    expect(fillPlan(grid, score)).toEqual([]);
    expect(table.total).toBeNull();
  });

  test("each computed score names its inputs, its profile and its source", () => {
    for (const row of table.rows) {
      if (!row.computed) continue;
      expect(row.computed.derivation.steps.length).toBeGreaterThanOrEqual(4);
      expect(row.computed.derivation.steps.flatMap(({ cells }) => cells.map(toA1))).toEqual(
        expect.arrayContaining([`F${row.layout.row + 1}`, `I${row.layout.row + 1}`, `H${row.layout.row + 1}`]),
      );
      expect(row.computed.derivation.profileId).toBe("sichuan-department");
    }
  });
});

describe("打分表", () => {
  const TOTAL = [4, 5] as const;
  const DEDUCTION = [30, 5] as const;

  test("93.8 from the rows, blocks 65 and 35, grade 优", () => {
    const { table, score } = scored(SCORING_SHEET);
    expect(score.profileId).toBe("sichuan-scoring");
    expect(table.total?.reported?.toString()).toBe("93.8");
    expect(table.total?.computed?.value.toString()).toBe("93.8");
    expect(table.weightsSum?.toString()).toBe("100");
    expect(
      table.blocks
        .filter((block) => block.level === 1 && block.labelWeight?.gt(10))
        .map((block) => [block.labelWeight?.toString(), block.weightsSum?.toString(), block.scoresSum?.toString()]),
    ).toEqual([
      ["65", "65", "58.8"],
      ["35", "35", "35"],
    ]);
    expect(table.grade?.computed).toBe("优");
  });

  test.each([2, -2, "2"])("a deduction of %s lowers it to 91.8", (points) => {
    const { table } = scored(withCell(SCORING_SHEET, ...DEDUCTION, points));
    expect(table.total?.computed?.value.toString()).toBe("91.8");
  });

  test("a cleared total comes back as a live formula that contains the deduction", () => {
    const { grid, score, table } = scored(withCell(SCORING_SHEET, ...TOTAL, null));
    const edits = fillPlan(grid, score).map((edit) => [toA1(edit), edit.after]);
    expect(edits).toEqual([["F5", { kind: "formula", formula: table.total?.computed?.formula }]]);
    expect(table.total?.computed?.formula).toBe("=ROUND(SUM(F6:F30)-ABS(SUM(F31)),2)");
  });

  test("a wrong total is kept: reported and computed stand side by side", () => {
    const { grid, score, table } = scored(withCell(SCORING_SHEET, ...TOTAL, 95));
    expect([table.total?.reported?.toString(), table.total?.computed?.value.toString()]).toEqual(["95", "93.8"]);
    expect(fillPlan(grid, score)).toEqual([]);
  });
});
