import type { HistoryEntry, StoredState } from "./types";

interface NamedSheet {
  readonly id: string;
  readonly name: string;
}

/** Names of the sheets as they are now, by id, to be stored with the state. */
export function sheetNames(sheets: readonly NamedSheet[]): ReadonlyMap<string, string> {
  return new Map(sheets.map((sheet) => [sheet.id, sheet.name]));
}

/** The names under which sheets were seen since the workbook was opened, by id. */
export type SeenNames = ReadonlyMap<string, ReadonlySet<string>>;

/** What was seen, with the names of now. */
export function alsoSeen(seen: SeenNames, sheets: readonly NamedSheet[]): SeenNames {
  return new Map([...seen, ...sheets.map(({ id, name }) => [id, new Set([...(seen.get(id) ?? []), name])] as const)]);
}

/**
 * The stored state with every sheet that was renamed since called by its new name. Ids may change when a workbook is opened anew
 * (office-js-docs #297), so a sheet counts as renamed when no sheet has its old name any more and no other sheet has come to another id, or
 * when it was seen under that name since the workbook was opened: then its id is the same, and a sheet that has the old name now is another one.
 */
export function followRenames(state: StoredState, sheets: readonly NamedSheet[], seen: SeenNames = new Map()): StoredState {
  const present = new Map(sheets.map((sheet) => [sheet.name, sheet.id]));
  // Where a name that was kept has another id now, ids were given anew: by place, as older Excels do (office-js #1390).
  const haveLasted = [...state.sheets].every(([id, name]) => !present.has(name) || present.get(name) === id);
  const renamed = new Map(
    sheets.flatMap((sheet) => {
      const old = state.sheets.get(sheet.id);
      return old !== undefined && old !== sheet.name && ((haveLasted && !present.has(old)) || seen.get(sheet.id)?.has(old))
        ? [[old, sheet.name] as const]
        : [];
    }),
  );
  const deleted = deletedSince(state, sheets, seen);
  if (renamed.size === 0 && deleted.size === 0) return state;
  const now = (name: string) => renamed.get(name) ?? name;
  const move = <T extends { readonly sheet: string }>(item: T): T => ({ ...item, sheet: now(item.sheet) });
  return {
    ...state,
    sheets: sheetNames(sheets),
    profiles: new Map([...state.profiles].map(([name, id]) => [now(name), id])),
    splits: new Map([...state.splits].map(([name, split]) => [now(name), split])),
    mappings: state.mappings.map(move),
    marks: state.marks.map(move),
    summaries: state.summaries.map(move),
    history: state.history.map((entry) => entryWithNames(withoutSheets(entry, deleted), now)),
  };
}

/** A history entry with its sheets called by other names. @param now the new name of a sheet */
export function entryWithNames(entry: HistoryEntry, now: (name: string) => string): HistoryEntry {
  const move = <T extends { readonly sheet: string }>(item: T): T => ({ ...item, sheet: now(item.sheet) });
  return {
    ...entry,
    cells: entry.cells.map(move),
    marksBefore: entry.marksBefore.map(move),
    addedSheets: entry.addedSheets.map((sheet) => ({ ...sheet, name: now(sheet.name) })),
    ...(entry.looks ? { looks: entry.looks.map(move) } : {}),
    ...(entry.validations ? { validations: entry.validations.map(move) } : {}),
    ...(entry.places ? { places: entry.places.map(({ kind, before }) => ({ kind, before: before && move(before) })) } : {}),
  };
}

/**
 * Names of the sheets that were there and are there no more. Ids of before the workbook was opened tell nothing, unless they have lasted:
 * where another sheet still has the id and the name it had (a second pane in the same session), one that has lost its id is gone.
 */
function deletedSince(state: StoredState, sheets: readonly NamedSheet[], seen: SeenNames): ReadonlySet<string> {
  const present = new Map(sheets.map((sheet) => [sheet.id, sheet.name]));
  const haveLasted = [...state.sheets].some(([id, name]) => present.get(id) === name);
  return new Set([...state.sheets].flatMap(([id, name]) => (!present.has(id) && (haveLasted || seen.get(id)?.has(name)) ? [name] : [])));
}

/** The entry without what it did on deleted sheets: a sheet of the same name is another one. */
function withoutSheets(entry: HistoryEntry, deleted: ReadonlySet<string>): HistoryEntry {
  const touched = [...entry.cells, ...(entry.looks ?? []), ...(entry.validations ?? [])]
    .map(({ sheet }) => sheet)
    .concat(entry.addedSheets.map(({ name }) => name));
  const gone = [...deleted].filter((sheet) => touched.includes(sheet));
  if (gone.length === 0) return entry;
  const stays = ({ sheet }: { readonly sheet: string }) => !deleted.has(sheet);
  return {
    ...entry,
    gone: [...new Set([...(entry.gone ?? []), ...gone])],
    cells: entry.cells.filter(stays),
    marksBefore: entry.marksBefore.filter(stays),
    addedSheets: entry.addedSheets.filter(({ name }) => !deleted.has(name)),
    ...(entry.looks ? { looks: entry.looks.filter(stays) } : {}),
    ...(entry.validations ? { validations: entry.validations.filter(stays) } : {}),
  };
}
