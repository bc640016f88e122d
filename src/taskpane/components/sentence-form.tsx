import { Button, Field, makeStyles, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { isComputable, readSentence, type SentenceCorrection, type SentenceScore, type StepReading } from "../../sentences";
import { messages } from "../../messages";
import { useKept } from "../lib/pane-context";
import { useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  row: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

const CHOICES = ["straight", "whole", "started"] as const;

/** 改规则: another wording for one printed sentence, or how part steps count in it. */
export function SentenceForm({
  sentence,
  correction,
  onDone,
}: {
  sentence: SentenceScore;
  correction: SentenceCorrection | null;
  onDone: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  const text = messages.pane.sentences;
  // Kept while the form is out of sight; taken away when it is done with.
  const [draft, setDraft] = useKept<{ readonly wording: string; readonly reading: StepReading | null } | null>(
    `sentence.form ${sentence.text}`,
    () => null,
  );
  // A printed sentence with several readings gives no score until one is chosen; a rule of the profile counts straight.
  const { wording, reading } = draft ?? {
    wording: sentence.read.text,
    reading: correction?.reading ?? (sentence.cell ? null : "straight"),
  };
  const done = () => {
    setDraft(null);
    onDone();
  };
  const read = readSentence(wording.trim(), sentence.read.weight);
  const hasSteps = read.doubts.some((doubt) => doubt.kind === "part-steps");
  const set = (wanted: SentenceCorrection | null) =>
    run(async () => {
      await controller.correctSentence(sentence.text, wanted);
      done();
    });
  const wanted = {
    ...(wording.trim() === sentence.text ? {} : { sentence: wording.trim() }),
    ...(hasSteps && reading && (sentence.cell || reading !== "straight") ? { reading } : {}),
  };
  const changes = Object.keys(wanted).length > 0;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        set(changes ? wanted : null);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") done();
      }}
    >
      {sentence.cell ? (
        <Wording wording={wording} understood={isComputable(read)} onChange={(changed) => setDraft({ wording: changed, reading })} />
      ) : null}
      {hasSteps ? <PartSteps reading={reading} onChange={(changed) => setDraft({ wording, reading: changed })} /> : null}
      <div>{text.same}</div>
      <div className={styles.row}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={busy || wording.trim() === ""}>
          {text.save}
        </Button>
        {correction ? (
          <Button size="small" disabledFocusable={busy} onClick={() => set(null)}>
            {text.back}
          </Button>
        ) : null}
        <Button size="small" onClick={done}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}

interface WordingProps {
  readonly wording: string;
  /** Whether points come of the sentence as it is worded now. */
  readonly understood: boolean;
  readonly onChange: (wording: string) => void;
}

/** The field for another wording, and whether it is understood. */
function Wording({ wording, understood, onChange }: WordingProps): React.JSX.Element {
  const text = messages.pane.sentences;
  return (
    <Field
      label={text.rewrite}
      size="small"
      hint={text.rewriteHint}
      validationState={understood ? "success" : "warning"}
      validationMessage={understood ? text.understoodNow : text.partlyNow}
    >
      <Textarea size="small" resize="vertical" rows={3} value={wording} maxLength={2000} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}

/** How a part of a step counts (每低1个百分点扣1分 at half a point). */
function PartSteps({ reading, onChange }: { reading: StepReading | null; onChange: (reading: StepReading) => void }): React.JSX.Element {
  const text = messages.pane.sentences;
  return (
    <Field label={text.chooseReading} size="small">
      <RadioGroup value={reading ?? ""} onChange={(_, data) => onChange(data.value as StepReading)}>
        {CHOICES.map((id) => (
          <Radio key={id} value={id} label={text.readings[id]} />
        ))}
      </RadioGroup>
    </Field>
  );
}
