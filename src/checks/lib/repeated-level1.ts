import { compact } from "../../reading";
import type Decimal from "decimal.js";
import type { TableScore } from "../../scoring/types";
import type { CellRef } from "../../workbook";
import { BELONGS, SATISFIED } from "../lexicon/levels";
import { linesOf, type Line } from "./lines";
import { shownAt, textOf, type SheetView } from "./sheet";

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

/** The level 1 that a level 2 belongs under, as the place in BELONGS; -1 when its name does not say. */
const homeOf = (level2: string): number => BELONGS.findIndex(([, names]) => names.test(level2));

function foreignTo({ label, lines }: Print, earlier: readonly Print[]): string | null {
  const home = BELONGS.findIndex(([level1]) => level1.test(label));
  const known = new Set(earlier.flatMap((print) => print.lines.map(({ level2 }) => level2)));
  return home < 0 ? null : lines.find(({ level2 }) => homeOf(level2) >= 0 && homeOf(level2) !== home && !known.has(level2))?.level2 ?? null;
}

/** 效益 may hold 满意度 in forms that print the label on every row; where it stands once for its rows, one of two prints was meant for another. */
function isAnother(first: Print, again: Print, foreign: string | null): boolean {
  if (haveOwnPoints(first, again)) return true;
  const before = foreignTo(first, []);
  return (foreign === null) !== (before === null) && (first.lines.length > 1 || !SATISFIED.test(foreign ?? ""));
}

/** The prints of level 1 from top to bottom, each with the rows up to the next. */
function printsOf(sheet: SheetView, table: TableScore): Print[] {
  const prints: (Print & { readonly lines: Line[] })[] = [];
  for (const line of linesOf(sheet, table)) {
    const label = line.score.layout.level1;
    if (!label || line.level1 === "") continue;
    const last = prints[prints.length - 1];
    if (label.carried && last) last.lines.push(line);
    else prints.push({ label: line.level1, cell: label.cell, labelWeight: table.blocks.find(({ level, cell }) => level === 1 && cell.row === label.cell.row)?.labelWeight ?? null, lines: [line] });
  }
  return prints;
}

/** What stands left of the levels on a row or above it: the task, the sub-project or the goal that its indicators belong to. */
function context(row: number, sheet: SheetView, { layout }: TableScore): string {
  const { level1, seq } = layout.columns;
  const texts: string[] = [];
  for (let col = sheet.grid.left; col < (level1 ?? 0); col += 1) {
    if (col === seq) continue;
    for (let at = row; at >= layout.headerTopRow && at >= 0; at -= 1) {
      const text = compact(shownAt(sheet, { row: at, col }));
      if (text !== "") {
        texts.push(text);
        break;
      }
    }
  }
  return texts.join("|");
}

/** True when rows that are no indicators (任务二：设备采购) stand between two prints: the table begins anew there. A header that is only printed again is none. */
function isParted(before: Print, after: Print, sheet: SheetView, table: TableScore): boolean {
  const { layout } = table;
  const headers = new Set(Object.values(layout.headers).map(compact));
  // A title between two blocks has no name of an indicator, an unused line of the template has (指标2：).
  const isRow = (row: number) => layout.rows.some(({ kind, ...known }) => known.row === row && kind !== "subtotal" && (kind !== "placeholder" || textOf(sheet, table, row, "level3") !== ""));
  const isHeader = (row: number) => layout.repeatedHeaders.includes(row) && Object.keys(layout.headers).some((col) => headers.has(compact(shownAt(sheet, { row, col: Number(col) }))));
  for (let row = before.lines[before.lines.length - 1]!.row + 1; row < after.cell.row; row += 1) if (!isRow(row) && !isHeader(row)) return true;
  return false;
}

/** Level-1 labels printed twice. A label printed again after a page break, or for another task or goal, is none. */
export function repeatedLevel1(sheet: SheetView, table: TableScore): RepeatedLevel1[] {
  const prints = printsOf(sheet, table);
  // The form prints level 1 on every row and not once for each block.
  const onEveryRow = prints.every(({ lines }) => lines.length === 1) && prints.some(({ label }, i) => label === prints[i - 1]?.label);
  const told = new Set<Print>();
  return prints.flatMap((again, i): RepeatedLevel1[] => {
    const first = prints.find(({ label }) => label === again.label)!;
    const before = prints[i - 1];
    if (first === again || !before || context(first.cell.row, sheet, table) !== context(again.cell.row, sheet, table) || isParted(before, again, sheet, table)) return [];
    const foreign = foreignTo(again, prints.slice(0, i));
    const isApart = before.label !== again.label;
    const goesOn = !isApart && told.has(before);
    if (!goesOn && !isApart && !isAnother(first, again, foreign)) return [];
    told.add(again);
    // The rows that follow a print that was told belong to it.
    if (goesOn) return [];
    const wrongBefore = !isApart && foreign === null ? foreignTo(first, []) : null;
    return [wrongBefore === null ? { first, again, foreign, onEveryRow } : { first: again, again: first, foreign: wrongBefore, onEveryRow }];
  });
}

/** True when two prints of one label carry points that differ: they are two blocks, and one of them has the wrong name. */
export function haveOwnPoints(a: Pick<Print, "labelWeight">, b: Pick<Print, "labelWeight">): boolean {
  return a.labelWeight !== null && b.labelWeight !== null && !a.labelWeight.eq(b.labelWeight);
}
