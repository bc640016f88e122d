import { createContext, useContext, useState } from "react";
import type { ErrorKind, Severity } from "../../workbook";

/** The views of the pane. */
export const VIEW_NAMES = ["overview", "findings", "layout", "summaries", "report", "rules", "history"] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** What a view is asked to show when a person comes to it by a link of another view. */
export interface Target {
  readonly sheet?: string;
  readonly severity?: Severity;
  readonly rule?: string;
  /** Key of a finding. */
  readonly finding?: string;
}

/** A failure that the controller's state does not hold: of a file, or of selecting a cell that is gone. */
export interface LocalProblem {
  readonly kind: ErrorKind;
  readonly message: string;
  readonly detail: string;
}

/** What the views share besides the controller: where to go, what went wrong here, what a view kept while it was not shown. */
export interface PaneShell {
  readonly target: Target;
  readonly go: (view: ViewName, target?: Target) => void;
  readonly fail: (problem: LocalProblem | null) => void;
  readonly kept: Map<string, unknown>;
  /** True where what surrounds the pane goes on taking back what a person did, whatever the pane writes: the page without Excel. */
  readonly keepsUndo: boolean;
}

const ShellContext = createContext<PaneShell | null>(null);

/** Gives the shell to everything below. */
export const ShellProvider = ShellContext.Provider;

/** The shell around the views. Throws outside of a ShellProvider, which is a mistake in the code. */
export function useShell(): PaneShell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error("useShell needs a ShellProvider above it");
  return shell;
}

/** State that outlives its view, so that a person who comes back to a tab finds it as it was. */
export function useKept<T>(name: string, first: () => T): [T, (value: T) => void] {
  const { kept } = useShell();
  const [value, setValue] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : first()));
  return [
    value,
    (next) => {
      kept.set(name, next);
      setValue(next);
    },
  ];
}
