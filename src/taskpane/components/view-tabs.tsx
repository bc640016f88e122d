import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Assessment } from "../../assessment";
import { messages } from "../../messages";
import { later } from "../lib/later";
import { useApp } from "../lib/use-app";
import { VIEW_NAMES, type ViewName } from "../lib/pane-context";
import { Tab, TabList } from "./tabs";

const useStyles = makeStyles({
  // The icon stands over the word, so that seven views fit into 320 px.
  list: {
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "minmax(0, 1fr)",
    flexShrink: 0,
    padding: "0 2px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // The count stands over the edge of what Fluent clips.
  tab: { padding: "6px 0 7px", minWidth: 0, justifyContent: "center", "& .fui-Tab__content": { overflow: "visible" } },
  inner: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: "2px",
    fontSize: "12px",
    lineHeight: "16px",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightRegular,
  },
  selected: { fontWeight: tokens.fontWeightSemibold },
  // Its place is kept until it is there.
  icon: { display: "flex", fontSize: "18px", width: "1em", height: "1em" },
  count: {
    position: "absolute",
    top: "-3px",
    left: "calc(50% + 3px)",
    minWidth: "14px",
    height: "14px",
    boxSizing: "border-box",
    padding: "0 3px",
    borderRadius: tokens.borderRadiusCircular,
    fontSize: "10px",
    lineHeight: "14px",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
    fontVariantNumeric: "tabular-nums",
    backgroundColor: tokens.colorNeutralForeground2,
    color: tokens.colorNeutralBackground1,
  },
  grave: { backgroundColor: tokens.colorStatusDangerBackground3, color: tokens.colorNeutralForegroundOnBrand },
});

const Icon = later(async () => (await import("./tab-icon")).TabIcon);

/** Beyond this a number would not fit over its icon. */
const MOST_SHOWN = 99;

interface Props {
  readonly view: ViewName;
  readonly onView: (view: ViewName) => void;
  readonly panelId: string;
}

/** The views as tabs; 问题 tells how many there are, in red when something will be sent back. */
export function ViewTabs({ view, onView, panelId }: Props): React.JSX.Element {
  const styles = useStyles();
  const { assessment } = useApp();
  const text = messages.pane.tabs;
  const open = openCount(assessment);
  return (
    <TabList className={styles.list} selectedValue={view} onTabSelect={(_, data) => onView(data.value as ViewName)} aria-label={text.label}>
      {VIEW_NAMES.map((name) => {
        const count = name === "findings" ? open : 0;
        const label = count > 0 ? text.count(text.findings, count) : text[name];
        return (
          <Tab key={name} value={name} className={styles.tab} aria-controls={panelId} aria-label={label}>
            <TabFace name={name} isSelected={name === view} count={count} isGrave={(assessment?.counts.error ?? 0) > 0} />
          </Tab>
        );
      })}
    </TabList>
  );
}

interface FaceProps {
  readonly name: ViewName;
  readonly isSelected: boolean;
  /** Shown over the icon unless it is 0. */
  readonly count: number;
  readonly isGrave: boolean;
}

function TabFace({ name, isSelected, count, isGrave }: FaceProps): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.tabs;
  return (
    <span className={mergeClasses(styles.inner, isSelected && styles.selected)}>
      <span className={styles.icon} aria-hidden>
        <Icon name={name} selected={isSelected} />
      </span>
      {count > 0 ? (
        <span className={mergeClasses(styles.count, isGrave && styles.grave)}>{count > MOST_SHOWN ? text.many : count}</span>
      ) : null}
      {text[name]}
    </span>
  );
}

function openCount(assessment: Assessment | null): number {
  const { error, warning, info } = assessment?.counts ?? { error: 0, warning: 0, info: 0 };
  return error + warning + info;
}
