import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { messages } from "../messages";
import { CrashGuard } from "./components/crash-guard";
import { Foot } from "./components/foot";
import { ViewTabs } from "./components/view-tabs";
import { ShellProvider, type LocalProblem, type PaneShell, type Target } from "./lib/pane-context";
import { useApp, useController } from "./lib/use-app";
import type { ViewName } from "./lib/view-name";
import { Findings } from "./views/findings";
import { History } from "./views/history";
import { LayoutView } from "./views/layout";
import { Overview } from "./views/overview";
import { ReportView } from "./views/report";
import { Rules } from "./views/rules";
import { Summaries } from "./views/summaries";

const useStyles = makeStyles({
  app: {
    display: "flex", flexDirection: "column", height: "100%", minWidth: 0, position: "relative", fontSize: "13px", lineHeight: "20px",
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1,
  },
  // The line's place is kept, so that nothing jumps when work begins.
  progress: { height: "2px", flexShrink: 0, marginTop: "-1px" },
  body: { flexGrow: 1, minHeight: 0, overflowY: "scroll", scrollbarGutter: "stable", scrollbarWidth: "thin" },
});

const VIEWS: Readonly<Record<ViewName, () => React.JSX.Element>> = { overview: Overview, findings: Findings, layout: LayoutView, summaries: Summaries, report: ReportView, rules: Rules, history: History };

/** The pane: tabs, the view, and at the foot what runs, went wrong or was changed. */
export function App(): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const { progress } = useApp();
  const [place, setPlace] = useState<{ view: ViewName; target: Target; visit: number }>({ view: "overview", target: {}, visit: 0 });
  const [problem, setProblem] = useState<LocalProblem | null>(null);
  const panelId = useId();
  const kept = useRef(new Map<string, unknown>());
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The pane reads and checks without being asked; a failure stands in the state.
    controller.refresh().catch(() => undefined);
  }, [controller]);
  const go = useCallback((view: ViewName, target: Target = {}) => {
    setPlace((now) => ({ view, target, visit: now.visit + 1 }));
    if (body.current) body.current.scrollTop = 0;
  }, []);
  const shell = useMemo((): PaneShell => ({ target: place.target, go, fail: setProblem, kept: kept.current }), [place.target, go]);
  const View = VIEWS[place.view];
  return (
    <ShellProvider value={shell}>
      <div className={styles.app}>
        <ViewTabs view={place.view} onView={go} panelId={panelId} />
        <div className={styles.progress}>{progress !== null ? <ProgressBar thickness="medium" shape="square" value={progress > 0 ? progress : undefined} aria-label={messages.pane.progress.working} /> : null}</div>
        <div role="tabpanel" id={panelId} aria-label={messages.pane.tabs[place.view]} className={styles.body} ref={body}>
          <CrashGuard scope={place.view}><View key={place.visit} /></CrashGuard>
        </div>
        <Foot problem={problem} />
      </div>
    </ShellProvider>
  );
}
