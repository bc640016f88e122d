import type { Assessment } from "../assessment";
import { messages } from "../messages";
import { addressesAt, layOut, summaryKinds, tableArea, type SummaryKind, type SummaryPlace, type SummaryTable } from "../summaries";
import { contentAt, EMPTY_PLAN, encodeState, isBlankAt, parseRect, toA1, valueAt, WorkbookError, sameContent, type CellEdit, type Grid, type StoredState, type StoredSummary, type TableBlock } from "../workbook";
import { digestOfBlock } from "./added-sheets";
import { remember } from "./history";
import type { Planned } from "./planned";

/** Where a person wants a summary: on a sheet of its own, or on the sheet and cell that are selected. */
export type SummaryTarget = { readonly kind: "new-sheet" } | { readonly kind: "selection"; readonly sheet: string; readonly address: string };

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

function standing(state: StoredState, kind: string, sheets: readonly string[]): StoredSummary | null {
  return state.summaries.find((one) => one.kind === kind && sheets.includes(one.sheet)) ?? null;
}

/** Sheets that a summary looks at: ours among them would count everything twice. */
function sourceSheets(assessment: Assessment, state: StoredState): Assessment["sheets"] {
  const inserted = state.summaries;
  return assessment.sheets.flatMap((sheet) => {
    const here = inserted.filter((one) => one.sheet === sheet.grid.sheet);
    // A summary at A1 has its sheet to itself; elsewhere it stands beside the user's own tables, which stay sources.
    if (here.some((one) => one.top === 0 && one.left === 0)) return [];
    if (here.length === 0) return [sheet];
    const tables = sheet.score.tables.filter(({ layout }) => !here.some((one) => meets(one, layout)));
    return [{ ...sheet, score: { ...sheet.score, tables } }];
  });
}

/** True when a recognised table lies in the area of an inserted one. */
function meets(one: StoredSummary, table: { readonly headerTopRow: number; readonly lastRow: number; readonly left: number; readonly right: number }): boolean {
  const rows = table.headerTopRow < one.top + one.rows && table.lastRow >= one.top;
  return rows && table.left >= one.left && table.right < one.left + one.cols;
}

/**
 * All kinds with what they show, why one is not available, and where one stands already.
 * @param added sheets that were added since the assessment
 */
export function summaryOffers(assessment: Assessment, state: StoredState, added: readonly string[] = []): SummaryOffer[] {
  const names = [...assessment.sheets.map((sheet) => sheet.grid.sheet), ...added];
  return summaryKinds.map((kind) => {
    const found = standing(state, kind.id, names);
    const address = found ? `${toA1({ row: found.top, col: found.left })}:${toA1({ row: found.top + found.rows - 1, col: found.left + found.cols - 1 })}` : "";
    return { id: kind.id, name: kind.name, what: kind.what, missing: kind.missing(sourceSheets(assessment, state)), inserted: found ? { sheet: found.sheet, address } : null };
  });
}

/** What a summary would look like, for the preview in the pane. */
export function previewSummary(assessment: Assessment, state: StoredState, id: string): SummaryTable {
  return kindOf(id).build({ sheets: sourceSheets(assessment, state), at: addressesAt({ sheet: "", top: 0, left: 0 }) });
}

function kindOf(id: string): SummaryKind {
  const kind = summaryKinds.find((one) => one.id === id);
  if (!kind) throw new WorkbookError("unknown", id);
  return kind;
}

/**
 * Inserts a summary, or brings the one that stands in the workbook up to date in its place.
 * On a sheet of the user's own the target cells must be blank: nothing is pushed aside.
 * @param printedTime what the stamp says of the time
 */
export function planSummary(assessment: Assessment, state: StoredState, id: string, target: SummaryTarget, at: Date, printedTime = localTime(at)): Planned {
  const kind = kindOf(id);
  const sheets = sourceSheets(assessment, state);
  const missing = kind.missing(sheets);
  if (missing !== null) throw new WorkbookError("unknown", missing);
  const grids = assessment.sheets.map((sheet) => sheet.grid);
  const found = standing(state, id, grids.map((grid) => grid.sheet));
  const place: SummaryPlace = found ?? placeOf(kind, target, grids);
  const table = kind.build({ sheets, at: addressesAt(place) });
  const grid = grids.find((one) => one.sheet === place.sheet);
  const first = sheets.find((sheet) => sheet.layout.kind !== "unknown") ?? sheets[0]!;
  const text = messages.summaries.stamp(first.profile.name, first.profile.version, printedTime, table.rows.length);
  const stamp = { text, fingerprint: fingerprintOf(table, grids) };
  const laid = layOut(table, place, stamp, found ? { rows: found.rows, cols: found.cols } : undefined);
  if (grid && !found) refuseTaken(grid, laid, table, place);
  return finish(state, kind, grid ? { ...laid, before: contentsAt(grid, laid) } : laid, { isNew: !grid, at, rows: table.rows.length, after: first.grid.sheet });
}

function placeOf(kind: SummaryKind, target: SummaryTarget, grids: readonly Grid[]): SummaryPlace {
  if (target.kind === "selection") {
    const rect = parseRect(target.address.split(",")[0] ?? "");
    if (!rect) throw new WorkbookError("unknown", target.address);
    return { sheet: target.sheet, top: rect.top, left: rect.left };
  }
  const taken = new Set(grids.map((grid) => grid.sheet));
  for (let i = 1; ; i += 1) {
    const name = i === 1 ? kind.sheetName : `${kind.sheetName}${i}`;
    if (!taken.has(name)) return { sheet: name, top: 0, left: 0 };
  }
}

function refuseTaken(grid: Grid, block: TableBlock, table: SummaryTable, place: SummaryPlace): void {
  if (grid.protected) throw new WorkbookError("protected-sheet", grid.sheet);
  const taken = block.contents.some((line, r) => line.some((_, c) => !isBlankAt(grid, { row: block.top + r, col: block.left + c })));
  if (taken) throw new WorkbookError("place-taken", `${grid.sheet} ${tableArea(table, place)}`);
}

function contentsAt(grid: Grid, block: TableBlock): TableBlock["before"] {
  return block.contents.map((line, r) => line.map((_, c) => contentAt(grid, block.top + r, block.left + c)));
}

function finish(state: StoredState, kind: SummaryKind, block: TableBlock, facts: { isNew: boolean; at: Date; rows: number; after: string }): Planned {
  const newSheets = facts.isNew ? [{ name: block.sheet, after: null }] : [];
  const place: StoredSummary = { kind: kind.id, sheet: block.sheet, top: block.top, left: block.left, rows: block.contents.length, cols: block.contents[0]?.length ?? 0 };
  const summaries = [...state.summaries.filter((one) => one.kind !== kind.id), place];
  const action = kind.id === "findings" ? "insertFindings" : "insertSummary";
  const kept = remember({ ...state, summaries }, {
    action, at: facts.at, cells: facts.isNew ? [] : changedCells(block), marksBefore: state.marks,
    addedSheets: newSheets.map(({ name }) => ({ name, digest: digestOfBlock(block) })),
  });
  return { plan: { ...EMPTY_PLAN, newSheets, blocks: [block], store: encodeState(kept.state) }, state: kept.state, filled: facts.rows, marked: 0, historyId: kept.id, notes: [] };
}

/** The cells of a block on a standing sheet as edits, so that 还原 can put back what they held. */
export function changedCells(block: TableBlock): CellEdit[] {
  return block.contents.flatMap((line, r) => line.flatMap((after, c): CellEdit[] => {
    const before = block.before?.[r]?.[c] ?? { kind: "blank" };
    return sameContent(before, after) ? [] : [{ sheet: block.sheet, row: block.top + r, col: block.left + c, before, after }];
  }));
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
