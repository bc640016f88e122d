import { Calculator, type CellSource } from "../../src/formulas";
import { sampled } from "../helpers/long";
import { MemorySource } from "./memory-source";

/** Columns of n rows as offices keep them, of which a plain run takes one in three: a ledger's running totals, numbering, shares, ranks, look-ups. */
const LEDGERS: Readonly<Record<string, (row: number, rows: number) => string>> = {
  "running totals": (row) => `=SUM(A$1:A${row})`,
  "a balance of two running totals": (row) => `=SUM(A$1:A${row})-SUM(D$1:D${row})`,
  "what is left": (row, rows) => `=SUM(A${row}:A$${rows})`,
  "running totals over the formulas themselves": (row) => (row === 1 ? "=A1" : `=A${row}+SUM(C$1:C${row - 1})*0.001`),
  "running averages and peaks": (row) => `=AVERAGE(A$1:A${row})+MAX(A$1:A${row})-MIN(A$1:A${row})+COUNT(A$1:A${row})+COUNTA(A$1:A${row})`,
  "running totals by OFFSET": (row) => `=SUM(OFFSET(A$1,0,0,${row},1))`,
  "running totals by INDIRECT": (row) => `=SUM(INDIRECT("A1:A${row}"))`,
  "running totals by INDEX": (row) => `=SUM(A$1:INDEX(A:A,${row}))`,
  "numbers of seen rows": (row) => `=SUBTOTAL(3,A$1:A${row})`,
  "how often so far": (row) => `=COUNTIF(B$1:B${row},B${row})`,
  "so far by name": (row) => `=SUMIF(B$1:B${row},B${row},A$1:A${row})`,
  "so far by name and amount": (row) => `=SUMIFS(A$1:A${row},B$1:B${row},B${row},A$1:A${row},">3")`,
  "whole columns by name": (row) => `=SUMIF(B:B,B${row},A:A)+COUNTIFS(B:B,B${row},A:A,3)`,
  shares: (row) => `=A${row}/SUM(A:A)`,
  ranks: (row, rows) => `=RANK(A${row},A$1:A$${rows})+LARGE(A$1:A$${rows},3)`,
  "look-ups": (row, rows) => `=VLOOKUP(A${row},A$1:B$${rows},2,0)&MATCH(B${row},B$1:B$${rows},0)`,
  chains: (row) => (row === 1 ? "=A1" : `=C${row - 1}+A${row}`),
};

/** How often the cells of a book are asked for while everything is computed, and after an edit of its first cell. */
function reads(
  formula: (row: number, rows: number) => string,
  rows: number,
): { readonly all: number; readonly edit: number; readonly kept: number } {
  const source = new MemorySource({ 表: {} });
  for (let row = 1; row <= rows; row += 1) {
    source.set(0, `A${row}`, row % 7);
    // Few rows share a name, so that the answer itself stays short.
    source.set(0, `B${row}`, `名${row % Math.ceil(rows / 4)}`);
    source.set(0, `D${row}`, row % 3);
    source.set(0, `C${row}`, formula(row, rows));
  }
  let count = 0;
  const counted: CellSource = new Proxy(source, {
    get: (target, key) => {
      const member = Reflect.get(target, key) as unknown;
      if (typeof member !== "function") return member;
      return (...args: unknown[]) => {
        if (key === "value") count += 1;
        return (member as (...given: unknown[]) => unknown).apply(target, args);
      };
    },
  });
  const calculator = new Calculator(counted, () => 45_000);
  const report = calculator.recalculateAll();
  const all = count;
  source.set(0, "A1", 5);
  count = 0;
  calculator.recalculate([{ sheet: 0, row: 0, col: 0 }]);
  return { all, edit: count, kept: report.notRecalculated.length };
}

test.each(sampled(Object.entries(LEDGERS), 3))("%s: four times the rows are read at most about four times as often", (_, formula) => {
  const [few, many] = [reads(formula, 400), reads(formula, 1600)];
  expect([few.kept, many.kept]).toEqual([0, 0]);
  expect(many.all).toBeLessThan(few.all * 5 + 1000);
  expect(many.edit).toBeLessThan(few.edit * 5 + 1000);
  // A cell is read a few times, not once for each row below it.
  expect(many.all).toBeLessThan(1600 * 40);
});

test("a stray cell at the end of the sheet costs its row, not the million between", () => {
  const source = new MemorySource({ 表: { A1: 3, B1: 10, A2: 3, B2: 20, A3: 4, B3: 40, A1048576: 3, B1048576: 5 } });
  let count = 0;
  const counted = new Proxy(source, {
    get: (target, key) => {
      if (key === "value") count += 1;
      const member = Reflect.get(target, key) as unknown;
      return typeof member === "function" ? (member as (...given: unknown[]) => unknown).bind(target) : member;
    },
  });
  source.set(0, "D1", "=SUMPRODUCT((A:A=3)*B:B)");
  source.set(0, "D2", '=SUMPRODUCT((A:A="")*1)');
  source.set(0, "D3", "=SUM(A:XFD)");
  source.set(0, "D4", "=SUMPRODUCT((E1:XFD1048576=3)*1)");
  const report = new Calculator(counted, () => 45_000).recalculateAll();
  expect(report.results.map(({ row, value }) => [row, value])).toEqual([
    [0, 35],
    [1, 1_048_572],
  ]);
  // A range over its own cell is a circle, and one of 17 thousand million cells is not computed.
  expect(report.notRecalculated.map(({ row, reason }) => [row, reason])).toEqual([
    [2, "circular"],
    [3, "unsupported-use"],
  ]);
  expect(count).toBeLessThan(70_000);
});
