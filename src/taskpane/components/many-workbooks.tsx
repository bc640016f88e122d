import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { messages } from "../../messages";
import { WorkbookError } from "../../workbook";
import { useCollect, downloadWorkbook, useOutlet } from "../lib/files";
import { useKept } from "../lib/pane-context";
import { useRun } from "../lib/use-run";
import { useFilePicker } from "./file-picker";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "6px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "10px" },
  title: { margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: tokens.fontWeightSemibold },
  soft: { margin: 0, fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
  running: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "center",
    fontVariantNumeric: "tabular-nums",
  },
  button: { alignSelf: "flex-start" },
  ways: { display: "flex", gap: "6px" },
});

interface Running {
  readonly done: number;
  readonly all: number;
  readonly abort: AbortController;
}

/** What was collected, kept until the next collection: a way out that fails can be tried again, and another one instead. */
interface Collected {
  readonly bytes: Uint8Array;
  readonly said: string;
}

/** Many workbooks into one: chosen as files, read in the page, opened in Excel as a new workbook or downloaded. */
export function ManyWorkbooks(): React.JSX.Element | null {
  const styles = useStyles();
  const collect = useCollect();
  const run = useRun();
  const way = useHandOver();
  const text = messages.pane.summaries.many;
  const { running, collected, start } = useCollecting(collect, way);
  const onPicked = (files: readonly File[]) => run(() => start(files));
  const picker = useFilePicker({ label: text.choose, accept: ".xlsx,.xlsm", multiple: true, onPicked });
  if (!collect) return null;
  return (
    <section className={styles.box} aria-label={text.title}>
      <h2 className={styles.title}>{text.title}</h2>
      <p className={styles.soft}>{text.why}</p>
      {running ? (
        <Progress running={running} />
      ) : (
        <Button className={styles.button} size="small" onClick={picker.open}>
          {text.choose}
        </Button>
      )}
      {picker.input}
      {collected ? <Result collected={collected} way={way} /> : null}
    </section>
  );
}

interface Collecting {
  readonly running: Running | null;
  readonly collected: Collected | null;
  readonly start: (files: readonly File[]) => Promise<void>;
}

/** The work of collecting: how far it is, and what came of the last. Leaving the view stops it: nobody would see its end. */
function useCollecting(collect: ReturnType<typeof useCollect>, way: HandOver): Collecting {
  const [running, setRunning] = useState<Running | null>(null);
  const [collected, setCollected] = useKept<Collected | null>("collected", () => null);
  useEffect(() => () => running?.abort.abort(), [running?.abort]);
  const start = async (files: readonly File[]) => {
    if (!collect) return;
    const abort = new AbortController();
    setCollected(null);
    setRunning({ done: 0, all: files.length, abort });
    const made = await collect(files, {
      onProgress: (done) => setRunning({ done, all: files.length, abort }),
      signal: abort.signal,
    }).finally(() => setRunning(null));
    setCollected({ bytes: made.bytes, said: messages.pane.summaries.many.done(files.length, made.failed, made.formless) });
    // Whether Excel answers or not: what was done is told, and the buttons stand there.
    await way.hand(made.bytes);
  };
  return { running, collected, start };
}

/** How far the work is, and the way to stop it. */
function Progress({ running }: { running: Running }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.summaries.many;
  return (
    <>
      <ProgressBar value={running.done / running.all} aria-label={text.title} />
      <div className={styles.running}>
        <span role="status">{text.running(running.done, running.all)}</span>
        <Button size="small" onClick={() => running.abort.abort()}>
          {text.cancel}
        </Button>
      </div>
    </>
  );
}

/** What was done, and the ways by which it leaves the pane. */
function Result({ collected, way }: { collected: Collected; way: HandOver }): React.JSX.Element {
  const styles = useStyles();
  const run = useRun();
  const { open, download } = way;
  return (
    <>
      <p className={styles.soft} role="status">
        {collected.said}
        {way.said}
      </p>
      <div className={styles.ways}>
        {open ? (
          <Button size="small" onClick={() => run(() => open(collected.bytes))}>
            {messages.pane.summaries.many.openAsNew}
          </Button>
        ) : null}
        {download ? (
          <Button size="small" onClick={() => download(collected.bytes)}>
            {messages.pane.files.download}
          </Button>
        ) : null}
      </div>
    </>
  );
}

/** How the result leaves the pane here, and what became of it. */
interface HandOver {
  readonly said: string;
  /** The first way that there is. */
  readonly hand: (bytes: Uint8Array) => Promise<void>;
  readonly open: ((bytes: Uint8Array) => Promise<void>) | null;
  readonly download: ((bytes: Uint8Array) => void) | null;
}

function useHandOver(): HandOver {
  const { openWorkbook, downloads } = useOutlet();
  const [said, setSaid] = useState("");
  const text = messages.pane.summaries.many;
  const download = (bytes: Uint8Array) => {
    downloadWorkbook(messages.collect.fileName, bytes);
    setSaid(text.downloaded);
  };
  const open =
    openWorkbook &&
    (async (bytes: Uint8Array) => {
      setSaid("");
      try {
        await openWorkbook(bytes);
        setSaid(text.opened);
      } catch (thrown) {
        // The result is not lost: what can be done instead is said, and its button stands there.
        setSaid(text.notOpened(thrown instanceof WorkbookError ? thrown.message : "", downloads));
      }
    });
  return { said, hand: open ?? ((bytes) => Promise.resolve(download(bytes))), open, download: downloads ? download : null };
}
