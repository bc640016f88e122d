import { memo, valueAt, type CellRef, type Role, type SheetCellRef } from "../../workbook";
import type { RowScore, TableScore } from "../../scoring/types";
import type { LayoutRow, RowKind } from "../../forms/layout";
import { messages } from "../../messages";
import { a1, cellOf, isBareAt, isEmptyAt, numberAt, place, plainLabel, quantityAt, short, shownAt, textOf, type SheetView } from "./sheet";
import type { Quantity, ReadActual, ReadTarget } from "../../reading/types";
import { BESIDE_CLASSIC, CLASSIC_LEVEL1 } from "../lexicon/labels";
import type Decimal from "decimal.js";
import { compact } from "../../reading";

/** One row of a table as a rule sees it: its score, its labels, and its cells by role. A class, for a sheet has a hundred thousand of them. */
export class Line {
  constructor(
    readonly sheet: SheetView,
    readonly table: TableScore,
    readonly score: RowScore,
    /** The level-3 label (or the name of a list row) without 指标1: and stars. */
    readonly name: string,
    readonly level1: string,
    readonly level2: string,
  ) {}

  /** 0-based row. */
  get row(): number {
    return this.score.layout.row;
  }

  cell(role: Role): SheetCellRef | null {
    return cellOf(this.sheet, this.table, this.row, role);
  }

  text(role: Role): string {
    return textOf(this.sheet, this.table, this.row, role);
  }
}

/** A row of which some things are known to be there. */
export type LineWith<K extends keyof RowScore> = Line & { readonly score: { readonly [P in K]: NonNullable<RowScore[P]> } };

/** Tells of a row that these things of its score are there (none is null); also for `filter`. */
export function having<K extends keyof RowScore>(...keys: readonly K[]): (line: Line) => line is LineWith<K> {
  return (line): line is LineWith<K> => keys.every((key) => line.score[key] !== null);
}

/** The cells of a role in these rows, of those that have one. */
export function cellsOf(lines: readonly Line[], role: Role): SheetCellRef[] {
  return lines.flatMap((line) => line.cell(role) ?? []);
}

function lineOf(sheet: SheetView, table: TableScore, score: RowScore): Line {
  const { row, level1, level2, level3 } = score.layout;
  const name = plainLabel(level3 ? level3.text : textOf(sheet, table, row, "name"));
  return new Line(sheet, table, score, name, level1 ? plainLabel(level1.text) : "", level2 ? plainLabel(level2.text) : "");
}

/** A row that scoring leaves out: rows of lists without targets and scores. */
function unscored(layout: LayoutRow): RowScore {
  const blank = { kind: "blank", text: "" } as const;
  return {
    layout,
    applies: "applies",
    target: blank,
    actual: blank,
    weight: null,
    split: null,
    weightText: "",
    weightCell: null,
    scoreCell: null,
    reported: null,
    reportedText: "",
    completion: null,
    computed: null,
    basis: "missing",
    range: null,
    reason: null,
    variants: [],
    sentences: [],
    sharesWith: [],
    outcome: "unknown",
  };
}

/** Lines of tables by kind, read once. */
const linesByKind = memo<TableScore, Map<RowKind, readonly Line[]>>(() => new Map());

/** The rows of one table that are of a kind, in order. */
export function linesOf(sheet: SheetView, table: TableScore, kind: RowKind = "indicator"): readonly Line[] {
  const known = linesByKind(table);
  const found = known.get(kind);
  if (found) return found;
  const scores = new Map(table.rows.map((row) => [row.layout.row, row]));
  const lines = table.layout.rows
    .filter((row) => row.kind === kind)
    .map((row) => lineOf(sheet, table, scores.get(row.row) ?? unscored(row)));
  known.set(kind, lines);
  return lines;
}

/** The rows of all tables of a sheet that are of a kind. */
export function sheetLines(sheet: SheetView, kind: RowKind = "indicator"): readonly Line[] {
  return sheet.score.tables.flatMap((table) => linesOf(sheet, table, kind));
}

/** The cell that names a row: its level-3 label, or the name column, or the first cell of the table. */
export function nameCell(line: Line): SheetCellRef {
  const label = line.score.layout.level3;
  const own = label && !label.carried ? place(line.sheet, label.cell) : null;
  return own ?? line.cell("name") ?? place(line.sheet, { row: line.row, col: line.table.layout.left });
}

/** A word for the row in a sentence: its name, or its number. */
export function called(line: Line): string {
  return line.name !== "" ? messages.checks.quoted(short(line.name, 18)) : messages.checks.rowNumber(line.row + 1);
}

/** True when the table has printed weights: a column, or weights inside its labels. Other tables never get findings about weights. */
export function hasWeights(table: TableScore): boolean {
  return table.layout.columns.weight !== undefined || table.rows.some((row) => row.weight !== null);
}

/** The text of the row's note about a deviation: the reason column, or the remark where the form has no reason column. */
export function noteOf(line: Line): string {
  const cell = noteCell(line);
  return cell ? shownAt(line.sheet, cell) : "";
}

/** The cell where a reason belongs; null when the form has no such column. */
export function noteCell(line: Line): SheetCellRef | null {
  return line.cell("deviation") ?? line.cell("remark");
}

const NUMERIC: readonly ReadTarget["kind"][] = ["at-least", "at-most", "equal", "between"];

/** True when the target is a number (with a sign or bare), so that the actual value has to be one. */
export function isNumeric(target: ReadTarget): boolean {
  return NUMERIC.includes(target.kind);
}

/** The one figure of a target; null for ranges, dates and words. */
export function targetQuantity(target: ReadTarget): Quantity | null {
  return target.kind === "at-least" || target.kind === "at-most" || target.kind === "equal" ? target.quantity : null;
}

/** The figure of an actual value; null for bounds, dates and words. */
export function actualQuantity(line: Line): Quantity | null {
  return line.score.actual.kind === "number" ? line.score.actual.quantity : null;
}

/** True when a row has a name, perhaps a weight, and nothing else: it was begun and not finished (or the sheet was cut). */
export function isBareLine(line: Line): boolean {
  const { target, actual, weight, reported } = line.score;
  const unread = target.kind === "blank" && actual.kind === "blank" && reported === null;
  return line.name !== "" && unread && (weight === null || line.cell("targetValue") !== null);
}

/** True when words of the actual value leave open what was reached, or were not understood. */
export function leavesOpen(actual: ReadActual): actual is Extract<ReadActual, { kind: "partly" | "qualified" }> {
  return actual.kind === "partly" || actual.kind === "qualified";
}

/** The cell where a reason names it (F14 的分值…): what is to be set right stands there. Null where it does not. */
export function namedIn(reason: string | null, cell: CellRef | null): CellRef | null {
  return cell && reason?.split(/[^A-Z\d]+/).includes(a1(cell)) ? cell : null;
}

/** True when the row must have a score of its own and its cell is empty. */
export function lacksScore(line: Line): line is LineWith<"scoreCell"> {
  const { scoreCell, weight, layout, reported, basis } = line.score;
  if (!scoreCell || isBareLine(line) || weight === null || weight.isZero() || layout.scoreFrom !== null || layout.weightFrom !== null)
    return false;
  return isBareAt(line.sheet, scoreCell) && reported === null && basis !== "not-applicable";
}

/** A ÷ T as a plain ratio of two figures on one scale; null when T is zero. */
export function ratioOf(target: Decimal, actual: Decimal): Decimal | null {
  return target.isZero() ? null : actual.div(target);
}

const isOpen = ({ target, actual }: RowScore) => target.kind === "blank" && actual.kind === "blank";

/** Rows that only head the rows below: these share their weight and have the targets. */
const headingRows = memo<TableScore, ReadonlySet<number>>(({ rows }) => {
  const open = new Set(rows.filter(isOpen).map((row) => row.layout.row));
  return new Set(
    rows.flatMap(({ layout, target }) =>
      layout.weightFrom !== null && open.has(layout.weightFrom) && target.kind !== "blank" ? [layout.weightFrom] : [],
    ),
  );
});

/** True for a row that carries the weight of the rows below it, which have the targets and values: it needs none of its own. */
export function isHeading(line: Line): boolean {
  return headingRows(line.table).has(line.row);
}

/** So many rows with a mark for nothing as target are the way of a form; a single one is a target that is missing. */
const HABIT = 2;

const isMark = ({ target }: RowScore) => target.kind === "blank" && target.text !== "";

const hasHabit = memo<TableScore, boolean>(({ rows }) => rows.filter(isMark).length >= HABIT);

/** True where the form prints a mark (—) for "no target", here and on other rows. */
export function printsNoTarget(line: Line): boolean {
  return isMark(line.score) && hasHabit(line.table);
}

/** True when a row needs a target and its cell is empty. */
export function lacksTarget(line: Line): boolean {
  const cell = line.cell("targetValue");
  const someHave = line.table.rows.some((row) => row.target.kind !== "blank");
  if (!cell || !someHave || line.name === "" || isBareLine(line) || isHeading(line) || printsNoTarget(line)) return false;
  return line.score.target.kind === "blank" && isEmptyAt(line.sheet, cell);
}

/** True when a row needs a result and its cell is empty; a declaration has none. */
export function lacksActual(line: Line): boolean {
  const cell = line.cell("actualValue");
  if (!cell || isBareLine(line) || line.name === "" || line.sheet.score.layout.kind === "target-declaration") return false;
  // A mark such as 无 under a numeric target is told by the rule about text for a number.
  const nothing = isNumeric(line.score.target) ? isBareAt(line.sheet, cell) : isEmptyAt(line.sheet, cell);
  return nothing && line.score.basis !== "not-applicable" && !isHeading(line) && !printsNoTarget(line);
}

/** True when the table says how its rows are measured or scored. */
export function hasCriteria(table: TableScore): boolean {
  return table.layout.columns.criteria !== undefined || table.layout.columns.explanation !== undefined;
}

/** A column of a list table with the numbers of its rows and of its total row. */
export interface NumberColumn {
  readonly col: number;
  readonly header: string;
  readonly rows: readonly { readonly cell: CellRef; readonly value: Decimal }[];
  readonly total: { readonly cell: CellRef; readonly value: Decimal } | null;
}

/** Row of the total line of a list table; null when it has none. */
export function totalRow(table: TableScore): number | null {
  return table.total?.layout.label.cell.row ?? null;
}

const columnsByTable = new WeakMap<TableScore, readonly NumberColumn[]>();

/** Columns of a list table that hold numbers on at least half of its rows, left to right, whether they have a role or not. Read once. */
export function numberColumns(sheet: SheetView, table: TableScore): readonly NumberColumn[] {
  const found = columnsByTable.get(table) ?? readColumns(sheet, table);
  columnsByTable.set(table, found);
  return found;
}

function readColumns(sheet: SheetView, table: TableScore): NumberColumn[] {
  const items = linesOf(sheet, table, "item");
  const foot = totalRow(table);
  const { seq } = table.layout.columns;
  const columns: NumberColumn[] = [];
  for (let col = table.layout.left; col <= table.layout.right; col += 1) {
    if (col === seq) continue;
    const rows = items.flatMap((line) => {
      const cell = { row: line.row, col };
      const value = numberAt(sheet, cell);
      return value === null ? [] : [{ cell, value }];
    });
    if (rows.length < 2 || rows.length * 2 < items.length) continue;
    if (mixesUnits(sheet, [...rows.map(({ cell }) => cell), ...(foot === null ? [] : [{ row: foot, col }])])) continue;
    const value = foot === null ? null : numberAt(sheet, { row: foot, col });
    columns.push({
      col,
      header: compact(table.layout.headers[col] ?? ""),
      rows,
      total: value && foot !== null ? { cell: { row: foot, col }, value } : null,
    });
  }
  return columns;
}

/** True when cells carry units of money that are not all the same: their figures cannot be added or compared as they are. */
function mixesUnits(sheet: SheetView, cells: readonly CellRef[]): boolean {
  const factors = cells.flatMap((cell) => {
    if (typeof valueAt(sheet.grid, cell.row, cell.col) === "number") return [1];
    const unit = quantityAt(sheet, cell)?.unit;
    return unit?.dimension === "money" ? [unit.factor] : [1];
  });
  return factors.some((factor) => factor !== factors[0]);
}

/** True for a form whose level 1 is divided in its own way (履职效能, 管理, 决策, 过程 …): what the national forms ask for says nothing of it. */
export function hasOwnDivision(lines: readonly Line[]): boolean {
  return lines.some(({ level1 }) => !CLASSIC_LEVEL1.test(level1) && !BESIDE_CLASSIC.test(level1));
}
