import { pick, randomOf, type Random } from "../../scripts/bench/recognition/random";
import type { ActionReport } from "../../src/actions";
import { messages } from "../../src/messages";
import type { Connect } from "../helpers/clients";
import { CLERK } from "./clerk";
import { Desk } from "./desk";
import { leftOvers } from "./ending";
import { adoptSaid, faultsOf, snapshotOf, type Fault, type Outcome, type Snapshot } from "./oracle";
import { FROM_THE_PANE, PRODUCT, type Call } from "./product";
import type { Subject } from "./subjects";

/** One step: what, and the seed of everything it draws. */
export interface Step {
  readonly what: string;
  readonly seed: number;
}

/** A sequence by its number: a workbook and what is done to it. */
export interface Sequence {
  readonly subject: Subject;
  readonly steps: readonly Step[];
}

/** How a sequence ended. `told` are the steps in words; `actions` counts actions of the product, `refused` those that ended in a sentence. */
export interface Ending {
  readonly fault: Fault | null;
  readonly told: readonly string[];
  readonly actions: number;
  readonly refused: number;
}

const WEIGHED: readonly string[] = [...Object.entries(PRODUCT), ...Object.entries(CLERK), ["reopen", [2]] as const].flatMap(
  ([name, [weight]]) => Array.from({ length: weight }, () => name),
);
const MOST_RESTORES = 40;

/** The sequence of a number; the same number always gives the same one. */
export function sequenceOf(number: number, subjects: readonly Subject[], length: number): Sequence {
  const random = randomOf(number);
  const subject = subjects[pick(random, subjects.length)]!;
  return { subject, steps: Array.from({ length }, () => ({ what: WEIGHED[pick(random, WEIGHED.length)]!, seed: pick(random, 2 ** 31) })) };
}

/** Runs a sequence up to its first fault; when there is none, everything is taken back, cleared and cleaned, and compared. */
export async function run({ subject, steps }: Sequence, connect: Connect): Promise<Ending> {
  const runner = new Runner(new Desk(subject.bytes(), connect));
  try {
    for (const step of steps) if (await runner.step(step)) return runner.ending;
    await runner.finish();
    return runner.ending;
  } finally {
    runner.close();
  }
}

class Runner {
  private readonly told: string[] = [];
  private fault: Fault | null = null;
  private actions = 0;
  private refused = 0;
  /** The sentence of the last action, null when it did not refuse. */
  private thrown: string | null = null;
  /** The workbook as the last action left it; null after an edit by hand. */
  private before: Snapshot | null = null;
  constructor(private readonly desk: Desk) {}

  get ending(): Ending {
    return { fault: this.fault, told: this.told, actions: this.actions, refused: this.refused };
  }

  close(): void {
    this.desk.close();
  }

  /** True when it showed a fault. */
  async step({ what, seed }: Step): Promise<boolean> {
    const random = randomOf(seed);
    if (what === "reopen") {
      this.told.push("saved and opened again");
      this.desk.reopen();
      this.before = null;
      return false;
    }
    const edit = CLERK[what];
    if (edit) return this.edit(edit[1], random);
    const pane = random() < 0.85 ? 0 : 1;
    if (
      FROM_THE_PANE.has(what) &&
      this.desk.fresh !== pane &&
      (await this.act(pane, { name: "check", kind: "check", asked: [], run: () => this.desk.panes[pane]!.check() }))
    )
      return true;
    const call = await PRODUCT[what]![1](this.desk, this.desk.panes[pane]!, random);
    if (call === null) return false;
    if (await this.act(pane, call)) return true;
    // Its records are gone: what stands in the workbook is hers from now on.
    if (call.kind === "clean" && this.thrown === null) this.desk.adoptAll();
    return false;
  }

  /** Takes everything back, clears, cleans; then the workbook must be as the twin is. */
  async finish(): Promise<void> {
    for (const [main] of this.desk.pairs)
      this.desk.both(main, (_, one) => {
        if (one.protection.protected) one.setProtection({ ...one.protection, protected: false });
        one.visibility = "visible";
      });
    // Excel deletes no last sheet: a person adds one first, as the sentence of 还原 asks her to.
    if (this.desk.pairs.length === 0 || this.desk.main.sheets.length === 1) {
      this.desk.pair(
        this.desk.main.addSheet("她的新表", this.desk.main.sheets.length),
        this.desk.twin.addSheet("她的新表", this.desk.twin.sheets.length),
      );
      await this.desk.settle();
    }
    this.before = null;
    const [pane] = this.desk.panes;
    for (let i = 0; i < MOST_RESTORES; i += 1) {
      if (await this.act(0, { name: "restore the last", kind: "restore", asked: [], run: () => pane!.restore() })) return;
      if (this.thrown === null && pane!.getState().stored.history.length > 0) continue;
      if (this.thrown === null) break;
      if (this.thrown.includes(messages.actions.nothingToRestore())) break;
      this.fault = { kind: "dead-end", text: `restore the last: ${this.thrown}` };
      return;
    }
    // What cleaning clears by itself is looked at as well as what was cleared before.
    if (this.told.length % 2 === 0 && (await this.act(0, { name: "clearMarks", kind: "clear", asked: [], run: () => pane!.clearMarks() })))
      return;
    if (await this.act(0, { name: "cleanForDelivery", kind: "clean", asked: [], run: () => pane!.cleanForDelivery() })) return;
    this.fault = leftOvers(this.desk)[0] ?? null;
  }

  private async edit(edit: (desk: Desk, random: Random) => Promise<string | null>, random: Random): Promise<boolean> {
    const told = await edit(this.desk, random);
    if (told === null) return false;
    this.desk.fresh = null;
    this.before = null;
    this.told.push(told);
    return false;
  }

  private async act(pane: number, call: Call): Promise<boolean> {
    const before = this.before ?? snapshotOf(this.desk.main);
    const outcome: Outcome = await call.run().then(
      (report) => ({ report: (report ?? null) as ActionReport | null, thrown: null }),
      (thrown: unknown) => ({ report: null, thrown }),
    );
    this.actions += 1;
    if (outcome.thrown !== null) this.refused += 1;
    else this.desk.fresh = pane;
    this.thrown = outcome.thrown === null ? null : String((outcome.thrown as Error).message);
    this.told.push(
      `${call.name}${pane === 1 ? " in the other pane" : ""}${this.thrown !== null ? ` ✗ ${this.thrown}` : outcome.report ? ` → ${outcome.report.filled} filled, ${outcome.report.marked} marked ${outcome.report.notes.join("")}` : ""}`,
    );
    if (call.beside !== undefined && outcome.thrown === null)
      this.desk.main.sheets.filter(({ name }) => name === call.beside).forEach(({ id }) => this.desk.withTable.add(id));
    const after = snapshotOf(this.desk.main);
    const faults = faultsOf(this.desk, call, before, after, outcome);
    this.before = after;
    if (call.kind === "restore" && outcome.report) adoptSaid(this.desk, outcome.report.notes);
    this.fault = faults[0] ?? null;
    return this.fault !== null;
  }
}
