import fc from "../helpers/property";
import {
  columnIndex,
  columnLetters,
  packAddresses,
  parseA1,
  parseRect,
  quoteSheet,
  rectToA1,
  splitSheetAddress,
  toA1,
  toSheetA1,
} from "../../src/workbook";

const cell = fc.record({ row: fc.integer({ min: 0, max: 1_048_575 }), col: fc.integer({ min: 0, max: 16_383 }) });

describe("A1 addresses", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [27, "AB"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("column %i is %s", (col, letters) => {
    expect(columnLetters(col)).toBe(letters);
    expect(columnIndex(letters)).toBe(col);
  });

  it("reads back every cell it prints", () => {
    fc.assert(fc.property(cell, (ref) => expect(parseA1(toA1(ref))).toEqual(ref)));
  });

  it.each(["", "A0", "XFE1", "A1048577", "1A", "A1B", "汇总"])("refuses %p", (text) => expect(parseA1(text)).toBeNull());

  it("reads rectangles in any corner order and with dollars", () => {
    expect(parseRect("$D$9:B2")).toEqual({ top: 1, left: 1, bottom: 8, right: 3 });
    expect(rectToA1({ top: 1, left: 1, bottom: 8, right: 3 })).toBe("B2:D9");
    expect(parseRect("B2:汇总")).toBeNull();
  });

  it("quotes sheet names so that they read back", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 31 }), cell, (name, ref) => {
        expect(splitSheetAddress(toSheetA1(name, ref))).toEqual({ sheet: name, address: toA1(ref) });
      }),
    );
    expect(quoteSheet("a'b")).toBe("'a''b'");
  });
});

describe("packAddresses", () => {
  it("names every cell once, in strings that getRanges takes", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ row: fc.nat(400), col: fc.nat(40) }), { maxLength: 600 }), (cells) => {
        const named = new Set<string>();
        for (const text of packAddresses(cells)) {
          expect(text.length).toBeLessThanOrEqual(8000);
          for (const area of text.split(",")) {
            const rect = parseRect(area)!;
            for (let row = rect.top; row <= rect.bottom; row += 1) named.add(toA1({ row, col: rect.left }));
          }
        }
        expect(named).toEqual(new Set(cells.map(toA1)));
      }),
      { numRuns: 30 },
    );
  });

  it("gives nothing for no cells", () => expect(packAddresses([])).toEqual([]));
});
