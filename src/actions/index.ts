export { createController, type ControllerOptions } from "./controller";
export { MARK_COLORS } from "./marks";
export type { ActionName, ActionReport, AppController, AppState, Phase } from "./types";
