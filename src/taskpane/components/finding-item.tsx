import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Finding } from "../../checks";
import { messages } from "../../messages";
import { headlineOf } from "../lib/finding-text";
import { plainButton } from "../lib/plain-button";
import { FindingDetail } from "./finding-detail";
import { SeverityIcon } from "./severity";

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ":first-child": { borderTop: "none" } },
  opened: { backgroundColor: tokens.colorNeutralBackground2, boxShadow: `inset 3px 0 0 ${tokens.colorBrandBackground}` },
  head: {
    ...plainButton,
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "8px",
    width: "100%",
    padding: "8px 12px",
    lineHeight: "20px",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  caption: {
    padding: "6px 12px 0 36px",
    fontSize: "12px",
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  message: { overflowWrap: "anywhere" },
  under: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "6px",
    rowGap: "2px",
    alignItems: "center",
    fontSize: "12px",
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly finding: Finding;
  readonly open: boolean;
  /** True for the one button of the list that Tab goes to. */
  readonly reachable: boolean;
  readonly touched: boolean;
  /** The sheet's name where a new sheet begins in the list; null otherwise. */
  readonly caption: string | null;
  readonly onToggle: (finding: Finding) => void;
  /** In a list of which only a part is drawn: tells the list how high the row is. */
  readonly measure?: (element: HTMLLIElement | null) => void;
  /** In such a list: where the row stands (0-based) and how many there are. */
  readonly place?: { readonly index: number; readonly count: number };
}

/** Whether its cells were changed since it was found, and whether one press mends it. */
function Badges({ touched, safe }: { touched: boolean; safe: boolean }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.findings;
  return (
    <span className={styles.under}>
      {touched ? (
        <Badge appearance="tint" color="informative">
          {text.touched}
        </Badge>
      ) : null}
      {safe ? (
        <Badge appearance="tint" color="success">
          {text.safe}
        </Badge>
      ) : null}
    </span>
  );
}

/** One finding: a sentence with the numbers in it; opened, everything about it. */
export const FindingItem = memo(function FindingItem({
  finding,
  open,
  reachable,
  touched,
  caption,
  onToggle,
  measure,
  place,
}: Props): React.JSX.Element {
  const styles = useStyles();
  const safe = finding.fix?.safe === true;
  return (
    <li
      ref={measure}
      data-index={place?.index}
      aria-posinset={place && place.index + 1}
      aria-setsize={place?.count}
      className={mergeClasses(styles.item, open && styles.opened)}
    >
      {caption === null ? null : <div className={styles.caption}>{caption}</div>}
      <button
        type="button"
        data-key={finding.key}
        className={styles.head}
        aria-expanded={open}
        tabIndex={reachable ? 0 : -1}
        onClick={() => onToggle(finding)}
      >
        <SeverityIcon severity={finding.severity} />
        <span>
          <span className={styles.message}>{headlineOf(finding)}</span>
          {touched || safe ? <Badges touched={touched} safe={safe} /> : null}
        </span>
      </button>
      {open ? <FindingDetail finding={finding} /> : null}
    </li>
  );
});
