import type { NewSheet } from "../../workbook";
import { WorkbookError } from "../../workbook";
import type { Sheets, Step } from "./step";
import { loaded } from "./step";

/** Bytes of adding or deleting a sheet. */
const BYTES = 600;

/** Adds sheets in order, each behind the sheet it names. @param present names of the sheets that are there, in order */
export function newSheetSteps(added: readonly NewSheet[], present: readonly string[]): Step[] {
  const order = [...present];
  return added.map(({ name, after }) => {
    if (order.some((other) => other.toLowerCase() === name.toLowerCase())) throw new WorkbookError("name-taken", name);
    const behind = after === null ? -1 : order.indexOf(after);
    const position = behind < 0 ? null : behind + 1;
    order.splice(position ?? order.length, 0, name);
    return new NewSheetStep(name, position);
  });
}

class NewSheetStep implements Step {
  readonly bytes = BYTES;
  /** As `add` gave it: only a sheet that was added by this request has an id here. */
  private added: Excel.Worksheet | null = null;
  private current: Excel.Worksheet | null = null;

  /** @param position null puts the sheet last */
  constructor(private readonly name: string, private readonly position: number | null) {}

  begin({ context }: Sheets): void {
    const sheet = context.workbook.worksheets.add(this.name);
    sheet.load("id");
    this.added = sheet;
    if (this.position !== null) sheet.position = this.position;
  }

  inspect(sheets: Sheets): void {
    this.current = sheets.find(this.name);
    this.current.load("id");
  }

  /** A sheet of that name that we did not add is somebody else's: it stays. */
  undo(sheets: Sheets): void {
    const added = this.added;
    const id = added && loaded(() => added.id);
    if (id && this.current && !this.current.isNullObject && this.current.id === id) sheets.find(this.name).delete();
  }
}

/** Deletes sheets of ours. Deleting cannot be taken back, so this is the last step of a plan; a sheet that is gone already is fine. */
export function removeSheetsStep(names: readonly string[]): Step {
  return {
    bytes: BYTES * names.length,
    write(sheets) {
      for (const name of names) sheets.find(name).delete();
    },
  };
}
