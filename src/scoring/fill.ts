import type Decimal from "decimal.js";
import type { FormKind } from "../forms/layout";
import {
  barFor,
  contentAt,
  formatFor,
  isBlankAt,
  isInTable,
  numberFormatAt,
  type BarredCell,
  type CellEdit,
  type CellRef,
  type Grid,
} from "../workbook";
import { storedRate } from "./lists";
import type { Computed, SheetScore, TableScore } from "./types";

/** Whether blanks get live formulas (numbers where an input was parsed from text) or numbers throughout. */
export type FillMode = "formulas" | "numbers";

const PERCENT_FORMAT = "0.00%";
/** Lists are read and checked; what stands blank in them is left blank. */
const NEVER_FILLED: readonly FormKind[] = ["execution-list", "summary"];

/** What goes into a sheet, and the cells that take nothing though something is due there. */
export interface FillPlan {
  readonly edits: readonly CellEdit[];
  readonly barred: readonly BarredCell[];
}

/** The edits alone. */
export function fillPlan(grid: Grid, score: SheetScore, mode: FillMode = "formulas"): readonly CellEdit[] {
  return planFill(grid, score, mode).edits;
}

/**
 * What scoring writes into a sheet (nothing into lists of projects and amounts): rates, execution scores, row scores, totals, converted
 * scores, grades, sums. Only into blank cells:
 * nothing typed is touched, judgements stay blank, marks such as - and / are not blank. Edits are in reading order, each cell once.
 */
export function planFill(grid: Grid, score: SheetScore, mode: FillMode = "formulas"): FillPlan {
  const plan = new Plan(grid, mode);
  if (NEVER_FILLED.includes(score.layout.kind)) return plan.result();
  for (const table of score.tables) {
    fillBudget(plan, table);
    for (const row of table.rows) if (row.layout.scoreFrom === null) plan.number(row.scoreCell, row.computed);
    fillTotal(plan, table);
    for (const other of table.otherCells)
      plan.number(
        other.cell,
        other.computed,
        other.what === "sum" ? undefined : { stored: storedRate(other), percent: !other.percentPoints },
      );
  }
  return plan.result();
}

function fillBudget(plan: Plan, { budget }: TableScore): void {
  if (!budget) return;
  const { rate, score } = budget.layout.cells;
  plan.number(rate ?? null, budget.rate, budget.rate ? { stored: budget.rate.value, percent: true } : undefined);
  plan.number(score ?? null, budget.score);
}

/** A total that still lacks scores is only right as a formula that waits for them; as a number it would mislead. The same holds for the grade. */
function fillTotal(plan: Plan, { total, grade }: TableScore): void {
  const complete = total?.complete === true;
  if (total && (complete || (total.layout.scoreCell !== null && plan.isLive(total.layout.scoreCell)))) {
    plan.number(total.layout.scoreCell, total.due && (complete || total.due.formula !== null) ? total.due : null);
    plan.number(total.convertedCell, total.convertedTo100);
  }
  if (grade?.cell && grade.computed) plan.text(grade.cell, grade.computed, grade.formula);
}

class Plan {
  private readonly found = new Map<string, CellEdit>();
  private readonly barred = new Map<string, BarredCell>();
  constructor(
    private readonly grid: Grid,
    private readonly mode: FillMode,
  ) {}

  /** `rate` tells how a share is stored; its cell gets a percent format when it has none. */
  number(cell: CellRef | null, computed: Computed | null, rate?: { stored: Decimal; percent: boolean }): void {
    // Only a cell that is still open needs the formula: putting it into words takes longer than all the rest.
    if (!cell || !computed || !this.isOpen(cell)) return;
    const formula = this.isLive(cell) ? computed.formula : null;
    const after = formula
      ? { kind: "formula" as const, formula }
      : { kind: "value" as const, value: (rate?.stored ?? computed.value).toNumber() };
    this.put(cell, after, rate?.percent === true);
  }

  text(cell: CellRef, value: string, formula: string | null): void {
    if (this.isOpen(cell)) this.put(cell, this.isLive(cell) && formula ? { kind: "formula", formula } : { kind: "value", value }, false);
  }

  /** True where formulas go: in a table (表格) Excel would fill the whole column with one. */
  isLive(cell: CellRef): boolean {
    return this.mode === "formulas" && !isInTable(this.grid, cell);
  }

  result(): FillPlan {
    const inOrder = <T extends CellRef>(cells: Iterable<T>) => [...cells].sort((a, b) => a.row - b.row || a.col - b.col);
    return { edits: inOrder(this.found.values()), barred: inOrder(this.barred.values()) };
  }

  /** True for a blank cell for which nothing is planned yet. */
  private isOpen(cell: CellRef): boolean {
    return isBlankAt(this.grid, cell) && isWithin(this.grid, cell) && !this.found.has(keyOf(cell));
  }

  private put(cell: CellRef, after: CellEdit["after"], percent: boolean): void {
    const key = keyOf(cell);
    const format = numberFormatAt(this.grid, cell.row, cell.col);
    const wanted = percent && !format.includes("%") ? PERCENT_FORMAT : formatFor(this.grid, cell, after);
    const { sheet } = this.grid;
    const { row, col } = cell;
    const bar = barFor(this.grid, cell, after, wanted);
    if (bar) {
      this.barred.set(key, { sheet, row, col, bar });
      return;
    }
    const edit = { sheet, row, col, before: contentAt(this.grid, row, col), after };
    this.found.set(key, wanted === null ? edit : { ...edit, numberFormat: wanted, numberFormatBefore: format });
  }
}

const keyOf = ({ row, col }: CellRef): string => `${row}:${col}`;

/** False for cells beyond what was read: nothing is written where nobody looked. */
function isWithin(grid: Grid, { row, col }: CellRef): boolean {
  return row >= grid.top && row < grid.top + grid.rowCount && col >= grid.left && col < grid.left + grid.colCount;
}
