import { Validator, type Schema } from "@cfworker/json-schema";
import { messages } from "../messages";
import { FileRefused, type Grid, type Role, type StoredMapping, innermost, itemAt } from "../workbook";
import schema from "./form.schema.json";
import { headerColumns, headerText } from "./labels/columns";
import { withoutNumbers } from "./labels/stack";
import type { HeaderColumn } from "./labels/band";
import type { FormKind, SheetLayout, TableLayout } from "./layout";
import { viewOf } from "./view";
import type { SheetView } from "./view";

/** A form that an office knows better than the lexicon, by its labels, so that it fits every unit's sheet wherever the table stands. */
export interface FormFile {
  readonly version: 1;
  /** What people call the form. */
  readonly name: string;
  readonly kind: FormKind;
  /** How many rows the header has, 1 to 3. */
  readonly headerRows: number;
  /** The columns left to right; `offset` counts from the first one and serves columns without a label. */
  readonly columns: readonly FormColumn[];
  /** Scoring sentences that the office set right, by the sentence as printed. */
  readonly sentences?: Readonly<Record<string, FormSentence>>;
}

/** How a printed scoring sentence is to be read: in another wording, or with part steps counted in one way. */
export interface FormSentence {
  readonly sentence?: string;
  readonly reading?: "exact" | "straight" | "whole" | "started";
}

/** A column of a form file: its header label (normalised, "" when none is printed) and what it holds. */
export interface FormColumn {
  readonly label: string;
  readonly offset: number;
  readonly role?: Role;
}

/** A form file that cannot be used: `message` is one Chinese sentence that names the place. */
export class FormFileError extends FileRefused {
  override readonly name = "FormFileError";
  constructor(
    readonly code: "not-json" | "wrong-shape" | "nothing-to-export",
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message);
    if (options?.cause !== undefined) (this as { cause?: unknown }).cause = options.cause;
  }
}

/** Share of the labelled role columns that have to be found again for a file to fit a sheet. */
const FITS = 0.8;
const validator = new Validator(schema as unknown as Schema, "2020-12", true);

/**
 * The text of a form file for the first table of a layout. Throws FormFileError when the sheet has no table with a header.
 * @param sentences scoring sentences of the sheet that a person set right
 */
export function exportFormFile(layout: SheetLayout, sentences: ReadonlyMap<string, FormSentence> = new Map()): string {
  const table = [...layout.tables, ...layout.candidates].find(({ headerRow }) => headerRow >= 0);
  if (!table) throw new FormFileError("nothing-to-export", messages.forms.formFile.nothing(layout.sheet));
  return `${JSON.stringify({ ...fileOf(layout, table), ...(sentences.size > 0 ? { sentences: Object.fromEntries(sentences) } : {}) }, null, 2)}\n`;
}

function fileOf(layout: SheetLayout, table: TableLayout): FormFile {
  const roleOf = new Map((Object.entries(table.columns) as [Role, number][]).map(([role, col]) => [col, role]));
  const cols = [...new Set([...Object.keys(table.headers).map(Number), ...roleOf.keys()])].sort((a, b) => a - b);
  const first = Math.min(...cols);
  const columns = cols.map((col): FormColumn => {
    const role = roleOf.get(col);
    return { label: table.headers[col] ?? "", offset: col - first, ...(role ? { role } : {}) };
  });
  return {
    version: 1,
    name: layout.title?.text ?? layout.sheet,
    kind: layout.kind,
    headerRows: table.headerRow - table.headerTopRow + 1,
    columns,
  };
}

/** Reads the text of a form file. Throws FormFileError when it is no JSON or does not keep to form.schema.json. */
export function importFormFile(text: string): FormFile {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw new FormFileError("not-json", messages.forms.formFile.notJson, { cause });
  }
  const result = validator.validate(data);
  if (result.valid) return data as FormFile;
  const { error, place } = innermost(result.errors);
  throw new FormFileError("wrong-shape", messages.forms.formFile.invalid(place || "/"), { cause: error });
}

/** Where a form file fits on a sheet, as a mapping; null when its labels are not there. */
export function placeFormFile(grid: Grid, file: FormFile): StoredMapping | null {
  return placeOn(viewOf(grid), file);
}

/** The first of several form files that fits a sheet. */
export function placeFirst(view: SheetView, files: readonly FormFile[]): StoredMapping | null {
  for (const file of files) {
    const mapping = placeOn(view, file);
    if (mapping) return mapping;
  }
  return null;
}

function placeOn(view: SheetView, file: FormFile): StoredMapping | null {
  for (let i = 0; i + file.headerRows <= view.rows.length; i++) {
    const stack = view.rows.slice(i, i + file.headerRows);
    const [top, bottom] = [itemAt(stack, 0), itemAt(stack, -1)];
    if (top.cells.length === 0 || stack.some((row) => row.cells.some((cell) => !cell.isText) && !withoutNumbers(row))) continue;
    const columns = matchColumns(headerColumns(stack, "indicator"), file);
    if (columns) return { sheet: view.grid.sheet, kind: file.kind, headerTopRow: top.row, headerRow: bottom.row, columns };
  }
  return null;
}

function matchColumns(header: readonly HeaderColumn[], file: FormFile): StoredMapping["columns"] | null {
  const wanted = file.columns.flatMap(({ label, offset, role }) => (role ? [{ label, offset, role }] : []));
  const labelled = wanted.filter((column) => column.label !== "");
  const free = new Map(header.map((column) => [column.col, headerText(column)]));
  const found: Partial<Record<Role, number>> = {};
  let first: number | null = null;
  for (const column of labelled) {
    const col = [...free].find(([, text]) => text === column.label)?.[0];
    if (col === undefined) continue;
    free.delete(col);
    found[column.role] = col;
    first ??= col - column.offset;
  }
  if (first === null || Object.keys(found).length < FITS * labelled.length) return null;
  for (const column of wanted) if (column.label === "") found[column.role] = first + column.offset;
  return found;
}
