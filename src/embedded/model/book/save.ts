import { StringPool } from "../shared-strings";
import type { Sheet } from "../sheet";
import type { BookCore } from "./core";
import { dropUnusedStyles, forEachReleased, stringsToKeep } from "./leftovers";
import type { OpcPackage } from "../../package";

/** Writes what was changed into the package and gives the file. */
export function saveBook(core: BookCore, sheets: readonly Sheet[]): Uint8Array {
  const { pkg, workbook } = core;
  if (sheets.some((sheet) => sheet.formulaCellsChanged)) dropCalcChain(pkg, workbook.part);
  dropUnusedStyles(core, sheets);
  writeSheets(core, sheets);
  core.writeStyles();
  workbook.askForCalculation(sheets.some((sheet) => sheet.hasStale));
  pkg.syncText(workbook.part, workbook.toString());
  return pkg.save();
}

function writeSheets(core: BookCore, sheets: readonly Sheet[]): void {
  const { strings, pkg } = core;
  if (!strings) return sheets.forEach((sheet) => sheet.write(() => null));
  const pool = new StringPool(strings, stringsToKeep(core, strings, sheets));
  let references = -core.releasedStrings.length;
  for (const sheet of sheets) {
    forEachReleased(sheet.cellsForSave(false), () => references--);
    sheet.write((text) => {
      references++;
      return pool.add(text);
    });
  }
  pkg.syncText(strings.part, pool.render(references));
}

/** Takes the calculation chain away (part, content type, relationship): Excel builds it anew, a wrong one makes it repair the file. */
function dropCalcChain(pkg: OpcPackage, workbookPart: string): void {
  const rels = pkg.rels(workbookPart);
  for (const relation of rels.ofKind("calcChain")) {
    rels.remove(relation.id);
    pkg.remove(relation.target);
  }
}
