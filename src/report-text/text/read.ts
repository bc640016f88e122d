import { itemAt } from "../../workbook";
import { countIn } from "../../reading";
import { depthAt, figuresIn } from "./figures";
import { INLINE_MARK, MARKS, UNIT_LINE } from "./lexicon";
import { plainLines } from "./lines";
import type { Figure, MarkStyle, Paragraph, ReportText, Sentence } from "./types";

/** Takes a report's text apart: paragraphs (wrapped lines joined), sentences, segments and figures with their offsets. */
export function readText(text: string): ReportText {
  const { text: plain, origin } = plainLines(text);
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const figures: Figure[] = [];
  let start = 0;
  let segments = 0;
  // A unit said for all numbers below, until an amount prints one of its own.
  let said: string | null = null;
  for (const line of plain.split("\n")) {
    const paragraph = paragraphs.length;
    const marked = markOf(line);
    const bodyStart = start + (marked?.length ?? 0);
    const own: Sentence[] = [];
    for (const [from, to] of stops(plain, bodyStart, start + line.length)) {
      const cuts = segmentCuts(plain, from, to);
      const first = segments;
      const segmentAt = (offset: number) => first + cuts.filter((cut) => cut <= offset).length;
      const place = { paragraph, sentence: sentences.length, from, to };
      const found = figuresIn(plain, place, figures.length, segmentAt, line.includes("|") ? null : said);
      segments += cuts.length + 1;
      figures.push(...found);
      const sentence = { index: sentences.length, paragraph, start: from, end: to, figures: found };
      sentences.push(sentence);
      own.push(sentence);
    }
    paragraphs.push({
      index: paragraph,
      start,
      end: start + line.length,
      mark: marked?.mark ?? null,
      bodyStart,
      sentences: own,
      figures: own.flatMap((one) => one.figures),
    });
    said = UNIT_LINE.exec(line)?.groups?.unit ?? (printsUnit(plain, own) ? null : said);
    start += line.length + 1;
  }
  return { text, plain, origin, paragraphs, sentences, figures };
}

function printsUnit(plain: string, sentences: readonly Sentence[]): boolean {
  return sentences.some((one) => one.figures.some(({ sort, end }) => sort === "amount" && !/\d/.test(plain[end - 1]!)));
}

/** The stretches between full stops; the stop belongs to its sentence. */
function stops(plain: string, from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (!/[。!?]/.test(plain[at]!)) continue;
    found.push([start, at + 1]);
    start = at + 1;
  }
  return start < to ? [...found, [start, to]] : found;
}

/** Where a segment of a sentence ends: at semicolons outside brackets, at cells of a table, and where a list number stands. */
function segmentCuts(plain: string, from: number, to: number): number[] {
  const text = plain.slice(from, to);
  const marks = [...text.matchAll(INLINE_MARK)].map((match) => from + match.index);
  const semicolons = [...text.matchAll(/[;|]/g)].map((match) => from + match.index).filter((at) => depthAt(plain, from, at) === 0);
  return [...marks, ...semicolons].sort((a, b) => a - b);
}

function markOf(line: string): { mark: { style: MarkStyle; number: number }; length: number } | null {
  for (const [style, pattern] of MARKS.entries()) {
    const match = pattern.exec(line);
    if (match) return { mark: { style: style as MarkStyle, number: numberOf(match[1]!) }, length: match[0].length };
  }
  return null;
}

function numberOf(print: string): number {
  const circled = print.charCodeAt(0) - 0x2460;
  return circled >= 0 && circled < 20 ? circled + 1 : (countIn(print) ?? 0);
}

/** The paragraph that a figure or a sentence stands in. */
export function paragraphOf({ paragraphs }: ReportText, { paragraph }: { readonly paragraph: number }): Paragraph {
  return itemAt(paragraphs, paragraph);
}

/** Where a figure begins in the text as it was given. */
export function printedAt({ origin }: ReportText, { start }: Figure): number {
  return itemAt(origin, start);
}

/** The sentence that a figure stands in. */
export function sentenceOf({ sentences }: ReportText, { sentence }: Figure): Sentence {
  return itemAt(sentences, sentence);
}
