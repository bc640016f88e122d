import { baseDataBlock, baseDataLines, findBaseData, updatedBase, type InputRow } from "../../src/base-sheet";
import { findProfile } from "../../src/profiles";
import { gridOf, type CellContent, type CellValue, type Grid, type TableBlock } from "../../src/workbook";

const ITEMS = findProfile("sichuan-scoring").baseData!.items;
const row = (label: string, kind: InputRow["kind"] = { kind: "number" }, value: CellValue = null): InputRow => ({
  label,
  unit: "万元",
  note: "口径",
  kind,
  content: value === null ? { kind: "blank" } : { kind: "value", value },
  source: "请填写",
});

const plain = (content: CellContent): CellValue =>
  content.kind === "blank" ? null : content.kind === "value" ? content.value : content.formula;
/** A grid that holds what a block writes, below `above` rows of a person's own. */
function gridAfter(block: TableBlock, above: readonly (readonly CellValue[])[] = []): Grid {
  return gridOf("基础数据", [...above, ...Array.from({ length: block.top }, () => []), ...block.contents.map((line) => line.map(plain))]);
}

describe("the 基础数据 sheet", () => {
  const rows = [
    row(ITEMS[0]!.label, { kind: "number" }, 12.5),
    row("公开：是否公开", { kind: "yes-no" }, "是"),
    row("台账：档次", { kind: "choice", options: ["清楚", "不清楚"] }),
  ];
  const block = baseDataBlock("基础数据", "某方案", rows);

  it("is read back as it was written, by item and by label", () => {
    const found = findBaseData([gridOf("别的", [["项目"]]), gridAfter(block)], ITEMS)!;
    expect([found.sheet, found.header, found.labels]).toEqual(["基础数据", 2, rows.map(({ label }) => label)]);
    expect(found.values.get(ITEMS[0]!.id)!.value!.toNumber()).toBe(12.5);
    expect(found.byLabel.get("公开：是否公开")!.value!.toNumber()).toBe(1);
    expect(found.byLabel.get("台账：档次")!.value).toBeNull();
  });

  it("is found under rows that a person put above it, and its rows keep their places", () => {
    const grid = gridAfter(block, [["某县某局"], []]);
    const found = findBaseData([grid], ITEMS)!;
    expect([found.header, found.byLabel.get("台账：档次")!.cell]).toEqual([4, { sheet: "基础数据", row: 7, col: 2 }]);
    const { cells, block: coming } = updatedBase(found, [...rows, row("新问")], grid, baseDataLines(rows));
    expect([cells, coming!.top, coming!.contents.map((line) => line.map(plain))]).toEqual([
      [],
      8,
      [[4, "新问", null, "万元", "口径", "请填写"]],
    ]);
    expect(coming!.validations!.map(({ rect }) => rect.top)).toEqual([8]);
  });

  const typedBelow = gridAfter(block, []);
  const below = {
    ...typedBelow,
    rowCount: typedBelow.rowCount + 1,
    values: [...typedBelow.values, ["经办：张三"]],
    texts: [...typedBelow.texts, ["经办：张三"]],
    formulas: [...typedBelow.formulas, [null]],
  };

  it("puts new rows below what a person typed under it", () => {
    const { block: coming, apart } = updatedBase(findBaseData([below], ITEMS)!, [...rows, row("新问")], below, baseDataLines(rows));
    expect([coming!.top, apart]).toEqual([below.rowCount, true]);
  });

  it("changes units, notes and sources only while they hold what was written, and values never", () => {
    const grid = gridAfter(block);
    const typed = {
      ...grid,
      values: grid.values.map((line, r) => (r === 3 ? line.map((value, c) => (c === 4 ? "我的口径" : c === 2 ? 99 : value)) : line)),
    };
    const wanted = rows.map((one) => ({ ...one, unit: "元", note: "新口径", content: { kind: "value" as const, value: 7 } }));
    const { cells } = updatedBase(findBaseData([typed], ITEMS)!, wanted, typed, baseDataLines(rows));
    expect(cells.map(({ row: r, col, after }) => [r, col, plain(after)])).toEqual([
      [3, 3, "元"],
      [4, 3, "元"],
      [4, 4, "新口径"],
      [5, 2, 7],
      [5, 3, "元"],
      [5, 4, "新口径"],
    ]);
    expect(updatedBase(findBaseData([typed], ITEMS)!, wanted, typed, []).cells).toEqual([]);
  });

  it("takes no line of a person's for one of its own, and numbers on from the last one", () => {
    const grid = gridOf("基础数据", [
      ["绩效打分基础数据"],
      [],
      ["序号", "项目", "数值", "单位", "取数口径", "来源"],
      [1, "甲", 1],
      [],
      [2, "乙", 2],
      [null, "复核", "李四"],
    ]);
    const found = findBaseData([grid], [])!;
    expect(found.labels).toEqual(["甲", "", "乙", "复核"]);
    const { cells, block: coming } = updatedBase(found, [row("甲"), row("乙"), row("丙")], grid, []);
    expect([cells, coming!.top, plain(coming!.contents[0]![0]!)]).toEqual([[], 7, 3]);
  });

  it.each<[string, InputRow["kind"], unknown]>([
    ["counts", { kind: "number" }, { kind: "at-least", min: 0 }],
    ["values, which may be negative", { kind: "figure" }, { kind: "decimal" }],
    ["yes or no", { kind: "yes-no" }, { kind: "list", values: ["是", "否"] }],
    ["cases", { kind: "choice", options: ["清楚", "不清楚"] }, { kind: "list", values: ["清楚", "不清楚"] }],
  ])("allows only %s", (_, kind, rule) => {
    expect(baseDataBlock("基础数据", "某方案", [row("甲", kind)]).validations![0]!.rule).toMatchObject(rule as object);
  });

  it("takes an earlier rule away where anything may be typed, and where a list cannot hold the cases", () => {
    const kinds: InputRow["kind"][] = [
      { kind: "any" },
      { kind: "choice", options: ["甲,乙", "丙"] },
      { kind: "choice", options: ["很".repeat(200), "长".repeat(60)] },
    ];
    expect(
      baseDataBlock(
        "基础数据",
        "某方案",
        kinds.map((kind) => row("甲", kind)),
      ).validations!.map(({ rule }) => rule),
    ).toEqual([null, null, null]);
  });

  it.each<[string, readonly (readonly CellValue[])[]]>([
    [
      "another table with a column 项目",
      [
        ["序号", "项目", "金额", "单位"],
        [1, "甲", 5],
      ],
    ],
    ["the header further down than six rows", [[], [], [], [], [], [], ["序号", "项目", "数值", "单位", "取数口径", "来源"]]],
    ["nothing", []],
  ])("is not %s", (_, cells) => {
    expect(findBaseData([gridOf("表", cells)], ITEMS)).toBeNull();
  });
});
