import { MemorySource } from "./memory-source";

/** A formula with what Excel gives for it. */
export type Case = readonly [formula: string, expected: string | number | boolean];

/** Formulas that are computed in one small workbook. */
export interface CaseGroup {
  readonly title: string;
  readonly book: () => MemorySource;
  readonly cases: readonly Case[];
}

function plainBook(): MemorySource {
  const source = new MemorySource({
    打分表: { A1: 10, A2: 20, A3: null, A4: "三", A5: "5", A6: true, B1: 0.9007, B2: "#DIV/0!", B3: "", B4: -2, C1: "=A1+A2", C2: "=C1/0" },
    明细: { A1: 1599.38, A2: "项目", B1: 3 },
  });
  source.names = { 总分: "=打分表!$A$1:$A$2", 系数: "=0.5" };
  return source;
}

/** A small indicator table with a list of grades and some dates beside it. */
function indicatorBook(): MemorySource {
  return new MemorySource({
    指标: {
      A1: "指标", B1: "分值", C1: "完成值", D1: "得分",
      A2: "维修水库数量", B2: 10, C2: 12, D2: 10,
      A3: "资金支付率", B3: 10, C3: 0.95, D3: 9.5,
      A4: "水质达标率", B4: 20, C4: "100%", D4: 20,
      A5: "受益群众满意度", B5: 10, C5: null, D5: "",
      A6: "其他*", B6: "10", C6: true, D6: "#N/A",
      F1: 0, F2: 60, F3: 80, F4: 90, G1: "差", G2: "中", G3: "良", G4: "优",
      H1: 45658, H2: "2024年5月6日", H3: 45383.75,
    },
  });
}

export const CASE_GROUPS: readonly CaseGroup[] = [
  {
    title: "operators and the core of functions",
    book: plainBook,
    cases: [
      ["=1+2*3", 7], ["=-2^2", 4], ["=1-2^2", -3], ["=2^3^2", 64], ["=10%", 0.1], ["=\"a\"&1/4", "a0.25"], ["=1=1", true],
      ["=\"A\"=\"a\"", true], ["=0.1+0.2=0.3", true], ["=1.1-1-0.1", 0], ["=\"5\"+1", 6], ["=\"12%\"*100", 12], ["=\"三\"+1", "#VALUE!"],
      ["=A3=0", true], ["=A3=\"\"", true], ["=A3", 0], ["=A4", "三"], ["=C1", 30], ["=C2", "#DIV/0!"], ["=B2+1", "#DIV/0!"], ["=1/0", "#DIV/0!"],
      ["=SUM(A1:A6)", 30], ["=SUM(A1:A6,\"3\",TRUE)", 34], ["=SUM(B1:B4)", "#DIV/0!"], ["=SUM(A:A)", 30], ["=SUM(总分)", 30], ["=系数*明细!A1", 799.69],
      ["=SUM(打分表!A1,明细!B1)", 13], ["=SUM('明细'!A1:B1)", 1602.38], ["=AVERAGE(A1:A6)", 15], ["=COUNT(A1:A6)", 2], ["=COUNTA(A1:A6)", 5],
      ["=COUNTBLANK(A1:B4)", 2], ["=MIN(A1:A6)", 10], ["=MAX(A3:A4)", 0], ["=AVERAGE(A3:A4)", "#DIV/0!"],
      ["=ROUND(1.005,2)", 1.01], ["=ROUND(2.5,0)", 3], ["=ROUND(-2.5,0)", -3], ["=ROUND(1234.5,-2)", 1200], ["=ROUND(1.1*1.15,2)", 1.27],
        ["=ROUND(93.845,2)", 93.85],
      ["=ROUNDUP(1.001,2)", 1.01], ["=ROUNDDOWN(-1.009,2)", -1], ["=INT(-1.5)", -2], ["=TRUNC(-1.5)", -1], ["=MOD(-3,2)", 1], ["=MOD(1,0.1)", 0],
      ["=IF(A1>5,\"够\",\"不够\")", "够"], ["=IF(A1<5,1)", false], ["=IF(,1,)", 0], ["=IF(B2,1,2)", "#DIV/0!"], ["=IF(TRUE,1,1/0)", 1],
      ["=IFERROR(1/0,\"—\")", "—"], ["=IFERROR(A1/A2,0)", 0.5], ["=IFNA(NA(),9)", 9], ["=IFNA(1/0,9)", "#DIV/0!"],
        ["=IFS(A1>100,\"优\",A1>=10,\"良\",TRUE,\"差\")", "良"],
      ["=IFS(FALSE,1)", "#N/A"], ["=SWITCH(A4,\"二\",2,\"三\",3,0)", 3], ["=CHOOSE(2,\"甲\",\"乙\")", "乙"],
      ["=MIN(1,IFERROR(A1/A2,0))*10", 5], ["=ROUND(MIN(1,IFERROR(A1/A3,0))*10,2)", 0], ["=AND(A1:A2)", true], ["=OR(FALSE,A3)", false],
        ["=NOT(A3)", true], ["=AND(\"x\")", "#VALUE!"],
      ["=SUMPRODUCT(--(A1:A2>=10),A1:A2)", 30], ["=SUMPRODUCT((A1:A6=\"三\")*1)", 1], ["=SUMPRODUCT({1,2;3,4})", 10], ["=SUM({1,2}*{3;4})", 21],
      ["=SUM((A1,A2,明细!B1))", 33], ["=SUM(A1:B2 B1:B3)", "#DIV/0!"], ["=A1:A2 B1", "#NULL!"], ["=ISNUMBER(A1)", true], ["=ISBLANK(A3)",
        true], ["=ISBLANK(B3)", false],
      ["=ISTEXT(A5)", true], ["=ISERROR(B2)", true], ["=RANK(A1,A1:A2)", 2], ["=LARGE(A1:A2,1)", 20], ["=MEDIAN(A1:A2)", 15], ["=#REF!+1",
        "#REF!"], ["=打分表!#REF!", "#REF!"],
      ["=没有的表!A1", "#REF!"], ["=没有的名称", "#NAME?"], ["=LET(x,A1,x*2)", 20], ["=_xlfn.IFS(TRUE,1)", 1],
    ],
  },
  {
    title: "criteria",
    book: indicatorBook,
    cases: [
      ["=COUNTIF(B2:B6,10)", 4], ["=COUNTIF(B2:B6,\"10\")", 4], ["=COUNTIF(B2:B6,\">=10\")", 4], ["=COUNTIF(A2:A6,\"*率\")", 2], ["=COUNTIF(A2:A6,\"*率*\")", 2],
      ["=COUNTIF(A2:A6,\"其他~*\")", 1], ["=COUNTIF(A2:A6,\"?????\")", 2], ["=COUNTIF(C2:C6,\"\")", 1], ["=COUNTIF(D2:D6,\"\")", 1], ["=COUNTIF(D2:D6,\"=\")", 0],
      ["=COUNTIF(C2:C6,\"<>\")", 4], ["=COUNTIF(B2:B6,\"<>10\")", 2], ["=COUNTIF(D2:D6,\"#N/A\")", 1], ["=COUNTIF(C2:C6,TRUE)", 1],
        ["=COUNTIF(C2:C6,\"100%\")", 1],
      ["=COUNTIF(A:A,\"\")", 1_048_576 - 6], ["=COUNTIFS(B2:B6,10,A2:A6,\"*率\")", 1], ["=SUMIF(A2:A6,\"*率\",D2:D6)", 29.5],
        ["=SUMIF(B2:B6,\">10\")", 20], ["=SUMIF(A2:A5,\"水质达标率\",D2)", 20],
      ["=SUMIFS(D2:D5,B2:B5,10,C2:C5,\">1\")", 10], ["=SUMIFS(D2:D6,B2:B6,10)", "#N/A"], ["=AVERAGEIF(B2:B5,10,D2:D5)", 9.75],
        ["=AVERAGEIF(B2:B5,11,D2:D5)", "#DIV/0!"],
      ["=AVERAGEIFS(D2:D5,B2:B5,\">=10\",D2:D5,\">0\")", 39.5 / 3], ["=MAXIFS(D2:D5,B2:B5,10)", 10], ["=MINIFS(D2:D5,B2:B5,10)", 9.5],
        ["=SUMIFS(D2:D5,B2:B4,10)", "#VALUE!"],
      ["=SUMPRODUCT(SUMIF(A2:A6,{\"资金支付率\",\"水质达标率\"},D2:D6))", 29.5], ["=COUNTIF(H1:H3,\">=2024-12-31\")", 1], ["=COUNTIF(A2:A6,\"指标*\")", 0],
    ],
  },
  {
    title: "look-ups",
    book: indicatorBook,
    cases: [
      ["=VLOOKUP(\"水质达标率\",A2:D6,4,FALSE)", 20], ["=VLOOKUP(\"资金*\",A2:D6,2,0)", 10], ["=VLOOKUP(85,F1:G4,2)", "良"],
        ["=VLOOKUP(85,F1:G4,2,TRUE)", "良"], ["=VLOOKUP(-1,F1:G4,2)", "#N/A"],
      ["=VLOOKUP(\"没有\",A2:D6,4,FALSE)", "#N/A"], ["=VLOOKUP(\"水质达标率\",A2:D6,9,FALSE)", "#REF!"],
        ["=VLOOKUP(20,IF({1,0},B2:B6,A2:A6),2,0)", "水质达标率"], ["=IFERROR(VLOOKUP(\"没有\",A:D,4,0),0)", 0],
      ["=HLOOKUP(\"得分\",A1:D6,3,0)", 9.5], ["=MATCH(\"水质达标率\",A1:A6,0)", 4], ["=MATCH(85,F1:F4)", 3], ["=MATCH(85,F1:F4,1)", 3],
        ["=MATCH(5,{9,7,5,3},-1)", 3], ["=INDEX(D1:D6,MATCH(\"资金支付率\",A1:A6,0))", 9.5],
      ["=INDEX(A1:D6,2,3)", 12], ["=INDEX({1,2;3,4},2,1)", 3], ["=SUM(INDEX(B1:D5,0,1))", 50], ["=INDEX(B2:D2,2)", 12], ["=INDEX(A1:A3,9)",
        "#REF!"], ["=SUM(B2:INDEX(B:B,4))", 40],
      ["=LOOKUP(85,F1:F4,G1:G4)", "良"], ["=LOOKUP(85,F1:G4)", "良"], ["=LOOKUP(85,{0,60,80,90},{\"差\",\"中\",\"良\",\"优\"})", "良"],
        ["=LOOKUP(1,0/((B2:B5=10)*(D2:D5=10)),A2:A5)", "维修水库数量"], ["=LOOKUP(9E+307,B:B)", 10],
      ["=XLOOKUP(\"水质达标率\",A2:A6,D2:D6)", 20], ["=XLOOKUP(\"没有\",A2:A6,D2:D6,\"无\")", "无"], ["=XLOOKUP(85,F1:F4,G1:G4,,-1)", "良"],
        ["=XLOOKUP(85,F1:F4,G1:G4,,1)", "优"], ["=XLOOKUP(\"*满意*\",A2:A6,B2:B6,,2)", 10],
      ["=XMATCH(80,F1:F4)", 3], ["=CHOOSE(MATCH(95,{0,60,80,90}),\"差\",\"中\",\"良\",\"优\")", "优"], ["=ROW(A5)", 5], ["=ROW()", 100],
        ["=COLUMN(D1)", 4], ["=ROWS(A1:B7)", 7], ["=COLUMNS(A:D)", 4],
      ["=SUM(OFFSET(B1,1,0,3,1))", 40], ["=OFFSET(A1,0,1)", "分值"], ["=OFFSET(A1,-1,0)", "#REF!"], ["=INDIRECT(\"B\"&2)", 10],
        ["=SUM(INDIRECT(\"指标!B2:B4\"))", 40], ["=INDIRECT(\"没有!A1\")", "#REF!"],
      ["=ADDRESS(2,3)", "$C$2"], ["=ADDRESS(2,3,4)", "C2"], ["=SUMPRODUCT((ROW(B2:B5)>3)*B2:B5)", 30],
        ["=HYPERLINK(\"https://example.com\",\"说明\")", "说明"], ["=SUM(TRANSPOSE(B2:B4)*{1,1,1})", 40],
    ],
  },
  {
    title: "texts",
    book: indicatorBook,
    cases: [
      ["=LEFT(\"绩效自评\",2)", "绩效"], ["=RIGHT(\"得分96\",2)", "96"], ["=MID(\"2024年度\",1,4)", "2024"], ["=LEN(\"宝城镇2024\")", 7],
        ["=LENB(\"宝城镇2024\")", 10], ["=FIND(\"年\",\"2024年\")", 5], ["=FIND(\"a\",\"ABC\")", "#VALUE!"],
      ["=SEARCH(\"a\",\"ABC\")", 1], ["=SEARCH(\"?分\",\"得分\")", 1], ["=SUBSTITUTE(\"≥90%\",\"≥\",\"\")", "90%"],
        ["=VALUE(SUBSTITUTE(\"≥90%\",\"≥\",\"\"))", 0.9], ["=SUBSTITUTE(\"aaa\",\"a\",\"b\",2)", "aba"], ["=REPLACE(\"abc\",2,1,\"X\")",
        "aXc"],
      ["=TRIM(\"  a  b \")", "a b"], ["=CONCATENATE(\"第\",3,\"名\")", "第3名"], ["=CONCAT(A1:B2)", "指标分值维修水库数量10"],
        ["=TEXTJOIN(\"、\",TRUE,A2:A3,\"\")", "维修水库数量、资金支付率"], ["=EXACT(\"a\",\"A\")", false], ["=REPT(\"★\",3)", "★★★"],
      ["=TEXT(0.9007,\"0.00%\")", "90.07%"], ["=TEXT(1234.5,\"#,##0.00\")", "1,234.50"], ["=TEXT(H1,\"yyyy年m月d日\")", "2025年1月1日"],
        ["=TEXT(H1,\"aaaa\")", "星期三"], ["=TEXT(93.8,\"[>=90]优;[>=80]良;差\")", "优"], ["=TEXT(\"abc\",\"0.00\")", "abc"],
      ["=TEXT(\"12\",\"0.00\")", "12.00"], ["=TEXT(123,\"[DBNum2]\")", "壹佰贰拾叁"], ["=VALUE(\"1,599.38\")", 1599.38],
        ["=VALUE(\"2024/5/6\")", 45418], ["=VALUE(\"１２\")", 12], ["=VALUE(\"12元\")", "#VALUE!"], ["=--\"90%\"", 0.9],
      ["=FIXED(1234.567,1)", "1,234.6"], ["=UPPER(\"ab\")", "AB"], ["=ASC(\"１２％\")", "12%"], ["=\"得分：\"&93.8", "得分：93.8"], ["=1/3&\"\"",
        "0.333333333333333"], ["=10^15&\"\"", "1E+15"], ["=123456789012345&\"\"", "123456789012345"], ["=\"\"&TRUE", "TRUE"],
      ["=CHAR(10)", "\n"], ["=T(1)", ""], ["=N(\"x\")", 0], ["=LEFT(A2:A3,2)", "#VALUE!"], ["=SUMPRODUCT(LEN(A2:A3))", 11],
        ["=CLEAN(\"a\"&CHAR(10)&\"b\")", "ab"],
    ],
  },
  {
    title: "dates",
    book: indicatorBook,
    cases: [
      ["=DATE(2024,5,6)", 45418], ["=DATE(2024,13,1)", 45658], ["=DATE(2024,3,0)", 45351], ["=YEAR(H1)", 2025], ["=MONTH(H2)", 5],
        ["=DAY(H3)", 1], ["=HOUR(H3)", 18], ["=EDATE(45688,1)", 45716], ["=EOMONTH(H1,-1)", 45657],
      ["=DATEDIF(DATE(2020,2,29),DATE(2024,2,28),\"Y\")", 3], ["=DATEDIF(H3,H1,\"M\")", 9], ["=DATEDIF(H3,H1,\"D\")", 275],
        ["=DATEDIF(H1,H3,\"D\")", "#NUM!"], ["=WEEKDAY(H1)", 4], ["=WEEKDAY(H1,2)", 3], ["=TODAY()", 45418], ["=NOW()", 45418.75],
      ["=NETWORKDAYS(DATE(2025,1,1),DATE(2025,1,31))", 23], ["=NETWORKDAYS(DATE(2025,1,1),DATE(2025,1,31),H1)", 22],
        ["=WORKDAY(DATE(2025,1,1),5)", 45665], ["=\"2024-12-31\"-\"2024-1-1\"", 365], ["=WEEKNUM(H1)", 1], ["=DAYS(H1,\"2024-12-31\")", 1],
      ["=DATEVALUE(\"2024年5月\")", 45413], ["=DATE(1899,1,1)-DATE(3799,1,1)", 0], ["=TIME(6,0,0)", 0.25],
        ["=IF(H1>=DATE(2025,1,1),\"是\",\"否\")", "是"], ["=ISOWEEKNUM(DATE(2021,1,3))", 53], ["=YEARFRAC(DATE(2024,1,1),DATE(2024,7,1))",
        0.5],
    ],
  },
  {
    title: "statistics and mathematics",
    book: indicatorBook,
    cases: [
      ["=RANK(9.5,D2:D4)", 3], ["=RANK(9.5,D2:D4,1)", 1], ["=RANK(1,D2:D4)", "#N/A"], ["=LARGE(D2:D4,2)", 10], ["=SMALL(D2:D4,1)", 9.5],
        ["=MEDIAN(1,2,3,4)", 2.5], ["=STDEV(1,2,3,4)", 1.2909944487358056], ["=STDEVP(2,4,4,4,5,5,7,9)", 2],
      ["=MODE(1,2,2,3)", 2], ["=PERCENTILE({1,2,3,4},0.25)", 1.75], ["=SUBTOTAL(9,B2:B5)", 50], ["=SUBTOTAL(1,B2:B5)", 12.5],
        ["=AGGREGATE(9,6,D2:D6)", 39.5], ["=AGGREGATE(14,6,D2:D6,1)", 20], ["=PRODUCT(2,3)", 6],
      ["=CEILING(2.1,0.5)", 2.5], ["=FLOOR(2.9,0.5)", 2.5], ["=CEILING(0.3,0.1)", 0.3], ["=MROUND(7,2)", 8], ["=POWER(2,10)", 1024],
        ["=SQRT(-1)", "#NUM!"], ["=0^0", "#NUM!"], ["=INT(0.1*3*10)", 3], ["=MOD(5,0)", "#DIV/0!"], ["=GCD(12,18)", 6],
      ["=ROUND(2.675,2)", 2.68], ["=ROUND(1234567.891,-3)", 1235000], ["=ROUNDUP(-1.01,1)", -1.1], ["=ROUNDUP(1.1,1)", 1.1],
        ["=TRUNC(9.99,1)", 9.9], ["=ROUND(\"1.25\",1)", 1.3], ["=EVEN(3)", 4], ["=ODD(-2)", -3], ["=COMBIN(5,2)", 10],
    ],
  },
  {
    title: "information",
    book: indicatorBook,
    cases: [
      ["=ISNA(D6)", true], ["=ISERR(D6)", false], ["=ISERROR(D6)", true], ["=ISNUMBER(B6)", false], ["=ISNUMBER(VALUE(B6))", true],
        ["=ISLOGICAL(C6)", true], ["=ISBLANK(C5)", true], ["=ISBLANK(D5)", false], ["=ISEVEN(2)", true], ["=ERROR.TYPE(D6)", 7],
        ["=TYPE(\"a\")", 2],
      ["=SUMPRODUCT(--ISNUMBER(D2:D6))", 3], ["=SUMPRODUCT(ISNUMBER(FIND(\"率\",A2:A6))*1)", 2],
    ],
  },
];
