import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { keysOf, type Finding } from "../../checks";
import { messages } from "../../messages";
import { distinctCells } from "../lib/describe";
import { useShell } from "../lib/pane-context";
import { sentencesAt } from "../lib/sentence-parts";
import { useApp, useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";
import { CellLink } from "./cell-link";
import { Changes } from "./changes";
import { CopyButton } from "./copy-button";
import { SurenessBadge } from "./derivation";
import { IgnoreForm } from "./ignore-form";
import { LinkedText } from "./linked-text";
import { SentenceView } from "./sentence-view";

const useStyles = makeStyles({
  detail: { padding: "0 12px 12px 36px", display: "flex", flexDirection: "column", gap: "10px" },
  label: { fontSize: "12px", lineHeight: "18px", fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  body: { overflowWrap: "anywhere" },
  cells: { display: "flex", flexWrap: "wrap", columnGap: "10px", rowGap: "2px" },
  steps: { margin: 0, padding: 0, listStyleType: "none" },
  soft: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  plain: { fontSize: "inherit" },
});

/** Cells named before the rest is only counted. */
const MOST_CELLS = 12;
/** Sentences of findings told together before the rest is only counted. */
const MOST_PARTS = 50;

/** Everything about one finding: its cells, the arithmetic, what to do, the rule and its source, and the way to ignore it. */
export function FindingDetail({ finding }: { finding: Finding }): React.JSX.Element {
  const styles = useStyles();
  const { go } = useShell();
  const text = messages.pane.findings;
  const cells = distinctCells([finding.cell, ...(finding.cells ?? [])]);
  const { assessment } = useApp();
  const sentences = sentencesAt(assessment?.sheets ?? [], cells);
  return (
    <div className={styles.detail}>
      <Part label={text.cells}>
        <div className={styles.cells}>
          {cells.slice(0, MOST_CELLS).map((cell, i) => <CellLink key={i} cell={cell} from={finding.cell.sheet} />)}
          {cells.length > MOST_CELLS ? <span className={styles.soft}>{text.more(cells.length)}</span> : null}
        </div>
      </Part>
      {finding.parts ? (
        <Part label={text.each}>
          <ol className={styles.steps}>{finding.parts.slice(0, MOST_PARTS).map((part) => <li key={part.key}><LinkedText text={part.message} cells={cells} /></li>)}</ol>
          {finding.parts.length > MOST_PARTS ? <span className={styles.soft}>{text.more(finding.parts.length)}</span> : null}
        </Part>
      ) : null}
      {sentences.length > 0 ? <Part label={text.criteria}>{sentences.map((sentence) => <SentenceView key={sentence.cell!.row} sentence={sentence} sheet={finding.cell.sheet} />)}</Part> : null}
      {finding.derivation ? (
        <Part label={messages.pane.derivation.title}>
          <ol className={styles.steps}>{stepsOf(finding.derivation).map((step, i) => <li key={i}><LinkedText text={step} cells={cells} /></li>)}</ol>
        </Part>
      ) : null}
      <Part label={text.fix}>
        <div><LinkedText text={finding.advice} cells={cells} /></div>
        {finding.fix ? <Changes changes={finding.fix.writes} sheet={finding.cell.sheet} /> : null}
      </Part>
      {finding.sample ? <Part label={text.sample}>{finding.sample} <CopyButton label={messages.pane.report.copy} content={finding.sample} name={text.copySample} /></Part> : null}
      <Part label={messages.pane.derivation.source}>
        {messages.pane.pair(finding.title, finding.source)} <SurenessBadge sureness={finding.sureness} />{" "}
        <Link as="button" inline className={styles.plain} onClick={() => go("rules", { rule: finding.rule })}>{text.rulePage}</Link>
      </Part>
      {finding.suppressed ? <div>{text.reason(finding.suppressed.reason)}</div> : null}
      <Buttons finding={finding} />
    </div>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }): React.JSX.Element {
  const styles = useStyles();
  return <div><div className={styles.label}>{label}</div><div className={styles.body}>{children}</div></div>;
}

/** Derivations are sentences joined by semicolons; each step gets a line of its own. */
function stepsOf(derivation: string): string[] {
  return derivation.split(/；|\n/).map((step) => step.trim()).filter(Boolean);
}

function Buttons({ finding }: { finding: Finding }): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  const [asking, setAsking] = useState(false);
  const text = messages.pane.findings;
  const { fix } = finding;
  if (asking) return <IgnoreForm onIgnore={(reason) => run(() => controller.suppress(keysOf(finding), reason))} onCancel={() => setAsking(false)} />;
  return (
    <div className={styles.buttons}>
      {fix ? <Button size="small" appearance={fix.safe ? "primary" : "secondary"} disabledFocusable={busy} onClick={() => run(() => controller.applyFixes([finding]))}>{fix.safe ? text.fixNow : text.useSuggestion}</Button> : null}
      {finding.suppressed
        ? <Button size="small" disabledFocusable={busy} onClick={() => run(() => controller.unsuppress(keysOf(finding)))}>{text.unignore}</Button>
        : <Button size="small" appearance="subtle" onClick={() => setAsking(true)}>{text.ignore}</Button>}
    </div>
  );
}
