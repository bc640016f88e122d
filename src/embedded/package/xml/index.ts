export * from "./decode";
export * from "./document";
export * from "./element";
export * from "./errors";
export * from "./escape";
export * from "./scanner";
