import { loadProfiles } from "../../profiles";
import { messages } from "../../messages";
import { claimAt } from "../judge";
import type { Figure, ReportText } from "../text";
import { GRADE_BANDS, GRADE_TOLD, SCORED } from "../lexicon";
import type { Claim } from "../types";

type Grade = "优" | "良" | "中" | "差";
interface Band {
  readonly grade: Grade;
  readonly from: number;
}
const FEWEST_BANDS = 2;
const FULL = 100;
/** Stands for each letter of a printed scale. */
const SCALE = "□";
/** A lower score is that of a part. */
const LOWEST = 40;

/** Grades told behind a total score, against the scale that the text prints, else against every scale of the profiles. */
export function gradeClaims(report: ReportText): Claim[] {
  const printed = bandsIn(report.plain);
  const words = report.plain.replace(GRADE_BANDS, (band) => SCALE.repeat(band.length));
  const scales = printed === null ? profileScales() : printed.length < FEWEST_BANDS ? [] : [printed];
  return report.figures
    .filter(
      (figure) =>
        figure.sort === "score" && !figure.bound && figure.value.lte(FULL) && figure.value.gte(LOWEST) && SCORED.test(figure.lead),
    )
    .flatMap((score) => gradeClaim({ report, words, score, scales }) ?? []);
}

interface Asked {
  readonly report: ReportText;
  /** The plain text with its scale of grades blotted out: none of that is a grade given. */
  readonly words: string;
  readonly score: Figure;
  readonly scales: readonly (readonly Band[])[];
}

function gradeClaim({ report, words, score, scales }: Asked): Claim | null {
  const next =
    report.figures.find(
      (figure) => figure.start >= score.end && figure.sort === "score" && figure.value.gte(LOWEST) && SCORED.test(figure.lead),
    )?.start ?? Infinity;
  const end = Math.min(report.paragraphs[score.paragraph]!.end, score.end + REACH, next);
  const told = toldBehind(words, score.end, end) ?? toldLater(report, words, score, next);
  // A scale that does not tell of the grade was not read whole.
  if (!told || !scales.some((scale) => scale.some((band) => band.grade === told.word[0]))) return null;
  const { word, start } = told;
  const fits = scales.find((scale) => gradeOf(scale, score) === word[0]);
  const grade = gradeOf(scales[0]!, score);
  const band = [...scales[0]!].find((one) => one.grade === grade)!;
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

const REACH = 80;

interface ToldGrade {
  readonly word: string;
  readonly start: number;
}

function toldBehind(plain: string, from: number, to: number): ToldGrade | null {
  const match = GRADE_TOLD.exec(plain.slice(from, to));
  const word = match?.groups?.grade;
  return match && word !== undefined ? { word, start: from + match.index + match[0].lastIndexOf(word) } : null;
}

/** A grade in a later sentence of the paragraph, before the next total. */
function toldLater(report: ReportText, words: string, score: Figure, next: number): ToldGrade | null {
  const later = report.paragraphs[score.paragraph]!.sentences.filter((sentence) => sentence.index > score.sentence && sentence.end <= next);
  return later.reduce<ToldGrade | null>((found, { start, end }) => found ?? toldBehind(words, start, end), null);
}

function gradeOf(scale: readonly Band[], score: Figure): Grade | null {
  return scale.find((band) => score.value.gte(band.from))?.grade ?? null;
}

/**
 * The scale printed in a text (90分以上为“优”，80—90分为“良”…), falling; null when it has none. Of fewer than two bands the rest was not
 * read, and then no other scale is the text's.
 */
function bandsIn(plain: string): readonly Band[] | null {
  const found = new Map<Grade, number>();
  for (const match of plain.matchAll(GRADE_BANDS)) {
    const { grade = "", low, least, floor, below, rest } = match.groups ?? {};
    const name = grade[0] as Grade;
    if (!found.has(name)) found.set(name, below === undefined && rest === undefined ? Number(low ?? least ?? floor) : 0);
  }
  if (found.size === 0) return null;
  const bands = [...found].map(([grade, from]) => ({ grade, from })).sort((a, b) => b.from - a.from);
  return bands.length >= FEWEST_BANDS && bands.at(-1)!.from > 0 ? [...bands, { grade: "差", from: 0 }] : bands;
}

/** Every scale that a profile knows, the commonest first. */
function profileScales(): readonly (readonly Band[])[] {
  const scales = loadProfiles().flatMap((profile) => [profile.grades.value, ...(profile.gradesLater ? [profile.gradesLater.value] : [])]);
  const prints = scales.map((scale) => JSON.stringify(scale));
  const count = (scale: readonly Band[]) => prints.filter((print) => print === JSON.stringify(scale)).length;
  return scales.filter((scale, i) => prints.indexOf(JSON.stringify(scale)) === i).sort((a, b) => count(b) - count(a));
}
