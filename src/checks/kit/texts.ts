import { itemAt, memo, mergeAt, type CellRef, type Grid } from "../../workbook";
import { compact, isBlankMark } from "../../reading";
import { NOTHING, POINT_MARKS } from "../lexicon/labels";
import { shownAt, type SheetView } from "./sheet";
import { ADJUSTED_GOAL, BESIDE_GOAL, GOAL, GOAL_OUTCOME, LONG_GOAL, NO_GOAL, NUMBERED_GOAL } from "../lexicon/goals";

/** A cell with words in it. */
export interface TextCell {
  readonly cell: CellRef;
  readonly text: string;
}

/** All cells of a grid that hold words, row by row; read once. */
const wordsOf = memo((grid: Grid): readonly TextCell[] =>
  grid.values.flatMap((values, r) =>
    values.flatMap((value, c): TextCell[] => {
      if (typeof value !== "string") return [];
      const text = value
        .split("\n")
        .map((line) => line.trim())
        .join("");
      return text === "" ? [] : [{ cell: { row: grid.top + r, col: grid.left + c }, text }];
    }),
  ),
);

/** All cells of a sheet that hold words. */
export function textCells(sheet: SheetView): readonly TextCell[] {
  return wordsOf(sheet.grid);
}

const outsideRows = memo((sheet: SheetView): readonly TextCell[] => {
  const bodies = sheet.score.tables.filter(({ layout }) => layout.rows.length > 0).map(({ layout }) => layout);
  const inRows = (row: number) => bodies.some((layout) => row >= layout.headerTopRow && row <= layout.lastRow);
  return textCells(sheet).filter(({ cell }) => !inRows(cell.row));
});

/** All cells with at least `least` characters outside the indicator rows: goals, descriptions, conclusions, notes. */
export function proseCells(sheet: SheetView, least = 6): TextCell[] {
  return outsideRows(sheet).filter(({ text }) => text.length >= least);
}

/** Labels such as 存在问题 stand in the first columns and are short. */
const LABEL_COLUMNS = 3;
const LONGEST_LABEL = 30;

/** The text to the right of a label such as 存在问题; null when the sheet has no such label. */
export function labelled(sheet: SheetView, label: RegExp): TextCell | null {
  const { grid } = sheet;
  const found = textCells(sheet).find(
    ({ cell, text }) => cell.col < grid.left + LABEL_COLUMNS && text.length <= LONGEST_LABEL && label.test(compact(text)),
  );
  if (!found) return null;
  const { row, col } = found.cell;
  for (let next = col + 1; next < grid.left + grid.colCount; next += 1) {
    const text = shownAt(sheet, { row, col: next });
    if (text !== "") return { cell: { row, col: next }, text };
  }
  return { cell: { row, col: col + 1 }, text: "" };
}

/** How many numbered points a text makes: 1.… 2.…, （一）…, 一是…; a text without numbers is one point, an empty one none. */
export function pointsIn(text: string): number {
  const short = compact(text);
  if (short === "" || NOTHING.test(short)) return 0;
  const numbered = POINT_MARKS.map((pattern) => short.match(pattern)?.length ?? 0);
  return Math.max(1, ...numbered);
}

/** One heading of the goal part of a form with the cell of what is to be written under or beside it. */
export interface GoalPart {
  /** The heading as printed. */
  readonly label: string;
  readonly kind: "goal" | "long" | "adjusted" | "outcome";
  /** 0-based place of the text. */
  readonly cell: CellRef;
  readonly text: string;
}

type Heading = TextCell & { readonly kind: GoalPart["kind"] | "other" };

function kindOf(text: string): Heading["kind"] | null {
  const label = compact(text).replace(/[:：]$/, "");
  const bare = label.replace(/\([^()]*\)$/, "");
  if (ADJUSTED_GOAL.test(label)) return "adjusted";
  if (LONG_GOAL.test(bare)) return "long";
  if (GOAL.test(bare)) return "goal";
  if (GOAL_OUTCOME.test(bare)) return "outcome";
  return BESIDE_GOAL.test(label) && label.length <= 16 ? "other" : null;
}

/** True when a text says that there is no goal, or nothing at all. */
export function isNoGoal(text: string): boolean {
  return isBlankMark(text) || NO_GOAL.test(compact(text));
}

/** The rows of goals of a sheet: each heading with its text, which stands in the row below where the row holds headings only, else beside it. */
export function goalRows(sheet: SheetView): GoalPart[][] {
  // A goal whose text is missing may be taken for a part of the header below it.
  const bodies = sheet.score.tables.flatMap(({ layout: { rows, headerTopRow: top, lastRow } }) =>
    rows.length > 0 ? [{ top: isOnlyGoal(sheet, top) ? top + 1 : top, lastRow }] : [],
  );
  const isBody = (row: number) => bodies.some(({ top, lastRow }) => row >= top && row <= lastRow);
  const byRow = new Map<number, TextCell[]>();
  for (const one of textCells(sheet)) if (!isBody(one.cell.row)) byRow.set(one.cell.row, [...(byRow.get(one.cell.row) ?? []), one]);
  return [...byRow].flatMap(([row, cells]) => {
    const all = cells.flatMap((one): Heading[] => {
      const kind = kindOf(one.text);
      return kind === null ? [] : [{ ...one, kind }];
    });
    const headings = own(all);
    if (!headings.some(isGoal)) return [];
    const words = cells.filter(({ cell, text }) => kindOf(text) === null && cell.col > itemAt(headings, 0).cell.col);
    // Somebody may have left a blank row between the headings and their texts.
    const next = isBody(row + 1) ? null : (byRow.get(row + 1) ?? (isBody(row + 2) ? [] : (byRow.get(row + 2) ?? [])));
    if (headings.length > 1 && words.length > 0 && next !== null && next.length > 0) return [];
    const found = words.length > 0 ? beside(headings, words, row) : below(headings, row, next, sheet);
    return found.length > 0 ? [found] : [];
  });
}

/** True when a row holds the heading of a goal and nothing else. */
function isOnlyGoal(sheet: SheetView, row: number): boolean {
  const texts = textCells(sheet).filter(({ cell }) => cell.row === row);
  const kind = texts.length === 1 ? kindOf(itemAt(texts, 0).text) : null;
  return kind === "goal" || kind === "long";
}

const isGoal = ({ kind }: Heading): boolean => kind === "goal" || kind === "long";

/** Headings without those that only stand over or in front of the others: 年度总体目标 | 预期目标 | 实际完成情况. */
function own(all: readonly Heading[]): Heading[] {
  const headings = all.filter(({ text }) => all.length === 1 || !NUMBERED_GOAL.test(compact(text)));
  const [first, ...others] = headings;
  return first && first.kind !== "other" && others.some(isGoal) ? others : headings;
}

function beside(headings: readonly Heading[], words: readonly TextCell[], row: number): GoalPart[] {
  return headings.flatMap(({ kind, text, cell }, i): GoalPart[] => {
    const end = headings[i + 1]?.cell.col ?? Infinity;
    const value = words.find((word) => word.cell.col > cell.col && word.cell.col < end);
    return kind === "other" ? [] : [{ label: text, kind, cell: value?.cell ?? { row, col: cell.col + 1 }, text: value?.text ?? "" }];
  });
}

/** `next` holds the texts of the row below; null when that row belongs to a table, so that the form has no room for a text there. */
function below(headings: readonly Heading[], row: number, next: readonly TextCell[] | null, sheet: SheetView): GoalPart[] {
  const lone = headings.length === 1 ? headings[0] : undefined;
  const blankBeside = () => (lone ? [blank(lone, { row, col: (mergeAt(sheet.grid, lone.cell)?.right ?? lone.cell.col) + 1 })] : []);
  if (next === null || next.some(({ text }) => kindOf(text) !== null)) return blankBeside();
  // A label in front of the row below opens another part of the form: what belongs to a lone heading stands beside it.
  if (lone && next.some(({ cell }) => cell.col === sheet.grid.left && cell.col === lone.cell.col)) return blankBeside();
  // Sheets whose merged cells were taken apart have the texts a little aside: as many texts as headings are taken in order.
  return headings.flatMap((heading, i): GoalPart[] => {
    const end = headings[i + 1]?.cell.col ?? Infinity;
    const value = next.length >= headings.length ? next[i] : next.find(({ cell }) => cell.col >= heading.cell.col && cell.col < end);
    return heading.kind === "other"
      ? []
      : [value ? { label: heading.text, kind: heading.kind, ...value } : blank(heading, { row: row + 1, col: heading.cell.col })];
  });
}

function blank({ text, kind }: Heading, cell: CellRef): GoalPart {
  return { label: text, kind: kind === "other" ? "goal" : kind, cell, text: "" };
}
