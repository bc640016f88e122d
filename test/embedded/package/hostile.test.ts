import { strToU8, Zip, ZipPassThrough, zipSync } from "fflate";
import { openWorkbook } from "../../../src/embedded";
import { loadBook } from "../../../src/embedded/model";
import { scanCells } from "../../../src/embedded/model/cells/scan";
import { SharedStrings } from "../../../src/embedded/model/shared-strings";
import { parseXml, readZip, ZIP_LIMITS } from "../../../src/embedded/package";
import { WorkbookError } from "../../../src/workbook";
import { diffPackages, partsOf, partText, withParts } from "../../helpers/packages";
import { inLong } from "../../helpers/long";
import { fixture, SHARED, SHEET1 } from "../model/fixtures";

const good = fixture(SHARED);
const FILE = "部门/坏表.xlsx";
const WORKBOOK_RELS = "xl/_rels/workbook.xml.rels";

/** Code and sentence of what opening a file ends in. */
function refusal(bytes: Uint8Array): { code: string; message: string } {
  try {
    openWorkbook(bytes, { fileName: FILE });
  } catch (thrown) {
    if (thrown instanceof WorkbookError) return { code: thrown.code, message: thrown.message };
    throw thrown;
  }
  return { code: "opened", message: "" };
}

/** A zip of stored entries exactly as they are listed, folders and equal names included. */
function zipOf(entries: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => void chunks.push(chunk));
  for (const [name, content] of entries) {
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    entry.push(content, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

const entriesOf = (bytes: Uint8Array): [string, Uint8Array][] => [...partsOf(bytes)];
/** Undeclared GBK: 绩效 in its bytes where UTF-8 is said. */
const gbk = (text: string, place: string): Uint8Array =>
  new Uint8Array(Buffer.from(text.replace(place, "\u00bc\u00a8\u00d0\u00a7"), "latin1"));
const sheetRelation = (text: string): string => /<Relationship [^>]*worksheets\/sheet2\.xml[^>]*>/.exec(text)![0];
const pointedAt = (target: string) =>
  withParts(good, {
    [WORKBOOK_RELS]: (text) => text.replace(sheetRelation(text), sheetRelation(text).replace(/Target="[^"]*"/, `Target="${target}"`)),
  });

const DAMAGED: readonly (readonly [what: string, bytes: () => Uint8Array])[] = [
  ["a sheet whose part is missing", () => withParts(good, { "xl/worksheets/sheet2.xml": null })],
  ["a sheet that leads to the workbook", () => pointedAt("workbook.xml")],
  ["a sheet that leads to another sheet", () => pointedAt("worksheets/sheet1.xml")],
  ["a sheet that leads to the styles", () => pointedAt("styles.xml")],
  ["a sheet that leads to the texts", () => pointedAt("sharedStrings.xml")],
  [
    "a sheet that leads out of the file",
    () =>
      withParts(good, {
        [WORKBOOK_RELS]: (text) => text.replace(sheetRelation(text), sheetRelation(text).replace("/>", ' TargetMode="External"/>')),
      }),
  ],
  ["a sheet without a relation", () => withParts(good, { [WORKBOOK_RELS]: (text) => text.replace(sheetRelation(text), "") })],
  [
    "a bare ampersand in a cell",
    () => withParts(good, { [SHEET1]: (text) => text.replace("<v>95</v>", "<v>9 & 5</v>").replace(/<v>9 & 5/, "<f>A1&A2</f><v>95") }),
  ],
  [
    "a foreign entity in a text",
    () => withParts(good, { "xl/sharedStrings.xml": (text) => text.replace("<t>合计</t>", "<t>合&nbsp;计</t>") }),
  ],
  ["damage in a table", () => withParts(good, { "xl/tables/table1.xml": (text) => text.slice(0, -12) })],
  ["damage in the styles", () => withParts(good, { "xl/styles.xml": (text) => text.replace("</fonts>", "</font>") })],
  [
    "undeclared GBK in the texts",
    () =>
      withParts(good, {
        "xl/sharedStrings.xml": gbk(
          '<?xml version="1.0" encoding="UTF-8"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>@</t></si></sst>',
          "@",
        ),
      }),
  ],
  [
    "undeclared GBK in the workbook",
    () =>
      withParts(good, {
        "xl/workbook.xml": new Uint8Array(
          Buffer.from(partText(good, "xl/workbook.xml").replace(/[\u4e00-\u9fff]+/g, "\u00bc\u00a8\u00d0\u00a7"), "latin1"),
        ),
      }),
  ],
  [
    "half a character at the end of a text",
    () =>
      withParts(good, {
        "xl/sharedStrings.xml": new Uint8Array([
          ...partsOf(good).get("xl/sharedStrings.xml")!.slice(0, -6),
          0xe7,
          0xbb,
          ...partsOf(good).get("xl/sharedStrings.xml")!.slice(-6),
        ]),
      }),
  ],
  ["a part twice", () => zipOf([...entriesOf(good), [SHEET1, strToU8(partText(good, SHEET1).replace("<v>95</v>", "<v>59</v>"))]])],
  ["a part twice, in other letters", () => zipOf([...entriesOf(good), [SHEET1.toUpperCase(), strToU8("<worksheet/>")]])],
];

it.each(DAMAGED)("%s is told as damage, with the file's name", (_, bytes) => {
  const { code, message } = refusal(bytes());
  expect([code, message]).toEqual(["bad-file", expect.stringContaining(FILE)]);
});

it("a book without worksheets is not called damaged", () => {
  const chart = withParts(good, { [WORKBOOK_RELS]: (text) => text.replace(/relationships\/worksheet"/g, 'relationships/chartsheet"') });
  expect(refusal(chart)).toEqual({ code: "no-worksheet", message: expect.stringMatching(/坏表.xlsx 里没有工作表/) as string });
});

it.each([
  ["gb2312", "绩效"],
  ["gb18030", "绩效"],
  ["windows-1252", "¼¨Ð§"],
])("bytes of an encoding that is declared (%s) are read", (encoding, read) => {
  const text = `<?xml version="1.0" encoding="${encoding}"?>${partText(good, "xl/sharedStrings.xml")
    .replace(/^<\?xml[^>]*\?>/, "")
    .replace(/[^\x00-\x7f]/g, "")
    .replace(/<t>[^<]*<\/t>/, "<t>@</t>")}`;
  expect(loadBook(withParts(good, { "xl/sharedStrings.xml": gbk(text, "@") })).sheets[0]!.value(0, 0)).toBe(read);
});

describe("bombs end before they are unpacked or built", () => {
  const blank = (size: number): Uint8Array => new Uint8Array(size).fill(32);

  it("a part that swells more than any sheet does", () => {
    const bytes = withParts(good, {
      "xl/worksheets/sheet2.xml": new Uint8Array(
        Buffer.concat([strToU8("<worksheet>"), blank(ZIP_LIMITS.ratioFrom), strToU8("</worksheet>")]),
      ),
    });
    expect(refusal(bytes)).toEqual({ code: "too-large", message: expect.stringContaining(FILE) as string });
  });

  it("a part longer than a text may be", () => {
    const zip = zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/a.xml": strToU8("0123456789") }, { level: 0 });
    expect(() => readZip(zip, { ...ZIP_LIMITS, maxPart: 9 })).toThrow(/unpacked/);
    expect(ZIP_LIMITS.maxPart).toBeLessThan(536_870_888);
  });

  it("rows without number", () => expect(() => scanCells('<row r="1"/>'.repeat(1_048_577), 0, "")).toThrow(/太大/));

  // Four million of each.
  inLong("cells and texts without number", () => {
    expect(() => scanCells(`<row>${"<c/>".repeat(16_384)}</row>`.repeat(245), 0, "")).toThrow(/太大/);
    expect(() => new SharedStrings("s", `<sst>${"<si/>".repeat(4_000_001)}</sst>`)).toThrow(/太大/);
  });

  it("elements without number, depth without end, attributes without number", () => {
    for (const text of [
      `<a>${"<b/>".repeat(500_000)}</a>`,
      "<a>".repeat(1001) + "</a>".repeat(1001),
      `<a ${Array.from({ length: 1001 }, (_, i) => `b${i}=""`).join(" ")}/>`,
    ])
      expect(() => parseXml(text)).toThrow(/太大/);
    expect(parseXml(`<a>${"<b/>".repeat(200_000)}</a>`).root.elements).toHaveLength(200_000);
  });

  it("entries that share their bytes", () => {
    const bytes = zipOf([
      ["[Content_Types].xml", strToU8("<Types/>")],
      ["a.xml", strToU8("<a>once</a>")],
      ["b.xml", strToU8("<a>once</a>")],
    ]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const heads = Array.from({ length: bytes.length - 46 }, (_, at) => at).filter((at) => view.getUint32(at, true) === 0x02014b50);
    view.setUint32(heads[2]! + 42, view.getUint32(heads[1]! + 42, true), true);
    expect(() => readZip(bytes)).toThrow(/overlaps/);
  });
});

describe("what came in goes out", () => {
  const folders: [string, Uint8Array][] = [
    ["xl/", new Uint8Array()],
    ["docProps/", new Uint8Array()],
  ];
  const entries = entriesOf(good);
  const withFolders = zipOf([folders[0]!, ...entries.slice(0, 3), folders[1]!, ...entries.slice(3)]);

  it("a file nobody touched is itself, folders, order and remarks included", () => {
    const remark = new Uint8Array([...withFolders, ...strToU8("注")]);
    new DataView(remark.buffer).setUint16(withFolders.length - 2, 3, true);
    for (const bytes of [withFolders, remark]) expect(Buffer.compare(Buffer.from(loadBook(bytes).save()), Buffer.from(bytes))).toBe(0);
  });

  it("an edited file keeps its folders in their places", () => {
    const book = loadBook(withFolders);
    book.sheets[0]!.setValue(3, 6, 96);
    expect(readZip(book.save()).map(({ name }) => name)).toEqual(readZip(withFolders).map(({ name }) => name));
    expect(diffPackages(withFolders, book.save()).changed).toEqual([SHEET1]);
  });

  it.each(["xlMacrosheet", "xlIntlMacrosheet", "dialogsheet"])("texts and styles stay that only a sheet of kind %s may use", (kind) => {
    const bytes = withParts(good, {
      "xl/macrosheets/sheet1.xml": "<macrosheet/>",
      [WORKBOOK_RELS]: (text) =>
        text.replace(
          "</Relationships>",
          `<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/${kind}" Target="macrosheets/sheet1.xml"/></Relationships>`,
        ),
      "xl/workbook.xml": (text) => text.replace("</sheets>", '<sheet name="宏" sheetId="99" r:id="rIdM"/></sheets>'),
    });
    const texts = partText(bytes, "xl/sharedStrings.xml");
    const styles = partText(bytes, "xl/styles.xml");
    const book = loadBook(bytes);
    for (const sheet of book.sheets)
      sheet.forEachCell((row, col) => {
        if (!sheet.isTableHeader(row, col)) sheet.setValue(row, col, 1);
        sheet.setStyleId({ top: row, left: col, bottom: row, right: col }, 0);
      });
    const saved = book.save();
    expect(partText(saved, "xl/sharedStrings.xml").split("<si>").length).toBe(texts.split("<si>").length);
    expect(partText(saved, "xl/styles.xml")).toBe(styles);
  });
});

it("a signed book says so", () => {
  const signed = withParts(good, {
    "_rels/.rels": (text) =>
      text.replace(
        "</Relationships>",
        '<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
      ),
    "_xmlsignatures/origin.sigs": "",
  });
  expect([loadBook(signed).signed, loadBook(good).signed]).toEqual([true, false]);
});
