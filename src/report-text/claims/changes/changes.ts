import { itemAt } from "../../../workbook";
import { messages } from "../../../messages";
import { changeInterval, differenceInterval, HUNDRED, ratioInterval, show, type Interval } from "../../../reading";
import { claimOf, settle, standing, type Reading, type Standing } from "../../judge";
import { inUnitOf, isHolding, spread, spreads, valueOf, verdictOf } from "../../measure";
import type { Figure } from "../../text";
import { BARE_STEP, isOfYearBefore, toldOf, type Told, type ToldText } from "../../told";
import { AGAINST_LAST_YEAR, COMPARES, CUT_BY, CUT_FROM, OF_BEFORE, OWN_YEAR, STEP, THIS_YEAR, YEARLY_GROWTH } from "../../lexicon";
import type { Claim } from "../../types";
import { addable, isAmount, isStock, isSurelyEarlier, toldIn } from "../lib";
import type { PartsList } from "../lists/lists";
import { clause, formersOf, type Pair } from "./formers";
import { isOfThing, nowsOf, thingOfChange, yearsCompared, type Now } from "./nows";
import { yearlyGrowth } from "./growth";

/** Increases and decreases, as amounts and as rates, against the figures they come from. */
export function changeClaims(text: ToldText, lists: readonly PartsList[]): Claim[] {
  return text.all.filter((one) => one.role === "change" && !one.figure.bound).flatMap((change) => changeClaim(text, change, lists) ?? []);
}

function changeClaim(text: ToldText, change: Told, lists: readonly PartsList[]): Claim | null {
  const { report } = text;
  if (YEARLY_GROWTH.test(change.figure.lead)) return settle(report, change.figure, "change", yearlyGrowth(text, change));
  const kind = change.figure.sort === "percent" ? "change" : "difference";
  const delta = kind === "change" ? deltaOf(text, change) : null;
  const nows = nowsOf(text, change, delta, lists);
  // 1046件，其中…行政17件，较上年的972件增加: of the last part, or of the total of its list.
  const sure = nows.filter((one) => one.sure);
  const formers = (sure.length > 0 ? sure : [nows[0] ?? null]).flatMap((now) => formersOf(text, change, now, lists));
  const readings = delta
    ? besideAmount(text, change, delta, { nows, formers })
    : formers.flatMap((pair) => ofPair(change, pair)).map((one) => ofOther(text, change, one, thingOfChange(change)));
  const turned = wrongWay(text, change, formers);
  if (turned)
    return claimOf(report, change.figure, {
      kind,
      verdict: "inconsistent",
      expected: null,
      derivation: turned,
      note: messages.reportText.notes.wrongWay,
    });
  const claim = settle(report, change.figure, kind, readings);
  if (claim || readings.some((one) => one.standing !== "weak") || delta) return claim;
  const { noLastYear } = messages.reportText.notes;
  return kind === "change" && AGAINST_LAST_YEAR.test(clause(text, change))
    ? claimOf(report, change.figure, { kind, verdict: "uncheckable", expected: null, derivation: noLastYear, note: noLastYear })
    : null;
}

/** What a change may be of: what is told of now, and pairs of then and now. */
interface Sides {
  readonly nows: readonly Now[];
  readonly formers: readonly Pair[];
}

/** A rate of change behind its amount: of what the amount was added to, which is told in front of it, or is what there is now without it. */
function besideAmount(text: ToldText, change: Told, delta: Told, { nows, formers }: Sides): Reading[] {
  const said = thingOfChange(delta);
  const front = formerInFront(text, delta, said);
  const told = formers.length === 0 ? formerBeside(text, change, delta) : undefined;
  const others = [
    ...formers.flatMap((pair) => ofPair(change, pair)),
    ...nows.flatMap((now) => ofStock(change, delta, now)),
    ...formers.flatMap(({ former, how }) => ofFormer(delta, former, how === "stated" ? "weak" : how)),
    ...(told ? ofFormer(delta, told.figure, isOfThing(told, said) ? "stated" : "weak") : []),
    ...misread(text, change, delta, nows),
  ];
  // Where the amounts of then and now give the change, its rate is of both.
  const isGiven = formers.some((pair) => front === pair.former && isFitting(delta, pair));
  if (!front || isGiven) return others.map((one) => ofOther(text, change, one, said));
  return [
    ...ofFormer(delta, front, "stated"),
    ...nows.flatMap((now) => rateOfChange(change, front, now.figure, "weak")),
    ...others.map((one): Reading => (one.standing === "net" ? one : { ...one, standing: "weak" })),
  ];
}

/** The last value of before in the change's segment. */
function formerBeside(text: ToldText, change: Told, delta: Told): Told | undefined {
  return toldIn(text, change.figure.sentence)
    .filter(
      (one) =>
        one.role === "former" &&
        one.figure.segment === change.figure.segment &&
        one.figure.end <= change.figure.start &&
        addable(one.figure, delta.figure),
    )
    .at(-1);
}

/** A change as that from then to now. */
function ofPair(change: Told, { former, now, how }: Pair): Reading[] {
  return change.figure.sort === "percent" ? rateOfChange(change, former, now, how) : amountOfChange(change, former, now, how);
}

/** 由51.07减到48.62, told as an increase: the size fits and the direction does not. Gives the arithmetic; null otherwise. */
function wrongWay({ all }: ToldText, change: Told, formers: readonly Pair[]): string | null {
  if (change.way === null) return null;
  const turned = { ...change, way: change.way === "up" ? ("down" as const) : ("up" as const) };
  const sure = formers.filter(
    ({ how, former, now }) =>
      how !== "weak" && !valueOf(former).eq(valueOf(now)) && isSurelyEarlier(toldOf({ all }, former), toldOf({ all }, now)),
  );
  const fits = (reading: Reading) => verdictOf(change.figure, reading) === "consistent";
  if (sure.length === 0 || formers.some((pair) => ofPair(change, pair).some(fits))) return null;
  return sure.flatMap((pair) => ofPair(turned, pair)).find(fits)?.derivation ?? null;
}

/** The amount of change that a rate of change follows, in its segment, with no other rate of change between them. */
function deltaOf(text: ToldText, change: Told): Told | null {
  const own = toldIn(text, change.figure.sentence).filter(
    (one) => one.figure.segment === change.figure.segment && one.figure.end <= change.figure.start,
  );
  const last = own.filter((one) => one.role === "change" && !one.figure.bound).at(-1) ?? deltaBehind(text, change);
  return last && last.figure.sort !== "percent" && (last.way === null || change.way === null || last.way === change.way) ? last : null;
}

/** 增长15.36%，增收25464万元: the amount that a rate tells of stands right behind it, and no rate of its own behind that. */
function deltaBehind({ report: { plain }, all }: ToldText, { figure }: Told): Told | undefined {
  const [next, other] = [all[figure.index + 1], all[figure.index + 2]];
  const isNext =
    next?.role === "change" && next.figure.segment === figure.segment && BARE_STEP.test(next.figure.lead) && !next.figure.bound;
  const isOfOther = other?.role === "change" && other.figure.sort === "percent" && other.figure.segment === figure.segment;
  return isNext && !isOfOther && plain.slice(figure.end, next.figure.start) === `,${next.figure.lead}` ? next : undefined;
}

function amountOfChange(change: Told, former: Figure, now: Figure, how: Standing): Reading[] {
  const down = change.way === "down";
  const [high, low] = down ? [former, now] : [now, former];
  const result = { plain: valueOf(high).minus(valueOf(low)), possible: differenceInterval(spread(high), spread(low)) };
  return [
    standing(
      inUnitOf(
        change.figure,
        result,
        messages.reportText.difference(high.digits, low.digits, show(result.plain.div(change.figure.factor))),
      ),
      how,
      [now, former],
    ),
  ];
}

/** The rate from what stood before to what stands now; a fall is told as a number above 0. `change`: the percentage that claims it. */
export function rateOfChange(change: Told, former: Figure, now: Figure, how: Standing): Reading[] {
  const possible = changeInterval(...spreads(now, former), HUNDRED);
  if (!possible) return [];
  const plain = valueOf(now).minus(valueOf(former)).div(valueOf(former)).times(HUNDRED);
  const turned = change.way === "down" || (change.way === null && plain.isNegative() && !change.figure.value.isNegative());
  const [high, low] = turned ? [former, now] : [now, former];
  const derivation = messages.reportText.change(high.digits, low.digits, former.digits, show(turned ? plain.neg() : plain));
  return [
    {
      plain: turned ? plain.neg() : plain,
      possible: turned ? negated(possible) : possible,
      derivation,
      standing: how,
      inputs: [now, former],
    },
  ];
}

function negated({ low, high, closed }: Interval): Interval {
  return { low: high.neg(), high: low.neg(), closed };
}

function isFitting(delta: Told, { former, now, how }: Pair): boolean {
  return amountOfChange(delta, former, now, how).some((one) => isHolding(verdictOf(delta.figure, one)));
}

/** …文化旅游支出318.4万元。旅游业总收入比上年增加: what is reckoned from amounts of another name only keeps the change from being called wrong. */
function ofOther({ all }: ToldText, change: Told, reading: Reading, said: string): Reading {
  const stocks = reading.inputs.map(({ index }) => itemAt(all, index)).filter(({ role }) => role !== "change");
  return stocks.some((one) => isOfThing(one, said)) || isHolding(verdictOf(change.figure, reading))
    ? reading
    : { ...reading, standing: "net" };
}

/** 比上年1652.4万元增加115.3万元，增长6.98%: the amount of before right in front of the amount of change, which names nothing else. */
function formerInFront(text: ToldText, delta: Told, said: string): Figure | null {
  const { report, all } = text;
  const before = all[delta.figure.index - 1];
  if (!before || before.figure.segment !== delta.figure.segment || before.figure.bound || !addable(before.figure, delta.figure))
    return null;
  const isOfBefore =
    before.role === "former" ||
    isOfYearBefore(before) ||
    OF_BEFORE.test(before.figure.lead) ||
    // 2022年71.2万人次，2023年比2022年增加15.2万人次
    (isStock(before) && before.year !== null && before.year === yearsCompared(text, delta)?.then) ||
    (COMPARES.test(before.figure.lead) && report.plain.slice(before.figure.end, delta.figure.start) === delta.figure.lead);
  return isOfBefore && isOfThing(before, said) ? before.figure : null;
}

/** A rate behind an amount of change, by a stock in front of it: what stands now, or what stood before where the words say so. */
function ofStock(change: Told, delta: Told, now: Now): Reading[] {
  const how = now.sure ? "stated" : "weak";
  if (!isEarlier(delta, now.told)) return ofDelta(change, delta, now.figure, how);
  return [...ofFormer(delta, now.figure, how), ...ofDelta(change, delta, now.figure, "weak")];
}

/** 2022年参保395216人，2023年少了8766人: the year in the words of a change that are not those of comparing. */
function isOfLaterYear({ figure }: Told, year: number): boolean {
  const own = OWN_YEAR.exec(figure.lead)?.groups?.year;
  return own !== undefined && Number(own) > year;
}

/** 2022年补贴1704台，本年增加159台; 送审14.13亿元，审减1.24亿元: the stock in front is what was before the change. */
function isEarlier(delta: Told, stock: Told): boolean {
  // 比上年增加206.32万元，上年为2976.13万元
  if (OF_BEFORE.test(stock.figure.lead) || isOfYearBefore(stock)) return true;
  if (stock.figure.end > delta.figure.start) return false;
  return (
    // 比年初（84.64万元）减少, 与2022年（兑付2645.18万元）相比增加
    stock.figure.depth > delta.figure.depth ||
    (stock.year !== null && (THIS_YEAR.test(delta.figure.lead) || isOfLaterYear(delta, stock.year))) ||
    (CUT_FROM.test(stock.figure.lead) && CUT_BY.test(delta.figure.lead)) ||
    // 预算安排230万元，年中压减18.4万元: a step from the budget in front to the next.
    (STEP.test(delta.figure.lead) && stock.aspect === "planned")
  );
}

/** A rate behind an amount of change: the amount ÷ what stood before. */
function ofDelta(change: Told, delta: Told, now: Figure, how: Standing): Reading[] {
  if (!addable(delta.figure, now)) return [];
  const down = (delta.way ?? change.way) === "down";
  const before = down ? valueOf(now).plus(valueOf(delta.figure)) : valueOf(now).minus(valueOf(delta.figure));
  if (before.lte(0)) return [];
  const [range, step] = [spread(now), spread(delta.figure)];
  const possible = ratioInterval(
    step,
    down ? { low: range.low.plus(step.low), high: range.high.plus(step.high), closed: false } : differenceInterval(range, step),
    HUNDRED,
  );
  const plain = valueOf(delta.figure).div(before).times(HUNDRED);
  return possible
    ? [
        {
          plain,
          possible,
          standing: how,
          inputs: [delta.figure, now],
          derivation: messages.reportText.ofOld(delta.figure.digits, show(before.div(delta.figure.factor)), show(plain)),
        },
      ]
    : [];
}

/** The change by any other amount of the paragraph, before and after it: it only keeps a rate from being called wrong. */
function misread({ all }: ToldText, change: Told, delta: Told, nows: readonly Now[]): Reading[] {
  const near = all.filter(
    (one) =>
      isAmount(one) &&
      one !== delta &&
      one.figure.paragraph === change.figure.paragraph &&
      addable(one.figure, delta.figure) &&
      !nows.some((now) => now.told === one),
  );
  return near.flatMap((one) => [
    ...(one.role === "former" ? [] : ofDelta(change, delta, one.figure, "net")),
    ...ofFormer(delta, one.figure, "net"),
  ]);
}

function ofFormer(delta: Told, former: Figure, how: Standing): Reading[] {
  const possible = ratioInterval(spread(delta.figure), spread(former), HUNDRED);
  const plain = valueOf(former).isZero() ? null : valueOf(delta.figure).div(valueOf(former)).times(HUNDRED);
  return possible && plain
    ? [
        {
          plain,
          possible,
          standing: how,
          inputs: [delta.figure, former],
          derivation: messages.reportText.ofOld(delta.figure.digits, former.digits, show(plain)),
        },
      ]
    : [];
}
