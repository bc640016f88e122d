import Decimal from "decimal.js";
import { messages } from "../../../messages";
import { show } from "../../../reading";
import { settle, standing, type Reading, type Standing } from "../../judge";
import { inUnitOf, measured, spread, valueOf, verdictOf } from "../../measure";
import { sentenceOf, type Figure, type ReportText } from "../../text";
import type { Told, ToldText } from "../../told";
import {
  AVERAGED,
  AVERAGE_NUMBER,
  BESIDE_PRODUCT,
  COMES_TO,
  NUMBER_NEXT,
  PAID_LESS,
  PAID_MORE,
  PAID_TOTAL,
  TIMES_SIGN,
} from "../../lexicon";
import type { Claim } from "../../types";
import { isStock, piecesOf } from "../lib";
import { isPriced, priceOf, timesOf, type Price } from "./prices";
import { yearlyReading } from "./yearly";

/** A price holds for lines so far below it, and the number of things may stand so far above. */
const LINES_BELOW = 6;
const LINES_ABOVE = 3;

/** 21人，每人每月500元，共…; 玉米每亩14元…玉米补贴1209.6万元: a number of things × the price of each (× months, days) against the amount it comes to. */
export function productClaims(text: ToldText): Claim[] {
  const told = text.all.flatMap((one) => priceOf(text.report, one) ?? []);
  const yearly = new Set(told.flatMap((price) => price.yearly?.figure ?? []));
  // 每生每天5元，每生全年1000元: one price, told twice.
  const prices = told.filter(({ told: { figure } }) => !yearly.has(figure));
  if (prices.length === 0) return [];
  return text.all
    .filter((one) => one.figure.sort === "amount" && (isStock(one) || yearly.has(one.figure)))
    .flatMap((total) => settle(text.report, rounded(total.figure), "other", readingsFor(text, prices, total)) ?? []);
}

/** 274人，人均300元，计8.2万元: what is printed with a decimal is rounded to it. */
function rounded(figure: Figure): Figure {
  return figure.decimals > 0 && figure.factor > 1 ? measured(figure) : figure;
}

/** All products that may make an amount; of those that the words do not tie to it, only what fits. */
function readingsFor(text: ToldText, prices: readonly Price[], total: Told): Reading[] {
  const ofOne = prices.find(({ yearly }) => yearly?.figure === total.figure);
  if (ofOne?.yearly) return [yearlyReading(ofOne.told.figure, ofOne.yearly)];
  const inReach = prices.filter((price) => isInReach(text.report, price.told.figure, total.figure));
  const meant = pricesOf(text, inReach, total);
  const pairs = inReach.flatMap((price) => {
    const things = thingsFor(text, price, total);
    return things.map((thing) => ({
      price,
      thing,
      tied: meant.includes(price)
        ? isRow(text, price, meant, thing, total)
          ? "stated"
          : tieOf(text, price, meant, thing, things, total)
        : null,
    }));
  });
  // Where the words tell price and number, a number of times that nobody prints is not thought of for another price.
  const isStated = pairs.some(({ tied }) => tied === "stated");
  const readings = pairs.flatMap(({ price, thing, tied }) =>
    timesOf(text.report, price, total)
      .filter(({ known }) => known !== "thought" || !isStated || meant.includes(price))
      .map(({ times, known }) =>
        productOf(
          text.report,
          thing.figure,
          price.told.figure,
          total.figure,
          times,
          // A number of times that nobody prints is no ground to say that it holds.
          known === "thought" ? "net" : tied !== null && known === "sure" ? tied : "weak",
        ),
      ),
  );
  return [...readings, ...allTogether(text, meant, total)].filter(
    (one) => (one.standing !== "weak" && one.standing !== "net") || verdictOf(total.figure, one) === "consistent",
  );
}

/** The prices that an amount may be made of: those since the last amount in its sentence, or all of it; else those of the nearest sentence that has any. */
function pricesOf(text: ToldText, inReach: readonly Price[], { figure, series }: Told): readonly Price[] {
  const own = inReach.filter(({ told }) => told.figure.sentence === figure.sentence);
  const last = text.all
    .filter(
      (one) =>
        isStock(one) && one.figure.sort === "amount" && one.figure.sentence === figure.sentence && one.figure.end <= series[0]!.start,
    )
    .at(-1);
  const since = own.filter(({ told }) => !last || told.figure.start > last.figure.end);
  if (since.length > 0 || own.length > 0) return since.length > 0 ? since : own;
  return inReach.filter(({ told }) => told.figure.sentence === inReach.at(-1)!.told.figure.sentence);
}

function isInReach({ plain }: ReportText, price: Figure, total: Figure): boolean {
  if (price.start > total.end)
    return price.depth === total.depth + 1 && /^[^,;。()]{0,4}\([^;。()]*$/.test(plain.slice(total.end, price.start));
  return total.paragraph - price.paragraph <= (AVERAGED.test(price.lead) ? -1 : LINES_BELOW) || total.segment === price.segment;
}

/** Numbers of what the price is for, in front of the amount or in the bracket with the price, the nearest paragraph that has any. */
function thingsFor(text: ToldText, price: Price, total: Told): Told[] {
  const { figure } = price.told;
  // 自主就业55人，发放24.75万元（每人7500元）: right in front of the amount.
  const beside = text.all[total.figure.index - 1];
  if (figure.start > total.figure.end && beside && isCountOf(text.report, price, beside) && beside.figure.segment === total.figure.segment)
    return [beside];
  const near = text.all.filter(
    (one) =>
      isCountOf(text.report, price, one) &&
      (one.figure.end <= total.figure.start || (one.figure.sentence === figure.sentence && figure.start > total.figure.end)),
  );
  const far = total.figure.paragraph - figure.paragraph > 1;
  const places = far
    ? [(one: Told) => one.figure.segment === total.figure.segment]
    : [
        (one: Told) => one.figure.segment === total.figure.segment,
        (one: Told) => one.figure.sentence === total.figure.sentence || one.figure.sentence === figure.sentence,
        (one: Told) => one.figure.paragraph === total.figure.paragraph,
        (one: Told) => total.figure.paragraph - one.figure.paragraph <= LINES_ABOVE,
      ];
  const first = places.map((place) => near.filter(place)).find((found) => found.length > 0) ?? [];
  return [
    ...first,
    ...(far ? [] : near.filter((one) => !first.includes(one) && total.figure.paragraph - one.figure.paragraph <= LINES_ABOVE)),
  ];
}

function isCountOf(report: ReportText, price: Price, one: Told): boolean {
  return isStock(one) && one.figure.sort === "count" && isPriced(report, price, one.figure);
}

/** 每人每学期1500元、两个学期: what may stand between a price and what it comes to. */
const MOST_BETWEEN = 16;

/** 奖补420只，每只1500元，补63万元: the number, the price for each and what they come to, one right behind the other. */
function isRow({ report: { plain } }: ToldText, price: Price, prices: readonly Price[], thing: Told, { figure, series }: Told): boolean {
  const isOther = (one: Price) => one !== price && one.told.figure.segment === figure.segment;
  if (prices.some(isOther) || BESIDE_PRODUCT.test(figure.lead)) return false;
  const each = price.told.figure;
  const between = plain.slice(each.end, figure.start);
  return (
    each.index - thing.figure.index === 1 &&
    figure.index - each.index === 1 &&
    series.length === 1 &&
    figure.segment === thing.figure.segment &&
    figure.depth === each.depth &&
    between.length <= MOST_BETWEEN &&
    !PAID_LESS.test(plain.slice(thing.figure.start, figure.start)) &&
    !PAID_MORE.test(between)
  );
}

/** How the words tie a product to an amount; null when they do not. */
function tieOf(
  { report }: ToldText,
  price: Price,
  prices: readonly Price[],
  thing: Told,
  things: readonly Told[],
  total: Told,
): Standing | null {
  const { figure } = total;
  const each = price.told.figure;
  const { start, end } = sentenceOf(report, figure);
  if (BESIDE_PRODUCT.test(figure.lead) || AVERAGE_NUMBER.test(thing.figure.lead) || PAID_LESS.test(report.plain.slice(start, end)))
    return null;
  if (isFormula(report, thing.figure, each, figure) || isTriple(report, price.told, thing, total)) return "stated";
  const here = things.filter((one) => one.figure.segment === figure.segment);
  const listed = here.length > 0 ? here : things.filter((one) => one.figure.sentence === things[0]!.figure.sentence);
  const whole = isWhole(report.plain, listed);
  const likely = listed.length <= MOST_THINGS && listed.includes(thing) && isNextTo(report, price.told, thing, total) ? "likely" : null;
  const named = isCalledLike(price, thing);
  if (total.series.length > 1) {
    const isPaired = isAtPlaceOf(total, thing, whole ? listed.slice(1) : listed);
    // 每生每学期1850元，春季2650人、秋季2588人，分别发放…: one price for all.
    if (prices.length === 1) return isPaired ? "named" : null;
    return isAtPlaceOf(total, price, prices) && (named || isPaired) ? "named" : null;
  }
  if (named && total.label.includes(price.name)) return "named";
  const alone = whole ? thing === listed[0] : listed.length === 1 && thing === listed[0];
  // Of several prices no single one makes an amount that is not called by its name.
  if (prices.length !== 1) return null;
  // Two sentences are tied by a name or by what the price is for.
  if (!(alone || named) || (figure.sentence !== each.sentence && here.length === 0 && !named)) return likely;
  if (each.start > figure.end) return "named";
  const from = Math.max(price.yearly?.figure.end ?? each.end, thing.figure.end);
  const next = report.figures.find((one) => one.start >= from && one.sort === "amount");
  const inList = figure.lead === "" && figure.depth === 0 && here.length === 1 && each.paragraph < figure.paragraph;
  if (next !== figure || !(PAID_TOTAL.test(figure.lead) || inList)) return likely;
  // The number of another sentence may be that of others: 队员223人。…体检每人500元，支出10.8万元.
  if (thing.figure.sentence !== figure.sentence && !named) return "likely";
  return each.segment === figure.segment && here.length === 1 ? "stated" : "named";
}

/** One of as many as the series of a total has, at its place there. */
function isAtPlaceOf<T>({ series, figure }: Told, one: T, all: readonly T[]): boolean {
  return all.length === series.length && all[series.indexOf(figure)] === one;
}

/** 64人×600元为3.84万元. */
function isFormula({ plain }: ReportText, thing: Figure, each: Figure, total: Figure): boolean {
  return TIMES_SIGN.test(plain.slice(thing.end, each.start)) && COMES_TO.test(plain.slice(each.end, total.start));
}

/** 每人次375元、1,040人次、支出39万元: the price, its number and what it comes to, one right behind the other. */
function isTriple({ plain }: ReportText, price: Told, thing: Told, { figure, series }: Told): boolean {
  return (
    thing.figure.index - price.figure.index === 1 &&
    figure.index - thing.figure.index === 1 &&
    series.length === 1 &&
    figure.segment === price.figure.segment &&
    figure.depth === price.figure.depth &&
    NUMBER_NEXT.test(plain.slice(price.figure.end, thing.figure.start)) &&
    PAID_TOTAL.test(figure.lead)
  );
}

function isCalledLike({ name }: Price, thing: Told): boolean {
  return name.length >= SHORTEST_NAME && thing.label.includes(name);
}

/** So many things that a price may be for leave it open which is meant. */
const MOST_THINGS = 3;

/** True when an amount is the first behind a price and what it is for, in one sentence, or stands in front of the bracket that holds them. */
function isNextTo(report: ReportText, price: Told, thing: Told, { figure }: Told): boolean {
  if (price.figure.start > figure.end) return true;
  const next = report.figures.find((one) => one.start >= Math.max(price.figure.end, thing.figure.end) && one.sort === "amount");
  return next === figure && price.figure.sentence === figure.sentence;
}

/** True when the first of several numbers is all the others together. */
function isWhole(plain: string, [first, ...rest]: readonly Told[]): boolean {
  return (
    first !== undefined &&
    rest.length > 1 &&
    rest.reduce((sum, one) => sum.plus(piecesOf(plain, one.figure)), new Decimal(0)).eq(piecesOf(plain, first.figure))
  );
}

const SHORTEST_NAME = 2;

function productOf({ plain }: ReportText, count: Figure, each: Figure, total: Figure, times: number, how: Standing): Reading {
  const factor = piecesOf(plain, count).times(times);
  const { low, high, closed } = spread(each);
  const sum = { plain: valueOf(each).times(factor), possible: { low: low.times(factor), high: high.times(factor), closed } };
  const print = show(sum.plain.div(total.factor)) + total.unit;
  return standing(
    inUnitOf(total, sum, messages.reportText.product(plain.slice(count.start, count.end), each.digits + each.unit, String(times), print)),
    how,
    [count, each],
  );
}

/** 刑事每件1500元，民事每件2000元，共支付…: all prices of a sentence, each × the number of its name, or at its place. */
function allTogether(text: ToldText, prices: readonly Price[], total: Told): Reading[] {
  if (prices.length < 2) return [];
  const ways = prices.map((price) => thingsFor(text, price, total));
  const byName = prices.map((price, i) =>
    ways[i]!.find(
      (one) =>
        price.name.length >= SHORTEST_NAME &&
        (one.label.includes(price.name) || (one.name.length >= SHORTEST_NAME && price.name.includes(one.name))),
    ),
  );
  const named = byName.every((one, i) => one !== undefined && byName.indexOf(one) === i);
  const listed = (ways[0] ?? []).filter((one) => one.figure.sentence === ways[0]![0]!.figure.sentence).slice(-prices.length);
  // 牛450头、每头2000元，羊1600只、每只800元: each price behind its own number.
  const ahead = prices.map(({ told: { figure } }, i) =>
    ways[i]!.filter((one) => one.figure.sentence === figure.sentence && one.figure.end <= figure.start).at(-1),
  );
  const byPlace = ahead.every((one, i) => one !== undefined && ahead.indexOf(one) === i);
  const things = named ? byName : byPlace ? ahead : listed;
  if (things.length !== prices.length) return [];
  const products = prices.map((price, i) => productOf(text.report, things[i]!.figure, price.told.figure, total.figure, 1, "weak"));
  const add = (of: (one: Reading) => Decimal) => products.reduce((sum, one) => sum.plus(of(one)), new Decimal(0));
  const plain = add((one) => one.plain);
  const next = text.report.figures.find((one) => one.start >= prices.at(-1)!.told.figure.end && one.sort === "amount");
  const behind = next === total.figure && total.series.length === 1 && total.figure.sentence === prices[0]!.told.figure.sentence;
  const how = !behind ? "weak" : named && PAID_TOTAL.test(total.figure.lead) ? "named" : "likely";
  return [
    {
      plain,
      possible: { low: add((one) => one.possible.low), high: add((one) => one.possible.high), closed: true },
      standing: how,
      inputs: products.flatMap((one) => one.inputs),
      derivation: messages.reportText.sum(
        products.map((one) => show(one.plain)),
        show(plain),
      ),
    },
  ];
}
