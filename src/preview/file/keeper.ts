import { messages } from "../../messages";
import { WorkbookError } from "../../workbook";
import type { Question } from "../menus";
import type { DiskFile, Read } from "./disk-file";

/** What the keeper asks of the page that shows the workbook. */
export interface Desk {
  /** True when the workbook holds what its file does not. */
  readonly dirty: boolean;
  /** True while a cell is being typed into, or an action runs: nothing is taken away under a person's hands. */
  readonly busy: boolean;
  /** The workbook as a file, with what only waited to be kept in it. */
  pack(): Promise<Packed>;
  /** What was packed stands in the file now. */
  saved(packed: Packed): void;
  /** Shows the file's new content in place of the old one. @throws WorkbookError when it is no usable workbook */
  reopen(bytes: Uint8Array): Promise<void>;
  ask(question: Question): void;
  say(text: string, kind: "done" | "failed"): void;
  download(name: string, bytes: Uint8Array): void;
  clock(): Date;
}

/** A workbook as a file, and the edits of the workbook that it holds (BookModel.edits). */
export interface Packed {
  readonly bytes: Uint8Array;
  readonly edits: number;
}

const text = messages.preview.file;
/** A file is being written while it is looked at: it is looked at again so often before that is told. */
const PATIENT = 3;

/**
 * Keeps an open workbook and its file on the disk together: writes it back, and takes up what another program saved meanwhile. Whatever
 * happens neither side is lost: where both were changed the person says which stays, and the other one is downloaded first.
 */
export class Keeper {
  private looking = false;
  private failures = 0;
  /** What the person wants to be asked about no more until it changes again, or they save. */
  private left: Read | null = null;

  constructor(
    private readonly file: DiskFile,
    private readonly desk: Desk,
  ) {}

  /** Writes the workbook into its file. Where that is refused it is downloaded instead, and stays unsaved. */
  async save(): Promise<void> {
    const { file, desk } = this;
    if (!(await file.allowed())) return this.instead(await desk.pack(), text.refused(file.name));
    const packed = await desk.pack();
    try {
      const there = await file.changed();
      if (there) return this.askBoth(there, "save");
    } catch {
      return this.instead(packed, text.gone(file.name));
    }
    await this.write(packed);
  }

  /** Looks whether the file was changed outside, and takes that up. Called every now and then; never throws. */
  async look(): Promise<void> {
    if (this.looking || this.desk.busy) return;
    this.looking = true;
    try {
      const there = await this.file.changed();
      // A person may have begun something while the file was read: the next look sees it again.
      if (there && !this.desk.busy && !sameStamp(there, this.left)) {
        if (this.desk.dirty) this.askBoth(there, "look");
        else await this.takeUp(there);
      }
      this.failures = 0;
    } catch (thrown) {
      this.failures += 1;
      if (this.failures === PATIENT)
        this.desk.say(
          thrown instanceof WorkbookError ? text.unreadable(this.file.name, thrown.message) : text.gone(this.file.name),
          "failed",
        );
    } finally {
      this.looking = false;
    }
  }

  private async takeUp(there: Read): Promise<void> {
    await this.desk.reopen(there.bytes);
    this.file.accept(there);
    this.left = null;
    this.desk.say(text.takenUp(this.file.name, time(this.desk.clock())), "done");
  }

  /** Both sides were changed. */
  private askBoth(there: Read, asked: "save" | "look"): void {
    const { file, desk } = this;
    this.left = there;
    const theirs = async () => {
      const mine = await desk.pack();
      desk.download(named(file.name, text.mine), mine.bytes);
      await this.takeUp(there);
    };
    const ours = async () => {
      desk.download(named(file.name, text.theirs), there.bytes);
      file.accept(there);
      this.left = null;
      // Looked at once more: it may have changed while the question stood there.
      if (asked === "save") await this.save();
    };
    const told = (run: () => Promise<void>) => () =>
      void run().catch((thrown: unknown) =>
        desk.say(thrown instanceof WorkbookError ? text.unreadable(file.name, thrown.message) : text.gone(file.name), "failed"),
      );
    desk.ask({
      title: text.bothTitle(file.name),
      text: text.bothText,
      yes: text.keepMine,
      run: told(ours),
      other: { label: text.takeTheirs, run: told(theirs) },
      no: text.later,
    });
  }

  private async write(packed: Packed): Promise<void> {
    try {
      await this.file.write(packed.bytes);
    } catch {
      return this.instead(packed, text.held(this.file.name));
    }
    this.left = null;
    this.desk.saved(packed);
    this.desk.say(text.saved(this.file.name, time(this.desk.clock())), "done");
  }

  private instead({ bytes }: Packed, why: string): void {
    this.desk.download(named(this.file.name, messages.preview.scoredSuffix), bytes);
    this.desk.say(why, "failed");
  }
}

function sameStamp({ stamp }: Read, other: Read | null): boolean {
  return other !== null && other.stamp.modified === stamp.modified && other.stamp.size === stamp.size;
}

/** "表.xlsx" with something put before its ending. */
export function named(name: string, suffix: string): string {
  return /\.xls[xm]$/i.test(name) ? name.replace(/(\.xls[xm])$/i, `${suffix}$1`) : `${name}${suffix}`;
}

function time(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
