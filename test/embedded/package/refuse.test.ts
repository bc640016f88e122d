import { zipSync, strToU8 } from "fflate";
import { loadBook } from "../../../src/embedded/model";
import { readZip, unpackEntry, ZIP_LIMITS } from "../../../src/embedded/package";
import { WorkbookError } from "../../../src/workbook/errors";
import { withParts } from "../../helpers/packages";
import { fixture, INLINE, SHARED, SHEET1 } from "../model/fixtures";

/** The code of the WorkbookError that opening and reading a file ends in; "opened" when it does not fail. */
function outcome(bytes: Uint8Array): string {
  try {
    const book = loadBook(bytes, "坏表.xlsx");
    for (const sheet of book.sheets) sheet.forEachCell((row, col) => void [sheet.value(row, col), book.style(sheet.styleId(row, col))]);
    return "opened";
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    expect(error.message).toMatch(/[\u4e00-\u9fff]/);
    return error.code;
  }
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => [...text].flatMap((ch) => [ch.charCodeAt(0), 0]);
const good = fixture(SHARED);
const DTD = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
const prepend =
  (head: string) =>
  (text: string): string =>
    text.replace(/^(<\?xml[^>]*\?>)?\s*/, (xml) => xml + head);

const REFUSED: readonly (readonly [what: string, bytes: Uint8Array, code: string])[] = [
  ["no bytes", new Uint8Array(0), "empty-file"],
  ["an .xls", new Uint8Array([...OLE, ...new Array(504).fill(0), ...utf16("Workbook")]), "legacy-file"],
  ["an .xlsx with a password", new Uint8Array([...OLE, ...new Array(504).fill(0), ...utf16("EncryptedPackage")]), "encrypted-file"],
  ["an .xls of Excel 4", new Uint8Array([0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0]), "legacy-file"],
  ["a web page named .xlsx", strToU8("<html><body><table><tr><td>得分</td></tr></table></body></html>"), "not-excel"],
  ["a text", strToU8("序号,指标\n1,2"), "not-excel"],
  ["half of a file", good.subarray(0, good.length >> 1), "bad-file"],
  ["a zip header alone", good.subarray(0, 4), "bad-file"],
  ["a zip without content types", zipSync({ "a.txt": strToU8("x") }), "not-excel"],
  [
    "a Word file",
    zipSync({
      "[Content_Types].xml": strToU8(
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      "_rels/.rels": strToU8(
        '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      "word/document.xml": strToU8("<document/>"),
    }),
    "not-excel",
  ],
  [
    "a binary workbook",
    withParts(good, {
      "[Content_Types].xml": (t) =>
        t.replace("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "vnd.ms-excel.sheet.binary.macroEnabled.main"),
    }),
    "not-excel",
  ],
  ["a part path that climbs out", zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/../../evil.xml": strToU8("x") }), "bad-file"],
  ["a document type in the workbook", withParts(good, { "xl/workbook.xml": prepend(DTD) }), "bad-file"],
  ["a document type in a sheet", withParts(good, { [SHEET1]: prepend(DTD) }), "bad-file"],
  ["a document type in the strings", withParts(good, { "xl/sharedStrings.xml": prepend(DTD) }), "bad-file"],
  ["an unknown entity", withParts(good, { "xl/sharedStrings.xml": (t) => t.replace("<t>备注:</t>", "<t>&evil;</t>") }), "bad-file"],
  ["a sheet cut off", withParts(good, { [SHEET1]: (t) => t.slice(0, t.length >> 1) }), "bad-file"],
  ["a sheet with crossed tags", withParts(good, { [SHEET1]: (t) => t.replace("</mergeCells>", "</mergeCell>") }), "bad-file"],
  ["a row number beyond the sheet", withParts(good, { [SHEET1]: (t) => t.replace('<row r="20"', '<row r="2000000"') }), "bad-file"],
  ["a cell beyond the last column", withParts(good, { [SHEET1]: (t) => t.replace('r="K1"', 'r="ZZZ1"') }), "bad-file"],
  ["no workbook part", withParts(good, { "xl/workbook.xml": null }), "bad-file"],
  ["no sheet part", withParts(good, { [SHEET1]: null, "xl/worksheets/sheet2.xml": null, "xl/worksheets/sheet3.xml": null }), "bad-file"],
  ["no relationships of the workbook", withParts(good, { "xl/_rels/workbook.xml.rels": null }), "bad-file"],
  ["styles cut off", withParts(good, { "xl/styles.xml": (t) => t.slice(0, 900) }), "bad-file"],
  ["content types cut off", withParts(good, { "[Content_Types].xml": (t) => t.slice(0, 300) }), "bad-file"],
];

it.each(REFUSED)("%s is refused with a sentence", (_, bytes, code) => {
  expect(outcome(bytes)).toBe(code);
});

it("whatever byte is lost or wrong, nothing but a WorkbookError comes out", () => {
  for (let at = 0; at < good.length; at += 97) {
    const broken = new Uint8Array(good);
    broken[at] = broken[at]! ^ 0xff;
    expect(["opened", "bad-file", "not-excel", "encrypted-file", "too-large"]).toContain(outcome(broken));
    expect(["bad-file", "empty-file", "not-excel"]).toContain(outcome(good.subarray(0, at)));
  }
});

it("a part whose bytes were changed is noticed by its checksum", () => {
  const sheet = readZip(good).find((entry) => entry.name === SHEET1)!;
  const packed = new Uint8Array(sheet.packed);
  packed[packed.length >> 1] = packed[packed.length >> 1]! ^ 1;
  expect(() => unpackEntry({ ...sheet, packed })).toThrow();
});

describe("bombs", () => {
  const bomb = zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/big.xml": new Uint8Array(3_000_000) }, { level: 9 });

  it("stops at the limits, which hold for all parts together", () => {
    expect(() => readZip(bomb, { ...ZIP_LIMITS, maxUnpacked: 1_000_000 })).toThrow(/unpacked/);
    expect(() => readZip(bomb, { ...ZIP_LIMITS, maxEntries: 1 })).toThrow(/entries/);
  });

  it("refuses a file that claims more than the limit as too large", () => {
    const view = new DataView(bomb.slice().buffer);
    for (let at = 0; at < view.byteLength - 30; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    expect(outcome(new Uint8Array(view.buffer))).toBe("too-large");
  });

  it("a part that unpacks to more than it claims is damaged, and is not unpacked further", () => {
    const entry = readZip(bomb).find(({ name }) => name === "xl/big.xml")!;
    expect(() => unpackEntry({ ...entry, size: 1000 })).toThrow();
  });
});

it("both fixtures open", () => {
  expect([outcome(fixture(INLINE)), outcome(fixture(SHARED))]).toEqual(["opened", "opened"]);
});
