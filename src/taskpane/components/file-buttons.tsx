import { itemAt } from "../../workbook";
import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { messages } from "../../messages";
import { downloadText, useOutlet } from "../lib/files";
import { useBusy, useRun } from "../lib/use-run";
import { CopyButton } from "./copy-button";
import { useFilePicker } from "./file-picker";
import { ArrowDownloadRegular, ArrowUploadRegular } from "./icons";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "6px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "10px" },
  title: { fontWeight: tokens.fontWeightSemibold },
  soft: { color: tokens.colorNeutralForeground2, fontSize: "12px", lineHeight: "18px" },
  buttons: { display: "flex", gap: "6px", alignItems: "center" },
  file: { display: "flex", flexDirection: "column", gap: "6px", overflowWrap: "anywhere" },
  text: { width: "100%", boxSizing: "border-box" },
});

/** A text that goes out as a file. */
interface TextFile {
  readonly name: string;
  readonly text: string;
}

interface Props {
  readonly title: string;
  readonly why: string;
  readonly exportName: string;
  readonly importName: string;
  /** The files that go out; null when there is nothing to export. */
  readonly onExport: (() => readonly TextFile[]) | null;
  /** Takes the text of the chosen file and tells what it did; its errors are shown. */
  readonly onImport: (text: string) => Promise<string>;
}

/** A pair of buttons that hand a file out and take one in. */
export function FileButtons({ title, why, exportName, importName, onExport, onImport }: Props): React.JSX.Element {
  const styles = useStyles();
  const run = useRun();
  const busy = useBusy();
  const { downloads } = useOutlet();
  const [said, setSaid] = useState("");
  const [out, setOut] = useState<readonly TextFile[]>([]);
  const hand = (files: readonly TextFile[]) => {
    setOut(files);
    // A browser asks before it takes several; then each goes by its own button.
    if (downloads && files.length === 1) downloadText(itemAt(files, 0).name, itemAt(files, 0).text);
  };
  const picker = useFilePicker({
    label: `${title} ${importName}`,
    accept: ".json,application/json",
    onPicked: (files) => run(async () => setSaid(await onImport(await itemAt(files, 0).text()))),
  });
  return (
    <section className={styles.box} aria-label={title}>
      <div className={styles.title}>{title}</div>
      <div className={styles.soft}>{why}</div>
      <div className={styles.buttons}>
        <Button size="small" icon={<ArrowDownloadRegular />} disabled={onExport === null} onClick={() => hand(onExport?.() ?? [])}>
          {exportName}
        </Button>
        <Button size="small" icon={<ArrowUploadRegular />} disabledFocusable={busy} onClick={picker.open}>
          {importName}
        </Button>
        {picker.input}
      </div>
      {out.map((file) => (
        <OutFile key={file.name} file={file} />
      ))}
      <div className={styles.soft} role="status">
        {said}
      </div>
    </section>
  );
}

/** A text on its way out: where a download may come to nothing it can still be copied. */
function OutFile({ file }: { file: TextFile }): React.JSX.Element {
  const styles = useStyles();
  const { downloads } = useOutlet();
  const text = messages.pane.files;
  return (
    <div className={styles.file}>
      <div className={styles.soft} role="status">
        {downloads ? text.downloaded(file.name) : text.copyOnly(file.name)}
      </div>
      <Textarea
        className={styles.text}
        readOnly
        rows={5}
        size="small"
        value={file.text}
        aria-label={text.content(file.name)}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.buttons}>
        <CopyButton label={messages.pane.report.copy} content={file.text} name={text.copy(file.name)} />
        {downloads ? (
          <Button size="small" aria-label={text.downloadFile(file.name)} onClick={() => downloadText(file.name, file.text)}>
            {text.download}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
