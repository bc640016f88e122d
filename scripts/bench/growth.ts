// How time and reads grow: formulas of long sheets, and every pattern of the readers over long runs of one character. npm run bench:growth
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { Calculator, type CellSource } from "../../src/formulas";

const root = process.env.APP_ROOT!;
const SIZES = [5_000, 20_000] as const;

const LEDGERS: Readonly<Record<string, (row: number, rows: number) => string>> = {
  "running totals": (row) => `=SUM(A$1:A${row})`,
  "what is left": (row, rows) => `=SUM(A${row}:A$${rows})`,
  "running totals by OFFSET": (row) => `=SUM(OFFSET(A$1,0,0,${row},1))`,
  "how often so far": (row) => `=COUNTIF(B$1:B${row},B${row})`,
  "so far by name": (row) => `=SUMIF(B$1:B${row},B${row},A$1:A${row})`,
  "whole columns by name": (row) => `=SUMIF(B:B,B${row},A:A)`,
  ranks: (row, rows) => `=RANK(A${row},A$1:A$${rows})`,
  "numbers of seen rows": (row) => `=SUBTOTAL(3,A$1:A${row})`,
  chains: (row) => (row === 1 ? "=A1" : `=C${row - 1}+A${row}`),
};

function ledger(formula: (row: number, rows: number) => string, rows: number): { readonly source: CellSource; reads: () => number } {
  let reads = 0;
  const source: CellSource = {
    sheetNames: ["表"],
    date1904: false,
    value: (_, row, col) => {
      reads += 1;
      return row >= rows || col > 1 ? null : col === 0 ? row % 7 : `名${row % Math.ceil(rows / 4)}`;
    },
    formula: (_, row, col) => (col === 2 && row < rows ? { formula: formula(row + 1, rows), kind: "plain", fills: null } : null),
    forEachFormula: (_, visit) => {
      for (let row = 0; row < rows; row += 1) visit(row, 2);
    },
    isBlankRow: (_, row) => row >= rows,
    extent: () => ({ rows, cols: 3 }),
    definedName: () => null,
    table: () => null,
    hiddenBy: () => null,
  };
  return { source, reads: () => reads };
}

function measured(formula: (row: number, rows: number) => string, rows: number): Record<string, number> {
  const { source, reads } = ledger(formula, rows);
  const calculator = new Calculator(source, () => 45_000);
  const start = performance.now();
  calculator.recalculateAll();
  const computed = performance.now();
  calculator.recalculate([{ sheet: 0, row: 0, col: 0 }]);
  return {
    [`${rows} rows: reads`]: reads(),
    [`${rows}: ms`]: Math.round(computed - start),
    [`${rows}: ms of an edit`]: Math.round(performance.now() - computed),
  };
}

const formulas = Object.fromEntries(
  Object.entries(LEDGERS).map(([name, formula]) => [
    name,
    Object.assign({}, ...SIZES.map((rows) => measured(formula, rows))) as Record<string, number>,
  ]),
);
console.log("Formulas: reads and time should grow fourfold from 5,000 to 20,000 rows");
console.table(formulas);

/** Pattern literals of the rooms that read what people type, and of the embedded workbook. */
function patterns(): { readonly place: string; readonly source: string; readonly flags: string }[] {
  const files = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? files(path) : /\.tsx?$/.test(name) ? [path] : [];
    });
  return files(join(root, "src")).flatMap((path) => {
    const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
    const found: { place: string; source: string; flags: string }[] = [];
    const visit = (node: ts.Node): void => {
      const literal = node.kind === ts.SyntaxKind.RegularExpressionLiteral ? /^\/(.*)\/([a-z]*)$/s.exec(node.getText(file)) : null;
      if (literal)
        found.push({
          place: `${relative(root, path)}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`,
          source: literal[1]!,
          flags: literal[2]!.replace(/[gy]/g, ""),
        });
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
}

const RUN = 12_000;
const COMMON = [" ", "9", "\n", "万", "一", "a", "\t", ".", ",", "-", "(", "（", "元", "分", "%"];

/** The longest time a pattern takes over a run of one character, with what stands behind it. */
function worst(source: string, flags: string): { readonly ms: number; readonly run: string } {
  const pattern = new RegExp(source, flags);
  const signs = [...new Set([...COMMON, ...[...source.replace(/\\./g, "").replace(/[[\](){}|?*+^$.]/g, "")].slice(0, 40)])];
  let found = { ms: 0, run: "" };
  for (const sign of signs)
    for (const behind of ["", "\u0001"]) {
      const text = sign.repeat(RUN) + behind;
      const start = performance.now();
      pattern.test(text);
      const ms = performance.now() - start;
      if (ms > found.ms) found = { ms, run: JSON.stringify(sign + behind) };
    }
  return found;
}

const all = patterns();
const slow = all
  .map(({ place, source, flags }) => ({ place, source: source.slice(0, 60), ...worst(source, flags) }))
  .filter(({ ms }) => ms > 50)
  .sort((a, b) => b.ms - a.ms);
console.log(`\n${all.length} patterns over runs of ${RUN} characters; above 50 ms (the work grows with the square):`);
console.table(slow.map(({ place, source, ms, run }) => ({ place, source, ms: Math.round(ms), run })));
