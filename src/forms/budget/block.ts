import { isBlankMark } from "../../reading";
import type { CellRef } from "../../workbook";
import type { AmountField, BudgetField, BudgetLayout, BudgetPart, CellText, MoneyUnits } from "../layout";
import { bandBottom, bandTop } from "../header/band";
import type { HeaderBand } from "../header/band";
import { isFundLine } from "../header/detect";
import { FUND_BLOCK, FUND_TOTAL, HEAD_FIELDS, LEVEL_NAME, SECTION_LABEL } from "../lexicon/labels";
import { AMOUNT_FIELDS, unitsOfLine } from "../money-units";
import { pointsInLabel } from "../text/points";
import type { SheetView, ViewCell, ViewRow } from "../view";
import { cellIn, isNumeric } from "../view";
import { fundColumns } from "./fields";
import type { FundColumns } from "./fields";
import { SPEAKS_OF_POINTS } from "../lexicon/texts";

/** A line of a fund block while it is read. */
interface FundLine {
  readonly row: ViewRow;
  readonly label: ViewCell | null;
}

/** The fund block under a header band, with the line that counts and its parts. `until` is the next header's row. */
export function fundBlock(view: SheetView, band: HeaderBand, until: number): { readonly budget: BudgetLayout; readonly lastRow: number } {
  const columns = fundColumns(band);
  const lines = fundLines(view, band, columns, until);
  const main = mainLine(lines, columns);
  const label = blockLabel(view, band);
  const texts = view.rows.slice(view.indexFrom(bandTop(band)), view.indexFrom(bandBottom(band) + 1)).flatMap((row) => row.cells.map((cell) => cell.text));
  const header: FundHeader = { band, columns, label: label.text, texts };
  const cells = main ? fieldCells(columns, main.row.row) : {};
  const budget: BudgetLayout = {
    label, headerRow: bandBottom(band), cells, moneyUnits: main ? moneyUnits(header, main) : {},
    labelWeight: columns.weight === undefined ? labelWeight(label, band) : null,
    parts: lines.filter((line) => line !== main).map((line) => ({ ...partOf(line, columns), moneyUnits: moneyUnits(header, line) })),
    reasonCell: main ? reasonCell(band, main.row.row) : null,
  };
  return { budget, lastRow: lines.reduce((last, line) => Math.max(last, line.row.row), bandBottom(band)) };
}

function fundLines(view: SheetView, band: HeaderBand, columns: FundColumns, until: number): FundLine[] {
  const lines: FundLine[] = [];
  let labelCol: number | null = null;
  for (let i = view.indexFrom(bandBottom(band) + 1); i < view.rows.length; i++) {
    const row = view.rows[i]!;
    if (row.row >= until) break;
    const label = lineLabel(row, columns);
    const known = label !== null && isFundLine(label.core);
    const likeOthers = labelCol !== null && cellIn(row, labelCol)?.isText === true && row.cells[0]!.col === labelCol;
    if (!known && (opensSection(row) || !(hasAmount(row, columns) || likeOthers))) break;
    labelCol ??= label?.col ?? null;
    lines.push({ row, label });
  }
  return lines;
}

/** The line's label: the first fund word outside of the fields, else its first text. */
function lineLabel(row: ViewRow, columns: FundColumns): ViewCell | null {
  const fields = new Set(Object.values(columns));
  const texts = row.cells.filter((cell) => cell.isText && !fields.has(cell.col) && cell.core !== "");
  return texts.find((cell) => isFundLine(cell.core)) ?? texts.find((cell) => !FUND_BLOCK.test(cell.core)) ?? null;
}

function opensSection(row: ViewRow): boolean {
  return row.cells.some((cell) => cell.isText && cell.core !== "" && (SECTION_LABEL.test(cell.core) || LEVEL_NAME.test(cell.core) || HEAD_FIELDS.projectName.some((p) => p.test(cell.core))));
}

function hasAmount(row: ViewRow, columns: FundColumns): boolean {
  return Object.values(columns).some((col) => isNumeric(cellIn(row, col))) || AMOUNT_FIELDS.some((field) => columns[field] !== undefined && isEntry(cellIn(row, columns[field])));
}

/** Something typed where an amount belongs, readable or not (1、020, 待定, #REF!): the line is not blank, and no other line counts in its place. */
function isEntry(cell: ViewCell | null): boolean {
  return cell !== null && !isBlankMark(cell.text) && !cell.text.endsWith(":");
}

/** The total line unless it is blank and another is not; without a total line the first one with amounts. */
function mainLine(lines: readonly FundLine[], columns: FundColumns): FundLine | null {
  const total = FUND_TOTAL.map((pattern) => lines.find((line) => line.label && pattern.test(line.label.core))).find((line) => line !== undefined);
  const filled = lines.find((line) => hasAmount(line.row, columns));
  if (total && (hasAmount(total.row, columns) || !filled)) return total;
  return filled ?? total ?? lines[0] ?? null;
}

function fieldCells(columns: FundColumns, row: number): Partial<Record<BudgetField, CellRef>> {
  const cells: Partial<Record<BudgetField, CellRef>> = {};
  for (const [field, col] of Object.entries(columns) as [BudgetField, number][]) cells[field] = { row, col };
  return cells;
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
  const own = AMOUNT_FIELDS.flatMap((field): [AmountField, string[]][] => {
    const column = header.band.columns.find(({ col }) => col === header.columns[field]);
    return column ? [[field, [column.cell.text, column.group?.text ?? ""]]] : [];
  });
  return unitsOfLine(Object.fromEntries(own), { line: line.label?.text ?? "", block: header.label, around: header.texts });
}

function partOf(line: FundLine, columns: FundColumns): Omit<BudgetPart, "moneyUnits"> {
  return { label: line.label?.text ?? "", row: line.row.row, cells: fieldCells(columns, line.row.row) };
}

/** The block's own label: in the header rows, or below them at the left. */
function blockLabel(view: SheetView, band: HeaderBand): CellText {
  for (let i = view.indexFrom(bandTop(band)); i < Math.min(view.rows.length, view.indexFrom(bandBottom(band)) + 2); i++) {
    const cell = view.rows[i]!.cells.find((c) => c.isText && FUND_BLOCK.test(c.core));
    if (cell) return { text: cell.shown, cell: { row: cell.row, col: cell.col } };
  }
  const first = band.columns[0]!.cell;
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
