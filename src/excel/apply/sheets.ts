import type { EditPlan, SheetSurvey, TableBlock } from "../../workbook";
import { WorkbookError } from "../../workbook";
import { isOurs } from "./cells";
import type { Sheets, Step } from "./step";
import { leftBefore, loaded } from "./step";

/** Bytes of adding or deleting a sheet. */
const BYTES = 600;

/** Adds sheets in order, each behind the sheet it names. @param present the sheets that are there, in order */
export function newSheetSteps({ newSheets: added, blocks }: EditPlan, present: readonly SheetSurvey[]): Step[] {
  const order = present.map((sheet) => sheet.name);
  const ids = new Set(present.map((sheet) => sheet.id));
  return added.map(({ name, after }) => {
    if (order.some((other) => other.toLowerCase() === name.toLowerCase())) throw new WorkbookError("name-taken", name);
    const behind = after === null ? -1 : order.indexOf(after);
    const position = behind < 0 ? null : behind + 1;
    order.splice(position ?? order.length, 0, name);
    return new NewSheetStep(
      name,
      position,
      ids,
      blocks.filter((block) => block.sheet === name),
    );
  });
}

class NewSheetStep implements Step {
  readonly bytes = BYTES;
  /** As `add` gave it. */
  private added: Excel.Worksheet | null = null;
  /** The id of the sheet once it was told to be ours: what stood on it may be taken off before it is. */
  private ours: string | null = null;
  private current: { readonly sheet: Excel.Worksheet; readonly used: Excel.Range } | null = null;

  /** @param position null puts the sheet last. @param known ids of the sheets that were there. @param blocks what is written on it */
  constructor(
    private readonly name: string,
    private readonly position: number | null,
    private readonly known: ReadonlySet<string>,
    private readonly blocks: readonly TableBlock[],
  ) {}

  begin({ context }: Sheets): void {
    const sheet = context.workbook.worksheets.add(this.name);
    sheet.load("id");
    this.added = sheet;
    if (this.position !== null) sheet.position = this.position;
  }

  inspect(sheets: Sheets): void {
    const sheet = sheets.find(this.name);
    sheet.load("id");
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    used.load("formulas,rowIndex,columnIndex");
    this.current = { sheet, used };
  }

  /** A sheet of that name that we did not add is somebody else's: it stays. */
  undo(sheets: Sheets): string[] {
    const { sheet, used } = leftBefore(this.current);
    if (sheet.isNullObject || this.known.has(sheet.id)) return [];
    const added = this.added;
    this.ours ??= (added && loaded(() => added.id)) ?? (this.holdsOnlyOurs(used) ? sheet.id : null);
    if (this.ours !== sheet.id) return [];
    sheets.find(this.name).delete();
    return [this.name];
  }

  /** Where the answer to `add` was lost, the sheet is known by what stands on it: something of ours and nothing else. A blank one may be anybody's. */
  private holdsOnlyOurs(used: Excel.Range): boolean {
    if (used.isNullObject) return false;
    return (used.formulas as unknown[][]).every((line, r) =>
      line.every(
        (found, c) =>
          found === "" ||
          this.blocks.some(({ top, left, contents }) => {
            const after = contents[used.rowIndex + r - top]?.[used.columnIndex + c - left];
            return after !== undefined && isOurs(found, { after });
          }),
      ),
    );
  }
}

/** Deletes sheets of ours by their ids. Deleting cannot be taken back, so it is the last batch of a plan; a sheet that is gone already is fine. */
export class RemoveSheets implements Step {
  readonly bytes: number;
  private current: Excel.Worksheet[] = [];

  constructor(private readonly ids: readonly string[]) {
    this.bytes = BYTES * ids.length;
  }

  write(sheets: Sheets): void {
    for (const id of this.ids) sheets.find(id).delete();
  }

  inspect(sheets: Sheets): void {
    this.current = this.ids.map((id) => sheets.find(id));
    for (const sheet of this.current) sheet.load("name");
  }

  /** The sheets that are still there, once `inspect` was answered. */
  left(): string[] {
    return this.current.filter((sheet) => !sheet.isNullObject).map((sheet) => sheet.name);
  }
}
