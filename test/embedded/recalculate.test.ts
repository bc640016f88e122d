import { emptyBook, errorValue, loadBook } from "../../src/embedded/model";
import { recalculate } from "../../src/embedded/recalculate";

describe("the formulas of a workbook model", () => {
  it("stores results, and keeps what it cannot compute", () => {
    const book = emptyBook("打分表");
    const [sheet] = book.sheets;
    sheet!.setValue(0, 0, 8.5);
    sheet!.setFormula(0, 1, "=ROUND(A1*2,0)");
    sheet!.setFormula(0, 2, "=1/0");
    sheet!.setFormula(0, 3, "=CUBEVALUE(A1)");
    sheet!.setCached(0, 3, 7);
    sheet!.setFormula(0, 4, "=合计+D1");
    book.setName({ name: "合计", scope: null, formula: "=打分表!$A$1:$B$1", hidden: false, comment: "" });
    sheet!.setFormula(0, 5, "=SUM(合计)+D1");
    const report = recalculate(book);
    expect([1, 2, 3, 4, 5].map((col) => sheet!.value(0, col))).toEqual([17, errorValue("#DIV/0!"), 7, errorValue("#VALUE!"), 32.5]);
    expect(report.notRecalculated).toEqual([{ sheet: 0, row: 0, col: 3, reason: "unknown-function", what: "CUBEVALUE" }]);
    expect(sheet!.isStale(0, 3)).toBe(true);
    expect(sheet!.isStale(0, 1)).toBe(false);
  });

  it("computes only dependents when told what changed, and everything after a sheet was added", () => {
    const book = emptyBook("表一");
    const first = book.sheets[0]!;
    first.setValue(0, 0, 1);
    first.setFormula(0, 1, "=A1+1");
    first.setFormula(1, 1, "=2+2");
    recalculate(book);
    first.setValue(0, 0, 5);
    expect(recalculate(book, [{ sheet: first, row: 0, col: 0 }]).evaluated).toBe(1);
    expect(first.value(0, 1)).toBe(6);
    const second = book.addSheet("汇总");
    second.setFormula(0, 0, "=表一!B1*10");
    expect(recalculate(book, [{ sheet: second, row: 0, col: 0 }]).evaluated).toBe(3);
    expect(second.value(0, 0)).toBe(60);
  });

  it("gives TODAY the day it is told", () => {
    const book = emptyBook();
    book.sheets[0]!.setFormula(0, 0, "=TODAY()");
    recalculate(book, undefined, () => new Date(2024, 4, 6, 18));
    expect(book.sheets[0]!.value(0, 0)).toBe(45418);
  });

  it("keeps its results through saving and loading", () => {
    const book = emptyBook("表");
    book.sheets[0]!.setFormula(0, 0, '=IFERROR(1/0,"无")&TEXT(0.938,"0.0%")');
    recalculate(book);
    const again = loadBook(book.save()).sheets[0]!;
    expect(again.value(0, 0)).toBe("无93.8%");
    expect(again.formula(0, 0)).toBe('=IFERROR(1/0,"无")&TEXT(0.938,"0.0%")');
  });
});
