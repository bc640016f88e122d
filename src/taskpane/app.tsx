import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useId, useMemo, useRef, useState, type ComponentType } from "react";
import { messages } from "../messages";
import { CrashGuard } from "./components/crash-guard";
import { Waiting } from "./components/waiting";
import { ViewTabs } from "./components/view-tabs";
import { later, loadIdly } from "./lib/later";
import { ShellProvider, type LocalProblem, type PaneShell, type Target, type ViewName } from "./lib/pane-context";
import { useApp, useController } from "./lib/use-app";
import { Cards, Overview } from "./views/overview";

const useStyles = makeStyles({
  app: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    position: "relative",
    fontSize: "13px",
    lineHeight: "20px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  // The line's place is kept, so that nothing jumps when work begins.
  progress: { height: "2px", flexShrink: 0, marginTop: "-1px" },
  body: { flexGrow: 1, minHeight: 0, overflowY: "scroll", scrollbarGutter: "stable", scrollbarWidth: "thin" },
});

/** A view whose script comes when its tab is opened. */
const view = (load: () => Promise<ComponentType>) => later(load, <Waiting isView />);

const LATER = {
  findings: view(async () => (await import("./views/findings")).Findings),
  layout: view(async () => (await import("./views/layout")).LayoutView),
  summaries: view(async () => (await import("./views/summaries")).Summaries),
  report: view(async () => (await import("./views/report")).ReportView),
  rules: view(async () => (await import("./views/rules")).Rules),
  history: view(async () => (await import("./views/history")).History),
};
const VIEWS: Readonly<Record<ViewName, (props: object) => React.JSX.Element>> = { overview: Overview, ...LATER };
const Foot = later(async () => (await import("./components/foot")).Foot);
const WorkBar = later(async () => (await import("./components/work-bar")).WorkBar);

/** Reads and checks without being asked, and gets the other views once there is something to look at, so that a tab opens at once. */
function useBeginning(): void {
  const controller = useController();
  const isRead = useApp().assessment !== null;
  useEffect(() => {
    // A failure stands in the state.
    controller.refresh().catch(() => undefined);
    Cards.load().catch(() => undefined);
  }, [controller]);
  useEffect(() => {
    if (isRead) void loadIdly([...Object.values(LATER), { load: () => import("./lib/problem") }]);
  }, [isRead]);
}

/** The pane: tabs, the view, and at the foot what runs, went wrong or was changed. */
export function App({ keepsUndo = false }: { readonly keepsUndo?: boolean }): React.JSX.Element {
  const styles = useStyles();
  const { progress } = useApp();
  const [place, setPlace] = useState<{ view: ViewName; target: Target; visit: number }>({ view: "overview", target: {}, visit: 0 });
  const [problem, setProblem] = useState<LocalProblem | null>(null);
  const panelId = useId();
  const kept = useRef(new Map<string, unknown>());
  const body = useRef<HTMLDivElement>(null);
  useBeginning();
  const go = useCallback((view: ViewName, target: Target = {}) => {
    setPlace((now) => ({ view, target, visit: now.visit + 1 }));
    if (body.current) body.current.scrollTop = 0;
  }, []);
  const shell = useMemo(
    (): PaneShell => ({ target: place.target, go, fail: setProblem, kept: kept.current, keepsUndo }),
    [place.target, go, keepsUndo],
  );
  const View = VIEWS[place.view];
  return (
    <ShellProvider value={shell}>
      <div className={styles.app}>
        <ViewTabs view={place.view} onView={go} panelId={panelId} />
        <div className={styles.progress}>{progress !== null ? <WorkBar share={progress} /> : null}</div>
        <div role="tabpanel" id={panelId} aria-label={messages.pane.tabs[place.view]} className={styles.body} ref={body}>
          <CrashGuard scope={place.view}>
            <View key={place.visit} />
          </CrashGuard>
        </div>
        <Foot problem={problem} />
      </div>
    </ShellProvider>
  );
}
