import { MILESTONES, STEPS } from "./lexicon/dates";
import type { WordClass } from "./lexicon/words";
import type { Own } from "./own";
import type { Token } from "./tokens";
import type { Hedge } from "./types";

/** Whose text it is: what the row asks for, or what it reports. */
export type Side = "target" | "actual";

/** A number of the text, with its unit. */
export type NumberToken = Extract<Token, { kind: "number" }>;
/** A date or a period of the text. */
export type DateToken = Extract<Token, { kind: "date" }>;

/** What a token is looked at with. */
export interface Scene {
  readonly own: Own;
  readonly side: Side;
  readonly parts: ReadonlySet<Token>;
  readonly numbers: readonly NumberToken[];
  /** 截至 says that all up to the date is counted. */
  readonly upTo: boolean;
  /** Where the last number or date begins; -1 without one. */
  readonly last: number;
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
export function hedgeOf(token: Token, scene: Scene): Hedge | null {
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
export function isUnread(token: Token, scene: Scene): boolean {
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
  return numbers.length === 1 && numbers.every(({ quantity }) => quantity.value.isZero());
}
