import Decimal from "decimal.js";
import { messages } from "../messages";
import { FINISHED, MILESTONES, STEPS, UP_TO } from "./lexicon/dates";
import { COMPLETION } from "./lexicon/marks";
import type { WordClass } from "./lexicon/words";
import { directionOf, type Sign } from "./operator";
import type { Own } from "./own";
import { printedSpan, type Plain, type Span } from "./plain";
import type { Token } from "./tokens";
import type { CalendarPoint, Hedge, Quantity } from "./types";
import { weakSign } from "./words";

/** What a text says, all of its tokens taken together. Only `number`, `between` and `date` give a value, and only when every token has a meaning. */
export type Value =
  /** No number and no date: words. */
  | { readonly kind: "none" }
  | { readonly kind: "number"; readonly sign: Sign | null; readonly quantity: Quantity }
  | { readonly kind: "between"; readonly low: Quantity; readonly high: Quantity }
  | { readonly kind: "date"; readonly at: CalendarPoint }
  /** Read whole, and still no one value: two numbers, signs that contradict each other, a month 13. */
  | { readonly kind: "unclear"; readonly reason: string }
  /** A word says that the number is something else than a result. */
  | { readonly kind: "qualified"; readonly how: Hedge; readonly word: Span }
  | { readonly kind: "partly"; readonly unread: readonly Span[] };

export type Side = "target" | "actual";

type NumberToken = Extract<Token, { kind: "number" }>;
type DateToken = Extract<Token, { kind: "date" }>;

/** Says what the tokens of a target or an actual value mean together. */
export function valueOf(source: Plain, tokens: readonly Token[], own: Own, side: Side, printed: string): Value {
  const parts = partTokens(tokens);
  const counted = tokens.filter((token) => !parts.has(token));
  const numbers = counted.filter((token): token is NumberToken => token.kind === "number");
  const dates = tokens.filter((token): token is DateToken => token.kind === "date");
  const valued =
    numbers.length > 0 || tokens.some((token) => token.kind === "malformed" || (token.kind === "date" && !token.date.yearAlone));
  const scene: Scene = {
    own,
    side,
    parts,
    numbers,
    upTo: tokens.some((token) => token.kind === "word" && UP_TO.has(token.word.text)),
    last: Math.max(-1, ...[...numbers, ...dates].map((token) => token.from)),
  };
  const span = (token: Token) => printedSpan(source, token.from, token.to);
  const hedged = tokens.flatMap((token) => {
    const how = hedgeOf(token, scene);
    return how ? [{ how, word: span(token) }] : [];
  });
  const unread = tokens.filter((token) => isUnread(token, scene)).map(span);
  if (!valued && (dates.length === 0 || hedged.length > 0 || unread.length > 0 || !isYearOfFinishing(tokens))) return { kind: "none" };
  const hedge = hedged.find(({ how }) => how !== "part" || numbers.length <= 1);
  if (hedge) return { kind: "qualified", ...hedge };
  const value = numbers.length > 0 ? numberValue(counted, numbers, scene, printed) : null;
  // Two numbers are a plainer reason than the words around them.
  if (unread.length > 0) return value?.kind === "unclear" && numbers.length > 1 ? value : { kind: "partly", unread };
  return value ?? dateValue(tokens, dates, printed);
}

/** 2023年完成: a year alone is a time only beside a word of finishing and nothing else. */
function isYearOfFinishing(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind !== "date" && token.kind !== "mark");
  return words.every((token) => token.kind === "word" && token.word.of === "plain") && words.some(isFinishing);
}

function isFinishing(token: Token): boolean {
  return token.kind === "word" && token.word.of === "plain" && FINISHED.test(token.word.text);
}

/** What a token is looked at with. */
interface Scene {
  readonly own: Own;
  readonly side: Side;
  readonly parts: ReadonlySet<Token>;
  readonly numbers: readonly NumberToken[];
  /** 截至 says that all up to the date is counted. */
  readonly upTo: boolean;
  /** Where the last number or date begins; -1 without one. */
  readonly last: number;
}

/** Tokens in brackets that begin with 含, 其中 or 不含: they tell of a part of the value, not of the value. */
function partTokens(tokens: readonly Token[]): ReadonlySet<Token> {
  const parts = new Set<Token>();
  let inside = false;
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (before?.kind === "open") inside = token.kind === "word" && token.word.of === "part";
    if (token.kind === "close") inside = false;
    if (inside) parts.add(token);
  });
  return parts;
}

/** How each class of words changes a value; absent where it changes nothing. */
const HEDGES: Readonly<Record<Side, Readonly<Partial<Record<WordClass, Hedge>>>>> = {
  target: {
    part: "part",
    denied: "denied",
    postponed: "postponed",
    cancelled: "cancelled",
    nearly: "approximate",
    about: "approximate",
    after: "after",
    none: "denied",
    gap: "gap",
    "other-time": "other-time",
    compared: "other-time",
    growth: "change",
    decline: "change",
  },
  actual: {
    part: "part",
    denied: "denied",
    none: "denied",
    planned: "planned",
    postponed: "postponed",
    cancelled: "cancelled",
    gap: "gap",
    excess: "excess",
    early: "excess",
    started: "started",
    nearly: "approximate",
    about: "approximate",
    "other-time": "other-time",
    compared: "other-time",
    after: "after",
    each: "each",
    growth: "change",
    decline: "change",
  },
};

/** What a token makes of the value; null when it leaves it as it is. */
function hedgeOf(token: Token, scene: Scene): Hedge | null {
  const { own, side, parts, numbers } = scene;
  if (token.kind === "date") return side === "actual" && numbers.length > 0 ? periodHedge(token, scene) : null;
  if (token.kind === "band" && side === "actual") return "approximate";
  if (token.kind !== "word" || token.word.of === "deed" || token.word.of === "sign") return null;
  const { of, text } = token.word;
  const how = HEDGES[side][of] ?? null;
  if (how === null) return null;
  switch (of) {
    case "part":
      return parts.has(token) ? null : how;
    // 未发生, 0起 says one thing twice.
    case "none":
      return isZero(numbers) ? null : how;
    // A goal of a change fits a row that is a change; without a name nothing speaks against it.
    case "growth":
    case "decline":
      return own.speaksOf(of) || (side === "target" && own.name === "") ? null : how;
    case "each":
    case "started":
      return own.knows(text) ? null : how;
    case "excess":
    case "gap":
      return own.measures(text) ? null : how;
    case "compared":
      return own.speaksOf("growth") || own.speaksOf("decline") ? null : how;
    case "early":
      return numbers.length === 0 ? null : how;
    default:
      return how;
  }
}

/** Beside a number, a year that is not the row's, or a part of the year: the number is not the year's result. */
function periodHedge({ date: { at, covers, limit, years } }: DateToken, { own, upTo }: Scene): Hedge | null {
  if (years === "many" || (at.year !== null && own.year !== null && at.year !== own.year)) return "other-time";
  return covers === "part" || (covers === "month" && !limit && !upTo) ? "part" : null;
}

/** A token without a meaning: unknown words, a deed of another kind than the row's, another rate than the row's, a sign without its number. */
function isUnread(token: Token, scene: Scene): boolean {
  const { own, side, parts, numbers, last } = scene;
  if (token.kind === "unread" || token.kind === "malformed" || token.kind === "name") return true;
  if (token.kind === "sign" && token.side !== "after") return last < token.to && !parts.has(token);
  if (token.kind === "band") return last < token.to;
  if (token.kind !== "word" || side === "target") return false;
  if (numbers.length === 0 && isStep(token.word.text, own)) return true;
  if (token.word.of === "unwanted") return !isZero(numbers) && !own.knows(token.word.text);
  if (token.word.of === "deed") return token.word.group > 0 && own.deeds.size > 0 && !own.deeds.has(token.word.group) && !own.deeds.has(0);
  return token.word.of === "rate" && own.speaksOf("rate");
}

/** A step on the way to what the row asks for, or an earlier milestone than its own: 完成设计 under 完工时间, 完工 under 验收时间. */
function isStep(word: string, own: Own): boolean {
  if (STEPS.has(word)) return !own.knows(word);
  const rank = milestone(word);
  return rank >= 0 && rank < milestone(own.name);
}

function milestone(text: string): number {
  return MILESTONES.reduce((reached, words, rank) => (words.test(text) ? rank : reached), -1);
}

function isZero(numbers: readonly NumberToken[]): boolean {
  return numbers.length === 1 && numbers[0]!.quantity.value.isZero();
}

function dateValue(tokens: readonly Token[], dates: readonly DateToken[], printed: string): Value {
  const last = dates[dates.length - 1]!;
  const spans =
    dates.length === 2 && tokens.some((token) => token.kind === "join" && token.from === dates[0]!.to && token.to === last.from);
  if (dates.length > 1 && !spans) return { kind: "unclear", reason: messages.reading.manyDates(printed) };
  if (tokens.some((token) => token.kind === "sign" && directionOf(token.sign) !== "down"))
    return { kind: "unclear", reason: messages.reading.signConflict(printed) };
  return last.date.invalid ? { kind: "unclear", reason: messages.reading.badMonth(printed) } : { kind: "date", at: last.date.at };
}

function numberValue(tokens: readonly Token[], numbers: readonly NumberToken[], { side, own: { goal } }: Scene, printed: string): Value {
  const [first, second] = numbers;
  if (numbers.length === 1) return oneNumber(tokens, first!, side, printed);
  const result = side === "actual" && numbers.length === 2 ? besideItsRate(tokens, numbers, goal) : null;
  if (result) return { kind: "number", sign: null, quantity: result };
  if (numbers.length > 2) return { kind: "unclear", reason: messages.reading.manyNumbers(printed) };
  return twoNumbers(tokens, first!, second!, printed);
}

function oneNumber(tokens: readonly Token[], number: NumberToken, side: Side, printed: string): Value {
  const conflict: Value = { kind: "unclear", reason: messages.reading.signConflict(printed) };
  const before = signsBefore(tokens, number);
  const after = signAfter(tokens, number);
  const firm = [...before, ...(after ? [after] : [])];
  if (isBand(tokens, number)) return firm.every((sign) => directionOf(sign) !== "up") ? around(new Decimal(0), number.quantity) : conflict;
  if (new Set(firm.map(directionOf)).size > 1) return conflict;
  const weak = side === "target" ? weakBefore(tokens, number) : null;
  return { kind: "number", sign: firm[0] ?? weak, quantity: number.quantity };
}

/** 266名，完成率100%: the rate of completion says again what the number says, as long as both agree on whether the target is reached. */
function besideItsRate(tokens: readonly Token[], [first, second]: readonly NumberToken[], goal: Quantity | null): Quantity | null {
  if (!goal?.unit || goal.unit.dimension === "share") return null;
  const rate = [first!, second!].find(
    (number) =>
      number.quantity.unit?.dimension === "share" &&
      tokens.some(
        (token) =>
          token.kind === "word" &&
          COMPLETION.has(token.word.text) &&
          token.to <= number.from &&
          token.to >= (number === second ? first!.to : 0),
      ),
  );
  const result = rate === first ? second! : first!;
  if (!rate || result.more || result.quantity.unit?.base !== goal.unit.base || tokens.some((token) => token.kind === "sign")) return null;
  const reached = result.quantity.value.times(result.quantity.unit.factor).gte(goal.value.times(goal.unit.factor));
  return reached === rate.quantity.value.gte(100) ? result.quantity : null;
}

function twoNumbers(tokens: readonly Token[], first: NumberToken, second: NumberToken, printed: string): Value {
  const many: Value = { kind: "unclear", reason: messages.reading.manyNumbers(printed) };
  const between = tokens.filter((token) => token.from >= first.to && token.to <= second.from);
  if (between.length === 1 && between[0]!.kind === "band") return { ...around(first.quantity.value, second.quantity) };
  if (between.length === 1 && between[0]!.kind === "join")
    return signsBefore(tokens, first).some((sign) => directionOf(sign) === "up") ? many : range(first.quantity, second.quantity);
  const low = signsBefore(tokens, first)[0] ?? mirrored(between);
  const high = between.filter((token) => token.kind === "sign" && token.side !== "after").pop();
  if (
    !low ||
    high?.kind !== "sign" ||
    directionOf(low) === "equal" ||
    directionOf(high.sign) === "equal" ||
    directionOf(low) === directionOf(high.sign)
  )
    return many;
  // 不少于5次，不超过3次 leaves nothing between.
  if (directionOf(low) === "up" ? first.quantity.value.gt(second.quantity.value) : first.quantity.value.lt(second.quantity.value))
    return { kind: "unclear", reason: messages.reading.signConflict(printed) };
  return range(first.quantity, second.quantity);
}

function isBand(tokens: readonly Token[], number: NumberToken): boolean {
  return tokens.some((token) => token.kind === "band" && token.to === number.from);
}

/** ±5% is from −5 % to 5 %; 100±5 from 95 to 105. */
function around(middle: Decimal, { value, decimals, unit }: Quantity): Extract<Value, { kind: "between" }> {
  return {
    kind: "between",
    low: { value: middle.minus(value.abs()), decimals, unit },
    high: { value: middle.plus(value.abs()), decimals, unit },
  };
}

/** A range; the unit behind its second number holds for the first as well. */
function range(a: Quantity, b: Quantity): Value {
  const [low, high] = a.value.lte(b.value) ? [a, b] : [b, a];
  const unit = a.unit ?? b.unit;
  return { kind: "between", low: { ...low, unit: low.unit ?? unit }, high: { ...high, unit: high.unit ?? b.unit ?? unit } };
}

function signsBefore(tokens: readonly Token[], number: NumberToken): Sign[] {
  return tokens.flatMap((token) => (token.kind === "sign" && token.side !== "after" && token.to <= number.from ? [token.sign] : []));
}

function signAfter(tokens: readonly Token[], number: NumberToken): Sign | null {
  if (number.more) return "≥";
  const next = tokens.find((token) => token.kind === "sign" && token.side === "after" && token.from >= number.to);
  return next?.kind === "sign" ? next.sign : null;
}

/** 达到, 提高 or 降至 in front of the number of a target. */
function weakBefore(tokens: readonly Token[], number: NumberToken): Sign | null {
  const words = tokens
    .flatMap((token) => (token.kind === "word" && token.to <= number.from ? [weakSign(token.word.text)] : []))
    .filter((sign) => sign !== null);
  return words[words.length - 1] ?? null;
}

const MIRRORED: Readonly<Partial<Record<Sign, Sign>>> = { "≤": "≥", "<": ">", "≥": "≤", ">": "<" };

/** 80≤X≤90: the sign between the first number and a letter is turned round. */
function mirrored(between: readonly Token[]): Sign | null {
  const [sign, letter, other] = between;
  return sign?.kind === "sign" && letter?.kind === "mark" && other?.kind === "sign" ? (MIRRORED[sign.sign] ?? null) : null;
}
