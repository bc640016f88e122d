import {
  EMPTY_PLAN,
  encodeState,
  sheetNames,
  WorkbookError,
  type ExcelPort,
  type Grid,
  type SeenNames,
  type StoredPart,
  type StoredState,
  type WorkbookSurvey,
} from "../workbook";
import type { Choice } from "./choices";
import type { Schedule } from "./recheck";
import { storedIn } from "./session";

// What is kept in a workbook is written as seldom as can be: in Excel before ExcelApi 1.20 each write ends the list of what a person can
// undo with Ctrl+Z (OfficeDev/office-js #4484; "excel-api-1-20-requirement-set" adds undo support).

/** From this level on Excel keeps its list of what can be undone when an add-in writes. */
const KEEPS_UNDO = 120;

/**
 * True when a write of ours ends what a person could undo before it: in every older Excel, and where merged areas were asked for on the
 * way, which newer ones take as the end of the list, too (OfficeDev/office-js #5918, Windows 2505).
 */
export function endsUndo(apiLevel: number, grids: readonly Grid[]): boolean {
  return apiLevel < KEEPS_UNDO || grids.some((grid) => (grid.merges ?? []).length > 0);
}

/** A part as this program has just written it. */
export function known(state: StoredState): StoredPart {
  return { kind: "known", state, notes: [] };
}

/** What a later version of this program keeps in the workbook is never written over. @throws WorkbookError newer-part */
export function refuseNewer(stored: StoredPart): void {
  if (stored.kind === "newer") throw new WorkbookError("newer-part");
}

/** So long after the last of several choices they are written together. */
const PAUSE_MS = 4000;

/** Choices that come one after the other (忽略): in force at once, written together. */
export class WaitingChoices {
  private waiting: readonly Choice[] = [];
  private callOff: () => void = () => undefined;

  /** @param write asked to write what waits once a person pauses */
  constructor(
    private readonly schedule: Schedule,
    private readonly write: () => void,
  ) {}

  get any(): boolean {
    return this.waiting.length > 0;
  }

  add(choice: Choice): void {
    this.waiting = [...this.waiting, choice];
    this.later();
  }

  /** Asks once more, after another pause. */
  later(): void {
    this.callOff();
    this.callOff = this.schedule(this.write, PAUSE_MS);
  }

  /** What the workbook keeps, with what waits to be kept in it. */
  over(part: StoredPart): StoredPart {
    return part.kind === "newer" ? part : { ...part, state: this.waiting.reduce((state, choice) => choice(state), part.state) };
  }

  /** Nothing waits any more: it was written, or goes with everything else that was kept. */
  done(): void {
    this.callOff();
    this.waiting = [];
  }
}

/** What the workbook keeps after a choice was written, and whether anything had to be written. */
export interface Rewritten {
  readonly survey: WorkbookSurvey;
  readonly stored: StoredPart;
  readonly wrote: boolean;
}

/**
 * Changes what a workbook keeps; a change that changes nothing writes nothing. Another pane may have written since we read: what stands
 * there now is what changes, and once more when it changes under our hands. @throws WorkbookError
 */
export async function rewrite(
  port: ExcelPort,
  seen: SeenNames,
  change: (stored: StoredPart) => StoredState,
  last = false,
): Promise<Rewritten> {
  const survey = await port.survey();
  const stored = storedIn(survey, seen);
  refuseNewer(stored);
  const changed = change(stored);
  if (encodeState(changed) === encodeState(stored.state)) return { survey, stored, wrote: false };
  const state = { ...changed, sheets: sheetNames(survey.sheets) };
  try {
    await port.apply({ ...EMPTY_PLAN, store: encodeState(state) });
    return { survey, stored: known(state), wrote: true };
  } catch (thrown) {
    if (last || !(thrown instanceof WorkbookError) || thrown.code !== "changed-meanwhile") throw thrown;
    return rewrite(port, seen, change, true);
  }
}
