import { emptyBook, loadBook, ModelError, type BookModel } from "../../../src/embedded/model";
import { WorkbookError } from "../../../src/workbook/errors";
import { diffPackages, findAll, partText, partsOf, withParts, xmlTree } from "../../helpers/packages";
import { fixture, SHARED, SHEET1 } from "./fixtures";

const WORKBOOK = "xl/workbook.xml";

function again(book: BookModel): BookModel {
  return loadBook(book.save());
}

function sheetNames(book: BookModel): string[] {
  return book.sheets.map((sheet) => sheet.name);
}

describe("sheets", () => {
  it("are found by name in any case and by id", () => {
    const book = emptyBook("Score");
    expect([book.sheet("SCORE")?.name, book.sheetById(book.sheets[0]!.id)?.name, book.sheet("没有"), book.sheets[0]!.position]).toEqual([
      "Score",
      "Score",
      null,
      0,
    ]);
  });

  it("a new one takes its place; names of other sheets and the active sheet follow", () => {
    const book = loadBook(fixture(SHARED));
    book.activeSheet = book.sheets[1]!;
    const added = book.addSheet("首页", 0);
    const saved = again(book);
    expect([
      sheetNames(saved),
      saved.activeSheet.name,
      saved.sheet("绩效自评表")!.print.titleRows,
      saved.sheetById(added.id)?.name,
    ]).toEqual([["首页", "绩效自评表", "明细", "隐藏"], "明细", [2, 2], "首页"]);
    expect(saved.name("局部", saved.sheet("绩效自评表")!.id)?.formula).toBe("=绩效自评表!$E$4:$E$8");
  });

  it("one that goes takes what only it led to; references to it become #REF!", () => {
    const before = withParts(fixture(SHARED), { [SHEET1]: (t) => t.replace("SUM(E4:E8)", "SUM(明细!C2:C11)") });
    const book = loadBook(before);
    book.deleteSheet(book.sheet("明细")!);
    const bytes = book.save();
    expect(diffPackages(before, bytes).removed).toEqual([
      "xl/charts/chart1.xml",
      "xl/drawings/_rels/drawing1.xml.rels",
      "xl/drawings/drawing1.xml",
      "xl/tables/table1.xml",
      "xl/worksheets/_rels/sheet2.xml.rels",
      "xl/worksheets/sheet2.xml",
    ]);
    const saved = loadBook(bytes).sheets[0]!;
    expect([saved.formula(8, 4), saved.value(8, 4), saved.validationAt(3, 2)?.formula1]).toEqual([
      "=SUM(#REF!C2:C11)",
      55,
      "#REF!$B$2:$B$11",
    ]);
    for (const gone of ["chart1", "table1", "drawing1.xml", "sheet2"]) expect(partText(bytes, "[Content_Types].xml")).not.toContain(gone);
  });

  it("with names of its own takes them along, and others keep theirs", () => {
    const book = loadBook(fixture(SHARED));
    book.setName({ name: "明细数", scope: book.sheet("明细")!.id, formula: "=明细!$A$1", hidden: false, comment: "" });
    book.deleteSheet(book.sheets[0]!);
    expect(
      again(book)
        .names()
        .map((name) => [name.name, name.scope === book.sheet("明细")!.id, name.formula]),
    ).toEqual([
      ["总分", false, "=#REF!$H$9"],
      ["明细数", true, "=明细!$A$1"],
    ]);
    expect([book.activeSheet.name, again(book).activeSheet.name]).toEqual(["明细", "明细"]);
  });

  it("a renamed one is followed by formulas, names, validations and charts", () => {
    const book = loadBook(
      withParts(fixture(SHARED), { [SHEET1]: (t) => t.replace("SUM(E4:E8)", "SUM(明细!C2:C11)").replace("$E4*0.8", "明细!$C$2") }),
    );
    book.renameSheet(book.sheet("明细")!, "2025 明细");
    book.renameSheet(book.sheets[0]!, "自评");
    const bytes = book.save();
    const sheet = loadBook(bytes).sheets[0]!;
    expect([
      sheet.name,
      sheet.formula(8, 4),
      sheet.value(8, 4),
      sheet.validationAt(3, 2)?.formula1,
      sheet.book.name("总分")?.formula,
      sheet.print.titleRows,
    ]).toEqual(["自评", "=SUM('2025 明细'!C2:C11)", 55, "'2025 明细'!$B$2:$B$11", "=自评!$H$9", [2, 2]]);
    expect(findAll(xmlTree(partText(bytes, "xl/charts/chart1.xml")), "f").map((f) => f.text)).toEqual([
      "'2025 明细'!C1",
      "'2025 明细'!$C$2:$C$11",
    ]);
    expect(partText(bytes, SHEET1)).toContain("<formula>'2025 明细'!$C$2</formula>");
  });

  it("links, sparklines and pivot sources follow too", () => {
    const book = loadBook(
      withParts(fixture(SHARED), {
        [SHEET1]: (t) =>
          t
            .replace("<hyperlink ", `<hyperlink ref="B4" location="明细!A1"/><hyperlink `)
            .replace(
              "</extLst>",
              '<ext uri="{05C60535}" xmlns:x14="a" xmlns:xm="b"><x14:sparkline><xm:f>明细!C2:C5</xm:f></x14:sparkline></ext></extLst>',
            ),
        "xl/pivotCache/pivotCacheDefinition1.xml":
          '<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cacheSource type="worksheet"><worksheetSource ref="A1:D11" sheet="明细"/></cacheSource></pivotCacheDefinition>',
        "[Content_Types].xml": (t) =>
          t.replace(
            "</Types>",
            '<Override PartName="/xl/pivotCache/pivotCacheDefinition1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml"/></Types>',
          ),
      }),
    );
    book.renameSheet(book.sheet("明细")!, "台账");
    const bytes = book.save();
    expect([
      loadBook(bytes).sheets[0]!.hyperlinks()[0]!.location,
      partText(bytes, SHEET1).includes("<xm:f>台账!C2:C5</xm:f>"),
      partText(bytes, "xl/pivotCache/pivotCacheDefinition1.xml").includes('sheet="台账"'),
    ]).toEqual(["台账!A1", true, true]);
  });

  it("a name with an ampersand and an apostrophe is followed too, on sheets nobody has read", () => {
    const before = withParts(fixture(SHARED), {
      [WORKBOOK]: (t) => t.replace('name="明细"', `name="A&amp;B's"`),
      [SHEET1]: (t) => t.replace("SUM(E4:E8)", "SUM('a&amp;b''s'!C2:C11)"),
    });
    const book = loadBook(before);
    book.renameSheet(book.sheet("A&B's")!, "新名");
    expect(again(book).sheets[0]!.formula(8, 4)).toBe("=SUM('新名'!C2:C11)");
  });

  it("arrays stay arrays when the sheet they name is renamed", () => {
    const book = loadBook(
      withParts(fixture(SHARED), { [SHEET1]: (t) => t.replace("SUM(IF(H4:H8&gt;9,1,0))", "SUM(IF(明细!C2:C8&gt;9,1,0))") }),
    );
    book.renameSheet(book.sheet("明细")!, "台账");
    expect(again(book).sheets[0]!.formulaInfo(10, 4)).toMatchObject({ text: "=SUM(IF(台账!C2:C8>9,1,0))", kind: "array" });
  });

  it("move, hide and come back", () => {
    const book = loadBook(fixture(SHARED));
    book.moveSheet(book.sheet("隐藏")!, 0);
    book.sheet("隐藏")!.visibility = "visible";
    book.sheet("明细")!.visibility = "hidden";
    const saved = again(book);
    expect([
      sheetNames(saved),
      saved.sheets.map((s) => s.visibility),
      saved.activeSheet.name,
      saved.sheet("绩效自评表")!.print.titleRows,
    ]).toEqual([["隐藏", "绩效自评表", "明细"], ["visible", "visible", "hidden"], "绩效自评表", [2, 2]]);
  });

  it.each(["", "a".repeat(32), "a/b", "a:b", "[a]", "'a", "History"])("refuses the name %p", (name) => {
    expect(() => loadBook(fixture(SHARED)).addSheet(name)).toThrow(ModelError);
  });

  it("refuses a name that is taken, and to delete the last visible sheet", () => {
    const book = loadBook(fixture(SHARED));
    expect(() => book.addSheet("明细")).toThrow(WorkbookError);
    book.deleteSheet(book.sheet("明细")!);
    expect(() => book.deleteSheet(book.sheets[0]!)).toThrow(ModelError);
  });

  it("chart sheets keep their place among the tabs", () => {
    const book = loadBook(
      withParts(fixture(SHARED), {
        "xl/chartsheets/sheet1.xml": '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
        "xl/_rels/workbook.xml.rels": (t) =>
          t.replace(
            "</Relationships>",
            '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
          ),
        [WORKBOOK]: (t) =>
          t
            .replace('<sheet name="明细"', '<sheet name="图" sheetId="9" r:id="rIdX"/><sheet name="明细"')
            .replace('activeTab="0"', 'activeTab="2"'),
      }),
    );
    expect([sheetNames(book), book.activeSheet.name]).toEqual([["绩效自评表", "明细", "隐藏"], "明细"]);
    book.addSheet("汇总", 1);
    const order = findAll(xmlTree(partText(book.save(), WORKBOOK)), "sheet").map((s) => s.attributes["name"]);
    expect([order, again(book).activeSheet.name]).toEqual([["绩效自评表", "图", "汇总", "明细", "隐藏"], "明细"]);
    expect(() => book.addSheet("图")).toThrow(WorkbookError);
  });

  it("the titles in the document properties follow, where the file has them", () => {
    const titled = withParts(fixture(SHARED), {
      "docProps/app.xml":
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>3</vt:i4></vt:variant><vt:variant><vt:lpstr>命名范围</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="4" baseType="lpstr"><vt:lpstr>绩效自评表</vt:lpstr><vt:lpstr>明细</vt:lpstr><vt:lpstr>隐藏</vt:lpstr><vt:lpstr>总分</vt:lpstr></vt:vector></TitlesOfParts></Properties>',
    });
    const book = loadBook(titled);
    book.addSheet("汇总", 1);
    const tree = xmlTree(partText(book.save(), "docProps/app.xml"));
    expect([
      findAll(findAll(tree, "TitlesOfParts")[0]!, "lpstr").map((t) => t.text),
      findAll(tree, "vector").map((v) => v.attributes["size"]),
      findAll(tree, "i4")[0]!.text,
    ]).toEqual([["绩效自评表", "汇总", "明细", "隐藏", "总分"], ["4", "5"], "4"]);
    book.deleteSheet(book.sheet("汇总")!);
    expect(diffPackages(titled, book.save()).changed).toEqual([]);
  });
});

describe("names", () => {
  it("are told with their scope, ignoring case; Chinese ones too", () => {
    const book = loadBook(fixture(SHARED));
    const sheet = book.sheets[0]!;
    expect([book.name("总分"), book.name("局部"), book.name("局部", sheet.id)?.formula]).toEqual([
      { name: "总分", scope: null, formula: "=绩效自评表!$H$9", hidden: false, comment: "" },
      null,
      "=绩效自评表!$E$4:$E$8",
    ]);
    book.setName({ name: "总分", scope: sheet.id, formula: "=绩效自评表!$H$8", hidden: true, comment: "说明" });
    book.setName({ name: "总分", scope: null, formula: "=100", hidden: false, comment: "" });
    const saved = again(book);
    expect([saved.name("总分")?.formula, saved.name("总分", sheet.id)]).toEqual([
      "=100",
      { name: "总分", scope: sheet.id, formula: "=绩效自评表!$H$8", hidden: true, comment: "说明" },
    ]);
    expect([saved.deleteName("总分"), saved.deleteName("总分"), saved.name("总分", sheet.id)?.formula]).toEqual([
      true,
      false,
      "=绩效自评表!$H$8",
    ]);
  });

  it.each(["A1", "R1C1", "有 空格", "1a", "", "a!b"])("refuses %p", (name) => {
    expect(() => emptyBook().setName({ name, scope: null, formula: "=1", hidden: false, comment: "" })).toThrow(ModelError);
  });
});

describe("custom XML", () => {
  it("is told, added, changed and taken away", () => {
    const book = loadBook(fixture(SHARED));
    expect(book.customXml()).toEqual([
      {
        id: "{11111111-2222-3333-4444-555555555555}",
        namespace: "urn:x:score",
        xml: '<?xml version="1.0" encoding="UTF-8"?><score xmlns="urn:x:score" v="1"><中文>数据</中文></score>',
      },
    ]);
    const part = book.addCustomXml('<p:state xmlns:p="urn:jixiao">内容 &amp; 符号</p:state>');
    expect(part.id).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-A[0-9A-F]{3}-[0-9A-F]{12}\}$/);
    book.setCustomXml(part.id, '<p:state xmlns:p="urn:jixiao">新</p:state>');
    const saved = again(book);
    expect(saved.customXml()[1]).toEqual({ id: part.id, namespace: "urn:jixiao", xml: '<p:state xmlns:p="urn:jixiao">新</p:state>' });
    expect([saved.deleteCustomXml(part.id.toLowerCase()), saved.deleteCustomXml(part.id)]).toEqual([true, false]);
    expect(diffPackages(fixture(SHARED), saved.save())).toEqual({ added: [], removed: [], changed: [] });
  });

  it("has four things together: item, properties, two relationships, content type", () => {
    const book = emptyBook();
    book.addCustomXml("<a/>");
    const bytes = book.save();
    const parts = [...partsOf(bytes).keys()].filter((name) => name.startsWith("customXml/")).sort();
    expect(parts).toEqual(["customXml/_rels/item1.xml.rels", "customXml/item1.xml", "customXml/itemProps1.xml"]);
    expect([
      partText(bytes, "xl/_rels/workbook.xml.rels").includes('Target="../customXml/item1.xml"'),
      partText(bytes, "[Content_Types].xml").includes('PartName="/customXml/itemProps1.xml"'),
    ]).toEqual([true, true]);
  });

  it("that is not well-formed is refused", () => {
    expect(() => emptyBook().addCustomXml("<a>")).toThrow(ModelError);
    expect(() => emptyBook().setCustomXml("{none}", "<a/>")).toThrow(ModelError);
  });
});

describe("the document", () => {
  it("knows when it is dirty; reading and empty writes do not count", () => {
    const book = loadBook(fixture(SHARED));
    const sheet = book.sheets[0]!;
    sheet.setValue(3, 6, 95);
    sheet.setCached(3, 7, 9.5);
    sheet.unmerge({ top: 50, left: 0, bottom: 60, right: 3 });
    sheet.visibility = "visible";
    expect([book.dirty, book.revision]).toEqual([false, 0]);
    sheet.setValue(3, 6, 96);
    expect([book.dirty, book.revision > 0]).toEqual([true, true]);
  });

  it("keeps its calculation mode", () => {
    const book = loadBook(fixture(SHARED));
    expect(book.calcMode).toBe("auto");
    book.calcMode = "manual";
    expect([again(book).calcMode, again(book).structureProtected]).toEqual(["manual", true]);
  });

  it("a new one holds one sheet and can be filled", () => {
    const book = emptyBook("汇总 & <表>");
    book.sheets[0]!.setValue(0, 0, "你好");
    expect([sheetNames(again(book)), again(book).sheets[0]!.value(0, 0)]).toEqual([["汇总 & <表>"], "你好"]);
  });
});
