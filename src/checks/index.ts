export * from "./types";
export { currentKey, isMeant, reportName, ruleNamed } from "./names";
export { checks } from "./registry";
export {
  CHECK_FAILED,
  checking,
  findingKey,
  LIMIT_NOTE,
  runChecks,
  SHEET_FAILED,
  sheetFailed,
  staleSuppressions,
  type CheckSubject,
} from "./run";
