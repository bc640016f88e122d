import type { AppState } from "../actions";
import { errorKind, WorkbookError, type ExcelPort } from "../workbook";
import { PortAnswers } from "./answer-port";
import type { ActionAsked, PageTold, PortAsked, WorkerTold } from "./asked";
import type { Channel } from "./channel";
import { Line } from "./line";

/** An engine that is gone, and what it was at. */
export interface Lost {
  /** What all that was asked of it ends with, as the pane shows it. */
  readonly error: NonNullable<AppState["error"]>;
  /** True when something that a person asked for was open. */
  readonly wasAsked: boolean;
  /** True when it was reading the workbook: what came of that may well come again. */
  readonly wasReading: boolean;
}

interface PageHooks {
  /** Gets the fields of the state that are others now. */
  readonly changed: (change: Partial<AppState>) => void;
  readonly isGivenUp: () => boolean;
  /** Told when the workbook keeps what an engine had only remembered. */
  readonly kept: () => void;
  readonly lost: (lost: Lost) => void;
}

/** The page's end of one engine, once engine and workbook are both there. */
export class EngineEnd {
  private readonly line: Line<ActionAsked, PageTold, PortAsked, WorkerTold>;
  private readonly answers: PortAnswers;
  private open: readonly ActionAsked[] = [];
  private isOver = false;

  constructor(
    private readonly channel: Channel,
    port: ExcelPort,
    private readonly hooks: PageHooks,
  ) {
    const tell: PortAnswers["hooks"]["tell"] = (listener, event) => void this.line.tell({ kind: "event", listener, event });
    this.answers = new PortAnswers(port, { tell, isGivenUp: hooks.isGivenUp, kept: hooks.kept });
    this.line = new Line(channel, {
      answer: this.answers.answer,
      hear: (told) => ("broken" in told ? void this.end("engine-lost", told.broken) : hooks.changed(told.change)),
    });
    channel.lost((why) => void this.end("engine-lost", why));
  }

  /** True while something that was asked is open. */
  get isBusy(): boolean {
    return this.open.length > 0;
  }

  async ask(asked: ActionAsked): Promise<unknown> {
    if (this.open.length === 0) this.answers.begin();
    this.open = [...this.open, asked];
    try {
      return await this.line.ask(asked);
    } finally {
      this.open = this.open.filter((other) => other !== asked);
    }
  }

  cancel(): void {
    void this.line.tell({ kind: "cancel" });
  }

  /**
   * Gives up an engine that does not hear: nothing of what it was asked is done, or has been done. False when it is writing or has
   * written: that comes to its end.
   */
  async abandon(): Promise<boolean> {
    const { kind } = await this.answers.written;
    if (kind !== "done" && !this.isOver && this.hooks.isGivenUp()) await this.end("cancelled", "");
    return this.isOver;
  }

  close(): void {
    this.isOver = true;
    this.answers.leave();
    this.channel.close();
  }

  /** A write that has begun is the page's own and goes on: only when it has ended it is known what has been changed. */
  private async end(code: "engine-lost" | "cancelled", why: string): Promise<void> {
    if (this.isOver) return;
    this.close();
    const written = await this.answers.written;
    const error = endedBy(written, code, why);
    this.hooks.lost({
      error: shown(error, why),
      wasAsked: this.open.length > 0,
      wasReading: this.open.some(({ action }) => action === "refresh"),
    });
    this.line.fail(error);
  }
}

function endedBy(written: Awaited<PortAnswers["written"]>, code: "engine-lost" | "cancelled", why: string): WorkbookError {
  if (written.kind === "nothing") return new WorkbookError(code, "", { cause: why });
  return new WorkbookError("engine-lost-writing", written.kind === "failed" ? written.sentence : "", { cause: why });
}

function shown(error: WorkbookError, why: string): Lost["error"] {
  return { kind: errorKind(error), message: error.message, detail: [error.code, error.detail, why].filter(Boolean).join(" · ") };
}
