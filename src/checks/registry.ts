// Written by scripts/registry.mjs (npm run registry): do not edit, add a file to the folder instead.
import type { Check } from "./types";
import { check as acceptanceDate } from "./rules/acceptance-date";
import { check as acceptanceZero } from "./rules/acceptance-zero";
import { check as actualBound } from "./rules/actual-bound";
import { check as actualIsName } from "./rules/actual-is-name";
import { check as actualMissing } from "./rules/actual-missing";
import { check as actualText } from "./rules/actual-text";
import { check as actualsEqualTargets } from "./rules/actuals-equal-targets";
import { check as actualsOnePhrase } from "./rules/actuals-one-phrase";
import { check as allDoneClaim } from "./rules/all-done-claim";
import { check as allFull } from "./rules/all-full";
import { check as allProjectsFull } from "./rules/all-projects-full";
import { check as amountAsText } from "./rules/amount-as-text";
import { check as amountMissing } from "./rules/amount-missing";
import { check as amountUnreadable } from "./rules/amount-unreadable";
import { check as amountWithoutHeading } from "./rules/amount-without-heading";
import { check as arrivalRate } from "./rules/arrival-rate";
import { check as baseDataOverspent } from "./rules/base-data-overspent";
import { check as blankForm } from "./rules/blank-form";
import { check as blockEmpty } from "./rules/block-empty";
import { check as budgetWeightRepeated } from "./rules/budget-weight-repeated";
import { check as budgetWeight } from "./rules/budget-weight";
import { check as budgetZero } from "./rules/budget-zero";
import { check as budgetsBetweenSheets } from "./rules/budgets-between-sheets";
import { check as changeColumn } from "./rules/change-column";
import { check as contentNotIndicator } from "./rules/content-not-indicator";
import { check as controlRate } from "./rules/control-rate";
import { check as conversion } from "./rules/conversion";
import { check as costVsExecuted } from "./rules/cost-vs-executed";
import { check as criteriaDiffers } from "./rules/criteria-differs";
import { check as criteriaGap } from "./rules/criteria-gap";
import { check as criteriaRange } from "./rules/criteria-range";
import { check as criteriaSlope } from "./rules/criteria-slope";
import { check as criteriaUnread } from "./rules/criteria-unread";
import { check as criteriaWorth } from "./rules/criteria-worth";
import { check as cutThoughMet } from "./rules/cut-though-met";
import { check as deductionLimit } from "./rules/deduction-limit";
import { check as duplicateIndicator } from "./rules/duplicate-indicator";
import { check as duplicateRows } from "./rules/duplicate-rows";
import { check as errorValue } from "./rules/error-value";
import { check as executionReason } from "./rules/execution-reason";
import { check as executionScoreMissing } from "./rules/execution-score-missing";
import { check as executionScore } from "./rules/execution-score";
import { check as fewerSuggestions } from "./rules/fewer-suggestions";
import { check as fullThoughMissed } from "./rules/full-though-missed";
import { check as fullThoughUnfinished } from "./rules/full-though-unfinished";
import { check as fundParts } from "./rules/fund-parts";
import { check as fundTotalZero } from "./rules/fund-total-zero";
import { check as goalEmpty } from "./rules/goal-empty";
import { check as gradeBand } from "./rules/grade-band";
import { check as labelWeight } from "./rules/label-weight";
import { check as levelBlank } from "./rules/level-blank";
import { check as level1Missing } from "./rules/level1-missing";
import { check as level1Repeated } from "./rules/level1-repeated";
import { check as level2Mismatch } from "./rules/level2-mismatch";
import { check as level2Name } from "./rules/level2-name";
import { check as listAcross } from "./rules/list-across";
import { check as listBound } from "./rules/list-bound";
import { check as listCount } from "./rules/list-count";
import { check as listGrade } from "./rules/list-grade";
import { check as listRunning } from "./rules/list-running";
import { check as listSubtotal } from "./rules/list-subtotal";
import { check as listSum } from "./rules/list-sum";
import { check as longTarget } from "./rules/long-target";
import { check as lowExecution } from "./rules/low-execution";
import { check as mixedParts } from "./rules/mixed-parts";
import { check as moneyUnitBetween } from "./rules/money-unit-between";
import { check as moneyUnitMissing } from "./rules/money-unit-missing";
import { check as moneyUnitSize } from "./rules/money-unit-size";
import { check as nearNames } from "./rules/near-names";
import { check as negativeActual } from "./rules/negative-actual";
import { check as notApplicableFull } from "./rules/not-applicable-full";
import { check as nullMark } from "./rules/null-mark";
import { check as numberAsText } from "./rules/number-as-text";
import { check as operatorCost } from "./rules/operator-cost";
import { check as operatorDirection } from "./rules/operator-direction";
import { check as overshoot } from "./rules/overshoot";
import { check as overspent } from "./rules/overspent";
import { check as parentWeight } from "./rules/parent-weight";
import { check as partOverWhole } from "./rules/part-over-whole";
import { check as partsTotal } from "./rules/parts-total";
import { check as pointsTotal } from "./rules/points-total";
import { check as printedWeightTotal } from "./rules/printed-weight-total";
import { check as qualitativeRange } from "./rules/qualitative-range";
import { check as qualityCount } from "./rules/quality-count";
import { check as quantityPercent } from "./rules/quantity-percent";
import { check as quantityQualitative } from "./rules/quantity-qualitative";
import { check as rateBase } from "./rules/rate-base";
import { check as rateDiffers } from "./rules/rate-differs";
import { check as rateMissing } from "./rules/rate-missing";
import { check as rateTruncated } from "./rules/rate-truncated";
import { check as rateUnit } from "./rules/rate-unit";
import { check as reasonCopied } from "./rules/reason-copied";
import { check as reasonEmpty } from "./rules/reason-empty";
import { check as reasonMissing } from "./rules/reason-missing";
import { check as reviewScore } from "./rules/review-score";
import { check as sameIndicator } from "./rules/same-indicator";
import { check as sameTarget } from "./rules/same-target";
import { check as satisfactionLevel } from "./rules/satisfaction-level";
import { check as scoreDecimals } from "./rules/score-decimals";
import { check as scoreDiffersEqual } from "./rules/score-differs-equal";
import { check as scoreDiffersPositive } from "./rules/score-differs-positive";
import { check as scoreDiffersReverse } from "./rules/score-differs-reverse";
import { check as scoreFactor } from "./rules/score-factor";
import { check as scoreJustBelow } from "./rules/score-just-below";
import { check as scoreMark } from "./rules/score-mark";
import { check as scoreMissing } from "./rules/score-missing";
import { check as scoreNegative } from "./rules/score-negative";
import { check as scoreOverWeight } from "./rules/score-over-weight";
import { check as scoreVariant } from "./rules/score-variant";
import { check as shareDiffers } from "./rules/share-differs";
import { check as shareOverHundred } from "./rules/share-over-hundred";
import { check as sharesTotal } from "./rules/shares-total";
import { check as similarDifferentCut } from "./rules/similar-different-cut";
import { check as singleIndicator } from "./rules/single-indicator";
import { check as summaryValue } from "./rules/summary-value";
import { check as targetCopiedWeight } from "./rules/target-copied-weight";
import { check as targetMissing } from "./rules/target-missing";
import { check as targetVsBudget } from "./rules/target-vs-budget";
import { check as templateHint } from "./rules/template-hint";
import { check as textLength } from "./rules/text-length";
import { check as tinyExecution } from "./rules/tiny-execution";
import { check as totalCap } from "./rules/total-cap";
import { check as totalLabel } from "./rules/total-label";
import { check as totalMismatch } from "./rules/total-mismatch";
import { check as totalMissing } from "./rules/total-missing";
import { check as totalOverFull } from "./rules/total-over-full";
import { check as uncheckable } from "./rules/uncheckable";
import { check as unfinishedRow } from "./rules/unfinished-row";
import { check as unitBlank } from "./rules/unit-blank";
import { check as units } from "./rules/units";
import { check as unmetCount } from "./rules/unmet-count";
import { check as unweightedCut } from "./rules/unweighted-cut";
import { check as weightMissing } from "./rules/weight-missing";
import { check as weightSplit } from "./rules/weight-split";
import { check as weightZero } from "./rules/weight-zero";
import { check as weightsTotal } from "./rules/weights-total";
import { check as wordsForNumber } from "./rules/words-for-number";
import { check as wrongContent } from "./rules/wrong-content";
import { check as yearMismatch } from "./rules/year-mismatch";
import { check as yearstartZero } from "./rules/yearstart-zero";
import { check as zeroWithoutNote } from "./rules/zero-without-note";

/** Every member of src/checks/rules, in the order of the file names. */
export const checks: readonly Check[] = [
  acceptanceDate,
  acceptanceZero,
  actualBound,
  actualIsName,
  actualMissing,
  actualText,
  actualsEqualTargets,
  actualsOnePhrase,
  allDoneClaim,
  allFull,
  allProjectsFull,
  amountAsText,
  amountMissing,
  amountUnreadable,
  amountWithoutHeading,
  arrivalRate,
  baseDataOverspent,
  blankForm,
  blockEmpty,
  budgetWeightRepeated,
  budgetWeight,
  budgetZero,
  budgetsBetweenSheets,
  changeColumn,
  contentNotIndicator,
  controlRate,
  conversion,
  costVsExecuted,
  criteriaDiffers,
  criteriaGap,
  criteriaRange,
  criteriaSlope,
  criteriaUnread,
  criteriaWorth,
  cutThoughMet,
  deductionLimit,
  duplicateIndicator,
  duplicateRows,
  errorValue,
  executionReason,
  executionScoreMissing,
  executionScore,
  fewerSuggestions,
  fullThoughMissed,
  fullThoughUnfinished,
  fundParts,
  fundTotalZero,
  goalEmpty,
  gradeBand,
  labelWeight,
  levelBlank,
  level1Missing,
  level1Repeated,
  level2Mismatch,
  level2Name,
  listAcross,
  listBound,
  listCount,
  listGrade,
  listRunning,
  listSubtotal,
  listSum,
  longTarget,
  lowExecution,
  mixedParts,
  moneyUnitBetween,
  moneyUnitMissing,
  moneyUnitSize,
  nearNames,
  negativeActual,
  notApplicableFull,
  nullMark,
  numberAsText,
  operatorCost,
  operatorDirection,
  overshoot,
  overspent,
  parentWeight,
  partOverWhole,
  partsTotal,
  pointsTotal,
  printedWeightTotal,
  qualitativeRange,
  qualityCount,
  quantityPercent,
  quantityQualitative,
  rateBase,
  rateDiffers,
  rateMissing,
  rateTruncated,
  rateUnit,
  reasonCopied,
  reasonEmpty,
  reasonMissing,
  reviewScore,
  sameIndicator,
  sameTarget,
  satisfactionLevel,
  scoreDecimals,
  scoreDiffersEqual,
  scoreDiffersPositive,
  scoreDiffersReverse,
  scoreFactor,
  scoreJustBelow,
  scoreMark,
  scoreMissing,
  scoreNegative,
  scoreOverWeight,
  scoreVariant,
  shareDiffers,
  shareOverHundred,
  sharesTotal,
  similarDifferentCut,
  singleIndicator,
  summaryValue,
  targetCopiedWeight,
  targetMissing,
  targetVsBudget,
  templateHint,
  textLength,
  tinyExecution,
  totalCap,
  totalLabel,
  totalMismatch,
  totalMissing,
  totalOverFull,
  uncheckable,
  unfinishedRow,
  unitBlank,
  units,
  unmetCount,
  unweightedCut,
  weightMissing,
  weightSplit,
  weightZero,
  weightsTotal,
  wordsForNumber,
  wrongContent,
  yearMismatch,
  yearstartZero,
  zeroWithoutNote,
];
