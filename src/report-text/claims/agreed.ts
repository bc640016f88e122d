import { isHolding, ratioReading, valueOf, verdictOf, type Reading } from "../judge";
import { isTelling } from "../slips";
import type { Figure } from "../text";
import { baseName, type Told, type ToldText } from "../told";
import { AMONG, WHOLE_WORDS } from "../lexicon";
import { addable, isStock } from "./lib";

/** So many lines make a list of shares. */
const FEWEST_LINES = 3;
/** The total of a list may stand so many paragraphs above its first line: a heading, or another list of the same total, stands between. */
const FARTHEST = 6;
/** So many of the other shares must be told of a total: with three digits each, or one more of them however short they are. */
const FEWEST_TELLING = 2;
const FEWEST_ROUND = 3;

/** A line of a list and what it is a share of. */
interface Line {
  readonly share: Figure;
  readonly part: Figure;
}

/**
 * The part of a share by the total of its list, where each part has a line of its own and the total stands above them: the one printed amount of which the
 * other lines are the shares that they say. None where two amounts would do, or more than one other line is of something else.
 * @param shares all shares of the text
 */
export function lineReadings(text: ToldText, share: Told, part: Told, shares: readonly Told[]): Reading[] {
  const lines = linesAround(text, share, shares);
  const first = lines[0]?.share.paragraph;
  if (first === undefined || lines.length < FEWEST_LINES) return [];
  const others = lines.filter((one) => one.share !== share.figure && addable(one.part, part.figure));
  const totals = text.all.filter(
    (one) =>
      isStock(one) &&
      addable(one.figure, part.figure) &&
      one.figure.paragraph < first &&
      one.figure.paragraph >= first - FARTHEST &&
      lines.every((line) => valueOf(line.part).lt(valueOf(one.figure))) &&
      isTotalOf(one.figure, others),
  );
  const values = new Set(totals.map(({ figure }) => valueOf(figure).toString()));
  const total = totals.at(-1);
  return total && values.size === 1 ? ratioReading(part.figure, total.figure, "named") : [];
}

function isTotalOf(total: Figure, others: readonly Line[]): boolean {
  const fitting = others.filter(({ share, part }) =>
    ratioReading(part, total, "weak").some((reading) => isHolding(verdictOf(share, reading))),
  );
  const telling = fitting.filter(({ share }) => isTelling(share));
  return fitting.length >= others.length - 1 && (telling.length >= FEWEST_TELLING || fitting.length >= FEWEST_ROUND);
}

/** The lines without a gap around one, each with one share, which names no whole of its own, and the one amount in front of it. */
function linesAround(text: ToldText, share: Told, shares: readonly Told[]): readonly Line[] {
  const at = (paragraph: number) => lineAt(text, paragraph, shares);
  const here = at(share.figure.paragraph);
  if (here?.share !== share.figure) return [];
  const lines = [here];
  for (let p = share.figure.paragraph - 1; ; p -= 1) {
    const line = at(p);
    if (!line) break;
    lines.unshift(line);
  }
  for (let p = share.figure.paragraph + 1; ; p += 1) {
    const line = at(p);
    if (!line) return lines;
    lines.push(line);
  }
}

function lineAt({ report, all }: ToldText, paragraph: number, shares: readonly Told[]): Line | null {
  const line = report.paragraphs[paragraph];
  const [part, share, ...more] = line?.figures.map(({ index }) => all[index]!) ?? [];
  if (!line || !part || !share || more.length > 0 || !isStock(part) || !shares.includes(share)) return null;
  const isInside = report.plain.slice(line.start, part.figure.start).includes(AMONG);
  const of = share.of ?? "";
  return !isInside && (baseName(of) === "" || WHOLE_WORDS.test(of)) ? { share: share.figure, part: part.figure } : null;
}
