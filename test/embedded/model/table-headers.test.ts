import { openWorkbook } from "../../../src/embedded";
import { loadBook } from "../../../src/embedded/model";
import { diffPackages, partText, withParts } from "../../helpers/packages";
import { fixture, SHARED, SHEET1 } from "./fixtures";

const TABLE = "xl/tables/table1.xml";
/** A table 表1 in A1:D11 of the second sheet (序号, 单位, 金额, 日期), and formulas that name its columns in every place they may stand. */
const bytes = withParts(fixture(SHARED), {
  [TABLE]: (text) =>
    text
      .replace('name="日期"', 'name="ID"')
      .replace(
        /(<tableColumn [^>]*name="金额"[^>]*)\/>/,
        "$1><calculatedColumnFormula>表1[[#This Row],[序号]]*[金额]</calculatedColumnFormula></tableColumn>",
      ),
  "xl/worksheets/sheet2.xml": (text) =>
    text
      .replace(/<dimension[^>]*>/, '<dimension ref="A1:G11"/>')
      .replace(
        /<row r="3"/,
        '<row r="2"><c r="F2"><f>表1[[#This Row],[金额]]*2</f><v>1</v></c><c r="G2"><f>SUM(表1[[单位]:[金额]])&amp;"表1[金额]"</f><v>2</v></c></row><row r="3"',
      )
      .replace(/<row r="2"[^>]*>(?!<c r="F2")[\s\S]*?<\/row>/, ""),
  [SHEET1]: (text) =>
    text
      .replace(/<row r="20"/, '<row r="19"><c r="K19"><f>SUM(表1[金额])+SUM(表2[金额])</f><v>3</v></c></row><row r="20"')
      .replace(/<row r="19"[^>]*>(?!<c r="K19")[\s\S]*?<\/row>/, ""),
  "xl/workbook.xml": (text) =>
    text.replace("</definedNames>", '<definedName name="全部金额">表1[[#All],[金额]]</definedName></definedNames>'),
});

it("a header's new text is the name of its column, wherever a formula names it", () => {
  const book = loadBook(bytes);
  const [first, second] = book.sheets;
  second!.setValue(0, 2, "预算[万]\n数");
  const saved = loadBook(book.save());
  expect(saved.sheets[1]!.tables()[0]!.columns).toEqual(["序号", "单位", "预算[万]\n数", "ID"]);
  expect([
    saved.sheets[1]!.formula(1, 5),
    saved.sheets[1]!.formula(1, 6),
    saved.sheets[0]!.formula(18, 10),
    saved.name("全部金额")!.formula,
  ]).toEqual([
    "=表1[[#This Row],[预算'[万']\n数]]*2",
    "=SUM(表1[[单位]:[预算'[万']\n数]])&\"表1[金额]\"",
    "=SUM(表1[预算'[万']\n数])+SUM(表2[金额])",
    "=表1[[#All],[预算'[万']\n数]]",
  ]);
  expect(partText(book.save(), TABLE)).toContain(
    "<calculatedColumnFormula>表1[[#This Row],[序号]]*[预算'[万']\n数]</calculatedColumnFormula>",
  );
  expect([first!.value(18, 10), second!.value(1, 5)]).toEqual([3, 1]);
});

it("the old text brings the file's own parts back", () => {
  const book = loadBook(bytes);
  const sheet = book.sheets[1]!;
  sheet.setValue(0, 2, "预算数");
  sheet.setValue(0, 2, "金额");
  expect(diffPackages(bytes, book.save())).toEqual({ added: [], removed: [], changed: [] });
});

it.each([
  ["another column's name", "单位"],
  ["a name but for its case", "id"],
  ["nothing", ""],
  ["a blank", null],
  ["more than 255 characters", "长".repeat(256)],
])("%s is refused", (_, value) => {
  const book = loadBook(bytes);
  expect(() => book.sheets[1]!.setValue(0, 2, value)).toThrow(/table-header/);
  expect(book.save()).toEqual(bytes);
});

it("no formula goes into a header, and none is cleared with its cells", () => {
  const sheet = loadBook(bytes).sheets[1]!;
  expect(() => sheet.setFormula(0, 2, "=1+1")).toThrow(/table-header/);
  expect(() => sheet.clear({ top: 0, left: 1, bottom: 5, right: 1 })).toThrow(/table-header/);
  sheet.clear({ top: 1, left: 1, bottom: 5, right: 1 });
  expect(sheet.value(1, 1)).toBeNull();
});

it("a number becomes its text, and formulas are computed with the new name", () => {
  const workbook = openWorkbook(bytes);
  const sheet = workbook.model.sheets[1]!;
  workbook.type(sheet.name, "C1", 2024);
  expect([sheet.value(0, 2), sheet.tables()[0]!.columns[2]]).toEqual(["2024", "2024"]);
  const before = sheet.value(1, 5);
  workbook.type(sheet.name, "C2", 1000);
  expect([before, sheet.value(1, 5), sheet.formula(1, 5)]).toEqual([0, 2000, "=表1[[#This Row],[2024]]*2"]);
});
