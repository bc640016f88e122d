import { settle, standing, type Drafted } from "../../judge";
import { countIn } from "../../../reading";
import { valueOf } from "../../measure";
import { AMONG, FIRST_OF_THEM, KIND_AND_NUMBER, NAME_JOINTS, NAMES_ADDED, TWO, TWO_PLAIN } from "../../lexicon";
import { isOfYearBefore, type Told, type ToldText } from "../../told";
import { addable, isStock, ofOneValue, toldAround } from "../lib";
import { sumOfParts } from "./sums";

/*
 * 前两项共19.39亿元; 低保两项支出3798.08万元; 易腐垃圾和可回收物合计14090吨: what is added up is named, and is some of what is told in front.
 */

/** Lines that tell of one kind each stand so many paragraphs in front at most. */
const LINES = 8;
const SHORTEST_NAME = 2;

/** Sums of the amounts and numbers in front that their own words name. */
export function namedSums(text: ToldText): Drafted[] {
  return text.all.filter(isStock).flatMap((total) => {
    const parts = firstOfRun(text, total) ?? ofOneKind(text, total) ?? bothNamed(text, total);
    if (!parts) return [];
    const figures = parts.map(({ figure }) => figure);
    const kind = total.figure.sort === "count" ? "count" : "sum";
    return settle(text.report, total.figure, kind, [standing(sumOfParts(total.figure, figures), "named", figures)]) ?? [];
  });
}

const numberIn = (word: string | undefined): number | null => countIn(word === TWO ? TWO_PLAIN : (word ?? ""));

/** 甲10.92亿元、乙8.47亿元、丙2.05亿元…；前两项共: the first of a run in front that tells more than these. */
function firstOfRun({ report: { plain }, all }: ToldText, total: Told): readonly Told[] | null {
  const number = numberIn(FIRST_OF_THEM.exec(total.figure.lead)?.groups?.number);
  if (number === null) return null;
  const before = all.filter(
    (one) =>
      isStock(one) &&
      one.figure.end <= total.figure.start &&
      one.figure.paragraph === total.figure.paragraph &&
      one.figure.unit === total.figure.unit,
  );
  const isJoined = (one: Told, i: number) => {
    const next = before[i + 1];
    return next !== undefined && !/[,;。:()]/.test(plain.slice(one.figure.end, next.figure.start));
  };
  const cut = before.slice(0, -1).reduce((last, one, i) => (isJoined(one, i) ? last : i + 1), 0);
  const run = before.slice(cut);
  return run.length > number ? run.slice(0, number) : null;
}

/** ——城市低保：…支出A；⏎——农村低保：…支出B；⏎低保两项支出: as many as are counted have the name in their lines, and no more. */
function ofOneKind(text: ToldText, total: Told): readonly Told[] | null {
  const { kind, number } = KIND_AND_NUMBER.exec(total.figure.lead.replace(AMONG, ""))?.groups ?? {};
  const count = numberIn(number);
  if (kind === undefined || count === null) return null;
  const called = toldAround(text, total.figure.paragraph, LINES).filter(
    (one) =>
      one !== total &&
      isStock(one) &&
      one.figure.end <= total.figure.start &&
      one.figure.unit === total.figure.unit &&
      !isOfYearBefore(one) &&
      one.label.includes(kind),
  );
  return called.length === count ? called : null;
}

/** 易腐垃圾和可回收物合计: both are told in front in the paragraph, each with one value. */
function bothNamed(text: ToldText, total: Told): readonly Told[] | null {
  const names = NAMES_ADDED.exec(total.figure.lead)?.groups?.names;
  if (names === undefined) return null;
  const before = toldAround(text, total.figure.paragraph, 0).filter(
    (one) => isStock(one) && one.figure.end <= total.figure.start && addable(one.figure, total.figure) && !isOfYearBefore(one),
  );
  const isOf = ({ figure: { lead } }: Told, name: string) => lead.replace(AMONG, "").startsWith(name) || lead.endsWith(name);
  const called = (name: string) => (name.length < SHORTEST_NAME ? undefined : ofOneValue(before.filter((one) => isOf(one, name))));
  const pairs = [...names.matchAll(NAME_JOINTS)].flatMap(({ 0: joint, index }) => {
    const [one, other] = [called(names.slice(0, index)), called(names.slice(index + joint.length))];
    return one && other && one !== other && !valueOf(one.figure).isZero() ? [[one, other]] : [];
  });
  const [pair, second] = pairs;
  return pair && !second ? pair : null;
}
