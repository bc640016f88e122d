import { loadProfiles } from "../../../profiles";
import { messages } from "../../../messages";
import { claimAt } from "../../judge";
import { paragraphOf, tablesIn, type Figure, type ReportText } from "../../text";
import {
  BAND_BEHIND,
  BARE_SCORE_SUM,
  FULL_OF_ALL,
  GIVEN_WORDS,
  GRADE_BANDS,
  GRADE_LETTER,
  GRADE_OF_OTHERS,
  GRADE_TOLD,
  PLAIN_GRADE_TOLD,
  SCORED,
  SCORE_OF_ALL,
  WORD_OF_GRADE,
} from "../../lexicon";
import type { Claim } from "../../types";
import { linesApart } from "../lib";

/** A grade and the scores that have it: from so many points on, below so many; without an upper end up to the next band. */
interface Band {
  readonly grade: string;
  readonly from: number;
  readonly below?: number;
}
const FULL = 100;
/** Stands for each letter of a printed scale. */
const SCALE = "□";
/** A lower score is that of a part. */
const LOWEST = 40;
const BEST = "优";

/** Grades told behind a total score, against the scale that the text prints, else against every scale of the profiles. */
export function gradeClaims(report: ReportText): Claim[] {
  const printed = bandsIn(report.plain);
  const words = report.plain.replace(GRADE_BANDS, (band) => SCALE.repeat(band.length));
  const scales = printed === null ? profileScales() : [printed];
  const told = report.figures.filter((one) => isTotal(one) || (isOfAll(report, one) && isScore(one)));
  const inRows = new Set(rowTotals(report));
  return [...told, ...inRows].flatMap(
    (score) => gradeClaim({ report, words, score, scales, isOfAll: inRows.has(score) || isOfAll(report, score) }) ?? [],
  );
}

/** 合计 100 — 79.2: what was given of the full mark of all, in the last row of a table that has nothing else in it. */
function rowTotals(report: ReportText): Figure[] {
  return tablesIn(report).flatMap(({ rows }) =>
    rows.flatMap(({ total, cells }) => {
      const [full, score, other] = cells.flatMap((cell) => cell ?? []);
      const isWhole = total && full?.value.eq(FULL) && full.sort !== "amount" && score?.sort === full.sort && !other;
      return isWhole && isInScale(score) ? score : [];
    }),
  );
}

function isScore(figure: Figure): boolean {
  return figure.sort === "score" && !figure.bound && isInScale(figure);
}

const isInScale = ({ value }: Figure): boolean => value.lte(FULL) && value.gte(LOWEST);

function isTotal(figure: Figure): boolean {
  return isScore(figure) && (SCORED.test(figure.lead) || BARE_SCORE_SUM.test(figure.lead));
}

interface Asked {
  readonly report: ReportText;
  /** The plain text with its scale of grades blotted out: none of that is a grade given. */
  readonly words: string;
  readonly score: Figure;
  readonly scales: readonly (readonly Band[])[];
  readonly isOfAll: boolean;
}

function gradeClaim({ report, words, score, scales, isOfAll }: Asked): Claim | null {
  const next =
    report.figures.find((figure) => figure.start >= score.end && isTotal(figure) && words[figure.start] !== SCALE)?.start ?? Infinity;
  const end = Math.min(paragraphOf(report, score).end, score.end + REACH, next);
  const near = isTotal(score) ? (toldBehind(words, score.end, end) ?? toldLater(report, words, score, next)) : null;
  const told = near ?? (isOfAll ? toldFar(report, words, score, next) : null);
  if (!told) return null;
  const { word, start } = told;
  const own = bandBehind(report, word, start + word.length);
  const found = own ? bandOf([own], gradeIn(word), score) : firstBand(scales, gradeIn(word), score);
  if (!found) return null;
  const { band, fits } = found;
  return claimAt(
    report,
    score,
    { start, end: start + word.length },
    {
      kind: "grade",
      verdict: fits ? "consistent" : "inconsistent",
      expected: null,
      derivation: messages.reportText.grade(score.digits, band.grade, String(band.from)),
    },
  );
}

interface Found {
  readonly band: Band;
  readonly fits: boolean;
}

/** The scale by which the grade is right, else the first that tells of it. */
function firstBand(scales: readonly (readonly Band[])[], grade: string, score: Figure): Found | null {
  const found = scales.flatMap((scale) => bandOf(scale, grade, score) ?? []);
  return (
    found.find(({ fits }) => fits) ??
    (scales.some((scale) => scale.length > 1 && scale.some((band) => band.grade === grade)) || scales.length === 1
      ? (found[0] ?? null)
      : null)
  );
}

/**
 * The band of a score, and whether it is that of the grade. Of a scale with one band no more is known than who is in it: 90分以上为优. A scale that
 * does not tell of the grade was not read whole.
 */
function bandOf(scale: readonly Band[], grade: string, score: Figure): Found | null {
  const [only] = scale;
  const inside = scale.find(
    (band) => score.value.gte(band.from) && (band.below === undefined || score.value.lt(band.below) || band.below >= FULL),
  );
  if (scale.length === 1 && only) {
    if (only.grade === grade) return only.grade === BEST || only.below !== undefined ? { band: only, fits: inside !== undefined } : null;
    return inside && only.grade === BEST ? { band: only, fits: false } : null;
  }
  return inside && scale.some((band) => band.grade === grade) ? { band: inside, fits: inside.grade === grade } : null;
}

/** 等级为良（80≤得分<90）. */
function bandBehind({ plain }: ReportText, word: string, at: number): Band | null {
  const { floor, below, low, high } = BAND_BEHIND.exec(plain.slice(at, at + REACH))?.groups ?? {};
  const from = floor ?? low;
  const end = below ?? high;
  return from === undefined ? null : { grade: gradeIn(word), from: Number(from), ...(end === undefined ? {} : { below: Number(end) }) };
}

/** 优秀 is 优, 良好 is 良, 较差 is 差. */
function gradeIn(word: string): string {
  return GRADE_LETTER.exec(word)?.[0] ?? word;
}

const REACH = 80;

interface ToldGrade {
  readonly word: string;
  readonly start: number;
}

function toldBehind(plain: string, from: number, to: number): ToldGrade | null {
  const found = [GRADE_TOLD, PLAIN_GRADE_TOLD].flatMap((pattern) => {
    const match = pattern.exec(plain.slice(from, to));
    const word = match?.groups?.grade;
    return match && word !== undefined ? [{ word, start: from + match.index + match[0].lastIndexOf(word) }] : [];
  });
  return found.reduce<ToldGrade | null>((first, one) => (!first || one.start < first.start ? one : first), null);
}

/** A grade in a later sentence of the paragraph, before the next total. */
function toldLater(report: ReportText, words: string, score: Figure, next: number): ToldGrade | null {
  const later = paragraphOf(report, score).sentences.filter((sentence) => sentence.index > score.sentence && sentence.end <= next);
  return later.reduce<ToldGrade | null>((found, { start, end }) => found ?? toldBehind(words, start, end), null);
}

/** So many paragraphs behind the score of the whole its grade may stand, where the text prints its scale there. */
const FARTHEST = 3;

/** 合计得88.6分。⏎等级按90分以上为优…划分，我局等级为良: the grade of the whole, told with its scale behind the paragraph of its score. */
function toldFar(report: ReportText, words: string, score: Figure, next: number): ToldGrade | null {
  const later = report.sentences.filter(
    ({ paragraph, end }) => paragraph > score.paragraph && linesApart(report, score.paragraph, paragraph) <= FARTHEST && end <= next,
  );
  const first = later.findIndex(({ start, end }) => words.slice(start, end).includes(SCALE));
  const graded = first < 0 ? [] : later.slice(first).filter(({ start, end }) => WORD_OF_GRADE.test(words.slice(start, end)));
  const told = graded.flatMap((sentence) => {
    const grade = toldBehind(words, sentence.start, sentence.end);
    return grade && WORD_OF_GRADE.test(words.slice(sentence.start, grade.start)) ? [{ ...grade, sentence }] : [];
  });
  const [one] = told;
  // 部门整体等级为优，补助项目等级为良: of several grades none is that of the whole for sure.
  const isOther = one && GRADE_OF_OTHERS.test(report.plain.slice(one.sentence.start, one.sentence.end));
  const isAlone = one && !toldBehind(words, one.start + one.word.length, one.sentence.end);
  return one && told.length === 1 && isAlone && !isOther ? one : null;
}

/** A score that is called by no more than the whole, or stands behind the full mark of all. */
function isOfAll({ figures }: ReportText, figure: Figure): boolean {
  const { lead, index, sentence, value } = figure;
  if (!isScore(figure) || (value.eq(FULL) && FULL_OF_ALL.test(lead))) return false;
  const before = figures[index - 1];
  const isRow = GIVEN_WORDS.test(lead) && before?.sentence === sentence && before.value.eq(FULL) && FULL_OF_ALL.test(before.lead);
  return isRow || SCORE_OF_ALL.test(lead);
}

/** The scale printed in a text (90分以上为“优”，80—90分为“良”…), falling; null when it has none. */
function bandsIn(plain: string): readonly Band[] | null {
  const found = new Map<string, Band>();
  for (const match of plain.matchAll(GRADE_BANDS)) {
    const { grade = "", floor, below, low, least, less, high, short, rest } = match.groups ?? {};
    const name = gradeIn(grade);
    const end = below ?? less ?? high ?? short;
    const from = rest === undefined ? Number(low ?? least ?? floor) : 0;
    if (!found.has(name)) found.set(name, { grade: name, from, ...(end === undefined ? {} : { below: Number(end) }) });
  }
  if (found.size === 0) return null;
  const bands = [...found.values()].sort((a, b) => b.from - a.from);
  return bands.length >= 2
    ? [...bands.map(({ grade, from }) => ({ grade, from })), ...(bands.at(-1)!.from > 0 ? [{ grade: "差", from: 0 }] : [])]
    : bands;
}

/** Every scale that a profile knows, the commonest first. */
function profileScales(): readonly (readonly Band[])[] {
  const scales = loadProfiles().flatMap((profile) => [profile.grades.value, ...(profile.gradesLater ? [profile.gradesLater.value] : [])]);
  const prints = scales.map((scale) => JSON.stringify(scale));
  const count = (scale: readonly Band[]) => prints.filter((print) => print === JSON.stringify(scale)).length;
  return scales.filter((scale, i) => prints.indexOf(JSON.stringify(scale)) === i).sort((a, b) => count(b) - count(a));
}
