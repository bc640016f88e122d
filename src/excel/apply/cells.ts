import { itemAt, type CellEdit, type CellValue, sameFormula, toSheetA1, WorkbookError, type CellContent } from "../../workbook";
import { cellValue } from "../grid";
import { rangeAt } from "../run";
import { type Rectangle, bridgedColumns, cutRows, rectangles } from "./rectangles";
import { type Result, type Sheets, type Step, leftBefore, loaded, textBytes } from "./step";
import { groupedAround, isClear, obstaclesOn, type SheetObstacles } from "./obstacles";
import { TYPED_NUMBERS } from "../lexicon";

/** The number format a cell had when the sheet was read; null for a cell that was not. */
export type FormatAt = (sheet: string, row: number, col: number) => string | null;

/** What Excel gives a cell of which nothing is said. */
const GENERAL = "General";

/** Fewer cells than the library splits into several writes, and small enough to mix into batches. */
const CELLS_PER_STEP = 1500;
const LETTERS_PER_STEP = 200_000;
/** Bytes of the objects and actions around one block, measured on the wire. */
const BLOCK_OVERHEAD = 1100;
/** Above this many blocks of one sheet, blocks of a column are joined over holes of up to 20 rows. */
const MANY_BLOCKS = 300;
const HOLE = 20;

/** Cells of a block; null is a cell between that stays as it is. */
type Block = Rectangle<CellEdit | null>;

/** What cells are written upon. */
export interface CellGround {
  readonly formatAt: FormatAt;
  readonly obstacles: SheetObstacles;
  /** Protected sheets, where a block must hold nothing but its cells. */
  readonly locked: ReadonlySet<string>;
}

/** Steps for single-cell edits, grouped into blocks that Excel writes as they are. */
export function cellSteps(edits: readonly CellEdit[], { formatAt, obstacles, locked }: CellGround): Step[] {
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const own = bySheet.get(edit.sheet);
    if (own) own.push(edit);
    else bySheet.set(edit.sheet, [edit]);
  }
  return [...bySheet].flatMap(([sheet, own]) => {
    const inTheWay = obstaclesOn(obstacles, sheet);
    const mayBridge = !locked.has(sheet) && isClear(inTheWay);
    const blocks = groupedAround(own, inTheWay).flatMap((group) => blocksOf(group, mayBridge));
    return blocks.flatMap((block) => parts(block).map((part) => new CellStep(sheet, part, formatAt, !locked.has(sheet))));
  });
}

function blocksOf(edits: readonly CellEdit[], mayBridge: boolean): readonly Block[] {
  const full = rectangles(edits);
  return mayBridge && full.length > MANY_BLOCKS ? bridgedColumns(edits, HOLE) : full;
}

function parts({ rect, rows }: Block): Block[] {
  const edits = rows.flat();
  const letters = edits.reduce((sum, edit) => sum + (edit ? lettersOf(edit.before) + lettersOf(edit.after) : 0), 0);
  const most = Math.min(CELLS_PER_STEP, Math.ceil((edits.length * LETTERS_PER_STEP) / Math.max(1, letters)));
  return cutRows(rect, most).map((part) => ({ rect: part, rows: rows.slice(part.top - rect.top, part.bottom - rect.top + 1) }));
}

/** Writes one block of edits. */
class CellStep implements Step {
  readonly bytes: number;
  private readonly edits: readonly CellEdit[];
  private readonly hasFormats: boolean;
  private readonly hasFormulas: boolean;
  private before: Excel.Range | null = null;
  /** Written to, then read: one object fewer in the request. It is only looked at when all went well. */
  private after: Excel.Range | null = null;
  private current: Excel.Range | null = null;

  /** @param keepsFormats whether number formats may be set at all: not on protected sheets */
  constructor(
    private readonly sheet: string,
    private readonly block: Block,
    private readonly formatAt: FormatAt,
    private readonly keepsFormats: boolean,
  ) {
    this.edits = block.rows.flat().filter((edit) => edit !== null);
    this.hasFormulas = this.edits.some((edit) => edit.after.kind === "formula");
    // A formula that is put back takes a format like one that is written.
    this.hasFormats = this.edits.some(
      ({ numberFormat, before, after }) =>
        numberFormat !== undefined || (keepsFormats && (before.kind === "formula" || after.kind === "formula")),
    );
    this.bytes = BLOCK_OVERHEAD + this.edits.reduce((sum, edit) => sum + sizeOf(edit.before) + 2 * sizeOf(edit.after), 0);
  }

  prepare(sheets: Sheets): void {
    this.before = this.range(sheets.get(this.sheet));
    this.before.load(this.hasFormats ? "formulas,numberFormat" : "formulas");
  }

  write(sheets: Sheets): void {
    this.after = this.range(sheets.get(this.sheet));
    if (this.edits.some((edit) => edit.numberFormat !== undefined))
      this.after.numberFormat = this.map((edit) => edit.numberFormat ?? null) as string[][];
    this.after.formulas = this.map((edit) => toOffice(edit.after, edit.numberFormat ?? this.formatOf(edit)));
    // A formula in a General cell takes the format of the first cell it points at (KB Q191160): the cell's own is set once more.
    if (this.hasFormulas && this.keepsFormats)
      this.after.numberFormat = this.map((edit) =>
        edit.after.kind === "formula" ? (edit.numberFormat ?? this.formatAt(edit.sheet, edit.row, edit.col)) : null,
      ) as string[][];
  }

  readBack(): void {
    leftBefore(this.after).load(this.hasFormulas ? "formulas,values,hasSpill" : "formulas,values");
  }

  verify(): void {
    const [before, after] = [leftBefore(this.before), leftBefore(this.after)];
    this.check(before.formulas as unknown[][], null, (found, _, edit) => holds(found, edit.before), "changed-meanwhile");
    this.check(
      after.formulas as unknown[][],
      after.values as unknown[][],
      (found, value, edit) => tookUp(found, value, edit.after),
      "not-written",
    );
    // None of our formulas gives more than one value; one that spills has been read otherwise, and shows in cells that are not ours.
    if (this.hasFormulas && after.hasSpill) throw new WorkbookError("not-written", toSheetA1(this.sheet, itemAt(this.edits, 0)));
  }

  results(): Result[] {
    const { values, formulas } = leftBefore(this.after);
    return this.edits.map(({ sheet, row, col }) => {
      const [r, c] = [row - this.block.rect.top, col - this.block.rect.left];
      return { sheet, row, col, value: cellValue(itemAt(values as CellValue[][], r)[c], itemAt(formulas as unknown[][], r)[c]) };
    });
  }

  inspect(sheets: Sheets): void {
    this.current = this.range(sheets.find(this.sheet));
    this.current.load(this.hasFormats ? "formulas,numberFormat" : "formulas");
  }

  /**
   * What was answered before the write goes back. Where that answer was lost, or came from a request that was carried out twice, the plan
   * knows what stood there, and only a cell that holds what we wrote is ours to put back.
   */
  undo(sheets: Sheets): string[] {
    const { before, current } = this;
    if (!current || current.isNullObject) return [];
    const old = before && loaded(() => before.formulas as unknown[][]);
    const oldFormats = this.hasFormats && before ? loaded(() => before.numberFormat as string[][]) : null;
    const now = current.formulas as unknown[][];
    const range = this.range(sheets.find(this.sheet));
    const formats =
      this.hasFormats &&
      restoreFormats(
        range,
        this.block.rows.map((row, r) => row.map((edit, c) => edit && this.formatBefore(edit, old?.[r]?.[c], oldFormats?.[r]?.[c]))),
        current.numberFormat as string[][],
      );
    const changes = this.map((edit, r, c) => {
      const found = old?.[r]?.[c];
      if (found !== undefined && isFromBefore(found, edit))
        return found === itemAt(now, r)[c] ? null : restored(found, edit, this.formatOf(edit));
      return isOurs(itemAt(now, r)[c], edit) && !holds(itemAt(now, r)[c], edit.before)
        ? toOffice(edit.before, edit.numberFormatBefore ?? this.formatOf(edit))
        : null;
    });
    const changed = this.edits.filter((edit) => itemAt(changes, edit.row - this.block.rect.top)[edit.col - this.block.rect.left] !== null);
    if (changed.length > 0) range.formulas = changes;
    return (formats ? this.edits : changed).map((edit) => toSheetA1(this.sheet, edit));
  }

  private formatOf({ sheet, row, col }: CellEdit): string {
    return this.formatAt(sheet, row, col) ?? GENERAL;
  }

  /** The number format to give back; null leaves what is there. An answer that shows our content shows the format that we gave as well. */
  private formatBefore(edit: CellEdit, content: unknown, answered: string | undefined): string | null {
    if (edit.numberFormatBefore !== undefined && (answered === undefined || answered === edit.numberFormat)) return edit.numberFormatBefore;
    return answered !== undefined && isFromBefore(content, edit) ? answered : null;
  }

  private check(
    formulas: unknown[][],
    values: unknown[][] | null,
    fits: (found: unknown, value: unknown, edit: CellEdit) => boolean,
    code: "changed-meanwhile" | "not-written",
  ): void {
    const { top, left } = this.block.rect;
    const misfit = this.edits.find(
      (edit) => !fits(itemAt(formulas, edit.row - top)[edit.col - left], values?.[edit.row - top]?.[edit.col - left], edit),
    );
    if (misfit) throw new WorkbookError(code, toSheetA1(misfit.sheet, misfit));
  }

  private range(sheet: Excel.Worksheet): Excel.Range {
    const { top, left, bottom, right } = this.block.rect;
    return rangeAt(sheet, top, left, bottom - top + 1, right - left + 1);
  }

  /** A matrix for the library; null leaves a cell as it is. */
  private map(make: (edit: CellEdit, r: number, c: number) => unknown): unknown[][] {
    return this.block.rows.map((row, r) => row.map((edit, c) => (edit ? make(edit, r, c) : null)));
  }
}

/** True when an answer shows a cell as it was before the edit: not one from a request that was carried out twice. */
function isFromBefore(found: unknown, edit: CellEdit): boolean {
  return holds(found, edit.before) || !isOurs(found, edit);
}

/** True when a cell holds what the edit writes; Excel may rewrite a formula. */
export function isOurs(found: unknown, { after }: Pick<CellEdit, "after">): boolean {
  if (after.kind !== "formula") return holds(found, after);
  return typeof found === "string" && found.startsWith("=") && sameFormula(found, after.formula);
}

/** What Excel gave before, to be set again: a formula, a number, or a text that must stay one. */
function restored(old: unknown, edit: CellEdit, format: string): unknown {
  const isFormula = typeof old === "string" && old.startsWith("=") && (edit.before.kind !== "value" || edit.before.value !== old);
  if (typeof old !== "string" || old === "" || isFormula) return old;
  return toOffice({ kind: "value", value: old }, edit.numberFormatBefore ?? format);
}

function restoreFormats(range: Excel.Range, before: readonly (readonly (string | null)[])[], now: readonly (readonly string[])[]): boolean {
  if (before.every((row, r) => row.every((format, c) => format === null || format === itemAt(now, r)[c]))) return false;
  range.numberFormat = before.map((row, r) => row.map((format, c) => (format === itemAt(now, r)[c] ? null : format))) as string[][];
  return true;
}

function lettersOf(content: CellContent): number {
  return content.kind === "formula" ? content.formula.length : content.kind === "value" ? String(content.value).length : 0;
}

function sizeOf(content: CellEdit["after"]): number {
  if (content.kind === "blank") return 4;
  return 4 + textBytes(content.kind === "formula" ? content.formula : String(content.value));
}

/** Texts that Excel would read as a number, a date, a truth value, an error or a formula when they are typed. */
const READ_OTHERWISE = [/^['=+\-@]/, ...TYPED_NUMBERS, /^\d[\x20-\x7e]{0,20}$/, /^(true|false)$/i, /^#[A-Z/0!?]+$/i];

/**
 * What to set on a cell so that it holds the content exactly.
 * @param numberFormat the format the cell has; in a text cell ("@") texts are taken as they are, elsewhere an apostrophe keeps them
 */
export function toOffice(content: CellContent, numberFormat: string): string | number | boolean {
  if (content.kind === "blank") return "";
  if (content.kind === "formula") return content.formula;
  const { value } = content;
  if (typeof value !== "string" || numberFormat === "@") return value;
  const plain = value.normalize("NFKC");
  return READ_OTHERWISE.some((pattern) => pattern.test(plain)) ? `'${value}` : value;
}

/** True when what Excel gives as formula-or-value is the content. Texts compare without the difference of line ends, formulas as Excel may rewrite them. */
export function holds(found: unknown, content: CellContent): boolean {
  if (content.kind === "blank") return found === "";
  if (content.kind === "formula") return typeof found === "string" && sameFormula(found, content.formula);
  return sameValue(found, content.value);
}

/**
 * As `holds`, for what was written just now: Excel may rewrite a formula (quotes, case, spaces), but it must be that formula and not
 * a neighbour's (tables and filtered rows move them), nor its text.
 * @param value what the cell shows
 */
export function tookUp(found: unknown, value: unknown, content: CellContent): boolean {
  if (content.kind !== "formula") return holds(found, content);
  return typeof found === "string" && found.startsWith("=") && found !== value && sameFormula(found, content.formula);
}

function sameValue(found: unknown, wanted: string | number | boolean): boolean {
  if (typeof found === "number" && typeof wanted === "number") return Math.abs(found - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted));
  if (typeof found === "string" && typeof wanted === "string") return found.replace(/\r\n/g, "\n") === wanted.replace(/\r\n/g, "\n");
  return found === wanted;
}
