import { assess } from "../../src/assess";
import { EMPTY_STATE, gridOf, parseA1, toA1, type CellValue } from "../../src/workbook";
import { caseOf } from "../forms/support/cases";

type Changes = Readonly<Record<string, CellValue>>;

function assessed(id: string, changes: Changes = {}) {
  const grid = caseOf(id).grid.map((row) => [...row]);
  for (const [address, value] of Object.entries(changes)) {
    const { row, col } = parseA1(address)!;
    grid[row]![col] = value;
  }
  return assess([gridOf("表1", grid)], { state: EMPTY_STATE, profile: null }).sheets[0]!;
}

const rateOf = (sheet: ReturnType<typeof assessed>) =>
  sheet.score.tables.map(({ budget }) => budget?.rate?.value.toNumber()).find((rate) => rate !== undefined) ?? null;

/** Rules that speak of the figures of a fund block. */
const FUND_RULES: readonly string[] = [
  "rate-differs",
  "rate-truncated",
  "executed-over-budget",
  "fund-parts",
  "fund-total-zero",
  "execution-score",
  "amount-missing",
  "rate-missing",
  "amount-unreadable",
  "money-unit-missing",
  "rate-base",
  "amount-without-heading",
  "budget-zero",
  "money-unit-size",
  "arrival-rate",
];

const found = (sheet: ReturnType<typeof assessed>) =>
  sheet.findings
    .flatMap(({ parts }) => parts)
    .filter(({ rule }) => FUND_RULES.includes(rule))
    .map(({ rule, cell }) => `${rule} ${toA1(cell)}`)
    .sort();

/** The rate that each shape comes to, and what its figures are told; written down before the first run. */
const SHAPES: readonly (readonly [id: string, rate: number | null, findings: readonly string[]])[] = [
  ["k6-hebei-three-pairs", 0.96, []],
  ["k6-two-sides", 0.9, []],
  ["k6-sources-as-columns", 0.95, []],
  ["k6-shanghai-pairs", 0.95, []],
  ["k6-letters-c-over-b", 0.95, []],
  ["k6-label-over-value", 0.95, []],
  ["k6-amount-inside-labels", 0.9, []],
  ["k6-words-of-no-list", 0.95, []],
  ["k6-yi-in-head", 0.9, []],
  ["k6-carried-over", 0.8, []],
  ["k6-hubei-department", 0.95, []],
  ["k6-own-level-pairs", 0.95, []],
  ["k6-funds-below", 0.95, []],
  ["k6-university-total-last", 0.9, []],
  ["k6-parts-without-total", null, []],
  ["k6-blank-total-line", null, ["amount-missing D5", "amount-missing E5"]],
  ["k6-several-in-one-cell", null, []],
  ["k6-vertical-two-groups", 0.9, []],
  ["k6-seq-column", 0.9, []],
  ["k6-section-title-above", 0.9, []],
  ["k6-arrival-rate-beside", 0.7, []],
  ["k6-unit-in-next-cell", 0.95, []],
  ["k6-two-row-subtotals", 0.9, []],
  ["k6-two-row-no-whole", null, []],
  ["k6-by-source-with-whole", 0.9, []],
  ["k6-by-source-no-whole", null, []],
  ["k6-plain-beside-adjusted", 0.9, []],
  ["k6-formula-with-sum", 0.9, []],
  ["k6-left-over-only", null, []],
  ["k6-carried-in-columns", 0.9, []],
  ["k6-hunan-nature", 0.95, []],
  ["k6-pairs-arrived-first", 0.6, []],
  ["k6-pairs-rate-tells", 0.75, []],
  ["k6-pairs-nobody-tells", null, []],
  ["k6-fiscal-total-first", 0.9, []],
  ["k6-half-year-and-year", 0.9, []],
  ["k6-row-of-sources", 0.9, []],
  ["k6-jiangsu-sources", 0.905, []],
  ["k6-shenzhen-completion", 0.95, []],
  ["k6-total-and-spent-pairs", 0.96, []],
  ["k6-numbers-inside-labels", 0.9, []],
  ["k6-planned-and-real-input", 0.95, []],
  // No unit is printed anywhere on it.
  ["k6-points-in-block-label", 0.9, ["money-unit-missing A4"]],
  ["k6-unit-column", 0.95, []],
  ["k6-all-inside-one-row", 0.95, []],
  ["k6-term-and-year-pairs", 0.95, []],
  ["k6-sources-behind-each-total", 0.95, []],
  ["k6-mixed-units-in-cells", 0.95, []],
  ["k6-two-years-of-budgets", 0.95, []],
  ["k6-two-units-in-headings", 0.95, []],
  ["k6-term-line-above-year", 0.95, []],
  ["k6-letters-turned", 0.95, []],
  ["k6-row-of-column-numbers", 0.95, []],
  ["k6-remarks-in-amounts", 0.95, []],
];

test.each(SHAPES)("%s comes to its rate, and nothing false is told of its figures", (id, rate, findings) => {
  const sheet = assessed(id);
  expect([rateOf(sheet), found(sheet)]).toEqual([rate, findings]);
});

/** One figure of a shape is changed: what is then told, and where. */
const BROKEN: readonly (readonly [id: string, what: string, changes: Changes, findings: readonly string[]])[] = [
  ["k6-sources-as-columns", "a source that does not add up", { D5: 700000 }, ["fund-parts C5"]],
  ["k6-hebei-three-pairs", "more spent than budgeted", { G5: 361.95, G6: 310, H5: "101.61%" }, ["executed-over-budget G5"]],
  ["k6-hebei-three-pairs", "sources of what was spent", { G6: 280 }, ["fund-parts G5"]],
  ["k6-words-of-no-list", "the rate printed as a score", { E5: 20 }, ["rate-differs E5"]],
  ["k6-words-of-no-list", "the rate printed as 1", { E5: 1 }, ["rate-differs E5"]],
  ["k6-two-sides", "a source of the spending side", { G6: 50 }, ["fund-parts G5"]],
  ["k6-amount-inside-labels", "an amount inside its label that does not add up", { B6: "其他资金：8.8万元" }, ["fund-parts B4"]],
  // 1.5 stands for 1.45 to 1.55, so 91% could be right; 95% could not.
  ["k6-yi-in-head", "a rate that no unrounded amounts give", { G6: "95%" }, ["rate-differs G6"]],
  ["k6-hubei-department", "the rate printed as the score of 20 points", { E6: 20 }, ["rate-differs E6"]],
  ["k6-carried-over", "more spent than there was", { F5: 160, H5: "106.67%" }, ["executed-over-budget F5"]],
  ["k6-university-total-last", "a rate of the wrong base", { F7: "85%" }, ["rate-differs F7"]],
  ["k6-numbers-inside-labels", "a source inside its label", { E6: "其他资金：8" }, ["fund-parts E4"]],
  ["k6-all-inside-one-row", "more spent than budgeted", { D4: "实际执行：114.50", E4: "执行率：104.09%" }, ["executed-over-budget D4"]],
  ["k6-mixed-units-in-cells", "a rate of the wrong unit", { E5: "9.5%" }, ["rate-differs E5"]],
  ["k6-vertical-two-groups", "a source of the budget group", { C5: 70 }, ["fund-parts C4"]],
  ["k6-vertical-two-groups", "a source of the spending group", { C9: 8 }, ["fund-parts C7"]],
  ["k6-seq-column", "sources that do not add up", { E6: 150 }, ["fund-parts E7"]],
  ["k6-arrival-rate-beside", "the rate printed as 1", { G5: 1 }, ["rate-differs G5"]],
  ["k6-two-row-subtotals", "more spent than budgeted", { H6: 110, F6: 86.5, I6: "110%" }, ["executed-over-budget H6"]],
  ["k6-letters-c-over-b", "a rate on the year-start budget", { F5: "86.36%" }, ["rate-base F5"]],
];

test.each(BROKEN)("%s: %s is told at its cell", (id, _what, changes, findings) => {
  expect(found(assessed(id, changes))).toEqual(expect.arrayContaining([...findings]));
});
