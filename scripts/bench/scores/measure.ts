import { assess } from "../../../src/assess";
import { EMPTY_STATE, toA1, type CellRef, type Grid } from "../../../src/workbook";

type SheetScore = ReturnType<typeof assess>["sheets"][number]["score"];
type RowScore = SheetScore["tables"][number]["rows"][number];

/** One published score that was taken out of its table, and what the line puts in its place. */
export interface ScoreCell {
  readonly table: string;
  readonly cell: string;
  readonly what: "row" | "execution" | "total";
  readonly label: string;
  readonly printed: number;
  /** null where the line leaves the cell to a person. */
  readonly computed: number | null;
  readonly outcome: "equal" | "different" | "left";
  /** Why it differs or was left open; "" where it is equal. */
  readonly why: string;
}

/** Scores of forms are printed with at most two decimals. */
const SAME = 0.006;

/** A published score as the recognised form holds it, and how to find its successor. */
interface Printed extends CellRef {
  readonly what: ScoreCell["what"];
  readonly label: string;
  readonly value: number;
}

/** Takes every published score out of a table (rows, execution, total), runs the line, and compares. Cells in reading order. */
export function publishedScores(grid: Grid): ScoreCell[] {
  const printed = scoresOn(scoreOf(grid));
  const again = scoreOf(blanked(grid, printed));
  return printed.map((score) => {
    const { computed, why } = successor(again, score);
    const equal = computed !== null && Math.abs(computed - score.value) < SAME;
    const outcome = computed === null ? "left" : equal ? "equal" : "different";
    return {
      table: grid.sheet,
      cell: toA1(score),
      what: score.what,
      label: score.label,
      printed: score.value,
      computed,
      outcome,
      why: equal ? "" : why,
    };
  });
}

function scoreOf(grid: Grid): SheetScore {
  return assess([grid], { state: EMPTY_STATE, profile: null }).sheets[0]!.score;
}

const labelOf = ({ layout }: RowScore) => (layout.level3 ?? layout.level2 ?? layout.level1)?.text.replace(/\s/g, "") ?? "";

/** All scores printed on the sheet, each cell once. */
function scoresOn(score: SheetScore): Printed[] {
  const found = new Map<string, Printed>();
  const add = (cell: CellRef | null | undefined, value: { toNumber(): number } | null, what: ScoreCell["what"], label: string) => {
    if (cell && value && !found.has(toA1(cell)))
      found.set(toA1(cell), { row: cell.row, col: cell.col, what, label, value: value.toNumber() });
  };
  // Lists print sums of money in their total lines.
  for (const table of score.tables.filter(({ rows, budget }) => budget || rows.some(({ scoreCell }) => scoreCell))) {
    if (table.budget) add(table.budget.layout.cells.score, table.budget.reportedScore, "execution", "");
    for (const row of table.rows) add(row.scoreCell, row.reported, "row", labelOf(row));
    if (table.total) add(table.total.layout.scoreCell, table.total.reported, "total", "");
  }
  return [...found.values()].sort((a, b) => a.row - b.row || a.col - b.col);
}

function blanked(grid: Grid, cells: readonly CellRef[]): Grid {
  const keys = new Set(cells.map(({ row, col }) => `${row}:${col}`));
  const without = <T>(matrix: readonly (readonly T[])[], nothing: T) =>
    matrix.map((line, r) => line.map((value, c) => (keys.has(`${r + grid.top}:${c + grid.left}`) ? nothing : value)));
  return { ...grid, values: without(grid.values, null), texts: without(grid.texts, "") };
}

const same = (a: CellRef | null | undefined, b: CellRef) => a?.row === b.row && a.col === b.col;

function successor(score: SheetScore, printed: Printed): { computed: number | null; why: string } {
  for (const table of score.tables) {
    if (printed.what === "execution" && table.budget && same(table.budget.layout.cells.score, printed)) {
      const computed = table.budget.score?.value.toNumber() ?? null;
      return {
        computed,
        why:
          computed === null
            ? (table.budget.reason ?? "no score")
            : `execution rate ${table.budget.rate?.value.toFixed(4) ?? "?"}, weight ${table.budget.weight?.toString() ?? "?"}`,
      };
    }
    const rows = printed.what === "row" ? table.rows.filter(({ scoreCell }) => same(scoreCell, printed)) : [];
    if (rows.length > 0) return ofRow(rows, printed.value);
    if (printed.what === "total" && table.total && same(table.total.layout.scoreCell, printed)) {
      if (table.total.pending > 0) return { computed: null, why: `${table.total.pending} items without a score` };
      const computed = table.total.computed?.value.toNumber() ?? null;
      return {
        computed,
        why:
          computed === null
            ? "no total"
            : table.total.complete
              ? "sum of the computed scores"
              : "sum of the computed scores; the weights on the sheet do not make the full sum",
      };
    }
  }
  return { computed: null, why: "no such score cell on the blank table" };
}

/** The row that scores the cell; of several that share it, the first one with a score. */
function ofRow(rows: readonly RowScore[], printed: number): { computed: number | null; why: string } {
  const row = rows.find(({ computed }) => computed) ?? rows[0]!;
  const computed = row.computed?.value.toNumber() ?? null;
  if (computed === null) return { computed, why: row.reason ?? row.basis };
  return {
    computed,
    why: `${difference(row, computed, printed)}: target ${row.target.text}, actual ${row.actual.text}, weight ${row.weight?.toString() ?? "?"}, ${row.basis}`,
  };
}

function difference(row: RowScore, computed: number, printed: number): string {
  const variant = row.variants.find(({ value }) => Math.abs(value.toNumber() - printed) < SAME);
  if (variant) return `another legal formula (${variant.id})`;
  const weight = row.weight?.toNumber() ?? null;
  if (weight !== null && Math.abs(weight - printed) < SAME) return "the unit gave itself full points";
  return printed > computed ? "the unit gave itself more" : "the unit took off more";
}

/** Counts over cells, as the bench prints and the test pins them. */
export function counts(cells: readonly ScoreCell[]): { cells: number; computed: number; equal: number; different: number; left: number } {
  const of = (outcome: ScoreCell["outcome"]) => cells.filter((cell) => cell.outcome === outcome).length;
  return { cells: cells.length, computed: of("equal") + of("different"), equal: of("equal"), different: of("different"), left: of("left") };
}

/** Cells whose computed score was equal to the print before and is not now, as they are now. */
export function lostSince(before: readonly Pick<ScoreCell, "table" | "cell" | "outcome">[], now: readonly ScoreCell[]): ScoreCell[] {
  const equal = new Set(before.filter(({ outcome }) => outcome === "equal").map(({ table, cell }) => `${table} ${cell}`));
  return now.filter(({ table, cell, outcome }) => outcome !== "equal" && equal.has(`${table} ${cell}`));
}

/** Cells that are computed now and were left to a person before. */
export function gainedSince(before: readonly Pick<ScoreCell, "table" | "cell" | "outcome">[], now: readonly ScoreCell[]): ScoreCell[] {
  const left = new Set(before.filter(({ outcome }) => outcome === "left").map(({ table, cell }) => `${table} ${cell}`));
  return now.filter(({ table, cell, outcome }) => outcome !== "left" && left.has(`${table} ${cell}`));
}
