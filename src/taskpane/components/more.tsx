import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { messages } from "../../messages";
import type { StoredState } from "../../workbook";
import { useOutlet } from "../lib/files";
import { useApp, useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";
import { MoreHorizontalRegular } from "./icons";
import { Notice } from "./notice";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: "6px" } });

/** The three dots: what is seldom done with the whole workbook. */
export function More({ canFill, onClean }: { canFill: boolean; onClean: () => void }): React.JSX.Element {
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  const text = messages.pane.overview;
  const { manual = "manual.html" } = useOutlet();
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={text.more}
          title={text.more}
          disabledFocusable={busy}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => run(() => controller.refresh())}>{text.refresh}</MenuItem>
          <MenuItem disabled={!canFill} onClick={() => run(() => controller.score({ values: true }))}>
            {text.scoreValues}
          </MenuItem>
          <MenuItem onClick={() => run(() => controller.insertFindings())}>{text.list}</MenuItem>
          <MenuDivider />
          <MenuItem onClick={onClean}>{text.clean}</MenuItem>
          <MenuDivider />
          <MenuItemLink href={manual} target="_blank" rel="noopener">
            {text.manual}
          </MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** All that 交付前清理 deletes of this workbook, in words. */
function goneText({
  marks,
  suppressions,
  profiles,
  importedProfiles,
  mappings,
  importedForms,
  sentences,
  splits,
  history,
}: StoredState): string {
  const { cleanAsk, cleanGone: gone } = messages.pane.overview;
  const parts = [
    marks.length > 0 ? gone.marks(marks.length) : "",
    suppressions.length > 0 ? gone.suppressions(suppressions.length) : "",
    profiles.size + importedProfiles.length > 0 ? gone.profiles : "",
    mappings.length + importedForms.length > 0 ? gone.layouts : "",
    sentences.size > 0 ? gone.sentences : "",
    splits.size > 0 ? gone.splits : "",
    history.length > 0 ? gone.history(history.length) : "",
  ].filter(Boolean);
  return cleanAsk(parts.length > 0 ? parts : [gone.nothing]);
}

/** 交付前清理 asks first, in the pane itself, since 还原 is not possible afterwards; reasons of what is ignored can be kept on the findings sheet. */
export function Clean({ onClose }: { onClose: () => void }): React.JSX.Element {
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
        <Button size="small" appearance="primary" onClick={clean}>
          {text.cleanYes}
        </Button>
        {hasReasons ? (
          <Button size="small" onClick={() => run(() => controller.insertFindings())}>
            {text.cleanList}
          </Button>
        ) : null}
        <Button size="small" autoFocus onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </Notice>
  );
}
