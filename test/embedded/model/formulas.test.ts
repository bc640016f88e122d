import { loadBook, type SheetModel } from "../../../src/embedded/model";
import { MovableFormula, shownFormula, storedFormula, withSheetRenamed } from "../../../src/embedded/model/formulas-text";
import { partText, withParts } from "../../helpers/packages";
import { fixture, SHARED, SHEET1 } from "./fixtures";

function sheetOf(rows: string): SheetModel {
  return loadBook(
    withParts(fixture(SHARED), { [SHEET1]: (text) => text.replace(/<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${rows}</sheetData>`) }),
  ).sheets[0]!;
}

function savedRows(sheet: SheetModel): string {
  return /<sheetData>([\s\S]*)<\/sheetData>/.exec(partText(sheet.book.save(), SHEET1))![1]!;
}

function again(sheet: SheetModel): SheetModel {
  return loadBook(sheet.book.save()).sheets[0]!;
}

describe("shared formulas", () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+SUM(A$1:A1)&amp;"A1"</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"></f><v>6</v></c></row>';
  const second = '=A2*$A$1+SUM(A$1:A2)&"A1"';
  const third = '=A3*$A$1+SUM(A$1:A3)&"A1"';

  it("are read written out", () => {
    const sheet = sheetOf(rows);
    expect([1, 2].map((row) => sheet.formulaInfo(row, 1))).toEqual([
      { text: second, kind: "plain", ref: null },
      { text: third, kind: "plain", ref: null },
    ]);
  });

  it("are written out for the others when their master goes", () => {
    const sheet = sheetOf(rows);
    sheet.setValue(0, 1, 7);
    expect([sheet.formula(0, 1), sheet.formula(1, 1), sheet.formula(2, 1), sheet.value(1, 1)]).toEqual([null, second, third, 4]);
    expect(savedRows(sheet)).not.toContain("shared");
    expect([again(sheet).formula(1, 1), again(sheet).value(2, 1)]).toEqual([second, 6]);
  });

  it("stay shared for the others when a member goes", () => {
    const sheet = sheetOf(rows);
    sheet.setFormula(1, 1, "=A2");
    expect([again(sheet).formula(0, 1), again(sheet).formula(1, 1), again(sheet).formula(2, 1)]).toEqual([
      '=A1*$A$1+SUM(A$1:A1)&"A1"',
      "=A2",
      third,
    ]);
    expect(savedRows(sheet)).toContain('<c r="B3"><f t="shared" si="0"></f><v>6</v></c>');
  });

  it("keep their element when only the result is new", () => {
    const sheet = sheetOf(rows);
    sheet.setCached(1, 1, 40);
    expect(savedRows(sheet)).toContain('<c r="B2"><f t="shared" si="0"/><v>40</v></c>');
  });

  it("of one index used twice follow the nearest master", () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row><row r="5"><c r="A5"><f t="shared" ref="A5:A6" si="0">C5+1</f></c></row><row r="6"><c r="A6"><f t="shared" si="0"/></c></row>',
    );
    expect([sheet.formula(1, 0), sheet.formula(5, 0)]).toEqual(["=B2", "=C6+1"]);
  });
});

describe("array formulas", () => {
  const rows =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1" cm="1"><f t="array" ref="C1:C3">_xlfn._xlws.SORT(B1:B3)</f><v>1</v></c><c r="E1"><f t="dataTable" ref="E1:E2" dt2D="0" r1="B1"/><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><v>4</v></c><c r="C2"><v>2</v></c></row><row r="3"><c r="C3"><v>3</v></c></row>';

  it("tell their kind and range; all cells of a fixed one have the formula, of a spilling one only the first", () => {
    const sheet = sheetOf(rows);
    expect(sheet.formulaInfo(0, 0)).toEqual({ text: "=B1:B2*2", kind: "array", ref: { top: 0, left: 0, bottom: 1, right: 0 } });
    expect(sheet.formulaInfo(1, 0)?.text).toBe("=B1:B2*2");
    expect([sheet.formulaInfo(0, 2)?.text, sheet.formulaInfo(0, 2)?.kind, sheet.formula(1, 2)]).toEqual(["=SORT(B1:B3)", "dynamic", null]);
    expect([sheet.formulaInfo(0, 4)?.kind, sheet.hasFormula(1, 0), sheet.hasFormula(1, 2)]).toEqual(["table", true, false]);
  });

  it("take new results in all their cells and stay arrays", () => {
    const sheet = sheetOf(rows);
    for (const [row, col, value] of [
      [0, 0, 20],
      [1, 0, 40],
      [1, 2, 9],
    ] as const)
      sheet.setCached(row, col, value);
    expect(savedRows(sheet)).toContain('<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>20</v></c>');
    expect([again(sheet).value(1, 0), again(sheet).value(1, 2), again(sheet).formulaInfo(0, 2)?.kind]).toEqual([40, 9, "dynamic"]);
  });

  it("come back as they were when their formula is set again", () => {
    const sheet = sheetOf(rows);
    const before = savedRows(sheet);
    sheet.setFormula(0, 2, "=SORT(B1:B3)");
    sheet.setCached(0, 2, 1);
    expect(savedRows(sheet)).toBe(before);
    sheet.setValue(0, 2, 5);
    sheet.setFormula(0, 2, "=SORT(B1:B3)");
    sheet.setCached(0, 2, 1);
    expect([savedRows(sheet), sheet.formulaInfo(0, 2)?.kind]).toEqual([before, "dynamic"]);
  });

  it("give way to a value, metadata included", () => {
    const sheet = sheetOf(rows);
    sheet.setValue(0, 2, 5);
    expect(savedRows(sheet)).toContain('<c r="C1"><v>5</v></c>');
    expect([sheet.formulaInfo(0, 2), again(sheet).formulaInfo(0, 2)]).toEqual([null, null]);
  });
});

describe("formula text", () => {
  it.each([
    ["=IFS(A1>1,XLOOKUP(A1,B:B,C:C),TRUE,0)", "_xlfn.IFS(A1>1,_xlfn.XLOOKUP(A1,B:B,C:C),TRUE,0)"],
    ['=TEXTJOIN("IFS(",1,FILTER(A:A,B:B))', '_xlfn.TEXTJOIN("IFS(",1,_xlfn._xlws.FILTER(A:A,B:B))'],
    ['=LET(x, A1*2, 率,B1, IF(x>1,x*率,"x"))', '_xlfn.LET(_xlpm.x, A1*2, _xlpm.率,B1, IF(_xlpm.x>1,_xlpm.x*_xlpm.率,"x"))'],
    ["=LAMBDA(a,b,a+b+SUM(c,d))(1,2)", "_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b+SUM(c,d))(1,2)"],
    ["=ROUND(SUM(明细!A1:A3),2)", "ROUND(SUM(明细!A1:A3),2)"],
    ["=总分*2", "总分*2"],
  ])("%s is stored with the prefixes newer functions need, and shown without", (shown, stored) => {
    expect([storedFormula(shown), shownFormula(stored)]).toEqual([stored, shown]);
  });

  it.each([
    ["A1+$B2+C$3+$D$4", 1, 1, "B2+$B3+D$3+$D$4"],
    ["SUM(A:B)+SUM(2:3)+SUM($A:$A)", 1, 1, "SUM(B:C)+SUM(3:4)+SUM($A:$A)"],
    ["'a''b A1'!A1&\"A1\"&明细!B2:C3+表1[金额]+总分", 2, 0, "'a''b A1'!A3&\"A1\"&明细!B4:C5+表1[金额]+总分"],
    ["A1", -1, 0, "A1048576"],
    ["LOG10(A1)+[1]Sheet1!A1+1E5", 0, 1, "LOG10(B1)+[1]Sheet1!B1+1E5"],
  ])("%s moved by %d rows and %d columns", (formula, rows, cols, expected) => {
    expect(new MovableFormula(formula).at(rows, cols)).toBe(expected);
  });

  it.each([
    ["明细!A1+'明细'!B2&\"明细!A1\"", "新 名", "'新 名'!A1+'新 名'!B2&\"明细!A1\""],
    ["[1]明细!A1+明细表!A1", "新名", "[1]明细!A1+明细表!A1"],
    ["SUM(明细:汇总!A1)", "新名", "SUM(新名:汇总!A1)"],
    ["明细!A1*2", null, "#REF!A1*2"],
    ["SUM('明细'!$A$1:$B$2)", null, "SUM(#REF!$A$1:$B$2)"],
  ])("%s after 明细 becomes %s", (formula, to, expected) => {
    expect(withSheetRenamed(formula, "明细", to)).toBe(expected);
  });
});
