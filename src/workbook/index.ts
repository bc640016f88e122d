export * from "./address";
export * from "./cell";
export * from "./errors";
export * from "./grid";
export * from "./plan";
export * from "./port";
export * from "./severity";
export * from "./stored";
