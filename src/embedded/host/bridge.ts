import { type HostErrorCode, HostError } from "./errors";
import { Batch } from "./dispatch";
import type { Host, HostObject } from "./host";
import { type Bridge, type RequestBody, type RequestMessage, type ResponseBody, DELAY_FOR_CELL_EDIT } from "./protocol";
import { utf8Length } from "./stats";

/** Excel on the web refuses requests and responses above 5 MB; we hold every platform to it. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** A request as objects, for a client that needs no texts. */
export interface PlainRequest {
  readonly body: RequestBody;
  readonly flags: number;
  /** Objects that earlier requests made, by the id of their path: they are used as they are. Those that this request walks to are added. */
  readonly objects: Map<number, HostObject>;
}

/** The two ends of a connection: what a client talks to, and how the host lets waiting requests go. */
export interface HostBridge extends Bridge {
  /** Answers a request of a client that shares our memory: in the same order and with the same refusals, but for the limits of what travels. */
  ask(request: PlainRequest): Promise<ResponseBody>;
  /** Answers requests that waited for the end of cell editing. */
  resume(): void;
  /** Waited for before each answer, so that a page can draw meanwhile. */
  pace: () => Promise<void>;
  /** Told after each answer, by whichever way it was asked. */
  answered: () => void;
}

/** Answers the requests of one page. Answers come in a later task, as from a real host. */
export function createBridge(host: Host, root: HostObject): HostBridge {
  const waiting: (() => void)[] = [];
  const admit = async (flags: number): Promise<void> => {
    await bridge.pace();
    while (host.editing && waits(flags)) await new Promise<void>((go) => waiting.push(go));
  };
  const done = (): void => {
    host.events.flush();
    bridge.answered();
  };
  const bridge: HostBridge = {
    pace: () => Promise.resolve(),
    answered: () => undefined,
    sendMessageToHost(text) {
      const message = JSON.parse(text) as RequestMessage;
      void admit(message.flags).then(() => {
        reply(bridge, message.id, answerText(host, root, message, utf8Length(text)));
        done();
      });
    },
    async ask({ body, flags, objects }) {
      await admit(flags);
      const answer = answerTo(host, flags, () => new Batch(host, root, body, objects).run());
      host.stats.add({ syncs: 1, actions: body.Actions.length });
      // What it means to the page comes behind the answer.
      void Promise.resolve().then(done);
      return answer;
    },
    resume() {
      for (const go of waiting.splice(0)) go();
    },
  };
  host.events.send = (text) => bridge.onMessageFromHost?.(text);
  return bridge;
}

function reply(bridge: Bridge, id: number, body: string): void {
  bridge.onMessageFromHost?.(JSON.stringify({ id, type: 1, message: { statusCode: 200, headers: {}, body } }));
}

function answerText(host: Host, root: HostObject, { message, flags }: RequestMessage, bytesIn: number): string {
  const body =
    bytesIn > PAYLOAD_LIMIT
      ? refusal("RequestPayloadSizeLimitExceeded")
      : answerTo(host, flags, () => new Batch(host, root, message.body).run());
  const text = JSON.stringify(body);
  const bytesOut = utf8Length(text);
  host.stats.add({ syncs: 1, actions: message.body.Actions.length, bytesIn, bytesOut });
  return bytesOut > PAYLOAD_LIMIT ? JSON.stringify(refusal("ResponsePayloadSizeLimitExceeded")) : text;
}

function waits(flags: number): boolean {
  return (flags & DELAY_FOR_CELL_EDIT) !== 0;
}

function answerTo(host: Host, flags: number, carryOut: () => ResponseBody): ResponseBody {
  if (host.editing || (!waits(flags) && host.traits.isEditedNow())) return refusal("InvalidOperationInCellEditMode");
  const result = carryOut();
  host.endSync();
  return result;
}

/** A refusal of the whole request: nothing of it was carried out (for a response that is too large: everything was). */
function refusal(code: HostErrorCode): ResponseBody {
  const error = new HostError(code, "Excel.run");
  return { Results: [], Error: { Code: code, Message: error.message, ActionIndex: -1, Location: error.location, HttpStatusCode: 400 } };
}
