export * from "./types";
export { readActual, type ActualCell } from "./actual";
export { tierOf } from "./tier";
export { compareDates, dateText, scanDate, type ScannedDate } from "./calendar";
export { errorReason, isDateFormat, isErrorText, isPercentFormat, printOf, shown, type CellPrint } from "./cell-text";
export * from "./interval";
export { isBlankMark } from "./blank";
export { bareQuantity, scanDigits, type Digits } from "./digits";
export { compact, plain, printedSpan, type Blanks, type Plain, type Span } from "./plain";
export {
  factorInFormula,
  inOneUnit,
  inUnitOf,
  inYuan,
  moneyRatio,
  moneyUnit,
  moneyUnitIn,
  statedMoneyUnit,
  sumOfMoney,
  type Money,
} from "./money";
export { readMoney, type ReadMoney, type UnreadMoney } from "./money-text";
export { exact, numberIn, readNumber, type ReadNumber } from "./number";
export { scoreText } from "./score-text";
export { halfUp, HUNDRED, ONE, settled, show, showPercent, slim, sumOf, ZERO } from "./decimal";
export { directionOf, isNature, readOperator, type ReadOperator, type Sign } from "./operator";
export { givesPoints, statesPoints } from "./points";
export { readTarget, type TargetCell } from "./target";
export { POINTS } from "./lexicon/units";
export { countIn } from "./numerals";
export { compareUnits, convert, isBareMultiplier, knownUnit, leadingUnit, multipliedOut, PERCENT, readUnit } from "./unit";
