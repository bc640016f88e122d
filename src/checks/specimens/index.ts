export { bad, changed, good, without, type Changes, type Rows } from "./build";
export { blankProjectForm, projectForm } from "./project";
export { scoringSheet, targetSheet, zpForm } from "./sichuan";
export { allocationList, baseData, expenseList, outcomeList, projectList, shareList } from "./lists";
export { declaration, departmentFunds, factorForm, hubeiForm, hunanSheet, nestedSheet } from "./others";
