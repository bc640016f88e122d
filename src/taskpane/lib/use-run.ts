import { useCallback } from "react";
import { messages } from "../../messages";
import { errorKind, FileRefused, WorkbookError } from "../../workbook";
import { useShell, type LocalProblem } from "./pane-context";
import { useApp, useController } from "./use-app";

/**
 * Runs something a person asked for. A failure is always said: by the controller's state where it stands there already,
 * by the pane's own notice otherwise.
 */
export function useRun(): (step: () => Promise<unknown>) => void {
  const controller = useController();
  const { fail } = useShell();
  return useCallback((step) => {
    fail(null);
    step().catch((thrown: unknown) => {
      const problem = problemOf(thrown);
      if (controller.getState().error?.message !== problem.message) fail(problem);
    });
  }, [controller, fail]);
}

/** True while an action runs, when no second one should be begun. */
export function useBusy(): boolean {
  return useApp().phase === "working";
}

/** Errors of ours bring a sentence for people; the words of any other are for engineers and stay in the detail. */
function problemOf(thrown: unknown): LocalProblem {
  if (thrown instanceof WorkbookError) return { kind: errorKind(thrown), message: thrown.message, detail: detailOf(thrown) };
  if (thrown instanceof FileRefused) return { kind: "refused", message: thrown.message, detail: "" };
  return { kind: "failed", message: messages.errors.unknown(""), detail: detailOf(thrown) };
}

function detailOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const { cause } = thrown as { cause?: unknown };
  const own = thrown.name === "Error" ? (thrown.stack ?? thrown.message) : `${thrown.name}: ${thrown.message}`;
  return [own, cause === undefined ? "" : String(cause)].filter(Boolean).join(" · ");
}
