import { isFundLine } from "../labels/detect";
import type { BudgetLayout, TableLayout } from "../layout";
import { AMOUNT_IN_TEXT, fundWord, NOT_THIS_YEAR, SPEAKS_OF_MONEY, SPENT_ON, UNIT_ALONE } from "../lexicon/funds";
import { YEAR_AHEAD } from "../lexicon/labels";
import { roleScores } from "../lexicon/match";
import { AMOUNT_FIELDS } from "../money-units";
import type { SheetView, ViewCell, ViewRow } from "../view";

/** Labels are short; amounts may stand in a sentence of this length. */
const LONGEST_LABEL = 24;
const LONGEST_TEXT = 80;
/** So many amounts that nobody read, on a sheet without a fund block, are one. */
const LEAST_AMOUNTS = 2;
const CLEAR = 0.8;
const SUM_SLACK = 0.011;

/** What is open about the funds of a sheet, each with its cells; empty lists where nothing is. */
export interface OpenFunds {
  /** Amounts of sources of which no line is told to be the whole. */
  readonly noTotal: readonly ViewCell[];
  /** A printed rate or score over blank amounts. */
  readonly rateAlone: readonly ViewCell[];
  /** Amounts that are in no field of a block, though it lacks one, or on a sheet without a block. */
  readonly figures: readonly ViewCell[];
}

/** Holds the figures of the fund blocks, and the amounts in rows of no table, against what was read. */
export function openFunds(view: SheetView, tables: readonly TableLayout[], outside: readonly ViewRow[]): OpenFunds {
  const budgets = tables.flatMap(({ budget }) => budget ?? []);
  return {
    noTotal: budgets.flatMap((budget) =>
      hasWhole(budget)
        ? []
        : amountsOf(
            view,
            budget.parts.map(({ cells }) => cells),
          ),
    ),
    rateAlone: budgets.flatMap((budget) => rateAlone(view, budget)),
    figures: [...budgets.flatMap((budget) => underHeadings(view, budget)), ...outsideFigures(budgets, outside)],
  };
}

function hasWhole({ cells }: BudgetLayout): boolean {
  return AMOUNT_FIELDS.some((field) => cells[field]);
}

function isWhole({ cells, executedTwice }: BudgetLayout): boolean {
  return (cells.executed ?? executedTwice) !== undefined && (cells.adjusted !== undefined || cells.yearStart !== undefined);
}

function amountsOf(view: SheetView, lines: readonly BudgetLayout["cells"][]): ViewCell[] {
  return lines.flatMap((cells) =>
    AMOUNT_FIELDS.flatMap((field) => (cells[field] ? (view.at(cells[field].row, cells[field].col) ?? []) : [])).filter(
      (cell) => cell.number !== 0,
    ),
  );
}

/** 79.27% and 7.93 where neither the line that counts nor a part has an amount: the amounts stand where nobody looked. */
function rateAlone(view: SheetView, { cells, parts }: BudgetLayout): ViewCell[] {
  if (
    amountsOf(view, [cells, ...parts.map((part) => part.cells)]).length > 0 ||
    AMOUNT_FIELDS.some((field) => cells[field] && view.at(cells[field].row, cells[field].col))
  )
    return [];
  return [cells.rate, cells.score]
    .flatMap((ref) => (ref ? (view.at(ref.row, ref.col) ?? []) : []))
    .filter(({ number }) => number !== null && number !== 0);
}

/**
 * Figures in the lines of a block, under headings that no field was given to and that may be the one that is missing, or rival one that
 * was found by less than its words.
 */
function underHeadings(view: SheetView, budget: BudgetLayout): ViewCell[] {
  const lines = [budget.cells, ...budget.parts.map(({ cells }) => cells)].flatMap((cells) => Object.values(cells));
  const rows = [...new Set([...lines, ...budget.parts].map(({ row }) => row))];
  // Beside their labels amounts have no heading.
  if (rows.includes(budget.headerRow)) return [];
  const known = new Set([...lines, ...Object.values(budget.executedTwice ?? {})].map(({ col }) => col));
  const figures = rows
    .flatMap((row) => view.rows[view.indexFrom(row)]?.cells ?? [])
    .filter((cell) => cell.number !== null && !known.has(cell.col));
  const open = figures.filter(({ col }) => isOpen(view, budget, col));
  return isWhole(budget) && addUp(view, budget, figures) ? [] : open;
}

/** True for a heading that may be the one that is missing, or that says nothing; a part of a group beside its whole is known. */
function isOpen(view: SheetView, budget: BudgetLayout, col: number): boolean {
  const heading = view.at(budget.headerRow, col);
  if (!heading?.isText) return false;
  const { text, core } = heading;
  const word = fundWord(core);
  if (
    word === "other" ||
    word === "arrived" ||
    NOT_THIS_YEAR.test(core) ||
    SPENT_ON.test(core) ||
    roleScores(text, core, "list").has("seq")
  )
    return false;
  if (!isWhole(budget)) return true;
  if (
    YEAR_AHEAD.test(core) &&
    AMOUNT_FIELDS.some((field) => budget.cells[field] && isLaterYear(view.at(budget.headerRow, budget.cells[field].col)?.core ?? "", core))
  )
    return false;
  return word === null ? !isFundLine(core) : (word === "adjusted" || word === "executed") && isWeak(view, budget, word);
}

function isLaterYear(heading: string, other: string): boolean {
  const yearOf = (core: string) => YEAR_AHEAD.exec(core)?.[1] ?? "";
  return yearOf(heading) > yearOf(other);
}

/** True where the other figures of the line that counts are its sources: together, or those behind each amount, they add up to it. */
function addUp(view: SheetView, { cells }: BudgetLayout, others: readonly ViewCell[]): boolean {
  const row = (cells.adjusted ?? cells.yearStart)?.row;
  const line = others.filter((cell) => cell.row === row);
  const amounts = AMOUNT_FIELDS.flatMap((field) => (cells[field] ? (view.at(cells[field].row, cells[field].col) ?? []) : []));
  const isSum = (amount: ViewCell, parts: readonly ViewCell[]) =>
    Math.abs((amount.number ?? 0) - parts.reduce((all, cell) => all + (cell.number ?? 0), 0)) < SUM_SLACK;
  const behind = (amount: ViewCell) => {
    const next = Math.min(...amounts.filter(({ col }) => col > amount.col).map(({ col }) => col), Number.POSITIVE_INFINITY);
    return line.filter(({ col }) => col > amount.col && col < next);
  };
  return (
    amounts.some((amount) => isSum(amount, line)) ||
    (amounts.length > 0 && line.length > 0 && amounts.every((amount) => isSum(amount, behind(amount))))
  );
}

function isWeak(view: SheetView, { cells, headerRow }: BudgetLayout, field: "adjusted" | "executed"): boolean {
  const heading = cells[field] && view.at(headerRow, cells[field].col);
  return !heading || (roleScores(heading.text, heading.core, "list").get(field) ?? 0) < CLEAR;
}

/** Amounts with a label of money in rows of no table: where no block was found at all, or one lacks an amount. */
function outsideFigures(budgets: readonly BudgetLayout[], outside: readonly ViewRow[]): ViewCell[] {
  if (budgets.length > 0 && budgets.every(isWhole)) return [];
  const known = new Set(
    budgets
      .flatMap(({ cells, parts }) => [cells, ...parts.map((part) => part.cells)])
      .flatMap((cells) => Object.values(cells))
      .map(({ row, col }) => `${row},${col}`),
  );
  const otherYears = new Set(
    outside.flatMap(({ cells }) => cells.filter((cell) => cell.isText && NOT_THIS_YEAR.test(cell.core)).map(({ col }) => col)),
  );
  const found = outside.flatMap((row) =>
    row.cells.flatMap((cell, i) => {
      const label = isAmount(cell) && !known.has(`${cell.row},${cell.col}`) ? moneyLabel(row, i, otherYears, budgets.length > 0) : null;
      return label ? [{ cell, label }] : [];
    }),
  );
  const amounts = found.reduce(
    (count, { cell }) => count + (cell.isText ? (cell.text.match(new RegExp(AMOUNT_IN_TEXT, "g"))?.length ?? 0) : 1),
    0,
  );
  // A budget alone stands in the title block of many forms; what was spent is not.
  const counts = budgets.length > 0 || amounts >= LEAST_AMOUNTS || found.some(({ label }) => fundWord(label.core) === "executed");
  return counts ? found.map(({ cell }) => cell) : [];
}

function isAmount(cell: ViewCell): boolean {
  return cell.number !== null || (cell.isText && cell.text.length <= LONGEST_TEXT && AMOUNT_IN_TEXT.test(cell.text));
}

/** The label of a figure (before it, else behind it) where it names an amount of this year, and no part of one that was read; else null. */
function moneyLabel({ cells }: ViewRow, at: number, otherYears: ReadonlySet<number>, partsKnown: boolean): ViewCell | null {
  const label = [...cells.slice(0, at).reverse(), ...cells.slice(at + 1)].find((cell) => cell.isText && !UNIT_ALONE.test(cell.text));
  if (!label || label.text.length > LONGEST_LABEL) return null;
  const { core } = label;
  if (!SPEAKS_OF_MONEY.test(core) || NOT_THIS_YEAR.test(core) || SPENT_ON.test(core)) return null;
  const word = fundWord(core);
  return word === "other" || word === "arrived" || (isFundLine(core) && (partsKnown || otherYears.has(label.col))) ? null : label;
}
