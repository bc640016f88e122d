export { addressesAt, layOut, tableArea, type Stamp } from "./lay-out";
export { listProjects } from "./sources";
export { summaryKinds } from "./registry";
export type { SummaryCell, SummaryInput, SummaryKind, SummaryPlace, SummarySheet, SummaryTable, TableAddresses } from "./types";
