import { itemAt, type HistoryEntry } from "../../workbook";
import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { messages } from "../../messages";
import { Changes, FIRST_CHANGES } from "../components/changes";
import { Section } from "../components/section";
import { localTime } from "../lib/describe";
import { useApp, useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px", padding: "12px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ":first-child": { borderTop: "none", paddingTop: 0 } },
  head: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px", alignItems: "center" },
  name: { display: "flex", gap: "6px", alignItems: "center", fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** 历史: every action of this workbook, newest first, each with its way back. */
export function History(): React.JSX.Element {
  const styles = useStyles();
  const { stored } = useApp();
  const text = messages.pane.history;
  if (stored.history.length === 0) return <div className={styles.view}>{text.none}</div>;
  return (
    <div className={styles.view}>
      <ol className={styles.list} reversed>
        {[...stored.history].reverse().map((entry, i) => (
          <Entry key={entry.id} entry={entry} last={i === 0} />
        ))}
      </ol>
      <div className={styles.small}>{text.note}</div>
    </div>
  );
}

function Entry({ entry, last }: { entry: HistoryEntry; last: boolean }): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  const text = messages.pane.history;
  const name = messages.actions.names[entry.action];
  const time = localTime(entry.at);
  const what = [
    entry.cells.length > 0 ? text.filled(entry.cells.length) : "",
    entry.addedSheets.length > 0 ? text.sheets(entry.addedSheets.map((sheet) => sheet.name)) : "",
  ].filter(Boolean);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <div>
          <div className={styles.name}>
            {name}
            {last ? (
              <Badge appearance="tint" color="informative">
                {text.last}
              </Badge>
            ) : null}
          </div>
          <div className={styles.small}>{[time, ...(what.length > 0 ? what : [text.marksOnly])].join(" · ")}</div>
        </div>
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={text.restoreOne(name, time)}
          onClick={() => run(() => controller.restore(entry.id))}
        >
          {text.restore}
        </Button>
      </div>
      {entry.cells.length > 0 ? <Cells entry={entry} /> : null}
    </li>
  );
}

/** What one action wrote, old → new. */
function Cells({ entry }: { entry: HistoryEntry }): React.JSX.Element {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const text = messages.pane.history;
  return (
    <Section look="row" title={<span className={styles.small}>{text.cells(entry.cells.length)}</span>}>
      {() => (
        <>
          <Changes
            changes={entry.cells}
            sheet={new Set(entry.cells.map((cell) => cell.sheet)).size > 1 ? "" : itemAt(entry.cells, 0).sheet}
            most={all ? entry.cells.length : FIRST_CHANGES}
          />
          {!all && entry.cells.length > FIRST_CHANGES ? (
            <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
              {text.allCells(entry.cells.length)}
            </Button>
          ) : null}
        </>
      )}
    </Section>
  );
}
