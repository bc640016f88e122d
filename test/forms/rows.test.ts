import { FIRST_LINE, firstTable, layoutOf, layoutOfCase, nationalForm } from "./support/cases";

const kinds = (rows: Parameters<typeof nationalForm>[0], after: Parameters<typeof nationalForm>[1] = []) =>
  firstTable(layoutOf(nationalForm(rows, after))).rows;

test("unused lines of the template are placeholders, parts of an indicator hang on it", () => {
  const rows = kinds(
    [
      [null, "产出指标", "数量指标", "指标1:种植面积", "30亩", "30亩", 30, 30],
      [null, null, null, "其中桃树", "20亩", "20亩"],
      [null, null, null, "其中苹果树", "10亩", "10亩"],
      [null, null, null, "指标2:"],
      [null, null, null, "……"],
      [null, null, "质量指标"],
      [null, null, null, "成活率", "95%", "96%", 60, 60],
    ],
    [["总分", null, null, null, null, null, 100, 99]],
  );
  expect(rows.map((row) => row.kind)).toEqual([
    "indicator",
    "sub-row",
    "sub-row",
    "placeholder",
    "placeholder",
    "placeholder",
    "indicator",
  ]);
  expect(rows[1]!.parent).toBe(FIRST_LINE);
  expect(rows[6]!.level2).toMatchObject({ text: "质量指标", carried: true });
});

test("其中 with a weight of its own is an indicator", () => {
  const rows = kinds([
    [null, "产出指标", "数量指标", "★补助人数", 100, 100, 50, 50],
    [null, null, null, "★其中:脱贫人口", 40, 40, 40, 40],
  ]);
  expect(rows.map((row) => row.kind)).toEqual(["indicator", "indicator"]);
});

test("levels are carried through blanks and page breaks, and cleared by a higher level", () => {
  const rows = kinds([
    [null, "产出指标", "数量指标", "甲", 1, 1, 45, 45],
    [],
    [null, null, null, "乙", 1, 1, 15, 15],
    [null, "效益指标", null, "丙", 1, 1, 30, 30],
  ]);
  expect(rows.map((row) => [row.level1?.text, row.level2?.text ?? null, row.level3?.text])).toEqual([
    ["产出指标", "数量指标", "甲"],
    ["产出指标", "数量指标", "乙"],
    ["效益指标", null, "丙"],
  ]);
});

test("a blank weight is shared where the printed ones are whole, and missing where they are not", () => {
  const rows = (last: number) =>
    kinds([
      [null, "产出指标", "数量指标", "甲", 1, 1, 50, 50],
      [null, "效益指标", "社会效益指标", "乙", 1, 1, last, last],
      [null, null, null, "丙", 1, 1, null, null],
    ]);
  expect(rows(40)[2]!.weightFrom).toBe(FIRST_LINE + 1);
  expect(rows(20)[2]!.weightFrom).toBeNull();
});

test("options share one weight and the one score among them (项目效益(50分): 40 and 10)", () => {
  const rows = firstTable(layoutOfCase("20")).rows;
  expect(rows.slice(11).map((row) => [row.row, row.weightFrom, row.scoreFrom])).toEqual([
    [13, null, 14],
    [14, 13, null],
    [15, 13, 14],
    [16, 13, 14],
    [17, 13, 14],
    [18, 13, 14],
    [19, null, null],
  ]);
});

test("one score over several indicators of a form without weights (湖北)", () => {
  const rows = [
    ["2020年度某项目自评表"],
    ["项目名称", null, "监测"],
    ["预算执行情况(万元)(20分)", null, null, "预算数(A)", "执行数(B)", "执行率(B/A)", "得分(20分*执行率)"],
    [null, null, "年度财政资金总额", 10, 10, "100%", 20],
    ["年度绩效目标1(80分)", "一级指标", "二级指标", "三级指标", "年初目标值(A)", "实际完成值(B)", "得分"],
    [null, "产出指标", "数量指标", "甲", "10次", "10次", 40],
    [null, null, null, "乙", "5次", "5次", null],
    [null, "效益指标", "社会效益指标", "丙", "好", "好", 40],
    ["总分", null, null, null, null, null, 100],
  ];
  const table = firstTable(layoutOf(rows));
  expect(table.rows.map((row) => row.scoreFrom)).toEqual([null, 5, null]);
  expect([table.tableWeight, table.budget?.labelWeight]).toEqual([80, 20]);
});

test("repeated headers are rows of the table and no data; a header with another label starts a new table", () => {
  const paged = firstTable(layoutOfCase("hebei-page-break"));
  expect(paged.repeatedHeaders).toEqual([15]);
  expect(paged.rows).toHaveLength(7);
  expect(layoutOfCase("60").tables.map((table) => [table.headerRow, table.tableWeight])).toEqual([
    [9, 40],
    [14, 40],
  ]);
  expect(layoutOfCase("32").tables[0]!.repeatedHeaders).toEqual([12, 13, 24, 25]);
});

test("a row that only numbers the columns is no data", () => {
  const table = firstTable(layoutOfCase("b2-numbered"));
  expect([table.rows.map((row) => row.row), table.repeatedHeaders]).toEqual([[4, 5, 6], [3]]);
});

test("notes and signatures below the table end it; text between the total and the notes is not lost", () => {
  const layout = layoutOf(
    nationalForm(
      [[null, "产出指标", "数量指标", "甲", 1, 1, 90, 90]],
      [["总分", null, null, null, null, null, 100, 99], ["注:1.得分最高不能超过该指标分值。"], ["填表人:甲", null, null, "联系电话:1"]],
    ),
  );
  expect(firstTable(layout).lastRow).toBe(FIRST_LINE);
  expect(layout.notes.map((note) => note.text)).toEqual(["注:1.得分最高不能超过该指标分值。"]);
});

test("weights of blocks: in the label, in the column of the level, as percent", () => {
  const labelled = firstTable(layoutOfCase("20")).blocks.filter((block) => block.level === 1);
  expect(labelled.map((block) => block.labelWeight)).toEqual([20, 10, 70]);
  const nested = firstTable(layoutOfCase("32")).blocks.filter((block) => block.level === 1);
  expect(nested.map((block) => [block.labelWeight, block.weightCell])).toEqual([
    [50, { row: 3, col: 1 }],
    [25, { row: 14, col: 1 }],
    [25, { row: 26, col: 1 }],
  ]);
});
