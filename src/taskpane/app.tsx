import { makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Button, Tab, TabList, tokens } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { messages } from "../messages";
import { ActionBar } from "./components/action-bar";
import { Problem } from "./components/problem";
import { Progress } from "./components/progress";
import { useApp, useController } from "./lib/use-app";
import type { ViewName } from "./lib/view-name";
import { Findings } from "./views/findings";
import { History } from "./views/history";
import { LayoutView } from "./views/layout";
import { Overview } from "./views/overview";
import { Rules } from "./views/rules";

const useStyles = makeStyles({
  app: { display: "flex", flexDirection: "column", height: "100%", minWidth: 0, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  tabs: { display: "flex", alignItems: "center", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  list: { flexGrow: 1, minWidth: 0 },
  body: { flexGrow: 1, overflowY: "scroll", minHeight: 0 },
});

const FIRST: readonly ViewName[] = ["overview", "findings", "layout"];
const MORE: readonly ViewName[] = ["rules", "history"];

/** The pane: tabs, progress, the view, and the bar of the last action. */
export function App(): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const [view, setView] = useState<ViewName>("overview");
  useEffect(() => {
    // The pane reads and checks without being asked; a failure stands in the state.
    void controller.refresh().catch(() => undefined);
  }, [controller]);
  return (
    <div className={styles.app}>
      <Tabs view={view} onView={setView} />
      <Progress />
      <Problem />
      <main className={styles.body}><View view={view} go={setView} /></main>
      <ActionBar />
    </div>
  );
}

function Tabs({ view, onView }: { view: ViewName; onView: (view: ViewName) => void }): React.JSX.Element {
  const styles = useStyles();
  const { assessment } = useApp();
  const text = messages.pane.tabs;
  const open = assessment ? assessment.counts.error + assessment.counts.warning + assessment.counts.info : 0;
  const tabs = MORE.includes(view) ? [...FIRST, view] : FIRST;
  return (
    <div className={styles.tabs}>
      <TabList className={styles.list} size="small" selectedValue={view} onTabSelect={(_, data) => onView(data.value as ViewName)} aria-label={text.label}>
        {tabs.map((name) => <Tab key={name} value={name}>{name === "findings" && open > 0 ? `${text.findings} ${open}` : text[name]}</Tab>)}
      </TabList>
      <Menu>
        <MenuTrigger disableButtonEnhancement><Button size="small" appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={text.more} title={text.more} /></MenuTrigger>
        <MenuPopover><MenuList>{MORE.map((name) => <MenuItem key={name} onClick={() => onView(name)}>{text[name]}</MenuItem>)}</MenuList></MenuPopover>
      </Menu>
    </div>
  );
}

function View({ view, go }: { view: ViewName; go: (view: ViewName) => void }): React.JSX.Element {
  switch (view) {
    case "overview": return <Overview go={go} />;
    case "findings": return <Findings />;
    case "layout": return <LayoutView />;
    case "rules": return <Rules />;
    case "history": return <History />;
  }
}
