import {
  ALL_OF,
  ANAPHOR,
  BASE_FILLER,
  ARRIVED,
  COMPOUNDS,
  DEEDS,
  DONE,
  FILLER,
  GIVEN,
  GROUNDS,
  INCOMING,
  KIND_OF_THING,
  NO_NAME,
  OUTGOING,
  OWNER,
  PAID_OUT,
  PLANNED,
  RECEIVERS,
  SPENDING_END,
  SPENDING_HEAD,
  SPENT,
  STILL_TO_DO,
  WHOLE_INVESTMENT,
} from "./lexicon";
import type { Aspect } from "./types";

/** What is named by the words in front of a figure, without time, deeds and filling words; "" when they name nothing or point back (该项). */
export function nameIn(words: string): string {
  if (ANAPHOR.test(words) || GROUNDS.test(words)) return "";
  const short = words
    .replace(OWNER, "")
    .replace(COMPOUNDS, "")
    .replace(DEEDS, "")
    .replace(FILLER, "")
    .replace(DEEDS, "")
    .replace(SPENDING_HEAD, "");
  return NO_NAME.test(short) || (PAID_OUT.test(words) && RECEIVERS.test(short)) ? "" : short;
}

/** What a share is a share of, or the total that it names: 支出合计 and 本年总支出 are both 支出. Only what makes no difference is cut. */
export function baseName(words: string): string {
  return words.replace(OWNER, "").replace(COMPOUNDS, "").replace(FILLER, "").replace(ALL_OF, "").replace(BASE_FILLER, "");
}

/** What the words say of a stock; the strongest word decides. */
export function aspectIn(words: string): Aspect | null {
  const short = words.replace(COMPOUNDS, "");
  if (STILL_TO_DO.test(short)) return "planned";
  if (ARRIVED.test(short) && !SPENT.test(short) && !PLANNED.test(short)) return "arrived";
  if (PLANNED.test(short) && !DONE.test(short)) return "planned";
  if (DONE.test(short)) return lastOf(short, DONE) >= lastOf(short, PLANNED) || !PLANNED.test(short) ? "done" : "planned";
  if (ARRIVED.test(short)) return "arrived";
  if (SPENT.test(short)) return WHOLE_INVESTMENT.test(short) ? "planned" : "done";
  return GIVEN.test(short) ? "planned" : null;
}

function lastOf(words: string, pattern: RegExp): number {
  return [...words.matchAll(new RegExp(pattern.source, "g"))].at(-1)?.index ?? -1;
}

/** True when one name can stand for the other: equal, or one of them ends or begins like the other. Names that say nothing fit anything. */
export function sameThing(a: string, b: string): boolean {
  if (a === "" || b === "") return true;
  return bare(a) === bare(b) || (Math.min(a.length, b.length) >= 2 && (a.includes(b) || b.includes(a)));
}

/** The letters of a name that tell it from its fellows: without money, spending and what kind of thing it is (中央 of 中央资金, 路面 of 路面工程费). */
export function coreName(words: string): string {
  const name = nameIn(words) || baseName(words);
  const core = name.replace(KIND_OF_THING, "");
  return core.length >= 2 ? core : name;
}

/** True when one name is short for the other: a part of it, or its letters in their order from the first on (低保救助 of 低保户采暖救助). */
export function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  if (long.includes(short)) return true;
  const from = long.indexOf(short[0]!);
  return short.length >= FEWEST_IN_ORDER && from >= 0 && isInOrder(short, long.slice(from));
}

/** Fewer letters stand in the order of another name by chance. */
const FEWEST_IN_ORDER = 4;

function isInOrder(short: string, long: string): boolean {
  let at = -1;
  return [...short].every((letter) => (at = long.indexOf(letter, at + 1)) >= 0);
}

/** True when two names are one but for the word for spending at the end. */
export function sameName(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

/** True when more than half of the shorter name stands in the longer one: 城乡低保 and 低保金. */
export function akin(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [bare(a), bare(b)] : [bare(b), bare(a)];
  const length = Math.max(2, Math.floor(short.length / 2) + 1);
  return [...short].some((_, i) => i + length <= short.length && long.includes(short.slice(i, i + length)));
}

/** A name without the word for spending at its end: 办案业务费支出 is spent of 办案业务费. */
function bare(name: string): string {
  const short = name.replace(SPENDING_END, "");
  return short.length >= 2 ? short : name;
}

/** True when one label speaks of income and the other of spending. */
export function otherFlow(a: string, b: string): boolean {
  const way = (label: string) => (INCOMING.test(label) ? 1 : 0) - (OUTGOING.test(label) && !INCOMING.test(label) ? 1 : 0);
  return way(a) * way(b) < 0;
}
