import { parseFormula } from "../../src/formulas/parse";
import { parseCellFormula } from "../../src/formulas/parse";
import { precedentsOf } from "../../src/formulas/precedents";
import type { CellRef } from "../../src/workbook";
import { generatedFormulas } from "./generated";
import { MemorySource } from "./memory-source";

const source = new MemorySource({ 一月: {}, 二月: {}, "a b": {} });
const readBy = (expr: ReturnType<typeof parseFormula>, { row, col }: CellRef) => precedentsOf(expr, source, { sheet: 0, row, col });

/** What a formula reads, by itself and as one of many that are seen from their cells; both expressions are called alike besides. */
function expectSame(formula: string, at: CellRef): void {
  const [alone, shared] = [parseFormula(formula), parseCellFormula(formula, at)];
  expect({ formula, at, read: readBy(shared, at) }).toEqual({ formula, at, read: readBy(alone, at) });
}

test("formulas that were filled down share one expression, each with its own cells", () => {
  const at = (row: number) => parseCellFormula(`=IF(COUNT(D${row},$E${row})<2,"D1",SUM(D$2:D${row})/$F$1)`, { row: row - 1, col: 6 });
  expect(at(9)).toBe(at(5));
  expect(readBy(at(9), { row: 8, col: 6 }).areas).toEqual(readBy(parseFormula("=D9+$E9+SUM(D$2:D9)+$F$1"), { row: 8, col: 6 }).areas);
});

test("an address that runs up past its fixed end is the same area", () => {
  for (const row of [5, 3, 2, 1]) expectSame(`=SUM(A$3:A${row})`, { row: row - 1, col: 3 });
  for (const row of [7, 8]) expectSame(`=SUM(B${row}:$A$2)`, { row: row - 1, col: 3 });
});

/** Pairs that look alike when what is no address is taken for one, or an address for something else. */
const LOOK_ALIKE: readonly (readonly [first: string, second: string])[] = [
  ["=LOG10(A1)", "=LOG11(A2)"],
  ["=JAN1:FEB2!A1", "=JAN2:FEB3!A2"],
  ["='A1'!B1", "='A2'!B2"],
  ['="A1"&B1', '="A2"&B2'],
  ["=LET(x1,5,x1+A1)", "=LET(x2,5,x2+A2)"],
  ["=表A1[A1]+B1", "=表A2[A2]+B2"],
  ["=[1]一月!A1", "=[1]一月!A2"],
  ["=#REF!A1", "=#REF!A2"],
  ["=A1.:B3", "=A2.:B4"],
  ["=XFD1", "=XFE1"],
  ["=A1048576", "=A1048577"],
  ["=A:B+A1", "=A:B+A2"],
  ["=1:5+A1", "=1:5+A2"],
  ["=一月:二月!A1", "=一月:二月!A2"],
  ["='a b'!a1+$b1", "='a b'!a2+$b2"],
  ["=A1:INDEX(B:B,3)", "=A2:INDEX(B:B,3)"],
  ["=1E5+E5", "=1E6+E6"],
  ["=A1(", "=A2("],
  ["=A1#", "=A2#"],
  ["=项目1+A1", "=项目2+A2"],
];

test.each(LOOK_ALIKE)("%s and, a row below, %s are read as they are by themselves", (first, second) => {
  expectSame(first, { row: 0, col: 25 });
  expectSame(second, { row: 1, col: 25 });
  expect(JSON.stringify(withoutPlaces(parseCellFormula(second, { row: 1, col: 25 })))).toBe(
    JSON.stringify(withoutPlaces(parseFormula(second))),
  );
});

test("generated formulas, each in three rows, read what they read by themselves", () => {
  for (const [i, formula] of generatedFormulas(3, 1500).entries())
    for (const row of [0, 7, 100]) expectSame(formula, { row: row + (i % 3), col: i % 30 });
});

/** An expression without the sides of its areas, which are told by what it reads. */
function withoutPlaces(expr: unknown): unknown {
  if (Array.isArray(expr)) return expr.map(withoutPlaces);
  if (typeof expr !== "object" || expr === null) return expr;
  const kept = Object.entries(expr).filter(([key]) => !["top", "left", "bottom", "right", "moving"].includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutPlaces(value)]));
}
