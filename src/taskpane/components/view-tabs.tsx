import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { messages } from "../../messages";
import { useApp } from "../lib/use-app";
import { VIEW_NAMES, type ViewName } from "../lib/view-name";
import { BookFilled, BookRegular, ClipboardTaskListLtrFilled, ClipboardTaskListLtrRegular, DocumentTextFilled, DocumentTextRegular, HistoryFilled, HistoryRegular, HomeFilled, HomeRegular, TableSimpleFilled, TableSimpleRegular } from "./icons";

const useStyles = makeStyles({
  list: { display: "grid", gridAutoFlow: "column", gridAutoColumns: "minmax(0, 1fr)", flexShrink: 0, padding: "0 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  // The icon stands over the word, so that seven views fit into 320 px.
  tab: { padding: "6px 0 7px", minWidth: 0, justifyContent: "center" },
  inner: { display: "flex", flexDirection: "column", alignItems: "center", rowGap: "2px", fontSize: "12px", lineHeight: "16px", whiteSpace: "nowrap", fontWeight: tokens.fontWeightRegular },
  icon: { fontSize: "18px" },
  selected: { fontWeight: tokens.fontWeightSemibold },
});

const ICONS = {
  overview: [HomeRegular, HomeFilled], findings: [ClipboardTaskListLtrRegular, ClipboardTaskListLtrFilled], layout: [TableSimpleRegular, TableSimpleFilled],
  rules: [BookRegular, BookFilled], report: [DocumentTextRegular, DocumentTextFilled], history: [HistoryRegular, HistoryFilled],
} as const;

/** The views as tabs; 问题 tells how many there are. */
export function ViewTabs({ view, onView }: { view: ViewName; onView: (view: ViewName) => void }): React.JSX.Element {
  const styles = useStyles();
  const { assessment } = useApp();
  const text = messages.pane.tabs;
  const { error, warning, info } = assessment?.counts ?? { error: 0, warning: 0, info: 0 };
  const count = error + warning + info;
  return (
    <TabList className={styles.list} selectedValue={view} onTabSelect={(_, data) => onView(data.value as ViewName)} aria-label={text.label} reserveSelectedTabSpace={false}>
      {VIEW_NAMES.map((name) => {
        const Icon = ICONS[name][name === view ? 1 : 0];
        const word = name === "findings" && count > 0 ? text.count(text.findings, count) : text[name];
        return (
          <Tab key={name} value={name} className={styles.tab}>
            <span className={mergeClasses(styles.inner, name === view && styles.selected)}><Icon className={styles.icon} aria-hidden />{word}</span>
          </Tab>
        );
      })}
    </TabList>
  );
}
