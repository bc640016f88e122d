import Decimal from "decimal.js";
import fc from "../helpers/property";
import { Calculator } from "../../src/formulas";
import { parseFormula } from "../../src/formulas/parse";
import { toA1 } from "../../src/workbook";
import { MemorySource, NOW, shown } from "./memory-source";

/** Amounts as people type them: up to 9 digits, up to 4 decimals. */
const amount = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([whole, decimals]) => new Decimal(whole).div(10 ** decimals).toNumber());

function compute(cells: Record<string, string | number>, address: string): unknown {
  const report = new Calculator(new MemorySource({ 表: cells }), () => NOW).recalculateAll();
  const cell = report.results.find((result) => toA1(result) === address);
  return cell ? shown(cell.value) : undefined;
}

describe("arithmetic that must agree with decimals", () => {
  it("SUM of a column is the decimal sum to 15 digits", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 60 }), (amounts) => {
        const cells: Record<string, string | number> = Object.fromEntries(amounts.map((value, index) => [`A${index + 1}`, value]));
        const exact = amounts.reduce((sum, value) => sum.plus(value), new Decimal(0));
        const result = compute({ ...cells, B1: "=SUM(A:A)" }, "B1") as number;
        const size = amounts.reduce((sum, value) => sum + Math.abs(value), 0);
        expect(Math.abs(result - exact.toNumber())).toBeLessThanOrEqual(size * 1e-15);
        expect(compute({ ...cells, B1: "=ROUND(SUM(A:A),4)" }, "B1")).toBe(exact.toNumber());
      }),
      { seed: 20_240_506, numRuns: 60 },
    );
  });

  it("ROUND is decimal half-up", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: -3, max: 6 }), (value, digits) => {
        const unit = new Decimal(10).pow(-digits);
        const expected = new Decimal(value).div(unit).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(unit).toNumber();
        expect(compute({ A1: value, B1: `=ROUND(A1,${digits})` }, "B1")).toBe(expected === 0 ? 0 : expected);
      }),
      { seed: 20_240_506, numRuns: 300 },
    );
  });

  it("ROUND of a product of decimals is that of the exact product", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 1000 }), (rate, weight) => {
        const expected = new Decimal(rate)
          .div(10_000)
          .times(new Decimal(weight).div(10))
          .toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
          .toNumber();
        expect(compute({ A1: rate / 10_000, A2: weight / 10, B1: "=ROUND(A1*A2,2)" }, "B1")).toBe(expected);
      }),
      { seed: 20_240_506, numRuns: 300 },
    );
  });
});

describe("formulas of any kind", () => {
  const fragments = [
    "=",
    "SUM",
    "(",
    ")",
    ",",
    "A1",
    "$B$2:C9",
    "表!A1",
    "'a b'!",
    "[1]",
    "{1,2;3}",
    '"文"',
    '"',
    "+",
    "-",
    "*",
    "/",
    "^",
    "&",
    "%",
    "@",
    "#",
    "#REF!",
    "#N/A",
    ":",
    " ",
    "IF(",
    "总分",
    "表1[金额]",
    "1.5E3",
    "LET(x,1,",
    "{",
    "}",
    ";",
    "!",
    "<>",
    ">=",
  ];
  const formula = fc
    .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 3 })), { maxLength: 12 })
    .map((parts) => `=${parts.join("")}`);

  it("never make the parser or the computation throw", () => {
    fc.assert(
      fc.property(formula, (text) => {
        expect(parseFormula(text).type).toBeDefined();
        const source = new MemorySource({ 表: { A1: 1, B2: "文", Z9: text } });
        const report = new Calculator(source, () => NOW).recalculateAll();
        expect(report.results.length + report.notRecalculated.length).toBe(report.evaluated);
      }),
      { seed: 20_240_506, numRuns: 1500 },
    );
  });

  it("give the same after single edits as after computing everything", () => {
    const cell = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 3 }));
    const content = fc.oneof(
      fc.integer({ min: -9, max: 9 }),
      cell.map(([row, col]) => `=${toA1({ row, col })}+1`),
      cell.map(([row, col]) => `=SUM(A1:${toA1({ row, col })})`),
    );
    const edit = fc.tuple(cell, content);
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), fc.array(edit, { minLength: 1, maxLength: 5 }), (start, edits) => {
        const source = new MemorySource({ 表: {} });
        const put = ([[row, col], value]: (typeof edits)[number]): void => source.set(0, toA1({ row, col }), value);
        start.forEach(put);
        const engine = new Calculator(source, () => NOW);
        const kept = new Map<string, unknown>();
        const circular = new Set<string>();
        const note = (report: ReturnType<Calculator["recalculateAll"]>): void => {
          report.results.forEach((result) => {
            kept.set(toA1(result), result.value);
            circular.delete(toA1(result));
          });
          report.notRecalculated.forEach((result) => circular.add(toA1(result)));
        };
        note(engine.recalculateAll());
        for (const one of edits) {
          put(one);
          const [[row, col]] = one;
          circular.delete(toA1({ row, col }));
          note(engine.recalculate([{ sheet: 0, row, col }]));
        }
        const fresh = new Calculator(source, () => NOW).recalculateAll();
        if (circular.size > 0 || fresh.notRecalculated.length > 0) {
          expect(fresh.notRecalculated.length > 0).toBe(circular.size > 0);
          return;
        }
        for (const result of fresh.results) expect(kept.get(toA1(result))).toEqual(result.value);
      }),
      { seed: 20_240_506, numRuns: 300 },
    );
  });
});
