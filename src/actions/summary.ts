import {
  contentAt,
  EMPTY_PLAN,
  isBlankAt,
  mergeAt,
  parseRect,
  toA1,
  valueAt,
  WorkbookError,
  type CellContent,
  type EditPlan,
  type Grid,
  type StoredState,
  type StoredSummary,
  type TableBlock,
  type WrittenLine,
} from "../workbook";
import type { Assessment } from "../assessment";
import { messages } from "../messages";
import {
  addressesAt,
  besideCells,
  isAlone,
  layOut,
  standingOf,
  summaryKinds,
  tableArea,
  writtenLines,
  type Standing,
  type SummaryKind,
  type SummaryPlace,
  type SummaryTable,
} from "../summaries";
import { freeName, nameNotes, type OwnTableInput } from "./own-tables";
import type { Planned } from "./planned";
import { plannedTable } from "./planned-table";
import { verdictOf, verdictText } from "./verdict";
import { updatedLook, updateTable, type TableUpdate } from "./update-table";
import type { SummaryTarget } from "./types";

/** A kind of summary as the pane offers it. */
export interface SummaryOffer {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  /** Why it cannot be built from this workbook; null when it can. */
  readonly missing: string | null;
  /** The area where it stands already. */
  readonly inserted: { readonly sheet: string; readonly address: string } | null;
}

/** The recorded table of a kind, where it stands in the workbook; null when there is none. */
function standing(
  state: StoredState,
  kind: string,
  grids: readonly Grid[],
): { readonly record: StoredSummary; readonly now: Standing } | null {
  const record = state.summaries.find((one) => one.kind === kind);
  const now = record ? standingOf(record, grids) : null;
  return record && now ? { record, now } : null;
}

/**
 * Sheets that a summary looks at. A table of ours that stands beside the user's own on one sheet would count everything twice; sheets of
 * ours are no forms anyway.
 */
function sourceSheets({ sheets }: Assessment, state: StoredState): Assessment["sheets"] {
  const grids = sheets.map((sheet) => sheet.grid);
  const inserted = state.summaries.flatMap((record) => {
    const now = isAlone(record) ? null : standingOf(record, grids);
    return now?.kind === "standing" ? [{ ...record, ...now }] : [];
  });
  return sheets.map((sheet) => {
    const here = inserted.filter((one) => one.sheet === sheet.grid.sheet);
    if (here.length === 0) return sheet;
    return {
      ...sheet,
      score: { ...sheet.score, tables: sheet.score.tables.filter(({ layout }) => !here.some((one) => meets(one, layout))) },
    };
  });
}

/** True when a recognised table lies in the area of an inserted one. */
function meets(
  one: Pick<StoredSummary, "top" | "left" | "rows" | "cols">,
  table: { readonly headerTopRow: number; readonly lastRow: number; readonly left: number; readonly right: number },
): boolean {
  const rows = table.headerTopRow < one.top + one.rows && table.lastRow >= one.top;
  return rows && table.left >= one.left && table.right < one.left + one.cols;
}

/** All kinds with what they show, why one is not available, and where one stands already. */
export function summaryOffers(assessment: Assessment, state: StoredState): SummaryOffer[] {
  const grids = assessment.sheets.map((sheet) => sheet.grid);
  return summaryKinds.map((kind) => {
    const found = standing(state, kind.id, grids);
    const area = found?.now.kind === "standing" ? areaOf({ ...found.record, ...found.now }) : null;
    return { id: kind.id, name: kind.name, what: kind.what, missing: kind.missing(sourceSheets(assessment, state)), inserted: area };
  });
}

/** Where a recorded table stands, as a person is told. */
export function areaOf({ sheet, top, left, rows, cols }: Omit<StoredSummary, "kind">): NonNullable<SummaryOffer["inserted"]> {
  return { sheet, address: `${toA1({ row: top, col: left })}:${toA1({ row: top + rows - 1, col: left + cols - 1 })}` };
}

/** What a summary would look like, for the preview in the pane. */
export function previewSummary(assessment: Assessment, state: StoredState, id: string): SummaryTable {
  return kindOf(id).build({ sheets: sourceSheets(assessment, state), at: addressesAt({ sheet: "", top: 0, left: 0 }) });
}

function kindOf(id: string): SummaryKind {
  const kind = summaryKinds.find((one) => one.id === id);
  if (!kind) throw new Error(`no summary of the kind ${id}`);
  return kind;
}

/**
 * Inserts a summary, or brings the one that stands in the workbook up to date in its place.
 * On a sheet of the user's own the target cells must be blank: nothing is pushed aside.
 * @param printedTime what the stamp says of the time
 * @throws WorkbookError own-table, place-taken, protected-sheet
 */
export function planSummary(input: OwnTableInput, id: string, target: SummaryTarget, printedTime = localTime(input.at)): Planned {
  const { assessment, state, names } = input;
  const kind = kindOf(id);
  const sheets = sourceSheets(assessment, state);
  const missing = kind.missing(sheets);
  if (missing !== null) throw new WorkbookError("nothing-to-insert", missing);
  const grids = assessment.sheets.map((sheet) => sheet.grid);
  const found = standing(state, id, grids);
  if (found?.now.kind === "rearranged") throw new WorkbookError("own-table", messages.summaries.stops.rearranged(found.now.sheet));
  const place: SummaryPlace = found ? found.now : placeOf(kind, target, names);
  const table = kind.build({ sheets, at: addressesAt(place) });
  const text = messages.summaries.stamp(profilesOf(sheets, table), printedTime, table.rows.length, verdictText(verdictOf(assessment)));
  const block = layOut(table, place, { text, fingerprint: fingerprintOf(table, grids) });
  const lines = writtenLines(table, block);
  const grid = grids.find((one) => one.sheet === place.sheet);
  const laid: LaidTable = { kind: kind.id, block, lines };
  if (found && grid) return brought(input, laid, { grid, record: { ...found.record, ...place }, block, lines });
  if (names.includes(place.sheet)) return insertedAt(input, laid, grid, tableArea(table, place));
  return insertedAlone(input, laid, nameNotes(kind.sheetName, place.sheet));
}

/** The rule profiles that a table's numbers come from, each once: those of the sheets it draws from, or of all forms for one that draws from none. */
function profilesOf(sheets: Assessment["sheets"], { sources }: SummaryTable): { readonly name: string; readonly version: string }[] {
  const from = new Set(sources.map(({ sheet }) => sheet));
  const drawn = sheets.filter(({ grid, layout }) => (from.size > 0 ? from.has(grid.sheet) : layout.kind !== "unknown"));
  const profiles = (drawn.length > 0 ? drawn : sheets.slice(0, 1)).map(({ profile }) => profile);
  return [...new Map(profiles.map((profile) => [`${profile.id} ${profile.version}`, profile])).values()];
}

function placeOf(kind: SummaryKind, target: SummaryTarget, names: readonly string[]): SummaryPlace {
  if (target.kind === "new-sheet") return { sheet: freeName(kind.sheetName, names), top: 0, left: 0 };
  const rect = parseRect(target.address.split(",")[0] ?? "");
  if (!rect) throw new WorkbookError("refused", messages.summaries.stops.noCell(target.address));
  return { sheet: target.sheet, top: rect.top, left: rect.left };
}

/** A summary as it is to be written. */
interface LaidTable {
  readonly kind: string;
  readonly block: TableBlock;
  readonly lines: readonly WrittenLine[];
}

/** The action that writes the table. */
function finish(
  input: OwnTableInput,
  { kind, block, lines }: LaidTable,
  { plan, alone, notes }: { readonly plan: EditPlan; readonly alone: boolean; readonly notes: readonly string[] },
): Planned {
  const record: StoredSummary = {
    kind,
    sheet: block.sheet,
    top: block.top,
    left: block.left,
    rows: block.contents.length,
    cols: block.contents[0]?.length ?? 0,
    lines,
    alone,
  };
  return plannedTable(input, { action: kind === "findings" ? "insertFindings" : "insertSummary", plan, record, notes });
}

function insertedAlone(input: OwnTableInput, laid: LaidTable, notes: readonly string[]): Planned {
  return finish(input, laid, {
    plan: { ...EMPTY_PLAN, newSheets: [{ name: laid.block.sheet, after: null }], blocks: [laid.block] },
    alone: true,
    notes,
  });
}

/** @param grid the user's sheet; undefined while it is empty */
function insertedAt(input: OwnTableInput, laid: LaidTable, grid: Grid | undefined, area: string): Planned {
  const { block } = laid;
  if (grid) refuseTaken(grid, block, area);
  const before = block.contents.map((line, r) =>
    line.map((_, c): CellContent => (grid ? contentAt(grid, block.top + r, block.left + c) : { kind: "blank" })),
  );
  return finish(input, laid, { plan: { ...EMPTY_PLAN, blocks: [besideCells({ ...block, before })] }, alone: false, notes: [] });
}

function brought(input: OwnTableInput, laid: LaidTable, update: TableUpdate): Planned {
  const { cells, kept } = updateTable(update);
  const notes = kept.length > 0 ? [messages.summaries.kept(kept)] : [];
  return finish(input, laid, {
    plan: {
      ...EMPTY_PLAN,
      cells,
      blocks: isAlone(update.record) ? updatedLook(update, cells) : updatedLook(update, cells).map(besideCells),
    },
    alone: isAlone(update.record),
    notes,
  });
}

function refuseTaken(grid: Grid, block: TableBlock, area: string): void {
  if (grid.protected) throw new WorkbookError("protected-sheet", grid.sheet);
  block.contents.forEach((line, r) =>
    line.forEach((_, c) => {
      const cell = { row: block.top + r, col: block.left + c };
      if (!isBlankAt(grid, cell) || mergeAt(grid, cell)) throw new WorkbookError("place-taken", `${grid.sheet} ${area}`);
    }),
  );
}

function fingerprintOf(table: SummaryTable, grids: readonly Grid[]): number {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const sum = table.sources.reduce((total, cell) => {
    const grid = bySheet.get(cell.sheet);
    const value = grid ? valueAt(grid, cell.row, cell.col) : null;
    return typeof value === "number" ? total + value : total;
  }, 0);
  return Math.round(sum * 1e6) / 1e6;
}

const two = (value: number) => String(value).padStart(2, "0");

/** The local day as a stamp prints it. */
export function localDay(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function localTime(at: Date): string {
  return `${localDay(at)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
