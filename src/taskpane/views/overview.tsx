import { Link, makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import type { Assessment } from "../../assessment";
import { verdictOf, verdictText, type Verdict } from "../../actions";
import { messages } from "../../messages";
import { BaseDataCard } from "../components/base-data-card";
import { CellLink } from "../components/cell-link";
import { CheckmarkCircleFilled, InfoFilled } from "../components/icons";
import { MainButtons } from "../components/main-buttons";
import { Notice } from "../components/notice";
import { Section } from "../components/section";
import { SeverityIcon } from "../components/severity";
import { SheetCard } from "../components/sheet-card";
import { kindName, knownSheets, oneLine, scoreWords, wellDetails } from "../lib/describe";
import { useShell } from "../lib/pane-context";
import { useApp } from "../lib/use-app";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" },
  sentence: { margin: 0, fontSize: "16px", lineHeight: "24px", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  counts: { margin: "2px 0 0" },
  count: { fontSize: "inherit", lineHeight: "inherit", fontWeight: "inherit", color: "inherit", textDecorationLine: "underline", textDecorationColor: tokens.colorNeutralStroke1, textUnderlineOffset: "4px", whiteSpace: "nowrap" },
  icon: { marginRight: "4px" },
  small: { margin: "2px 0 0", fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
  well: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: "6px", margin: "4px 0 0", alignItems: "start" },
  neutral: { color: tokens.colorNeutralForeground2 },
  wellIcon: { fontSize: "20px", color: tokens.colorStatusSuccessForeground1, marginTop: "2px" },
  folds: { display: "flex", flexDirection: "column" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto 36px", columnGap: "8px", padding: "3px 0", fontVariantNumeric: "tabular-nums" },
  clip: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  right: { textAlign: "right" },
  bones: { display: "flex", flexDirection: "column", gap: "12px", backgroundColor: "transparent" },
});

/** Scores in the first sentence before the rest is only counted. */
const MOST_SCORES = 2;

/** 概览: what this workbook is, what its score is, what will be sent back, and the one button. */
export function Overview(): React.JSX.Element {
  const styles = useStyles();
  const { assessment, phase } = useApp();
  if (!assessment) return <div className={styles.view}>{phase === "failed" ? <p className={styles.sentence}>{messages.pane.overview.failed}</p> : <Opening />}</div>;
  return (
    <div className={styles.view}>
      <Opener assessment={assessment} />
      <MainButtons assessment={assessment} />
      <Locked assessment={assessment} />
      <StoredNotes />
      <div className={styles.folds}>
        <Judgements assessment={assessment} />
      </div>
      {knownSheets(assessment).map((sheet) => <SheetCard key={sheet.grid.sheet} sheet={sheet} />)}
      <BaseDataCard assessment={assessment} />
      {assessment.sheets.length > 0 ? <NotChecked assessment={assessment} /> : null}
    </div>
  );
}

/** While the workbook is read for the first time: the places where things will stand. */
function Opening(): React.JSX.Element {
  const styles = useStyles();
  return (
    <>
      <p className={styles.sentence}>{messages.pane.overview.reading}</p>
      <Skeleton className={styles.bones} aria-hidden>
        <SkeletonItem size={40} />
        <SkeletonItem size={24} />
        <SkeletonItem size={128} />
        <SkeletonItem size={128} />
      </Skeleton>
    </>
  );
}

/** The first sentence: which forms, and what will become of them. */
function Opener({ assessment }: { assessment: Assessment }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.overview;
  const known = knownSheets(assessment);
  if (assessment.sheets.length === 0) return <p className={styles.sentence}>{text.empty}</p>;
  if (known.length === 0) return <div><p className={styles.sentence}>{text.nothing}</p><p className={styles.small}>{text.nothingAdvice}</p></div>;
  const verdict = verdictOf(assessment);
  return (
    <div>
      <p className={styles.sentence}>{text.found(known.length, kindsOf(known))}</p>
      <Scores assessment={assessment} />
      {verdict.state === "refused" || verdict.state === "review" ? <Consequences verdict={verdict} /> : <Well assessment={assessment} verdict={verdict} />}
      {assessment.counts.info > 0 ? <p className={styles.small}><Count severity="info">{messages.verdict.infos(assessment.counts.info)}</Count>{messages.verdict.stop}</p> : null}
    </div>
  );
}

/** The scores, those of scoring sheets first, each with where it comes from: printed, once the blanks are filled, or computed. */
function Scores({ assessment }: { assessment: Assessment }): React.JSX.Element | null {
  const styles = useStyles();
  const all = scoreWords(assessment);
  return all.length > 0 ? <p className={mergeClasses(styles.sentence, styles.counts)}>{messages.pane.overview.scores(all.slice(0, MOST_SCORES), all.length)}</p> : null;
}

/** The kinds of forms, each once, with how many sheets there are of it. */
function kindsOf(sheets: Assessment["sheets"]): string[] {
  const names = sheets.map(kindName);
  return [...new Set(names)].map((name) => messages.pane.overview.several(name, names.filter((other) => other === name).length));
}

/** Nothing was found. A tick only where everything was looked at; a neutral sign and the words for it elsewhere. */
function Well({ assessment, verdict }: { assessment: Assessment; verdict: Verdict }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.overview;
  const details = wellDetails(assessment);
  return (
    <p className={styles.well}>
      {verdict.state === "clear" ? <CheckmarkCircleFilled className={styles.wellIcon} aria-hidden /> : <InfoFilled className={mergeClasses(styles.wellIcon, styles.neutral)} aria-hidden />}
      <span>{verdictText(verdict)}{details.length > 0 ? text.details(details) : ""}</span>
    </p>
  );
}

function Consequences({ verdict: { errors, warnings, unfilled, ignored } }: { verdict: Verdict }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.verdict;
  return (
    <p className={mergeClasses(styles.sentence, styles.counts)}>
      {errors > 0 ? <Count severity="error">{text.errors(errors)}</Count> : null}
      {errors > 0 && warnings > 0 ? text.comma : null}
      {warnings > 0 ? <Count severity="warning">{text.warnings(warnings)}</Count> : null}
      {unfilled > 0 ? text.unfilled(unfilled) : ""}
      {ignored > 0 ? `${text.comma}${text.alsoIgnored(ignored)}` : ""}
      {text.stop}
    </p>
  );
}

function Count({ severity, children }: { severity: "error" | "warning" | "info"; children: string }): React.JSX.Element {
  const styles = useStyles();
  const { go } = useShell();
  return (
    <Link as="button" inline className={styles.count} onClick={() => go("findings", { severity })}>
      <span className={styles.icon}><SeverityIcon severity={severity} bare /></span>{children}
    </Link>
  );
}

/** Sheets that cannot be written to, with what is still possible. */
function Locked({ assessment }: { assessment: Assessment }): React.JSX.Element | null {
  const { protectedSheets } = useApp();
  const locked = knownSheets(assessment).map((sheet) => sheet.grid.sheet).filter((name) => protectedSheets.includes(name));
  return locked.length > 0 ? <Notice look="locked">{messages.pane.overview.protected(locked)}</Notice> : null;
}

/** What could not be used of the records kept in the workbook. */
function StoredNotes(): React.JSX.Element {
  const { storedNotes } = useApp();
  return <>{storedNotes.map((note) => <Notice key={note} look="warn">{note}</Notice>)}</>;
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
              <span className={styles.clip} title={oneLine(item.label)}>{oneLine(item.label)}</span>
              <span>{text.range(String(item.range[0]), String(item.range[1]))}</span>
              <span className={styles.right}><CellLink cell={item} /></span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** One line of what nobody has looked at. */
function NotChecked({ assessment }: { assessment: Assessment }): React.JSX.Element {
  const styles = useStyles();
  const { notChecked, notCheckedParts: parts } = messages.pane.overview;
  const names = (sheets: Assessment["sheets"]) => sheets.map((sheet) => sheet.grid.sheet);
  const unknown = names(assessment.sheets.filter((sheet) => sheet.layout.kind === "unknown" && !sheet.isOurs));
  const blank = names(assessment.sheets.filter((sheet) => sheet.layout.blank && sheet.layout.kind !== "unknown"));
  return <p className={styles.small}>{notChecked([...(unknown.length > 0 ? [parts.unknown(unknown)] : []), ...(blank.length > 0 ? [parts.blank(blank)] : []), parts.proofs])}</p>;
}
