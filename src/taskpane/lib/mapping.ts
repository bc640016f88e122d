import type { SheetAssessment } from "../../assessment";
import { proposeColumns, type TableLayout } from "../../forms";
import { messages } from "../../messages";
import { columnLetters, parseRect, textAt, type FormKind, type Grid, type Role, type StoredMapping } from "../../workbook";
import type { AppState } from "../../actions";
import { oneLine } from "./describe";

/** What a person has set so far. `headerRow` is null until the header has been pointed at. Rows and columns are 0-based. */
export interface MappingDraft {
  readonly kind: FormKind;
  readonly header: { readonly top: number; readonly last: number } | null;
  readonly columns: StoredMapping["columns"];
}

/** The tables that can be set right: those found, else what recognition saw but did not act upon. */
export function tablesOf({ layout }: SheetAssessment): readonly TableLayout[] {
  const found = layout.tables.filter((table) => table.headerRow >= 0);
  return found.length > 0 ? found : layout.candidates;
}

/** The kind a sheet gets when a person sets it up from nothing. */
const USUAL_KIND = "project-self-eval";

/** What recognition found on a sheet, as the draft to begin with; what it saw without knowing the form is completed by a proposal. */
export function draftOf({ grid, layout }: SheetAssessment, table: TableLayout | undefined): MappingDraft {
  const isKnown = layout.kind !== "unknown";
  const header = table ? { top: table.headerTopRow, last: table.headerRow } : null;
  const columns = table?.columns ?? {};
  return {
    kind: isKnown ? layout.kind : USUAL_KIND,
    header,
    columns: isKnown || !header ? columns : proposeColumns(grid, header, columns),
  };
}

/** The mapping to store; null while the header is not known. */
export function mappingOf(sheet: string, draft: MappingDraft): StoredMapping | null {
  return draft.header
    ? { sheet, kind: draft.kind, headerTopRow: draft.header.top, headerRow: draft.header.last, columns: draft.columns }
    : null;
}

/** One column of the table as the view lists it. */
export interface ShownColumn {
  readonly col: number;
  readonly letter: string;
  readonly header: string;
  readonly role: Role | null;
  /** The first values below the header, as printed. */
  readonly sample: string;
}

/** Values shown beside a column's letter, and the rows that are looked through for them. */
const SAMPLES = 2;
const SAMPLE_ROWS = 20;

/** The columns from the first to the last one that has a header text or a role. */
export function columnsOf(grid: Grid, draft: MappingDraft): ShownColumn[] {
  const { header } = draft;
  if (!header) return [];
  const roleAt = new Map((Object.entries(draft.columns) as [Role, number][]).map(([role, col]) => [col, role]));
  const all = Array.from({ length: grid.colCount }, (_, i) => grid.left + i);
  const shown = all.map((col): ShownColumn => ({
    col,
    letter: columnLetters(col),
    header: headerText(grid, header, col),
    role: roleAt.get(col) ?? null,
    sample: sampleOf(grid, header.last, col),
  }));
  return shown.filter((column) => column.header !== "" || column.role !== null);
}

function headerText(grid: Grid, { top, last }: { top: number; last: number }, col: number): string {
  const rows = Array.from({ length: last - top + 1 }, (_, i) => top + i);
  return [...new Set(rows.map((row) => oneLine(textAt(grid, row, col))).filter(Boolean))].join("/");
}

function sampleOf(grid: Grid, headerRow: number, col: number): string {
  const texts = Array.from({ length: SAMPLE_ROWS }, (_, i) => oneLine(textAt(grid, headerRow + 1 + i, col)));
  return messages.pane.layout.samples(texts.filter((text) => text !== "").slice(0, SAMPLES));
}

/** The draft with a column's role set; null means the column is not used. A role stands on one column only. */
export function withRole(draft: MappingDraft, col: number, role: Role | null): MappingDraft {
  const kept = (Object.entries(draft.columns) as [Role, number][]).filter(([other, at]) => at !== col && other !== role);
  return { ...draft, columns: Object.fromEntries(role === null ? kept : [...kept, [role, col]]) };
}

/**
 * The draft after a person has pointed at a column's header cell on a sheet whose header was not known: the clicked row is the header, the
 * other columns get the roles that their words and what stands below them speak for.
 */
export function fromHeaderCell(
  grid: Grid,
  draft: MappingDraft,
  cell: { readonly row: number; readonly col: number },
  role: Role,
): MappingDraft {
  const header = { top: cell.row, last: cell.row };
  return { ...draft, header, columns: proposeColumns(grid, header, { [role]: cell.col }) };
}

/** The first cell of the selection when it is on this sheet. */
export function selectedCell(selected: AppState["selected"], sheet: string): { readonly row: number; readonly col: number } | null {
  if (selected?.sheet !== sheet) return null;
  const rect = parseRect(selected.address.split(",")[0] ?? "");
  return rect ? { row: rect.top, col: rect.left } : null;
}

/** True when two drafts say the same. */
export function sameDraft(a: MappingDraft, b: MappingDraft): boolean {
  const text = ({ kind, header, columns }: MappingDraft) =>
    JSON.stringify([kind, header?.top, header?.last, Object.entries(columns).sort(([x], [y]) => (x < y ? -1 : 1))]);
  return text(a) === text(b);
}
