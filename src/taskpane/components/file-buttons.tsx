import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { useBusy, useRun } from "../lib/use-run";
import { ArrowDownloadRegular, ArrowUploadRegular } from "./icons";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "6px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "10px" },
  title: { fontWeight: tokens.fontWeightSemibold },
  soft: { color: tokens.colorNeutralForeground2, fontSize: "12px", lineHeight: "18px" },
  buttons: { display: "flex", gap: "6px", alignItems: "center" },
});

interface Props {
  readonly title: string;
  readonly why: string;
  readonly exportName: string;
  readonly importName: string;
  /** Null when there is nothing to export. */
  readonly onExport: (() => void) | null;
  /** Takes the text of the chosen file; its errors are shown. */
  readonly onImport: (text: string) => Promise<void>;
  /** What the last import did. */
  readonly said: string;
}

/** A pair of buttons that hand a file out and take one in. */
export function FileButtons({ title, why, exportName, importName, onExport, onImport, said }: Props): React.JSX.Element {
  const styles = useStyles();
  const run = useRun();
  const busy = useBusy();
  const picker = useRef<HTMLInputElement>(null);
  const picked = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) run(async () => onImport(await file.text()));
    // The same file can be chosen again after it was corrected.
    input.value = "";
  };
  return (
    <section className={styles.box} aria-label={title}>
      <div className={styles.title}>{title}</div>
      <div className={styles.soft}>{why}</div>
      <div className={styles.buttons}>
        <Button size="small" icon={<ArrowDownloadRegular />} disabled={onExport === null} onClick={() => onExport?.()}>{exportName}</Button>
        <Button size="small" icon={<ArrowUploadRegular />} disabledFocusable={busy} onClick={() => picker.current?.click()}>{importName}</Button>
        <input ref={picker} type="file" accept=".json,application/json" hidden aria-label={`${title} ${importName}`} onChange={(event) => picked(event.currentTarget)} />
      </div>
      <div className={styles.soft} role="status">{said}</div>
    </section>
  );
}
