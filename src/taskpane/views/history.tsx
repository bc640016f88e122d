import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { messages } from "../../messages";
import { useApp, useController } from "../lib/use-app";
import type { ActionName } from "../../actions";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px", padding: "12px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center", columnGap: "8px", padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Local date and time of an ISO text, without seconds. */
function localTime(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : date.toLocaleString("zh-CN", { year: "numeric", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" });
}

/** 历史: every action of this workbook, newest first, each with its way back. */
export function History(): React.JSX.Element {
  const styles = useStyles();
  const { stored, phase } = useApp();
  const controller = useController();
  const text = messages.pane.history;
  const names = messages.actions.names as Readonly<Record<string, string>>;
  if (stored.history.length === 0) return <div className={styles.view}>{text.none}</div>;
  return (
    <div className={styles.view}>
      <ul className={styles.list}>
        {[...stored.history].reverse().map((entry) => (
          <li key={entry.id} className={styles.item}>
            <div>
              <div>{names[entry.action as ActionName] ?? entry.action}</div>
              <div className={styles.small}>{localTime(entry.at)} · {text.entry(entry.cells.length, entry.marksBefore.length)}</div>
            </div>
            <Button size="small" disabled={phase === "working"} onClick={() => void controller.restore(entry.id).catch(() => undefined)}>{text.restore}</Button>
          </li>
        ))}
      </ul>
      <div className={styles.small}>{text.note}</div>
    </div>
  );
}
