export * from "./types";
export { askedNames, rowName } from "./asked-names";
export { fillPlan, type FillMode } from "./fill";
export { budgetYear, gradeBands, gradeIn, gradeOf } from "./grade";
export { moneyAt, readMoneyAt, rowMoney } from "./money";
export { halfUp, roundFormula, roundScore } from "./number";
export { addedWeight, isAway, isCounted, isPending, standing, standingTotal } from "./rows-sum";
export { scoreSheet } from "./score-sheet";
export { typedScores } from "./typed";
