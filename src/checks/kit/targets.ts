import { groupsOf, itemAt, numberFormatAt, textAt, valueAt, type CellRef, type SheetCellRef } from "../../workbook";
import type { SheetScore, TableScore } from "../../scoring/types";
import { CAPPED_RATE, HIGH_RATE, NO_RATE_NAME, RATE_NAME } from "../lexicon/names";
import { GROWING, MAY_FALL } from "../lexicon/direction";
import { actualQuantity, isNumeric, linesOf, sheetLines, targetQuantity, type Line, type LineWith } from "./lines";
import { isEmptyAt, type SheetView } from "./sheet";
import type Decimal from "decimal.js";
import { compact, compareUnits, exact, readTarget, type Unit } from "../../reading";
import { INDICATOR_NAMES, LONG_TARGET } from "../lexicon/goals";
import { MEANS_OTHER_YEAR, YEAR, YEAR_DIGITS, YEAR_IN_WORDS, YEAR_SPAN } from "../lexicon/years";

/** A target that is one figure: its cell and the unit of the figure. Null without a cell of its own, a figure or a unit. */
export function unitOfTarget(line: Line): { readonly cell: SheetCellRef; readonly unit: Unit } | null {
  const cell = line.cell("targetValue");
  const unit = targetQuantity(line.score.target)?.unit;
  return cell && unit ? { cell, unit } : null;
}

/** So many rows, and nearly all that have a number, must repeat their weight before a copy is believed. */
const FEWEST = 3;
const NEARLY_ALL = 0.8;
/** A rate whose result is so many times its target was never meant to be as low: one that should be near 100 %, and any other. */
const FAR_ABOVE = { high: 2, any: 4 } as const;

/** True when the target is nothing but a figure, and the same as the row's weight. */
function repeatsWeight(line: Line): line is LineWith<"weight"> {
  const { target, weight } = line.score;
  const quantity = targetQuantity(target);
  if (!quantity || !weight?.gt(0) || line.score.layout.weightFrom !== null) return false;
  return (quantity.unit === null || quantity.unitFrom === "column") && quantity.value.eq(weight);
}

/** A satisfaction or pass rate of 10 with 10 points: nobody aims so low. */
function isAbsurdRate(line: Line): boolean {
  if (!repeatsWeight(line)) return false;
  const { target, actual, weight } = line.score;
  if (target.kind === "at-most" || !RATE_NAME.test(line.name) || NO_RATE_NAME.test(line.name)) return false;
  if (GROWING.test(line.name) || MAY_FALL.test(line.name) || weight.gte(50)) return false;
  const isHigh = CAPPED_RATE.test(line.name) || HIGH_RATE.test(line.name);
  if (actual.kind !== "number") return isHigh;
  return actualQuantity(line)?.value.gte(weight.times(isHigh ? FAR_ABOVE.high : FAR_ABOVE.any)) === true;
}

const known = new WeakMap<SheetScore, ReadonlySet<Line>>();

/** Rows whose target is a copy of their weight; the rules about targets that were reached or missed leave them alone. Worked out once for each sheet. */
export function copiedTargets(sheet: SheetView): ReadonlySet<Line> {
  const found = known.get(sheet.score) ?? findCopies(sheetLines(sheet));
  known.set(sheet.score, found);
  return found;
}

function findCopies(lines: readonly Line[]): ReadonlySet<Line> {
  const numeric = lines.filter((line) => isNumeric(line.score.target));
  const same = numeric.filter(repeatsWeight);
  const differ = new Set(same.map((line) => line.score.weight.toString())).size > 1;
  // Where what was reached is again the same figure, the column may well hold points of some kind.
  const missedBy = same.filter((line) => !actualQuantity(line)?.value.eq(line.score.weight));
  const isHabit =
    same.length >= FEWEST &&
    same.length >= numeric.length * NEARLY_ALL &&
    (differ || same.length > FEWEST) &&
    missedBy.length * 2 > same.length;
  return new Set(isHabit ? same : same.filter(isAbsurdRate));
}

/**
 * The column of a table with the targets for several years, which stand beside those of the year (0-based); null when there is none.
 * Forms that set two whole blocks side by side have names of their own for each, so that their rows do not compare.
 */
export function longTargetColumn(table: TableScore): number | null {
  const { headers, columns } = table.layout;
  if (columns.targetValue === undefined || Object.values(headers).filter((text) => INDICATOR_NAMES.test(compact(text))).length > 1)
    return null;
  const found = Object.entries(headers).filter(([col, text]) => Number(col) !== columns.targetValue && LONG_TARGET.test(compact(text)));
  return found.length === 1 ? Number(itemAt(found, 0)[0]) : null;
}

/** True when the sheet has targets for several years, and they are filled. */
export function hasLongTargets(sheet: SheetView): boolean {
  return sheet.score.tables.some((table) => {
    const col = longTargetColumn(table);
    return col !== null && linesOf(sheet, table).some((line) => !isEmptyAt(sheet, { row: line.row, col }));
  });
}

/**
 * True when the target for several years is below that of the year. Limits (at most) may fall from year to year, and a text that is not
 * wholly read tells nothing.
 */
export function judgeLongTarget(line: Line, { row, col }: CellRef): boolean {
  const { grid } = line.sheet;
  const long = readTarget({
    value: valueAt(grid, row, col),
    text: textAt(grid, row, col),
    numberFormat: numberFormatAt(grid, row, col),
    operatorText: line.text("operator"),
    unitText: line.text("unitOfMeasure"),
    name: line.name,
  });
  const year = line.score.target;
  if (year.kind === "at-most" || long.kind === "at-most") return false;
  const [a, b] = [targetQuantity(long), targetQuantity(year)];
  if (!a || !b) return below(figure(long.text), figure(year.text));
  const relation = compareUnits(a.unit, b.unit);
  if (relation === "convertible" && a.unit && b.unit) return a.value.times(a.unit.factor).lt(b.value.times(b.unit.factor));
  return relation !== "different" && a.value.lt(b.value);
}

/** A sign, a figure and the same unknown unit on both sides (≥900万页) still compare. */
function figure(text: string): { value: Decimal; sign: string; rest: string } | null {
  const match = /^([≥>=]?)(\d+(?:\.\d+)?)([^\d≤<]*)$/.exec(compact(text));
  if (!match) return null;
  const [sign, digits, rest] = groupsOf(match, 3);
  return { sign, value: exact(Number(digits)), rest };
}

function below(a: ReturnType<typeof figure>, b: ReturnType<typeof figure>): boolean {
  return a !== null && b !== null && a.rest === b.rest && a.value.lt(b.value);
}

/** From so many years on the year of a target is a slip, and no project that took longer. */
const LONG = 2;

/** The year of the form; null where it prints none, or more than one. */
export function formYear({ score }: SheetView): number | null {
  const field = score.layout.fields.year;
  const years = new Set(
    [...`${field?.label.text ?? ""} ${field?.value?.text ?? ""}`.matchAll(/(?<!\d)20\d{2}(?!\d)/g)].map(([year]) => Number(year)),
  );
  return years.size === 1 ? itemAt([...years], 0) : null;
}

/** The one year that a text names outright; null when it names none, several, or says why it is another one than that of the form. */
export function yearIn(text: string): number | null {
  const short = compact(text).replace(YEAR_IN_WORDS, (year) => [...year].map((digit) => YEAR_DIGITS.indexOf(digit) % 10).join(""));
  const years = new Set([...short.matchAll(YEAR)].map((match) => Number(match[1])));
  return years.size !== 1 || YEAR_SPAN.test(short) || MEANS_OTHER_YEAR.test(short) ? null : itemAt([...years], 0);
}

/** The year of a row's target: that of its day, or the one its words name. */
export function targetYear(line: Line): number | null {
  const { target } = line.score;
  return target.kind === "by-date" ? target.until.year : yearIn(target.text);
}

/** True when the target is a day years before the year of the form. */
export function isLongPast(line: Line): boolean {
  const year = formYear(line.sheet);
  const until = targetYear(line);
  return year !== null && until !== null && until <= year - LONG;
}
