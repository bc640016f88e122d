import { rectToA1 } from "../../workbook/address";
import type { CellRect } from "../../workbook/cell";
import type { SheetModel } from "../model/types";
import { EVENT_CATEGORY, EVENT_WORKBOOK_ID } from "./protocol";

/** Numbers of the events in the library. */
export const EventNumber = { dataChanged: 10, activated: 11, deactivated: 12, added: 13, selectionChanged: 14, deleted: 15 } as const;
/** The events that a page can hear of. */
export type EventName = keyof typeof EventNumber;

/** Where a change came from; "Local" with triggerSource "ThisLocalAddin" for writes of this add-in (ExcelApi 1.14). */
export type ChangeOrigin = "person" | "addin";

interface Entry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Which events the page listens to, and the messages that tell it. */
export class EventHub {
  private readonly registered = new Map<string, number>();
  private queue: Entry[] = [];
  /** False silences every event, as `context.runtime.enableEvents` does. */
  enabled = true;
  /** True while a request is carried out: what happens meanwhile is told behind its answer. */
  private isHeld = false;
  /** True once anything was ever registered: such a window cannot be handed on to another workbook. */
  everRegistered = false;
  /** Sends a message to the page; set when a bridge is connected. */
  send: (text: string) => void = () => undefined;

  /** @param idOf the id by which the page knows a sheet */
  constructor(private readonly idOf: (sheet: SheetModel) => string) {}

  register(event: EventName, targetId: string): void {
    const key = `${event} ${targetId}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
    this.everRegistered = true;
  }

  unregister(event: EventName, targetId: string): void {
    const key = `${event} ${targetId}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  dataChanged(sheet: SheetModel, rect: CellRect, origin: ChangeOrigin): void {
    this.raise("dataChanged", sheet, {
      changeType: "RangeEdited",
      source: "Local",
      worksheetId: this.idOf(sheet),
      address: rectToA1(rect),
      shiftDirection: "None",
      ...(origin === "addin" ? { triggerSource: "ThisLocalAddin" } : { triggerSource: "Unknown" }),
    });
  }

  selectionChanged(sheet: SheetModel, rects: readonly CellRect[]): void {
    this.raise("selectionChanged", sheet, { worksheetId: this.idOf(sheet), address: rects.map(rectToA1).join(",") });
  }

  activated(sheet: SheetModel, left: SheetModel | null): void {
    if (left) this.raise("deactivated", left, { worksheetId: this.idOf(left) });
    this.raise("activated", sheet, { worksheetId: this.idOf(sheet) });
  }

  sheetAdded(sheet: SheetModel): void {
    this.raise("added", sheet, { worksheetId: this.idOf(sheet), source: "Local" });
  }

  sheetDeleted(sheet: SheetModel): void {
    this.raise("deleted", sheet, { worksheetId: this.idOf(sheet), source: "Local" });
  }

  /** Keeps back what is raised until `release`. */
  hold(): void {
    this.isHeld = true;
  }

  release(): void {
    this.isHeld = false;
    this.flush();
  }

  /** Sends what has gathered; called after the answer of a sync, and after each change by a person. */
  flush(): void {
    if (this.isHeld) return;
    const entries = this.queue;
    this.queue = [];
    if (entries.length > 0) this.send(JSON.stringify({ type: 3, message: { entries } }));
  }

  private raise(event: EventName, sheet: SheetModel, args: Record<string, unknown>): void {
    if (!this.enabled) return;
    for (const targetId of [this.idOf(sheet), EVENT_WORKBOOK_ID]) {
      if (!this.registered.has(`${event} ${targetId}`)) continue;
      this.queue.push({ messageCategory: EVENT_CATEGORY, messageType: EventNumber[event], targetId, message: JSON.stringify(args) });
    }
  }
}
