import type { PaneTheme, ThemeSource } from "../taskpane";

/** How the page is to look: as the system says, or always so. */
export type ThemeChoice = "system" | "light" | "dark";

export const THEME_CHOICES: readonly ThemeChoice[] = ["system", "light", "dark"];
const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";
const KEPT = "jixiao-preview-theme";

/** The look of the whole page, chosen here and kept for the next visit; colours that the system forces go before it. The sheet keeps the file's colours. */
export class PageTheme implements ThemeSource {
  private readonly listeners = new Set<() => void>();
  private chosen: ThemeChoice;

  constructor() {
    this.chosen = THEME_CHOICES.find((choice) => choice === kept()) ?? "system";
    for (const query of [FORCED, DARK]) window.matchMedia(query).addEventListener("change", () => this.changed());
    this.changed();
  }

  get choice(): ThemeChoice {
    return this.chosen;
  }

  choose(choice: ThemeChoice): void {
    this.chosen = choice;
    try {
      localStorage.setItem(KEPT, choice);
    } catch {
      // A page that may keep nothing has the look until it is closed.
    }
    this.changed();
  }

  // Called by React without their object.
  readonly get = (): PaneTheme => {
    if (window.matchMedia(FORCED).matches) return "contrast";
    if (this.chosen !== "system") return this.chosen;
    return window.matchMedia(DARK).matches ? "dark" : "light";
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private changed(): void {
    document.documentElement.dataset["theme"] = this.get();
    for (const listener of this.listeners) listener();
  }
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}
