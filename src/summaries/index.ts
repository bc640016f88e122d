export { BLANK_CELL, formula, num, quoted, shareOf, shareOfPairs, text } from "./cells";
export { addressesAt, besideCells, layOut, ROWS_ABOVE_BODY, tableArea, type Stamp } from "./lay-out";
export { isAlone, isBodyLine, sheetsOfSummaries, standingOf, writtenLines, type Standing } from "./standing";
export { listProjects } from "./sources";
export { summaryKinds } from "./registry";
export type { SummaryCell, SummaryInput, SummaryKind, SummaryPlace, SummarySheet, SummaryTable, TableAddresses } from "./types";
