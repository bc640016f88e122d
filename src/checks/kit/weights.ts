import { itemAt, rowsWithin, type CellRef } from "../../workbook";
import Decimal from "decimal.js";
import { compact, sumOf, ZERO } from "../../reading";
import type { BlockScore, TableScore } from "../../scoring/types";
import { having, linesOf, type Line, type LineWith } from "./lines";
import { plainLabel, shownAt, textOf, type SheetView } from "./sheet";
import { EXECUTION_INCLUDED } from "../lexicon/labels";
import { placeOfProfile } from "../../profiles";
import { BELONGS, BLOCK_NUMBER, DIVISION, SATISFIED, UNUSED_LINE } from "../lexicon/levels";

/** The folder of the rules that hold where no place has its own. */
const NATIONAL = "national";
/** An execution item is worth at least so much; less that is missing to 100 is a slip in the weights. */
const LEAST_ITEM = 5;

/**
 * The blocks of a table with their indicator rows. A label that is printed again on the rows below it, or after a page break,
 * opens no new block: blocks of one level that follow each other under one label are taken as one, unless each prints points of its own.
 */
export function blocksOf(sheet: SheetView, table: TableScore): { block: BlockScore; lines: Line[] }[] {
  const lines = linesOf(sheet, table);
  const within = (block: BlockScore) => rowsWithin(lines, (line) => line.row, block);
  return ([1, 2] as const).flatMap((level) => {
    const joined: { block: BlockScore; lines: Line[] }[] = [];
    for (const block of table.blocks.filter((b) => b.level === level)) {
      const last = joined[joined.length - 1];
      if (last && plainLabel(last.block.label) === plainLabel(block.label) && !haveOwnPoints(last.block, block))
        last.lines.push(...within(block));
      else joined.push({ block, lines: within(block) });
    }
    return joined;
  });
}

/** True when every named row has a weight: only then can weights be summed. */
export function allWeighted(lines: readonly Line[]): lines is readonly LineWith<"weight">[] {
  return lines.length > 0 && lines.every(having("weight"));
}

/** The sum of points of which each is there; null where one is missing, or there are none. */
export function sumOfAll(points: readonly (Decimal | null)[]): Decimal | null {
  const known = points.flatMap((one) => one ?? []);
  return known.length > 0 && known.length === points.length ? sumOf(known) : null;
}

/** Sum of the weights of rows; a weight that several rows share counts once. */
export function weightSum(lines: readonly Line[]): Decimal {
  return sumOf(lines.filter((line) => line.score.layout.weightFrom === null).map((line) => line.score.weight ?? ZERO));
}

/** True when weights are printed in a column of level 1 or 2 (nested weights). */
export function isNested(table: TableScore): boolean {
  return table.layout.columns.level1Weight !== undefined || table.layout.columns.level2Weight !== undefined;
}

/** The tables that the total of this one adds up. */
export function tablesOfTotal(table: TableScore, sheet: SheetView): readonly TableScore[] {
  const added = table.total?.tables ?? [];
  return added.length > 1 ? sheet.score.tables.filter(({ layout }) => added.includes(layout)) : [table];
}

/**
 * Points of an execution item that the total may hold and nobody read: printed in a label or among the funds without a score that was found, or all
 * that the rows lack to the full mark where no such item stands on the sheet. 0 where the item was read, or nothing is missing.
 */
export function unreadPoints(sheet: SheetView, table: TableScore): Decimal {
  const tables = tablesOfTotal(table, sheet);
  const budgets = tables.flatMap(({ budget }) => (budget ? [budget] : []));
  if (budgets.some(({ reportedScore, score }) => reportedScore !== null || score !== null)) return ZERO;
  const printed = sumOf(
    budgets.map(({ weight, layout }) => weight ?? (layout.labelWeight === null ? ZERO : new Decimal(layout.labelWeight))),
  );
  const named = new Decimal(EXECUTION_INCLUDED.exec(table.total?.layout.label.text ?? "")?.[1] ?? 0);
  const lines = tables.flatMap((one) => linesOf(sheet, one));
  const isWhole = lines.length > 0 && allWeighted(lines) && !tables.some(isNested);
  const missing = isWhole
    ? new Decimal(sheet.profile.totalSum.value).minus(weightSum(lines)).minus(sumOf(tables.map(({ other }) => other.weight)))
    : ZERO;
  return Decimal.max(printed, named, missing.gte(LEAST_ITEM) ? missing : ZERO);
}

/** A level-1 label as it is printed, with the rows below it. */
export interface Print {
  readonly label: string;
  readonly cell: CellRef;
  /** The points that the label carries; null when it carries none. */
  readonly labelWeight: Decimal | null;
  readonly lines: readonly Line[];
}

/** A level-1 label that is printed a second time as if it were another one. */
export interface RepeatedLevel1 {
  readonly first: Print;
  /** The print that is the wrong one, by what stands below it, or else the later one. */
  readonly again: Print;
  /** The level-2 label below the second print that belongs under another level 1; null where other blocks stand between the two. */
  readonly foreign: string | null;
  /** The form prints the level on every row, so that the rows may only be out of order. */
  readonly onEveryRow: boolean;
}

const known = new WeakMap<TableScore, readonly RepeatedLevel1[]>();

/** Level-1 labels printed twice. A label printed again after a page break, or for another task or goal, is none. Worked out once for each table. */
export function repeatedLevel1(sheet: SheetView, table: TableScore): readonly RepeatedLevel1[] {
  const found = known.get(table) ?? findRepeated(sheet, table);
  known.set(table, found);
  return found;
}

/** True when two prints of one label carry points that differ: they are two blocks, and one of them has the wrong name. */
export function haveOwnPoints(a: Pick<Print, "labelWeight">, b: Pick<Print, "labelWeight">): boolean {
  return a.labelWeight !== null && b.labelWeight !== null && !a.labelWeight.eq(b.labelWeight);
}

function findRepeated(sheet: SheetView, table: TableScore): RepeatedLevel1[] {
  const prints = printsOf(sheet, table);
  // The form prints level 1 on every row and not once for each block.
  const onEveryRow = prints.every(({ lines }) => lines.length === 1) && prints.some(({ label }, i) => label === prints[i - 1]?.label);
  const places = placesOf(sheet, table);
  const firsts = new Map<string, Print>();
  const groups = new Set<string>();
  let told = false;
  return prints.flatMap((again, i): RepeatedLevel1[] => {
    const before = prints[i - 1];
    const first = firsts.get(again.label);
    firsts.set(again.label, first ?? again);
    const foreign = foreignTo(again, groups);
    for (const { level2 } of again.lines) groups.add(level2);
    const isApart = before?.label !== again.label;
    // The rows that follow a print that was told belong to it.
    if (!isApart && told) return [];
    told = false;
    if (!first || !before || !places.isOneTable(first, again) || places.isParted(before, again)) return [];
    if (!isApart && !isAnother(first, again, foreign)) return [];
    told = true;
    const wrongBefore = !isApart && foreign === null ? foreignTo(first, NONE) : null;
    return [
      wrongBefore === null ? { first, again, foreign, onEveryRow } : { first: again, again: first, foreign: wrongBefore, onEveryRow },
    ];
  });
}

/** The prints of level 1 from top to bottom, each with the rows up to the next. */
function printsOf(sheet: SheetView, table: TableScore): Print[] {
  const weights = new Map(table.blocks.filter(({ level }) => level === 1).map(({ cell, labelWeight }) => [cell.row, labelWeight]));
  const prints: (Print & { readonly lines: Line[] })[] = [];
  for (const line of linesOf(sheet, table)) {
    const label = line.score.layout.level1;
    if (!label || line.level1 === "") continue;
    const last = prints[prints.length - 1];
    if (label.carried && last) last.lines.push(line);
    else prints.push({ label: line.level1, cell: label.cell, labelWeight: weights.get(label.cell.row) ?? null, lines: [line] });
  }
  return prints;
}

const NONE: ReadonlySet<string> = new Set();

/** A level-2 group below a print that belongs under another level 1, and did not stand in the table before; null when there is none. */
function foreignTo({ label, lines }: Print, earlier: ReadonlySet<string>): string | null {
  if (!BELONGS.some(([level1]) => level1.test(label))) return null;
  return lines.find(({ level2 }) => isForeign(label, level2) && !earlier.has(level2))?.level2 ?? null;
}

/** True when a level-2 name belongs under other level-1 names than this one; names that say nothing belong anywhere. */
function isForeign(label: string, level2: string): boolean {
  const homes = BELONGS.filter(([, names]) => names.test(level2));
  return homes.length > 0 && !homes.some(([level1]) => level1.test(label));
}

/** 效益 may hold 满意度 in forms that print the label on every row; where it stands once for its rows, one of two prints was meant for another. */
function isAnother(first: Print, again: Print, foreign: string | null): boolean {
  if (haveOwnPoints(first, again)) return true;
  const before = foreignTo(first, NONE);
  return (foreign === null) !== (before === null) && (first.lines.length > 1 || !SATISFIED.test(foreign ?? ""));
}

/** Whether two prints belong to one run of indicators. */
interface Places {
  /** The same task, sub-project or goal stands left of the levels. */
  readonly isOneTable: (a: Print, b: Print) => boolean;
  /** Rows that are no indicators (任务二：设备采购) stand between them: the table begins anew there. A header that is only printed again is none. */
  readonly isParted: (before: Print, after: Print) => boolean;
}

function placesOf(sheet: SheetView, table: TableScore): Places {
  const { layout } = table;
  const contexts = contextsOf(sheet, table);
  const kinds = new Map(layout.rows.map(({ row, kind }) => [row, kind]));
  const columns = Object.keys(layout.headers).map(Number);
  const headers = new Set(Object.values(layout.headers).map(compact));
  const texts = (row: number) => columns.map((col) => compact(shownAt(sheet, { row, col })));
  const isHeader = (row: number) => layout.repeatedHeaders.includes(row) && texts(row).some((text) => headers.has(text));
  // A title between two blocks is taken for an unused line, but says more than 指标2： or ……
  const isUnused = (row: number) => textOf(sheet, table, row, "level3") !== "" || texts(row).every((text) => UNUSED_LINE.test(text));
  const isRow = (row: number) => kinds.has(row) && (kinds.get(row) !== "placeholder" || isUnused(row));
  return {
    isOneTable: (a, b) => contexts.get(a.cell.row) === contexts.get(b.cell.row),
    isParted: (before, after) => {
      for (let row = itemAt(before.lines, -1).row + 1; row < after.cell.row; row += 1) if (!isRow(row) && !isHeader(row)) return true;
      return false;
    },
  };
}

/**
 * What stands left of the levels on each row, or above it there. Numbers of blocks and the letters of a label that runs down the rows (绩
 * 效 指 标) name nothing.
 */
function contextsOf(sheet: SheetView, { layout }: TableScore): Map<number, string> {
  const { level1, seq } = layout.columns;
  const sums = new Set(layout.rows.filter(({ kind }) => kind === "subtotal").map(({ row }) => row));
  const last = new Map<number, string>();
  const contexts = new Map<number, string>();
  for (let row = Math.max(0, layout.headerTopRow); row <= layout.lastRow; row += 1) {
    for (let col = sheet.grid.left; col < (level1 ?? 0) && !sums.has(row); col += 1) {
      const text = col === seq ? "" : compact(shownAt(sheet, { row, col }));
      if (text !== "") last.set(col, text.length > 1 && !BLOCK_NUMBER.test(text) ? text : "");
    }
    contexts.set(row, [...last.values()].filter((text) => text !== "").join("|"));
  }
  return contexts;
}

/**
 * True when somebody says how level 1 is divided: the rules of the sheet's own place, or the form's printed notes. The national forms
 * leave it to the place.
 */
export function isDivisionGiven({ score, profile }: SheetView): boolean {
  const ownRules = profile.weights?.sureness === "T" && placeOfProfile(profile.id) !== NATIONAL;
  return ownRules || score.layout.notes.some(({ text }) => DIVISION.test(text));
}
