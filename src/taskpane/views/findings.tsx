import { itemAt } from "../../workbook";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import { verdictOf, verdictText } from "../../actions";
import type { Assessment } from "../../assessment";
import { FINDING_LIMIT, type Finding } from "../../checks";
import { messages } from "../../messages";
import { FindingFilters } from "../components/finding-filters";
import { CauseGroup } from "../components/cause-group";
import { Changes } from "../components/changes";
import { FindingRows } from "../components/finding-rows";
import { CheckmarkCircleFilled, ChevronDownRegular, ChevronUpRegular, InfoFilled } from "../components/icons";
import { Notice } from "../components/notice";
import { Section } from "../components/section";
import {
  causesOf,
  inListOrder,
  isFolded,
  type Cause,
  filterFindings,
  NO_FILTER,
  SEVERITIES,
  splitFindings,
  type FindingFilter,
} from "../lib/finding-list";
import { useKept, useShell } from "../lib/pane-context";
import { useApp, useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";
import { useWalk } from "../lib/use-walk";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px", padding: "12px 12px 16px" },
  line: { display: "flex", alignItems: "center", gap: "2px", minHeight: "28px" },
  small: { fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
  grow: { flexGrow: 1, fontVariantNumeric: "tabular-nums" },
  lists: { display: "flex", flexDirection: "column" },
  group: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    margin: "0 -12px",
    padding: "4px 12px",
    fontSize: "12px",
    lineHeight: "18px",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
  },
  none: { display: "flex", gap: "6px", alignItems: "center", padding: "8px 0" },
  good: { fontSize: "20px", color: tokens.colorStatusSuccessForeground1 },
});

/** 问题: filters, the list, one finding opened at a time; arrow keys walk it and the sheet follows. */
export function Findings(): React.JSX.Element {
  const styles = useStyles();
  const { assessment } = useApp();
  const [filter, setFilter] = useKept<FindingFilter>("findings.filter", () => NO_FILTER);
  const { open, suppressed } = useMemo(() => (assessment ? splitFindings(assessment) : { open: [], suppressed: [] }), [assessment]);
  const shown = useMemo(() => inListOrder(filterFindings(open, filter)), [open, filter]);
  const list = useRef<HTMLDivElement>(null);
  const { current, show, toggle, close, step, onKey } = useWalk(shown, list);
  useTarget(open, setFilter, show);
  const text = messages.pane.findings;
  if (!assessment) return <div className={styles.view} />;
  const at = shown.findIndex((finding) => finding.key === current);
  const sheets = new Set(assessment.sheets.filter((sheet) => sheet.findings.length > 0).map((sheet) => sheet.grid.sheet)).size;
  return (
    <div className={styles.view}>
      {open.length === 0 ? <NothingFound assessment={assessment} /> : <FindingFilters open={open} filter={filter} onFilter={setFilter} />}
      {shown.length > 0 ? <Steps said={at >= 0 ? text.position(at + 1, shown.length) : text.count(shown.length)} onStep={step} /> : null}
      {open.length >= FINDING_LIMIT ? <div className={styles.small}>{text.limit(FINDING_LIMIT)}</div> : null}
      <SafeFixes findings={shown} />
      {open.length > 0 && shown.length === 0 ? <NoneHere onClear={() => setFilter(NO_FILTER)} /> : null}
      <div ref={list} className={styles.lists} onKeyDown={onKey}>
        {SEVERITIES.map((severity) => (
          <Group
            key={severity}
            title={messages.pane.severity[severity]}
            findings={shown.filter((finding) => finding.severity === severity)}
            reachable={at >= 0 ? itemAt(shown, at).key : shown[0]?.key}
            current={current}
            manySheets={sheets > 1}
            onToggle={toggle}
            onClose={close}
          />
        ))}
      </div>
      <Suppressed findings={suppressed} current={current} manySheets={sheets > 1} onToggle={toggle} />
      <Stale keys={assessment.stale.map((one) => one.key)} />
    </div>
  );
}

/** A link of another view says what to look at; only when coming to the view: afterwards the person's own choice holds. */
function useTarget(
  open: readonly Finding[],
  setFilter: (filter: FindingFilter) => void,
  show: (finding: Finding | undefined) => void,
): void {
  const { target } = useShell();
  useEffect(() => {
    if (target.finding !== undefined) {
      setFilter(NO_FILTER);
      show(open.find((finding) => finding.key === target.finding));
    } else if (target.severity ?? target.sheet ?? target.rule) {
      // The first of them is opened at once: mending it is one click more.
      const wanted = { severity: target.severity ?? null, sheet: target.sheet ?? null, rule: target.rule ?? null };
      setFilter(wanted);
      show(inListOrder(filterFindings(open, wanted))[0]);
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}

/** Those that a person ignores, below the others. */
function Suppressed(props: Omit<React.ComponentProps<typeof FindingRows>, "reachable">): React.JSX.Element | null {
  if (props.findings.length === 0) return null;
  return <Section title={messages.pane.findings.showSuppressed(props.findings.length)}>{() => <FindingRows {...props} />}</Section>;
}

/** All findings of the list that can be mended without a second thought, with a preview of what would change. */
function SafeFixes({ findings }: { findings: readonly Finding[] }): React.JSX.Element | null {
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

/** Suppressions whose finding is gone: said, and taken away on request. */
function Stale({ keys }: { keys: readonly string[] }): React.JSX.Element | null {
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

/** The filter leaves none. */
function NoneHere({ onClear }: { onClear: () => void }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.findings;
  return (
    <div className={styles.line}>
      <span className={styles.grow}>{text.noneHere}</span>
      <Button size="small" onClick={onClear}>
        {text.clearFilter}
      </Button>
    </div>
  );
}

/** Where in the list one stands, and the buttons to the one before and the next. */
function Steps({ said, onStep }: { said: string; onStep: (by: number) => void }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.findings;
  const button = { size: "small", appearance: "subtle" } as const;
  return (
    <div className={styles.line}>
      <span className={styles.grow} title={text.keys}>
        {said}
      </span>
      <Button {...button} icon={<ChevronUpRegular />} aria-label={text.previous} title={text.previous} onClick={() => onStep(-1)} />
      <Button {...button} icon={<ChevronDownRegular />} aria-label={text.next} title={text.next} onClick={() => onStep(1)} />
    </div>
  );
}

/** No finding is open: a tick only where everything was looked at. */
function NothingFound({ assessment }: { assessment: Assessment }): React.JSX.Element {
  const styles = useStyles();
  const verdict = verdictOf(assessment);
  const sign = verdict.state === "clear" ? <CheckmarkCircleFilled className={styles.good} aria-hidden /> : <InfoFilled aria-hidden />;
  return (
    <div className={styles.none}>
      {sign}
      {verdictText(verdict)}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  /** Key of the finding whose button takes Tab. */
  readonly reachable: string | undefined;
  readonly current: string | null;
  readonly manySheets: boolean;
  readonly onToggle: (finding: Finding) => void;
  /** Closes the finding that is open. */
  readonly onClose: () => void;
}

/** The findings of one severity under their word, many of one rule under one heading. One button of the whole list takes Tab; arrows go on from it. */
function Group({ title, findings, reachable, onClose, ...rest }: GroupProps): React.JSX.Element | null {
  const styles = useStyles();
  const [unfolded, setUnfolded] = useKept<readonly string[]>(`findings.unfolded.${title}`, () => []);
  if (findings.length === 0) return null;
  const name = messages.pane.findings.group(title, findings.length);
  const fold = (id: string, isOpen: boolean) => {
    setUnfolded(isOpen ? unfolded.filter((one) => one !== id) : [...unfolded, id]);
    // The finding that is open would keep its group open.
    if (isOpen && findings.some(({ key }) => key === rest.current)) onClose();
  };
  return (
    <section aria-label={name}>
      <div className={styles.group} aria-hidden>
        {name}
      </div>
      {stretches(causesOf(findings)).map(({ id, heading, members }) => {
        const rows = <FindingRows key={id} findings={members} reachable={reachable} {...rest} />;
        if (!heading) return rows;
        const isOpen = unfolded.includes(id) || members.some(({ key }) => key === rest.current);
        return (
          <CauseGroup key={id} cause={heading} open={isOpen} onToggle={() => fold(id, isOpen)}>
            {rows}
          </CauseGroup>
        );
      })}
    </section>
  );
}

interface Stretch {
  readonly id: string;
  /** Null where the findings stand by themselves. */
  readonly heading: Cause | null;
  readonly members: readonly Finding[];
}

/** The causes as the list draws them: neighbours without a heading of their own stand in one list. */
function stretches(causes: readonly Cause[]): Stretch[] {
  return causes.reduce<Stretch[]>((all, cause) => {
    const before = all[all.length - 1];
    if (before && !before.heading && !isFolded(cause))
      return [...all.slice(0, -1), { ...before, members: [...before.members, ...cause.findings] }];
    return [...all, { id: cause.id, heading: isFolded(cause) ? cause : null, members: cause.findings }];
  }, []);
}
