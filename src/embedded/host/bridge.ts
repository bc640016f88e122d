import type { HostErrorCode } from "./errors";
import { HostError } from "./errors";
import { Batch } from "./dispatch";
import type { Host } from "./host";
import type { HostObject } from "./member";
import type { Bridge, RequestMessage, ResponseBody } from "./protocol";
import { DELAY_FOR_CELL_EDIT } from "./protocol";
import { utf8Length } from "./stats";

/** Excel on the web refuses requests and responses above 5 MB; we hold every platform to it. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** The two ends of a connection: what the library talks to, and how the host lets waiting requests go. */
export interface HostBridge extends Bridge {
  /** Answers requests that waited for the end of cell editing. */
  resume(): void;
}

/** Answers the messages of one page. Answers come in a later task, as from a real host. */
export function createBridge(host: Host, root: HostObject): HostBridge {
  const waiting: string[] = [];
  const bridge: HostBridge = {
    sendMessageToHost(text) {
      const message = JSON.parse(text) as RequestMessage;
      if (host.editing && (message.flags & DELAY_FOR_CELL_EDIT) !== 0) waiting.push(text);
      else void Promise.resolve().then(() => reply(bridge, message.id, answerText(host, root, message, utf8Length(text)), host));
    },
    resume() {
      for (const text of waiting.splice(0)) bridge.sendMessageToHost(text);
    },
  };
  host.events.send = (text) => bridge.onMessageFromHost?.(text);
  return bridge;
}

function reply(bridge: Bridge, id: number, body: string, host: Host): void {
  bridge.onMessageFromHost?.(JSON.stringify({ id, type: 1, message: { statusCode: 200, headers: {}, body } }));
  host.events.flush();
}

function answerText(host: Host, root: HostObject, message: RequestMessage, bytesIn: number): string {
  const body = answer(host, root, message, bytesIn);
  const text = JSON.stringify(body);
  const bytesOut = utf8Length(text);
  host.stats.add({ syncs: 1, actions: message.message.body.Actions.length, bytesIn, bytesOut });
  return bytesOut > PAYLOAD_LIMIT ? JSON.stringify(refusal("ResponsePayloadSizeLimitExceeded")) : text;
}

function answer(host: Host, root: HostObject, { message, flags }: RequestMessage, bytesIn: number): ResponseBody {
  if (bytesIn > PAYLOAD_LIMIT) return refusal("RequestPayloadSizeLimitExceeded");
  const waits = (flags & DELAY_FOR_CELL_EDIT) !== 0;
  if (host.editing || (!waits && host.traits.isEditedNow())) return refusal("InvalidOperationInCellEditMode");
  const result = new Batch(host, root, message.body).run();
  host.endSync();
  return result;
}

/** A refusal of the whole request: nothing of it was carried out (for a response that is too large: everything was). */
function refusal(code: HostErrorCode): ResponseBody {
  const error = new HostError(code, "Excel.run");
  return { Results: [], Error: { Code: code, Message: error.message, ActionIndex: -1, Location: error.location, HttpStatusCode: 400 } };
}
