export { createController, type ControllerOptions } from "./controller";
export { MARK_COLORS } from "./mark-colors";
export { runOnce, type OnceOptions, type OnceResult } from "./once";
export type { ActionName, ActionReport, AppController, AppState, CollectFiles, Phase } from "./types";
export { previewSummaryValues, type PreviewedSummary } from "./summary-preview";
export { previewSummary, summaryOffers, type SummaryOffer, type SummaryTarget } from "./summary";
export { collectError, collectFile, type CollectedFile } from "./collect/file";
export { planCollected } from "./collect/plan";
export { collectPort } from "./collect/port";
