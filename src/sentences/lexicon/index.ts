export * from "./units";
export * from "./words";
export * from "./asking";
export * from "./remarks";
export * from "./spellings";
