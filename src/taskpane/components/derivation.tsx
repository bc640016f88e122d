import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { messages } from "../../messages";
import type { Computed } from "../../scoring";
import { CellLink } from "./cell-link";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "4px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  steps: { margin: 0, paddingLeft: "18px" },
  cells: { marginLeft: "4px", display: "inline-flex", gap: "6px", flexWrap: "wrap" },
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", padding: "4px 6px", backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium },
  source: { color: tokens.colorNeutralForeground2 },
});

/** How a number came about: steps with their cells, the formula that is written, the source and how sure it is. */
export function DerivationView({ computed, profileName }: { computed: Computed; profileName: string }): React.JSX.Element {
  const styles = useStyles();
  const { derivation, formula } = computed;
  const text = messages.pane.derivation;
  return (
    <div className={styles.box}>
      <ol className={styles.steps}>
        {derivation.steps.map((step, i) => (
          <li key={i}>
            {step.text}
            {step.cells.length > 0 ? <span className={styles.cells}>{step.cells.slice(0, 6).map((cell, j) => <CellLink key={j} cell={cell} />)}</span> : null}
          </li>
        ))}
      </ol>
      {formula ? <div className={styles.formula} title={text.formula}>{formula}</div> : null}
      <div className={styles.source}>{text.profile(profileName)} · {derivation.source} <SurenessBadge sureness={derivation.sureness} /></div>
    </div>
  );
}

/** A mark on rules that are inferred or only general practice; rules with a text read carry none. */
export function SurenessBadge({ sureness }: { sureness: "T" | "X" | "K" }): React.JSX.Element | null {
  if (sureness === "T") return null;
  return <Badge appearance="tint" color="warning" size="small">{messages.pane.derivation.sure[sureness]}</Badge>;
}
