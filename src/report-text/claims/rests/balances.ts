import { settle, type Reading, type Standing } from "../../judge";
import { totalOf, valueOf } from "../../measure";
import { sentenceOf, type Figure } from "../../text";
import { clauseOf, FROM_BEFORE, type Told, type ToldText } from "../../told";
import {
  ABOVE_PLAN,
  AMONG,
  ANOTHER,
  AVAILABLE,
  COMPLEMENTS,
  LIST_BEFORE_REST,
  OF_THE_ABOVE,
  OPENS_LIST,
  PARTED_AT_START,
  REST_OF_LIST,
  WHOLE_LABEL,
  INCOME_TOLD,
  SPENDING_TOLD,
  THE_REST,
} from "../../lexicon";
import type { Claim } from "../../types";
import { addable, figuresOf, isStock, ofOneValue, toldAround, toldIn } from "../lib";
import { confirmedBases } from "../shares/confirmed";
import { less } from "./differences";
import { distinct, isLeftByName, leftByName, lessTwo, likelyRests, stocksNear } from "./leftovers";
import type { PartsList } from "../lists/lists";
import { isSumOfPlans, plansFor, withoutParts } from "../rates/plans";

/** What is left over: 到位A，已支付B，结余C; 甲A，乙B，其余C. */
export function restClaims(text: ToldText, lists: readonly PartsList[]): Claim[] {
  return text.all
    .filter((one) => !one.figure.bound && (one.role === "rest" || isLeftByName(one)))
    .flatMap((rest) => settle(text.report, rest.figure, "difference", readingsOf(text, rest, lists)) ?? []);
}

function readingsOf(text: ToldText, rest: Told, lists: readonly PartsList[]): Reading[] {
  if (rest.role !== "rest") return leftByName(text, rest);
  const { lead } = rest.figure;
  const told = [
    ...(THE_REST.test(lead) ? [] : leftOver(text, rest, lists)),
    ...(THE_REST.test(lead) || REST_OF_LIST.test(lead) ? restOfAll(text, rest, lists) : []),
  ];
  // 另有…剩余: what is told in front is of something else.
  const apart = ANOTHER.test(clauseOf(text.report, sentenceOf(text.report, rest.figure), rest.figure));
  const isNear = ({ inputs }: Reading) => inputs.every(({ segment }) => segment === rest.figure.segment);
  const named = ofItsName(text, rest);
  // 完成108户，其中未验收21户: of what stands in front, not of the plan.
  const isInside = rest.figure.lead.startsWith(AMONG);
  const isIts = ({ inputs }: Reading) => !isInside && (named.length === 0 || named.some((one) => inputs.includes(one)));
  const readings = told.map((one): Reading => ((!apart || isNear(one)) && isIts(one) ? one : { ...one, standing: "weak" }));
  const isSure = apart || isInside || readings.some(({ standing }) => standing === "stated" || standing === "named");
  const isSaid = readings.length === 1 && isSure && isRightBehind(text, rest, readings);
  return [...readings, ...(isSure ? [] : likelyRests(text, rest, lists)), ...(isSaid ? [] : lessTwo(text, rest))];
}

/** 农资保供126万元；…农资保供尚有54万元未付: the stocks in front that have the remainder's own name; it is left of them, not of the whole. */
function ofItsName({ all }: ToldText, rest: Told): readonly Figure[] {
  return all
    .filter(
      (one) =>
        isStock(one) &&
        one.figure.end <= rest.figure.start &&
        one.name.length >= SHORTEST_NAME &&
        rest.label.startsWith(one.name) &&
        rest.figure.paragraph - one.figure.paragraph <= 1,
    )
    .map(({ figure }) => figure);
}

const SHORTEST_NAME = 2;

/**
 * 其余: the whole less all parts told in front of it; the whole stands in a sentence in front or at the head of this one. Where the words do not say which
 * amount is the whole, they point to each that is large enough.
 */
function restOfAll(text: ToldText, rest: Told, lists: readonly PartsList[]): Reading[] {
  const fits = (one: Told) => isStock(one) && addable(one.figure, rest.figure);
  const own = toldIn(text, rest.figure.sentence).filter(
    (one) => fits(one) && one.figure.end <= rest.figure.start && one.figure.depth === rest.figure.depth,
  );
  if (own.length < FEWEST_PARTS && !THE_REST.test(rest.figure.lead)) return [];
  const above = toldAround(text, rest.figure.paragraph, PARAGRAPHS_ABOVE).filter(
    (one) => fits(one) && one.figure.sentence < rest.figure.sentence && one.figure.depth === 0,
  );
  const wholes = withoutParts(above, lists);
  const before = wholes.filter(({ figure }) => figure.sentence === rest.figure.sentence - 1);
  const [head, ...parts] = own;
  const { report } = text;
  const isOfAbove = before.length === 1 && OF_THE_ABOVE.test(report.plain.slice(sentenceOf(report, rest.figure).start, rest.figure.start));
  const isWhole = head !== undefined && !isOfAbove && isWholeOfList(text, head, rest);
  const of = (whole: Told, some: readonly Told[], how: Standing) =>
    some.length > 0 && valueOf(whole.figure).gt(totalOf(figuresOf(some)).plain)
      ? [less(rest.figure, whole.figure, figuresOf(some), how)]
      : [];
  const loose = isWhole || isOfAbove || own.length < FEWEST_PARTS ? "weak" : "likely";
  const named = loose === "likely" && head && isParted(text, head) ? wholeAbove(wholes, own) : undefined;
  return [
    ...(isOfAbove ? before.flatMap((whole) => of(whole, own, "stated")) : []),
    ...(head ? of(head, parts, isWhole ? "stated" : parts.length < FEWEST_PARTS ? "weak" : loose) : []),
    ...(named ? of(named, own, "named") : []),
    ...distinct([...wholes].reverse())
      .slice(0, MOST_ABOVE)
      .flatMap((whole) => of(whole, own, loose)),
  ];
}

/** 按区域分，甲…: a sentence that begins with the words by which something is parted. */
function isParted({ report }: ToldText, { figure }: Told): boolean {
  return PARTED_AT_START.test(report.plain.slice(sentenceOf(report, figure).start, figure.start));
}

/** The one amount of the nearest sentence in front that is large enough for all parts of a list. */
function wholeAbove(wholes: readonly Told[], parts: readonly Told[]): Told | undefined {
  const sum = totalOf(figuresOf(parts)).plain;
  const large = wholes.filter(({ figure }) => valueOf(figure).gt(sum));
  return ofOneValue(large.filter(({ figure }) => figure.sentence === large.at(-1)?.figure.sentence));
}

/** The whole of a list stands so many paragraphs above what is left of it at most, and is one of so many amounts. */
const PARAGRAPHS_ABOVE = 2;
const MOST_ABOVE = 6;
/** Of one part alone another amount is left by chance. */
const FEWEST_PARTS = 2;

/** 共A，其中甲B，乙C，其余D: the words say that the first is the whole, and list its parts up to the rest. */
function isWholeOfList({ report }: ToldText, head: Told, rest: Told): boolean {
  const between = report.plain.slice(head.figure.end, rest.figure.start);
  return LIST_BEFORE_REST.test(between) && (WHOLE_LABEL.test(head.label) || OPENS_LIST.test(between));
}

/** 结余, 未拨付: what was given or planned less what was carried out; what was left from the year before belongs to what was given. */
function leftOver(text: ToldText, rest: Told, lists: readonly PartsList[]): Reading[] {
  const near = stocksNear(text, rest).filter((one) => one.figure.depth === rest.figure.depth);
  const here = near.filter((one) => one.figure.sentence === rest.figure.sentence);
  const beside = near.filter((one) => one.figure.paragraph === rest.figure.paragraph);
  const last = (here.some(isSpent) ? here : beside.some(isSpent) ? beside : near).filter(isSpent).at(-1);
  // What was spent in all, where the last amount is only a part of it.
  const spent =
    lists
      .filter((list) => last && list.tie !== "trailing" && list.parts.some((way) => way.length > 1 && way.includes(last)))
      .flatMap((list) => list.totals.slice(0, 1))
      .find(isSpent) ?? last;
  const rests = toldIn(text, rest.figure.sentence).filter(
    (one) => one.role === "rest" && one !== rest && one.figure.end <= rest.figure.start && addable(one.figure, rest.figure),
  );
  const others = pairsOf(near).map(([whole, part]) => less(rest.figure, whole.figure, [part.figure], "weak"));
  const income = here.filter((one) => INCOME_TOLD.test(one.label)).at(-1);
  const paid = here.filter((one) => SPENDING_TOLD.test(one.label)).at(-1);
  const [before, second] = here.filter((one) => FROM_BEFORE.test(one.label) && one !== income);
  const added = before && !second ? [before.figure] : [];
  if (income && paid && income !== paid) return [less(rest.figure, income.figure, [paid.figure], "stated", added), ...others];
  const pair = complement(rest, here);
  if (pair.length > 0) return isRightBehind(text, rest, pair) ? pair : [...pair, ...others];
  // What could be spent in all leaves no other whole.
  const available = here.filter((one) => AVAILABLE.test(one.label)).at(-1);
  if (available && spent && available !== spent && valueOf(available.figure).gt(valueOf(spent.figure)))
    return [less(rest.figure, available.figure, [spent.figure], "named")];
  return spent ? fromPlans(text, rest, spent, lists, { here, rests, others }) : [...confirmedRest(text, rest, here), ...others];
}

/** What stands around a remainder: the stocks of its sentence, the remainders in front of it, and readings that are no more than possible. */
interface Around {
  readonly here: readonly Told[];
  readonly rests: readonly Told[];
  readonly others: readonly Reading[];
}

/** What is left of the plans that may be meant, less what was spent and what was carried over. */
function fromPlans(text: ToldText, rest: Told, spent: Told, lists: readonly PartsList[], { here, rests, others }: Around): Reading[] {
  const over = ABOVE_PLAN.test(rest.figure.lead);
  const isGiven = (one: Told) =>
    one.aspect === "planned" || one.aspect === "arrived" || isSumOfPlans(text, one, lists) || (one === here[0] && one.aspect === null);
  const plans = plansFor(text, rest, spent, lists, (one) => !FROM_BEFORE.test(one.label) && isGiven(one));
  const carried = here.filter((one) => FROM_BEFORE.test(one.label) && one.aspect !== "done");
  const fitting = plans.filter(({ told }) =>
    over ? valueOf(told.figure).lte(valueOf(spent.figure)) : valueOf(told.figure).gte(valueOf(spent.figure)),
  );
  const sure = fitting.flatMap(({ told, sure: named }) => (named ? [told.figure] : []));
  const both =
    carried.length > 0 && !over ? sure.map((whole) => less(rest.figure, whole, [spent.figure], "stated", figuresOf(carried))) : [];
  // 收回A，结转B: what is left over is both together.
  if (rests.length > 0) return [...sure.map((whole) => less(rest.figure, whole, [spent.figure, ...figuresOf(rests)], "named")), ...others];
  const more = isFollowedByRest(text, rest);
  const how = (named: boolean, told: Told): Standing =>
    !named || more || carried.length > 0
      ? "weak"
      : told.figure.paragraph === rest.figure.paragraph && spent.figure.paragraph === rest.figure.paragraph
        ? "stated"
        : "named";
  const confirmed =
    over || sure.length > 0 ? [] : confirmedBases(text, rest, spent).map((base) => less(rest.figure, base.figure, [spent.figure], "named"));
  return [
    ...both,
    ...confirmed,
    ...fitting.map(({ told, sure: named }) =>
      over
        ? less(rest.figure, spent.figure, [told.figure], how(named, told))
        : less(rest.figure, told.figure, [spent.figure], how(named, told)),
    ),
    ...others,
  ];
}

/** Another remainder of the same kind stands behind it in its sentence, that is no part of it (其中甲项目结转). */
function isFollowedByRest({ all }: ToldText, rest: Told): boolean {
  return all.some(
    (one) =>
      one.role === "rest" &&
      one !== rest &&
      one.figure.sentence === rest.figure.sentence &&
      one.figure.start > rest.figure.end &&
      !one.figure.lead.startsWith(AMONG) &&
      addable(one.figure, rest.figure),
  );
}

/**
 * 编制52名，在职48名，空编4名; 发现3418处，整改3367处，未整改51处: the last two in front, where the words say what is missing of the first; 编制73名，其中甲32名、乙41名，
 * 在职68名: of the first that is called so, told in parts.
 */
function complement(rest: Told, here: readonly Told[]): Reading[] {
  const kind = COMPLEMENTS.find((one) => one.rest.test(rest.figure.lead));
  const [last, part] = here.slice(-2);
  const first = here.find((one) => kind?.whole?.test(one.figure.lead));
  const parts = here.slice(here.indexOf(first ?? rest) + 1, -1);
  const isInParts = first && parts.length > 1 && totalOf(figuresOf(parts)).plain.eq(valueOf(first.figure));
  const whole = isInParts ? first : last;
  return kind && whole && part && kind.part.test(part.label) && valueOf(whole.figure).gt(valueOf(part.figure))
    ? [less(rest.figure, whole.figure, [part.figure], isInParts ? "stated" : "named")]
    : [];
}

/** 编制合计67名，实有合计62名，空编: both right in front, so that no other two are meant, and nothing more is left. */
function isRightBehind(text: ToldText, rest: Told, readings: readonly Reading[]): boolean {
  const isNext = ({ index, segment }: Figure) => rest.figure.index - index <= 2 && segment === rest.figure.segment;
  return !isFollowedByRest(text, rest) && readings.every(({ inputs }) => inputs.length === 2 && inputs.every(isNext));
}

/** 涉及3284户，占计划户数的74.87%，尚余1102户: no word of spending, but the share says what the whole is. */
function confirmedRest(text: ToldText, rest: Told, here: readonly Told[]): Reading[] {
  return here
    .slice(-1)
    .flatMap((part) => confirmedBases(text, rest, part).map((base) => less(rest.figure, base.figure, [part.figure], "named")));
}

function isSpent(one: Told): boolean {
  return one.aspect === "done";
}

function pairsOf(stocks: readonly Told[]): (readonly [Told, Told])[] {
  return stocks.flatMap((whole) =>
    stocks.filter((part) => part !== whole && valueOf(part.figure).lt(valueOf(whole.figure))).map((part) => [whole, part] as const),
  );
}
