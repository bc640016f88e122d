import { zipSync, strToU8 } from "fflate";
import { columnLetters, parseA1 } from "../../src/workbook";

/** A formula as a program may leave it: `stored` is the whole of what follows <f> ("" for nothing), `attributes` those of <f>, `type` that of the cell. */
export interface WrittenFormula {
  readonly f: string;
  readonly stored?: string;
  readonly attributes?: string;
  readonly type?: string;
}

/** A value, or a blank, with a format: an unlocked cell, the number format 文本 (@), or both. */
export interface WrittenStyled {
  readonly value: string | number | null;
  readonly style: "unlocked" | "text" | "unlocked-text";
}

export type WrittenCell = string | number | null | WrittenFormula | WrittenStyled;

const STYLES = ["", "unlocked", "text", "unlocked-text"];

export interface WrittenSheet {
  readonly name: string;
  /** From A1, row by row. */
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly merges?: readonly string[];
  readonly state?: "hidden" | "veryHidden";
  /** Protected without a password. */
  readonly locked?: boolean;
}

/** A plain .xlsx with inline strings, as a small library writes it. `calculation` is the <calcPr> element; by default the file names a version, so its values count. `state` is the text of a stored part of ours. */
export function writtenWorkbook(sheets: readonly WrittenSheet[], calculation = '<calcPr calcId="191029"/>', state?: string): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${types}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}</Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name, state: shown }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}"${shown ? ` state="${shown}"` : ""} r:id="rId${i + 1}"/>`).join("")}</sheets>${calculation}</workbook>`,
  };
  if (sheets.some(({ rows }) => rows.flat().some(isStyled))) addStyles(parts, main, office, types);
  if (state !== undefined) {
    parts["customXml/item1.xml"] = `${head}<state xmlns="urn:jixiao-ziping:v1">${escaped(state)}</state>`;
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]!.replace(
      "</Relationships>",
      `<Relationship Id="rId901" Type="${office}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
    );
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"]!.replace(
      "<Override",
      '<Default Extension="xml" ContentType="application/xml"/><Override',
    );
  }
  sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `${head}<worksheet xmlns="${main}"><sheetData>${sheet.rows.map(rowXml).join("")}</sheetData>${sheet.locked ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : ""}${mergesXml(sheet.merges ?? [])}</worksheet>`;
  });
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
  return merges.length === 0
    ? ""
    : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
}

function rowXml(row: readonly WrittenCell[], index: number): string {
  return `<row r="${index + 1}">${row.map((cell, col) => cellXml(cell, `${columnLetters(col)}${index + 1}`)).join("")}</row>`;
}

function cellXml(cell: WrittenCell, r: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${r}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if (isStyled(cell))
    return cellXml(cell.value ?? "", r)
      .replace(/^<c r="[^"]*"/, `<c r="${r}" s="${STYLES.indexOf(cell.style)}"`)
      .replace(/ t="inlineStr"><is><t xml:space="preserve"><\/t><\/is><\/c>$/, "/>");
  const { f, stored = "", attributes = "", type } = cell;
  return `<c r="${r}"${type ? ` t="${type}"` : ""}><f${attributes ? ` ${attributes}` : ""}>${escaped(f)}</f>${stored}</c>`;
}

function isStyled(cell: WrittenCell): cell is WrittenStyled {
  return typeof cell === "object" && cell !== null && "style" in cell;
}

function addStyles(parts: Record<string, string>, main: string, office: string, types: string): void {
  const xf = (numFmt: number, unlocked: boolean) =>
    `<xf numFmtId="${numFmt}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1">${unlocked ? '<protection locked="0"/>' : ""}</xf>`;
  parts["xl/styles.xml"] =
    `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4">${xf(0, false)}${xf(0, true)}${xf(49, false)}${xf(49, true)}</cellXfs></styleSheet>`;
  parts["[Content_Types].xml"] = parts["[Content_Types].xml"]!.replace(
    "</Types>",
    `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  );
  parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]!.replace(
    "</Relationships>",
    `<Relationship Id="rId900" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
