import { requireStructure } from "../host/access";
import { removeSheet, setName, setVisibility } from "../host/classes/worksheet";
import { addSheet } from "../host/classes/worksheets";
import type { Host } from "../host/host";
import type { SheetModel } from "../model/types";
import { EditRefused, orRefuse } from "./refusal";

/** A new sheet beside another one, to its right. */
export function addSheetBeside(host: Host, before: SheetModel): SheetModel {
  const added = atSheets(host, () => addSheet(host));
  host.book.moveSheet(added, before.position + 1);
  return added;
}

/** Deletes a sheet; its neighbour comes to the front when it was there. @throws EditRefused for the last one that is shown */
export function deleteSheet(host: Host, sheet: SheetModel): void {
  if (!host.book.sheets.some((other) => other !== sheet && other.visibility === "visible")) throw new EditRefused("last-sheet");
  const wasInFront = host.book.activeSheet === sheet;
  atSheets(host, () => removeSheet(sheet, host));
  if (wasInFront) host.events.activated(host.book.activeSheet, null);
  host.calculateIfDue();
  host.events.flush();
}

/** Gives a sheet another name. @throws EditRefused when it is taken, or none for a sheet */
export function renameSheet(host: Host, sheet: SheetModel, name: string): void {
  if (name !== sheet.name) atSheets(host, () => setName(sheet, name, host));
}

/** Hides a sheet, or shows it again. The one in front gives way to its neighbour. @throws EditRefused for hiding the last one */
export function showSheet(host: Host, sheet: SheetModel, shown: boolean): void {
  const { book } = host;
  if (!shown && !book.sheets.some((other) => other !== sheet && other.visibility === "visible")) throw new EditRefused("last-sheet");
  atSheets(host, () => setVisibility(sheet, shown ? "Visible" : "Hidden", host));
  const line = [...book.sheets.slice(sheet.position + 1), ...book.sheets.slice(0, sheet.position).reverse()];
  const next = shown ? sheet : line.find((other) => other.visibility === "visible");
  if (next && (shown || book.activeSheet === sheet)) host.activate(next);
  host.events.flush();
}

/** Runs a change of the sheets; a protected workbook refuses it. */
function atSheets<T>(host: Host, run: () => T): T {
  if (host.book.structureProtected) throw new EditRefused("structure");
  orRefuse(() => requireStructure(host, "Worksheet"));
  const result = orRefuse(run);
  host.calculateIfDue();
  host.events.flush();
  return result;
}
