import { ownProfiles } from "../imported";
import { alsoSeen, WorkbookError, type Doing, type ExcelPort, type ReadOptions, type SeenNames, type Work } from "../workbook";
import type { WaitingChoices } from "./keeping";
import { watchEdits, type Schedule } from "./recheck";
import { promising } from "./score";
import { assessingSession, readSession, rereadSheets, settingsOf, type Session } from "./session";
import type { StateStore } from "./state-store";
import type { Steps } from "./steps";

/** Gives others their turn when it is time: a promise to wait for then, undefined while the work may go on. */
type Turn = () => Promise<void> | undefined;

interface Pace {
  /** Without it the work is done in one go. */
  readonly turn: Turn | undefined;
  /** Told at each turn how far the work is. */
  readonly tell: (doing: Doing) => void;
  /** Gives the work up at the next turn; absent for work that must come to its end. */
  readonly signal?: AbortSignal | undefined;
}

export interface ControllerOptions {
  /** The clock of the history. */
  readonly now: () => Date;
  /** Runs something later and gives a way to call it off; without it edits are not re-checked by themselves. */
  readonly schedule?: Schedule;
  /** Lets the page or the worker answer while something is worked out; without it that is done in one go. */
  readonly turn?: Turn;
  /** One rule profile for every sheet; null chooses from each sheet. */
  readonly profile?: string | null;
}

/** The workbook as it is known now: read, assessed, shown in the state, and followed while a person edits it. */
export class CurrentWorkbook {
  private session: Session | null = null;
  private seen: SeenNames = new Map();
  private abort: AbortController | null = null;
  private watching = false;

  /** @param waiting choices that hold already and are not written yet; null where each is written at once */
  constructor(
    private readonly port: ExcelPort,
    private readonly options: ControllerOptions,
    private readonly store: StateStore,
    private readonly steps: Steps,
    private readonly waiting: WaitingChoices | null,
  ) {}

  /** One rule profile for every sheet; null chooses from each sheet. */
  get profile(): string | null {
    return this.options.profile ?? null;
  }

  /** Names that sheets had since the workbook was opened. */
  get names(): SeenNames {
    return this.seen;
  }

  /** Calls off what began with the last reading. */
  get signal(): AbortSignal | undefined {
    return this.abort?.signal;
  }

  /** Gives up what began with the last reading. */
  cancel(): void {
    this.abort?.abort();
  }

  /** What was read last; read now where nothing was. @throws WorkbookError */
  async known(): Promise<Session> {
    return this.session ?? (await this.read({ fills: false }));
  }

  /** Reads the workbook anew. @throws WorkbookError */
  async read(options: Pick<ReadOptions, "fills" | "merges">): Promise<Session> {
    this.abort = new AbortController();
    const read = await readSession(
      this.port,
      { ...options, signal: this.abort.signal, onProgress: (doing) => this.tell(doing) },
      this.seen,
    );
    const session = this.withWaiting(read);
    this.adopt(session);
    return session;
  }

  private withWaiting(session: Session): Session {
    return this.waiting ? { ...session, stored: this.waiting.over(session.stored) } : session;
  }

  private adopt(session: Session): void {
    this.session = session;
    this.seen = alsoSeen(this.seen, session.survey.sheets);
  }

  /**
   * Assesses what was read and shows it.
   * @param signal gives it up before anything is shown; without it, as after something was written, it comes to its end
   */
  async publish(session: Session, signal?: AbortSignal): Promise<void> {
    this.adopt(session);
    const assessment = await this.work(assessingSession(session, this.profile), signal);
    this.store.set({
      assessment,
      promise: null,
      stored: session.stored.state,
      ownProfiles: ownProfiles(session.stored.state),
      storedNotes: session.stored.notes,
      touched: new Set(),
      error: null,
      protectedSheets: session.survey.sheets.filter((sheet) => sheet.protected).map((sheet) => sheet.name),
    });
    // The button's words, for whom there is a button.
    if (this.store.isWatched())
      this.store.set({ promise: await this.work(promising(session.grids, assessment, settingsOf(session, this.profile)), signal) });
  }

  /** Works something out with pauses, telling how far it is. */
  work<T>(work: Work<T>, signal?: AbortSignal): Promise<T> {
    return paced(work, { turn: this.options.turn, tell: (doing) => this.tell(doing), signal });
  }

  /** Says how far the action is; what is worked out twice, before and after filling, never makes it go back. */
  tell(doing: Doing): void {
    this.store.set({ progress: Math.max(shareOf(doing), this.store.get().progress ?? 0), doing });
  }

  /** Listens to edits and selections once; edits of our own are told apart by the running action. */
  async watch(): Promise<void> {
    if (this.watching) return;
    this.watching = true;
    try {
      await this.listen();
    } catch (thrown) {
      // Excel may refuse for a moment; the next reading tries again.
      this.watching = false;
      throw thrown;
    }
  }

  private async listen(): Promise<void> {
    const stop = await this.port.onSelectionChanged((event) => this.store.set({ selected: event }));
    const { schedule } = this.options;
    if (!schedule) return;
    const watched = watchEdits(this.port, {
      schedule,
      isOurs: () => this.store.get().phase === "working",
      findings: () => this.store.get().assessment?.sheets.flatMap((sheet) => sheet.findings) ?? [],
      touch: (keys) => this.store.set({ touched: new Set([...this.store.get().touched, ...keys]) }),
      recheck: (sheets, again) =>
        this.steps.run(again ? "recheck-again" : "recheck", async () => {
          if (this.session) await this.publish(this.withWaiting(await rereadSheets(this.port, this.session, sheets, this.seen)));
        }),
    });
    await watched.catch(async (thrown: unknown) => {
      await stop();
      throw thrown;
    });
  }
}

/** Does work in steps, so that a page or a worker answers meanwhile. @throws WorkbookError cancelled */
async function paced<T>(work: Work<T>, { turn, tell, signal }: Pace): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    const others = turn?.();
    if (!others) continue;
    tell(step.value);
    await others;
    if (signal?.aborted) throw new WorkbookError("cancelled");
  }
}

/** Which part of an action's time each of its doings takes, from and to. */
const PARTS: Readonly<Record<Doing["what"], readonly [number, number]>> = {
  read: [0, 0.4],
  recognise: [0.4, 0.42],
  score: [0.42, 0.5],
  check: [0.5, 0.6],
  write: [0.6, 1],
};

/** How far an action is, 0 to 1, when it is this far in one of its doings. */
function shareOf({ what, done, of }: Doing): number {
  const [from, to] = PARTS[what];
  return from + (to - from) * (of > 0 ? done / of : 1);
}
