import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, Fragment } from "react";
import type { Finding } from "../../checks";
import { messages } from "../../messages";
import { distinctCells } from "../lib/finding-text";
import { useShell } from "../lib/pane-context";
import { sentencesAt } from "../lib/sentence-parts";
import { useApp, useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";
import { CellLink } from "./cell-link";
import { Changes } from "./changes";
import { CopyButton } from "./copy-button";
import { SurenessBadge } from "./derivation";
import { IgnoreForm, useReason } from "./ignore-form";
import { SentenceView } from "./sentence-view";
import { toA1, type SheetCellRef } from "../../workbook";

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

/** Cells that only play a part: named before the rest is only counted. */
const MOST_CELLS = 12;
/** Cells that the fault stands in, and what is said of each. */
const MOST_PLACES = 100;

/** Everything about one finding: its cells, the arithmetic, what to do, the rule and its source, and the way to ignore it. */
export function FindingDetail({ finding }: { finding: Finding }): React.JSX.Element {
  const styles = useStyles();
  const { fix, sample, derivation, cell } = finding;
  const cells = distinctCells([...finding.places, ...(finding.cells ?? [])]);
  const text = messages.pane.findings;
  return (
    <div className={styles.detail}>
      <Cells finding={finding} cells={cells} />
      <EachPlace finding={finding} cells={cells} />
      <Criteria cells={cells} sheet={cell.sheet} />
      {derivation ? (
        <Part label={messages.pane.derivation.title}>
          <Lines lines={stepsOf(derivation)} cells={cells} />
        </Part>
      ) : null}
      <Part label={text.fix}>
        <div>
          <LinkedText text={finding.advice} cells={cells} />
        </div>
        {fix ? <Changes changes={fix.writes} sheet={cell.sheet} /> : null}
      </Part>
      {sample ? (
        <Part label={text.sample}>
          {sample} <CopyButton label={messages.pane.report.copy} content={sample} name={text.copySample} />
        </Part>
      ) : null}
      <RuleAndSource finding={finding} />
      {finding.suppressed ? <div>{text.reason(finding.suppressed.reason)}</div> : null}
      <Buttons finding={finding} />
    </div>
  );
}

interface WithCells {
  readonly finding: Finding;
  /** All cells that the finding names. */
  readonly cells: readonly SheetCellRef[];
}

function Cells({ finding, cells }: WithCells): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.findings;
  const shown = cells.slice(0, Math.max(MOST_CELLS, Math.min(MOST_PLACES, finding.places.length)));
  return (
    <Part label={text.cells}>
      <div className={styles.cells}>
        {shown.map((cell, i) => (
          <CellLink key={i} cell={cell} from={finding.cell.sheet} />
        ))}
        {cells.length > shown.length ? <span className={styles.soft}>{text.more(cells.length)}</span> : null}
      </div>
    </Part>
  );
}

/** What is said of each place, where one cause has several. */
function EachPlace({ finding: { parts }, cells }: WithCells): React.JSX.Element | null {
  const styles = useStyles();
  const text = messages.pane.findings;
  if (parts.length <= 1) return null;
  return (
    <Part label={text.each}>
      <Lines lines={parts.slice(0, MOST_PLACES).map((part) => part.message)} cells={cells} />
      {parts.length > MOST_PLACES ? <span className={styles.soft}>{text.more(parts.length)}</span> : null}
    </Part>
  );
}

/** The printed scoring sentences of the rows that these cells stand in. */
function Criteria({ cells, sheet }: { cells: readonly SheetCellRef[]; sheet: string }): React.JSX.Element | null {
  const { assessment } = useApp();
  const sentences = sentencesAt(assessment?.sheets ?? [], cells);
  if (sentences.length === 0) return null;
  return (
    <Part label={messages.pane.findings.criteria}>
      {sentences.map((sentence) => (
        <SentenceView key={sentence.cell?.row} sentence={sentence} sheet={sheet} />
      ))}
    </Part>
  );
}

function RuleAndSource({ finding }: { finding: Finding }): React.JSX.Element {
  const styles = useStyles();
  const { go } = useShell();
  return (
    <Part label={messages.pane.derivation.source}>
      {messages.pane.pair(finding.title, finding.source)} <SurenessBadge sureness={finding.sureness} />{" "}
      <Link as="button" inline className={styles.plain} onClick={() => go("rules", { rule: finding.rule })}>
        {messages.pane.findings.rulePage}
      </Link>
    </Part>
  );
}

/** Sentences below each other, the addresses in them to be clicked. */
function Lines({ lines, cells }: { lines: readonly string[]; cells: readonly SheetCellRef[] }): React.JSX.Element {
  const styles = useStyles();
  return (
    <ol className={styles.steps}>
      {lines.map((line, i) => (
        <li key={i}>
          <LinkedText text={line} cells={cells} />
        </li>
      ))}
    </ol>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }): React.JSX.Element {
  const styles = useStyles();
  return (
    <div>
      <div className={styles.label}>{label}</div>
      <div className={styles.body}>{children}</div>
    </div>
  );
}

/** Derivations are sentences joined by semicolons; each step gets a line of its own. */
function stepsOf(derivation: string): string[] {
  return derivation
    .split(/；|\n/)
    .map((step) => step.trim())
    .filter(Boolean);
}

function Buttons({ finding }: { finding: Finding }): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  const draft = useReason(finding.key);
  const text = messages.pane.findings;
  const { fix } = finding;
  if (draft.reason !== null) return <IgnoreForm draft={draft} onIgnore={(reason) => controller.suppress(finding.keys, reason)} />;
  return (
    <div className={styles.buttons}>
      {fix ? (
        <Button
          size="small"
          appearance={fix.safe ? "primary" : "secondary"}
          disabledFocusable={busy}
          onClick={() => run(() => controller.applyFixes([finding]))}
        >
          {fix.safe ? text.fixNow : text.useSuggestion}
        </Button>
      ) : null}
      {finding.suppressed ? (
        <Button size="small" disabledFocusable={busy} onClick={() => run(() => controller.unsuppress(finding.keys))}>
          {text.unignore}
        </Button>
      ) : (
        <Button size="small" appearance="subtle" onClick={() => draft.set("")}>
          {text.ignore}
        </Button>
      )}
    </div>
  );
}

const ADDRESS = /(?<![A-Za-z0-9])([A-Z]{1,3}[1-9]\d{0,6})(?![A-Za-z0-9%])/;

/** A sentence whose addresses can be clicked. Only the cells given become links: "A4" may be a paper size. */
function LinkedText({ text, cells }: { text: string; cells: readonly SheetCellRef[] }): React.JSX.Element {
  const byAddress = new Map([...cells].reverse().map((cell) => [toA1(cell), cell]));
  // split with a capturing group gives texts and addresses in turn
  const parts = text.split(new RegExp(ADDRESS, "g"));
  return (
    <>
      {parts.map((part, i) => {
        const cell = i % 2 === 1 ? byAddress.get(part) : undefined;
        return <Fragment key={i}>{cell ? <CellLink cell={cell}>{part}</CellLink> : part}</Fragment>;
      })}
    </>
  );
}
