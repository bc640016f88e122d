import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { storedFormula } from "../../src/embedded/model/formulas-text";
import { toA1 } from "../../src/workbook";
import { isErrorValue } from "../../src/embedded/model/errors";
import type { Case, CaseGroup } from "./cases";

/** The command of LibreOffice; undefined where it is not installed. */
export const soffice = ["soffice", "libreoffice"].find((command) => {
  try {
    execFileSync(command, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

const escapeXml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

function cellXml(address: string, value: unknown, formula: string | null): string {
  if (formula !== null) return `<c r="${address}"><f>${escapeXml(formula.slice(1))}</f></c>`;
  if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}" t="b"><v>${Number(value)}</v></c>`;
  if (typeof value === "string") return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
  return isErrorValue(value) ? `<c r="${address}" t="e"><v>${value.error}</v></c>` : "";
}

/** The group's workbook as .xlsx, its formulas in column Z from row 101 on; the engine's own cells stay as they are. */
function workbookOf({ book, cases }: CaseGroup): Uint8Array {
  const source = book();
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const sheets = source.sheetNames.map((_, sheet) => {
    const rows: string[] = [];
    for (let row = 0; row < source.extent(sheet).rows; row++) {
      const cells = Array.from({ length: 26 }, (__, col) =>
        cellXml(toA1({ row, col }), source.value(sheet, row, col), source.formula(sheet, row, col)?.formula ?? null),
      );
      rows.push(`<row r="${row + 1}">${cells.join("")}</row>`);
    }
    if (sheet === 0)
      cases.forEach(([formula], index) =>
        rows.push(`<row r="${101 + index}">${cellXml(`Z${101 + index}`, null, fileForm(formula, 101 + index))}</row>`),
      );
    return `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`;
  });
  const names = Object.entries(source.names).map(
    ([name, formula]) => `<definedName name="${name}">${escapeXml(formula.slice(1))}</definedName>`,
  );
  const list = (item: (name: string, number: number) => string): string =>
    source.sheetNames.map((name, index) => item(name, index + 1)).join("");
  const types = list(
    (_, n) =>
      `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${types}</Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${rel}"><sheets>${list((name, n) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets><definedNames>${names.join("")}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list((_, n) => `<Relationship Id="rId${n}" Type="${rel}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
  };
  sheets.forEach((xml, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = xml));
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

/** Files carry newer functions with a prefix; ROW() must see the row that the table means. */
function fileForm(formula: string, row: number): string {
  return `=${storedFormula(formula.replace(/_xlfn\./g, ""))}`.replace(/ROW\(\)/g, `(ROW()-${row - 100})`);
}

/** What LibreOffice computes for each case of each group, in their order. */
export function computedThere(command: string, groups: readonly CaseGroup[]): unknown[][] {
  const folder = mkdtempSync(join(tmpdir(), "formulas-"));
  try {
    const inputs = groups.map((group, index) => {
      const path = join(folder, `book${index}.xlsx`);
      writeFileSync(path, workbookOf(group));
      return path;
    });
    const options = [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      join(folder, "out"),
    ];
    execFileSync(command, [...options, ...inputs], { stdio: "ignore", timeout: 500_000 });
    return groups.map((group, index) => readResults(unzipSync(readFileSync(join(folder, "out", `book${index}.xlsx`))), group.cases));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readResults(parts: Record<string, Uint8Array>, cases: readonly Case[]): unknown[] {
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
  const shared = [...strFromU8(parts["xl/sharedStrings.xml"]!).matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item]) => plainText(item!));
  return cases.map((_, index) => {
    const cell = new RegExp(`<c r="Z${101 + index}"([^>]*)>([\\s\\S]*?)</c>`).exec(sheet);
    const raw = /<v>([\s\S]*?)<\/v>/.exec(cell?.[2] ?? "")?.[1];
    if (raw === undefined) return undefined;
    const type = /t="(\w+)"/.exec(cell![1]!)?.[1] ?? "n";
    return type === "n" ? Number(raw) : type === "b" ? raw === "1" : type === "s" ? shared[Number(raw)] : plainText(raw);
  });
}

const plainText = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

/** It saves most of its error codes as #VALUE!, so any error agrees with any other. */
export function same(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  const isCode = (value: unknown): boolean => typeof value === "string" && value.startsWith("#");
  return a === b || (isCode(a) && isCode(b));
}
