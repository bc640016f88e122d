import { itemAt, type CellFill, type FillEdit, packAddresses, toSheetA1, WorkbookError } from "../../workbook";
import { cellFill } from "../grid";
import { rangeAt } from "../run";
import { baseOfTint } from "../tint";
import { cutRows, rectangles } from "./rectangles";
import { type Sheets, type Step, loaded } from "./step";

const FIELDS: Excel.CellPropertiesLoadOptions = { format: { fill: { color: true, pattern: true, tintAndShade: true } } };
const CELLS_PER_STEP = 2000;
const OVERHEAD = 900;
/** Bytes of one cell when fills are read for a rollback. */
const CELL_BYTES = 20;

type PlainFill = Exclude<CellFill, "unreadable">;

/** Steps for backgrounds, one for each colour of each sheet and at most 2,000 cells. */
export function fillSteps(edits: readonly FillEdit[]): Step[] {
  const groups = new Map<string, FillEdit[]>();
  for (const edit of edits) {
    const key = JSON.stringify([edit.sheet, edit.after]);
    const group = groups.get(key);
    if (group) group.push(edit);
    else groups.set(key, [edit]);
  }
  return [...groups.values()].flatMap((group) => chunks(group).map((chunk) => new FillStep(chunk)));
}

function chunks<T>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < items.length; from += CELLS_PER_STEP) parts.push(items.slice(from, from + CELLS_PER_STEP));
  return parts;
}

function isNone(fill: CellFill): boolean {
  return fill !== "unreadable" && (fill.color === null || fill.pattern === "None");
}

/** Gives all the cells the same fill, by areas. */
class FillStep implements Step {
  readonly bytes: number;
  private readonly sheet: string;
  private readonly after: CellFill;
  private readonly addresses: readonly string[];
  private written: Excel.RangeFill[] = [];
  private current: {
    readonly edits: readonly (readonly FillEdit[])[];
    readonly range: Excel.Range;
    readonly found: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  }[] = [];

  constructor(private readonly edits: readonly FillEdit[]) {
    this.sheet = itemAt(edits, 0).sheet;
    this.after = itemAt(edits, 0).after;
    this.addresses = packAddresses(edits);
    this.bytes = this.addresses.reduce((sum, address) => sum + OVERHEAD + address.length, edits.length * CELL_BYTES);
  }

  write(sheets: Sheets): void {
    for (const address of this.addresses) paint(sheets.get(this.sheet).getRanges(address).untrack().format.fill, this.after);
  }

  readBack(sheets: Sheets): void {
    if (isNone(this.after)) return;
    this.written = this.addresses.map((address) => sheets.get(this.sheet).getRanges(address).untrack().format.fill);
    for (const fill of this.written) fill.load("color");
  }

  verify(): void {
    const { color, tint } = this.after as PlainFill;
    // A mark is known by its exact colour; only tints come out a little differently.
    const isAsWanted = ({ color: found }: Excel.RangeFill) =>
      tint ? isClose(found, color) : found?.toUpperCase() === color?.toUpperCase();
    if (!this.written.every(isAsWanted)) throw new WorkbookError("not-written", toSheetA1(this.sheet, itemAt(this.edits, 0)));
  }

  inspect(sheets: Sheets): void {
    const blocks = rectangles(this.edits).flatMap(({ rect, rows }) =>
      cutRows(rect, CELLS_PER_STEP).map((part) => ({ part, rows: rows.slice(part.top - rect.top, part.bottom - rect.top + 1) })),
    );
    this.current = blocks.map(({ part, rows }) => {
      const range = rangeAt(sheets.find(this.sheet), part.top, part.left, part.bottom - part.top + 1, part.right - part.left + 1);
      range.load("rowIndex");
      return { edits: rows, range, found: range.getCellProperties(FIELDS) };
    });
  }

  /** Only a cell that shows what we painted is ours to put back. */
  undo(sheets: Sheets): string[] {
    const changed = this.current.flatMap(({ edits, range, found }) => {
      const now = range.isNullObject ? null : loaded(() => found.value);
      return now
        ? edits.flatMap((row, r) =>
            row.filter(
              (edit, c) =>
                !sameFill(cellFill(itemAt(itemAt(now, r), c)), edit.before) && isPainted(cellFill(itemAt(itemAt(now, r), c)), edit.after),
            ),
          )
        : [];
    });
    const groups = new Map<string, FillEdit[]>();
    for (const edit of changed) groups.set(JSON.stringify(edit.before), [...(groups.get(JSON.stringify(edit.before)) ?? []), edit]);
    for (const group of groups.values()) {
      for (const address of packAddresses(group))
        paint(sheets.find(this.sheet).getRanges(address).untrack().format.fill, itemAt(group, 0).before);
    }
    return changed.map((edit) => toSheetA1(this.sheet, edit));
  }
}

/** Sets a fill exactly: none is cleared, a tint goes on top of the base colour that shows the wanted one. */
function paint(target: Excel.RangeFill, fill: CellFill): void {
  if (fill === "unreadable") return;
  const { color, tint } = fill;
  if (color === null || isNone(fill)) {
    target.clear();
    return;
  }
  const base = tint ? baseOfTint(color, tint) : null;
  target.color = base ?? color;
  if (tint !== null && base !== null) target.tintAndShade = tint;
}

function sameFill(a: CellFill, b: CellFill): boolean {
  if (a === "unreadable" || b === "unreadable") return a === b;
  if (isNone(a) || isNone(b)) return isNone(a) === isNone(b);
  return a.color?.toUpperCase() === b.color?.toUpperCase();
}

/** True when a cell shows a fill of ours, or the colour below its tint when the request broke between the two. */
function isPainted(now: CellFill, after: CellFill): boolean {
  if (now === "unreadable" || after === "unreadable") return false;
  if (isNone(now) || isNone(after)) return isNone(now) === isNone(after);
  const { color, tint } = after;
  return isClose(now.color, color) || (color !== null && Boolean(tint) && isClose(now.color, baseOfTint(color, tint ?? 0)));
}

/** Excel mixes tints a little differently from version to version; a step of three in 255 is nobody's other colour. */
function isClose(found: string | null, wanted: string | null): boolean {
  if (!found || !wanted) return false;
  const parts = (color: string) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const other = parts(wanted);
  return parts(found).every((part, i) => Math.abs(part - itemAt(other, i)) <= 3);
}
