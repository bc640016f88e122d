export { addressesAt, layOut, tableArea, type Stamp } from "./lay-out";
export { summaryKinds } from "./registry";
export type { SummaryCell, SummaryInput, SummaryKind, SummaryPlace, SummarySheet, SummaryTable } from "./types";
