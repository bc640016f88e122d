import Decimal from "decimal.js";
import { messages } from "../../../messages";
import { HUNDRED, show, sumOf } from "../../../reading";
import { claimOf } from "../../judge";
import { inUnitOf, isNear, measured, spread, valueOf, verdictOf, type Check } from "../../measure";
import { OWN_SHARES, SPLIT, SPLIT_WORDS } from "../../lexicon";
import { printedAt, type Figure, type Sentence } from "../../text";
import type { Told, ToldText } from "../../told";
import type { Claim } from "../../types";
import { addable, isStock, toldAround, toldIn } from "../lib";

/** The whole that is split stands so many paragraphs in front at most. */
const REACH = 2;
/** What a ratio is told beside it: the words in front and behind that say so. */
const BESIDE = 24;

/** 按6:3:1分担: the terms of a ratio and where it stands. */
interface Split {
  readonly terms: readonly Decimal[];
  readonly start: number;
  readonly end: number;
}

/** What a ratio says: claims, and the offsets of wholes that it has found to be right. */
export interface Splits {
  readonly claims: readonly Claim[];
  readonly wholes: ReadonlySet<number>;
}

/** Amounts and percentages that a ratio splits a whole into: 中央、省、县按6:3:1分担，分别为…; 承担比例为8:2，即80%和20%. */
export function splitClaims(text: ToldText): Splits {
  const found = text.report.sentences.flatMap((sentence) =>
    splitsIn(text, sentence).map((split) => ({
      percents: percentClaims(text, sentence, split),
      amounts: amountClaims(text, sentence, split),
    })),
  );
  return {
    claims: found.flatMap(({ percents, amounts }) => [...percents, ...(amounts?.claims ?? [])]),
    wholes: new Set(found.flatMap(({ amounts }) => (amounts ? [printedAt(text.report, amounts.whole)] : []))),
  };
}

function splitsIn({ report: { plain } }: ToldText, { start, end }: Sentence): Split[] {
  return [...plain.slice(start, end).matchAll(SPLIT)].flatMap((match) => {
    const at = start + match.index;
    const terms = match[0].split(":").map((term) => new Decimal(term));
    const words =
      plain.slice(Math.max(start, at - BESIDE), at) + plain.slice(at + match[0].length, Math.min(end, at + match[0].length + BESIDE));
    return SPLIT_WORDS.test(words) && sumOf(terms).gt(0) ? [{ terms, start: at, end: at + match[0].length }] : [];
  });
}

function partOf({ terms }: Split, i: number): Decimal {
  return terms[i]!.div(sumOf(terms));
}

/** 8:2，即80%和20%: percentages right behind the ratio, as many as it has terms, with nothing said between that they are shares of. */
function percentClaims({ report }: ToldText, sentence: Sentence, split: Split): Claim[] {
  const percents = sentence.figures.filter((figure) => figure.start >= split.end).slice(0, split.terms.length);
  const first = percents[0];
  if (
    !first ||
    percents.length < split.terms.length ||
    !percents.every(({ sort }) => sort === "percent") ||
    first.start - split.end > BESIDE
  )
    return [];
  // 比例约为4.87:1；老旧小区改造占总规模51.43%: shares of their own.
  if (OWN_SHARES.test(report.plain.slice(split.end, first.start))) return [];
  return percents.map((figure, i) => {
    const plain = partOf(split, i).times(HUNDRED);
    const verdict = verdictOf(figure, { plain, possible: { low: plain, high: plain, closed: true } });
    return claimOf(report, figure, {
      kind: "share",
      verdict,
      expected: plain,
      derivation: messages.reportText.split(ratioWords(split), String(i + 1), `${show(plain)}%`),
    });
  });
}

/** The amounts that a ratio is told of, in the order of its terms, against the whole that most of them come from. */
function amountClaims(text: ToldText, sentence: Sentence, split: Split): { claims: Claim[]; whole: Figure } | null {
  const bases = [...toldAround(text, sentence.paragraph, REACH)].filter((one) => isStock(one) && one.figure.sort === "amount");
  const runs = runsFor(text, sentence, split);
  for (const parts of runs) {
    const whole = { ...parts[0]!, value: sumOf(parts.map((one) => valueOf(one))).div(parts[0]!.factor) };
    for (const base of [
      ...bases.map(({ figure }) => figure).filter((figure) => !parts.includes(figure) && addable(figure, parts[0]!)),
      whole,
    ]) {
      const checks = parts.map((part, i) => ({ part, check: share(part, base, split, i) }));
      const fits = checks.filter(({ part, check }) => verdictOf(measured(part), check) === "consistent");
      // All but one hold, and a whole that is printed is split: the one that does not is wrong.
      const sure = base !== whole && fits.length >= parts.length - 1 && fits.length >= 1;
      if (fits.length < parts.length && !(sure && checks.every(({ part, check }) => isNear(part, check)))) continue;
      const claims = checks.map(({ part, check }) =>
        claimOf(text.report, part, {
          kind: "other",
          verdict: fits.some((one) => one.part === part) ? "consistent" : "inconsistent",
          expected: check.plain,
          derivation: check.derivation,
        }),
      );
      return { claims, whole: base };
    }
  }
  return null;
}

/** Runs of amounts as long as the ratio: behind it in its sentence, in the one behind, or in front of it. */
function runsFor(text: ToldText, sentence: Sentence, split: Split): Figure[][] {
  const own = toldIn(text, sentence.index)
    .filter(isSplitPart)
    .map(({ figure }) => figure);
  const next = text.report.sentences[sentence.index + 1];
  const behind = own.filter((figure) => figure.start >= split.end);
  const later = next
    ? toldIn(text, next.index)
        .filter(isSplitPart)
        .map(({ figure }) => figure)
    : [];
  const front = own.filter((figure) => figure.end <= split.start);
  const length = split.terms.length;
  return [behind.slice(0, length), behind.slice(-length), later.slice(0, length), front.slice(-length)].filter(
    (run) => run.length === length && run.every((one) => one.value.gt(0)),
  );
}

function isSplitPart(one: Told): boolean {
  return isStock(one) && one.figure.sort === "amount";
}

function share(part: Figure, base: Figure, split: Split, i: number): Check {
  const by = partOf(split, i);
  const range = spread(base);
  const plain = valueOf(base).times(by);
  const words = messages.reportText.split(
    ratioWords(split),
    String(i + 1),
    show(plain.div(part.factor)) + part.unit,
    base.digits + base.unit,
  );
  return inUnitOf(part, { plain, possible: { low: range.low.times(by), high: range.high.times(by), closed: range.closed } }, words);
}

function ratioWords({ terms }: Split): string {
  return terms.map(String).join(":");
}
