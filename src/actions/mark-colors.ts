import {
  valueOf,
  itemAt,
  byCell,
  cellKeyOf,
  type CellFill,
  type Grid,
  type MarkColor,
  type PlainFill,
  type SheetCellRef,
  type Severity,
  type StoredState,
} from "../workbook";

/**
 * Fills that differ in brightness (relative luminance about 0.45, 0.65, 0.85) so that they read in grey too. None is a colour of Excel's
 * palettes and cell styles. A cell without a fill is marked with one of these; a cell with a fill gets a neighbour that nobody can tell from it by eye.
 */
export const MARK_COLORS: Readonly<Record<Severity, string>> = { error: "#F59A92", warning: "#F7CD74", info: "#E3F0FB" };

export const NO_FILL: PlainFill = { color: null, pattern: null, tint: null };

/** What of the record marks are found by. */
export type MarkRecord = Pick<StoredState, "marks" | "markColors">;

/** A cell that is in a colour of ours, and the fill that it had before. */
export interface StandingMark extends SheetCellRef {
  readonly severity: Severity;
  readonly original: PlainFill;
  readonly fill: PlainFill;
  /** False when records of an older version leave open which fill it had; then it counts as none. */
  readonly isSure: boolean;
}

/** What stands in the sheets of our colours. */
export interface Standing {
  readonly marks: ReadonlyMap<string, StandingMark>;
  /** Every other colour that stands there. */
  readonly taken: ReadonlySet<string>;
  /** Cells that look as if we had marked them, without a record of it: they count as the user's. */
  readonly alike: readonly SheetCellRef[];
}

/** True when both show the same. */
export function sameFill(a: CellFill, b: CellFill): boolean {
  if (a === "unreadable" || b === "unreadable") return a === b;
  return printOf(a) === printOf(b);
}

function printOf({ color, pattern, tint }: PlainFill): string {
  return color === null ? "none" : `${color.toUpperCase()} ${pattern ?? "None"} ${tint ?? 0}`;
}

interface Filled extends SheetCellRef {
  readonly fill: PlainFill & { readonly color: string };
}

/** Visits every cell with a plain fill, also beyond the values. */
function forEachFilled(
  { sheet, top, left, fills, beyond }: Grid,
  visit: (color: string, row: number, col: number, fill: PlainFill, sheet: string) => void,
): void {
  const look = (fill: CellFill, row: number, col: number) => {
    if (fill !== "unreadable" && fill.color !== null) visit(fill.color.toUpperCase(), row, col, fill, sheet);
  };
  fills?.forEach((line, r) => line.forEach((fill, c) => look(fill, top + r, left + c)));
  beyond?.fills.forEach(({ row, col, fill }) => look(fill, row, col));
}

/** The meanings of each colour: one since colours are chosen for their fill, several where an older version marked fills alike. */
function meanings({ marks, markColors }: MarkRecord): Map<string, MarkColor[]> {
  const known = new Map<string, MarkColor[]>(markColors.map((one) => [one.color, [one]]));
  const seen = new Set(markColors.map(meaningOf));
  for (const { severity, original } of marks) {
    if (original === "unreadable" || seen.has(meaningOf({ severity, original }))) continue;
    seen.add(meaningOf({ severity, original }));
    const color = MARK_COLORS[severity];
    known.set(color, [...(known.get(color) ?? []), { color, severity, original }]);
  }
  return known;
}

function meaningOf({ severity, original }: Pick<MarkColor, "severity" | "original">): string {
  return `${severity} ${printOf(original)}`;
}

/** Looks for cells of our colours: a cell is marked because of what it shows, not because of where it stands. Linear in the cells. */
export function standingMarks(grids: readonly Grid[], record: MarkRecord): Standing {
  const known = meanings(record);
  const taken = new Set<string>();
  const alike: SheetCellRef[] = [];
  const found: Filled[] = [];
  const near = new Map<string, boolean>();
  for (const grid of grids)
    forEachFilled(grid, (color, row, col, fill, sheet) => {
      if (known.has(color)) {
        found.push({ sheet, row, col, fill: { ...fill, color } });
        return;
      }
      taken.add(color);
      if (!near.has(color)) near.set(color, looksLikeOurs(color));
      if (near.get(color)) alike.push({ sheet, row, col });
    });
  // Addresses count only where an older version gave several fills one colour.
  const byAddress = [...known.values()].some((choices) => choices.length > 1) ? recordedFills(found, record) : () => null;
  const marks = found.map((cell): StandingMark => {
    const choices = valueOf(known, cell.fill.color);
    const first = itemAt(choices, 0);
    const original = choices.length === 1 ? first.original : byAddress(cell);
    return { ...cell, severity: first.severity, original: original ?? NO_FILL, isSure: original !== null };
  });
  return { marks: byCell(marks), taken, alike };
}

/** The recorded fill of a cell, where the cells of its colour on its sheet are exactly those of the record, so that their addresses can be trusted. */
function recordedFills(found: readonly Filled[], { marks }: MarkRecord): (cell: Filled) => PlainFill | null {
  const group = (sheet: string, color: string) => `${color} ${sheet}`;
  const places = (cells: readonly (SheetCellRef & { readonly color: string })[]) => {
    const groups = new Map<string, Set<string>>();
    for (const cell of cells) {
      const key = group(cell.sheet, cell.color);
      groups.set(key, (groups.get(key) ?? new Set()).add(cellKeyOf(cell)));
    }
    return groups;
  };
  const now = places(found.map((cell) => ({ ...cell, color: cell.fill.color })));
  const then = places(marks.map((mark) => ({ ...mark, color: MARK_COLORS[mark.severity] })));
  const same = new Set(
    [...now]
      .filter(([key, cells]) => then.get(key)?.size === cells.size && [...cells].every((cell) => valueOf(then, key).has(cell)))
      .map(([key]) => key),
  );
  const stored = byCell(marks);
  return (cell) => {
    const at = same.has(group(cell.sheet, cell.fill.color)) ? stored.get(cellKeyOf(cell))?.original : undefined;
    return at === undefined || at === "unreadable" ? null : at;
  };
}

/** A colour this near to one of the three is no one's own choice. */
const ALIKE = 2;

function looksLikeOurs(color: string): boolean {
  return Object.values(MARK_COLORS).some((ours) => channels(ours).every((part, i) => Math.abs(part - itemAt(channels(color), i)) <= ALIKE));
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}

/** The colours of a workbook's marks: one for every pair of a severity and a fill that was there before. */
export class MarkPalette {
  private readonly byMeaning: Map<string, MarkColor>;
  private readonly used: Set<string>;

  /** @param taken colours that stand in the workbook and are not ours */
  constructor(record: MarkRecord, taken: ReadonlySet<string>) {
    const known = meanings(record);
    this.byMeaning = new Map(
      [...known.values()].flatMap((choices) =>
        choices.length === 1 ? [[meaningOf(itemAt(choices, 0)), itemAt(choices, 0)] as const] : [],
      ),
    );
    this.used = new Set([...taken, ...known.keys()]);
  }

  get colors(): readonly MarkColor[] {
    return [...this.byMeaning.values()];
  }

  /** The colour for a mark over a fill; the same one for the same fill. */
  colorFor(severity: Severity, original: PlainFill): string {
    const key = meaningOf({ severity, original });
    const known = this.byMeaning.get(key);
    if (known) return known.color;
    const color = this.free(severity, original);
    this.used.add(color);
    this.byMeaning.set(key, { color, severity, original });
    return color;
  }

  /**
   * The first free colour; where the search begins depends on the fill, so that a sheet copied from another marked workbook mostly means
   * the same by its colours.
   */
  private free(severity: Severity, original: PlainFill): string {
    const start = original.color === null ? 0 : 1 + (hashOf(printOf(original)) % FIRST_NEIGHBOURS);
    for (let i = start; ; i += 1) {
      const color = neighbour(MARK_COLORS[severity], i);
      if (color !== null && !this.used.has(color)) return color;
    }
  }
}

/** Neighbours that differ by at most 2 in each channel. */
const FIRST_NEIGHBOURS = 5 ** 3 - 1;

/** The colours around one, nearest first; number 0 is the colour itself. Null where a channel would leave its range. */
function neighbour(color: string, index: number): string | null {
  let reach = 0;
  while ((2 * reach + 1) ** 3 <= index) reach += 1;
  const [steps, within] = [offsets(reach), reach === 0 ? 0 : (2 * reach - 1) ** 3];
  const parts = channels(color).map((part, i) => part + itemAt(itemAt(steps, index - within), i));
  return parts.every((part) => part >= 0 && part <= 255)
    ? `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase()
    : null;
}

const shells: (readonly number[])[][] = [];

/** Steps of which the largest is `reach`. */
function offsets(reach: number): readonly (readonly number[])[] {
  const known = shells[reach];
  if (known) return known;
  const steps = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  const shell = steps
    .flatMap((r) => steps.flatMap((g) => steps.map((b) => [r, g, b])))
    .filter((step) => Math.max(...step.map(Math.abs)) === reach);
  return (shells[reach] = shell);
}

function hashOf(text: string): number {
  return [...text].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0, 7);
}
