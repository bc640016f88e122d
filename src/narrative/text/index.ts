export * from "./types";
export { depthAt } from "./figures";
export { MACHINES, MIXED_COUNTS } from "./lexicon";
export { readText } from "./read";
export { listBehind, numberedLists, type NumberedList } from "./lists";
