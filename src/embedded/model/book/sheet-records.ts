import { folderOf, type XmlElement, escapeText, leaves, parseXml, type OpcPackage, element } from "../../package";
import { childElement, isStrict, MAIN_NAMESPACE, relationAttribute, relationType } from "../namespaces";
import type { Sheet } from "../sheet";
import type { BookCore } from "./core";
import { WorkbookError } from "../../../workbook/errors";
import { ModelError } from "../errors";
import { withSheetRenamed } from "../formulas-text";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STRICT_NAMESPACE = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** Makes an empty worksheet part with its relationship, and its <sheet> record (not yet in the list). */
export function createSheetPart(core: BookCore, name: string, sibling: string): { record: XmlElement; part: string } {
  const { pkg, workbook } = core;
  const part = pkg.freeName(`${folderOf(sibling)}sheet#.xml`);
  const namespace = isStrict(workbook.root) ? STRICT_NAMESPACE : MAIN_NAMESPACE;
  const view = '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>';
  pkg.add(
    part,
    SHEET_TYPE,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">${view}<sheetData/></worksheet>`,
  );
  const relation = pkg.rels(workbook.part).add(relationType(workbook.root, "worksheet"), part);
  const sheetId = 1 + workbook.records.reduce((most, record) => Math.max(most, Number(record.attr("sheetId") ?? 0)), core.lastSheetId);
  core.lastSheetId = sheetId;
  const record = childElement(workbook.sheetList, "sheet", { name, sheetId });
  record.parent = workbook.sheetList;
  record.setAttr(relationAttribute(record, "id"), relation);
  return { record, part };
}

/** Takes a sheet out of the workbook, with the parts that only it leads to (drawings, notes, tables). */
export function removeSheetPart(core: BookCore, sheet: Sheet): void {
  const { pkg, workbook } = core;
  const own = pkg.reachable(sheet.partName);
  const others = pkg.reachable("", sheet.partName);
  const relation = pkg.rels(workbook.part).byId(sheet.record.attr("id") ?? "");
  if (relation) pkg.rels(workbook.part).remove(relation.id);
  workbook.sheetList.remove(sheet.record);
  for (const part of own) if (part === sheet.partName || !others.has(part)) pkg.remove(part);
}

/** @throws ModelError for names Excel refuses, WorkbookError name-taken when another sheet has it (ignoring case) */
export function checkSheetName(name: string, others: readonly string[]): void {
  const reserved = name.toLowerCase() === "history";
  if (name === "" || name.length > 31 || /[\\/?*[\]:\u0000-\u001f]/.test(name) || /^'|'$/.test(name) || reserved)
    throw new ModelError("bad-sheet-name", name);
  if (others.some((other) => other.toLowerCase() === name.toLowerCase())) throw new WorkbookError("name-taken", name);
}

/** @throws ModelError for names Excel refuses: spaces, cell addresses, R and C */
export function checkDefinedName(name: string): void {
  const shape = /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!shape || /^([A-Za-z]{1,3}\d{1,7}|[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name)) throw new ModelError("bad-name", name);
}

/** Makes everything that names a sheet follow its new name; with `to` null (deleted) references become #REF!. */
export function followSheet(core: BookCore, sheets: readonly Sheet[], from: string, to: string | null): void {
  const rewrite = (formula: string): string => withSheetRenamed(formula, from, to);
  core.names.rewriteFormulas(rewrite);
  const stored = escapeText(from.replace(/'/g, "''")).toLowerCase();
  for (const sheet of sheets)
    if (sheet.isRead || core.pkg.text(sheet.partName).toLowerCase().includes(stored)) sheet.rewriteFormulas(rewrite);
  for (const part of core.pkg.partNames) {
    const type = core.pkg.contentType(part);
    if (/(drawingml|ms-office)\.chart(ex)?\+xml$/.test(type)) followInChart(core.pkg, part, rewrite);
    else if (type.endsWith(".pivotCacheDefinition+xml") && to !== null) followInPivot(core.pkg, part, from, to);
  }
}

function followInChart(pkg: OpcPackage, part: string, rewrite: (formula: string) => string): void {
  const document = pkg.guard(part, () => parseXml(pkg.text(part)));
  for (const formula of leaves(document.root, "f")) {
    const next = rewrite(formula.text);
    if (next !== formula.text) formula.setText(next);
  }
  pkg.syncText(part, document.toString());
}

function followInPivot(pkg: OpcPackage, part: string, from: string, to: string): void {
  const document = pkg.guard(part, () => parseXml(pkg.text(part)));
  for (const source of leaves(document.root, "worksheetSource"))
    if (source.attr("sheet")?.toLowerCase() === from.toLowerCase()) source.setAttr("sheet", to);
  pkg.syncText(part, document.toString());
}

/**
 * Keeps docProps/app.xml in step with the sheets: the list of titles and its counts. Only where the file has such a list
 * and it agreed with the sheets before; anything else is left as it is.
 */
export function retitle(pkg: OpcPackage, before: readonly string[], after: readonly string[]): void {
  const part = pkg.rels("").ofKind("extended-properties")[0]?.target;
  if (part === undefined || !pkg.has(part)) return;
  const document = pkg.guard(part, () => parseXml(pkg.text(part)));
  const titles = document.root.child("TitlesOfParts")?.child("vector");
  const pairs = document.root.child("HeadingPairs")?.child("vector");
  const count = pairs && sheetCount(pairs);
  if (!titles || !count) return;
  const items = titles.children("lpstr");
  const agrees = Number(count.text) === before.length && before.every((name, i) => items[i]?.text === name);
  if (!agrees) return;
  const first = items[before.length] ?? null;
  for (const item of items.slice(0, before.length)) titles.remove(item);
  for (const name of after) titles.insert(element(`${items[0]?.prefix ?? "vt:"}lpstr`, {}, name), first);
  titles.setAttr("size", String(items.length - before.length + after.length));
  count.setText(String(after.length));
  pkg.setText(part, document.toString());
}

/** The first pair counts the worksheets; its name is in the language of the Excel that wrote it. */
function sheetCount(pairs: XmlElement): XmlElement | null {
  return pairs.children("variant")[1]?.child("i4") ?? null;
}
