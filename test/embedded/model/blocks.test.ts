import { emptyBook, loadBook, ModelError, type SheetModel, type ValidationRule } from "../../../src/embedded/model";
import { cutOut, rectOf } from "../../../src/embedded/model/rects";
import { findAll, partText, withParts, xmlTree } from "../../helpers/packages";
import { fixture, SHARED, SHEET1 } from "./fixtures";

function area(address: string) {
  return rectOf(address)!;
}

function firstSheet(bytes = fixture(SHARED)): SheetModel {
  return loadBook(bytes).sheets[0]!;
}

function again(sheet: SheetModel): SheetModel {
  return loadBook(sheet.book.save()).sheets[sheet.position]!;
}

/** Children of the saved first sheet in order. */
function blocks(sheet: SheetModel): string[] {
  return xmlTree(partText(sheet.book.save(), SHEET1)).children.map((child) => child.name);
}

const DECIMAL: ValidationRule = {
  kind: "decimal",
  operator: "between",
  formula1: "0",
  formula2: "10",
  allowBlank: true,
  inCellDropDown: true,
  prompt: { show: true, title: "得分", text: "0 到 10" },
  error: { show: true, title: "", text: "超出分值", style: "stop" },
};

describe("validations", () => {
  it("both kinds are told with all they say", () => {
    const sheet = firstSheet();
    expect(sheet.validations().map(({ kind, origin, formula1, rects }) => [kind, origin, formula1, rects])).toEqual([
      ["list", "standard", '"≥,≤,=,定性"', [area("D4:D8")]],
      ["decimal", "standard", "0", [area("E4:E8")]],
      ["list", "x14", "明细!$B$2:$B$11", [area("C4:C8")]],
    ]);
    expect(sheet.validationAt(3, 3)?.error).toEqual({ show: true, title: "错误", text: "请选择", style: "stop" });
    expect(sheet.validationAt(0, 0)).toBeNull();
  });

  it("a new rule takes over its cells alone, whatever rule they had", () => {
    const sheet = firstSheet();
    sheet.setValidation(area("C5:E6"), DECIMAL);
    const saved = again(sheet);
    expect(
      [
        [3, 2],
        [4, 2],
        [5, 3],
        [6, 4],
        [7, 2],
      ].map(([row, col]) => saved.validationAt(row!, col!)?.formula1),
    ).toEqual(["明细!$B$2:$B$11", "0", "0", "0", "明细!$B$2:$B$11"]);
    expect(saved.validationAt(4, 2)).toMatchObject(DECIMAL);
    expect(saved.validations()).toHaveLength(4);
  });

  it("equal rules share a record; the counts fit", () => {
    const sheet = firstSheet();
    for (const row of [20, 30, 40]) sheet.setValidation({ top: row, bottom: row + 4, left: 7, right: 7 }, DECIMAL);
    const list = findAll(xmlTree(partText(sheet.book.save(), SHEET1)), "dataValidations")[0]!;
    expect([list.attributes["count"], list.children[2]!.attributes["sqref"]]).toEqual(["3", "H21:H25 H31:H35 H41:H45"]);
  });

  it("the last rule takes its block along", () => {
    const sheet = firstSheet();
    sheet.setValidation(area("A1:Z99"), null);
    expect([again(sheet).validations(), blocks(sheet).includes("dataValidations"), blocks(sheet).includes("extLst")]).toEqual([
      [],
      false,
      false,
    ]);
  });
});

it("a hole in a rectangle leaves up to four parts that cover the rest once", () => {
  const [whole, hole] = [area("B2:E6"), area("C3:D4")];
  const parts = cutOut(whole, hole);
  for (let row = 0; row < 8; row++)
    for (let col = 0; col < 8; col++) {
      const inside = row >= 1 && row <= 5 && col >= 1 && col <= 4 && !(row >= 2 && row <= 3 && col >= 2 && col <= 3);
      expect(parts.filter((p) => row >= p.top && row <= p.bottom && col >= p.left && col <= p.right)).toHaveLength(inside ? 1 : 0);
    }
});

describe("merges", () => {
  it("blank what they hide and replace what they touch", () => {
    const sheet = firstSheet();
    sheet.merge(area("B4:C5"));
    sheet.merge(area("A6:B6"));
    const saved = again(sheet);
    expect([saved.merges(), saved.value(3, 1), saved.value(4, 2), saved.mergeAt(4, 2), saved.mergeAt(3, 0)]).toEqual([
      [area("A1:I1"), area("B4:C5"), area("A6:B6")],
      "数量指标",
      null,
      area("B4:C5"),
      null,
    ]);
  });

  it("of thousands are found quickly", () => {
    const sheet = emptyBook().sheets[0]!;
    for (let row = 0; row < 3000; row++) sheet.merge({ top: row * 2, bottom: row * 2 + 1, left: 0, right: 1 });
    expect(again(sheet).mergeAt(5999, 1)).toEqual({ top: 5998, bottom: 5999, left: 0, right: 1 });
  });
});

describe("rows and columns", () => {
  it("heights, hidden rows, widths and hidden columns", () => {
    const sheet = firstSheet();
    expect([
      sheet.row(0).height,
      sheet.row(19).hidden,
      sheet.row(5),
      sheet.column(10).hidden,
      sheet.column(1).width,
      sheet.defaultRowHeight,
      sheet.defaultColumnWidth,
    ]).toEqual([36, true, { height: null, hidden: false, style: null }, true, null, 15, 9.140625]);
    sheet.setRowHeight(5, 6, 22.5);
    sheet.setRowHidden(19, 19, false);
    sheet.setRowHidden(200, 200, true);
    sheet.setColumnWidth(1, 3, 18.5);
    sheet.setColumnHidden(10, 10, false);
    sheet.setRowHeight(0, 0, null);
    const saved = again(sheet);
    expect([
      saved.row(5).height,
      saved.row(6).height,
      saved.row(19).hidden,
      saved.row(200).hidden,
      saved.row(0).height,
      saved.column(0).width,
      saved.column(2).width,
      saved.column(10),
      saved.column(13).hidden,
    ]).toEqual([22.5, 22.5, false, true, null, 14, 18.5, { width: 13, hidden: false, style: null }, true]);
  });
});

describe("protection", () => {
  it("off and on again with options; the hash goes", () => {
    const sheet = firstSheet();
    const { options, hasPassword } = sheet.protection;
    expect([hasPassword, options.allowFormatCells, options.allowSort, options.selectionMode]).toEqual([true, true, false, "Normal"]);
    sheet.setProtection({ protected: false, options, hasPassword: false });
    expect(again(sheet).protection.protected).toBe(false);
    const wanted = { ...options, allowSort: true, allowEditObjects: false, selectionMode: "Unlocked" as const };
    sheet.setProtection({ protected: true, options: wanted, hasPassword: false });
    expect(again(sheet).protection).toEqual({ protected: true, options: wanted, hasPassword: false });
    sheet.setProtection({ protected: true, options: { ...wanted, selectionMode: "None" }, hasPassword: false });
    expect(again(sheet).protection.options.selectionMode).toBe("None");
  });
});

describe("view and print", () => {
  it("panes, gridlines, tab colour", () => {
    const sheet = firstSheet();
    expect([sheet.freeze, sheet.showGridlines, sheet.tabColor]).toEqual([{ rows: 3, cols: 2 }, true, "#FF0000"]);
    sheet.setFreeze({ rows: 4, cols: 0 });
    sheet.showGridlines = false;
    sheet.tabColor = "#00B050";
    expect([again(sheet).freeze, again(sheet).showGridlines, again(sheet).tabColor]).toEqual([{ rows: 4, cols: 0 }, false, "#00B050"]);
    sheet.setFreeze({ rows: 0, cols: 0 });
    sheet.tabColor = null;
    expect([again(sheet).freeze, again(sheet).tabColor, partText(sheet.book.save(), SHEET1).includes("<pane")]).toEqual([
      { rows: 0, cols: 0 },
      null,
      false,
    ]);
  });

  it("print setup, area and titles", () => {
    const sheet = firstSheet();
    sheet.setPrint({
      area: [area("A1:H20"), area("K1:K3")],
      titleRows: [0, 2],
      titleCols: [0, 0],
      orientation: "portrait",
      fitWidth: null,
      fitHeight: null,
      scale: 80,
    });
    expect(again(sheet).print).toEqual({
      area: [area("A1:H20"), area("K1:K3")],
      titleRows: [0, 2],
      titleCols: [0, 0],
      orientation: "portrait",
      fitWidth: null,
      fitHeight: null,
      scale: 80,
      paperSize: 9,
    });
    sheet.setPrint({ area: null, titleRows: null });
    expect([again(sheet).print.area, again(sheet).print.titleRows, again(sheet).print.titleCols]).toEqual([null, null, [0, 0]]);
  });

  it("all on a new sheet, in the order of the format", () => {
    const book = emptyBook("汇总");
    const sheet = book.sheets[0]!;
    sheet.setHyperlink(area("A1"), { address: "https://example.com/?a=1&b=2", location: null, tooltip: "提示", display: "" });
    sheet.setPrint({ orientation: "landscape", fitWidth: 1, fitHeight: 0 });
    sheet.setValidation(area("A2"), DECIMAL);
    sheet.merge(area("A3:B3"));
    sheet.setProtection({ ...sheet.protection, protected: true });
    sheet.setColumnWidth(0, 0, 20);
    sheet.tabColor = "#123456";
    sheet.setValue(0, 0, "见");
    sheet.setFreeze({ rows: 1, cols: 0 });
    expect(blocks(sheet)).toEqual([
      "sheetPr",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "sheetProtection",
      "mergeCells",
      "dataValidations",
      "hyperlinks",
      "pageSetup",
    ]);
    expect(again(sheet).hyperlinks()).toEqual([
      { rect: area("A1"), address: "https://example.com/?a=1&b=2", location: null, tooltip: "提示", display: "" },
    ]);
    expect(again(sheet).print).toMatchObject({ orientation: "landscape", fitWidth: 1, fitHeight: 0 });
  });
});

it("tables tell what structured references need", () => {
  expect(loadBook(fixture(SHARED)).sheets[1]!.tables()).toEqual([
    {
      part: "xl/tables/table1.xml",
      name: "表1",
      rect: area("A1:D11"),
      columns: ["序号", "单位", "金额", "日期"],
      headerRows: 1,
      totalsRows: 0,
    },
  ]);
});

it("a table's columns are named as its header cells", () => {
  const book = loadBook(fixture(SHARED));
  book.sheets[1]!.setValue(0, 2, "金额\n(万元)");
  const saved = loadBook(book.save());
  expect(saved.sheets[1]!.tables()[0]!.columns).toEqual(["序号", "单位", "金额\n(万元)", "日期"]);
  expect(partText(saved.save(), "xl/tables/table1.xml")).toContain('name="金额_x000a_(万元)"');
});

it("what a cell cannot hold is refused or becomes an error", () => {
  const sheet = firstSheet();
  expect(() => sheet.setValue(0, 0, "长".repeat(32_768))).toThrow(ModelError);
  expect(() => sheet.setFormula(0, 0, `=${"1+".repeat(4100)}1`)).toThrow(ModelError);
  sheet.setValue(60, 0, Infinity);
  expect(again(sheet).value(60, 0)).toEqual({ error: "#NUM!" });
});

it("clearing takes contents and looks, and leaves what column formats say", () => {
  const sheet = firstSheet(withParts(fixture(SHARED), { [SHEET1]: (t) => t.replace('<col width="14"', '<col style="2" width="14"') }));
  sheet.clear(area("A1:K30"));
  expect([sheet.usedValues(), sheet.styleId(2, 1), sheet.styleId(500, 0)]).toEqual([null, 0, 2]);
  expect([again(sheet).usedValues(), again(sheet).styleId(2, 0), again(sheet).styleId(500, 0)]).toEqual([null, 0, 2]);
});

it("cells outside of a sheet are refused", () => {
  expect(() => firstSheet().setValue(1_048_576, 0, 1)).toThrow(ModelError);
  expect(() => firstSheet().setValue(0, -1, 1)).toThrow(ModelError);
});
