import { ratioReading, settle, type Drafted, type Reading } from "../../judge";
import { totalOf, valueOf } from "../../measure";
import { isOneDigitOff, isSlip } from "../../slips";
import { show } from "../../../reading";
import { itemAt } from "../../../workbook";
import { sentenceOf, type Figure } from "../../text";
import type { Told, ToldText } from "../../told";
import { FORMER_VALUE, GRADE_BEHIND, GRADE_IN_FRONT, GRADES_COUNTED, GRADES_RATE, THE_REST } from "../../lexicon";
import type { Case } from "../weighing/shapes";
import { addable, isAmount, isStock, toldIn } from "../lib";

/* 自评结果：优10个、良1个，优秀率90.9%: how many got which grade, and what part of all of them that is. */

interface Graded {
  readonly grade: string;
  readonly told: Told;
}

/** Rates of good grades against the numbers of each grade in their sentence, and their total in front. */
export function gradeRates(text: ToldText): Drafted[] {
  return text.all.flatMap(({ figure }) => {
    const readings = readingsOf(text, figure);
    return readings.length > 0 ? (settle(text.report, figure, "rate", readings) ?? []) : [];
  });
}

/** A slip of the pen in a rate of grades. */
export function isSlipOfGrades({ text, claim, grounds: { figure, reading } }: Case): boolean {
  return (
    claim.kind === "rate" &&
    readingsOf(text, figure).some(({ plain }) => plain.eq(reading.plain)) &&
    (isSlip(figure, reading.plain) || isOneDigitOff(figure, reading.plain))
  );
}

function readingsOf(text: ToldText, figure: Figure): Reading[] {
  const counted = figure.sort === "percent" && !figure.bound ? GRADES_RATE.exec(figure.lead)?.groups?.grades : undefined;
  const letters = GRADES_COUNTED.get(counted ?? "");
  if (letters === undefined || FORMER_VALUE.test(figure.lead)) return [];
  const graded = gradedBefore(text, figure);
  const whole = wholeOf(text, graded);
  const parts = graded.filter(({ grade }) => letters.includes(grade)).map(({ told }) => told.figure);
  if (!whole || parts.length !== letters.length) return [];
  const [only, second] = parts;
  const part = only && !second ? only : summed(parts);
  const inputs = [...parts, ...graded.map(({ told }) => told.figure).filter((one) => !parts.includes(one))];
  return ratioReading(part, whole, "named").map((one) => ({
    ...one,
    inputs: only && !second ? [only, whole] : inputs,
  }));
}

/** The numbers of grades in front of a rate in its sentence, each grade once. */
function gradedBefore(text: ToldText, figure: Figure): Graded[] {
  const own = toldIn(text, figure.sentence).filter((one) => isAmount(one) && one.figure.end <= figure.start && one.figure.sort === "count");
  const graded = own.flatMap((told): Graded[] => {
    const grade = GRADE_IN_FRONT.exec(told.figure.lead)?.groups?.grade ?? GRADE_BEHIND.exec(told.figure.tail)?.groups?.grade;
    return grade === undefined ? [] : [{ grade, told }];
  });
  return new Set(graded.map(({ grade }) => grade)).size === graded.length ? graded : [];
}

const FEWEST_GRADES = 2;

/** How many there are: the number in front of the grades that they come to, or what they come to where none is told; null where some may be left out. */
function wholeOf(text: ToldText, graded: readonly Graded[]): Figure | null {
  const [first] = graded;
  if (!first || graded.length < FEWEST_GRADES || graded.some(({ told }) => !addable(told.figure, first.told.figure))) return null;
  const sum = summed(graded.map(({ told }) => told.figure));
  const { figure } = first.told;
  const before = toldIn(text, figure.sentence).filter(
    (one) => isStock(one) && one.figure.end <= figure.start && addable(one.figure, figure),
  );
  const [head] = before;
  if (head) return valueOf(head.figure).eq(valueOf(sum)) ? head.figure : null;
  return THE_REST.test(text.report.plain.slice(sentenceOf(text.report, figure).start, figure.start)) ? null : sum;
}

function summed(figures: readonly Figure[]): Figure {
  const first = itemAt(figures, 0);
  const value = totalOf(figures).plain.div(first.factor);
  return { ...first, value, digits: show(value) };
}
