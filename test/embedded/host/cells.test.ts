import { at, openNew, read } from "./open";

describe("what is set on cells", () => {
  const set = async (values: unknown, address = "A1:B2") => {
    const opened = openNew();
    await opened.run(async (context) => {
      at(context, address).values = values as never;
    });
    return opened;
  };

  it("takes a matrix of the range's shape and gives it back with types and texts", async () => {
    const opened = await set([
      ["甲", 1.5],
      [true, "#N/A"],
    ]);
    expect(await read(opened, "A1:B2", "values")).toEqual([
      ["甲", 1.5],
      [true, "#N/A"],
    ]);
    expect(await read(opened, "A1:C2", "valueTypes")).toEqual([
      ["String", "Double", "Empty"],
      ["Boolean", "Error", "Empty"],
    ]);
    expect(await read(opened, "A1:B2", "text")).toEqual([
      ["甲", "1.5"],
      ["TRUE", "#N/A"],
    ]);
  });

  it("takes one value for all cells", async () => {
    expect(await read(await set(7), "A1:B2", "values")).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it.each([
    [[[1]]],
    [[[1, 2]]],
    [[[1, 2], [3]]],
    [[1, 2]],
    [
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    [[]],
  ])("refuses the shape %j", async (values) => {
    const { refusal } = openNew();
    expect(
      await refusal(async (context) => {
        at(context, "A1:B2").values = values as never;
      }),
    ).toBe("InvalidArgument");
  });

  it("refuses what no cell takes and then writes nothing of the matrix", async () => {
    const opened = openNew();
    expect(
      await opened.refusal(async (context) => {
        at(context, "A1:B1").values = [["erst", { a: 1 }]] as never;
      }),
    ).toBe("InvalidArgument");
    expect(await read(opened, "A1", "values")).toEqual([[""]]);
  });

  it("leaves cells of null as they are and clears those of an empty text", async () => {
    const opened = await set([
      ["a", "b"],
      ["c", "d"],
    ]);
    await opened.run(async (context) => {
      at(context, "A1:B2").values = [
        [null, ""],
        ["neu", null],
      ] as never;
    });
    expect(await read(opened, "A1:B2", "values")).toEqual([
      ["a", ""],
      ["neu", "d"],
    ]);
  });

  it.each([
    ["12.5", 12.5, "General"],
    ["1,234", 1234, "#,##0"],
    ["50%", 0.5, "0%"],
    ["2024-3-1", 45352, "yyyy/m/d"],
    ["3月1日", 45352, 'm"月"d"日"'],
    ["3-1", 45352, 'm"月"d"日"'],
    ["true", true, "General"],
    ["001", 1, "General"],
    ["'001", "001", "General"],
    ["13月", "13月", "General"],
    [" ", " ", "General"],
  ])("reads the typed text %j as Excel does", async (typed, value, format) => {
    const opened = await set(typed, "A1");
    expect(await read(opened, "A1", "values")).toEqual([[value]]);
    expect(await read(opened, "A1", "numberFormat")).toEqual([[format]]);
  });

  it("keeps everything a text in a text cell", async () => {
    const opened = openNew();
    await opened.run(async (context) => {
      at(context, "A1:C1").numberFormat = [["@", "@", "@"]];
      at(context, "A1:C1").values = [["001", "=A1", 5]];
    });
    expect(await read(opened, "A1:C1", "values")).toEqual([["001", "=A1", "5"]]);
    expect(await read(opened, "A1:C1", "valueTypes")).toEqual([["String", "String", "String"]]);
  });

  it("calculates formulas and gives them beside their values", async () => {
    const opened = await set([
      [2, 3],
      ["=A1*B1", '=IFERROR(A1/0,"除零")'],
    ]);
    expect(await read(opened, "A1:B2", "values")).toEqual([
      [2, 3],
      [6, "除零"],
    ]);
    expect(await read(opened, "A1:B2", "formulas")).toEqual([
      [2, 3],
      ["=A1*B1", '=IFERROR(A1/0,"除零")'],
    ]);
  });

  it("refuses a formula with a fault in it", async () => {
    const { refusal } = openNew();
    expect(
      await refusal(async (context) => {
        at(context, "A1").formulas = [["=SUM(A1"]];
      }),
    ).toBe("InvalidArgument");
  });

  it("refuses texts and formulas that are too long", async () => {
    const { refusal } = openNew();
    const put = (text: string) =>
      refusal(async (context) => {
        at(context, "A1").values = [[text]];
      });
    expect(await put("长".repeat(32_767))).toBe("none");
    expect(await put("长".repeat(32_768))).toBe("InvalidArgument");
    expect(await put(`="${"a".repeat(8192)}"`)).toBe("InvalidArgument");
  });

  it("ignores writes into covered cells of a merged area", async () => {
    const opened = openNew();
    await opened.run(async (context) => {
      at(context, "A1:B1").merge();
      at(context, "A1:B1").values = [["head", "covered"]];
    });
    expect(await read(opened, "A1:B1", "values")).toEqual([["head", ""]]);
  });

  it("splits large arrays as the library does and writes them whole", async () => {
    const opened = openNew();
    const rows = Array.from({ length: 2000 }, (_, r) => [r, `第${r}行`]);
    await opened.run(async (context) => {
      at(context, "A1:B2000").values = rows;
    });
    expect(await read(opened, "A1999:B2000", "values")).toEqual(rows.slice(1998));
    expect(
      await opened.refusal(async (context) => {
        at(context, "A1:B1999").values = rows;
      }),
    ).toBe("InvalidArgument");
  });

  it("gives null for whole columns and refuses to set them cell by cell", async () => {
    const opened = openNew();
    expect(await read(opened, "A:A", "values")).toBeNull();
    expect(
      await opened.refusal(async (context) => {
        at(context, "1:1").values = "x" as never;
      }),
    ).toBe("InvalidArgument");
  });

  it("applies number formats to what is shown", async () => {
    const opened = await set([
      [0.1234, 45352],
      [1234.5, -3],
    ]);
    await opened.run(async (context) => {
      at(context, "A1:B2").numberFormat = [
        ["0.0%", 'yyyy"年"m"月"d"日"'],
        ["#,##0.00", null],
      ] as never;
    });
    expect(await read(opened, "A1:B2", "text")).toEqual([
      ["12.3%", "2024年3月1日"],
      ["1,234.50", "-3"],
    ]);
  });
});

describe("ranges from ranges", () => {
  const address = (pick: (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range) =>
    openNew((book) => {
      book.sheets[0]!.setValue(1, 1, "x");
      book.sheets[0]!.setValue(3, 4, 5);
      book.sheets[0]!.setStyle({ top: 8, left: 8, bottom: 8, right: 8 }, { fill: { color: "#FF0000" } });
    }).run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表一");
      const range = pick(sheet.getRange("B2:D4"), sheet);
      range.load("address");
      await context.sync();
      return range.address;
    });

  it.each<[string, string, (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range]>([
    ["getCell", "表一!C3", (range) => range.getCell(1, 1)],
    ["getRow", "表一!B3:D3", (range) => range.getRow(1)],
    ["getColumn", "表一!D2:D4", (range) => range.getColumn(2)],
    ["getLastCell", "表一!D4", (range) => range.getLastCell()],
    ["getLastRow", "表一!B4:D4", (range) => range.getLastRow()],
    ["getLastColumn", "表一!D2:D4", (range) => range.getLastColumn()],
    ["getOffsetRange", "表一!A3:C5", (range) => range.getOffsetRange(1, -1)],
    ["getResizedRange", "表一!B2:E5", (range) => range.getResizedRange(1, 1)],
    ["getAbsoluteResizedRange", "表一!B2", (range) => range.getAbsoluteResizedRange(1, 1)],
    ["getEntireRow", "表一!2:4", (range) => range.getEntireRow()],
    ["getEntireColumn", "表一!B:D", (range) => range.getEntireColumn()],
    ["getRowsAbove", "表一!B1:D1", (range) => range.getRowsAbove()],
    ["getRowsBelow", "表一!B5:D6", (range) => range.getRowsBelow(2)],
    ["getColumnsBefore", "表一!A2:A4", (range) => range.getColumnsBefore()],
    ["getColumnsAfter", "表一!E2:F4", (range) => range.getColumnsAfter(2)],
    ["getBoundingRect", "表一!B2:F6", (range) => range.getBoundingRect("F6")],
    ["getIntersection", "表一!C3:D4", (range) => range.getIntersection("C3:Z9")],
    ["getUsedRange", "表一!B2:D4", (range) => range.getUsedRange()],
    ["sheet used range", "表一!B2:I9", (_range, sheet) => sheet.getUsedRange()],
    ["sheet used values", "表一!B2:E4", (_range, sheet) => sheet.getUsedRangeOrNullObject(true)],
    ["getRangeByIndexes", "表一!C1:D4", (_range, sheet) => sheet.getRangeByIndexes(0, 2, 4, 2)],
    ["sheet getCell", "表一!B1", (_range, sheet) => sheet.getCell(0, 1)],
    ["whole sheet", "表一!A1:XFD1048576", (_range, sheet) => sheet.getRange()],
    ["absolute address", "表一!A1:B2", (_range, sheet) => sheet.getRange("$A$1:$B$2")],
  ])("%s gives %s", async (_name, expected, pick) => {
    expect(await address(pick)).toBe(expected);
  });

  it.each<[string, string, (range: Excel.Range, sheet: Excel.Worksheet) => unknown]>([
    ["off the sheet", "InvalidArgument", (range) => range.getOffsetRange(-5, 0)],
    ["no overlap", "ItemNotFound", (range) => range.getIntersection("Z9")],
    ["no address", "InvalidArgument", (_range, sheet) => sheet.getRange("A0")],
    ["another sheet's address", "InvalidArgument", (_range, sheet) => sheet.getRange("别的!A1")],
    ["rows of no number", "InvalidArgument", (_range, sheet) => sheet.getRangeByIndexes(0, 0, 0, 1)],
  ])("refuses %s with %s", async (_name, code, act) => {
    const { refusal } = openNew();
    expect(
      await refusal(async (context) => {
        const sheet = context.workbook.worksheets.getItem("表一");
        act(sheet.getRange("B2:D4"), sheet);
        await context.sync();
      }),
    ).toBe(code);
  });

  it("gives null objects where nothing is, and skips what is asked of them", async () => {
    await openNew().run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表一");
      const used = sheet.getUsedRangeOrNullObject(true);
      const overlap = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      overlap.getCell(0, 0).values = [["skipped"]];
      used.load("address");
      overlap.load("values");
      await context.sync();
      expect([used.isNullObject, overlap.isNullObject]).toEqual([true, true]);
    });
  });

  it("finds ranges by defined names", async () => {
    const opened = openNew((book) => book.setName({ name: "得分合计", scope: null, formula: "='表一'!$C$3", hidden: false, comment: "" }));
    expect(await read(opened, "得分合计", "address")).toBe("表一!C3");
  });

  it("quotes sheet names only where Excel does", async () => {
    const opened = openNew((book) => {
      book.addSheet("附件2-2");
      book.addSheet("A1");
      book.addSheet("it's");
    });
    const addresses = await opened.run(async (context) => {
      const ranges = ["附件2-2", "A1", "it's"].map((name) => context.workbook.worksheets.getItem(name).getRange("B2"));
      for (const range of ranges) range.load("address");
      await context.sync();
      return ranges.map((range) => range.address);
    });
    expect(addresses).toEqual(["'附件2-2'!B2", "'A1'!B2", "'it''s'!B2"]);
  });
});
