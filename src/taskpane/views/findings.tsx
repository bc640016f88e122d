import { Button, makeStyles, Select, ToggleButton, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { FINDING_LIMIT, staleSuppressions, type Finding } from "../../checks";
import { messages } from "../../messages";
import { FindingItem } from "../components/finding-item";
import { Section } from "../components/section";
import { SeverityIcon } from "../components/severity";
import { filterFindings, NO_FILTER, rulesOf, splitFindings, type FindingFilter } from "../lib/filter";
import { useApp, useController } from "../lib/use-app";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px", padding: "12px" },
  filters: { display: "flex", flexWrap: "wrap", gap: "4px" },
  selects: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "4px" },
  select: { minWidth: 0 },
  line: { display: "flex", alignItems: "center", gap: "4px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  grow: { flexGrow: 1 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** 问题: filters, the list, one finding opened at a time; arrow keys walk it and the sheet follows. */
export function Findings(): React.JSX.Element {
  const styles = useStyles();
  const { assessment, stored, phase } = useApp();
  const controller = useController();
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const [current, setCurrent] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const { open, suppressed } = useMemo(() => (assessment ? splitFindings(assessment) : { open: [], suppressed: [] }), [assessment]);
  const shown = useMemo(() => filterFindings(open, filter), [open, filter]);
  const text = messages.pane.findings;
  const safe = shown.filter((finding) => finding.fix?.safe);

  const show = (finding: Finding | undefined) => {
    if (!finding) return;
    setCurrent(finding.key);
    void controller.select(finding.cell).catch(() => undefined);
    // The button of the finding takes the focus, so that the next arrow key goes on from there.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(finding.key)}"]`)?.focus());
  };
  const step = (by: number) => {
    const at = shown.findIndex((finding) => finding.key === current);
    show(shown[Math.max(0, Math.min(shown.length - 1, at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by))]);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if ((event.target as HTMLElement).dataset["key"] === undefined) return;
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  };
  if (!assessment) return <div className={styles.view} />;
  return (
    <div className={styles.view}>
      {open.length === 0 ? <div>{text.none}</div> : <Filters open={open} filter={filter} onFilter={setFilter} />}
      {open.length > 0 ? (
        <div className={styles.line}>
          <span className={styles.grow} title={text.keys}>{text.shown(shown.length, open.length)}</span>
          <Button size="small" appearance="subtle" icon={<ChevronUp16Regular />} aria-label={text.previous} title={text.previous} onClick={() => step(-1)} />
          <Button size="small" appearance="subtle" icon={<ChevronDown16Regular />} aria-label={text.next} title={text.next} onClick={() => step(1)} />
        </div>
      ) : null}
      {open.length >= FINDING_LIMIT ? <div className={styles.line}>{text.limit(FINDING_LIMIT)}</div> : null}
      {safe.length > 0 ? <Button size="small" disabled={phase === "working"} onClick={() => void controller.applyFixes(safe).catch(() => undefined)}>{text.fixAll(safe.length)}</Button> : null}
      {open.length > 0 && shown.length === 0 ? <div className={styles.line}>{text.noneHere}</div> : null}
      <ul className={styles.list} ref={list} aria-label={text.list} onKeyDown={onKey}>
        {shown.map((finding) => <FindingItem key={finding.key} finding={finding} open={finding.key === current} onToggle={() => (finding.key === current ? setCurrent(null) : show(finding))} />)}
      </ul>
      {suppressed.length > 0 ? (
        <Section title={text.showSuppressed(suppressed.length)}>
          {() => <ul className={styles.list}>{suppressed.map((finding) => <FindingItem key={finding.key} finding={finding} open={finding.key === current} onToggle={() => setCurrent(finding.key === current ? null : finding.key)} />)}</ul>}
        </Section>
      ) : null}
      <Stale keys={staleSuppressions([...open, ...suppressed], stored.suppressions).map((one) => one.key)} />
      {open.length > 0 ? <Button size="small" disabled={phase === "working"} onClick={() => void controller.insertFindings().catch(() => undefined)}>{text.writeList}</Button> : null}
    </div>
  );
}

function Filters({ open, filter, onFilter }: { open: readonly Finding[]; filter: FindingFilter; onFilter: (filter: FindingFilter) => void }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.findings;
  const sheets = [...new Set(open.map((finding) => finding.cell.sheet))];
  return (
    <>
      <div className={styles.filters} role="group" aria-label={text.list}>
        <ToggleButton size="small" checked={filter.severity === null} onClick={() => onFilter({ ...filter, severity: null })}>{text.all} {open.length}</ToggleButton>
        {(["error", "warning", "info"] as const).map((severity) => {
          const count = open.filter((finding) => finding.severity === severity).length;
          return count === 0 ? null : (
            <ToggleButton key={severity} size="small" icon={<SeverityIcon severity={severity} />} checked={filter.severity === severity} onClick={() => onFilter({ ...filter, severity: filter.severity === severity ? null : severity })}>
              {messages.pane.severity[severity]} {count}
            </ToggleButton>
          );
        })}
      </div>
      <div className={styles.selects}>
        <Select size="small" className={styles.select} aria-label={text.sheet} value={filter.sheet ?? ""} onChange={(_, data) => onFilter({ ...filter, sheet: data.value || null })}>
          <option value="">{text.allSheets}</option>
          {sheets.map((sheet) => <option key={sheet} value={sheet}>{sheet}</option>)}
        </Select>
        <Select size="small" className={styles.select} aria-label={text.rule} value={filter.rule ?? ""} onChange={(_, data) => onFilter({ ...filter, rule: data.value || null })}>
          <option value="">{text.allRules}</option>
          {rulesOf(open).map(({ rule, title }) => <option key={rule} value={rule}>{title}</option>)}
        </Select>
      </div>
    </>
  );
}

/** Suppressions whose finding is gone: said, and taken away on request. */
function Stale({ keys }: { keys: readonly string[] }): React.JSX.Element | null {
  const styles = useStyles();
  const controller = useController();
  const text = messages.pane.findings;
  if (keys.length === 0) return null;
  const remove = async () => { for (const key of keys) await controller.unsuppress(key); };
  return <div className={styles.line}><span className={styles.grow}>{text.stale(keys.length)}</span><Button size="small" appearance="subtle" onClick={() => void remove().catch(() => undefined)}>{text.removeStale}</Button></div>;
}
