import { plain } from "./plain";
import { NAME_ENDS, UNMADE, YEARLY } from "./lexicon/marks";
import type { Quantity } from "./types";
import { wordAt, wordsIn, type Word } from "./words";
import { UNIT_AT_END } from "./lexicon/units";

/** What a row says besides the cell that is read: its name, the labels above it, its target, its unit. As printed. */
export interface RowText {
  /** The indicator's own name (三级指标). */
  readonly name?: string;
  /** Labels of the levels above, header texts: known words, but not what the row is about. */
  readonly labels?: readonly string[];
  readonly target?: string;
  readonly unit?: string;
  /** The one figure of the target, where it is one. */
  readonly goal?: Quantity;
  /** The budget year that the sheet prints; null or absent when it prints none. */
  readonly year?: number | null;
}

/** The row's own words, ready to be looked up. */
export interface Own {
  /** How many characters from `at` are words of the row; 0 when none. */
  lengthAt(text: string, at: number): number;
  /** True when the row's name or target holds a word of this class. */
  speaksOf(of: Word["of"]): boolean;
  /** True when the row prints this text anywhere. */
  knows(text: string): boolean;
  /** True when the row's name measures this: 逾期 in 逾期天数, not in 不得逾期. */
  measures(text: string): boolean;
  readonly name: string;
  readonly year: number | null;
  readonly goal: Quantity | null;
  /** What the target is counted by (每月, 人均), but for the year that all is counted by. */
  readonly each: readonly string[];
  /** Groups of deeds in the row's name. */
  readonly deeds: ReadonlySet<number>;
  /** The row's units as printed, in the unit column and behind its target. */
  readonly units: readonly string[];
}

/** Classes that a row's own phrase may hold anywhere: they name what is measured. All others change what a value says. */
const NAMING: ReadonlySet<Word["of"]> = new Set<Word["of"]>([
  "plain",
  "thing",
  "rate",
  "deed",
  "growth",
  "decline",
  "each",
  "started",
  "level",
  "compared",
  "early",
]);
/** What may follow such a word inside a name: a thing or a rate, not what is done (计划完成, 目标人数 tell of a plan). */
const NAMED_BY: ReadonlySet<Word["of"]> = new Set<Word["of"]>(["thing", "rate"]);
/** A word that changes a value may stand in the middle of a name (未成年人, 计划生育), not at its end: as many characters follow at least. */
const NAME_GOES_ON = 2;
const SHORTEST = 2;
/** Longer texts are no names and no targets; words in them are not the row's own, and the work would grow with the square of their length. */
const LONGEST_TOLD = 600;

/** The row's own words of `row`. */
export function ownWords(row: RowText): Own {
  const told = [row.name, row.target, ...(row.labels ?? []), row.unit].flatMap((text) =>
    text && text.length <= LONGEST_TOLD ? [plain(text, "drop").text] : [],
  );
  const name = plain(row.name ?? "", "drop").text;
  const named = wordsIn(name);
  const classes = new Set([...named, ...wordsIn(plain(row.target ?? "", "drop").text)].map((word) => word.of));
  return {
    lengthAt: (text, at) => longest(told, text, at),
    speaksOf: (of) => classes.has(of),
    knows: (text) => told.some((known) => known.includes(text)),
    measures: (text) => name.includes(text) && !UNMADE.includes(name[name.indexOf(text) - 1] ?? " "),
    name,
    year: row.year ?? null,
    goal: row.goal ?? null,
    each: wordsIn(plain(row.target ?? "", "drop").text).flatMap((word) =>
      word.of === "each" && !YEARLY.has(word.text) ? [word.text] : [],
    ),
    deeds: new Set(named.flatMap((word) => (word.of === "deed" ? [word.group] : []))),
    units: [row.unit, unitBehindNumber(row.target)].flatMap((unit) => (unit ? [plain(unit, "drop").text] : [])),
  };
}

/** No words but those of the lexicon. */
export const NO_OWN: Own = ownWords({});

function longest(told: readonly string[], text: string, at: number): number {
  let best = 0;
  for (const known of told) {
    let length = Math.max(best, SHORTEST - 1);
    while (at + length < text.length && !isDigit(text, at, length) && known.includes(text.slice(at, at + length + 1))) length += 1;
    if (length > best && length >= SHORTEST) best = length;
  }
  return best < SHORTEST ? 0 : withoutTelling(text, at, best);
}

/** Digits are words of the row only inside an identifier: PM2.5, 5G. */
function isDigit(text: string, at: number, length: number): boolean {
  return /\d/.test(text.charAt(at + length)) && !/[A-Za-z.]/.test(text[at + length - 1] ?? "");
}

/** The phrase cut in front of the first word in it that changes a value, unless the name goes on behind that word with a thing. */
function withoutTelling(text: string, at: number, length: number): number {
  for (let i = at; i < at + length; i += 1) {
    const word = wordAt(text, i);
    if (!word || NAMING.has(word.of)) continue;
    const behind = i + word.text.length;
    const next = wordAt(text, behind);
    const verb =
      next !== null && !NAMED_BY.has(next.of) && !(word.of !== "planned" && next.of === "plain" && NAME_ENDS.includes(next.text.slice(-1)));
    const figure = behind < at + length && NAME_ENDS.includes(text.charAt(behind)) && word.of !== "planned" && word.of !== "sign";
    if (!figure && (word.of === "sign" || behind + NAME_GOES_ON > at + length || verb)) return i - at < SHORTEST ? 0 : i - at;
  }
  return length;
}

/** 台班 of ≥800台班: what stands behind the target's number, when it is short and nothing else. */
function unitBehindNumber(target: string | undefined): string | undefined {
  return target === undefined ? undefined : UNIT_AT_END.exec(target.trim())?.[1];
}
