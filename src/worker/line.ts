import { FileRefused, WorkbookError, type WorkbookErrorCode } from "../workbook";
import { turns, type Channel } from "./channel";
import { Joiner, pieces, type Piece } from "./codec";

/** What goes with a request while it is answered. */
export interface Hooks {
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What one end does for the other: `answer` what was asked, `hear` what was only told. */
export interface End<Asked, Told> {
  answer(asked: Asked, hooks: Required<Pick<Hooks, "onProgress">> & { readonly signal: AbortSignal }): Promise<unknown>;
  hear(told: Told): void;
}

type Message =
  | { readonly kind: "ask"; readonly id: number; readonly asked: unknown }
  | { readonly kind: "answer"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly error: PlainError }
  | { readonly kind: "progress"; readonly id: number; readonly share: number }
  | { readonly kind: "abort"; readonly id: number }
  | { readonly kind: "tell"; readonly told: unknown };

interface Leaving {
  readonly message: Message;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

interface Open {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly hooks: Hooks;
}

/**
 * Questions and answers over a channel, both ways, in the order in which they were posted: what was told before an answer is heard before it.
 * Everything must be plain data; errors of ours arrive as what they were. What is large goes in pieces, so that neither end is busy with it for
 * longer than a frame.
 */
export class Line<Ask, Tell, Asked, Told> {
  private last = 0;
  private failed: Error | null = null;
  private readonly joiner = new Joiner();
  private readonly leaving: Leaving[] = [];
  private isPosting = false;
  private readonly turn = turns();
  private readonly open = new Map<number, Open>();
  private readonly answering = new Map<number, AbortController>();

  constructor(
    private readonly channel: Channel,
    private readonly end: End<Asked, Told>,
  ) {
    channel.listen((piece) => {
      const message = this.joiner.take(piece as Piece) as Message | null;
      if (message) this.receive(message);
    });
  }

  /** @throws what cannot be posted: it is not asked then */
  ask(asked: Ask, hooks: Hooks = {}): Promise<unknown> {
    const id = (this.last += 1);
    return new Promise((resolve, reject) => {
      if (this.failed) throw this.failed;
      this.open.set(id, { resolve, reject, hooks });
      this.post({ kind: "ask", id, asked }).catch((thrown: Error) => this.closed(id)?.reject(thrown));
      const abort = () => void this.post({ kind: "abort", id });
      hooks.signal?.addEventListener("abort", abort);
      if (hooks.signal?.aborted) abort();
    });
  }

  /** Resolves when it is posted. @throws what cannot be */
  tell(told: Tell): Promise<void> {
    return this.post({ kind: "tell", told });
  }

  /** Nothing will be answered any more: all that is open ends with an error, and so does all that is asked later. */
  fail(error: Error): void {
    this.failed = error;
    const open = [...this.open.values()];
    this.open.clear();
    for (const { reject } of open) reject(error);
  }

  close(): void {
    this.channel.close();
  }

  private post(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      this.leaving.push({ message, resolve, reject });
      if (!this.isPosting) void this.postAll();
    });
  }

  /** Posts what waits, one after the other; what is small goes at once. */
  private async postAll(): Promise<void> {
    this.isPosting = true;
    for (let next = this.leaving.shift(); next; next = this.leaving.shift()) {
      try {
        for (const piece of pieces(next.message)) {
          if (this.failed) break;
          this.channel.post(piece);
          const others = piece.isLast ? undefined : this.turn();
          if (others) await others;
        }
        next.resolve();
      } catch (thrown) {
        next.reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
      }
    }
    this.isPosting = false;
  }

  private receive(message: Message): void {
    switch (message.kind) {
      case "ask":
        return void this.answer(message.id, message.asked as Asked);
      case "tell":
        return this.end.hear(message.told as Told);
      case "abort":
        return this.answering.get(message.id)?.abort();
      case "progress":
        return this.open.get(message.id)?.hooks.onProgress?.(message.share);
      case "answer":
        return this.closed(message.id)?.resolve(message.value);
      case "failure":
        return this.closed(message.id)?.reject(errorOf(message.error));
    }
  }

  private closed(id: number): Open | undefined {
    const open = this.open.get(id);
    this.open.delete(id);
    return open;
  }

  private async answer(id: number, asked: Asked): Promise<void> {
    const abort = new AbortController();
    this.answering.set(id, abort);
    try {
      const value = await this.end.answer(asked, {
        onProgress: (share) => void this.post({ kind: "progress", id, share }),
        signal: abort.signal,
      });
      await this.post({ kind: "answer", id, value });
    } catch (thrown) {
      await this.post({ kind: "failure", id, error: plainError(thrown) });
    } finally {
      this.answering.delete(id);
    }
  }
}

/** An error as it crosses: the clone of an Error has lost its class. */
interface PlainError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly cause: string | undefined;
  /** Of a WorkbookError. */
  readonly workbook: { readonly code: WorkbookErrorCode; readonly detail: string } | null;
  readonly isFile: boolean;
}

function plainError(thrown: unknown): PlainError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { cause } = error as { cause?: unknown };
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    isFile: error instanceof FileRefused,
    cause: cause === undefined ? undefined : cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause),
    workbook: error instanceof WorkbookError ? { code: error.code, detail: error.detail } : null,
  };
}

function errorOf({ name, message, stack, cause, workbook, isFile }: PlainError): Error {
  if (workbook) return new WorkbookError(workbook.code, workbook.detail, { cause });
  const error = isFile ? new FileRefused(message) : new Error(message);
  return Object.assign(error, { name, stack, cause });
}
