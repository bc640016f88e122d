import { isRatioOf, ratioReading, settle, type Drafted, type Reading } from "../../judge";
import { valueOf } from "../../measure";
import { groupsOf, itemAt } from "../../../workbook";
import { isOneDigitOff, isSlip, isTelling } from "../../slips";
import { type Figure } from "../../text";
import type { Told, ToldText } from "../../told";
import {
  BARE_RATE,
  CALLED_SO,
  FORMER_VALUE,
  FORMULA_BEHIND,
  FORMULA_IN_FRONT,
  NEXT_CLAUSE,
  NUMBER_OF,
  NUMBERS_FOLLOW,
  OUT_OF_NUMBER,
  RATE_LETTERS,
  RATIO_OF_NAMES,
  SIDE_FILLER,
} from "../../lexicon";
import type { Case } from "../weighing/shapes";
import { addable, isAmount, ofOneValue, toldAround } from "../lib";

/*
 * 8个分局中只有5个配备了会计，配备率62.5%; 达到96.05%，即76所中有73所实现; 净值与原值之比: the words themselves say what a percentage is of.
 */

/** Rates whose part and whole are told right beside as one out of the other, or are both named. */
export function outOfClaims(text: ToldText): Drafted[] {
  return text.all.flatMap((rate) => {
    const readings = readingsOf(text, rate);
    return readings.length > 0 ? (settle(text.report, rate.figure, "rate", readings) ?? []) : [];
  });
}

function readingsOf(text: ToldText, rate: Told): Reading[] {
  const { figure, role, base, of } = rate;
  return figure.sort === "percent" && !figure.bound && role !== "change" && !base && !of
    ? [...besideOf(text, rate), ...namedOf(text, rate)]
    : [];
}

/** The reading of a rate by the two sides that its words name; empty where they name none, or one that is not found. */
export function sidesOf(text: ToldText, rate: Told): Reading[] {
  return rate.figure.sort === "percent" ? namedOf(text, rate) : [];
}

/** A slip of the pen in a rate whose part and whole the words tell in one breath, whatever other numbers are near. */
export function isSlipOfPair({ text, claim, grounds: { figure, reading } }: Case): boolean {
  const rate = text.all[figure.index];
  const own = claim.kind === "rate" && rate ? readingsOf(text, rate) : [];
  return (
    own.some(({ inputs }) => isSameInputs(inputs, reading.inputs)) &&
    (isSlip(figure, reading.plain) || isOneDigitOff(figure, reading.plain))
  );
}

const isSameInputs = (a: readonly Figure[], b: readonly Figure[]): boolean => a.length === b.length && a.every((one, i) => one === b[i]);

/** The number and those of it that are told, right in front of the rate or behind 即. */
function besideOf(text: ToldText, rate: Told): Reading[] {
  const { all, report } = text;
  const { figure } = rate;
  const [whole, part, next, last] = [-2, -1, 1, 2].map((steps) => all[figure.index + steps]);
  if (FORMER_VALUE.test(figure.lead)) return [];
  if (isOutOf(text, whole, part) && part && whole && isCalledBy(text, rate, whole.figure, part.figure))
    return ratioReading(part.figure, whole.figure, "stated");
  return next &&
    last &&
    next.figure.sentence === figure.sentence &&
    NUMBERS_FOLLOW.test(report.plain.slice(figure.end, next.figure.start)) &&
    isOutOf(text, next, last)
    ? ratioReading(last.figure, next.figure, "stated")
    : [];
}

function isOutOf({ report }: ToldText, whole: Told | undefined, part: Told | undefined): boolean {
  return (
    whole !== undefined &&
    part !== undefined &&
    isAmount(whole) &&
    isAmount(part) &&
    whole.figure.segment === part.figure.segment &&
    addable(whole.figure, part.figure) &&
    valueOf(whole.figure).gte(valueOf(part.figure)) &&
    OUT_OF_NUMBER.test(report.plain.slice(whole.figure.end, part.figure.start))
  );
}

/** The rate stands in the same clause or the next, and is called by a letter of what is told of the part, or not at all. */
function isCalledBy({ report }: ToldText, { figure }: Told, whole: Figure, part: Figure): boolean {
  const between = report.plain.slice(part.end, figure.start);
  if (part.segment !== figure.segment || !NEXT_CLAUSE.test(between)) return false;
  if (BARE_RATE.test(figure.lead)) return true;
  const said = report.plain.slice(whole.end, figure.start - figure.lead.length);
  const letters = figure.lead.replace(CALLED_SO, "").replace(RATE_LETTERS, "");
  return CALLED_SO.test(figure.lead) && [...letters].some((letter) => said.includes(letter));
}

/** 全年支出数与全年预算数之比, 支付率(支付金额/到位资金), 56.6%(动态记录份数÷建档份数): the one value near that each side is called by. */
function namedOf(text: ToldText, rate: Told): Reading[] {
  const names = sidesNamed(text, rate);
  if (!names) return [];
  const [part, whole] = names.map((name) => calledSo(text, rate.figure, name.replace(SIDE_FILLER, "")));
  return part && whole && part !== whole && addable(part.figure, whole.figure) ? ratioReading(part.figure, whole.figure, "named") : [];
}

/** What the words say that a rate is the ratio of, in front of it or in a bracket of its own. */
function sidesNamed({ report: { plain, sentences } }: ToldText, { figure }: Told): readonly string[] | null {
  const { start, end } = itemAt(sentences, figure.sentence);
  const before = plain.slice(start, figure.start);
  const names = RATIO_OF_NAMES.exec(before) ?? FORMULA_IN_FRONT.exec(before) ?? FORMULA_BEHIND.exec(plain.slice(figure.end, end));
  return names && groupsOf(names, 2);
}

/** True for a rate whose words name both its sides, and that was reckoned by another amount of the text than the one that is named. */
export function isByOtherSide({ text, claim, grounds: { figure, reading } }: Case): boolean {
  const rate = text.all[figure.index];
  const [part, whole] = reading.inputs;
  if (claim.kind !== "rate" || !rate || !part || !whole || !isTelling(figure)) return false;
  return (
    namedOf(text, rate).some(({ inputs }) => isSameInputs(inputs, reading.inputs)) &&
    text.all.some((one) => isAmount(one) && one.figure !== part && one.figure.sort === part.sort && isRatioOf(figure, part, one.figure))
  );
}

/** A side stands so many paragraphs in front at most. */
const REACH = 2;
const SHORTEST_NAME = 2;

/** The value that is called by a name to its end, else the one whose words hold it but for the word for a number; of its sentence first. */
function calledSo(text: ToldText, from: Figure, name: string): Told | null {
  if (name.length < SHORTEST_NAME) return null;
  const near = toldAround(text, from.paragraph, REACH).filter((one) => isAmount(one) && one.figure.end <= from.start);
  const named = near.filter(({ figure }) => figure.lead.replace(SIDE_FILLER, "").endsWith(name));
  const core = name.replace(NUMBER_OF, "");
  const called =
    named.length > 0 || core.length < SHORTEST_NAME ? named : near.filter(({ figure }) => (figure.lead + figure.tail).includes(core));
  const beside = called.filter(({ figure }) => figure.sentence === from.sentence);
  return ofOneValue(beside.length > 0 ? beside : called) ?? null;
}
