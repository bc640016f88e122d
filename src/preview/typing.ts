import type { EmbeddedWorkbook } from "../embedded";
import { messages } from "../messages";
import { toA1, type CellRef } from "../workbook";
import type { Attempts } from "./attempts";
import { contentOf, type Typing } from "./formula-bar";

/** What a person types into cells of the sheet in front, over the cell or in the formula bar. */
export class CellTyping {
  /** What stood in the cell that is edited when that began in the middle of a request. */
  private begun: { readonly cell: CellRef; readonly content: string } | null = null;

  constructor(
    private readonly workbook: EmbeddedWorkbook,
    private readonly attempts: Attempts,
  ) {}

  /** Typing into the formula bar has begun. @param cell the one that is active now */
  inBar(cell: CellRef): Typing {
    const end = () => {
      this.workbook.editing = false;
    };
    this.workbook.editing = true;
    return {
      cancel: end,
      write: (typed) => {
        end();
        return this.write(cell, typed);
      },
    };
  }

  /** What editing a cell starts with. */
  begin(cell: CellRef): string {
    const content = contentOf(this.workbook.model.activeSheet, cell);
    this.begun = this.workbook.bridge.isCarryingOut ? { cell, content } : null;
    return content;
  }

  /** Writes what was typed, if it is anything new. False when it is refused. */
  write(cell: CellRef, typed: string): boolean {
    const { begun } = this;
    this.begun = null;
    // Nothing was typed: what a request put there since then stays.
    if (begun && toA1(begun.cell) === toA1(cell) && typed === begun.content) return true;
    return this.attempts.onSheet(
      (sheet) => {
        if (typed !== contentOf(sheet, cell)) this.workbook.person.type(sheet, cell, typed);
      },
      (why) => messages.preview.cannotEdit(toA1(cell), why),
    );
  }
}
