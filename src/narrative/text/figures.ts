import Decimal from "decimal.js";
import { BOUND_BEFORE, BOUND_BEHIND, MONEY_UNITS, RANGE_BEFORE, UNIT } from "./lexicon";
import type { Figure, FigureSort } from "./types";

const NUMBER = /(?<![\d.A-Za-z_])-?\d+(?:,\d{3})*(?:\.\d+)?(?![\d_])/g;
const STOP = /[,;。、:()"“”\n]/;
const NEAR = 24;

interface Place { readonly paragraph: number; readonly sentence: number; readonly from: number; readonly to: number }

/** The figures with a unit in one sentence of half-width text; dates, years, list numbers and document numbers have none. */
export function figuresIn(plain: string, { paragraph, sentence, from, to }: Place, firstIndex: number): Figure[] {
  const figures: Figure[] = [];
  NUMBER.lastIndex = from;
  for (let match = NUMBER.exec(plain); match && match.index < to; match = NUMBER.exec(plain)) {
    const numberEnd = match.index + match[0].length;
    UNIT.lastIndex = numberEnd;
    const unit = UNIT.exec(plain);
    if (!unit || numberEnd + unit[0].length > to) continue;
    const [sort, word] = sortOf(unit.groups ?? {});
    const digits = match[0].replace(/,/g, "");
    const end = numberEnd + unit[0].length;
    figures.push({
      index: firstIndex + figures.length, start: match.index, end, digits, value: new Decimal(digits), decimals: digits.split(".")[1]?.length ?? 0,
      sort, unit: word, factor: sort === "amount" ? MONEY_UNITS[word] ?? 1 : 1, bound: isBound(plain, match.index, end),
      lead: leadOf(plain, from, match.index), tail: (plain.slice(end, Math.min(to, end + NEAR)).split(/[,;。、:()\d\n]/)[0] ?? "").replace(/\s/g, ""),
      depth: depthAt(plain, from, match.index), paragraph, sentence,
    });
  }
  return figures;
}

function sortOf(groups: Readonly<Record<string, string | undefined>>): [FigureSort, string] {
  const found = Object.entries(groups).find(([, word]) => word !== undefined) as [FigureSort, string];
  return found;
}

function isBound(plain: string, start: number, end: number): boolean {
  const before = plain.slice(Math.max(0, start - NEAR), start);
  return BOUND_BEFORE.test(before) || RANGE_BEFORE.test(before) || BOUND_BEHIND.test(plain.slice(end, end + NEAR));
}

/** The words in front of a figure; a bare colon or bracket is stepped over once, so that "资金为：5" still has its label. */
function leadOf(plain: string, from: number, start: number): string {
  const first = stretch(plain, from, start);
  const words = first.text.replace(/\s/g, "");
  return words === "" && plain[first.from - 1] === ":" ? stretch(plain, from, first.from - 1).text.replace(/\s/g, "") : words;
}

function stretch(plain: string, from: number, end: number): { text: string; from: number } {
  let at = end;
  while (at > from && !STOP.test(plain[at - 1]!)) at -= 1;
  return { text: plain.slice(at, end), from: at };
}

/** Open brackets at an offset, counted from `from`. */
export function depthAt(plain: string, from: number, at: number): number {
  let depth = 0;
  for (let i = from; i < at; i += 1) depth += plain[i] === "(" ? 1 : plain[i] === ")" ? -1 : 0;
  return Math.max(0, depth);
}
