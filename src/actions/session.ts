import { assess, assessing } from "../assess";
import type { Assessment, AssessSettings } from "../assessment";
import { openStoredPart } from "../imported";
import { followOwnTables } from "./own-tables";
import {
  followRenames,
  type Doing,
  type ExcelPort,
  type Grid,
  type PointsSplit,
  type ReadOptions,
  type SeenNames,
  type StoredPart,
  type StoredState,
  type Work,
  type WorkbookSurvey,
} from "../workbook";

/** What is known of the workbook since it was last read. */
export interface Session {
  readonly survey: WorkbookSurvey;
  readonly grids: readonly Grid[];
  /** Sheets without any content whose fills were read, since marks may stand there. */
  readonly emptied: readonly Grid[];
  readonly stored: StoredPart;
}

/** What the workbook keeps of us, its sheets called by the names they have now. */
export function storedIn(survey: WorkbookSurvey, seen?: SeenNames): StoredPart {
  const part = openStoredPart(survey.store);
  return { ...part, state: withoutGone(followRenames(part.state, survey.sheets, seen), survey) };
}

/** Marks of a sheet that was deleted went with it. */
function withoutGone(state: StoredState, { sheets }: WorkbookSurvey): StoredState {
  const present = new Set(sheets.map((sheet) => sheet.name));
  return state.marks.every((mark) => present.has(mark.sheet))
    ? state
    : { ...state, marks: state.marks.filter((mark) => present.has(mark.sheet)) };
}

/** The grids of a session with those of sheets that hold nothing but fills. */
export function withEmptied({ grids, emptied }: Session): Grid[] {
  return [...grids, ...emptied];
}

/** How a workbook is read; `onProgress` counts rows. */
export type SessionOptions = Omit<ReadOptions, "onProgress"> & { readonly onProgress?: (doing: Doing) => void };

/**
 * Reads the whole workbook: two syncs while it is small. Hidden sheets are read too; empty ones are not. @param seen names seen since the
 * workbook was opened
 */
export async function readSession(port: ExcelPort, { onProgress, ...options }: SessionOptions, seen?: SeenNames): Promise<Session> {
  const survey = await port.survey();
  const stored = storedIn(survey, seen);
  const beyond = options.fills && stored.state.marks.length + stored.state.markColors.length > 0;
  const sheets = survey.sheets.filter(
    (sheet) => (sheet.used ?? (beyond ? sheet.formatted : null)) !== null && sheet.visibility !== "veryHidden",
  );
  const of = sheets.reduce((rows, { used }) => rows + (used ? used.bottom - used.top + 1 : 0), 0);
  const read = await port.readGrids(sheets, {
    ...options,
    beyond,
    ...(onProgress ? { onProgress: (share: number) => onProgress({ what: "read", done: Math.round(share * of), of }) } : {}),
  });
  const grids = read.filter((grid) => grid.rowCount > 0);
  return { survey, grids, emptied: read.filter((grid) => grid.rowCount === 0), stored: over(stored, grids) };
}

/** What the workbook keeps of us, with the tables of ours called by the sheets on which they stand now. */
function over(part: StoredPart, grids: readonly Grid[]): StoredPart {
  return { ...part, state: followOwnTables(part.state, grids) };
}

/** Sheets that hold something and are left out of every reading: nobody sees them, nor that they are there. */
export function unreadSheets({ sheets }: WorkbookSurvey): string[] {
  return sheets.filter((sheet) => sheet.visibility === "veryHidden" && sheet.used !== null).map((sheet) => sheet.name);
}

/** Reads only the given sheets anew and keeps the others as they were. */
export async function rereadSheets(port: ExcelPort, session: Session, names: ReadonlySet<string>, seen?: SeenNames): Promise<Session> {
  const fresh = await readSessionOf(port, names);
  const kept = session.grids.filter((grid) => !names.has(grid.sheet));
  const order = new Map(fresh.survey.sheets.map((sheet, index) => [sheet.name, index]));
  // Merges are not read again for a person's edit; what is known of them stays.
  const merges = new Map(session.grids.map((grid) => [grid.sheet, grid.merges]));
  const again = fresh.grids.map((grid) => {
    const known = merges.get(grid.sheet);
    return known ? { ...grid, merges: known } : grid;
  });
  const grids = [...kept, ...again].sort((a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0));
  return { survey: fresh.survey, grids, emptied: [], stored: over(storedIn(fresh.survey, seen), grids) };
}

async function readSessionOf(port: ExcelPort, names: ReadonlySet<string>): Promise<Pick<Session, "survey" | "grids">> {
  const survey = await port.survey();
  const sheets = survey.sheets.filter((sheet) => names.has(sheet.name) && sheet.used !== null && sheet.visibility !== "veryHidden");
  const grids = await port.readGrids(sheets, { fills: false });
  return { survey, grids };
}

/** The assessment of what was read, under the profile asked for (null: each sheet's own). */
export function assessSession(session: Session, profile: string | null): Assessment {
  return assess(session.grids, settingsOf(session, profile));
}

/** The same in steps. */
export function assessingSession(session: Session, profile: string | null): Work<Assessment> {
  return assessing(session.grids, settingsOf(session, profile));
}

/** Reads and checks the whole workbook behind a port, without writing. @throws WorkbookError */
export async function assessPort(port: ExcelPort): Promise<Assessment> {
  return assessSession(await readSession(port, { fills: false, merges: true }), null);
}

/** How a workbook that was read is assessed. @param profile an id, or null for each sheet's own @param split how points are split among rows that share them */
export function settingsOf(session: Session, profile: string | null, split?: PointsSplit): AssessSettings {
  return { state: session.stored.state, profile, ...(split ? { split } : {}) };
}
