import { isSure } from "../../src/forms";
import { BAOCHENG, firstTable, layoutOf } from "./support/cases";

describe("宝城, the department form without scores", () => {
  const layout = layoutOf(BAOCHENG.department);
  const table = firstTable(layout);

  test("kind, family, head and unit of money", () => {
    expect([layout.kind, layout.family, layout.unitOfMoney?.text, layout.blank]).toEqual([
      "department-self-eval",
      "sichuan-department",
      "万元",
      false,
    ]);
    expect(layout.fields.department?.value?.text).toBe("渠县宝城镇人民政府");
    expect(layout.fields.year?.value?.text).toBe("2024");
    expect(layout.fields.unit).toBeNull();
  });

  test("is sure: a form that prints sign and unit of each target has no scores to miss", () => expect(isSure(layout)).toBe(true));

  test("49 indicators in five first levels, the blank level carried from the row above", () => {
    expect(table.rows.map((row) => row.kind)).toEqual(Array.from({ length: 49 }, () => "indicator"));
    expect(table.blocks.filter((block) => block.level === 1).map((block) => block.label)).toEqual([
      "产出指标",
      "效益指标",
      "满意度指标",
      "成本指标",
    ]);
    const bare = table.rows.find((row) => row.level1?.carried);
    expect(bare?.level1?.text).toBe("产出指标");
    expect(bare?.level1?.cell.row).toBe(bare!.row - 1);
  });

  test("no score column, no total; amounts stand below their labels", () => {
    expect([table.columns.score, table.total]).toEqual([undefined, null]);
    expect(table.budget?.cells.adjusted).toEqual({ row: 5, col: 3 });
    expect(table.budget?.parts.map((part) => part.label)).toEqual(["财政拨款", "其他资金"]);
  });
});

describe("宝城, the scoring sheet 2-2", () => {
  const layout = layoutOf(BAOCHENG.scoring);
  const table = firstTable(layout);

  test("two header rows, the total as the first data row", () => {
    expect([layout.kind, layout.family]).toEqual(["scoring-sheet", "sichuan-department-scoring"]);
    expect([table.headerTopRow, table.headerRow]).toEqual([2, 3]);
    expect(table.total?.label).toEqual({ text: "评价得分", cell: { row: 4, col: 1 } });
    expect(table.total?.scoreCell).toEqual({ row: 4, col: 6 });
  });

  test("weights of groups come from their labels; the deduction is not in the 100", () => {
    const weights = table.blocks.map((block) => [block.level, block.labelWeight]);
    expect(weights).toEqual([
      [1, 65],
      [2, 15],
      [2, 25],
      [2, 10],
      [2, 9],
      [2, 6],
      [1, 35],
      [2, 12],
      [2, 12],
      [2, 11],
      [1, 10],
      [2, null],
    ]);
    expect(table.rows.filter((row) => row.kind === "deduction").map((row) => row.row)).toEqual([30]);
  });
});
