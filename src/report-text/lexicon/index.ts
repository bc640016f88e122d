export * from "./general";
export * from "./changes";
export * from "./compared";
export * from "./lists";
export * from "./prices";
export * from "./rates";
export * from "./scores";
export * from "./totals";
