import type { BookModel } from "../../src/embedded";
import type { FillEdit, TableBlock } from "../../src/workbook";
import { BLANK } from "../../src/workbook";
import { diffPackages } from "../helpers/packages";
import { edit, failure, formula, newPort, overBothClients, plan, portOf, value } from "./open";

const form = (book: BookModel) => {
  const [sheet] = book.sheets;
  for (const [row, cells] of [
    ["指标", "分值", "得分"],
    ["数量", 10, null],
    ["质量", 20, 18],
    ["合计", null, null],
  ].entries()) {
    for (const [col, content] of cells.entries()) sheet!.setValue(row, col, content as string | number | null);
  }
  sheet!.setFormula(3, 1, "=SUM(B2:B3)");
  sheet!.setCached(3, 1, 30);
};

const scores = [edit("C2", value(9.5)), edit("C4", formula("=SUM(C2:C3)"))];

const fill = (
  address: string,
  after: FillEdit["after"],
  before: FillEdit["before"] = { color: null, pattern: "None", tint: 0 },
): FillEdit => {
  const { sheet, row, col } = edit(address, BLANK);
  return { sheet, row, col, before, after, severity: null };
};

const RED = { color: "#FFC7CE", pattern: "Solid", tint: 0 };

overBothClients(() => {
  describe("apply", () => {
    it("writes, calculates and reports the results in one sync", async () => {
      const { workbook, port } = newPort(form);
      await port.survey();
      workbook.stats.reset();
      const outcome = await port.apply(plan({ cells: scores, fills: [fill("C2", RED)] }));
      expect(workbook.stats.total().syncs).toBe(1);
      expect(outcome.results).toEqual([
        { sheet: "评分", row: 1, col: 2, value: 9.5 },
        { sheet: "评分", row: 3, col: 2, value: 27.5 },
      ]);
      const [sheet] = workbook.model.sheets;
      expect([sheet!.value(1, 2), sheet!.formula(3, 2), sheet!.value(3, 2)]).toEqual([9.5, "=SUM(C2:C3)", 27.5]);
      expect(workbook.model.style(sheet!.styleId(1, 2)).fill).toMatchObject({ color: "#FFC7CE", pattern: "solid" });
    });

    it("gives calculated results in manual mode too", async () => {
      const { workbook, port } = newPort(form);
      workbook.calcMode = "manual";
      const { results } = await port.apply(plan({ cells: scores }));
      expect(results.map((result) => result.value)).toEqual([9.5, 27.5]);
    });

    it("changes only the sheet and the styles that it names", async () => {
      const { workbook, port, original } = newPort(form);
      await port.apply(plan({ cells: scores, fills: [fill("A1", RED)] }));
      const { added, removed, changed } = diffPackages(original, workbook.save());
      expect([added, removed]).toEqual([[], []]);
      expect(changed.filter((name) => !/sheet1\.xml|styles\.xml|calcChain|sharedStrings|Content_Types|workbook\.xml/.test(name))).toEqual(
        [],
      );
    });

    it("does nothing in a sync of its own for an empty plan", async () => {
      const { workbook, port, original } = newPort(form);
      expect(await port.apply(plan({}))).toEqual({ results: [] });
      expect(Buffer.compare(workbook.save(), original)).toBe(0);
    });

    it("groups neighbouring cells into blocks", async () => {
      const count = async (addresses: readonly string[]) => {
        const { workbook, port } = newPort();
        await port.survey();
        workbook.setFault(null);
        await port.apply(plan({ cells: addresses.map((address) => edit(address, value(1))) }));
        return workbook.actionCount;
      };
      const column = Array.from({ length: 40 }, (_, i) => `C${i + 1}`);
      expect(await count(column)).toBe(await count(["C1"]));
      expect(await count([...column, ...column.map((address) => address.replace("C", "D"))])).toBe(await count(["C1"]));
      expect(await count(["A1", "C3"])).toBeGreaterThan(await count(["C1"]));
    });

    it.each([
      "001",
      "=A1",
      "3-4",
      "50%",
      "TRUE",
      "2024年3月",
      "1e5",
      "+86",
      "-项",
      "@用户",
      "'引号",
      "1/2",
      "#N/A",
      "12月",
      "  7 ",
      "2024-01-01",
      "第1行\n第2行",
    ])("keeps the text %j a text", async (text) => {
      const { workbook, port } = newPort();
      const { results } = await port.apply(plan({ cells: [edit("B2", value(text))] }));
      expect(results[0]!.value).toBe(text);
      expect(workbook.model.sheets[0]!.value(1, 1)).toBe(text);
      expect(workbook.model.style(workbook.model.sheets[0]!.styleId(1, 1)).numberFormat).toBe("General");
    });

    it("sets number formats before contents", async () => {
      const { workbook, port } = newPort();
      await port.apply(
        plan({
          cells: [
            edit("A1", value("001"), BLANK, { numberFormat: "@", numberFormatBefore: "General" }),
            edit("A2", value(0.95), BLANK, { numberFormat: "0.00%", numberFormatBefore: "General" }),
            edit("A3", value(1)),
          ],
        }),
      );
      const [sheet] = workbook.model.sheets;
      const formats = [0, 1, 2].map((row) => workbook.model.style(sheet!.styleId(row, 0)).numberFormat);
      expect(formats).toEqual(["@", "0.00%", "General"]);
      expect([0, 1, 2].map((row) => sheet!.value(row, 0))).toEqual(["001", 0.95, 1]);
    });

    it("clears cells and puts formulas back as values", async () => {
      const { workbook, port } = newPort(form);
      await port.apply(plan({ cells: [edit("C3", BLANK, value(18)), edit("B4", value(30), formula("=SUM(B2:B3)"))] }));
      const [sheet] = workbook.model.sheets;
      expect([sheet!.value(2, 2), sheet!.value(3, 1), sheet!.hasFormula(3, 1)]).toEqual([null, 30, false]);
    });

    it("sets and takes away what may be typed", async () => {
      const { workbook, port } = newPort();
      const rect = { top: 1, left: 2, bottom: 5, right: 2 };
      await port.apply(
        plan({
          validations: [
            { sheet: "评分", rect, rule: { kind: "decimal", min: 0, max: 10, prompt: "0 到 10 分" } },
            { sheet: "评分", rect: { top: 0, left: 0, bottom: 0, right: 0 }, rule: { kind: "list", values: ["是", "否"], prompt: "" } },
            { sheet: "评分", rect: { top: 0, left: 1, bottom: 0, right: 1 }, rule: { kind: "at-least", min: 0, prompt: "" } },
          ],
        }),
      );
      const [sheet] = workbook.model.sheets;
      expect(sheet!.validationAt(3, 2)).toMatchObject({
        kind: "decimal",
        formula1: "0",
        formula2: "10",
        prompt: { show: true, text: "0 到 10 分" },
      });
      expect(sheet!.validationAt(0, 0)).toMatchObject({ kind: "list", formula1: '"是,否"', prompt: { show: false } });
      expect(sheet!.validationAt(0, 1)).toMatchObject({ kind: "decimal", operator: "greaterThanOrEqual", formula1: "0" });
      await port.apply(plan({ validations: [{ sheet: "评分", rect, rule: null }] }));
      expect(sheet!.validationAt(3, 2)).toBeNull();
    });
  });

  describe("the stored part", () => {
    const TEXT = JSON.stringify({ version: 1, note: "<&> \u0001 \uffff 甲\r\n乙" });

    it("is added, changed in place and removed without a trace", async () => {
      const { workbook, port, original } = newPort();
      await port.apply(plan({ store: TEXT }));
      expect(JSON.parse((await port.survey()).store!)).toEqual(JSON.parse(TEXT));
      const [first] = workbook.model.customXml();
      await port.apply(plan({ store: '{"version":1}' }));
      expect((await port.survey()).store).toBe('{"version":1}');
      expect(workbook.model.customXml().map((part) => part.id)).toEqual([first!.id]);
      await port.apply(plan({ store: null }));
      expect((await port.survey()).store).toBeNull();
      expect(diffPackages(original, workbook.save())).toEqual({ added: [], removed: [], changed: [] });
    });

    it("survives saving and opening", async () => {
      const { workbook, port } = newPort();
      await port.apply(plan({ store: TEXT }));
      const again = portOf(workbook.save());
      expect(JSON.parse((await again.port.survey()).store!)).toEqual(JSON.parse(TEXT));
    });

    it("is written again where a person took it away meanwhile", async () => {
      const { workbook, port } = newPort();
      await port.apply(plan({ store: "{}" }));
      workbook.model.deleteCustomXml(workbook.model.customXml()[0]!.id);
      expect(await failure(port.apply(plan({ store: '{"a":1}' })))).toMatchObject({ code: "changed-meanwhile" });
      await port.survey();
      await port.apply(plan({ store: '{"a":1}' }));
      expect((await port.survey()).store).toBe('{"a":1}');
    });

    it("is one again after copies of it came into the workbook", async () => {
      const { workbook, port } = newPort((book) => {
        for (const text of ["{}", '{"copy":1}']) book.addCustomXml(`<state xmlns="urn:jixiao-ziping:v1">${text}</state>`);
      });
      await port.survey();
      await port.apply(plan({ store: '{"one":1}' }));
      expect(workbook.model.customXml()).toHaveLength(1);
      expect((await port.survey()).store).toBe('{"one":1}');
    });
  });

  describe("fills", () => {
    it("come back exactly: none, colours, tints", async () => {
      const { workbook, port } = newPort((book) => {
        const [sheet] = book.sheets;
        for (let row = 0; row < 5; row++) sheet!.setValue(row, 0, row);
        const paint = (row: number, patch: object) =>
          sheet!.setStyle({ top: row, left: 0, bottom: row, right: 0 }, { fill: patch as never });
        paint(1, { color: "#DDEBF7" });
        paint(2, { color: "#4472C4", pattern: "solid", tint: 0.5999938962981048 });
        paint(3, { color: "#ED7D31", pattern: "solid", tint: -0.249977111117893 });
      });
      const survey = await port.survey();
      const [before] = await port.readGrids(survey.sheets, { fills: true });
      const originals = before!.fills!.map((row) => row[0]!);
      const at = (row: number) => `A${row + 1}`;
      await port.apply(plan({ fills: originals.map((original, row) => fill(at(row), RED, original)) }));
      const [marked] = await port.readGrids(survey.sheets, { fills: true });
      expect(marked!.fills!.map((row) => row[0])).toEqual(originals.map(() => RED));
      await port.apply(plan({ fills: originals.map((original, row) => fill(at(row), original, RED)) }));
      const [after] = await port.readGrids(survey.sheets, { fills: true });
      expect(after!.fills).toEqual(before!.fills);
      expect(workbook.model.style(workbook.model.sheets[0]!.styleId(0, 0)).fill.pattern).toBe("none");
    });

    it("of five thousand single cells take one sync and stay below a request", async () => {
      const { workbook, port } = newPort();
      await port.survey();
      workbook.stats.reset();
      const cells = Array.from(
        { length: 5000 },
        (_, i) =>
          ({
            sheet: "评分",
            row: i * 2,
            col: i % 7,
            before: { color: null, pattern: "None", tint: 0 },
            after: RED,
            severity: null,
          }) as const,
      );
      await port.apply(plan({ fills: cells }));
      expect(workbook.stats.total().syncs).toBe(1);
      expect(workbook.stats.total().bytesIn).toBeLessThan(100_000);
      expect(workbook.model.style(workbook.model.sheets[0]!.styleId(9998, 4999 % 7)).fill.color).toBe("#FFC7CE");
    });
  });

  describe("sheets and tables of ours", () => {
    const block = (more: Partial<TableBlock> = {}): TableBlock => ({
      sheet: "汇总",
      top: 0,
      left: 0,
      before: null,
      contents: [
        [value("单位"), value("得分")],
        [value("001"), value(93.8)],
        [value("合计"), formula("=SUM(B2:B2)")],
      ],
      styles: [
        {
          rect: { top: 0, left: 0, bottom: 0, right: 1 },
          bold: true,
          horizontal: "Center",
          fillColor: "#DDEBF7",
          fontName: "宋体",
          fontSize: 12,
          fontColor: "#1F3864",
          vertical: "Center",
          wrap: true,
        },
        { rect: { top: 1, left: 0, bottom: 2, right: 0 }, numberFormat: "@" },
        { rect: { top: 1, left: 1, bottom: 2, right: 1 }, numberFormat: "0.00" },
        { rect: { top: 0, left: 0, bottom: 2, right: 1 }, borders: true },
      ],
      columnWidths: { 0: 20, 1: 10 },
      rowHeights: { 0: 30 },
      freezeRows: 1,
      print: { landscape: true, titleRows: [0, 0], area: { top: 0, left: 0, bottom: 2, right: 1 } },
      validations: [
        { sheet: "汇总", rect: { top: 1, left: 1, bottom: 1, right: 1 }, rule: { kind: "decimal", min: 0, max: 100, prompt: "" } },
      ],
      ...more,
    });
    const insert = plan({
      newSheets: [
        { name: "汇总", after: "评分" },
        { name: "底稿", after: null },
      ],
      blocks: [block()],
    });

    it("are added at their place with contents, looks and sizes in one sync, with print set-up and validations in another", async () => {
      const { workbook, port } = newPort((book) => void book.addSheet("附件"));
      await port.survey();
      workbook.stats.reset();
      await port.apply(insert);
      // What may fail without failing the plan goes by itself: a request that fails stops where it is.
      expect(workbook.stats.total().syncs).toBe(2);
      const { model } = workbook;
      expect(model.sheets.map((sheet) => sheet.name)).toEqual(["评分", "汇总", "附件", "底稿"]);
      const sheet = model.sheet("汇总")!;
      expect([sheet.value(1, 0), sheet.value(2, 1), sheet.formula(2, 1)]).toEqual(["001", 93.8, "=SUM(B2:B2)"]);
      expect(model.style(sheet.styleId(0, 0))).toMatchObject({
        font: { bold: true, name: "宋体", size: 12, color: "#1F3864" },
        fill: { color: "#DDEBF7" },
        alignment: { horizontal: "Center", vertical: "Center", wrap: true },
        borders: { top: { line: "thin" }, right: { line: "thin" } },
      });
      expect(workbook.shownText(sheet, 1, 1)).toBe("93.80");
      expect(sheet.freeze).toEqual({ rows: 1, cols: 0 });
      expect(sheet.print).toMatchObject({
        orientation: "landscape",
        titleRows: [0, 0],
        area: [{ top: 0, left: 0, bottom: 2, right: 1 }],
        fitWidth: 1,
      });
      expect(sheet.row(0).height).toBe(30);
      expect(sheet.column(0).width!).toBeGreaterThan(20);
      expect(sheet.validationAt(1, 1)).toMatchObject({ kind: "decimal" });
    });

    it("are deleted again, and a sheet that is gone already is fine", async () => {
      const { workbook, port } = newPort();
      await port.apply(insert);
      await port.apply(plan({ removedSheets: ["汇总", "没有"] }));
      expect(workbook.model.sheets.map((sheet) => sheet.name)).toEqual(["评分", "底稿"]);
    });

    it("can stand on a sheet of the user's own", async () => {
      const { workbook, port } = newPort((book) => book.sheets[0]!.setValue(0, 0, "旧"));
      await port.apply(
        plan({
          blocks: [
            block({
              sheet: "评分",
              before: [
                [value("旧"), BLANK],
                [BLANK, BLANK],
                [BLANK, BLANK],
              ],
              validations: [],
            }),
          ],
        }),
      );
      expect(workbook.model.sheets[0]!.value(0, 0)).toBe("单位");
    });

    it("merge where a style says so", async () => {
      const { workbook, port } = newPort();
      const rect = { top: 0, left: 0, bottom: 0, right: 3 };
      await port.apply(
        plan({
          newSheets: [{ name: "汇总", after: null }],
          blocks: [block({ contents: [[value("标题")]], styles: [{ rect, merge: true, bold: true }], print: undefined, validations: [] })],
        }),
      );
      expect(workbook.model.sheet("汇总")!.merges()).toEqual([rect]);
    });

    it("refuse a name in use before anything is sent", async () => {
      const { workbook, port } = newPort();
      await port.survey();
      workbook.stats.reset();
      expect(await failure(port.apply(plan({ newSheets: [{ name: "评分", after: null }] })))).toMatchObject({
        code: "name-taken",
        detail: "评分",
      });
      expect(workbook.stats.total().syncs).toBe(0);
    });
  });
});
