export { createController, type ControllerOptions } from "./controller";
export { MARK_COLORS } from "./marks";
export { runOnce, type OnceOptions, type OnceResult } from "./once";
export type { ActionName, ActionReport, AppController, AppState, Phase } from "./types";
export { hasBaseData, missingInputs, wantsBaseData, type MissingInput } from "./base-data";
export { previewSummary, summaryOffers, type SummaryOffer, type SummaryTarget } from "./summary";
