import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { messages } from "../../messages";
import { useBusy } from "../lib/use-run";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  row: { display: "flex", flexWrap: "wrap", gap: "6px" },
  quick: { minWidth: 0, paddingLeft: "8px", paddingRight: "8px" },
});

/** Asks why a finding is to be ignored; without a reason it is not. */
export function IgnoreForm({ onIgnore, onCancel }: { onIgnore: (reason: string) => void; onCancel: () => void }): React.JSX.Element {
  const styles = useStyles();
  const busy = useBusy();
  const [reason, setReason] = useState("");
  const text = messages.pane.findings;
  const given = reason.trim();
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); if (given !== "") onIgnore(given); }} onKeyDown={(event) => { if (event.key === "Escape") onCancel(); }}>
      <Field label={text.ignoreReason} size="small">
        <Input size="small" autoFocus placeholder={text.ignoreHint} value={reason} maxLength={200} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <div className={styles.row}>
        {text.ignoreReasons.map((usual) => <Button key={usual} size="small" shape="circular" className={styles.quick} onClick={() => setReason(usual)}>{usual}</Button>)}
      </div>
      <div className={styles.row}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={busy || given === ""}>{text.ignoreYes}</Button>
        <Button size="small" onClick={onCancel}>{text.cancel}</Button>
      </div>
    </form>
  );
}
