export * from "./units";
export * from "./words";
export * from "./times";
export * from "./tasks";
export * from "./asking";
export * from "./remarks";
export * from "./spellings";
export * from "./failings";
