import type { CellText, TitleField, TitleFieldName, TotalLayout, LayoutBlock, TableLayout } from "./layout";
import {
  TITLE_FIELDS,
  OTHER_TITLE_LABEL,
  YEAR_IN_TEXT,
  FORM_NUMBER,
  GRADE_LABEL,
  GRADE_VALUE,
  TITLE_TOTAL_LABEL,
  POINTS_VALUE,
  NOTE_START,
} from "./lexicon/labels";
import { type ViewCell, type ViewRow, cellIn } from "./view";
import { coreOf, normalise } from "./text/normalise";
import { LONE_YEAR, MONEY_UNIT, TITLE_WORDS, RULE_SENTENCE, EXECUTION_NAME, LEVEL_ENDING, POINTS_OF_NAME } from "./lexicon/texts";
import type { CellRef } from "../workbook";

const ALL_LABELS: readonly RegExp[] = Object.values(TITLE_FIELDS).flat();
const LONGEST_LABEL = 24;

/** The named values of the title block: label left of the value, above it, or in the same cell before a colon. */
export function titleFields(rows: readonly ViewRow[], title: CellText | null): Readonly<Record<TitleFieldName, TitleField | null>> {
  return {
    projectName: findField(rows, "projectName"),
    department: findField(rows, "department"),
    unit: findField(rows, "unit"),
    year: findField(rows, "year") ?? yearField(rows, title),
  };
}

function findField(rows: readonly ViewRow[], name: TitleFieldName): TitleField | null {
  for (const pattern of TITLE_FIELDS[name]) {
    for (const [i, row] of rows.entries()) {
      for (const cell of row.cells) {
        if (!cell.isText) continue;
        const found = matchField(cell, pattern, { row, below: rows[i + 1] });
        if (found) return found;
      }
    }
  }
  return null;
}

/** The row of a label, and the next one of the sheet. */
interface Lines {
  readonly row: ViewRow;
  readonly below: ViewRow | undefined;
}

function matchField(cell: ViewCell, pattern: RegExp, lines: Lines): TitleField | null {
  const colon = cell.text.indexOf(":");
  const before = colon > 0 ? coreOf(cell.text.slice(0, colon)) : cell.core;
  const name = colon > 0 && colon < cell.text.length - 1 ? before : cell.core.replace(/[:]$/, "");
  if (name.length > LONGEST_LABEL || !pattern.test(name)) return null;
  const ref = { row: cell.row, col: cell.col };
  const label: CellText = { text: cell.shown, cell: ref };
  if (colon > 0 && colon < cell.text.length - 1) {
    const [, before = "", value = ""] = /^([^:：]*)[:：](.*)$/s.exec(cell.shown) ?? [];
    return MONEY_UNIT.test(value) ? null : { label: { text: before, cell: ref }, value: { text: value.trim(), cell: ref } };
  }
  return { label, value: valueOf(cell, lines) };
}

/** Right of the label up to the next label; else below it. */
function valueOf(label: ViewCell, { row, below }: Lines): CellText | null {
  const right = row.cells.find((cell) => cell.col > label.col);
  if (right && !isLabel(right)) return textOf(right);
  if (below?.row !== row.row + 1 || below.cells.length !== row.cells.length) return null;
  const under = cellIn(below, label.col);
  return under && !isLabel(under) ? textOf(under) : null;
}

function isLabel(cell: ViewCell): boolean {
  return (
    cell.isText &&
    cell.core.length <= LONGEST_LABEL &&
    (ALL_LABELS.some((pattern) => pattern.test(cell.core)) || OTHER_TITLE_LABEL.test(cell.core))
  );
}

function textOf(cell: ViewCell): CellText {
  return { text: cell.shown, cell: { row: cell.row, col: cell.col } };
}

/** (2022年度) under the title, or the year in the title. */
function yearField(rows: readonly ViewRow[], title: CellText | null): TitleField | null {
  for (const row of rows) {
    for (const cell of row.cells) {
      const year = cell.isText && cell.text.length <= 80 && LONE_YEAR.test(cell.text) ? YEAR_IN_TEXT.exec(cell.text)?.[1] : undefined;
      if (year) return { label: textOf(cell), value: { text: year, cell: refOf(cell) } };
    }
  }
  const year = title && YEAR_IN_TEXT.exec(normalise(title.text))?.[1];
  return title && year ? { label: title, value: { text: year, cell: title.cell } } : null;
}

const LONGEST_TITLE = 70;

/** The best title among rows outside of tables: short, lonely in its row, with the words of a form. */
export function findTitle(rows: readonly ViewRow[]): CellText | null {
  let best: CellText | null = null;
  let most = 1.5;
  for (const row of rows) {
    const [cell] = row.cells;
    if (row.cells.length > 2 || !cell?.isText || cell.text.length > LONGEST_TITLE || cell.text.length < 3) continue;
    let score = row.cells.length === 1 ? 1 : -1;
    for (const [pattern, weight] of TITLE_WORDS) if (pattern.test(cell.text)) score += weight;
    if (score > most) [best, most] = [{ text: cell.shown, cell: { row: cell.row, col: cell.col } }, score];
  }
  return best;
}

/** 510000_0013zp, 附件2-2, 公开14表 in the rows outside of tables. */
export function findFormNumber(rows: readonly ViewRow[]): CellText | null {
  for (const row of rows) {
    for (const cell of row.cells) {
      if (!cell.isText || cell.text.length > 40) continue;
      for (const pattern of FORM_NUMBER) {
        const number = pattern.exec(cell.text)?.[1];
        if (number) return { text: number, cell: refOf(cell) };
      }
    }
  }
  return null;
}

/**
 * A total that stands in the title block: 自评总分(分) | 97.93, its figure under the label at the edge of the form, or 自评总分:97.93 in one cell.
 * @param right the last column of the sheet: no cell beyond it is taken.
 */
export function titleTotal(rows: readonly ViewRow[], right: number): TotalLayout | null {
  for (const row of rows) {
    const found = labelled(row, rows, right, (cell) => TITLE_TOTAL_LABEL.test(beforeColon(cell.core)));
    if (!found) continue;
    const scoreCell = /:\d/.test(found.label.text) ? refOf(found.label) : found.value;
    return {
      label: { text: found.label.shown, cell: refOf(found.label) },
      scoreCell,
      weightCell: null,
      cells: scoreCell ? { score: scoreCell } : {},
      mainCell: scoreCell,
    };
  }
  return null;
}

/** The cell of a grade: beside its label or under it, or a bare grade word in the total line. */
export function gradeCell(rows: readonly ViewRow[], right: number, totalRow: ViewRow | null): CellRef | null {
  for (const row of rows) {
    const found = labelled(row, rows, right, (cell) => GRADE_LABEL.test(beforeColon(cell.core)));
    if (found) return /:./.test(found.label.core) ? refOf(found.label) : found.value;
  }
  const bare = totalRow?.cells.find((cell) => cell.isText && GRADE_VALUE.test(cell.core));
  return bare ? refOf(bare) : null;
}

function labelled(
  row: ViewRow,
  rows: readonly ViewRow[],
  right: number,
  test: (cell: ViewCell) => boolean,
): { label: ViewCell; value: CellRef | null } | null {
  const label = row.cells.find((cell) => cell.isText && cell.core !== "" && test(cell));
  if (!label) return null;
  const next = row.cells[row.cells.indexOf(label) + 1];
  if (next && isValue(next)) return { label, value: refOf(next) };
  const below = rows.find((other) => other.row === row.row + 1)?.cells.find((cell) => cell.col === label.col);
  if (below && isValue(below)) return { label, value: refOf(below) };
  return { label, value: label.col < right ? { row: label.row, col: label.col + 1 } : null };
}

function isValue(cell: ViewCell): boolean {
  return cell.number !== null || cell.formula || POINTS_VALUE.test(cell.text) || GRADE_VALUE.test(cell.core);
}

function refOf({ row, col }: CellRef): CellRef {
  return { row, col };
}

/** The label of a cell that holds its value too: 评价等级:优. */
function beforeColon(core: string): string {
  return core.replace(/:.*$/, "");
}

/** Notes outside of tables: 注 and 说明 with what they say, and lone sentences with rules of scoring. */
export function findNotes(rows: readonly ViewRow[]): CellText[] {
  const notes: CellText[] = [];
  rows.forEach((row, i) => {
    const first = row.cells.find((cell) => cell.isText);
    if (!first) return;
    const starts = NOTE_START.test(first.text);
    const follows = row.cells.length === 1 && rows[i - 1]?.row === row.row - 1 && notes.at(-1)?.cell.row === row.row - 1;
    const lone = row.cells.length === 1 && first.text.length > 20 && RULE_SENTENCE.test(first.text);
    if (!starts && !follows && !lone) return;
    for (const cell of row.cells) if (cell.isText) notes.push({ text: cell.shown, cell: { row: cell.row, col: cell.col } });
  });
  return notes;
}

/** A line that gives points to fewer names than this is no division of a form. */
const LEAST_NAMES = 2;

/**
 * Tables whose blocks and execution item have the points that one line of the title block gives them (预算执行20分,产出指标40分,效益指标30分),
 * where their own labels give none.
 */
export function withPointsLine(tables: readonly TableLayout[], outside: readonly ViewRow[]): TableLayout[] {
  const points = pointsLine(outside);
  if (points.size === 0) return [...tables];
  const execution = [...points].find(([name]) => EXECUTION_NAME.test(name))?.[1] ?? null;
  return tables.map((table) => ({
    ...table,
    blocks: table.blocks.map((block) => (block.labelWeight === null ? { ...block, labelWeight: pointsOf(block, points) } : block)),
    budget:
      table.budget && execution !== null && table.budget.labelWeight === null && !table.budget.cells.weight
        ? { ...table.budget, labelWeight: execution }
        : table.budget,
  }));
}

function pointsOf({ label, level }: LayoutBlock, points: ReadonlyMap<string, number>): number | null {
  return level === 1 ? (points.get(nameOf(normalise(label))) ?? null) : null;
}

/** The first line that gives points to several names, by name; empty when none does, or when it gives one name twice. */
function pointsLine(outside: readonly ViewRow[]): ReadonlyMap<string, number> {
  for (const cell of outside.flatMap((row) => row.cells)) {
    if (!cell.isText) continue;
    const pairs = [...cell.text.matchAll(POINTS_OF_NAME)].map(([, name = "", points]) => [nameOf(name), Number(points)] as const);
    const found = new Map(pairs);
    if (found.size >= LEAST_NAMES && found.size === pairs.length) return found;
  }
  return new Map();
}

/** 产出指标 and 产出 are one name. */
function nameOf(label: string): string {
  return label.replace(LEVEL_ENDING, "");
}
