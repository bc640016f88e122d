import { vet, vetPlan, type Due, type VettedCell } from "../../src/actions/vet";
import { EMPTY_PLAN, gridOf, parseA1, toA1, type CellContent, type TableBlock } from "../../src/workbook";

const formula = (text: string): CellContent => ({ kind: "formula", formula: text });
const value = (number: number): CellContent => ({ kind: "value", value: number });
const same = (number: number): Due => ({ kind: "same", value: number });
const at = (address: string, content: CellContent, due: Due, most?: number | null): VettedCell => ({
  sheet: "表",
  ...parseA1(address)!,
  content,
  due,
  ...(most === undefined ? {} : { points: { most } }),
});

/** Addresses that are left out, with the reason. */
function left(rows: Parameters<typeof gridOf>[1], cells: readonly VettedCell[]): Record<string, string> {
  return Object.fromEntries(vet([gridOf("表", rows)], cells).left.map((cell) => [toA1(cell), cell.why]));
}

describe("what is to be written is looked at as a whole", () => {
  it("keeps what holds, formulas over planned cells too", () => {
    const cells = [
      at("A1", formula("=B1*2"), same(8), 10),
      at("A2", value(5), { kind: "any" }, 5),
      at("A3", formula("=SUM(A1:A2)"), same(13), 100),
    ];
    expect(vet([gridOf("表", [[null, 4]])], cells)).toMatchObject({ kept: cells, left: [] });
  });

  it("leaves out a formula over its own cell", () => {
    expect(left([[1], [null]], [at("A2", formula("=SUM(A1:A3)"), same(1))])).toEqual({ A2: "公式会算到它自己" });
  });

  it("leaves out a circle through another planned formula, and what would count on it", () => {
    const cells = [
      at("A1", formula("=B1+1"), same(1)),
      at("B1", formula("=A1"), same(1)),
      at("C1", formula("=A1+2"), same(3)),
      at("D1", formula("=7"), same(7)),
    ];
    expect(Object.keys(left([[null, null, null, null]], cells)).sort()).toEqual(["A1", "B1", "C1"]);
  });

  it("leaves out a circle through a formula of the user's own", () => {
    expect(Object.keys(left([["=B1*2", null]], [at("B1", formula("=A1+1"), { kind: "number" })]))).toEqual(["B1"]);
  });

  it("leaves out a formula that shows another figure than was computed, or an error", () => {
    expect(left([["3"], [0]], [at("B1", formula("=SUM(A1:A2)"), same(3)), at("B2", formula("=1/A2"), { kind: "number" })])).toEqual({
      B1: "公式会显示 0，应得 3",
      B2: "公式会显示 #DIV/0!，应得 一个数",
    });
  });

  it("leaves out points below 0 or above the weight, formulas and numbers", () => {
    expect(
      left(
        [[-9]],
        [
          at("B1", formula("=A1"), { kind: "number" }, 10),
          at("B2", value(11), { kind: "any" }, 10),
          at("B3", value(-1), { kind: "any" }, null),
          at("B4", value(10), { kind: "any" }, 10),
        ],
      ),
    ).toEqual({ B1: "-9 不在 0–10 之间", B2: "11 不在 0–10 之间", B3: "-1 小于 0" });
  });

  it("takes a formula that tells the time for the value it shows, through others too", () => {
    const grid = gridOf("表", [["=TODAY()", "=A1-45000", null]]);
    const read = { ...grid, values: [[45010, 10, null]] };
    expect(vet([read], [at("C1", formula("=B1*2"), same(20))]).left).toEqual([]);
  });

  it("does its work in time that grows with the cells", () => {
    const reads = [2000, 8000].map((rows) => {
      let count = 0;
      const grid = gridOf(
        "表",
        Array.from({ length: rows }, (_, r) => [r, "=A1"]),
      );
      const values = new Proxy(grid.values, {
        get: (target, key) => {
          count += 1;
          return Reflect.get(target, key) as unknown;
        },
      });
      vet(
        [{ ...grid, values }],
        Array.from({ length: rows }, (_, r) => at(`C${r + 1}`, formula(`=A${r + 1}*2`), same(r * 2))),
      );
      return count;
    });
    expect(reads[1]! / reads[0]!).toBeLessThan(5);
  });
});

describe("a table of ours", () => {
  const block = (contents: readonly (readonly CellContent[])[]): TableBlock => ({
    sheet: "表",
    top: 3,
    left: 0,
    contents,
    before: null,
    styles: [],
  });

  const plan = (table: TableBlock) => ({ ...EMPTY_PLAN, blocks: [table] });

  it("goes in as it is when nothing runs in a circle, on a new sheet too", () => {
    const table = plan({ ...block([[formula("='表'!A1"), value(2)]]), sheet: "汇总" });
    expect(vetPlan([gridOf("表", [[1]])], table)).toEqual({ plan: table, notes: [] });
  });

  it("leaves the cell blank that a column sum of hers would count, and names it", () => {
    const { plan: kept, notes } = vetPlan([gridOf("表", [["=SUM(A2:A9)"], [1], [2]])], plan(block([[formula("=A1"), formula("=A2")]])));
    expect(kept.blocks[0]!.contents).toEqual([[{ kind: "blank" }, formula("=A2")]]);
    expect(notes).toEqual(["没有写入：'表'!A4（公式会算到它自己）；其余照常填写。"]);
  });

  it("leaves a fix out that would run in a circle with her formulas", () => {
    const cells = [{ sheet: "表", row: 0, col: 1, before: { kind: "blank" as const }, after: formula("=A1") }];
    expect(vetPlan([gridOf("表", [["=SUM(B1:C1)", null, 3]])], { ...EMPTY_PLAN, cells }).plan.cells).toEqual([]);
  });
});
