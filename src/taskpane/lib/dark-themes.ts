import { teamsHighContrastTheme, webDarkTheme } from "@fluentui/react-components";

/** The looks besides the light one; the first paint waits for them only where one of them is in force. */
export const DARK_THEMES = { dark: webDarkTheme, contrast: teamsHighContrastTheme };
