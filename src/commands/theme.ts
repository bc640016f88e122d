import type { OfficeColors } from "../excel/startup";
import { themeOf, type PaneTheme, type ThemeSource } from "../taskpane";

/** Media of the page: what Windows or the browser asks of every page. */
const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/** So often the theme is asked for while the pane is open: no event of Excel tells of it. */
const EVERY_MS = 4000;

/**
 * The look of the pane, followed while it is open. Colours that the system forces on all pages go before Office's theme;
 * where Office tells none (Excel on the web), the browser's own light or dark is taken.
 * @param colors Office's theme as it is now, null when it tells none
 */
export function followTheme(colors: () => OfficeColors | null, page: Window): ThemeSource {
  const now = (): PaneTheme => {
    if (page.matchMedia(FORCED).matches) return "contrast";
    const office = colors();
    if (office) return themeOf(office.background, office.foreground);
    return page.matchMedia(DARK).matches ? "dark" : "light";
  };
  return {
    get: now,
    subscribe(listener) {
      const media = [FORCED, DARK].map((query) => page.matchMedia(query));
      for (const one of media) one.addEventListener("change", listener);
      page.addEventListener("focus", listener);
      const timer = page.setInterval(listener, EVERY_MS);
      return () => {
        for (const one of media) one.removeEventListener("change", listener);
        page.removeEventListener("focus", listener);
        page.clearInterval(timer);
      };
    },
  };
}
