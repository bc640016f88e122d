import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fillPlan } from "../../src/scoring";
import { parseA1, toA1, type CellValue } from "../../src/workbook";
import { assessRows } from "../helpers/assess";

/** A form of test/forms/variants whose rows have no weights, with some cells changed. */
function formOf(id: string, changes: Readonly<Record<string, CellValue>> = {}) {
  const { grid } = JSON.parse(readFileSync(join(__dirname, "../forms/variants", `${id}.json`), "utf8")) as {
    readonly grid: readonly (readonly CellValue[])[];
  };
  const rows = grid.map((row) => [...row]);
  for (const [address, value] of Object.entries(changes)) {
    const cell = parseA1(address)!;
    rows[cell.row]![cell.col] = value;
  }
  return assessRows(rows);
}

type Form = ReturnType<typeof formOf>;
/** Findings about scores, weights and totals. */
const told = ({ findings }: Form) =>
  findings
    .flatMap(({ parts }) => parts)
    .filter(({ rule, severity }) => severity !== "info" && !["money-unit-missing", "overshoot"].includes(rule))
    .map((one) => `${one.severity} ${one.rule} ${toA1(one.cell)}`)
    .sort();
const execution = ({ score }: Form) => {
  const budget = score.tables.find((table) => table.budget)?.budget;
  return [budget?.weight?.toNumber() ?? null, budget?.rate?.value.toNumber() ?? null, budget?.score?.value.toNumber() ?? null];
};
const totalOf = ({ score }: Form) => {
  const total = score.tables.find((table) => table.total)?.total;
  return [total?.reported?.toNumber() ?? null, total?.computed?.value.toNumber() ?? null];
};

/** Forms that are right: their execution item [weight, rate, score] and total [printed, computed]. */
const RIGHT: readonly (readonly [id: string, execution: readonly number[], total: readonly number[]])[] = [
  ["k10-label-points", [20, 0.9, 18], [96, 96]],
  ["k10-two-levels", [20, 1, 20], [99.5, 99.5]],
  ["k10-level2-points", [10, 0.95, 9.5], [96.5, 96.5]],
  ["k10-line-below-title", [20, 0.9, 18], [98, 98]],
  ["k10-header-points", [20, 0.9896, 19.79], [97.79, 97.79]],
  ["k10-dept", [20, 0.95, 19], [99, 99]],
  ["k10-plain-labels", [20, 0.85, 17], [97, 97]],
  ["k10-two-goals-labels", [20, 0.88, 17.6], [97.6, 97.6]],
];

test.each(RIGHT)("%s: the execution item is computed, the total holds, no weight is invented", (id, item, total) => {
  const form = formOf(id);
  expect([execution(form), totalOf(form), told(form), form.score.tables.map((table) => table.weightsSum?.toNumber() ?? null)]).toEqual([
    item,
    total,
    [],
    form.score.tables.map(() => null),
  ]);
});

const SLIPS: readonly (readonly [what: string, id: string, changes: Readonly<Record<string, CellValue>>, findings: readonly string[]])[] = [
  ["an execution score that is not 20 × rate", "k10-label-points", { G6: 19, G13: 97 }, ["error execution-score G6"]],
  ["a block over its points", "k10-label-points", { G8: 20, G13: 101 }, ["error score-over-weight B8", "error total-over-full G13"]],
  ["level-1 points that miss the 80", "k10-label-points", { B11: "效益指标(20分)", G11: 18, G13: 86 }, ["warning points-total B7"]],
  ["a total that is not the sum", "k10-two-levels", { F11: 98.5 }, ["error total-mismatch F11"]],
  [
    "a level-2 block over its points",
    "k10-level2-points",
    { G7: 15, G13: 101.5 },
    ["error score-over-weight C7", "error total-over-full G13"],
  ],
  [
    "a block over the points of the line below the title",
    "k10-line-below-title",
    { F7: 25, F11: 103 },
    ["error score-over-weight A7", "error total-over-full F11"],
  ],
  [
    "scores over the points of their heading",
    "k10-header-points",
    { F6: 35, F10: 102.79 },
    ["error points-total A5", "error total-over-full F10"],
  ],
  ["a goal over the points of its own line", "k10-dept", { G8: 30, G14: 104 }, ["error points-total B7", "error total-over-full G14"]],
  ["a block over a bare number", "k10-plain-labels", { F6: 25, F10: 102 }, ["error score-over-weight B6", "error total-over-full F10"]],
  [
    "a goal over its 40 points",
    "k10-two-goals-labels",
    { G7: 25, F2: "总分:102.6" },
    ["error points-total B6", "error total-over-full F2"],
  ],
];

test.each(SLIPS)("%s (%s)", (_what, id, changes, findings) => expect(told(formOf(id, changes))).toEqual([...findings].sort()));

test("with blank scores the execution item is filled, rows without weights are not, and the total waits", () => {
  const form = formOf("k10-scores-blank");
  const filled = fillPlan(form.grid, form.score, "numbers").map((edit) => [
    toA1(edit),
    edit.after.kind === "value" ? edit.after.value : null,
  ]);
  expect(filled).toEqual([
    ["F5", 0.9],
    ["G5", 18],
    ["G13", 10],
  ]);
  const total = form.score.tables[0]!.total!;
  expect([total.complete, total.pending]).toEqual([false, 6]);
});
