import { loadBook, type BookModel, type SheetModel } from "../../../src/embedded/model";
import { diffPackages, partText } from "../../helpers/packages";
import { fixture, INLINE, ROUNDTRIP, SHARED, SHEET1 } from "./fixtures";

const NOTHING = { added: [], removed: [], changed: [] };

/** An edit, and how it is taken back. */
const PAIRS: readonly (readonly [
  what: string,
  edit: (book: BookModel, sheet: SheetModel) => void,
  undo: (book: BookModel, sheet: SheetModel) => void,
])[] = [
  ["a value", (_, s) => s.setValue(3, 6, 96), (_, s) => s.setValue(3, 6, 95)],
  ["a text in a blank cell", (_, s) => s.setValue(7, 8, "说明"), (_, s) => s.setValue(7, 8, null)],
  ["a text outside of the used range", (_, s) => s.setValue(99, 30, "远处"), (_, s) => s.setValue(99, 30, null)],
  ["a rich text", (_, s) => s.setValue(10, 0, "平"), (_, s) => s.setValue(10, 0, "备注:红字加粗普通")],
  ["the result of a formula", (_, s) => s.setCached(8, 7, 60), (_, s) => s.setCached(8, 7, 54.02)],
  [
    "a number format",
    (_, s) => s.setStyle(cell(3, 6), { numberFormat: '0.0"分"' }),
    (_, s) => s.setStyle(cell(3, 6), { numberFormat: "General" }),
  ],
  [
    "fills of marked cells",
    (_, s) => s.setStyle(rect(3, 0, 7, 8), { fill: { color: "#FFC7CE" } }),
    (_, s) => s.setStyle(rect(3, 0, 7, 8), { fill: { color: null } }),
  ],
  [
    "the fill of a cell that had one",
    (_, s) => s.setStyle(cell(2, 0), { fill: { color: "#FFC7CE" } }),
    (_, s) => s.setStyle(cell(2, 0), { fill: { color: "#D9E1F2", pattern: "solid" } }),
  ],
  [
    "the fill of a cell that is not there",
    (_, s) => s.setStyle(cell(50, 20), { fill: { color: "#FFEB9C" } }),
    (_, s) => s.setStyle(cell(50, 20), { fill: { color: null } }),
  ],
  ["a merge", (_, s) => s.merge(rect(14, 0, 15, 3)), (_, s) => s.unmerge(rect(14, 0, 15, 3))],
  ["a validation", (_, s) => s.setValidation(rect(30, 1, 40, 1), LIST), (_, s) => s.setValidation(rect(30, 1, 40, 1), null)],
  [
    "a link",
    (_, s) => s.setHyperlink(cell(20, 1), { address: "https://example.com/", location: null, tooltip: "", display: "" }),
    (_, s) => s.setHyperlink(cell(20, 1), null),
  ],
  ["a custom XML part", (b) => void b.addCustomXml('<a xmlns="urn:a">数据</a>', "{A}"), (b) => void b.deleteCustomXml("{A}")],
  [
    "a name",
    (b) => b.setName({ name: "绩效总分", scope: null, formula: "=绩效自评表!$H$9", hidden: false, comment: "" }),
    (b) => void b.deleteName("绩效总分"),
  ],
  ["a sheet with contents", (b) => fill(b.addSheet("汇总", 1)), (b) => b.deleteSheet(b.sheet("汇总")!)],
  ["the order of the sheets", (b) => b.moveSheet(b.sheets[0]!, 2), (b) => b.moveSheet(b.sheet("绩效自评表")!, 0)],
];

const LIST = {
  kind: "list",
  operator: "between",
  formula1: '"是,否"',
  formula2: null,
  allowBlank: true,
  inCellDropDown: true,
  prompt: { show: true, title: "", text: "请选择" },
  error: { show: true, title: "", text: "", style: "stop" },
} as const;

function cell(row: number, col: number) {
  return rect(row, col, row, col);
}

function rect(top: number, left: number, bottom: number, right: number) {
  return { top, left, bottom, right };
}

function fill(sheet: SheetModel): void {
  sheet.setValue(0, 0, "汇总表");
  sheet.setFormula(1, 0, "=SUM(绩效自评表!E4:E8)");
  sheet.setCached(1, 0, 55);
  sheet.setPrint({ area: [rect(0, 0, 1, 3)], orientation: "landscape" });
  sheet.setStyle(rect(0, 0, 1, 3), { font: { bold: true }, numberFormat: "0.000" });
}

describe.each(ROUNDTRIP)("%s", (name) => {
  it("comes back byte for byte when nobody edits it, read or unread", () => {
    const bytes = fixture(name);
    const book = loadBook(bytes);
    expect(Buffer.from(book.save()).equals(Buffer.from(bytes))).toBe(true);
    for (const sheet of book.sheets)
      sheet.forEachCell((row, col) => void [sheet.value(row, col), sheet.formula(row, col), book.style(sheet.styleId(row, col))]);
    expect(book.dirty).toBe(false);
    expect(Buffer.from(book.save()).equals(Buffer.from(bytes))).toBe(true);
  });

  it.each(PAIRS)("%s: editing shows, taking it back in the same session leaves no trace", (_, edit, undo) => {
    const bytes = fixture(name);
    const book = loadBook(bytes);
    edit(book, book.sheets[0]!);
    expect(book.dirty).toBe(true);
    const edited = book.save();
    expect(diffPackages(bytes, edited)).not.toEqual(NOTHING);
    expect(book.dirty).toBe(false);
    undo(book, book.sheet("绩效自评表")!);
    expect(diffPackages(bytes, book.save())).toEqual(NOTHING);
  });

  it.each(PAIRS)("%s: taking it back after saving and loading leaves no part, relationship or content type", (what, edit, undo) => {
    const bytes = fixture(name);
    const first = loadBook(bytes);
    edit(first, first.sheets[0]!);
    const second = loadBook(first.save());
    undo(second, second.sheet("绩效自评表")!);
    const diff = diffPackages(bytes, second.save());
    // Runs that were written over are gone for good: the text comes back plain.
    if (what === "a rich text") expect(diff.changed).toContain(SHEET1);
    else expect(diff).toEqual(NOTHING);
  });
});

it("marks taken away after a detour over a file leave no colour of theirs", () => {
  for (const name of [INLINE, SHARED]) {
    const first = loadBook(fixture(name));
    first.sheets[0]!.setStyle(rect(3, 0, 7, 8), { fill: { color: "#FFC7CF" } });
    const second = loadBook(first.save());
    second.sheets[0]!.setStyle(rect(3, 0, 7, 8), { fill: { color: null } });
    expect(partText(second.save(), "xl/styles.xml")).not.toContain("FFC7CF");
  }
});
