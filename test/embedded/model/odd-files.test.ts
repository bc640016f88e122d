import { unzipSync, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { openWorkbook } from "../../../src/embedded";
import { errorValue, loadBook, type CellScalar, type SheetModel } from "../../../src/embedded/model";
import { diffPackages, findAll, partsOf, partText, withParts, xmlTree } from "../../helpers/packages";
import { fixture, INLINE, SHARED, SHEET1 } from "./fixtures";

const SST = "xl/sharedStrings.xml";
const WORKBOOK = "xl/workbook.xml";
const good = fixture(SHARED);

/** The shared-strings fixture with other rows on its first sheet. */
function withRows(rows: string, more: Parameters<typeof withParts>[1] = {}): Uint8Array {
  return withParts(good, {
    [SHEET1]: (text) => text.replace(/<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${rows}</sheetData>`),
    ...more,
  });
}

function firstSheet(bytes: Uint8Array): SheetModel {
  return loadBook(bytes).sheets[0]!;
}

function row(sheet: SheetModel, at: number, cols: number): CellScalar[] {
  return Array.from({ length: cols }, (_, col) => sheet.value(at, col));
}

/** Saves and loads again; the saved sheet must be well-formed. */
function reloaded(sheet: SheetModel): SheetModel {
  const bytes = sheet.book.save();
  xmlTree(partText(bytes, SHEET1));
  return loadBook(bytes).sheets[sheet.position]!;
}

describe("positions that are not told", () => {
  const rows =
    "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row><row r='5'><c r='C5'><v>7</v></c><c><v>8</v></c></row>";

  it("are counted", () => {
    const sheet = firstSheet(withRows(rows));
    expect([row(sheet, 0, 3), row(sheet, 1, 1), row(sheet, 4, 4)]).toEqual([[1, null, 3], [4], [null, null, 7, 8]]);
  });

  it("stay where they were when cells and rows are put between them", () => {
    const sheet = firstSheet(withRows(rows));
    sheet.setValue(0, 1, 2);
    sheet.setValue(2, 0, "新");
    const again = reloaded(sheet);
    expect([row(again, 0, 3), row(again, 1, 1), row(again, 2, 1), row(again, 4, 4)]).toEqual([[1, 2, 3], [4], ["新"], [null, null, 7, 8]]);
  });
});

it("rows and cells out of order are read in order, and written in order once the sheet is edited", () => {
  const bytes = withRows(
    '<row r="3"><c r="B3"><v>32</v></c><c r="A3"><v>31</v></c></row><row r="1"><c r="A1"><v>11</v></c></row><row r="3"><c r="C3"><v>33</v></c></row>',
  );
  const sheet = firstSheet(bytes);
  expect([row(sheet, 0, 1), row(sheet, 2, 3)]).toEqual([[11], [31, 32, 33]]);
  expect(diffPackages(bytes, sheet.book.save()).changed).toEqual([]);
  sheet.setValue(1, 0, 21);
  const again = reloaded(sheet);
  expect([row(again, 0, 1), row(again, 1, 1), row(again, 2, 3)]).toEqual([[11], [21], [31, 32, 33]]);
  expect(findAll(xmlTree(partText(again.book.save(), SHEET1)), "row").map((r) => r.attributes["r"])).toEqual(["1", "2", "3"]);
});

describe("kinds of cells", () => {
  const rows = `<row r="1"><c r="A1" t="d"><v>2025-12-31</v></c><c r="B1" t="e"><v>#DIV/0!</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="n"><v> 1.5E-3 </v></c>
    <c r="E1" t="str"><f>"a"</f><v>a_x000D_b</v></c><c r="F1"><v><![CDATA[12]]></v></c><c r="G1" t="inlineStr"><is><r><t>红</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 字</t></r><rPh sb="0" eb="1"><t>hong</t></rPh></is></c>
    <c r="H1" t="str"><f>""</f><v></v></c><c r="I1" t="s"><v>9999</v></c><c r="J1" t="n"><v>abc</v></c><c r="K1" t="inlineStr"><is><t>a&amp;b&lt;&#x4e2d;</t></is></c></row>`;

  it("are read as what they are", () => {
    expect(row(firstSheet(withRows(rows)), 0, 11)).toEqual([
      46022,
      errorValue("#DIV/0!"),
      true,
      0.0015,
      "a\rb",
      12,
      "红 字",
      "",
      "",
      null,
      "a&b<中",
    ]);
  });

  it("dates follow the book's date system", () => {
    const sheet = firstSheet(withRows(rows, { [WORKBOOK]: (t) => t.replace("<workbookPr />", '<workbookPr date1904="1" />') }));
    expect([sheet.book.date1904, sheet.value(0, 0)]).toEqual([true, 44560]);
  });

  it("all can be written and come back", () => {
    const sheet = firstSheet(good);
    const values: CellScalar[] = [
      1e21,
      -0.1,
      1 / 3,
      123456789012345680,
      true,
      false,
      "true",
      "001",
      "=1+1",
      " 空格 ",
      "行1\n行2",
      "回车\r\n",
      "_x000D_",
      "\u0007",
      "<&>\"'",
      errorValue("#N/A"),
      "𠮷野",
      "'引号",
    ];
    values.forEach((value, i) => sheet.setValue(60, i, value));
    expect(row(reloaded(sheet), 60, values.length)).toEqual(values);
  });

  it("errors younger than the format are stored as #VALUE!", () => {
    const sheet = firstSheet(good);
    sheet.setValue(60, 0, errorValue("#SPILL!"));
    expect(reloaded(sheet).value(60, 0)).toBe(errorValue("#VALUE!"));
  });
});

describe("shared strings", () => {
  it("with escapes, phonetics, runs and empty items are read; phonetics do not count", () => {
    const bytes = withParts(good, {
      [SST]: (t) =>
        t
          .replace("<si><t>隐藏列</t></si>", "<si><r><t>汉</t></r><rPh sb='0' eb='1'><t>kan</t></rPh><phoneticPr fontId='1'/></si>")
          .replace("<si><t>合计</t></si>", "<si><t>a_x000A_b_x005F_x000D_</t></si>")
          .replace("<si><t>日期</t></si>", "<si/>"),
    });
    const sheet = firstSheet(bytes);
    expect([sheet.value(0, 10), sheet.value(8, 0), sheet.value(9, 0)]).toEqual(["汉", "a\nb_x000D_", ""]);
  });

  it("take new texts at their end, equal ones once, rich ones never again", () => {
    const sheet = firstSheet(good);
    for (const [at, text] of ["新说明", "新说明", "产出指标", "备注:红字加粗普通"].entries()) sheet.setValue(60, at, text);
    const bytes = sheet.book.save();
    const before = partText(good, SST);
    const after = partText(bytes, SST);
    expect(after.slice(after.indexOf("<si>"), -"</sst>".length)).toBe(
      `${before.slice(before.indexOf("<si>"), -"</sst>".length)}<si><t>新说明</t></si><si><t>备注:红字加粗普通</t></si>`,
    );
    expect(xmlTree(after).attributes).toMatchObject({ count: "51", uniqueCount: "49" });
    expect(
      findAll(xmlTree(partText(bytes, SHEET1)), "row")
        .find((r) => r.attributes["r"] === "61")!
        .children.map((c) => c.children[0]!.text),
    ).toEqual(["47", "47", "11", "48"]);
  });
});

describe("prefixes and encodings", () => {
  const prefixed = (text: string): string =>
    text
      .replace(/<(\/?)([a-zA-Z]+)(?=[\s/>])/g, "<$1x:$2")
      .replace(
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
        'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
      );
  const variants: readonly (readonly [string, Uint8Array])[] = [
    [
      "a prefix on every element",
      withParts(good, {
        [SHEET1]: (t) => prefixed(t.replace(/<extLst>.*<\/extLst>/, "")),
        [SST]: prefixed,
        "xl/styles.xml": prefixed,
        [WORKBOOK]: prefixed,
      }),
    ],
    [
      "no XML header",
      withParts(good, { [SHEET1]: (t) => t.replace(/^<\?xml[^>]*\?>\s*/, ""), [SST]: (t) => t.replace(/^<\?xml[^>]*\?>\s*/, "") }),
    ],
    ["byte order marks", withParts(good, { [SHEET1]: (t) => `\uFEFF${t}`, [WORKBOOK]: (t) => `\uFEFF${t}` })],
    ["UTF-16", withParts(good, { [SHEET1]: utf16(partText(good, SHEET1).replace("UTF-8", "UTF-16")) })],
    ["Windows line ends in the markup", withParts(good, { [SHEET1]: (t) => t.replace(/></g, ">\r\n<") })],
    ["single quotes and blanks in tags", withParts(good, { [SHEET1]: (t) => t.replace(/(\w+)="([^"']*)"/g, "$1 = '$2'") })],
    ["comments between cells", withParts(good, { [SHEET1]: (t) => t.replace(/<\/c>/g, "</c><!-- < c -->") })],
  ];

  it.each(variants)("%s: read, edited and read again", (_, bytes) => {
    const sheet = firstSheet(bytes);
    expect([
      sheet.name,
      sheet.value(0, 0),
      sheet.value(3, 6),
      sheet.formula(3, 7),
      sheet.book.style(sheet.styleId(0, 0)).font.name,
    ]).toEqual(["绩效自评表", "2025年度项目支出绩效自评表", 95, "=ROUND(MIN(1,IFERROR(G4/F4,0))*E4,2)", "方正小标宋简体"]);
    expect(sheet.book.save()).toBeDefined();
    sheet.setValue(3, 6, 96);
    sheet.setValue(7, 8, "说明");
    sheet.setFormula(12, 0, "=G4");
    sheet.setStyle(
      { top: 3, left: 0, bottom: 3, right: 3 },
      { font: { bold: true }, borders: { top: { line: "thick", color: "#FF0000" } } },
    );
    sheet.merge({ top: 13, left: 0, bottom: 13, right: 1 });
    sheet.setColumnWidth(0, 20, 12);
    const again = reloaded(sheet);
    const style = again.book.style(again.styleId(3, 0));
    expect([
      again.value(3, 6),
      again.value(7, 8),
      again.formula(12, 0),
      style.font.bold,
      style.borders.top,
      again.mergeAt(13, 1)?.left,
      again.column(12),
    ]).toEqual([96, "说明", "=G4", true, { line: "thick", color: "#FF0000" }, 0, { width: 12, hidden: true, style: null }]);
  });
});

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (ch) => ch.charCodeAt(0)).buffer);
}

describe("packages", () => {
  it("part names of their own, absolute and encoded targets", () => {
    const parts = partsOf(good);
    const renamed = withParts(good, {
      [SHEET1]: null,
      "表/自评 表.xml": parts.get(SHEET1)!,
      "表/_rels/自评 表.xml.rels": parts.get("xl/worksheets/_rels/sheet1.xml.rels")!,
      "xl/worksheets/_rels/sheet1.xml.rels": null,
      "xl/_rels/workbook.xml.rels": (t) =>
        t.replace('Target="worksheets/sheet1.xml"', `Target="/${encodeURIComponent("表")}/${encodeURIComponent("自评 表.xml")}"`),
      "[Content_Types].xml": (t) => t.replace("/xl/worksheets/sheet1.xml", "/表/自评 表.xml"),
    });
    const sheet = firstSheet(renamed);
    sheet.setValue(3, 6, 96);
    expect([firstSheet(sheet.book.save()).value(3, 6), diffPackages(renamed, sheet.book.save()).changed]).toEqual([96, ["表/自评 表.xml"]]);
  });

  it("streamed zips (sizes behind the data), stored entries and folders are copied as they are", () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => void (error ? expect(error).toBeNull() : chunks.push(chunk)));
    const folder = new ZipPassThrough("xl/");
    zip.add(folder);
    folder.push(new Uint8Array(0), true);
    for (const [name, content] of partsOf(good)) {
      const entry = name.endsWith(".rels") ? new ZipPassThrough(name) : new ZipDeflate(name);
      zip.add(entry);
      entry.push(content, true);
    }
    zip.end();
    const bytes = new Uint8Array(Buffer.concat(chunks));
    const book = loadBook(bytes);
    expect(Buffer.from(book.save()).equals(Buffer.from(bytes))).toBe(true);
    book.sheets[0]!.setValue(3, 6, 96);
    expect(Object.keys(unzipSync(book.save()))).toEqual(Object.keys(unzipSync(bytes)));
  });

  it("the calculation chain goes when formulas come or go, and stays when values change", () => {
    const chained = withParts(good, {
      "xl/calcChain.xml": '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="H4" i="1"/></calcChain>',
      "[Content_Types].xml": (t) =>
        t.replace(
          "</Types>",
          '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
        ),
      "xl/_rels/workbook.xml.rels": (t) =>
        t.replace(
          "</Relationships>",
          '<Relationship Id="rIdCC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
    });
    const values = firstSheet(chained);
    values.setValue(3, 6, 96);
    values.setCached(3, 7, 9.6);
    expect(diffPackages(chained, values.book.save())).toEqual({ added: [], removed: [], changed: [SHEET1] });
    const formulas = firstSheet(chained);
    formulas.setValue(3, 7, 9.6);
    expect(diffPackages(chained, formulas.book.save())).toEqual({
      added: [],
      removed: ["xl/calcChain.xml"],
      changed: ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", SHEET1],
    });
    expect(partText(formulas.book.save(), "[Content_Types].xml")).not.toContain("calcChain");
  });

  it("asks for calculation only when a result is not known", () => {
    const quiet = withParts(good, { [WORKBOOK]: (t) => t.replace(' fullCalcOnLoad="1"', "") });
    const sheet = firstSheet(quiet);
    const asks = (): string | undefined =>
      findAll(xmlTree(partText(sheet.book.save(), WORKBOOK)), "calcPr")[0]!.attributes["fullCalcOnLoad"];
    sheet.setFormula(40, 0, "=SUM(E4:E8)");
    expect([asks(), sheet.isStale(40, 0)]).toEqual(["1", true]);
    sheet.setCached(40, 0, 55);
    expect([asks(), sheet.isStale(40, 0)]).toEqual([undefined, false]);
    sheet.markStale(3, 7);
    expect([asks(), sheet.value(3, 7)]).toEqual(["1", 9.5]);
  });

  it("a book without strings, styles or theme takes both", () => {
    const bare = withParts(fixture(INLINE), {
      "xl/styles.xml": null,
      "xl/theme/theme1.xml": null,
      "xl/_rels/workbook.xml.rels": (t) => t.replace(/<Relationship [^>]*\/(styles|theme)"[^>]*\/>/g, ""),
    });
    const sheet = firstSheet(bare);
    expect([sheet.value(0, 0), sheet.book.style(sheet.styleId(0, 0)).numberFormat]).toEqual(["2025年度项目支出绩效自评表", "General"]);
    sheet.setValue(60, 0, "字");
    sheet.setStyle({ top: 60, left: 0, bottom: 60, right: 0 }, { fill: { color: "#00FF00" } });
    const again = reloaded(sheet);
    expect([again.value(60, 0), again.book.style(again.styleId(60, 0)).fill.color]).toEqual(["字", "#00FF00"]);
  });
});

it("strict files (other namespaces and relationship types) are read, edited and stay strict", () => {
  const strict = (text: string): string =>
    text
      .replace(/http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main/g, "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replace(
        /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/g,
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      );
  const parts = [
    WORKBOOK,
    SHEET1,
    "xl/worksheets/sheet2.xml",
    "xl/worksheets/sheet3.xml",
    SST,
    "xl/styles.xml",
    "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/_rels/sheet1.xml.rels",
  ];
  const book = loadBook(withParts(good, Object.fromEntries(parts.map((part) => [part, strict]))));
  expect([book.sheets[0]!.value(0, 0), book.sheets[0]!.hyperlinks()[0]?.address]).toEqual([
    "2025年度项目支出绩效自评表",
    "https://example.org/",
  ]);
  book.addSheet("汇总").setValue(0, 0, "字");
  book.sheets[0]!.setHyperlink(
    { top: 20, left: 0, bottom: 20, right: 0 },
    { address: "https://example.com/", location: null, tooltip: "", display: "" },
  );
  const bytes = book.save();
  expect([loadBook(bytes).sheet("汇总")?.value(0, 0), loadBook(bytes).sheets[0]!.hyperlinks()[1]?.address]).toEqual([
    "字",
    "https://example.com/",
  ]);
  for (const part of ["xl/worksheets/sheet4.xml", WORKBOOK, "xl/_rels/workbook.xml.rels", "xl/worksheets/_rels/sheet1.xml.rels"])
    expect(partText(bytes, part)).not.toMatch(/openxmlformats\.org\/(officeDocument\/2006\/relationships|spreadsheetml)/);
});

describe("sheets", () => {
  it("without cells or without a place for them take cells", () => {
    for (const empty of ["<sheetData/>", "<sheetData></sheetData>", ""]) {
      const sheet = firstSheet(withParts(good, { [SHEET1]: (t) => t.replace(/<sheetData>[\s\S]*<\/sheetData>/, empty) }));
      expect(sheet.usedRange()).toBeNull();
      sheet.setValue(2, 1, 5);
      const again = reloaded(sheet);
      expect([again.value(2, 1), again.usedRange(), again.merges().length]).toEqual([5, { top: 2, left: 1, bottom: 2, right: 1 }, 2]);
    }
  });

  it("one record for all columns is split where a column changes", () => {
    const sheet = firstSheet(
      withParts(good, {
        [SHEET1]: (t) => t.replace(/<cols>.*<\/cols>/, '<cols><col min="1" max="16384" width="9" style="3" customWidth="1"/></cols>'),
      }),
    );
    expect([sheet.column(16383).width, sheet.styleId(500, 700)]).toEqual([9, 3]);
    sheet.setColumnWidth(2, 2, 30);
    sheet.setColumnHidden(5, 6, true);
    const cols = findAll(xmlTree(partText(sheet.book.save(), SHEET1)), "col").map(
      (c) =>
        `${c.attributes["min"]}-${c.attributes["max"]} ${c.attributes["width"]} ${c.attributes["hidden"] ?? ""} ${c.attributes["style"]}`,
    );
    expect(cols).toEqual(["1-2 9  3", "3-3 30  3", "4-5 9  3", "6-7 9 1 3", "8-16384 9  3"]);
    sheet.setValue(500, 700, 1);
    expect(reloaded(sheet).styleId(500, 700)).toBe(3);
  });

  it("unknown attributes and elements of edited rows and cells stay", () => {
    const bytes = withRows(
      '<row r="4" spans="1:3" x14ac:dyDescent="0.2" ht="20" customHeight="1"><c r="A4" s="3" ph="1" foo:bar="&quot;1"><v>1</v><extLst><ext uri="u"/></extLst></c><c r="B4" cm="1"><f>A4</f><v>1</v><extLst><ext uri="w"/></extLst></c></row>',
    );
    const sheet = firstSheet(bytes);
    sheet.setValue(3, 0, 2);
    sheet.setCached(3, 1, 2);
    sheet.setValue(3, 7, 9);
    expect(partText(sheet.book.save(), SHEET1)).toContain(
      '<row r="4" spans="1:8" x14ac:dyDescent="0.2" ht="20" customHeight="1"><c r="A4" s="3" ph="1" foo:bar="&quot;1"><v>2</v></c><c r="B4" cm="1"><f>A4</f><v>2</v><extLst><ext uri="w"/></extLst></c><c r="H4"><v>9</v></c></row>',
    );
  });
});

describe("a tag that closes another is damage that is told when the file is opened, not when it is saved", () => {
  it.each([
    ["a row", '<row r="1"><c r="A1"><v>1</v></c></x:row>'],
    ["a cell", '<row r="1"><c r="A1"><v>1</v></x:c></row>'],
    ["a value", '<row r="1"><c r="A1"><v>1</x:v></c></row>'],
    ["an inline text", '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></si></c></row>'],
    ["a run of an inline text", '<row r="1"><c r="A1" t="inlineStr"><is><r><t>甲</r></t></is></c></row>'],
    ["a quote in a name", '<row r="1"><c r="A1" t="inlineStr"><"is><t>甲</t></is></c></row>'],
    ["an element besides", '<row r="1"><c r="A1"><v>1</v><extLst><ext></extLst></ext></c></row>'],
    ["an element between cells", '<row r="1"><a></b><c r="A1"><v>1</v></c></row>'],
    ["an element between rows", '<a></b><row r="1"><c r="A1"><v>1</v></c></row>'],
  ])("%s", (_, rows) => {
    const opening = (): unknown => openWorkbook(withRows(rows), { fileName: "损坏.xlsx" });
    expect(opening).toThrow(expect.objectContaining({ code: "bad-file", message: expect.stringContaining("损坏.xlsx") as string }));
  });
});
