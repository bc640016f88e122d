import { Calculator } from "../../src/formulas";
import { generatedBook, generatedFormulas } from "./generated";
import { NOW, shown } from "./memory-source";
import { computedThere, same, soffice } from "./soffice";

/** How many formulas are made, from which seed: GENERATED=5000 SEED=7. */
const COUNT = Number(process.env["GENERATED"] ?? 900);
const SEED = Number(process.env["SEED"] ?? 1);

/** Where LibreOffice differs from Excel, with what tells that it is so. What is not among these must be equal, or be kept. */
const DIFFERENT_THERE: readonly (readonly [why: string, formula: RegExp])[] = [
  [
    "conditions are numbers there: they count in ranges (D4), and join as 1 and 0",
    /D1:D8|TYPE\(D4|\b(AND|OR|NOT|XOR|EXACT|IS\w+)\([^&]*&|&.*\b(AND|OR|NOT|XOR|EXACT|IS\w+|TRUE|FALSE)\b/,
  ],
  [
    "N and T see the first cell of a range in Excel; there they see the one beside the formula",
    /\b[NT]\(([^(),]+!)?[A-Z]\d*:|\b[NT]\(分值\)/,
  ],
  ["a value that is not in the list has no rank in Excel", /RANK(\.EQ|\.AVG)?\(5,/],
  ["numbers of different signs have no multiple in Excel", /MROUND\(/],
  ["0^0 is an error in Excel, and what is too small is 0", /\^/],
  ["a decimal is rounded on its print in Excel: 1.005 to 1.01", /1\.005/],
  ["days before March 1900 are counted as Excel counts them", /TEXT\([^,]+(,[^,]+\))?,"(m|yyyy)/],
  ["years below 1900 are added to it", /DATE\(24,/],
  ["commas part thousands without being told", /NUMBERVALUE\("1,234/],
  ["the week of a year's last Sunday", /WEEKNUM\(/],
  ["texts are ordered by pinyin in a Chinese Excel", /(MATCH|LOOKUP)\("/],
  ["numbers in texts have 15 digits in Excel", /&/],
];

if (soffice === undefined) {
  test("generated formulas are made; LibreOffice is not installed here, so they are held against nothing", () => {
    process.stdout.write("generated formulas: skipped, soffice is not installed here\n");
    expect(generatedFormulas(SEED, 10)).toHaveLength(10);
  });
} else {
  test("generated formulas give what LibreOffice gives, or keep their value", () => {
    const formulas = generatedFormulas(SEED, COUNT);
    const there = computedThere(soffice!, [
      { title: "generated", book: generatedBook, cases: formulas.map((formula) => [formula, 0] as const) },
    ])[0]!;
    const source = generatedBook();
    formulas.forEach((formula, i) => source.set(0, `Z${101 + i}`, formula.replace(/ROW\(\)/g, `(ROW()-${i + 1})`)));
    const report = new Calculator(source, () => NOW).recalculateAll();
    const ours = new Map(report.results.map(({ row, value }) => [row - 100, shown(value)]));
    const different = formulas.flatMap((formula, i) =>
      ours.has(i) && !same(ours.get(i), there[i]) ? [{ formula, ours: ours.get(i), there: there[i] }] : [],
    );
    const unexplained = different.filter(({ formula }) => !DIFFERENT_THERE.some(([, pattern]) => pattern.test(formula)));
    process.stdout.write(
      `generated formulas, seed ${SEED}: ${formulas.length}, equal ${ours.size - different.length}, kept ${report.notRecalculated.length}, different there for a reason ${different.length - unexplained.length}\n`,
    );
    expect(unexplained).toEqual([]);
    expect(ours.size).toBeGreaterThan(COUNT * 0.9);
  }, 600_000);
}
