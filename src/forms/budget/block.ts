import { isBlankMark } from "../../reading";
import { type CellRef, itemAt } from "../../workbook";
import type { AmountField, BudgetField, BudgetLayout, CellText, MoneyUnits } from "../layout";
import { bandBottom, bandTop } from "../labels/band";
import type { HeaderBand } from "../labels/band";
import { isFundLine } from "../labels/detect";
import { AMONG_LINE, FUND_BLOCK, FUND_TOTAL, TITLE_FIELDS, LEVEL_NAME, SECTION_LABEL } from "../lexicon/labels";
import { fundWord, NAMES_AMOUNT, OF_TERM, OF_THIS_YEAR, UNIT_ALONE } from "../lexicon/funds";
import { AMOUNT_FIELDS, unitsOfLine } from "../money-units";
import { pointsInLabel } from "../text/points";
import { numberRow } from "../table/number-row";
import type { SheetView, ViewCell, ViewRow } from "../view";
import { cellIn, isNumeric } from "../view";
import { sumLine } from "./evidence";
import type { Figures } from "./evidence";
import { executedPair, fundColumns } from "./fields";
import type { FundColumns } from "./fields";
import { SPEAKS_OF_POINTS } from "../lexicon/texts";

/** A line of a fund block while it is read. */
interface FundLine {
  readonly row: ViewRow;
  readonly label: ViewCell | null;
}

/** The fund block under a header band, with the line that counts and its parts. `until` is the next header's row. */
export function fundBlock(view: SheetView, band: HeaderBand, until: number): { readonly budget: BudgetLayout; readonly lastRow: number } {
  const lines = fundLines(view, band, until);
  const columns = fundColumns(
    withoutLabel(band, lines),
    lines.map(({ row }) => figuresOf(row, band)),
  );
  const main = AMOUNT_FIELDS.some((field) => columns[field] !== undefined) ? mainLine(lines, band, columns) : null;
  const label = blockLabel(view, band);
  const texts = view.rows
    .slice(view.indexFrom(bandTop(band)), view.indexFrom(bandBottom(band) + 1))
    .flatMap((row) => row.cells.map((cell) => cell.text));
  const header: FundHeader = { band, columns, label: label.text, texts };
  const cells = main ? fieldCells(header, main.row) : {};
  const budget: BudgetLayout = {
    label,
    headerRow: bandBottom(band),
    cells,
    moneyUnits: main ? moneyUnits(header, main) : {},
    labelWeight: columns.weight === undefined ? labelWeight(label, band) : null,
    parts: lines
      .filter((line) => line !== main && !isOfTerm(line))
      .map((line) => ({
        label: line.label?.text ?? "",
        row: line.row.row,
        cells: fieldCells(header, line.row),
        moneyUnits: moneyUnits(header, line),
      })),
    reasonCell: main ? reasonCell(band, main.row.row) : null,
    ...executedTwice(band, main),
  };
  return { budget, lastRow: lines.reduce((last, line) => Math.max(last, line.row.row), bandBottom(band)) };
}

function executedTwice(band: HeaderBand, main: FundLine | null): Pick<BudgetLayout, "executedTwice"> {
  const pair = main && executedPair(band.columns);
  return pair ? { executedTwice: { own: amountRef(main.row, band, pair.own), other: amountRef(main.row, band, pair.other) } } : {};
}

/** The header without its first label where that stands left of the lines' labels over nothing: 预算金额(万元) there is the name of the block, no heading. */
function withoutLabel(band: HeaderBand, lines: readonly FundLine[]): HeaderBand {
  const [first, ...others] = band.columns;
  const isName =
    first !== undefined && first.col < (lines[0]?.label?.col ?? 0) && lines.every(({ row }) => cellIn(row, first.col) === null);
  return isName ? { ...band, columns: others } : band;
}

/** 二、履职完成 alone in its row, in the column of an amount: it opens something else. */
function isHeading({ cells: [first, ...others] }: ViewRow, columns: FundColumns): boolean {
  if (!first?.isText || others.length > 0) return false;
  return !/\d/.test(first.text) && AMOUNT_FIELDS.some((field) => columns[field] === first.col);
}

function fundLines(view: SheetView, band: HeaderBand, until: number): FundLine[] {
  const named = fundColumns(band);
  const lines: FundLine[] = [];
  let labelCol: number | null = null;
  for (const row of view.rows.slice(view.indexFrom((numberRow(view, band) ?? bandBottom(band)) + 1), view.indexFrom(until))) {
    const label = lineLabel(row, named);
    const known = label !== null && isFundLine(label.core);
    const likeOthers = labelCol !== null && cellIn(row, labelCol)?.isText === true && row.cells[0]?.col === labelCol;
    if (!known && (opensSection(row) || isHeading(row, named) || !(hasAmount(row, band, named) || likeOthers))) break;
    labelCol ??= label?.col ?? null;
    lines.push({ row, label });
  }
  return lines;
}

/** The line's label: the first fund word outside of the fields, else its first text; where each amount has its own label beside it, the first of these. */
function lineLabel(row: ViewRow, columns: FundColumns): ViewCell | null {
  const fields = new Set(Object.values(columns));
  const texts = row.cells.filter((cell) => cell.isText && !fields.has(cell.col) && cell.core !== "");
  return (
    texts.find((cell) => isFundLine(cell.core)) ??
    texts.find((cell) => !FUND_BLOCK.test(cell.core)) ??
    row.cells.find(labelsItsAmount) ??
    null
  );
}

function opensSection(row: ViewRow): boolean {
  return row.cells.some(
    (cell) =>
      cell.isText &&
      cell.core !== "" &&
      (SECTION_LABEL.test(cell.core) || LEVEL_NAME.test(cell.core) || TITLE_FIELDS.projectName.some((p) => p.test(cell.core))),
  );
}

/** A figure under a heading of money, or something typed where an amount belongs. */
function hasAmount(row: ViewRow, band: HeaderBand, named: FundColumns): boolean {
  const fields = new Set(Object.values(named));
  const figure = band.columns.some(
    ({ col, cell }) => (fields.has(col) || fundWord(cell.core) !== null) && isNumeric(amountIn(row, band, col)),
  );
  return figure || AMOUNT_FIELDS.some((field) => named[field] !== undefined && isEntry(amountIn(row, band, named[field])));
}

/** Something typed where an amount belongs, readable or not (1、020, 待定, #REF!): the line is not blank, and no other line counts in its place. */
function isEntry(cell: ViewCell | null): cell is ViewCell {
  return cell !== null && !isBlankMark(cell.text) && !cell.text.endsWith(":");
}

/** True for 预算数: and 其中:财政资金 where the amount itself belongs: it stands behind them. */
function labelsItsAmount(cell: ViewCell | null): boolean {
  return (
    cell !== null && cell.isText && cell.core !== "" && !/\d/.test(cell.text) && (isFundLine(cell.core) || fundWord(cell.core) !== null)
  );
}

/** Where the amount of a line stands: under its heading, or behind a label of its own there (预算数: | 100 under 预算安排). */
function amountRef(row: ViewRow, band: HeaderBand, col: number): CellRef {
  if (!labelsItsAmount(cellIn(row, col))) return { row: row.row, col };
  const next = band.columns.find((column) => column.col > col)?.col ?? Number.POSITIVE_INFINITY;
  const value = row.cells.find((cell) => cell.col > col && cell.col < next);
  // Words of money with no room behind them (待下达, 按实际拨付) stand where the amount belongs: that of the next heading is not theirs.
  return { row: row.row, col: value?.col ?? (col + 1 < next ? col + 1 : col) };
}

function amountIn(row: ViewRow, band: HeaderBand, col: number): ViewCell | null {
  return cellIn(row, amountRef(row, band, col).col);
}

/** The figures of a line by the column of their heading. */
function figuresOf(row: ViewRow, band: HeaderBand): Figures {
  return new Map(
    band.columns.flatMap(({ col }): [number, ViewCell][] => {
      const cell = amountIn(row, band, col);
      return cell && cell.number !== null ? [[col, cell]] : [];
    }),
  );
}

/**
 * The line that counts: the one that is called the total, unless it is blank and a single other one has amounts; without one the only line with
 * amounts, or the one whose figures are those of all others added up. Null when nothing tells it: a part is never taken for the whole.
 */
function mainLine(lines: readonly FundLine[], band: HeaderBand, columns: FundColumns): FundLine | null {
  const totals = FUND_TOTAL.flatMap((pattern) => lines.filter((line) => line.label && pattern.test(line.label.core)));
  const filled = lines.filter(
    ({ row }) =>
      AMOUNT_FIELDS.some((field) => columns[field] !== undefined && isNotZero(amountIn(row, band, columns[field]))) ||
      isNotZero(cellAt(row, columns.rate)),
  );
  const sum =
    filled.length > 1
      ? sumLine(
          filled.map(({ row }) => figuresOf(row, band)),
          AMOUNT_FIELDS.flatMap((field) => columns[field] ?? []),
        )
      : null;
  // Of several that are called a total (财政资金总额, 资金总额) the one counts that adds the others up.
  const total = totals.find((line) => sum !== null && line === filled[sum]) ?? totals[0];
  const [only, ...more] = filled;
  if (total) {
    const counts = Object.values(columns).some((col) => isNumeric(amountIn(total.row, band, col)));
    return only && more.length === 0 && !counts ? only : total;
  }
  if (more.length === 0) return only ?? lines[0] ?? null;
  const [yearly, second] = filled.filter(({ label }) => label !== null && OF_THIS_YEAR.test(label.core));
  if (yearly && !second && filled.every((line) => line === yearly || isOfTerm(line))) return yearly;
  if (sum !== null) return filled[sum] ?? null;
  return filled.find(({ label }) => label !== null && NAMES_AMOUNT.test(label.core)) ?? wholeOf(filled, band, columns);
}

/** 部门支出, 其中:项目支出: what stands in front of 其中 is the whole, whatever it is called, where no part of it is larger. */
function wholeOf([first, ...parts]: readonly FundLine[], band: HeaderBand, columns: FundColumns): FundLine | null {
  const isPart = ({ label }: FundLine, i: number) => label !== null && (i > 0 || AMONG_LINE.test(label.text));
  const isWithin = (field: AmountField) => {
    const col = columns[field];
    const amount = (line: FundLine) => (col === undefined ? null : (amountIn(line.row, band, col)?.number ?? null));
    const whole = first ? amount(first) : null;
    return parts.every((part) => (amount(part) ?? 0) <= (whole ?? 0));
  };
  return first && parts.length > 0 && parts.every(isPart) && AMOUNT_FIELDS.every(isWithin) ? first : null;
}

function isOfTerm({ label }: FundLine): boolean {
  return label !== null && OF_TERM.test(label.core);
}

function isNotZero(cell: ViewCell | null): boolean {
  return isEntry(cell) && cell.number !== 0;
}

function cellAt(row: ViewRow, col: number | undefined): ViewCell | null {
  return col === undefined ? null : cellIn(row, col);
}

function fieldCells({ band, columns }: FundHeader, row: ViewRow): Partial<Record<BudgetField, CellRef>> {
  return Object.fromEntries((Object.entries(columns) as [BudgetField, number][]).map(([field, col]) => [field, amountRef(row, band, col)]));
}

interface FundHeader {
  readonly band: HeaderBand;
  readonly columns: FundColumns;
  /** The block's own label. */
  readonly label: string;
  /** Every text of the header's rows. */
  readonly texts: readonly string[];
}

/** The units of a line's amounts: its column's labels before the line's and the block's own, then what the rest of the header agrees on. */
function moneyUnits(header: FundHeader, line: FundLine): MoneyUnits {
  const columns: FundColumns = { executed: executedPair(header.band.columns)?.own, ...header.columns };
  const own = AMOUNT_FIELDS.flatMap((field): [AmountField, string[]][] => {
    const column = columns[field] === undefined ? undefined : header.band.columns.find(({ col }) => col === columns[field]);
    return column ? [[field, [column.cell.text, column.group?.text ?? ""]]] : [];
  });
  return unitsOfLine(Object.fromEntries(own), {
    line: line.row.cells.find((cell) => UNIT_ALONE.test(cell.text))?.text ?? line.label?.text ?? "",
    block: header.label,
    around: header.texts,
  });
}

/** The block's own label: in the header rows, or below them at the left. */
function blockLabel(view: SheetView, band: HeaderBand): CellText {
  for (const { cells } of view.rows.slice(view.indexFrom(bandTop(band)), view.indexFrom(bandBottom(band)) + 2)) {
    const cell = cells.find((c) => c.isText && FUND_BLOCK.test(c.core));
    if (cell) return { text: cell.shown, cell: { row: cell.row, col: cell.col } };
  }
  const first = itemAt(band.columns, 0).cell;
  return { text: first.shown, cell: { row: first.row, col: first.col } };
}

/** Points in the block's label (预算执行情况(20分)) or in a header (得分(20分*执行率), 分值(10分)). */
function labelWeight(label: CellText, band: HeaderBand): number | null {
  const texts = [label.text, ...band.columns.map((column) => column.cell.text)];
  for (const text of texts) {
    const points = SPEAKS_OF_POINTS.test(text) ? pointsInLabel(text) : null;
    if (points !== null) return points;
  }
  return null;
}

function reasonCell(band: HeaderBand, row: number): CellRef | null {
  const column = band.columns.find((c) => (c.roles.get("deviation") ?? 0) >= 0.6);
  return column ? { row, col: column.col } : null;
}
