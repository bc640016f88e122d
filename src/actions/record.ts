import {
  itemAt,
  cellsIn,
  MOST_LOOKS,
  overlay,
  toSheetA1,
  trimHistory,
  type BorderLine,
  type CellLook,
  type CellRect,
  type CellRef,
  type EditPlan,
  type Grid,
  type HistoryEntry,
  type HistoryValidation,
  type LookPatch,
  type LookRequest,
  type LooksRead,
  type PlacePrint,
  type RangeStyle,
  type SheetRect,
  type StoredLook,
  type StoredState,
  type TableBlock,
  type ValidationEdit,
} from "../workbook";
import { messages } from "../messages";
import { SheetPlaces } from "./places";

/** What a plan changes besides contents on sheets that are there already, and that is read before it is applied; null when there is nothing. */
export function beneath(plan: EditPlan): LookRequest | null {
  const areas = blocksOf(plan).flatMap((block): SheetRect[] => {
    const rect = around(block.styles.map((style) => style.rect));
    return rect ? [{ sheet: block.sheet, rect }] : [];
  });
  const size = areas.reduce((sum, { rect }) => sum + (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1), 0);
  const validations = validationsOf(plan).flatMap(({ sheet, rect }) => cellsIn(rect).map((cell) => ({ sheet, ...cell })));
  return areas.length + validations.length === 0
    ? null
    : { areas: size <= MOST_LOOKS ? areas : [], validations: validations.slice(0, MOST_LOOKS) };
}

function blocksOf({ blocks, newSheets }: EditPlan): TableBlock[] {
  return blocks.filter((block) => newSheets.every((added) => added.name !== block.sheet));
}

function validationsOf(plan: EditPlan): ValidationEdit[] {
  const fresh = new Set(plan.newSheets.map((sheet) => sheet.name));
  return [...plan.blocks.flatMap((block) => block.validations ?? []), ...plan.validations].filter(({ sheet }) => !fresh.has(sheet));
}

function around(rects: readonly CellRect[]): CellRect | null {
  if (rects.length === 0) return null;
  const edge = (name: keyof CellRect, pick: (...numbers: number[]) => number) =>
    rects.reduce((found, rect) => pick(found, rect[name]), itemAt(rects, 0)[name]);
  return { top: edge("top", Math.min), left: edge("left", Math.min), bottom: edge("bottom", Math.max), right: edge("right", Math.max) };
}

/** The plan without rules for cells whose validation cannot be read: it could not be given back. They are named in the notes. */
export function sparing(plan: EditPlan, read: LooksRead | null): { readonly plan: EditPlan; readonly notes: readonly string[] } {
  const spared = (read?.validations ?? []).filter(({ validation }) => validation === "unreadable");
  if (spared.length === 0) return { plan, notes: [] };
  const isFree = ({ sheet, rect }: ValidationEdit) =>
    spared.every(
      (cell) => cell.sheet !== sheet || cell.row < rect.top || cell.row > rect.bottom || cell.col < rect.left || cell.col > rect.right,
    );
  const blocks = plan.blocks.map((block) => (block.validations ? { ...block, validations: block.validations.filter(isFree) } : block));
  return {
    plan: { ...plan, blocks, validations: plan.validations.filter(isFree) },
    notes: [messages.actions.rulesSpared(spared.map((cell) => toSheetA1(cell.sheet, cell)))],
  };
}

/** What an action did, and what was there before. */
export interface Done {
  readonly plan: EditPlan;
  readonly grids: readonly Grid[];
  /** The state before the action. */
  readonly before: StoredState;
  /** The answer to `beneath`; null when nothing was asked. */
  readonly read: LooksRead | null;
}

/** The state with everything in an action's history entry that is needed to take it back: looks, validations, places of cells and of our tables. */
export function recorded(state: StoredState, historyId: number | null, done: Done): StoredState {
  if (historyId === null) return state;
  const places = placesOf(done);
  const history = state.history.map((entry): HistoryEntry => {
    if (entry.id !== historyId) return entry;
    const validations = validationRecords(done, places);
    const looks = looksOf(done);
    const tables = tablesOf(state, done.before);
    return {
      ...entry,
      cells: entry.cells.map((cell) => ({ ...cell, ...placeOf(places, cell) })),
      ...(looks === null || looks.length > 0 ? { looks } : {}),
      ...(validations.length > 0 ? { validations } : {}),
      ...(tables.length > 0 ? { places: tables } : {}),
    };
  });
  return trimHistory({ ...state, history });
}

/** Places of the sheets that are written to, as they stand after the plan: texts of our own tell their place too. */
function placesOf({ plan, grids }: Done): ReadonlyMap<string, SheetPlaces> {
  const edits = [
    ...plan.cells,
    ...blocksOf(plan).flatMap((block) =>
      block.contents.flatMap((line, r) => line.map((after, c) => ({ sheet: block.sheet, row: block.top + r, col: block.left + c, after }))),
    ),
  ];
  const sheets = new Set([...edits, ...validationsOf(plan)].map((part) => part.sheet));
  const touched = grids.filter((grid) => sheets.has(grid.sheet));
  const after = overlay(
    touched.map((grid) => grownTo(grid, edits)),
    edits.map(({ sheet, row, col, after: content }) => ({
      sheet,
      row,
      col,
      content,
      value: content.kind === "value" ? content.value : null,
    })),
  );
  return new Map(after.map((grid) => [grid.sheet, new SheetPlaces(grid)]));
}

/** The grid with blank rows and columns up to the edited cells. */
function grownTo(grid: Grid, edits: readonly (CellRef & { readonly sheet: string })[]): Grid {
  const own = edits.filter((edit) => edit.sheet === grid.sheet);
  const top = own.reduce((least, { row }) => Math.min(least, row), grid.top);
  const left = own.reduce((least, { col }) => Math.min(least, col), grid.left);
  const rowCount = own.reduce((most, { row }) => Math.max(most, row + 1), grid.top + grid.rowCount) - top;
  const colCount = own.reduce((most, { col }) => Math.max(most, col + 1), grid.left + grid.colCount) - left;
  if (top === grid.top && left === grid.left && rowCount === grid.rowCount && colCount === grid.colCount) return grid;
  const grown = <T>(rows: readonly (readonly T[])[], none: T): T[][] =>
    Array.from({ length: rowCount }, (_, r) =>
      Array.from({ length: colCount }, (__, c) => rows[top + r - grid.top]?.[left + c - grid.left] ?? none),
    );
  return {
    ...grid,
    top,
    left,
    rowCount,
    colCount,
    values: grown(grid.values, null),
    texts: grown(grid.texts, ""),
    formulas: grown(grid.formulas, null),
    numberFormats: grown(grid.numberFormats, "General"),
    fills: null,
  };
}

function placeOf(places: ReadonlyMap<string, SheetPlaces>, cell: CellRef & { readonly sheet: string }): { readonly place?: PlacePrint } {
  const place = places.get(cell.sheet)?.printOf(cell) ?? null;
  return place ? { place } : {};
}

function validationRecords({ plan, read }: Done, places: ReadonlyMap<string, SheetPlaces>): HistoryValidation[] {
  const edits = new Map(
    validationsOf(plan).flatMap(({ sheet, rect, rule }) =>
      cellsIn(rect).map(({ row, col }) => [`${sheet}\n${row}\n${col}`, rule] as const),
    ),
  );
  return (read?.validations ?? []).flatMap(({ sheet, row, col, validation }): HistoryValidation[] => {
    const after = edits.get(`${sheet}\n${row}\n${col}`) ?? null;
    if (validation === "unreadable" || after?.kind === "kept" || (validation === null && after === null)) return [];
    return [{ sheet, row, col, before: validation, after, ...placeOf(places, { sheet, row, col }) }];
  });
}

/** What was kept of our tables before, for each kind whose record is another now. */
function tablesOf(state: StoredState, before: StoredState): NonNullable<HistoryEntry["places"]> {
  return state.summaries.flatMap((now) => {
    const old = before.summaries.find((one) => one.kind === now.kind) ?? null;
    return old && JSON.stringify(old) === JSON.stringify(now) ? [] : [{ kind: now.kind, before: old }];
  });
}

/** The looks that the blocks change, in runs of equal ones; null when there are too many to keep. */
function looksOf({ plan, read }: Done): readonly StoredLook[] | null {
  const blocks = blocksOf(plan).filter((block) => block.styles.length > 0);
  if (blocks.length > 0 && (read === null || read.areas.length === 0)) return null;
  const runs = blocks.flatMap((block) => {
    const area = read?.areas.find(
      (one) => one.sheet === block.sheet && block.styles.every(({ rect }) => rect.top >= one.rect.top && rect.left >= one.rect.left),
    );
    return area ? runsOf(block, area) : [];
  });
  return runs.length <= MOST_LOOKS ? runs : null;
}

function runsOf(block: TableBlock, { rect, looks }: LooksRead["areas"][number]): StoredLook[] {
  const done: StoredLook[] = [];
  let open = new Map<string, { look: StoredLook; key: string }>();
  for (let row = rect.top; row <= rect.bottom; row += 1) {
    const next = new Map<string, { look: StoredLook; key: string }>();
    for (const { left, right, change, key } of lineRuns(block, rect, looks[row - rect.top] ?? [], row)) {
      const span = `${left}-${right}`;
      const above = open.get(span);
      const look: StoredLook =
        above?.key === key
          ? { ...above.look, rect: { ...above.look.rect, bottom: row } }
          : { sheet: block.sheet, rect: { top: row, left, bottom: row, right }, ...change };
      if (above?.key === key) open.delete(span);
      next.set(span, { look, key });
    }
    done.push(...[...open.values()].map(({ look }) => look));
    open = next;
  }
  return [...done, ...[...open.values()].map(({ look }) => look)];
}

interface Change {
  readonly before: LookPatch;
  readonly after: LookPatch;
}

/** The runs of one row whose cells change alike. */
function lineRuns(
  block: TableBlock,
  { left: first }: CellRect,
  looks: readonly CellLook[],
  row: number,
): { left: number; readonly right: number; readonly change: Change; readonly key: string }[] {
  const runs: { left: number; right: number; change: Change; key: string }[] = [];
  looks.forEach((look, i) => {
    const col = first + i;
    const change = changeOf(look, wantedAt(block.styles, row, col));
    if (Object.keys(change.after).length === 0) return;
    const key = JSON.stringify(change);
    const last = runs[runs.length - 1];
    if (last && last.right === col - 1 && last.key === key) last.right = col;
    else runs.push({ left: col, right: col, change, key });
  });
  return runs;
}

const THIN: BorderLine = { style: "Continuous", weight: null, color: null };

/** What the styles make of a cell, the later ones over the earlier. */
function wantedAt(styles: readonly RangeStyle[], row: number, col: number): LookPatch {
  return styles
    .filter(({ rect }) => row >= rect.top && row <= rect.bottom && col >= rect.left && col <= rect.right)
    .reduce<LookPatch>(
      (look, style) => ({
        ...look,
        ...(style.numberFormat === undefined ? {} : { numberFormat: style.numberFormat }),
        ...(style.bold === undefined ? {} : { bold: style.bold }),
        ...(style.fontSize === undefined ? {} : { fontSize: style.fontSize }),
        ...(style.fontName === undefined ? {} : { fontName: style.fontName }),
        ...(style.fontColor === undefined ? {} : { fontColor: style.fontColor }),
        ...(style.fillColor === undefined ? {} : { fill: { color: style.fillColor, pattern: "Solid", tint: 0 } }),
        ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
        ...(style.vertical === undefined ? {} : { vertical: style.vertical }),
        ...(style.wrap === undefined ? {} : { wrap: style.wrap }),
        ...(style.borders ? { top: THIN, bottom: THIN, left: THIN, right: THIN } : {}),
      }),
      {},
    );
}

/** Only the fields that become others. */
function changeOf(before: CellLook, wanted: LookPatch): Change {
  const fields = (Object.keys(wanted) as (keyof CellLook)[]).filter((field) => !sameField(field, before, wanted));
  const of = (look: LookPatch) => Object.fromEntries(fields.map((field) => [field, look[field]])) as LookPatch;
  return { before: of(before), after: of(wanted) };
}

/** True when a look has what a patch says of a field; what the patch does not know makes no difference. */
export function sameField(field: keyof CellLook, look: LookPatch, patch: LookPatch): boolean {
  const [now, wanted] = [look[field], patch[field]];
  if (typeof now !== "object" || typeof wanted !== "object" || now === null || wanted === null) return plain(now) === plain(wanted);
  return Object.entries(wanted).every(
    ([name, value]) => value === null || plain((now as unknown as Record<string, unknown>)[name]) === plain(value),
  );
}

function plain(value: unknown): unknown {
  return typeof value === "string" ? value.toUpperCase() : value;
}
