import { Button } from "@fluentui/react-components";
import { messages } from "../../messages";
import { useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";
import { Notice } from "./notice";

/** Suppressions whose finding is gone: said, and taken away on request. */
export function Stale({ keys }: { keys: readonly string[] }): React.JSX.Element | null {
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  if (keys.length === 0) return null;
  const text = messages.pane.findings;
  return (
    <Notice look="info">
      <div>{text.stale(keys.length)}</div>
      <div>
        <Button size="small" disabledFocusable={busy} onClick={() => run(() => controller.unsuppress(keys))}>
          {text.removeStale}
        </Button>
      </div>
    </Notice>
  );
}
