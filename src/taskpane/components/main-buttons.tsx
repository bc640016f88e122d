import { Button, makeStyles, Menu, MenuDivider, MenuItem, MenuItemLink, MenuList, MenuPopover, MenuTrigger, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Assessment } from "../../assessment";
import { messages } from "../../messages";
import type { StoredState } from "../../workbook";
import { mainAction } from "../lib/main-action";
import { useShell } from "../lib/pane-context";
import { useApp, useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";
import { MoreHorizontalRegular } from "./icons";
import { Notice } from "./notice";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px" },
  main: { minHeight: "40px", fontSize: "15px" },
  second: { display: "grid", gridTemplateColumns: "1fr 1fr 1fr 32px", gap: "6px" },
  button: { minWidth: 0, paddingLeft: "4px", paddingRight: "4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  said: { margin: 0, fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
});

/** The one button, in words that say what it will do, and what else can be done with the whole workbook. */
export function MainButtons({ assessment }: { assessment: Assessment }): React.JSX.Element | null {
  const styles = useStyles();
  const state = useApp();
  const controller = useController();
  const { go } = useShell();
  const run = useRun();
  const busy = useBusy();
  const [asking, setAsking] = useState(false);
  /** What the main button has just checked again without a change; nothing else would tell that it was pressed. */
  const [checked, setAgain] = useState<Assessment | null>(null);
  if (assessment.sheets.length === 0) return null;
  const again = async () => {
    await controller.refresh();
    setAgain(controller.getState().assessment);
  };
  const { does, label } = mainAction(assessment, state);
  const main = { score: () => run(() => controller.score()), refresh: () => run(again), point: () => go("layout") }[does];
  const text = messages.pane.overview;
  return (
    <div className={styles.box}>
      <Button data-main className={styles.main} appearance={does === "refresh" ? "secondary" : "primary"} disabledFocusable={busy} onClick={main}>{label}</Button>
      {checked === assessment ? <p className={styles.said} role="status">{text.rechecked}</p> : null}
      <div className={styles.second}>
        <Button size="small" className={styles.button} disabledFocusable={busy || does === "point"} title={text.checkWhy} onClick={() => run(() => controller.check())}>{text.check}</Button>
        <Button size="small" className={styles.button} disabledFocusable={busy || state.stored.marks.length + state.stored.markColors.length === 0} onClick={() => run(() => controller.clearMarks())}>{text.clear}</Button>
        <Button size="small" className={styles.button} disabledFocusable={busy || state.stored.history.length === 0} onClick={() => run(() => controller.restore())}>{text.restore}</Button>
        <More canFill={assessment.fillable.length > 0} onClean={() => setAsking(true)} />
      </div>
      {asking ? <Clean onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function More({ canFill, onClean }: { canFill: boolean; onClean: () => void }): React.JSX.Element {
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  const text = messages.pane.overview;
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={text.more} title={text.more} disabledFocusable={busy} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => run(() => controller.refresh())}>{text.refresh}</MenuItem>
          <MenuItem disabled={!canFill} onClick={() => run(() => controller.score({ values: true }))}>{text.scoreValues}</MenuItem>
          <MenuItem onClick={() => run(() => controller.insertFindings())}>{text.list}</MenuItem>
          <MenuDivider />
          <MenuItem onClick={onClean}>{text.clean}</MenuItem>
          <MenuDivider />
          <MenuItemLink href="manual.html" target="_blank" rel="noopener">{text.manual}</MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** All that 交付前清理 deletes of this workbook, in words. */
function goneText({ marks, suppressions, profiles, importedProfiles, mappings, importedForms, sentences, splits, history }: StoredState): string {
  const { cleanAsk, cleanGone: gone } = messages.pane.overview;
  const parts = [
    marks.length > 0 ? gone.marks(marks.length) : "", suppressions.length > 0 ? gone.suppressions(suppressions.length) : "", profiles.size + importedProfiles.length > 0 ? gone.profiles : "",
    mappings.length + importedForms.length > 0 ? gone.layouts : "", sentences.size > 0 ? gone.sentences : "", splits.size > 0 ? gone.splits : "", history.length > 0 ? gone.history(history.length) : "",
  ].filter(Boolean);
  return cleanAsk(parts.length > 0 ? parts : [gone.nothing]);
}

/** 交付前清理 asks first, in the pane itself, since 还原 is not possible afterwards; reasons of what is ignored can be kept on the findings sheet. */
function Clean({ onClose }: { onClose: () => void }): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const run = useRun();
  const { stored } = useApp();
  const text = messages.pane.overview;
  const hasReasons = stored.suppressions.length > 0;
  const clean = () => {
    onClose();
    run(() => controller.cleanForDelivery());
  };
  return (
    <Notice look="warn" role="alert">
      <div>{goneText(stored)}</div>
      {hasReasons ? <div>{text.cleanKeep}</div> : null}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={clean}>{text.cleanYes}</Button>
        {hasReasons ? <Button size="small" onClick={() => run(() => controller.insertFindings())}>{text.cleanList}</Button> : null}
        <Button size="small" autoFocus onClick={onClose}>{text.cancel}</Button>
      </div>
    </Notice>
  );
}
