import { FormFileError, importFormFile, type FormFile } from "./forms";
import { messages } from "./messages";
import { parseProfileFile, ProfileError, type RuleProfile } from "./profiles";
import { decodeState, type StoredPart, type StoredState } from "./workbook";

/** What became of the texts of imported files: those that are good, and a Chinese sentence on each of the others. */
interface Imports<T> {
  readonly files: readonly T[];
  readonly texts: readonly string[];
  readonly notes: readonly string[];
}

/**
 * A reader of imported texts. It holds them against the same schema as when they came in, so that a file of another version is
 * brought up to date or left out, and remembers its answer for a list of texts.
 */
function reader<T>(read: (text: string) => T): (texts: readonly string[]) => Imports<T> {
  const known = new WeakMap<readonly string[], Imports<T>>();
  const readAll = (texts: readonly string[]): Imports<T> => {
    const files: T[] = [];
    const good: string[] = [];
    const notes: string[] = [];
    for (const text of texts) {
      try {
        files.push(read(text));
        good.push(text);
      } catch (thrown) {
        notes.push(messages.state.importDropped(nameIn(text), reasonOf(thrown)));
      }
    }
    return { files, texts: good, notes };
  };
  return (texts) => {
    const answer = known.get(texts) ?? readAll(texts);
    known.set(texts, answer);
    return answer;
  };
}

const readProfiles = reader(parseProfileFile);
const readForms = reader(importFormFile);

/** Profiles that a person imported into this workbook. */
export function ownProfiles(state: StoredState): readonly RuleProfile[] {
  return readProfiles(state.importedProfiles).files;
}

/** Form files that were taken into this workbook. */
export function formFiles(state: StoredState): readonly FormFile[] {
  return readForms(state.importedForms).files;
}

/** Reads the text of our stored part, imported files included: what cannot be used is left out, with a note. Never throws. */
export function openStoredPart(json: string | null): StoredPart {
  const part = decodeState(json);
  const profiles = readProfiles(part.state.importedProfiles);
  const forms = readForms(part.state.importedForms);
  const notes = [...profiles.notes, ...forms.notes];
  return notes.length === 0
    ? part
    : { ...part, state: { ...part.state, importedProfiles: profiles.texts, importedForms: forms.texts }, notes: [...part.notes, ...notes] };
}

/** The name that a file gives itself; its kind in words when it gives none. */
function nameIn(text: string): string {
  try {
    const { name } = JSON.parse(text) as { name?: unknown };
    if (typeof name === "string" && name !== "") return name.slice(0, 60);
  } catch {
    // A text that is no JSON has no name.
  }
  return messages.state.importedFile;
}

function reasonOf(thrown: unknown): string {
  return thrown instanceof ProfileError || thrown instanceof FormFileError ? thrown.message : messages.state.importUnreadable;
}
