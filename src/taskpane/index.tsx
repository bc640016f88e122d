import { FluentProvider, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import type { AppController } from "../actions";
import { App } from "./app";
import { CrashGuard } from "./components/problem";
import { ControllerProvider } from "./lib/use-app";

export interface PaneOptions {
  /** Follows the Office theme; light by default. */
  readonly theme?: "light" | "dark";
}

const FONTS = '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
const THEMES: Readonly<Record<"light" | "dark", Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
};

/** Shows the pane in an element and gives a way to take it away. The controller is asked to read the workbook at once. */
export function mountPane(root: HTMLElement, controller: AppController, options: PaneOptions = {}): () => void {
  const react = createRoot(root);
  react.render(
    <FluentProvider theme={THEMES[options.theme ?? "light"]} style={{ height: "100%" }}>
      <CrashGuard>
        <ControllerProvider value={controller}><App /></ControllerProvider>
      </CrashGuard>
    </FluentProvider>,
  );
  return () => react.unmount();
}
