import type { Finding } from "../checks/types";
import { parseRect, WorkbookError, type ExcelPort, type Unsubscribe } from "../workbook";

/** Runs something after so many milliseconds; the answer calls it off. */
export type Schedule = (run: () => void, milliseconds: number) => () => void;

export interface EditWatch {
  readonly schedule: Schedule;
  /** True while an action of ours is writing. */
  readonly isOurs: () => boolean;
  readonly findings: () => readonly Finding[];
  /** Says which findings are 已改待复核. */
  readonly touch: (keys: readonly string[]) => void;
  /** Reads the sheets again and checks them. @param again true when the try before met a cell being edited: then nothing is shown of it */
  readonly recheck: (sheets: ReadonlySet<string>, again: boolean) => Promise<void>;
}

/** How long a person must pause before the changed sheets are read again. */
const PAUSE_MS = 700;

/**
 * Marks findings on edited rows as touched at once, and checks the edited sheets again when the person pauses. Who has typed one score goes
 * on with the next: while that cell is being edited Excel refuses to be read, so it is tried again until it answers.
 */
export async function watchEdits(port: ExcelPort, watch: EditWatch): Promise<Unsubscribe> {
  const sheets = new Set<string>();
  let callOff: () => void = () => undefined;
  const later = (again: boolean): void => {
    callOff();
    callOff = watch.schedule(() => {
      const now = new Set(sheets);
      sheets.clear();
      // A failing re-check shows its sentence in the state; there is no caller to tell.
      watch.recheck(now, again).catch((thrown: unknown) => {
        if (!isBeingEdited(thrown)) return;
        for (const sheet of now) sheets.add(sheet);
        later(true);
      });
    }, PAUSE_MS);
  };
  return port.onChanged((event) => {
    if (watch.isOurs()) return;
    sheets.add(event.sheet);
    watch.touch(touchedKeys(watch.findings(), event.sheet, event.address));
    later(false);
  });
}

/** True for the refusal of an Excel in which a cell is being edited. */
export function isBeingEdited(thrown: unknown): boolean {
  return thrown instanceof WorkbookError && thrown.code === "cell-edit-mode";
}

function touchedKeys(findings: readonly Finding[], sheet: string, address: string): string[] {
  const rects = address.split(",").map(parseRect);
  const meets = (row: number) => rects.some((rect) => rect === null || (rect.top <= row && row <= rect.bottom));
  return findings
    .filter((finding) => [...finding.places, ...(finding.cells ?? [])].some((cell) => cell.sheet === sheet && meets(cell.row)))
    .map((finding) => finding.key);
}
