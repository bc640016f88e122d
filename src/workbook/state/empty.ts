import type { StoredState } from "./types";

/** Nothing kept. A file of its own: the first paint of the pane needs it, and nothing of how a state is read. */
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
