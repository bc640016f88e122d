import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { messages } from "../../messages";
import { useApp } from "../lib/use-app";
import { VIEW_NAMES, type ViewName } from "../lib/view-name";
import { BookFilled, BookRegular, ClipboardTaskListLtrFilled, ClipboardTaskListLtrRegular, HistoryFilled, HistoryRegular, HomeFilled, HomeRegular, TableSimpleFilled, TableSimpleRegular } from "./icons";

const useStyles = makeStyles({
  list: { display: "grid", gridAutoFlow: "column", gridAutoColumns: "minmax(0, 1fr)", flexShrink: 0, padding: "0 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  // The icon stands over the word, so that seven views fit into 320 px.
  tab: { display: "flex", flexDirection: "column", justifyContent: "center", alignItems: "center", rowGap: "1px", padding: "6px 0 7px", minWidth: 0 },
  icon: { fontSize: "18px", lineHeight: "18px", display: "block" },
  word: { fontSize: "12px", lineHeight: "16px", whiteSpace: "nowrap" },
  selected: { fontWeight: tokens.fontWeightSemibold },
});

const ICONS = {
  overview: [HomeRegular, HomeFilled], findings: [ClipboardTaskListLtrRegular, ClipboardTaskListLtrFilled], layout: [TableSimpleRegular, TableSimpleFilled],
  rules: [BookRegular, BookFilled], history: [HistoryRegular, HistoryFilled],
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
        return <Tab key={name} value={name} className={styles.tab} icon={null} content={{ className: mergeClasses(styles.word, name === view && styles.selected), children: <><Icon className={styles.icon} aria-hidden style={{ margin: "0 auto" }} />{word}</> }} />;
      })}
    </TabList>
  );
}
