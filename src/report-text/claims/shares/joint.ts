import { messages } from "../../../messages";
import { countIn, HUNDRED, ratioInterval, show } from "../../../reading";
import { settle, type Drafted, type Reading, type Standing } from "../../judge";
import { spread, totalOf, valueOf } from "../../measure";
import { sentenceOf, type Figure } from "../../text";
import { baseName, clauseOf, type Told, type ToldText } from "../../told";
import { ALL_MONEY, JOINT_NAMES, JOINT_SHARE, NAMES_PARTED, TWO, TWO_PLAIN, WHOLE_WORDS } from "../../lexicon";
import { addable, figuresOf, isStock, ofOneValue, toldAbove, toldIn } from "../lib";
import type { PartsList } from "../lists/lists";
import { wholeOfParts } from "../lists/made-up";
import { namedBases } from "./share-bases";

/*
 * 甲878.22万元；乙146.16万元。两项占全年支出的42.36%; 甲、乙、丙…，前三个区县占全部的81.56%; 艾滋病、结核病两病占支出的36.5%: a share of several amounts together, which its
 * words count or name, and whose sum need not be printed.
 */

/** Shares of several amounts told in front, by the number of them that their words say. */
export function jointShares(text: ToldText, lists: readonly PartsList[]): Drafted[] {
  return text.all
    .filter(
      ({ figure, role, series, base }) => figure.sort === "percent" && role === "share" && series.length === 1 && !base && !figure.bound,
    )
    .flatMap((share) => {
      const parts = partsTogether(text, share, lists);
      if (!parts) return [];
      const readings = wholesOf(text, share, parts, lists).flatMap(({ whole, how }) => shareOfSum(parts, whole, how));
      return settle(text.report, share.figure, "share", readings) ?? [];
    });
}

/** The amounts that are counted or named right in front of 占; null where the words do neither, or where others may be meant. */
function partsTogether(text: ToldText, share: Told, lists: readonly PartsList[]): readonly Told[] | null {
  const clause = clauseOf(text.report, sentenceOf(text.report, share.figure), share.figure);
  const groups = (JOINT_SHARE.exec(clause) ?? JOINT_NAMES.exec(clause))?.groups;
  if (!groups) return null;
  const names = (groups.names ?? "").split(NAMES_PARTED).filter((name) => name !== "");
  const number = groups.number === undefined ? names.length : countIn(groups.number === TWO ? TWO_PLAIN : groups.number);
  if (number === null) return null;
  const own = toldIn(text, share.figure.sentence).filter(({ figure }) => figure.end <= share.figure.start);
  const scopes = [own.filter(({ figure }) => figure.segment === share.figure.segment), own, toldAbove(text, share.figure)];
  for (const scope of scopes) {
    const stocks = withoutTotals(
      scope.filter((one) => isStock(one) && one.figure.depth === 0),
      lists,
    );
    const alike = stocks.filter(({ figure }) => figure.unit === stocks.at(-1)?.figure.unit);
    const parts: readonly Told[] =
      names.length > 1 ? named(alike, names) : groups.first && alike.length > number ? alike.slice(0, number) : alike;
    if (
      parts.length === number &&
      (names.length !== 1 || parts.every(({ figure }) => [...names[0]!].some((letter) => figure.lead.includes(letter))))
    )
      return parts;
  }
  return null;
}

/** One amount for each name. */
function named(stocks: readonly Told[], names: readonly string[]): readonly Told[] {
  return names.flatMap((name) => {
    // 基本满意 is not what 满意 names.
    const exact = stocks.filter(({ figure }) => figure.lead === name);
    return ofOneValue(exact.length > 0 ? exact : stocks.filter(({ figure }) => figure.lead.includes(name))) ?? [];
  });
}

/** Amounts without the totals of lists of some of them. */
function withoutTotals(stocks: readonly Told[], lists: readonly PartsList[]): readonly Told[] {
  return stocks.filter(
    (one) =>
      !lists.some(
        ({ totals, parts }) => totals[0] === one && parts.some((way) => way.length > 1 && way.every((part) => stocks.includes(part))),
      ),
  );
}

/** What a share of several amounts is of: what its words name, or else the total to which they and their neighbours come. */
function wholesOf(
  text: ToldText,
  share: Told,
  parts: readonly Told[],
  lists: readonly PartsList[],
): readonly { readonly whole: Figure; readonly how: Standing }[] {
  const [first] = parts;
  if (!first) return [];
  const sum = totalOf(figuresOf(parts)).plain;
  const of = baseName(share.of ?? "");
  const totals = lists
    .filter((list) => list.parts.some((way) => parts.every((part) => way.includes(part))))
    .flatMap((list) => list.totals.slice(0, 1))
    .map(({ figure }) => figure);
  const made = wholeOfParts(text, first);
  const isOfAll = of === "" || WHOLE_WORDS.test(share.of ?? "") || ALL_MONEY.test(share.of ?? "");
  const found = [
    ...(isOfAll ? [...totals, ...(made ? [made] : [])].map((whole) => ({ whole, how: "named" as const })) : []),
    ...(of === "" ? [] : namedBases(text, share, first, of, []).map(({ base, standing }) => ({ whole: base, how: standing }))),
  ];
  return found.filter(
    ({ whole }) => addable(whole, first.figure) && valueOf(whole).gte(sum) && !parts.some(({ figure }) => figure === whole),
  );
}

function shareOfSum(parts: readonly Told[], whole: Figure, how: Standing): Reading[] {
  const figures = figuresOf(parts);
  const sum = totalOf(figures);
  const possible = ratioInterval(sum.possible, spread(whole), HUNDRED);
  if (!possible) return [];
  const plain = sum.plain.div(valueOf(whole)).times(HUNDRED);
  const print = `(${figures.map(({ digits }) => digits).join("+")})`;
  return [
    {
      plain,
      possible,
      standing: how,
      inputs: [...figures, whole],
      derivation: messages.reportText.ratio(print, whole.digits, show(plain)),
    },
  ];
}
