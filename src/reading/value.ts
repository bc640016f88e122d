import Decimal from "decimal.js";
import { messages } from "../messages";
import { itemAt } from "../workbook";
import { hedgeOf, isUnread, type DateToken, type NumberToken, type Scene, type Side } from "./hedges";
import { FINISHED, UP_TO } from "./lexicon/dates";
import { COMPLETION } from "./lexicon/marks";
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
  const value = numberValue(counted, scene, printed);
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

function dateValue(tokens: readonly Token[], dates: readonly DateToken[], printed: string): Value {
  const [first, last] = [itemAt(dates, 0), itemAt(dates, -1)];
  const spans = dates.length === 2 && tokens.some((token) => token.kind === "join" && token.from === first.to && token.to === last.from);
  if (dates.length > 1 && !spans) return { kind: "unclear", reason: messages.reading.manyDates(printed) };
  if (tokens.some((token) => token.kind === "sign" && directionOf(token.sign) !== "down"))
    return { kind: "unclear", reason: messages.reading.signConflict(printed) };
  return last.date.invalid ? { kind: "unclear", reason: messages.reading.badMonth(printed) } : { kind: "date", at: last.date.at };
}

/** What the numbers among the tokens say together; null when there is none. */
function numberValue(tokens: readonly Token[], { side, numbers, own: { goal } }: Scene, printed: string): Value | null {
  const [first, second, ...others] = numbers;
  if (!first) return null;
  if (!second) return oneNumber(tokens, first, side, printed);
  if (others.length > 0) return { kind: "unclear", reason: messages.reading.manyNumbers(printed) };
  const result = side === "actual" ? besideItsRate(tokens, first, second, goal) : null;
  return result ? { kind: "number", sign: null, quantity: result } : twoNumbers(tokens, first, second, printed);
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
function besideItsRate(tokens: readonly Token[], first: NumberToken, second: NumberToken, goal: Quantity | null): Quantity | null {
  if (!goal?.unit || goal.unit.dimension === "share") return null;
  const rate = [first, second].find(
    (number) =>
      number.quantity.unit?.dimension === "share" &&
      tokens.some(
        (token) =>
          token.kind === "word" &&
          COMPLETION.has(token.word.text) &&
          token.to <= number.from &&
          token.to >= (number === second ? first.to : 0),
      ),
  );
  const result = rate === first ? second : first;
  if (!rate || result.more || result.quantity.unit?.base !== goal.unit.base || tokens.some((token) => token.kind === "sign")) return null;
  const reached = result.quantity.value.times(result.quantity.unit.factor).gte(goal.value.times(goal.unit.factor));
  return reached === rate.quantity.value.gte(100) ? result.quantity : null;
}

function twoNumbers(tokens: readonly Token[], first: NumberToken, second: NumberToken, printed: string): Value {
  const many: Value = { kind: "unclear", reason: messages.reading.manyNumbers(printed) };
  const between = tokens.filter((token) => token.from >= first.to && token.to <= second.from);
  const only = between.length === 1 ? between[0]?.kind : null;
  if (only === "band") return around(first.quantity.value, second.quantity);
  if (only === "join")
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
