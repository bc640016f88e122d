import fc from "../helpers/property";
import { bridgedColumns, cutRows, rectangles } from "../../src/excel/apply/rectangles";
import { toWorkbookError } from "../../src/excel/errors";
import { highestApiLevel } from "../../src/excel";
import { cellFill } from "../../src/excel/grid";
import { storedText, unwrapStore, wrapStore } from "../../src/excel/stored-part";
import { applyTint, baseOfTint } from "../../src/excel/tint";
import { WorkbookError } from "../../src/workbook";
import { edit, newPort, plan, value } from "./open";

const place = fc.record({ row: fc.nat(12), col: fc.nat(6) });
const key = ({ row, col }: { row: number; col: number }) => `${row},${col}`;

describe("blocks", () => {
  it("hold every cell once, at its place", () => {
    fc.assert(
      fc.property(fc.array(place), (cells) => {
        const found = rectangles(cells).flatMap(({ rect, rows }) => {
          expect(rows).toHaveLength(rect.bottom - rect.top + 1);
          return rows.flatMap((row, r) => {
            expect(row).toHaveLength(rect.right - rect.left + 1);
            return row.map((cell, c) => {
              expect([cell.row, cell.col]).toEqual([rect.top + r, rect.left + c]);
              return key(cell);
            });
          });
        });
        expect([...found].sort()).toEqual([...new Set(cells.map(key))].sort());
      }),
    );
  });

  it("with holes hold every cell once, and no hole longer than allowed", () => {
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: key }), fc.nat(4), (cells, reach) => {
        const blocks = bridgedColumns(cells, reach);
        expect(
          blocks
            .flatMap(({ rows }) => rows.flat())
            .filter((cell) => cell !== null)
            .map(key)
            .sort(),
        ).toEqual(cells.map(key).sort());
        for (const { rect, rows } of blocks) {
          expect(rows.map((row) => row.map((cell) => cell?.row ?? null))).toEqual(rows.map(([cell], r) => [cell ? rect.top + r : null]));
          expect(
            rows
              .map(([cell]) => (cell ? "x" : " "))
              .join("")
              .split("x")
              .every((hole) => hole.length <= reach),
          ).toBe(true);
        }
      }),
    );
  });

  it("are cut between rows without loss", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 60 }), (rows, cols, limit) => {
        const parts = cutRows({ top: 3, left: 2, bottom: 2 + rows, right: 1 + cols }, limit);
        expect(parts.reduce((sum, part) => sum + part.bottom - part.top + 1, 0)).toBe(rows);
        expect(parts.every((part) => (part.bottom - part.top + 1) * cols <= Math.max(limit, cols))).toBe(true);
      }),
    );
  });
});

describe("the stored part", () => {
  it("gives any JSON back", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(unwrapStore(wrapStore(json))).toBe(json);
      }),
    );
  });

  it("reads back as it is said to, whatever letters are in it", () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom("&", "<", ">", "\r", "\n", "\u0000", "\u001f", "\uffff", "&amp;", "]]>"), fc.string()),
    });
    fc.assert(
      fc.property(text, (any) => {
        expect(unwrapStore(wrapStore(any))).toBe(storedText(any));
      }),
    );
  });

  it.each([
    ['<?xml version="1.0"?>\n<state xmlns="urn:jixiao-ziping:v1">{"a":"&lt;&#x4E00;"}</state >', '{"a":"<一"}'],
    ['<p:state xmlns:p="urn:jixiao-ziping:v1">{}</p:state>', "{}"],
    ["<other/>", null],
    ["", null],
  ])("is read from %j", (xml, text) => {
    expect(unwrapStore(xml)).toBe(text);
  });
});

describe("tints", () => {
  const color = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0").toUpperCase()}`);
  const tint = fc.constantFrom(
    0.7999816888943144,
    0.5999938962981048,
    0.3999755851924192,
    -0.249977111117893,
    -0.499984740745262,
    0.1,
    -0.1,
    0,
  );

  it("have a base colour for whatever Excel shows", () => {
    fc.assert(
      fc.property(color, tint, (base, amount) => {
        const shown = applyTint(base, amount);
        const found = baseOfTint(shown, amount);
        expect(found === null ? null : applyTint(found, amount)).toBe(found === null ? null : shown);
        if (Math.abs(amount) < 0.6) expect(found).not.toBeNull();
      }),
    );
  });

  it.each([
    ["#4472C4", 0.5999938962981048, "#B4C7E7"],
    ["#000000", 0.499984740745262, "#7F7F7F"],
    ["#FFFFFF", -0.249977111117893, "#BFBFBF"],
    ["#ED7D31", 0, "#ED7D31"],
  ])("of %s by %d is %s", (base, amount, shown) => {
    expect(applyTint(base, amount)).toBe(shown);
  });
});

describe("a fill as Excel tells it", () => {
  const read = (fill: unknown) => cellFill({ format: { fill } } as Excel.CellProperties);

  it.each([
    [{ color: "#FFFFFF", pattern: "None", tintAndShade: 0 }, null],
    [{ color: "#FFFFFF", pattern: null, tintAndShade: null }, null],
    [{ color: "", pattern: "", tintAndShade: null }, null],
    [{ color: "#f59a92", pattern: "Solid", tintAndShade: 0 }, "#F59A92"],
    [{ color: "#F59A92", pattern: null, tintAndShade: 0 }, "#F59A92"],
    [{ color: "#FFFFFF", pattern: "", tintAndShade: 0.4 }, "#FFFFFF"],
  ])("%j is the colour %p", (fill, color) => expect(read(fill)).toMatchObject({ color }));

  it.each([
    { color: "#FF0000", pattern: "Gray50", tintAndShade: 0 },
    { color: null, pattern: "LinearGradient", tintAndShade: 0 },
    { color: null, pattern: null, tintAndShade: 0 },
    { color: "#FF0000", pattern: "Solid", tintAndShade: null },
    undefined,
  ])("%j cannot be given back", (fill) => expect(read(fill)).toBe("unreadable"));
});

describe("texts", () => {
  it("stay what they are through the real client, whatever they look like", async () => {
    const text = fc.oneof(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.stringMatching(/^[-+=@'#]?[0-9./:%,年月日 ]{1,8}$/),
      fc.stringMatching(/^[0-9a-zA-Z.\- ]{1,9}$/),
    );
    const samples = fc.sample(
      text.filter((sample) => !sample.includes("\r")),
      { seed: 7, numRuns: 400 },
    );
    const { workbook, port } = newPort();
    const { results } = await port.apply(plan({ cells: samples.map((sample, row) => edit(`A${row + 1}`, value(sample))) }));
    expect(results.map((result) => result.value)).toEqual(samples);
    expect(samples.map((_, row) => workbook.model.sheets[0]!.value(row, 0))).toEqual(samples);
  });
});

describe("error codes of Office.js", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "cell-edit-mode"],
    ["AccessDenied", "protected-sheet"],
    ["RequestPayloadSizeLimitExceeded", "too-large"],
    ["RangeExceedsLimit", "too-large"],
    ["ItemNotFound", "sheet-gone"],
    ["ItemAlreadyExists", "unknown"],
    ["ApiNotFound", "api-missing"],
    ["GeneralException", "unknown"],
    ["InvalidOperation", "unknown"],
  ])("%s means %s", (code, meaning) => {
    expect(toWorkbookError({ code, message: "…" }, "表一").code).toBe(meaning);
  });

  it("takes ItemAlreadyExists for a taken name only where a sheet was added", () => {
    expect(
      toWorkbookError({ code: "ItemAlreadyExists", message: "…", debugInfo: { errorLocation: "WorksheetCollection.add" } }, "表一").code,
    ).toBe("name-taken");
    expect(toWorkbookError({ code: "ItemAlreadyExists", message: "…", debugInfo: { errorLocation: "Range.formulas" } }, "表一").code).toBe(
      "unknown",
    );
  });

  it("tells cell editing by the message where Excel has no code for it, and keeps the cause", () => {
    const cause = { code: "InvalidOperation", message: "Excel is in cell-editing mode." };
    const error = toWorkbookError(cause);
    expect([error.code, (error as { cause?: unknown }).cause]).toEqual(["cell-edit-mode", cause]);
    expect(toWorkbookError(error)).toBe(error);
    expect(toWorkbookError(new TypeError("x"))).toMatchObject({
      code: "unknown",
      detail: "",
      message: expect.not.stringContaining("x") as string,
    });
    expect(new WorkbookError("protected-sheet", "表一").message).toContain("表一");
  });
});

describe("the level of an Excel", () => {
  it.each([
    [14, 114],
    [21, 121],
    [30, 130],
    [0, 0],
  ])("that supports 1.%d is %d", (newest, level) => {
    expect(highestApiLevel((name, version) => name === "ExcelApi" && Number(version.split(".")[1]) <= newest)).toBe(level);
  });
});
