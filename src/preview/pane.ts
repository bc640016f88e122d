import type { AppController, AppState } from "../actions";
import { collectFiles } from "../collect";
import type { EmbeddedWorkbook } from "../embedded";
import { createOfficePort, openNewWorkbook } from "../excel";
import { mountPane, type ThemeSource } from "../taskpane";
import type { engines } from "../worker";
import { remoteController, turn } from "../worker";
import type { Connection, PageSetup } from "./page-setup";

/** The pane beside a workbook. */
export interface Pane {
  readonly controller: AppController;
  /** Takes the pane away and gives up its engine and its client. */
  readonly close: () => void;
}

/** Puts the pane beside an open workbook; it begins to read at once. @param engine as `engines` starts it */
export function openPane(
  root: HTMLElement,
  workbook: EmbeddedWorkbook,
  connection: Connection,
  engine: ReturnType<typeof engines>,
  { theme, newWorkbooks, manual }: { readonly theme: ThemeSource } & Pick<PageSetup, "newWorkbooks" | "manual">,
): Pane {
  const port = createOfficePort(connection.excel, { apiLevel: () => workbook.apiLevel, schedule, turn });
  const controller = remoteController(engine, Promise.resolve(port));
  const unmount = mountPane(root, controller, {
    theme,
    keepsUndo: true,
    collect: collectFiles,
    outlet: {
      openWorkbook: newWorkbooks === "offered" ? (made) => openNewWorkbook(connection.excel, made) : null,
      downloads: true,
      manual,
    },
  });
  const close = () => {
    unmount();
    controller.close();
    connection.close();
  };
  return { controller, close };
}

/** Resolves once the pane's state is one that is waited for; at once where it is so already. */
export function until(controller: AppController, isReached: (state: AppState) => boolean): Promise<void> {
  if (isReached(controller.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const off = controller.subscribe(() => {
      if (!isReached(controller.getState())) return;
      off();
      resolve();
    });
  });
}

function schedule(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
