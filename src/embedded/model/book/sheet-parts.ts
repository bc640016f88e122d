import { folderOf, type XmlElement } from "../../package";
import { childElement, isStrict, MAIN_NAMESPACE, relationAttribute, relationType } from "../namespaces";
import type { Sheet } from "../sheet";
import type { BookCore } from "./core";

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
