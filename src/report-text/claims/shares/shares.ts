import type Decimal from "decimal.js";
import { messages } from "../../../messages";
import { HUNDRED, printedInterval, ratioInterval, show, sumIntervals, sumOf } from "../../../reading";
import { claimOf, ratioReading, settle, type Drafted, type Reading, type Standing } from "../../judge";
import { isHolding, spread, totalOf, valueOf, verdictOf } from "../../measure";
import { printedAt, type Figure } from "../../text";
import { baseName, type Told, type ToldText } from "../../told";
import { ALL_MONEY, AMONG, BALANCE, BARE_FLOW, LIMIT, WHOLE_WORDS } from "../../lexicon";
import type { Claim } from "../../types";
import { agreedBases, byFellows, lineReadings, shareLines, type Fellow, type LineList } from "./agreed";
import { addable, isAmount, isStock, pairedBefore, pairedStock, subjectOfShare, toldIn } from "../lib";
import { isWholeFamily } from "../lists/families";
import { shareOfLevel } from "./levels";
import { likelyRatios } from "./likely";
import { wholeOfParts } from "../lists/made-up";
import type { PartsList } from "../lists/lists";
import { readingsOfItsWhole, type HeldShare } from "./other-base";
import { namedBases } from "./share-bases";

/** Shares (占…%) against part and whole, shares of one base against each other, and shares of a whole list against 100. */
export function shareClaims(text: ToldText, lists: readonly PartsList[]): Claim[] {
  const shares = text.all.filter((one) => !one.figure.bound && (one.role === "share" || (one.role === "rate" && shareOfLevel(text, one))));
  const told: SharesTold = { shares, lists, lines: shareLines(text, shares) };
  const drafts = shares.flatMap((share) => draftOf(text, share, told) ?? []);
  const fellows = drafts.flatMap(({ claim }) => fellowOf(claim));
  const claims = drafts.flatMap((draft) => ofItsWhole(text, draft, fellows) ?? []);
  const judged = new Set(claims.map((claim) => claim.start));
  const groups = text.report.sentences.map((sentence) => toldIn(text, sentence.index).filter((one) => shares.includes(one)));
  return [
    ...claims,
    ...groups
      .filter((group) => !group.some((one) => judged.has(printedAt(text.report, one.figure))))
      .flatMap((group) => sharesTogether(text, group)),
  ];
}

/** What every share is held against. */
interface SharesTold {
  readonly shares: readonly Told[];
  readonly lists: readonly PartsList[];
  /** By the figure of a share the lines it stands among. */
  readonly lines: ReadonlyMap<Figure, LineList>;
}

/** A share with all that it may be read as, and what follows from that. */
interface Draft {
  readonly share: Told;
  readonly readings: readonly Reading[];
  readonly claim: Drafted | null;
}

function draftOf(text: ToldText, one: Told, told: SharesTold): Draft | null {
  const level = shareOfLevel(text, one);
  const part = level?.part ?? partOf(text, one);
  if (!part) return null;
  const share = { ...one, of: one.of || carriedOf(text, one) };
  const ofLevel = level ? ratioReading(level.part.figure, level.total.figure, "named") : [];
  const readings = [...ofLevel, ...allReadings(text, share, part, told)];
  return { share, readings, claim: settle(text.report, share.figure, "share", readings) };
}

function fellowOf(claim: Drafted | null): HeldShare[] {
  if (!claim?.grounds || !isHolding(claim.verdict)) return [];
  const { figure, reading } = claim.grounds;
  return [{ figure, inputs: reading.inputs.map(({ index }) => index) }];
}

/** The claim of a share; by its own whole alone where that is sure. */
function ofItsWhole(text: ToldText, { share, readings, claim }: Draft, fellows: readonly HeldShare[]): Drafted | null {
  const own = readingsOfItsWhole(text, share, readings, fellows);
  return own ? settle(text.report, share.figure, "share", own) : claim;
}

/** 甲到位1942.5万元，占总投资70%；乙555万元，占20%: what the share in front is a share of, where this one does not say. */
function carriedOf(text: ToldText, share: Told): string {
  const before = toldIn(text, share.figure.sentence).filter(
    (one) => one.figure.end <= share.figure.start && one.figure.sort === "percent" && (one.role === "share" || one.role === "rate"),
  );
  const last = before.filter((one) => one.of).at(-1);
  // 占总额75%，其中乙占80%: of what stands in front, not of the total.
  return last && !text.report.plain.slice(last.figure.end, share.figure.start).includes(AMONG) ? last.of! : "";
}

function allReadings(text: ToldText, share: Told, part: Told, { shares, lists, lines }: SharesTold): Reading[] {
  const fellows = fellowShares(text, share, shares, baseName(share.of ?? ""));
  const made = ofWhole(text, share, part);
  const told = [...made, ...agreedBases(text, share, part, fellows)];
  const own = readingsOf(text, share, part, shares, lists);
  const readings = isOfNothing(share) ? onlyOf(own, told) : own;
  const isFound = readings.some(({ standing }) => standing !== "weak");
  const agreed = isFound ? made : [...told, ...lineReadings(lines.get(share.figure), share, part)];
  return [...readings, ...agreed, ...likelyRatios(text, share, lists), ...otherReadings(text, share, part, fellows, lists)];
}

/** True for a share whose words name no whole of its own. */
function isOfNothing(share: Told): boolean {
  return baseName(share.of ?? "") === "" || WHOLE_WORDS.test(share.of ?? "");
}

/** The part by the total above to which it and its neighbours come. */
function ofWhole(text: ToldText, share: Told, part: Told): Reading[] {
  const whole = isOfNothing(share) || BARE_FLOW.test(baseName(share.of ?? "")) ? wholeOfParts(text, part) : null;
  return whole ? ratioReading(part.figure, whole, "named") : [];
}

/** Where the fellows of a share, or its neighbours, tell what it is of, another base is none. */
function onlyOf(readings: readonly Reading[], told: readonly Reading[]): readonly Reading[] {
  const results = new Set(told.map(({ plain }) => plain.toString()));
  return results.size === 1
    ? readings.map((one) => (results.has(one.plain.toString()) ? one : { ...one, standing: "weak" as const }))
    : readings;
}

/** What the share is a share of the base: the nearest stock of its segment in front, or that at the same place of a paired list. */
function partOf(text: ToldText, share: Told): Told | null {
  if (LIMIT.test(share.of ?? "")) return balanceBefore(text, share);
  // 人员经费 4218.36万元 23.45%: right behind its amount, in a cell of its own.
  const beside = text.all[share.figure.index - 1];
  if (share.figure.lead === "" && beside && isStock(beside) && share.figure.start - beside.figure.end <= 1) return beside;
  const own = toldIn(text, share.figure.sentence).filter((one) => isStock(one) && one.figure.end <= share.figure.start);
  if (share.series.length > 1) return pairedStock(own, share) ?? pairedBefore(text, share);
  const subject = subjectOfShare(text, share);
  if (subject) return subject.told;
  const here = own.filter((one) => one.figure.segment === share.figure.segment);
  const of = baseName(share.of ?? "");
  // 农林水事务914.57万元（含村级运转经费396万元），占…: what is told in a bracket that is closed is not meant.
  const nearest = here.filter(({ figure }) => figure.depth === share.figure.depth).at(-1) ?? here.at(-1);
  // 项目总金额A，财政支出总金额B，占财政支出总金额的…: B is the base.
  if (nearest && here.length > 1 && of !== "" && nearest.figure.lead.endsWith(share.of ?? ""))
    return here.filter((one) => one !== nearest && addable(one.figure, nearest.figure)).at(-1) ?? null;
  return nearest ?? null;
}

/** 年末债务余额35.42亿元，其中一般债务…，占限额的: the balance, which stands for all its parts. */
function balanceBefore({ all }: ToldText, share: Told): Told | null {
  const balances = all.filter(
    (one) =>
      isAmount(one) &&
      BALANCE.test(one.figure.lead) &&
      one.figure.end <= share.figure.start &&
      one.figure.paragraph === share.figure.paragraph,
  );
  return balances.at(-1) ?? null;
}

/** The totals of the lists that a part stands in. */
function totalsOf(part: Told, lists: readonly PartsList[]): readonly Told[] {
  return lists
    .filter((list) => list.parts.some((way) => way.includes(part)))
    .flatMap((list) => list.totals)
    .filter((one) => addable(one.figure, part.figure));
}

function readingsOf(text: ToldText, share: Told, part: Told, shares: readonly Told[], lists: readonly PartsList[]): Reading[] {
  if (share.base) return addable(share.base, part.figure) ? ratioReading(part.figure, share.base, "stated") : [];
  const of = baseName(share.of ?? "");
  const fellows = fellowShares(text, share, shares, of);
  if (isOfNothing(share)) {
    const totals = totalsOf(part, lists);
    const pair = totals.length > 0 ? [] : ofPair(text, share, part);
    return [
      ...totals.flatMap((total) => ratioReading(part.figure, total.figure, "stated")),
      ...pair,
      ...ofSum(part, fellows, totals.length > 0 ? "weak" : "named"),
    ];
  }
  const named = namedBases(text, share, part, of, fellows);
  const found = named.some(({ standing }) => standing !== "weak");
  // 占总投入的: of all the money that the list of the part makes.
  const money = !found && ALL_MONEY.test(share.of ?? "") && part.figure.sort === "amount" ? totalsOf(part, lists) : [];
  if (money.length > 0) return money.flatMap((total) => ratioReading(part.figure, total.figure, "named"));
  const sum = ofSum(part, fellows, found ? "weak" : "named");
  return [
    ...named.flatMap(({ base, standing }) => ratioReading(part.figure, base, standing)),
    ...sum,
    ...(found || sum.some(({ standing }) => standing === "named") ? [] : byFellows(share, part, fellows)),
  ];
}

/** 全部指标27个，完成27个，占比100%: the smaller by the larger, where the segment has just two of a kind. */
function ofPair(text: ToldText, share: Told, part: Told): Reading[] {
  const own = toldIn(text, share.figure.sentence).filter(
    (one) =>
      isStock(one) &&
      one.figure.end <= share.figure.start &&
      one.figure.segment === share.figure.segment &&
      addable(one.figure, part.figure),
  );
  const other = own.find((one) => one !== part);
  if (!other || own.length !== 2) return [];
  const [small, large] = valueOf(part.figure).lte(valueOf(other.figure)) ? [part, other] : [other, part];
  return ratioReading(small.figure, large.figure, "named");
}

function baseOf(share: Told): string {
  const base = BASES.get(share) ?? baseName(share.of ?? "");
  BASES.set(share, base);
  return base;
}

const BASES = new WeakMap<Told, string>();

/** Shares of the same base in one list, each with its part. */
function fellowShares(text: ToldText, share: Told, shares: readonly Told[], of: string): Fellow[] {
  const near = shares.filter(
    (one) =>
      (of !== "" || one.figure.sentence === share.figure.sentence) &&
      Math.abs(one.figure.paragraph - share.figure.paragraph) <= shares.length &&
      baseOf(one) === of,
  );
  return near.flatMap((one) => {
    const part = partOf(text, one)?.figure;
    return part ? [{ share: one.figure, part }] : [];
  });
}

/** The share of the sum of all parts told of one base, where they are known to make a whole (基本支出 and 项目支出) or their shares come to 100. */
function ofSum(part: Told, fellows: readonly Fellow[], how: Standing): Reading[] {
  const own = fellows.filter((one) => addable(one.part, part.figure));
  const parts = own.map((one) => one.part);
  if (parts.length < 2 || !parts.includes(part.figure)) return [];
  const sum = totalOf(parts);
  const fitting = own.filter((one) =>
    ratioReading(one.part, { ...one.part, value: sum.plain.div(one.part.factor) }, "weak").some(
      (reading) => verdictOf(one.share, reading) !== "inconsistent",
    ),
  ).length;
  const family = isWholeFamily(parts.map((one) => one.lead)) || (fitting >= 2 && fitting >= own.length - 1);
  const range = sum.plain.isZero() ? null : ratioInterval(spread(part.figure), sum.possible, HUNDRED);
  const plain = sum.plain.isZero() ? sum.plain : valueOf(part.figure).div(sum.plain).times(HUNDRED);
  return range
    ? [
        {
          plain,
          possible: range,
          standing: family ? how : "weak",
          inputs: [part.figure, ...parts],
          derivation: messages.reportText.ratio(part.figure.digits, show(sum.plain.div(part.figure.factor)), show(plain)),
        },
      ]
    : [];
}

/** The part by any larger stock of its paragraph or of the sentence in front: it only keeps a share from being called wrong. */
function otherReadings({ all }: ToldText, share: Told, part: Told, fellows: readonly Fellow[], lists: readonly PartsList[]): Reading[] {
  const beside = lists
    .filter((list) => list.tie !== "trailing")
    .flatMap((list) => list.parts.filter((way) => way.includes(part)))
    .flat();
  const near = all.filter(
    (one) =>
      (one.figure.paragraph === share.figure.paragraph || Math.abs(one.figure.sentence - share.figure.sentence) <= 1) &&
      isAmount(one) &&
      one !== part &&
      !beside.includes(one) &&
      !fellows.some(({ part: own }) => own === one.figure) &&
      addable(one.figure, part.figure) &&
      valueOf(one.figure).gt(valueOf(part.figure)),
  );
  return near.flatMap((one) => ratioReading(part.figure, one.figure, isStock(one) ? "weak" : "net"));
}

/** Three or more shares of one list must make 100, each off by half a unit at most. */
function sharesTogether({ report }: ToldText, shares: readonly Told[]): Claim[] {
  const last = shares.at(-1);
  if (!last || shares.length < 3 || !sameBase(shares)) return [];
  const sum = sumOf(shares.map((share) => share.figure.value));
  const possible = sumIntervals(shares.map((share) => printedInterval(share.figure)));
  const hundred = { ...last.figure, value: HUNDRED, sort: "percent" as const };
  const verdict = verdictOf(hundred, { plain: sum, possible });
  if (isHolding(verdict) || !nearHundred(sum)) return [];
  return [
    claimOf(report, last.figure, {
      kind: "share",
      verdict: "inconsistent",
      expected: last.figure.value.plus(HUNDRED).minus(sum),
      derivation: messages.reportText.sumOfShares(show(sum)),
      note: messages.reportText.notes.ifWhole,
    }),
  ];
}

function sameBase(shares: readonly Told[]): boolean {
  const bases = shares.map((share) => baseName(share.of ?? ""));
  const longest = bases.reduce((a, b) => (a.length >= b.length ? a : b), "");
  return bases.every((base) => longest.startsWith(base));
}

/** A list is taken for a whole one when its shares come near to 100. */
function nearHundred(sum: Decimal): boolean {
  return sum.minus(HUNDRED).abs().lte(10);
}
