import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { messages } from "../../messages";
import { useApp, useController } from "../lib/use-app";

/** Work shorter than this shows no bar, so that nothing flickers. */
const PATIENCE_MS = 500;

const useStyles = makeStyles({
  place: { height: "3px", flexShrink: 0 },
  box: { display: "flex", alignItems: "center", gap: "8px", padding: "6px 12px", fontSize: tokens.fontSizeBase200, backgroundColor: tokens.colorNeutralBackground2 },
  text: { flexGrow: 1, fontVariantNumeric: "tabular-nums" },
});

/** A thin line while something runs; beyond half a second words, a share and 取消. */
export function Progress(): React.JSX.Element {
  const styles = useStyles();
  const { progress, phase } = useApp();
  const controller = useController();
  const busy = progress !== null;
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!busy) return setLong(false);
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [busy]);
  const text = messages.pane.progress;
  return (
    <>
      <div className={styles.place}>{busy ? <ProgressBar thickness="medium" shape="square" value={progress > 0 ? progress : undefined} aria-label={text.working} /> : null}</div>
      {busy && long ? (
        <div className={styles.box} role="status">
          <span className={styles.text}>{`${phase === "reading" ? messages.pane.overview.reading : text.working} ${Math.round(progress * 100)}%`}</span>
          <Button size="small" appearance="subtle" onClick={() => controller.cancel()}>{text.cancel}</Button>
        </div>
      ) : null}
    </>
  );
}
