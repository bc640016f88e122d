import { pick, randomOf, type Random } from "../../scripts/bench/recognition/random";
import { FUNCTIONS } from "../../src/formulas/functions";
import { letterOf, type EagerFunction, type ParamLetter } from "../../src/formulas/function-spec";
import { MemorySource } from "./memory-source";

const oneOf = <T>(random: Random, from: readonly T[]): T => from[pick(random, from.length)]!;

/** A sheet with cells of every sort: numbers in A, texts in B, dates in C, mixed ones with blanks, conditions and an error in D, sorted numbers in E, more sheets beside it. */
export function generatedBook(): MemorySource {
  const source = new MemorySource({
    表: {
      A1: 12, A2: 7.5, A3: -3, A4: 100, A5: 0.125, A6: 7.5, A7: 60, A8: 1, B1: "甲", B2: "乙", B3: "甲组", B4: "abc", B5: "Abc", B6: "水利*", B7: "a?b", B8: "12",
      C1: 45292, C2: 45351, C3: 45657.75, C4: 44620, C5: 45382, C6: 36526, C7: 45351.5, C8: 45716, D1: 5, D2: "文", D3: null, D4: true,
        D5: 2, D6: "#N/A", D7: 0, D8: -1.5,
      E1: 1, E2: 3, E3: 5, E4: 7, E5: 9, E6: 11, E7: 13, E8: 15, F1: 2, F2: 4, F3: 6, F4: 8, F5: 10, F6: 12, F7: 14, F8: 16,
    },
    明细: { A1: 1, A2: 2, A3: 3, B1: "甲", B2: "乙", B3: "甲" },
  });
  source.names = { 分值: "=表!$A$1:$A$8", 系数: "=0.25" };
  return source;
}

const NUMBERS = ["0", "1", "2", "3", "-1", "0.5", "2.5", "-2.5", "10", "100", "1.005", "12345.678", "A1", "A3", "A5", "E4", "C2", "明细!A2",
  "系数", "10%", "A2+A4", "-A2^2", "2*E3-1", "A1/E2"];
const SMALL = ["0", "1", "2", "3", "4", "E1", "明细!A2", "1.9"];
const TEXTS = ['"甲"', '"abc"', '"水利工程"', '"a-b-c"', '" a  b "', "B1", "B4", "B6", '"12"', '"1,234.5"', "A2", '""', 'B1&"x"', '"2024-1-5"'];
const CONDITIONS = ["TRUE", "FALSE", "1", "0", "A1>A2", "B1=B3", "D4", "1=1"];
const RANGES = ["A1:A8", "E1:E8", "F1:F8", "A1:A8", "A1:A8", "A1:F1", "E1:F8", "分值", "明细!A1:A3", "{1,2,3}", "{3;1;2}", "A2", "A:A", "E1:E8*2"];
const DATES = ["C1", "C2", "C3", "C4", "C6", "45000", "DATE(2024,2,29)", "DATE(2023,12,31)", "C1+30"];
const CRITERIA = ['">3"', '"<>7"', '"甲*"', '"=7.5"', '"abc"', "7.5", '"?bc"', '">=60"', '"<>"', "B1", "A2", '"~*"'];
const FORMATS = ['"0.00"', '"0%"', '"#,##0"', '"0.0%"', '"yyyy-mm-dd"', '"yyyy/m/d"', '"000"', '"0.00;-0.00;零"', '"#,##0.00"', '"m"',
  '"[>10]0;0.0"', '"0""分"""'];

/** Arguments of functions that mean something only with arguments of their own sort. */
const OWN: Readonly<Record<string, readonly (readonly string[])[]>> = {
  DATE: [["2024", "2023", "1999", "24"], ["1", "2", "12", "13", "0", "-1"], ["1", "29", "31", "0", "60"]], TIME: [["0", "13", "25"], ["0",
    "59", "61"], ["0", "30", "90"]],
  YEAR: [DATES], MONTH: [DATES], DAY: [DATES], HOUR: [DATES], MINUTE: [DATES], SECOND: [DATES], WEEKDAY: [DATES, ["1", "2", "3", "11",
    "16"]], WEEKNUM: [DATES, ["1", "2", "21", "11", "15"]], ISOWEEKNUM: [DATES],
  EDATE: [DATES, ["1", "-1", "12", "13", "0"]], EOMONTH: [DATES, ["1", "-1", "12", "0"]], DAYS: [DATES, DATES], DAYS360: [DATES, DATES,
    ["TRUE", "FALSE"]], YEARFRAC: [DATES, DATES, ["0", "2", "3"]],
  DATEDIF: [["DATE(2020,1,15)", "C6", "C4"], ["C1", "C8", "DATE(2024,3,31)"], ['"Y"', '"M"', '"D"', '"YM"', '"MD"', '"YD"']],
    NETWORKDAYS: [["C1", "C4"], ["C2", "C5", "C8"], ["C1:C3"]], WORKDAY: [["C1", "C4"], ["1", "10", "-5", "0"], ["C1:C3"]],
  COUNTIF: [["A1:A8", "B1:B8", "D1:D8", "E1:F8"], CRITERIA], COUNTIFS: [["A1:A8"], CRITERIA, ["B1:B8"], CRITERIA], SUMIF: [["A1:A8",
    "B1:B8"], CRITERIA, ["E1:E8", "F1", "E1:E4"]], SUMIFS: [["E1:E8"], ["A1:A8"], CRITERIA, ["B1:B8"], CRITERIA],
  AVERAGEIF: [["A1:A8", "B1:B8"], CRITERIA, ["E1:E8"]], AVERAGEIFS: [["E1:E8"], ["A1:A8"], CRITERIA], MAXIFS: [["E1:E8"], ["A1:A8"],
    CRITERIA], MINIFS: [["E1:E8"], ["B1:B8"], CRITERIA],
  VLOOKUP: [["A1", "3", "4", "7.5", "60", "E3"], ["E1:F8", "A1:E8"], ["1", "2", "3"], ["0", "1", "FALSE"]], HLOOKUP: [["12", "1", "E1"],
    ["A1:F3"], ["1", "2", "4"], ["0"]], LOOKUP: [["4", "9", "E3", "100", "0"], ["E1:E8"], ["F1:F8"]],
  MATCH: [["7.5", "4", "E3", '"甲"', '"abc"', '"a~?b"', '"水*"'], ["A1:A8", "E1:E8", "B1:B8"], ["0", "0", "1"]], INDEX: [["A1:F8", "E1:E8",
    "{1,2;3,4}"], ["1", "2", "3"], ["1", "2"]], CHOOSE: [["1", "2", "3", "2.9"], ["A1"], ["B1"], ["1/0"]],
  OFFSET: [["A1"], SMALL, ["0", "4", "5"]], INDIRECT: [['"A1"', '"E"&2', '"明细!A2"', '"分值"', '"表!B"&E2']], ADDRESS: [SMALL, ["1", "27",
    "703"], ["1", "2", "3", "4"]], ROW: [["A5", "E3:E8"]], COLUMN: [["C1", "AB3"]],
  TEXT: [[...NUMBERS, "C2"], FORMATS], FIND: [['"b"', '"-"', '"工程"'], TEXTS, ["1", "2"]], SEARCH: [['"B"', '"?-"', '"工*"'], TEXTS],
    MID: [TEXTS, ["1", "2", "3"], SMALL], LEFT: [TEXTS, SMALL], RIGHT: [TEXTS, SMALL], REPT: [TEXTS, SMALL], SUBSTITUTE: [TEXTS, ['"a"',
    '"-"', '" "'], ['"x"', '""'], ["1", "2"]],
  REPLACE: [TEXTS, ["1", "2"], SMALL, ['"x"']], VALUE: [['"12"', '"1,234.5"', '"50%"', "A1", '"甲"', '"1e3"']], NUMBERVALUE: [['"12"',
    '"1,234.5"', '"50%"']], CHAR: [["65", "97", "10"]], UNICHAR: [["65", "27700"]], CODE: [['"a"', '"Z"']], DATEVALUE: [['"2024-01-05"',
    '"2024-12-31"']],
  LARGE: [["A1:A8", "E1:E8"], ["1", "2", "8", "9"]], SMALL: [["A1:A8", "E1:E8"], ["1", "2", "8", "0"]], RANK: [["A1", "A2", "A4", "5"],
    ["A1:A8"], ["0", "1"]], "RANK.EQ": [["A2"], ["A1:A8"]], "RANK.AVG": [["A2", "A6", "A7"], ["A1:A8"]], PERCENTILE: [["A1:A8"], ["0",
    "0.25", "0.9", "1"]], QUARTILE: [["A1:A8"], ["0", "1", "2", "3", "4"]],
  SUBTOTAL: [["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "109"], ["A1:A8", "E1:F8"]], AGGREGATE: [["1", "2", "3", "4", "5",
    "9", "12"], ["4", "6", "5"], ["A1:A8", "D1:D8"]], SUMPRODUCT: [["E1:E8", "(A1:A8>3)*1", "(B1:B8=\"甲\")*E1:E8", "--(E1:E8>4)"],
    ["F1:F8", "A1:A8"]],
  FACT: [["0", "5", "3.9", "170"]], COMBIN: [["5", "10", "8"], ["2", "3", "0"]], GCD: [["12", "18", "E4"], ["8", "6", "F8"]], LCM: [["12",
    "18", "E4"], ["8", "6", "F8"]], LOG: [["8", "100", "A1"], ["2", "10"]], POWER: [NUMBERS, ["0", "2", "0.5", "-1"]], ROUND: [NUMBERS,
    ["0", "1", "2", "-1", "-2"]], ROUNDUP: [NUMBERS, ["0", "1", "2", "-1"]], ROUNDDOWN: [NUMBERS, ["0", "1", "2", "-1"]], TRUNC: [NUMBERS,
    ["0", "1"]],
  FIXED: [NUMBERS, ["0", "1", "2"], ["TRUE", "FALSE"]], EXP: [["0", "1", "2.5", "-3"]], MMULT: [["A1:B1*0+2"], ["E1:F2"]],
    TRANSPOSE: [["E1:F2"]], ROWS: [["A1:A8", "E1:F3", "{1;2}"]], COLUMNS: [["A1:A8", "E1:F3"]], AREAS: [["A1:A8"]], COUNTBLANK: [["A1:A8",
    "D1:D8", "A:A"]], TYPE: [["A1", "B1", "D4", "D6", "{1,2}"]],
};
const LETTERS: Readonly<Record<ParamLetter, readonly string[]>> = { n: NUMBERS, t: TEXTS, b: CONDITIONS, s: [...NUMBERS, ...TEXTS],
  e: [...NUMBERS, ...TEXTS, "D6", "1/0"], r: RANGES };
/** What is made by hand in `lazy`, what tells the time or the place, and what LibreOffice does not have. */
const LEFT_OUT = new Set(["TODAY", "NOW", "SHEET", "SHEETS", "ISFORMULA", "HYPERLINK", "RMB", "XLOOKUP", "XMATCH", "LET", "TEXTBEFORE",
  "TEXTAFTER", "WIDECHAR"]);

function argument(random: Random, name: string, letter: ParamLetter, index: number, depth: number): string {
  const own = OWN[name]?.[index];
  if (own) return oneOf(random, own);
  if (depth > 0 && letter !== "r" && random() < 0.3) return call(random, oneOf(random, letter === "t" ? ["LEFT", "MID", "TEXT",
    "SUBSTITUTE"] : ["ROUND", "SUM", "MAX", "COUNTIF", "LEN", "MOD", "INT"]), depth - 1);
  return oneOf(random, LETTERS[letter]);
}

function call(random: Random, name: string, depth: number): string {
  const spec = FUNCTIONS[name]!;
  if (spec.kind === "lazy") return lazy(random, name, depth);
  const { signature } = spec as EagerFunction;
  const own = OWN[name]?.length;
  const count = own ?? signature.required.length + pick(random, signature.optional.length + 1) + signature.repeat.length * pick(random, 3);
  const needed = own === undefined ? count : signature.required.length + pick(random, Math.max(1, own - signature.required.length + 1));
  // What repeats comes in whole turns.
  const fixed = signature.required.length + signature.optional.length;
  const turns = signature.repeat.length > 1 && needed > fixed ? needed - ((needed - fixed) % signature.repeat.length) : needed;
  return `${name}(${Array.from({ length: turns }, (_, index) => argument(random, name, letterOf(signature, index) ?? "s", index, depth)).join(",")})`;
}

function lazy(random: Random, name: string, depth: number): string {
  const value = (): string => (depth > 0 && random() < 0.4 ? call(random, oneOf(random, ["SUM", "ROUND", "LEFT", "VLOOKUP", "MATCH",
    "SUMIF"]), depth - 1) : oneOf(random, [...NUMBERS, ...TEXTS]));
  const condition = (): string => oneOf(random, CONDITIONS);
  if (name === "IF") return `IF(${condition()},${value()},${value()})`;
  if (name === "IFS") return `IFS(${condition()},${value()},TRUE,${value()})`;
  if (name === "SWITCH") return `SWITCH(${oneOf(random, ["E1", "B1", "2"])},1,${value()},"甲",${value()},${value()})`;
  if (name === "CHOOSE") return `CHOOSE(${oneOf(random, ["1", "2", "2.9"])},${value()},${value()})`;
  return `${name}(${oneOf(random, ["1/0", "D6", value(), "MATCH(99,E1:E8,0)"])},${value()})`;
}

const OPERATORS = ["+", "-", "*", "/", "^", "&", "=", "<>", "<", ">="];
/** To LibreOffice conditions are numbers, so none goes into an operator. */
const CONDITIONAL = /^(AND|OR|NOT|XOR|TRUE|FALSE|EXACT|IS.*|IF|IFS|SWITCH|CHOOSE|IFERROR|IFNA|T)$/;

/** Formulas over all functions, some nested and joined by operators; the same seed gives the same. */
export function generatedFormulas(seed: number, count: number): string[] {
  const random = randomOf(seed);
  const names = Object.keys(FUNCTIONS).filter((name) => !LEFT_OUT.has(name)).sort();
  return Array.from({ length: count }, (_, i) => {
    const name = names[i % names.length]!;
    const [first, other] = [call(random, name, 2), oneOf(random, names)];
    return random() < 0.2 && !CONDITIONAL.test(name) && !CONDITIONAL.test(other) ? `=${first}${oneOf(random, OPERATORS)}${call(random, other, 1)}` : `=${first}`;
  });
}
