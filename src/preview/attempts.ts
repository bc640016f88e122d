import { EditRefused, type EmbeddedWorkbook, type SheetModel } from "../embedded";
import { messages } from "../messages";
import { element } from "./grid/dom";
import { Turns } from "./pace";

/** What a person does to the workbook: put off while a request is carried out, and what is refused is said above the grid. */
export class Attempts {
  private readonly turns: Turns;
  private readonly notice: HTMLElement;

  /**
   * @param root where the words go, above what is put there next
   * @param done told after each attempt whether it was taken
   */
  constructor(
    root: HTMLElement,
    private readonly workbook: EmbeddedWorkbook,
    private readonly done: (taken: boolean) => void,
  ) {
    this.turns = new Turns(root, () => workbook.bridge.isCarryingOut);
    this.notice = element("div", "notice", { role: "status" }, root);
    this.notice.hidden = true;
  }

  /** True while something that a person did waits for a request to be whole. */
  get isWaiting(): boolean {
    return this.turns.isWaiting;
  }

  /** A request is whole: what waited for it is done. */
  requestEnded(): void {
    this.turns.whole();
  }

  /** Resolves when no request is carried out and all that a person did is done. */
  whole(): Promise<void> {
    return new Promise((resolve) => this.turns.take(resolve));
  }

  /** As `run`, for the sheet that is in front now: by the time it is done another one may be. */
  onSheet(act: (sheet: SheetModel) => void, words?: (why: string) => string): boolean {
    const { activeSheet: sheet } = this.workbook.model;
    return this.run(() => act(sheet), words);
  }

  /**
   * Does something to the workbook; what is refused, or a text that `act` gives, is said above the grid. In the middle of a request it is put
   * off until that is whole, and counts as taken.
   */
  run(act: () => unknown, words: (why: string) => string = (why) => why): boolean {
    if (this.workbook.bridge.isCarryingOut) {
      this.turns.take(() => void this.run(act, words));
      return true;
    }
    let refused: string | null = null;
    let said: string | null = null;
    try {
      const given = act();
      if (typeof given === "string") said = given;
    } catch (thrown) {
      refused = words(thrown instanceof EditRefused ? thrown.message : messages.preview.programFault);
      if (!(thrown instanceof EditRefused)) reportError(thrown);
    }
    this.say(refused ?? said);
    this.done(refused === null);
    return refused === null;
  }

  /** Says something above the grid; null takes it away. */
  say(words: string | null): void {
    this.notice.hidden = words === null;
    this.notice.textContent = words;
  }
}
