import { messages } from "../../messages";
import { toA1, type CellRef } from "../../workbook";
import { element, place } from "./dom";

export interface EditorEvents {
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

/** The text box that opens over a cell. Enter and leaving it write, Escape does not, Alt+Enter breaks the line. */
export class CellEditor {
  private readonly input: HTMLTextAreaElement;
  private cell: CellRef | null = null;

  constructor(parent: HTMLElement, private readonly events: EditorEvents) {
    this.input = element("textarea", "grid-editor", { spellcheck: "false" }, parent);
    this.input.hidden = true;
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.input.addEventListener("blur", () => this.commit());
  }

  get open(): boolean {
    return this.cell !== null;
  }

  holds(target: EventTarget | null): boolean {
    return target === this.input;
  }

  start(cell: CellRef, text: string, box: Box): void {
    this.cell = cell;
    this.input.hidden = false;
    this.input.setAttribute("aria-label", messages.preview.editing(toA1(cell)));
    place(this.input, box.left - 1, box.top - 1, Math.max(box.width, 80) + 1, Math.max(box.height, 22) + 1);
    this.input.value = text;
    this.input.focus({ preventScroll: true });
    this.input.setSelectionRange(text.length, text.length);
  }

  /** Writes what was typed and closes; nothing when it is not open. */
  commit(move: 1 | -1 | 0 = 0): void {
    const cell = this.close();
    if (cell) this.events.done(cell, this.input.value, move);
  }

  private press(event: KeyboardEvent): void {
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
    this.input.hidden = true;
    return cell;
  }
}
