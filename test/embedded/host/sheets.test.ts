import { at, atLevels } from "./open";

atLevels((openNew) => {
  const three = () =>
    openNew((book) => {
      book.addSheet("表二");
      book.addSheet("表三").visibility = "hidden";
      book.sheets[0]!.setFormula(0, 0, "='表二'!A1");
    });

  type Sheets = Excel.WorksheetCollection;

  describe("worksheets", () => {
    const names = async (opened: ReturnType<typeof three>) =>
      opened.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name,items/position,items/visibility");
        await context.sync();
        return worksheets.items.map((sheet) => `${sheet.position} ${sheet.name} ${sheet.visibility}`);
      });

    it("are listed in order", async () => {
      expect(await names(three())).toEqual(["0 表一 Visible", "1 表二 Visible", "2 表三 Hidden"]);
    });

    it("can be listed in part", async () => {
      await three().run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load({ $top: 1, $skip: 1, name: true });
        await context.sync();
        expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["表二"]);
      });
    });

    it.each<[string, string, (sheets: Sheets) => Excel.Worksheet]>([
      ["getItem by name, ignoring case", "表二", (sheets) => sheets.getItem("表二")],
      ["getFirst", "表一", (sheets) => sheets.getFirst()],
      ["getLast", "表三", (sheets) => sheets.getLast()],
      ["getLast visible", "表二", (sheets) => sheets.getLast(true)],
      ["getActiveWorksheet", "表一", (sheets) => sheets.getActiveWorksheet()],
      ["getNext", "表三", (sheets) => sheets.getItem("表二").getNext()],
      ["getPrevious", "表一", (sheets) => sheets.getItem("表二").getPrevious()],
      ["the sheet of a range", "表二", (sheets) => sheets.getItem("表二").getRange("A1").worksheet],
    ])("%s gives %s", async (_name, expected, pick) => {
      await three().run(async (context) => {
        const sheet = pick(context.workbook.worksheets);
        sheet.load("name");
        await context.sync();
        expect(sheet.name).toBe(expected);
      });
    });

    it("are counted, and found by id", async () => {
      await three().run(async (context) => {
        const { worksheets } = context.workbook;
        const [all, visible] = [worksheets.getCount(), worksheets.getCount(true)];
        const sheet = worksheets.getItem("表二");
        sheet.load("id");
        await context.sync();
        expect([all.value, visible.value]).toEqual([3, 2]);
        const again = worksheets.getItem(sheet.id);
        again.load("name");
        await context.sync();
        expect(again.name).toBe("表二");
      });
    });

    it("that are not there give a null object or ItemNotFound", async () => {
      const { run, refusal } = three();
      await run(async (context) => {
        const { worksheets } = context.workbook;
        const [missing, beyond] = [worksheets.getItemOrNullObject("没有"), worksheets.getLast().getNextOrNullObject()];
        missing.load("name");
        beyond.load("name");
        missing.getRange("A1").values = [["skipped"]];
        await context.sync();
        expect([missing.isNullObject, beyond.isNullObject]).toEqual([true, true]);
      });
      expect(await refusal(async (context) => void context.workbook.worksheets.getItem("没有").load("name"))).toBe("ItemNotFound");
      expect(await refusal(async (context) => void context.workbook.worksheets.getLast().getNext().load("name"))).toBe("ItemNotFound");
    });

    it("are added, placed, renamed with their formulas, and deleted", async () => {
      const opened = three();
      await opened.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.add("新表").position = 1;
        worksheets.getItem("表二").name = "改名";
        worksheets.add();
        await context.sync();
      });
      expect(await names(opened)).toEqual(["0 表一 Visible", "1 新表 Visible", "2 改名 Visible", "3 表三 Hidden", "4 Sheet5 Visible"]);
      expect(opened.workbook.model.sheets[0]!.formula(0, 0)).toMatch(/改名/);
      await opened.run(async (context) => context.workbook.worksheets.getItem("新表").delete());
      expect(await names(opened)).toHaveLength(4);
    });

    it.each<[string, string, (sheets: Sheets) => unknown]>([
      ["a name in use", "ItemAlreadyExists", (sheets) => sheets.add("表二")],
      ["a name with forbidden letters", "InvalidArgument", (sheets) => sheets.add("a/b")],
      [
        "renaming to a name in use",
        "ItemAlreadyExists",
        (sheets) => {
          sheets.getItem("表一").name = "表二";
        },
      ],
      ["activating a hidden sheet", "InvalidOperation", (sheets) => sheets.getItem("表三").activate()],
      [
        "an unknown visibility",
        "InvalidArgument",
        (sheets) => {
          sheets.getItem("表一").visibility = "Gone" as never;
        },
      ],
      [
        "a position outside",
        "InvalidArgument",
        (sheets) => {
          sheets.getItem("表一").position = 9;
        },
      ],
    ])("refuse %s with %s", async (_what, code, act) => {
      expect(await three().refusal(async (context) => void act(context.workbook.worksheets))).toBe(code);
    });

    it("keep one visible sheet", async () => {
      const { refusal } = openNew();
      expect(
        await refusal(async (context) => {
          context.workbook.worksheets.getItem("表一").visibility = "Hidden";
        }),
      ).toBe("InvalidOperation");
      expect(await refusal(async (context) => context.workbook.worksheets.getItem("表一").delete())).toBe("InvalidOperation");
    });

    it("have gridlines, a tab colour and frozen panes", async () => {
      await openNew().run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("表一");
        sheet.showGridlines = false;
        sheet.tabColor = "#00b050";
        sheet.freezePanes.freezeRows(3);
        sheet.freezePanes.freezeColumns(1);
        const frozen = sheet.freezePanes.getLocationOrNullObject();
        frozen.load("address");
        sheet.load("showGridlines,tabColor");
        await context.sync();
        expect([sheet.showGridlines, sheet.tabColor, frozen.address]).toEqual([false, "#00B050", "表一!A1:A3"]);
        sheet.freezePanes.unfreeze();
        const none = sheet.freezePanes.getLocationOrNullObject();
        none.load("address");
        await context.sync();
        expect(none.isNullObject).toBe(true);
      });
    });
  });

  describe("what is selected", () => {
    it("is told with the active cell", async () => {
      const opened = three();
      opened.workbook.select("表二", "B2:C4");
      await opened.run(async (context) => {
        const [range, cell, areas] = [
          context.workbook.getSelectedRange(),
          context.workbook.getActiveCell(),
          context.workbook.getSelectedRanges(),
        ];
        for (const part of [range, cell, areas]) part.load("address");
        await context.sync();
        expect([range.address, cell.address, areas.address]).toEqual(["表二!B2:C4", "表二!B2", "表二!B2:C4"]);
      });
    });

    it("can be set on the sheet in front only", async () => {
      const { refusal, workbook } = three();
      const select = (name: string) =>
        refusal(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          sheet.getRange("D4").select();
          await context.sync();
        });
      expect(await select("表二")).toBe("InvalidOperation");
      expect(await refusal(async (context) => context.workbook.worksheets.getItem("表二").activate())).toBe("none");
      expect(await select("表二")).toBe("none");
      expect(workbook.selection()).toEqual({ sheet: "表二", rects: [{ top: 3, left: 3, bottom: 3, right: 3 }] });
    });

    it("of several areas has no single range", async () => {
      const { workbook, refusal } = openNew();
      workbook.select("表一", "A1:B2,D4");
      expect(await refusal(async (context) => void context.workbook.getSelectedRange().load("address"))).toBe("InvalidSelection");
      expect(await refusal(async (context) => void context.workbook.getSelectedRanges().load("address"))).toBe("none");
    });
  });

  describe("merged areas", () => {
    it("are made, found and taken away", async () => {
      await openNew().run(async (context) => {
        at(context, "A1:B1").values = [["a", "b"]];
        at(context, "A1:B2").merge(true);
        const merged = at(context, "A1:C3").getMergedAreasOrNullObject();
        merged.load("address,areaCount");
        const values = at(context, "A1:B1");
        values.load("values");
        await context.sync();
        expect([merged.address, merged.areaCount, values.values]).toEqual(["表一!A1:B1,表一!A2:B2", 2, [["a", ""]]]);
        at(context, "A1").unmerge();
        at(context, "A2").unmerge();
        const none = at(context, "A1:C3").getMergedAreasOrNullObject();
        none.load("address");
        await context.sync();
        expect(none.isNullObject).toBe(true);
      });
    });
  });
});
