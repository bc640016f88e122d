export * from "./types";
export { aloneFigure, depthAt } from "./figures";
export { MIXED_COUNTS, PEOPLE, PIECE, TWIN_UNITS } from "./lexicon";
export { paragraphOf, printedAt, readText, sentenceOf } from "./read";
export { tablesIn, type TextRow, type TextTable } from "./tables";
export { listBehind, numberedLists, type NumberedList } from "./lists";
