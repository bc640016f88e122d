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
  return useCallback((step) => {
    fail(null);
    step().catch((thrown: unknown) => {
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      if (controller.getState().error?.message !== message) fail({ message, detail: detailOf(thrown) });
    });
  }, [controller, fail]);
}

/** True while an action runs, when no second one should be begun. */
export function useBusy(): boolean {
  return useApp().phase === "working";
}

function detailOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return "";
  const { cause } = thrown as { cause?: unknown };
  const own = thrown.name === "Error" ? (thrown.stack ?? "") : thrown.name;
  return [own, cause === undefined ? "" : String(cause)].filter(Boolean).join(" · ");
}
