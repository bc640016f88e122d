import Decimal from "decimal.js";
import { messages } from "../../../messages";
import { HUNDRED, ratioInterval, show } from "../../../reading";
import { isRatioOf, ratioReading, type Reading } from "../../judge";
import { isHolding, spread, valueOf, verdictOf } from "../../measure";
import { isTelling } from "../../slips";
import type { Figure } from "../../text";
import { toldOf, baseName, type Told, type ToldText } from "../../told";
import { AMONG, WHOLE_WORDS } from "../../lexicon";
import { addable, isStock } from "../lib";

// What other shares of the same base say that it is.

/** A share and what it is the share of its base: amount or count. */
export interface Fellow {
  readonly share: Figure;
  readonly part: Figure;
}

/**
 * What another share of the same base, with its own part, comes to with three digits at least (or two of them with two): the printed
 * stock that all point to.
 */
export function agreedBases({ all }: ToldText, share: Told, part: Told, fellows: readonly Fellow[]): Reading[] {
  const others = fellows.filter((one) => one.share !== share.figure && addable(one.part, part.figure));
  const near = all.filter(
    (one) =>
      isStock(one) &&
      addable(one.figure, part.figure) &&
      one.figure.start < share.figure.start &&
      Math.abs(one.figure.paragraph - share.figure.paragraph) <= 1 &&
      valueOf(one.figure).gt(valueOf(part.figure)),
  );
  const fits = (base: Figure) => others.filter((one) => one.part !== base && isRatioOf(one.share, one.part, base));
  return near
    .filter(({ figure }) => fits(figure).some(({ share: one }) => isTelling(one)) || fits(figure).length >= 2)
    .flatMap(({ figure }) => ratioReading(part.figure, figure, "named"));
}

/** The base that all other shares of it agree on, when there are two of them or more and the text does not print it. */
export function byFellows(share: Told, part: Told, fellows: readonly Fellow[]): Reading[] {
  const others = fellows.filter((one) => one.share !== share.figure && addable(one.part, part.figure) && one.share.value.gt(0));
  const ranges = others.flatMap((one) => ratioInterval(spread(one.part), spread(one.share), HUNDRED) ?? []);
  if (ranges.length < 2 || ranges.length < others.length || !fellows.some((one) => one.part === part.figure)) return [];
  const base = { low: Decimal.max(...ranges.map((one) => one.low)), high: Decimal.min(...ranges.map((one) => one.high)), closed: false };
  if (base.low.gte(base.high) || base.low.lte(0)) return [];
  const middle = base.low.plus(base.high).div(2);
  const possible = ratioInterval(spread(part.figure), base, HUNDRED);
  const plain = valueOf(part.figure).div(middle).times(HUNDRED);
  return possible
    ? [
        {
          plain,
          possible,
          standing: "named",
          inputs: [part.figure, ...others.flatMap((one) => [one.share, one.part])],
          derivation: messages.reportText.byFellows(part.figure.digits, show(middle.div(part.figure.factor), 2), show(plain, 2)),
        },
      ]
    : [];
}

/** So many lines make a list of shares. */
const FEWEST_LINES = 3;
/** The total of a list may stand so many paragraphs above its first line: a heading, or another list of the same total, stands between. */
const FARTHEST = 6;
/** So many of the other shares must be told of a total: with three digits each, or one more of them however short they are. */
const FEWEST_TELLING = 2;
const FEWEST_ROUND = 3;

/** A list with a line for each share, and the amounts above it that may be its total, each with the shares that hold against it. */
export interface LineList {
  readonly lines: readonly Fellow[];
  readonly totals: readonly { readonly figure: Figure; readonly fitting: ReadonlySet<Figure> }[];
}

/**
 * By the figure of each share the list that it is a line of: lines without a gap, each with one share, which names no whole of its own, and the one amount
 * in front of it. Each line is read once, whatever the length of its list.
 * @param shares all shares of the text
 */
export function shareLines(text: ToldText, shares: readonly Told[]): ReadonlyMap<Figure, LineList> {
  const isShare = new Set(shares);
  const runs: Fellow[][] = [];
  let run: Fellow[] = [];
  for (const { index } of text.report.paragraphs) {
    const line = lineAt(text, index, isShare);
    if (line && run[0] && addable(line.part, run[0].part)) run.push(line);
    else {
      run = line ? [line] : [];
      runs.push(run);
    }
  }
  const found = runs.filter((lines) => lines.length >= FEWEST_LINES).map((lines) => ({ lines, totals: totalsAbove(text, lines) }));
  return new Map(found.flatMap((list) => list.lines.map(({ share }) => [share, list] as const)));
}

function lineAt({ report, all }: ToldText, paragraph: number, isShare: ReadonlySet<Told>): Fellow | null {
  const line = report.paragraphs[paragraph];
  const [part, share, ...more] = line?.figures.map((figure) => toldOf({ all }, figure)) ?? [];
  if (!line || !part || !share || more.length > 0 || !isStock(part) || !isShare.has(share)) return null;
  const isInside = report.plain.slice(line.start, part.figure.start).includes(AMONG);
  const of = share.of ?? "";
  return !isInside && (baseName(of) === "" || WHOLE_WORDS.test(of)) ? { share: share.figure, part: part.figure } : null;
}

function totalsAbove({ report, all }: ToldText, lines: readonly Fellow[]): LineList["totals"] {
  const [first] = lines;
  if (!first) return [];
  const above = report.paragraphs
    .slice(Math.max(0, first.share.paragraph - FARTHEST), first.share.paragraph)
    .flatMap(({ figures }) => figures);
  const largest = Decimal.max(...lines.map(({ part }) => valueOf(part)));
  return all
    .slice(above[0]?.index ?? 0, (above.at(-1)?.index ?? -1) + 1)
    .filter((one) => isStock(one) && addable(one.figure, first.part) && valueOf(one.figure).gt(largest))
    .map(({ figure }) => ({ figure, fitting: new Set(lines.filter((line) => isShareOf(line, figure)).map(({ share }) => share)) }));
}

function isShareOf({ share, part }: Fellow, total: Figure): boolean {
  return ratioReading(part, total, "weak").some((reading) => isHolding(verdictOf(share, reading)));
}

/**
 * The part of a share by the total of its list of lines: the one printed amount above them of which the other lines are the shares that they say. None
 * where two amounts would do, or more than one other line is of something else.
 */
export function lineReadings(list: LineList | undefined, { figure: share }: Told, { figure: part }: Told): Reading[] {
  if (!list || part.paragraph !== share.paragraph) return [];
  const others = list.lines.length - 1;
  const totals = list.totals.filter(({ fitting }) => {
    const told = fitting.size - Number(fitting.has(share));
    const isEnough = told >= FEWEST_ROUND || [...fitting].filter((one) => one !== share && isTelling(one)).length >= FEWEST_TELLING;
    return told >= others - 1 && isEnough;
  });
  const total = totals.at(-1)?.figure;
  return total && totals.every(({ figure }) => valueOf(figure).eq(valueOf(total))) ? ratioReading(part, total, "named") : [];
}
