import { at, openBytes, openNew } from "./open";

describe("custom XML parts", () => {
  const XML = '<state xmlns="urn:test">内容</state>';

  it("are added, found by namespace, changed and deleted", async () => {
    await openNew().run(async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add(XML);
      customXmlParts.add('<other xmlns="urn:other"/>');
      const scoped = customXmlParts.getByNamespace("urn:test");
      const [only, count, all] = [scoped.getOnlyItem(), scoped.getCount(), customXmlParts.getCount()];
      only.load("id,namespaceUri");
      const xml = only.getXml();
      await context.sync();
      expect([only.namespaceUri, count.value, all.value, xml.value]).toEqual(["urn:test", 1, 2, XML]);
      const same = customXmlParts.getItem(only.id);
      same.setXml(XML.replace("内容", "新"));
      const changed = same.getXml();
      await context.sync();
      expect(changed.value).toContain("新");
      same.delete();
      const gone = scoped.getOnlyItemOrNullObject();
      const nothing = gone.getXml();
      gone.load("id");
      await context.sync();
      expect([gone.isNullObject, nothing.value ?? null]).toEqual([true, null]);
    });
  });

  it("must be well-formed", async () => {
    expect(await openNew().refusal(async (context) => context.workbook.customXmlParts.add("<a><b></a>"))).toBe("InvalidArgument");
  });

  it("stay in the saved file", async () => {
    const opened = openNew();
    await opened.run(async (context) => context.workbook.customXmlParts.add(XML));
    const again = openBytes(opened.workbook.save());
    expect(again.workbook.model.customXml().map((part) => part.namespace)).toEqual(["urn:test"]);
  });
});

describe("settings", () => {
  it("hold any JSON value by key", async () => {
    await openNew().run(async (context) => {
      const { settings } = context.workbook;
      settings.add("档案", { a: [1, "二"] });
      settings.add("weg", true);
      settings.getItem("weg").delete();
      const [item, missing, count] = [settings.getItem("档案"), settings.getItemOrNullObject("weg"), settings.getCount()];
      item.load("value");
      missing.load("value");
      settings.load("items/key");
      await context.sync();
      expect([item.value, missing.isNullObject, count.value, settings.items.map((setting) => setting.key)]).toEqual([
        { a: [1, "二"] },
        true,
        1,
        ["档案"],
      ]);
    });
    expect(await openNew().refusal(async (context) => void context.workbook.settings.getItem("nie").load("value"))).toBe("ItemNotFound");
  });
});

describe("names", () => {
  it("are added for workbook and sheet, used in formulas, changed and deleted", async () => {
    const { run, workbook } = openNew();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表一");
      at(context, "A1:B1").values = [[3, 4]];
      context.workbook.names.add("总分", at(context, "A1:B1"), "得分");
      sheet.names.add("局部", "=7");
      at(context, "C1:D1").formulas = [["=SUM(总分)", "=局部*2"]];
      const [name, range] = [context.workbook.names.getItem("总分"), context.workbook.names.getItem("总分").getRange()];
      const result = at(context, "C1:D1");
      name.load();
      range.load("address");
      result.load("values");
      await context.sync();
      expect(name.toJSON()).toMatchObject({
        name: "总分",
        formula: "=表一!$A$1:$B$1",
        scope: "Workbook",
        type: "Range",
        visible: true,
        comment: "得分",
      });
      expect([range.address, result.values]).toEqual(["表一!A1:B1", [[7, 14]]]);
      name.formula = "=表一!$A$1";
      const later = at(context, "C1");
      later.load("values");
      await context.sync();
      expect(later.values).toEqual([[3]]);
      sheet.names.getItem("局部").delete();
      const gone = sheet.names.getItemOrNullObject("局部");
      gone.load("name");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    expect(workbook.model.names().map(({ name }) => name)).toEqual(["总分"]);
  });

  it.each<[string, string, (names: Excel.NamedItemCollection) => unknown]>([
    ["a name in use", "ItemAlreadyExists", (names) => names.add("在用", "=1")],
    ["a name that looks like a cell", "InvalidArgument", (names) => names.add("A1", "=1")],
    ["no formula", "InvalidArgument", (names) => names.add("新", "文字")],
    ["a missing name", "ItemNotFound", (names) => names.getItem("没有").load("name")],
    ["a name of no range", "ItemNotFound", (names) => names.getItem("在用").getRange().load("address")],
  ])("refuse %s with %s", async (_what, code, act) => {
    const opened = openNew((book) => book.setName({ name: "在用", scope: null, formula: "=1", hidden: false, comment: "" }));
    expect(await opened.refusal(async (context) => void act(context.workbook.names))).toBe(code);
  });
});

describe("data validation", () => {
  it.each<[string, Excel.DataValidationRule, Excel.DataValidationRule, string]>([
    [
      "decimals",
      { decimal: { formula1: 0, formula2: 10, operator: "Between" } },
      { decimal: { formula1: "=0", formula2: "=10", operator: "Between" } },
      "Decimal",
    ],
    [
      "whole numbers",
      { wholeNumber: { formula1: 1, operator: "GreaterThan" } },
      { wholeNumber: { formula1: "=1", operator: "GreaterThan" } },
      "WholeNumber",
    ],
    [
      "a typed list",
      { list: { inCellDropDown: true, source: "优,良,中,差" } },
      { list: { inCellDropDown: true, source: "优,良,中,差" } },
      "List",
    ],
    [
      "a list in cells",
      { list: { inCellDropDown: false, source: "=表一!$D$1:$D$3" } },
      { list: { inCellDropDown: false, source: "=表一!$D$1:$D$3" } },
      "List",
    ],
    ["a formula", { custom: { formula: "=LEN(A1)<5" } }, { custom: { formula: "=LEN(A1)<5" } }, "Custom"],
    [
      "the length of texts",
      { textLength: { formula1: "=B1", operator: "LessThanOrEqualTo" } },
      { textLength: { formula1: "=B1", operator: "LessThanOrEqualTo" } },
      "TextLength",
    ],
  ])("keeps a rule for %s", async (_what, rule, read, type) => {
    await openNew().run(async (context) => {
      const validation = at(context, "A1:A5").dataValidation;
      validation.rule = rule;
      validation.prompt = { showPrompt: true, title: "得分", message: "0 到 10" };
      validation.errorAlert = { showAlert: true, style: "Warning", title: "", message: "超出" };
      validation.ignoreBlanks = false;
      const part = at(context, "A2:A3").dataValidation;
      part.load();
      await context.sync();
      expect(part.toJSON()).toMatchObject({
        rule: read,
        type,
        ignoreBlanks: false,
        prompt: { showPrompt: true, title: "得分", message: "0 到 10" },
        errorAlert: { style: "Warning", message: "超出" },
      });
    });
  });

  it("tells mixed and different rules apart, and clears a part", async () => {
    await openNew().run(async (context) => {
      at(context, "A1:A4").dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
      at(context, "A4").dataValidation.rule = { decimal: { formula1: 5, operator: "GreaterThan" } };
      at(context, "A2").dataValidation.clear();
      const types = ["A1", "A2", "A1:A2", "A3:A4"].map((address) => at(context, address).dataValidation);
      for (const validation of types) validation.load("type,rule");
      await context.sync();
      expect(types.map((validation) => validation.type)).toEqual(["Decimal", "None", "MixedCriteria", "Inconsistent"]);
      expect(types.map((validation) => validation.rule).slice(1)).toEqual([{}, null, null]);
    });
  });

  it("takes a range of another sheet as its list", async () => {
    await openNew((book) => void book.addSheet("选项")).run(async (context) => {
      const source = context.workbook.worksheets.getItem("选项").getRange("A1:A3");
      const { dataValidation } = at(context, "B2");
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      dataValidation.load("rule");
      await context.sync();
      expect(dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: "=选项!$A$1:$A$3" } });
    });
  });

  it.each<[string, unknown]>([
    ["two criteria", { decimal: { formula1: 1, operator: "EqualTo" }, custom: { formula: "=1" } }],
    ["no criterion", {}],
    ["a missing bound", { decimal: { formula1: 1, operator: "Between" } }],
    ["an unknown operator", { decimal: { formula1: 1, operator: "Near" } }],
    ["a long typed list", { list: { inCellDropDown: true, source: "选".repeat(256) } }],
  ])("refuses %s", async (_what, rule) => {
    expect(
      await openNew().refusal(async (context) => {
        at(context, "A1").dataValidation.rule = rule as Excel.DataValidationRule;
      }),
    ).toBe("InvalidArgument");
  });
});

describe("page layout", () => {
  it("keeps orientation, paper, area, titles and pages", async () => {
    await openNew().run(async (context) => {
      const layout = context.workbook.worksheets.getItem("表一").pageLayout;
      layout.orientation = "Landscape";
      layout.paperSize = "A3";
      layout.zoom = { horizontalFitToPages: 1 };
      layout.setPrintArea("A1:H30");
      layout.setPrintTitleRows("$1:$3");
      layout.setPrintTitleColumns("$A:$B");
      const parts = [layout.getPrintArea(), layout.getPrintTitleRows(), layout.getPrintTitleColumnsOrNullObject()];
      for (const part of parts) (part as Excel.Range).load("address");
      layout.load("orientation,paperSize,zoom");
      await context.sync();
      expect(parts.map((part) => part.address)).toEqual(["表一!A1:H30", "表一!1:3", "表一!A:B"]);
      expect([layout.orientation, layout.paperSize, layout.zoom]).toEqual(["Landscape", "A3", { horizontalFitToPages: 1 }]);
      layout.zoom = { scale: 80 };
      layout.load("zoom");
      await context.sync();
      expect(layout.zoom).toEqual({ scale: 80 });
    });
  });

  it.each<[string, string, (layout: Excel.PageLayout) => unknown]>([
    [
      "scale and pages together",
      "InvalidArgument",
      (layout) => {
        layout.zoom = { scale: 80, horizontalFitToPages: 1 };
      },
    ],
    [
      "a scale of 5 percent",
      "InvalidArgument",
      (layout) => {
        layout.zoom = { scale: 5 };
      },
    ],
    ["title rows that are cells", "InvalidArgument", (layout) => layout.setPrintTitleRows("A1:B2")],
    ["the print area of a sheet without", "ItemNotFound", (layout) => layout.getPrintArea().load("address")],
  ])("refuses %s with %s", async (_what, code, act) => {
    expect(await openNew().refusal(async (context) => void act(context.workbook.worksheets.getItem("表一").pageLayout))).toBe(code);
  });
});

describe("links", () => {
  it("lead outside or into the workbook", async () => {
    await openNew().run(async (context) => {
      at(context, "A1").hyperlink = { documentReference: "表一!B9", textToDisplay: "到合计", screenTip: "跳转" };
      const range = at(context, "A1");
      range.load("hyperlink,values");
      await context.sync();
      expect([range.hyperlink, range.values]).toEqual([
        expect.objectContaining({ documentReference: "表一!B9", screenTip: "跳转" }),
        [["到合计"]],
      ]);
    });
    expect(
      await openNew().refusal(async (context) => {
        at(context, "A1").hyperlink = { textToDisplay: "nowhere" };
      }),
    ).toBe("InvalidArgument");
  });
});
