import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ActionReport } from "../../actions";
import { messages } from "../../messages";
import { useApp, useController } from "../lib/use-app";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: "4px", padding: "8px 8px 8px 12px", backgroundColor: tokens.colorNeutralBackground3, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", alignItems: "center", gap: "8px" },
  text: { flexGrow: 1, minWidth: 0 },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, paddingRight: "8px" },
});

/** What an action changed, in words. */
export function reportText(report: ActionReport): string {
  const { bar } = messages.pane;
  if (report.action === "restore") return bar.restored(report.filled, report.marked);
  if (report.action === "cleanForDelivery") return bar.cleaned;
  if (report.action === "clearMarks") return report.marked > 0 ? bar.cleared(report.marked) : bar.nothing;
  const parts = [
    report.filled > 0 ? (report.action === "fix" ? bar.fixed(report.filled) : bar.filled(report.filled)) : "",
    report.marked > 0 ? bar.marked(report.marked) : "",
    report.addedSheets.length > 0 ? bar.added(report.addedSheets) : "",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join("，") : bar.nothing;
}

/** The bar at the foot after each action: what changed, and the way back. */
export function ActionBar(): React.JSX.Element | null {
  const styles = useStyles();
  const { report, phase, stored } = useApp();
  const controller = useController();
  const [closed, setClosed] = useState<ActionReport | null>(null);
  if (!report || report === closed) return null;
  const restorable = report.historyId !== null && stored.history.some((entry) => entry.id === report.historyId);
  return (
    <div className={styles.bar} role="status">
      <div className={styles.line}>
        <span className={styles.text}>{reportText(report)}</span>
        {restorable ? (
          <Button size="small" icon={<ArrowUndo16Regular />} disabled={phase === "working"} onClick={() => void controller.restore(report.historyId!).catch(() => undefined)}>
            {messages.pane.bar.restore}
          </Button>
        ) : null}
        <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={messages.pane.bar.close} onClick={() => setClosed(report)} />
      </div>
      {report.notes.map((note) => <div key={note} className={styles.note}>{note}</div>)}
    </div>
  );
}
