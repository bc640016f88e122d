import { Calculator, type CellSource } from "../../src/formulas";
import { FUNCTIONS } from "../../src/formulas/functions";
import uses from "./function-uses.json";

const START = "<!-- 函数表开始：由 npm run docs 生成 -->";
const END = "<!-- 函数表结束 -->";

/** A sheet with one formula in Z100, and a small table for it to read. */
function bookWith(formula: string): CellSource {
  const rows = [
    ["甲", 1],
    ["乙", 2],
    ["甲", 3],
    ["乙", 4],
    ["甲", 5],
    ["乙", 6],
  ] as const;
  return {
    sheetNames: ["表", "1月", "2月"],
    date1904: false,
    value: (_, row, col) => rows[row]?.[col] ?? null,
    formula: (sheet, row, col) => (sheet === 0 && row === 99 && col === 25 ? { formula, kind: "plain", fills: null } : null),
    forEachFormula: (sheet, visit) => (sheet === 0 ? visit(99, 25) : undefined),
    isBlankRow: (_, row) => row >= rows.length && row !== 99,
    extent: () => ({ rows: 100, cols: 26 }),
    definedName: () => null,
    table: () => null,
    hiddenBy: () => null,
  };
}

/** True when the engine leaves the formula at the value it has. */
export function isKept(formula: string): boolean {
  return new Calculator(bookWith(formula), () => 45_000).recalculateAll().notRecalculated.length > 0;
}

/** What the engine does of Excel's functions, as Markdown between the two marks. @throws Error for a use that is told to be kept and is computed */
export function functionsSection(): string {
  const computed = uses.kept.filter(([, , formula]) => !isKept(formula!));
  if (computed.length > 0) throw new Error(`told to be kept, but computed: ${computed.map(([, , formula]) => formula).join(" ")}`);
  return [
    START,
    "",
    `**与 Excel 相同**（${Object.keys(FUNCTIONS).length} 个）：${Object.keys(FUNCTIONS).sort().join("、")}。`,
    "",
    "**保留原值**：不在上面的函数、引用其他工作簿的公式、填满几格的数组公式和模拟运算表，以及下面的用法。单元格留着文件里的结果，标为未重算，保存时请 Excel 打开后重算；没有结果的，什么也不从它算出来。",
    "",
    "| 函数 | 不做的用法 | 例 |",
    "|---|---|---|",
    ...uses.kept.map(([name, use, formula]) => `| ${name} | ${use} | \`${formula!.replace(/\|/g, "\\|")}\` |`),
    "",
    "**与 Excel 不同**",
    "",
    "| 函数 | 怎样不同 |",
    "|---|---|",
    ...uses.different.map(([name, how]) => `| ${name} | ${how} |`),
    "",
    END,
  ].join("\n");
}

/** The document with its functions section brought up to date. @throws Error when the marks are missing */
export function withFunctions(document: string): string {
  const [from, to] = [document.indexOf(START), document.indexOf(END)];
  if (from < 0 || to < 0) throw new Error("the marks of the functions section are missing");
  return document.slice(0, from) + functionsSection() + document.slice(to + END.length);
}
