import type { CellRect, CellRef } from "./cell";

/** Highest row and column of a sheet, 0-based. */
export const LAST_ROW = 1_048_575;
export const LAST_COL = 16_383;

const MAX_ROW = LAST_ROW + 1;
const MAX_COL = LAST_COL + 1;

/** Column letters of a 0-based column index: 0 gives "A", 27 gives "AB". */
export function columnLetters(col: number): string {
  let rest = col + 1;
  let letters = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** 0-based column index of column letters, or null when they are not a column of Excel. */
export function columnIndex(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index <= MAX_COL ? index - 1 : null;
}

/** A cell as one number within its sheet, for maps over cells; 0-based. */
export function cellNumber(row: number, col: number): number {
  return row * MAX_COL + col;
}

/** "G12" of a 0-based cell. */
export function toA1(cell: CellRef): string {
  return `${columnLetters(cell.col)}${cell.row + 1}`;
}

/** "B2:D9", or "B2" when the rectangle is one cell. */
export function rectToA1(rect: CellRect): string {
  const first = toA1({ row: rect.top, col: rect.left });
  const last = toA1({ row: rect.bottom, col: rect.right });
  return first === last ? first : `${first}:${last}`;
}

/** The cell of "G12" or "$G$12"; null when the text is no cell address. */
export function parseA1(text: string): CellRef | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text.trim());
  if (!match) return null;
  const [, letters = "", digits] = match;
  const col = columnIndex(letters);
  const row = Number(digits) - 1;
  return col === null || row >= MAX_ROW ? null : { row, col };
}

/** The rectangle of "B2:D9" or "B2"; null when the text is neither. */
export function parseRect(text: string): CellRect | null {
  const [from, to = from] = text.split(":");
  const a = parseA1(from ?? "");
  const b = parseA1(to ?? "");
  if (!a || !b) return null;
  return { top: Math.min(a.row, b.row), left: Math.min(a.col, b.col), bottom: Math.max(a.row, b.row), right: Math.max(a.col, b.col) };
}

/** A sheet name as formulas need it: always quoted, inner quotes doubled, so that Chinese and odd names are safe. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** "'表名'!G12". */
export function toSheetA1(sheet: string, cell: CellRef): string {
  return `${quoteSheet(sheet)}!${toA1(cell)}`;
}

/** Splits "'表名'!G12" or "G12" into its sheet (null when none is named, quotes resolved) and its address. */
export function splitSheetAddress(text: string): { sheet: string | null; address: string } {
  const at = text.lastIndexOf("!");
  if (at < 0) return { sheet: null, address: text };
  const raw = text.slice(0, at);
  const sheet = raw.startsWith("'") && raw.endsWith("'") ? raw.slice(1, -1).replace(/''/g, "'") : raw;
  return { sheet, address: text.slice(at + 1) };
}

/** Excel refuses address strings over 8,192 characters in getRanges (platform.md §5); we stay below 8,000. */
const ADDRESS_LIMIT = 8000;

/** The cells of a rectangle, row by row. */
export function cellsIn({ top, left, bottom, right }: CellRect): CellRef[] {
  const width = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * width }, (_, i) => ({ row: top + Math.floor(i / width), col: left + (i % width) }));
}

/**
 * Comma-joined address strings that name all the cells, each short enough for one getRanges call.
 * Cells of a column that follow each other are joined into one area.
 */
export function packAddresses(cells: readonly CellRef[]): string[] {
  const packed: string[] = [];
  let current = "";
  for (const area of columnRuns(cells)) {
    const text = rectToA1(area);
    if (current !== "" && current.length + 1 + text.length > ADDRESS_LIMIT) {
      packed.push(current);
      current = "";
    }
    current = current === "" ? text : `${current},${text}`;
  }
  return current === "" ? packed : [...packed, current];
}

function columnRuns(cells: readonly CellRef[]): CellRect[] {
  const sorted = [...cells].sort((a, b) => a.col - b.col || a.row - b.row);
  const runs: CellRect[] = [];
  for (const { row, col } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.left === col && last.bottom >= row - 1) runs[runs.length - 1] = { ...last, bottom: Math.max(last.bottom, row) };
    else runs.push({ top: row, left: col, bottom: row, right: col });
  }
  return runs;
}
