import { createStateStore, type AppController, type AppState } from "../actions";
import { messages } from "../messages";
import type { ExcelPort } from "../workbook";
import { ACTIONS, type ActionAsked, type ActionCall } from "./asked";
import type { Channel } from "./channel";
import type { EngineEnd, Lost } from "./connect";

/** A controller of the page whose engine works elsewhere; `close` ends it. */
export interface RemoteController extends AppController {
  close(): void;
}

/** So many milliseconds an engine may take to hear 取消, before another one takes its place. */
const HEARS_MS = 5000;
/** Actions that leave the error of the one before as it stands. */
const QUIET: readonly ActionCall[] = ["select", "keep"];
/** In force at once, in the workbook only later: a new engine is told of them again. */
const REMEMBERED: readonly ActionCall[] = ["suppress", "unsuppress"];

/**
 * The controller as the page has it, there at once: it shows the state that the engine tells of, and passes on what a person wants. Nothing of
 * the engine is loaded with it. When an engine is gone, all that was asked of it ends with WorkbookError (engine-lost, engine-lost-writing), and
 * another one takes its place. @param start gives an engine, @param workbook its port, both as soon as they can be had
 */
export function remoteController(start: () => Promise<Channel>, workbook: Promise<ExcelPort>, hears = HEARS_MS): RemoteController {
  const remote = new Remote(start, workbook, hears);
  const actions = Object.fromEntries(ACTIONS.map((action) => [action, (...args: readonly unknown[]) => remote.ask({ action, args })]));
  return { ...(actions as Pick<AppController, ActionCall>), ...remote.controls };
}

class Remote {
  private readonly store = createStateStore();
  private engine: Promise<EngineEnd> | null = null;
  private isGivenUp = false;
  /** What was chosen and is not yet kept in the workbook. */
  private remembered: readonly ActionAsked[] = [];
  /** How the last engine ended; shown until something else is asked for. */
  private ended: AppState["error"] = null;

  constructor(
    private readonly start: () => Promise<Channel>,
    private readonly workbook: Promise<ExcelPort>,
    private readonly hears: number,
  ) {
    this.engine = this.connect(false);
  }

  readonly controls = {
    getState: this.store.get,
    subscribe: this.store.subscribe,
    cancel: () => this.cancel(),
    close: () => void this.engine?.then((engine) => engine.close()).catch(() => undefined),
  };

  async ask(asked: ActionAsked): Promise<unknown> {
    if (this.ended !== null && this.store.get().error === this.ended && !QUIET.includes(asked.action)) this.store.set({ error: null });
    const answer = await (await this.current()).ask(asked);
    if (REMEMBERED.includes(asked.action)) this.remembered = [...this.remembered, asked];
    return answer;
  }

  private current(): Promise<EngineEnd> {
    return (this.engine ??= this.connect(true));
  }

  /** @param again true for an engine that takes the place of another one: what is shown stays until it has something to show */
  private connect(again: boolean): Promise<EngineEnd> {
    const made = this.connected(() => this.engine === made, again);
    made.catch((cause: unknown) => {
      this.engine = null;
      this.store.set({
        phase: "failed",
        progress: null,
        error: { kind: "failed", message: messages.pane.overview.failed, detail: String(cause) },
      });
    });
    return made;
  }

  private async connected(isCurrent: () => boolean, again: boolean): Promise<EngineEnd> {
    const [channel, port, { EngineEnd: End }] = await Promise.all([this.start(), this.workbook, import("./connect")]);
    let isFirst = again;
    return new End(channel, port, {
      isGivenUp: () => this.isGivenUp,
      kept: () => (this.remembered = []),
      changed: (change) => {
        if (change.phase === "ready" || change.phase === "failed") this.isGivenUp = false;
        this.store.set(isFirst ? running(change) : change);
        isFirst = false;
      },
      lost: (lost) => {
        if (isCurrent()) this.lost(lost);
      },
    });
  }

  /** An engine at rest has nothing to give up: what is asked of it next must not be taken for given up. */
  private cancel(): void {
    const { phase } = this.store.get();
    const isAtRest = phase === "ready" || phase === "failed";
    this.isGivenUp = true;
    const engine = this.engine;
    void engine
      ?.then((open) => {
        if (isAtRest && !open.isBusy) {
          this.isGivenUp = false;
          return;
        }
        open.cancel();
        setTimeout(() => {
          if (this.engine === engine && this.isGivenUp) void open.abandon();
        }, this.hears);
      })
      .catch(() => undefined);
  }

  /** Another engine reads the workbook anew, unless the last one was lost over that: then a person decides whether to try again. */
  private lost({ error, wasAsked, wasReading }: Lost): void {
    this.engine = null;
    this.isGivenUp = false;
    const isTold = wasAsked || wasReading;
    if (isTold) this.ended = error;
    this.store.set({ phase: this.store.get().assessment ? "ready" : "failed", progress: null, doing: null, ...(isTold ? { error } : {}) });
    // How that ends is shown by what the new engine tells, or by its own loss.
    if (!wasReading) this.again().catch(() => undefined);
  }

  private async again(): Promise<void> {
    const engine = await this.current();
    await engine.ask({ action: "refresh", args: [] });
    for (const asked of this.remembered) await engine.ask(asked);
  }
}

/** What the first words of another engine tell of a state that is shown already. */
function running({ phase = "reading", progress = null, doing = null }: Partial<AppState>): Partial<AppState> {
  return { phase, progress, doing };
}
