import type { Quantity, Unit } from "./types";
import { arabicDigits } from "./chinese-number";
import { bareQuantity, scanDigits } from "./digits";
import { directionOf, signAfter, signBefore, type Sign } from "./operator";
import { leadingUnit, readUnit } from "./unit";

/** What a text with numbers says. `none`: no number in it that counts, so it is words. */
export type Signed =
  | { readonly kind: "none" }
  | { readonly kind: "many" }
  | { readonly kind: "conflict" }
  | { readonly kind: "one"; readonly sign: Sign | null; readonly quantity: Quantity }
  | { readonly kind: "between"; readonly low: Quantity; readonly high: Quantity };

interface Spot {
  readonly start: number;
  readonly end: number;
  readonly print: string;
}

/** Text behind a number and its unit that is longer than this makes a sentence of it, unless a sign says otherwise. */
const LONGEST_TAIL = 8;

/**
 * Reads plain text that holds a target or an actual value: a number with its sign before or behind, in symbols or words,
 * its unit, or a range. Numbers that belong to names (指标1:, 第2, PM2.5), to years and to remarks in brackets do not count.
 */
export function parseSigned(plainText: string): Signed {
  const text = arabicDigits(withoutRemarks(plainText));
  const spots = numberSpots(text);
  if (spots === null) return { kind: "many" };
  if (spots.length === 0) return { kind: "none" };
  if (spots.length === 1) return single(text, spots[0]!);
  return spots.length === 2 ? pair(text, spots[0]!, spots[1]!) : { kind: "many" };
}

/** Drops core marks, the numbering 指标1:, (含…) and bracketed remarks that follow a number. */
function withoutRemarks(text: string): string {
  const bare = text.replace(/^[★☆*]+/, "").replace(/^(?:指标|目标)\d+[:.、]/, "").replace(/^\((.*)\)$/, "$1");
  const included = bare.replace(/\((?:含|不含)[^)]*\)/g, "");
  const outside = included.replace(/\([^)]*\)/g, "");
  return /\d/.test(outside) ? outside : included;
}

/** The numbers of a text; null when digits are parted in a way that no number is written. */
function numberSpots(text: string): Spot[] | null {
  const all: Spot[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const digits = scanDigits(text, at);
    if (!digits) continue;
    if (digits.kind === "malformed") return null;
    const negative = /(?:^|[≥≤<>=:~至到为])-$/.test(text.slice(0, at));
    all.push({ start: negative ? at - 1 : at, end: digits.end, print: (negative ? "-" : "") + digits.print });
    at = digits.end - 1;
  }
  const named = all.filter((spot) => !belongsToName(text, spot));
  const timeless = named.filter((spot) => !/^(?:月|[日号](?!内))/.test(text.slice(spot.end)));
  return timeless.length > 0 ? timeless : named;
}

function belongsToName(text: string, { start, end, print }: Spot): boolean {
  if (/[A-Za-z第〔]$/.test(text.slice(0, start))) return true;
  const year = /^(?:19|20)\d\d$/.test(print);
  return (year && /^(?:年|[-~至到](?:19|20)\d\d年)/.test(text.slice(end))) || /^号/.test(text.slice(end));
}

function single(text: string, spot: Spot): Signed {
  const before = signBefore(text.slice(0, spot.start));
  const behind = tailOf(text.slice(spot.end), before !== null);
  if (behind === null) return { kind: "none" };
  const after = behind.sign;
  if (before && !before.weak && after && directionOf(before.sign) !== directionOf(after)) return { kind: "conflict" };
  const sign = before && !(before.weak && after) ? before.sign : after;
  return { kind: "one", sign, quantity: { ...bareQuantity(spot.print), unit: behind.unit } };
}

/** Unit and sign behind a number; null when what stands there makes the text a sentence instead of a value. */
function tailOf(tail: string, signed: boolean): { unit: Unit | null; sign: Sign | null } | null {
  const early = signAfter(tail);
  const known = leadingUnit(early ? early.rest : tail);
  const rest = known ? known.rest : early ? early.rest : tail;
  const late = early ? null : signAfter(rest);
  const left = late ? late.rest : rest;
  const sign = early?.sign ?? late?.sign ?? null;
  if (!known && left !== "" && sign === null) {
    const unknown = readUnit(left);
    if (unknown && !/[完达]成|实施|到位/.test(left)) return { unit: unknown, sign };
  }
  if (!known && left !== "" && !/^[,;。、:]/.test(left) && sign === null && !signed) return null;
  return left.length > LONGEST_TAIL && !signed && sign === null ? null : { unit: known?.unit ?? null, sign };
}

function pair(text: string, first: Spot, second: Spot): Signed {
  const middle = text.slice(first.end, second.start);
  const join = /^([^\d]*?)(?:[-~—–至到]+)$/.exec(middle);
  const end = tailOf(text.slice(second.end), true)?.unit ?? null;
  if (join && join[1]!.length <= 4) {
    const unit = readUnit(join[1]!) ?? end;
    return between({ ...bareQuantity(first.print), unit }, { ...bareQuantity(second.print), unit: end ?? unit });
  }
  const low = signedEdge(text.slice(0, first.start), middle);
  const high = signBefore(middle);
  if (!low || !high || directionOf(low) === "equal" || directionOf(high.sign) === directionOf(low)) return { kind: "many" };
  const unit = leadingUnit(middle)?.unit ?? end;
  return between({ ...bareQuantity(first.print), unit }, { ...bareQuantity(second.print), unit: end ?? unit });
}

/** The sign of the first number of a double bound: before it (≥80%且≤90%), or between it and a letter (80≤X≤90, mirrored). */
function signedEdge(front: string, middle: string): Sign | null {
  const before = signBefore(front);
  if (before) return before.sign;
  const mirrored = /^[^≥≤<>]{0,4}([≥≤<>])[A-Za-z]{1,3}[≥≤<>]$/.exec(middle)?.[1];
  return mirrored ? ({ "≤": "≥", "<": ">", "≥": "≤", ">": "<" } as const)[mirrored as "≤"] : null;
}

function between(a: Quantity, b: Quantity): Signed {
  return a.value.lte(b.value) ? { kind: "between", low: a, high: b } : { kind: "between", low: b, high: a };
}
