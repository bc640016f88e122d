import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Assessment } from "../../assessment";
import { verdictOf, verdictText, type Verdict } from "../../actions";
import { messages } from "../../messages";
import { CheckmarkCircleFilled, InfoFilled } from "../components/icons";
import { MainButtons } from "../components/main-buttons";
import { SeverityIcon } from "../components/severity";
import { Waiting } from "../components/waiting";
import { kindName, knownSheets, scoreWords, shownTotal, wellDetails } from "../lib/describe";
import { later } from "../lib/later";
import { useShell } from "../lib/pane-context";
import { useApp } from "../lib/use-app";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" },
  sentence: { margin: 0, fontSize: "16px", lineHeight: "24px", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  counts: { margin: "2px 0 0" },
  count: {
    fontSize: "inherit",
    lineHeight: "inherit",
    fontWeight: "inherit",
    color: "inherit",
    textDecorationLine: "underline",
    textDecorationColor: tokens.colorNeutralStroke1,
    textUnderlineOffset: "4px",
    whiteSpace: "nowrap",
  },
  icon: { marginRight: "4px" },
  small: { margin: "2px 0 0", fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
  well: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: "6px", margin: "4px 0 0", alignItems: "start" },
  neutral: { color: tokens.colorNeutralForeground2 },
  wellIcon: { fontSize: "20px", color: tokens.colorStatusSuccessForeground1, marginTop: "2px" },
});

/** All below the main button; the first paint does not wait for it. */
export const Cards = later(async () => (await import("../components/overview-cards")).OverviewCards, <Waiting />);

const Bones = later(async () => (await import("../components/bones")).Bones);

/** Scores in the first sentence before the rest is only counted. */
const MOST_SCORES = 2;

/** 概览: what this workbook is, what its score is, what will be sent back, and the one button. */
export function Overview(): React.JSX.Element {
  const styles = useStyles();
  const { assessment, phase } = useApp();
  if (!assessment)
    return phase === "failed" ? (
      <div className={styles.view}>
        <p className={styles.sentence}>{messages.pane.overview.failed}</p>
      </div>
    ) : (
      <Opening />
    );
  return (
    <div className={styles.view}>
      <Opener assessment={assessment} />
      <MainButtons assessment={assessment} />
      <Cards assessment={assessment} />
    </div>
  );
}

/** While the workbook is read for the first time. */
function Opening(): React.JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <p className={styles.sentence}>{messages.pane.overview.reading}</p>
      <Bones />
    </div>
  );
}

/** The first sentence: which forms, and what will become of them. */
function Opener({ assessment }: { assessment: Assessment }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.overview;
  const known = knownSheets(assessment);
  if (assessment.sheets.length === 0) return <p className={styles.sentence}>{text.empty}</p>;
  if (assessment.sheets.every(({ isOurs }) => isOurs)) return <p className={styles.sentence}>{text.onlyOurs}</p>;
  if (known.length === 0)
    return (
      <div>
        <p className={styles.sentence}>{text.nothing}</p>
        <p className={styles.small}>{text.nothingAdvice}</p>
      </div>
    );
  const verdict = verdictOf(assessment);
  const isWell = verdict.state !== "refused" && verdict.state !== "review";
  return (
    <div>
      <p className={styles.sentence}>{text.found(known.length, kindsOf(known))}</p>
      {isWell && saidByDetails(assessment) ? null : <Scores assessment={assessment} />}
      {!isWell ? <Consequences verdict={verdict} /> : <Well assessment={assessment} verdict={verdict} />}
      {assessment.counts.info > 0 ? (
        <p className={styles.small}>
          <Count severity="info">{messages.verdict.infos(assessment.counts.info)}</Count>
          {messages.verdict.stop}
        </p>
      ) : null}
    </div>
  );
}

/** The scores, those of scoring sheets first, each with where it comes from: printed, once the blanks are filled, or computed. */
function Scores({ assessment }: { assessment: Assessment }): React.JSX.Element | null {
  const styles = useStyles();
  const all = scoreWords(assessment);
  return all.length > 0 ? (
    <p className={mergeClasses(styles.sentence, styles.counts)}>{messages.pane.overview.scores(all.slice(0, MOST_SCORES), all.length)}</p>
  ) : null;
}

/** True where the one score is printed and whole: the details of a quiet workbook say it. */
function saidByDetails(assessment: Assessment): boolean {
  const { overview } = messages.pane;
  const [first, ...others] = scoreWords(assessment);
  return (
    others.length === 0 &&
    knownSheets(assessment).some((sheet) => first === overview.printedScore(overview.scoreName, shownTotal(sheet).score ?? "", 0))
  );
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
      {verdict.state === "clear" ? (
        <CheckmarkCircleFilled className={styles.wellIcon} aria-hidden />
      ) : (
        <InfoFilled className={mergeClasses(styles.wellIcon, styles.neutral)} aria-hidden />
      )}
      <span>
        {verdictText(verdict)}
        {details.length > 0 ? text.details(details) : ""}
      </span>
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
      <span className={styles.icon}>
        <SeverityIcon severity={severity} bare />
      </span>
      {children}
    </Link>
  );
}
