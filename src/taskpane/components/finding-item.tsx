import { Badge, Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../checks";
import { messages } from "../../messages";
import { toA1 } from "../../workbook";
import { contentText } from "../lib/describe";
import { useApp, useController } from "../lib/use-app";
import { CellLink } from "./cell-link";
import { SurenessBadge } from "./derivation";
import { SeverityIcon } from "./severity";

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: "8px", width: "100%", padding: "8px 2px", border: "none", background: "none", color: "inherit", font: "inherit",
    textAlign: "left", cursor: "pointer", lineHeight: tokens.lineHeightBase300, alignItems: "start",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  open: { backgroundColor: tokens.colorNeutralBackground1Selected },
  icon: { paddingTop: "2px" },
  message: { overflowWrap: "anywhere" },
  title: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  detail: { padding: "0 2px 10px 26px", display: "flex", flexDirection: "column", gap: "8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, backgroundColor: tokens.colorNeutralBackground1Selected },
  label: { fontWeight: tokens.fontWeightSemibold, display: "block" },
  cells: { display: "flex", flexWrap: "wrap", gap: "8px" },
  change: { overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px" },
});

/** One finding: a sentence; opened, how it was computed, the rule with its source, what to do, and 忽略. */
export function FindingItem({ finding, open, onToggle }: { finding: Finding; open: boolean; onToggle: () => void }): React.JSX.Element {
  const styles = useStyles();
  const { touched } = useApp();
  return (
    <li className={styles.item}>
      <button type="button" data-key={finding.key} className={mergeClasses(styles.head, open && styles.open)} aria-expanded={open} onClick={onToggle}>
        <span className={styles.icon}><SeverityIcon severity={finding.severity} /></span>
        <span>
          <span className={styles.message}>{finding.message}</span>
          <span className={styles.title}> {finding.title} </span>
          {touched.has(finding.key) ? <Badge appearance="tint" color="informative" size="small">{messages.pane.findings.touched}</Badge> : null}
          {finding.suppressed ? <Badge appearance="tint" color="subtle" size="small">{messages.pane.findings.suppressed}</Badge> : null}
        </span>
      </button>
      {open ? <Detail finding={finding} /> : null}
    </li>
  );
}

function Detail({ finding }: { finding: Finding }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.findings;
  const cells = [finding.cell, ...(finding.cells ?? [])];
  return (
    <div className={styles.detail}>
      <div className={styles.cells}>{cells.slice(0, 12).map((cell, i) => <CellLink key={i} cell={cell} withSheet={i === 0} />)}</div>
      {finding.derivation ? <div><span className={styles.label}>{messages.pane.derivation.title}</span>{finding.derivation}</div> : null}
      <Advice finding={finding} />
      <div><span className={styles.label}>{messages.pane.derivation.source}</span>{finding.rule} · {finding.source} <SurenessBadge sureness={finding.sureness} /></div>
      {finding.suppressed ? <div>{text.ignoreReason}：{finding.suppressed.reason}</div> : null}
      <Ignore finding={finding} />
    </div>
  );
}

function Advice({ finding }: { finding: Finding }): React.JSX.Element | null {
  const styles = useStyles();
  const controller = useController();
  const { phase } = useApp();
  const text = messages.pane.findings;
  if (!finding.fix && !finding.advice) return null;
  return (
    <div>
      <span className={styles.label}>{text.fix}</span>
      {finding.advice ? <div>{finding.advice}</div> : null}
      {finding.fix ? (
        <>
          <div>{finding.fix.title}</div>
          {finding.fix.writes.map((write) => <div key={toA1(write)} className={styles.change}>{text.change(toA1(write), contentText(write.before), contentText(write.after))}</div>)}
          <Button size="small" appearance={finding.fix.safe ? "primary" : "secondary"} disabled={phase === "working"} onClick={() => void controller.applyFixes([finding]).catch(() => undefined)}>
            {finding.fix.safe ? text.fixNow : text.useComputed}
          </Button>
        </>
      ) : null}
    </div>
  );
}

function Ignore({ finding }: { finding: Finding }): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const text = messages.pane.findings;
  if (finding.suppressed) return <div><Button size="small" onClick={() => void controller.unsuppress(finding.key).catch(() => undefined)}>{text.unignore}</Button></div>;
  if (!asking) return <div><Button size="small" appearance="subtle" onClick={() => setAsking(true)}>{text.ignore}</Button></div>;
  const save = () => void controller.suppress(finding.key, reason.trim()).catch(() => undefined);
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (reason.trim() !== "") save(); }}>
      <Input size="small" autoFocus aria-label={text.ignoreReason} placeholder={text.ignoreHint} value={reason} onChange={(_, data) => setReason(data.value)} />
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabled={reason.trim() === ""}>{text.ignoreYes}</Button>
        <Button size="small" onClick={() => setAsking(false)}>{text.cancel}</Button>
      </div>
    </form>
  );
}
