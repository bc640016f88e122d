import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useRef } from "react";
import { messages } from "../../messages";
import { useKept } from "../lib/pane-context";
import { useBusy, useRun } from "../lib/use-run";
import { AskForm } from "./ask-form";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  row: { display: "flex", flexWrap: "wrap", gap: "6px" },
  quick: { minWidth: 0, paddingLeft: "8px", paddingRight: "8px" },
});

/** The reason for ignoring something that is being typed: kept by `name` while its row is out of sight; null while nobody asks. */
export interface ReasonDraft {
  readonly reason: string | null;
  /** True until the row leaves the sight: the field takes the focus once, and never when it is drawn again. */
  readonly isFresh: boolean;
  readonly set: (reason: string | null) => void;
}

/** The draft of a reason, none at first. @param name the finding's key */
export function useReason(name: string): ReasonDraft {
  const [reason, setReason] = useKept<string | null>(`ignore ${name}`, () => null);
  const first = useRef(reason);
  return { reason, isFresh: first.current === null, set: setReason };
}

interface Props {
  readonly draft: ReasonDraft;
  readonly onIgnore: (reason: string) => Promise<unknown>;
}

function UsualReasons({ onChoose }: { onChoose: (reason: string) => void }): React.JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      {messages.pane.findings.ignoreReasons.map((usual) => (
        <Button key={usual} size="small" shape="circular" className={styles.quick} onClick={() => onChoose(usual)}>
          {usual}
        </Button>
      ))}
    </div>
  );
}

/** Asks why a finding is to be ignored; without a reason it is not. */
export function IgnoreForm({ draft: { reason, isFresh, set: setReason }, onIgnore }: Props): React.JSX.Element {
  const styles = useStyles();
  const busy = useBusy();
  const run = useRun();
  const text = messages.pane.findings;
  const given = (reason ?? "").trim();
  const onCancel = () => setReason(null);
  const ignore = () =>
    run(async () => {
      await onIgnore(given);
      setReason(null);
    });
  return (
    <AskForm className={styles.form} onSubmit={() => (given === "" ? undefined : ignore())} onCancel={onCancel}>
      <Field label={text.ignoreReason} size="small">
        <Input
          size="small"
          autoFocus={isFresh}
          placeholder={text.ignoreHint}
          value={reason ?? ""}
          maxLength={200}
          onChange={(_, data) => setReason(data.value)}
        />
      </Field>
      <UsualReasons onChoose={setReason} />
      <div className={styles.row}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={busy || given === ""}>
          {text.ignoreYes}
        </Button>
        <Button size="small" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </AskForm>
  );
}
