import { messages } from "../../messages";
import { changeInterval, differenceInterval, HUNDRED, ratioInterval, show, type Interval } from "../../reading";
import { bestClaim, claimOf, inUnitOf, spread, valueOf, type Check } from "../judge";
import type { Figure, ReportText, Sentence } from "../text";
import { AGAINST_LAST_YEAR, CHANGE, CHANGE_END, IN_YEAR } from "../lexicon";
import type { Claim } from "../types";
import { addable, alike, nameOf, sentenceOf, stated } from "./lib";

/** Increases and decreases, as amounts and as rates, against the two figures they come from. */
export function changeClaims(report: ReportText): Claim[] {
  return report.sentences.flatMap((sentence) => {
    const changes = stated(sentence).filter((figure) => CHANGE_END.test(figure.lead) && figure.sort !== "score");
    return changes.flatMap((change) => changeClaim(report, sentence, change, changes) ?? []);
  });
}

function changeClaim(report: ReportText, sentence: Sentence, change: Figure, changes: readonly Figure[]): Claim | null {
  const stocks = stocksBefore(sentence, change, changes);
  const kind = change.sort === "percent" ? "change" : "difference";
  const delta = change.sort === "percent" ? changes.find((one) => one.sort !== "percent" && one.end <= change.start && one.start >= (stocks[0]?.start ?? 0)) : undefined;
  const pairs = pairsFor(report, change, stocks, delta);
  const checks = pairs.flatMap(([before, now]) => (change.sort === "percent" ? rateOfChange(change, before, now) : amountOfChange(change, before, now)));
  const fromDelta = delta && stocks.length === 1 ? ofDelta(delta, stocks[0]!) : [];
  const claim = bestClaim(report, change, kind, [...checks, ...fromDelta]);
  if (claim) return claim;
  const { noLastYear } = messages.narrative.notes;
  return AGAINST_LAST_YEAR.test(change.lead) ? claimOf(report, change, { kind, verdict: "uncheckable", expected: null, derivation: noLastYear, note: noLastYear }) : null;
}

/** Figures of one sort between the last rate and the change; the two nearest count. */
function stocksBefore(sentence: Sentence, change: Figure, changes: readonly Figure[]): Figure[] {
  const barrier = stated(sentence).filter((figure) => figure.sort === "percent" && figure.end <= change.start).at(-1)?.end ?? sentence.start;
  const plain = stated(sentence).filter((figure) => figure.start >= barrier && figure.end <= change.start && figure.sort !== "percent" && !changes.includes(figure));
  const last = plain.at(-1);
  const fits = change.sort === "percent" ? last : plain.filter((figure) => addable(figure, change)).at(-1);
  return fits ? plain.filter((figure) => addable(figure, fits)).slice(-2) : [];
}

/** Before and now: the pair of the sentence, or the one figure here with the figure of the same name elsewhere. */
function pairsFor(report: ReportText, change: Figure, stocks: readonly Figure[], delta: Figure | undefined): (readonly [Figure, Figure])[] {
  const [first, second] = stocks;
  if (first && second) return [yearOf(report, first) > yearOf(report, second) ? [second, first] : [first, second]];
  if (!first || delta || !AGAINST_LAST_YEAR.test(change.lead)) return [];
  return lastYears(report, first).map((before) => [before, first] as const);
}

/** Figures of the same name in another sentence that speaks of a year, if they all give one value. */
function lastYears(report: ReportText, now: Figure): Figure[] {
  const others = report.figures.filter((figure) => figure.sentence !== now.sentence && !figure.bound && addable(figure, now) && alike(figure.lead, now.lead) && !figure.value.eq(now.value) && saysYear(report, figure));
  const exact = others.filter((figure) => nameOf(figure.lead) === nameOf(now.lead));
  const found = exact.length > 0 ? exact : others;
  return new Set(found.map((figure) => valueOf(figure).toString())).size === 1 ? found.slice(0, 1) : [];
}

function saysYear(report: ReportText, figure: Figure): boolean {
  const { start, end } = sentenceOf(report, figure);
  return IN_YEAR.test(report.plain.slice(start, end));
}

/** The year printed nearest in front of a figure in its sentence; 0 when there is none. */
function yearOf(report: ReportText, figure: Figure): number {
  const { start } = sentenceOf(report, figure);
  const years = [...report.plain.slice(start, figure.start).matchAll(/20\d\d/g)];
  return Number(years.at(-1)?.[0] ?? 0);
}

function amountOfChange(change: Figure, before: Figure, now: Figure): Check[] {
  const down = CHANGE.exec(change.lead)?.groups?.down !== undefined;
  const [high, low] = down ? [before, now] : [now, before];
  const result = { plain: valueOf(high).minus(valueOf(low)), possible: differenceInterval(spread(high), spread(low)) };
  return [inUnitOf(change, result, messages.narrative.difference(high.digits, low.digits, show(result.plain.div(change.factor))))];
}

function rateOfChange(change: Figure, before: Figure, now: Figure): Check[] {
  const possible = changeInterval(spread(now), spread(before), HUNDRED);
  if (!possible) return [];
  const plain = valueOf(now).minus(valueOf(before)).div(valueOf(before)).times(HUNDRED);
  const way = CHANGE.exec(change.lead)?.groups ?? {};
  const turned = way.down !== undefined || (way.any !== undefined && plain.isNegative() && !change.value.isNegative());
  const [high, low] = turned ? [before, now] : [now, before];
  const derivation = messages.narrative.change(high.digits, low.digits, before.digits, show(turned ? plain.neg() : plain));
  return [{ plain: turned ? plain.neg() : plain, possible: turned ? negated(possible) : possible, derivation }];
}

function negated({ low, high, closed }: Interval): Interval {
  return { low: high.neg(), high: low.neg(), closed };
}

/** A rate behind an amount of change: the amount ÷ what stood before. */
function ofDelta(delta: Figure, now: Figure): Check[] {
  const down = CHANGE.exec(delta.lead)?.groups?.down !== undefined;
  const before = down ? valueOf(now).plus(valueOf(delta)) : valueOf(now).minus(valueOf(delta));
  if (before.lte(0)) return [];
  const spreadNow = spread(now);
  const range = down ? { low: spreadNow.low.plus(spread(delta).low), high: spreadNow.high.plus(spread(delta).high), closed: false } : differenceInterval(spreadNow, spread(delta));
  const possible = ratioInterval(spread(delta), range, HUNDRED);
  const plain = valueOf(delta).div(before).times(HUNDRED);
  return possible ? [{ plain, possible, derivation: messages.narrative.ofOld(delta.digits, show(before.div(now.factor)), show(plain)) }] : [];
}
