import type Decimal from "decimal.js";
import { messages } from "../../messages";
import { HUNDRED, printedInterval, ratioInterval, show, sumIntervals, sumOf } from "../../reading";
import { bestClaim, claimOf, spread, totalOf, valueOf, verdictOf, type Check } from "../judge";
import type { Figure, ReportText, Sentence } from "../text";
import { SHARE, TOTAL_WORD } from "../lexicon";
import type { Claim } from "../types";
import { addable, nameOf, sentenceBefore, sentenceOf, stated } from "./lib";
import { partsLists, type PartsList } from "./parts";

/** Shares (占…%) against part and whole, and shares of a whole list against 100. */
export function shareClaims(report: ReportText): Claim[] {
  const lists = partsLists(report);
  return report.sentences.flatMap((sentence) => {
    const shares = stated(sentence).filter((figure) => figure.sort === "percent" && SHARE.test(figure.lead));
    return [...shares.flatMap((share) => shareClaim(report, sentence, share, lists) ?? []), ...sharesTogether(report, shares)];
  });
}

function shareClaim(report: ReportText, sentence: Sentence, share: Figure, lists: readonly PartsList[]): Claim | null {
  const of = nameOf(SHARE.exec(share.lead)?.[1] ?? "");
  const before = stated(sentence).filter((figure) => figure.end <= share.start && (figure.sort === "amount" || figure.sort === "count"));
  const wholes = of.length > 0 ? named(report, sentence, share, of) : [];
  const part = before.filter((figure) => !wholes.includes(figure) || !exactly(figure, of)).at(-1) ?? (before.length > 1 ? before.at(-1) : undefined);
  if (!part) return null;
  const named_ = wholes.filter((whole) => whole !== part && addable(whole, part));
  const bases = named_.length > 0 ? named_ : unnamed(report, sentence, part, before, lists);
  const checks = [...bases.flatMap((base) => shareOf(part, base) ?? []), ...(named_.length > 0 ? [] : ofListSum(sentence, part))];
  return bestClaim(report, share, "share", checks);
}

/** Figures up to the share whose label names what it is a share of, nearest first. */
function named(report: ReportText, sentence: Sentence, share: Figure, of: string): Figure[] {
  const names = (figure: Figure) => !figure.bound && figure.sort !== "percent" && figure.sort !== "score" && figure.end <= share.start && (nameOf(figure.lead).includes(of) || nameOf(figure.lead + figure.tail).includes(of));
  const near = report.sentences.slice(Math.max(0, sentence.index - 2), sentence.index + 1).flatMap((one) => one.figures).filter(names);
  return near.reverse();
}

function exactly(figure: Figure, of: string): boolean {
  return nameOf(figure.lead).endsWith(of) || nameOf(figure.lead + figure.tail).includes(of);
}

/** Without a name: the total of the part's list, the totals in front of it, or the other figure of the pair. */
function unnamed(report: ReportText, sentence: Sentence, part: Figure, before: readonly Figure[], lists: readonly PartsList[]): Figure[] {
  const own = lists.filter((list) => list.parts.includes(part)).map((list) => list.total);
  if (own.length > 0) return own;
  const others = before.filter((figure) => figure !== part && addable(figure, part) && figure.depth <= part.depth);
  const previous = sentenceBefore(report, sentence);
  const totals = previous ? stated(previous).filter((figure) => addable(figure, part) && TOTAL_WORD.test(figure.lead)) : [];
  return isList(sentence) ? totals : [...others.slice(-1), ...(others.length === 0 ? totals : [])];
}

/** True for a sentence that gives amount and share in turns. */
function isList(sentence: Sentence): boolean {
  return stated(sentence).filter((figure) => figure.sort === "percent" && SHARE.test(figure.lead)).length >= 3;
}

/** The share of the list's own sum, when the sentence is a list of amounts with shares. */
function ofListSum(sentence: Sentence, part: Figure): Check[] {
  if (!isList(sentence)) return [];
  const shares = stated(sentence).filter((figure) => figure.sort === "percent" && SHARE.test(figure.lead));
  const members = shares.map((share) => stated(sentence).filter((figure) => figure.end <= share.start && addable(figure, part)).at(-1));
  const listed = members.filter((one): one is Figure => one !== undefined);
  const sum = totalOf(listed);
  return ratio(part, sum.plain, sum.possible, show(sum.plain.div(part.factor)));
}

/** The share either way round when both counts are small parts of one pair: 0 of 27 may be printed before or behind. */
function shareOf(part: Figure, whole: Figure): Check[] {
  const [small, large] = valueOf(part).lte(valueOf(whole)) || whole.start > part.start ? [part, whole] : [whole, part];
  return ratio(small, valueOf(large), spread(large), large.digits);
}

function ratio(part: Figure, whole: Decimal, possible: ReturnType<typeof spread>, print: string): Check[] {
  if (whole.isZero()) return [];
  const range = ratioInterval(spread(part), possible, HUNDRED);
  const plain = valueOf(part).div(whole).times(HUNDRED);
  return range ? [{ plain, possible: range, derivation: messages.narrative.ratio(part.digits, print, show(plain)) }] : [];
}

/** Three or more shares of one list must make 100, each off by half a unit at most. */
function sharesTogether(report: ReportText, shares: readonly Figure[]): Claim[] {
  const last = shares.at(-1);
  if (!last || shares.length < 3 || !sameBase(shares)) return [];
  const sum = sumOf(shares.map((share) => share.value));
  const possible = sumIntervals(shares.map((share) => printedInterval(share)));
  const hundred = { ...last, value: HUNDRED, sort: "percent" as const };
  const verdict = verdictOf(hundred, { plain: sum, possible });
  if (verdict === "consistent" || verdict === "rounding" || !sentenceLooksWhole(report, shares)) return [];
  return [claimOf(report, last, { kind: "grade", verdict: "inconsistent", expected: last.value.plus(HUNDRED).minus(sum), derivation: messages.narrative.sumOfShares(show(sum)), note: messages.narrative.notes.ifWhole })];
}

function sameBase(shares: readonly Figure[]): boolean {
  const bases = shares.map((share) => nameOf(SHARE.exec(share.lead)?.[1] ?? ""));
  const longest = bases.reduce((a, b) => (a.length >= b.length ? a : b), "");
  return bases.every((base) => longest.startsWith(base));
}

/** A list is taken for a whole one when its shares come near to 100. */
function sentenceLooksWhole(report: ReportText, shares: readonly Figure[]): boolean {
  const sum = sumOf(shares.map((share) => share.value));
  return sum.minus(HUNDRED).abs().lte(10) && new Set(shares.map((share) => sentenceOf(report, share).index)).size === 1;
}

