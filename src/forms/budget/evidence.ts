import { COLUMN_LETTER, fundWord, RATE_FORMULA } from "../lexicon/funds";
import type { HeaderColumn } from "../labels/band";
import type { ViewCell } from "../view";

/** Two columns of which one divided by the other is the printed rate. */
export interface Division {
  readonly executed: number;
  readonly base: number;
  /** The column of the rate. */
  readonly rate: number;
}

/** The figures of one line by column. */
export type Figures = ReadonlyMap<number, ViewCell>;

/** Half a unit of the last digit of a rate printed as whole per cent, and a little. */
const RATE_SLACK = 0.0051;
/** Amounts may be printed with two decimals each. */
const SUM_SLACK = 0.011;
/** The whole and two parts of it, twice. */
const LEAST_TWICE = 5;
/** A bare number above is a rate in per cent. */
const MOST_FRACTION = 2;

/** The division that the heading of the rate prints: 执行率(C/B), 进度(已支出/预算下达), ⑥=⑤/④. Null when none does, or its parts fit no column or several. */
export function printedDivision(columns: readonly HeaderColumn[]): Division | null {
  for (const column of columns) {
    const formula = fundWord(column.cell.core) === "rate" ? RATE_FORMULA.exec(column.cell.text) : null;
    if (!formula) continue;
    const others = columns.filter((other) => other !== column);
    const [executed, base] = formula.slice(1, 3).map((part) => columnOf(others, part));
    if (executed && base && executed !== base) return { executed: executed.col, base: base.col, rate: column.col };
  }
  return null;
}

function columnOf(columns: readonly HeaderColumn[], part: string): HeaderColumn | null {
  const fits = COLUMN_LETTER.test(part)
    ? ({ cell }: HeaderColumn) => cell.text.endsWith(`(${part})`) || new RegExp(`${part}(=|\\)?$)`).test(cell.text)
    : ({ cell }: HeaderColumn) => cell.core !== "" && (cell.core.includes(part) || part.includes(cell.core));
  const found = columns.filter(fits);
  const exact = found.filter(({ cell }) => cell.core === part);
  return onlyOne(exact) ?? onlyOne(found);
}

function onlyOne<T>([first, ...others]: readonly T[]): T | null {
  return first !== undefined && others.length === 0 ? first : null;
}

/** The only two columns of which one divided by the other is the rate on every line; null when none are, several are, or all amounts are equal. */
export function computedDivision(columns: readonly HeaderColumn[], lines: readonly Figures[]): Division | null {
  const found: Division[] = [];
  for (const { col: rate, cell } of columns) {
    if (!isRate(cell, lines, rate)) continue;
    const others = columns.filter((column) => column.col !== rate && fundWord(column.cell.core) !== "rate").map(({ col }) => col);
    for (const executed of others)
      for (const base of others) {
        if (executed !== base && divides(lines, { executed, base, rate })) found.push({ executed, base, rate });
      }
  }
  return onlyOne(found);
}

function isRate(heading: ViewCell, lines: readonly Figures[], col: number): boolean {
  const word = fundWord(heading.core);
  return word === "rate" || (word === null && lines.some((line) => line.get(col)?.text.endsWith("%")));
}

function divides(lines: readonly Figures[], { executed, base, rate }: Division): boolean {
  let telling = 0;
  for (const line of lines) {
    const [x, y, r] = [line.get(executed)?.number, line.get(base)?.number, line.get(rate)];
    if (x === null || x === undefined || !y || r === undefined || r.number === null) continue;
    if (!readings(r.number, r.text).some((share) => Math.abs(share - x / y) <= RATE_SLACK)) return false;
    if (x !== y) telling += 1;
  }
  return telling > 0;
}

/** True where a printed rate can be one amount divided by another. */
export function isRateOf(rate: ViewCell, executed: ViewCell, base: ViewCell): boolean {
  const [x, y] = [executed.number, base.number];
  if (rate.number === null || x === null || y === null || y === 0) return false;
  return readings(rate.number, rate.text).some((share) => Math.abs(share - x / y) <= RATE_SLACK);
}

/** The shares that a rate may mean: 95% is one, 95 and 0.95 are told by their size. */
function readings(value: number, text: string): number[] {
  if (text.endsWith("%")) return [value / 100];
  return Math.abs(value) <= MOST_FRACTION ? [value, value / 100] : [value / 100];
}

/** The column whose figures are those of two or more columns before it added up, on every line: 上年结转 + 年初安排 + 年中追加 = 合计. */
export function sumColumn(columns: readonly HeaderColumn[], lines: readonly Figures[]): number | null {
  for (const [last, { col: total }] of columns.entries()) {
    if (!lines.some((line) => line.has(total))) continue;
    for (let first = last - 2; first >= 0; first--) {
      const addends = columns.slice(first, last).map(({ col }) => col);
      if (lines.every((line) => isSum(line, addends, total))) return total;
    }
  }
  return null;
}

function isSum(line: Figures, addends: readonly number[], total: number): boolean {
  const sum = line.get(total)?.number;
  const parts = addends.map((col) => line.get(col)?.number ?? 0);
  if (sum === undefined || sum === null) return parts.every((part) => part === 0);
  return (
    Math.abs(parts.reduce((all, part) => all + part, 0) - sum) <= SUM_SLACK && (sum === 0 || parts.filter((part) => part !== 0).length > 1)
  );
}

/**
 * Index of the line whose figures are those of all others added up; null when none is, or no column has two others to add. A first line
 * that is divided twice (by source, by structure) is the sum of the lines of either.
 */
export function sumLine(lines: readonly Figures[], cols: readonly number[]): number | null {
  const found = lines.findIndex((line, i) =>
    addsUp(
      line,
      lines.filter((_, j) => j !== i),
      cols,
    ),
  );
  if (found >= 0 || lines.length < LEAST_TWICE) return found < 0 ? null : found;
  const [first, ...others] = lines;
  for (let at = 2; first && at <= others.length - 2; at++)
    if (addsUp(first, others.slice(0, at), cols) && addsUp(first, others.slice(at), cols)) return 0;
  return null;
}

function addsUp(line: Figures, others: readonly Figures[], cols: readonly number[]): boolean {
  let telling = 0;
  for (const col of cols) {
    const values = others.map((other) => other.get(col)?.number ?? 0);
    const sum = values.reduce((all, value) => all + value, 0);
    const own = line.get(col)?.number ?? null;
    if (own === null ? sum !== 0 : Math.abs(own - sum) > SUM_SLACK) return false;
    if (values.filter((value) => value !== 0).length > 1) telling += 1;
  }
  return telling > 0;
}
