import { itemAt } from "../workbook";
import type { CollectedFile } from "../collect";
import { messages } from "../messages";
import { openDraft, type Draft } from "./outputs";
import { appendLines, type LineSink } from "./lines";
import { reportText, type Status } from "./report";
import type { Answer, Job } from "./score-file";

/** Where the answers of a run go. */
export interface Delivery {
  /** An answer that has no job: the text of --report by itself. */
  text(answer: Answer): void;
  /** Hears of each job as it ends, in whatever order. */
  take(index: number, answer: Answer): void;
  /** After the last; gives the worst status. */
  finish(): Status;
  /** What goes into the collecting workbook, in the order of the jobs where they are delivered in turn. */
  readonly collected: readonly CollectedFile[];
}

/** Where a run writes what it tells, and the version it names. */
export interface CliOutlet {
  readonly version: string;
  readonly out: (text: string) => void;
  readonly note: (text: string) => void;
  /** True where both are read on one screen: why a file was not read stands in what is told of it and is not said twice. */
  readonly oneScreen?: boolean;
}

abstract class Delivered implements Delivery {
  readonly collected: CollectedFile[] = [];
  protected worst: Status = 0;
  private ended = 0;

  constructor(
    protected readonly jobs: readonly Job[],
    protected readonly world: CliOutlet,
    private readonly printsJson: boolean,
  ) {}

  abstract finish(): Status;
  protected abstract deliver(index: number, answer: Answer): void;
  protected abstract keep(answer: Answer): void;

  text(answer: Answer): void {
    this.show(answer);
  }

  take(index: number, answer: Answer): void {
    this.ended += 1;
    if (this.jobs.length > 1)
      this.world.note(`${messages.cli.progress(this.ended, this.jobs.length, itemAt(this.jobs, index).input.shown)}\n`);
    this.deliver(index, answer);
  }

  /** Tells of a file and keeps what is wanted of it. */
  protected show(answer: Answer, target: string | null = null): void {
    this.keep(answer);
    if (answer.saved) this.world.note(`${messages.cli.saved(target ?? "")}\n`);
    const isTold = this.world.oneScreen === true && !this.printsJson && answer.shown.length > 0;
    if (answer.error !== null && !isTold) this.world.note(`${answer.error}\n`);
    if (!this.printsJson) for (const line of answer.shown) this.world.out(`${line}\n`);
    if (answer.collected) this.collected.push(answer.collected);
    if (answer.status > this.worst) this.worst = answer.status;
  }
}

/** Files in the order of the inputs, whichever worker ends first; the JSON report grows with them. */
class InTurn extends Delivered {
  private readonly waiting = new Map<number, Answer>();
  private next = 0;
  private files = 0;
  private readonly draft: Draft | null;

  constructor(
    jobs: readonly Job[],
    world: CliOutlet,
    private readonly json: string | null,
  ) {
    super(jobs, world, json === "-");
    this.draft = json === null || json === "-" ? null : openDraft(json);
    this.print([reportText.head(world.version)]);
  }

  finish(): Status {
    this.print([reportText.tail(this.files)]);
    this.draft?.finish();
    return this.worst;
  }

  protected deliver(index: number, answer: Answer): void {
    this.waiting.set(index, answer);
    for (let ready = this.waiting.get(this.next); ready; ready = this.waiting.get(this.next)) {
      this.show(ready, itemAt(this.jobs, this.next).target);
      this.waiting.delete(this.next);
      this.next += 1;
    }
  }

  protected keep({ report }: Answer): void {
    if (report === null) return;
    this.print([reportText.before(this.files)]);
    this.print(report);
    this.files += 1;
  }

  private print(pieces: Iterable<string>): void {
    for (const piece of pieces) {
      if (this.json === "-") this.world.out(piece);
      else this.draft?.write(piece);
    }
  }
}

/** Each file as soon as it is done. */
class AtOnce extends Delivered {
  private readonly sink: LineSink;

  constructor(jobs: readonly Job[], world: CliOutlet, path: string) {
    super(jobs, world, path === "-");
    this.sink = path === "-" ? { write: (line) => outLine(world, line), close: () => undefined } : appendLines(path);
  }

  finish(): Status {
    this.sink.close();
    return this.worst;
  }

  protected deliver(index: number, answer: Answer): void {
    this.show(answer, itemAt(this.jobs, index).target);
  }

  protected keep({ line }: Answer): void {
    if (line !== null) this.sink.write(line);
  }
}

function outLine({ out }: CliOutlet, pieces: Iterable<string>): void {
  for (const piece of pieces) out(piece);
  out("\n");
}

/** Delivers in the order of the inputs into a JSON report ("-": standard output; null: none). @throws UsageError */
export function inTurn(jobs: readonly Job[], world: CliOutlet, json: string | null): Delivery {
  return new InTurn(jobs, world, json);
}

/** Delivers a line for each file as soon as it is done, behind those that the file holds. @throws LinesStopped */
export function atOnce(jobs: readonly Job[], world: CliOutlet, path: string): Delivery {
  return new AtOnce(jobs, world, path);
}
