import { errorKind, WorkbookError } from "../workbook";
import { isBeingEdited } from "./recheck";
import type { StateStore } from "./state-store";
import type { AppState } from "./types";

/** Why a step runs. A recheck, which nobody has asked for, is put off in silence while a cell is being edited. */
export type StepKind = "reading" | "working" | "recheck" | "recheck-again";

/** What is done with one workbook, one step after the other. */
export class Steps {
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly store: StateStore) {}

  /** Runs a step after those before it; its failure is shown, thrown to the caller, and does not stop later steps. */
  run<T>(kind: StepKind, step: () => Promise<T>): Promise<T> {
    const run = this.queue.then(async () => {
      if (kind !== "recheck-again")
        this.store.set({ phase: kind === "working" ? "working" : "reading", progress: 0, doing: null, error: null });
      try {
        const result = await step();
        this.store.set({ phase: "ready", progress: null, doing: null });
        return result;
      } catch (thrown) {
        const error = thrown instanceof WorkbookError ? thrown : new WorkbookError("unknown", "", { cause: thrown });
        const isPutOff = (kind === "recheck" || kind === "recheck-again") && isBeingEdited(error);
        this.store.set({
          phase: this.store.get().assessment ? "ready" : "failed",
          progress: null,
          doing: null,
          ...(isPutOff ? {} : { error: describeError(error) }),
        });
        throw error;
      }
    });
    this.queue = run.then(
      () => undefined,
      () => undefined,
    );
    return run;
  }
}

function describeError(error: WorkbookError): NonNullable<AppState["error"]> {
  const cause = (error as { cause?: unknown }).cause;
  const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : cause === undefined ? "" : String(cause);
  return { kind: errorKind(error), message: error.message, detail: [error.code, error.detail, detail].filter(Boolean).join(" · ") };
}
