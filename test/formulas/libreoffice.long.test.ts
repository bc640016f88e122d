import { computedThere, same, soffice } from "./soffice";
import { CASE_GROUPS } from "./cases";

/** Where LibreOffice 7 goes its own way, so that the table's own figure stands alone. */
const DIFFERENT_THERE: ReadonlySet<string> = new Set([
  // Conditions count as numbers in its ranges, and texts that read as numbers do not meet a criterion.
  "=SUM(A1:A6)",
  "=SUM(A:A)",
  "=AVERAGE(A1:A6)",
  "=COUNT(A1:A6)",
  "=MIN(A1:A6)",
  '=SUM(A1:A6,"3",TRUE)',
  "=COUNTIF(B2:B6,10)",
  '=COUNTIF(C2:C6,"100%")',
  "=SUMIFS(D2:D6,B2:B6,10)",
  // Excel counts a text that reads as the number as other than it (cached values of published workbooks).
  '=COUNTIF(B2:B6,"<>10")',
  // It loads empty texts as blanks.
  "=ISBLANK(B3)",
  "=ISBLANK(D5)",
  '=COUNTIF(D2:D6,"=")',
  // Functions it does not have.
  "=LET(x,A1,x*2)",
  ...CASE_GROUPS.flatMap(({ cases }) => cases.map(([formula]) => formula).filter((formula) => /XLOOKUP|XMATCH/.test(formula))),
  // Its language here is not Chinese.
  '=TEXT(H1,"aaaa")',
  '=TEXT(123,"[DBNum2]")',
  '=VALUE("2024/5/6")',
  '=VALUE("１２")',
  "=MONTH(H2)",
  '=DATEVALUE("2024年5月")',
  // Its own clock, calendar, and ways to write.
  "=TODAY()",
  "=NOW()",
  "=DATE(1899,1,1)-DATE(3799,1,1)",
  '=10^15&""',
  '=""&TRUE',
  "=0^0",
]);

describe("the expected figures, held against LibreOffice", () => {
  const command = soffice;
  if (command === undefined) {
    it("is not installed here: the tables stand on Excel's rules alone", () => expect(CASE_GROUPS.length).toBeGreaterThan(0));
    return;
  }
  let there: unknown[][] = [];
  beforeAll(() => {
    there = computedThere(command, CASE_GROUPS);
  }, 600_000);

  it.each(CASE_GROUPS.map((group, index) => ({ ...group, index })))("$title", ({ cases, index }) => {
    const compared = cases
      .map(([formula, expected], position) => ({ formula, expected, other: there[index]![position] }))
      .filter(({ formula }) => !DIFFERENT_THERE.has(formula));
    expect(compared.filter(({ expected, other }) => !same(other, expected))).toEqual([]);
  });
});
