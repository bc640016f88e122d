import { totalOf, valueOf } from "../../measure";
import { sentenceOf } from "../../text";
import { baseName, type Told, type ToldText } from "../../told";
import { ALL_MONEY, BY_LEVELS, GOVERNMENTS, GIVEN_BY, LEVEL_OF_SHARE, OUR_PLACE, WHOLE_WORDS } from "../../lexicon";
import { isStock, toldIn } from "../lib";

/*
 * 中央安排38716万元，自治区安排21500万元，盟市旗县自筹13284万元，三级计划投入73500万元，中央占52.7%、自治区占29.3%、盟市旗县占18.1%: a share is told of a level
 * of government, and the one amount of that level stands in the list of what all of them give.
 */

/** What a level of government gives, and what all of them do. */
export interface OfLevel {
  readonly part: Told;
  readonly total: Told;
}

/** The list stands so many paragraphs in front at most. */
const FARTHEST = 2;

/** What a share is of, where its words name a level of government; of a series (三级比例为…) the part at its place. Null where the text tells no such list. */
export function shareOfLevel(text: ToldText, share: Told): OfLevel | null {
  const { figure, series } = share;
  const first = series[0] ?? figure;
  const inTurn = series.length > 1 && BY_LEVELS.test(first.lead);
  const level = series.length > 1 ? null : levelNamed(text, share);
  if (!inTurn && level === null) return null;
  const above = text.report.sentences.filter(({ paragraph, start }) => start < first.start && figure.paragraph - paragraph <= FARTHEST);
  const near = above.flatMap(({ index }) => toldIn(text, index)).filter((one) => isMoney(one) && one.figure.end <= first.start);
  const ways = above.map(({ index }) => near.filter((one) => one.figure.sentence === index && levelIn(one.figure.lead) !== null));
  const way = ways.filter((one) => isOfLevels(one) && (!inTurn || one.length === series.length)).at(-1) ?? [];
  const part = inTurn ? way[series.indexOf(figure)] : way.find((one) => levelIn(one.figure.lead) === level);
  const sum = totalOf(way.map((one) => one.figure)).plain;
  const total = near.find((one) => valueOf(one.figure).eq(sum));
  return part && total ? { part, total } : null;
}

const isMoney = (one: Told): boolean => isStock(one) && one.figure.sort === "amount";

/** The level that the words in front of 占 name, where they say of no other whole than of all the money. */
function levelNamed({ report }: ToldText, { figure, of, base, role }: Told): number | null {
  const words = of ?? "";
  const isOfAll = ALL_MONEY.test(words) || (role === "share" && (baseName(words) === "" || WHOLE_WORDS.test(words)));
  if (base || !isOfAll) return null;
  const subject = LEVEL_OF_SHARE.exec(report.plain.slice(sentenceOf(report, figure).start, figure.start))?.groups?.subject;
  return subject === undefined ? null : levelIn(subject);
}

/** True for amounts of levels that all differ. */
function isOfLevels(way: readonly Told[]): boolean {
  return way.length > 1 && new Set(way.map(({ figure }) => levelIn(figure.lead))).size === way.length;
}

/** The level that words name first, the one that gives and passes on what is of another (省财政下达中央补助资金) and the place itself (我市) left out; null for none. */
export function levelIn(words: string): number | null {
  const own = words.replace(GIVEN_BY, "").replace(OUR_PLACE, "");
  const named = (some: string) =>
    GOVERNMENTS.map((level, i) => ({ i, at: some.search(level) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0]?.i;
  return named(own) ?? named(words.replace(OUR_PLACE, "")) ?? null;
}
