export * from "./units";
export * from "./words";
