import { valueOf, itemAt } from "./invariant";
import type { CellContent } from "./cell";
import { plainFormula } from "./content";
import { either } from "./pattern";

/** A quoted text, an address or range with the sheet before it, or a reference that broke. */
const PARTS = either(
  /("(?:[^"]|"")*")/gu,
  /((?:(?<!')'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])[\p{L}\p{N}_.]+)!)?(?:(?<![\w.])\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\w(.])|#REF!)/gu,
);

/** A line (a row or a column) that a formula points at. */
interface Line {
  readonly sheet: string;
  readonly axis: "row" | "col";
  readonly at: number;
}

/** A formula without its addresses, and the lines that each address names; null for one that broke. */
interface Told {
  readonly words: string;
  readonly addresses: readonly (readonly Line[] | null)[];
}

function told(formula: string): Told {
  const addresses: (readonly Line[] | null)[] = [];
  const words = formula.replace(PARTS, (_, text?: string, sheet?: string, col?: string, row?: string, col2?: string, row2?: string) => {
    if (text !== undefined) return text;
    const line = (axis: Line["axis"], at: string | undefined): Line[] =>
      at === undefined ? [] : [{ sheet: sheet ?? "", axis, at: axis === "row" ? Number(at) : columnOf(at) }];
    addresses.push(col === undefined ? null : [...line("row", row), ...line("col", col), ...line("row", row2), ...line("col", col2)]);
    return "#";
  });
  return { words: plainFormula(words), addresses };
}

/** A formula without its addresses: "#" stands for each. */
export function wordsOf(formula: string): string {
  return told(formula).words;
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

const sideOf = ({ sheet, axis }: Line): string => `${axis} ${sheet}`;

/**
 * Formulas of one table, told so that rows and columns that come in the sheets they point at, and new names of these, make no difference:
 * each line is told by its number among the lines of its sheet that are pointed at at all.
 */
export function rankedFormulas(formulas: readonly string[]): string[] {
  const all = formulas.map(told);
  const bySide = new Map<string, Set<number>>();
  for (const line of linesOf(all)) bySide.set(sideOf(line), (bySide.get(sideOf(line)) ?? new Set()).add(line.at));
  const sheets = [...new Set(linesOf(all).map((line) => line.sheet))];
  const ranks = new Map([...bySide].map(([side, lines]) => [side, new Map([...lines].sort((a, b) => a - b).map((at, i) => [at, i]))]));
  const rankOf = (line: Line) => `${sheets.indexOf(line.sheet)}.${valueOf(valueOf(ranks, sideOf(line)), line.at)}`;
  return all.map(({ words, addresses }) => `${words} ${addresses.map((lines) => lines?.map(rankOf).join(",") ?? "#REF!").join(" ")}`);
}

function linesOf(all: readonly Told[]): Line[] {
  return all.flatMap(({ addresses }) => addresses.flatMap((lines) => lines ?? []));
}

/** A content as it was written, and as it stands now. */
export interface Rewritten {
  readonly then: CellContent;
  readonly now: CellContent;
}

interface Step {
  readonly from: Line;
  readonly to: Line;
}

/**
 * Which formulas of one table differ from what was written only as Excel rewrites them when rows and columns come and go in the sheets
 * they point at: what every formula says of a line is where most of them see it now, and lines keep their order. A formula that a person
 * pointed elsewhere says something else than the others; where no other formula points at the sheet, nothing tells, and it counts as hers.
 */
export function shiftedAlike(pairs: readonly Rewritten[]): boolean[] {
  const steps = pairs.map(stepsOf);
  const seen = new Map<string, Map<number, Map<string, Step & { count: number }>>>();
  for (const step of steps.flatMap((all) => all ?? [])) {
    const lines = seen.get(sideOf(step.from)) ?? valueOf(seen.set(sideOf(step.from), new Map()), sideOf(step.from));
    const ways = lines.get(step.from.at) ?? valueOf(lines.set(step.from.at, new Map()), step.from.at);
    const key = `${step.to.at} ${step.to.sheet}`;
    ways.set(key, { ...step, count: (ways.get(key)?.count ?? 0) + 1 });
  }
  const agreed = new Map([...seen].map(([side, lines]) => [side, agreedOn(lines)]));
  const holds = ({ from, to }: Step): boolean => {
    const wanted = valueOf(agreed, sideOf(from)).get(from.at);
    return wanted !== undefined && wanted.at === to.at && wanted.sheet === to.sheet;
  };
  return steps.map((all) => all !== null && all.every(holds));
}

/** What a pair says of each line; null when the formulas differ otherwise. */
function stepsOf({ then, now }: Rewritten): Step[] | null {
  if (then.kind !== "formula" || now.kind !== "formula") return null;
  const [old, fresh] = [told(then.formula), told(now.formula)];
  if (old.words !== fresh.words || old.addresses.length !== fresh.addresses.length) return null;
  const pairs = old.addresses.map((lines, i) => ({ before: lines, after: itemAt(fresh.addresses, i) }));
  if (!pairs.every(({ before, after }) => after === null || before?.length === after.length)) return null;
  return pairs.flatMap(({ before, after }) => (before && after ? before.map((from, n) => ({ from, to: itemAt(after, n) })) : []));
}

/** Where the lines of one side are now, as far as most formulas agree and the order of the lines is kept. */
function agreedOn(lines: ReadonlyMap<number, ReadonlyMap<string, Step & { readonly count: number }>>): ReadonlyMap<number, Line> {
  const found = [...lines]
    .sort(([a], [b]) => a - b)
    .flatMap(([from, ways]): (readonly [number, Line])[] => {
      const [first, second] = [...ways.values()].sort((a, b) => b.count - a.count);
      return !first || second?.count === first.count ? [] : [[from, first.to]];
    });
  const isMoved = found.some(([from, to]) => from !== to.at);
  const inOrder = found.every(([, to], i) => i === 0 || (to.at >= itemAt(found, i - 1)[1].at && to.sheet === itemAt(found, 0)[1].sheet));
  return new Map(!isMoved || (inOrder && lines.size > 1) ? found : found.filter(([from, to]) => from === to.at));
}
