/** The views of the pane. */
export const VIEW_NAMES = ["overview", "findings", "layout", "summaries", "report", "rules", "history"] as const;
export type ViewName = (typeof VIEW_NAMES)[number];
