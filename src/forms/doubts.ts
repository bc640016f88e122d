import { messages } from "../messages";
import { columnLetters } from "../workbook";
import type { CellRef, Role } from "../workbook";
import { openFunds } from "./budget/open-figures";
import { bandBottom } from "./labels/band";
import type { HeaderColumn } from "./labels/band";
import type { FormKind, TableLayout } from "./layout";
import { TITLE_TOTAL_LABEL, LEVEL_NAME, NO_ROLE, TOTAL_LABEL, WHOLE_OF_GROUP, WHOLE_YEAR } from "./lexicon/labels";
import { AMOUNT_FIELDS } from "./money-units";
import { openColumns } from "./table/shape";
import type { TableShape } from "./table/shape";
import { lowerBound } from "./view";
import type { SheetView, ViewCell, ViewRow } from "./view";

const words = messages.forms;

/** Something that makes a recognition less sure: what is left of the confidence, and why. */
export interface Doubt {
  readonly factor: number;
  readonly text: string;
  readonly cells: readonly CellRef[];
}

/** What is left where something stands open that a wrong number could come of: below sure, so that a person is asked. */
const ASK = 0.78;
/** Strength below which a role counts as uncertain, and below which nothing but its place tells it. */
const CERTAIN_ROLE = 0.72;
const BY_PLACE = 0.5;
/** A column whose heading speaks so strongly for a role may be it. */
const RIVAL_STRENGTH = 0.75;
/** Columns that count among those that nobody explains. */
const MOST_COUNTED = 4;
/** A column without a heading needs so many cells to be one. */
const LEAST_CELLS = 2;

/** Columns without a role and roles that rest on little; of several tables the most doubtful counts. */
export function roleDoubts(shapes: readonly TableShape[], tables: readonly TableLayout[]): readonly Doubt[] {
  const left = (doubts: readonly Doubt[]) => doubts.reduce((product, doubt) => product * doubt.factor, 1);
  return shapes
    .map((shape) =>
      doubtsOf(
        shape,
        tables.find(({ headerRow, left: first }) => headerRow === bandBottom(shape.band) && first === shape.left),
      ),
    )
    .reduce<readonly Doubt[]>((worst, doubts) => (left(doubts) < left(worst) ? doubts : worst), []);
}

function doubtsOf(shape: TableShape, table: TableLayout | undefined): Doubt[] {
  const indicators = shape.tableClass === "indicator";
  const doubts: Doubt[] = [];
  const name = (columns: readonly HeaderColumn[], factor: number, text: (headers: string) => string) => {
    if (columns.length > 0)
      doubts.push({
        factor,
        text: text(columns.map(({ cell }) => headerName(cell)).join("、")),
        cells: columns.map(({ cell }) => refOf(cell)),
      });
  };
  const weak = shape.assigned.filter(({ score }) => score < CERTAIN_ROLE);
  const rest = weak.reduce((left, { score }) => left * (1 - 0.6 * (CERTAIN_ROLE - score)), 1);
  name(
    weak.map(({ column }) => column),
    indicators && weak.some(({ score }) => score < BY_PLACE) ? Math.min(ASK, rest) : rest,
    words.doubt.misread,
  );
  const amounts = new Set(table?.amounts.map(({ col }) => col));
  const open = openColumns(shape).filter(({ col }) => !amounts.has(col));
  if (!indicators && !isUnderstood(shape, table)) doubts.push({ factor: ASK, text: words.doubt.noAmount, cells: [] });
  const each = indicators ? (open.some((column) => competes(shape, column)) ? ASK : 0.85) : open.some(isBare) ? ASK : 0.97;
  name(open, each ** Math.min(open.length, MOST_COUNTED), words.doubt.unexplained);
  name(rivalColumns(shape), ASK, words.doubt.rivals);
  const lost = bareCells(shape);
  if (lost.length > 0)
    doubts.push({
      factor: ASK,
      text: words.doubt.unexplained(lost.map((col) => words.bareColumn(columnLetters(col))).join("、")),
      cells: lost.map((col) => ({ row: bandBottom(shape.band), col })),
    });
  if (indicators && !shape.assigned.some(({ role }) => role.startsWith("level") || role === "name"))
    doubts.push({ factor: 0.6, text: words.doubt.noName, cells: [] });
  return doubts;
}

/** A list is understood when something says what its items are given, spent, scored, or to reach. */
function isUnderstood({ columns }: TableShape, table: TableLayout | undefined): boolean {
  const speaking: readonly Role[] = [
    "yearStart",
    "adjusted",
    "executed",
    "rate",
    "score",
    "grade",
    "goal",
    "outcome",
    "targetValue",
    "actualValue",
  ];
  const amounts = table?.amounts ?? [];
  return speaking.some((role) => columns[role] !== undefined) || amounts.length === 1 || amounts.some(({ parts }) => parts.length > 0);
}

/** A heading that says what its column is. */
const isClear = ({ roles }: HeaderColumn) => [...roles.values()].some((strength) => strength >= RIVAL_STRENGTH);
const isBare = ({ cell }: HeaderColumn) => cell.text === "";

/** A column that nobody explains may be any role: it has no heading, or figures, or a role that counts was not found elsewhere. */
function competes(shape: TableShape, column: HeaderColumn): boolean {
  const { targetValue, actualValue, score, weight, level3, criteria } = shape.columns;
  const whole =
    level3 !== undefined &&
    (criteria !== undefined ? score !== undefined : targetValue !== undefined && actualValue !== undefined) &&
    (weight === undefined) === (score === undefined);
  return isBare(column) || shape.figures.has(column.col) || !whole;
}

/** Columns inside of the table that have cells and no heading at all. */
function bareCells(shape: TableShape): number[] {
  if (shape.tableClass !== "indicator") return [];
  const headed = new Set(shape.headerColumns.map(({ col }) => col));
  return [...shape.filled]
    .filter(([col, count]) => count >= LEAST_CELLS && col > shape.left && col < shape.right && !headed.has(col))
    .map(([col]) => col);
}

/** Roles whose wrong column would give a wrong number. */
const COUNTED: ReadonlySet<Role> = new Set(["targetValue", "actualValue", "weight", "score", "level3"]);

/**
 * Filled columns left without a role that could be what another one was taken for: their own heading says so, or they stand under the
 * heading that it stands under (指标值 over one column for each town).
 */
function rivalColumns(shape: TableShape): readonly HeaderColumn[] {
  if (shape.tableClass !== "indicator") return [];
  const taken = new Map(shape.assigned.map(({ column, role }) => [column, role] as const));
  const isRival = (column: HeaderColumn) =>
    shape.assigned.some(({ column: other, role }) => {
      if (!COUNTED.has(role)) return false;
      if ((column.roles.get(role) ?? 0) >= RIVAL_STRENGTH) return true;
      return (
        column.group !== null &&
        column.group === other.group &&
        !isClear(column) &&
        !WHOLE_OF_GROUP.test(other.cell.core) &&
        (column.group === other.cell || other.groupHead || WHOLE_YEAR.test(other.cell.core))
      );
    });
  return shape.headerColumns.filter(
    (column) =>
      !taken.has(column) &&
      column.cell !== shape.label &&
      shape.filled.has(column.col) &&
      !NO_ROLE.test(column.cell.core) &&
      isRival(column),
  );
}

/** What the doubts of a whole sheet are told from. */
export interface SheetRead {
  readonly view: SheetView;
  readonly kind: FormKind;
  readonly tables: readonly TableLayout[];
  readonly outside: readonly ViewRow[];
}

/** Rows as wide as this below a form without a table were one. */
const WIDE = 3;
const LEAST_ROWS = 3;
const EVALUATIONS: readonly FormKind[] = ["project-self-eval", "department-self-eval"];
/** Forms of one project or department, whose funds are told in one block. */
const EVALUATED: readonly FormKind[] = [...EVALUATIONS, "target-declaration", "monitoring", "scoring-sheet", "execution-list"];

/** Indicators that no table holds, forms without a table, evaluations that say nothing of what was reached, figures that nobody read. */
export function sheetDoubts(read: SheetRead): Doubt[] {
  const { outside, tables, kind } = read;
  const doubts: Doubt[] = [];
  const add = (factor: number, text: string, cells: readonly CellRef[] = []) => void doubts.push({ factor, text, cells: cells.map(refOf) });
  const lost = lostLevels(outside);
  if (lost.length >= 2) add(Math.max(0.3, 0.8 ** (lost.length - 1)), words.doubt.levelsOutside(lost.length), lost);
  const headed = tables.filter((table) => table.headerRow >= 0);
  if (headed.length === 0) add(lost.length > 0 || outside.filter(isLine).length >= LEAST_ROWS ? ASK : 0.9, words.doubt.nothing);
  if (EVALUATIONS.includes(kind) && headed.some(({ columns }) => columns.targetValue !== undefined && columns.actualValue === undefined))
    add(ASK, words.doubt.noActual);
  if (EVALUATIONS.includes(kind) && headed.some(lacksScore)) add(ASK, words.doubt.noScore);
  const funds = EVALUATED.includes(kind) ? openFunds(read.view, tables, outside) : null;
  const unread = [...figuresBesideFunds(read), ...figuresBelow(read), ...(funds?.figures ?? [])];
  if (unread.length > 0) add(ASK, words.doubt.figures, unread);
  if (funds && funds.noTotal.length > 0) add(ASK, words.doubt.noFundTotal, funds.noTotal);
  if (funds && funds.rateAlone.length > 0) add(ASK, words.doubt.rateAlone, funds.rateAlone);
  return doubts;
}

/**
 * Weights and no scores. Tables that print the sign and the unit of a target beside its value come from a system that keeps the scores
 * (四川, 整体支出绩效目标完成情况自评表): they have none.
 */
function lacksScore({ columns }: TableLayout): boolean {
  return (
    columns.weight !== undefined && columns.score === undefined && (columns.operator === undefined || columns.unitOfMeasure === undefined)
  );
}

/** A row of names with figures, as tables have them. */
function isLine(row: ViewRow): boolean {
  return row.cells.length >= WIDE && row.cells.some((cell) => cell.number !== null) && row.cells.some((cell) => cell.isText);
}

/** Numbers in the line of a fund block without a header, or of which one amount was read, that have no label of their own. */
function figuresBesideFunds({ view, tables }: SheetRead): ViewCell[] {
  return tables.flatMap(({ budget }) => {
    if (!budget) return [];
    const known = [budget.cells, ...budget.parts.map(({ cells }) => cells)].flatMap((cells) => Object.values(cells));
    const row = known[0]?.row ?? -1;
    if (AMOUNT_FIELDS.filter((field) => budget.cells[field]).length > 1 && row !== budget.headerRow) return [];
    const line = view.rows[view.indexFrom(row)];
    return (line?.cells ?? []).filter(
      (cell, i, cells) =>
        cell.number !== null && cells[i - 1]?.isText !== true && !known.some((ref) => ref.row === cell.row && ref.col === cell.col),
    );
  });
}

/** Numbers right below a table, in its column of weights or scores, on a line that nobody read. */
function figuresBelow({ outside, tables }: SheetRead): ViewCell[] {
  return tables.flatMap((table) => {
    const { weight, score } = table.columns;
    const line = outside[lowerBound(outside, table.lastRow + 1)];
    const named = line?.cells.some((cell) => TOTAL_LABEL.test(cell.core) || TITLE_TOTAL_LABEL.test(cell.core));
    return line && !named && line.row <= table.lastRow + 2
      ? line.cells.filter((cell) => cell.number !== null && (cell.col === weight || cell.col === score))
      : [];
  });
}

/** Cells outside of tables that name a level of indicators. */
export function lostLevels(outside: readonly ViewRow[]): ViewCell[] {
  return outside.flatMap((row) => row.cells.filter((cell) => cell.isText && LEVEL_NAME.test(cell.core)));
}

function headerName(cell: ViewCell): string {
  return cell.text === "" ? words.bareColumn(columnLetters(cell.col)) : cell.text;
}

function refOf({ row, col }: CellRef): CellRef {
  return { row, col };
}
