import { moneyUnitIn, readMoney, statedMoneyUnit, type Unit } from "../reading";
import { numberFormatAt, textAt, valueAt, type CellRef } from "../workbook";
import type { AmountField, BudgetLayout, MoneyUnits, TableLayout } from "./layout";
import type { SheetView, ViewCell } from "./view";
import { NAMES_MONEY_UNIT, OF_MONEY } from "./lexicon/labels";

/** The fields that hold money, in the order of the forms. */
export const AMOUNT_FIELDS: readonly AmountField[] = ["yearStart", "adjusted", "executed"];

const LINES_READ = 80;
/** Longer texts are stories; one that states a unit says so near its start. */
const LONGEST_STATEMENT = 80;
const STATED = 10;
const HEADED = 5;

/** The first unit of money that one of the texts announces, nearest text first; null when none does. */
export function firstUnit(texts: readonly string[]): Unit | null {
  for (const text of texts) {
    const unit = NAMES_MONEY_UNIT.test(text) ? moneyUnitIn(text) : null;
    if (unit) return unit;
  }
  return null;
}

/** The first unit where all are of its size; null when there is none. */
function agreedUnit(units: readonly Unit[]): Unit | null {
  const [first = null] = units;
  return units.every((unit) => unit.factor === first?.factor) ? first : null;
}

/** The texts over or before each amount, nearest first. */
type OwnTexts = Readonly<Partial<Record<AmountField, readonly string[]>>>;

interface SharedTexts {
  readonly line?: string;
  readonly block?: string;
  readonly around?: readonly string[];
}

/**
 * The unit of each amount of a line: what its own heading says (nearest text first), else what the line's and the block's label say, else what the
 * headings around say, where they agree: 预算数（万元） beside 执行数. A line that names another unit than its column leaves the unit unknown.
 */
export function unitsOfLine(own: OwnTexts, { line = "", block = "", around = [] }: SharedTexts): MoneyUnits {
  const fields = AMOUNT_FIELDS.filter((field) => own[field] !== undefined);
  const named = new Map(fields.map((field) => [field, firstUnit(own[field] ?? [])]));
  const others = [...named.values(), ...around.map((text) => firstUnit([text]))].filter((unit) => unit !== null);
  const agreed = agreedUnit(others);
  const lineUnit = firstUnit([line]);
  const fallback = lineUnit ?? firstUnit([block]) ?? agreed;
  return Object.fromEntries(
    fields.flatMap((field) => {
      const unit = named.get(field) ?? fallback;
      return unit && (!lineUnit || lineUnit.factor === unit.factor) ? [[field, unit]] : [];
    }),
  );
}

/** Tables whose amounts have their units: those of their headings, else what the line 单位：… above them states for the sheet. */
export function withMoneyUnits(view: SheetView, tables: readonly TableLayout[]): TableLayout[] {
  const stated = statements(view);
  return tables.map((table) => {
    const moneyUnits = withStated(
      unitsOfColumns(table),
      AMOUNT_FIELDS.filter((field) => table.columns[field] !== undefined),
      statedFor(stated, table.headerRow),
    );
    // A fund block that is a row of the table stands under its headings.
    const budget = table.budget?.headerRow === table.headerRow ? { ...table.budget, moneyUnits } : table.budget;
    return {
      ...table,
      moneyUnits,
      amounts: withUnits(table, statedFor(stated, table.headerRow)),
      budget: budget && withStatedBudget(budget, statedFor(stated, budget.headerRow)),
    };
  });
}

function unitsOfColumns({ columns, headers }: TableLayout): MoneyUnits {
  const own = AMOUNT_FIELDS.flatMap((field) => {
    const header = columns[field] === undefined ? undefined : headers[columns[field]];
    // The lower of two labels is the nearer one.
    return header === undefined ? [] : [[field, [header.slice(header.lastIndexOf("/") + 1), header]]];
  });
  return unitsOfLine(Object.fromEntries(own) as OwnTexts, {});
}

/**
 * The amount columns of a list with their units: from their own headings, else what the sheet states, else what the others agree on
 * (资金安排（万元） over several columns).
 */
function withUnits(table: TableLayout, stated: Unit | null): TableLayout["amounts"] {
  const own = table.amounts.map(({ col }) => unitOfColumn(table, col));
  const named = own.filter((unit) => unit !== null);
  const agreed = agreedUnit(named);
  return table.amounts.map((amount, i) => ({ ...amount, unit: own[i] ?? stated ?? agreed }));
}

/** The unit in a column's own heading, the nearer label first. */
function unitOfColumn({ headers }: TableLayout, col: number): Unit | null {
  const header = headers[col] ?? "";
  return firstUnit([header.slice(header.lastIndexOf("/") + 1), header]);
}

function withStated(units: MoneyUnits, fields: readonly AmountField[], stated: Unit | null): MoneyUnits {
  return stated ? { ...Object.fromEntries(fields.map((field) => [field, stated])), ...units } : units;
}

function withStatedBudget(budget: BudgetLayout, stated: Unit | null): BudgetLayout {
  const filled = <T extends { readonly cells: BudgetLayout["cells"]; readonly moneyUnits: MoneyUnits }>(line: T): T => ({
    ...line,
    moneyUnits: withStated(
      line.moneyUnits,
      AMOUNT_FIELDS.filter((field) => line.cells[field]),
      stated,
    ),
  });
  return { ...filled(budget), parts: budget.parts.map(filled) };
}

interface Statement {
  readonly row: number;
  readonly unit: Unit;
}

/** Every 单位：万元 of the sheet, top to bottom. */
function statements(view: SheetView): Statement[] {
  const found: Statement[] = [];
  for (const { cells } of view.rows) {
    for (const cell of cells) {
      const unit = mayNameUnit(cell) ? statedMoneyUnit(cell.text) : null;
      if (unit) found.push({ row: cell.row, unit });
    }
  }
  return found;
}

function mayNameUnit(cell: ViewCell): boolean {
  return typeof cell.value === "string" && NAMES_MONEY_UNIT.test(cell.value) && cell.isText && cell.text.length <= LONGEST_STATEMENT;
}

/** The last statement at or above a row; one that stands only below counts where it is the only unit stated. */
function statedFor(stated: readonly Statement[], row: number): Unit | null {
  const above = stated.filter((one) => one.row <= row);
  return above.at(-1)?.unit ?? agreedUnit(stated.map(({ unit }) => unit));
}

/**
 * The unit of the sheet's amounts as a whole, for display: what 单位：… and the headings of money say most often, else what all fund amounts carry
 * with them. Null when nothing says so. A single amount is read with the unit of its own place (`moneyUnits`), never with this one.
 */
export function sheetMoneyUnit(view: SheetView, tables: readonly TableLayout[]): Unit | null {
  const votes = new Map<string, { unit: Unit; count: number }>();
  const vote = (unit: Unit | null, weight: number) => {
    if (unit) votes.set(unit.text, { unit, count: (votes.get(unit.text)?.count ?? 0) + weight });
  };
  for (const cell of view.rows.slice(0, LINES_READ).flatMap((row) => (row.cells.some(mayNameUnit) ? row.cells.filter(mayNameUnit) : []))) {
    const stated = statedMoneyUnit(cell.text);
    if (stated) vote(stated, STATED);
    else if (OF_MONEY.test(cell.text) && !/\d/.test(cell.text)) vote(moneyUnitIn(cell.text), HEADED);
  }
  const ranked = [...votes.values()].sort((a, b) => b.count - a.count);
  const [first, second] = ranked;
  if (first) return second && second.count === first.count ? null : first.unit;
  return unitInCells(view, tables);
}

/** The unit that every fund amount carries in its cell; null when one carries none, or another. */
function unitInCells({ grid }: SheetView, tables: readonly TableLayout[]): Unit | null {
  const cells = tables
    .flatMap(({ budget }) => (budget ? [budget.cells, ...budget.parts.map((part) => part.cells)] : []))
    .flatMap((line) => AMOUNT_FIELDS.flatMap((field) => line[field] ?? []));
  const units = cells.flatMap((cell) => {
    const read = readMoney(printAt(grid, cell));
    return read.kind === "money" ? [read.money.unit] : [];
  });
  const first = units[0] ?? null;
  return first && units.every((unit) => unit?.factor === first.factor) ? first : null;
}

function printAt(grid: SheetView["grid"], { row, col }: CellRef) {
  return { value: valueAt(grid, row, col), text: textAt(grid, row, col), numberFormat: numberFormatAt(grid, row, col) };
}
