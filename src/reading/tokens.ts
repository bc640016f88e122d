import { scanDate, type ScannedDate } from "./calendar";
import {
  BAND_WORDS,
  DOCUMENT_NUMBER,
  JOINS,
  LEADING_MARKS,
  LIST_NUMBER,
  MARKS,
  NUMBER_GOES_ON,
  ORDINAL,
  TEMPLATE_NUMBER,
} from "./lexicon/marks";
import type { SignWord } from "./lexicon/signs";
import { afterSignAt } from "./operator";
import type { Own } from "./own";
import { scanQuantity, unknownUnit } from "./quantities";
import type { Quantity } from "./types";
import { wordAt, type Word } from "./words";

/** A part of plain text with the one meaning it has there; `from` and `to` are offsets in it. */
export type Token = { readonly from: number; readonly to: number } & Meaning;

/** What a token means. `unread` means nothing that is known: no value comes out of a text that holds one. */
export type Meaning =
  | { readonly kind: "number"; readonly quantity: Quantity; readonly more: boolean }
  | { readonly kind: "malformed" }
  | { readonly kind: "date"; readonly date: ScannedDate }
  | { readonly kind: "sign"; readonly sign: SignWord[1]; readonly side: "before" | "after" | "symbol" }
  /** From … to: -, ~, 至. */
  | { readonly kind: "join" }
  /** ± and 正负. */
  | { readonly kind: "band" }
  | { readonly kind: "word"; readonly word: Word }
  /** Words of the row itself. */
  | { readonly kind: "own" }
  /** Digits that name something and measure nothing: 2号文件. */
  | { readonly kind: "name" }
  | { readonly kind: "open" | "close" | "mark" }
  | { readonly kind: "unread" };

/** The tokens of plain text, in order, without gaps. Linear in its length. */
export function tokensOf(text: string, own: Own, side: "target" | "actual"): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at, own, side, tokens);
    const last = tokens[tokens.length - 1];
    if (token.kind === "unread" && last?.kind === "unread") tokens[tokens.length - 1] = { ...last, to: token.to };
    else tokens.push(token);
    at = token.to;
  }
  return tokens;
}

function tokenAt(text: string, at: number, own: Own, side: "target" | "actual", before: readonly Token[]): Token {
  const token = (to: number, meaning: Meaning): Token => ({ from: at, to, ...meaning });
  const last = before[before.length - 1];
  const after = last?.kind === "number" || last?.kind === "close" ? afterSignAt(text, at) : null;
  if (after) return token(after.end, { kind: "sign", sign: after.sign, side: "after" });
  const numbering = at === 0 ? TEMPLATE_NUMBER.exec(text)?.[0] : undefined;
  if (numbering) return token(numbering.length, { kind: "mark" });
  const char = text.charAt(at);
  if (/[0-9.¥+\-]/.test(char)) return digitsAt(text, at, own, side, before) ?? symbolAt(text, at, before, token);
  if (/[A-Za-z]/.test(char)) return lettersAt(text, at, own, last, token);
  return wordsAt(text, at, own, last, token) ?? symbolAt(text, at, before, token);
}

type Make = (to: number, meaning: Meaning) => Token;

function digitsAt(text: string, at: number, own: Own, side: "target" | "actual", before: readonly Token[]): Token | null {
  const token = (to: number, meaning: Meaning): Token => ({ from: at, to, ...meaning });
  const last = before[before.length - 1];
  if (text[at] === "-" && !takesMinus(last)) return null;
  const date = scanDate(text, at);
  if (date) return token(date.end, { kind: "date", date });
  const listed = (last === undefined || last.kind === "mark") && LIST_NUMBER.exec(text.slice(at, at + 4));
  if (listed && afterSignAt(text, at + listed[0].length) === null) return token(at + listed[0].length, { kind: "mark" });
  const named = DOCUMENT_NUMBER.exec(text.slice(at));
  if (named) return token(at + named[0].length, { kind: "name" });
  const scanned = scanQuantity(text, at, own);
  if (!scanned) return null;
  if (scanned.kind === "malformed") return token(scanned.end, { kind: "malformed" });
  const unit = side === "target" && scanned.quantity.unit === null ? unknownUnit(text, scanned.end) : null;
  if (unit) return token(unit.end, { kind: "number", quantity: { ...scanned.quantity, unit: unit.unit }, more: scanned.more });
  return token(scanned.end, { kind: "number", quantity: scanned.quantity, more: scanned.more });
}

/** A dash is a minus where a number begins: at the start, behind a sign, a join, a bracket or a stop. */
function takesMinus(last: Token | undefined): boolean {
  if (last === undefined) return true;
  if (last.kind === "word") return last.word.of === "sign" || last.word.of === "level";
  return last.kind === "sign" || last.kind === "join" || last.kind === "open" || last.kind === "mark";
}

/** How many characters a pattern takes of a text; 0 where it does not fit. */
function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Letters are the row's own (PM2.5), a variable between two signs (80≤X≤90), or nothing that is known. */
function lettersAt(text: string, at: number, own: Own, last: Token | undefined, token: Make): Token {
  const known = own.lengthAt(text, at);
  const run = lengthOf(/^[A-Za-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*/, text.slice(at));
  if (known >= run) return token(at + known, { kind: "own" });
  if (last?.kind === "sign" && /^[A-Za-z]{1,3}[≥≤<>]/.test(text.slice(at)))
    return token(at + lengthOf(/^[A-Za-z]+/, text.slice(at)), { kind: "mark" });
  return token(at + run, { kind: "unread" });
}

function wordsAt(text: string, at: number, own: Own, last: Token | undefined, token: Make): Token | null {
  const word = wordAt(text, at);
  const known = own.lengthAt(text, at);
  const band = BAND_WORDS.find((found) => text.startsWith(found, at));
  if (band) return token(at + band.length, { kind: "band" });
  const date = scanDate(text, at);
  if (date) return token(date.end, { kind: "date", date });
  const numeral = last?.kind === "unread" ? null : scanQuantity(text, at, own);
  const longest = Math.max(known, word?.text.length ?? 0);
  if (numeral?.kind === "quantity" && numeral.end - at > longest)
    return token(numeral.end, { kind: "number", quantity: numeral.quantity, more: numeral.more });
  if (isJoin(text, at, last)) return token(at + joinLength(text, at), { kind: "join" });
  if (known > 0 && known >= (word?.text.length ?? 0)) return token(at + known, { kind: "own" });
  if (word?.of === "sign") return token(at + word.text.length, { kind: "sign", sign: word.sign, side: "before" });
  if (word) return token(at + word.text.length, { kind: "word", word });
  return null;
}

function symbolAt(text: string, at: number, before: readonly Token[], token: Make): Token {
  const char = text.charAt(at);
  const last = before[before.length - 1];
  const ordinal = ORDINAL.exec(text.slice(at, at + 12))?.[0];
  if (ordinal) return token(at + ordinal.length, { kind: "word", word: { text: ordinal, of: "part" } });
  if (/[≥≤<>=]/.test(char)) return token(at + 1, { kind: "sign", sign: char as SignWord[1], side: "symbol" });
  if (char === "(" || char === ")") return token(at + 1, { kind: char === "(" ? "open" : "close" });
  if (isJoin(text, at, last)) return token(at + joinLength(text, at), { kind: "join" });
  if (MARKS.includes(char) || (before.every((one) => one.kind === "mark") && LEADING_MARKS.includes(char)))
    return token(at + 1, { kind: "mark" });
  const dashes = lengthOf(/^[-—]{2,}/, text.slice(at, at + 4));
  return dashes > 0 ? token(at + dashes, { kind: "mark" }) : token(at + 1, { kind: "unread" });
}

/** A join between two numbers, or between two dates. */
function isJoin(text: string, at: number, last: Token | undefined): boolean {
  const length = joinLength(text, at);
  if (length === 0) return false;
  if (last?.kind === "date") return scanDate(text, at + length) !== null;
  return last?.kind === "number" && NUMBER_GOES_ON.test(text.slice(at + length, at + length + 1));
}

function joinLength(text: string, at: number): number {
  return JOINS.find((join) => text.startsWith(join, at))?.length ?? 0;
}
