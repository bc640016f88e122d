import { Button, Field, makeStyles, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { isComputable, readSentence, type SentenceCorrection, type SentenceScore, type StepReading } from "../../sentences";
import { messages } from "../../messages";
import { useKept } from "../lib/pane-context";
import { useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";
import { AskForm } from "./ask-form";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  row: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

const CHOICES = ["straight", "whole", "started"] as const;

interface Props {
  readonly sentence: SentenceScore;
  readonly correction: SentenceCorrection | null;
  readonly onDone: () => void;
}

/** What a person has chosen so far. */
interface Draft {
  readonly wording: string;
  /** Null while none is chosen. */
  readonly reading: StepReading | null;
}

/** 改规则: another wording for one printed sentence, or how part steps count in it. */
export function SentenceForm({ sentence, correction, onDone }: Props): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const run = useRun();
  // Kept while the form is out of sight; taken away when it is done with.
  const [changed, setDraft] = useKept<Draft | null>(`sentence.form ${sentence.text}`, () => null);
  const draft = changed ?? beginning(sentence, correction);
  const done = () => {
    setDraft(null);
    onDone();
  };
  const read = readSentence(draft.wording.trim(), sentence.read.weight);
  const hasSteps = read.doubts.some((doubt) => doubt.kind === "part-steps");
  const set = (wanted: SentenceCorrection | null) =>
    run(async () => {
      await controller.correctSentence(sentence.text, wanted);
      done();
    });
  return (
    <AskForm className={styles.form} onSubmit={() => set(correctionOf(sentence, draft, hasSteps))} onCancel={done}>
      {sentence.cell ? (
        <Wording wording={draft.wording} understood={isComputable(read)} onChange={(wording) => setDraft({ ...draft, wording })} />
      ) : null}
      {hasSteps ? <PartSteps reading={draft.reading} onChange={(reading) => setDraft({ ...draft, reading })} /> : null}
      <div>{messages.pane.sentences.same}</div>
      <Buttons canSave={draft.wording.trim() !== ""} onBack={correction && (() => set(null))} onCancel={done} />
    </AskForm>
  );
}

/** A printed sentence with several readings gives no score until one is chosen; a rule of the profile counts straight. */
function beginning(sentence: SentenceScore, correction: SentenceCorrection | null): Draft {
  return { wording: sentence.read.text, reading: correction?.reading ?? (sentence.cell ? null : "straight") };
}

/** What differs from the sentence as it is printed; null for nothing. */
function correctionOf(sentence: SentenceScore, { wording, reading }: Draft, hasSteps: boolean): SentenceCorrection | null {
  const wanted = {
    ...(wording.trim() === sentence.text ? {} : { sentence: wording.trim() }),
    ...(hasSteps && reading && (sentence.cell || reading !== "straight") ? { reading } : {}),
  };
  return Object.keys(wanted).length > 0 ? wanted : null;
}

interface ButtonsProps {
  readonly canSave: boolean;
  /** Null where nothing was corrected. */
  readonly onBack: (() => void) | null;
  readonly onCancel: () => void;
}

function Buttons({ canSave, onBack, onCancel }: ButtonsProps): React.JSX.Element {
  const styles = useStyles();
  const busy = useBusy();
  const text = messages.pane.sentences;
  return (
    <div className={styles.row}>
      <Button size="small" type="submit" appearance="primary" disabledFocusable={busy || !canSave}>
        {text.save}
      </Button>
      {onBack ? (
        <Button size="small" disabledFocusable={busy} onClick={onBack}>
          {text.back}
        </Button>
      ) : null}
      <Button size="small" onClick={onCancel}>
        {text.cancel}
      </Button>
    </div>
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
