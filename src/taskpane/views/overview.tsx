import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons";
import type { Assessment } from "../../assessment";
import { messages } from "../../messages";
import { CellLink } from "../components/cell-link";
import { Section } from "../components/section";
import { SeverityWord } from "../components/severity";
import { SheetCard } from "../components/sheet-card";
import { kindName, knownSheets, wellDetails } from "../lib/describe";
import { useApp, useController } from "../lib/use-app";
import type { ViewName } from "../lib/view-name";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" },
  sentence: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  counts: { display: "flex", flexWrap: "wrap", columnGap: "14px", rowGap: "4px", alignItems: "center" },
  linkLike: { border: "none", background: "none", padding: 0, font: "inherit", color: "inherit", cursor: "pointer", ":hover": { textDecorationLine: "underline" }, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  well: { display: "flex", gap: "6px", alignItems: "flex-start", color: tokens.colorPaletteGreenForeground1 },
  buttons: { display: "flex", flexDirection: "column", gap: "6px" },
  second: { display: "flex", flexWrap: "wrap", gap: "4px" },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px", fontSize: tokens.fontSizeBase200 },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto auto", columnGap: "8px" },
  clip: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** 概览: what this workbook is, what its score is, what will be sent back, and the one button. */
export function Overview({ go }: { go: (view: ViewName) => void }): React.JSX.Element {
  const styles = useStyles();
  const { assessment, phase, error } = useApp();
  if (!assessment) return <div className={styles.view}>{phase === "failed" && error ? null : <Opening />}</div>;
  const known = knownSheets(assessment);
  return (
    <div className={styles.view}>
      <Sentence assessment={assessment} go={go} />
      {assessment.sheets.length > 0 ? <Buttons assessment={assessment} /> : null}
      <Judgements assessment={assessment} />
      {known.map((sheet) => <SheetCard key={sheet.grid.sheet} sheet={sheet} onRules={() => go("rules")} />)}
      <NotChecked assessment={assessment} />
    </div>
  );
}

function Opening(): React.JSX.Element {
  const styles = useStyles();
  return (
    <>
      <p className={styles.sentence}>{messages.pane.overview.reading}</p>
      <Skeleton aria-label={messages.pane.overview.reading}><SkeletonItem size={32} /></Skeleton>
    </>
  );
}

function Sentence({ assessment, go }: { assessment: Assessment; go: (view: ViewName) => void }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.overview;
  const known = knownSheets(assessment);
  if (known.length === 0) return <div><p className={styles.sentence}>{assessment.sheets.length === 0 ? text.empty : text.nothing}</p>{assessment.sheets.length === 0 ? null : <button type="button" className={styles.linkLike} onClick={() => go("layout")}>{text.nothingAdvice}</button>}</div>;
  const { counts } = assessment;
  const severities = (["error", "warning", "info"] as const).filter((severity) => counts[severity] > 0);
  return (
    <div aria-live="polite">
      <p className={styles.sentence}>{text.found(known.length, [...new Set(known.map(kindName))])}{counts.error + counts.warning > 0 ? `${text.counts(counts.error, counts.warning)}。` : ""}</p>
      {counts.error + counts.warning === 0 ? <p className={styles.well}><CheckmarkCircle16Filled aria-hidden />{text.well(wellDetails(assessment))}</p> : null}
      {severities.length > 0 ? <div className={styles.counts}>{severities.map((severity) => <button type="button" key={severity} className={styles.linkLike} onClick={() => go("findings")}><SeverityWord severity={severity} count={counts[severity]} /></button>)}</div> : null}
    </div>
  );
}

function Buttons({ assessment }: { assessment: Assessment }): React.JSX.Element {
  const styles = useStyles();
  const { phase, stored } = useApp();
  const controller = useController();
  const text = messages.pane.overview;
  const busy = phase === "working";
  const run = (action: () => Promise<unknown>) => () => void action().catch(() => undefined);
  const marks = new Set(assessment.sheets.flatMap((sheet) => sheet.findings).filter((finding) => !finding.suppressed).map((finding) => `${finding.cell.sheet}!${finding.cell.row}:${finding.cell.col}`)).size;
  return (
    <div className={styles.buttons}>
      <Button appearance="primary" size="large" disabled={busy} onClick={run(() => controller.score())}>{text.act(assessment.fillable.length, marks)}</Button>
      <div className={styles.second}>
        <Button size="small" disabled={busy} onClick={run(() => controller.check())}>{text.check}</Button>
        <Button size="small" disabled={busy || stored.marks.length === 0} onClick={run(() => controller.clearMarks())}>{text.clear}</Button>
        <Button size="small" disabled={busy || stored.history.length === 0} onClick={run(() => controller.restore())}>{text.restore}</Button>
        <Clean disabled={busy} onYes={run(() => controller.cleanForDelivery())} />
      </div>
    </div>
  );
}

/** 交付前清理 asks first, since 还原 is not possible afterwards. The question stays inside the pane. */
function Clean({ disabled, onYes }: { disabled: boolean; onYes: () => void }): React.JSX.Element {
  const text = messages.pane.overview;
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement><Button size="small" disabled={disabled}>{text.clean}</Button></DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.clean}</DialogTitle>
          <DialogContent>{text.cleanAsk}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{text.cancel}</Button></DialogTrigger>
            <DialogTrigger disableButtonEnhancement><Button appearance="primary" onClick={onYes}>{text.cleanYes}</Button></DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Judgements({ assessment }: { assessment: Assessment }): React.JSX.Element | null {
  const styles = useStyles();
  const text = messages.pane.judgements;
  if (assessment.judgements.length === 0) return null;
  return (
    <Section title={text.title(assessment.judgements.length)}>
      {() => (
        <ul className={styles.list}>
          {assessment.judgements.map((item) => (
            <li key={`${item.sheet}!${item.row}:${item.col}`} className={styles.row}>
              <span className={styles.clip} title={item.label}>{item.label.replace(/\s/g, "")}</span>
              <span>{text.range(String(item.range[0]), String(item.range[1]))}</span>
              <CellLink cell={item} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function NotChecked({ assessment }: { assessment: Assessment }): React.JSX.Element {
  const styles = useStyles();
  const { notChecked, notCheckedParts } = messages.pane.overview;
  const unknown = assessment.sheets.filter((sheet) => sheet.layout.kind === "unknown").map((sheet) => sheet.grid.sheet);
  return <p className={styles.quiet}>{notChecked([...(unknown.length > 0 ? [notCheckedParts.unknown(unknown)] : []), notCheckedParts.proofs])}</p>;
}
