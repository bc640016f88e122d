import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Assessment } from "../../assessment";
import { messages } from "../../messages";
import { later } from "../lib/later";
import { isFilling, mainAction } from "../lib/main-action";
import { useShell } from "../lib/pane-context";
import { useApp, useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px" },
  main: { minHeight: "40px", fontSize: "15px" },
  second: { display: "grid", gridTemplateColumns: "1fr 1fr 32px", gap: "6px" },
  withMarks: { gridTemplateColumns: "1fr 1fr 1fr 32px" },
  button: { minWidth: 0, paddingLeft: "4px", paddingRight: "4px" },
  said: { margin: 0, fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
});

const More = later(async () => (await import("./more")).More);
const Clean = later(async () => (await import("./more")).Clean);

/** The one button, in words that say what it will do, and what else can be done with the whole workbook. */
export function MainButtons({ assessment }: { assessment: Assessment }): React.JSX.Element | null {
  const styles = useStyles();
  const state = useApp();
  const controller = useController();
  const { go } = useShell();
  const run = useRun();
  const busy = useBusy();
  /** What the main button has just checked again without a change; nothing else would tell that it was pressed. */
  const [checked, setAgain] = useState<Assessment | null>(null);
  if (assessment.sheets.length === 0) return null;
  const again = async () => {
    await controller.refresh();
    setAgain(controller.getState().assessment);
  };
  const { does, label } = mainAction(assessment, state);
  const main = { score: () => run(() => controller.score()), refresh: () => run(again), point: () => go("layout") }[does];
  return (
    <div className={styles.box}>
      <Button
        data-main
        className={styles.main}
        appearance={does === "refresh" ? "secondary" : "primary"}
        disabledFocusable={busy}
        onClick={main}
      >
        {label}
      </Button>
      {checked === assessment ? (
        <p className={styles.said} role="status">
          {messages.pane.overview.rechecked}
        </p>
      ) : null}
      <Besides assessment={assessment} canCheck={does !== "point"} />
    </div>
  );
}

/** The smaller buttons: marking without filling, the ways back, and what is seldom wanted. */
function Besides({ assessment, canCheck }: { assessment: Assessment; canCheck: boolean }): React.JSX.Element {
  const styles = useStyles();
  const state = useApp();
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  const [asking, setAsking] = useState(false);
  const text = messages.pane.overview;
  const { marks, markColors, history } = state.stored;
  const filling = isFilling(assessment, state);
  const button = (word: string, isOff: boolean, act: () => Promise<unknown>, title?: string) => (
    <Button size="small" className={styles.button} disabledFocusable={busy || isOff} title={title} onClick={() => run(act)}>
      {word}
    </Button>
  );
  return (
    <>
      <div className={mergeClasses(styles.second, filling && styles.withMarks)}>
        {filling ? button(text.check, !canCheck, () => controller.check(), text.checkWhy) : null}
        {button(text.clear, marks.length + markColors.length === 0, () => controller.clearMarks())}
        {button(text.restore, history.length === 0, () => controller.restore())}
        <More canFill={assessment.fillable.length > 0} onClean={() => setAsking(true)} />
      </div>
      {asking ? <Clean onClose={() => setAsking(false)} /> : null}
    </>
  );
}
