import { messages } from "../../messages";
import { toA1, type CellRef } from "../../workbook";
import { element, place, setStyle, type Box } from "./dom";

/** Where the selection goes after a cell was typed into. */
export type Leave = "down" | "up" | "right" | "left" | "stay";

export interface EditorEvents {
  /** Something is being typed into the resting editor: open it with that. */
  readonly typing: () => void;
  /** A person has typed. False when it is refused: the editor stays open over it, unless the person went elsewhere. */
  readonly done: (cell: CellRef, typed: string, leave: Leave) => boolean;
  readonly cancelled: () => void;
}

/**
 * The text box over the active cell. At rest it is unseen, empty and holds the grid's focus, so that typing (and an input method)
 * begins in it. Open, Enter, Tab and leaving it write, Escape does not, Alt+Enter breaks the line.
 * After typing straight into a cell arrows leave it, too; after F2 or a double click they move in the text, as in Excel.
 */
export class CellEditor {
  readonly input: HTMLTextAreaElement;
  private cell: CellRef | null = null;
  private arrowsLeave = false;

  constructor(
    parent: HTMLElement,
    gridId: string,
    private readonly events: EditorEvents,
  ) {
    this.input = element("textarea", "grid-editor resting", { spellcheck: "false", autocomplete: "off", "aria-controls": gridId }, parent);
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.input.addEventListener("blur", () => this.leave());
    this.input.addEventListener("input", () => {
      if (!this.open) this.events.typing();
    });
    this.input.addEventListener("compositionstart", () => {
      if (!this.open) this.events.typing();
    });
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

  /** Moves the resting editor over the active cell; screen readers read that cell. */
  rest(cell: CellRef, box: Box, look: Readonly<Record<string, string>>): void {
    place(this.input, box.left - 1, box.top - 1, Math.max(box.width, 80) + 1, Math.max(box.height, 22) + 1);
    if (this.open) return;
    this.input.setAttribute("aria-label", messages.preview.editing(toA1(cell)));
    this.input.setAttribute("aria-activedescendant", `cell-${toA1(cell)}`);
    const { fontFamily = "", fontSize = "", fontWeight = "" } = look;
    setStyle(this.input, { fontFamily, fontSize });
    this.input.style.fontWeight = fontWeight;
  }

  /** Opens over the cell it rests on; null keeps what is being typed. */
  start(cell: CellRef, text: string | null): void {
    this.cell = cell;
    this.arrowsLeave = text === null;
    this.input.classList.remove("resting");
    this.input.removeAttribute("aria-activedescendant");
    if (text === null) return;
    this.input.value = text;
    this.focus();
    this.input.setSelectionRange(text.length, text.length);
  }

  /** Writes what was typed and closes. False when it was refused, and is still open. */
  commit(leave: Leave = "stay"): boolean {
    const { cell } = this;
    if (!cell) return true;
    const typed = this.input.value;
    // Closed first: writing draws the grid anew.
    this.close();
    if (this.events.done(cell, typed, leave)) return true;
    this.start(cell, typed);
    return false;
  }

  private leave(): void {
    const { cell } = this;
    const typed = this.input.value;
    this.close();
    if (cell) this.events.done(cell, typed, "stay");
  }

  private press(event: KeyboardEvent): void {
    if (!this.open) return;
    event.stopPropagation();
    if (event.isComposing) return;
    const way = this.wayOf(event);
    if (event.key === "Escape") {
      this.close();
      this.events.cancelled();
    } else if (way) {
      event.preventDefault();
      this.commit(way);
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.input.setRangeText("\n", this.input.selectionStart, this.input.selectionEnd, "end");
    }
  }

  private wayOf({ key, shiftKey, altKey }: KeyboardEvent): Leave | null {
    if (key === "Enter" && !altKey) return shiftKey ? "up" : "down";
    if (key === "Tab") return shiftKey ? "left" : "right";
    if (!this.arrowsLeave || this.input.value.startsWith("=")) return null;
    return key === "ArrowUp" ? "up" : key === "ArrowDown" ? "down" : key === "ArrowLeft" ? "left" : key === "ArrowRight" ? "right" : null;
  }

  private close(): void {
    this.cell = null;
    this.input.classList.add("resting");
    this.input.value = "";
  }
}
