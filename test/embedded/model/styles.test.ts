import { emptyBook, loadBook, type BookModel, type CellStyle, type StylePatch } from "../../../src/embedded/model";
import { withTint } from "../../../src/embedded/model/styles/tint";
import { findAll, partText, withParts, xmlTree } from "../../helpers/packages";
import { fixture, SHARED } from "./fixtures";

const STYLES = "xl/styles.xml";
const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

/** The look of a fixture cell whose format record is replaced. */
function lookOf(edit: (styles: string) => string): CellStyle {
  const book = loadBook(withParts(fixture(SHARED), { [STYLES]: edit }));
  return book.style(book.sheets[0]!.styleId(0, 0));
}

function reloaded(book: BookModel): BookModel {
  return loadBook(book.save());
}

it("tells everything a style says", () => {
  const book = loadBook(fixture(SHARED));
  const sheet = book.sheets[0]!;
  expect(book.style(sheet.styleId(2, 0))).toEqual({
    numberFormat: "General",
    font: { name: "宋体", size: 11, bold: true, italic: false, strikethrough: false, underline: "none", color: null },
    fill: { pattern: "solid", color: "#D9E1F2", patternColor: null, tint: 0, themeBase: null },
    borders: { left: THIN, right: THIN, top: THIN, bottom: THIN, diagonalDown: NONE, diagonalUp: NONE },
    alignment: { horizontal: "Center", vertical: "Center", wrap: true, shrink: false, indent: 0, rotation: 0 },
    locked: true,
    formulaHidden: false,
  });
  expect(book.style(sheet.styleId(4, 8)).locked).toBe(false);
  expect(book.style(99_999)).toEqual(book.style(0));
});

const THIN = { line: "thin", color: "#000000" };
const NONE = { line: "none", color: null };

describe("colours", () => {
  const fill =
    (color: string) =>
    (styles: string): string =>
      styles.replace("<fill><patternFill /></fill>", `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`);
  it.each([
    ['theme="4"', "#4F81BD", 0],
    ['theme="0" tint="-0.249977111117893"', "#BFBFBF", -0.249977111117893],
    ['theme="1" tint="0.499984740745262"', "#808080", 0.499984740745262],
    ['theme="4" tint="0.799981688894314"', "#DCE6F1", 0.799981688894314],
    ['theme="3" tint="-0.249977111117893"', "#16365C", -0.249977111117893],
    ['indexed="10"', "#FF0000", 0],
    ['rgb="80123456"', "#123456", 0],
    ['indexed="64"', "#000000", 0],
  ])("%s is %s", (color, shown, tint) => {
    const got = lookOf(fill(color)).fill;
    expect([got.color, got.tint]).toEqual([shown, tint]);
  });

  it("of a tinted fill both the base and the shown one are told", () => {
    expect(lookOf(fill('theme="0" tint="-0.25"')).fill.themeBase).toBe("#FFFFFF");
  });

  it("a gradient is only named", () => {
    const got = lookOf((styles) =>
      styles.replace(
        "<fill><patternFill /></fill>",
        '<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop></gradientFill></fill>',
      ),
    );
    expect(got.fill).toEqual({ pattern: "gradient", color: null, patternColor: null, tint: 0, themeBase: null });
  });

  // What Excel's palettes show for "lighter 80 %", "darker 25 %" and so on.
  it.each([
    ["4F81BD", 0.799981688894314, "DCE6F1"],
    ["4F81BD", 0.599993896298105, "B8CCE4"],
    ["4F81BD", 0.399975585192419, "95B3D7"],
    ["4F81BD", -0.249977111117893, "366092"],
    ["4F81BD", -0.499984740745262, "244062"],
    ["1F497D", 0.399975585192419, "538DD5"],
    ["1F497D", -0.249977111117893, "16365C"],
    ["C0504D", 0.399975585192419, "DA9694"],
    ["C0504D", -0.249977111117893, "963634"],
    ["9BBB59", 0.799981688894314, "EBF1DE"],
    ["EEECE1", -0.0999786370433668, "DDD9C4"],
    ["F79646", -0.249977111117893, "E26B0A"],
    ["4BACC6", 0.799981688894314, "DAEEF3"],
    ["4472C4", 0.799981688894314, "D9E1F2"],
    ["4472C4", 0.599993896298105, "B4C6E7"],
    ["70AD47", 0.799981688894314, "E2EFDA"],
    ["ED7D31", 0.799981688894314, "FCE4D6"],
    ["FFC000", 0.799981688894314, "FFF2CC"],
    ["5B9BD5", 0.799981688894314, "DDEBF7"],
    ["44546A", -0.249977111117893, "333F4F"],
    ["FFFFFF", -0.0499893185216834, "F2F2F2"],
    ["FFFFFF", -0.149998474074526, "D9D9D9"],
    ["000000", 0.499984740745262, "808080"],
    ["000000", 0.349986266670736, "595959"],
  ])("%s with tint %d shows %s", (base, tint, shown) => {
    expect(withTint(`#${base}`, tint)).toBe(`#${shown}`);
  });

  it("tints run to black and white", () => {
    expect([withTint("#336699", -1), withTint("#336699", 1), withTint("#336699", 0)]).toEqual(["#000000", "#FFFFFF", "#336699"]);
  });
});

describe("patches", () => {
  const patches: readonly (readonly [string, StylePatch, (style: CellStyle) => unknown, unknown])[] = [
    ["format of the book's own", { numberFormat: '#,##0.00" 元"' }, (s) => s.numberFormat, '#,##0.00" 元"'],
    ["a new format", { numberFormat: '0.0!.0,"万元"' }, (s) => s.numberFormat, '0.0!.0,"万元"'],
    ["a built-in format", { numberFormat: "0.00%" }, (s) => s.numberFormat, "0.00%"],
    [
      "font",
      { font: { name: "黑体", size: 14, bold: true, italic: true, underline: "double", color: "#C00000" } },
      (s) => s.font,
      { name: "黑体", size: 14, bold: true, italic: true, strikethrough: false, underline: "double", color: "#C00000" },
    ],
    ["font colour back to automatic", { font: { color: null } }, (s) => s.font.color, null],
    ["fill", { fill: { color: "#FFC7CE" } }, (s) => [s.fill.pattern, s.fill.color], ["solid", "#FFC7CE"]],
    [
      "fill with a tint",
      { fill: { color: "#FFFFFF", tint: -0.5 } },
      (s) => [s.fill.color, s.fill.tint, s.fill.themeBase],
      ["#808080", -0.5, "#FFFFFF"],
    ],
    [
      "patterned fill",
      { fill: { color: "#FFFF00", pattern: "gray125", patternColor: "#FF0000" } },
      (s) => [s.fill.pattern, s.fill.color, s.fill.patternColor],
      ["gray125", "#FFFF00", "#FF0000"],
    ],
    ["no fill", { fill: { color: null } }, (s) => s.fill.pattern, "none"],
    [
      "edges",
      { borders: { top: { line: "double", color: "#FF0000" }, left: { line: "none", color: null } } },
      (s) => [s.borders.top, s.borders.left],
      [{ line: "double", color: "#FF0000" }, NONE],
    ],
    [
      "a diagonal",
      { borders: { diagonalUp: { line: "thin", color: "#000000" } } },
      (s) => [s.borders.diagonalUp, s.borders.diagonalDown],
      [THIN, NONE],
    ],
    [
      "alignment",
      { alignment: { horizontal: "CenterAcrossSelection", vertical: "Top", wrap: true, indent: 2, rotation: -45 } },
      (s) => s.alignment,
      { horizontal: "CenterAcrossSelection", vertical: "Top", wrap: true, shrink: false, indent: 2, rotation: -45 },
    ],
    ["locking", { locked: false, formulaHidden: true }, (s) => [s.locked, s.formulaHidden], [false, true]],
  ];

  it.each(patches)("%s: set, saved and read; nothing else changes", (_, patch, read, expected) => {
    const book = loadBook(fixture(SHARED));
    const before = book.style(book.sheets[0]!.styleId(0, 0));
    book.sheets[0]!.setStyle(A1, patch);
    const again = reloaded(book);
    const after = again.style(again.sheets[0]!.styleId(0, 0));
    expect(read(after)).toEqual(expected);
    const others = Object.keys(before).filter((key) => !(key in patch)) as (keyof CellStyle)[];
    expect(others.map((key) => after[key])).toEqual(others.map((key) => before[key]));
  });

  it("of the same look share one record, and existing records are used", () => {
    const book = loadBook(fixture(SHARED));
    const ids = [0, 1, 2].map(() => book.patchedStyle(3, { fill: { color: "#ABCDEF" } }));
    expect(new Set(ids).size).toBe(1);
    expect(book.patchedStyle(0, { numberFormat: "yyyy-mm-dd" })).toBe(12);
    expect(book.patchedStyle(3, {})).toBe(3);
  });

  it("only append: old records keep their place and text", () => {
    const book = loadBook(fixture(SHARED));
    book.sheets[0]!.setStyle(
      { top: 0, left: 0, bottom: 10, right: 8 },
      { font: { size: 20 }, fill: { color: "#FF00FF" }, numberFormat: "0.000", borders: { top: { line: "hair", color: null } } },
    );
    const list = (bytes: Uint8Array, name: string): string[] =>
      findAll(xmlTree(partText(bytes, STYLES)), name)[0]!.children.map((child) => JSON.stringify(child));
    const after = book.save();
    for (const name of ["numFmts", "fonts", "fills", "borders", "cellXfs"]) {
      const old = list(fixture(SHARED), name);
      expect(list(after, name).slice(0, old.length)).toEqual(old);
      expect(findAll(xmlTree(partText(after, STYLES)), name)[0]!.attributes["count"]).toBe(String(list(after, name).length));
    }
  });
});

it("whole columns and rows carry their style themselves; new cells take it", () => {
  const book = emptyBook("表");
  const sheet = book.sheets[0]!;
  sheet.setValue(4, 2, 1);
  sheet.setStyle({ top: 0, left: 2, bottom: 1_048_575, right: 3 }, { numberFormat: "0.00" });
  sheet.setStyle({ top: 7, left: 0, bottom: 7, right: 16_383 }, { font: { bold: true } });
  sheet.setValue(9, 3, 5);
  const again = reloaded(book);
  const format = (row: number, col: number): string => again.style(again.sheets[0]!.styleId(row, col)).numberFormat;
  expect([format(4, 2), format(9, 3), format(500, 3), format(500, 4)]).toEqual(["0.00", "0.00", "0.00", "General"]);
  expect([again.style(again.sheets[0]!.styleId(7, 100)).font.bold, again.sheets[0]!.usedRange()]).toEqual([
    true,
    { top: 4, left: 2, bottom: 9, right: 3 },
  ]);
});
