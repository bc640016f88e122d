import type Decimal from "decimal.js";
import { packAddresses, quoteSheet, toA1, type CellRef, type SheetCellRef } from "../workbook";
import type { SummaryCell } from "./types";

/** Cells of a summary, and what its formulas name. */
export const BLANK_CELL: SummaryCell = { kind: "blank" };

/** A text as it stands; blank for "". */
export function text(value: string): SummaryCell {
  return value === "" ? BLANK_CELL : { kind: "text", text: value };
}

/** A number typed as it is (not live); blank for null. */
export function num(value: Decimal | number | null): SummaryCell {
  return value === null ? BLANK_CELL : { kind: "number", value: Number(value) };
}

/** @param body the formula without its leading "=" */
export function formula(body: string): SummaryCell {
  return { kind: "formula", formula: `=${body}` };
}

/** A text as a formula writes it. */
export function quoted(value: string): string {
  return `"${value.replace(/"/g, '""')}"`;
}

/** A cell of another sheet as a formula names it. */
export function ref(sheet: string, cell: CellRef): string {
  return `${quoteSheet(sheet)}!${toA1(cell)}`;
}

/** A live link to a cell that shows nothing where the source is blank. */
export function link(sheet: string, cell: CellRef | null | undefined): SummaryCell {
  return cell ? formula(`IF(${ref(sheet, cell)}="","",${ref(sheet, cell)})`) : BLANK_CELL;
}

/** The sum of cells as a formula; nothing where none of them holds a number: what nobody filled in is no 0. @param areas as SUM takes them */
export function sumOf(areas: string): SummaryCell {
  return formula(`IF(COUNT(${areas})=0,"",SUM(${areas}))`);
}

/** A part by its whole as a formula (a fraction); nothing where one of the two is not there. @param part @param whole addresses of single cells */
export function shareOf(part: string, whole: string): SummaryCell {
  return formula(`IF(OR(N(${whole})=0,NOT(ISNUMBER(${part}))),"",${part}/${whole})`);
}

/** What a foot cell has more than the other side comes to, to the cent; an empty foot counts as 0. @param own an address @param other a formula's term */
export function differenceFrom(own: string, other: string): SummaryCell {
  return formula(`ROUND(N(${own})-(${other}),2)`);
}

/** Any number as a criterion of SUMIFS. */
const ANY_NUMBER = '">-999999999999"';

/**
 * The share of the rows that state both a part and a whole: a whole whose part is missing would lower it.
 * @param parts @param wholes columns of a table
 * @param among which rows count, as SUMIFS takes it (column, criterion); all of them without it
 */
export function shareOfPairs(parts: string, wholes: string, among: readonly string[] = []): SummaryCell {
  const sum = (of: string, other: string) => `SUMIFS(${[of, ...among, other, ANY_NUMBER].join(",")})`;
  const whole = sum(wholes, parts);
  return formula(`IF(${whole}=0,"",${sum(parts, wholes)}/${whole})`);
}

/** Cells of one sheet as arguments of SUM, neighbours of a column joined; "0" for none. */
export function areas(sheet: string, cells: readonly CellRef[]): string {
  const packed = packAddresses(cells).join(",");
  return packed === ""
    ? "0"
    : packed
        .split(",")
        .map((area) => `${quoteSheet(sheet)}!${area}`)
        .join(",");
}

/** Cells of a sheet as sources of a summary; those that are not there are left out. */
export function at(sheet: string, cells: readonly (CellRef | null | undefined)[]): SheetCellRef[] {
  return cells.flatMap((cell) => (cell ? [{ sheet, row: cell.row, col: cell.col }] : []));
}
