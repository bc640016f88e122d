import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Assessment } from "../../assessment";
import { baseSheetOf, missingInputs, wantsInputs } from "../../base-sheet";
import { messages } from "../../messages";
import { useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";
import { MissingInputs } from "./missing-inputs";
import { Section } from "./section";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: tokens.fontWeightSemibold },
  soft: { margin: 0, fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "flex-start" },
});

/** 基础数据: inserts the sheet from which scores follow, and asks for what is still missing. */
export function BaseDataCard({ assessment }: { assessment: Assessment }): React.JSX.Element | null {
  const styles = useStyles();
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  if (!wantsInputs(assessment.sheets)) return null;
  const text = messages.pane.sentences.base;
  const there = baseSheetOf(assessment.sheets, null) !== null;
  const missing = missingInputs(assessment.sheets);
  return (
    <section className={styles.card} aria-label={text.title}>
      <h2 className={styles.title}>{text.title}</h2>
      <p className={styles.soft}>{there && missing.length === 0 ? text.none : text.why}</p>
      <Button className={styles.button} size="small" disabledFocusable={busy} onClick={() => run(() => controller.insertBaseData())}>
        {there ? text.update : text.insert}
      </Button>
      {missing.length > 0 ? (
        <Section look="row" title={text.missing(missing.length)}>
          {() => <MissingInputs name="" inputs={missing} />}
        </Section>
      ) : null}
    </section>
  );
}
