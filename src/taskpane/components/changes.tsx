import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { messages } from "../../messages";
import type { CellContent, SheetCellRef } from "../../workbook";
import { contentText } from "../lib/finding-text";
import { CellLink } from "./cell-link";

/** Changes shown before the rest is only counted. */
export const FIRST_CHANGES = 8;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: "4px 0 0",
    padding: "4px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    display: "flex",
    flexDirection: "column",
    gap: "2px",
  },
  change: { overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  before: { marginLeft: "8px", color: tokens.colorNeutralForeground2 },
  gone: { textDecorationLine: "line-through" },
  after: { fontWeight: tokens.fontWeightSemibold },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: "12px" },
  arrow: { margin: "0 6px", color: tokens.colorNeutralForeground2 },
  soft: { color: tokens.colorNeutralForeground2 },
});

/** A cell with what stood there and what comes in. */
export interface Change extends SheetCellRef {
  readonly before: CellContent;
  readonly after: CellContent;
}

/** What is or was written, cell by cell: old → new. The sheet is named where it is not `sheet`. */
export function Changes({
  changes,
  sheet,
  most = FIRST_CHANGES,
}: {
  changes: readonly Change[];
  sheet?: string;
  most?: number;
}): React.JSX.Element {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {changes.slice(0, most).map((change, i) => (
        <li key={i} className={styles.change}>
          <CellLink cell={change} from={sheet} />
          <Content content={change.before} className={mergeClasses(styles.before, change.before.kind !== "blank" && styles.gone)} />
          <span className={styles.arrow}>→</span>
          <Content content={change.after} className={styles.after} />
        </li>
      ))}
      {changes.length > most ? <li className={styles.soft}>{messages.pane.findings.more(changes.length)}</li> : null}
    </ul>
  );
}

function Content({ content, className }: { content: CellContent; className: string }): React.JSX.Element {
  const styles = useStyles();
  return <span className={mergeClasses(className, content.kind === "formula" && styles.formula)}>{contentText(content)}</span>;
}
