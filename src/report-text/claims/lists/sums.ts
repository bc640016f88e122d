import { itemAt } from "../../../workbook";
import Decimal from "decimal.js";
import { messages } from "../../../messages";
import { show } from "../../../reading";
import { claimOf, settle, standing, type Drafted } from "../../judge";
import { inUnitOf, isHolding, isPlausible, measured, printOf, totalOf, unitOf, valueOf, verdictOf } from "../../measure";
import { tellingDigits } from "../../slips";
import { paragraphOf, printedAt, sentenceOf, type Figure, type ReportText } from "../../text";
import type { Told, ToldText } from "../../told";
import {
  BY_FUNCTION,
  EVEN_NAME,
  LISTED_TAXES,
  LIST_WORD,
  NAMES_THE_REST,
  OVERLAPPING,
  REST_WITHOUT_AMOUNT,
  SAYS_ALL,
  TOTAL_WORD,
} from "../../lexicon";
import type { Claim } from "../../types";
import { isClosedList } from "./closed";
import { isWholeFamily } from "./families";
import { addable, figuresOf, goesOn, isStock, textWith, toldIn } from "../lib";
import type { PartsList, Tie } from "./lists";
import { isBareTotal, numberOfParts, summedLists } from "./list-totals";
import { isRoundedFrom, isSureSlip, otherwise, typingSlip } from "./total-slips";

/** A list that falls short by more than this part of its total names some of the parts only, unless its words say otherwise. */
const SHORT_BY: Readonly<Record<Tie, number>> = { explicit: 0.5, among: 0.08, loose: 0.12, told: 0.1, trailing: 0.5, lines: 0.1 };
/** The same where other figures or a full stop stand between. */
const APART_SHORT_BY = 0.05;
const FAMILY_SHORT_BY = 0.5;
const OVER_BY = 0.5;
/** Nor does a bracket that names all of a family say more than so many times its total too much. */
const MOST_OVER = 2;
const TELLING_DIGITS = 3;
/** Totals against the parts listed for them, and lists by function against the totals in front. */
export function sumClaims(text: ToldText, lists: readonly PartsList[]): Drafted[] {
  return [...sealed([...lists, ...summedLists(text)].flatMap((list) => listClaims(text, list))), ...listsByFunction(text)];
}

/** 其中甲…，乙…，两项合计A: what a closed list comes to is A, whatever else is printed; and where A is right, no other total of these parts is. */
function sealed(claims: readonly Drafted[]): Drafted[] {
  const isOf = (parts: readonly Figure[], others: readonly Figure[]) =>
    parts.length === others.length && parts.every((one) => others.includes(one));
  const ended = claims.flatMap(({ grounds }) => (grounds && isBareTotal(grounds.figure) ? [grounds.reading.inputs] : []));
  return claims.map((claim) => {
    const { list } = claim;
    if (!list?.closed) return claim;
    const isSealed = (list.tie === "trailing" && isBareTotal(list.total)) || ended.some((inputs) => isOf(list.parts, inputs));
    return isSealed ? { ...claim, list: { ...list, sealed: true } } : claim;
  });
}

/** The claims of a list: each total that some way of adding gives; else the nearest, when the list is known to be whole. */
function listClaims(text: ToldText, list: PartsList): Drafted[] {
  if (list.parts.some((way) => way.some((part) => OVERLAPPING.test(part.figure.lead)))) return [];
  const kind = itemAt(list.totals, 0).figure.sort === "count" ? "count" : "sum";
  const fits = list.totals.flatMap((total) => fitOf(text, total, list, kind) ?? []);
  if (fits.length > 0) return [...fits, ...columnClaims(text, list, kind, new Set(fits.map((fit) => fit.start)))];
  if (list.totals.some((total) => isNearlyMade(total, list))) return [];
  const [way = []] = list.parts;
  const largest = Decimal.max(0, ...way.map(({ figure }) => valueOf(figure)));
  // 增加原因为标准提高到94元。按功能分：甲21440.72万元: what is smaller than a part by far is no total.
  const isLarge = ({ figure }: Told) => isPlausible(figure, largest.div(figure.factor)) || valueOf(figure).gt(largest);
  const total = list.totals.find((one) => columnsFor(one, list).length > 0) ?? list.totals.find(isLarge) ?? itemAt(list.totals, 0);
  return wrongTotal(text, total, list, kind) ?? [];
}

/** A total that its parts come near to, but for what was rounded off: neither right nor wrong. */
function isNearlyMade({ figure }: Told, { parts }: PartsList): boolean {
  const ways = parts.filter((way) => way.length >= 2).map((way) => figuresOf(way));
  return ways.some((way) => isCoarse(figure, way) && isHolding(verdictOf(figure, sumOfParts(figure, way))));
}

function fitOf(text: ToldText, total: Told, list: PartsList, kind: "sum" | "count"): Drafted | null {
  // 四项共支出: three of them are not all.
  const number = list.tie === "trailing" ? numberOfParts(text, total) : null;
  const ways = list.parts
    .flatMap((way) => [way, ...heads(text, way, total)])
    .filter((way) => number === null || way.length === number)
    .filter((way) => way.length >= 2 || (list.tie !== "told" && list.tie !== "lines" && way.length === 1));
  const sure = list.tie !== "lines" && !(list.tie === "trailing" && list.some);
  const fit = settle(
    text.report,
    ways.some((way) => isRoundedFrom(total.figure, figuresOf(way))) ? measured(total.figure) : total.figure,
    kind,
    ways
      .map((way) => figuresOf(way))
      .map((way) => standing(sumOfParts(total.figure, way), sure ? "stated" : "weak", way))
      .filter(
        (reading) =>
          (isHolding(verdictOf(total.figure, reading)) || isRoundedFrom(total.figure, reading.inputs)) &&
          !isCoarse(total.figure, reading.inputs),
      ),
  );
  return fit && { ...fit, ifPrinted: (other) => ifTotalWere(text, list, total, other) };
}

/** What a list would say of its totals if one of its parts were another number. */
export function ifPartWere(text: ToldText, list: PartsList, part: Told, figure: Figure): readonly Drafted[] {
  const meant = { ...part, figure };
  const asMeant = (one: Told) => (one === part ? meant : one);
  const parts = list.parts.map((way) => way.map(asMeant));
  return listClaims(textWith(text, part, meant), { ...list, totals: list.totals.map(asMeant), parts });
}

/** What the list would say of another number printed as its total. */
function ifTotalWere(text: ToldText, list: PartsList, total: Told, figure: Figure): Drafted | null {
  const meant = { ...total, figure };
  const claims = listClaims(textWith(text, total, meant), { ...list, totals: list.totals.map((one) => (one === total ? meant : one)) });
  return claims.find(({ start }) => start === printedAt(text.report, figure)) ?? null;
}

/** 10亿元: 2.72亿元、3.75亿元、3.71亿元: a whole number beside parts with decimals that only come near it was not rounded from them. */
export function isCoarse(total: Figure, parts: readonly Figure[]): boolean {
  return (
    total.decimals === 0 &&
    total.factor > 1 &&
    parts.some((part) => part.decimals > 0 || part.factor < total.factor) &&
    !totalOf(parts).plain.eq(valueOf(total))
  );
}

/**
 * What stands at the head of a list may make the total up: the rest may be about something else, but not where it goes on alike (第三批A，第四批B; 中央资金A，县级
 * 资金B): a list is read whole.
 */
export function heads({ report: { plain } }: ToldText, way: readonly Told[], total: Told): (readonly Told[])[] {
  return way
    .slice(1)
    .map((next, i) => ({ head: way.slice(0, i + 1), next }))
    .filter(({ head, next }) => head.length >= 2 && !goesOn(plain, head.at(-1)!, next))
    .map(({ head }) => head)
    .filter((head) => totalOf(figuresOf(head)).plain.eq(valueOf(total.figure)));
}

/** Beside a total that fits, another one of the same list with a column of its own (预算数 and 执行数) that does not. */
function columnClaims(text: ToldText, list: PartsList, kind: "sum" | "count", fitting: ReadonlySet<number>): Drafted[] {
  return list.totals
    .filter((total) => columnsFor(total, list).length > 0 && total.aspect !== null)
    .flatMap((total) => {
      const claim = wrongTotal(text, total, { ...list, parts: columnsFor(total, list) }, kind);
      return claim && !fitting.has(claim[0]?.start ?? -1) ? claim : [];
    });
}

/** Ways of a list whose parts are all told of the total's own aspect, where the list has more than one. */
function columnsFor(total: Told, list: PartsList): (readonly Told[])[] {
  return list.columns > 1 ? list.parts.filter((way) => way.length >= 2 && way.every((one) => one.aspect === total.aspect)) : [];
}

function wrongTotal(text: ToldText, total: Told, list: PartsList, kind: "sum" | "count"): Drafted[] | null {
  const { report } = text;
  const closed = list.columns === 1 ? closedWay(text, total, list) : undefined;
  const end = closed?.at(-1);
  if (closed && end && !isCutOff(report, end.figure)) return [closedClaim(text, total, closed, list.tie, kind)];
  const ways = list.parts.map((parts) => figuresOf(parts));
  const way = ways.find((figures) => figures.length >= 2 && isSureSlip(total.figure, figures)) ?? itemAt(ways, 0);
  if (
    way.length < 2 ||
    (list.tie !== "lines" && isCutOff(report, itemAt(way, -1)) && !isSureSlip(total.figure, way)) ||
    otherwise(total.figure, list.parts) ||
    REST_WITHOUT_AMOUNT.test(report.plain.slice(itemAt(way, -1).end, sentenceOf(report, itemAt(way, -1)).end))
  )
    return null;
  const check = sumOfParts(total.figure, way);
  const short = total.figure.value.minus(check.plain).div(Decimal.max(total.figure.value.abs(), 1e-9)).toNumber();
  const doubt = doubtOf(total, way === ways[0] ? list : { ...list, parts: [list.parts[ways.indexOf(way)]!] }, short);
  if (doubt === "nothing") return null;
  const { partial, ifWhole } = messages.reportText.notes;
  if (doubt === "partial")
    return list.tie === "among" && way.length > 1 && short > 0
      ? [claimOf(report, total.figure, { kind, verdict: "uncheckable", expected: null, derivation: check.derivation, note: partial })]
      : null;
  const verdict = verdictOf(total.figure, check);
  const claim = claimOf(report, total.figure, {
    kind,
    verdict: verdict === "truncated" ? "inconsistent" : verdict,
    expected: check.plain,
    derivation: check.derivation,
    note: list.tie === "explicit" || list.tie === "trailing" || short < 0 ? null : ifWhole,
  });
  return [{ ...claim, list: { total: total.figure, parts: way, tie: list.tie } }];
}

/** The likeliest way to read a list, when its words close it. */
function closedWay(text: ToldText, total: Told, list: PartsList): readonly Told[] | undefined {
  const opened = list.tie === "trailing" ? list.parts.filter((way) => isOpened(text, way)) : [];
  // 由甲156.42万元、乙98.26万元和丙58.17万元组成: of several ways to end a list one that a slip of the pen tells from its total.
  const slipped = list.parts.find((way) => way.length >= 2 && isSureSlip(total.figure, figuresOf(way)));
  const way = opened[0] ?? slipped ?? list.parts[0];
  if (!way) return undefined;
  const check = sumOfParts(total.figure, figuresOf(way));
  // 两类共30户 is too short a number to be confirmed by what stands in front, but it is not wrong.
  return !isHolding(verdictOf(total.figure, check)) && isClosedList(text, list, total, way, check.plain) ? way : undefined;
}

/** 支出76.24万元，其中甲…，乙…，合计76.24万元: the parts begin where their list is opened. */
function isOpened({ report, all }: ToldText, [head]: readonly Told[]): boolean {
  if (!head) return false;
  const { start, index, sentence } = head.figure;
  const before = all[index - 1]?.figure;
  return LIST_WORD.test(report.plain.slice(before?.sentence === sentence ? before.end : sentenceOf(report, head.figure).start, start));
}

function closedClaim({ report }: ToldText, total: Told, way: readonly Told[], tie: Tie, kind: "sum" | "count"): Drafted {
  const parts = figuresOf(way);
  const { plain, derivation } = sumOfParts(total.figure, parts);
  return {
    ...claimOf(report, total.figure, { kind, verdict: "inconsistent", expected: plain, derivation }),
    list: { total: total.figure, parts, tie, closed: true },
  };
}

/** What a list that does not make its total shows: an error, a list of some parts only, or nothing. */
function doubtOf(total: Told, list: PartsList, short: number): "error" | "partial" | "nothing" {
  const labels = itemAt(list.parts, 0).map((one) => one.figure.lead);
  const family = isWholeFamily(labels, SAYS_ALL.test(total.figure.lead));
  const even = labels.length >= 2 && labels.every((label) => EVEN_NAME.test(label)) && !list.apart;
  const figures = itemAt(list.parts, 0).map((one) => one.figure);
  const sureSlip = isSureSlip(total.figure, figures);
  const slip =
    sureSlip ||
    (typingSlip(total.figure, figures) &&
      Math.max(...[total.figure, ...figures].map(tellingDigits)) >= TELLING_DIGITS &&
      (!list.apart || list.tie === "among"));
  const within = (part: number) => Math.abs(short) <= part || slip;
  if (LISTED_TAXES.test(labels.join())) return "partial";
  if (short < 0)
    return (within(OVER_BY) ||
      (family &&
        list.tie === "explicit" &&
        !list.apart &&
        short >= -MOST_OVER &&
        figures.every(({ unit }) => unit === total.figure.unit))) &&
      (!list.some || family || (sureSlip && list.tie === "trailing")) &&
      alike(list, family)
      ? "error"
      : "nothing";
  if (NAMES_THE_REST.test(itemAt(figures, -1).lead) && !list.some && within(SHORT_BY.explicit)) return "error";
  if (list.some && sureSlip) return "error";
  if (list.some) return family && within(FAMILY_SHORT_BY) && list.tie !== "trailing" ? "error" : "partial";
  if (list.tie === "explicit" || list.tie === "trailing") return within(SHORT_BY[list.tie]) ? "error" : "partial";
  if (family || even) return within(FAMILY_SHORT_BY) ? "error" : "partial";
  if (slip) return "error";
  const few = (list.tie === "loose" && labels.length >= 3) || (list.tie === "among" && !list.apart);
  const oneShort = total.figure.sort === "count" && total.figure.value.times(short).toDecimalPlaces(4).eq(1);
  return (few && short <= (list.apart ? APART_SHORT_BY : SHORT_BY[list.tie])) || oneShort ? "error" : "partial";
}

/** Parts that say more than their total are an error only where they are of one kind: told alike, with names of their own. */
function alike(list: PartsList, family: boolean): boolean {
  const way = itemAt(list.parts, 0);
  if (family || list.tie === "explicit" || list.tie === "trailing") return true;
  return (
    new Set(way.map((one) => one.aspect)).size === 1 &&
    (list.tie !== "told" || new Set(way.map((one) => one.figure.lead.slice(-1))).size === 1)
  );
}

/** A list whose paragraph ends in no stop may go on in the next line. */
function isCutOff(report: ReportText, figure: Figure): boolean {
  const { plain } = report;
  const { sentences, end } = paragraphOf(report, figure);
  return itemAt(sentences, -1).index === figure.sentence && end < plain.length && !/[。;!?:)]/.test(plain.charAt(end - 1));
}

/** Adds parts up, in the unit of the total. */
export function sumOfParts(total: Figure, parts: readonly Figure[]) {
  const sum = totalOf(parts);
  return inUnitOf(
    total,
    sum,
    messages.reportText.sum(
      parts.every((part) => printOf(part, total) === part.digits)
        ? parts.map((part) => part.digits)
        : parts.map((part) => part.digits + unitOf(part)),
      show(sum.plain.div(total.factor)),
    ),
  );
}

/** 支出按功能分类包含：…: its sum stands among the totals of the sentence in front; income need not be all spent, so a miss proves nothing. */
function listsByFunction(text: ToldText): Claim[] {
  return text.report.sentences.flatMap((sentence) => {
    const amounts = toldIn(text, sentence.index).filter((one) => isStock(one) && one.figure.sort === "amount" && one.figure.depth === 0);
    if (sentence.index === 0 || amounts.length < 3 || !BY_FUNCTION.test(text.report.plain.slice(sentence.start, amounts[0]!.figure.start)))
      return [];
    const totals = toldIn(text, sentence.index - 1).filter(
      (one) => isStock(one) && addable(one.figure, amounts[0]!.figure) && TOTAL_WORD.test(one.figure.lead),
    );
    const parts = figuresOf(amounts);
    const readingOf = (total: Figure) => standing(sumOfParts(total, parts), "weak", parts);
    return totals.flatMap(({ figure }) => settle(text.report, figure, "sum", [readingOf(figure)]) ?? []).slice(0, 1);
  });
}
