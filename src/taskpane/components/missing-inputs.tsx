import { valueOf } from "../../workbook";
import { Button, Field, Input, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { AppController } from "../../actions";
import { missingInputs, type InputKind, type MissingInput } from "../../base-sheet";
import { readNumber } from "../../reading";
import { messages } from "../../messages";
import { useKept } from "../lib/pane-context";
import { useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";
import { AskForm } from "./ask-form";

/** Fields shown before a person asks for all of them. */
const FIRST = 12;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  button: { alignSelf: "flex-start" },
});

/** The number a person typed; null when it is none. */
function typedNumber(text: string): number | null {
  const read = readNumber(text);
  return read.kind === "number" ? read.quantity.value.toNumber() : null;
}

/** Types one answer into its cell; where the 基础数据 sheet has no row for it yet, the sheet is brought up to date first. */
async function answer(controller: AppController, { label, kind, cell }: MissingInput, typed: string): Promise<void> {
  const value = isNumber(kind) ? typedNumber(typed) : typed;
  if (value === null) return;
  if (cell) {
    await controller.setInput(cell, value);
    return;
  }
  await controller.insertBaseData();
  const { assessment } = controller.getState();
  const now = assessment ? missingInputs(assessment.sheets).find((one) => one.label === label) : undefined;
  if (now?.cell) await controller.setInput(now.cell, value);
}

/** The missing figures, each asked once with its unit; typed ones go to the 基础数据 sheet together. What is typed is kept by `name` until then. */
export function MissingInputs({ name, inputs }: { name: string; inputs: readonly MissingInput[] }): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  const text = messages.pane.sentences.base;
  const [typed, setTyped] = useKept<ReadonlyMap<string, string>>(`inputs ${name}`, () => new Map());
  const [all, setAll] = useState(false);
  const ready = inputs.filter((input) => isAnswer(input, typed.get(input.label) ?? ""));
  const save = () =>
    run(async () => {
      for (const input of ready) await answer(controller, input, valueOf(typed, input.label));
      setTyped(new Map());
    });
  return (
    <AskForm className={styles.form} onSubmit={() => (ready.length > 0 ? save() : undefined)}>
      {(all ? inputs : inputs.slice(0, FIRST)).map((input) => (
        <Asked
          key={input.label}
          input={input}
          value={typed.get(input.label) ?? ""}
          onChange={(value) => setTyped(new Map([...typed, [input.label, value]]))}
        />
      ))}
      {!all && inputs.length > FIRST ? (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {text.more(inputs.length)}
        </Button>
      ) : null}
      <Button className={styles.button} size="small" type="submit" appearance="primary" disabledFocusable={busy || ready.length === 0}>
        {text.fill}
      </Button>
    </AskForm>
  );
}

function isAnswer({ kind }: MissingInput, typed: string): boolean {
  return typed.trim() !== "" && (!isNumber(kind) || typedNumber(typed) !== null);
}

function isNumber({ kind }: InputKind): boolean {
  return kind === "number" || kind === "figure";
}

function Asked({ input, value, onChange }: { input: MissingInput; value: string; onChange: (value: string) => void }): React.JSX.Element {
  const { yes, no } = messages.baseSheet;
  const { usedBy, notNumber } = messages.pane.sentences.base;
  // Asked inputs are named after their row already.
  const rows = input.rows.filter((row) => !input.label.startsWith(row));
  if (!isNumber(input.kind)) {
    const choices = input.kind.kind === "choice" ? input.kind.options : [yes, no];
    return (
      <Field label={input.label} size="small">
        <RadioGroup
          layout={input.kind.kind === "choice" ? "vertical" : "horizontal"}
          value={value}
          onChange={(_, data) => onChange(data.value)}
        >
          {choices.map((choice) => (
            <Radio key={choice} value={choice} label={choice} />
          ))}
        </RadioGroup>
      </Field>
    );
  }
  const wrong = value.trim() !== "" && !isAnswer(input, value);
  return (
    <Field
      label={input.label}
      size="small"
      hint={rows.length > 0 ? usedBy(rows) : undefined}
      validationMessage={wrong ? notNumber : undefined}
    >
      <Input
        size="small"
        inputMode="decimal"
        value={value}
        contentAfter={input.unit === "" ? undefined : <span>{input.unit}</span>}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
