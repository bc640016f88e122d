import { isRecord } from "./codec";

/** A stored part as JSON, of any version, that nobody has checked. */
export type RawPart = Readonly<Record<string, unknown>>;

/**
 * From version 1, 2, … to the next, in order. They move things about and check nothing: what is of no known shape passes through, and its
 * section's codec drops it.
 */
export const migrations: readonly ((part: RawPart) => RawPart)[] = [toSections, toPacked];

/** The version that this program writes. */
export const VERSION = migrations.length + 1;

/** Version 1 kept records by user text and a bag called `extra`; version 2 has lists of pairs and a section for each thing. */
function toSections({ extra, ...part }: RawPart): RawPart {
  const bag = isRecord(extra) ? extra : extra === undefined ? {} : { profiles: null, forms: null, sentences: null, summaries: null };
  return {
    ...part,
    sheets: pairs(part["sheets"]),
    profiles: pairs(part["profiles"]),
    history: each(part["history"], withDigests),
    importedProfiles: each(bag["profiles"], fileText),
    importedForms: each(bag["forms"], fileText),
    sentences: pairs(bag["sentences"]),
    summaries: bag["summaries"],
  };
}

/** Version 3 packs marks and the cells of the history, which are read both ways; a program that knows version 2 alone must see that it is newer. */
function toPacked(part: RawPart): RawPart {
  return part;
}

function pairs(record: unknown): unknown {
  return isRecord(record) ? Object.entries(record) : record;
}

function each(items: unknown, change: (item: unknown) => unknown): unknown {
  return Array.isArray(items) ? items.map(change) : items;
}

/** Added sheets were names, with their digests in a record beside them. */
function withDigests(entry: unknown): unknown {
  if (!isRecord(entry)) return entry;
  const { addedDigests, ...rest } = entry;
  const digests = new Map(isRecord(addedDigests) ? Object.entries(addedDigests) : []);
  return {
    ...rest,
    addedSheets: each(rest["addedSheets"], (name) => (typeof name === "string" ? { name, digest: digests.get(name) ?? null } : name)),
  };
}

/** Imported files were kept as objects; one that is nested too deeply to be written stays what it is. */
function fileText(file: unknown): unknown {
  try {
    return isRecord(file) ? JSON.stringify(file) : file;
  } catch {
    return file;
  }
}
