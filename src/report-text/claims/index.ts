import { messages } from "../../messages";
import type { Drafted } from "../judge";
import { tellAll, type ToldText } from "../told";
import { printedAt, type ReportText } from "../text";
import type { Claim, ClaimVerdict } from "../types";
import { aboveFullClaims } from "./scores/above-full";
import { aboveGoalClaims } from "./rates/above-goal";
import { addedUpClaims } from "./lists/added-up";
import { adjustedClaims } from "./rests/adjusted";
import { adjustmentRates } from "./rates/adjustment-rates";
import { answerClaims } from "./rates/answers";
import { apartClaims } from "./changes/apart";
import { averageClaims } from "./averages/averages";
import { restClaims } from "./rests/balances";
import { besideFormerClaims } from "./changes/beside-former";
import { calledRates } from "./rates/called";
import { isPartSeen, withoutChance, type Weighed } from "./weighing/chance";
import { scoresByRate } from "./scores/by-rate";
import { changeClaims } from "./changes/changes";
import { classClaims } from "./lists/classes";
import { countClaims } from "./lists/counts";
import { placesHeld, withCulprits } from "./weighing/culprits";
import { differClaims } from "./rests/differ";
import { earnedClaims } from "./scores/earned";
import { gateOf, heldBy, withEvidence, withoutAccused, withoutAfter } from "./weighing/evidence";
import { flowClaims } from "./rests/flows";
import { gapClaims } from "./rests/gaps";
import { gradeClaims } from "./scores/grades";
import { gradeRates } from "./rates/grade-rates";
import { guessesIn, type Guess } from "./weighing/guesses";
import { itemClaims } from "./lists/items";
import { outOfClaims, sidesOf } from "./rates/out-of";
import { jointShares } from "./shares/joint";
import { partsLists, type PartsList } from "./lists/lists";
import { labelledRows } from "./tables/labelled-rows";
import { netClaims } from "./rests/nets";
import { leftBesideClaims } from "./rests/left-beside";
import { lostGivenClaims } from "./scores/lost-given";
import { listedLosses } from "./scores/losses-listed";
import { lostPointClaims, wholeLostClaims } from "./scores/lost";
import { namedSums } from "./lists/named-sums";
import { partsCounted } from "./lists/parts-counted";
import { pointClaims } from "./changes/points";
import { portionClaims } from "./averages/portions";
import { productClaims } from "./averages/products";
import { rateClaims } from "./rates/rates";
import { balanceSheetClaims } from "./tables/ratios";
import { repeatedClaims } from "./scores/repeated";
import { restsByShares } from "./shares/rests-by-shares";
import { slippedTotals } from "./lists/run-totals";
import { scoreRatesInTurn } from "./scores/score-rates";
import { bracketScores, scoreRows } from "./scores/score-rows";
import { scoreClaims } from "./scores/scores";
import { shareClaims } from "./shares/shares";
import { splitClaims } from "./lists/split";
import { sumClaims } from "./lists/sums";
import { withSlippedParts } from "./shares/slipped-part";
import { tableClaims } from "./tables/tables";
import { tellingRatios, tellingSums } from "./weighing/telling";
import { threePublicsClaims } from "./lists/three-publics";
import { timesClaims } from "./changes/times";
import { toldBeforeClaims } from "./changes/told-before";
import { toldPairs } from "./rests/told-pairs";
import { weightClaims } from "./scores/weights";
import { witnessedClaims } from "./weighing/witnessed";

const WORST_FIRST: readonly ClaimVerdict[] = ["inconsistent", "truncated", "rounding", "consistent", "uncheckable"];

/** All claims of a text, one for each figure, in the order of the text. Each family of claims is a file of its own. */
export function claimsOf(report: ReportText): Claim[] {
  const text = tellAll(report);
  const lists = partsLists(text);
  const tables = [...tableClaims(report), ...labelledRows(report)];
  const splits = splitClaims(text);
  const families = familiesOf(text, lists);
  const guess = guessesIn(report, families);
  const drafted = families.flatMap((claim) => guess(claim) ?? []);
  const placeAt = placesIn(report);
  const scales = scalesFor(text, drafted, guess);
  // Only alarms that have evidence, and only claims in whose place a wrong figure would be seen.
  const weighed = withoutChance(withEvidence(scales.suspected, scales), scales);
  const named = withoutAccused([...weighed, ...wholeShapes(report)], (start) => placeAt.get(start));
  const judged = new Map(named.filter(({ verdict }) => verdict !== "uncheckable").map(({ start, verdict }) => [start, verdict]));
  const sums = tellingSums(text, lists, judged, heldIn(report, drafted, named), (list, part) => isPartSeen(text, list, part, scales));
  const telling = [...tables, ...splits.claims, ...sums, ...tellingRatios(text, lists, judged)];
  // A sum that comes out speaks for its total, though it is not told as a check.
  const held = new Set([...heldIn(report, drafted, [...named, ...telling]), ...placesOf(report, sums)]);
  const slipped = slippedTotals(text, ({ figure }) => !held.has(figure.index));
  // A whole that a ratio splits is right: where its parts do not make it, one of them is wrong.
  const unsplit = named.filter((claim) => claim.verdict !== "inconsistent" || !splits.wholes.has(claim.start));
  const own = withoutAfter(unsplit, new Set(placesOf(report, slipped))).map(alone);
  return mergeClaims([...own, ...telling, ...slipped, ...witnessedClaims(text, lists, held)]);
}

/** What figures that the words tie together say of each other, family by family, before anything is said of which of them to trust. */
function familiesOf(text: ToldText, lists: readonly PartsList[]): readonly Drafted[] {
  const { report } = text;
  const adjusted = adjustedClaims(text, lists);
  const flows = flowClaims(text, lists);
  const rates = [...sharesOf(text, lists), ...rateClaims(text, lists), ...answerClaims(text, lists)];
  return ofNamedSides(text, [
    ...adjusted,
    ...withoutRuns(sumClaims(text, lists), adjusted),
    ...withSlippedParts(text, rates),
    ...gapClaims(text, rates),
    ...aboveGoalClaims(text),
    ...calledRates(text),
    ...outOfClaims(text),
    ...gradeRates(text),
    ...toldDifferences(text),
    ...restsByShares(text),
    ...namedTotals(text, lists),
    ...adjustmentRates(text),
    ...changeClaims(text, lists),
    ...apartClaims(text),
    ...besideFormerClaims(text),
    ...toldBeforeClaims(text),
    ...flows,
    // 年初结转A。收入B，支出C，年末结转D: what is told to flow into a balance is all of it.
    ...restClaims(text, lists).filter(({ start }) => !flows.some((one) => one.start === start)),
    ...productClaims(text),
    ...portionClaims(text),
    ...averageClaims(text, lists),
    ...pointClaims(text),
    ...timesClaims(text),
    ...scoreClaims(report),
    ...scoresByRate(report),
    ...lostPointClaims(report),
    ...lostGivenClaims(report),
    ...repeatedClaims(report),
  ]);
}

/** Differences whose two sides are told right in front, each called by what it is. */
function toldDifferences(text: ToldText): readonly Drafted[] {
  return [...differClaims(text), ...leftBesideClaims(text), ...toldPairs(text), ...netClaims(text)];
}

/** Shares, of one amount or of several together: the words that count several leave no other. */
function sharesOf(text: ToldText, lists: readonly PartsList[]): readonly Drafted[] {
  const joint = jointShares(text, lists);
  return [...joint, ...shareClaims(text, lists).filter(({ start }) => !joint.some((one) => one.start === start))];
}

/** Totals that say by their own words what they add up, and how many parts make one up. */
function namedTotals(text: ToldText, lists: readonly PartsList[]): readonly Drafted[] {
  return [...addedUpClaims(text), ...threePublicsClaims(text), ...partsCounted(text, lists), ...namedSums(text)];
}

/** Of a rate whose words name both its sides (有效÷回收) nothing is said by any other two numbers. */
function ofNamedSides(text: ToldText, claims: readonly Drafted[]): readonly Drafted[] {
  const pairs = new Map(text.all.flatMap((one) => sidesOf(text, one).map(({ inputs }) => [one.figure, inputs] as const)));
  return claims.filter(({ grounds }) => {
    const sides = grounds && pairs.get(grounds.figure);
    return !sides || sides.every((one, i) => one === grounds.reading.inputs[i]);
  });
}

/** 预算A，追加B，收回C，调整后D: what came to D is named step by step, so that it is no total of some amounts in front of it. */
function withoutRuns(sums: readonly Drafted[], adjusted: readonly Drafted[]): Drafted[] {
  const totals = new Set(adjusted.flatMap(({ grounds }) => grounds?.figure ?? []));
  return sums.filter(
    ({ grounds }) => !grounds || !totals.has(grounds.figure) || grounds.reading.inputs.some(({ start }) => start > grounds.figure.start),
  );
}

/** What is printed whole, so that nothing has to be found: names and their number, a grade and its scale, a line for each project, a balance sheet. */
function wholeShapes(report: ReportText): Drafted[] {
  const claims = [
    ...countClaims(report),
    ...earnedClaims(report),
    ...aboveFullClaims(report),
    ...wholeLostClaims(report),
    ...listedLosses(report),
    ...scoreRatesInTurn(report),
    ...weightClaims(report),
    ...scoreRows(report),
    ...bracketScores(report),
    ...gradeClaims(report),
    ...itemClaims(report),
    ...classClaims(report),
    ...balanceSheetClaims(report),
  ];
  const guess = guessesIn(report, claims);
  return claims.flatMap((claim) => guess(claim) ?? []);
}

/** The claims with each alarm at the figure that is wrong, and what tells an alarm that may be raised. */
function scalesFor(text: ToldText, drafted: readonly Drafted[], guess: Guess): Weighed & { readonly suspected: readonly Drafted[] } {
  const suspected = withCulprits(text, drafted);
  return { suspected, held: suspected.flatMap(heldBy), isEvident: gateOf(text, suspected), guess };
}

/** The figures that claims which hold tell of, and those they are reckoned from. */
function heldIn(report: ReportText, drafted: readonly Drafted[], claims: readonly Claim[]): ReadonlySet<number> {
  const judged = claims.filter(({ verdict }) => verdict !== "uncheckable");
  return new Set([...placesOf(report, judged), ...drafted.flatMap(placesHeld)]);
}

/** The places of the figures that claims tell of. */
function placesOf(report: ReportText, claims: readonly Claim[]): number[] {
  const starts = new Set(claims.map(({ start }) => start));
  return [...placesIn(report)].flatMap(([start, index]) => (starts.has(start) ? [index] : []));
}

/** The place of every figure among all, by where it is printed. */
function placesIn(report: ReportText): ReadonlyMap<number, number> {
  return new Map(report.figures.map((figure) => [printedAt(report, figure), figure.index]));
}

/** The claim without what it was judged by. */
function alone({ sentence, text, start, end, kind, verdict, claimed, expected, derivation, note, cells }: Drafted): Claim {
  return { sentence, text, start, end, kind, verdict, claimed, expected, derivation, note, cells };
}

/**
 * One claim for each figure: the worst verdict leads, the workbook's before the text's own among equals; the arithmetic of the others stands
 * behind it. What a figure should be is said only where nothing speaks against it: two results that differ, or a cell that holds what is printed.
 */
export function mergeClaims(claims: readonly Claim[]): Claim[] {
  const byFigure = new Map<number, Claim[]>();
  for (const claim of claims) byFigure.set(claim.start, [...(byFigure.get(claim.start) ?? []), claim]);
  return [...byFigure.values()].map(merged).sort((a, b) => a.start - b.start);
}

const isAlarm = ({ verdict }: Claim): boolean => verdict === "inconsistent" || verdict === "truncated";
const isHeld = ({ cells, verdict }: Claim): boolean => cells.length > 0 && verdict !== "uncheckable";

function merged(claims: readonly Claim[]): Claim {
  const sorted = [...claims].sort(
    (a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict) || Number(isHeld(b)) - Number(isHeld(a)),
  );
  const first = sorted[0]!;
  const judged = sorted.filter((claim) => claim.verdict !== "uncheckable" || first.verdict === "uncheckable" || claim.cells.length > 0);
  // Beside some arithmetic it is not said that there is none.
  const reckoned = judged.filter((claim) => claim.verdict !== "uncheckable" || claim.derivation !== claim.note);
  const said = reckoned.length > 0 ? reckoned : judged;
  const agrees = isAlarm(first) && said.some((claim) => isHeld(claim) && !isAlarm(claim));
  const differ = new Set(said.filter(isAlarm).map(({ expected }) => expected)).size > 1 && !isHeld(first);
  const notes = [...new Set([...(agrees ? [messages.reportText.notes.cellAgrees] : []), ...said.flatMap((claim) => claim.note ?? [])])];
  return {
    ...first,
    expected: agrees || differ ? null : first.expected,
    derivation: [...new Set(said.map((claim) => claim.derivation))].join("；"),
    note: notes.length > 0 ? notes.join("；") : null,
    cells: said.flatMap((claim) => claim.cells),
  };
}
