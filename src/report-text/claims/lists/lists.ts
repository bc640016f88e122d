import { totalOf, valueOf } from "../../measure";
import { paragraphOf, depthAt, type ReportText, type Sentence } from "../../text";
import type { Told, ToldText } from "../../told";
import {
  ADDED_BEHIND,
  AMONG,
  BY_CLASS,
  CALLED_BY_DEED,
  COLON_BEHIND,
  EXPLICIT_LIST,
  FIRST_MARK,
  JOINING_END,
  LOOSE_LIST,
  OPENERS,
  OUT_OF,
  SAYS_ALL,
  SO_MUCH_EACH,
  SOME_BEHIND,
  SOME_OF_THEM,
} from "../../lexicon";
import { addable, hasShareBehind, isStock, toldIn, toldAround } from "../lib";
import { lineLists, listsAbove } from "./line-lists";
import { familyLists, splitLists } from "./named-lists";
import { listsInFront } from "./list-totals";
import { isMadeBy, isPart, isSlipOfSum, isTotal, totalTold, upToItsTotal, upToOtherShare, withoutAsides } from "./own-totals";
import { isEnumerated, itemsOf, waysOf, type PartsList, type Tie } from "./list-ways";

export type { PartsList, Tie } from "./list-ways";

/** Every list of parts in a text, inline, in brackets, behind its total and in lines of its own. */
export function partsLists(text: ToldText): PartsList[] {
  const inline = text.report.sentences.flatMap((sentence) => [
    ...openedLists(text, sentence),
    ...bracketLists(text, sentence),
    ...toldLists(text, sentence),
    ...familyLists(text, sentence),
    ...splitLists(text, sentence),
  ]);
  const lists = [
    ...inline,
    ...listsInFront(text),
    ...text.report.paragraphs.flatMap((line) => [...lineLists(text, line), ...listsAbove(text, line)]),
  ];
  // 甲市8亿元，其他4市各1亿元: one that tells what each of several has does not tell its parts.
  return lists.filter(({ parts }) => !parts.some((way) => way.some(({ figure }) => SO_MUCH_EACH.test(figure.lead))));
}

/** Where a list is opened, by what words, and what may be its total. */
interface Opening {
  readonly at: number;
  readonly word: string;
  readonly inBracket: boolean;
  readonly totals: readonly Told[];
}

function openingsOf(text: ToldText, sentence: Sentence): Opening[] {
  const words = text.report.plain.slice(sentence.start, sentence.end);
  const matches = [...words.matchAll(OPENERS)];
  // 支付2117万元，按用途看，甲…，乙…；按学段看，丙…，丁…: both part the same, and no part of the one is that of the other.
  const first = sentence.start + (matches.find(([word]) => BY_CLASS.test(word))?.index ?? 0);
  const opened = matches.map((match): Opening => {
    const at = sentence.start + match.index;
    const inBracket = text.report.plain.slice(Math.max(sentence.start, at - 1), at) === "(";
    return { at, word: match[0], inBracket, totals: totalsBefore(text, sentence, BY_CLASS.test(match[0]) ? first : at, inBracket) };
  });
  const named = [...words.matchAll(OUT_OF)].flatMap((match): Opening[] => {
    const at = sentence.start + match.index;
    const name = match.groups?.name ?? "";
    const total = namedTotal(text, sentence, at + name.length, name);
    return total ? [{ at, word: match[0], inBracket: false, totals: [total] }] : [];
  });
  return [...opened, ...named];
}

/** 9917万元中，…: the amount right in front; 基本支出中，…: the nearest one in front, in this paragraph, that is called so. */
function namedTotal(text: ToldText, sentence: Sentence, at: number, name: string): Told | undefined {
  const before = toldAround(text, sentence.paragraph, 0).filter((one) => isTotal(one) && one.figure.end <= at);
  const last = before.at(-1);
  if (last && at - last.figure.end <= RIGHT_BEHIND && !/[,;。:、]/.test(text.report.plain.slice(last.figure.end, at))) return last;
  return name === "" ? undefined : before.filter((one) => one.figure.lead.replace(JOINING_END, "").endsWith(name)).at(-1);
}

/** Between an amount and 中 so many letters say what it is of (287个项目中). */
const RIGHT_BEHIND = 2;

function openedLists(text: ToldText, sentence: Sentence): PartsList[] {
  return openingsOf(text, sentence).flatMap(({ at, word, inBracket, totals }) => {
    const from = at + word.length;
    const isFar = totals[0] === undefined || totals[0].figure.sentence !== sentence.index;
    const apart = isFar || toldIn(text, sentence.index).some((one) => one.figure.start >= totals[0]!.figure.end && one.figure.end <= at);
    const tie = BY_CLASS.test(word)
      ? "loose"
      : EXPLICIT_LIST.test(word)
        ? "explicit"
        : LOOSE_LIST.test(word) || inBracket
          ? "loose"
          : "among";
    const end = inBracket ? closing(text.report.plain, at, sentence.end) : regionEnd(text, sentence, from);
    const all = toldAround(text, sentence.paragraph, 0).filter(
      (one) =>
        one.figure.start >= from &&
        one.figure.end <= end &&
        (isPart(one) || (one.role === "adjustment" && !one.figure.bound && totals[0]?.role === "rest")) &&
        one.figure.depth === depthAt(text.report.plain, sentence.start, at),
    );
    const upToTotal = upToItsTotal(all);
    const region = withoutAsides(text, totals, upToOtherShare(text, totals, upToTotal));
    const far =
      totals[0] !== undefined && sentence.index - totals[0].figure.sentence > 1 && totals[0].figure.paragraph === sentence.paragraph;
    const told = isFar ? totalTold(text, sentence, at, totals, region) : totals;
    const own =
      upToTotal.length < all.length
        ? told.filter((one) => isSlipOfSum(one, region) || region.some((_, i) => i > 0 && isMadeBy(one, region.slice(0, i + 1))))
        : told;
    return listsOf(text, own, region, numbered(text, from) ? "explicit" : tie, from, end).map((list) => ({
      ...list,
      apart,
      some: list.some || far,
    }));
  });
}

/** A list with a number for each part (1.…。2.…) goes on to the end of its paragraph. */
function regionEnd(text: ToldText, sentence: Sentence, from: number): number {
  return numbered(text, from) ? paragraphOf(text.report, sentence).end : sentence.end;
}

function numbered({ report }: ToldText, from: number): boolean {
  return FIRST_MARK.test(report.plain.slice(from, from + 6));
}

/** The totals of a list, nearest first; 支出950万元，结余50万元，其中…: what is left over or was added comes first only where the parts come near it. */
function inOrder(totals: readonly Told[], parts: readonly Told[]): readonly Told[] {
  const sum = totalOf(parts.map(({ figure }) => figure)).plain;
  const off = ({ figure }: Told) => valueOf(figure).minus(sum).abs().toNumber();
  return totals.every(isStock) ? totals : [...totals].sort((a, b) => off(a) - off(b));
}

function listsOf({ report }: ToldText, totals: readonly Told[], region: readonly Told[], tie: Tie, from: number, end: number): PartsList[] {
  if (region.length === 0 || crosses(report, region)) return [];
  const sorts = region.filter((one, i) => region.findIndex((other) => addable(one.figure, other.figure)) === i);
  const words = report.plain.slice(from, end);
  // Without a colon the first semicolon may end the list.
  const colon = COLON_BEHIND.test(words) || COLON_BEHIND.test(report.plain[from - 1]!);
  const inShares = region.every(({ figure }) => hasShareBehind(report, figure));
  const loose = !colon && !inShares && region.length > 1 && region[1]!.figure.segment !== region[0]!.figure.segment;
  const last = region.filter((one) => addable(one.figure, region[0]!.figure)).at(-1)!.figure;
  const some =
    loose ||
    SOME_OF_THEM.test(report.plain.slice(Math.max(0, from - 8), last.start)) ||
    SOME_BEHIND.test(report.plain.slice(last.end, end));
  return sorts.flatMap((sort) => {
    const mixed = region.some((one, i) => !addable(one.figure, sort.figure) && isEnumerated(report.plain, region, i));
    const fitting = totals.filter((total) => addable(total.figure, sort.figure));
    const parts = waysOf(
      report.plain,
      region.filter((one) => addable(one.figure, sort.figure)),
      from,
      region,
    );
    return fitting.length > 0 && parts.length > 0
      ? [
          {
            totals: inOrder(fitting, parts[0] ?? []),
            parts,
            tie,
            some: some || mixed,
            apart: false,
            columns: Math.max(...itemsOf(region.filter((one) => addable(one.figure, sort.figure))).map((item) => item.length)),
          },
        ]
      : [];
  });
}

/** 企业691家，其中高新技术企业423家，占61.2%，三年连续享受的有286家: by what they are with its share, by what they did without: they overlap. */
function crosses(report: ReportText, region: readonly Told[]): boolean {
  const [first, last, third] = region.map(({ figure }) => figure);
  return (
    third === undefined &&
    first?.sort === "count" &&
    last?.sort === "count" &&
    CALLED_BY_DEED.test(last.lead) &&
    !CALLED_BY_DEED.test(first.lead) &&
    hasShareBehind(report, first) &&
    !hasShareBehind(report, last)
  );
}

/** Stocks that may be the total of a list at an offset: of the bracket, the one in front of it; else those of its segment; else of the sentence in front. */
function totalsBefore(text: ToldText, sentence: Sentence, at: number, inBracket: boolean): readonly Told[] {
  const own = toldIn(text, sentence.index).filter((one) => isTotal(one) && one.figure.end <= at);
  const depth = depthAt(text.report.plain, sentence.start, at);
  if (inBracket) {
    const last = own.at(-1);
    return last &&
      text.report.plain.slice(last.figure.end, at - 1).length <= NEAR_BRACKET &&
      !/[,;]/.test(text.report.plain.slice(last.figure.end, at))
      ? [last]
      : [];
  }
  const level = own.filter((one) => one.figure.depth <= depth);
  const near = level.filter((one) => one.figure.segment === level.at(-1)?.figure.segment);
  if (near.length > 0) return [...near].reverse();
  const before = text.report.sentences[sentence.index - 1];
  // 其中 at the head of a paragraph tells the parts of the paragraph above.
  const reaches =
    before &&
    (before.paragraph === sentence.paragraph ||
      (sentence.paragraph - before.paragraph <= 2 && text.report.plain.slice(at, sentence.end).startsWith(AMONG)));
  if (!before || !reaches || text.report.plain.slice(sentence.start, at).length > NEAR_HEAD) return [];
  const plainStocks = (index: number) => toldIn(text, index).filter((one) => isTotal(one) && one.figure.depth === 0);
  const told = plainStocks(before.index);
  // 总收入612万元。…比上年增加102万元，增长20%。其中：…: a sentence of changes alone stands between.
  const above = told.length > 0 || toldIn(text, before.index).length === 0 ? undefined : text.report.sentences[before.index - 1];
  return (above?.paragraph === sentence.paragraph ? plainStocks(above.index) : [...told]).reverse();
}

const NEAR_BRACKET = 6;
const NEAR_HEAD = 10;

function closing(plain: string, from: number, to: number): number {
  let depth = 1;
  for (let at = from; at < to; at += 1) {
    depth += plain[at] === "(" ? 1 : plain[at] === ")" ? -1 : 0;
    if (depth === 0) return at;
  }
  return to;
}

/** 共计800万元(保工资600万元，…): a bracket right behind a stock, with a name for each part and no word that opens it. */
function bracketLists(text: ToldText, sentence: Sentence): PartsList[] {
  const { plain } = text.report;
  return toldIn(text, sentence.index)
    .filter(isTotal)
    .flatMap((total) => {
      const at = total.figure.end + (/^[^,;。:()]{0,6}(?=\()/.exec(plain.slice(total.figure.end, sentence.end))?.[0].length ?? -1);
      if (plain[at] !== "(" || at < total.figure.end || plain.slice(at, at + 5).search(OPENERS) >= 0) return [];
      const end = closing(plain, at + 1, sentence.end);
      const parts = toldIn(text, sentence.index).filter(
        (one) =>
          (isStock(one) || (one.role === "adjustment" && one.way !== "down")) &&
          one.figure.start > at &&
          one.figure.end <= end &&
          one.figure.depth === total.figure.depth + 1 &&
          addable(one.figure, total.figure),
      );
      // （3850万元、1472.1万元、420.6万元相加）: what is added up needs no names.
      const isAdded = ADDED_BEHIND.test(plain.slice(parts.at(-1)?.figure.end ?? end, end));
      return parts.length >= 2 && (isAdded || parts.every((one) => one.name !== ""))
        ? [{ totals: [total], parts: [parts], tie: "explicit", some: SOME_OF_THEM.test(plain.slice(at, end)), apart: false, columns: 1 }]
        : [];
    });
}

/** 下达资金共900万元，中央资金500万元，省级资金300万元: parts that follow a stock with 共 or 合计, each with a name of its own, to the end of the segment. */
function toldLists(text: ToldText, sentence: Sentence): PartsList[] {
  const own = toldIn(text, sentence.index);
  return own
    .filter((one) => isStock(one) && SAYS_ALL.test(one.figure.lead))
    .flatMap((total) => {
      const behind = own.filter(
        (one) => one.figure.start > total.figure.end && one.figure.depth === total.figure.depth && !one.figure.bound,
      );
      const stop = behind.findIndex(
        (one) => !isStock(one) || !addable(one.figure, total.figure) || one.name === "" || one.aspect === "done",
      );
      const parts = stop < 0 ? behind : behind.slice(0, stop);
      const plain = text.report.plain.slice(total.figure.end, parts.at(-1)?.figure.end ?? total.figure.end);
      if (parts.length < 2 || plain.search(OPENERS) >= 0) return [];
      return [{ totals: [total], parts: [parts], tie: "told" as const, some: SOME_OF_THEM.test(plain), apart: false, columns: 1 }];
    });
}
