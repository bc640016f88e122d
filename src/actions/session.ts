import { assess } from "../assess";
import type { Assessment, AssessSettings } from "../assessment";
import { decodeState, type ExcelPort, type Grid, type SheetSurvey, type StoredState, type WorkbookSurvey } from "../workbook";
import { renameSummaries } from "./summary";

/** What is known of the workbook since it was last read. */
export interface Session {
  readonly survey: WorkbookSurvey;
  readonly grids: readonly Grid[];
  readonly state: StoredState;
}

/** Reads the whole workbook: two syncs while it is small. Hidden sheets are read too; empty ones are not. */
export async function readSession(port: ExcelPort, options: { fills: boolean; onProgress?: (share: number) => void; signal?: AbortSignal }): Promise<Session> {
  const survey = await port.survey();
  const sheets = survey.sheets.filter((sheet) => sheet.used !== null && sheet.visibility !== "veryHidden");
  const grids = await port.readGrids(sheets, options);
  return { survey, grids, state: followRenames(decodeState(survey.store), survey.sheets) };
}

/** Reads only the given sheets anew and keeps the others as they were. */
export async function rereadSheets(port: ExcelPort, session: Session, names: ReadonlySet<string>): Promise<Session> {
  const fresh = await readSessionOf(port, names);
  const kept = session.grids.filter((grid) => !names.has(grid.sheet));
  const order = new Map(fresh.survey.sheets.map((sheet, index) => [sheet.name, index]));
  const grids = [...kept, ...fresh.grids].sort((a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0));
  return { survey: fresh.survey, grids, state: fresh.state };
}

async function readSessionOf(port: ExcelPort, names: ReadonlySet<string>): Promise<Session> {
  const survey = await port.survey();
  const sheets = survey.sheets.filter((sheet) => names.has(sheet.name) && sheet.used !== null && sheet.visibility !== "veryHidden");
  const grids = await port.readGrids(sheets, { fills: false });
  return { survey, grids, state: followRenames(decodeState(survey.store), survey.sheets) };
}

/** The assessment of what was read, under the profile asked for (null: each sheet's own). */
export function assessSession(session: Session, profile: string | null): Assessment {
  return assess(session.grids, settingsOf(session, profile));
}

export function settingsOf(session: Session, profile: string | null): AssessSettings {
  return { state: session.state, profile };
}

/** Names of the sheets as they are now, by id, to be stored with the state. */
export function sheetNames(sheets: readonly SheetSurvey[]): Record<string, string> {
  return Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet.name]));
}

/** The stored state with every sheet that was renamed since called by its new name. */
export function followRenames(state: StoredState, sheets: readonly SheetSurvey[]): StoredState {
  const renamed = new Map(sheets.flatMap((sheet) => {
    const old = state.sheets[sheet.id];
    return old !== undefined && old !== sheet.name ? [[old, sheet.name] as const] : [];
  }));
  if (renamed.size === 0) return state;
  const now = (name: string) => renamed.get(name) ?? name;
  const move = <T extends { readonly sheet: string }>(item: T): T => ({ ...item, sheet: now(item.sheet) });
  return {
    ...state,
    sheets: sheetNames(sheets),
    profiles: Object.fromEntries(Object.entries(state.profiles).map(([name, id]) => [now(name), id])),
    extra: renameSummaries(state.extra, now),
    mappings: state.mappings.map(move),
    marks: state.marks.map(move),
    history: state.history.map((entry) => ({
      ...entry, cells: entry.cells.map(move), marksBefore: entry.marksBefore.map(move), addedSheets: entry.addedSheets.map(now),
    })),
  };
}
