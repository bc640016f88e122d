import { at, openNew } from "./open";

/** Sets on a new sheet, then reads one property of the format of a range. */
async function formatAfter(act: (context: Excel.RequestContext) => void, address: string, path: string): Promise<unknown> {
  return openNew().run(async (context) => {
    act(context);
    const { format } = at(context, address);
    format.load(path);
    await context.sync();
    return path.split("/").reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], format);
  });
}

const red = (context: Excel.RequestContext) => {
  at(context, "A1:B2").format.fill.color = "#ff0000";
};

describe("fills", () => {
  it.each<[string, (context: Excel.RequestContext) => void, string, string, unknown]>([
    ["none reads white", () => undefined, "A1", "fill/color", "#FFFFFF"],
    ["none has its pattern", () => undefined, "A1", "fill/pattern", "None"],
    ["a colour makes it solid", red, "A1:B2", "fill/pattern", "Solid"],
    ["colours come in capitals", red, "A1:B2", "fill/color", "#FF0000"],
    ["mixed reads null", red, "A1:C3", "fill/color", null],
    ["mixed pattern reads null", red, "A1:C3", "fill/pattern", null],
    [
      "named colours are known",
      (context) => {
        at(context, "A1").format.fill.color = "orange";
      },
      "A1",
      "fill/color",
      "#FFA500",
    ],
    [
      "a tint shows in the colour",
      (context) => {
        at(context, "A1").format.fill.color = "#4472C4";
        at(context, "A1").format.fill.tintAndShade = 0.6;
      },
      "A1",
      "fill/tintAndShade",
      0.6,
    ],
    [
      "a new colour takes the tint away",
      (context) => {
        at(context, "A1").format.fill.tintAndShade = 0.6;
        red(context);
      },
      "A1",
      "fill/tintAndShade",
      0,
    ],
    [
      "clear takes it away",
      (context) => {
        red(context);
        at(context, "A1").format.fill.clear();
      },
      "A1",
      "fill/pattern",
      "None",
    ],
    [
      "patterns keep their two colours",
      (context) => {
        red(context);
        at(context, "A1").format.fill.pattern = "Gray50";
        at(context, "A1").format.fill.patternColor = "#0000FF";
      },
      "A1",
      "fill/patternColor",
      "#0000FF",
    ],
  ])("%s", async (_what, act, address, path, expected) => {
    expect(await formatAfter(act, address, path)).toEqual(expected);
  });

  it("are set over many areas at once", async () => {
    await openNew().run(async (context) => {
      const areas = context.workbook.worksheets.getItem("表一").getRanges("A1,C3:D4");
      areas.format.fill.color = "#00FF00";
      areas.load("areaCount,cellCount,address");
      areas.areas.load("items/address");
      const [inside, outside] = [at(context, "D4").format.fill, at(context, "B2").format.fill];
      inside.load("color");
      outside.load("pattern");
      await context.sync();
      expect([areas.areaCount, areas.cellCount, areas.address]).toEqual([2, 5, "表一!A1,表一!C3:D4"]);
      expect(areas.areas.items.map((range) => range.address)).toEqual(["表一!A1", "表一!C3:D4"]);
      expect([inside.color, outside.pattern]).toEqual(["#00FF00", "None"]);
    });
  });

  it.each(["#12345", "crimson-ish", 5])("refuse the colour %j", async (color) => {
    expect(
      await openNew().refusal(async (context) => {
        at(context, "A1").format.fill.color = color as string;
      }),
    ).toBe("InvalidArgument");
  });
});

describe("fonts, alignment, sizes", () => {
  it("take all that is set at once", async () => {
    await openNew().run(async (context) => {
      const { format } = at(context, "A1:B1");
      format.set({
        font: { bold: true, size: 16, name: "仿宋", color: "#C00000", italic: true, underline: "Single", strikethrough: true },
        wrapText: true,
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        indentLevel: 1,
        textOrientation: 90,
        shrinkToFit: false,
      });
      format.load(
        "wrapText,horizontalAlignment,verticalAlignment,indentLevel,textOrientation,font/bold,font/size,font/name,font/color,font/italic,font/underline,font/strikethrough",
      );
      await context.sync();
      expect(format.toJSON()).toMatchObject({
        wrapText: true,
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        indentLevel: 1,
        textOrientation: 90,
        font: { bold: true, size: 16, name: "仿宋", color: "#C00000", italic: true, underline: "Single", strikethrough: true },
      });
    });
  });

  it.each<[string, unknown, (context: Excel.RequestContext) => void]>([
    [
      "font/bold",
      null,
      (context) => {
        at(context, "A1").format.font.bold = true;
      },
    ],
    [
      "rowHeight",
      null,
      (context) => {
        at(context, "A1").format.rowHeight = 40;
      },
    ],
    [
      "rowHeight",
      40,
      (context) => {
        at(context, "A1:A2").format.rowHeight = 40;
      },
    ],
    [
      "columnWidth",
      60,
      (context) => {
        at(context, "A1:B1").format.columnWidth = 60;
      },
    ],
  ])("%s of A1:B2 is %j", async (path, expected, act) => {
    expect(await formatAfter(act, "A1:B2", path)).toEqual(expected);
  });

  it.each<[string, (context: Excel.RequestContext) => void]>([
    [
      "a row over 409 points",
      (context) => {
        at(context, "A1").format.rowHeight = 410;
      },
    ],
    [
      "a word for a truth value",
      (context) => {
        at(context, "A1").format.wrapText = "yes" as never;
      },
    ],
    [
      "an unknown alignment",
      (context) => {
        at(context, "A1").format.horizontalAlignment = "Middle" as never;
      },
    ],
    [
      "a font size of 0",
      (context) => {
        at(context, "A1").format.font.size = 0;
      },
    ],
  ])("refuse %s", async (_what, act) => {
    expect(await openNew().refusal(async (context) => act(context))).toBe("InvalidArgument");
  });

  it("fit columns to Chinese text and let rows choose", async () => {
    const { run, workbook } = openNew();
    await run(async (context) => {
      at(context, "A1:B1").values = [["项目支出绩效自评表", "x"]];
      at(context, "A1:B1").format.autofitColumns();
      at(context, "A1").format.rowHeight = 50;
      at(context, "A1").format.autofitRows();
    });
    const [sheet] = workbook.model.sheets;
    expect(sheet!.column(0).width!).toBeGreaterThan(2 * sheet!.column(1).width!);
    expect(sheet!.row(0).height).toBeNull();
  });

  it("hide rows and columns", async () => {
    await openNew().run(async (context) => {
      at(context, "B2").rowHidden = true;
      at(context, "C:C").columnHidden = true;
      const [mixed, hidden, column] = [at(context, "A1:A3"), at(context, "B2"), at(context, "C1")];
      for (const range of [mixed, hidden, column]) range.load("rowHidden,columnHidden,hidden");
      await context.sync();
      expect([mixed.rowHidden, mixed.hidden, hidden.hidden, column.columnHidden, column.rowHidden]).toEqual([
        null,
        null,
        true,
        true,
        false,
      ]);
    });
  });
});

describe("borders", () => {
  it("stand around and between the cells", async () => {
    const { run, workbook } = openNew();
    await run(async (context) => {
      const { borders } = at(context, "B2:C3").format;
      for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const)
        borders.getItem(side).style = "Continuous";
      borders.getItem("EdgeBottom").weight = "Thick";
      borders.getItem("EdgeBottom").color = "#808080";
      const edge = borders.getItem("EdgeBottom");
      edge.load("style,weight,color,sideIndex");
      borders.load("count");
      await context.sync();
      expect([edge.style, edge.weight, edge.color, edge.sideIndex, borders.count]).toEqual([
        "Continuous",
        "Thick",
        "#808080",
        "EdgeBottom",
        8,
      ]);
    });
    const sides = (row: number, col: number) => {
      const { borders } = workbook.model.style(workbook.model.sheets[0]!.styleId(row, col));
      return [borders.top.line, borders.right.line, borders.bottom.line, borders.left.line];
    };
    expect(sides(1, 1)).toEqual(["thin", "thin", "thin", "thin"]);
    expect(sides(2, 2)).toEqual(["thin", "thin", "thick", "thin"]);
    expect(sides(0, 1)).toEqual(["none", "none", "none", "none"]);
  });
});

describe("cell properties", () => {
  it("give exactly what was asked for, cell by cell", async () => {
    await openNew().run(async (context) => {
      red(context);
      at(context, "B1").format.font.bold = true;
      const found = at(context, "B1:C1").getCellProperties({
        address: true,
        format: { fill: { color: true, pattern: true }, font: { bold: true }, borders: { style: true }, horizontalAlignment: true },
      });
      await context.sync();
      const borders = Object.fromEntries(
        ["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"].map((side) => [side, { style: "None" }]),
      );
      expect(found.value).toEqual([
        [
          {
            address: "表一!B1",
            format: { fill: { color: "#FF0000", pattern: "Solid" }, font: { bold: true }, borders, horizontalAlignment: "General" },
          },
          {
            address: "表一!C1",
            format: { fill: { color: "#FFFFFF", pattern: "None" }, font: { bold: false }, borders, horizontalAlignment: "General" },
          },
        ],
      ]);
    });
  });

  it("give heights and widths of rows and columns", async () => {
    await openNew().run(async (context) => {
      at(context, "A2").format.rowHeight = 33;
      at(context, "A2").rowHidden = true;
      const rows = at(context, "A1:A2").getRowProperties({ rowIndex: true, rowHidden: true, format: { rowHeight: true } });
      const columns = at(context, "B1").getColumnProperties({ columnIndex: true, columnHidden: true });
      await context.sync();
      expect(rows.value[1]).toEqual({ rowIndex: 1, rowHidden: true, format: { rowHeight: 33 } });
      expect(columns.value).toEqual([{ columnIndex: 1, columnHidden: false }]);
    });
  });

  it("are written back as they were read", async () => {
    const { run } = openNew();
    const options: Excel.CellPropertiesLoadOptions = {
      format: {
        fill: { color: true, pattern: true, tintAndShade: true },
        font: { bold: true, color: true, name: true, size: true },
        borders: { color: true, style: true, weight: true },
        horizontalAlignment: true,
        verticalAlignment: true,
        wrapText: true,
      },
    };
    await run(async (context) => {
      red(context);
      at(context, "A1").format.set({ font: { bold: true, size: 20 }, horizontalAlignment: "Right", wrapText: true });
      at(context, "B2").format.borders.getItem("EdgeTop").style = "Double";
      const before = at(context, "A1:C3").getCellProperties(options);
      await context.sync();
      at(context, "A1:C3").format.set({
        fill: { color: "#123456" },
        font: { bold: false, size: 9 },
        horizontalAlignment: "Left",
        wrapText: false,
      });
      at(context, "A1:C3").format.borders.getItem("EdgeBottom").style = "Continuous";
      at(context, "A1:C3").setCellProperties(before.value);
      const after = at(context, "A1:C3").getCellProperties(options);
      await context.sync();
      expect(after.value).toEqual(before.value);
    });
  });

  it("refuse a matrix of another shape", async () => {
    expect(await openNew().refusal(async (context) => at(context, "A1:B2").setCellProperties([[{}]]))).toBe("InvalidArgument");
  });
});

describe("clearing", () => {
  const filled = (context: Excel.RequestContext) => {
    red(context);
    at(context, "A1").values = [["x"]];
    at(context, "A1").hyperlink = { address: "https://example.org/", textToDisplay: "link" };
  };
  it.each<[Excel.ClearApplyTo | undefined, unknown[]]>([
    ["All" as Excel.ClearApplyTo, ["", "None", null]],
    [undefined, ["", "None", null]],
    ["Contents" as Excel.ClearApplyTo, ["", "Solid", { address: "https://example.org/" }]],
    ["Formats" as Excel.ClearApplyTo, ["link", "None", { address: "https://example.org/" }]],
    ["Hyperlinks" as Excel.ClearApplyTo, ["link", "Solid", null]],
  ])("%s takes away what it names", async (applyTo, [value, pattern, link]) => {
    await openNew().run(async (context) => {
      filled(context);
      at(context, "A1").clear(applyTo);
      const range = at(context, "A1");
      range.load("values,hyperlink,format/fill/pattern");
      await context.sync();
      expect([range.values, range.format.fill.pattern]).toEqual([[[value]], pattern]);
      expect(range.hyperlink).toEqual(link === null ? null : (expect.objectContaining(link) as unknown));
    });
  });
});
