import { itemAt } from "../../../workbook/invariant";
import type { SheetModel } from "../../model/types";
import { requireStructure } from "../access";
import { isAbsent, textArgument } from "../arguments";
import { HostError } from "../errors";
import { collectionEvents } from "../event-members";
import type { Host, HostObject } from "../host";
import { type ClassSpec, NULL_OBJECT } from "../member";
import { WorksheetClass } from "./handles";

/** A sheet by id or name, ignoring case. */
function find(host: Host, key: unknown): SheetModel | null {
  const text = textArgument(key, "WorksheetCollection.getItem");
  return host.traits.sheetOf(text) ?? host.book.sheet(text);
}

/** Adds a sheet behind the others, by default with the next free name. @throws HostError, ModelError for names Excel refuses */
export function addSheet(host: Host, name?: unknown): SheetModel {
  const location = "WorksheetCollection.add";
  requireStructure(host, location);
  const wanted = isAbsent(name) ? freeName(host) : textArgument(name, location);
  if (host.book.sheet(wanted)) throw new HostError("ItemAlreadyExists", location, wanted);
  const sheet = host.book.addSheet(wanted);
  host.events.sheetAdded(sheet);
  host.structureChanged();
  return sheet;
}

function freeName(host: Host): string {
  for (let number = host.book.sheets.length + 1; ; number++) if (!host.book.sheet(`Sheet${number}`)) return `Sheet${number}`;
}

function ends(host: Host, visibleOnly: unknown, last: boolean): HostObject {
  const sheets = host.book.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "visible");
  return WorksheetClass.of(itemAt(sheets, last ? sheets.length - 1 : 0));
}

/** Excel.WorksheetCollection. */
export const worksheetCollectionSpec: ClassSpec<Host> = {
  items: (host) => host.book.sheets.map((sheet) => WorksheetClass.of(sheet)),
  getItem: (host, key) => {
    const sheet = find(host, key);
    if (!sheet) throw new HostError("ItemNotFound", "WorksheetCollection.getItem", String(key));
    return WorksheetClass.of(sheet);
  },
  methods: {
    add: { call: (host, [name]) => WorksheetClass.of(addSheet(host, name)) },
    getActiveWorksheet: { call: (host) => WorksheetClass.of(host.book.activeSheet) },
    getCount: {
      call: (host, [visibleOnly]) => host.book.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "visible").length,
    },
    getFirst: { call: (host, [visibleOnly]) => ends(host, visibleOnly, false) },
    getLast: { call: (host, [visibleOnly]) => ends(host, visibleOnly, true) },
    getItemOrNullObject: {
      call: (host, [key]) => {
        const sheet = find(host, key);
        return sheet ? WorksheetClass.of(sheet) : NULL_OBJECT;
      },
    },
    ...collectionEvents,
  },
};
