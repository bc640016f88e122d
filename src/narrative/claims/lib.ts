import { MIXED_COUNTS, type Figure, type ReportText, type Sentence } from "../text";
import { FILLER } from "../lexicon";

/** True when two figures can stand in one sum: money with money, pieces with pieces, people with people. */
export function addable(a: Figure, b: Figure): boolean {
  if (a.sort !== b.sort) return false;
  return a.sort !== "count" || a.unit === b.unit || (MIXED_COUNTS.includes(a.unit) && MIXED_COUNTS.includes(b.unit));
}

/** The bare name in a label: without 我单位, 总, 共计, years and the like. */
export function nameOf(label: string): string {
  return label.replace(FILLER, "");
}

/** True when one label ends like the other, or names it: 资产总额 and 我部门资产总计. Empty names are like nothing. */
export function alike(a: string, b: string): boolean {
  const [first, second] = [nameOf(a), nameOf(b)];
  if (first.length < 2 || second.length < 2) return false;
  return first.endsWith(second) || second.endsWith(first);
}

/** Figures of a sentence that state a value: no bounds, no ranges. */
export function stated(sentence: Sentence): Figure[] {
  return sentence.figures.filter((figure) => !figure.bound);
}

/** The sentence of a figure. */
export function sentenceOf(report: ReportText, figure: Figure): Sentence {
  return report.sentences[figure.sentence]!;
}

/** The sentence in front, in the same line or the line before; null at the beginning. */
export function sentenceBefore(report: ReportText, sentence: Sentence): Sentence | null {
  return report.sentences[sentence.index - 1] ?? null;
}
