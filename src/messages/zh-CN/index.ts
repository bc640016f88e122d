// All Chinese text that people read, by room, each a module of its own: a page loads what it shows. Texts of rule records and form lexicons
// are data and stay with their records.
export { actions } from "./actions";
export { bars } from "./bars";
export { baseSheet } from "./base-sheet";
export { checks } from "./checks";
export { cli } from "./cli";
export { collect } from "./collect";
export { derivation } from "./derivation";
export { embedded } from "./embedded";
export { errors } from "./errors";
export { excel } from "./excel";
export { forms } from "./forms";
export { reportText } from "./report-text";
export * as pane from "./pane";
export { preview } from "./preview";
export { profiles } from "./profiles";
export { reading } from "./reading";
export { sentences } from "./sentences";
export { severities } from "./severities";
export { state } from "./state";
export { summaries } from "./summaries";
export { verdict } from "./verdict";
