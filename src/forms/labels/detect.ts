import type { Role } from "../../workbook";
import { FUND_BLOCK, FUND_PART, FUND_TOTAL, YEAR_IN_TEXT } from "../lexicon/labels";
import { FUND_LABEL, SOURCE_HEADING, fundWord } from "../lexicon/funds";
import { ENDS_AS_FORM, LEVEL1_CELL, LONE_YEAR } from "../lexicon/texts";
import { cellIn, isNumeric } from "../view";
import type { SheetView, ViewRow } from "../view";
import { bandBottom } from "./band";
import type { BandClass, HeaderBand, HeaderColumn } from "./band";
import { headerColumns } from "./columns";
import { continuesHeader, deepensHeader, isLabelRow, withoutNumbers } from "./stack";

const MOST_HEADER_ROWS = 3;
/** Rows below a header that are looked at. */
const ROWS_BELOW = 8;
/** Rows above a header in which its title stands. */
const ROWS_ABOVE = 20;
/** So many measures beside 指标 make a header of indicators without any level. */
const SPEAKING = 3;
const LEVELS: readonly Role[] = ["level1", "level2", "level3"];
const MEASURES: readonly Role[] = [
  "targetValue",
  "actualValue",
  "weight",
  "score",
  "criteria",
  "unitOfMeasure",
  "operator",
  "deviation",
  "explanation",
];
const MONEY: readonly Role[] = ["yearStart", "adjusted", "executed", "rate"];
const FUND_COLUMNS: readonly Role[] = [...MONEY, "weight", "score"];
const SAID: readonly Role[] = ["remark", "deviation"];
const LIST_MEASURES: readonly Role[] = [...MONEY, "score", "grade", "goal", "outcome"];

/** Every header band of a sheet, top to bottom: rows of labels whose columns speak for the roles of one class of table. */
export function detectBands(view: SheetView): HeaderBand[] {
  const bands: HeaderBand[] = [];
  let below = -1;
  for (const [i, row] of view.rows.entries()) {
    if (row.row <= below) continue;
    const band = isLabelRow(row) ? bestBand(view, row, i) : numberedBand(row);
    if (!band) continue;
    bands.push(band);
    below = bandBottom(band);
  }
  return bands;
}

/** The longest stack of rows from `top`, the row at index `at`, that is a header; null when none is. */
function bestBand(view: SheetView, top: ViewRow, at: number): HeaderBand | null {
  const stack = [top];
  let last = top;
  for (const next of view.rows.slice(at + 1, at + MOST_HEADER_ROWS)) {
    if (!continuesHeader(last, next) && !(stack.length > 1 && deepensHeader(last, next))) break;
    stack.push(next);
    last = next;
  }
  for (let length = stack.length; length >= 1; length--) {
    const band = bandOf(view, stack.slice(0, length), at + length);
    if (band) return band;
  }
  return null;
}

/** A header of indicators in which a number or two stand; its labels alone have to say so. */
function numberedBand(row: ViewRow): HeaderBand | null {
  const labels = withoutNumbers(row);
  if (!labels || !isLabelRow(labels) || !isIndicatorHeader(headerColumns([labels], "indicator"), [])) return null;
  const columns = headerColumns([row], "indicator");
  return { bandClass: "indicator", rows: [row.row], columns, strength: strengthOf(columns) };
}

function bandOf(view: SheetView, stack: readonly ViewRow[], next: number): HeaderBand | null {
  const rows = stack.map((row) => row.row);
  const asIndicators = headerColumns(stack, "indicator", () => yearAbove(view, Math.min(...rows)));
  if (isIndicatorHeader(asIndicators, view.rows.slice(next, next + ROWS_BELOW)))
    return { bandClass: "indicator", rows, columns: asIndicators, strength: strengthOf(asIndicators) };
  const asList = headerColumns(stack, "list");
  const bandClass = listClass(view, asList, stack, next);
  return bandClass ? { bandClass, rows, columns: asList, strength: strengthOf(asList) } : null;
}

/** The year in the title above a row, or beside it: (2024年度). */
function yearAbove(view: SheetView, row: number): string | null {
  const at = view.indexFrom(row);
  for (const { cells } of view.rows.slice(Math.max(0, at - ROWS_ABOVE), at).reverse()) {
    for (const cell of cells) {
      const year = cell.isText && (LONE_YEAR.test(cell.text) || ENDS_AS_FORM.test(cell.text)) && YEAR_IN_TEXT.exec(cell.text)?.[1];
      if (year) return year;
    }
  }
  return null;
}

/** Distinct roles with the best strength any column gives them. */
function strongest(columns: readonly HeaderColumn[]): ReadonlyMap<Role, number> {
  const best = new Map<Role, number>();
  for (const { roles } of columns) for (const [role, strength] of roles) best.set(role, Math.max(best.get(role) ?? 0, strength));
  return best;
}

function strengthOf(columns: readonly HeaderColumn[]): number {
  let sum = 0;
  for (const strength of strongest(columns).values()) if (strength >= 0.5) sum += strength;
  return sum;
}

function count(best: ReadonlyMap<Role, number>, roles: readonly Role[], from: number): number {
  return roles.filter((role) => (best.get(role) ?? 0) >= from).length;
}

/** Words of levels and measures make a header of indicators; where there are few words (指标, 指标内容, 指标值) the names of level 1 below it. */
function isIndicatorHeader(columns: readonly HeaderColumn[], below: readonly ViewRow[]): boolean {
  if (columns.length < 2) return false;
  const best = strongest(columns);
  const labelled = columns.filter((column) => column.roles.size > 0).length;
  if (labelled * 2 < columns.length) return false;
  const levels = count(best, LEVELS, 0.7);
  const named = columns.filter((column) => LEVELS.some((role) => (column.roles.get(role) ?? 0) >= 0.7)).length;
  const measures = count(best, MEASURES, 0.7);
  if ((levels >= 2 && named >= 2 && measures >= 1) || (levels >= 1 && measures >= 2)) return true;
  if (measures >= SPEAKING && count(best, ["level3"], 0.5) > 0) return true;
  const level1Below = columns.some(({ col }) => below.some((row) => LEVEL1_CELL.test(cellIn(row, col)?.core ?? "")));
  return level1Below && count(best, LEVELS, 0.5) + measures >= 2 && measures >= 1;
}

function listClass(view: SheetView, columns: readonly HeaderColumn[], stack: readonly ViewRow[], next: number): BandClass | null {
  const best = strongest(columns);
  const money = count(best, MONEY, 0.6);
  if ((money >= 2 && isFundHeader(view, stack, next, best)) || isFundLike(columns, view.rows[next])) return "fund";
  if (columns.length < 3) return null;
  const seq = (best.get("seq") ?? 0) >= 0.7;
  const name = (best.get("name") ?? 0) >= 0.6;
  const measures = count(best, LIST_MEASURES, 0.6);
  if (seq && name) return "list";
  if ((seq || name) && measures >= 1) return "list";
  return money >= 3 ? "list" : null;
}

/** A fund header is labelled as one, or its first lines are those of a fund block. */
function isFundHeader(view: SheetView, stack: readonly ViewRow[], next: number, best: ReadonlyMap<Role, number>): boolean {
  const items = (best.get("seq") ?? 0) >= 0.7 || (best.get("name") ?? 0) >= 0.7;
  if (stack.some((row) => row.cells.some((cell, i) => FUND_BLOCK.test(cell.core) && (i === 0 || !items)))) return true;
  if (items) return false;
  if (isSingleLine(view, stack, next)) return true;
  return view.rows.slice(next, next + 3).some((row) => row.cells.slice(0, 2).some((cell) => isFundLine(cell.core)));
}

/**
 * 经费情况 | 核定额度 | 已花金额 | 进度: the block is labelled, and by their roots its headings are a budget and what was spent of it. No column of
 * figures stands under the label.
 */
function isFundLike([label, ...columns]: readonly HeaderColumn[], below: ViewRow | undefined): boolean {
  if (!label || columns.length < 2 || !isFundLabel(label.cell.core) || (below && isNumeric(cellIn(below, label.col)))) return false;
  // What looks like a header itself stands under the label of a group.
  if (below && isLabelRow(below) && below.cells.filter(({ core }) => fundWord(core) !== null).length > 1) return false;
  const words = new Set(columns.map(({ cell }) => fundWord(cell.core)));
  return (words.has("adjusted") || words.has("yearStart")) && (words.has("executed") || words.has("rate"));
}

function isFundLabel(core: string): boolean {
  return FUND_LABEL.test(core) || FUND_BLOCK.test(core) || SOURCE_HEADING.test(core);
}

/** 预算金额 | 执行金额 | 执行率 | 分值 | 得分 over one line of figures: no column is left for names, so it is no list. */
function isSingleLine(view: SheetView, stack: readonly ViewRow[], next: number): boolean {
  const [line, below] = [view.rows[next], view.rows[next + 1]];
  const numeric = (row: ViewRow | undefined) => row !== undefined && row.cells.every((cell) => isNumeric(cell));
  if (!line || numeric(below)) return false;
  const all = headerColumns(stack, "list");
  const [first, ...others] = all;
  // 部门预算(万元) over nothing names the block; what is said of it (备注) may be words or nothing.
  const names = first !== undefined && cellIn(line, first.col) === null && fundWord(first.cell.core) !== null;
  const columns = (names ? others : all).filter(({ roles }) => !SAID.some((role) => (roles.get(role) ?? 0) >= 0.6));
  const known = columns.every(({ roles }) => FUND_COLUMNS.some((role) => (roles.get(role) ?? 0) >= 0.6));
  const said = new Set(others.filter((column) => !columns.includes(column)).map(({ col }) => col));
  return known && line.cells.every((cell) => isNumeric(cell) || said.has(cell.col));
}

/** True for a label that begins a line of money (年度资金总额, 其中：当年财政拨款). @param core the label without numbering, marks and spaces */
export function isFundLine(core: string): boolean {
  return core !== "" && core.length <= 24 && (FUND_TOTAL.some((pattern) => pattern.test(core)) || FUND_PART.test(core));
}
