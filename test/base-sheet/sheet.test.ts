import { baseDataBlock, findBaseData, updatedBlock, type InputRow } from "../../src/base-sheet";
import { findProfile } from "../../src/profiles";
import { gridOf, type CellContent, type CellValue, type Grid, type TableBlock } from "../../src/workbook";

const ITEMS = findProfile("sichuan-scoring").baseData!.items;
const row = (label: string, kind: InputRow["kind"] = { kind: "number" }, value: CellValue = null): InputRow =>
  ({ label, unit: "万元", note: "口径", kind, content: value === null ? { kind: "blank" } : { kind: "value", value }, source: "请填写" });

const plain = (content: CellContent): CellValue => (content.kind === "blank" ? null : content.kind === "value" ? content.value : content.formula);
/** A grid that holds what a block writes, below `above` rows of a person's own. */
function gridAfter(block: TableBlock, above: readonly (readonly CellValue[])[] = []): Grid {
  return gridOf("基础数据", [...above, ...Array.from({ length: block.top }, () => []), ...block.contents.map((line) => line.map(plain))]);
}

describe("the 基础数据 sheet", () => {
  const rows = [row(ITEMS[0]!.label, { kind: "number" }, 12.5), row("公开：是否公开", { kind: "yes-no" }, "是"), row("台账：档次", { kind: "choice", options: ["清楚", "不清楚"] })];
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
    const again = updatedBlock(found, [...rows, row("新问")], grid);
    expect([again.top, again.contents.length, again.contents.map((line) => plain(line[1]!))]).toEqual([4, 5, ["项目", ...rows.map(({ label }) => label), "新问"]]);
    expect(again.before!.map((line) => plain(line[1]!))).toEqual(["项目", ...rows.map(({ label }) => label), null]);
    expect(again.validations!.map(({ rect }) => rect.top)).toEqual([5, 6, 7, 8]);
  });

  it("keeps a line that a person left empty, without a number of its own", () => {
    const found = findBaseData([gridOf("基础数据", [["绩效打分基础数据"], [], ["序号", "项目", "数值", "单位", "取数口径", "来源"], [1, "甲", 1], [], [2, "乙", 2], []])], [])!;
    expect(found.labels).toEqual(["甲", "", "乙"]);
    const { contents } = updatedBlock(found, [row("甲"), row(""), row("乙")], gridOf("基础数据", []));
    expect(contents.map((line) => plain(line[0]!))).toEqual(["序号", 1, null, 2]);
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
    const kinds: InputRow["kind"][] = [{ kind: "any" }, { kind: "choice", options: ["甲,乙", "丙"] }, { kind: "choice", options: ["很".repeat(200), "长".repeat(60)] }];
    expect(baseDataBlock("基础数据", "某方案", kinds.map((kind) => row("甲", kind))).validations!.map(({ rule }) => rule)).toEqual([null, null, null]);
  });

  it.each<[string, readonly (readonly CellValue[])[]]>([
    ["another table with a column 项目", [["序号", "项目", "金额", "单位"], [1, "甲", 5]]],
    ["the header further down than six rows", [[], [], [], [], [], [], ["序号", "项目", "数值", "单位", "取数口径", "来源"]]],
    ["nothing", []],
  ])("is not %s", (_, cells) => {
    expect(findBaseData([gridOf("表", cells)], ITEMS)).toBeNull();
  });
});
