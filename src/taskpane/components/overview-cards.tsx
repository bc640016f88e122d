import { makeStyles, tokens } from "@fluentui/react-components";
import type { Assessment } from "../../assessment";
import { messages } from "../../messages";
import { knownSheets, oneLine, scoringFirst } from "../lib/describe";
import { useApp } from "../lib/use-app";
import { BaseDataCard } from "./base-data-card";
import { CellLink } from "./cell-link";
import { Notice } from "./notice";
import { Section } from "./section";
import { SheetCard } from "./sheet-card";

const useStyles = makeStyles({
  small: { margin: "2px 0 0", fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
  folds: { display: "flex", flexDirection: "column" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto 36px",
    columnGap: "8px",
    padding: "3px 0",
    fontVariantNumeric: "tabular-nums",
  },
  clip: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  right: { textAlign: "right" },
});

/** What stands below the main button: what keeps from writing, what waits for a person, a card for each sheet, what nobody has looked at. */
export function OverviewCards({ assessment }: { assessment: Assessment }): React.JSX.Element {
  const styles = useStyles();
  return (
    <>
      <Locked assessment={assessment} />
      <StoredNotes />
      <div className={styles.folds}>
        <Judgements assessment={assessment} />
      </div>
      {scoringFirst(knownSheets(assessment)).map((sheet) => (
        <SheetCard key={sheet.grid.sheet} sheet={sheet} />
      ))}
      <BaseDataCard assessment={assessment} />
      {assessment.sheets.length > 0 ? <NotChecked assessment={assessment} /> : null}
    </>
  );
}

/** Sheets that cannot be written to, with what is still possible. */
function Locked({ assessment }: { assessment: Assessment }): React.JSX.Element | null {
  const { protectedSheets } = useApp();
  const locked = knownSheets(assessment)
    .map((sheet) => sheet.grid.sheet)
    .filter((name) => protectedSheets.includes(name));
  return locked.length > 0 ? <Notice look="locked">{messages.pane.overview.protected(locked)}</Notice> : null;
}

/** What could not be used of the records kept in the workbook. */
function StoredNotes(): React.JSX.Element {
  const { storedNotes } = useApp();
  return (
    <>
      {storedNotes.map((note) => (
        <Notice key={note} look="warn">
          {note}
        </Notice>
      ))}
    </>
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
              <span className={styles.clip} title={oneLine(item.label)}>
                {oneLine(item.label)}
              </span>
              <span>{text.range(String(item.range[0]), String(item.range[1]))}</span>
              <span className={styles.right}>
                <CellLink cell={item} />
              </span>
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
  return (
    <p className={styles.small}>
      {notChecked([
        ...(unknown.length > 0 ? [parts.unknown(unknown)] : []),
        ...(blank.length > 0 ? [parts.blank(blank)] : []),
        parts.proofs,
      ])}
    </p>
  );
}
