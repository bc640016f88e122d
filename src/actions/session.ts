import { assess } from "../assess";
import type { Assessment, AssessSettings } from "../assessment";
import { openStoredPart } from "../imported";
import { followOwnTables } from "./own-tables";
import { followRenames, type ExcelPort, type Grid, type ReadOptions, type StoredPart, type WorkbookSurvey } from "../workbook";

/** What is known of the workbook since it was last read. */
export interface Session {
  readonly survey: WorkbookSurvey;
  readonly grids: readonly Grid[];
  readonly stored: StoredPart;
}

/** What the workbook keeps of us, its sheets called by the names they have now. */
export function storedIn(survey: WorkbookSurvey): StoredPart {
  const part = openStoredPart(survey.store);
  return { ...part, state: followRenames(part.state, survey.sheets) };
}

/** Reads the whole workbook: two syncs while it is small. Hidden sheets are read too; empty ones are not. */
export async function readSession(port: ExcelPort, options: ReadOptions): Promise<Session> {
  const survey = await port.survey();
  const sheets = survey.sheets.filter((sheet) => sheet.used !== null && sheet.visibility !== "veryHidden");
  const grids = await port.readGrids(sheets, options);
  return { survey, grids, stored: storedOver(survey, grids) };
}

/** What the workbook keeps of us, with the tables of ours called by the sheets on which they stand now. */
function storedOver(survey: WorkbookSurvey, grids: readonly Grid[]): StoredPart {
  const part = storedIn(survey);
  return { ...part, state: followOwnTables(part.state, grids) };
}

/** Reads only the given sheets anew and keeps the others as they were. */
export async function rereadSheets(port: ExcelPort, session: Session, names: ReadonlySet<string>): Promise<Session> {
  const fresh = await readSessionOf(port, names);
  const kept = session.grids.filter((grid) => !names.has(grid.sheet));
  const order = new Map(fresh.survey.sheets.map((sheet, index) => [sheet.name, index]));
  // Merges are not read again for a person's edit; what is known of them stays.
  const merges = new Map(session.grids.map((grid) => [grid.sheet, grid.merges]));
  const again = fresh.grids.map((grid) => (merges.get(grid.sheet) ? { ...grid, merges: merges.get(grid.sheet)! } : grid));
  const grids = [...kept, ...again].sort((a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0));
  return { survey: fresh.survey, grids, stored: storedOver(fresh.survey, grids) };
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

export function settingsOf(session: Session, profile: string | null): AssessSettings {
  return { state: session.stored.state, profile };
}
