import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { messages } from "../../messages";
import { useCollect } from "../lib/collect";
import { downloadWorkbook } from "../lib/files";
import { useRun } from "../lib/use-run";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "6px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "10px" },
  title: { margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: tokens.fontWeightSemibold },
  soft: { margin: 0, fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
  running: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px", alignItems: "center", fontVariantNumeric: "tabular-nums" },
  button: { alignSelf: "flex-start" },
});

interface Running {
  readonly done: number;
  readonly all: number;
  readonly abort: AbortController;
}

/** Many workbooks into one: chosen as files, read in the page, handed back as a download. */
export function ManyWorkbooks(): React.JSX.Element | null {
  const styles = useStyles();
  const collect = useCollect();
  const run = useRun();
  const picker = useRef<HTMLInputElement>(null);
  const [running, setRunning] = useState<Running | null>(null);
  const [said, setSaid] = useState("");
  // Leaving the view stops the work: nobody would see its end.
  useEffect(() => () => running?.abort.abort(), [running?.abort]);
  if (!collect) return null;
  const text = messages.pane.summaries.many;
  const start = async (files: readonly File[]) => {
    const abort = new AbortController();
    setSaid("");
    setRunning({ done: 0, all: files.length, abort });
    try {
      const { bytes, failed, formless } = await collect(files, { onProgress: (done) => setRunning({ done, all: files.length, abort }), signal: abort.signal });
      downloadWorkbook(messages.collect.fileName, bytes);
      setSaid(text.done(files.length, failed, formless));
    } finally {
      setRunning(null);
    }
  };
  const picked = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    input.value = "";
    if (files.length > 0) run(() => start(files));
  };
  return (
    <section className={styles.box} aria-label={text.title}>
      <h3 className={styles.title}>{text.title}</h3>
      <p className={styles.soft}>{text.why}</p>
      {running
        ? (
          <>
            <ProgressBar value={running.done / running.all} aria-label={text.title} />
            <div className={styles.running}><span role="status">{text.running(running.done, running.all)}</span><Button size="small" onClick={() => running.abort.abort()}>{text.cancel}</Button></div>
          </>
        )
        : <Button className={styles.button} size="small" onClick={() => picker.current?.click()}>{text.choose}</Button>}
      <input ref={picker} type="file" multiple accept=".xlsx,.xlsm" hidden aria-label={text.choose} onChange={(event) => picked(event.currentTarget)} />
      {said ? <p className={styles.soft} role="status">{said}</p> : null}
    </section>
  );
}
