import { webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { groupsOf } from "../../workbook";

/** The looks of the pane. */
export type PaneTheme = "light" | "dark" | "contrast";

/** A look that can change while the pane is open, as Office's theme does. */
export interface ThemeSource {
  get(): PaneTheme;
  /** Tells of changes; the answer stops that. */
  subscribe(listener: () => void): () => void;
}

/** Fonts of Windows and macOS for Chinese, then of the build machines. */
const fontFamilyBase = '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

const LIGHT: Theme = { ...webLightTheme, fontFamilyBase };
const loaded = new Map<PaneTheme, Theme>([["light", LIGHT]]);

/** Fluent's theme for a look; the light one is always there, the others are loaded when they are first asked for. */
export async function loadTheme(look: PaneTheme): Promise<Theme> {
  const known = loaded.get(look);
  if (known || look === "light") return known ?? LIGHT;
  const { DARK_THEMES } = await import("./dark-themes");
  const theme: Theme = { ...DARK_THEMES[look], fontFamilyBase };
  loaded.set(look, theme);
  return theme;
}

/** Fluent's theme for a look; while it is loaded the one before stays. */
export function useFluentTheme(look: PaneTheme): Theme {
  const [theme, setTheme] = useState(() => loaded.get(look) ?? LIGHT);
  useEffect(() => {
    let over = false;
    loadTheme(look).then(
      (found) => {
        if (!over) setTheme(found);
      },
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [look]);
  return theme;
}

/** Below this relative luminance a background is dark. */
const DARK_BELOW = 0.3;

/**
 * The look that goes with the colours Office gives ("#RRGGBB" of officeTheme.bodyBackgroundColor and bodyForegroundColor).
 * Pure black with pure white or a pure colour is a high-contrast scheme of Windows; colours that cannot be read give the light look.
 */
export function themeOf(background: string, foreground: string): PaneTheme {
  const back = luminance(background);
  if (back === null || back >= DARK_BELOW) return "light";
  return back === 0 && /^#?(ff|00){3}$/i.test(foreground.trim()) ? "contrast" : "dark";
}

/** Relative luminance (0 to 1) of "#RRGGBB", null when the text is no such colour. */
function luminance(color: string): number | null {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color.trim());
  if (!match) return null;
  const [r, g, b] = groupsOf(match, 3);
  const light = (hex: string) => {
    const part = parseInt(hex, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
}

/** A look that never changes. */
export function fixedTheme(theme: PaneTheme): ThemeSource {
  return { get: () => theme, subscribe: () => () => undefined };
}
