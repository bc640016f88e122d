import { bestRole, roleScores } from "../lexicon/match";
import type { TableClass } from "../lexicon/match";
import { FUND_BLOCK, GOAL_LABEL, GROUP_WORD, LEVEL_NAME, OVER_HEADER, TOTAL_LABEL, WITH_AMOUNT } from "../lexicon/labels";
import type { ViewCell, ViewRow } from "../view";
import { fundWord } from "../lexicon/funds";
import { COMPARED_CELL, FORM_LABEL } from "../lexicon/texts";

const LONGEST_LABEL = 34;
const LONGEST_GROUP = 12;
/** A label from here on names a column. */
const CLEAR = 0.6;

/** A number may head the column whose sum it is, or stand beside a header; with more of them a row is data. */
const MOST_NUMBERS = 2;

/** The row without such numbers; null when it has too many for a header, or none. */
export function withoutNumbers(row: ViewRow): ViewRow | null {
  let numbers = 0;
  for (const cell of row.cells) if (isBareNumber(cell)) numbers += 1;
  return numbers > 0 && numbers <= MOST_NUMBERS && numbers * 3 <= row.cells.length
    ? { row: row.row, cells: row.cells.filter((cell) => !isBareNumber(cell)) }
    : null;
}

function isBareNumber(cell: ViewCell): boolean {
  return !cell.isText && cell.number !== null && !cell.formula;
}

/** True when the row could be a header: labels and no numbers, apart from years; one in three may carry its instructions with it. */
export function isLabelRow(row: ViewRow): boolean {
  if (row.cells.some(isFigure)) return false;
  let long = 0;
  let years = 0;
  for (const cell of row.cells) {
    if (cell.formula || cell.core === "" || (cell.isText && (WITH_AMOUNT.test(cell.text) || COMPARED_CELL.test(cell.text)))) return false;
    if (!cell.isText) {
      if (!isYear(cell.number)) return false;
      years += 1;
    } else if (cell.text.length > LONGEST_LABEL) long += 1;
  }
  return row.cells.length > 0 && long * 3 <= row.cells.length && years * 2 < row.cells.length;
}

/** A number that is no year: most rows of data end here. */
function isFigure({ value }: ViewCell): boolean {
  return typeof value === "number" && !isYear(value);
}

function isYear(number: number | null): boolean {
  return number !== null && Number.isInteger(number) && number >= 1990 && number <= 2100;
}

/** The strongest reading of a label in either class of table. */
export function labelStrength(cell: ViewCell): number {
  const strength = (tableClass: TableClass) => bestRole(roleScores(cell.text, cell.core, tableClass)).strength;
  return Math.max(strength("indicator"), strength("list"));
}

/**
 * True when `lower` continues the header that `upper` starts: its labels stand under blanks of the upper row and under
 * labels that span several of them. Works without merges; data rows fail because they stand under labels of their own.
 */
export function continuesHeader(upper: ViewRow, lower: ViewRow): boolean {
  if (upper.cells.length < 1 || lower.cells.length < 2 || !isLabelRow(lower)) return false;
  if (lower.cells.some((cell) => LEVEL_NAME.test(cell.core)) || isTotalLine(upper, lower)) return false;
  const upperCols = new Set(upper.cells.map((cell) => cell.col));
  const lowerCols = new Set(lower.cells.map((cell) => cell.col));
  const under = lower.cells.filter((cell) => upperCols.has(cell.col)).length;
  if (lower.cells.every((cell) => isCopied(upper, cell.col) && cell.isText)) return true;
  const beside = lower.cells.length - under;
  if (beside < 1) return false;
  const ofHeadings = isRowOfHeadings(upper, lower);
  if (under > beside && !ofHeadings) return false;
  const alone = upper.cells.filter((cell) => !lowerCols.has(cell.col));
  if (alone.some((cell) => labelStrength(cell) >= 0.8)) return true;
  const [first, ...others] = upper.cells;
  if (first && others.length === 0) return OVER_HEADER.test(first.core);
  return (
    under > 0 &&
    upper.cells.every((cell) => isGroupLabel(cell)) &&
    (ofHeadings || upper.cells.filter((c) => lowerCols.has(c.col)).every((c) => spanned(c, upper, lower) >= 2))
  );
}

/**
 * True where nearly all labels are words of columns, and some label above spans several: 预算数 | 支出数 | 执行结果 over 年初预算数 | 全年预算数 |
 * 全年执行数 | 结转结余 | 执行率, where a group may have but one column. No row of data is made of such words.
 */
function isRowOfHeadings(upper: ViewRow, lower: ViewRow): boolean {
  const headings = lower.cells.filter((cell) => cell.isText && (labelStrength(cell) >= CLEAR || fundWord(cell.core) !== null)).length;
  return headings * 4 >= lower.cells.length * 3 && upper.cells.some((cell) => spanned(cell, upper, lower) >= 2);
}

/**
 * True when `lower` is the third row of a header: everything in it stands below labels of `middle` that span several columns each
 * (中央, 省级, 县级 below 财政资金), beside labels that go no further (合计, 自筹). A row of data begins left of them.
 */
export function deepensHeader(middle: ViewRow, lower: ViewRow): boolean {
  if (lower.cells.length < 2 || !isLabelRow(lower) || lower.cells.some((cell) => LEVEL_NAME.test(cell.core))) return false;
  if (isTotalLine(middle, lower) || lower.cells.some((cell) => !cell.isText)) return false;
  const over = new Set(lower.cells.map((cell) => middle.cells.filter((other) => other.col <= cell.col).pop()));
  return [...over].every((cell) => cell && spanned(cell, middle, lower) >= 2 && lower.cells.some((other) => other.col === cell.col));
}

/** A label that a merge covered stands in each of its columns: 其中 | 其中 over 中央 | 省级. */
function isCopied(upper: ViewRow, col: number): boolean {
  const at = upper.cells.findIndex((cell) => cell.col === col);
  const core = upper.cells[at]?.core;
  return core !== undefined && [upper.cells[at - 1], upper.cells[at + 1]].some((other) => other?.core === core);
}

/** A total line begins with its label, below the first column or below none; 合计 below 资金安排 heads a column, as does 评价得分 beside 自评得分. */
function isTotalLine(upper: ViewRow, { cells: [first, ...others] }: ViewRow): boolean {
  if (!first || !TOTAL_LABEL.test(first.core)) return false;
  const heads = upper.cells.some((other, i) => i > 0 && other.col === first.col);
  return !heads && !others.some((cell) => labelStrength(cell) >= CLEAR);
}

function isGroupLabel(cell: ViewCell): boolean {
  if (FORM_LABEL.test(cell.core) || GOAL_LABEL.test(cell.core)) return false;
  return (
    labelStrength(cell) >= 0.5 ||
    FUND_BLOCK.test(cell.core) ||
    OVER_HEADER.test(cell.core) ||
    (cell.core.length <= LONGEST_GROUP && GROUP_WORD.test(cell.core))
  );
}

/** How many lower labels stand under a label of the upper row up to its next label. */
function spanned(cell: ViewCell, upper: ViewRow, lower: ViewRow): number {
  const next = upper.cells.find((other) => other.col > cell.col)?.col ?? Number.POSITIVE_INFINITY;
  return lower.cells.filter((other) => other.col >= cell.col && other.col < next).length;
}
