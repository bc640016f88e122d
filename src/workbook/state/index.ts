import { messages } from "../../messages";
import { WorkbookError } from "../errors";
import { isRecord, Losses } from "./codec";
import { EMPTY_STATE } from "./empty";
import { migrations, VERSION, type RawPart } from "./migrations";
import { packedMarks } from "./cells";
import { MOST_ENTRIES, packedEntry, SECTIONS, type Section } from "./sections";
import type { StoredState } from "./types";

export { LONGEST_FILE, MOST_LOOKS } from "./sections";
export { alsoSeen, entryWithNames, followRenames, sheetNames, type SeenNames } from "./renames";
export { EMPTY_STATE } from "./empty";
export * from "./types";

type SectionName = keyof StoredState;
const sections = Object.entries(SECTIONS) as unknown as readonly (readonly [SectionName, Section<unknown>])[];

/** A state made section by section. */
function stateOf(make: (name: SectionName, section: Section<unknown>) => unknown): StoredState {
  return Object.fromEntries(sections.map(([name, section]) => [name, make(name, section)])) as unknown as StoredState;
}

/** A longer part is not looked at: it would take more memory than a pane has. In letters, packed and no longer packed. */
const LONGEST_PART = 24_000_000;
/** Above this the oldest history entries go: with four bytes a letter the part still fits into one request (the web host takes 5 MB). */
const LONGEST_USUAL = 800_000;

/** A stored part as it was read: what of it could be used, and Chinese sentences on the rest. */
export interface StoredPart {
  /** "newer": a later version of this program wrote it. It counts as nothing stored, and must not be written over. */
  readonly kind: "known" | "newer";
  readonly state: StoredState;
  readonly notes: readonly string[];
}

/**
 * Reads the text of our stored part, null for none. Never throws: a section or an item that is not of its shape is left out, with a note,
 * and the rest is kept.
 */
export function decodeState(json: string | null): StoredPart {
  if (json === null) return { kind: "known", state: EMPTY_STATE, notes: [] };
  const raw = parse(json);
  if (raw === null) return { kind: "known", state: EMPTY_STATE, notes: [messages.state.unreadable] };
  const version = typeof raw["version"] === "number" && raw["version"] >= 1 ? Math.floor(raw["version"]) : 1;
  if (version > VERSION) return { kind: "newer", state: EMPTY_STATE, notes: [messages.state.newer] };
  return readSections(migrations.slice(version - 1).reduce((part, migrate) => migrate(part), raw));
}

function parse(json: string): RawPart | null {
  if (json.length > LONGEST_PART) return null;
  try {
    const raw: unknown = JSON.parse(json);
    return isRecord(raw) ? raw : null;
  } catch {
    return null;
  }
}

function readSections(raw: RawPart): StoredPart {
  const lost: { readonly section: string; readonly items: number | "all" }[] = [];
  const state = stateOf((name, section) => {
    const losses = new Losses(LONGEST_PART);
    const value = raw[name] === undefined ? EMPTY_STATE[name] : section.read(raw[name], losses);
    if (value === undefined) lost.push({ section: messages.state.sections[name], items: "all" });
    else if (losses.items > 0) lost.push({ section: messages.state.sections[name], items: losses.items });
    return value ?? EMPTY_STATE[name];
  });
  const lastId = state.history.reduce((most, entry) => Math.max(most, entry.id), state.lastId);
  return { kind: "known", state: { ...state, lastId }, notes: lost.length > 0 ? [messages.state.dropped(lost)] : [] };
}

/**
 * The text that ExcelPort keeps as our stored part (JSON); null when there is nothing to keep. @throws WorkbookError too-large when it
 * could not be read again
 */
export function encodeState(state: StoredState): string | null {
  if (sections.every(([name, section]) => section.isEmpty(state[name]))) return null;
  const size = { letters: 0 };
  const json = JSON.stringify({ version: VERSION, ...stateOf((name, section) => section.write(state[name], size)) });
  if (json.length > LONGEST_PART || size.letters > LONGEST_PART) throw new WorkbookError("too-large", messages.state.part);
  return json;
}

/** The state with as much of its history, newest entries first, as a part of usual size holds; the newest entry always stays. */
export function trimHistory(state: StoredState): StoredState {
  const newest = [...state.history].reverse().slice(0, MOST_ENTRIES);
  const size = { letters: 0 };
  let room = LONGEST_USUAL - JSON.stringify(packedMarks(state.marks, size)).length;
  const kept = newest.filter((entry, i) => {
    room -= JSON.stringify(packedEntry(entry, size)).length;
    return i === 0 || (room >= 0 && size.letters <= LONGEST_PART);
  });
  return { ...state, history: kept.reverse() };
}
