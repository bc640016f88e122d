import { messages } from "../../messages";
import { ROLES, type Role, type StoredMapping } from "../../workbook";

const FORMAT = "jixiao-form";

/** The text of a form file: what a person set for sheets, so that other units need not set it again. Rows and columns in it are 0-based. */
export function formFileText(mappings: readonly StoredMapping[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, forms: mappings }, null, 2)}\n`;
}

/** The mappings of a form file. Throws an Error with a sentence for people when the text is no such file. */
export function parseFormFile(text: string): StoredMapping[] {
  const data = parsed(text);
  const forms = isObject(data) && data["format"] === FORMAT && data["version"] === 1 && Array.isArray(data["forms"]) ? (data["forms"] as unknown[]) : null;
  if (!forms || forms.length === 0 || !forms.every(isMapping)) throw new Error(messages.pane.layout.notForm);
  return forms;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw new Error(messages.pane.layout.notForm, { cause });
  }
}

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> => typeof data === "object" && data !== null && !Array.isArray(data);
const isIndex = (data: unknown): data is number => typeof data === "number" && Number.isInteger(data) && data >= 0;

function isMapping(data: unknown): data is StoredMapping {
  if (!isObject(data) || typeof data["sheet"] !== "string" || typeof data["kind"] !== "string") return false;
  const { headerTopRow, headerRow, columns } = data;
  if (!isIndex(headerTopRow) || !isIndex(headerRow) || headerTopRow > headerRow || !isObject(columns)) return false;
  return Object.entries(columns).every(([role, col]) => ROLES.includes(role as Role) && isIndex(col));
}

/**
 * The mappings of a file as they apply to this workbook: by sheet name, and a file with a single form to the sheet that is shown.
 * Gives none when nothing fits.
 */
export function mappingsFor(forms: readonly StoredMapping[], sheets: readonly string[], shown: string): StoredMapping[] {
  const named = forms.filter((form) => sheets.includes(form.sheet));
  return named.length > 0 || forms.length !== 1 ? named : [{ ...forms[0]!, sheet: shown }];
}
