// Written by scripts/registry.mjs (npm run registry): do not edit, add a file to the folder instead.
import type { Check } from "./types";
import { check as acceptanceDate } from "./rules/actuals/acceptance-date";
import { check as acceptanceZero } from "./rules/actuals/acceptance-zero";
import { check as actualBound } from "./rules/actuals/actual-bound";
import { check as actualIsName } from "./rules/actuals/actual-is-name";
import { check as actualMissing } from "./rules/actuals/actual-missing";
import { check as actualText } from "./rules/actuals/actual-text";
import { check as actualsEqualTargets } from "./rules/actuals/actuals-equal-targets";
import { check as actualsOnePhrase } from "./rules/actuals/actuals-one-phrase";
import { check as allDoneClaim } from "./rules/texts/all-done-claim";
import { check as allFull } from "./rules/scores/all-full";
import { check as allProjectsFull } from "./rules/lists/all-projects-full";
import { check as amountAsText } from "./rules/funds/amount-as-text";
import { check as amountMissing } from "./rules/funds/amount-missing";
import { check as amountUnreadable } from "./rules/funds/amount-unreadable";
import { check as amountWithoutHeading } from "./rules/funds/amount-without-heading";
import { check as arrivalRate } from "./rules/funds/arrival-rate";
import { check as baseDataOverspent } from "./rules/funds/base-data-overspent";
import { check as blankForm } from "./rules/cells/blank-form";
import { check as blockEmpty } from "./rules/weights/block-empty";
import { check as budgetWeightRepeated } from "./rules/weights/budget-weight-repeated";
import { check as budgetWeight } from "./rules/weights/budget-weight";
import { check as budgetZero } from "./rules/funds/budget-zero";
import { check as budgetsBetweenSheets } from "./rules/between-sheets/budgets-between-sheets";
import { check as changeColumn } from "./rules/lists/change-column";
import { check as contentNotIndicator } from "./rules/levels/content-not-indicator";
import { check as controlRate } from "./rules/targets/control-rate";
import { check as conversion } from "./rules/totals/conversion";
import { check as costVsExecuted } from "./rules/actuals/cost-vs-executed";
import { check as criteriaDiffers } from "./rules/sentences/criteria-differs";
import { check as criteriaGap } from "./rules/sentences/criteria-gap";
import { check as criteriaRange } from "./rules/sentences/criteria-range";
import { check as criteriaSlope } from "./rules/sentences/criteria-slope";
import { check as criteriaUnread } from "./rules/sentences/criteria-unread";
import { check as criteriaWorth } from "./rules/sentences/criteria-worth";
import { check as cutThoughMet } from "./rules/scores/cut-though-met";
import { check as deductionLimit } from "./rules/scores/deduction-limit";
import { check as duplicateIndicator } from "./rules/levels/duplicate-indicator";
import { check as duplicateRows } from "./rules/lists/duplicate-rows";
import { check as errorValue } from "./rules/cells/error-value";
import { check as executedOverBudget } from "./rules/funds/executed-over-budget";
import { check as executionReason } from "./rules/texts/execution-reason";
import { check as executionScoreMissing } from "./rules/scores/execution-score-missing";
import { check as executionScore } from "./rules/scores/execution-score";
import { check as fewerSuggestions } from "./rules/texts/fewer-suggestions";
import { check as fullThoughMissed } from "./rules/scores/full-though-missed";
import { check as fullThoughUnfinished } from "./rules/scores/full-though-unfinished";
import { check as fundDirections } from "./rules/funds/fund-directions";
import { check as fundParts } from "./rules/funds/fund-parts";
import { check as fundTotalZero } from "./rules/funds/fund-total-zero";
import { check as goalEmpty } from "./rules/texts/goal-empty";
import { check as gradeBand } from "./rules/totals/grade-band";
import { check as labelWeight } from "./rules/weights/label-weight";
import { check as levelBlank } from "./rules/levels/level-blank";
import { check as level1Missing } from "./rules/levels/level1-missing";
import { check as level1Repeated } from "./rules/levels/level1-repeated";
import { check as level2Mismatch } from "./rules/levels/level2-mismatch";
import { check as level2Name } from "./rules/levels/level2-name";
import { check as listAcross } from "./rules/lists/list-across";
import { check as listBound } from "./rules/lists/list-bound";
import { check as listCount } from "./rules/lists/list-count";
import { check as listGrade } from "./rules/lists/list-grade";
import { check as listRunning } from "./rules/lists/list-running";
import { check as listSubtotal } from "./rules/lists/list-subtotal";
import { check as listSum } from "./rules/lists/list-sum";
import { check as longTarget } from "./rules/targets/long-target";
import { check as lowExecution } from "./rules/actuals/low-execution";
import { check as mixedParts } from "./rules/funds/mixed-parts";
import { check as moneyUnitBetween } from "./rules/funds/money-unit-between";
import { check as moneyUnitMissing } from "./rules/funds/money-unit-missing";
import { check as moneyUnitSize } from "./rules/funds/money-unit-size";
import { check as nearNames } from "./rules/between-sheets/near-names";
import { check as negativeActual } from "./rules/actuals/negative-actual";
import { check as notApplicableFull } from "./rules/scores/not-applicable-full";
import { check as nullMark } from "./rules/cells/null-mark";
import { check as numberAsText } from "./rules/cells/number-as-text";
import { check as operatorCost } from "./rules/targets/operator-cost";
import { check as operatorDirection } from "./rules/targets/operator-direction";
import { check as overshoot } from "./rules/actuals/overshoot";
import { check as parentWeight } from "./rules/weights/parent-weight";
import { check as partOverWhole } from "./rules/funds/part-over-whole";
import { check as partsTotal } from "./rules/totals/parts-total";
import { check as pointsTotal } from "./rules/weights/points-total";
import { check as printedWeightTotal } from "./rules/weights/printed-weight-total";
import { check as qualitativeRange } from "./rules/scores/qualitative-range";
import { check as qualityCount } from "./rules/targets/quality-count";
import { check as quantityPercent } from "./rules/targets/quantity-percent";
import { check as quantityQualitative } from "./rules/targets/quantity-qualitative";
import { check as rateBase } from "./rules/funds/rate-base";
import { check as rateDiffers } from "./rules/funds/rate-differs";
import { check as rateMissing } from "./rules/funds/rate-missing";
import { check as rateTruncated } from "./rules/funds/rate-truncated";
import { check as rateUnit } from "./rules/targets/rate-unit";
import { check as reasonCopied } from "./rules/texts/reason-copied";
import { check as reasonEmpty } from "./rules/texts/reason-empty";
import { check as reasonMissing } from "./rules/texts/reason-missing";
import { check as reviewScore } from "./rules/scores/review-score";
import { check as sameIndicator } from "./rules/levels/same-indicator";
import { check as sameTarget } from "./rules/targets/same-target";
import { check as satisfactionLevel } from "./rules/levels/satisfaction-level";
import { check as scoreDecimals } from "./rules/scores/score-decimals";
import { check as scoreDiffersEqual } from "./rules/scores/score-differs-equal";
import { check as scoreDiffersPositive } from "./rules/scores/score-differs-positive";
import { check as scoreDiffersReverse } from "./rules/scores/score-differs-reverse";
import { check as scoreFactor } from "./rules/scores/score-factor";
import { check as scoreJustBelow } from "./rules/scores/score-just-below";
import { check as scoreMark } from "./rules/scores/score-mark";
import { check as scoreMissing } from "./rules/scores/score-missing";
import { check as scoreNegative } from "./rules/scores/score-negative";
import { check as scoreOverWeight } from "./rules/scores/score-over-weight";
import { check as scoreVariant } from "./rules/scores/score-variant";
import { check as shareDiffers } from "./rules/lists/share-differs";
import { check as shareOverHundred } from "./rules/targets/share-over-hundred";
import { check as sharesTotal } from "./rules/lists/shares-total";
import { check as similarDifferentCut } from "./rules/scores/similar-different-cut";
import { check as singleIndicator } from "./rules/weights/single-indicator";
import { check as summaryValue } from "./rules/totals/summary-value";
import { check as targetCopiedWeight } from "./rules/targets/target-copied-weight";
import { check as targetMissing } from "./rules/targets/target-missing";
import { check as targetVsBudget } from "./rules/targets/target-vs-budget";
import { check as templateHint } from "./rules/texts/template-hint";
import { check as textLength } from "./rules/texts/text-length";
import { check as tinyExecution } from "./rules/actuals/tiny-execution";
import { check as totalCap } from "./rules/totals/total-cap";
import { check as totalLabel } from "./rules/totals/total-label";
import { check as totalMismatch } from "./rules/totals/total-mismatch";
import { check as totalMissing } from "./rules/totals/total-missing";
import { check as totalOverFull } from "./rules/totals/total-over-full";
import { check as uncheckable } from "./rules/targets/uncheckable";
import { check as unfinishedRow } from "./rules/actuals/unfinished-row";
import { check as unitBlank } from "./rules/targets/unit-blank";
import { check as units } from "./rules/targets/units";
import { check as unmetCount } from "./rules/texts/unmet-count";
import { check as unweightedCut } from "./rules/scores/unweighted-cut";
import { check as weightMissing } from "./rules/weights/weight-missing";
import { check as weightSplit } from "./rules/weights/weight-split";
import { check as weightZero } from "./rules/weights/weight-zero";
import { check as weightsTotal } from "./rules/weights/weights-total";
import { check as wordsForNumber } from "./rules/cells/words-for-number";
import { check as wrongContent } from "./rules/lists/wrong-content";
import { check as yearMismatch } from "./rules/targets/year-mismatch";
import { check as yearstartZero } from "./rules/funds/yearstart-zero";
import { check as zeroWithoutNote } from "./rules/actuals/zero-without-note";

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
  executedOverBudget,
  executionReason,
  executionScoreMissing,
  executionScore,
  fewerSuggestions,
  fullThoughMissed,
  fullThoughUnfinished,
  fundDirections,
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
