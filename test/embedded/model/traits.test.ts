import { loadBook } from "../../../src/embedded/model";
import { diffPackages, findAll, partsOf, partText, xmlTree, type Node } from "../../helpers/packages";
import { fixture, ROUNDTRIP, SHEET1 } from "./fixtures";

/** A saved file, read without the model. */
class Saved {
  private readonly trees = new Map<string, Node>();
  constructor(readonly bytes: Uint8Array) {}

  text(part: string): string {
    return partText(this.bytes, part);
  }

  tree(part: string): Node {
    let tree = this.trees.get(part);
    if (!tree) this.trees.set(part, (tree = xmlTree(this.text(part))));
    return tree;
  }

  /** Part that a relationship of a part leads to, by the last step of its type. */
  related(part: string, kind: string): string {
    const at = part.lastIndexOf("/") + 1;
    const rels = this.tree(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`);
    const target = findAll(rels, "Relationship").find((r) => r.attributes["Type"]!.endsWith(`/${kind}`))!.attributes["Target"]!;
    return target.startsWith("/") ? target.slice(1) : new URL(target, `http://x/${part}`).pathname.slice(1);
  }

  all(name: string, part = SHEET1): Node[] {
    return findAll(this.tree(part), name);
  }

  attr(name: string, attribute: string, part = SHEET1): string[] {
    return this.all(name, part).map((node) => node.attributes[attribute] ?? "");
  }

  cell(ref: string, part = SHEET1): Node {
    return this.all("c", part).find((cell) => cell.attributes["r"] === ref)!;
  }

  /** What a cell shows: shared or inline text, or the value. */
  shown(ref: string, part = SHEET1): string {
    const cell = this.cell(ref, part);
    const value = findAll(cell, "v")[0]?.text ?? "";
    const item = cell.attributes["t"] === "s" ? this.tree("xl/sharedStrings.xml").children[Number(value)]! : cell;
    return cell.attributes["t"] === "s" || cell.attributes["t"] === "inlineStr"
      ? findAll(item, "t")
          .map((t) => t.text)
          .join("")
      : value;
  }

  formula(ref: string): string {
    return findAll(this.cell(ref), "f")[0]!.text;
  }

  private styleList(name: string): Node[] {
    return this.tree("xl/styles.xml").children.find((child) => child.name === name)!.children;
  }

  xf(ref: string, part = SHEET1): Node {
    return this.styleList("cellXfs")[Number(this.cell(ref, part).attributes["s"] ?? 0)]!;
  }

  /** font, fill or border of a cell. */
  look(ref: string, list: "fonts" | "fills" | "borders", id: "fontId" | "fillId" | "borderId"): Node {
    return this.styleList(list)[Number(this.xf(ref).attributes[id])]!;
  }

  font(ref: string): Record<string, string | undefined> {
    return Object.fromEntries(this.look(ref, "fonts", "fontId").children.map((child) => [child.name, child.attributes["val"]]));
  }

  borders(ref: string): string {
    return this.look(ref, "borders", "borderId")
      .children.filter((edge) => edge.attributes["style"] === "thin")
      .map((edge) => edge.name)
      .sort()
      .join(" ");
  }

  numberFormat(ref: string, part = SHEET1): string {
    const id = this.xf(ref, part).attributes["numFmtId"];
    return (
      findAll(this.tree("xl/styles.xml"), "numFmt").find((format) => format.attributes["numFmtId"] === id)?.attributes["formatCode"] ??
      `#${id}`
    );
  }

  name(name: string): Node {
    return this.all("definedName", "xl/workbook.xml").find((node) => node.attributes["name"] === name)!;
  }
}

const SHEET2 = "xl/worksheets/sheet2.xml";

/** What must still be said after a value and a text were written: trait, what the saved file says, what it must say. */
const TRAITS: readonly (readonly [trait: string, read: (file: Saved) => unknown, expected: unknown])[] = [
  ["merged cells", (f) => f.attr("mergeCell", "ref"), ["A1:I1", "A4:A7"]],
  ["borders of a merge's inner cells", (f) => [f.borders("A5"), f.borders("A6")], ["left right", "left right"]],
  ["borders of a merge's last cell", (f) => f.borders("A7"), "bottom left right"],
  ["borders of the table", (f) => f.borders("B4"), "bottom left right top"],
  ["title font 方正小标宋简体", (f) => f.font("A1"), { name: "方正小标宋简体", b: "1", sz: "18" }],
  ["heading font 宋体, bold", (f) => f.font("A3"), { name: "宋体", b: "1", sz: "11" }],
  ["body font 仿宋_GB2312", (f) => f.font("B4")["name"], "仿宋_GB2312"],
  ["heading fill", (f) => findAll(f.look("A3", "fills", "fillId"), "fgColor")[0]!.attributes["rgb"], "FFD9E1F2"],
  [
    "centred and wrapped heading",
    (f) => findAll(f.xf("A3"), "alignment")[0]!.attributes,
    { horizontal: "center", vertical: "center", wrapText: "1" },
  ],
  ["format with red negatives", (f) => f.numberFormat("H4"), "0.00_);[Red]\\(0.00\\)"],
  ["percent format", (f) => f.numberFormat("G5"), "0.0%"],
  ["format with 元", (f) => f.numberFormat("F7"), '#,##0.00" 元"'],
  ["accounting format with ¥", (f) => f.numberFormat("G7").includes("¥"), true],
  ["format 年月日", (f) => f.numberFormat("B10"), 'yyyy"年"m"月"d"日"'],
  ["dates", (f) => [f.shown("B10"), f.shown("D2", SHEET2), f.numberFormat("D2", SHEET2)], ["46022", "45658", "yyyy-mm-dd"]],
  [
    "list validation",
    (f) =>
      f
        .all("dataValidation")
        .filter((v) => v.attributes["sqref"] === "D4:D8")
        .map((v) => [v.attributes["type"], v.attributes["error"], v.children[0]!.text]),
    [["list", "请选择", '"≥,≤,=,定性"']],
  ],
  [
    "decimal validation",
    (f) =>
      f
        .all("dataValidation")
        .filter((v) => v.attributes["sqref"] === "E4:E8")
        .map((v) => v.children.map((c) => c.text)),
    [["0", "100"]],
  ],
  [
    "cross-sheet validation in extLst",
    (f) => [findAll(f.all("extLst")[0]!, "f")[0]!.text, findAll(f.all("extLst")[0]!, "sqref")[0]!.text],
    ["明细!$B$2:$B$11", "C4:C8"],
  ],
  [
    "conditional format: cell value, with its dxf",
    (f) => [
      f.all("cfRule")[0]!.attributes["dxfId"],
      findAll(f.all("cfRule")[0]!, "formula")[0]!.text,
      f.attr("bgColor", "rgb", "xl/styles.xml")[0],
    ],
    ["0", "$E4*0.8", "FFFFC7CE"],
  ],
  ["conditional format: data bar", (f) => f.all("dataBar")[0]!.children.map((c) => c.name), ["cfvo", "cfvo", "color"]],
  ["conditional format: icon set", (f) => f.attr("iconSet", "iconSet"), ["3Arrows"]],
  [
    "note on G4",
    (f) => f.all("comment", f.related(SHEET1, "comments")).map((c) => [c.attributes["ref"], findAll(c, "t")[0]!.text]),
    [["G4", "请核实:附佐证材料"]],
  ],
  ["author of the note", (f) => f.all("author", f.related(SHEET1, "comments"))[0]!.text, "财政局"],
  [
    "drawing of the note",
    (f) => [f.all("legacyDrawing").length, findAll(f.tree(f.related(SHEET1, "vmlDrawing")), "ClientData").length],
    [1, 1],
  ],
  ["workbook name 总分", (f) => f.name("总分").text, "绩效自评表!$H$9"],
  ["sheet name 局部", (f) => [f.name("局部").text, f.name("局部").attributes["localSheetId"]], ["绩效自评表!$E$4:$E$8", "0"]],
  [
    "print area and titles",
    (f) => [f.name("_xlnm.Print_Area").text, f.name("_xlnm.Print_Titles").text],
    ["'绩效自评表'!$A$1:$I$11", "'绩效自评表'!$3:$3"],
  ],
  [
    "sheet protection with its hash",
    (f) => [f.attr("sheetProtection", "sheet"), f.attr("sheetProtection", "password"), f.attr("sheetProtection", "formatCells")],
    [["1"], ["CC1A"], ["0"]],
  ],
  ["unlocked cell", (f) => findAll(f.xf("I5"), "protection")[0]!.attributes["locked"], "0"],
  ["workbook protection", (f) => f.attr("workbookProtection", "lockStructure", "xl/workbook.xml"), ["1"]],
  [
    "table 表1",
    (f) => [
      f.attr("table", "name", f.related(SHEET2, "table")),
      f.tree(f.related(SHEET2, "table")).attributes["ref"],
      f.all("tablePart", SHEET2).length,
    ],
    [[], "A1:D11", 1],
  ],
  [
    "formulas with their results",
    (f) => [f.formula("H4"), f.shown("H4"), f.formula("H9"), f.shown("H9"), f.shown("I9")],
    ["ROUND(MIN(1,IFERROR(G4/F4,0))*E4,2)", "9.5", "SUM(H4:H8)", "54.02", "差"],
  ],
  [
    "array formula",
    (f) => [f.formula("E11"), findAll(f.cell("E11"), "f")[0]!.attributes["t"], f.shown("E11")],
    ["SUM(IF(H4:H8>9,1,0))", "array", "5"],
  ],
  [
    "hidden row",
    (f) =>
      f
        .all("row")
        .filter((r) => r.attributes["hidden"] === "1")
        .map((r) => r.attributes["r"]),
    ["20"],
  ],
  [
    "hidden and outlined columns, widths",
    (f) =>
      f
        .all("col")
        .map((c) =>
          [
            c.attributes["min"],
            c.attributes["max"],
            c.attributes["hidden"] ?? "",
            c.attributes["outlineLevel"] ?? "",
            c.attributes["width"],
          ].join(" "),
        ),
    ["1 1   14", "11 11 1  13", "13 15 1 1 13"],
  ],
  [
    "frozen panes",
    (f) => f.all("pane").map((p) => [p.attributes["xSplit"], p.attributes["ySplit"], p.attributes["state"]]),
    [["2", "3", "frozen"]],
  ],
  ["autofilter and its name", (f) => [f.attr("autoFilter", "ref"), f.name("_xlnm._FilterDatabase").attributes["hidden"]], [["A3:I8"], "1"]],
  [
    "link",
    (f) => [
      f.attr("hyperlink", "ref"),
      f.all("Relationship", "xl/worksheets/_rels/sheet1.xml.rels").find((r) => r.attributes["TargetMode"] === "External")!.attributes[
        "Target"
      ],
    ],
    [["I4"], "https://example.org/"],
  ],
  [
    "footer and page setup",
    (f) => [
      f.all("oddFooter")[0]!.text,
      f.attr("pageSetup", "orientation"),
      f.attr("pageSetup", "paperSize"),
      f.attr("pageSetUpPr", "fitToPage"),
    ],
    ["&C第 &P 页 共 &N 页", ["landscape"], ["9"], ["1"]],
  ],
  [
    "chart",
    (f) => {
      const drawing = f.related(SHEET2, "drawing");
      return findAll(f.tree(f.related(drawing, "chart")), "f").map((n) => n.text);
    },
    ["'明细'!C1", "'明细'!$C$2:$C$11"],
  ],
  [
    "custom XML part",
    (f) => {
      const item = f.related("xl/workbook.xml", "customXml");
      return [f.text(item).includes("<中文>数据</中文>"), f.tree(f.related(item, "customXmlProps")).attributes["ds:itemID"]];
    },
    [true, "{11111111-2222-3333-4444-555555555555}"],
  ],
  [
    "document properties, own and core",
    (f) => [f.attr("property", "name", "docProps/custom.xml"), f.all("creator", "docProps/core.xml")[0]!.text],
    [["指标库版本"], "某县财政局"],
  ],
  [
    "very hidden sheet and tab colour",
    (f) => [f.attr("sheet", "state", "xl/workbook.xml"), f.all("tabColor")[0]!.attributes["rgb"]],
    [["visible", "visible", "veryHidden"], "FFFF0000"],
  ],
  [
    "rich text, odd blanks, line breaks and theme",
    (f) => [f.shown("A11"), f.shown("I6"), f.shown("I7"), f.text("xl/theme/theme1.xml").length > 5000],
    ["备注:红字加粗普通", "\u2003前后空格 ", "换行\n第二行", true],
  ],
];

it("lists 44 traits", () => {
  expect(TRAITS).toHaveLength(44);
});

describe.each(ROUNDTRIP)("%s after G4 = 96 and I8 = a text", (name) => {
  const before = fixture(name);
  const book = loadBook(before, name);
  book.sheets[0]!.setValue(3, 6, 96);
  book.sheets[0]!.setValue(7, 8, "已按要求整改,附说明");
  const file = new Saved(book.save());
  const original = new Saved(before);

  it("holds the edits", () => {
    expect(file.shown("G4")).toBe("96");
    expect(file.shown("I8")).toBe("已按要求整改,附说明");
  });

  it.each(TRAITS)("keeps: %s", (_, read, expected) => {
    expect(read(file)).toEqual(expected);
    expect(read(original)).toEqual(expected);
  });

  it("rewrites only what holds the edits", () => {
    const strings = partsOf(before).has("xl/sharedStrings.xml") ? ["xl/sharedStrings.xml"] : [];
    expect(diffPackages(before, file.bytes)).toEqual({ added: [], removed: [], changed: [...strings, SHEET1] });
  });

  it("changes two rows of the sheet and nothing else in it", () => {
    const rows = (text: string): string[] => text.split(/(?=<row )/);
    const [old, now] = [rows(original.text(SHEET1)), rows(file.text(SHEET1))];
    expect(now.filter((row, i) => row !== old[i]).map((row) => row.slice(0, 11))).toEqual(['<row r="4">', '<row r="8">']);
  });
});
