import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { messages } from "../../messages";
import type { Computed } from "../../scoring";
import type { SheetCellRef } from "../../workbook";
import { distinctCells } from "../lib/finding-text";
import { CellLink } from "./cell-link";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "6px", overflowWrap: "anywhere" },
  steps: { margin: 0, paddingLeft: "16px" },
  cells: { marginLeft: "6px", display: "inline-flex", columnGap: "6px", flexWrap: "wrap" },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: "12px",
    padding: "4px 6px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  soft: { color: tokens.colorNeutralForeground2 },
  badge: { whiteSpace: "nowrap" },
});

/** Cells named beside one step; a sum over a long list names the first few. */
const MOST_CELLS = 8;

/** How a number came about: steps with their cells, the formula that is written, the profile, the source and how sure it is. */
export function DerivationView({
  computed,
  profileName,
  sheet,
  title,
}: {
  computed: Computed;
  profileName: string;
  sheet: string;
  title?: string | undefined;
}): React.JSX.Element {
  const styles = useStyles();
  const { derivation, formula } = computed;
  const text = messages.pane.derivation;
  return (
    <div className={styles.box}>
      {title === undefined ? null : <div className={styles.title}>{title}</div>}
      <ol className={styles.steps} aria-label={text.title}>
        {derivation.steps.map((step, i) => (
          <li key={i}>
            {step.text}
            {step.cells.length > 0 ? <StepCells cells={step.cells} from={sheet} /> : null}
          </li>
        ))}
      </ol>
      {formula ? (
        <div>
          <div className={styles.soft}>{text.formula}</div>
          <div className={styles.formula}>{formula}</div>
        </div>
      ) : null}
      <div className={styles.soft}>
        {text.basis(profileName, derivation.source)} <SurenessBadge sureness={derivation.sureness} />
      </div>
    </div>
  );
}

function StepCells({ cells, from }: { cells: readonly SheetCellRef[]; from: string }): React.JSX.Element {
  const styles = useStyles();
  return (
    <span className={styles.cells}>
      {distinctCells(cells)
        .slice(0, MOST_CELLS)
        .map((cell, i) => (
          <CellLink key={i} cell={cell} from={from} />
        ))}
    </span>
  );
}

/** How sure a rule is. A rule whose text was read says so quietly, others stand out. */
export function SurenessBadge({ sureness }: { sureness: "T" | "X" | "K" }): React.JSX.Element {
  const styles = useStyles();
  const { sure, sureWhy } = messages.pane.derivation;
  if (sureness === "T")
    return (
      <span className={mergeClasses(styles.badge, styles.soft)} title={sureWhy.T}>
        {sure.T}
      </span>
    );
  return (
    <Badge className={styles.badge} appearance="tint" color="warning" title={sureWhy[sureness]}>
      {sure[sureness]}
    </Badge>
  );
}
