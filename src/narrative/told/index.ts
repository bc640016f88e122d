export * from "./types";
export { FROM_BEFORE, PLAIN_HEADING, RATE } from "./lexicon";
export { clauseOf, tellAll, type ToldText } from "./tell";
export { baseName, nameIn, otherFlow, sameThing } from "./names";
