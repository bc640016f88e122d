import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { messages } from "../../messages";
import type { LocalProblem } from "../lib/pane-context";
import { useShell } from "../lib/pane-context";
import { useApp, useController } from "../lib/use-app";
import { useLonger } from "../lib/use-longer";
import { useRun } from "../lib/use-run";
import { ActionBar, reportText } from "./action-bar";
import { Detail } from "./crash-guard";
import { DismissRegular, ErrorCircleFilled, InfoFilled } from "./icons";

const useStyles = makeStyles({
  foot: {
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    maxHeight: "50%",
    overflowY: "auto",
  },
  line: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "6px 8px 6px 12px",
    minHeight: "44px",
    boxSizing: "border-box",
    fontVariantNumeric: "tabular-nums",
  },
  text: { flexGrow: 1, minWidth: 0 },
  problem: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: "8px",
    padding: "10px 8px 10px 12px",
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  icon: { fontSize: "20px", color: tokens.colorStatusDangerForeground1 },
  plain: { backgroundColor: tokens.colorNeutralBackground2 },
  plainIcon: { color: tokens.colorNeutralForeground2 },
  words: { display: "flex", flexDirection: "column", gap: "6px", alignItems: "flex-start", minWidth: 0 },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** Below the views: what runs, what went wrong, what the last action changed. It grows upwards, so that nothing above moves. */
export function Foot({ problem }: { problem: LocalProblem | null }): React.JSX.Element | null {
  const styles = useStyles();
  const { error, report, progress } = useApp();
  const long = useLonger(progress !== null);
  const [closed, setClosed] = useState<object | null>(null);
  const shown = problem ?? error;
  const wrong = shown && shown !== closed ? shown : null;
  const busy = progress !== null && long;
  return (
    <>
      <div className={styles.unseen} role="status" aria-live="polite">
        {busy ? "" : wrong ? wrong.message : report ? reportText(report) : ""}
      </div>
      {busy ? (
        <div className={styles.foot}>
          <Working share={progress} />
        </div>
      ) : null}
      {wrong && !busy ? (
        <div className={styles.foot}>
          <Wrong problem={wrong} onClose={() => setClosed(wrong)} />
        </div>
      ) : null}
      {!wrong && !busy ? <ActionBar className={styles.foot} /> : null}
    </>
  );
}

function Working({ share }: { share: number }): React.JSX.Element {
  const styles = useStyles();
  const { phase, doing } = useApp();
  const controller = useController();
  const [stopping, setStopping] = useState(false);
  const text = messages.pane.progress;
  const stop = () => {
    setStopping(true);
    controller.cancel();
  };
  return (
    <div className={styles.line}>
      <span className={styles.text}>
        {stopping
          ? text.cancelling
          : doing
            ? text.doing[doing.what](counted(doing.done), counted(doing.of))
            : text.share(phase === "reading" ? text.reading : text.working, `${Math.round(share * 100)}%`)}
      </span>
      <Button size="small" disabled={stopping} onClick={stop}>
        {text.cancel}
      </Button>
    </div>
  );
}

/** 1200 gives "1,200". */
function counted(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A refusal is a plain note: nothing is broken, and trying again or an engineer would not help. */
function Wrong({ problem, onClose }: { problem: LocalProblem; onClose: () => void }): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const { assessment } = useApp();
  const { fail } = useShell();
  const run = useRun();
  const text = messages.pane.error;
  const failed = problem.kind === "failed";
  return (
    <div className={mergeClasses(styles.problem, !failed && styles.plain)} role="alert">
      {failed ? (
        <ErrorCircleFilled className={styles.icon} aria-hidden />
      ) : (
        <InfoFilled className={mergeClasses(styles.icon, styles.plainIcon)} aria-hidden />
      )}
      <div className={styles.words}>
        <div>{problem.message}</div>
        {failed ? <Detail text={problem.detail} /> : null}
        {problem.kind === "refused" && assessment ? null : (
          <Button
            size="small"
            onClick={() => {
              fail(null);
              run(() => controller.refresh());
            }}
          >
            {text.retry}
          </Button>
        )}
      </div>
      <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={text.close} title={text.close} onClick={onClose} />
    </div>
  );
}
