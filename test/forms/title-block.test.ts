import { layoutOf, layoutOfCase, nationalForm } from "./support/cases";

test("head fields left of their values, in one cell with a colon, or left blank", () => {
  const { fields, title } = layoutOf(nationalForm([[null, "产出指标", "数量指标", "甲", 1, 1, 90, 90]]));
  expect([fields.projectName?.value?.text, fields.department?.value?.text, fields.unit?.value?.text, fields.year?.value?.text]).toEqual([
    "测试项目",
    "某局",
    "某所",
    "2023",
  ]);
  expect(title?.text).toBe("项目支出绩效自评表");
  expect(layoutOfCase("25").fields.unit?.value?.text).toBe("区园林和林业局");
  expect(layoutOfCase("03").fields.department).toMatchObject({ label: { text: "主管部门" }, value: null });
  expect(layoutOfCase("b2-guangdong").fields.projectName?.value?.text).toBe("城市公园提升工程");
});

test("a value above which its label stands", () => {
  const rows = [
    ["项目支出绩效自评表"],
    ["项目名称", "主管部门", "实施单位"],
    ["道路维修", "某局", "某所"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", "里程", "5公里", "5公里", 100, 100],
  ];
  const { fields } = layoutOf(rows);
  expect([fields.projectName?.value?.text, fields.department?.value?.text, fields.unit?.value?.text]).toEqual(["道路维修", "某局", "某所"]);
});

test("单位：万元 is the unit of money, not a unit that reports", () => {
  const layout = layoutOf([
    ["2024年度项目预算执行情况表"],
    ["单位：万元"],
    ["序号", "项目名称", "预算数", "执行数"],
    [1, "甲", 1, 1],
    [2, "乙", 2, 2],
  ]);
  expect([layout.unitOfMoney?.text, layout.fields.unit]).toEqual(["万元", null]);
});

test("form numbers", () => {
  expect([layoutOfCase("07").formNumber?.text, layoutOfCase("yunnan-two-row").formNumber?.text]).toEqual(["510000_0013zp", "公开14表"]);
});

test("totals and grades in the head, also inside their label's cell", () => {
  expect(layoutOfCase("22").tables[0]!.total?.scoreCell).toEqual({ row: 1, col: 6 });
  const offset = layoutOfCase("b2-offset").tables[0]!;
  expect([offset.total?.scoreCell, offset.gradeCell]).toEqual([
    { row: 3, col: 1 },
    { row: 3, col: 6 },
  ]);
  expect(layoutOfCase("yunnan-two-row").tables[0]!.gradeCell).toEqual({ row: 20, col: 9 });
});

test("total labels read in the wrong order or with their points", () => {
  const line = [null, "产出指标", "数量指标", "甲", 1, 1, 90, 90];
  for (const label of ["分总", "总 分", "总分(100分)", "合  计"]) {
    expect(layoutOf(nationalForm([line], [[label, null, null, null, null, null, 100, 99]])).tables[0]!.total?.scoreCell).toEqual({
      row: 9,
      col: 7,
    });
  }
});

test("a form that nobody filled in is blank", () => {
  expect(["18", "36", "b2-poverty-blank"].map((id) => layoutOfCase(id).blank)).toEqual([true, true, true]);
  expect(["03", "07", "12", "24"].map((id) => layoutOfCase(id).blank)).toEqual([false, false, false, false]);
});
