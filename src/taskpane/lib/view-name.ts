/** The views of the pane. */
export const VIEW_NAMES = ["overview", "findings", "layout", "rules", "report", "history"] as const;
export type ViewName = (typeof VIEW_NAMES)[number];
