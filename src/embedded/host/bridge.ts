import { sliced, type Steps } from "../../workbook/work";
import { type HostErrorCode, HostError } from "./errors";
import { Batch } from "./dispatch";
import type { Host, HostObject } from "./host";
import { type Bridge, type RequestBody, type RequestMessage, type ResponseBody, DELAY_FOR_CELL_EDIT } from "./protocol";
import { utf8Length } from "./stats";

/** Excel on the web refuses requests and responses above 5 MB; we hold every platform to it. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Letters, and rows, that become text in one step. */
const TEXT_A_STEP = 100_000;
const ROWS_A_STEP = 32;

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
  /** Asked before each answer and at each step of one; what it gives is waited for, so that a page can hear and draw meanwhile. */
  pace: () => Promise<void> | undefined;
  /** Told after each answer, by whichever way it was asked. */
  answered: () => void;
  /** True while a request is carried out: what stands in the workbook is half of something, and nobody else may change it. */
  readonly isCarryingOut: boolean;
}

/** Answers the requests of one page, one after the other and each as a whole. Answers come in a later task, as from a real host. */
export function createBridge(host: Host, root: HostObject): HostBridge {
  const turns = new Turns(host, {
    pace: () => bridge.pace(),
    answered: () => bridge.answered(),
  });
  const bridge: HostBridge = {
    pace: () => undefined,
    answered: () => undefined,
    get isCarryingOut() {
      return turns.isTaken;
    },
    sendMessageToHost(text) {
      const message = JSON.parse(text) as RequestMessage;
      void turns.carriedOut(
        message.flags,
        () => reply(message.id, answerText(host, root, message, utf8Length(text))),
        (answer) => {
          bridge.onMessageFromHost?.(answer);
          turns.done();
        },
      );
    },
    ask({ body, flags, objects }) {
      return turns.carriedOut(
        flags,
        () => answerTo(host, flags, () => new Batch(host, root, body, objects).run()),
        () => {
          host.stats.add({ syncs: 1, actions: body.Actions.length });
          void Promise.resolve().then(() => turns.done()); // behind the answer
        },
      );
    },
    resume() {
      turns.resume();
    },
  };
  host.events.send = (text) => bridge.onMessageFromHost?.(text);
  return bridge;
}

/** Whose turn it is: one request at a time, the others in line behind it or behind the end of cell editing. */
class Turns {
  private readonly editing: (() => void)[] = [];
  private readonly line: (() => void)[] = [];
  /** True while a request is carried out. */
  isTaken = false;

  constructor(
    private readonly host: Host,
    private readonly told: Pick<HostBridge, "pace" | "answered">,
  ) {}

  /** @param end takes the answer, and sees to it that `done` is called */
  async carriedOut<T>(flags: number, steps: () => Steps<T>, end: (answer: T) => void): Promise<T> {
    await this.admit(flags);
    // After a fault of ours whoever comes next is not to wait for ever.
    const answer = await sliced(steps(), () => this.told.pace()).catch((thrown: unknown) => {
      this.done();
      throw thrown;
    });
    end(answer);
    return answer;
  }

  /** Ends a turn. */
  done(): void {
    this.isTaken = false;
    this.host.events.release();
    this.told.answered();
    // All of them: the first may have to wait for the end of cell editing.
    for (const go of this.line.splice(0)) go();
  }

  /** Cell editing has ended. */
  resume(): void {
    for (const go of this.editing.splice(0)) go();
  }

  private async admit(flags: number): Promise<void> {
    await this.told.pace();
    while ((this.host.editing && waits(flags)) || this.isTaken)
      await new Promise<void>((go) => (this.isTaken ? this.line : this.editing).push(go));
    this.isTaken = true;
    this.host.events.hold();
  }
}

/** The message that carries an answer. */
function* reply(id: number, answer: Steps<string>): Steps<string> {
  const body = yield* answer;
  // The text of the answer is a text inside of the message, letter by letter.
  const parts: string[] = [];
  for (let at = 0; at < body.length; at += TEXT_A_STEP) {
    parts.push(JSON.stringify(body.slice(at, at + TEXT_A_STEP)).slice(1, -1));
    yield;
  }
  const text = `{"id":${JSON.stringify(id)},"type":1,"message":{"statusCode":200,"headers":{},"body":"${parts.join("")}"}}`;
  // The client takes the whole answer apart in one go: in a task of its own.
  yield;
  return text;
}

function* answerText(host: Host, root: HostObject, { message, flags }: RequestMessage, bytesIn: number): Steps<string> {
  const body =
    bytesIn > PAYLOAD_LIMIT
      ? refusal("RequestPayloadSizeLimitExceeded")
      : yield* answerTo(host, flags, () => new Batch(host, root, message.body).run());
  const text = yield* jsonOf(body);
  const bytesOut = utf8Length(text);
  host.stats.add({ syncs: 1, actions: message.body.Actions.length, bytesIn, bytesOut });
  return bytesOut > PAYLOAD_LIMIT ? JSON.stringify(refusal("ResponsePayloadSizeLimitExceeded")) : text;
}

/** As JSON.stringify, in steps: lists are taken apart down to the rows of a block of cells. The value is of our making: plain, with no holes. */
function* jsonOf(value: unknown): Steps<string> {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const parts: string[] = [];
  if (Array.isArray(value)) {
    const isBlock = value.some(Array.isArray);
    for (const [i, item] of value.entries()) {
      parts.push(isBlock ? JSON.stringify(item) : yield* jsonOf(item));
      if (i % ROWS_A_STEP === 0) yield;
    }
    return `[${parts.join(",")}]`;
  }
  for (const [key, item] of Object.entries(value)) if (item !== undefined) parts.push(`${JSON.stringify(key)}:${yield* jsonOf(item)}`);
  return `{${parts.join(",")}}`;
}

function waits(flags: number): boolean {
  return (flags & DELAY_FOR_CELL_EDIT) !== 0;
}

function* answerTo(host: Host, flags: number, carryOut: () => Steps<ResponseBody>): Steps<ResponseBody> {
  if (host.editing || (!waits(flags) && host.traits.isEditedNow())) return refusal("InvalidOperationInCellEditMode");
  const result = yield* carryOut();
  yield* host.endingSync();
  return result;
}

/** A refusal of the whole request: nothing of it was carried out (for a response that is too large: everything was). */
function refusal(code: HostErrorCode): ResponseBody {
  const error = new HostError(code, "Excel.run");
  return { Results: [], Error: { Code: code, Message: error.message, ActionIndex: -1, Location: error.location, HttpStatusCode: 400 } };
}
