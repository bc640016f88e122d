import { useCallback } from "react";
import { useShell } from "./pane-context";
import { useApp, useController } from "./use-app";

/**
 * Runs something a person asked for. A failure is always said: by the controller's state where it stands there already,
 * by the pane's own notice otherwise.
 */
export function useRun(): (step: () => Promise<unknown>) => void {
  const controller = useController();
  const { fail } = useShell();
  return useCallback(
    (step) => {
      fail(null);
      step().catch(async (thrown: unknown) => {
        const { problemOf } = await import("./problem");
        const problem = problemOf(thrown);
        if (controller.getState().error?.message !== problem.message) fail(problem);
      });
    },
    [controller, fail],
  );
}

/** True while an action runs, when no second one should be begun. */
export function useBusy(): boolean {
  return useApp().phase === "working";
}
