import { zipSync, strToU8 } from "fflate";
import { columnLetters, parseA1 } from "../../src/workbook";

/** A formula as a program may leave it: `stored` is the whole of what follows <f> ("" for nothing), `attributes` those of <f>, `type` that of the cell. */
export interface WrittenFormula {
  readonly f: string;
  readonly stored?: string;
  readonly attributes?: string;
  readonly type?: string;
}

export type WrittenCell = string | number | null | WrittenFormula;

export interface WrittenSheet {
  readonly name: string;
  /** From A1, row by row. */
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly merges?: readonly string[];
}

/** A plain .xlsx with inline strings, as a small library writes it. `calculation` is the <calcPr> element; by default the file names a version, so its values count. */
export function writtenWorkbook(sheets: readonly WrittenSheet[], calculation = '<calcPr calcId="191029"/>'): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${types}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}</Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets>${calculation}</workbook>`,
  };
  sheets.forEach((sheet, i) => { parts[`xl/worksheets/sheet${i + 1}.xml`] = `${head}<worksheet xmlns="${main}"><sheetData>${sheet.rows.map(rowXml).join("")}</sheetData>${mergesXml(sheet.merges ?? [])}</worksheet>`; });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { mtime: new Date(2024, 0, 1) });
}

/** Rows with some cells replaced, by address; rows and columns are added as needed. */
export function withCells(rows: readonly (readonly WrittenCell[])[], edits: Readonly<Record<string, WrittenCell>>): WrittenCell[][] {
  const copy = rows.map((row) => [...row]);
  for (const [address, cell] of Object.entries(edits)) {
    const at = parseA1(address);
    if (!at) throw new Error(`${address} is no cell`);
    while (copy.length <= at.row) copy.push([]);
    const row = copy[at.row]!;
    while (row.length <= at.col) row.push(null);
    row[at.col] = cell;
  }
  return copy;
}

function mergesXml(merges: readonly string[]): string {
  return merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
}

function rowXml(row: readonly WrittenCell[], index: number): string {
  return `<row r="${index + 1}">${row.map((cell, col) => cellXml(cell, `${columnLetters(col)}${index + 1}`)).join("")}</row>`;
}

function cellXml(cell: WrittenCell, r: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${r}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  const { f, stored = "", attributes = "", type } = cell;
  return `<c r="${r}"${type ? ` t="${type}"` : ""}><f${attributes ? ` ${attributes}` : ""}>${escaped(f)}</f>${stored}</c>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
