import { FluentProvider, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import type { AppController } from "../actions";
import type { CollectFiles } from "../collect/types";
import { App } from "./app";
import { CrashGuard } from "./components/crash-guard";
import { CollectProvider, OutletProvider, PAGE_ONLY, type FileOutlet } from "./lib/files";
import { ControllerProvider } from "./lib/use-app";
import { fixedTheme, loadTheme, useFluentTheme, type PaneTheme, type ThemeSource } from "./lib/theme";

export { downloadWorkbook, type FileOutlet } from "./lib/files";
export { idle } from "./lib/later";
export { themeOf, useFluentTheme, type PaneTheme, type ThemeSource } from "./lib/theme";

export interface PaneOptions {
  /** One look, or a source that follows Office's theme while the pane is open; light without it. */
  readonly theme?: PaneTheme | ThemeSource;
  /** Collects chosen workbooks into one; without it the pane does not offer that. */
  readonly collect?: CollectFiles;
  /** How files leave the pane; without it they are downloaded. */
  readonly outlet?: FileOutlet;
  /** True where what surrounds the pane goes on taking back what a person did, whatever the pane writes; Excel before 1.20 does not. */
  readonly keepsUndo?: boolean;
}

const useStyles = makeStyles({
  root: { height: "100%" },
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  contrast: { colorScheme: "dark" },
});

/** Shows the pane in an element and gives a way to take it away. The controller is asked to read the workbook at once. */
export function mountPane(root: HTMLElement, controller: AppController, options: PaneOptions = {}): () => void {
  const react = createRoot(root);
  const theme = typeof options.theme === "object" ? options.theme : fixedTheme(options.theme ?? "light");
  let gone = false;
  const draw = () => {
    if (!gone) react.render(<Pane controller={controller} {...options} theme={theme} />);
  };
  loadTheme(theme.get()).then(draw, draw);
  // A pane that is hidden may be closed next: what waits to be kept in the workbook is written.
  const hidden = () => {
    if (document.visibilityState === "hidden") controller.keep().catch(() => undefined);
  };
  document.addEventListener("visibilitychange", hidden);
  return () => {
    document.removeEventListener("visibilitychange", hidden);
    gone = true;
    react.unmount();
  };
}

/** The pane in its look, with a guard around all of it. */
export function Pane({
  controller,
  theme,
  collect,
  outlet,
  keepsUndo,
}: Omit<PaneOptions, "theme"> & { readonly controller: AppController; readonly theme: ThemeSource }): React.JSX.Element {
  const styles = useStyles();
  const look = useSyncExternalStore(theme.subscribe, theme.get);
  const fluent = useFluentTheme(look);
  // Menus are drawn beside the pane: its own height and ground must not go with them.
  return (
    <FluentProvider theme={fluent} className={mergeClasses(styles.root, styles[look])} applyStylesToPortals={false} lang="zh-CN">
      <CrashGuard scope="pane">
        <ControllerProvider value={controller}>
          <CollectProvider value={collect ?? null}>
            <OutletProvider value={outlet ?? PAGE_ONLY}>
              <App keepsUndo={keepsUndo} />
            </OutletProvider>
          </CollectProvider>
        </ControllerProvider>
      </CrashGuard>
    </FluentProvider>
  );
}
