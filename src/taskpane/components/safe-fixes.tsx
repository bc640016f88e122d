import { itemAt } from "../../workbook";
import { Button } from "@fluentui/react-components";
import type { Finding } from "../../checks";
import { messages } from "../../messages";
import { useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";
import { Changes } from "./changes";
import { Section } from "./section";

/** All findings of the list that can be mended without a second thought, with a preview of what would change. */
export function SafeFixes({ findings }: { findings: readonly Finding[] }): React.JSX.Element | null {
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  const safe = findings.filter((finding) => finding.fix?.safe === true);
  if (safe.length === 0) return null;
  const text = messages.pane.findings;
  return (
    <Section title={text.fixAll(safe.length)}>
      {() => (
        <>
          <Changes changes={safe.flatMap((finding) => finding.fix?.writes ?? [])} sheet={itemAt(safe, 0).cell.sheet} />
          <p>
            <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => run(() => controller.applyFixes(safe))}>
              {text.fixAllNow(safe.length)}
            </Button>
          </p>
        </>
      )}
    </Section>
  );
}
