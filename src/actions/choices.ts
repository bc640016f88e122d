import { itemAt, LONGEST_FILE, WorkbookError, type PointsSplit, type StoredMapping, type StoredState } from "../workbook";
import { currentKey } from "../checks";
import { importFormFile } from "../forms";
import { formFiles, ownProfiles } from "../imported";
import { messages } from "../messages";
import { parseProfileFile } from "../profiles";
import type { RuleProfile } from "../profiles/types";
import type { SentenceCorrection } from "../sentences";

/** What a person chose for a workbook, as a change of what is kept in it: no cell is touched. */
export type Choice = (state: StoredState) => StoredState;

/** A finding that is ignored in all its places (Finding.keys), with the reason. */
export function ignoring(keys: readonly string[], reason: string): Choice {
  return (state) => ({ ...state, suppressions: [...heeding(keys)(state).suppressions, ...keys.map((key) => ({ key, reason }))] });
}

/** A finding that is ignored no more. */
export function heeding(keys: readonly string[]): Choice {
  const meant = new Set(keys.map(currentKey));
  return (state) => ({ ...state, suppressions: state.suppressions.filter((one) => !meant.has(currentKey(one.key))) });
}

/** The rules of a sheet; null goes back to our own choice. */
export function ruledBy(sheet: string, profileId: string | null): Choice {
  return (state) => ({ ...state, profiles: withEntry(state.profiles, sheet, profileId) });
}

/** How the printed points of a sheet's blocks are shared among rows without points of their own; null leaves them without. */
export function sharing(sheet: string, split: PointsSplit | null): Choice {
  return (state) => ({ ...state, splits: withEntry(state.splits, sheet, split) });
}

/** What the columns of a sheet mean, or our own recognition again. */
export function mapped(mapping: StoredMapping | { readonly sheet: string; readonly remove: true }): Choice {
  return (state) => {
    const others = state.mappings.filter((one) => one.sheet !== mapping.sheet);
    return { ...state, mappings: "remove" in mapping ? others : [...others, mapping] };
  };
}

/** How a printed scoring sentence is read; null goes back to our own reading. */
export function readAs(sentence: string, correction: SentenceCorrection | null): Choice {
  return (state) => ({ ...state, sentences: withEntry(state.sentences, sentence, correction) });
}

/** A rule profile from the text of its file; one of the same id goes. @throws ProfileError, WorkbookError too-large */
export function withProfileFile(text: string): { readonly profile: RuleProfile; readonly choice: Choice } {
  refuseLong(text);
  const profile = parseProfileFile(text);
  return {
    profile,
    choice: (state) => ({
      ...state,
      importedProfiles: [...textsWithout(state.importedProfiles, ownProfiles(state), (own) => own.id === profile.id), text],
    }),
  };
}

/**
 * A form from the text of its file, with the readings of sentences that it brings; one of the same name goes. @throws FormFileError,
 * WorkbookError too-large
 */
export function withFormFile(text: string): { readonly name: string; readonly choice: Choice } {
  refuseLong(text);
  const form = importFormFile(text);
  return {
    name: form.name,
    choice: (state) => ({
      ...state,
      importedForms: [...textsWithout(state.importedForms, formFiles(state), (own) => own.name === form.name), text],
      sentences: new Map([...state.sentences, ...Object.entries(form.sentences ?? {})]),
    }),
  };
}

/** A file that the workbook could not keep. */
function refuseLong(text: string): void {
  if (text.length > LONGEST_FILE) throw new WorkbookError("too-large", messages.state.importedFile);
}

/** The map with another value for a key; null takes the key out. */
function withEntry<T>(map: ReadonlyMap<string, T>, key: string, value: T | null): ReadonlyMap<string, T> {
  const others = [...map].filter(([one]) => one !== key);
  return new Map(value === null ? others : [...others, [key, value]]);
}

/** The texts of imported files whose file is not the one that comes anew. */
function textsWithout<T>(texts: readonly string[], files: readonly T[], isSame: (file: T) => boolean): string[] {
  return texts.filter((_, i) => !isSame(itemAt(files, i)));
}
