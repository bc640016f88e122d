import type { Reading } from "../../judge";
import { valueOf } from "../../measure";
import { FROM_BEFORE, type Told, type ToldText } from "../../told";
import { DONE_ITSELF, DONE_OF_REST, INCOME_TOLD, LEFT_BY_NAME, PRICE_GAP, SPENDING_TOLD, WHOLE_LABEL } from "../../lexicon";
import { less } from "./differences";
import { addable, isAmount, isStock, toldIn } from "../lib";
import type { PartsList } from "../lists/lists";

/** So many wholes, the nearest ones, that something may be left of. */
const MOST_WHOLES = 4;
/** A sentence of more amounts than this has too many pairs that come to anything. */
const MOST_BESIDE = 8;

/** True for an amount that is called what is missing, saved or not done, with no word of what is left: 未检161辆, 节约36.8万元, 价差155元. */
export function isLeftByName(one: Told): boolean {
  return (isStock(one) && LEFT_BY_NAME.some(({ rest }) => rest.test(one.figure.lead))) || isPriceGap(one);
}

function isPriceGap({ role, figure }: Told): boolean {
  return role === "price" && figure.sort === "amount" && PRICE_GAP.test(figure.lead);
}

/** 应检4128辆，已检3967辆，未检161辆: the last number in front that says what was done of it, less than the one in front of that; 价差: of the two prices in front. */
export function leftByName(text: ToldText, rest: Told): Reading[] {
  const own = toldIn(text, rest.figure.sentence).filter(
    (one) => one.figure.end <= rest.figure.start && one.figure.segment === rest.figure.segment && addable(one.figure, rest.figure),
  );
  if (isPriceGap(rest)) {
    const [a, b] = own.filter((one) => one.role === "price" && !one.figure.bound).slice(-2);
    if (!a || !b) return [];
    const [more, fewer] = valueOf(a.figure).gte(valueOf(b.figure)) ? [a, b] : [b, a];
    return [less(rest.figure, more.figure, [fewer.figure], "named")];
  }
  const [whole, part] = own.filter(isStock).slice(-2);
  const fits = whole && part && LEFT_BY_NAME.some((one) => one.rest.test(rest.figure.lead) && one.part.test(part.figure.lead));
  // 已达成12个、部分达成2个、未达成1个: the first of the two was done itself, and is one of three.
  return fits && !DONE_ITSELF.test(whole.figure.lead) && valueOf(whole.figure).gt(valueOf(part.figure))
    ? [less(rest.figure, whole.figure, [part.figure], "named")]
    : [];
}

/** Amounts and counts at most a paragraph in front of a remainder that it may be left of; none in brackets of their own. */
export function stocksNear({ all }: ToldText, rest: Told): Told[] {
  return all.filter(
    (one) =>
      isStock(one) &&
      one.figure.end <= rest.figure.start &&
      rest.figure.paragraph - one.figure.paragraph <= 1 &&
      addable(one.figure, rest.figure) &&
      one.figure.depth <= rest.figure.depth,
  );
}

/**
 * What may be left of what: everything told in the nearest place as given, planned or in all, less what was carried out of it; both with what came
 * from before. The words point to each of these and to none alone.
 */
export function likelyRests(text: ToldText, rest: Told, lists: readonly PartsList[]): Reading[] {
  const near = stocksNear(text, rest);
  const spent = spentBefore(near, rest, lists);
  const isWhole = (one: Told) =>
    WHOLE_LABEL.test(one.label) || (one.aspect === null ? one.figure.sentence === rest.figure.sentence : one.aspect !== "done");
  const wholes = distinct(near.filter((one) => one !== spent[0] && isWhole(one)).reverse());
  const [carried, second] = near.filter((one) => one.figure.sentence === rest.figure.sentence && FROM_BEFORE.test(one.label));
  return spent
    .flatMap((part) => {
      const larger = wholes.filter((one) => one !== part && valueOf(one.figure).gt(valueOf(part.figure))).slice(0, MOST_WHOLES);
      return larger.map((whole) => less(rest.figure, whole.figure, [part.figure], "likely"));
    })
    .concat(carried && !second ? withBefore(rest, carried, near, spent) : []);
}

/** What was carried out: the last such amount in the nearest sentence that has any, the total of its list; else the one amount of the sentence. */
function spentBefore(near: readonly Told[], rest: Told, lists: readonly PartsList[]): readonly Told[] {
  const done = near.filter((one) => one.aspect === "done" || DONE_OF_REST.test(one.figure.lead));
  const last = done.at(-1);
  const own = near.filter((one) => one.figure.sentence === rest.figure.sentence);
  if (!last) return own.length === 1 ? own : [];
  const totals = lists
    .filter((list) => list.parts.some((way) => way.length >= 2 && way.includes(last)))
    .flatMap((list) => list.totals.slice(0, 1));
  return [last, ...totals.filter((one) => near.includes(one) && one.aspect === "done")];
}

/** 年初结转64.1万元，本年下达498万元，项目支出515.66万元，年末结转…: what came from before and what was given, less what was spent. */
function withBefore(rest: Told, carried: Told, near: readonly Told[], spent: readonly Told[]): Reading[] {
  const given = near.filter(
    (one) =>
      one !== carried &&
      one.figure.sentence === carried.figure.sentence &&
      !spent.includes(one) &&
      (one.aspect !== "done" || INCOME_TOLD.test(one.label)) &&
      !SPENDING_TOLD.test(one.label),
  );
  return spent.flatMap((part) => given.map((one) => less(rest.figure, one.figure, [part.figure], "likely", [carried.figure])));
}

/** The same amount told twice is one whole. */
export function distinct(stocks: readonly Told[]): readonly Told[] {
  return stocks.filter((one, i) => stocks.findIndex((other) => valueOf(other.figure).eq(valueOf(one.figure))) === i);
}

/** 合同价1286，已付900.2，质保金38.58，未付347.22: one amount less two others of the sentence. It says nothing for the figure, it only keeps it from being called wrong. */
export function lessTwo(text: ToldText, rest: Told): Reading[] {
  const own = toldIn(text, rest.figure.sentence).filter(
    (one) => one !== rest && isAmount(one) && one.role !== "price" && addable(one.figure, rest.figure),
  );
  if (own.length > MOST_BESIDE) return [];
  return own
    .flatMap((whole) =>
      own.flatMap((a, i) =>
        own
          .slice(i + 1)
          .filter((b) => a !== whole && b !== whole)
          .map((b) => less(rest.figure, whole.figure, [a.figure, b.figure], "net")),
      ),
    )
    .filter(({ plain }) => plain.gt(0));
}
