import { settle, standing, type Drafted } from "../../judge";
import { paragraphOf, type Figure, type Sentence } from "../../text";
import { isOfYearBefore, toldOf, type Told, type ToldText } from "../../told";
import { NOT_SPENT, OTHER_SPENDING, PUBLICS, PUBLICS_TOLD } from "../../lexicon";
import { addable, isStock } from "../lib";
import { sumOfParts } from "./sums";

/*
 * “三公”经费支出决算为27.15万元。⏎因公出国（境）费支出0万元。⏎公务用车购置及运行维护费支出21.32万元…⏎公务接待费支出5.83万元: going abroad, cars and receptions are all
 * of it, in whatever lines they are told.
 */

/** The last of the parts stands so many paragraphs below the total at most. */
const FARTHEST = 10;

type Column = "planned" | "done";
/** A part of the three: going abroad, cars (bought and run, or both together), receptions. */
type Part = keyof typeof PUBLICS;

/** Totals of the three public expenses, planned or spent, against the parts that are told below. */
export function threePublicsClaims(text: ToldText): Drafted[] {
  return text.all.flatMap((total) => {
    const column = columnOf(total);
    if (!column || !isTotal(text, total)) return [];
    const parts = partsOf(text, total, column);
    const claim = parts && settle(text.report, total.figure, "sum", [standing(sumOfParts(total.figure, parts), "stated", parts)]);
    return claim ? [claim] : [];
  });
}

/** Whether an amount was planned or spent; null where it is of another time, or is no amount of its own. */
function columnOf(one: Told): Column | null {
  if (!isStock(one) || one.figure.sort !== "amount" || one.figure.depth > 0 || isOfYearBefore(one)) return null;
  return one.aspect === "planned" ? "planned" : "done";
}

/** True for the first amount of its column behind the word for the three, with none of them named in between, and the only one where it was planned. */
function isTotal(text: ToldText, { figure }: Told): boolean {
  const { start, figures } = paragraphOf(text.report, figure);
  const words = text.report.plain.slice(start, figure.start);
  const at = words.search(PUBLICS_TOLD);
  if (at < 0 || Object.values(PUBLICS).some((part) => part.test(words.slice(at))) || OTHER_SPENDING.test(words.slice(at))) return false;
  const column = columnOf(toldOf(text, figure));
  const fellows = figures.filter(
    (one) => one.start > start + at && one.sentence === figure.sentence && columnOf(toldOf(text, one)) === column,
  );
  return fellows[0] === figure && (column === "done" || fellows.length === 1);
}

/** The parts of one column, those that are told to be none left out; null where one of the three is not told. */
function partsOf(text: ToldText, total: Told, column: Column): readonly Figure[] | null {
  const below = sentencesBelow(text, total.figure);
  const words = below.map(({ start, end }) => text.report.plain.slice(Math.max(start, total.figure.end), end)).join("");
  const found = new Map<Part, Figure>();
  for (const figure of below.flatMap(({ figures }) => figures)) {
    const one = toldOf(text, figure);
    const part = figure.start >= total.figure.end && addable(figure, total.figure) ? partNamed(text, figure) : null;
    if (part && columnOf(one) === column && (one.year === null || one.year === total.year) && !found.has(part)) found.set(part, figure);
  }
  const cars = found.has("cars") ? (["cars"] as const) : (["bought", "run"] as const);
  const named = (["abroad", ...cars, "guests"] as const).map((part) => found.get(part) ?? (NOT_SPENT[part]?.test(words) ? 0 : null));
  return named.includes(null) ? null : named.flatMap((one) => (one === null || one === 0 ? [] : [one]));
}

/** The sentences behind a total, up to the next paragraph that tells of the three or of other spending. */
function sentencesBelow({ report }: ToldText, { sentence, paragraph }: Figure): Sentence[] {
  const behind = report.sentences.slice(sentence);
  const words = ({ start, end }: Sentence) => report.plain.slice(start, end);
  const end = behind.findIndex(
    (one) =>
      one.paragraph - paragraph > FARTHEST ||
      (one.paragraph > paragraph && (PUBLICS_TOLD.test(words(one)) || OTHER_SPENDING.test(words(one)))),
  );
  return end < 0 ? behind : behind.slice(0, end);
}

/** The part named last in front of a figure, in its paragraph. */
function partNamed({ report }: ToldText, figure: Figure): Part | null {
  const words = report.plain.slice(paragraphOf(report, figure).start, figure.start);
  const last = (name: RegExp) => [...words.matchAll(new RegExp(name.source, "g"))].at(-1)?.index ?? -1;
  const named = (Object.keys(PUBLICS) as Part[]).map((part) => ({ part, at: last(PUBLICS[part]) }));
  const first = named.reduce((kept, one) => (one.at > kept.at ? one : kept));
  return first.at < 0 || last(OTHER_SPENDING) > first.at ? null : first.part;
}
