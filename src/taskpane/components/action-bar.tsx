import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { verdictOf, verdictText, type ActionName, type ActionReport } from "../../actions";
import { messages } from "../../messages";
import { useKept, useShell } from "../lib/pane-context";
import { useApp, useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";
import { ArrowUndoRegular, DismissRegular } from "./icons";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", padding: "6px 8px 6px 12px", gap: "4px" },
  line: { display: "flex", alignItems: "center", gap: "8px", minHeight: "32px" },
  text: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground2, paddingRight: "8px", paddingBottom: "4px", overflowWrap: "anywhere" },
});

/** What an action changed, in words. */
export function reportText(report: ActionReport): string {
  const bar = messages.pane.bar;
  if (report.action === "restore") return bar.restored(report.filled, report.marked);
  if (report.action === "cleanForDelivery") return report.marksLeft > 0 ? bar.cleanedExcept(report.marksLeft) : bar.cleaned;
  if (report.action === "clearMarks") {
    const cleared = [report.marked > 0 ? bar.cleared(report.marked) : "", report.marksLeft > 0 ? bar.left(report.marksLeft) : ""].filter(
      Boolean,
    );
    return cleared.join(bar.comma) || bar.nothing;
  }
  const parts = [
    report.filled > 0 ? (report.action === "fix" ? bar.fixed(report.filled) : bar.filled(report.filled)) : "",
    report.marked > 0 ? bar.marked(report.marked) : "",
    report.unmarked > 0 ? bar.unmarked(report.unmarked) : "",
    report.addedSheets.length > 0 ? bar.added(report.addedSheets) : "",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(bar.comma) : bar.nothing;
}

/** Actions after which a person wants to know where the workbook stands. */
const JUDGED: readonly ActionName[] = ["score", "check", "fix"];

/** The report that the end of Excel's own list of what can be undone was told with, and whether a person has closed it. */
interface UndoTold {
  readonly with: ActionReport | null;
  readonly read: boolean;
}

/** True while that end is to be told: with the first report it comes with and no other, also when the bar was away meanwhile. */
function useUndoHint(): [hint: boolean, read: () => void] {
  const { report, undoEnded } = useApp();
  const { keepsUndo } = useShell();
  const [told, tell] = useKept<UndoTold | null>("undo-told", () => null);
  const hint = undoEnded && !keepsUndo && (told === null || (told.with === report && !told.read));
  useEffect(() => {
    if (hint && told === null) tell({ with: report, read: false });
  }, [hint, told, report, tell]);
  return [hint, () => (hint ? tell({ with: report, read: true }) : undefined)];
}

/** The way back from what an action did. */
function WayBack({ label, run }: { label: string; run: () => Promise<unknown> }): React.JSX.Element {
  const start = useRun();
  const busy = useBusy();
  return (
    <Button size="small" icon={<ArrowUndoRegular />} disabledFocusable={busy} onClick={() => start(run)}>
      {label}
    </Button>
  );
}

/** The bar at the foot after each action: what changed, and the way back. Once it says that Excel's own list of what can be undone has ended. */
export function ActionBar({ className }: { className: string }): React.JSX.Element | null {
  const styles = useStyles();
  const { assessment, report, stored } = useApp();
  const controller = useController();
  const [closed, setClosed] = useState<ActionReport | null>(null);
  const [hint, readHint] = useUndoHint();
  const shown = report === closed ? null : report;
  if (!shown && !hint) return null;
  const id = shown?.historyId ?? null;
  const restorable = id !== null && stored.history.some((entry) => entry.id === id);
  // Cleared marks stand for findings: marking again is the way back.
  const remarks = shown?.action === "clearMarks" && shown.marked > 0;
  const text = messages.pane.bar;
  const close = () => {
    setClosed(report);
    readHint();
  };
  // What stands after filling and marking, in the words of the first sentence: also for the ribbon's button.
  const verdict = assessment && shown && JUDGED.includes(shown.action) ? [verdictText(verdictOf(assessment))] : [];
  return (
    <div className={mergeClasses(className, styles.bar)}>
      <div className={styles.line}>
        <span className={styles.text}>{shown ? reportText(shown) : text.kept}</span>
        {restorable ? <WayBack label={text.restore} run={() => controller.restore(id)} /> : null}
        {remarks ? <WayBack label={text.markAgain} run={() => controller.check()} /> : null}
        <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={text.close} title={text.close} onClick={close} />
      </div>
      {[...verdict, ...(shown?.notes ?? []), ...(hint ? [text.undoEnded] : [])].map((note) => (
        <div key={note} className={styles.note}>
          {note}
        </div>
      ))}
    </div>
  );
}
