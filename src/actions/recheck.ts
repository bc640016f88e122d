import type { Finding } from "../checks/types";
import { parseRect, type ExcelPort, type Unsubscribe } from "../workbook";

/** Runs something after so many milliseconds; the answer calls it off. */
export type Schedule = (run: () => void, milliseconds: number) => () => void;

export interface EditWatch {
  readonly schedule: Schedule;
  /** True while an action of ours is writing. */
  readonly isOurs: () => boolean;
  readonly findings: () => readonly Finding[];
  /** Says which findings are 已改待复核. */
  readonly touch: (keys: readonly string[]) => void;
  /** Reads the sheets again and checks them. */
  readonly recheck: (sheets: ReadonlySet<string>) => Promise<void>;
}

/** How long a person must pause before the changed sheets are read again. */
const PAUSE_MS = 700;

/** Marks findings on edited rows as touched at once, and checks the edited sheets again when the person pauses. */
export async function watchEdits(port: ExcelPort, watch: EditWatch): Promise<Unsubscribe> {
  const sheets = new Set<string>();
  let callOff: () => void = () => undefined;
  return port.onChanged((event) => {
    if (watch.isOurs()) return;
    sheets.add(event.sheet);
    watch.touch(touchedKeys(watch.findings(), event.sheet, event.address));
    callOff();
    callOff = watch.schedule(() => {
      const now = new Set(sheets);
      sheets.clear();
      // A failing re-check shows its sentence in the state; there is no caller to tell.
      watch.recheck(now).catch(() => undefined);
    }, PAUSE_MS);
  });
}

function touchedKeys(findings: readonly Finding[], sheet: string, address: string): string[] {
  const rects = address.split(",").map(parseRect);
  const meets = (row: number) => rects.some((rect) => rect === null || (rect.top <= row && row <= rect.bottom));
  return findings
    .filter((finding) => [finding.cell, ...(finding.cells ?? [])].some((cell) => cell.sheet === sheet && meets(cell.row)))
    .map((finding) => finding.key);
}
