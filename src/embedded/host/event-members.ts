import type { SheetModel } from "../model/types";
import type { EventName } from "./events";
import type { Host } from "./host";
import type { MethodSpec } from "./member";
import { EVENT_WORKBOOK_ID } from "./protocol";

/** The library registers events by inner methods; each counts with the level of the public event. */
const SHEET_EVENTS: Readonly<Record<string, { readonly event: EventName; readonly levelOf: string }>> = {
  DataChangedEvent: { event: "dataChanged", levelOf: "onChanged" },
  SelectionChangedEvent: { event: "selectionChanged", levelOf: "onSelectionChanged" },
  ActivatedEvent: { event: "activated", levelOf: "onActivated" },
  DeactivatedEvent: { event: "deactivated", levelOf: "onDeactivated" },
};

const COLLECTION_EVENTS: typeof SHEET_EVENTS = {
  ...SHEET_EVENTS,
  AddedEvent: { event: "added", levelOf: "onAdded" },
  DeletedEvent: { event: "deleted", levelOf: "onDeleted" },
};

function members<T>(events: typeof SHEET_EVENTS, targetId: (target: T, host: Host) => string): Readonly<Record<string, MethodSpec<T>>> {
  const entries = Object.entries(events).flatMap(([name, { event, levelOf }]): [string, MethodSpec<T>][] => [
    [`_Register${name}`, { levelOf, call: (target, _args, host) => host.events.register(event, targetId(target, host)) }],
    [`_Unregister${name}`, { levelOf, call: (target, _args, host) => host.events.unregister(event, targetId(target, host)) }],
  ]);
  return Object.fromEntries(entries);
}

/** Events of one sheet. */
export const sheetEvents = members<SheetModel>(SHEET_EVENTS, (sheet, host) => host.traits.idOf(sheet));

/** Events of all sheets. */
export const collectionEvents = members<Host>(COLLECTION_EVENTS, () => EVENT_WORKBOOK_ID);
