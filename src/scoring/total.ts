import Decimal from "decimal.js";
import { isErrorText, show, showPercent, ZERO } from "../reading";
import { messages } from "../messages";
import type { TotalLayout } from "../forms/layout";
import type { CellRef } from "../workbook";
import { a1, columnRanges, isPlainNumber, isSummable, MOST_RANGES, numberAt, onSheet, pointsAt, refersTo, textOf, weightAt } from "./cells";
import { derive, numberOnly, step } from "./context";
import { type FormParts, type TotalPart, applicable, conversionCell, convertedBeside, convertedSum, type Applicable } from "./conversion";
import { RATE_DECIMALS, roundFormula, roundScore, sumOrNull } from "./number";
import {
  awaitedScores,
  executionScore,
  makesWhole,
  onceAllStand,
  pendingIn,
  rowsOnBothSides,
  whyNotDue,
  whyUnread,
  whyUnsummed,
} from "./total-open";
import { addedWeight, isCounted, NEVER_COUNTED, standing } from "./rows-sum";
import type { NestedBlock } from "./weights";
import type { Computed, DerivationStep, RowScore, TotalScore } from "./types";

/**
 * The total of one form: its tables' row scores (typed first, computed where blank) and execution scores, less the deductions,
 * capped where the profile caps by execution rate. `layout` is the printed total line, or one without cells when none is printed.
 */
export function scoreTotal(parts: FormParts, layout: TotalLayout): TotalScore | null {
  const { grid } = parts[0].context;
  const found = plainTotal(parts, layout);
  const plain = typeof found === "string" ? null : found;
  const computed = plain && withFormula(plain, layout);
  const reported = layout.scoreCell ? pointsAt(grid, layout.scoreCell) : numberAt(grid, layout.mainCell);
  const printed =
    layout.scoreCell !== null || layout.weightCell !== null || layout.mainCell !== null || Object.keys(layout.cells).length > 0;
  if (!computed && !printed) return null;
  const pending = parts.reduce((sum, part) => sum + pendingIn(part), 0);
  const convertedCell = conversionCell(grid);
  const items = applicable(parts);
  const awaited = pending > 0 ? awaitedScores(parts) : null;
  const converts =
    items.short && items.whole && parts[0].context.profile.notApplicable.value === "convert" && !parts.some((part) => part.nested);
  const converted = converts && plain && !convertedCell ? withFormula(convertedSum(parts, plain.value, plain.expression), layout) : null;
  const whole = converted && onceAllStand(converted, awaited);
  const got = reported ?? computed?.value;
  const beside =
    convertedCell && got && !parts.some((part) => part.nested) ? convertedBeside(parts, layout, got, convertedCell, reported) : null;
  const open =
    typeof found === "string" ? found : computed && whyNotDue(parts, layout, { computed, whole, items, besideCell: convertedCell });
  return {
    layout,
    tables: parts.map((part) => part.context.table),
    reported,
    reportedWeight: weightAt(grid, layout.weightCell),
    computed,
    pending,
    complete: computed !== null && open === null && pending === 0 && makesWhole(parts),
    convertedCell,
    convertedTo100: beside ?? whole,
    due: open === null ? (whole ?? (computed && onceAllStand(computed, awaited))) : null,
    open,
    allowed: plain ? allowedTotals(parts, layout, plain, items) : [],
  };
}

/** What people write as total where items do not apply, or where counted rows stand below the total line. */
function allowedTotals(parts: FormParts, layout: TotalLayout, plain: PlainTotal, items: Applicable): Decimal[] {
  const converted = items.away.length > 0 ? convertedSum(parts, plain.value, null) : null;
  const withFullMarks = items.away.length > 0 ? plain.value.plus(sumOrNull(items.away.map(addedWeight)) ?? ZERO) : null;
  const outside = new Set(rowsOnBothSides(parts, layout));
  const below = parts.flatMap((part) => part.rows.filter((row) => isCounted(row) && outside.has(row.layout.row)).map(standing));
  const aboveOnly = outside.size > 0 && !makesWhole(parts) ? plain.value.minus(sumOrNull(below) ?? ZERO) : null;
  return [plain.rounded.value, converted?.value ?? null, withFullMarks, aboveOnly].filter((value) => value !== null);
}

/** A sum before it is rounded: its value, its steps and the Excel expression, null when it cannot be live. */
interface PlainTotal {
  readonly value: Decimal;
  readonly expression: string | null;
  readonly rounded: Computed;
}

/** The sum; why there can be none, in words; null while nothing is there to be added up. */
function plainTotal(parts: FormParts, layout: TotalLayout): PlainTotal | string | null {
  const { profile } = parts[0].context;
  const unread = whyUnread(parts);
  if (unread) return unread;
  const known = parts.flatMap((part) => part.rows.filter(isCounted).map(standing));
  // Without a single row score the execution score alone is no total.
  if (sumOrNull(known) === null) return null;
  const unsummed = whyUnsummed(parts);
  if (unsummed) return unsummed;
  const sums = parts.map((part) => sumOfPart(part, layout));
  const plain = sums.reduce((sum, part) => sum.plus(part.value), ZERO);
  const cap = capOf(parts, plain);
  if (cap === "unknown") return messages.derivation.capUnknown(show(plain));
  const value = cap ? Decimal.min(plain, cap.cap) : plain;
  const rounded = roundScore(value, profile);
  const pending = parts.reduce((sum, part) => sum + pendingIn(part), 0);
  const steps: DerivationStep[] = [
    ...sums.flatMap((part) => part.steps),
    ...(cap?.step ? [cap.step] : []),
    ...(pending > 0 ? [step(messages.derivation.pending(pending))] : []),
    step(messages.derivation.totalSum(show(rounded))),
  ];
  const rules = [
    { source: messages.derivation.sources.total, sureness: "T" as const },
    ...(cap?.step && profile.totalCaps ? [profile.totalCaps] : []),
  ];
  const expression = cap?.expression === null ? null : joined(sums, cap?.expression);
  return {
    value,
    expression,
    rounded: { value: rounded, formula: expression && `=${roundFormula(expression, profile)}`, derivation: derive(profile, steps, rules) },
  };
}

function joined(sums: readonly PartSum[], cap: string | undefined): string | null {
  if (sums.some((part) => part.expression === null)) return null;
  const sum = sums.map((part) => part.expression).join("+");
  return cap === undefined ? sum : `MIN(${sum},${cap})`;
}

/** The figure with its formula, unless that would refer to the total's own cell. */
function withFormula(total: PlainTotal | Computed | null, { scoreCell }: TotalLayout): Computed | null {
  const computed = total && "rounded" in total ? total.rounded : total;
  if (!computed?.formula || !scoreCell || !refersTo(computed.formula, scoreCell)) return computed;
  return numberOnly(computed);
}

interface PartSum {
  readonly value: Decimal;
  readonly steps: readonly DerivationStep[];
  /** Excel expression of this part; null when a score was typed as text or the table has no score column. */
  readonly expression: string | null;
}

function sumOfPart(part: TotalPart, layout: TotalLayout): PartSum {
  const {
    rows,
    nested,
    budget,
    other,
    context: { grid, table },
  } = part;
  const counted = rows.filter(isCounted);
  const scored = counted.filter((row) => standing(row) !== null);
  const cells = onSheet(grid.sheet, ...scored.map((row) => row.scoreCell));
  const own = sumOrNull(scored.map(standing)) ?? ZERO;
  const blocks = nested?.map((block) => ({ block, sum: sumOrNull(scored.filter((row) => inBlock(row, block)).map(standing)) ?? ZERO }));
  const value = blocks ? blocks.reduce((sum, { block, sum: got }) => sum.plus(nestedScore(block, got)), ZERO) : own;
  const execution = executionScore(budget);
  const deductions = rows.flatMap(({ layout: { kind }, reported, scoreCell }) =>
    kind === "deduction" && reported ? [{ points: reported.abs(), scoreCell }] : [],
  );
  const lost = sumOrNull(deductions.map(({ points }) => points)) ?? ZERO;
  const steps = [
    ...(blocks
      ? blocks.map(({ block, sum }) => step(messages.derivation.nestedBlock(block.label, show(sum), show(block.weight), show(block.full))))
      : [step(messages.derivation.rowScores(scored.length, show(own)), cells)]),
    ...(execution
      ? [step(messages.derivation.executionPart(show(execution)), onSheet(grid.sheet, budget?.layout.cells.score ?? null))]
      : []),
    ...(other.cells.length > 0 ? [step(messages.derivation.otherPart(show(other.score)), onSheet(grid.sheet, ...other.cells))] : []),
    ...deductions.map(({ points, scoreCell }) => step(messages.derivation.deductionPart(show(points)), onSheet(grid.sheet, scoreCell))),
  ];
  const expression = table.columns.score === undefined ? null : expressionOf(part, counted, layout);
  return {
    value: value
      .plus(execution ?? ZERO)
      .plus(other.score)
      .minus(lost),
    steps,
    expression,
  };
}

function inBlock(row: RowScore, block: NestedBlock): boolean {
  return row.layout.row >= block.firstRow && row.layout.row <= block.lastRow;
}

function nestedScore(block: NestedBlock, got: Decimal): Decimal {
  return block.full.isZero() ? ZERO : got.times(block.weight).div(block.full);
}

/** SUM over the score cells of the counted rows, the execution score and other blocks, less each deduction by its absolute value. */
function expressionOf(part: TotalPart, counted: readonly RowScore[], layout: TotalLayout): string | null {
  const {
    context: { grid },
    rows,
    nested,
    budget,
    other,
  } = part;
  const executionCell = budget?.layout.cells.score ?? null;
  const beside = [...(executionCell ? [executionCell] : []), ...other.cells];
  const deductionCells = rows.filter((row) => row.layout.kind === "deduction").flatMap((row) => (row.scoreCell ? [row.scoreCell] : []));
  const cells = counted.flatMap((row) => (row.scoreCell ? [row.scoreCell] : []));
  const [first] = cells;
  if (!first || ![...cells, ...deductionCells, ...beside].every((cell) => isSummable(grid, cell))) return null;
  const minus = deductionCells.map((cell) => `-ABS(SUM(${a1(cell)}))`).join("");
  if (!nested) {
    const ranges = columnRanges(first.col, [...cells.map((cell) => cell.row), ...rowsBetween(part, cells, layout)]);
    return ranges.length > MOST_RANGES ? null : `SUM(${[...beside.map(a1), ...ranges].join(",")})${minus}`;
  }
  const blocks = nested
    .filter((block) => !block.full.isZero())
    .map((block) => {
      const own = counted.filter((row) => inBlock(row, block)).flatMap((row) => (row.scoreCell ? [row.scoreCell] : []));
      const [top] = own;
      if (!top) return null;
      const weight = block.weightCell && isPlainNumber(grid, block.weightCell) ? a1(block.weightCell) : show(block.weight);
      return `SUM(${columnRanges(
        top.col,
        own.map((cell) => cell.row),
      ).join(",")})*${weight}/${show(block.full)}`;
    });
  return blocks.some((block) => block === null)
    ? null
    : `${[...blocks, ...(beside.length > 0 ? [`SUM(${beside.map(a1).join(",")})`] : [])].join("+")}${minus}`;
}

/** Rows between the first and the last score cell that may stand inside a range, which keeps it short: no number there, no line of another sort. */
function rowsBetween({ context: { grid, table } }: TotalPart, cells: readonly CellRef[], layout: TotalLayout): number[] {
  const taken = new Set([
    ...cells.map((cell) => cell.row),
    ...table.rows.filter((row) => NEVER_COUNTED.includes(row.kind)).map((row) => row.row),
    layout.label.cell.row,
    ...(layout.scoreCell ? [layout.scoreCell.row] : []),
  ]);
  const [first, ...others] = [...cells].sort((a, b) => a.row - b.row);
  const rows: number[] = [];
  for (let row = first?.row ?? 0; first && row < (others.at(-1) ?? first).row; row += 1) {
    const cell = { row, col: first.col };
    if (!taken.has(row) && numberAt(grid, cell) === null && !isErrorText(textOf(grid, cell))) rows.push(row);
  }
  return rows;
}

interface Cap {
  readonly cap: Decimal;
  readonly step: DerivationStep | null;
  /** Null when it cannot be live. */
  readonly expression: string | null;
}

/** The cap that the execution rate puts on the total (CAP-01); unknown where a total that some rate would lower has no rate. */
function capOf(parts: FormParts, plain: Decimal): Cap | "unknown" | null {
  const { profile } = parts[0].context;
  const budget = parts.map((part) => part.budget).find((found) => found?.rateInForce);
  const caps = profile.totalCaps?.value;
  const reached = budget?.rateInForce;
  if (!caps) return null;
  if (!reached) return caps.some(({ cap }) => plain.gt(cap)) ? "unknown" : null;
  const hit = caps.find(({ rate }) => reached.lt(rate));
  const rate = budget.live ? `ROUND(${budget.live.ratio},${RATE_DECIMALS})` : null;
  const most = show(new Decimal(profile.totalSum.value));
  const expression =
    rate && `IF(${budget.live?.base}=0,${most},${caps.reduceRight((rest, band) => `IF(${rate}<${band.rate},${band.cap},${rest})`, most)})`;
  const cap = new Decimal(hit?.cap ?? profile.totalSum.value);
  const bites = hit !== undefined && plain.gt(cap);
  return { cap, expression, step: bites ? step(messages.derivation.totalCap(showPercent(reached), show(cap))) : null };
}
