export * from "./entry";
export * from "./read";
export * from "./write";
