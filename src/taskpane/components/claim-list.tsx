import { itemAt } from "../../workbook";
import { makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { messages } from "../../messages";
import type { Claim, ClaimVerdict } from "../../report-text";
import { bySentence, expectedText, isWrong, partsOfSentence, VERDICTS } from "../lib/claims";
import { useKept } from "../lib/pane-context";
import { CellLink } from "./cell-link";
import { Section } from "./section";
import { CheckmarkCircleFilled, ErrorCircleFilled, QuestionCircleFilled, WarningFilled } from "./icons";

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: "4px" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: "8px 0 4px", ":first-child": { borderTop: "none" } },
  sentence: { lineHeight: "22px", overflowWrap: "anywhere", marginBottom: "2px" },
  figure: {
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    textDecorationThickness: "2px",
    textUnderlineOffset: "3px",
  },
  inconsistent: { textDecorationColor: tokens.colorStatusDangerForeground1 },
  truncated: { textDecorationColor: tokens.colorStatusWarningForeground3, textDecorationStyle: "dashed" },
  uncheckable: { textDecorationColor: tokens.colorNeutralForeground3, textDecorationStyle: "dotted" },
  rounding: { textDecorationColor: tokens.colorStatusSuccessForeground1 },
  consistent: { textDecorationColor: tokens.colorStatusSuccessForeground1 },
  soft: { color: tokens.colorNeutralForeground2, fontSize: "12px", lineHeight: "18px", overflowWrap: "anywhere" },
  word: { fontWeight: tokens.fontWeightSemibold },
  cells: { display: "flex", flexWrap: "wrap", columnGap: "8px" },
});

const MOST_CELLS = 12;

type Shown = ClaimVerdict | "all";

/** The claims of a report, sentence by sentence, with a filter for each verdict. */
export function ClaimList({ claims }: { claims: readonly Claim[] }): React.JSX.Element {
  const styles = useStyles();
  const [shown, setShown] = useKept<Shown>("report-filter", () => "all");
  const groups = useMemo(() => bySentence(claims.filter((claim) => shown === "all" || claim.verdict === shown)), [claims, shown]);
  return (
    <>
      <VerdictFilter claims={claims} shown={shown} onShow={setShown} />
      {claims.length > 0 && groups.length === 0 ? <div className={styles.soft}>{messages.pane.report.quietHere}</div> : null}
      <ol className={styles.list}>
        {groups.map((group) => (
          <li key={itemAt(group, 0).start} className={styles.item}>
            <Marked claims={group} />
            {group.map((claim) => (
              <ClaimLine key={claim.start} claim={claim} />
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

/** A button for each verdict that there is, with how often. */
function VerdictFilter({
  claims,
  shown,
  onShow,
}: {
  claims: readonly Claim[];
  shown: Shown;
  onShow: (shown: Shown) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.report;
  const counted = VERDICTS.map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }));
  const look = (of: Shown) => ({ size: "small", checked: shown === of, onClick: () => onShow(of) }) as const;
  return (
    <div className={styles.filters} role="group" aria-label={text.filter}>
      {claims.length > 0 ? <ToggleButton {...look("all")}>{text.all}</ToggleButton> : null}
      {counted
        .filter(({ count }) => count > 0)
        .map(({ verdict, count }) => (
          <ToggleButton key={verdict} icon={<VerdictIcon verdict={verdict} />} {...look(verdict)}>
            {text.group(text.verdicts[verdict], count)}
          </ToggleButton>
        ))}
    </div>
  );
}

/** The sentence with its figures underlined by verdict; the verdicts stand in words below. */
function Marked({ claims }: { claims: readonly Claim[] }): React.JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.sentence}>
      {partsOfSentence(claims).map(({ text, claim }, i) =>
        claim ? (
          <span key={i} className={mergeClasses(styles.figure, styles[claim.verdict])}>
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </div>
  );
}

function ClaimLine({ claim }: { claim: Claim }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.report;
  const expected = isWrong(claim) ? expectedText(claim) : null;
  return (
    <Section
      look="row"
      title={
        <>
          <VerdictIcon verdict={claim.verdict} /> <span className={styles.word}>{text.verdicts[claim.verdict]}</span>{" "}
          {text.figure(claim.text, expected)}
        </>
      }
    >
      {() => (
        <>
          <div className={styles.soft}>{messages.pane.pair(text.arithmetic, claim.derivation)}</div>
          {claim.note !== null && claim.note !== claim.derivation ? <div className={styles.soft}>{claim.note}</div> : null}
          {claim.cells.length > 0 ? (
            <div className={styles.cells}>
              <span className={styles.soft}>{text.cells}</span>
              {claim.cells.slice(0, MOST_CELLS).map((cell, i) => (
                <CellLink key={i} cell={cell} from="" />
              ))}
            </div>
          ) : null}
        </>
      )}
    </Section>
  );
}

const useIconStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: "16px", verticalAlign: "-3px" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  cut: { color: tokens.colorStatusWarningForeground3 },
  open: { color: tokens.colorNeutralForeground3 },
});

const LOOKS = {
  consistent: ["good", CheckmarkCircleFilled],
  rounding: ["good", CheckmarkCircleFilled],
  truncated: ["cut", WarningFilled],
  inconsistent: ["bad", ErrorCircleFilled],
  uncheckable: ["open", QuestionCircleFilled],
} as const;

/** The icon of a verdict; its word stands beside it. */
function VerdictIcon({ verdict }: { verdict: ClaimVerdict }): React.JSX.Element {
  const styles = useIconStyles();
  const [look, Icon] = LOOKS[verdict];
  return <Icon className={mergeClasses(styles.icon, styles[look])} aria-hidden />;
}
