export * from "./types";
export { BARE_STEP, CHANGE, FROM_BEFORE, FROM_LEVEL, NAMED_RATE, PLAIN_HEADING, RATE, TO_LEVEL } from "./lexicon";
export { clauseOf, tellAll, toldOf, type ToldText } from "./tell";
export { isOfEarlierYear, isOfYearBefore } from "./years";
export { akin, aspectIn, baseName, coreName, isShortFor, nameIn, otherFlow, sameName, sameThing } from "./names";
