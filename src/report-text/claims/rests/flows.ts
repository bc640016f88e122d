import { messages } from "../../../messages";
import { settle, type Drafted, type Reading, type Standing } from "../../judge";
import { valueOf } from "../../measure";
import { sentenceOf, type Figure } from "../../text";
import { clauseOf, FROM_BEFORE, type Told, type ToldText } from "../../told";
import {
  BEFORE_OPENS,
  CARRIED,
  FLOWS_IN,
  FLOWS_OUT,
  INCOME_IN_ALL,
  LEFT_OF_ALL,
  LEFT_OF_YEAR,
  LIMIT_AND_DEBT,
  OF_ONE_KIND_OF_DEBT,
  ROLLED_BALANCE,
  SPENT_IN_ALL,
  UNDER_LIMIT,
} from "../../lexicon";
import { balance, less } from "./differences";
import { addable, figuresOf, ofOneValue, toldAround, toldIn } from "../lib";
import type { PartsList } from "../lists/lists";
import { withoutParts } from "../rates/plans";

/*
 * What is there at the end of a year by what the words say came and went: 年初余额A，新增B，偿还C，年末余额D; 当年结余A，上年滚存结余B，年末滚存结余C;
 * 收支相抵，年终结余; 低于限额.
 */

/** Income, spending and what is left of them stand in so many paragraphs. */
const REACH = 3;

/** The parts of a year's accounts stand under headings of their own. */
const REACH_OF_ACCOUNTS = 8;

/** Balances at the end of a year, against what they come from. */
export function flowClaims(text: ToldText, lists: readonly PartsList[]): Drafted[] {
  return text.all
    .filter(({ figure, role }) => figure.sort === "amount" && !figure.bound && (role === "stock" || role === "rest"))
    .flatMap((one) => {
      const { lead } = one.figure;
      const kind = ROLLED_BALANCE.test(lead) || FLOWS_IN.closing.test(lead) ? "sum" : "difference";
      return settle(text.report, one.figure, kind, readingsOf(text, one, lists)) ?? [];
    });
}

function readingsOf(text: ToldText, one: Told, lists: readonly PartsList[]): Reading[] {
  const { lead } = one.figure;
  if (UNDER_LIMIT.test(lead)) return underLimit(text, one);
  if (LEFT_OF_ALL.test(text.report.plain.slice(sentenceOf(text.report, one.figure).start, one.figure.start)))
    return leftOfAll(text, one, lists);
  if (CARRIED.opening.test(lead)) return carriedIn(text, one);
  if (ROLLED_BALANCE.test(lead) || CARRIED.closing.test(lead)) return [...rolledOn(text, one), ...carriedOut(text, one, lists)];
  return FLOWS_IN.closing.test(lead) ? moved(text, one) : [];
}

/** 收入总计T：本年收入合计A，年初结转和结余B: in the accounts of a year what came in makes the total with what was there before. */
function carriedIn(text: ToldText, one: Told): Reading[] {
  const near = stocksAbove(text, one, REACH_OF_ACCOUNTS).filter(({ figure }) => !CARRIED.other.test(figure.lead));
  const [total, income] = [CARRIED.total, CARRIED.income].map((words) => ofOneValue(near.filter(({ figure }) => words.test(figure.lead))));
  return total && income && valueOf(income.figure).lte(valueOf(total.figure))
    ? [less(one.figure, total.figure, [income.figure], "named")]
    : [];
}

/**
 * 可用资金T，支出C，年末结转D; 年初结转B，收入A，支出C，年末结余D: what is left at the end of a year of all that could be spent, each told as one amount; and
 * what else was taken of it (结余分配).
 */
function carriedOut(text: ToldText, one: Told, lists: readonly PartsList[]): Reading[] {
  const above = stocksAbove(text, one, REACH_OF_ACCOUNTS);
  const near = above.filter(
    ({ figure }) => !CARRIED.other.test(figure.lead) && !BEFORE_OPENS.test(clauseOf(text.report, sentenceOf(text.report, figure), figure)),
  );
  const wholes = withoutParts(near, lists).filter(({ name, label }) => name === "" || CARRIED.total.test(label));
  const [pool = [], sides = [], income = [], done = []] = [CARRIED.pool, CARRIED.total, CARRIED.income, CARRIED.spent].map((words) =>
    ofLastYear(wholes.filter(({ figure }) => words.test(figure.lead))),
  );
  const totals = pool.length > 0 ? pool : sides;
  const total = ofOneValue(totals);
  // 收入总计T，支出总计T: with what is left of it, so that it is not what was spent.
  const spent = ofOneValue(done.filter((one) => !totals.some(({ figure }) => valueOf(figure).eq(valueOf(one.figure)))));
  if (!spent) return [];
  const opening = ofOneValue(withoutParts(above, lists).filter(({ figure }) => CARRIED.before.test(figure.lead)));
  const taken = text.all.filter(
    ({ figure, role }) =>
      (role === "stock" || role === "rest") &&
      figure.start > spent.figure.end &&
      figure.end <= one.figure.start &&
      CARRIED.taken.test(figure.lead) &&
      addable(figure, one.figure) &&
      valueOf(figure).gt(0),
  );
  const outOf = (whole: Told | undefined, how: Standing, before: readonly Figure[]): Reading[] =>
    whole && valueOf(whole.figure).gt(valueOf(spent.figure))
      ? [
          less(one.figure, whole.figure, [spent.figure, ...figuresOf(taken)], how, before),
          ...(taken.length > 0 ? [less(one.figure, whole.figure, [spent.figure], "weak", before)] : []),
        ]
      : [];
  return [
    ...outOf(total, "named", []),
    ...(opening ? [...outOf(ofOneValue(income), "named", [opening.figure]), ...outOf(total, "weak", [opening.figure])] : []),
  ];
}

/** 2023年收支总计A，2022年收支总计B: those of the later year. */
function ofLastYear(stocks: readonly Told[]): readonly Told[] {
  const last = Math.max(...stocks.map(({ year }) => year ?? 0));
  return stocks.filter(({ year }) => year === null || year === last);
}

/** 当年结余148.2万元，加上年滚存结余96.5万元，年末滚存结余: both together. */
function rolledOn(text: ToldText, one: Told): Reading[] {
  const before = inFront(text, one);
  const own = ofOneValue(before.filter(({ figure }) => LEFT_OF_YEAR.own.test(figure.lead)));
  const carried = ofOneValue(before.filter(({ figure }) => LEFT_OF_YEAR.before.test(figure.lead)));
  return own && carried ? [sumOf(one, [own.figure, carried.figure], [])] : [];
}

/** 年初余额A，新增B，偿还C，年末余额: every amount between the two balances came or went. */
function moved(text: ToldText, one: Told): Reading[] {
  const before = inFront(text, one);
  // 2021年初，我镇债务余额: the time stands in a clause of its own.
  const words = ({ figure }: Told) => text.report.plain.slice(sentenceOf(text.report, figure).start, figure.start);
  const opening = ofOneValue(before.filter((one) => FLOWS_IN.opening.test(words(one))));
  if (!opening) return [];
  const steps = before.filter(({ figure }) => figure.start > opening.figure.end);
  const up = steps.filter(({ figure }) => FLOWS_IN.word.test(figure.lead));
  const down = steps.filter(({ figure }) => FLOWS_OUT.test(figure.lead) && !FLOWS_IN.word.test(figure.lead));
  return steps.length > 0 && up.length + down.length === steps.length
    ? [sumOf(one, [opening.figure, ...figuresOf(up)], figuresOf(down))]
    : [];
}

/** 债务余额26.13亿元，核定限额27.05亿元，低于限额: the limit less what is owed, neither of one kind of debt alone. */
function underLimit(text: ToldText, one: Told): Reading[] {
  const near = toldAround(text, one.figure.paragraph, 0).filter(
    ({ figure }) => figure.end <= one.figure.start && addable(figure, one.figure) && !OF_ONE_KIND_OF_DEBT.test(figure.lead),
  );
  const limit = ofOneValue(near.filter(({ figure }) => LIMIT_AND_DEBT.whole.test(figure.lead)));
  const owed = ofOneValue(near.filter(({ figure }) => LIMIT_AND_DEBT.owed.test(figure.lead)));
  return limit && owed ? [less(one.figure, limit.figure, [owed.figure], "named")] : [];
}

/** 收支相抵，年终结余: all that came in less all that was spent, each told as one amount. */
function leftOfAll(text: ToldText, one: Told, lists: readonly PartsList[]): Reading[] {
  const near = stocksAbove(text, one, REACH);
  const wholes = withoutParts(near, lists);
  const income = ofOneValue(wholes.filter(({ label }) => INCOME_IN_ALL.test(label)));
  const spent = ofOneValue(wholes.filter(({ label }) => SPENT_IN_ALL.test(label)));
  if (!income || !spent) return [];
  const carried = near.filter(({ figure }) => FROM_BEFORE.test(figure.lead));
  return [
    less(one.figure, income.figure, [spent.figure], "named"),
    ...carried.map(({ figure }) => less(one.figure, income.figure, [spent.figure], "weak", [figure])),
  ];
}

function sumOf(one: Told, given: readonly Figure[], taken: readonly Figure[]): Reading {
  const print = [...given.map(({ digits }) => digits), ...taken.map(({ digits }) => `(-${digits})`)];
  return balance(one.figure, given, taken, (plain) => messages.reportText.sum(print, plain), "stated");
}

/** The amounts outside of brackets that stand in front, so many paragraphs away at most, and can be added to one. */
function stocksAbove({ all }: ToldText, { figure: one }: Told, reach: number): Told[] {
  return all.filter(
    ({ figure, role }) =>
      role === "stock" &&
      figure.end <= one.start &&
      one.paragraph - figure.paragraph <= reach &&
      figure.depth === 0 &&
      addable(figure, one),
  );
}

/** The amounts in front in the sentence that can be added to one. */
function inFront(text: ToldText, one: Told): readonly Told[] {
  return toldIn(text, one.figure.sentence).filter(
    ({ figure }) => figure.end <= one.figure.start && addable(figure, one.figure) && !figure.bound && figure.depth === one.figure.depth,
  );
}
