import {
  BLANK_CELL,
  CELL_EDGE,
  CELL_NUMBER,
  CELL_PARTS,
  CELL_STOP,
  HEAD_PARTS,
  HEAD_UNIT,
  MONEY_UNITS,
  RULE_LINE,
  SCORE_HEAD,
  SCORE_UNIT,
  SHARE_HEAD,
  SLASH_ROW,
  SPACED_TOTAL,
  TOTAL_ROW,
  UNIT_ABOVE,
} from "./lexicon";
import { aloneFigure } from "./figures";
import type { Figure, FigureSort, Paragraph, ReportText } from "./types";

/** A table whose rows stand as lines of the text, its cells parted by |, tabs or blanks. */
export interface TextTable {
  /** What stands above each column; "" where nothing does. */
  readonly heads: readonly string[];
  readonly rows: readonly TextRow[];
}

export interface TextRow {
  readonly label: string;
  /** 合计, 总计: the total of the rows above it. */
  readonly total: boolean;
  /** By column; null where a cell holds no number. */
  readonly cells: readonly (Figure | null)[];
}

const FEWEST_ROWS = 2;
/** A list of so many lines with a name and one number each is a table too. */
const FEWEST_PAIRS = 3;
const LONGEST_LABEL = 30;
const LONGEST_REMARK = 20;
const FEWEST_NUMBERS = 2;
/** A unit is said so many written lines above a table at most. */
const UNIT_ABOVE_BY = 3;

/** The lines of a text, in which the cells of rows that are parted by blanks, and of the head above them, are parted by |; null for any other line. */
export function blankRows(printed: readonly string[]): readonly (string | null)[] {
  const lines = printed.map((line) => line.replace(SPACED_TOTAL, "$<blank>$<one>$<two>$<gap>"));
  const cells = lines.map((line) => (CELL_EDGE.test(line) ? null : line.trim().split(CELL_PARTS)));
  const isRow = cells.map((row) => row !== null && isNumbers(row));
  const rows = slashRows(lines);
  for (let from = 0; from < lines.length; from += 1) {
    if (!isRow[from]) continue;
    let to = from;
    while (isRow[to + 1]) to += 1;
    const widest = Math.max(...cells.slice(from, to + 1).map((row) => row!.length));
    if (to - from + 1 >= (widest > 2 ? FEWEST_ROWS : FEWEST_PAIRS)) {
      for (let at = from; at <= to; at += 1) rows[at] = barred(lines[at]!, CELL_PARTS);
      const head = from > 0 && cells[from - 1] !== null ? lines[from - 1]!.trim().split(HEAD_PARTS) : [];
      if (head.length === widest && !CELL_STOP.test(head.join(""))) rows[from - 1] = barred(lines[from - 1]!, HEAD_PARTS);
    }
    from = to;
  }
  return rows;
}

/** 蓄水池（座）：36／36／100%: lines with a name and as many numbers, parted by slashes. */
function slashRows(lines: readonly string[]): (string | null)[] {
  const rows = lines.map((line) =>
    SLASH_ROW.test(line)
      ? line
          .replace(/[:：]/, "|")
          .replace(/[/／]/g, "|")
          .replace(/[。；;]\s*$/, " ")
      : null,
  );
  const width = (i: number) => rows[i]?.split("|").length;
  return rows.map((row, i) => (row !== null && (width(i - 1) === width(i) || width(i + 1) === width(i)) ? row : null));
}

/** A name, or a number and a name, and then nothing but numbers. */
function isNumbers(cells: readonly string[]): boolean {
  const names = cells.findIndex((cell, i) => i > 0 && CELL_NUMBER.test(cell));
  const named = cells.slice(0, names);
  const all = cells.slice(names);
  const rest = isRemark(all) ? all.slice(0, -1) : all;
  return (
    names > 0 &&
    names <= 2 &&
    !CELL_NUMBER.test(named.at(-1)!) &&
    named.every((cell) => cell.length <= LONGEST_LABEL && !CELL_STOP.test(cell)) &&
    rest.every((cell) => CELL_NUMBER.test(cell) || BLANK_CELL.test(cell))
  );
}

/** 预算编制 8 7 追加幅度较大: behind two numbers at least a row may end in words on them. */
function isRemark(cells: readonly string[]): boolean {
  const last = cells.at(-1) ?? "";
  return (
    cells.length > FEWEST_NUMBERS &&
    last.length > 1 &&
    last.length <= LONGEST_REMARK &&
    !CELL_NUMBER.test(last) &&
    !BLANK_CELL.test(last) &&
    !CELL_STOP.test(last) &&
    cells.slice(0, -1).every((cell) => CELL_NUMBER.test(cell))
  );
}

/** A row with its cells parted by | instead of blanks, letter for letter as long as it was. */
function barred(line: string, parts: RegExp): string {
  const blanks = line.length - line.trimStart().length;
  return (
    line.slice(0, blanks) +
    line.trim().replace(new RegExp(parts.source, "g"), (gap) => `|${gap.slice(1)}`) +
    line.slice(line.trimEnd().length)
  );
}

/** All tables of a text. */
export function tablesIn(report: ReportText): TextTable[] {
  const written = report.paragraphs.filter(({ start, end }) => end > start);
  const tables: TextTable[] = [];
  for (let from = 0; from < written.length; from += 1) {
    if (!isBarred(report, written[from]!)) continue;
    let to = from;
    while (to + 1 < written.length && isBarred(report, written[to + 1]!)) to += 1;
    const above = written
      .slice(Math.max(0, from - UNIT_ABOVE_BY), from)
      .map(({ start, end }) => report.plain.slice(start, end))
      .join("\n");
    const table = tableOf(report, written.slice(from, to + 1), unitSaid(above));
    if (table) tables.push(table);
    from = to;
  }
  return tables;
}

function unitSaid(words: string): string | null {
  const { unit, bracket } = UNIT_ABOVE.exec(words)?.groups ?? {};
  return unit ?? bracket ?? null;
}

function isBarred({ plain }: ReportText, { start, end }: Paragraph): boolean {
  return plain.slice(start, end).includes("|");
}

interface Cell {
  readonly text: string;
  readonly start: number;
}

function tableOf(report: ReportText, lines: readonly Paragraph[], unit: string | null): TextTable | null {
  const rows = lines
    .map((line) => ({ line, cells: partsOf(report, line) }))
    .filter(({ cells }) => !cells.every(({ text }) => RULE_LINE.test(text)));
  const numbers = (cells: readonly Cell[]) => cells.filter(({ text }) => CELL_NUMBER.test(text)).length;
  const first = rows.findIndex(({ cells }) => numbers(cells) > 0);
  if (first < 0 || rows.length - first < FEWEST_ROWS) return null;
  for (const row of withoutSerials(rows, first)) row.cells.shift();
  const heads = (rows[first - 1]?.cells ?? []).map(({ text }) => text);
  const said = unitSaid(heads.join("|")) ?? unit;
  const body = rows.slice(first).map(({ line, cells }): TextRow => {
    const label = cells.find(({ text }) => text !== "" && !CELL_NUMBER.test(text))?.text ?? "";
    return { label, total: TOTAL_ROW.test(label), cells: cells.map((cell, col) => figureOf(cell, line, heads[col] ?? "", said)) };
  });
  return { heads, rows: body };
}

/** The rows of a table whose lines are numbered in a column of their own, and its head: what stands in front of the names is no figure. */
function withoutSerials<Row extends { readonly cells: readonly Cell[] }>(rows: readonly Row[], first: number): readonly Row[] {
  const numbered = rows
    .slice(first)
    .filter(({ cells }) => CELL_NUMBER.test(cells[0]!.text) && cells[1] !== undefined && !CELL_NUMBER.test(cells[1].text));
  if (numbered.length < FEWEST_ROWS) return [];
  const head = rows[first - 1];
  return head && head.cells.length === numbered[0]!.cells.length ? [head, ...numbered] : numbered;
}

/** The cells of a barred line; bars at its ends part nothing. */
function partsOf({ plain }: ReportText, { start, end }: Paragraph): Cell[] {
  const line = plain.slice(start, end);
  const from = line.startsWith("|") ? 1 : 0;
  const to = line.endsWith("|") ? line.length - 1 : line.length;
  let at = start + from;
  return line
    .slice(from, to)
    .split("|")
    .map((part) => {
      const cell = { text: part.trim(), start: at + (part.length - part.trimStart().length) };
      at += part.length + 1;
      return cell;
    });
}

/** The number of a cell, in the unit that it prints, that its head names, or that is said above the table. */
function figureOf({ text, start }: Cell, line: Paragraph, head: string, said: string | null): Figure | null {
  const match = CELL_NUMBER.exec(text);
  if (!match) return null;
  const digits = (match.groups?.number ?? "0").replace(/[,+]/g, "");
  const printed = match.groups?.unit ?? "";
  return aloneFigure({
    start,
    end: start + text.length,
    digits,
    ...measureOf(printed, head, said),
    lead: head,
    paragraph: line.index,
    sentence: line.sentences[0]?.index ?? 0,
  });
}

function headUnit(head: string): string {
  const { unit, behind } = HEAD_UNIT.exec(head)?.groups ?? {};
  return unit ?? behind ?? "";
}

function measureOf(printed: string, head: string, said: string | null): { sort: FigureSort; unit: string; factor: number } {
  const unit = printed || headUnit(head);
  if (unit === "%" || (unit === "" && SHARE_HEAD.test(head))) return { sort: "percent", unit: "%", factor: 1 };
  if (unit === SCORE_UNIT || (unit === "" && SCORE_HEAD.test(head))) return { sort: "score", unit: SCORE_UNIT, factor: 1 };
  const money = unit || said || "";
  const factor = MONEY_UNITS[money];
  return factor === undefined ? { sort: "count", unit, factor: 1 } : { sort: "amount", unit: money, factor };
}
