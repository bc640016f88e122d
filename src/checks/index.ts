export * from "./types";
export { checks } from "./registry";
export { FINDING_LIMIT, findingKey, LIMIT_NOTE, runChecks, staleSuppressions, type CheckSubject } from "./run";
export { precheck, type Precheck } from "./precheck";
