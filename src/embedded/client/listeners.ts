import { EventNumber, type EventName } from "../host/events";
import { EVENT_WORKBOOK_ID } from "../host/protocol";
import type { EmbeddedWorkbook } from "../workbook";

/** What the page gives to hear of an event. */
export type Handler = (event: unknown) => Promise<unknown>;

/** The page's listeners to events of all sheets. */
export class Listeners {
  private readonly handlers = new Map<EventName, Set<Handler>>();

  constructor(workbook: EmbeddedWorkbook) {
    workbook.bridge.onMessageFromHost = (text) => this.deliver(text);
  }

  add(event: EventName, handler: Handler): void {
    this.handlers.set(event, new Set([...(this.handlers.get(event) ?? []), handler]));
  }

  remove(event: EventName, handler: Handler): void {
    this.handlers.get(event)?.delete(handler);
  }

  private deliver(text: string): void {
    const { message } = JSON.parse(text) as {
      readonly message: {
        readonly entries: readonly { readonly messageType: number; readonly targetId: string; readonly message: string }[];
      };
    };
    for (const { messageType, targetId, message: args } of message.entries) {
      if (targetId !== EVENT_WORKBOOK_ID) continue;
      for (const [event, handlers] of this.handlers)
        if (EventNumber[event] === messageType) for (const handler of handlers) void handler(JSON.parse(args));
    }
  }
}
