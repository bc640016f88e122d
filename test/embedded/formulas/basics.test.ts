import { evaluate, MemorySource } from "./memory-source";

const book = (): MemorySource => {
  const source = new MemorySource({
    打分表: { A1: 10, A2: 20, A3: null, A4: "三", A5: "5", A6: true, B1: 0.9007, B2: "#DIV/0!", B3: "", B4: -2, C1: "=A1+A2", C2: "=C1/0" },
    明细: { A1: 1599.38, A2: "项目", B1: 3 },
  });
  source.names = { 总分: "=打分表!$A$1:$A$2", 系数: "=0.5" };
  return source;
};

/** Formulas with what Excel gives for them. */
const CASES: readonly (readonly [string, string | number | boolean])[] = [
  ["=1+2*3", 7], ["=-2^2", 4], ["=1-2^2", -3], ["=2^3^2", 64], ["=10%", 0.1], ["=\"a\"&1/4", "a0.25"], ["=1=1", true],
  ["=\"A\"=\"a\"", true], ["=0.1+0.2=0.3", true], ["=1.1-1-0.1", 0], ["=\"5\"+1", 6], ["=\"12%\"*100", 12], ["=\"三\"+1", "#VALUE!"],
  ["=A3=0", true], ["=A3=\"\"", true], ["=A3", 0], ["=A4", "三"], ["=C1", 30], ["=C2", "#DIV/0!"], ["=B2+1", "#DIV/0!"], ["=1/0", "#DIV/0!"],
  ["=SUM(A1:A6)", 30], ["=SUM(A1:A6,\"3\",TRUE)", 34], ["=SUM(B1:B4)", "#DIV/0!"], ["=SUM(A:A)", 30], ["=SUM(总分)", 30], ["=系数*明细!A1", 799.69],
  ["=SUM(打分表!A1,明细!B1)", 13], ["=SUM('明细'!A1:B1)", 1602.38], ["=AVERAGE(A1:A6)", 15], ["=COUNT(A1:A6)", 2], ["=COUNTA(A1:A6)", 5],
  ["=COUNTBLANK(A1:B4)", 2], ["=MIN(A1:A6)", 10], ["=MAX(A3:A4)", 0], ["=AVERAGE(A3:A4)", "#DIV/0!"],
  ["=ROUND(1.005,2)", 1.01], ["=ROUND(2.5,0)", 3], ["=ROUND(-2.5,0)", -3], ["=ROUND(1234.5,-2)", 1200], ["=ROUND(1.1*1.15,2)", 1.27], ["=ROUND(93.845,2)", 93.85],
  ["=ROUNDUP(1.001,2)", 1.01], ["=ROUNDDOWN(-1.009,2)", -1], ["=INT(-1.5)", -2], ["=TRUNC(-1.5)", -1], ["=MOD(-3,2)", 1], ["=MOD(1,0.1)", 0],
  ["=IF(A1>5,\"够\",\"不够\")", "够"], ["=IF(A1<5,1)", false], ["=IF(,1,)", 0], ["=IF(B2,1,2)", "#DIV/0!"], ["=IF(TRUE,1,1/0)", 1],
  ["=IFERROR(1/0,\"—\")", "—"], ["=IFERROR(A1/A2,0)", 0.5], ["=IFNA(NA(),9)", 9], ["=IFNA(1/0,9)", "#DIV/0!"], ["=IFS(A1>100,\"优\",A1>=10,\"良\",TRUE,\"差\")", "良"],
  ["=IFS(FALSE,1)", "#N/A"], ["=SWITCH(A4,\"二\",2,\"三\",3,0)", 3], ["=CHOOSE(2,\"甲\",\"乙\")", "乙"],
  ["=MIN(1,IFERROR(A1/A2,0))*10", 5], ["=ROUND(MIN(1,IFERROR(A1/A3,0))*10,2)", 0], ["=AND(A1:A2)", true], ["=OR(FALSE,A3)", false], ["=NOT(A3)", true], ["=AND(\"x\")", "#VALUE!"],
  ["=SUMPRODUCT(--(A1:A2>=10),A1:A2)", 30], ["=SUMPRODUCT((A1:A6=\"三\")*1)", 1], ["=SUMPRODUCT({1,2;3,4})", 10], ["=SUM({1,2}*{3;4})", 21],
  ["=SUM((A1,A2,明细!B1))", 33], ["=SUM(A1:B2 B1:B3)", "#DIV/0!"], ["=A1:A2 B1", "#NULL!"], ["=ISNUMBER(A1)", true], ["=ISBLANK(A3)", true], ["=ISBLANK(B3)", false],
  ["=ISTEXT(A5)", true], ["=ISERROR(B2)", true], ["=RANK(A1,A1:A2)", 2], ["=LARGE(A1:A2,1)", 20], ["=MEDIAN(A1:A2)", 15], ["=#REF!+1", "#REF!"], ["=打分表!#REF!", "#REF!"],
  ["=没有的表!A1", "#REF!"], ["=没有的名称", "#NAME?"], ["=LET(x,A1,x*2)", 20], ["=_xlfn.IFS(TRUE,1)", 1],
];

describe("formulas as finance sheets use them", () => {
  it.each(CASES)("%s gives %p", (formula, expected) => {
    const result = evaluate(formula, book());
    if (typeof expected === "number") expect(result).toBeCloseTo(expected, 10);
    else expect(result).toBe(expected);
  });
});
