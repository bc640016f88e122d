import type { StoredState } from "./types";

/** Nothing kept. */
export const EMPTY_STATE: StoredState = {
  sheets: new Map(),
  profiles: new Map(),
  splits: new Map(),
  mappings: [],
  suppressions: [],
  marks: [],
  markColors: [],
  history: [],
  lastId: 0,
  importedProfiles: [],
  importedForms: [],
  sentences: new Map(),
  summaries: [],
};
