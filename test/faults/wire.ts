import type { EmbeddedWorkbook } from "../../src/embedded";

/**
 * What can become of one request or of its answer.
 * `lost-request`: it never reached the workbook, the page is told of a broken connection. `lost-answer`: it was carried out, but the page
 * is told of a broken connection. `twice`: a proxy sent it again, the page gets the second answer. `garbled`: half of the answer.
 * `late`: the answer comes when nobody waits any more. `never`: carried out, no answer; `unheard`: neither.
 * `down`, `down-unsent`: as lost-answer and lost-request, and so is everything after it. `editing`: a person edits a cell from here on until the clock runs.
 */
export const WIRE_FAULTS = [
  "lost-request",
  "lost-answer",
  "twice",
  "garbled",
  "late",
  "never",
  "unheard",
  "down",
  "down-unsent",
  "editing",
] as const;
export type WireFault = (typeof WIRE_FAULTS)[number];

interface Message {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: string };
}

const BROKEN = { statusCode: 503, headers: {}, body: "" };
/** So many turns of the event loop without a word on the wire: the page waits for something that does not come. */
const QUIET_TURNS = 25;

/** Stands between the page and the workbook: does one harm to the chosen request, and runs a clock of its own when all waits. */
export class Wire {
  /** The workbook as the page is connected to it. */
  readonly workbook: EmbeddedWorkbook;
  onMessageFromHost?: (text: string) => void;
  private readonly inner: EmbeddedWorkbook["bridge"];
  private fault: { readonly at: number; readonly kind: WireFault } | null = null;
  private down = false;
  private count = 0;
  private traffic = 0;
  private readonly waiting = new Map<number, (answer: Message) => void>();
  private readonly late: string[] = [];
  private timers: { readonly due: number; readonly run: () => void }[] = [];
  private now = 0;

  constructor(private readonly real: EmbeddedWorkbook) {
    this.inner = real.bridge;
    this.workbook = Object.create(real, { bridge: { value: this } }) as EmbeddedWorkbook;
  }

  /** Called by the library once it is connected. */
  listen(): void {
    this.inner.onMessageFromHost = (text) => this.answer(text);
  }

  /** Does a harm to the request `at` (0-based, from now on); null takes every harm away. */
  set(fault: { readonly at: number; readonly kind: WireFault } | null): void {
    this.fault = fault;
    this.count = 0;
    this.down = false;
    if (fault === null) this.real.editing = false;
  }

  /** Requests since the last `set`. */
  get requests(): number {
    return this.count;
  }

  /** For whoever waits: runs `run` after so many milliseconds of this clock. */
  readonly schedule = (run: () => void, milliseconds: number): (() => void) => {
    const timer = { due: this.now + milliseconds, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  };

  /** How the step ends, or "waits" when it would wait for ever. The clock runs on whenever all is quiet. */
  async finish<T>(step: Promise<T>): Promise<{ readonly value: T } | { readonly thrown: unknown } | "waits"> {
    let end: { readonly value: T } | { readonly thrown: unknown } | null = null;
    step.then(
      (value) => {
        end = { value };
      },
      (thrown: unknown) => {
        end = { thrown };
      },
    );
    for (let quiet = 0, seen = this.traffic; end === null; quiet += 1) {
      await new Promise(setImmediate);
      if (this.traffic !== seen) [seen, quiet] = [this.traffic, 0];
      if (quiet < QUIET_TURNS) continue;
      if (!this.tick()) return "waits";
      quiet = 0;
    }
    return end;
  }

  /** Everything that was held back comes now. */
  async release(): Promise<void> {
    this.set(null);
    for (const text of this.late.splice(0)) this.onMessageFromHost?.(text);
    for (let i = 0; i < 5; i += 1) await new Promise(setImmediate);
  }

  sendMessageToHost(text: string): void {
    this.traffic += 1;
    const index = this.count++;
    const { id } = JSON.parse(text) as Message;
    const kind = this.down ? "down-unsent" : this.fault?.at === index ? this.fault.kind : null;
    if (kind === "down" || kind === "down-unsent") this.down = true;
    if (kind === "editing") this.real.editing = true;
    if (kind === "unheard") return;
    if (kind === "lost-request" || kind === "down-unsent")
      return void Promise.resolve().then(() => this.tell({ id, type: 1, message: BROKEN } as unknown as Message));
    if (kind === "lost-answer" || kind === "down")
      this.waiting.set(id, (answer) => this.tell({ ...answer, message: BROKEN } as unknown as Message));
    if (kind === "garbled")
      this.waiting.set(id, (answer) =>
        this.tell({ ...answer, message: { ...answer.message, body: answer.message.body.slice(0, answer.message.body.length / 2) } }),
      );
    if (kind === "late") this.waiting.set(id, (answer) => void this.late.push(JSON.stringify(answer)));
    if (kind === "never") this.waiting.set(id, () => undefined);
    if (kind === "twice") {
      this.waiting.set(id, () => undefined);
      void Promise.resolve()
        .then(() => Promise.resolve())
        .then(() => this.inner.sendMessageToHost(text));
    }
    this.inner.sendMessageToHost(text);
  }

  private answer(text: string): void {
    this.traffic += 1;
    const message = JSON.parse(text) as Message;
    const harmed = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (harmed && message.type === 1) harmed(message);
    else this.onMessageFromHost?.(text);
  }

  private tell(message: Message): void {
    this.traffic += 1;
    this.onMessageFromHost?.(JSON.stringify(message));
  }

  /** Runs the timer that is due next; a person who edits a cell ends doing so. False when nothing is to come. */
  private tick(): boolean {
    if (this.real.editing) {
      this.real.editing = false;
      return true;
    }
    const next = [...this.timers].sort((a, b) => a.due - b.due)[0];
    if (!next) return false;
    this.timers = this.timers.filter((one) => one !== next);
    this.now = next.due;
    next.run();
    return true;
  }
}
