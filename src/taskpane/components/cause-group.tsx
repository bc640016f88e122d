import { itemAt } from "../../workbook";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Finding } from "../../checks";
import { messages } from "../../messages";
import type { Cause } from "../lib/finding-list";
import { useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";
import { plainButton } from "../lib/plain-button";
import { ChevronRightRegular } from "./icons";
import { IgnoreForm, useReason } from "./ignore-form";
import { SeverityIcon } from "./severity";

const useStyles = makeStyles({
  box: { margin: "0 -12px", padding: "0 12px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: {
    ...plainButton,
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto 16px",
    columnGap: "8px",
    alignItems: "center",
    width: "calc(100% + 24px)",
    margin: "0 -12px",
    padding: "8px 12px",
    lineHeight: "20px",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  count: { fontSize: "12px", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  chevron: {
    fontSize: "16px",
    color: tokens.colorNeutralForeground3,
    transitionProperty: "transform",
    transitionDuration: tokens.durationFaster,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  turned: { transform: "rotate(90deg)" },
  actions: { padding: "0 0 8px 24px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

interface Props {
  readonly cause: Cause;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** The findings, drawn while the group is open. */
  readonly children: ReactNode;
}

/** Several findings of one rule under one heading with their number: opened to its cells, mended or ignored as a whole. */
export function CauseGroup({ cause, open, onToggle, children }: Props): React.JSX.Element {
  const styles = useStyles();
  const { findings, title } = cause;
  return (
    <div className={styles.box}>
      <button type="button" data-cause={cause.id} className={styles.head} aria-expanded={open} onClick={onToggle}>
        <SeverityIcon severity={itemAt(findings, 0).severity} />
        <span className={styles.title}>{title}</span>
        <span className={styles.count}>{messages.pane.findings.places(findings.length)}</span>
        <ChevronRightRegular className={mergeClasses(styles.chevron, open && styles.turned)} aria-hidden />
      </button>
      {open ? <Actions findings={findings} /> : null}
      {open ? children : null}
    </div>
  );
}

function Actions({ findings }: { findings: readonly Finding[] }): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  const draft = useReason(`${itemAt(findings, 0).severity} ${itemAt(findings, 0).rule}`);
  const text = messages.pane.findings;
  const fixable = findings.filter(({ fix }) => fix);
  const safe = fixable.length > 0 && fixable.every(({ fix }) => fix?.safe);
  if (draft.reason !== null)
    return (
      <div className={styles.actions}>
        <IgnoreForm
          draft={draft}
          onIgnore={(reason) =>
            controller.suppress(
              findings.flatMap(({ keys }) => keys),
              reason,
            )
          }
        />
      </div>
    );
  return (
    <div className={mergeClasses(styles.actions, styles.buttons)}>
      {fixable.length > 0 ? (
        <Button size="small" disabledFocusable={busy} onClick={() => run(() => controller.applyFixes(fixable))}>
          {(safe ? text.fixAllNow : text.useSuggestions)(fixable.length)}
        </Button>
      ) : null}
      <Button size="small" onClick={() => draft.set("")}>
        {text.ignoreAll(findings.length)}
      </Button>
    </div>
  );
}
