import { EMPTY_STATE } from "../workbook";
import type { AppState } from "./types";

/** Holds the state that the pane shows; every change replaces it and tells the listeners. */
export interface StateStore {
  get(): AppState;
  /** True while somebody listens. */
  isWatched(): boolean;
  set(change: Partial<AppState>): void;
  subscribe(listener: () => void): () => void;
}

const START: AppState = {
  phase: "reading",
  progress: null,
  doing: null,
  assessment: null,
  promise: null,
  stored: EMPTY_STATE,
  report: null,
  error: null,
  touched: new Set(),
  selected: null,
  storedNotes: [],
  undoEnded: false,
  protectedSheets: [],
  ownProfiles: [],
};

/** The state of an opened workbook before anything is read; each change is told to those who subscribed then. */
export function createStateStore(): StateStore {
  let state = START;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    isWatched: () => listeners.size > 0,
    set(change) {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
