import { Calculator } from "../../src/formulas";
import { toA1 } from "../../src/workbook";
import { MemorySource } from "./memory-source";

/** A book whose formulas hold figures that this engine would not give: what an edit does not touch must keep them. */
function book(): MemorySource {
  const source = new MemorySource({
    汇总: {
      A1: "甲",
      A2: 3,
      B1: '=SUMIF(INDIRECT("明细!A:A"),A1,INDIRECT("明细!B:B"))',
      B2: "=SUM(OFFSET(明细!$B$1,0,0,A2,1))",
      B3: "=SUM(明细!B1:INDEX(明细!B:B,2))",
      B4: "=TODAY()",
      B5: "=B1*2",
      B6: "=A2+TODAY()",
      B7: '=INDIRECT("旁!A1")',
      B8: "=SUM(OFFSET(旁!A1,0,0,2,1))+B1",
      B9: "=INDIRECT(B10)",
      B10: '="旁!A"&A2',
      B12: "=B11+1",
      B11: '=SUMPRODUCT(SUMIF(INDIRECT({"明细","旁"}&"!A:A"),"甲"))',
    },
    明细: { A1: "甲", A2: "乙", A3: "甲", B1: 10, B2: 20, B3: 30 },
    旁: { A1: 1, A2: 2, A3: 3, C1: 9 },
  });
  for (let row = 1; row <= 12; row += 1) source.cache(0, `B${row}`, -row);
  source.cache(0, "B10", "旁!A3");
  return source;
}

/** The formulas that an edit computes anew, with what they give; those that keep their value behind "kept". */
function after(edits: readonly (readonly [sheet: number, address: string, value: string | number])[]): Record<string, unknown> {
  const source = book();
  const calculator = new Calculator(source, () => 45_000);
  let report = calculator.recalculate([]);
  for (const [sheet, address, value] of edits) {
    source.set(sheet, address, value);
    report = calculator.recalculate([{ sheet, row: Number(/\d+/.exec(address)![0]) - 1, col: address.charCodeAt(0) - 65 }]);
  }
  return { ...Object.fromEntries(report.results.map((cell) => [toA1(cell), cell.value])), kept: report.notRecalculated.map(toA1).join() };
}

it.each([
  ["nothing", [], { kept: "B11" }],
  ["a cell that nothing reads", [[2, "C1", 5]], { kept: "B11" }],
  ["a cell that SUMIF reads through INDIRECT", [[1, "B3", 33]], { B1: 43, B5: 86, B2: 63, B3: 30, B8: 46, kept: "B11" }],
  ["a cell that only OFFSET and INDEX read", [[1, "B2", 22]], { B1: 40, B5: 80, B2: 62, B3: 32, B8: 43, kept: "B11" }],
  ["a cell that INDIRECT reads by itself", [[2, "A1", 7]], { B7: 7, B8: 8, kept: "B11" }],
  ["what INDIRECT is told", [[0, "A2", 1]], { B2: 10, B6: 45_001, B9: 1, B10: "旁!A1", kept: "B11" }],
  [
    "a cell where INDIRECT was led by an earlier edit",
    [
      [0, "A2", 1],
      [2, "A1", 8],
    ],
    { B7: 8, B8: 9, B9: 8, kept: "B11" },
  ],
  [
    "a cell from which INDIRECT was led away",
    [
      [0, "A2", 1],
      [2, "A3", 8],
    ],
    { kept: "B11" },
  ],
] as const)("an edit of %s computes what reads it, and nothing else", (_, edits, expected) => {
  const given = after(edits);
  expect(given).toEqual(expected);
});
