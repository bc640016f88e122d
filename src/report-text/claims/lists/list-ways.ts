import type { Told } from "../../told";
import { blankedBrackets } from "../lib";
import { COLON_BEHIND, FIRST_MARK, NEXT_TOTAL, OPENERS, PAUSE } from "../../lexicon";

/**
 * How the text ties a list to its total: `explicit` (分别为, 分项情况是, 即: nothing is left out), `among` (其中, a colon), `loose` (含, 包括, a
 * bracket), `told` (共A，甲…，乙…: no word at all), `trailing` (甲…，乙…，合计A), `lines` (a line for each part).
 */
export type Tie = "explicit" | "among" | "loose" | "told" | "trailing" | "lines";

/** A list with the totals it may belong to, nearest first, and the ways its parts may be meant, the likeliest first. */
export interface PartsList {
  readonly totals: readonly Told[];
  readonly parts: readonly (readonly Told[])[];
  readonly tie: Tie;
  /** The words say that only some are named (主要, 等). */
  readonly some: boolean;
  /** A full stop or other figures stand between the total and its list. */
  readonly apart: boolean;
  /** How many stocks the list tells of each item (预算数 and 执行数). */
  readonly columns: number;
}

/** The ways in which the stocks of a region may be its parts: one for each item and column, up to the first semicolon or all, up to a list inside. */
export function waysOf(plain: string, stocks: readonly Told[], from: number, region: readonly Told[]): (readonly Told[])[] {
  const next = stocks.findIndex((one, i) => i > 0 && one.figure.segment !== stocks[0]!.figure.segment && NEXT_TOTAL.test(one.figure.lead));
  if (next > 0) return waysOf(plain, stocks.slice(0, next), from, region);
  const items = itemsOf(stocks);
  const width = Math.max(0, ...items.map((item) => item.length));
  const columns = Array.from({ length: width }, (_, col) => items.flatMap((item) => item[col] ?? []));
  const colon = COLON_BEHIND.test(plain.slice(from, from + 2)) || COLON_BEHIND.test(plain[from - 1]!);
  const open = from + (/^[:,]*/.exec(plain.slice(from))?.[0].length ?? 0);
  // 行政编制26人（含工勤编制1人），事业编制31人: what a bracket tells is no list beside the parts.
  const inner = blankedBrackets(plain.slice(open, stocks.at(-1)?.figure.start ?? open)).search(OPENERS);
  const nested = inner < 0 ? Infinity : open + inner;
  const first = region[0]?.figure.segment;
  const ways = columns.flatMap((column) => {
    const tight = column.filter((one) => one.figure.segment === first);
    const outer = column.filter(
      (one) => one.figure.end <= nested || one.figure.segment !== column.filter((other) => other.figure.start > nested)[0]?.figure.segment,
    );
    return colon
      ? [outer, column, tight, column.filter((one) => one.figure.end <= nested)]
      : [tight.length >= 2 ? tight : column, outer, column, column.filter((one) => one.figure.end <= nested)];
  });
  const heads = stocks.filter((one, i) => stocks.findIndex((other) => other.figure.segment === one.figure.segment) === i);
  const byNumber = FIRST_MARK.test(plain.slice(from, from + 6)) ? [heads] : [];
  return [...byNumber, ...runOf(plain, stocks), ...ways, heads, stocks, withoutSteps(plain, stocks)].filter((way) => way.length > 0);
}

/** 甲类5个、乙类9个、丙类3个，年末完工17个: what 、 joins is the list, what stands behind its last comma is told of the whole. */
function runOf(plain: string, stocks: readonly Told[]): (readonly Told[])[] {
  const last = stocks.findIndex(({ figure: { end, tail } }) => plain[end + tail.length] !== PAUSE);
  return last >= FEWEST_JOINED - 1 && last < stocks.length - 1 ? [stocks.slice(0, last + 1)] : [];
}

const FEWEST_JOINED = 2;

/** 符合安置条件的9人，安置9人，自主就业55人: what was done of a part stands behind it with its number and is no part besides. */
function withoutSteps(plain: string, stocks: readonly Told[]): readonly Told[] {
  const isStep = ({ figure }: Told, i: number) => {
    const before = stocks[i - 1]?.figure;
    return before !== undefined && figure.unit === before.unit && figure.value.eq(before.value) && plain[before.end] !== PAUSE;
  };
  const parts = stocks.filter((one, i) => !isStep(one, i));
  return parts.length < stocks.length && parts.length >= FEWEST_PARTS ? parts : [];
}

const FEWEST_PARTS = 2;

/** Stocks by the thing they tell of: a stock without a name of its own is another column of the item in front (预算A，执行B). */
export function itemsOf(stocks: readonly Told[]): Told[][] {
  const items: Told[][] = [];
  for (const one of stocks) {
    const last = items.at(-1)?.at(-1);
    const goesOn =
      last &&
      one.figure.segment === last.figure.segment &&
      one.series[0] === one.figure &&
      (one.name === "" || one.name === last.name) &&
      one.aspect !== null &&
      one.aspect !== last.aspect;
    if (goesOn) items.at(-1)!.push(one);
    else items.push([one]);
  }
  return items;
}

/** 拖拉机865台、植保无人机198架、还田机731台: the one in the middle is a part like the others, though in another unit; it cannot be added. */
export function isEnumerated(plain: string, stocks: readonly Told[], at: number): boolean {
  const [before, one, behind] = [stocks[at - 1], stocks[at], stocks[at + 1]];
  const isCounted = [before, one, behind].every((stock) => stock?.figure.sort === "count");
  return isCounted && [before, one].every((stock) => stock !== undefined && plain[stock.figure.end] === PAUSE);
}

/** All were done, or none; or the first says so for those behind it: 本级支出80万元，甲团48万元. */
export function isOfOneAspect(parts: readonly Told[]): boolean {
  const isDone = parts.map((one) => one.aspect === "done");
  return new Set(isDone).size === 1 || parts.slice(1).every((one) => one.aspect === null);
}
