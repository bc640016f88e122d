import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { toA1, type CellValue } from "../../src/workbook";

/** A sheet to calculate: values and formulas by row and column, from A1. */
export interface SheetCells {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The command of LibreOffice, or null where it is not installed. */
export function office(): string | null {
  const works = (command: string): boolean => {
    try {
      execFileSync(command, ["--version"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  };
  return ["soffice", "libreoffice"].find(works) ?? null;
}

/** The values that LibreOffice calculates, by sheet and address; texts as they are, blanks and empty texts absent. */
export function calculatedThere(command: string, sheets: readonly SheetCells[]): ReadonlyMap<string, number | string>[] {
  return sheetsThere(command, [workbook(sheets)], sheets.length)[0]!;
}

/** What LibreOffice makes of the first sheets of saved workbooks: kept results of formulas are taken out first, so that it has to calculate. */
export function sheetsThere(command: string, books: readonly Uint8Array[], count: number): ReadonlyMap<string, number | string>[][] {
  const folder = mkdtempSync(join(tmpdir(), "scores-"));
  try {
    const files = books.map((book, i) => {
      writeFileSync(join(folder, `${i}.xlsx`), withoutResults(book));
      return join(folder, `${i}.xlsx`);
    });
    const options = [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      join(folder, "out"),
    ];
    execFileSync(command, [...options, ...files], { stdio: "ignore", timeout: 500_000 });
    return books.map((_, i) => {
      const parts = unzipSync(readFileSync(join(folder, "out", `${i}.xlsx`)));
      return Array.from({ length: count }, (__, sheet) => cellsOf(strFromU8(parts[`xl/worksheets/sheet${sheet + 1}.xml`]!)));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withoutResults(book: Uint8Array): Uint8Array {
  const parts = unzipSync(book);
  for (const path of Object.keys(parts).filter((name) => name.startsWith("xl/worksheets/sheet")))
    parts[path] = strToU8(strFromU8(parts[path]!).replace(/(<\/f>|<f\/>)<v>[^<]*<\/v>/g, "$1"));
  return zipSync(parts);
}

function workbook(sheets: readonly SheetCells[]): Uint8Array {
  const numbers = sheets.map((_, i) => i + 1);
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${numbers.map((n) => `<sheet name="S${n}" sheetId="${n}" r:id="rId${n}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${REL}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join("")}</Relationships>`,
  };
  sheets.forEach((sheet, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet)));
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

function sheetXml({ values, formulas }: SheetCells): string {
  const rows = values.map(
    (line, row) =>
      `<row r="${row + 1}">${line.map((value, col) => cellXml(toA1({ row, col }), value, formulas[row]?.[col] ?? null)).join("")}</row>`,
  );
  return `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData></worksheet>`;
}

function cellXml(address: string, value: CellValue, formula: string | null): string {
  if (formula !== null) return `<c r="${address}"><f>${escaped(formula.slice(1))}</f></c>`;
  if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
  return typeof value === "string" ? `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>` : "";
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

function cellsOf(xml: string): ReadonlyMap<string, number | string> {
  const cells = new Map<string, number | string>();
  for (const [, address, attributes, inner] of xml.matchAll(/<c r="([A-Z]+\d+)"((?:[^>/]|\/(?!>))*)>([\s\S]*?)<\/c>/g)) {
    const raw = /<v>([\s\S]*?)<\/v>/.exec(inner!)?.[1];
    if (raw !== undefined) cells.set(address!, /t="/.test(attributes!) && !/t="n"/.test(attributes!) ? raw : Number(raw));
  }
  return cells;
}
