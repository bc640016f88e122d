import { messages } from "../../messages";
import { toA1, type CellRef } from "../../workbook";
import { element, place } from "./dom";

export interface EditorEvents {
  /** Something is being typed into the resting editor: open it with that. */
  readonly typing: () => void;
  /** A person has typed; `move` is the row to go to next. */
  readonly done: (cell: CellRef, typed: string, move: 1 | -1 | 0) => void;
  readonly cancelled: () => void;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The text box over the active cell. At rest it is unseen, empty and holds the grid's focus, so that typing (and an input method)
 * begins in it. Open, Enter and leaving it write, Escape does not, Alt+Enter breaks the line.
 */
export class CellEditor {
  private readonly input: HTMLTextAreaElement;
  private cell: CellRef | null = null;

  constructor(parent: HTMLElement, private readonly events: EditorEvents) {
    this.input = element("textarea", "grid-editor resting", { spellcheck: "false" }, parent);
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.input.addEventListener("blur", () => this.commit());
    this.input.addEventListener("input", () => { if (!this.open) this.events.typing(); });
    this.input.addEventListener("compositionstart", () => { if (!this.open) this.events.typing(); });
  }

  get open(): boolean {
    return this.cell !== null;
  }

  holds(target: EventTarget | null): boolean {
    return this.open && target === this.input;
  }

  focus(): void {
    this.input.focus({ preventScroll: true });
  }

  /** Moves the resting editor over the active cell. */
  rest(cell: CellRef, box: Box): void {
    if (this.open) return;
    this.input.setAttribute("aria-label", messages.preview.editing(toA1(cell)));
    place(this.input, box.left - 1, box.top - 1, Math.max(box.width, 80) + 1, Math.max(box.height, 22) + 1);
  }

  /** Opens over the cell it rests on; null keeps what is being typed. */
  start(cell: CellRef, text: string | null): void {
    this.cell = cell;
    this.input.classList.remove("resting");
    if (text === null) return;
    this.input.value = text;
    this.focus();
    this.input.setSelectionRange(text.length, text.length);
  }

  /** Writes what was typed and closes; nothing when it is not open. */
  commit(move: 1 | -1 | 0 = 0): void {
    const typed = this.input.value;
    const cell = this.close();
    if (cell) this.events.done(cell, typed, move);
  }

  private press(event: KeyboardEvent): void {
    if (!this.open) return;
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Escape") {
      this.close();
      this.events.cancelled();
    } else if (event.key === "Enter" && !event.altKey) {
      event.preventDefault();
      this.commit(event.shiftKey ? -1 : 1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.input.setRangeText("\n", this.input.selectionStart, this.input.selectionEnd, "end");
    }
  }

  private close(): CellRef | null {
    const cell = this.cell;
    this.cell = null;
    this.input.classList.add("resting");
    this.input.value = "";
    return cell;
  }
}
