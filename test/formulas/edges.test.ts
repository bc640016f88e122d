import { evaluate, MemorySource } from "./memory-source";

/** Month sheets and a list with odd kinds of values. */
function book(): MemorySource {
  const source = new MemorySource({
    汇总: {
      A1: "甲",
      A2: "乙",
      A3: "甲",
      A4: "乙",
      A5: "甲",
      A6: "乙",
      B1: 1,
      B2: 2,
      B3: 3,
      B4: 4,
      B5: 5,
      B6: 6,
      C1: "23",
      C2: 23,
      C3: "乙",
      C4: null,
      D1: 2,
      E1: 12,
      E2: 18,
    },
    "1月": { A1: "甲", B1: 10 },
    "2月": { A1: "甲", B1: 20 },
  });
  source.names = { 本列: "=汇总!A$1:A$3", 左格: "=汇总!XFD1", 定格: "=汇总!$B$2" };
  return source;
}

/** Uses that this engine does not do: the cell keeps the value it has. */
describe("what is not done is left, never computed wrong", () => {
  it.each([
    '=SUMPRODUCT(SUMIF(INDIRECT({"1月","2月"}&"!A:A"),"甲",INDIRECT({"1月","2月"}&"!B:B")))',
    '=SUM(SUMIF(INDIRECT(ROW(INDIRECT("1:2"))&"月!A:A"),"甲",INDIRECT(ROW(INDIRECT("1:2"))&"月!B:B")))',
    "=SUMPRODUCT(SUM(OFFSET(B1,0,0,ROW(B1:B3),1)))",
    '=SUMPRODUCT(SUBTOTAL(3,OFFSET(A1,ROW(A1:A6)-ROW(A1),0))*(A1:A6="甲"))',
    "=SUBTOTAL(9,{1,2})",
    "=AGGREGATE(9,6,OFFSET(B1,ROW(B1:B3)-1,0))",
    "=AGGREGATE(13,6,B1:B6)",
    "=AGGREGATE(18,6,B1:B6,0.5)",
    "=AGGREGATE(19,6,B1:B6,1)",
    '=INDIRECT("R1C1",FALSE)',
    "=ADDRESS(1,1,1,FALSE)",
    "=YEARFRAC(1,400,1)",
    "=YEARFRAC(1,400,4)",
    '=SHEET("1月")',
    "=CHAR(150)",
    "=SUM(ROW(1:200000))",
    '=SUMPRODUCT(IF(A1:A6="甲",B1:B6,0))',
    "=SUMPRODUCT(IFERROR(B1:B6,0))",
    "=SUMPRODUCT(INDEX(B1:B6,{1,3}))",
    "=SUMPRODUCT(VLOOKUP(A1:A6,A1:B6,2,0))",
    "=IFS({TRUE,FALSE},1)",
    "=SWITCH({1,2},1,2)",
    '=CODE("中")',
    "=TYPE(A1:A3)",
    "=DAYS(1.5,1)",
    "=MODE(1,1,2,2)",
    "=MATCH(2,{3,1,2},1)",
    "=VLOOKUP(2,D6:E8,2)&VLOOKUP(3,{1,2;5,1;2,2},2)",
    '=DATEDIF(DATE(2023,1,31),DATE(2023,3,1),"MD")',
    '=TEXT(-5,"[>10]0;0.0")',
    '=TEXT(5,",.")',
    '=TEXTJOIN({"a","b"},TRUE,A1:A3)',
    "=XLOOKUP(2,{3,1,2},{1,2,3},,0,2)",
    "=SUM((A1:XFD1048576=1)*1)",
    '=DATEVALUE("12-25")',
    "=SUMPRODUCT(EDATE(B1:B6,1))",
    "=SUMPRODUCT(--ISODD(B1:B6))",
    "=SUMPRODUCT(WEEKNUM(B1:B6))",
    '=XLOOKUP("丙",B1:B6,A1:A6,"无",-1)',
    "=MATCH(1,[1]Sheet1!A1:A3,0)",
  ])("%s", (formula) => expect(() => evaluate(formula, book())).toThrow(/not computed/));
});

describe("what is done gives what Excel gives", () => {
  it.each([
    ["=SUM(OFFSET(B1:B3,0,0,,1))", 6],
    ["=SUM(OFFSET(B1:B3,1,0,,))", 9],
    ["=SUM(OFFSET(B1,,,3))", 6],
    ["=DATE(1900,2,29)", 60],
    ["=DATE(1900,1,60)", 60],
    ["=DATE(1900,3,1)", 61],
    ["=DATE(1900,2,28)", 59],
    ["=SUMPRODUCT(N(OFFSET(B1,ROW(B1:B3)-1,0)))", 6],
    ['=SUMPRODUCT(COUNTIF(OFFSET(A1,ROW(A1:A6)-1,0),"甲"))', 3],
    ['=AGGREGATE(14,6,B1:B6/(A1:A6="甲"),1)', 5],
    ['=AGGREGATE(15,6,B1:B6/(A1:A6="乙"),1)', 2],
    ["=AGGREGATE(14,6,B1:B6,D1)", 5],
    ["=AGGREGATE(9,6,B1:B6)", 21],
    ['=COUNTIF(C1:C3,"<>23")', 2],
    ['=COUNTIF(C1:C3,"=23")', 2],
    ["=LCM(E1:E2)", 36],
    ["=GCD(E1:E2,C4)", 6],
    ["=LCM(4,6)", 12],
    ['=XMATCH("甲*",A1:A6,2,-1)', 5],
    ['=XMATCH("甲*",A1:A6,2)', 1],
    ['=XLOOKUP(3.5,B1:B6,A1:A6,"无",-1)', "甲"],
    ['=MAXA("7",3)', 7],
    ['=AVERAGEA("甲",3)', "#VALUE!"],
    ["=TYPE({1,2})", 64],
    ["=TYPE(B1)", 1],
    ["=SUM(ROW(1:20000))", 200010000],
    ["=SUM(本列)", 0],
    ["=定格", 2],
    ['=DATEVALUE("-3")', "#VALUE!"],
    ['=DATEVALUE("12")', "#VALUE!"],
    ["=TIME(0,40000,0)", "#NUM!"],
    ["=SUMPRODUCT(--ISODD(+B1:B6))", 3],
    ['="甲"+1', "#VALUE!"],
    ['=VALUE("2024-1-5")', 45296],
    ["=VLOOKUP(3,CHOOSE({1,2},B1:B6,A1:A6),2,0)", "甲"],
    ["=VLOOKUP(4,IF({1,0},B1:B6,A1:A6),2,0)", "乙"],
    ["=SUMPRODUCT(N(B1:B6))", 1],
    ["=SUMPRODUCT(N(B1:B6>3))", 3],
    ["=T(A1:B2)", "甲"],
    ["=SUM(INDEX(B1:B6,N(IF(1,{1,3}))))", 4],
    ["=VLOOKUP(1,#REF!,2,0)", "#REF!"],
    ["=COUNTIF(#REF!,1)", "#REF!"],
    ["=ROWS(#N/A)", "#N/A"],
    ["=COUNT(#REF!,1)", 1],
    ["=COUNTA(#REF!)", 1],
    ["=TYPE(#REF!)", 16],
    ["=OFFSET(#REF!,1,1)", "#REF!"],
    ['=SUMIF(A1:A6,"甲",#REF!)', "#REF!"],
    ["=XLOOKUP(9,B1:B6,A1:A6,#N/A)", "#N/A"],
    ["=SUM(INDEX(B1:C6,2))", 25],
    ['=MATCH(1,(A1:A6="乙")*(B1:B6=4),0)', "#VALUE!"],
    ['=MATCH(1,INDEX((A1:A6="乙")*(B1:B6=4),0),0)', 4],
    ['=LOOKUP(1,0/((A1:A6="乙")*(B1:B6<5)),B1:B6)', 4],
    ["=LOOKUP(9E307,B1:B6)", 6],
    ['=MATCH("a~?b",{"axb","a?b"},0)', 2],
    ["=WEEKNUM(DATE(2024,1,7),11)", 1],
    ["=WEEKNUM(DATE(2024,1,7),17)", 2],
    ["=WEEKNUM(DATE(2024,1,7),13)", 2],
    ["=DAYS360(DATE(2023,2,28),DATE(2023,3,31))", 30],
    ["=DAYS360(DATE(2023,1,31),DATE(2023,3,31),TRUE)", 60],
    ["=YEARFRAC(DATE(2023,2,28),DATE(2024,2,29))", 1],
    ['="A"<"乙"', true],
    ['="乙"<"甲"', false],
    ['="9"<"一"', true],
    ['=TEXTJOIN(",",FALSE,F:F)', "#VALUE!"],
    ['=TEXTJOIN(",",TRUE,D:D)', "2"],
    ['=SUMPRODUCT((A:A="甲")*B:B)', 9],
    ['=SUMPRODUCT((F:F="")*1)', 1048576],
    ["=COUNTBLANK(F:F)", 1048576],
    ['=SUMPRODUCT((A1:A70000<>"")*ROW(A1:A70000))', 21],
    ["=SUBTOTAL(3,C1:C4)", 3],
  ] as const)("%s gives %p", (formula, expected) => expect(evaluate(formula, book())).toBe(expected));

  it("reads a name with relative addresses as its cell sees it", () => {
    const source = book();
    source.names["上面"] = "=汇总!B1";
    source.names["左列"] = "=汇总!XFD$1:XFD$3";
    for (const [address, value] of Object.entries({ Y1: 10, Y2: 20, Y3: 30, AA100: 7 })) source.set(0, address, value);
    // Seen from A1 the name 上面 means B1, one to the right; 左列 the column before it.
    expect([evaluate("=SUM(左列)", source), evaluate("=上面", source)]).toEqual([60, 7]);
  });
});

it("leaves filtered rows out of every SUBTOTAL, rows hidden by hand out of 101 to 111 only", () => {
  const source = book();
  source.filteredRows.add(2);
  source.hiddenRows.add(3);
  expect(["=SUBTOTAL(9,B1:B6)", "=SUBTOTAL(109,B1:B6)", "=SUM(B1:B6)"].map((formula) => evaluate(formula, source))).toEqual([18, 14, 21]);
});

it("finds a table's column whose name has a line break, however it is written", () => {
  const source = book();
  source.tables["表1"] = {
    sheet: 0,
    rect: { top: 0, left: 1, bottom: 5, right: 2 },
    headerRows: 0,
    totalsRows: 0,
    columns: ["预算\n数", "执行数"],
  };
  expect([evaluate("=SUM(表1[预算\r\n数])", source), evaluate("=SUM(表1[预算\n数])", source)]).toEqual([21, 21]);
});
