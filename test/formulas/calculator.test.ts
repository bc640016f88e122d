import { Calculator, type CalcReport } from "../../src/formulas";
import { toA1 } from "../../src/workbook";
import { MemorySource, NOW, shown } from "./memory-source";

const calculator = (source: MemorySource): Calculator => new Calculator(source, () => NOW);

/** Results by address. */
function results(report: CalcReport): Record<string, string | number | boolean | null> {
  return Object.fromEntries(report.results.map(({ value, ...cell }) => [toA1(cell), shown(value)]));
}

describe("recalculation", () => {
  it("computes in the order of need, whatever the order of cells", () => {
    const source = new MemorySource({ 表: { A1: "=B1*2", B1: "=C1+1", C1: 4 } });
    expect(results(calculator(source).recalculateAll())).toEqual({ A1: 10, B1: 5 });
  });

  it("follows chains of many thousand cells", () => {
    const cells: Record<string, string | number> = { A20000: 1 };
    for (let row = 1; row < 20_000; row++) cells[`A${row}`] = `=A${row + 1}+1`;
    expect(results(calculator(new MemorySource({ 表: cells })).recalculateAll())["A1"]).toBe(20_000);
  });

  it("reads sums of thousands of terms", () => {
    const source = new MemorySource({ 表: { A1: 1, B1: `=${Array.from({ length: 4000 }, () => "A1").join("+")}` } });
    expect(results(calculator(source).recalculateAll())["B1"]).toBe(4000);
  });

  it("computes only what a change touches", () => {
    const source = new MemorySource({
      表: { A1: 1, A2: 2, B1: "=A1*10", B2: "=A2*10", C1: "=SUM(B1:B2)", D1: "=SUM(A:A)" },
      别表: { A1: "=表!A2" },
    });
    const engine = calculator(source);
    engine.recalculateAll();
    source.set(0, "A1", 5);
    const report = engine.recalculate([{ sheet: 0, row: 0, col: 0 }]);
    expect(results(report)).toEqual({ B1: 50, C1: 70, D1: 7 });
    expect(report.evaluated).toBe(3);
  });

  it("takes new, changed and removed formulas", () => {
    const source = new MemorySource({ 表: { A1: 1, B1: "=A1+1", C1: "=B1+1" } });
    const engine = calculator(source);
    engine.recalculateAll();
    source.set(0, "B1", "=A1+10");
    expect(results(engine.recalculate([{ sheet: 0, row: 0, col: 1 }]))).toEqual({ B1: 11, C1: 12 });
    source.set(0, "B1", 100);
    expect(results(engine.recalculate([{ sheet: 0, row: 0, col: 1 }]))).toEqual({ C1: 101 });
    source.set(0, "A1", 7);
    expect(results(engine.recalculate([{ sheet: 0, row: 0, col: 0 }]))).toEqual({});
    source.set(0, "D1", "=C1*A1");
    expect(results(engine.recalculate([{ sheet: 0, row: 0, col: 3 }]))).toEqual({ D1: 707 });
  });

  it("follows names, tables, unions and computed references", () => {
    const source = new MemorySource({
      表: {
        A1: "金额",
        A2: 1,
        A3: 2,
        B1: "=SUM(总额)",
        B2: "=SUM(表1[金额])",
        B3: "=SUM((A2,A3))",
        B4: "=SUM(OFFSET(A1,1,0,2))",
        B5: "=SUM(A2:INDEX(A:A,3))",
        C2: "=表1[@金额]*2",
      },
    });
    source.names = { 总额: "=表!$A$2:$A$3" };
    source.tables = { 表1: { sheet: 0, rect: { top: 0, left: 0, bottom: 2, right: 0 }, headerRows: 1, totalsRows: 0, columns: ["金额"] } };
    const engine = calculator(source);
    expect(results(engine.recalculateAll())).toEqual({ B1: 3, B2: 3, B3: 3, B4: 3, B5: 3, C2: 2 });
    source.set(0, "A3", 9);
    expect(results(engine.recalculate([{ sheet: 0, row: 2, col: 0 }]))).toEqual({ B1: 10, B2: 10, B3: 10, B4: 10, B5: 10 });
  });

  it("sums over a span of sheets", () => {
    const source = new MemorySource({ 一月: { A1: 1 }, 二月: { A1: 2 }, 三月: { A1: 3, B1: "=SUM(一月:三月!A1)" } });
    expect(results(calculator(source).recalculateAll())).toEqual({ B1: 6 });
  });
});

describe("what cannot be computed", () => {
  it.each([
    ["=CUBEVALUE(A1)", "unknown-function", "CUBEVALUE"],
    ["=[1]Sheet1!A1+1", "external-reference", "[1]Sheet1!A1"],
    ["='C:\\\\表\\\\[旧表.xlsx]Sheet 1'!A1", "external-reference", "='C:\\\\表\\\\[旧表.xlsx]Sheet 1'!A1"],
    ["=SUM(A1", "syntax", "=SUM(A1"],
    ["=IFERROR(CUBEVALUE(A1),0)", "unknown-function", "CUBEVALUE"],
    ["=ROUND(1)", "syntax", "ROUND"],
  ])("%s keeps its cached value", (formula, reason, what) => {
    const source = new MemorySource({ 表: { A1: 1, B1: formula, C1: "=B1*2" } });
    source.cache(0, "B1", 21);
    const report = calculator(source).recalculateAll();
    expect(report.notRecalculated).toEqual([{ sheet: 0, row: 0, col: 1, reason, what }]);
    expect(results(report)).toEqual({ C1: 42 });
  });

  it("computes a formula whose unknown function is in the branch not taken", () => {
    const source = new MemorySource({ 表: { A1: "=IF(TRUE,1,CUBEVALUE(2))" } });
    expect(results(calculator(source).recalculateAll())).toEqual({ A1: 1 });
  });

  it("reports every cell of a circle and computes what only reads it", () => {
    const source = new MemorySource({ 表: { A1: "=B1+1", B1: "=C1+1", C1: "=A1+1", D1: "=A1*2", E1: "=E1", F1: "=SUM(F1:F3)" } });
    source.cache(0, "A1", 5);
    const report = calculator(source).recalculateAll();
    expect(report.notRecalculated.map((cell) => [toA1(cell), cell.reason]).sort()).toEqual(
      ["A1", "B1", "C1", "E1", "F1"].map((cell) => [cell, "circular"]),
    );
    expect(results(report)).toEqual({ D1: 10 });
  });

  it("heals when the circle is broken", () => {
    const source = new MemorySource({ 表: { A1: "=B1", B1: "=A1" } });
    const engine = calculator(source);
    engine.recalculateAll();
    source.set(0, "B1", 3);
    const report = engine.recalculate([{ sheet: 0, row: 0, col: 1 }]);
    expect(results(report)).toEqual({ A1: 3 });
    expect(report.notRecalculated).toEqual([]);
  });
});

describe("arrays and intersection", () => {
  it("takes the cell of its own row in an ordinary formula, the whole range in an array formula", () => {
    const source = new MemorySource({
      表: {
        A1: 1,
        A2: 2,
        A3: 3,
        B2: "=A1:A3*10",
        C9: "=A1:A3*10",
        D2: "=SUM(A1:A3*10)",
        E2: "{=SUM(A1:A3*10)}",
        F2: "=@A1:A3",
        G2: "=SUMPRODUCT(A1:A3*10)",
        H2: "{=SUM(IF(A1:A3>1,A1:A3))}",
      },
    });
    expect(results(calculator(source).recalculateAll())).toEqual({ B2: 20, C9: "#VALUE!", D2: 20, E2: 60, F2: 2, G2: 60, H2: 5 });
  });

  it("leaves hidden rows out of SUBTOTAL 109 and other subtotals out of any", () => {
    const source = new MemorySource({
      表: { A1: 1, A2: 2, A3: "=SUBTOTAL(9,A1:A2)", A4: "=SUBTOTAL(9,A1:A3)", A5: "=SUBTOTAL(109,A1:A3)" },
    });
    source.hiddenRows.add(0);
    expect(results(calculator(source).recalculateAll())).toEqual({ A3: 3, A4: 3, A5: 2 });
  });
});

describe("large sheets", () => {
  /** Cells asked for while rows that all read whole columns are computed: a measure of the work that no busy machine changes. */
  function asked(rows: number): number {
    const cells: Record<string, string | number> = {};
    for (let row = 1; row <= rows; row++) {
      Object.assign(cells, {
        [`A${row}`]: `项目${row % (rows / 2)}`,
        [`B${row}`]: row,
        [`C${row}`]: `=IFERROR(B${row}/SUM(B:B),0)`,
        [`D${row}`]: `=COUNTIF(A:A,A${row})`,
        [`E${row}`]: `=VLOOKUP(A${row},A:B,2,0)`,
      });
    }
    const source = new MemorySource({ 表: cells });
    const spies = [jest.spyOn(source, "value"), jest.spyOn(source, "formula")];
    expect(results(calculator(source).recalculateAll())[`D${rows}`]).toBe(2);
    return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  }

  it("computes rows that all read whole columns without squaring the work", () => {
    expect(asked(4000) / asked(1000)).toBeLessThan(4.5);
  });
});
